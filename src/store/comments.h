// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "store/newsroom.h"

namespace galley {

// Talking about articles. Reads from any thread; writes are queued like the newsroom's own.

Result<QList<Comment>> readComments(const Newsroom &newsroom, ArticleId article); ///< by time; replies too
/// Unresolved threads of an article.
Result<int> countOpenComments(const Newsroom &newsroom, ArticleId article);

/// Null id: a new one (time, mentions and contentHash are found by the store); else its text changes, by its author
/// only. Who is mentioned, wrote the article or takes part in the thread gets a notice.
QFuture<Result<Comment>> putComment(Newsroom &newsroom, const Comment &comment, PersonId by);
/// A thread. Anybody who may read the article.
QFuture<Result<void>> resolveComment(Newsroom &newsroom, CommentId thread, bool resolved, PersonId by);
/// One's own, while nobody answered; with replies the text goes and the place stays.
QFuture<Result<void>> removeComment(Newsroom &newsroom, CommentId comment, PersonId by);

} // namespace galley
