// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"

namespace galley {

/// Whether this person may change settings, sections, people and routes: an active administrator or
/// chief. The store asks the same of every such write.
bool mayManage(const Person &person);
/// Whether this person may keep the registers (tags, series, sources): editors and those above them.
bool mayKeepRegisters(const Person &person);
/// Whether this person answers for the newsroom's proofing lists: section heads and those above them.
bool mayKeepProofLists(const Person &person);

} // namespace galley
