// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/findingtools.h"

namespace galley {

/// Long sentences and paragraphs, words said again and again, links. stylesentences.cpp
std::unique_ptr<ParagraphCheck> makeParagraphStyleCheck();
/// Pictures without description or credit. stylefigures.cpp
std::unique_ptr<ParagraphCheck> makeFigureStyleCheck();
/// Words that the Advertising Law keeps out of advertising. styleadvertising.cpp
std::unique_ptr<ParagraphCheck> makeAdvertisingCheck();
/// Lengths against the section's limits, first person, readability, a summary that is the headline. stylearticle.cpp
std::unique_ptr<ArticleCheck> makeArticleStyleCheck();

} // namespace galley
