// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/chinesedictionary.h"
#include "proof/prooftext.h"

#include <vector>

namespace galley {

/// How well a text reads as words: for every place of its runs of Han characters the cheapest way to cut what
/// lies before it and what lies behind it. So what another wording of a stretch would change can be told
/// without cutting anew. Runs are parted by whatever is no Han character.
class WordLattice
{
public:
    explicit WordLattice(QStringView text);

    /// Runs of Han characters, in order.
    const std::vector<Span> &runs() const { return m_runs; }
    /// The words of the cheapest cut of all runs, in order.
    const std::vector<Span> &words() const { return m_words; }
    /// Index into words(), -1 where no Han character is.
    int wordAt(int position) const { return m_wordOf[size_t(position)]; }
    WordCost costOfWord(int word) const { return m_wordCosts[size_t(word)]; }
    bool isWordStart(int position) const;
    /// Whether a word ends before this place.
    bool isWordEnd(int position) const;
    /// Whether the cut has this character as a word by itself.
    bool isSingle(int position) const;

    /// Cheapest cut of what lies between the run's start and here (here and the run's end). Here may be the end.
    WordCost before(int position, const Span &run) const { return m_before[size_t(position + runIndex(run))]; }
    WordCost behind(int position, const Span &run) const { return m_behind[size_t(position + runIndex(run))]; }
    /// How much cheaper the run would be if words of this cost stood in place of the stretch; below 0: dearer.
    int gain(Span stretch, WordCost instead) const;
    const Span *runAt(int position) const;

    /// The cheapest cut of a text by itself.
    static WordCost costOf(QStringView text);

private:
    int runIndex(const Span &run) const { return int(&run - m_runs.data()); }
    void cut(QStringView text, const Span &run);

    std::vector<Span> m_runs;
    std::vector<int> m_runOf; ///< by position, -1 outside
    std::vector<Span> m_words;
    std::vector<WordCost> m_wordCosts;
    std::vector<int> m_wordOf;
    // Each run has one place more than characters: run number n begins at its start + n.
    std::vector<WordCost> m_before;
    std::vector<WordCost> m_behind;
};

} // namespace galley
