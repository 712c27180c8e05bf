// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/offering.h"

#include "ctl/ctltext.h"
#include "ctl/lookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

Result<void> takeOffering(const Session &session, SectionId &section, Genre &genre)
{
    const Arguments &arguments = session.arguments;
    if (arguments.has(u"section"_s)) {
        section = {};
        if (const QString slug = arguments.value(u"section"_s); !slug.isEmpty()) {
            const auto found = findSection(*session.newsroom, slug);
            if (!found)
                return std::unexpected(found.error());
            section = found->id;
        }
    }
    if (arguments.has(u"genre"_s)) {
        const QString name = arguments.value(u"genre"_s);
        const auto found = name.isEmpty() ? std::optional(Genre::None) : genreFromName(name);
        if (!found)
            return failure(ErrorCode::Usage, Ctl::tr("There is no genre %1.").arg(name));
        genre = *found;
    }
    return {};
}

QJsonValue slugOrNull(const QList<Section> &sections, SectionId id)
{
    const auto section = std::ranges::find(sections, id, &Section::id);
    return section == sections.end() ? QJsonValue(QJsonValue::Null) : QJsonValue(section->slug);
}

} // namespace galley
