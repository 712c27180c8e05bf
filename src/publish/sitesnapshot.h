// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/handling.h"
#include "article/revision.h"
#include "store/newsroom.h"

#include <QHash>
#include <QTimeZone>

#include <memory>

namespace galley {

/// An article as lists show it.
struct Listed
{
    ArticleId id;
    QString headline;       ///< printed, with mark
    QString shortHeadline;  ///< for narrow lists; empty: the headline
    QString summary;
    QString address;        ///< site-relative
    QDateTime published;    ///< UTC, first publication; orders every list
    QString date;           ///< as printed in lists, newsroom's zone
    QByteArray cover;       ///< sha256 hex; empty: none
    SeriesId series;
    int part = 0;
    QList<SectionId> sections; ///< primary first
    QList<TagId> tags;
    Genre genre = Genre::None;
    int urgency = 5;
};

/// Everything that rendering needs apart from the article itself: a value, read once from the store.
/// Rendering is a pure function of (revision, snapshot, theme, zone, time); the time is the snapshot's.
class SiteSnapshot
{
public:
    /// Reads settings, sections, tags, series, pages and the list of live articles.
    static Result<std::shared_ptr<const SiteSnapshot>> read(const Newsroom &newsroom, const QDateTime &nowUtc);

    SiteData site;
    QTimeZone zone;
    QDateTime time;               ///< UTC; only dates of it reach pages (home: today's date)
    QList<Listed> listed;         ///< what readers can reach, oldest first
    QHash<ArticleId, qsizetype> index; ///< into listed

    const Section *section(SectionId id) const;
    const Tag *tag(TagId id) const;
    const Series *seriesOf(SeriesId id) const;
    QString sectionAddress(SectionId id) const;  ///< /channel/caijing/ or /region/neimenggu/
    QString tagAddress(TagId id) const;
    QString seriesAddress(SeriesId id) const;
    static QString assetAddress(QByteArrayView sha256, const QString &suffix = {});
};

/// The address an article gets at its first publication and keeps: /a/yyyy/MM/dd/slug-or-id8.html.
QString addressFor(const Handling &handling, ArticleId id, const QDateTime &firstPublishedUtc, const QTimeZone &zone);

} // namespace galley
