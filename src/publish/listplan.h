// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/sitesnapshot.h"

namespace galley {

/// The places of one list, oldest first. A place is given by the time of first publication and never
/// taken back: what readers can no longer reach leaves a hole (nullptr). Pages are counted from the
/// oldest place, so a full page never changes when something is published; the front page shows the
/// newest places, between one page and just under two of them.
class ListPlaces
{
public:
    void append(const Listed *articleOrHole) { m_places.append(articleOrHole); }
    void setPageSize(int size) { m_pageSize = size; }

    bool isEmpty() const; ///< nothing to show at all
    /// Full pages that have an address of their own: 1 … pageCount().
    int pageCount() const;
    /// Page 0 is the front page. Newest first, holes left out.
    QList<const Listed *> page(int number) const;
    /// The page 更早 leads to; 0: there is none. A page that is all holes is passed over.
    int olderThan(int number) const;
    QList<const Listed *> newest(qsizetype count) const;
    qsizetype size() const { return m_places.size(); } ///< holes included
    const Listed *at(qsizetype place) const { return m_places.value(place); } ///< null: a hole
    /// Of the places from … to - 1, oldest first, holes left out.
    QList<const Listed *> between(qsizetype from, qsizetype to) const;

private:
    std::pair<qsizetype, qsizetype> range(int number) const;

    QList<const Listed *> m_places;
    int m_pageSize = 20;
};

/// All lists of a site. Points into the snapshot, which must outlive it.
class ListPlan
{
public:
    explicit ListPlan(const SiteSnapshot &site);
    const ListPlaces &whole() const { return m_whole; }
    const ListPlaces &section(SectionId id) const; ///< with the sections below it
    const ListPlaces &tag(TagId id) const;
    /// By day of publication in the newsroom's zone ("2026-11-23"); days on which nothing can be reached are none.
    const ListPlaces &day(const QString &date) const;
    const QStringList &days() const { return m_shownDays; }     ///< oldest first
    const QStringList &months() const { return m_shownMonths; } ///< "2026-11"
    /// Live parts in order of number, then of publication.
    QList<const Listed *> series(SeriesId id) const { return m_series.value(id); }
    QList<SeriesId> seriesWithParts() const { return m_series.keys(); }

private:
    void place(const SiteSnapshot &site, const Listed &article, bool reachable);

    ListPlaces m_whole;
    ListPlaces m_none;
    QHash<SectionId, ListPlaces> m_sections;
    QHash<TagId, ListPlaces> m_tags;
    QHash<QString, ListPlaces> m_days;
    QStringList m_shownDays;
    QStringList m_shownMonths;
    QHash<SeriesId, QList<const Listed *>> m_series;
};

} // namespace galley
