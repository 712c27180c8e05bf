// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/wrongwords.h"

#include "proof/prooftr.h"

namespace galley {

namespace {

// How much less than by itself the right form may gain in the text before the wrong one is taken for parts of
// other words that happen to meet: in 按|装修 there is no 安装 to be had.
constexpr int allowance = 25;

QString putRight(const WrongWord &word)
{
    QString text = word.text;
    return text.replace(word.start, word.length, word.right.first());
}

} // namespace

WrongWords::WrongWords()
{
    add(characterData().wrongWords, wrongWordRule);
    add(characterData().wrongInContext, contextRule);
    add(characterData().wrongParticles, particleRule);
}

void WrongWords::add(const std::vector<WrongWord> &words, const char *rule)
{
    for (const WrongWord &word : words) {
        m_index.add(word.text[0].unicode(), word.text[1].unicode(), int(m_patterns.size()));
        const WordCost right = WordLattice::costOf(putRight(word));
        m_patterns.push_back({&word, rule, right, WordLattice::costOf(word.text) - right});
    }
}

void WrongWords::read(CharacterReading &reading) const
{
    for (int at = 0; at + 1 < reading.text.size(); ++at) {
        int longest = -1;
        for (const int pattern : m_index.at(reading.unit(at), reading.unit(at + 1))) {
            if (stands(reading, at, pattern)
                && (longest < 0 || m_patterns[size_t(longest)].word->text.size() < m_patterns[size_t(pattern)].word->text.size()))
                longest = pattern;
        }
        if (longest >= 0)
            report(reading, at, longest);
    }
}

bool WrongWords::stands(const CharacterReading &reading, int at, int pattern) const
{
    const Pattern &known = m_patterns[size_t(pattern)];
    const QString &text = known.word->text;
    if (!reading.text.sliced(at).startsWith(text))
        return false;
    // With other words around it settled by the pattern there is less to doubt.
    const int size = int(text.size());
    const int first = at + known.word->start;
    const int allowed = size >= 4 && reading.lattice.isWordStart(first) ? 3 * allowance : allowance;
    if (reading.lattice.gain({at, size}, known.rightCost) >= known.usualGain - allowed)
        return true;
    // The dictionary has the wrong form, and the text is cut just there.
    const int word = reading.lattice.wordAt(first);
    return word >= 0 && reading.lattice.words()[size_t(word)] == Span{first, known.word->length} && known.word->length > 1;
}

void WrongWords::report(CharacterReading &reading, int at, int pattern) const
{
    const Pattern &known = m_patterns[size_t(pattern)];
    const WrongWord &word = *known.word;
    ParagraphFinding finding;
    finding.rule = known.rule;
    finding.severity = word.severity;
    finding.span = {at + word.start, word.length};
    finding.replacements = word.right;
    const QString wrong = reading.at(finding.span).toString();
    if (known.rule == particleRule) {
        finding.message = Proof::tr("“%1” should be “%2”.").arg(wrong, word.right.first());
        finding.explanation = Proof::tr("的 stands before nouns, 地 before verbs, 得 before what a verb comes to.");
    } else if (known.rule == contextRule) {
        finding.message = Proof::tr("In these words “%1” should be “%2”.").arg(wrong, word.right.first());
        finding.explanation = Proof::tr("Both are words, but “%1” is not the one that goes with “%2”.").arg(wrong, word.text);
    } else {
        finding.message = Proof::tr("“%1” is a wrong form of “%2”.").arg(wrong, word.right.first());
    }
    reading.report(std::move(finding));
}

} // namespace galley
