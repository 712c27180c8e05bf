// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/replay.h"

namespace galley {

/// How texts come together by themselves: where sync/contentmerge finds nothing for a person to decide, and not otherwise.
/// Of handling fields that both changed, the one that was accepted first stands; what was set here is in the history.
SyncMergers syncMergers();

} // namespace galley
