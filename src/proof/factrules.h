// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/numeraltext.h"

namespace galley {

/// 12月30日（星期六); 昨天（28日). factdates.cpp
void checkWeekdays(const NumeralText &text, const ProofSurroundings &surroundings, const FoundInParagraph &found);
void checkDaysSaid(const NumeralText &text, const ProofSurroundings &surroundings, const FoundInParagraph &found);

/// 减少120%, 合格率达105%; 由100增至150，增长60%; 共9人，其中男6人、女5人. factfigures.cpp
void checkShares(const NumeralText &text, const FoundInParagraph &found);
void checkGrowth(const NumeralText &text, const FoundInParagraph &found);
void checkSums(const NumeralText &text, const FoundInParagraph &found);

/// 1960年出生 … 今年55岁. factpeople.cpp
void checkAges(const NumeralText &text, const ProofSurroundings &surroundings, const FoundInParagraph &found);
/// 记者 and a name one character from that of a reporter of this article. factpeople.cpp
void checkBylines(const ProofParagraph &paragraph, const ProofSurroundings &surroundings, const FoundInParagraph &found);

/// A caption's place that the article knows nothing of; a part number that is taken. factarticle.cpp
std::unique_ptr<ArticleCheck> makeCaptionPlaceCheck();
std::unique_ptr<ArticleCheck> makeSeriesNumberCheck();

/// An Arabic number's value, separators and decimals understood; none for anything else.
std::optional<double> valueOf(const NumeralText &text, const Number &number);

} // namespace galley
