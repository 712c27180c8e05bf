// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QList>
#include <QPoint>
#include <QProcessEnvironment>
#include <QStringList>

namespace galley::bench {

/// Percentiles of a run's readings.
class Percentiles
{
public:
    explicit Percentiles(QList<double> values);
    double at(int percent) const;

private:
    QList<double> m_values;
};

/// Starts an editor on a display of its own, goes to the end of its text and types, one key after the other at a
/// steady pace; whatever the editor's processes do between one key and the next is that key's.
class Typist
{
public:
    static constexpr int keysPerSecond = 10;

    /// X key symbols.
    struct Keys
    {
        unsigned long key = 0;
        unsigned long modifier = 0;
    };
    struct Start
    {
        QString program;
        QStringList arguments;
        QString home;  ///< a folder for what the program keeps
        QPoint text;   ///< on the screen: a place in its text
        QList<Keys> first = {}; ///< pressed there before typing begins; none: to the text's end
    };
    struct Outcome
    {
        QList<double> cpu;       ///< milliseconds of the tree, for each key
        QList<double> wall;      ///< milliseconds from a key to the next drawing, where one came
        double meanCpu = 0;
        double idleCpu = 0;      ///< of as long a time without keys
        double treeMemory = 0;   ///< MiB (PSS), before typing
        double windowResident = 0;
    };

    struct Opening
    {
        double cpu = 0;  ///< milliseconds: open(): of the window process, as it tells
        double wall = 0;
        double treeMemory = 0;   ///< MiB (PSS)
        double treeResident = 0; ///< MiB (RSS)
        double windowResident = 0;
    };

    explicit Typist(Start start) : m_start(std::move(start)) {}
    Result<Outcome> run();
    /// Waits for the line that --time-open prints, and for rest.
    Result<Opening> open();
    /// From its start with a text until it is at rest: processor time of the whole tree, and memory.
    Result<Opening> rest();

private:
    QProcessEnvironment environment(const QProcessEnvironment &display) const;

    Start m_start;
};

} // namespace galley::bench
