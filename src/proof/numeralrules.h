// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/numeraltext.h"

namespace galley {

/// The rules of GB/T 15835-2011 that need one paragraph alone, by idea; each reads the numbers found once.

/// Dates and times that do not exist, and forms of dates. numeraldates.cpp, numeraldateforms.cpp
void checkImpossibleDates(const NumeralText &text, const FoundInParagraph &found);
void checkDateForms(const NumeralText &text, const FoundInParagraph &found);

/// 5-10%, 3-5万, 1000-2000米; ％ and 百分之50. numeralranges.cpp
void checkRanges(const NumeralText &text, const FoundInParagraph &found);
void checkPercentages(const NumeralText &text, const FoundInParagraph &found);

/// 三、四十; 20几; 近…多; 减少了3倍. numeralapproximations.cpp
void checkApproximations(const NumeralText &text, const FoundInParagraph &found);
void checkContradictions(const NumeralText &text, const FoundInParagraph &found);

/// 5千, 3万5千, 一百08, 10000000; 零 and 〇; 二 and 两; marks inside numbers; units said twice. numeralforms.cpp, numeralmarks.cpp
void checkNumberForms(const NumeralText &text, const FoundInParagraph &found);
void checkNumberMarks(const NumeralText &text, const FoundInParagraph &found);

QList<RuleInfo> numeralParagraphRules();

} // namespace galley
