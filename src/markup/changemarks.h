// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/render.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// CriticMarkup in a body: {++new++} {--old--} {~~old~>new~~} {>>comment<<}, each with {#id} or without.
/// Marks stay inside one block and do not count inside code or after a backslash.
enum class ChangeView { Refused, Accepted };

struct WithoutChanges
{
    std::string text;
    /// For each line of text, its line in the source; empty when nothing was there to change.
    std::vector<int> sourceLine;
};

/// `source` has LF line ends. A line that the removal leaves empty falls away with its line end.
WithoutChanges withoutChanges(std::string_view source, ChangeView view);

/// The ids of all marks, in order; an empty one for a mark without.
std::vector<std::string> changeMarks(std::string_view source);

} // namespace galley
