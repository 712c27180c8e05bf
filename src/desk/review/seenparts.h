// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>
#include <utility>

namespace galley {

/// Which stretches of a text were on the screen, and which must have been. Positions count characters; ends are exclusive.
class SeenParts
{
public:
    using Part = std::pair<int, int>;

    void reset() { m_seen.clear(); }
    /// Answers whether that is news.
    bool add(int from, int to);
    void setDue(const QList<Part> &due) { m_due = due; }

    bool isDone() const { return !firstMissing(); }
    std::optional<Part> firstMissing(int behind = 0) const; ///< of what is due, from this position on
    int missing() const;  ///< characters
    int due() const;

private:
    QList<Part> m_seen; ///< by place, apart
    QList<Part> m_due;
};

} // namespace galley
