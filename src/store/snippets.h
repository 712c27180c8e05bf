// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/snippet.h"
#include "store/newsroom.h"

namespace galley {

// Snippets are documents of the newsroom: one that belongs to everybody, and one a person. A change stands on
// whatever was asked for before it, stored or still on its way. Any thread.

/// The newsroom's, then this person's own, each in their order.
Result<QList<Snippet>> readSnippets(const Newsroom &newsroom, PersonId person);

/// Null id: a new one, at the end. People's own by themselves, the newsroom's by administrators and chiefs.
/// A snippet may change hands where one may change both.
QFuture<Result<Snippet>> putSnippet(Newsroom &newsroom, const Snippet &snippet, PersonId by);
QFuture<Result<void>> removeSnippet(Newsroom &newsroom, SnippetId snippet, PersonId by);
/// Among its owner's: to this place, from 0.
QFuture<Result<void>> moveSnippet(Newsroom &newsroom, SnippetId snippet, int place, PersonId by);

} // namespace galley
