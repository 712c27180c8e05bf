// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/mergehunks.h"

#include "markup/tokenmatch.h"

namespace galley {

namespace {

struct Weighty
{
    std::vector<int> ids;
    std::vector<int> places;
};

Weighty weightyOnly(std::span<const int> ids, const std::vector<bool> &weighty)
{
    Weighty found;
    for (size_t i = 0; i < ids.size(); ++i) {
        if (!weighty[i])
            continue;
        found.ids.push_back(ids[i]);
        found.places.push_back(int(i));
    }
    return found;
}

} // namespace

std::vector<int> matchTokens(std::span<const int> base, std::span<const int> side, const std::vector<bool> &weightyOfBase,
                             const std::vector<bool> &weightyOfSide)
{
    std::vector<int> places(base.size(), -1);
    const Weighty before = weightyOnly(base, weightyOfBase);
    const Weighty after = weightyOnly(side, weightyOfSide);
    const TokenMatch match(before.ids, after.ids);
    size_t taken = 0;
    for (size_t kept = 0; kept < before.ids.size(); ++kept) {
        if (!match.isKept(kept))
            continue;
        while (!match.isTaken(taken))
            ++taken;
        places[size_t(before.places[kept])] = after.places[taken++];
    }
    // Between two that are matched: what is alike from either end.
    for (const TokenHunk &gap : hunksOf(places, int(side.size()))) {
        auto [from, to] = gap.base;
        auto [sideFrom, sideTo] = gap.side;
        for (; from < to && sideFrom < sideTo && base[size_t(from)] == side[size_t(sideFrom)]; ++from, ++sideFrom)
            places[size_t(from)] = sideFrom;
        for (; from < to && sideFrom < sideTo && base[size_t(to - 1)] == side[size_t(sideTo - 1)]; --to, --sideTo)
            places[size_t(to - 1)] = sideTo - 1;
    }
    return places;
}

std::vector<TokenHunk> hunksOf(const std::vector<int> &placeOfBase, int sideSize)
{
    std::vector<TokenHunk> hunks;
    TokenRange base;
    int side = 0;
    const auto close = [&](int at, int place) {
        if (base.start < at || side < place)
            hunks.push_back({{base.start, at}, {side, place}});
        base.start = at + 1;
        side = place + 1;
    };
    const int size = int(placeOfBase.size());
    for (int at = 0; at < size; ++at) {
        if (placeOfBase[size_t(at)] >= 0)
            close(at, placeOfBase[size_t(at)]);
    }
    close(size, sideSize);
    return hunks;
}

} // namespace galley
