// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/conflictmarks.h"
#include "sync/bodymerge.h"

namespace galley {

/// The merged body with each conflict marked in whole lines: what merges in a line is merged in all three versions of it,
/// so that whoever keeps one of them and takes the marks out has the exact source. (A body that ends in a conflict
/// without a line end gets one.)
QString markedBody(const BodyMerge &merge, const ConflictNames &names);

/// A reason for people, in a sentence; empty for none.
QString reasonText(MergeStretch::Reason reason);
/// The same for programs: "edited", "inserted", "removed", "moved", "repeated".
QString reasonName(MergeStretch::Reason reason);

} // namespace galley
