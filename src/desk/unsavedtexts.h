// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/crashjournal.h"
#include "store/newsroom.h"

namespace galley {

/// An unsaved text beside what is saved of it, told for people.
struct UnsavedText
{
    RecoveredText text;
    Content saved;      ///< the newest version; empty of an article that was never saved
    QString headline;
    QString extent;     ///< how much: “12 characters added, 3 removed”
    QString savedName;  ///< who saved the newest version, and when
    bool moved = false; ///< somebody saved the article since: it can be brought back as a copy only
};

/// What crashes left behind and what was set aside, newest first. A text that is in the store in the very same words
/// needs nobody (its save was the last thing before the crash): its journal goes.
QList<UnsavedText> unsavedTexts(Newsroom &newsroom, bool withSetAside);

} // namespace galley
