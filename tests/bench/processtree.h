// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

namespace galley::bench {

/// A program with all that it started, as /proc shows it.
class ProcessTree
{
public:
    explicit ProcessTree(qint64 root) : m_root(root) {}

    /// Nanoseconds of all threads, of those that ended as well.
    qint64 cpu();
    static qint64 cpuOf(qint64 process);
    /// What the tree's memory comes to in MiB, pages that several processes share counted once (PSS).
    double memory() const;
    /// The same with such pages counted in each (RSS), as task managers add it up.
    double resident() const;
    static double residentOf(qint64 process); ///< MiB of one process, with what it shares

private:
    QList<qint64> processes() const;

    qint64 m_root;
    QHash<qint64, qint64> m_seen; ///< the last reading of each, for those that end
};

} // namespace galley::bench
