// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace galley {

/// What a line of a body begins, for whoever looks for its places: 大纲.
enum class OutlineKind { Heading, Figure, Gallery, Video, Table, Fence };

struct OutlineEntry
{
    OutlineKind kind = OutlineKind::Heading;
    int level = 0;   ///< of a heading, 1 to 6; 0: none
    QString text;    ///< without marks; a picture's caption, else its alternative text; a table's first cells
    bool operator==(const OutlineEntry &) const = default;
};

/// Reads one line, knowing the next. What stands inside a fence (an entry of its own, so that both ends are known) is
/// for the caller to leave out. Costs the line's length. Any thread.
std::optional<OutlineEntry> outlineEntry(QStringView line, QStringView next);

} // namespace galley
