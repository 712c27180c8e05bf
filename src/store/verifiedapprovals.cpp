// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlestate.h"
#include "store/storetext.h"
#include "store/verifiedrecords.h"

using namespace Qt::StringLiterals;

namespace galley {

using Found = VerificationFinding::Kind;

namespace {

/// What the chain says of an article's way to readers.
struct Publication
{
    QHash<QByteArray, qint64> approved;  ///< content hash to the entry that approved it, or brought it in as published
    QByteArray head;                     ///< of the last entry that made a text
    std::optional<Live> last;            ///< what the last entry that publishes or takes down makes of it
    qint64 lastNumber = 0;
    QByteArray published;                ///< what the last publication named
    QByteArray scheduled;                ///< what was scheduled since, and did not go out yet
};

/// Nothing: the action does not say by itself what readers see.
std::optional<Live> liveBy(Action action)
{
    switch (action) {
    case Action::Publish:
    case Action::GoLive:
    case Action::RestoreLive:
    case Action::ImportPublished:
        return Live::Published;
    case Action::TakeOffline:
    case Action::Expire:
        return Live::Offline;
    case Action::Withdraw:
        return Live::Withdrawn;
    case Action::MarkGone:
        return Live::Gone;
    default:
        return {};
    }
}

void state(Publication &publication, const StatedEntry &entry)
{
    const Statement &statement = entry.statement;
    const Action action = statement.action;
    if (action == Action::Approve || action == Action::ApproveUrgently || action == Action::ImportPublished)
        publication.approved.insert(statement.contentHash, entry.number);
    if (makesText(statement))
        publication.head = statement.contentHash;
    if (action == Action::Schedule)
        publication.scheduled = statement.contentHash;
    if (action == Action::Publish || action == Action::GoLive || action == Action::ImportPublished) {
        publication.published = statement.contentHash;
        publication.scheduled.clear();
    }
    // What was taken offline before its time came goes out with its restoring.
    if (action == Action::RestoreLive && !publication.scheduled.isEmpty())
        publication.published = std::exchange(publication.scheduled, {});
    if (const auto live = liveBy(action)) {
        publication.last = live;
        publication.lastNumber = entry.number;
    }
}

/// Whether somebody ordered what the clock says it carried out for them: of a publication the schedule of that very text.
bool isOrdered(const StatedEntry &entry, const StatedEntry *order)
{
    if (order == nullptr || order->statement.article != entry.statement.article || order->statement.person != entry.statement.person)
        return false;
    return entry.statement.action != Action::GoLive
        || (order->statement.action == Action::Schedule && order->statement.contentHash == entry.statement.contentHash);
}

void verifyOrders(VerificationReport &report, const VerifiedChain &chain)
{
    QHash<qint64, const StatedEntry *> earlier;
    QHash<QString, const StatedEntry *> byOperation;
    for (const StatedEntry &entry : chain.stated()) {
        if (entry.statement.article.isNull())
            continue;
        const QJsonObject &details = entry.statement.details;
        const QString operation = details.value("order_operation"_L1).toString();
        const StatedEntry *order = operation.isEmpty() ? earlier.value(details.value("order"_L1).toInteger()) : byOperation.value(operation);
        byOperation.insert(entry.statement.operation.toString(), &entry);
        if (transition(entry.statement.action).who == Actor::TheClock && !isOrdered(entry, order))
            report.add(Found::ApprovalWrong, entry, Store::tr("the clock is to have carried it out, and nobody ordered it."));
        earlier.insert(entry.number, &entry);
    }
}

struct ArticleNow
{
    ArticleId id;
    QString headline;
    Live live = Live::None;
    QByteArray headHash;
    QByteArray headContent;
    QByteArray approvedHash;
    QByteArray liveHash;
};

void compare(VerificationReport &report, const ArticleNow &article, const Publication &publication)
{
    const auto wrong = [&](qint64 number, const QString &what) {
        report.add({Found::ApprovalWrong, number, article.id, {}, {}, {},
                    Store::tr("“%1” (%2): %3").arg(article.headline, article.id.toString(), what)});
    };
    if (article.headContent != article.headHash || publication.head != article.headHash)
        wrong(0, Store::tr("the text it stands on is not the last one that somebody stated."));
    if (!article.approvedHash.isEmpty() && !publication.approved.contains(article.approvedHash))
        wrong(0, Store::tr("it is held for approved, but nobody approved this text."));
    const bool live = article.live == Live::Published;
    if (live && !publication.approved.contains(article.liveHash))
        wrong(publication.lastNumber, Store::tr("readers see a text that nobody approved."));
    else if (live && publication.published != article.liveHash)
        wrong(publication.lastNumber, Store::tr("readers see another text than was published."));
    const bool wasLive = live || article.live == Live::Offline || article.live == Live::Withdrawn || article.live == Live::Gone;
    if (wasLive && publication.last != article.live)
        wrong(publication.lastNumber, Store::tr("it is held for “%1”, but the last entry about it says otherwise.").arg(liveLabel(article.live)));
    else if (!wasLive && publication.last == Live::Published && article.live == Live::None)
        wrong(publication.lastNumber, Store::tr("it was published, and is held for never published."));
}

} // namespace

Result<void> verifyApprovals(Database &database, VerificationReport &report, const VerifiedChain &chain, ArticleId article)
{
    verifyOrders(report, chain);
    QHash<ArticleId, Publication> publications;
    for (const StatedEntry &entry : chain.stated()) {
        if (!entry.statement.article.isNull())
            state(publications[entry.statement.article], entry);
    }
    const QString columns = u"SELECT a.id, a.headline, a.live, a.content_hash, r.content_hash, a.approved_hash, a.live_hash "
                            "FROM articles a LEFT JOIN revisions r ON r.seq = a.head AND r.article = a.id "_s;
    QSet<ArticleId> there;
    const auto take = [&](const Row &row) {
        const ArticleNow now{row.id<ArticleId>(0), row.text(1), row.word<Live>(2), row.bytes(3), row.bytes(4), row.bytes(5), row.bytes(6)};
        there.insert(now.id);
        compare(report, now, publications.value(now.id));
    };
    if (article.isNull())
        GALLEY_TRY(database.each(columns, {}, take));
    else
        GALLEY_TRY(database.each(QString(columns + u"WHERE a.id = ?"_s), bind(article), take));
    for (auto known = publications.cbegin(); known != publications.cend(); ++known) {
        if ((article.isNull() || known.key() == article) && !there.contains(known.key())) {
            report.add({Found::ApprovalWrong, known->lastNumber, known.key(), {}, {}, {},
                        Store::tr("The article %1 is in the chain, and nowhere else.").arg(known.key().toString())});
        }
    }
    return {};
}

} // namespace galley
