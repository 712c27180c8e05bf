// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sitesnapshot.h"

#include "publish/assettypes.h"
#include "publish/siteaddress.h"

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

template <typename List, typename IdType>
auto find(const List &list, IdType id) -> decltype(list.data())
{
    const auto found = std::find_if(list.cbegin(), list.cend(), [id](const auto &entry) { return entry.id == id; });
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

void SiteSnapshot::joinListed()
{
    index.clear();
    QHash<SectionId, qsizetype> newest;
    for (qsizetype i = 0; i < listed.size(); ++i) {
        Listed &article = listed[i];
        index.insert(article.id, i);
        const SectionId section = article.sections.value(0);
        article.before = {};
        article.after = {};
        if (const auto last = newest.constFind(section); last != newest.cend()) {
            article.before = listed.at(*last).id;
            listed[*last].after = article.id;
        }
        newest.insert(section, i);
    }
}

const Listed *SiteSnapshot::article(ArticleId id) const
{
    const auto found = index.constFind(id);
    return found == index.cend() ? nullptr : &listed.at(*found);
}

const Section *SiteSnapshot::section(SectionId id) const
{
    return find(std::as_const(site.sections), id);
}

const Tag *SiteSnapshot::tag(TagId id) const
{
    return find(std::as_const(site.tags), id);
}

const Series *SiteSnapshot::seriesOf(SeriesId id) const
{
    return find(std::as_const(site.series), site.mergedSeries.value(id, id));
}

QList<Section> SiteSnapshot::childrenOf(SectionId id) const
{
    QList<Section> children;
    std::copy_if(site.sections.cbegin(), site.sections.cend(), std::back_inserter(children),
                 [id](const Section &section) { return section.parent == id; });
    std::stable_sort(children.begin(), children.end(),
                     [](const Section &a, const Section &b) { return a.position < b.position; });
    return children;
}

QList<SectionId> SiteSnapshot::pathTo(SectionId id) const
{
    QList<SectionId> path;
    for (const Section *at = section(id); at && !path.contains(at->id); at = section(at->parent))
        path.prepend(at->id);
    return path;
}

QString SiteSnapshot::sectionAddress(SectionId id) const
{
    const Section *found = section(id);
    if (!found)
        return {};
    return QString((found->tree == SectionTree::Region ? "/region/"_L1 : "/channel/"_L1)
                   + addressPart(found->slug, id.uuid()) + u'/');
}

QString SiteSnapshot::tagAddress(TagId id) const
{
    const Tag *found = tag(id);
    return found ? QString("/tag/"_L1 + addressPart(found->slug, id.uuid()) + u'/') : QString();
}

QString SiteSnapshot::seriesAddress(SeriesId id) const
{
    const Series *found = seriesOf(id);
    return found ? QString("/series/"_L1 + addressPart(found->slug, id.uuid()) + u'/') : QString();
}

QString SiteSnapshot::pageAddress(const Page &page)
{
    return "/page/"_L1 + addressPart(page.slug, page.id.uuid()) + ".html"_L1;
}

QString SiteSnapshot::assetAddress(QByteArrayView sha256, const QString &suffix)
{
    const QString name = QString::fromLatin1(sha256);
    return "/assets/"_L1 + name.first(std::min<qsizetype>(2, name.size())) + u'/' + name
        + (suffix.isEmpty() ? QString() : QString(u'.' + suffix));
}

QString SiteSnapshot::pictureAddress(QByteArrayView sha256) const
{
    const QString suffix = assetTypes ? assetTypes->suffix(sha256) : QString();
    return suffix.isEmpty() ? QString() : assetAddress(sha256, suffix);
}

QString addressFor(const Handling &handling, ArticleId id, const QDateTime &firstPublishedUtc, const QTimeZone &zone)
{
    const QDate day = firstPublishedUtc.toTimeZone(zone).date();
    // As the store fixes it, where no other article has taken the address.
    const QString name = handling.slug.isEmpty() ? id.uuid().toString(QUuid::Id128).last(8) : addressPart(handling.slug, id.uuid());
    return "/a/"_L1 + day.toString(u"yyyy/MM/dd/"_s) + name + ".html"_L1;
}

} // namespace galley
