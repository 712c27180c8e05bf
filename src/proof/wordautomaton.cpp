// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/wordautomaton.h"

#include <algorithm>

namespace galley {

/// Builds the trie from the sorted words, breadth first: each node is a range of words that share their first units.
struct WordAutomaton::Builder
{
    struct Pending
    {
        State state = 0;
        uint32_t first = 0;
        uint32_t last = 0; ///< one past
        uint32_t depth = 0;
    };
    struct Child
    {
        uint16_t code = 0;
        uint32_t first = 0;
        uint32_t last = 0;
    };

    WordAutomaton &made;
    const std::vector<Word> &words;
    std::vector<uint8_t> taken{1};
    size_t firstFree = 1;
    std::vector<Pending> queue;
    std::vector<Child> children;

    /// Codes by how often a unit occurs, so that those that share nodes lie close together.
    void codes()
    {
        std::vector<uint32_t> counts(65536, 0);
        for (const Word &word : words) {
            for (const QChar c : word.text)
                ++counts[c.unicode()];
        }
        std::vector<uint32_t> units;
        for (uint32_t unit = 0; unit < 65536; ++unit) {
            if (counts[unit] > 0)
                units.push_back(unit);
        }
        std::ranges::stable_sort(units, std::greater(), [&](uint32_t unit) { return counts[unit]; });
        made.m_codes.assign(65536, 0);
        // 65,536 units would not fit beside 0; there is no text with all of them, noncharacters included.
        for (size_t i = 0; i < units.size() && i < 65535; ++i)
            made.m_codes[units[i]] = static_cast<uint16_t>(i + 1);
    }

    void run()
    {
        codes();
        queue.push_back({.state = start, .first = 0, .last = static_cast<uint32_t>(words.size()), .depth = 0});
        for (size_t i = 0; i < queue.size(); ++i) // grows; states come in the order of their depth
            expand(queue[i]);
        for (size_t i = 1; i < queue.size(); ++i)
            link(queue[i]);
        made.m_nodes.shrink_to_fit();
    }

    void expand(Pending node)
    {
        uint32_t at = node.first;
        for (; at < node.last && words[at].text.size() == node.depth; ++at)
            end(node.state, words[at], node.depth);
        children.clear();
        while (at < node.last) {
            const char16_t unit = words[at].text[node.depth].unicode();
            uint32_t next = at + 1;
            while (next < node.last && words[next].text[node.depth].unicode() == unit)
                ++next;
            children.push_back({.code = made.m_codes[unit], .first = at, .last = next});
            at = next;
        }
        if (children.empty())
            return;
        std::ranges::sort(children, {}, &Child::code);
        const size_t base = place();
        made.m_nodes[static_cast<size_t>(node.state)].base = static_cast<int32_t>(base);
        for (const Child &child : children) {
            const size_t slot = base + child.code;
            taken[slot] = 1;
            made.m_nodes[slot].parent = node.state;
            queue.push_back({.state = static_cast<State>(slot), .first = child.first, .last = child.last, .depth = node.depth + 1});
        }
    }

    void end(State state, const Word &word, uint32_t depth)
    {
        Node &node = made.m_nodes[static_cast<size_t>(state)];
        made.m_ends.push_back({.id = word.id, .length = static_cast<int32_t>(depth), .other = node.words});
        node.words = static_cast<int32_t>(made.m_ends.size()) - 1;
    }

    /// The first base at which all children fit. Where a region is nearly full the search moves on for good.
    size_t place()
    {
        while (firstFree < taken.size() && taken[firstFree])
            ++firstFree;
        const size_t lowest = children.front().code;
        size_t tries = 0;
        for (size_t slot = std::max(firstFree, lowest);; ++slot) {
            grow(slot + (children.back().code - lowest) + 1);
            if (!taken[slot]) {
                const size_t base = slot - lowest;
                if (std::ranges::all_of(children, [&](const Child &child) { return !taken[base + child.code]; }))
                    return base;
                if (++tries == 64 && children.size() == 1)
                    firstFree = slot;
            }
        }
    }

    void grow(size_t size)
    {
        if (taken.size() >= size)
            return;
        size = std::max(size, taken.size() + taken.size() / 4);
        taken.resize(size, 0);
        made.m_nodes.resize(size);
    }

    void link(const Pending &pending)
    {
        const auto slot = static_cast<size_t>(pending.state);
        Node &node = made.m_nodes[slot];
        if (pending.depth > 1) {
            const char16_t unit = words[pending.first].text[pending.depth - 1].unicode();
            node.fail = made.next(made.m_nodes[static_cast<size_t>(node.parent)].fail, unit);
        }
        const Node &fail = made.m_nodes[static_cast<size_t>(node.fail)];
        node.shorter = fail.words >= 0 ? node.fail : fail.shorter;
    }
};

WordAutomaton::WordAutomaton(std::vector<Word> words)
{
    std::erase_if(words, [](const Word &word) { return word.text.isEmpty(); });
    if (words.empty())
        return;
    std::ranges::sort(words, [](const Word &a, const Word &b) {
        const int order = a.text.compare(b.text);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    Builder{.made = *this, .words = words, .queue = {}, .children = {}}.run();
}

qsizetype WordAutomaton::memory() const
{
    return static_cast<qsizetype>(m_codes.capacity() * sizeof(uint16_t) + m_nodes.capacity() * sizeof(Node) + m_ends.capacity() * sizeof(End));
}

} // namespace galley
