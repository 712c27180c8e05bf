// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftr.h"
#include "proof/punctuationhalfwidth.h"
#include "proof/punctuationpairing.h"
#include "proof/punctuationrules.h"

using namespace Qt::StringLiterals;

namespace galley {

QList<RuleInfo> punctuationParagraphRules()
{
    using enum Severity;
    return {
        {u"punctuation.doubled"_s, Proof::tr("Doubled marks"), u"GB/T 15834-2011, 5.1"_s, MustFix},
        {u"punctuation.paragraph-start"_s, Proof::tr("Mark at the start of a paragraph"), u"GB/T 15834-2011, 5.1.1"_s, MustFix},
        {u"punctuation.missing-end"_s, Proof::tr("No stop at the end"), u"GB/T 15834-2011, 4.1.3"_s, ShouldLook},
        {u"punctuation.space"_s, Proof::tr("Spaces beside marks"), u"GB/T 15834-2011, 5.1"_s, ShouldLook},
        {u"punctuation.ellipsis"_s, Proof::tr("Form of the ellipsis"), u"GB/T 15834-2011, 4.11.2"_s, MustFix},
        {u"punctuation.ellipsis-stop"_s, Proof::tr("Marks beside an ellipsis"), u"GB/T 15834-2011, 4.11.3"_s, ShouldLook},
        {u"punctuation.ellipsis-etc"_s, Proof::tr("等 beside an ellipsis"), u"GB/T 15834-2011, 4.11.3"_s, ShouldLook},
        {u"punctuation.dash"_s, Proof::tr("Form of the dash"), u"GB/T 15834-2011, 4.10.2"_s, MustFix},
        {u"punctuation.dash-stop"_s, Proof::tr("Marks beside a dash"), u"GB/T 15834-2011, 4.10.3"_s, ShouldLook},
        {u"punctuation.connector"_s, Proof::tr("Form of the connector"), u"GB/T 15834-2011, 4.13"_s, Style},
        {u"punctuation.ordinal"_s, Proof::tr("Marks behind ordinals"), u"GB/T 15834-2011, 4.4.3.3, 4.5.3.3"_s, ShouldLook},
        {u"punctuation.marked-list"_s, Proof::tr("、 between quoted items"), u"GB/T 15834-2011, 4.5.3.5"_s, Style},
        {u"punctuation.pause-mark"_s, Proof::tr("Use of 、"), u"GB/T 15834-2011, 4.5.3, A.3"_s, ShouldLook},
        {u"punctuation.list-comma"_s, Proof::tr("， in a list of words"), u"GB/T 15834-2011, 4.5.3.1"_s, ShouldLook},
        {u"punctuation.quotation-colon"_s, Proof::tr("： before a quotation"), u"GB/T 15834-2011, 4.7.3.1"_s, ShouldLook},
        {u"punctuation.quotation-end"_s, Proof::tr("Stop at the end of a quotation"), u"GB/T 15834-2011, 4.8.3.1"_s, ShouldLook},
        {u"punctuation.question"_s, Proof::tr("Question mark"), u"GB/T 15834-2011, 4.2.3, A.2"_s, ShouldLook},
        {u"punctuation.full-width-letters"_s, Proof::tr("Full-width letters and digits"), u"GB/T 15835-2011, 5.1.7"_s, ShouldLook},
        {u"punctuation.middle-dot"_s, Proof::tr("Form of the middle dot"), u"GB/T 15834-2011, 4.14"_s, ShouldLook},
        {u"punctuation.title-marks"_s, Proof::tr("Title marks"), u"GB/T 15834-2011, 4.15"_s, ShouldLook},
        {u"punctuation.corner-quotes"_s, Proof::tr("Quotation marks of vertical text"), u"GB/T 15834-2011, 5.2"_s, Style},
        {u"punctuation.look-alike"_s, Proof::tr("Look-alike marks"), u"GB/T 15834-2011, 4"_s, ShouldLook},
        {u"punctuation.invisible"_s, Proof::tr("Invisible characters"), QString(), ShouldLook},
    };
}

namespace {

class PunctuationCheck : public ParagraphCheck
{
public:
    QList<RuleInfo> rules() const override { return punctuationParagraphRules(); }

    void check(const ProofParagraph &paragraph, const CompiledLists &, const ProofSurroundings &,
               const std::function<void(ParagraphFinding &&)> &found) const override
    {
        const PunctuationText text(paragraph);
        if (text.hanCount() == 0)
            return; // a paragraph in another language has its own rules
        checkParagraphStart(text, found);
        checkParagraphEnd(text, found);
        checkOrdinals(text, found);
        if (text.marks().empty())
            return;
        checkDoubledStops(text, found);
        checkSpaces(text, found);
        checkEllipses(text, found);
        checkDashes(text, found);
        checkLists(text, found);
        checkQuotations(text, found);
        checkQuestions(text, found);
        checkTitles(text, found);
        checkCharacters(text, found);
    }
};

} // namespace

void addPunctuationChecks(Checks &checks)
{
    checks.paragraph.push_back(std::make_unique<PunctuationCheck>());
    checks.article.push_back(std::make_unique<PairingCheck>());
    checks.article.push_back(std::make_unique<HalfWidthCheck>());
}

} // namespace galley
