// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace galley {

/// How much of a text an edit changed: characters inserted and deleted (the fewest that turn one into the
/// other) over the length of both, in code points. 0: the same; 1: nothing in common. Answers 1 as soon as
/// it is past limit, so that a rewrite of a long text costs no more than the question.
double changedShare(QStringView before, QStringView after, double limit = 1);

} // namespace galley
