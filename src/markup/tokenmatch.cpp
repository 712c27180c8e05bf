// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/tokenmatch.h"

#include <algorithm>

namespace galley {

namespace {

using Ids = std::span<const int>;

class Matcher
{
public:
    Matcher(Ids before, Ids after, std::vector<bool> &kept, std::vector<bool> &taken)
        : m_before(before), m_after(after), m_kept(kept), m_taken(taken)
    {
        compare(0, int(before.size()), 0, int(after.size()));
    }

private:
    struct Snake
    {
        int x = -1; ///< -1: too unlike
        int y = -1;
        int length = 0;
    };

    static constexpr int mostEdits = 3000; ///< on one side of the middle

    void compare(int a, int aEnd, int b, int bEnd)
    {
        while (a < aEnd && b < bEnd && m_before[size_t(a)] == m_after[size_t(b)])
            keep(a++, b++);
        while (a < aEnd && b < bEnd && m_before[size_t(aEnd - 1)] == m_after[size_t(bEnd - 1)])
            keep(--aEnd, --bEnd);
        if (a == aEnd || b == bEnd)
            return;
        const Snake middle = middleSnake(a, aEnd, b, bEnd);
        if (middle.x < 0 || ((middle.x == a && middle.y == b && middle.length == 0)
                             || (middle.x == aEnd && middle.y == bEnd)))
            return;
        compare(a, middle.x, b, middle.y);
        for (int i = 0; i < middle.length; ++i)
            keep(middle.x + i, middle.y + i);
        compare(middle.x + middle.length, aEnd, middle.y + middle.length, bEnd);
    }

    void keep(int a, int b)
    {
        m_kept[size_t(a)] = true;
        m_taken[size_t(b)] = true;
    }

    Snake middleSnake(int a, int aEnd, int b, int bEnd)
    {
        const int n = aEnd - a;
        const int m = bEnd - b;
        const int delta = n - m;
        const bool odd = (delta & 1) != 0;
        const int most = std::min((n + m + 1) / 2, mostEdits);
        const int offset = most + 1;
        m_forward.assign(size_t(2 * most + 3), 0);
        m_backward.assign(size_t(2 * most + 3), 0);
        const auto forward = [&](int k) -> int & { return m_forward[size_t(k + offset)]; };
        const auto backward = [&](int k) -> int & { return m_backward[size_t(k + offset)]; };
        const auto known = [&](int k) { return k >= -most && k <= most; };
        for (int d = 0; d <= most; ++d) {
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && forward(k - 1) < forward(k + 1)) ? forward(k + 1) : forward(k - 1) + 1;
                const int start = x;
                while (x < n && x - k < m && x - k >= 0 && m_before[size_t(a + x)] == m_after[size_t(b + x - k)])
                    ++x;
                forward(k) = x;
                const int reverse = delta - k;
                if (odd && reverse >= -(d - 1) && reverse <= d - 1 && known(reverse) && x + backward(reverse) >= n && start <= n)
                    return {a + start, b + start - k, x - start};
            }
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && backward(k - 1) < backward(k + 1)) ? backward(k + 1) : backward(k - 1) + 1;
                const int start = x;
                while (x < n && x - k < m && x - k >= 0 && m_before[size_t(aEnd - 1 - x)] == m_after[size_t(bEnd - 1 - (x - k))])
                    ++x;
                backward(k) = x;
                const int reverse = delta - k;
                if (!odd && reverse >= -d && reverse <= d && known(reverse) && x + forward(reverse) >= n && start <= n)
                    return {aEnd - x, bEnd - (x - k), x - start};
            }
        }
        return {};
    }

    Ids m_before;
    Ids m_after;
    std::vector<bool> &m_kept;
    std::vector<bool> &m_taken;
    std::vector<int> m_forward;
    std::vector<int> m_backward;
};

} // namespace

TokenMatch::TokenMatch(std::span<const int> before, std::span<const int> after)
    : m_kept(before.size(), false), m_taken(after.size(), false)
{
    const Matcher matched(before, after, m_kept, m_taken);
}

} // namespace galley
