// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <sys/resource.h>

namespace galley::bench {

namespace {

double seconds(const timeval &value)
{
    return double(value.tv_sec) + double(value.tv_usec) / 1e6;
}

rusage usage(int who)
{
    rusage value{};
    getrusage(who, &value);
    return value;
}

} // namespace

double cpuSeconds()
{
    const rusage value = usage(RUSAGE_SELF);
    return seconds(value.ru_utime) + seconds(value.ru_stime);
}

double childCpuSeconds()
{
    const rusage value = usage(RUSAGE_CHILDREN);
    return seconds(value.ru_utime) + seconds(value.ru_stime);
}

double peakMiB()
{
    return double(usage(RUSAGE_SELF).ru_maxrss) / 1024;
}

double childPeakMiB()
{
    return double(usage(RUSAGE_CHILDREN).ru_maxrss) / 1024;
}

Span measure(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    const double before = cpuSeconds();
    work();
    return {double(timer.nsecsElapsed()) / 1e9, cpuSeconds() - before};
}

void row(const QString &what, double value, const QString &unit, const QString &remark)
{
    QTextStream out(stdout);
    out << QStringLiteral("  %1 %2 %3").arg(what, -44).arg(value, 12, 'f', 3).arg(unit, -10);
    if (!remark.isEmpty())
        out << "  " << remark;
    out << '\n';
}

void heading(const QString &text)
{
    QTextStream(stdout) << '\n' << text << '\n';
}

} // namespace galley::bench
