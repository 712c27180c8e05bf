// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/auditchain.h"

#include "store/keyregister.h"

using namespace Qt::StringLiterals;

namespace galley {

Result<qint64> numberOfOperation(Database &database, OperationId operation)
{
    return database.number(u"SELECT number FROM audit WHERE operation = ?"_s, bind(operation));
}

Result<qint64> appendStatement(WriteContext &context, const Statement &made)
{
    Database &database = context.database;
    GALLEY_TAKE(present, numberOfOperation(database, made.operation));
    if (present != 0)
        return present;
    GALLEY_TAKE(statement, signedStatement(context, made));
    qint64 number = 1;
    QByteArray previous(32, '\0');
    GALLEY_TRY(database.one(u"SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1"_s, {}, [&](const Row &row) {
        number = row.number(0) + 1;
        previous = row.bytes(1);
    }));
    // What is about no article stands under the newsroom.
    const QUuid subject = statement.article.isNull() ? statement.newsroom.uuid() : statement.article.uuid();
    GALLEY_TRY(database.exec(u"INSERT INTO audit (number, previous, hash, article, operation, statement, signature) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                             bind(number, previous, auditHash(number, previous, statement), subject.toRfc4122(),
                                  statement.operation, statementBytes(statement), statement.signature)));
    return number;
}

Result<QList<AuditEntry>> readAudit(Database &database, ArticleId article)
{
    QList<AuditEntry> entries;
    std::optional<Error> unreadable;
    const auto take = [&](const Row &row) {
        AuditEntry entry{row.number(0), row.bytes(1), row.bytes(2), {}};
        if (Result<Statement> statement = statementFromBytes(row.bytes(3)))
            entry.statement = *std::move(statement);
        else if (!unreadable)
            unreadable = statement.error();
        entry.statement.signature = row.bytes(4);
        entries.append(std::move(entry));
    };
    if (article.isNull())
        GALLEY_TRY(database.each(u"SELECT number, previous, hash, statement, signature FROM audit ORDER BY number"_s, {}, take));
    else
        GALLEY_TRY(database.each(u"SELECT number, previous, hash, statement, signature FROM audit WHERE article = ? ORDER BY number"_s,
                                 bind(article), take));
    if (unreadable)
        return std::unexpected(*unreadable);
    return entries;
}

} // namespace galley
