// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/keyedmerge.h"

#include <QSet>

namespace galley {

namespace {

using Keys = QSet<QString>;

Keys setOf(const QStringList &list)
{
    return Keys(list.begin(), list.end());
}

QStringList those(const QStringList &list, const Keys &wanted)
{
    QStringList found;
    for (const QString &key : list) {
        if (wanted.contains(key))
            found.append(key);
    }
    return found;
}

/// For each key of the frame (and "" for the start) what one side alone has behind it.
QHash<QString, QStringList> guestsOf(const QStringList &side, const Keys &frame)
{
    QHash<QString, QStringList> guests;
    QString behind;
    for (const QString &key : side) {
        if (frame.contains(key))
            behind = key;
        else
            guests[behind].append(key);
    }
    return guests;
}

QStringList woven(const QStringList &frame, const QStringList &mine, const QStringList &theirs)
{
    const Keys fixed = setOf(frame);
    const QHash<QString, QStringList> here = guestsOf(mine, fixed);
    const QHash<QString, QStringList> there = guestsOf(theirs, fixed);
    QStringList order;
    const auto seat = [&](const QString &behind) {
        const QStringList one = here.value(behind);
        const QStringList two = there.value(behind);
        order += one < two ? one + two : two + one;
    };
    seat(QString());
    for (const QString &key : frame) {
        order.append(key);
        seat(key);
    }
    return order;
}

} // namespace

MergedKeys mergeKeys(const QStringList &base, const QStringList &mine, const QStringList &theirs, const QStringList &contested)
{
    const Keys before = setOf(base);
    const Keys here = setOf(mine);
    const Keys there = setOf(theirs);
    Keys kept = setOf(contested);
    for (const QString &key : mine + theirs) {
        if ((here.contains(key) && there.contains(key)) || !before.contains(key))
            kept.insert(key);
    }
    const Keys common = Keys(here).intersect(there);
    const QStringList ours = those(mine, kept);
    const QStringList others = those(theirs, kept);
    const QStringList oneFrame = those(ours, common);
    const QStringList otherFrame = those(others, common);

    const Keys old = Keys(common).intersect(before);
    const QStringList asBefore = those(base, old);
    const bool mineSorted = those(mine, old) != asBefore;
    const bool theirsSorted = those(theirs, old) != asBefore;
    if (mineSorted && theirsSorted && those(mine, old) != those(theirs, old))
        return {woven(oneFrame, ours, others), woven(otherFrame, ours, others), false};
    const bool byMine = mineSorted != theirsSorted ? mineSorted : oneFrame < otherFrame;
    const QStringList order = woven(byMine ? oneFrame : otherFrame, ours, others);
    return {order, order, true};
}

} // namespace galley
