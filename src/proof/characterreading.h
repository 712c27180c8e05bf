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
        , m_taken(size_t(text.size()), quint8(0))
    {
    }

    const ProofParagraph &paragraph;
    const QStringView text;
    const WordLattice lattice;

    /// Marks a stretch as right, whatever single words in it look like.
    void settle(Span span) { mark(span, Right); }
    bool isTaken(Span span) const { return isMarked(span, Right | Reported); }
    /// Keeps a finding unless something was said of its place before or it stands in a title. Over what is
    /// settled only when asked to.
    void report(ParagraphFinding &&finding, bool overSettled = false)
    {
        if (isMarked(finding.span, overSettled ? Reported : Right | Reported) || paragraph.isInTitle(finding.span.start))
            return;
        mark(finding.span, Reported);
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
    enum Taken : quint8 { Right = 1, Reported = 2 };
    void mark(Span span, quint8 bits)
    {
        for (int at = span.start; at < span.end(); ++at)
            m_taken[size_t(at)] |= bits;
    }
    bool isMarked(Span span, quint8 bits) const
    {
        for (int at = span.start; at < span.end(); ++at) {
            if (m_taken[size_t(at)] & bits)
                return true;
        }
        return false;
    }

    std::vector<quint8> m_taken;
};

} // namespace galley
