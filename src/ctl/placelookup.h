// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/fields.h"
#include "article/talk.h"
#include "store/newsroom.h"

namespace galley {

// Places in an article as people name them on a command line.

/// Where these words stand first: in this field, or, where none is named, in the body, else in another field. Usage when
/// they stand nowhere.
Result<TextPlace> findQuote(const Content &content, const QString &quote, const QString &field = {});
/// A content field as a whole.
Result<TextPlace> wholeField(const QString &field);
/// "quote=reason": a reason at a place, for returning.
Result<PlacedReason> parsePlacedReason(const Content &content, const QString &text);

/// Logins separated by commas.
Result<QList<PersonId>> findPeople(const Newsroom &newsroom, const QString &logins);
Result<QHash<PersonId, Person>> peopleById(const Newsroom &newsroom);

} // namespace galley
