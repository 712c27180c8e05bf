// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/htmldocument.h"

#include <map>

namespace galley {

/// Paragraphs that are headings by nothing but their size: short, set throughout in type clearly larger than most
/// of the text, and ending like no sentence. The largest are level 2, the next 3, the rest 4. Writers who
/// never touch a style make their sub-headings so.
std::map<const GumboNode *, int> headingsBySize(const GumboNode *top);

} // namespace galley
