// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pageapplying.h"

#include "article/workflow.h"
#include "store/articlecreation.h"
#include "store/articlestate.h"
#include "store/codecs.h"
#include "store/intentsettling.h"
#include "store/memberships.h"
#include "sync/articlerecord.h"
#include "sync/planner.h"
#include "sync/registerrecord.h"
#include "sync/softparts.h"
#include "sync/synctext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using History = Observations::History;

History historyOf(const QJsonObject &mine, const QJsonObject &theirs)
{
    const QList<QByteArray> here = hashesOf(mine, "entries"_L1);
    const QList<QByteArray> there = hashesOf(theirs, "entries"_L1);
    const bool moreHere = !beyond(here, there).isEmpty();
    const bool moreThere = !beyond(there, here).isEmpty();
    if (moreHere && moreThere)
        return History::Apart;
    return moreHere ? History::LocalAhead : moreThere ? History::RemoteAhead : History::Same;
}

QJsonArray withoutTexts(const QJsonArray &revisions, const QList<QByteArray> &texts)
{
    QJsonArray rest;
    for (const QJsonValue &revision : revisions) {
        if (!texts.contains(QByteArray::fromHex(revision.toString().toLatin1())))
            rest.append(revision);
    }
    return rest;
}

ArticleId articleOf(const SyncRecord &record)
{
    return ArticleId(QUuid::fromRfc4122(record.key));
}

} // namespace

Result<void> PageApplying::begin()
{
    // Records name each other in any order.
    return m_database.exec(u"PRAGMA defer_foreign_keys = ON"_s);
}

Result<void> PageApplying::end()
{
    GALLEY_TRY(m_chain.settle());
    if (m_rebuildsLists)
        GALLEY_TRY(rebuildAllMemberships(m_database));
    if (m_changes.site)
        GALLEY_TRY(bumpPublicVersion(m_database));
    return {};
}

Result<LocalOutcome> PageApplying::apply(const FeedPage &page)
{
    GALLEY_TRY(begin());
    GALLEY_TRY(lookWhatIsNew(page));
    GALLEY_TRY(takeRevisions(page));
    GALLEY_TRY(m_chain.place(page.entries));
    GALLEY_TRY(keepEarlyEntries());
    GALLEY_TRY(takeRegisters(page.records));
    GALLEY_TAKE(tree, SectionTreeIndex::read(m_database));
    m_tree = tree;
    for (const SyncRecord &record : page.records) {
        if (record.kind == articleRecord)
            GALLEY_TRY(takeArticle(record));
    }
    GALLEY_TRY(end());
    GALLEY_TRY(storeCursor(m_database, {page.epoch, page.to}));
    return m_outcome;
}

/// A first sync is new articles: what is asked for each of them costs more than to write it.
Result<void> PageApplying::lookWhatIsNew(const FeedPage &page)
{
    GALLEY_TAKE(entries, m_database.number(u"SELECT EXISTS (SELECT 1 FROM sync_early_entries)"_s));
    GALLEY_TAKE(revisions, m_database.number(u"SELECT EXISTS (SELECT 1 FROM sync_early_revisions)"_s));
    m_hasEarlyEntries = entries > 0;
    m_hasEarlyRevisions = revisions > 0;
    QList<QByteArray> keys;
    for (const SyncRecord &record : page.records) {
        if (record.kind != articleRecord)
            continue;
        m_coming.insert(record.key);
        if (!record.isGone())
            keys.append(record.key);
    }
    m_new = QSet<QByteArray>(keys.cbegin(), keys.cend());
    constexpr qsizetype atOnce = 50;
    for (qsizetype first = 0; first < keys.size(); first += atOnce)
        GALLEY_TRY(takeOutKnown(keys.sliced(first, qMin(atOnce, keys.size() - first))));
    return {};
}

