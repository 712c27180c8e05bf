// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/characterslips.h"

#include "proof/namecontext.h"
#include "proof/prooftr.h"

namespace galley {

namespace {

// What a word must gain to be believed: a short one more, for two characters meet by chance more often.
int wantedGain(int length)
{
    return length <= 2 ? 80 : length == 3 ? 62 : 50;
}

// How unlikely the exchange is.
int costOf(Confusables::Likeness likeness)
{
    switch (likeness) {
    case Confusables::Likeness::SameTone: return 0;
    case Confusables::Likeness::SameSound: return 5;
    case Confusables::Likeness::Shape: return 5;
    case Confusables::Likeness::NearSound: return 14;
    case Confusables::Likeness::None: break;
    }
    return 1000;
}

// Rare words are not what a slip is measured by.
int dearestWord(int length)
{
    return length <= 2 ? 118 : length == 3 ? 135 : 150;
}

constexpr int longestWord = 5;

} // namespace

void CharacterSlips::read(CharacterReading &reading) const
{
    if (!ChineseDictionary::shared().icuFound())
        return;
    for (const Span &run : reading.lattice.runs()) {
        if (run.length < 2)
            continue;
        // The best guess of the run first, so that a slip is not explained by its neighbour.
        struct At { int at; std::vector<Guess> guesses; };
        std::vector<At> all;
        for (int at = run.start; at < run.end(); ++at) {
            if (!isSuspicious(reading, at) || reading.isTaken({at, 1}))
                continue;
            std::vector<Guess> guesses = guessesAt(reading, run, at);
            if (!guesses.empty() && !readSwapped(reading, at))
                all.push_back({at, std::move(guesses)});
        }
        std::ranges::stable_sort(all, std::ranges::greater(), [](const At &one) { return one.guesses.front().score; });
        for (const At &one : all)
            report(reading, one.at, one.guesses);
    }
}

bool CharacterSlips::isSuspicious(const CharacterReading &reading, int at) const
{
    const int word = reading.lattice.wordAt(at);
    const int length = reading.lattice.words()[size_t(word)].length;
    const WordCost cost = reading.lattice.costOfWord(word);
    return length == 1 ? cost >= 58 : length == 2 ? cost >= 118 : cost >= 140;
}

std::vector<CharacterSlips::Guess> CharacterSlips::guessesAt(const CharacterReading &reading, const Span &run, int at) const
{
    std::vector<Guess> guesses;
    for (int from = std::max(run.start, at - longestWord + 1); from <= at; ++from)
        collect(reading, run, at, from, guesses);
    std::ranges::stable_sort(guesses, std::ranges::greater(), &Guess::score);
    return guesses;
}

// Words that begin at `from` and have another character at `at`.
void CharacterSlips::collect(const CharacterReading &reading, const Span &run, int at, int from, std::vector<Guess> &guesses) const
{
    const ChineseDictionary &dictionary = ChineseDictionary::shared();
    ChineseDictionary::Place head;
    for (int next = from; next < at; ++next) {
        if (next == from)
            head = dictionary.begin(reading.unit(next));
        else
            dictionary.step(head, reading.unit(next));
        if (!head.alive())
            return;
    }
    const WordCost total = reading.lattice.before(run.end(), run);
    const WordCost before = reading.lattice.before(from, run);
    const int last = std::min(run.end(), from + longestWord);
    for (const Confusables::Likely &likely : Confusables::shared().of(reading.unit(at))) {
        ChineseDictionary::Place place = head;
        WordCost cost = 0;
        if (from == at)
            place = dictionary.begin(likely.character);
        else
            cost = dictionary.step(place, likely.character);
        for (int end = at + 1;; ++end) {
            const int length = end - from;
            if (cost > 0 && cost <= dearestWord(length)) {
                const int gain = total - before - cost - reading.lattice.behind(end, run) - costOf(likely.likeness);
                if (gain >= wantedGain(length))
                    guesses.push_back({likely.character, {from, length}, gain});
            }
            if (end >= last || !place.alive())
                break;
            cost = dictionary.step(place, reading.unit(end));
        }
    }
}

// Two single characters that are a word the other way round: 构结.
bool CharacterSlips::readSwapped(CharacterReading &reading, int at) const
{
    const char16_t pair[] = {reading.unit(at + 1), reading.unit(at)};
    if (!reading.lattice.isSingle(at) || !reading.lattice.isSingle(at + 1) || reading.isTaken({at, 2}))
        return false;
    const QStringView word(pair, 2);
    const WordCost cost = ChineseDictionary::shared().cost(word);
    if (cost == 0 || cost > 105 || reading.lattice.gain({at, 2}, cost) < 85)
        return false;
    ParagraphFinding finding;
    finding.rule = swappedRule;
    finding.span = {at, 2};
    finding.replacements = {word.toString()};
    finding.message = Proof::tr("Two characters may have changed places: “%1” is no word, “%2” is one.")
                          .arg(reading.at(finding.span).toString(), word.toString());
    reading.report(std::move(finding));
    return true;
}

void CharacterSlips::report(CharacterReading &reading, int at, const std::vector<Guess> &guesses) const
{
    const Guess &best = guesses.front();
    const Span *const run = reading.lattice.runAt(at);
    if (!run || isNameIn(reading, *run, best.word))
        return;
    ParagraphFinding finding;
    finding.rule = rule;
    finding.span = best.word;
    const QString wrong = reading.at(best.word).toString();
    for (const Guess &guess : guesses) {
        QString right = wrong;
        right[at - best.word.start] = QChar(guess.character);
        if (!finding.replacements.contains(right) && finding.replacements.size() < 3)
            finding.replacements.append(right);
    }
    finding.message = Proof::tr("“%1” is no word; “%2” may be meant.").arg(wrong, finding.replacements.first());
    finding.explanation = Proof::tr("The characters sound or look alike. Names and coined words may be right as they are.");
    reading.report(std::move(finding));
}

} // namespace galley
