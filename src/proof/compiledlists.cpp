// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooflists.h"

#include "proof/disguise.h"
#include "proof/wordautomaton.h"

#include <algorithm>

namespace galley {

namespace {

/// An id says what was met: a word, or an exception to it.
constexpr uint32_t exceptionBit = 0x8000'0000;

using Match = CompiledLists::Match;

Match matchOf(uint32_t id, qsizetype end, int length)
{
    return {.start = static_cast<int>(end) - length, .length = length, .entry = static_cast<qsizetype>(id & ~exceptionBit), .disguised = false};
}

bool before(const Match &a, const Match &b)
{
    return std::tie(a.start, a.length, a.entry) < std::tie(b.start, b.length, b.entry);
}

} // namespace

struct CompiledLists::Private
{
    ProofLists lists;
    WordAutomaton plain;
    std::vector<QString> foldedWords; ///< what the automaton below was made of
    WordAutomaton folded;
    WordAutomaton names;

    void compileWords();
    void compileNames();
    void plainWords(QStringView text, std::vector<Match> &found, std::vector<Match> &exceptions) const;
    void disguisedWords(QStringView text, std::vector<Match> &found) const;
};

void CompiledLists::Private::compileWords()
{
    std::vector<WordAutomaton::Word> words;
    std::vector<WordAutomaton::Word> disguised;
    words.reserve(static_cast<size_t>(lists.words.size()));
    foldedWords.reserve(static_cast<size_t>(std::ranges::count(lists.words, true, &WordEntry::folded)));
    for (qsizetype i = 0; i < lists.words.size(); ++i) {
        const WordEntry &entry = lists.words.at(i);
        const auto id = static_cast<uint32_t>(i);
        QString seenThrough = entry.folded ? undisguised(entry.word) : QString();
        if (seenThrough.size() > 1) { // one character is disguised by any other
            foldedWords.push_back(std::move(seenThrough));
            disguised.push_back({.text = foldedWords.back(), .id = id});
        } else {
            words.push_back({.text = entry.word, .id = id});
        }
        for (const QString &exception : entry.exceptions) {
            if (exception.size() > entry.word.size())
                words.push_back({.text = exception, .id = id | exceptionBit});
        }
    }
    plain = WordAutomaton(std::move(words));
    folded = WordAutomaton(std::move(disguised));
}

void CompiledLists::Private::compileNames()
{
    std::vector<WordAutomaton::Word> words;
    for (qsizetype i = 0; i < lists.offices.size(); ++i) {
        const OfficeEntry &entry = lists.offices.at(i);
        words.push_back({.text = entry.name, .id = static_cast<uint32_t>(i)});
        for (const QString &form : entry.wrongForms) {
            if (form != entry.name)
                words.push_back({.text = form, .id = static_cast<uint32_t>(i)});
        }
    }
    names = WordAutomaton(std::move(words));
}

void CompiledLists::Private::plainWords(QStringView text, std::vector<Match> &found, std::vector<Match> &exceptions) const
{
    WordAutomaton::State state = WordAutomaton::start;
    for (qsizetype at = 0; at < text.size(); ++at) {
        state = plain.next(state, text[at].unicode());
        plain.ending(state, [&](uint32_t id, int length) {
            ((id & exceptionBit) != 0 ? exceptions : found).push_back(matchOf(id, at + 1, length));
        });
    }
}

void CompiledLists::Private::disguisedWords(QStringView text, std::vector<Match> &found) const
{
    std::vector<int> places; // of the units that count
    places.reserve(static_cast<size_t>(text.size()));
    WordAutomaton::State state = WordAutomaton::start;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = undisguised(text[at].unicode());
        if (unit == 0)
            continue;
        if (!places.empty() && at - places.back() > widestInsertion + 1)
            state = WordAutomaton::start;
        places.push_back(static_cast<int>(at));
        state = folded.next(state, unit);
        folded.ending(state, [&](uint32_t id, int length) {
            const int start = places[places.size() - static_cast<size_t>(length)];
            const int width = static_cast<int>(at) + 1 - start;
            const bool plainForm = text.sliced(start, width) == lists.words.at(static_cast<qsizetype>(id)).word;
            found.push_back({.start = start, .length = width, .entry = static_cast<qsizetype>(id), .disguised = !plainForm});
        });
    }
}

CompiledLists::CompiledLists(ProofLists lists) : d(std::make_unique<Private>())
{
    d->lists = std::move(lists);
    d->compileWords();
    d->compileNames();
}

CompiledLists::~CompiledLists() = default;

const ProofLists &CompiledLists::lists() const
{
    return d->lists;
}

std::vector<CompiledLists::Match> CompiledLists::wordsIn(QStringView text) const
{
    std::vector<Match> found;
    std::vector<Match> exceptions;
    if (!d->plain.isEmpty())
        d->plainWords(text, found, exceptions);
    if (!d->folded.isEmpty())
        d->disguisedWords(text, found);
    if (!exceptions.empty()) {
        std::erase_if(found, [&](const Match &match) {
            return std::ranges::any_of(exceptions, [&](const Match &exception) {
                return exception.entry == match.entry && exception.start <= match.start
                    && exception.start + exception.length >= match.start + match.length;
            });
        });
    }
    std::ranges::sort(found, before);
    return found;
}

std::vector<CompiledLists::Match> CompiledLists::namesIn(QStringView text) const
{
    std::vector<Match> found;
    if (d->names.isEmpty())
        return found;
    WordAutomaton::State state = WordAutomaton::start;
    for (qsizetype at = 0; at < text.size(); ++at) {
        state = d->names.next(state, text[at].unicode());
        d->names.ending(state, [&](uint32_t id, int length) { found.push_back(matchOf(id, at + 1, length)); });
    }
    std::ranges::sort(found, before);
    return found;
}

qsizetype CompiledLists::memory() const
{
    return d->plain.memory() + d->folded.memory() + d->names.memory();
}

} // namespace galley
