// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/embeddedremote.h"

#include "sync/articlerecord.h"
#include "sync/embeddedrows.h"
#include "sync/recordtables.h"
#include "sync/synctext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

using Verdict = PushAnswer::Verdict;

Result<QList<Statement>> EmbeddedRemote::newStatements(const Push &push)
{
    QList<Statement> statements;
    for (const ChainEntry &entry : push.entries) {
        GALLEY_TAKE(read, statementFromBytes(entry.statement));
        GALLEY_TAKE(known, m_database->number(u"SELECT number FROM chain WHERE operation = ?"_s, bind(read.operation)));
        if (known != 0)
            continue;
        Statement statement = read;
        statement.signature = entry.signature;
        statements.append(statement);
    }
    return statements;
}

/// Why the push is not taken; none: it is.
Result<std::optional<PushAnswer>> EmbeddedRemote::objection(const Push &push)
{
    for (const Revision &revision : push.revisions) {
        if (contentHash(revision.article, revision.canonical) != revision.contentHash || revisionHash(revision) != revision.hash)
            return answerOf(push, Verdict::Damaged, Sync::tr("A text is not what its hash says."));
    }
    for (const Push::Change &change : push.changes) {
        if (recordHash(change.record.kind, change.record.key, change.record.json) != change.record.hash)
            return answerOf(push, Verdict::Damaged, Sync::tr("A record is not what its hash says."));
        GALLEY_TAKE(present, record(change.record.kind, change.record.key));
        if (present.hash != change.base && !m_breaks.comparesNothing)
            return answerOf(push, Verdict::Overtaken, Sync::tr("Somebody else was first. Both are brought together."));
        GALLEY_TAKE(whole, everythingNamedIsThere(change, push));
        if (!whole)
            return answerOf(push, Verdict::Damaged, Sync::tr("Something that the record names is not there."));
    }
    GALLEY_TAKE(missing, missingAssets(push));
    if (!missing.isEmpty()) {
        PushAnswer answer = answerOf(push, Verdict::AssetsMissing, Sync::tr("Its pictures come first."));
        answer.assets = missing;
        return answer;
    }
    GALLEY_TAKE(statements, newStatements(push));
    GALLEY_TAKE(filling, meta("filling"_L1));
    if (filling != 0 || m_breaks.judgesNothing)
        return std::nullopt;
    return judged(push, statements);
}

Result<bool> EmbeddedRemote::everythingNamedIsThere(const Push::Change &change, const Push &push)
{
    if (change.record.kind != articleRecord || change.record.isGone())
        return true;
    const QJsonObject object = recordObject(change.record.json);
    QSet<QByteArray> brought;
    for (const Revision &revision : push.revisions)
        brought.insert(revision.hash);
    for (const QByteArray &hash : hashesOf(object, "revisions"_L1)) {
        if (brought.contains(hash))
            continue;
        GALLEY_TAKE(known, m_database->number(u"SELECT count(*) FROM revisions WHERE hash = ?"_s, bind(hash)));
        if (known == 0)
            return false;
    }
    QSet<QByteArray> stated;
    for (const ChainEntry &entry : push.entries) {
        GALLEY_TAKE(statement, statementFromBytes(entry.statement));
        stated.insert(statement.operation.uuid().toRfc4122());
    }
    for (const QByteArray &operation : hashesOf(object, "entries"_L1)) {
        if (stated.contains(operation))
            continue;
        GALLEY_TAKE(known, m_database->number(u"SELECT count(*) FROM chain WHERE operation = ?"_s, bind(operation)));
        if (known == 0)
            return false;
    }
    GALLEY_TAKE(filling, meta("filling"_L1));
    if (filling != 0)
        return true;
    GALLEY_TAKE(known, registers());
    for (const QJsonValue &row : object.value("article_tags"_L1).toArray()) {
        if (!known.tags.contains(TagId(QUuid::fromRfc4122(QByteArray::fromHex(row["tag"_L1].toString().toLatin1())))))
            return false;
    }
    for (const QJsonValue &row : object.value("article_sections"_L1).toArray()) {
        if (!known.parents.contains(SectionId(QUuid::fromRfc4122(QByteArray::fromHex(row["section"_L1].toString().toLatin1())))))
            return false;
    }
    return true;
}

