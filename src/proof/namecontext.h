// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/characterreading.h"

namespace galley {

/// Whether a stretch that falls apart into characters is likely part of a name: of a person (a surname before
/// one or two characters), of a foreigner or Mongol (characters used for sounds), of a village, firm or brand.
bool isNameIn(const CharacterReading &reading, const Span &run, Span stretch);

} // namespace galley
