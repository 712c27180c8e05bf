// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedhouse.h"

#include "twodesks.h"

#include "store/newsroomdoor.h"
#include "store/verification.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

/// Tokens in a text: sentences that nobody else wrote.
QSet<QString> tokensIn(const QString &text)
{
    static const QRegularExpression form(u"qx[0-9]{5}z"_s);
    QSet<QString> tokens;
    for (const QRegularExpressionMatch &match : form.globalMatch(text))
        tokens.insert(match.captured());
    return tokens;
}

/// Sentences of merged texts that neither side had: what nobody wrote.
QString inventedSentence(Newsroom &newsroom)
{
    return got(NewsroomDoor::read(newsroom, [](Database &database) -> Result<QString> {
        QHash<QByteArray, QString> bodies;
        QList<std::pair<QByteArray, QList<QByteArray>>> merges;
        GALLEY_TRY(database.each(u"SELECT hash, parents, canonical FROM revisions"_s, {}, [&](const Row &row) {
            bodies.insert(row.bytes(0), contentFromCanonical(row.bytes(2)).value().body);
            if (row.bytes(1).size() == 64)
                merges.append({row.bytes(0), {row.bytes(1).first(32), row.bytes(1).sliced(32)}});
        }));
        for (const auto &[hash, parents] : std::as_const(merges)) {
            for (const QString &sentence : bodies.value(hash).split(u'。')) {
                const QString text = sentence.trimmed();
                if (!bodies.value(parents.at(0)).contains(text) && !bodies.value(parents.at(1)).contains(text))
                    return text;
            }
        }
        return QString();
    }));
}

} // namespace

QSet<QString> tokensOf(Newsroom &newsroom)
{
    return got(NewsroomDoor::read(newsroom, [](Database &database) -> Result<QSet<QString>> {
        QSet<QString> tokens;
        GALLEY_TRY(database.each(u"SELECT canonical FROM revisions"_s, {}, [&](const Row &row) { tokens += tokensIn(QString::fromUtf8(row.bytes(0))); }));
        GALLEY_TRY(database.each(u"SELECT text FROM comments"_s, {}, [&](const Row &row) { tokens += tokensIn(row.text(0)); }));
        GALLEY_TRY(database.each(u"SELECT before || after FROM register_history UNION ALL SELECT message FROM refused_intents"_s, {},
                                 [&](const Row &row) { tokens += tokensIn(row.text(0)); }));
        return tokens;
    }));
}

QString SimulatedHouse::judge()
{
    Desk &first = *m_desks.front();
    const auto store = storeRecords(first->own());
    const QList<AuditEntry> chain = got(first.newsroom().audit());
    for (const auto &desk : m_desks) {
        if (const QString wrong = judgeDesk(*desk, store, chain); !wrong.isEmpty())
            return u"desk %1: %2"_s.arg(desk->number).arg(wrong);
    }
    return judgePublishing(chain);
}

QString SimulatedHouse::judgeDesk(Desk &desk, const QMap<QString, QByteArray> &store, const QList<AuditEntry> &chain)
{
    if (desk->waiting() != 0)
        return u"%1 records wait to be sent"_s.arg(desk->waiting());
    if (const QString wrong = difference(desk->records(), store); !wrong.isEmpty())
        return u"is not what the store is: "_s + wrong;
    const QList<AuditEntry> own = got(desk.newsroom().audit());
    if (const auto broken = firstBrokenLink(own))
        return u"the chain is broken at %1"_s.arg(*broken);
    if (own.size() != chain.size() || (!own.isEmpty() && own.constLast().hash != chain.constLast().hash))
        return u"its chain is another"_s;
    const Verification verified = got(verify(desk.newsroom()));
    if (!verified.isWhole())
        return u"verification: "_s + verified.firstBroken()->message;
    QSet<QString> missing;
    const QSet<QString> there = tokensOf(desk.newsroom());
    for (const QString &token : std::as_const(m_tokens)) {
        if (!there.contains(token) && !m_lost.contains(token))
            missing.insert(token);
    }
    if (!missing.isEmpty())
        return u"sentences are lost: "_s + QStringList(missing.cbegin(), missing.cend()).join(u", "_s);
    if (const QString invented = inventedSentence(desk.newsroom()); !invented.isEmpty())
        return u"nobody wrote: "_s + invented;
    for (const DoctorFinding &finding : got(await(desk.newsroom().doctor(false)))) {
        if (!finding.ok)
            return u"doctor: "_s + finding.message;
    }
    return {};
}

/// Knows nothing of the rules but this: what goes before readers was approved as it is, by somebody who did not write it.
QString SimulatedHouse::judgePublishing(const QList<AuditEntry> &chain)
{
    QHash<ArticleId, QSet<QByteArray>> approved;
    QHash<std::pair<ArticleId, QByteArray>, PersonId> by;
    for (const AuditEntry &entry : chain) {
        const Statement &statement = entry.statement;
        if (statement.action == Action::Approve || statement.action == Action::ApproveUrgently)
            approved[statement.article].insert(statement.contentHash);
        const bool out = statement.action == Action::Publish || statement.action == Action::Schedule || statement.action == Action::GoLive;
        if (out && !approved[statement.article].contains(statement.contentHash))
            return u"entry %1 lets out a text that nobody approved"_s.arg(entry.number);
    }
    return {};
}

} // namespace galley::testkit
