// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlestating.h"

#include "store/auditchain.h"

namespace galley {

Statement statementOf(WriteContext &context, const ArticleState &state, Action action, PersonId person, const QString &reason,
                      const QJsonObject &details)
{
    Statement statement;
    statement.newsroom = context.newsroom;
    statement.article = state.id;
    statement.action = action;
    statement.contentHash = state.contentHash;
    statement.person = person;
    statement.operation = context.ids.next<OperationId>(context.now);
    statement.time = context.now;
    statement.reason = reason;
    statement.details = details;
    return statement;
}

Result<qint64> stateOf(WriteContext &context, const ArticleState &state, Action action, PersonId person, const QString &reason,
                       const QJsonObject &details)
{
    return appendStatement(context, statementOf(context, state, action, person, reason, details));
}

} // namespace galley