Result<void> PageApplying::takeOutKnown(const QList<QByteArray> &keys)
{
    const QString marks = QStringList(keys.size(), u"?"_s).join(u',');
    QVariantList values;
    for (int i = 0; i < 2; ++i) {
        for (const QByteArray &key : keys)
            values.append(bound(key));
    }
    return m_database.each(u"SELECT id FROM articles WHERE id IN (%1) UNION ALL SELECT key FROM sync_bases WHERE kind = 'article' AND key IN (%1)"_s.arg(marks), values,
                           [&](const Row &row) { m_new.remove(row.bytes(0)); });
}

Result<void> PageApplying::takeRevisions(const FeedPage &page)
{
    for (const Revision &revision : page.revisions) {
        if (contentHash(revision.article, revision.canonical) != revision.contentHash || revisionHash(revision) != revision.hash)
            return failure(ErrorCode::Corrupt, Sync::tr("A text arrived that is not what its hash says."));
        const QByteArray article = revision.article.uuid().toRfc4122();
        if (m_new.contains(article)) {
            GALLEY_TRY(insertRevision(m_database, revision));
            continue;
        }
        GALLEY_TAKE(there, m_database.number(u"SELECT count(*) FROM revisions WHERE hash = ?"_s, bind(revision.hash)));
        if (there > 0)
            continue;
        GALLEY_TAKE(known, m_database.number(u"SELECT count(*) FROM articles WHERE id = ?"_s, bind(article)));
        if (known > 0 || m_coming.contains(article)) {
            GALLEY_TRY(insertRevision(m_database, revision));
            continue;
        }
        GALLEY_TRY(m_database.exec(u"INSERT OR IGNORE INTO sync_early_revisions (hash, article, parents, content_hash, author, time, canonical) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                   bind(revision.hash, revision.article, joinHashes(revision.parents), revision.contentHash, revision.author,
                                        revision.time, revision.canonical)));
    }
    return {};
}

/// Texts of the article that came before it.
Result<void> PageApplying::takeEarlyRevisions(ArticleId id)
{
    if (!m_hasEarlyRevisions)
        return {};
    GALLEY_TAKE(early, m_database.number(u"SELECT count(*) FROM sync_early_revisions WHERE article = ?"_s, bind(id)));
    if (early == 0)
        return {};
    GALLEY_TRY(m_database.exec(u"INSERT OR IGNORE INTO revisions (hash, article, parents, content_hash, author, time, canonical) "
                               "SELECT hash, article, parents, content_hash, author, time, canonical FROM sync_early_revisions WHERE article = ? ORDER BY rowid"_s,
                               bind(id)));
    return m_database.exec(u"DELETE FROM sync_early_revisions WHERE article = ?"_s, bind(id));
}

Result<void> PageApplying::takeRegisters(const QList<SyncRecord> &records)
{
    QSet<QByteArray> coming;
    for (const SyncRecord &record : records) {
        if (record.kind != articleRecord)
            coming.insert(record.key);
    }
    // In the order of the tables, and what goes last: its address says where it leads then.
    for (const bool gone : {false, true}) {
        for (const RegisterTable &table : registerTables()) {
            for (const SyncRecord &record : records) {
                if (record.kind == table.name && record.isGone() == gone)
                    GALLEY_TRY(takeRegister(record, coming));
            }
        }
    }
    return {};
}

/// A section in which articles stand here that nobody else knows of.
Result<bool> PageApplying::isInUse(const SyncRecord &section)
{
    if (section.kind != "sections"_L1)
        return false;
    GALLEY_TAKE(articles, m_database.number(u"SELECT count(*) FROM article_sections WHERE section = ?"_s, bind(section.key)));
    if (articles == 0)
        return false;
    GALLEY_TAKE(leads, m_database.number(u"SELECT count(*) FROM section_redirects r JOIN sections s ON s.slug = r.slug WHERE s.id = ? AND r.target IS NOT NULL"_s,
                                         bind(section.key)));
    return leads == 0;
}

