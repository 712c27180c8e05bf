// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/statement.h"
#include "store/writecontext.h"

namespace galley {

/// Adds a statement at the end of the chain; answers its number. A statement whose operation is in the
/// chain already is not added again: the answer is then the number it has. It is signed where its person's signer is
/// there (store/keyregister.h).
Result<qint64> appendStatement(WriteContext &context, const Statement &statement);
/// 0: not in the chain.
Result<qint64> numberOfOperation(Database &database, OperationId operation);
/// The chain, or its entries about one article; by number.
Result<QList<AuditEntry>> readAudit(Database &database, ArticleId article = {});

} // namespace galley
