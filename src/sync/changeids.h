// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"

namespace galley {

/// Two people who write apart both call their next change c7. Where an id that the base does not have names different
/// changes, the later one gets the next free id, in its list and its body. Which one is later does not depend on who is
/// mine.
void tellChangesApart(const QList<ChangeEntry> &base, Content &mine, Content &theirs);

} // namespace galley
