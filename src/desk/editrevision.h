// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/splicedtext.h"
#include "markup/trackededit.h"

#include <functional>
#include <optional>

namespace galley {

/// Whether edits at several places are one change or a change each.
enum class Places { AsOne, EachByItself };

/// An edit that somebody made, or wants to make; places are those of the text before.
struct WantedEdit
{
    QList<SourceSplice> splices;
    Places places = Places::AsOne;
    bool backwards = false; ///< it deleted towards the start
};

/// What an edit becomes: what is done to the text as it was before, where the cursor stands then, and what is to happen
/// once it was told.
struct RevisedEdit
{
    TextSplice splice;
    int cursor = 0;
    int made = 1; ///< at how many places
    std::function<void()> then;
};

/// Gives an edit another form (a tracked change), before anybody hears of it. Nothing: it is taken back.
using EditReviser = std::function<std::optional<RevisedEdit>(const QString &before, const WantedEdit &wanted)>;

} // namespace galley
