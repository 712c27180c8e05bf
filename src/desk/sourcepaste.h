// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/paste.h"

#include <QTextCursor>

namespace galley {

/// A picture on its way into the newsroom, and the place in the text that waits for its figure. The place moves along
/// with what is typed meanwhile.
struct PlacedPicture
{
    OfferedPicture picture;
    QTextCursor where;
    QString line; ///< of the figure, with alt and caption as they came; empty: none came
};

/// Puts what was pasted into the text as one undo step: paragraphs flow into the text around them, what must
/// stand at the start of a line gets one. Pictures are left to the caller.
QList<PlacedPicture> insertPasted(QTextCursor &cursor, const PastedSource &pasted);

QString clipboardText();

/// Whether this source must begin a line: a heading, list, quote, table, figure or directive.
bool startsBlock(QStringView source);

} // namespace galley
