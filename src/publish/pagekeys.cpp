// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagerenderer_p.h"

#include "publish/digest.h"

namespace galley {

namespace {

/// Raised when the same inputs give other bytes than the version before.
constexpr qint64 rendererVersion = 3;

void add(Digest &digest, const Section &section)
{
    digest << section.id.toString() << section.parent.toString() << section.name << section.slug << qint64(section.tree)
           << qint64(section.listStyle) << qint64(section.position);
}

void add(Digest &digest, const SiteSettings &settings)
{
    digest << settings.name << settings.latinName << settings.address << settings.language << settings.zone
           << settings.sponsor << settings.copyrightHolder << settings.copyrightNotice << qint64(settings.copyrightFrom)
           << settings.licence << settings.icp << settings.policeRecord << settings.reportTelephone << settings.reportMail
           << settings.regionLabel << settings.ownRegion.toString() << qint64(settings.listPageSize);
    for (const NavigationEntry &entry : settings.navigation)
        digest << qint64(entry.target) << entry.label << entry.section.toString() << entry.address;
    digest << qint64(settings.navigation.size());
    for (const SectionId region : settings.regionStrip)
        digest << region.toString();
    digest << qint64(settings.regionStrip.size());
}

} // namespace

QByteArray PageRenderer::siteKey() const
{
    if (!d->siteKey.isEmpty())
        return d->siteKey;
    const SiteSnapshot &site = *d->site;
    Digest digest;
    digest << rendererVersion << d->theme->hash() << site.zone.id()
           << qint64(site.time.toTimeZone(site.zone).date().year());
    add(digest, site.site.settings);
    for (const Section &section : site.site.sections)
        add(digest, section);
    digest << qint64(site.site.sections.size());
    for (const Page &page : site.site.pages)
        digest << page.title << SiteSnapshot::pageAddress(page) << qint64(page.inFooter) << qint64(page.position);
    return digest.result();
}

QByteArray PageRenderer::articleKey(const Listed &article) const
{
    const SiteSnapshot &site = *d->site;
    Digest digest;
    digest << siteKey() << article.key << site.peopleKey;
    for (const TagId id : article.tags) {
        if (const Tag *tag = site.tag(id))
            digest << tag->name << site.tagAddress(id);
    }
    digest << qint64(article.tags.size());
    if (const Series *series = site.seriesOf(article.series)) {
        digest << series->name << site.seriesAddress(series->id);
        const auto parts = d->lists().series(series->id);
        for (const Listed *part : parts)
            digest << part->listKey;
    }
    digest << qint64(article.references.size());
    for (const ArticleId reference : article.references) {
        const Listed *target = site.article(reference);
        digest << (target ? target->listKey : QByteArray());
    }
    for (const QByteArray &asset : article.assets)
        digest << site.pictureAddress(asset);
    for (const ArticleId neighbour : {article.before, article.after}) {
        const Listed *listed = site.article(neighbour);
        digest << (listed ? QString(listed->headline + u'|' + listed->address) : QString());
    }
    return digest.result();
}

QByteArray PageRenderer::withdrawnKey(const Listed &article) const
{
    return (Digest() << siteKey() << article.address << article.notice << qint64(article.live)).result();
}

void PageRenderer::Private::addList(Digest &digest, const ListPlaces &places, int page) const
{
    digest << qint64(page) << qint64(places.olderThan(page));
    const auto shown = places.page(page);
    for (const Listed *article : shown)
        digest << article->listKey << site->pictureAddress(article->cover);
}

QByteArray PageRenderer::sectionKey(SectionId section, int page) const
{
    Digest digest;
    digest << siteKey() << section.toString();
    d->addList(digest, d->lists().section(section), page);
    return digest.result();
}

QByteArray PageRenderer::tagKey(TagId id, int page) const
{
    Digest digest;
    digest << siteKey() << id.toString();
    if (const Tag *tag = d->site->tag(id))
        digest << tag->name << d->site->tagAddress(id);
    d->addList(digest, d->lists().tag(id), page);
    return digest.result();
}

QByteArray PageRenderer::seriesKey(SeriesId id) const
{
    Digest digest;
    digest << siteKey() << id.toString();
    if (const Series *series = d->site->seriesOf(id))
        digest << series->name << d->site->seriesAddress(id);
    const auto parts = d->lists().series(id);
    for (const Listed *part : parts)
        digest << part->listKey;
    return digest.result();
}

QByteArray PageRenderer::redirectKey(const QString &target, const QString &title) const
{
    const SiteSettings &settings = d->site->site.settings;
    return (Digest() << rendererVersion << d->theme->hash() << settings.name << settings.address << settings.language << target << title).result();
}

QByteArray PageRenderer::plainKey(const Page &page) const
{
    return (Digest() << siteKey() << page.title << page.body << SiteSnapshot::pageAddress(page)).result();
}

} // namespace galley
