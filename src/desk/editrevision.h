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

/// An edit that somebody made, or wants to make; places are those of the text before, or of the paragraphs of it that are
/// shown.
struct WantedEdit
{
    QList<SourceSplice> splices;
    qsizetype offset = 0;   ///< how much of the text stands before what is shown of it
    qsizetype behind = 0;   ///< and how much behind
    Places places = Places::AsOne;
    bool backwards = false; ///< it deleted towards the start
};

/// What an edit becomes: what is done to the text (the paragraphs) as it was before, where the cursor stands then, and what is to happen
/// once it was told.
struct RevisedEdit
{
    TextSplice splice;
    int cursor = 0;
    int made = 1; ///< at how many places
    std::function<void()> then;
};

/// Gives an edit another form (a tracked change), before anybody hears of it. Nothing: it is taken back. What is typed is
/// shown with the paragraphs around it alone, where they are enough, so that a key costs those.
struct EditReviser
{
    std::function<std::optional<RevisedEdit>(const QString &before, const WantedEdit &wanted)> revise;
    std::function<bool()> readsParagraphs;
    explicit operator bool() const { return static_cast<bool>(revise); }
};

} // namespace galley
