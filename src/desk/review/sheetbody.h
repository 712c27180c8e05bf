// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/review/reviewsheet.h"

namespace galley {

/// The body's blocks, the two versions laid over each other: both are read as readers see them (open tracked changes
/// stay to be seen), compared as running text, and each character keeps its place in the source of now.
void appendSheetBody(ReviewSheet &sheet, qint16 field, const Content &now, const Content *before);

} // namespace galley
