// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

// How far a folder's knowledge goes, as what is made from it can carry it: the operation of the audit chain's last entry.
// Numbers and hashes change when a shared store orders the entries; operations do not. Any thread.

/// Null of an empty chain.
Result<OperationId> lastOperation(const Newsroom &newsroom);

/// Whether this folder has it, in its chain or as an intent that was refused. False: it was stated in a copy of the newsroom
/// that knows more than this one, or in a state that this one was set back from.
Result<bool> knowsOperation(const Newsroom &newsroom, OperationId operation);

} // namespace galley
