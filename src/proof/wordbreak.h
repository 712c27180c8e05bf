// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/prooftext.h"

namespace galley {

/// Words of a text as ICU's dictionary cuts Chinese; together they cover the text. Bounded in time and memory for any
/// text: runs of thousands of characters without a mark are cut in pieces. Any thread.
std::vector<Span> wordSpans(QStringView text);

/// The words of a stretch of text.
struct WordStretch
{
    qsizetype from = 0;
    qsizetype to = 0;
    std::vector<Span> words; ///< cover it; in units of the whole text
};

/// The words around a position: of some hundred characters on either side, and on to where white space or a mark ends
/// a run of characters, so that it is cut as it would be in the whole text. Bounded however long the text is.
WordStretch wordsAround(QStringView text, qsizetype position);

} // namespace galley
