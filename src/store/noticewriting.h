// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "store/writecontext.h"

namespace galley {

/// A notice as an action makes it, for several people at once.
struct NoticeDraft
{
    NoticeKind kind = NoticeKind::Commented;
    qint64 article = 0;         ///< its row; 0: about none
    PersonId by = {};           ///< who did it: is told nothing; null: the clock
    QString text = {};          ///< cut to what a notice shows
    CommentId comment = {};
};

/// Tells each of them once, who did it and who is gone apart; noted in changes for the signal after the commit.
Result<void> notify(WriteContext &context, Changes &changes, const QList<PersonId> &people, const NoticeDraft &notice);

/// A comment was put otherwise: its notices say what it says now, and who is no longer mentioned is not told so.
Result<void> retell(WriteContext &context, Changes &changes, CommentId comment, const QString &text, const QList<PersonId> &unmentioned);

} // namespace galley
