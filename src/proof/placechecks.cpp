// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/placerules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

class PlaceCheck : public ParagraphCheck
{
public:
    QList<RuleInfo> rules() const override
    {
        return {
            {u"places.level"_s, Proof::tr("What a place is: province, city, league, county"), u"GB/T 2260"_s, Severity::MustFix},
            {u"places.above"_s, Proof::tr("Places under the wrong province or city"), u"GB/T 2260"_s, Severity::MustFix},
            {u"places.organisation"_s, Proof::tr("Names of institutions that were changed"), {}, Severity::ShouldLook},
        };
    }

    void check(const ProofParagraph &paragraph, const CompiledLists &, const ProofSurroundings &surroundings,
               const std::function<void(ParagraphFinding &&)> &found) const override
    {
        checkRegions(paragraph, found);
        checkOrganisations(paragraph, surroundings, found);
    }
};

} // namespace

void addPlaceChecks(Checks &checks)
{
    checks.paragraph.push_back(std::make_unique<PlaceCheck>());
    checks.article.push_back(makeFirstMentionCheck());
}

} // namespace galley