/// Whether somebody here changed the entry in a way that the remote has not ordered: with nothing agreed on, that is what
/// tells which of two is the newer one.
Result<bool> PageApplying::wasChangedHere(const SyncRecord &record)
{
    const bool asAWhole = record.kind == "documents"_L1 || record.kind == "routes"_L1;
    GALLEY_TAKE(own, m_database.number(u"SELECT count(*) FROM register_history WHERE audit > (SELECT agreed FROM sync_state) AND (subject = ? OR (subject IS NULL AND ?))"_s,
                                       bind(record.key, asAWhole)));
    return own > 0;
}

Result<void> PageApplying::takeRegister(const SyncRecord &remote, const QSet<QByteArray> &coming)
{
    const RegisterTable *table = registerTable(remote.kind);
    GALLEY_TAKE(mine, readRegisterRecord(m_database, *table, remote.key));
    GALLEY_TAKE(base, agreedRecord(m_database, remote.kind, remote.key));
    SyncStep step = plan({mine.hash, base.hash, remote.hash, History::Apart}, false);
    if (step == SyncStep::Remove) {
        GALLEY_TAKE(used, isInUse(remote));
        step = used ? SyncStep::Send : step;
    }
    if (step == SyncStep::BringTogether && base.isGone()) {
        GALLEY_TAKE(newer, wasChangedHere(remote));
        step = newer ? SyncStep::Send : SyncStep::Take;
    }
    const SyncMark dirty{registerMark, remote.kind.toUtf8()};
    const auto write = [&](const SyncRecord &record) -> Result<void> {
        GALLEY_TRY(makeRoomFor(m_context, record, coming));
        m_rebuildsLists = m_rebuildsLists || (record.isGone() || record.kind == "sections"_L1);
        ++m_outcome.taken;
        return writeRegisterRecord(m_context, m_changes, record);
    };
    switch (step) {
    case SyncStep::Nothing:
        return {};
    case SyncStep::Agree:
    case SyncStep::Forget:
        return agree(m_database, remote);
    case SyncStep::Take:
    case SyncStep::Remove:
        GALLEY_TRY(write(remote));
        return agree(m_database, remote);
    case SyncStep::BringTogether:
        GALLEY_TRY(write(syncRecord(remote.kind, remote.key, mergedRegisterJson(remote.kind, base.json, mine.json, remote.json))));
        [[fallthrough]];
    case SyncStep::Send:
        GALLEY_TRY(agree(m_database, remote));
        return mark(m_database, dirty);
    }
    Q_UNREACHABLE_RETURN({});
}

/// Another article here that has the address part, or the address, of the one that comes.
Result<void> PageApplying::makeRoomForArticle(const SyncRecord &remote, const QJsonObject &object)
{
    const QJsonObject article = object.value(articleRecord).toObject();
    const QString slug = article.value("slug"_L1).toString();
    if (!slug.isEmpty()) {
        qint64 other = 0;
        GALLEY_TRY(m_database.one(u"SELECT row FROM articles WHERE slug = ? AND slug <> '' AND id <> ?"_s, bind(slug, remote.key), [&](const Row &row) { other = row.number(0); }));
        if (other != 0) {
            GALLEY_TAKE(free, freeSlug(m_database, slug));
            GALLEY_TRY(m_database.exec(u"UPDATE articles SET slug = ? WHERE row = ?"_s, bind(free, other)));
        }
    }
    const QString address = article.value("address"_L1).toString();
    if (address.isEmpty())
        return {};
    return m_database.exec(u"UPDATE articles SET address = replace(address, '.html', '-' || lower(hex(substr(id, 11))) || '.html') WHERE address = ? AND id <> ?"_s,
                           bind(address, remote.key));
}

/// Entries of articles that stand later in the feed.
Result<void> PageApplying::keepEarlyEntries()
{
    for (auto arrived = m_chain.arrived().cbegin(); arrived != m_chain.arrived().cend(); ++arrived) {
        if (m_coming.contains(arrived.key().uuid().toRfc4122()))
            continue;
        for (const QByteArray &operation : arrived.value())
            GALLEY_TRY(m_database.exec(u"INSERT OR IGNORE INTO sync_early_entries (operation, article) VALUES (?, ?)"_s, bind(operation, arrived.key())));
    }
    return {};
}

