// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace galley {

/// An enumerator with its contract word and, where the trade has one, its Chinese term. Reading goes
/// through the table; writing through a switch, which a new enumerator fails to compile without.
template <typename Enum>
struct Named
{
    Enum value;
    QStringView term = {};
};

/// The value whose word (nameOf(value)) or term is this; case does not count.
template <typename Enum, size_t N>
std::optional<Enum> findNamed(const std::array<Named<Enum>, N> &table, QStringView word,
                              QString (*nameOf)(Enum))
{
    const QStringView wanted = word.trimmed();
    for (const Named<Enum> &entry : table) {
        if (nameOf(entry.value).compare(wanted, Qt::CaseInsensitive) == 0)
            return entry.value;
        if (!entry.term.isEmpty() && entry.term == wanted)
            return entry.value;
    }
    return std::nullopt;
}

} // namespace galley
