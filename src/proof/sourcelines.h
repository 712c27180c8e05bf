// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace galley::sourcelines {

/// What a line of UTF-16 body source looks like to the block rules, without what stands before it (markup/lines.h does
/// the same over bytes). Lines come without their line end, and but for indent() without white space before.

inline bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r';
}

inline bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

inline bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

inline bool isAsciiPunctuation(QChar c)
{
    return c > u' ' && c < u'\x7F' && !isDigit(c) && !isAsciiLetter(c);
}

/// Columns of white space at the start, a tab counting to the next multiple of four.
int indent(QStringView line);
QStringView trimmed(QStringView line);
/// The units of a list marker with the space after it (or of a bare one), 0 when there is none.
qsizetype listMarker(QStringView line);
/// How many ` or ~ open a code fence (3 or more), 0 when none.
qsizetype fence(QStringView line);
/// How many # a heading has, 0 for none.
int headingLevel(QStringView line);
bool isThematicBreak(QStringView line);
/// `[^name]:`: the units up to the text, 0 when none.
qsizetype footnoteLabel(QStringView line);
/// |---|:--:|
bool isTableRule(QStringView line);
/// === or --- under a heading.
bool isUnderline(QStringView line);

} // namespace galley::sourcelines
