// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/lostmachine.h"

#include "article/readjson.h"
#include "store/crashjournal.h"
#include "store/newsroomdoor.h"
#include "store/searchindex.h"
#include "sync/agreement.h"
#include "sync/articlerecord.h"
#include "sync/synctext.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// What is still to be wiped after the texts went from the tables; gone when that is done.
const QString leftoversKey = u"sync/leaving"_s;

struct Leftovers
{
    QStringList articles;
    QStringList assets;
    bool isAny = false;
};

QByteArray toJson(const Leftovers &leftovers)
{
    return QJsonDocument(QJsonObject{{u"articles"_s, QJsonArray::fromStringList(leftovers.articles)},
                                     {u"assets"_s, QJsonArray::fromStringList(leftovers.assets)}}).toJson(QJsonDocument::Compact);
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        list.append(each.toString());
    return list;
}

Result<Leftovers> readLeftovers(Database &database)
{
    Leftovers leftovers;
    GALLEY_TRY(database.one(u"SELECT json FROM documents WHERE key = ?"_s, bind(leftoversKey), [&](const Row &row) {
        const QJsonObject object = readJson(row.bytes(0)).object();
        leftovers = {strings(object.value("articles"_L1)), strings(object.value("assets"_L1)), true};
    }));
    return leftovers;
}

/// Takes other people's unpublished texts out of the tables, inside one transaction.
class Leaving
{
public:
    Leaving(WriteContext &context, Changes &changes, const QList<PersonId> &own)
        : m_context(context), m_database(context.database), m_changes(changes), m_own(own)
    {
    }

    Result<qint64> leave()
    {
        GALLEY_TRY(m_database.exec(u"PRAGMA defer_foreign_keys = ON"_s));
        GALLEY_TRY(findGoing());
        GALLEY_TAKE(leftovers, whatTheyLeave());
        GALLEY_TRY(removeRows());
        for (const QString &name : std::as_const(leftovers.assets))
            GALLEY_TRY(m_database.exec(u"DELETE FROM assets WHERE sha256 = ?"_s, bind(name)));
        GALLEY_TRY(m_database.exec(u"DROP TABLE temp.going"_s));
        GALLEY_TAKE(before, readLeftovers(m_database));
        if (leftovers.isAny) {
            leftovers.articles += before.articles;
            leftovers.assets += before.assets;
            GALLEY_TRY(m_database.exec(u"INSERT OR REPLACE INTO documents (key, json) VALUES (?, ?)"_s, bind(leftoversKey, toJson(leftovers))));
        }
        return m_gone;
    }

private:
    /// Never public, by nobody of these, and with nothing that waits.
    Result<void> findGoing()
    {
        GALLEY_TRY(m_database.exec(u"DROP TABLE IF EXISTS temp.going"_s));
        GALLEY_TRY(m_database.exec(u"CREATE TEMP TABLE going (row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE)"_s));
        GALLEY_TRY(m_database.exec(u"INSERT INTO temp.going (row, id) SELECT row, id FROM articles WHERE first_published IS NULL"_s));
        for (const PersonId person : m_own)
            GALLEY_TRY(m_database.exec(u"DELETE FROM temp.going WHERE row IN (SELECT article FROM article_writers WHERE person = ?)"_s, bind(person)));
        GALLEY_TAKE(waiting, waitingArticles());
        for (const QByteArray &id : std::as_const(waiting))
            GALLEY_TRY(m_database.exec(u"DELETE FROM temp.going WHERE id = ?"_s, bind(id)));
        GALLEY_TAKE(gone, m_database.number(u"SELECT count(*) FROM temp.going"_s));
        m_gone = gone;
        return {};
    }

