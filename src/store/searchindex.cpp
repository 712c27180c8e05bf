// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchindex.h"

#include "store/situations.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace galley {

Result<void> indexArticle(Database &database, ArticleState &state, const SearchWords &words)
{
    if (state.indexedKey != 0)
        GALLEY_TRY(database.exec(u"DELETE FROM search WHERE rowid = ?"_s, bind(state.indexedKey)));
    GALLEY_TRY(database.exec(u"INSERT INTO search (rowid, headline, body, people, source) VALUES (?, ?, ?, ?, ?)"_s,
                             bind(state.sortKey, words.headline, words.body, words.people, words.source)));
    state.indexedKey = state.sortKey;
    GALLEY_TRY(database.exec(u"UPDATE articles SET indexed_key = ? WHERE row = ?"_s, bind(state.indexedKey, state.row)));
    return database.exec(u"DELETE FROM search_pending WHERE article = ?"_s, bind(state.row));
}

Result<void> indexLater(Database &database, qint64 article)
{
    return database.exec(u"INSERT OR IGNORE INTO search_pending (article) VALUES (?)"_s, bind(article));
}

Result<qint64> waitingForIndex(Database &database)
{
    return database.number(u"SELECT count(*) FROM search_pending"_s);
}

namespace {

struct Waiting
{
    qint64 row = 0;
    qint64 sortKey = 0;
    qint64 indexedKey = 0;
    QByteArray canonical;
};

Result<QList<Waiting>> takeSome(Database &database, int limit)
{
    QList<Waiting> some;
    GALLEY_TRY(database.each(u"SELECT a.row, a.sort_key, a.indexed_key, r.canonical FROM search_pending p "
                             "JOIN articles a ON a.row = p.article JOIN revisions r ON r.seq = a.head LIMIT ?"_s,
                             bind(limit), [&](const Row &row) {
        some.append({row.number(0), row.number(1), row.number(2), row.bytes(3)});
    }));
    return some;
}

} // namespace

Result<bool> fillSearchIndex(Database &database, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    GALLEY_TAKE(some, takeSome(database, 64));
    if (some.isEmpty())
        return false;
    return inTransaction(database, [&]() -> Result<bool> {
        for (const Waiting &waiting : std::as_const(some)) {
            ArticleState state;
            state.row = waiting.row;
            state.sortKey = waiting.sortKey;
            state.indexedKey = waiting.indexedKey;
            // What cannot be read is found by the doctor; the index holds no words of it.
            const Result<Content> content = contentFromCanonical(waiting.canonical);
            GALLEY_TRY(indexArticle(database, state, content ? searchWords(*content) : SearchWords()));
            if (timer.hasExpired(milliseconds))
                break;
        }
        return true;
    });
}

namespace {

/// FTS5 does not so much as open a table whose structure record is lost, nor let it be dropped. An empty one
/// (row 10 of its data: cookie, mark of the second format, no levels, no segments, nothing written; fts5_index.c)
/// lets it in, and it then writes its own.
Result<void> emptySearchIndex(Database &database)
{
    const QString empty = u"INSERT INTO search (search) VALUES ('delete-all')"_s;
    if (database.exec(empty))
        return {};
    GALLEY_TRY(database.exec(u"INSERT OR REPLACE INTO search_data (id, block) VALUES (1, x''), (10, x'00000000FF000001000000')"_s));
    return database.exec(empty);
}

} // namespace

Result<void> restartSearchIndex(Database &database)
{
    return inTransaction(database, [&]() -> Result<void> {
        GALLEY_TRY(emptySearchIndex(database));
        GALLEY_TRY(database.exec(u"UPDATE articles SET indexed_key = NULL"_s));
        return database.exec(u"INSERT OR IGNORE INTO search_pending (article) SELECT row FROM articles"_s);
    });
}

} // namespace galley
