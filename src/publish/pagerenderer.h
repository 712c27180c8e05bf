// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"
#include "markup/incrementalbody.h"
#include "publish/sitesnapshot.h"
#include "publish/theme.h"

namespace galley {

/// What an article page shows besides the site: the revision's content, handling, address and dates.
struct PageArticle
{
    ArticleId id;
    Content content;
    Handling handling;
    QString address;            ///< may be empty in a preview of what was never published
    QDateTime published;        ///< UTC; invalid: not yet
    QString responsibleEditor;  ///< as printed
    QDateTime changed = {};     ///< UTC, last publication; invalid: as published
    QByteArray contentHash = {}; ///< raw; of the approved text, by which the page is traced. Empty: not approved, and not told
};

/// An article's page around its body: before, the blocks one after the other, after make articlePage().
struct PageFrame
{
    QByteArray before;
    QByteArray after;
    bool whole = false; ///< a theme that does not print the body just once: all of the page stands in before
};

class ListPlan;
enum class FeedKind { Rss, Atom };

/// Pages of the portal as bytes (UTF-8). Pure; any thread; header and footer are rendered once per
/// renderer. The preview shows articlePage()'s bytes, and a published file holds them.
class PageRenderer
{
public:
    PageRenderer(std::shared_ptr<const SiteSnapshot> site, std::shared_ptr<const Theme> theme);
    ~PageRenderer();

    Result<QByteArray> articlePage(const PageArticle &article) const;
    /// The same page for a body that is kept up with the typing: its frame, which costs nothing of the body, and how
    /// its blocks are rendered (while this renderer lives). phone: as in mobileVersion().
    Result<PageFrame> articleFrame(const PageArticle &article, bool phone) const;
    BodyRendering bodyRendering(const PageArticle &article, bool phone) const;
    Result<QByteArray> homePage() const;
    Result<QByteArray> sectionPage(SectionId section, int page) const;   ///< 0: the front page; 1…: full pages counted from the oldest
    Result<QByteArray> tagPage(TagId tag, int page) const;
    Result<QByteArray> seriesPage(SeriesId series) const;
    /// 按日期浏览: the months there are, a month's calendar ("2026-11"), a day's articles ("2026-11-23"; pages as in sections).
    Result<QByteArray> archivePage() const;
    Result<QByteArray> archiveMonthPage(const QString &month) const;
    Result<QByteArray> archiveDayPage(const QString &day, int page) const;
    Result<QByteArray> searchPage() const;
    Result<QByteArray> plainPage(const Page &page) const;
    Result<QByteArray> withdrawnPage(const PageArticle &article, const QString &notice) const;
    Result<QByteArray> notFoundPage() const;
    /// At an address that leads elsewhere (sections, tags and series that were renamed, merged, removed): sends
    /// browsers and search engines on to the target, a site-relative address.
    Result<QByteArray> redirectPage(const QString &address, const QString &target, const QString &title) const;
    QByteArray redirectKey(const QString &target, const QString &title) const;
    QByteArray feed(FeedKind kind, SectionId section) const;             ///< null: the whole site
    QByteArray feedKey(FeedKind kind, SectionId section) const;
    QByteArray sitemap() const;                                          ///< everything; of a large site the list of its parts
    int sitemapParts() const;                                            ///< 0: all is in the one
    QByteArray sitemapPart(int part) const;                              ///< 0 … sitemapParts() - 1
    QByteArray sitemapPartKey(int part) const;                           ///< empty: nothing of it can be reached any more
    QByteArray sitemapOfPages() const;
    QByteArray newsSitemap() const;
    QByteArray robots() const;
    /// The same page for the other kind of device: /m/… shows the phone layout, whatever the window's width.
    Result<QByteArray> mobileVersion(const QByteArray &page) const;

    const SiteSnapshot &site() const;
    const ListPlan &lists() const;

    /// Digests of everything a page is made from: equal keys, equal bytes. A build renders only what has
    /// another key than last time. (Home and feeds have none: there are few, and they always change.)
    QByteArray articleKey(const Listed &article) const;
    QByteArray withdrawnKey(const Listed &article) const;
    QByteArray sectionKey(SectionId section, int page) const;
    QByteArray tagKey(TagId tag, int page) const;
    QByteArray seriesKey(SeriesId series) const;
    QByteArray archiveKey() const;
    QByteArray archiveMonthKey(const QString &month) const;
    QByteArray archiveDayKey(const QString &day, int page) const;
    QByteArray plainKey(const Page &page) const;
    QByteArray siteKey() const; ///< of what is around every page

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
