// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"
#include "article/revision.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace galley {

using ClientId = Id<struct SyncClientKind>;
using EpochId = Id<struct SyncEpochKind>;

/// The kind of an article's record; every other kind is the name of a register's table.
inline constexpr QLatin1StringView articleRecord("article");

/// 记录: an article (with all that hangs on it but its texts and pictures) or an entry of a register, as it stands at one
/// place. The bytes are the same wherever they say the same: compact JSON with sorted keys.
struct SyncRecord
{
    QString kind;
    QByteArray key;    ///< an article's 16 bytes; of a register's entry see registerKey()
    QByteArray json;   ///< empty: there is none (any more)
    QByteArray hash;   ///< recordHash(); empty with json
    bool isGone() const { return json.isEmpty(); }
    bool operator==(const SyncRecord &) const = default;
};

/// SHA-256("galley-record-1" LF kind LF key (hex) LF json); empty for what is not there.
QByteArray recordHash(const QString &kind, const QByteArray &key, const QByteArray &json);
SyncRecord syncRecord(const QString &kind, const QByteArray &key, const QByteArray &json);

/// An entry of the audit chain with what it says of registers. Number and hashes are given by the remote.
struct ChainEntry
{
    qint64 number = 0;
    QByteArray previous;
    QByteArray hash;
    QByteArray statement;  ///< statementBytes(), as they were signed
    QByteArray signature;
    QByteArray history;    ///< of a change of registers: matter, subject, before and after as JSON; else empty
    bool operator==(const ChainEntry &) const = default;
};

/// 提交: what a client brings: changes of records, each with the hash of what it was made from, the statements behind
/// them in their order, and the texts that are new. All of it is taken, or nothing.
struct Push
{
    struct Change
    {
        SyncRecord record;
        QByteArray base;   ///< empty: there was none
        bool operator==(const Change &) const = default;
    };
    OperationId operation; ///< of the push itself: sent twice, it is done once and answered twice
    ClientId client;
    EpochId epoch;
    QList<Change> changes;
    QList<ChainEntry> entries;
    QList<Revision> revisions;
    bool operator==(const Push &) const = default;
};
QByteArray pushToBytes(const Push &push);
Result<Push> pushFromBytes(const QByteArray &bytes);

} // namespace galley
