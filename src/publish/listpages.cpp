// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagerenderer_p.h"

#include "publish/siteaddress.h"

#include <QCoreApplication>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> noSuchList()
{
    return failure(ErrorCode::NotFound, QCoreApplication::translate("PageRenderer", "There is no such list page."));
}

} // namespace

QVariantHash PageRenderer::Private::item(const Listed &article, const QString &prefix) const
{
    return {{u"headline"_s, article.headline},
            {u"href"_s, linkTo(prefix, article.address)},
            {u"summary"_s, article.summary},
            {u"date"_s, article.date},
            {u"img"_s, picture(article.cover, prefix)},
            {u"focal"_s, focalClass(article.focal)}};
}

Result<QByteArray> PageRenderer::Private::listPage(const QVariantHash &frameValues, const ListPlaces &places, int page, const ListLook &look) const
{
    const auto &[address, prefix, style, hours] = look;
    QVariantList items;
    const auto shown = places.page(page);
    for (const Listed *article : shown) {
        QVariantHash values = item(*article, prefix);
        if (hours)
            values.insert(u"date"_s, article->published.toTimeZone(site->zone).toString(u"HH:mm"_s));
        items << values;
    }
    QVariantHash values = frameValues;
    values.insert(u"items"_s, items);
    values.insert(u"headlines"_s, style == ListStyle::Headlines && !items.isEmpty());
    values.insert(u"summaries"_s, style == ListStyle::Summaries && !items.isEmpty());
    values.insert(u"pictures"_s, style == ListStyle::Pictures && !items.isEmpty());
    if (const int older = places.olderThan(page); older > 0)
        values.insert(u"older"_s, linkTo(prefix, pageOf(address, older)));
    if (page > 0)
        values.insert(u"newest"_s, linkTo(prefix, address));
    return print(u"list.html"_s, values);
}

Result<QByteArray> PageRenderer::sectionPage(SectionId id, int page) const
{
    const Section *section = d->site->section(id);
    const ListPlaces &places = d->lists().section(id);
    if (!section || page < 0 || page > places.pageCount())
        return noSuchList();
    const QString address = d->site->sectionAddress(id);
    const QString prefix = rootPrefix(address);
    auto values = d->frame(pageOf(address, page), {.prefix = prefix, .section = id, .home = false, .masthead = true, .searching = false, .aside = {}});
    if (!values)
        return std::unexpected(values.error());
    d->describe(*values, section->name, pageOf(address, page), prefix);
    values->insert(u"title"_s, section->name);
    values->insert(u"crumbs"_s, d->crumbs(id, prefix, false));
    values->insert(u"feed"_s, linkTo(prefix, QString(address + "rss.xml"_L1)));
    values->insert(u"atom"_s, linkTo(prefix, QString(address + "atom.xml"_L1)));
    QVariantList children;
    for (const Section &child : d->site->childrenOf(id))
        children << QVariantHash{{u"label"_s, child.name}, {u"href"_s, linkTo(prefix, d->site->sectionAddress(child.id))}};
    values->insert(u"children"_s, children);
    return d->listPage(*values, places, page, {.address = address, .prefix = prefix, .style = section->listStyle, .hours = false});
}

Result<QByteArray> PageRenderer::tagPage(TagId id, int page) const
{
    const Tag *tag = d->site->tag(id);
    const ListPlaces &places = d->lists().tag(id);
    if (!tag || page < 0 || page > places.pageCount())
        return noSuchList();
    const QString address = d->site->tagAddress(id);
    const QString prefix = rootPrefix(address);
    auto values = d->frame(pageOf(address, page), {.prefix = prefix, .section = {}, .home = false, .masthead = true, .searching = false, .aside = {}});
    if (!values)
        return std::unexpected(values.error());
    d->describe(*values, tag->name, pageOf(address, page), prefix);
    values->insert(u"title"_s, tag->name);
    QVariantList crumbs = d->crumbs({}, prefix, false);
    values->insert(u"crumbs"_s, crumbs);
    return d->listPage(*values, places, page, {.address = address, .prefix = prefix, .style = ListStyle::Headlines, .hours = false});
}

Result<QByteArray> PageRenderer::seriesPage(SeriesId id) const
{
    const Series *series = d->site->seriesOf(id);
    if (!series)
        return noSuchList();
    const QString address = d->site->seriesAddress(id);
    const QString prefix = rootPrefix(address);
    auto values = d->frame(address, {.prefix = prefix, .section = {}, .home = false, .masthead = true, .searching = false, .aside = {}});
    if (!values)
        return std::unexpected(values.error());
    d->describe(*values, series->name, address, prefix);
    values->insert(u"title"_s, series->name);
    values->insert(u"parts"_s, d->seriesParts(id, nullptr, prefix));
    return d->print(u"series.html"_s, *values);
}

} // namespace galley
