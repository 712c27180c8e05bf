// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace galley {

/// A stretch that two texts share, or that one of them has alone.
struct DiffPiece
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const DiffPiece &) const = default;
};

/// How one text became the other, for people to read: sentences that stayed are found first, inside the
/// others Han characters one by one and Latin words and numbers whole, so that a changed figure shows as
/// a figure. Single shared characters between two changes are shown as changed with them. The pieces
/// without Added give `before`, those without Removed give `after`; where both stand together Removed is
/// first. Linear in memory; long unlike stretches are shown as replaced rather than compared. Any thread.
QList<DiffPiece> textDiff(QStringView before, QStringView after);

} // namespace galley
