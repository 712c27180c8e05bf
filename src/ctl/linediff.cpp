// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/linediff.h"

#include <QStringList>

#include <vector>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Line
{
    QChar sign;
    QString text;
};

/// The longest common subsequence by the textbook's table. Common ends are cut first; an article's
/// lines number some hundred, and past the bound the whole middle is shown as replaced.
QList<Line> compare(const QStringList &a, const QStringList &b)
{
    constexpr qsizetype largestTable = 4'000'000;
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const qsizetype n = a.size() - head - tail;
    const qsizetype m = b.size() - head - tail;
    const bool small = (n + 1) * (m + 1) <= largestTable;
    std::vector<int> table(small ? static_cast<size_t>((n + 1) * (m + 1)) : 0);
    const auto at = [&](qsizetype i, qsizetype j) -> int & { return table[static_cast<size_t>(i * (m + 1) + j)]; };
    if (small) {
        for (qsizetype i = n - 1; i >= 0; --i) {
            for (qsizetype j = m - 1; j >= 0; --j)
                at(i, j) = a[head + i] == b[head + j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    QList<Line> lines;
    for (qsizetype i = 0; i < head; ++i)
        lines.append({u' ', a[i]});
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < n || j < m) {
        if (small && i < n && j < m && a[head + i] == b[head + j]) {
            lines.append({u' ', a[head + i]});
            ++i, ++j;
        } else if (i < n && (!small || j == m || at(i + 1, j) >= at(i, j + 1))) {
            lines.append({u'-', a[head + i++]});
        } else {
            lines.append({u'+', b[head + j++]});
        }
    }
    for (qsizetype k = a.size() - tail; k < a.size(); ++k)
        lines.append({u' ', a[k]});
    return lines;
}

} // namespace

QString lineDiff(const QString &before, const QString &after)
{
    if (before == after)
        return {};
    constexpr qsizetype context = 3;
    const QList<Line> lines = compare(before.split(u'\n'), after.split(u'\n'));
    QString text;
    qsizetype run = 0; // of kept lines behind the last change
    bool cut = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        bool near = lines[i].sign != u' ';
        run = near ? 0 : run + 1;
        near = near || (run <= context && run <= i);
        for (qsizetype ahead = i + 1; !near && ahead <= i + context && ahead < lines.size(); ++ahead)
            near = lines[ahead].sign != u' ';
        if (near)
            text += lines[i].sign + u' ' + lines[i].text + u'\n';
        else if (!cut)
            text += u"…\n"_s;
        cut = !near;
    }
    return text;
}

} // namespace galley
