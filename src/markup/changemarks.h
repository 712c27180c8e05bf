// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/render.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// CriticMarkup in a body: {++new++} {--old--} {~~old~>new~~} {>>comment<<}, each with {#id} or without.
/// Marks stay inside one block and do not count inside code or after a backslash. A line end that was inserted or
/// deleted is written inside the mark as ¶, so that a change over several blocks stays inside one.
enum class ChangeView { Refused, Accepted };

struct WithoutChanges
{
    std::string text;
    /// For each line of text, its line in the source; empty when nothing was there to change.
    std::vector<int> sourceLine;
};

/// `source` has LF line ends. A line that the removal leaves empty falls away with its line end.
WithoutChanges withoutChanges(std::string_view source, ChangeView view);

/// Where a mark stands: bytes of the source. A comment's text goes from content to close, and so does what an insertion
/// or a deletion holds; a replacement has the old text up to arrow, the new one two bytes behind it.
struct ChangePlace
{
    enum class Kind { Insertion, Deletion, Replacement, Comment };
    Kind kind = Kind::Comment;
    size_t start = 0;
    size_t content = 0;
    size_t arrow = 0;
    size_t close = 0;
    size_t end = 0; ///< behind the {#id}
    std::string_view id; ///< empty for a mark without
    int parent = -1;     ///< the mark around this one, by its place in the answer
};

/// All marks, in the order of their starts. What is no ASCII character counts as a letter: a text of other units may come
/// with any byte above 0x7F for each of those.
std::vector<ChangePlace> changePlaces(std::string_view source);

} // namespace galley
