// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/replay.h"

#include "store/articleactions.h"
#include "store/articlecreation.h"
#include "store/articlesaving.h"
#include "store/auditchain.h"
#include "store/codecs.h"
#include "store/intentsettling.h"
#include "store/memberships.h"
#include "store/noticewriting.h"
#include "store/searchindex.h"
#include "store/statedmatters.h"
#include "sync/articlerecord.h"
#include "sync/recordtables.h"
#include "sync/softparts.h"
#include "sync/synctext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

class Replay
{
public:
    Replay(WriteContext &context, Changes &changes, ProofListCache &lists, const Diverged &diverged, const SyncMergers &mergers)
        : m_context(context), m_database(context.database), m_changes(changes), m_lists(lists), m_diverged(diverged), m_mergers(mergers)
    {
    }

    Result<ReplayOutcome> run(ChainOrder &chain);

private:
    enum class Texts { AsTheyWere, Merged, Conflict };

    Result<void> again(const Statement &statement);
    Result<void> saveAgain(const Statement &statement);
    Result<void> handleAgain(const Statement &statement);
    Result<void> actAgain(const Statement &statement);
    Result<bool> adopt(const Statement &statement, const std::optional<Error> &refusal);
    Result<void> mergeTexts(const Statement &statement, const std::optional<Error> &refusal);
    Result<void> keepConflict(const Revision &mine, const QByteArray &base, const QString &message);
    Result<void> refuse(const Statement &statement, const Error &refusal);
    Result<void> giveReasonsBack(const Statement &statement);

    Result<Revision> revision(const QByteArray &hash) const;
    Result<std::optional<Revision>> revisionOf(const Statement &statement) const;
    Result<QByteArray> commonAncestor(const QByteArray &mine) const;
    Result<QByteArray> headHash() const;
    Result<void> store(ArticleState &state);
    std::optional<Error> refusalOf(const Statement &statement) const;

    WriteContext &m_context;
    Database &m_database;
    Changes &m_changes;
    ProofListCache &m_lists;
    const Diverged &m_diverged;
    const SyncMergers &m_mergers;
    SectionTreeIndex m_tree;
    Texts m_texts = Texts::AsTheyWere;
    ReplayOutcome m_outcome;
};

bool isMaking(const Statement &statement)
{
    return statement.action == Action::Save || statement.action == Action::EditInReview;
}

bool isOfHandling(const Statement &statement)
{
    return statement.details.contains("handling"_L1);
}

bool isOfOutsideCopy(const Statement &statement)
{
    return statement.action == Action::Save && statement.details.contains(outsideCopyDetail);
}

/// Errors of the machine end the replay; everything else is a reason why one thing cannot be done again.
bool isRefusal(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
    case ErrorCode::Usage:
    case ErrorCode::Conflict:
    case ErrorCode::BadInput:
    case ErrorCode::TooLarge:
        return true;
    default:
        return false;
    }
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

Result<ReplayOutcome> Replay::run(ChainOrder &chain)
{
    QList<Statement> statements;
    const QList<QByteArray> pending = beyond(hashesOf(m_diverged.mine, "entries"_L1), hashesOf(m_diverged.theirs, "entries"_L1));
    for (const QByteArray &operation : pending) {
        GALLEY_TAKE(statement, chain.take(OperationId(QUuid::fromRfc4122(operation))));
        statements.append(statement);
    }
    const bool takesAway = std::ranges::any_of(statements, [](const Statement &statement) { return takesFromReaders(statement.action); });
    GALLEY_TAKE(tree, SectionTreeIndex::read(m_database));
    m_tree = tree;
    GALLEY_TRY(writeArticleRecord(m_context, m_diverged.article, withSoftParts(m_diverged.base, m_diverged.mine, m_diverged.theirs, {pending, takesAway}), m_tree));
    m_changes.articles.append(m_diverged.article);
    m_changes.site = true;
    for (const Statement &statement : std::as_const(statements))
        GALLEY_TRY(again(statement));
    return m_outcome;
}

