// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/punctuationtext.h"

namespace galley {

/// A pair of marks: “”, （）, 《》 and the rest.
struct PairKind
{
    char16_t open = 0;
    char16_t close = 0;
};

/// Quoted words that stand in the article with both marks: where one is missing, they tell the place.
using QuotedTerms = QList<QStringView>;

/// Where the missing closing mark of the one opened at openAt may stand: places to insert at, best first,
/// none behind limit.
QList<int> closingPlaces(const PunctuationText &text, PairKind kind, int openAt, int limit, const QuotedTerms &terms);
/// The same for the missing opening mark of the one closed at closeAt, none before lowest.
QList<int> openingPlaces(const PunctuationText &text, PairKind kind, int closeAt, int lowest, const QuotedTerms &terms);

} // namespace galley
