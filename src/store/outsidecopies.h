// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "store/writecontext.h"

namespace galley {

/// Outside copies to work off, put down with the withdrawal itself. Those that stand open at the same place already are
/// not doubled.
Result<void> addOutsideCopies(WriteContext &context, qint64 article, const QList<OutsideCopyPlan> &copies, PersonId by);

} // namespace galley
