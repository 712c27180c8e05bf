// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/importorigins.h"

#include "store/try.h"

using namespace Qt::StringLiterals;

namespace galley {

Result<void> noteImportOrigin(Database &database, const QByteArray &origin, qint64 articleRow)
{
    if (origin.isEmpty())
        return {};
    return database.exec(u"INSERT OR IGNORE INTO import_origins (origin, article) VALUES (?, ?)"_s, bind(origin, articleRow));
}

Result<QHash<QByteArray, ArticleId>> knownImportOrigins(Database &database, const QList<QByteArray> &origins)
{
    QHash<QByteArray, ArticleId> known;
    for (const QByteArray &origin : origins) {
        if (origin.isEmpty())
            continue;
        GALLEY_TRY(database.each(u"SELECT a.id FROM import_origins o JOIN articles a ON a.row = o.article WHERE o.origin = ?"_s,
                                 bind(origin), [&](const Row &row) { known.insert(origin, row.id<ArticleId>(0)); }));
    }
    return known;
}

} // namespace galley
