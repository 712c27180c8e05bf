// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/seenparts.h"

#include <algorithm>

namespace galley {

bool SeenParts::add(int from, int to)
{
    if (from >= to)
        return false;
    auto first = std::ranges::lower_bound(m_seen, from, {}, &Part::second);
    if (first != m_seen.end() && first->first <= from && first->second >= to)
        return false;
    auto last = first;
    for (; last != m_seen.end() && last->first <= to; ++last) {
        from = std::min(from, last->first);
        to = std::max(to, last->second);
    }
    first = m_seen.erase(first, last);
    m_seen.insert(first, {from, to});
    return true;
}

std::optional<SeenParts::Part> SeenParts::firstMissing(int behind) const
{
    for (const Part &due : m_due) {
        int at = std::max(due.first, behind);
        for (const Part &seen : m_seen) {
            if (at >= due.second || seen.first > at)
                break;
            at = std::max(at, seen.second);
        }
        if (at < due.second)
            return Part{at, due.second};
    }
    return std::nullopt;
}

int SeenParts::missing() const
{
    int all = 0;
    for (int at = 0;;) {
        const std::optional<Part> gap = firstMissing(at);
        if (!gap)
            return all;
        int end = gap->second;
        for (const Part &seen : m_seen) {
            if (seen.first > gap->first) {
                end = std::min(end, seen.first);
                break;
            }
        }
        all += end - gap->first;
        at = end;
    }
}

int SeenParts::due() const
{
    int all = 0;
    for (const Part &due : m_due)
        all += due.second - due.first;
    return all;
}

} // namespace galley