Result<void> PageApplying::forgetEarlyEntries(ArticleId id)
{
    return m_hasEarlyEntries ? m_database.exec(u"DELETE FROM sync_early_entries WHERE article = ?"_s, bind(id)) : Result<void>();
}

/// Hex.
Result<QSet<QString>> PageApplying::earlyEntries(ArticleId id)
{
    QSet<QString> early;
    for (const QByteArray &operation : m_chain.arrived().value(id))
        early.insert(QString::fromLatin1(operation.toHex()));
    if (m_hasEarlyEntries) {
        GALLEY_TRY(m_database.each(u"SELECT operation FROM sync_early_entries WHERE article = ?"_s, bind(id),
                                   [&](const Row &row) { early.insert(QString::fromLatin1(row.bytes(0).toHex())); }));
    }
    return early;
}

/// The article as it stood here before entries and texts of the feed came, which its record does not follow yet. Whose texts
/// those are that it has beyond what was agreed on and the remote has, too, is told by the rest: who saves here states it.
Result<SyncRecord> PageApplying::asItStoodHere(ArticleId id, const SyncRecord &base, const SyncRecord &remote)
{
    GALLEY_TAKE(object, readArticleObject(m_database, id));
    GALLEY_TAKE(early, earlyEntries(id));
    if (!object.isEmpty() && !early.isEmpty()) {
        QJsonArray entries;
        for (const QJsonValue &entry : object.value("entries"_L1).toArray()) {
            if (!early.contains(entry.toString()))
                entries.append(entry);
        }
        object.insert("entries"_L1, entries);
    }
    const QByteArray key = id.uuid().toRfc4122();
    if (!object.isEmpty() && !base.isGone()) {
        QJsonObject without = object;
        without.insert("revisions"_L1, withoutTexts(object.value("revisions"_L1).toArray(),
                                                     beyond(hashesOf(recordObject(remote.json), "revisions"_L1), hashesOf(recordObject(base.json), "revisions"_L1))));
        if (recordJson(without) == base.json)
            return base;
    }
    return syncRecord(articleRecord, key, recordJson(object));
}

/// Of which nothing is here.
Result<void> PageApplying::addArticle(const SyncRecord &remote)
{
    const ArticleId id = articleOf(remote);
    const QJsonObject object = recordObject(remote.json);
    GALLEY_TRY(takeEarlyRevisions(id));
    GALLEY_TRY(forgetEarlyEntries(id));
    GALLEY_TRY(makeRoomForArticle(remote, object));
    GALLEY_TAKE(whole, addArticleRecord(m_context, id, object, m_tree));
    return taken(remote, whole);
}

Result<void> PageApplying::taken(const SyncRecord &remote, bool whole)
{
    const SyncMark dirty{articleRecord, remote.key};
    ++m_outcome.taken;
    m_changes.articles.append(articleOf(remote));
    m_changes.site = true;
    GALLEY_TRY(agree(m_database, remote));
    return whole ? unmark(m_database, dirty) : mark(m_database, dirty);
}

