// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagegraph.h"

#include "publish/feeds.h"
#include "publish/listplan.h"
#include "publish/pagerenderer_p.h"
#include "publish/searchindex.h"
#include "publish/siteaddress.h"

#include <QCoreApplication>
#include <QSet>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

class Planner
{
public:
    Planner(const Newsroom &newsroom, const PageRenderer &renderer, const Theme &theme, const RealNames &names)
        : m_newsroom(newsroom), m_renderer(renderer), m_theme(theme), m_names(names), m_site(renderer.site()) {}

    PageGraph plan()
    {
        m_graph.warnings = m_site.warnings;
        planHomeAndFeeds();
        planArticles();
        planAssets();
        planArchive();
        planSearch();
        planSections();
        planTags();
        planSeries();
        planPlainPages();
        planRedirects();
        return std::move(m_graph);
    }

private:
    /// Two lists with one address cannot both stand; the first stays.
    void add(QList<PlannedPage> &stage, PlannedPage page)
    {
        if (page.file.isEmpty() || m_taken.contains(page.file)) {
            m_graph.warnings.append(QCoreApplication::translate("PageGraph",
                "A page was left out: its address %1 is not usable or is another page's.").arg(page.file));
            return;
        }
        m_taken.insert(page.file);
        stage.append(std::move(page));
    }

    void planArticles()
    {
        m_graph.articles.reserve(m_site.listed.size());
        for (const Listed &article : m_site.listed) {
            add(m_graph.articles, {.file = fileOf(article.address), .key = m_renderer.articleKey(article).toHex(), .mobile = true,
                                   .make = [this_ = make(), id = article.id] { return this_.article(id); }});
        }
        for (const Listed &article : m_site.holes) {
            if (article.live != Live::Withdrawn)
                continue;
            const PageRenderer *renderer = &m_renderer;
            const Listed *withdrawn = &article;
            add(m_graph.articles, {.file = fileOf(article.address), .key = m_renderer.withdrawnKey(article).toHex(), .mobile = true,
                                   .make = [renderer, withdrawn] {
                                       PageArticle page;
                                       page.id = withdrawn->id;
                                       page.address = withdrawn->address;
                                       return renderer->withdrawnPage(page, withdrawn->notice);
                                   }});
        }
    }

    struct ArticleMaker
    {
        const Newsroom *newsroom;
        const PageRenderer *renderer;
        const RealNames *names;
        Result<QByteArray> article(ArticleId id) const
        {
            const auto live = newsroom->liveArticle(id);
            if (!live)
                return std::unexpected(live.error());
            const auto page = pageArticle(*newsroom, *live, *names);
            if (!page)
                return std::unexpected(page.error());
            return renderer->articlePage(*page);
        }
    };
    ArticleMaker make() const { return {.newsroom = &m_newsroom, .renderer = &m_renderer, .names = &m_names}; }

    void planAssets()
    {
        const auto files = m_theme.staticFiles();
        for (auto file = files.begin(); file != files.end(); ++file) {
            add(m_graph.assets, {.file = fileOf(file.key()), .key = {}, .mobile = false,
                                 .make = [bytes = file.value()]() -> Result<QByteArray> { return bytes; }});
        }
        QSet<QByteArray> seen;
        for (const Listed &article : m_site.listed) {
            for (const QByteArray &hash : article.assets) {
                if (seen.contains(hash))
                    continue;
                seen.insert(hash);
                const QString address = m_site.pictureAddress(hash);
                if (address.isEmpty()) {
                    m_graph.warnings.append(QCoreApplication::translate("PageGraph",
                        "A picture of “%1” was left out: it is missing or no PNG, JPEG, WebP or GIF.").arg(article.headline));
                    continue;
                }
                const Newsroom *newsroom = &m_newsroom;
                // Named by its content: the hash is the key.
                add(m_graph.assets, {.file = fileOf(address), .key = hash, .mobile = false,
                                     .make = [newsroom, hash] { return newsroom->asset(hash); }});
            }
        }
    }

    template <typename Key, typename Make>
    void planList(const ListPlaces &places, const QString &address, Key key, Make makePage)
    {
        for (int page = 0; page <= places.pageCount(); ++page) {
            if (page > 0 && places.page(page).isEmpty())
                continue; // all withdrawn
            add(m_graph.lists, {.file = fileOf(pageOf(address, page)), .key = key(page).toHex(), .mobile = true,
                                .make = [makePage, page] { return makePage(page); }});
        }
    }

