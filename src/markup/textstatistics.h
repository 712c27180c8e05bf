// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// Counts as newsrooms count. In code points, over the readers' text or a selection of source.
struct TextStatistics
{
    int words = 0;                 ///< 字数: Han characters plus Latin words and numbers, each one
    int characters = 0;            ///< with punctuation, without white space
    int charactersNoPunctuation = 0;
    int paragraphs = 0;
    /// At 400 words a minute, rounded up; 0 for an empty text.
    int readingMinutes() const;
    bool operator==(const TextStatistics &) const = default;
};
TextStatistics textStatistics(QStringView text);

bool isHan(char32_t codePoint);
/// Chinese punctuation and the general punctuation used with it (“”‘’…—·), as GB/T 15834-2011 lists.
bool isChinesePunctuation(char32_t codePoint);

} // namespace galley
