// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace galley::testkit {

/// The tree of an HTML fragment, one node a line, indented: elements with their attributes in order of name,
/// text with white space as a browser shows it. What no reader sees is left out: white space between
/// blocks, loading="lazy"; <br> and the line end after it are one.
std::string pageTree(QStringView html);

/// The same as a reader sees it: styles are told for each stretch of text, whatever elements say them, so that
/// bold beside bold is one and bold in bold is bold; white space has no style; a no-break space is a space and
/// characters of no width are none, which is how pages are read.
std::string readersTree(QStringView html);

/// The text a reader of the page sees, in the order of the page, without white space and characters of no
/// width. Knows nothing of the converter: what is hidden is listed here again.
QString visibleText(QStringView html);

/// What in a fragment acts, fetches or styles: an element, attribute or address that rendering never
/// writes. Empty when there is nothing.
QString activeContent(QStringView html);

/// Whether all characters of `part` stand in `whole` in the same order.
bool isContainedInOrder(QStringView part, QStringView whole);

} // namespace galley::testkit
