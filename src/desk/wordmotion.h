// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>

class QKeyEvent;

namespace galley {

/// Words as Chinese has them, cut by ICU's dictionary: Qt's own boundaries take every Han character, or none, for a
/// word. A run of marks counts as one. Positions are UTF-16 units of the document. Each looks at a bounded
/// stretch around the position, however long the line is.
int nextWord(const QTextDocument &document, int position);     ///< the start of the next one; from a line's end, the next line
int previousWord(const QTextDocument &document, int position); ///< the start of this one, or of the one before
/// The word around a position, selected; between two words, the later one. The cursor may belong to any widget.
QTextCursor wordAt(QTextDocument *document, int position);

/// Ctrl with the arrows, Backspace and Delete, with Shift too: moves the cursor or deletes. False: another key.
bool moveByWord(QTextCursor &cursor, const QKeyEvent &event, bool readOnly);

} // namespace galley
