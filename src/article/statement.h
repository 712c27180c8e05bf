// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"
#include "article/workflow.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

namespace galley {

/// What a person stated by an action. Whoever orders entries (the local store, or the remote) adds
/// number and chain hash. The signature is Ed25519 (RFC 8032) over statementBytes().
struct Statement
{
    NewsroomId newsroom;
    ArticleId article;
    Action action = Action::Save;
    QByteArray contentHash;   ///< raw
    PersonId person;
    OperationId operation;    ///< makes the statement idempotent
    QDateTime time;           ///< UTC, milliseconds
    QString reason;
    QJsonObject details = {}; ///< what else the action says (target_step, at, assignees …); numbers are integers
    QByteArray signature;     ///< empty: unsigned
    bool operator==(const Statement &) const = default;
};

/// Canonical bytes of a statement without its signature (RFC 8785 JSON).
QByteArray statementBytes(const Statement &statement);
Result<Statement> statementFromBytes(const QByteArray &bytes);

/// An entry of the audit chain. hash = SHA-256("galley-audit-1" LF number LF previous hash (hex) LF
/// statementBytes LF signature (hex)). The first entry's previous hash is 32 zero bytes.
struct AuditEntry
{
    qint64 number = 0;        ///< from 1, without holes
    QByteArray previous;      ///< raw
    QByteArray hash;          ///< raw
    Statement statement;
};
QByteArray auditHash(qint64 number, const QByteArray &previous, const Statement &statement);

/// The number at which the chain first fails (the number that ought to stand there: of a missing entry
/// its own); none when the chain, which begins at 1, is whole.
std::optional<qint64> firstBrokenLink(const QList<AuditEntry> &chain);

} // namespace galley