Result<QList<QByteArray>> EmbeddedRemote::missingAssets(const Push &push)
{
    QList<QByteArray> missing;
    GALLEY_TAKE(names, assetsOf(push.revisions));
    for (const QByteArray &name : std::as_const(names)) {
        GALLEY_TAKE(whole, m_database->number(u"SELECT whole FROM assets WHERE sha256 = ?"_s, bind(QString::fromLatin1(name))));
        if (whole == 0)
            missing.append(name);
    }
    return missing;
}

Result<std::optional<PushAnswer>> EmbeddedRemote::judged(const Push &push, const QList<Statement> &statements)
{
    GALLEY_TAKE(before, registers());
    QList<Statement> ofRegisters;
    for (const Statement &statement : statements) {
        if (statement.article.isNull())
            ofRegisters.append(statement);
    }
    const auto refusedBy = [&](const JudgeRefusal &refusal) {
        PushAnswer answer = answerOf(push, Verdict::Refused, refusal.message);
        answer.refused = refusal.operation;
        answer.rule = refusal.rule;
        return answer;
    };
    if (const auto refusal = judgeRegisters(ofRegisters, before))
        return refusedBy(*refusal);
    for (const Push::Change &change : push.changes) {
        if (change.record.kind != articleRecord)
            continue;
        GALLEY_TAKE(refused, judgedArticle(push, change, statements, before));
        if (refused)
            return refused;
    }
    return std::nullopt;
}

Result<std::optional<PushAnswer>> EmbeddedRemote::judgedArticle(const Push &push, const Push::Change &change, const QList<Statement> &statements,
                                                                const JudgedRegisters &registers)
{
    const ArticleId id(QUuid::fromRfc4122(change.record.key));
    QList<Statement> own;
    for (const Statement &statement : statements) {
        if (statement.article == id)
            own.append(statement);
    }
    QList<Revision> revisions;
    GALLEY_TRY(m_database->each(QString(revisionColumns + u"WHERE article = ? ORDER BY seq, rowid"_s), bind(id),
                                [&](const Row &row) { revisions.append(takeRevision(row)); }));
    revisions += push.revisions;
    QHash<QByteArray, Revision> byHash;
    for (const Revision &revision : std::as_const(revisions))
        byHash.insert(revision.hash, revision);
    JudgedTexts texts;
    texts.content = [&](const QByteArray &contentHash) -> std::optional<Content> {
        for (const Revision &revision : std::as_const(revisions)) {
            if (revision.contentHash == contentHash) {
                const auto content = contentFromCanonical(revision.canonical);
                return content ? std::optional(*content) : std::nullopt;
            }
        }
        return std::nullopt;
    };
    texts.before = [&](const QByteArray &hash, PersonId notBy) -> std::optional<Content> {
        QList<QByteArray> next = byHash.value(hash).parents;
        QSet<QByteArray> seen;
        while (!next.isEmpty()) {
            const QByteArray each = next.takeFirst();
            if (seen.contains(each) || !byHash.contains(each))
                continue;
            seen.insert(each);
            const Revision &revision = byHash[each];
            if (revision.author != notBy) {
                const auto content = contentFromCanonical(revision.canonical);
                return content ? std::optional(*content) : std::nullopt;
            }
            next.append(revision.parents);
        }
        return std::nullopt;
    };
    GALLEY_TAKE(present, record(change.record.kind, change.record.key));
    const auto refusal = judgeArticle(recordObject(present.json), recordObject(change.record.json), own, revisions, registers, texts, now());
    if (!refusal)
        return std::nullopt;
    PushAnswer answer = answerOf(push, Verdict::Refused, refusal->message);
    answer.refused = refusal->operation;
    answer.rule = refusal->rule;
    return answer;
}

} // namespace galley