    /// What was sent and not answered, and what is not as both last agreed. A mark alone says nothing: it is also left where
    /// something was looked at and found to be the same.
    Result<QSet<QByteArray>> waitingArticles()
    {
        QSet<QByteArray> waiting;
        GALLEY_TAKE(outbox, readOutbox(m_database));
        for (const Push &push : std::as_const(outbox)) {
            for (const Push::Change &change : push.changes)
                waiting.insert(change.record.key);
        }
        QList<QByteArray> marked;
        GALLEY_TRY(m_database.each(u"SELECT key FROM sync_changed WHERE kind = 'article'"_s, {}, [&](const Row &row) { marked.append(row.bytes(0)); }));
        for (const QByteArray &id : std::as_const(marked)) {
            GALLEY_TAKE(here, readArticleRecord(m_database, ArticleId(QUuid::fromRfc4122(id))));
            GALLEY_TAKE(base, agreedRecord(m_database, articleRecord, id));
            if (here.hash != base.hash)
                waiting.insert(id);
        }
        return waiting;
    }

    Result<Leftovers> whatTheyLeave()
    {
        Leftovers leftovers;
        leftovers.isAny = m_gone > 0;
        if (m_gone == 0)
            return leftovers;
        GALLEY_TRY(m_database.each(u"SELECT id FROM temp.going"_s, {}, [&](const Row &row) {
            const auto id = row.id<ArticleId>(0);
            leftovers.articles.append(id.toString());
            m_changes.articles.append(id);
        }));
        GALLEY_TAKE(theirs, picturesOf(u"IN"_s));
        if (theirs.isEmpty())
            return leftovers;
        GALLEY_TAKE(others, picturesOf(u"NOT IN"_s));
        for (const QByteArray &name : theirs - others)
            leftovers.assets.append(QString::fromLatin1(name));
        return leftovers;
    }

    Result<QSet<QByteArray>> picturesOf(const QString &which)
    {
        QSet<QByteArray> names;
        std::optional<Error> unreadable;
        GALLEY_TRY(m_database.each(u"SELECT canonical FROM revisions WHERE article "_s + which + u" (SELECT id FROM temp.going)"_s, {}, [&](const Row &row) {
            Revision revision;
            revision.canonical = row.bytes(0);
            const Result<QList<QByteArray>> found = assetsOf({revision});
            if (!found)
                unreadable = found.error();
            for (const QByteArray &name : found.value_or(QList<QByteArray>()))
                names.insert(name);
        }));
        if (unreadable)
            return std::unexpected(*unreadable);
        return names;
    }

    Result<void> removeRows()
    {
        if (m_gone == 0)
            return {};
        const QString byRow = u" WHERE article IN (SELECT row FROM temp.going)"_s;
        const QString byId = u" WHERE article IN (SELECT id FROM temp.going)"_s;
        const QString byKey = u" WHERE kind = 'article' AND key IN (SELECT id FROM temp.going)"_s;
        GALLEY_TRY(m_database.exec(u"DELETE FROM search WHERE rowid IN (SELECT a.indexed_key FROM articles a JOIN temp.going g ON g.row = a.row "
                                   "WHERE a.indexed_key IS NOT NULL)"_s));
        GALLEY_TRY(m_database.exec(u"DELETE FROM proof_reports WHERE content_hash IN (SELECT content_hash FROM revisions"_s + byId + u')'));
        GALLEY_TRY(m_database.exec(u"DELETE FROM comment_mentions WHERE comment IN (SELECT id FROM comments"_s + byRow + u')'));
        for (const QLatin1StringView table : {"memberships"_L1, "article_sections"_L1, "article_tags"_L1, "article_writers"_L1, "reviews"_L1,
                                              "handling_history"_L1, "comments"_L1, "assignments"_L1, "notices"_L1, "receipts"_L1, "outside_copies"_L1,
                                              "import_origins"_L1, "search_pending"_L1})
            GALLEY_TRY(m_database.exec(u"DELETE FROM "_s + table + byRow));
        for (const QLatin1StringView table : {"proof_dismissals"_L1, "refused_intents"_L1, "conflicts"_L1, "sync_early_revisions"_L1,
                                              "sync_early_entries"_L1, "revisions"_L1})
            GALLEY_TRY(m_database.exec(u"DELETE FROM "_s + table + byId));
        GALLEY_TRY(m_database.exec(u"DELETE FROM articles WHERE row IN (SELECT row FROM temp.going)"_s));
        // Last: taking rows away is noted as a change.
        GALLEY_TRY(m_database.exec(u"DELETE FROM sync_bases"_s + byKey));
        return m_database.exec(u"DELETE FROM sync_changed"_s + byKey);
    }

