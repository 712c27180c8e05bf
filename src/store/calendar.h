// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

/// What a time in the calendar means for an article.
enum class CalendarKind {
    GoesOut,     ///< 定时
    EmbargoEnds, ///< 解禁: may go out from then on
    Expires,     ///< 到期下线
};

/// A time that is ahead, or passed without being carried out.
struct CalendarEntry
{
    CalendarKind kind = CalendarKind::GoesOut;
    ArticleId article;
    QDateTime time;          ///< UTC
    QString headline;        ///< with the part mark
    SectionId section;
    Stage stage = Stage::Draft;
    Live live = Live::None;
    bool operator==(const CalendarEntry &) const = default;
};

/// Times from … until (which is not part of it), by time. Any thread.
/// Expiries of what is published or scheduled; embargoes of everything that is not out, drafts too.
Result<QList<CalendarEntry>> readCalendar(const Newsroom &newsroom, const QDateTime &from, const QDateTime &until);

/// How many articles were published first on each day of the newsroom's zone, from … until (not part of it). Any thread.
Result<QHash<QDate, int>> publishedPerDay(const Newsroom &newsroom, const QDate &from, const QDate &until);

} // namespace galley
