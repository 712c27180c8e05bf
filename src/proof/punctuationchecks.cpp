// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/check.h"

namespace galley {

void addPunctuationChecks(Checks &)
{
}

} // namespace galley