    WriteContext &m_context;
    Database &m_database;
    Changes &m_changes;
    const QList<PersonId> m_own;
    qint64 m_gone = 0;
};

/// On the writer's thread, outside of transactions.
Result<void> wipeDatabase(Database &database)
{
    // Deleted words stay in the index's segments until these are written anew.
    GALLEY_TRY(restartSearchIndex(database));
    // Pages that were given up before anything was ever overwritten, too.
    GALLEY_TRY(database.exec(u"PRAGMA temp_store = FILE"_s));
    const Result<void> packed = database.exec(u"VACUUM"_s);
    GALLEY_TRY(database.exec(u"PRAGMA temp_store = MEMORY"_s));
    GALLEY_TRY(packed);
    qint64 busy = 0;
    GALLEY_TRY(database.one(u"PRAGMA wal_checkpoint(TRUNCATE)"_s, {}, [&](const Row &row) { busy = row.number(0); }));
    if (busy != 0)
        return failure(ErrorCode::Locked, Sync::tr("The newsroom is being read. What is to go from this workstation is wiped at the next contact."));
    return {};
}

Result<void> inWriter(Newsroom &newsroom, const std::function<Result<void>(Database &)> &work)
{
    auto &parts = NewsroomDoor::parts(newsroom);
    if (!parts.writer)
        return std::unexpected(parts.readOnlyError());
    const Answer<void> answer;
    parts.writer->enqueue(Writer::Priority::Save, [answer, work](Database &database) {
        answer.give(work(database));
        return Writer::Progress::Done;
    });
    const auto done = await(answer.future());
    parts.fillBehind();
    return done;
}

Result<void> removeFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.remove())
        return {};
    return failure(ErrorCode::Io, Sync::tr("What is to go from this workstation could not be removed: %1").arg(QDir::toNativeSeparators(path)), file.errorString());
}

Result<void> wipeFiles(const QString &folder, const Leftovers &leftovers)
{
    const Assets assets(folder);
    for (const QString &name : leftovers.assets)
        GALLEY_TRY(removeFile(assets.path(name.toLatin1())));
    const QSet<QString> articles(leftovers.articles.cbegin(), leftovers.articles.cend());
    for (const RecoveredText &text : CrashJournal::leftBehind(folder) + CrashJournal::keptAside(folder, {})) {
        if (articles.contains(text.article.toString()))
            GALLEY_TRY(removeFile(text.file));
    }
    const QDir undo(folder + u"/journal/undo"_s);
    for (const QString &name : undo.entryList(QDir::Files)) {
        if (articles.contains(name.section(u'.', 0, 0)))
            GALLEY_TRY(removeFile(undo.filePath(name)));
    }
    // What a newer program kept of the database as it was.
    const QDir home(folder);
    for (const QString &name : home.entryList({u"newsroom.v*.backup.sqlite*"_s}, QDir::Files))
        GALLEY_TRY(removeFile(home.filePath(name)));
    return {};
}

} // namespace

Result<qint64> leaveNewsroom(Newsroom &newsroom, const QList<PersonId> &own, const QString &message)
{
    GALLEY_TRY(inWriter(newsroom, [](Database &database) { return database.exec(u"PRAGMA secure_delete = ON"_s); }));
    GALLEY_TAKE(gone, await(NewsroomDoor::write<qint64>(newsroom, [own, message](WriteContext &context, Changes &changes) -> Result<qint64> {
        GALLEY_TAKE(count, Leaving(context, changes, own).leave());
        GALLEY_TRY(storeStop(context.database, QString(shutOut), message));
        return count;
    })));
    GALLEY_TAKE(leftovers, NewsroomDoor::read(newsroom, readLeftovers));
    if (!leftovers.isAny)
        return gone;
    GALLEY_TRY(wipeFiles(newsroom.folder(), leftovers));
    GALLEY_TRY(inWriter(newsroom, wipeDatabase));
    GALLEY_TRY(await(NewsroomDoor::write<void>(newsroom, [](WriteContext &context, Changes &) {
        return context.database.exec(u"DELETE FROM documents WHERE key = ?"_s, bind(leftoversKey));
    })));
    return gone;
}

} // namespace galley
