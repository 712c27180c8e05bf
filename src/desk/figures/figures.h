// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/figures/figuretable.h"
#include "store/statistics.h"

namespace galley {

/// Everything the statistics window shows, as read at one moment.
struct NewsroomFigures
{
    StatisticsQuery query;
    QTimeZone zone;
    QDateTime now;
    QList<Person> people;
    QList<Section> sections;
    QList<WaitingFigure> waiting;
    QList<ThroughputFigure> throughput;
    PublicationTimes times;
    QList<SectionFigure> corrections;
    QList<WorkloadFigure> workload;
    QList<OverdueFigure> overdue;
};
/// In a worker.
Result<NewsroomFigures> readFigures(const Newsroom &newsroom, const StatisticsQuery &query);

/// A chart and its numbers.
struct Figure
{
    enum class Ink { Blue, Green, Amber, Red, Purple, Dim };
    struct Series
    {
        int column = 0; ///< of the table
        Ink ink = Ink::Blue;
        bool operator==(const Series &) const = default;
    };
    QString key;         ///< waiting, days, people, times, corrections, workload, overdue
    QString title;
    QString hint;        ///< what it says, in a line
    QString empty;       ///< what will stand here once there is something
    FigureTable table;   ///< the numbers, as exported
    FigureTable drawn;   ///< what is drawn: the same, or summed up
    QList<Series> series;///< columns of drawn; none: a table alone
    bool stacked = true;
    bool lying = false;  ///< bars from left to right: for names
    bool operator==(const Figure &) const = default;
};
/// In the order of the window.
QList<Figure> figuresOf(const NewsroomFigures &figures);

} // namespace galley