    void planArchive()
    {
        const PageRenderer *renderer = &m_renderer;
        add(m_graph.lists, {.file = fileOf(archiveAddress({})), .key = m_renderer.archiveKey().toHex(), .mobile = true,
                            .make = [renderer] { return renderer->archivePage(); }});
        for (const QString &month : m_renderer.lists().months()) {
            add(m_graph.lists, {.file = fileOf(archiveAddress(month)), .key = m_renderer.archiveMonthKey(month).toHex(), .mobile = true,
                                .make = [renderer, month] { return renderer->archiveMonthPage(month); }});
        }
        for (const QString &day : m_renderer.lists().days()) {
            planList(m_renderer.lists().day(day), archiveAddress(day), [renderer, day](int page) { return renderer->archiveDayKey(day, page); },
                     [renderer, day](int page) { return renderer->archiveDayPage(day, page); });
        }
    }

    void planSearch()
    {
        const PageRenderer *renderer = &m_renderer;
        add(m_graph.assets, {.file = u"search/search.js"_s, .key = {}, .mobile = false,
                             .make = [bytes = m_theme.searchScript()]() -> Result<QByteArray> { return bytes; }});
        add(m_graph.lists, {.file = u"search.html"_s, .key = {}, .mobile = true, .make = [renderer] { return renderer->searchPage(); }});
        const auto files = searchFiles(m_newsroom, m_renderer.lists().whole());
        for (const SearchFile &file : files)
            add(m_graph.feeds, {.file = fileOf(file.address), .key = file.key.toHex(), .mobile = false, .make = file.make});
    }

    void planSections()
    {
        const PageRenderer *renderer = &m_renderer;
        for (const Section &section : m_site.site.sections) {
            const SectionId id = section.id;
            const QString address = m_site.sectionAddress(id);
            planList(m_renderer.lists().section(id), address,
                     [renderer, id](int page) { return renderer->sectionKey(id, page); },
                     [renderer, id](int page) { return renderer->sectionPage(id, page); });
            planFeeds(address, id);
        }
    }

    void planTags()
    {
        const PageRenderer *renderer = &m_renderer;
        for (const Tag &tag : m_site.site.tags) {
            const TagId id = tag.id;
            if (m_renderer.lists().tag(id).isEmpty())
                continue;
            planList(m_renderer.lists().tag(id), m_site.tagAddress(id),
                     [renderer, id](int page) { return renderer->tagKey(id, page); },
                     [renderer, id](int page) { return renderer->tagPage(id, page); });
        }
    }

    void planSeries()
    {
        const PageRenderer *renderer = &m_renderer;
        for (const Series &series : m_site.site.series) {
            if (m_renderer.lists().series(series.id).isEmpty())
                continue;
            const SeriesId id = series.id;
            add(m_graph.lists, {.file = fileOf(m_site.seriesAddress(id)), .key = m_renderer.seriesKey(id).toHex(), .mobile = true,
                                .make = [renderer, id] { return renderer->seriesPage(id); }});
        }
    }

    void planRedirect(const QString &address, const QString &target, const QString &title)
    {
        const QString file = fileOf(address);
        if (file.isEmpty() || m_taken.contains(file))
            return; // somebody's own address again
        const PageRenderer *renderer = &m_renderer;
        add(m_graph.lists, {.file = file, .key = m_renderer.redirectKey(target, title).toHex(), .mobile = true,
                            .make = [renderer, address, target, title] { return renderer->redirectPage(address, target, title); }});
    }

    /// Old addresses go on leading somewhere: to what took their place, else to the home page. Last of all, so
    /// that an address which is in use again keeps its page.
    void planRedirects()
    {
        const QString home = m_site.site.settings.name;
        const SiteData &site = m_site.site;
        for (auto old = site.sectionRedirects.begin(); old != site.sectionRedirects.end(); ++old) {
            const Section *target = m_site.section(*old);
            const QString address = target ? m_site.sectionAddress(target->id) : u"/"_s;
            // Which of the trees it stood in nobody knows any more; a merger may have crossed over.
            for (const QString &folder : {u"/channel/"_s, u"/region/"_s}) {
                planRedirect(QString(folder + old.key() + u'/'), address, target ? target->name : home);
                if (target)
                    planFeeds(QString(folder + old.key() + u'/'), target->id);
            }
        }
        for (auto old = site.tagRedirects.begin(); old != site.tagRedirects.end(); ++old) {
            const Tag *target = m_site.tag(*old);
            const bool shown = target && !m_renderer.lists().tag(target->id).isEmpty();
            planRedirect(QString("/tag/"_L1 + old.key() + u'/'), shown ? m_site.tagAddress(target->id) : u"/"_s, shown ? target->name : home);
        }
        for (auto old = site.seriesRedirects.begin(); old != site.seriesRedirects.end(); ++old) {
            const Series *target = m_site.seriesOf(*old);
            const bool shown = target && !m_renderer.lists().series(target->id).isEmpty();
            planRedirect(QString("/series/"_L1 + old.key() + u'/'), shown ? m_site.seriesAddress(target->id) : u"/"_s, shown ? target->name : home);
        }
    }

