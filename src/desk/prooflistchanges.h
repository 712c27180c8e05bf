// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace galley {

/// How one list of entries became another: by their keys, and what stands under a key.
template <typename Entry>
struct ProofListChanges
{
    QList<Entry> added;
    QList<Entry> changed; ///< as they are afterwards
    QList<Entry> removed;
    bool isNone() const { return added.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
};

template <typename Entry>
using EntryKey = std::function<QString(const Entry &)>;

template <typename Entry>
QHash<QString, Entry> byKey(const QList<Entry> &entries, const EntryKey<Entry> &key)
{
    QHash<QString, Entry> found;
    found.reserve(entries.size());
    for (const Entry &entry : entries)
        found.insert(key(entry), entry);
    return found;
}

template <typename Entry>
ProofListChanges<Entry> changesBetween(const QList<Entry> &before, const QList<Entry> &after, const EntryKey<Entry> &key)
{
    ProofListChanges<Entry> changes;
    const QHash<QString, Entry> old = byKey(before, key);
    const QHash<QString, Entry> now = byKey(after, key);
    for (const Entry &entry : after) {
        const auto found = old.constFind(key(entry));
        if (found == old.cend())
            changes.added.append(entry);
        else if (!(*found == entry))
            changes.changed.append(entry);
    }
    for (const Entry &entry : before)
        if (!now.contains(key(entry)))
            changes.removed.append(entry);
    return changes;
}

/// Carries changes over to another list: what somebody else did to other entries stays.
template <typename Entry>
QList<Entry> laidOver(const QList<Entry> &list, const ProofListChanges<Entry> &changes, const EntryKey<Entry> &key)
{
    QHash<QString, Entry> put = byKey(changes.changed + changes.added, key);
    const QHash<QString, Entry> gone = byKey(changes.removed, key);
    QList<Entry> result;
    result.reserve(list.size() + put.size());
    for (const Entry &entry : list) {
        const QString name = key(entry);
        if (gone.contains(name))
            continue;
        const auto other = put.constFind(name);
        result.append(other == put.cend() ? entry : *other);
        put.remove(name);
    }
    for (const Entry &entry : changes.changed + changes.added)
        if (put.contains(key(entry)))
            result.append(entry);
    return result;
}

} // namespace galley
