// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// Plain text from elsewhere, so that readers see it as it stood: every line a paragraph, what would read as a mark escaped;
/// 　　 indents, blank lines, a terminal's colours and other control characters are gone.
QString pastedText(const QString &text);
/// The same with its marks meant as such, as text written in Markdown: lines end paragraphs only where it has no blank ones.
QString markedText(const QString &text);
/// Whether it has marks that nobody sets by chance: sub-headings, bold, links, tables, fences, notes.
bool looksMarked(const QString &text);
/// Line ends to LF, control characters gone; nothing else.
QString plainLines(const QString &text);

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
