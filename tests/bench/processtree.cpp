// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processtree.h"

#include <QDir>
#include <QFile>

#include <ctime>

namespace galley::bench {

using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double mebibytes(const QByteArray &table, QByteArrayView name)
{
    const qsizetype at = table.indexOf(name);
    if (at < 0)
        return 0;
    const QByteArray rest = table.sliced(at + name.size(), std::min<qsizetype>(40, table.size() - at - name.size()));
    return rest.simplified().split(' ').constFirst().toDouble() / 1024;
}

} // namespace

QList<qint64> ProcessTree::processes() const
{
    QHash<qint64, QList<qint64>> children;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        bool isProcess = false;
        const qint64 process = entry.toLongLong(&isProcess);
        if (!isProcess)
            continue;
        const QByteArray stat = contents(u"/proc/%1/stat"_s.arg(process));
        // The name stands in brackets and may hold anything.
        const QList<QByteArray> fields = stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ');
        if (fields.size() > 1)
            children[fields.at(1).toLongLong()].append(process);
    }
    QList<qint64> found{m_root};
    for (qsizetype i = 0; i < found.size(); ++i)
        found += children.value(found.at(i));
    return found;
}

qint64 ProcessTree::cpuOf(qint64 process)
{
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(pid_t(process), &clock) != 0 || clock_gettime(clock, &time) != 0)
        return 0;
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

qint64 ProcessTree::cpu()
{
    const QList<qint64> now = processes();
    for (const qint64 process : now)
        m_seen[process] = std::max(m_seen.value(process), cpuOf(process));
    qint64 sum = 0;
    for (const qint64 spent : std::as_const(m_seen))
        sum += spent;
    return sum;
}

double ProcessTree::memory() const
{
    double sum = 0;
    const QList<qint64> now = processes();
    for (const qint64 process : now)
        sum += mebibytes(contents(u"/proc/%1/smaps_rollup"_s.arg(process)), "\nPss:");
    return sum;
}

double ProcessTree::resident() const
{
    double sum = 0;
    const QList<qint64> now = processes();
    for (const qint64 process : now)
        sum += residentOf(process);
    return sum;
}

double ProcessTree::residentOf(qint64 process)
{
    return mebibytes(contents(u"/proc/%1/status"_s.arg(process)), "\nVmRSS:");
}

} // namespace galley::bench
