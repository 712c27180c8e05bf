// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/findingtools.h"
#include "proof/textunits.h"

namespace galley {

/// A number as it stands: 1,000.5 or 三百二十; Arabic and Chinese parts of one number are two.
struct Number
{
    int start = 0;
    int end = 0;
    bool arabic = false;
    int length() const { return end - start; }
};

/// A paragraph as the numeral checks read it: its numbers found once.
class NumeralText
{
public:
    explicit NumeralText(const ProofParagraph &paragraph);

    const ProofParagraph &paragraph() const { return m_paragraph; }
    QStringView text() const { return m_text; }
    int size() const { return static_cast<int>(m_text.size()); }
    const std::vector<Number> &numbers() const { return m_numbers; }
    char16_t at(qsizetype place) const { return unitAt(m_text, place); }
    bool has(qsizetype place, QStringView word) const { return hasAt(m_text, place, word); }
    bool ends(qsizetype end, QStringView word) const { return endsAt(m_text, end, word); }
    QString of(const Number &number) const { return m_text.sliced(number.start, number.length()).toString(); }
    QString of(int start, int end) const { return m_text.sliced(start, end - start).toString(); }
    bool isInTitle(int place) const { return m_paragraph.isInTitle(place); }

    /// An Arabic whole number's value, at most nine digits; -1 for others.
    int whole(const Number &number) const;
    /// A Chinese number's value up to 99: 三, 十二, 三十; -1 for others.
    int hanWhole(const Number &number) const;
    int value(const Number &number) const { return number.arabic ? whole(number) : hanWhole(number); }
    /// The number that begins exactly at a place, null when none does.
    const Number *startingAt(int place) const;
    const Number *endingAt(int place) const;
    /// Part of a code, a model or a telephone number: letters, - or / beside it.
    bool isCode(const Number &number) const;

private:
    const ProofParagraph &m_paragraph;
    QStringView m_text;
    std::vector<Number> m_numbers;
};

/// 34 as 三十四, up to 99.
QString hanNumber(int value);
/// 3 as 三.
QString hanDigit(int value);
/// Whether a word that counts things begins here: 个, 人, 米, 公里. Not 月, 号, 级 and what else only numbers things.
bool isMeasureAt(const NumeralText &text, int place);

} // namespace galley
