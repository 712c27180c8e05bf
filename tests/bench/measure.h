// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace galley::bench {

/// CPU seconds of this process, all threads, user and system.
double cpuSeconds();
/// CPU seconds of children that were waited for.
double childCpuSeconds();
/// The largest resident set of this process so far, in MiB.
double peakMiB();
/// The largest resident set of any child that was waited for, in MiB.
double childPeakMiB();

struct Span
{
    double wall = 0; ///< seconds
    double cpu = 0;  ///< seconds, all threads
};
Span measure(const std::function<void()> &work);

/// One printed row: what, value, unit, remark.
void row(const QString &what, double value, const QString &unit, const QString &remark = {});
void heading(const QString &text);

} // namespace galley::bench
