// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/wordlattice.h"

#include <limits>

namespace galley {

namespace {

struct Edge
{
    int from = 0;
    int to = 0;
    WordCost cost = 0;
};

constexpr WordCost never = std::numeric_limits<WordCost>::max() / 4;

void edgesFrom(const ChineseDictionary &dictionary, QStringView text, int start, int end, std::vector<Edge> &edges)
{
    edges.push_back({start, start + 1, dictionary.characterCost(text[start].unicode())});
    ChineseDictionary::Place place = dictionary.begin(text[start].unicode());
    const int last = std::min(end, start + ChineseDictionary::longestWord);
    for (int next = start + 1; next < last && place.alive(); ++next) {
        if (const WordCost cost = dictionary.step(place, text[next].unicode()))
            edges.push_back({start, next + 1, cost});
    }
}

} // namespace

WordLattice::WordLattice(QStringView text)
    : m_runOf(size_t(text.size()), -1)
    , m_wordOf(size_t(text.size()), -1)
{
    const int size = int(text.size());
    for (int at = 0; at < size;) {
        int end = at;
        while (end < size && isBasicHan(text[end]))
            ++end;
        if (end > at)
            m_runs.push_back({at, end - at});
        at = std::max(end, at + 1);
    }
    m_before.resize(size_t(size) + m_runs.size() + 1, never);
    m_behind.resize(m_before.size(), never);
    for (const Span &run : m_runs)
        cut(text, run);
}

void WordLattice::cut(QStringView text, const Span &run)
{
    const ChineseDictionary &dictionary = ChineseDictionary::shared();
    std::vector<Edge> edges;
    edges.reserve(size_t(run.length) * 3);
    for (int at = run.start; at < run.end(); ++at)
        edgesFrom(dictionary, text, at, run.end(), edges);

    const int shift = runIndex(run);
    std::vector<int> cameBy(size_t(run.length) + 1, -1);
    m_before[size_t(run.start + shift)] = 0;
    for (int e = 0; e < int(edges.size()); ++e) {
        const Edge &edge = edges[size_t(e)];
        WordCost &reached = m_before[size_t(edge.to + shift)];
        const WordCost cost = m_before[size_t(edge.from + shift)] + edge.cost;
        if (cost < reached) {
            reached = cost;
            cameBy[size_t(edge.to - run.start)] = e;
        }
    }
    m_behind[size_t(run.end() + shift)] = 0;
    for (auto edge = edges.rbegin(); edge != edges.rend(); ++edge) {
        WordCost &reached = m_behind[size_t(edge->from + shift)];
        reached = std::min(reached, m_behind[size_t(edge->to + shift)] + edge->cost);
    }

    const size_t first = m_words.size();
    for (int at = run.end(); at > run.start;) {
        const Edge &edge = edges[size_t(cameBy[size_t(at - run.start)])];
        m_words.push_back({edge.from, edge.to - edge.from});
        m_wordCosts.push_back(edge.cost);
        at = edge.from;
    }
    std::reverse(m_words.begin() + qsizetype(first), m_words.end());
    std::reverse(m_wordCosts.begin() + qsizetype(first), m_wordCosts.end());
    for (size_t word = first; word < m_words.size(); ++word) {
        for (int at = m_words[word].start; at < m_words[word].end(); ++at) {
            m_wordOf[size_t(at)] = int(word);
            m_runOf[size_t(at)] = shift;
        }
    }
}

const Span *WordLattice::runAt(int position) const
{
    if (position < 0 || position >= int(m_runOf.size()) || m_runOf[size_t(position)] < 0)
        return nullptr;
    return &m_runs[size_t(m_runOf[size_t(position)])];
}

bool WordLattice::isWordStart(int position) const
{
    if (position >= int(m_wordOf.size()) || m_wordOf[size_t(position)] < 0)
        return true;
    return m_words[size_t(m_wordOf[size_t(position)])].start == position;
}

bool WordLattice::isWordEnd(int position) const
{
    return position >= int(m_wordOf.size()) || isWordStart(position);
}

bool WordLattice::isSingle(int position) const
{
    if (position < 0 || position >= int(m_wordOf.size()))
        return false;
    const int word = m_wordOf[size_t(position)];
    return word >= 0 && m_words[size_t(word)].length == 1;
}

int WordLattice::gain(Span stretch, WordCost instead) const
{
    const Span *const run = runAt(stretch.start);
    if (!run || stretch.end() > run->end())
        return -never;
    return before(run->end(), *run) - (before(stretch.start, *run) + instead + behind(stretch.end(), *run));
}

WordCost WordLattice::costOf(QStringView text)
{
    const WordLattice lattice(text);
    WordCost sum = 0;
    for (int word = 0; word < int(lattice.words().size()); ++word)
        sum += lattice.costOfWord(word);
    return sum;
}

} // namespace galley
