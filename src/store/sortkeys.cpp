// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sortkeys.h"

#include "store/articlestate.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

Result<qint64> freeSortKey(Database &database, const QDateTime &time)
{
    const qint64 first = time.toMSecsSinceEpoch() << sortKeyShift;
    const qint64 next = first + (qint64(1) << sortKeyShift);
    qint64 key = first;
    // Keys that the search index still holds are taken too.
    GALLEY_TRY(database.one(u"SELECT max(k) FROM (SELECT max(sort_key) AS k FROM articles WHERE sort_key >= ? AND sort_key < ? "
                            "UNION ALL SELECT max(indexed_key) FROM articles WHERE indexed_key >= ? AND indexed_key < ?)"_s,
                            bind(first, next, first, next), [&](const Row &row) { key = row.isNull(0) ? first : row.number(0) + 1; }));
    if (key >= next)
        return failure(ErrorCode::TooLarge, Store::tr("Too many articles have the very same time."));
    return key;
}

} // namespace galley
