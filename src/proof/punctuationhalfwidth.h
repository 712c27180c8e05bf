// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/punctuationtext.h"

namespace galley {

/// A mark typed in half width where Chinese text wants the full one.
struct HalfWidthMark
{
    Span span;               ///< the mark with the white space that typing it brought along
    QString full;            ///< what belongs there
    char16_t unit = 0;       ///< as typed
    int partner = -1;        ///< index of the other bracket or quotation mark of the pair
    bool certain = false;    ///< Chinese on both sides
    QStringList others;      ///< what else may be meant
};

/// Half-width marks of one paragraph and how many full-width ones of the same kinds it has.
struct HalfWidthNotes : ParagraphNotes
{
    std::vector<HalfWidthMark> marks;
    int fullCommas = 0;
    int fullOthers = 0;
};

/// Reads a paragraph for half-width marks. Quiet in numbers, times, scores, file names, Latin phrases and titles.
HalfWidthNotes halfWidthMarks(const PunctuationText &text);

/// Single half-width marks are findings of their own; a text typed in them throughout is one finding with
/// one fix. That only the whole article tells.
class HalfWidthCheck : public ArticleCheck
{
public:
    QList<RuleInfo> rules() const override;
    std::unique_ptr<ParagraphNotes> note(const ProofParagraph &paragraph, const CompiledLists &lists) const override;
    void check(std::span<const Noted> paragraphs, const CompiledLists &lists, const ProofSurroundings &surroundings,
               const std::function<void(qsizetype, ParagraphFinding &&)> &found) const override;
};

} // namespace galley
