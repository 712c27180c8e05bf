// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// Plain text from elsewhere: line ends to LF, 　　 indents dropped, a terminal's colours and other control characters
/// gone, and every line a paragraph where the text has no blank lines of its own. Marks stay marks: the writer sees
/// them.
QString pastedText(const QString &text);

/// Lines that a page's width broke (a PDF reader's copy) joined to paragraphs: Chinese without a space, Latin with one,
/// words parted by a hyphen whole again; spaces set between Chinese characters and page numbers at
/// page breaks go, and the radicals that PDF fonts hand out for characters (⼀ for 一) become those.
QString joinedLines(const QString &text);
/// Whether a page's width broke these lines, rather than a writer.
bool looksHardBroken(const QString &text);

/// Rows of cells parted by tabs, as body source; empty where the text is no such table.
QString tableSource(const QString &text);

/// A terminal's: it begins with a prompt.
bool looksLikeTerminal(const QString &text);
/// Between fences that its own backticks cannot close.
QString codeSource(const QString &text);

} // namespace galley