Result<void> Replay::again(const Statement &statement)
{
    if (statement.action == Action::GoLive || statement.action == Action::Expire)
        return {}; // nobody's hand: whichever clock is right does it again when it is due
    if (isOfOutsideCopy(statement)) // the copy itself came with what is beside the workflow
        return appendStatement(m_context, statement).transform([](qint64) {});
    if (isMaking(statement))
        return isOfHandling(statement) ? handleAgain(statement) : saveAgain(statement);
    return actAgain(statement);
}

std::optional<Error> Replay::refusalOf(const Statement &statement) const
{
    const auto found = m_diverged.refused.constFind(statement.operation);
    return found == m_diverged.refused.cend() ? std::nullopt : std::optional(*found);
}

Result<void> Replay::saveAgain(const Statement &statement)
{
    const std::optional<Error> refusal = refusalOf(statement);
    if (m_texts == Texts::AsTheyWere) {
        GALLEY_TAKE(adopted, adopt(statement, refusal));
        if (adopted)
            return {};
    }
    if (m_texts == Texts::AsTheyWere)
        GALLEY_TRY(mergeTexts(statement, refusal));
    return keepStatement(m_context, statement, m_texts == Texts::Conflict ? u"conflict"_s : u"merged"_s, {});
}

/// Goes on from the head as it was saved here, where it does.
Result<bool> Replay::adopt(const Statement &statement, const std::optional<Error> &refusal)
{
    if (refusal)
        return false;
    GALLEY_TAKE(text, revisionOf(statement));
    GALLEY_TAKE(head, headHash());
    if (!text || !text->parents.contains(head))
        return false;
    GALLEY_TAKE(state, loadState(m_database, m_diverged.article));
    GALLEY_TRY(m_database.exec(u"SAVEPOINT adopting"_s));
    const Result<void> adopted = adoptRevision(m_context, state, *text, statement, m_tree);
    if (!adopted)
        GALLEY_TRY(m_database.exec(u"ROLLBACK TO adopting"_s));
    GALLEY_TRY(m_database.exec(u"RELEASE adopting"_s));
    if (!adopted && !isRefusal(adopted.error()))
        return std::unexpected(adopted.error());
    if (adopted)
        GALLEY_TRY(store(state));
    return adopted.has_value();
}

Result<void> Replay::mergeTexts(const Statement &statement, const std::optional<Error> &refusal)
{
    const QByteArray mineHash = QByteArray::fromHex(m_diverged.mine.value(articleRecord).toObject().value("head"_L1).toString().toLatin1());
    GALLEY_TAKE(mine, revision(mineHash));
    GALLEY_TAKE(state, loadState(m_database, m_diverged.article));
    GALLEY_TAKE(theirs, revisionBySeq(m_database, state.head));
    GALLEY_TAKE(base, commonAncestor(mineHash));
    m_texts = Texts::Merged;
    if (mine.contentHash == theirs.contentHash)
        return {};
    if (refusal) {
        m_texts = Texts::Conflict;
        return keepConflict(mine, base, refusal->message);
    }
    GALLEY_TAKE(mineContent, contentFromCanonical(mine.canonical));
    GALLEY_TAKE(theirContent, contentFromCanonical(theirs.canonical));
    Content baseContent;
    if (!base.isEmpty()) {
        GALLEY_TAKE(ancestor, revision(base));
        GALLEY_TAKE(content, contentFromCanonical(ancestor.canonical));
        baseContent = content;
    }
    const std::optional<Content> merged = m_mergers.content(baseContent, mineContent, theirContent);
    if (!merged) {
        m_texts = Texts::Conflict;
        return keepConflict(mine, base, Sync::tr("Somebody else changed the same place of the text."));
    }
    if (*merged == theirContent)
        return {};
    GALLEY_TRY(m_database.exec(u"SAVEPOINT merging"_s));
    const Result<void> saved = saveMerge(m_context, state, {*merged, mine.hash, statement.person}, m_tree);
    if (!saved)
        GALLEY_TRY(m_database.exec(u"ROLLBACK TO merging"_s));
    GALLEY_TRY(m_database.exec(u"RELEASE merging"_s));
    if (saved)
        return store(state);
    if (!isRefusal(saved.error()))
        return std::unexpected(saved.error());
    m_texts = Texts::Conflict;
    return keepConflict(mine, base, saved.error().message);
}

