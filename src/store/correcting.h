// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

/// Newsroom::act() for Correct (更正), with a correction note of today in the draft that it opens: both, or neither. An empty
/// note adds none. The note is content: it goes through review with the corrected text, and readers see it with that.
QFuture<Result<ActOutcome>> startCorrection(Newsroom &newsroom, const ActRequest &request, const QString &note);

} // namespace galley