Result<void> PageApplying::takeArticle(const SyncRecord &remote)
{
    if (m_new.contains(remote.key))
        return addArticle(remote);
    const ArticleId id = articleOf(remote);
    GALLEY_TAKE(base, agreedRecord(m_database, remote.kind, remote.key));
    GALLEY_TRY(takeEarlyRevisions(id));
    if (base.hash == remote.hash)
        return forgetEarlyEntries(id); // what was sent from here comes round
    GALLEY_TAKE(mine, asItStoodHere(id, base, remote));
    GALLEY_TRY(forgetEarlyEntries(id));
    const History history = base.isGone() && !mine.isGone() ? historyOf(recordObject(mine.json), recordObject(remote.json)) : History::Apart;
    const SyncMark dirty{articleRecord, remote.key};
    switch (plan({mine.hash, base.hash, remote.hash, history}, true)) {
    case SyncStep::Nothing:
    case SyncStep::Remove:
    case SyncStep::Forget:
        return {};
    case SyncStep::Agree:
        GALLEY_TRY(agree(m_database, remote));
        return unmark(m_database, dirty);
    case SyncStep::Take: {
        const QJsonObject object = recordObject(remote.json);
        GALLEY_TRY(makeRoomForArticle(remote, object));
        GALLEY_TAKE(whole, writeArticleRecord(m_context, id, object, m_tree));
        return taken(remote, whole);
    }
    case SyncStep::Send: {
        // Nothing was agreed on, and the history here goes on from theirs; what says nothing in the chain is of both.
        const QJsonObject here = recordObject(mine.json);
        const QJsonObject both = withSoftParts({}, recordObject(remote.json), here, {});
        if (both != here)
            GALLEY_TRY(writeArticleRecord(m_context, id, both, m_tree));
        GALLEY_TRY(agree(m_database, remote));
        return mark(m_database, dirty);
    }
    case SyncStep::BringTogether:
        GALLEY_TRY(makeRoomForArticle(remote, recordObject(remote.json)));
        return bring(mine, base, remote, {});
    }
    Q_UNREACHABLE_RETURN({});
}

Result<void> PageApplying::bring(const SyncRecord &mine, const SyncRecord &base, const SyncRecord &remote, const QHash<OperationId, Error> &refusedOnes)
{
    const ArticleId id = articleOf(remote);
    const Diverged diverged{id, recordObject(base.json), recordObject(mine.json), recordObject(remote.json), refusedOnes};
    GALLEY_TAKE(outcome, bringTogether(m_context, m_changes, m_lists, m_chain, diverged, m_mergers));
    ++m_outcome.together;
    m_outcome.conflicts += outcome.conflicts;
    m_outcome.refused += outcome.refused;
    GALLEY_TRY(agree(m_database, remote));
    return mark(m_database, {articleRecord, remote.key});
}

Result<LocalOutcome> PageApplying::takeAnswers(const QList<Push> &pushes, const QList<PushAnswer> &answers)
{
    GALLEY_TRY(begin());
    GALLEY_TAKE(known, readSyncState(m_database));
    for (qsizetype i = 0; i < pushes.size(); ++i) {
        const Push &push = pushes.at(i);
        if (i >= answers.size() || answers.at(i).operation != push.operation)
            return failure(ErrorCode::Network, Sync::tr("The newsroom's store answered to something else."));
        GALLEY_TRY(takeFromOutbox(m_database, push.operation));
        switch (answers.at(i).verdict) {
        case PushAnswer::Verdict::Accepted:
            // A push whose answer was lost may have been read in the feed meanwhile, or what came after it.
            GALLEY_TRY(answers.at(i).seq > known.cursor.seq ? accepted(push) : notTaken(push));
            break;
        case PushAnswer::Verdict::Refused:
            GALLEY_TRY(refused(push, answers.at(i)));
            break;
        case PushAnswer::Verdict::Overtaken:
        case PushAnswer::Verdict::Taken:
        case PushAnswer::Verdict::AssetsMissing:
        case PushAnswer::Verdict::OtherEpoch:
        case PushAnswer::Verdict::Waits:
        case PushAnswer::Verdict::Damaged:
            GALLEY_TRY(notTaken(push));
            break;
        }
    }
    GALLEY_TRY(end());
    return m_outcome;
}

Result<void> PageApplying::accepted(const Push &push)
{
    for (const Push::Change &change : push.changes)
        GALLEY_TRY(agree(m_database, change.record));
    return {};
}

Result<void> PageApplying::notTaken(const Push &push)
{
    for (const Push::Change &change : push.changes) {
        const bool article = change.record.kind == articleRecord;
        GALLEY_TRY(mark(m_database, {article ? QString(articleRecord) : QString(registerMark), article ? change.record.key : change.record.kind.toUtf8()}));
    }
    if (push.changes.isEmpty())
        GALLEY_TRY(mark(m_database, {registerMark, "documents"_ba}));
    return {};
}

