// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlestate.h"
#include "store/statedmatters.h"
#include "store/writecontext.h"

#include <QJsonObject>

namespace galley {

/// A change of handling fields as the history keeps it and the statement names it.
struct HandlingRecord
{
    QByteArray before;
    QByteArray after;
    QJsonObject details() const; ///< what the statement says of it
};
HandlingRecord handlingRecord(const Handling &before, const Handling &after);

/// An action that moves times (a schedule; an expiry that is over, cleared by whoever brings the article out) records
/// these alone, so that the statement is the same wherever it arrives, whatever else was changed there. None: no time moved.
std::optional<HandlingRecord> timesRecord(const Handling &before, const Handling &after);

Result<void> keepHandlingRecord(Database &database, const ArticleState &state, PersonId person, const QDateTime &time,
                                const HandlingRecord &record, qint64 audit);

} // namespace galley
