// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/characterreading.h"
#include "proof/confusables.h"

namespace galley {

/// Slips of input nobody listed: where a text falls apart into single characters and one character of the same
/// sound or shape, or changing two neighbours, makes an ordinary word of them. Weighed by how frequent the words
/// are before and after; people's and places' names, which fall apart as well, are left alone.
class CharacterSlips
{
public:
    static constexpr const char *rule = "characters.slip";
    static constexpr const char *swappedRule = "characters.swapped";

    void read(CharacterReading &reading) const;

private:
    struct Guess
    {
        char16_t character = 0;
        Span word;
        int score = 0;    ///< the gain less what the exchange of the characters costs
    };
    bool isSuspicious(const CharacterReading &reading, int at) const;
    std::vector<Guess> guessesAt(const CharacterReading &reading, const Span &run, int at) const;
    void collect(const CharacterReading &reading, const Span &run, int at, int from, std::vector<Guess> &guesses) const;
    bool readSwapped(CharacterReading &reading, int at) const;
    void report(CharacterReading &reading, int at, const std::vector<Guess> &guesses) const;
};

} // namespace galley
