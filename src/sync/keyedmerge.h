// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace galley {

/// A value decided three-way. Where both changed it, each side's stands beside the other.
template <typename T>
struct Decided
{
    T mine;
    T theirs;
    bool clean = true;
};

template <typename T>
Decided<T> decide(const T &base, const T &mine, const T &theirs)
{
    if (mine == theirs || theirs == base)
        return {mine, mine, true};
    if (mine == base)
        return {theirs, theirs, true};
    return {mine, theirs, false};
}

/// The order of things that both sides may have added, taken out and sorted.
struct MergedKeys
{
    QStringList mine;
    QStringList theirs;
    bool clean = true; ///< false: both sorted them, each in another way
};

/// What either side added is in, what either took out is not, but for what is contested. Where both added at one place the
/// lesser key comes first, so that the order does not depend on who is mine. Keys stand once in each list.
MergedKeys mergeKeys(const QStringList &base, const QStringList &mine, const QStringList &theirs, const QStringList &contested = {});

template <typename T>
struct MergedList
{
    QList<T> mine;
    QList<T> theirs;
    QStringList contested; ///< keys of what both changed, or one changed and the other took out
    bool clean = true;
};

/// A list of things that are told apart by a key. mergeThing(base, mine, theirs) decides one that both have (base is T()
/// where it is new to both). A list in which a key stands twice is taken as a whole.
template <typename T, typename KeyOf, typename MergeThing>
MergedList<T> mergeLists(const QList<T> &base, const QList<T> &mine, const QList<T> &theirs, KeyOf keyOf, MergeThing mergeThing)
{
    const auto keysOf = [&](const QList<T> &list) {
        QStringList keys;
        for (const T &thing : list)
            keys.append(keyOf(thing));
        return keys;
    };
    const auto byKey = [&](const QList<T> &list) {
        QHash<QString, T> found;
        for (const T &thing : list)
            found.insert(keyOf(thing), thing);
        return found;
    };
    const QHash<QString, T> before = byKey(base);
    const QHash<QString, T> here = byKey(mine);
    const QHash<QString, T> there = byKey(theirs);
    if (before.size() != base.size() || here.size() != mine.size() || there.size() != theirs.size()) {
        const Decided<QList<T>> whole = decide(base, mine, theirs);
        return {whole.mine, whole.theirs, {}, whole.clean};
    }

    MergedList<T> merged;
    QHash<QString, T> asMine;
    QHash<QString, T> asTheirs;
    for (const QString &key : keysOf(mine)) {
        if (there.contains(key)) {
            const Decided<T> thing = mergeThing(before.value(key), here.value(key), there.value(key));
            asMine.insert(key, thing.mine);
            asTheirs.insert(key, thing.theirs);
            if (!thing.clean)
                merged.contested.append(key);
        } else if (!before.contains(key)) {
            asMine.insert(key, here.value(key));
            asTheirs.insert(key, here.value(key));
        } else if (!(before.value(key) == here.value(key))) {
            asMine.insert(key, here.value(key));
            merged.contested.append(key);
        }
    }
    for (const QString &key : keysOf(theirs)) {
        if (here.contains(key))
            continue;
        if (!before.contains(key)) {
            asMine.insert(key, there.value(key));
            asTheirs.insert(key, there.value(key));
        } else if (!(before.value(key) == there.value(key))) {
            asTheirs.insert(key, there.value(key));
            merged.contested.append(key);
        }
    }
    std::ranges::sort(merged.contested);
    const MergedKeys order = mergeKeys(keysOf(base), keysOf(mine), keysOf(theirs), merged.contested);
    for (const QString &key : order.mine) {
        if (asMine.contains(key))
            merged.mine.append(asMine.value(key));
    }
    for (const QString &key : order.theirs) {
        if (asTheirs.contains(key))
            merged.theirs.append(asTheirs.value(key));
    }
    merged.clean = order.clean && merged.contested.isEmpty();
    return merged;
}

} // namespace galley
