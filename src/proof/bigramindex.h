// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <bitset>
#include <memory>
#include <span>
#include <vector>

namespace galley {

/// Patterns by two neighbouring characters of theirs: one bit test a place of text where there are none.
class BigramIndex
{
public:
    void add(char16_t first, char16_t second, int pattern) { m_patterns[key(first, second)].push_back(pattern); mark(first, second); }
    std::span<const int> at(char16_t first, char16_t second) const
    {
        if (!m_seen->test(slot(first, second)))
            return {};
        const auto found = m_patterns.constFind(key(first, second));
        return found == m_patterns.cend() ? std::span<const int>() : std::span<const int>(*found);
    }

private:
    static quint32 key(char16_t first, char16_t second) { return (quint32(first) << 16) | second; }
    static size_t slot(char16_t first, char16_t second) { return (key(first, second) * 0x9e3779b1U) >> 14; }
    void mark(char16_t first, char16_t second) { m_seen->set(slot(first, second)); }

    QHash<quint32, std::vector<int>> m_patterns;
    std::unique_ptr<std::bitset<1U << 18U>> m_seen = std::make_unique<std::bitset<1U << 18U>>();
};

} // namespace galley
