// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/changedshare.h"

#include <QList>
#include <QString>

#include <vector>

namespace galley {

// The greedy algorithm of E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): for each
// number of edits the furthest point on each diagonal. Only their number is wanted, so no trace is kept.
double changedShare(QStringView before, QStringView after, double limit)
{
    const QList<uint> old = before.toUcs4();
    const QList<uint> fresh = after.toUcs4();
    const qsizetype total = old.size() + fresh.size();
    if (total == 0)
        return 0;
    qsizetype front = 0;
    while (front < old.size() && front < fresh.size() && old[front] == fresh[front])
        ++front;
    qsizetype oldEnd = old.size();
    qsizetype freshEnd = fresh.size();
    while (oldEnd > front && freshEnd > front && old[oldEnd - 1] == fresh[freshEnd - 1]) {
        --oldEnd;
        --freshEnd;
    }
    const qsizetype n = oldEnd - front;
    const qsizetype m = freshEnd - front;
    if (n == 0 || m == 0)
        return double(n + m) / double(total);

    const qsizetype most = qMin(n + m, qsizetype(limit * double(total)));
    std::vector<qsizetype> furthest(size_t(2 * most + 3), 0);
    const auto reach = [&](qsizetype diagonal) -> qsizetype & { return furthest[size_t(diagonal + most + 1)]; };
    for (qsizetype edits = 0; edits <= most; ++edits) {
        for (qsizetype k = -edits; k <= edits; k += 2) {
            qsizetype x = k == -edits || (k != edits && reach(k - 1) < reach(k + 1)) ? reach(k + 1) : reach(k - 1) + 1;
            while (x < n && x - k < m && old[front + x] == fresh[front + x - k])
                ++x;
            reach(k) = x;
            if (x >= n && x - k >= m)
                return double(edits) / double(total);
        }
    }
    return 1;
}

} // namespace galley
