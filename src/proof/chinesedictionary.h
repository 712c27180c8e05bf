// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <memory>
#include <vector>

namespace galley {

/// How ordinary a word is: the scaled negative logarithm of its frequency, as ICU's dictionary has it. 的 costs 31,
/// 发展 59, 效率 81, a rare word 150; ten units are about a factor of e.
using WordCost = int;

/// What is a word: the dictionary ICU cuts Chinese text with (some 300,000 entries with their frequencies), read in
/// place, and the words of news and politics it lacks (resources/proof/words.txt and the right forms of the other
/// lists). Immutable after construction; any thread.
///
/// The layout of ICU's dictionary (format "Dict", version 1, a UCharsTrie) is stable since ICU 50 but not promised.
/// Where it is not found as expected, icuFound() is false and only the project's own words are known: whatever
/// rests on a word's absence has to stay silent then.
class ChineseDictionary
{
public:
    static const ChineseDictionary &shared();
    ~ChineseDictionary();
    ChineseDictionary(const ChineseDictionary &) = delete;
    ChineseDictionary &operator=(const ChineseDictionary &) = delete;

    /// Costs from this on are Japanese and traditional entries of the dictionary: no words here.
    static constexpr WordCost foreignFrom = 190;
    /// What a single character costs that is no word by itself.
    static constexpr WordCost unknownCharacter = 150;
    static constexpr int longestWord = 12;

    bool icuFound() const { return m_icu != nullptr; }

    /// Where a walk over characters stands in the dictionaries; cheap to copy.
    struct Place
    {
        quint64 icu = 0;
        quint64 own = 0;
        bool inIcu = false;
        bool inOwn = false;
        bool alive() const { return inIcu || inOwn; }
    };
    /// The walk after one character; not alive when no word begins with it.
    Place begin(char16_t character) const;
    /// Moves on by one character. Returns the cost of the word that ends there, 0 when none does.
    WordCost step(Place &place, char16_t character) const;
    /// The cost of the one-character word at the beginning of a walk.
    WordCost characterCost(char16_t character) const;

    /// The cost of exactly this word, 0 when it is none.
    WordCost cost(QStringView word) const;

private:
    ChineseDictionary();
    void openIcu();
    void readOwnWords();
    void readBeginnings();

    static constexpr char16_t firstHan = 0x4e00;
    static constexpr char16_t lastHan = 0x9fff;

    struct Own;
    const char16_t *m_icu = nullptr;
    std::unique_ptr<Own> m_own;
    std::vector<Place> m_beginnings;     ///< by character, from firstHan
    std::vector<quint8> m_characterCost; ///< the same
};

/// Whether the unit is a Han character of the basic block: all that modern news is written with.
constexpr bool isBasicHan(QChar c)
{
    return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
}

} // namespace galley
