// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace galley {

/// A stretch of a text, UTF-16 units.
struct SentenceSpan
{
    int start = 0;
    int length = 0;
    int end() const { return start + length; }
    bool operator==(const SentenceSpan &) const = default;
};

/// Sentences of a paragraph or of several: split after 。！？；… (however many) and, after a Han character, after the
/// half-width . ! ? ; each with the closing quotes and brackets behind it, and at line ends. A mark inside 《》, or
/// with a comma behind it, ends none. The spans cover the text but for white space between them. Linear; any thread.
std::vector<SentenceSpan> sentenceSpans(QStringView text);

/// The same with the white space behind each (and before the first): put together they are the text again.
std::vector<SentenceSpan> sentencePieces(QStringView text);

} // namespace galley
