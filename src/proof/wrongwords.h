// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/bigramindex.h"
#include "proof/characterdata.h"
#include "proof/characterreading.h"

namespace galley {

/// Words that are often written with a wrong character, listed one by one with their right form: wrong
/// everywhere (按装) or between certain words (公民的权力).
class WrongWords
{
public:
    static constexpr const char *wrongWordRule = "characters.wrong-word";
    static constexpr const char *contextRule = "characters.context";
    static constexpr const char *particleRule = "characters.particle";

    WrongWords();
    void read(CharacterReading &reading) const;

private:
    void add(const std::vector<WrongWord> &words, const char *rule);
    bool stands(const CharacterReading &reading, int at, int pattern) const;
    void report(CharacterReading &reading, int at, int pattern) const;

    struct Pattern
    {
        const WrongWord *word = nullptr;
        const char *rule = nullptr;
        WordCost rightCost = 0;  ///< of the whole text, put right
        int usualGain = 0;       ///< what putting it right gains in the text by itself
    };
    std::vector<Pattern> m_patterns;
    BigramIndex m_index;
};

} // namespace galley
