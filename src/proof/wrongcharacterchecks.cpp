// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/characterslips.h"
#include "proof/check.h"
#include "proof/fixedphrases.h"
#include "proof/measurewords.h"
#include "proof/particlechecks.h"
#include "proof/prooftr.h"
#include "proof/repeatedcharacters.h"
#include "proof/wrongwords.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// The checks for wrong characters share one cut of the paragraph, so they are one check: the surest first.
class WrongCharacterCheck : public ParagraphCheck
{
public:
    QList<RuleInfo> rules() const override
    {
        const auto rule = [](const char *id, const QString &label, Severity usual, const QString &source = {}) {
            return RuleInfo{QString::fromLatin1(id), label, source, usual};
        };
        return {
            rule(WrongWords::wrongWordRule, Proof::tr("Wrongly written word"), Severity::MustFix),
            rule(WrongWords::contextRule, Proof::tr("Word taken for one that sounds like it"), Severity::ShouldLook),
            rule(FixedPhrases::formulaRule, Proof::tr("Fixed phrase"), Severity::MustFix),
            rule(FixedPhrases::organisationRule, Proof::tr("Organisation's name"), Severity::MustFix),
            rule(FixedPhrases::idiomRule, Proof::tr("Idiom"), Severity::MustFix),
            rule(RepeatedCharacters::characterRule, Proof::tr("Character twice"), Severity::MustFix),
            rule(RepeatedCharacters::wordRule, Proof::tr("Word twice"), Severity::ShouldLook),
            rule(ParticleChecks::rule, Proof::tr("的, 地 and 得"), Severity::ShouldLook),
            rule(MeasureWords::rule, Proof::tr("Measure word"), Severity::ShouldLook),
            rule(CharacterSlips::rule, Proof::tr("Character of the same sound or shape"), Severity::ShouldLook),
            rule(CharacterSlips::swappedRule, Proof::tr("Characters that changed places"), Severity::ShouldLook),
        };
    }

    void check(const ProofParagraph &paragraph, const CompiledLists &, const ProofSurroundings &,
               const std::function<void(ParagraphFinding &&)> &found) const override
    {
        static const Families families;
        CharacterReading reading(paragraph);
        if (reading.lattice.runs().empty())
            return;
        families.phrases.settle(reading);
        families.words.read(reading);
        families.phrases.read(reading);
        families.repeated.read(reading);
        families.particles.read(reading);
        families.measures.read(reading);
        families.slips.read(reading);
        std::ranges::stable_sort(reading.findings, {}, [](const ParagraphFinding &finding) { return finding.span.start; });
        for (ParagraphFinding &finding : reading.findings)
            found(std::move(finding));
    }

private:
    /// Made at the first paragraph: reading the lists costs some tens of milliseconds.
    struct Families
    {
        FixedPhrases phrases;
        WrongWords words;
        RepeatedCharacters repeated;
        ParticleChecks particles;
        MeasureWords measures;
        CharacterSlips slips;
    };
};

} // namespace

void addWrongCharacterChecks(Checks &checks)
{
    checks.paragraph.push_back(std::make_unique<WrongCharacterCheck>());
}

} // namespace galley
