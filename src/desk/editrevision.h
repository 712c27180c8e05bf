// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/splicedtext.h"

#include <functional>
#include <optional>

namespace galley {

/// What an edit becomes: what is done to the text as it was before, where the cursor stands then, and what is to happen
/// once it was told.
struct RevisedEdit
{
    TextSplice splice;
    int cursor = 0;
    std::function<void()> then;
};

/// Gives an edit that somebody made another form (a tracked change), before anybody hears of it. Nothing: it is taken
/// back. `backwards`: it deleted towards the start.
using EditReviser = std::function<std::optional<RevisedEdit>(const QString &before, const TextSplice &made, bool backwards)>;

} // namespace galley
