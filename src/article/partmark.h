// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// The mark of a series' part at the end of a headline.
struct PartMark
{
    QString mark;   ///< as printed; empty when there is none
    int number = 0; ///< 上/下 and 上/中/下 count 1, 2, 3 (下 of two is 2 only when told: see below)
    QString rest;   ///< the headline without it
};

/// Splits a headline: circled digits ①–㊿, bracketed numbers （三） (3) 【3】, 之三, and 上 中 下 in
/// brackets or after a space. 下 counts as 3 where the series is known to have a 中, else as 2;
/// without that knowledge 2. A bare number or a year in brackets is no mark; nor is 三分之二 or 之一 in the
/// sense of "one of". Space between headline and mark belongs to neither.
PartMark splitPartMark(QStringView headline);

/// ③ for 3; numbers over 50 as （51）.
QString circledMark(int number);

} // namespace galley
