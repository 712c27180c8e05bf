// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"
#include "store/writecontext.h"

namespace galley {

/// Saves content, handling or both, inside the caller's transaction. Equal content makes no revision.
Result<SaveOutcome> saveArticle(WriteContext &context, const SaveRequest &request);

} // namespace galley
