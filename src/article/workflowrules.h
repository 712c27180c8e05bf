// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/workflow.h"

namespace galley::rules {

using MaybeRefusal = std::optional<Refusal>;

/// Refuses what the row's stages and live states do not hold; the message says what to do instead.
MaybeRefusal checkStage(const Transition &row, const Situation &situation);
/// Refuses who may not do it, before any guard.
MaybeRefusal checkActor(const Transition &row, const Situation &situation, const ActionRequest &request);
MaybeRefusal checkGuard(Rule guard, const Situation &situation, const ActionRequest &request);

/// Whether the person holds the role everywhere or in one of the article's sections (or above them).
bool holds(const Person &person, Role role, const Situation &situation);
/// Whether the person may take a step as its reviewer: holds its role, or stands in for it.
bool reviews(const Person &person, const RouteStep &step, const Situation &situation);

bool isWriter(const Situation &situation, PersonId person);
/// A standing record other than a proofreading that the person gave in this round.
const ReviewRecord *stepTaken(const Situation &situation, PersonId person);

/// The step an action is about: the current one, the first owed one, or an approved text's last.
int stepConcerned(Action action, const Situation &situation);
int lastStep(const Situation &situation);
RouteStep routeStep(const Situation &situation, int step);

} // namespace galley::rules
