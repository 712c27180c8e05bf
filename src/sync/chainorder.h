// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/statement.h"
#include "store/writecontext.h"
#include "sync/record.h"

namespace galley {

/// The audit chain while it comes together: the entries that the remote ordered stand first, as it ordered them; this
/// folder's own find new places behind. What refers to an entry by its number follows. For one transaction, of which
/// settle() is the end.
class ChainOrder
{
public:
    explicit ChainOrder(WriteContext &context) : m_context(context) {}

    /// Entries that the remote ordered, behind those it ordered before. Corrupt where they do not follow: then that is
    /// another chain.
    Result<void> place(const QList<ChainEntry> &entries);
    /// Takes one of this folder's own entries out of the chain: it is no part of what happened. What belongs to it goes.
    Result<Statement> take(OperationId operation);
    /// Gives every entry of this folder's own its number and its hash.
    Result<void> settle();
    /// Operations of entries that place() found new here, by article.
    const QHash<ArticleId, QList<QByteArray>> &arrived() const { return m_arrived; }

    /// A column that names entries by their numbers.
    struct Reference
    {
        QLatin1StringView table;
        QLatin1StringView column;
    };

private:
    Result<void> lift(qint64 agreed);
    Result<bool> hasOwn(qint64 agreed);
    Result<void> findReferences(qint64 behind);
    Result<void> moveEntry(qint64 from, qint64 to);
    Result<bool> standsAlready(const ChainEntry &entry, qint64 agreed);
    Result<void> placeOne(const ChainEntry &entry);
    Result<void> addHistory(const ChainEntry &entry);

    WriteContext &m_context;
    bool m_lifted = false;
    std::optional<bool> m_hasOwn;
    QHash<ArticleId, QList<QByteArray>> m_arrived;
    QList<Reference> m_references; ///< of which any may name an entry that moves
};

/// How many entries the remote has ordered.
Result<qint64> agreedEntries(Database &database);
/// The entries of these operations, in their order in the chain, as they are pushed.
Result<QList<ChainEntry>> chainEntries(Database &database, const QList<QByteArray> &operations);
/// Operations of this folder's own entries about no article, in order.
Result<QList<QByteArray>> ownRegisterEntries(Database &database);
/// Hash of the last agreed entry; 32 zero bytes where there is none.
Result<QByteArray> agreedHash(Database &database);

} // namespace galley
