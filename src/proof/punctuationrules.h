// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/punctuationtext.h"

namespace galley {

/// The rules of GB/T 15834-2011 that need one paragraph alone, by idea; each reads the marks found once.

/// ，， and 。， ; a mark at the start; no mark at the end; spaces beside marks. punctuationstops.cpp
void checkDoubledStops(const PunctuationText &text, const FoundInParagraph &found);
void checkParagraphStart(const PunctuationText &text, const FoundInParagraph &found);
void checkParagraphEnd(const PunctuationText &text, const FoundInParagraph &found);
void checkSpaces(const PunctuationText &text, const FoundInParagraph &found);

/// ... and 。。。 and … for ……; -- and — for ——; marks beside them; 等……. punctuationellipsis.cpp
void checkEllipses(const PunctuationText &text, const FoundInParagraph &found);
void checkDashes(const PunctuationText &text, const FoundInParagraph &found);

/// 一，→ 一、; 1、→ 1.; （一）、→（一）; 第一、→ 第一，. punctuationordinals.cpp
void checkOrdinals(const PunctuationText &text, const FoundInParagraph &found);

/// 、 between quoted items and before 和 and 等; 、 for ， and the reverse. punctuationlists.cpp
void checkLists(const PunctuationText &text, const FoundInParagraph &found);

/// Marks before a quotation and where it ends; question marks. punctuationquotations.cpp
void checkQuotations(const PunctuationText &text, const FoundInParagraph &found);
void checkQuestions(const PunctuationText &text, const FoundInParagraph &found);

/// <…> for 《…》, 〈…〉 by itself, works and papers between “ and ”. punctuationtitles.cpp
void checkTitles(const PunctuationText &text, const FoundInParagraph &found);

/// Full-width letters and digits, marks of other writing systems that look like Chinese ones. punctuationcharacters.cpp
void checkCharacters(const PunctuationText &text, const FoundInParagraph &found);

QList<RuleInfo> punctuationParagraphRules();

} // namespace galley
