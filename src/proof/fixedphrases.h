// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/bigramindex.h"
#include "proof/characterdata.h"
#include "proof/characterreading.h"
#include "proof/confusables.h"

namespace galley {

/// Phrases that have one right form: the formulas of politics and administration (扫黑除恶), names of
/// organisations, idioms. Met with one character wrong, missing, doubled or changed with its neighbour
/// they are reported; met as they should be they are settled for the other checks.
class FixedPhrases
{
public:
    static constexpr const char *formulaRule = "characters.fixed-phrase";
    static constexpr const char *organisationRule = "characters.organisation";
    static constexpr const char *idiomRule = "characters.idiom";

    FixedPhrases();
    /// Settles the phrases that stand as they should.
    void settle(CharacterReading &reading) const;
    /// Reports those that do not.
    void read(CharacterReading &reading) const;

private:
    enum class Slip { Wrong, Missing, Doubled, Swapped };
    struct Met
    {
        int phrase = -1;
        Span span;
        Slip slip = Slip::Wrong;
        int at = 0;        ///< of the phrase, where it begins to differ
        int gain = 0;
        Confusables::Likeness likeness = Confusables::Likeness::None;
    };
    struct Phrase
    {
        const FixedPhrase *known = nullptr;
        WordCost cost = 0;
    };

    void readFrom(const CharacterReading &reading, int at, int phrase, std::vector<Met> &met) const;
    void readUpTo(const CharacterReading &reading, int end, int phrase, std::vector<Met> &met) const;
    bool isStray(const CharacterReading &reading, const Met &met, bool isIdiom, int size) const;
    bool leavesStray(const CharacterReading &reading, const Met &met) const;
    bool isPartOfAnother(const CharacterReading &reading, const Met &met, int size) const;
    bool standsApart(const CharacterReading &reading, const Met &met) const;
    void weigh(const CharacterReading &reading, Met met, std::vector<Met> &all) const;
    void report(CharacterReading &reading, const Met &met) const;

    std::vector<Phrase> m_phrases;
    BigramIndex m_heads;
    BigramIndex m_tails;
};

} // namespace galley
