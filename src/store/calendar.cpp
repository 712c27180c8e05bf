// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/calendar.h"

#include "store/newsroomdoor.h"

using namespace Qt::StringLiterals;

namespace galley {

Result<QList<CalendarEntry>> readCalendar(const Newsroom &newsroom, const QDateTime &from, const QDateTime &until)
{
    static const QString columns = u"id, headline || mark, primary_section, stage, live FROM articles WHERE "_s;
    static const QString sql = u"SELECT 0 AS kind, publish_at AS t, "_s + columns + u"live = 1 AND publish_at >= ? AND publish_at < ? "
        "UNION ALL SELECT 1, embargo, "_s + columns + u"live <> 2 AND stage <> 4 AND embargo >= ? AND embargo < ? "
        "UNION ALL SELECT 2, expire_at, "_s + columns + u"live IN (1, 2) AND expire_at >= ? AND expire_at < ? ORDER BY t, kind"_s;
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<CalendarEntry>> {
        QList<CalendarEntry> entries;
        GALLEY_TRY(database.each(sql, bind(from, until, from, until, from, until), [&](const Row &row) {
            entries.append({.kind = row.word<CalendarKind>(0), .article = row.id<ArticleId>(2), .time = row.time(1), .headline = row.text(3),
                            .section = row.id<SectionId>(4), .stage = row.word<Stage>(5), .live = row.word<Live>(6)});
        }));
        return entries;
    });
}

Result<QHash<QDate, int>> publishedPerDay(const Newsroom &newsroom, const QDate &from, const QDate &until)
{
    return NewsroomDoor::read(newsroom, [&, zone = newsroom.zone()](Database &database) -> Result<QHash<QDate, int>> {
        QHash<QDate, int> days;
        // A day by day: a zone's days have their own lengths, and the index counts each at once.
        for (QDate day = from; day < until; day = day.addDays(1)) {
            GALLEY_TAKE(number, database.number(u"SELECT count(*) FROM articles WHERE first_published >= ? AND first_published < ?"_s,
                                                bind(day.startOfDay(zone), day.addDays(1).startOfDay(zone))));
            if (number > 0)
                days.insert(day, static_cast<int>(number));
        }
        return days;
    });
}

} // namespace galley
