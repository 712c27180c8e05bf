// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

// The newsroom in figures. Each is one query, exact and fresh, from any thread; over a whole large archive some take a few
// tenths of a second: not for the window's thread. Days are those of the newsroom's zone. Durations are seconds.

/// Which articles and what time.
struct StatisticsQuery
{
    QDateTime from;      ///< UTC; invalid: from the beginning
    QDateTime until;     ///< UTC, not part of it; invalid: until now
    SectionId section;   ///< with the sections below it; null: all
    bool operator==(const StatisticsQuery &) const = default;
};

/// How long a number of things took. An even number has the mean of its two middle ones as its median; nine tenths took
/// no longer than the ninetieth (nearest rank).
struct Spread
{
    int number = 0;
    qint64 median = 0;
    qint64 ninetieth = 0;
    qint64 longest = 0;
    bool operator==(const Spread &) const = default;
};
Spread spreadOf(QList<qint64> seconds);

/// What waits at a step of review now. The period plays no part in it.
struct WaitingFigure
{
    int step = 0;          ///< 1-based; 0: approved, and to be released
    QString name;          ///< 初审 …; empty for step 0
    Spread waiting;        ///< since they came to this step
    bool operator==(const WaitingFigure &) const = default;
};
/// By step, then by name.
Result<QList<WaitingFigure>> readWaiting(const Newsroom &newsroom, const StatisticsQuery &query);

/// What somebody did on a day.
struct ThroughputFigure
{
    QDate day;
    PersonId person;
    int submitted = 0;
    int passed = 0;        ///< reviews made up included
    int returned = 0;
    int approved = 0;      ///< urgent approvals included
    int published = 0;     ///< brought out, by hand or at the time that this person gave
    bool operator==(const ThroughputFigure &) const = default;
};
/// By day, then by person; days and people without anything are left out.
Result<QList<ThroughputFigure>> readThroughput(const Newsroom &newsroom, const StatisticsQuery &query);

/// How long articles took that went out for the first time in the period; what was brought in as published is left out.
struct PublicationTimes
{
    Spread fromCreation;
    Spread fromSubmission; ///< from the first one; an urgent approval of a draft has none
    bool operator==(const PublicationTimes &) const = default;
};
Result<PublicationTimes> readPublicationTimes(const Newsroom &newsroom, const StatisticsQuery &query);

/// What readers saw change, by primary section.
struct SectionFigure
{
    SectionId section;     ///< null: of no section
    int published = 0;     ///< articles that went out for the first time, the archive apart
    int corrections = 0;   ///< begun
    int updates = 0;       ///< begun
    int takenOffline = 0;  ///< by hand or by the clock
    int withdrawn = 0;     ///< with a notice
    int gone = 0;
    bool operator==(const SectionFigure &) const = default;
};
/// In the order of the section tree, that of no section last; sections without anything are left out.
Result<QList<SectionFigure>> readCorrections(const Newsroom &newsroom, const StatisticsQuery &query);

/// An assignment that stands and whose time is over. The period plays no part in it.
struct OverdueFigure
{
    ArticleId article;
    QString headline;
    PersonId person;
    Stage stage = Stage::Draft;
    QString stepName;
    QDateTime due;         ///< UTC
    bool operator==(const OverdueFigure &) const = default;
};
/// The longest overdue first.
Result<QList<OverdueFigure>> readOverdue(const Newsroom &newsroom, const StatisticsQuery &query);

/// What is on somebody's desk now.
struct WorkloadFigure
{
    PersonId person;
    int assigned = 0;      ///< assignments that stand
    int overdue = 0;       ///< of those
    int drafts = 0;        ///< drafts that this person writes on
    bool operator==(const WorkloadFigure &) const = default;
};
/// Everybody who is active or has something in hand, in the order of people().
Result<QList<WorkloadFigure>> readWorkload(const Newsroom &newsroom);

} // namespace galley
