// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/conflict/conflictvalues.h"

#include "desk/contentparts.h"
#include "desk/desktime.h"

using namespace Qt::StringLiterals;

namespace galley {

QString conflictValueText(const NewsroomNames &names, const QTimeZone &zone, const QString &field, const QJsonValue &value)
{
    const QString text = value.toString();
    if (field == "primary_section"_L1)
        return text.isEmpty() ? QString() : names.sectionPath(SectionId::fromString(text));
    if (field == "kind"_L1)
        return kindLabel(kindFromName(text).value_or(Kind::Original));
    if (field == "genre"_L1)
        return genreLabel(genreFromName(text).value_or(Genre::None));
    if (field == "embargo"_L1 || field == "publish_at"_L1 || field == "expire_at"_L1) {
        const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
        return time.isValid() ? longTimeText(time, zone) : QString();
    }
    return fieldText(value);
}

} // namespace galley
