// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statistics.h"

namespace galley {

/// 在手: what somebody has been given and has not done: “3 in hand, 1 late”, “nothing in hand”.
QString workloadText(const WorkloadFigure &load);

} // namespace galley
