// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/canonical.h"
#include "article/revision.h"
#include "store/codecs.h"
#include "store/storetext.h"
#include "store/verifiedrecords.h"

using namespace Qt::StringLiterals;

namespace galley {

using Found = VerificationFinding::Kind;

namespace {

using Text = std::pair<ArticleId, QByteArray>; // content hash

/// Actions whose content hash is one that was looked at by the rules.
bool namesText(const Statement &statement)
{
    return !statement.article.isNull()
        && (makesText(statement) || statement.action == Action::Save || transition(statement.action).guards.contains(Rule::HashNotNamed));
}

class RevisionCheck
{
public:
    RevisionCheck(VerificationReport &report, const VerifiedChain &chain)
        : m_report(report)
    {
        for (const StatedEntry &entry : chain.stated()) {
            if (entry.statement.article.isNull())
                continue;
            const Text text{entry.statement.article, entry.statement.contentHash};
            if (makesText(entry.statement) && !m_makers.contains({text, entry.statement.person}))
                m_makers.insert({text, entry.statement.person}, entry.number);
            if (namesText(entry.statement) && !m_named.contains(text))
                m_named.insert(text, entry);
        }
    }

    /// Texts saved elsewhere whose statement is no part of the chain, for they were merged or lost a conflict (src/sync).
    void takeKept(const Statement &statement)
    {
        if (makesText(statement))
            m_kept.insert({{statement.article, statement.contentHash}, statement.person});
    }

    void take(const Revision &revision)
    {
        m_there.insert({revision.article, revision.contentHash});
        m_hashes.insert(revision.hash, revision.article);
        for (const QByteArray &parent : revision.parents)
            m_parents.append({revision, parent});
        if (contentHash(revision.article, revision.canonical) != revision.contentHash)
            wrong(revision, Store::tr("its text is not what its hash says"));
        else if (revisionHash(revision) != revision.hash)
            wrong(revision, Store::tr("its hash does not fit who wrote it, when, and after what"));
        else if (!contentFromCanonical(revision.canonical))
            wrong(revision, Store::tr("its text cannot be read"));
        else if (makerOf(revision) == 0 && !m_kept.contains({{revision.article, revision.contentHash}, revision.author}))
            wrong(revision, Store::tr("nobody stated that they wrote it"));
    }

    void finish()
    {
        for (const auto &[revision, parent] : std::as_const(m_parents)) {
            if (m_hashes.value(parent) != revision.article)
                wrong(revision, Store::tr("what it was written after is not there"));
        }
        for (const auto &[text, entry] : m_named.asKeyValueRange()) {
            if (!m_there.contains(text))
                m_report.add(Found::TextMissing, entry, Store::tr("the text that it names is not there, or was changed."));
        }
    }

private:
    qint64 makerOf(const Revision &revision) const { return m_makers.value({{revision.article, revision.contentHash}, revision.author}); }

    void wrong(const Revision &revision, const QString &what)
    {
        //: a text of an article: its hash, who wrote it, when; then what is the matter
        const QString message = Store::tr("Text %1 of article %2 (%3, %4): %5.")
                                    .arg(QString::fromLatin1(revision.hash.toHex().first(qMin(qsizetype{12}, revision.hash.size() * 2))),
                                         revision.article.toString(), m_report.name(revision.author), m_report.at(revision.time), what);
        m_report.add({Found::RevisionWrong, makerOf(revision), revision.article, revision.hash, revision.author, revision.time, message});
    }

    VerificationReport &m_report;
    QHash<std::pair<Text, PersonId>, qint64> m_makers;
    QSet<std::pair<Text, PersonId>> m_kept;
    QHash<Text, StatedEntry> m_named;
    QSet<Text> m_there;
    QHash<QByteArray, ArticleId> m_hashes;
    QList<std::pair<Revision, QByteArray>> m_parents;
};

} // namespace

Result<void> verifyRevisions(Database &database, VerificationReport &report, const VerifiedChain &chain, ArticleId article,
                             const VerificationWatch &watch)
{
    constexpr qint64 atOnce = 500;
    RevisionCheck check(report, chain);
    GALLEY_TRY(database.each(u"SELECT statement FROM refused_intents"_s, {}, [&](const Row &row) {
        if (const auto statement = statementFromBytes(row.bytes(0)))
            check.takeKept(*statement);
    }));
    const QString columns = u"SELECT seq, hash, article, parents, content_hash, author, time, canonical FROM revisions WHERE seq > ? "_s;
    const QString order = u"ORDER BY seq LIMIT ?"_s;
    GALLEY_TAKE(total, database.number(u"SELECT count(*) FROM revisions"_s));
    const qint64 entries = report.result().entries;
    for (qint64 after = std::numeric_limits<qint64>::min();;) {
        if (isStopped(watch))
            return failure(ErrorCode::Cancelled, Store::tr("The verification was stopped."));
        qint64 taken = 0;
        const auto take = [&](const Row &row) {
            after = row.number(0);
            ++taken;
            check.take({row.bytes(1), row.id<ArticleId>(2), splitHashes(row.bytes(3)), row.bytes(4), row.bytes(7),
                        row.id<PersonId>(5), row.time(6)});
        };
        if (article.isNull())
            GALLEY_TRY(database.each(QString(columns + order), bind(after, atOnce), take));
        else
            GALLEY_TRY(database.each(QString(columns + u"AND article = ? "_s + order), bind(after, article, atOnce), take));
        report.result().revisions += taken;
        if (watch.progress && article.isNull())
            watch.progress(entries + report.result().revisions, entries + total);
        if (taken == 0)
            break;
    }
    check.finish();
    return {};
}

} // namespace galley
