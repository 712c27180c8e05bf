// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

#include <QStringList>

namespace galley {

/// Words of Latin letters that are right in this newsroom though no dictionary has them; sorted. Any thread.
Result<QStringList> spellingWords(const Newsroom &newsroom);
/// One more, for everybody in the newsroom; a word that is there already changes nothing.
QFuture<Result<void>> addSpellingWord(Newsroom &newsroom, const QString &word);

} // namespace galley
