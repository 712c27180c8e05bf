// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/workflow.h"

namespace galley {

/// Whether an article's present work could be this person's, who is to be assigned to it: a draft is edited by its
/// writers and the editors of its sections, a step taken by who holds its role (or stands in), wrote nothing of it and
/// took no other step, an approved text released by a chief, a published one made up for or corrected. None: it could.
std::optional<Refusal> judgeAssignee(const Situation &situation, const Person &person);

} // namespace galley
