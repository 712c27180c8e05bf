// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/findingtools.h"
#include "proof/textunits.h"

namespace galley {

/// A mark or white space in a paragraph.
struct PunctuationMark
{
    int at = 0;
    char16_t unit = 0;
};

/// A paragraph as the punctuation checks read it: its marks found once, so that every rule walks over those
/// and none over the letters between them.
class PunctuationText
{
public:
    explicit PunctuationText(const ProofParagraph &paragraph);

    const ProofParagraph &paragraph() const { return m_paragraph; }
    QStringView text() const { return m_text; }
    int size() const { return static_cast<int>(m_text.size()); }
    /// Everything that is no Han character, Latin letter or digit.
    const std::vector<PunctuationMark> &marks() const { return m_marks; }
    int hanCount() const { return m_hanCount; }

    char16_t at(qsizetype place) const { return unitAt(m_text, place); }
    /// The nearest unit that is no white space, before or after a place; 0 at the end.
    char16_t before(int place) const;
    char16_t after(int place) const;
    /// The nearest place of a unit that is no white space, from `place` on backwards or forwards; -1, size().
    int solidBackFrom(int place) const;
    int solidFrom(int place) const;
    bool isInTitle(int place) const { return m_paragraph.isInTitle(place); }
    /// Running text or a part of it, as opposed to headlines, table cells and one-line fields.
    bool isRunningText() const;
    /// Where a field has spaces between clauses instead of marks: headlines.
    bool isHeadline() const;

private:
    const ProofParagraph &m_paragraph;
    QStringView m_text;
    std::vector<PunctuationMark> m_marks;
    int m_hanCount = 0;
};

} // namespace galley
