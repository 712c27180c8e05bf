// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/check.h"
#include "proof/wordlattice.h"

namespace galley {

/// A paragraph as the checks for wrong characters read it one after the other, the surest first: what one has
/// settled or reported the next leaves alone.
class CharacterReading
{
public:
    explicit CharacterReading(const ProofParagraph &read)
        : paragraph(read)
        , text(read.text())
        , lattice(text)
        , m_taken(size_t(text.size()), false)
    {
    }

    const ProofParagraph &paragraph;
    const QStringView text;
    const WordLattice lattice;

    /// Marks a stretch as right, whatever single words in it look like.
    void settle(Span span) { std::fill_n(m_taken.begin() + span.start, span.length, true); }
    bool isTaken(Span span) const
    {
        const auto from = m_taken.begin() + span.start;
        return std::find(from, from + span.length, true) != from + span.length;
    }
    /// Keeps a finding unless something was said of its place before or it stands in a title.
    void report(ParagraphFinding &&finding)
    {
        if (isTaken(finding.span) || paragraph.isInTitle(finding.span.start))
            return;
        settle(finding.span);
        findings.push_back(std::move(finding));
    }
    std::vector<ParagraphFinding> findings;

    QStringView at(Span span) const { return text.sliced(span.start, span.length); }
    /// The unit at a place, 0 outside.
    char16_t unit(int position) const
    {
        return position >= 0 && position < text.size() ? text[position].unicode() : u'\0';
    }

private:
    std::vector<bool> m_taken;
};

} // namespace galley
