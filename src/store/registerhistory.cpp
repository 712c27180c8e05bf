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
    return stateChange(context, record, by).transform([](qint64) {});
}

Result<qint64> stateChange(WriteContext &context, const RegisterRecord &record, PersonId by)
{
    const QByteArray before = compact(record.before);
    const QByteArray after = compact(record.after);
    if (before == after)
        return 0;
    Statement statement;
    statement.newsroom = context.newsroom;
    statement.action = Action::Save;
    statement.contentHash = registerDigest(record.matter, record.subject, before, after);
    statement.person = by;
    statement.operation = context.ids.next<OperationId>(context.now);
    statement.time = context.now;
    statement.reason = record.matter;
    GALLEY_TAKE(number, appendStatement(context, statement));
    GALLEY_TRY(context.database.exec(u"INSERT INTO register_history (matter, subject, before, after, audit) VALUES (?, ?, ?, ?, ?)"_s,
                                     bind(record.matter, record.subject.isNull() ? QByteArray() : record.subject.toRfc4122(),
                                          QString::fromUtf8(before), QString::fromUtf8(after), number)));
    return number;
}

} // namespace galley
