// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/numeraltext.h"

namespace galley {

/// One thing that a text may write in two ways: 第3届 and 第三届.
struct WrittenForm
{
    int topic = 0;      ///< ordinals by what they count, months, quarters, shares, decades, joints of ranges
    bool second = false; ///< which of the topic's two forms
    Span span;
    QString other;      ///< the same in the other form
};

struct WrittenFormNotes : ParagraphNotes
{
    std::vector<WrittenForm> forms;
};

/// One text, one form for one kind of thing (GB/T 15835-2011, 4.3.3): the rarer form is pointed out.
class MixedFormsCheck : public ArticleCheck
{
public:
    QList<RuleInfo> rules() const override;
    std::unique_ptr<ParagraphNotes> note(const ProofParagraph &paragraph, const CompiledLists &lists) const override;
    void check(std::span<const Noted> paragraphs, const CompiledLists &lists, const ProofSurroundings &surroundings,
               const std::function<void(qsizetype, ParagraphFinding &&)> &found) const override;
};

struct SpacingNotes : ParagraphNotes
{
    std::vector<Span> spaces; ///< white space between Han and Latin or digits
    std::vector<int> joins;   ///< places where they meet without
};

/// Spaces between Han and Latin or digits as HouseStyle::spaceBetweenHanAndLatin has it: one finding, one fix.
class SpacingCheck : public ArticleCheck
{
public:
    QList<RuleInfo> rules() const override;
    std::unique_ptr<ParagraphNotes> note(const ProofParagraph &paragraph, const CompiledLists &lists) const override;
    void check(std::span<const Noted> paragraphs, const CompiledLists &lists, const ProofSurroundings &surroundings,
               const std::function<void(qsizetype, ParagraphFinding &&)> &found) const override;
};

} // namespace galley
