// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/registerhistory.h"

#include "store/auditchain.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray registerDigest(const QString &matter, const QUuid &subject, const QByteArray &before, const QByteArray &after)
{
    QByteArray text("galley-register-1\n");
    text += matter.toUtf8() + '\n';
    text += subject.toByteArray(QUuid::WithoutBraces) + '\n';
    text += before + '\n';
    text += after;
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

Result<void> recordChange(WriteContext &context, const RegisterRecord &record, PersonId by)
{
    const QByteArray before = compact(record.before);
    const QByteArray after = compact(record.after);
    if (before == after)
        return {};
    Statement statement;
    statement.newsroom = context.newsroom;
    statement.action = Action::Save;
    statement.contentHash = registerDigest(record.matter, record.subject, before, after);
    statement.person = by;
    statement.operation = context.ids.next<OperationId>(context.now);
    statement.time = context.now;
    statement.reason = record.matter;
    GALLEY_TAKE(number, appendStatement(context.database, statement));
    return context.database.exec(u"INSERT INTO register_history (matter, subject, before, after, audit) VALUES (?, ?, ?, ?, ?)"_s,
                                 bind(record.matter, record.subject.isNull() ? QByteArray() : record.subject.toRfc4122(),
                                      QString::fromUtf8(before), QString::fromUtf8(after), number));
}

Result<QList<qint64>> brokenRegisterRecords(Database &database)
{
    QList<qint64> broken;
    GALLEY_TRY(database.each(u"SELECT a.number, a.statement, h.matter, h.subject, h.before, h.after FROM register_history h "
                             "LEFT JOIN audit a ON a.number = h.audit ORDER BY h.audit"_s, {}, [&](const Row &row) {
        const Result<Statement> statement = statementFromBytes(row.bytes(1));
        const QUuid subject = row.isNull(3) ? QUuid() : QUuid::fromRfc4122(row.bytes(3));
        if (!statement || !statement->article.isNull()
            || statement->contentHash != registerDigest(row.text(2), subject, row.text(4).toUtf8(), row.text(5).toUtf8()))
            broken.append(row.number(0));
    }));
    // A statement about no article without its record: the triggers do not let that happen, another tool may.
    GALLEY_TRY(database.each(u"SELECT a.number FROM audit a LEFT JOIN register_history h ON h.audit = a.number "
                             "WHERE a.article = (SELECT value FROM meta WHERE key = 'newsroom') AND h.audit IS NULL"_s, {},
                             [&](const Row &row) { broken.append(row.number(0)); }));
    return broken;
}

} // namespace galley
