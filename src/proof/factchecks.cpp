// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/factrules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

class FactCheck : public ParagraphCheck
{
public:
    QList<RuleInfo> rules() const override
    {
        return {
            {u"facts.weekday"_s, Proof::tr("Weekday against date"), {}, Severity::MustFix},
            {u"facts.day-said"_s, Proof::tr("Yesterday, today, tomorrow against the date"), {}, Severity::ShouldLook},
            {u"facts.share"_s, Proof::tr("Percentages that cannot be"), {}, Severity::ShouldLook},
            {u"facts.growth"_s, Proof::tr("Growth against its figures"), {}, Severity::ShouldLook},
            {u"facts.sum"_s, Proof::tr("Parts against their sum"), {}, Severity::ShouldLook},
            {u"facts.age"_s, Proof::tr("Age against year of birth"), {}, Severity::ShouldLook},
            {u"facts.byline"_s, Proof::tr("Reporters' names"), {}, Severity::ShouldLook},
        };
    }

    void check(const ProofParagraph &paragraph, const CompiledLists &, const ProofSurroundings &surroundings,
               const std::function<void(ParagraphFinding &&)> &found) const override
    {
        checkBylines(paragraph, surroundings, found);
        const NumeralText text(paragraph);
        if (text.numbers().empty())
            return;
        checkWeekdays(text, surroundings, found);
        checkDaysSaid(text, surroundings, found);
        checkShares(text, found);
        checkGrowth(text, found);
        checkSums(text, found);
        checkAges(text, surroundings, found);
    }
};

} // namespace

void addFactChecks(Checks &checks)
{
    checks.paragraph.push_back(std::make_unique<FactCheck>());
    checks.article.push_back(makeCaptionPlaceCheck());
    checks.article.push_back(makeSeriesNumberCheck());
}

} // namespace galley