Result<void> PageApplying::refused(const Push &push, const PushAnswer &answer)
{
    GALLEY_TAKE(tree, SectionTreeIndex::read(m_database));
    m_tree = tree;
    bool ofRegisters = push.changes.isEmpty();
    for (const Push::Change &change : push.changes) {
        if (change.record.kind != articleRecord) {
            ofRegisters = true;
            continue;
        }
        GALLEY_TAKE(base, agreedRecord(m_database, change.record.kind, change.record.key));
        if (base.isGone()) {
            GALLEY_TRY(refusedWithItsMaking(change.record, answer));
            continue;
        }
        GALLEY_TAKE(mine, readArticleRecord(m_database, articleOf(change.record)));
        GALLEY_TRY(bring(mine, base, base, {{answer.refused, Error{ErrorCode::Refused, answer.message, answer.rule}}}));
    }
    return ofRegisters ? refusedRegisters(push, answer) : Result<void>();
}

/// A new article comes to be all the same: what was refused is what was done with it.
Result<void> PageApplying::refusedWithItsMaking(const SyncRecord &record, const PushAnswer &answer)
{
    const ArticleId id = articleOf(record);
    GALLEY_TAKE(mine, readArticleObject(m_database, id));
    const QList<QByteArray> entries = hashesOf(mine, "entries"_L1);
    if (entries.isEmpty() || entries.constFirst() == answer.refused.uuid().toRfc4122())
        return {}; // brought in as published by who may not: it stays here, and is told of in the report
    Revision first;
    for (const QByteArray &hash : hashesOf(mine, "revisions"_L1)) {
        GALLEY_TAKE(seq, m_database.number(u"SELECT seq FROM revisions WHERE hash = ?"_s, bind(hash)));
        GALLEY_TAKE(revision, revisionBySeq(m_database, seq));
        if (revision.parents.isEmpty())
            first = revision;
    }
    const Diverged diverged{id, {}, mine, recordAtCreation(mine, first), {{answer.refused, Error{ErrorCode::Refused, answer.message, answer.rule}}}};
    GALLEY_TAKE(outcome, bringTogether(m_context, m_changes, m_lists, m_chain, diverged, m_mergers));
    ++m_outcome.together;
    m_outcome.conflicts += outcome.conflicts;
    m_outcome.refused += outcome.refused;
    return mark(m_database, {articleRecord, record.key});
}

/// What the statement changed goes back to what was agreed on, and the statement is kept with what it said; the others
/// are sent again.
Result<void> PageApplying::refusedRegisters(const Push &push, const PushAnswer &answer)
{
    QByteArray subject;
    for (const ChainEntry &entry : push.entries) {
        GALLEY_TAKE(statement, statementFromBytes(entry.statement));
        if (statement.operation != answer.refused)
            continue;
        const QJsonObject history = recordObject(entry.history);
        subject = QByteArray::fromHex(history.value("subject"_L1).toString().toLatin1());
        GALLEY_TAKE(taken, m_chain.take(statement.operation));
        GALLEY_TRY(keepStatement(m_context, taken, answer.rule, answer.message + u'\n' + history.value("after"_L1).toString()));
        ++m_outcome.refused;
    }
    for (const bool gone : {false, true}) {
        for (const Push::Change &change : push.changes) {
            const bool ofIt = subject.isEmpty() ? change.record.kind == "documents"_L1 || change.record.kind == "routes"_L1 : change.record.key == subject;
            GALLEY_TAKE(base, agreedRecord(m_database, change.record.kind, change.record.key));
            if (!ofIt || base.isGone() != gone)
                continue;
            GALLEY_TRY(makeRoomFor(m_context, base, {}));
            GALLEY_TRY(writeRegisterRecord(m_context, m_changes, base));
        }
    }
    m_rebuildsLists = true;
    return notTaken(push);
}

} // namespace galley
