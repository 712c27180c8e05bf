// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "store/newsroom.h"

namespace galley {

/// Newest first.
Result<QList<Notice>> readNotices(const Newsroom &newsroom, PersonId person, bool unreadOnly, int limit = 200);
Result<int> countUnreadNotices(const Newsroom &newsroom, PersonId person);
/// Those of a person; an empty list: all of them.
QFuture<Result<void>> markNoticesRead(Newsroom &newsroom, PersonId person, const QList<qint64> &numbers);
/// A notice that no action of the store makes by itself (Refused, Overdue, CannotGoLive).
QFuture<Result<void>> addNotice(Newsroom &newsroom, const Notice &notice);

} // namespace galley
