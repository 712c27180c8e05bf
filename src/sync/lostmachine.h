// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

// 遗失的工作站: what a workstation does that was shut out of the newsroom's store. Texts that readers never saw and that
// others wrote go from it, with all that hangs on them and the pictures that only they show. What stays: what was ever
// public, what these people wrote, and whatever waits to be sent, whose texts are nowhere else. The audit chain stays, for
// it has no texts in it. Once the store lets the workstation in again, confirming brings everything back.

/// Takes the texts out in one transaction, in which the folder also notes that it was shut out, and then wipes them from the
/// database's file, its log, the search index, the journals, backups and pictures. Answers how many articles went. Harmless
/// when done again; where it was cut short, doing it again finishes it (Locked: somebody is reading; DiskFull, Io).
Result<qint64> leaveNewsroom(Newsroom &newsroom, const QList<PersonId> &own, const QString &message);
/// The word in SyncState::stoppedFor.
inline constexpr QLatin1StringView shutOut("revoked");

} // namespace galley
