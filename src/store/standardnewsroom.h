// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"
#include "store/writecontext.h"

namespace galley {

/// Fills a new, empty database: the newsroom's id, its administrator, and what the options ask for.
Result<void> fillNewNewsroom(WriteContext &context, const NewsroomOptions &options);

} // namespace galley
