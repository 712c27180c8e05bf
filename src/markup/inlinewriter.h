// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/inlinetext.h"

namespace galley {

/// Runs of one paragraph as body source: white space trimmed, emphasis never touching it, hard breaks as a
/// backslash at the line's end. What is written has been read again to see that every emphasis holds;
/// where CommonMark cannot say it, the outer neighbour is written as a character reference, and if
/// even that fails the emphasis goes, never the text.
std::string writeInline(std::vector<InlineRun> runs, const std::vector<InlineLink> &links, bool inTable);

} // namespace galley