Result<void> Replay::keepConflict(const Revision &mine, const QByteArray &base, const QString &message)
{
    GALLEY_TAKE(there, m_database.number(u"SELECT count(*) FROM conflicts WHERE article = ? AND revision = ?"_s, bind(m_diverged.article, mine.hash)));
    if (there > 0)
        return {};
    ++m_outcome.conflicts;
    GALLEY_TAKE(theirs, headHash());
    GALLEY_TRY(m_database.exec(u"INSERT INTO conflicts (id, article, revision, base, theirs, person, time, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                               bind(m_context.ids.next<OperationId>(m_context.now), m_diverged.article, mine.hash, base, theirs, mine.author,
                                    m_context.now, message)));
    GALLEY_TAKE(row, m_database.number(u"SELECT row FROM articles WHERE id = ?"_s, bind(m_diverged.article)));
    const QString told = Sync::tr("Your text is kept beside the one that stands, for a person to bring them together: %1").arg(message);
    return notify(m_context, m_changes, {mine.author}, {NoticeKind::Refused, row, {}, told, {}});
}

Result<void> Replay::handleAgain(const Statement &statement)
{
    QJsonObject change;
    for (const QJsonValue &row : m_diverged.mine.value("handling_history"_L1).toArray()) {
        if (row["audit"_L1].toString() == hex(statement.operation.uuid().toRfc4122()))
            change = row.toObject();
    }
    const Handling before = handlingFromJson(change.value("before"_L1).toString().toUtf8());
    const Handling after = handlingFromJson(change.value("after"_L1).toString().toUtf8());
    if (const auto refusal = refusalOf(statement))
        return refuse(statement, *refusal);
    GALLEY_TAKE(state, loadState(m_database, m_diverged.article));
    Handling merged = m_mergers.handling(before, after, state.handling);
    merged.tags.removeIf([&](TagId tag) { return m_database.number(u"SELECT count(*) FROM tags WHERE id = ?"_s, bind(tag)).value_or(0) == 0; });
    if (merged.slug != state.handling.slug) {
        GALLEY_TAKE(slug, freeSlug(m_database, merged.slug));
        merged.slug = slug;
    }
    if (merged == state.handling)
        return keepStatement(m_context, statement, u"merged"_s, {});
    GALLEY_TRY(m_database.exec(u"SAVEPOINT handling"_s));
    const Result<void> adopted = adoptHandling(m_context, state, merged, statement, m_tree);
    if (!adopted)
        GALLEY_TRY(m_database.exec(u"ROLLBACK TO handling"_s));
    GALLEY_TRY(m_database.exec(u"RELEASE handling"_s));
    if (!adopted)
        return isRefusal(adopted.error()) ? refuse(statement, adopted.error()) : std::unexpected(adopted.error());
    GALLEY_TRY(store(state));
    GALLEY_TAKE(asStated, m_database.number(u"SELECT count(*) FROM audit WHERE operation = ?"_s, bind(statement.operation)));
    return asStated > 0 ? Result<void>() : keepStatement(m_context, statement, u"merged"_s, {});
}

Result<void> Replay::actAgain(const Statement &statement)
{
    if (const auto refusal = refusalOf(statement))
        return refuse(statement, *refusal);
    const Signers signers = m_context.signers;
    const Result<Settled> settled = settleIntent(m_context, m_changes, intentOf(statement, reasonsOfReturn(m_diverged.mine, statement.operation)), m_lists);
    m_context.signers = signers;
    if (!settled)
        return isRefusal(settled.error()) ? refuse(statement, settled.error()) : std::unexpected(settled.error());
    if (settled->settlement != Settlement::Refused)
        return {};
    ++m_outcome.refused;
    return giveReasonsBack(statement);
}

