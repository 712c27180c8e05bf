// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace galley {

/// What stands behind the marks of a conflict: whose version each is.
struct ConflictNames
{
    QString mine;
    QString base;
    QString theirs;
};

/// A conflict as a text that is put right by hand: each version in whole lines between lines of seven marks, as git's
/// diff3 style has them. An empty version has no line.
QString conflictMarked(const QString &mine, const QString &base, const QString &theirs, const ConflictNames &names);

/// The line (from 1) of the first conflict that nobody put right: a line that begins with seven < and, behind it, one
/// that begins with seven >. Readers of files refuse such a text.
std::optional<int> unresolvedConflict(QStringView text);

} // namespace galley
