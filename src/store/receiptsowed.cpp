// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/receiptsowed.h"

#include "store/handlingwriting.h"
#include "store/newsroomdoor.h"

using namespace Qt::StringLiterals;

namespace galley {

bool changesWhatReadersSee(Action action)
{
    switch (action) {
    case Action::Publish:
    case Action::GoLive:
    case Action::Expire:
    case Action::TakeOffline:
    case Action::Withdraw:
    case Action::MarkGone:
    case Action::RestoreLive:
        return true;
    case Action::Save:
    case Action::Submit:
    case Action::Recall:
    case Action::EditInReview:
    case Action::Pass:
    case Action::Approve:
    case Action::ApproveUrgently:
    case Action::MakeUpReview:
    case Action::Return:
    case Action::Schedule:
    case Action::Correct:
    case Action::Spike:
    case Action::Unspike:
    case Action::Proofread:
    case Action::ImportPublished: // an archive is brought in by the thousand, and asks for no receipts
    case Action::Update:
    case Action::Assign:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

namespace {

/// An embargo set or lifted on what is out: what its statement says of readers stands at the same place in each, for ids
/// and hashes are of one length.
QString embargoesChangingWhatReadersSee()
{
    Statement sample;
    sample.article = ArticleId(QUuid(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    sample.contentHash = QByteArray(32, '\0');
    sample.details = HandlingRecord().details();
    sample.details.insert(readersDetail, QString());
    const QByteArray mark = '"' + QByteArray(readersDetail) + '"';
    return u"substr(CAST(e.statement AS TEXT), %1, %2) = '%3'"_s.arg(statementBytes(sample).indexOf(mark) + 1).arg(mark.size())
        .arg(QString::fromLatin1(mark));
}

/// The statements are canonical JSON: the action stands first. Reading every statement of a long chain takes far longer.
QString statementsChangingWhatReadersSee()
{
    QStringList begins;
    for (const Action action : allActions) {
        if (changesWhatReadersSee(action)) {
            const QString begin = u"{\"action\":\""_s + actionName(action) + u"\""_s;
            begins.append(u"substr(CAST(e.statement AS TEXT), 1, "_s + QString::number(begin.size()) + u") = '"_s + begin + u"'"_s);
        }
    }
    begins.append(embargoesChangingWhatReadersSee());
    return begins.join(u" OR "_s);
}

} // namespace

Result<QList<OwedReceipt>> owedReceipts(const Newsroom &newsroom, OutletId outlet, const QDateTime &outletAdded)
{
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<OwedReceipt>> {
        static const QString sql = u"SELECT e.number, e.statement, (SELECT r.message FROM receipts r WHERE r.audit = e.number AND r.outlet = ? "
                                   "ORDER BY r.seq DESC LIMIT 1) FROM audit e WHERE e.number > ? AND ("_s
            + statementsChangingWhatReadersSee() + u") ORDER BY e.number"_s;
        GALLEY_TAKE(confirmed, database.number(u"SELECT max(audit) FROM receipts WHERE outlet = ? AND ok = 1"_s, bind(outlet)));
        QList<OwedReceipt> owed;
        std::optional<Error> unreadable;
        GALLEY_TRY(database.each(sql, bind(outlet, confirmed), [&](const Row &row) {
            const Result<Statement> statement = statementFromBytes(row.bytes(1));
            if (!statement)
                unreadable = statement.error();
            else if (confirmed > 0 || statement->time >= outletAdded)
                owed.append({statement->article, row.number(0), statement->action, statement->time, row.text(2)});
        }));
        if (unreadable)
            return std::unexpected(*unreadable);
        return owed;
    });
}

} // namespace galley
