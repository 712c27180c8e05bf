// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/numeralmixed.h"
#include "proof/numeralrules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

QList<RuleInfo> numeralParagraphRules()
{
    using enum Severity;
    return {
        {u"numerals.impossible-date"_s, Proof::tr("Dates and times that do not exist"), QString(), MustFix},
        {u"numerals.time"_s, Proof::tr("Part of the day against the hour"), u"GB/T 15835-2011, 5.1.5"_s, ShouldLook},
        {u"numerals.date-form"_s, Proof::tr("Form of dates"), u"GB/T 15835-2011, 5.1.4, 5.2.2"_s, ShouldLook},
        {u"numerals.event-date"_s, Proof::tr("Dates in names of events"), u"GB/T 15835-2011, 5.1.6, 5.2.3"_s, ShouldLook},
        {u"numerals.range"_s, Proof::tr("Ranges of numbers"), u"GB/T 15835-2011, 5.1.3"_s, ShouldLook},
        {u"numerals.percent"_s, Proof::tr("Percentages"), u"GB/T 15835-2011, 4.1.1"_s, ShouldLook},
        {u"numerals.approximation"_s, Proof::tr("Approximate numbers"), u"GB/T 15835-2011, 4.2.2, 5.2.1"_s, MustFix},
        {u"numerals.contradiction"_s, Proof::tr("Doubled or contrary words of amount"), QString(), ShouldLook},
        {u"numerals.fall-times"_s, Proof::tr("A fall by times"), QString(), ShouldLook},
        {u"numerals.mixed-figures"_s, Proof::tr("Arabic and Chinese figures in one number"), u"GB/T 15835-2011, 5.3"_s, ShouldLook},
        {u"numerals.long-number"_s, Proof::tr("Long numbers"), u"GB/T 15835-2011, 5.3"_s, Style},
        {u"numerals.zero"_s, Proof::tr("零 and 〇"), u"GB/T 15835-2011, 5.2.5"_s, ShouldLook},
        {u"numerals.two"_s, Proof::tr("二 and 两"), QString(), ShouldLook},
        {u"numerals.mark"_s, Proof::tr("Marks inside numbers"), u"GB/T 15835-2011, 5.1.1, 5.1.2"_s, ShouldLook},
        {u"numerals.unit-twice"_s, Proof::tr("Units said twice"), u"GB/T 15835-2011, 4.1.1"_s, MustFix},
        {u"numerals.unit-form"_s, Proof::tr("Form of units"), u"GB/T 15835-2011, 4.1.1"_s, Style},
    };
}

namespace {

class NumeralCheck : public ParagraphCheck
{
public:
    QList<RuleInfo> rules() const override { return numeralParagraphRules(); }

    void check(const ProofParagraph &paragraph, const CompiledLists &, const ProofSurroundings &,
               const std::function<void(ParagraphFinding &&)> &found) const override
    {
        const NumeralText text(paragraph);
        if (text.numbers().empty())
            return;
        checkImpossibleDates(text, found);
        checkDateForms(text, found);
        checkRanges(text, found);
        checkPercentages(text, found);
        checkApproximations(text, found);
        checkContradictions(text, found);
        checkNumberForms(text, found);
        checkNumberMarks(text, found);
    }
};

} // namespace

void addNumeralChecks(Checks &checks)
{
    checks.paragraph.push_back(std::make_unique<NumeralCheck>());
    checks.article.push_back(std::make_unique<MixedFormsCheck>());
    checks.article.push_back(std::make_unique<SpacingCheck>());
}

} // namespace galley
