// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/peoplerules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

class PeopleCheck : public ParagraphCheck
{
public:
    QList<RuleInfo> rules() const override
    {
        return {
            {u"people.wrong-name"_s, Proof::tr("Names of office holders"), {}, Severity::MustFix},
            {u"people.wrong-title"_s, Proof::tr("Titles of office holders"), {}, Severity::MustFix},
            {u"people.outdated-title"_s, Proof::tr("Titles no longer held"), {}, Severity::MustFix},
            {u"people.order"_s, Proof::tr("Order in which people are named"), {}, Severity::MustFix},
        };
    }

    void check(const ProofParagraph &paragraph, const CompiledLists &lists, const ProofSurroundings &surroundings,
               const std::function<void(ParagraphFinding &&)> &found) const override
    {
        if (lists.lists().offices.isEmpty())
            return;
        const OfficeReader reader(paragraph, lists, surroundings);
        reader.checkNames(found);
        reader.checkTitles(found);
        reader.checkHolders(found);
        reader.checkOrder(found);
    }
};

} // namespace

void addPeopleChecks(Checks &checks)
{
    checks.paragraph.push_back(std::make_unique<PeopleCheck>());
}

} // namespace galley
