// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// Two texts line by line for people to read: "  kept", "- old", "+ new"; runs of kept lines are cut
/// to three at either end. Empty when they are equal.
QString lineDiff(const QString &before, const QString &after);

} // namespace galley