    /// RSS and Atom of a section (null: of the whole site) below an address: its own, or an old one, where who subscribed
    /// goes on reading.
    void planFeeds(const QString &address, SectionId section)
    {
        for (const auto &[kind, name] : {std::pair(FeedKind::Rss, "rss.xml"_L1), {FeedKind::Atom, "atom.xml"_L1}}) {
            const QString file = fileOf(QString(address + name));
            if (m_taken.contains(file))
                continue;
            const PageRenderer *renderer = &m_renderer;
            add(m_graph.feeds, {.file = file, .key = m_renderer.feedKey(kind, section).toHex(), .mobile = false,
                                .make = [renderer, which = kind, section]() -> Result<QByteArray> { return renderer->feed(which, section); }});
        }
    }

    void planPlainPages()
    {
        const PageRenderer *renderer = &m_renderer;
        for (const Page &page : m_site.site.pages) {
            const Page *plain = &page;
            add(m_graph.lists, {.file = fileOf(SiteSnapshot::pageAddress(page)), .key = m_renderer.plainKey(page).toHex(), .mobile = true,
                                .make = [renderer, plain] { return renderer->plainPage(*plain); }});
        }
    }

    void planHomeAndFeeds()
    {
        const PageRenderer *renderer = &m_renderer;
        add(m_graph.lists, {.file = u"index.html"_s, .key = {}, .mobile = true, .make = [renderer] { return renderer->homePage(); }});
        add(m_graph.lists, {.file = u"404.html"_s, .key = {}, .mobile = false, .make = [renderer] { return renderer->notFoundPage(); }});
        const auto feed = [&](const QString &file, auto bytes) {
            add(m_graph.feeds, {.file = file, .key = {}, .mobile = false, .make = [bytes]() -> Result<QByteArray> { return bytes(); }});
        };
        planFeeds(u"/"_s, {});
        feed(u"news-sitemap.xml"_s, [renderer] { return renderer->newsSitemap(); });
        if (m_renderer.sitemapParts() > 0)
            feed(u"sitemap/site.xml"_s, [renderer] { return renderer->sitemapOfPages(); });
        for (int part = 0; part < m_renderer.sitemapParts(); ++part) {
            const QByteArray key = m_renderer.sitemapPartKey(part);
            if (!key.isEmpty()) {
                add(m_graph.feeds, {.file = fileOf(sitemapAddress(part)), .key = key.toHex(), .mobile = false,
                                    .make = [renderer, part]() -> Result<QByteArray> { return renderer->sitemapPart(part); }});
            }
        }
        feed(u"sitemap.xml"_s, [renderer] { return renderer->sitemap(); });
        feed(u"robots.txt"_s, [renderer] { return renderer->robots(); });
        if (m_site.site.settings.address.isEmpty()) {
            m_graph.warnings.append(QCoreApplication::translate("PageGraph",
                "The site has no address yet, so links in its feeds and sitemap have no host."));
        }
    }

    const Newsroom &m_newsroom;
    const PageRenderer &m_renderer;
    const Theme &m_theme;
    const RealNames &m_names;
    const SiteSnapshot &m_site;
    PageGraph m_graph;
    QSet<QString> m_taken;
};

} // namespace

QStringList PageGraph::files() const
{
    QStringList all;
    for (const QList<PlannedPage> *stage : {&assets, &articles, &lists, &feeds}) {
        for (const PlannedPage &page : *stage) {
            all.append(page.file);
            if (page.mobile)
                all.append("m/"_L1 + page.file);
        }
    }
    return all;
}

PageGraph planPages(const Newsroom &newsroom, const PageRenderer &renderer, const Theme &theme, const RealNames &names)
{
    return Planner(newsroom, renderer, theme, names).plan();
}

} // namespace galley
