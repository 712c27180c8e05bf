// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/punctuationpairplaces.h"

namespace galley {

/// What is wrong with the pairs of one kind in a paragraph.
struct PairFault
{
    enum class What {
        MissingClose, ///< mark: the opening one; a closing one belongs between it and `to`
        MissingOpen,  ///< mark: the closing one; an opening one belongs between `from` and it
        Reversed,     ///< marks point the wrong way: each of `turned`
        NestedSame,   ///< a pair inside a pair of its kind: inner open and close
        StraightOpen, ///< a straight quotation mark that opens, among curly ones
        StraightClose,
        Extra         ///< a mark too many
    };
    What what = What::MissingClose;
    PairKind kind;
    int mark = -1;
    int from = 0;
    int to = 0;
    std::vector<int> turned;
    int inner = -1; ///< NestedSame: the inner closing mark; `mark` is the inner opening one
    bool atEnd = false; ///< the last of its paragraph is open to the end
    bool atStart = false; ///< closed before anything was opened
};

struct PairingNotes : ParagraphNotes
{
    std::vector<PairFault> faults;
    std::vector<ParagraphFinding> findings; ///< what needs no other paragraph
    std::vector<Span> terms;                ///< short quoted words, without their marks
    bool startsWithOpen = false;            ///< the first mark of all is “
    bool openToEnd = false;                 ///< a “ is not closed here
};

/// The faults of all kinds, by the smallest number of changes that makes a kind's marks alternate or nest.
/// Straight quotation marks count as whichever fits.
std::vector<PairFault> pairFaults(const PunctuationText &text);

/// Pairing and nesting in a paragraph, and over paragraphs: a quotation of several opens each and closes the
/// last (GB/T 15834-2011, 4.8.3.5).
class PairingCheck : public ArticleCheck
{
public:
    QList<RuleInfo> rules() const override;
    std::unique_ptr<ParagraphNotes> note(const ProofParagraph &paragraph, const CompiledLists &lists) const override;
    void check(std::span<const Noted> paragraphs, const CompiledLists &lists, const ProofSurroundings &surroundings,
               const std::function<void(qsizetype, ParagraphFinding &&)> &found) const override;
};

} // namespace galley
