// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/statement.h"
#include "store/articlestate.h"
#include "store/writecontext.h"

namespace galley {

/// What a statement about an article begins with: its text as it stands, made now, an operation of its own.
Statement statementOf(WriteContext &context, const ArticleState &state, Action action, PersonId person, const QString &reason = {},
                      const QJsonObject &details = {});
/// States it, in the caller's transaction; answers the entry's number.
Result<qint64> stateOf(WriteContext &context, const ArticleState &state, Action action, PersonId person, const QString &reason = {},
                       const QJsonObject &details = {});

} // namespace galley
