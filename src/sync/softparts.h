// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"

#include <QJsonObject>

namespace galley {

/// Statements that are done again: their operations, and whether one of them takes the article from readers.
struct PendingStatements
{
    QList<QByteArray> operations;
    bool takesAway = false;
};

/// Theirs, with what was said and done here beside the workflow: comments, dismissals, receipts, outside copies, kept
/// statements and conflicts, three-way and row by row. What the pending statements brought along is left out: they bring
/// it again when they are done again.
QJsonObject withSoftParts(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs, const PendingStatements &pending);

/// The reasons at places that go with a return, from the record's comments.
QList<PlacedReason> reasonsOfReturn(const QJsonObject &record, OperationId operation);

} // namespace galley
