// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace galley {

/// Qt's button that clears a line has a picture and no name: whoever hears the window is told of a button of nothing.
void nameClearButton(QLineEdit *line);

} // namespace galley
