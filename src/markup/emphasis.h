// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// CommonMark asks whether the characters beside a run of * are letters or punctuation, and the answer
/// is wrong for Chinese, which puts no spaces between words: `**这是加粗。**后面` keeps its asterisks. So, for the
/// parser's eyes only, those neighbours are changed until both sides are alike and the run may both
/// open and close: Chinese punctuation beside a letter becomes a letter, a Han character opposite other
/// punctuation becomes a punctuation mark, each of the same number of bytes, so that every offset
/// still holds and the text shown is taken from the unchanged source. Text without Chinese stays as it
/// is.
///
/// A single ~ in a range (5~10度) does not strike text out: it becomes a % likewise.
///
/// `work` is a copy of `source` and gets the changes; the offsets changed are appended to `changed`.
void mapEmphasisNeighbours(std::string_view source, std::string &work, std::vector<size_t> &changed);

/// How CommonMark sees a character beside a run: 0 white space, 1 punctuation, 2 anything else.
int flankLevel(char32_t c);

/// Whether the character may change sides: Han, kana and the like.
bool isChineseLetter(char32_t c);

} // namespace galley
