// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/listplan.h"
#include "publish/pagerenderer.h"
#include "publish/press.h"
#include "publish/shell.h"

#include <mutex>

namespace galley {

class Digest;

struct PageRenderer::Private
{
    Private(std::shared_ptr<const SiteSnapshot> snapshot, std::shared_ptr<const Theme> useTheme)
        : site(std::move(snapshot)), theme(std::move(useTheme)), house(theme), shells(*site, *theme, house) {}

    std::shared_ptr<const SiteSnapshot> site;
    std::shared_ptr<const Theme> theme;
    mutable PrintingHouse house;
    mutable ShellShop shells;
    mutable std::once_flag planned;
    mutable std::unique_ptr<ListPlan> plan;
    QByteArray siteKey;

    const ListPlan &lists() const;

    /// Values every page has: shell, site's name and language, links to its other forms, switch.
    Result<QVariantHash> frame(const QString &address, const ShellWish &wish) const;
    Result<QByteArray> print(const QString &templateName, const QVariantHash &values) const;
    QString versionLinks(const QString &address, const QString &prefix) const; ///< safe HTML
    QString versionSwitch(const QString &address, const QString &prefix) const; ///< safe HTML
    QString absolute(const QString &address) const; ///< with the site's address; as it is where none is set

    /// Of pages that are no articles: OpenGraph beside the version links, for values' "links".
    void describe(QVariantHash &values, const QString &title, const QString &address, const QString &prefix) const;
    QString articleMeta(const PageArticle &article, const QString &address) const; ///< safe HTML
    QStringList pictureAddresses(const Content &content) const; ///< absolute; none where the site has no address

    QString body(const PageArticle &article, const QString &prefix) const;
    RenderOptions bodyOptions(const PageArticle &article, const QString &prefix) const;
    Result<QByteArray> articlePage(const PageArticle &article, const QString &body) const;
    QVariantList crumbs(SectionId section, const QString &prefix, bool withSelf) const;
    /// The parts of a series as readers may see them: what is live, and this article; a missing number
    /// below the highest shows as a number.
    QVariantList seriesParts(SeriesId series, const PageArticle *self, const QString &prefix) const;
    QVariantHash item(const Listed &article, const QString &prefix) const;
    QString picture(QByteArrayView sha256, const QString &prefix) const;
    struct ListLook
    {
        QString address; ///< of the list's front page
        QString prefix;
        ListStyle style = ListStyle::Headlines;
        bool hours = false; ///< the time of the day beside each, not the day
    };
    Result<QByteArray> listPage(const QVariantHash &frameValues, const ListPlaces &places, int page, const ListLook &look) const;
    void addList(Digest &digest, const ListPlaces &places, int page) const; ///< what a page of the list is made from

    QStringList sitemapPages() const; ///< home, archive, sections, series, plain pages and tags that have something to show

    // archive
    QVariantList archiveCrumbs(const QString &date, const QString &prefix) const;
    QVariantList calendar(const QString &month, const QString &prefix) const;
    QString time(const Listed &article) const; ///< on the home page: the clock today, else the day

    // home
    QVariantList newsItems(const QList<const Listed *> &news, const QString &prefix) const;
    QVariantList blocks(QSet<ArticleId> &shown, const QString &prefix) const;
    QVariantHash block(const Section &section, QSet<ArticleId> &shown, const QString &prefix) const;
    QString aside(const QString &prefix) const;
};

QString archiveAddress(const QString &date); ///< of a day ("2026-11-23"), a month ("2026-11"), or of the archive ("")
QString pageOf(const QString &address, int page); ///< address of a list's page: 0 the front, else N.html
QString focalClass(FocalPoint focal);             ///< inline styles are blocked by the policy
/// A headline without its part mark.
QString withoutMark(const QString &headline, const QString &mark);
QString lineLabel(const Listed &article);         ///< short headline where there is one

} // namespace galley
