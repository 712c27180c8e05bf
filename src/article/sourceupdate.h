// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/site.h"

namespace galley {

/// Whether a given source says nothing but what an importer finds on a page.
bool isNameOnly(const Source &given);
/// What a list of sources makes of one that is in the register: fields that are given count, the others stay.
Source broughtUpToDate(const Source &present, const Source &given);

} // namespace galley
