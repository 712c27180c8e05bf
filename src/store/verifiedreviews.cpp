// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/situations.h"
#include "store/storetext.h"
#include "store/verifiedrecords.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

using Found = VerificationFinding::Kind;

namespace {

struct ReviewRow
{
    int round = 0;
    ReviewRecord record;
};

/// A record as the chain says it must be.
struct ReviewStated
{
    StatedEntry entry;
    bool full = false;   ///< round and step are stated: not so before records were
    int round = 0;
    int step = 0;
    bool seen = false;
};

bool isReview(Action action)
{
    switch (action) {
    case Action::Pass:
    case Action::Approve:
    case Action::ApproveUrgently:
    case Action::MakeUpReview:
    case Action::Proofread:
        return true;
    default:
        return false;
    }
}

bool sameReview(const Statement &statement, const ReviewRecord &record)
{
    return statement.action == record.action && statement.person == record.person && statement.contentHash == record.contentHash
        && statement.time == record.time && statement.reason == record.note;
}

class ArticleReviews
{
public:
    void state(const StatedEntry &entry)
    {
        const QJsonObject &details = entry.statement.details;
        for (const QJsonValue &record : details.value("voids"_L1).toArray())
            m_voided.append(record.toObject());
        if (isReview(entry.statement.action))
            m_stated.append({entry, details.contains("round"_L1), details.value("round"_L1).toInt(), details.value("step"_L1).toInt()});
    }

    void compare(VerificationReport &report, ArticleId article, const QList<ReviewRow> &rows)
    {
        qint64 before = 0;
        for (const ReviewRow &row : rows) {
            ReviewStated *stated = find(row);
            if (stated == nullptr) {
                report.add({Found::ReviewWrong, 0, article, {}, row.record.person, row.record.time,
                            Store::tr("A review of article %1 (%2, %3, %4): nobody stated it so.")
                                .arg(article.toString(), actionLabel(row.record.action), report.name(row.record.person), report.at(row.record.time))});
                continue;
            }
            stated->seen = true;
            judge(report, *stated, row);
            if (stated->entry.number < before)
                report.add(Found::ReviewWrong, stated->entry, Store::tr("its record stands at another place among the article's reviews."));
            before = stated->entry.number;
        }
        for (const ReviewStated &stated : std::as_const(m_stated)) {
            if (!stated.seen)
                report.add(Found::ReviewWrong, stated.entry, Store::tr("its record among the article's reviews is missing, or says something else."));
        }
    }

private:
    /// The one that says the same; step and round are looked at afterwards, unless another one fits them too.
    ReviewStated *find(const ReviewRow &row)
    {
        ReviewStated *fitting = nullptr;
        for (ReviewStated &stated : m_stated) {
            if (stated.seen || !sameReview(stated.entry.statement, row.record))
                continue;
            if (!stated.full || (stated.round == row.round && stated.step == row.record.step))
                return &stated;
            fitting = fitting == nullptr ? &stated : fitting;
        }
        return fitting;
    }

    void judge(VerificationReport &report, const ReviewStated &stated, const ReviewRow &row) const
    {
        if (!stated.full)
            return;
        if (row.round != stated.round || row.record.step != stated.step) {
            report.add(Found::ReviewWrong, stated.entry, Store::tr("its record among the article's reviews names another step or round."));
        } else if (row.record.standing == m_voided.contains(statedRecord(row.record))) {
            report.add(Found::ReviewWrong, stated.entry,
                       row.record.standing ? Store::tr("its record stands, though a later entry voided it.")
                                           : Store::tr("its record was voided, though no later entry says so."));
        }
    }

    QList<ReviewStated> m_stated;
    QList<QJsonObject> m_voided;
};

} // namespace

Result<void> verifyReviews(Database &database, VerificationReport &report, const VerifiedChain &chain, ArticleId article)
{
    QHash<ArticleId, ArticleReviews> reviews;
    for (const StatedEntry &entry : chain.stated()) {
        if (!entry.statement.article.isNull() && (article.isNull() || entry.statement.article == article))
            reviews[entry.statement.article].state(entry);
    }
    QHash<ArticleId, QList<ReviewRow>> rows;
    const QString columns = u"SELECT a.id, r.round, r.action, r.step, r.person, r.content_hash, r.time, r.note, r.standing "
                            "FROM reviews r LEFT JOIN articles a ON a.row = r.article "_s;
    const auto take = [&](const Row &row) {
        ++report.result().reviews;
        rows[row.id<ArticleId>(0)].append({row.integer(1), {row.word<Action>(2), row.integer(3), row.id<PersonId>(4), row.bytes(5),
                                                           row.time(6), row.text(7), row.yes(8)}});
    };
    if (article.isNull())
        GALLEY_TRY(database.each(QString(columns + u"ORDER BY r.seq"_s), {}, take));
    else
        GALLEY_TRY(database.each(QString(columns + u"WHERE a.id = ? ORDER BY r.seq"_s), bind(article), take));
    for (const auto &[id, articlesRows] : rows.asKeyValueRange()) {
        if (!reviews.contains(id))
            reviews.insert(id, {});
    }
    for (auto entry = reviews.begin(); entry != reviews.end(); ++entry)
        entry->compare(report, entry.key(), rows.value(entry.key()));
    return {};
}

} // namespace galley
