// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLineEdit;
class QWidget;

namespace galley {

// What forms do whose rows come and go with what is chosen. Window thread.

/// As high as the rows that are there, at its width.
void fitToRows(QWidget &form);
/// A path that somebody typed, with / and without what is superfluous; empty where nothing was.
QString typedPath(const QLineEdit *field);

} // namespace galley
