// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagerenderer_p.h"

#include "publish/siteaddress.h"

#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

Result<QByteArray> PageRenderer::searchPage() const
{
    const QString address = u"/search.html"_s;
    const QString prefix;
    auto values = d->frame(address, {.prefix = prefix, .section = {}, .home = false, .masthead = true, .searching = true, .aside = {}});
    if (!values)
        return std::unexpected(values.error());
    d->describe(*values, d->theme->string(u"search"_s), address, prefix);
    values->insert(u"prefix"_s, prefix);
    values->insert(u"host"_s, QUrl(d->site->site.settings.address).host());
    values->insert(u"archive"_s, linkTo(prefix, archiveAddress({})));
    QVariantList sections;
    for (const Section &section : d->site->site.sections) {
        if (!d->lists().section(section.id).isEmpty())
            sections << QVariantHash{{u"label"_s, section.name}, {u"href"_s, linkTo(prefix, d->site->sectionAddress(section.id))}};
    }
    values->insert(u"sections"_s, sections);
    return d->print(u"search.html"_s, *values);
}

} // namespace galley