Result<void> Replay::refuse(const Statement &statement, const Error &refusal)
{
    ++m_outcome.refused;
    GALLEY_TRY(refuseIntent(m_context, m_changes, intentOf(statement, {}), refusal));
    return giveReasonsBack(statement);
}

/// What somebody wrote as reasons stays, as comments that are reasons of nothing.
Result<void> Replay::giveReasonsBack(const Statement &statement)
{
    const PartTable &table = partTable("comments"_L1);
    GALLEY_TAKE(row, m_database.number(u"SELECT row FROM articles WHERE id = ?"_s, bind(m_diverged.article)));
    for (const QJsonValue &each : m_diverged.mine.value("comments"_L1).toArray()) {
        QJsonObject comment = each.toObject();
        if (comment.value("reason_of"_L1).toString() != hex(statement.operation.uuid().toRfc4122()))
            continue;
        comment.remove("reason_of"_L1);
        GALLEY_TRY(m_database.exec(u"INSERT OR IGNORE INTO comments (article, %1) VALUES (?, %2)"_s.arg(columnNames(table.columns), placeholders(table.columns)),
                                   bind(row) + rowValues(table.columns, comment)));
    }
    return {};
}

Result<Revision> Replay::revision(const QByteArray &hash) const
{
    GALLEY_TAKE(seq, m_database.number(u"SELECT seq FROM revisions WHERE hash = ?"_s, bind(hash)));
    return revisionBySeq(m_database, seq);
}

/// The revision that a statement made: the one by its person that goes on from the head, where several say the same.
Result<std::optional<Revision>> Replay::revisionOf(const Statement &statement) const
{
    GALLEY_TAKE(head, headHash());
    std::optional<Revision> found;
    for (const QByteArray &hash : hashesOf(m_diverged.mine, "revisions"_L1)) {
        GALLEY_TAKE(each, revision(hash));
        if (each.contentHash == statement.contentHash && each.author == statement.person && (!found || each.parents.contains(head)))
            found = each;
    }
    return found;
}

/// The nearest revision before mine that theirs has, too; empty: none.
Result<QByteArray> Replay::commonAncestor(const QByteArray &mine) const
{
    const QList<QByteArray> theirs = hashesOf(m_diverged.theirs, "revisions"_L1);
    const QSet<QByteArray> known(theirs.cbegin(), theirs.cend());
    QSet<QByteArray> seen;
    QList<QByteArray> next{mine};
    while (!next.isEmpty()) {
        const QByteArray hash = next.takeFirst();
        if (known.contains(hash))
            return hash;
        if (seen.contains(hash))
            continue;
        seen.insert(hash);
        GALLEY_TAKE(each, revision(hash));
        next.append(each.parents);
    }
    return QByteArray();
}

Result<QByteArray> Replay::headHash() const
{
    QByteArray hash;
    GALLEY_TRY(m_database.one(u"SELECT r.hash FROM articles a JOIN revisions r ON r.seq = a.head WHERE a.id = ?"_s, bind(m_diverged.article),
                              [&](const Row &row) { hash = row.bytes(0); }));
    return hash;
}

Result<void> Replay::store(ArticleState &state)
{
    state.modified = m_context.now;
    GALLEY_TRY(updateState(m_database, state));
    GALLEY_TRY(refreshMemberships(m_database, state, m_tree));
    return indexLater(m_database, state.row);
}

} // namespace

Result<ReplayOutcome> bringTogether(WriteContext &context, Changes &changes, ProofListCache &lists, ChainOrder &chain,
                                    const Diverged &diverged, const SyncMergers &mergers)
{
    return Replay(context, changes, lists, diverged, mergers).run(chain);
}

} // namespace galley
