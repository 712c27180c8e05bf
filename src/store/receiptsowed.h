// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

/// A change of what readers see that an outlet has not confirmed yet.
struct OwedReceipt
{
    ArticleId article;
    qint64 audit = 0;        ///< the statement that changed it
    Action action = Action::Publish;
    QDateTime time = {};     ///< UTC; of the statement
    QString lastMessage = {};///< what the outlet said of it last; empty: nothing yet
    bool operator==(const OwedReceipt &) const = default;
};

/// Whether the action changes what readers see.
bool changesWhatReadersSee(Action action);

/// What this outlet owes: changes made since it was added and since the last one that it confirmed, oldest first. One
/// delivery brings an outlet to the present, so that whatever came before a confirmed one is confirmed too.
Result<QList<OwedReceipt>> owedReceipts(const Newsroom &newsroom, OutletId outlet, const QDateTime &outletAdded);

} // namespace galley
