// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/punctuationtext.h"

namespace galley {

PunctuationText::PunctuationText(const ProofParagraph &paragraph)
    : m_paragraph(paragraph)
    , m_text(paragraph.text())
{
    const char16_t *units = m_text.utf16();
    const int size = static_cast<int>(m_text.size());
    for (int at = 0; at < size; ++at) {
        const char16_t unit = units[at];
        if (galley::isHan(unit))
            ++m_hanCount;
        else if (!isDigit(unit) && !isLatin(unit))
            m_marks.push_back({at, unit});
    }
}

int PunctuationText::solidBackFrom(int place) const
{
    while (place >= 0 && isBlank(at(place)))
        --place;
    return place;
}

int PunctuationText::solidFrom(int place) const
{
    while (place < size() && isBlank(at(place)))
        ++place;
    return place;
}

char16_t PunctuationText::before(int place) const
{
    return at(solidBackFrom(place - 1));
}

char16_t PunctuationText::after(int place) const
{
    return at(solidFrom(place + 1));
}

bool PunctuationText::isRunningText() const
{
    switch (m_paragraph.kind()) {
    case ParagraphKind::Prose:
    case ParagraphKind::ListItem:
    case ParagraphKind::Quotation:
    case ParagraphKind::FootnoteText:
    case ParagraphKind::Caption:
        return true;
    case ParagraphKind::Heading:
    case ParagraphKind::TableCell:
        return false;
    case ParagraphKind::Field:
        return m_paragraph.field() == ProofField::Summary || m_paragraph.field() == ProofField::Caption;
    }
    return false;
}

bool PunctuationText::isHeadline() const
{
    if (m_paragraph.kind() == ParagraphKind::Heading)
        return true;
    switch (m_paragraph.field()) {
    case ProofField::Headline:
    case ProofField::Kicker:
    case ProofField::Subtitle:
    case ProofField::ShortHeadline:
        return true;
    default:
        return false;
    }
}

} // namespace galley
