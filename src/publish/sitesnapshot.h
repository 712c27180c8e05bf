// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/handling.h"
#include "article/revision.h"
#include "store/newsroom.h"

#include <QHash>
#include <QTimeZone>

#include <memory>

namespace galley {

class AssetTypes;

/// An article as lists show it.
struct Listed
{
    ArticleId id;
    QString headline;       ///< printed, with mark
    QString shortHeadline;  ///< for narrow lists; empty: the headline
    QString summary;        ///< the article's own, or how its text begins
    QString address;        ///< site-relative
    QDateTime published;    ///< UTC, first publication; orders every list
    QString date;           ///< as printed in lists, newsroom's zone
    QByteArray cover;       ///< sha256 hex; empty: none
    FocalPoint focal;
    SeriesId series;
    int part = 0;
    QString mark;           ///< the part's, as printed
    QList<SectionId> sections; ///< primary first
    QList<TagId> tags;
    Genre genre = Genre::None;
    int urgency = 5;
    Live live = Live::Published;
    QDateTime changed;      ///< UTC, last publication
    QString notice;         ///< of a withdrawn one
    QByteArray key;         ///< digest of all that the article itself brings to its page
    QByteArray listKey;     ///< digest of what lists show of it
    QList<ArticleId> references; ///< related articles, and those its text links to
    QList<QByteArray> assets;    ///< cover and pictures in the text
    QString language;            ///< BCP 47
    ArticleId before;            ///< 上一篇: published before it in its primary section; null: none
    ArticleId after;             ///< 下一篇
};

/// Everything that rendering needs apart from the article itself: a value, read once from the store.
/// Rendering is a pure function of (revision, snapshot, theme, zone, time); the time is the snapshot's.
class SiteSnapshot
{
public:
    /// Reads settings, sections, tags, series, pages and the list of live articles. While nothing public
    /// changed and the day is the same, the snapshot read before is given again.
    static Result<std::shared_ptr<const SiteSnapshot>> read(const Newsroom &newsroom, const QDateTime &nowUtc);

    NewsroomId newsroom;
    SiteData site;
    QTimeZone zone;
    QDateTime time;               ///< UTC; only dates of it reach pages (home: today's date)
    QList<Listed> listed;         ///< what readers can reach, oldest first
    QHash<ArticleId, qsizetype> index; ///< into listed
    /// Once published, not reachable now: they keep their places in the lists as holes. Withdrawn ones
    /// have a page with the notice. Oldest first.
    QList<Listed> holes;
    QByteArray peopleKey;         ///< digest of real names: a responsible editor is printed by it
    std::shared_ptr<const AssetTypes> assetTypes; ///< what a hash names; may be null in tests
    QStringList warnings;         ///< articles that had to be left out, for people

    /// Once listed is in order: index, and each article's neighbours.
    void joinListed();
    const Listed *article(ArticleId id) const;
    const Section *section(SectionId id) const;
    const Tag *tag(TagId id) const;
    const Series *seriesOf(SeriesId id) const; ///< of one that was merged: what took its place
    QList<Section> childrenOf(SectionId id) const; ///< in order
    QList<SectionId> pathTo(SectionId id) const;   ///< from the top down to the section
    QString sectionAddress(SectionId id) const;  ///< /channel/caijing/ or /region/neimenggu/
    QString tagAddress(TagId id) const;
    QString seriesAddress(SeriesId id) const;
    static QString pageAddress(const Page &page); ///< /page/about.html
    static QString assetAddress(QByteArrayView sha256, const QString &suffix = {});
    /// Where the portal has a picture; empty: it cannot be shown.
    QString pictureAddress(QByteArrayView sha256) const;
};

/// The address an article gets at its first publication and keeps: /a/yyyy/MM/dd/slug-or-id8.html.
QString addressFor(const Handling &handling, ArticleId id, const QDateTime &firstPublishedUtc, const QTimeZone &zone);

} // namespace galley
