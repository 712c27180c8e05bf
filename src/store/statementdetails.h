// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

/// What an action says beside its reason, as its statement keeps it: target_step (Return), at (Schedule), assignees and
/// due (Assign), and of reasons at places their number and digest (places, places_digest). Times are milliseconds, UTC.
QJsonObject statementDetails(const ActRequest &request);
/// The request that such a statement was made by; places apart, which only their digest stands for.
ActRequest requestOfStatement(const Statement &statement);
/// SHA-256 of the reasons in their order, raw; empty: there are none.
QByteArray placesDigest(const QList<PlacedReason> &places);

} // namespace galley
