// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/statement.h"

#include "article/json.h"
#include "article/readjson.h"
#include "article/translate.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace galley {

using namespace Qt::StringLiterals;

QByteArray statementBytes(const Statement &statement)
{
    jcs::Writer json;
    json.beginObject();
    json.string("action", actionName(statement.action));
    json.stringUnlessEmpty("article", statement.article.toString());
    json.stringUnlessEmpty("content_hash", QString::fromLatin1(statement.contentHash.toHex()));
    if (!statement.details.isEmpty())
        json.object("details", statement.details);
    json.stringUnlessEmpty("newsroom", statement.newsroom.toString());
    json.stringUnlessEmpty("operation", statement.operation.toString());
    json.stringUnlessEmpty("person", statement.person.toString());
    json.stringUnlessEmpty("reason", statement.reason);
    if (statement.time.isValid())
        json.integer("time", statement.time.toMSecsSinceEpoch());
    json.endObject();
    return json.take();
}

Result<Statement> statementFromBytes(const QByteArray &bytes)
{
    const QJsonDocument document = readJson(bytes);
    jcs::Reader::Fault fault = jcs::Reader::Fault::None;
    Statement statement;
    std::optional<Action> action;
    {
        jcs::Reader json(document.object(), fault);
        action = actionFromName(json.string("action"_L1));
        statement.article = ArticleId::fromString(json.string("article"_L1));
        statement.contentHash = QByteArray::fromHex(json.string("content_hash"_L1).toLatin1());
        statement.details = json.object("details"_L1);
        statement.newsroom = NewsroomId::fromString(json.string("newsroom"_L1));
        statement.operation = OperationId::fromString(json.string("operation"_L1));
        statement.person = PersonId::fromString(json.string("person"_L1));
        statement.reason = json.string("reason"_L1);
        if (const auto time = json.integer("time"_L1))
            statement.time = QDateTime::fromMSecsSinceEpoch(*time, QTimeZone::UTC);
    }
    if (fault == jcs::Reader::Fault::UnknownKey)
        return failure(ErrorCode::NewerVersion,
                       translate("Statement",
                                 "This entry of the audit chain was written by a newer version of "
                                 "Galley. Update Galley to read it."));
    if (action)
        statement.action = *action;
    if (!action || fault != jcs::Reader::Fault::None || statementBytes(statement) != bytes)
        return failure(ErrorCode::Corrupt, translate("Statement", "An entry of the audit chain is damaged."));
    return statement;
}

QByteArray auditHash(qint64 number, const QByteArray &previous, const Statement &statement)
{
    QByteArray text("galley-audit-1\n");
    text += QByteArray::number(number) + '\n';
    text += previous.toHex() + '\n';
    text += statementBytes(statement) + '\n';
    text += statement.signature.toHex();
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

std::optional<qint64> firstBrokenLink(const QList<AuditEntry> &chain)
{
    QByteArray previous(32, '\0');
    qint64 expected = 1;
    for (const AuditEntry &entry : chain) {
        if (entry.number != expected || entry.previous != previous
            || entry.hash != auditHash(entry.number, entry.previous, entry.statement))
            return expected;
        previous = entry.hash;
        ++expected;
    }
    return std::nullopt;
}

} // namespace galley
