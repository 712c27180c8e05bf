// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cstdint>
#include <vector>

namespace galley {

/// Finds all of many words in one pass over a text (Aho and Corasick 1975), its trie in a double array over compact
/// codes of UTF-16 units: about a dozen MB for 65,000 words, and one or two steps a unit. Immutable once built.
class WordAutomaton
{
public:
    struct Word
    {
        QStringView text; ///< not empty
        uint32_t id = 0;  ///< the caller's
    };

    WordAutomaton() = default;
    explicit WordAutomaton(std::vector<Word> words);

    bool isEmpty() const { return m_nodes.size() <= 1; }
    qsizetype memory() const;

    using State = int32_t;
    static constexpr State start = 0;

    State next(State state, char16_t unit) const
    {
        const uint16_t code = m_codes[unit];
        if (code == 0)
            return start;
        for (;;) {
            const auto slot = static_cast<size_t>(m_nodes[static_cast<size_t>(state)].base) + code;
            if (slot < m_nodes.size() && m_nodes[slot].parent == state)
                return static_cast<State>(slot);
            if (state == start)
                return start;
            state = m_nodes[static_cast<size_t>(state)].fail;
        }
    }

    /// Calls found(id, length in units) for every word that ends where this state was reached.
    template <typename Found>
    void ending(State state, Found &&found) const
    {
        State at = m_nodes[static_cast<size_t>(state)].words >= 0 ? state : m_nodes[static_cast<size_t>(state)].shorter;
        for (; at > start; at = m_nodes[static_cast<size_t>(at)].shorter) {
            for (int32_t i = m_nodes[static_cast<size_t>(at)].words; i >= 0; i = m_ends[static_cast<size_t>(i)].other)
                found(m_ends[static_cast<size_t>(i)].id, m_ends[static_cast<size_t>(i)].length);
        }
    }
    bool endsAny(State state) const
    {
        const Node &node = m_nodes[static_cast<size_t>(state)];
        return node.words >= 0 || node.shorter > start;
    }

private:
    struct Node
    {
        int32_t base = 0;
        int32_t parent = -1;
        int32_t fail = 0;
        int32_t words = -1;  ///< index into m_ends of a word that ends here
        int32_t shorter = 0; ///< the next state on the way of fails where a word ends
    };
    struct End
    {
        uint32_t id = 0;
        int32_t length = 0;
        int32_t other = -1; ///< another with the same text
    };

    struct Builder;

    std::vector<uint16_t> m_codes; ///< by unit; 0: in no word
    std::vector<Node> m_nodes{Node{}};
    std::vector<End> m_ends;
};

} // namespace galley
