// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace galley {

/// Forms that a text's characters can be brought to by command.
enum class TextForm {
    FullWidthMarks,    ///< 全角标点: marks in Chinese text; numbers, times, file names and Latin phrases stay
    HalfWidthLetters,  ///< 半角: letters and digits, and the marks inside numbers
    CurlyQuotes,       ///< 弯引号
    StraightQuotes,    ///< 直引号
    Ellipses,          ///< ……: from ... and 。。。 and a single …
    Dashes,            ///< ——: from -- and －－ and a single —
    NoIndents,         ///< 首行缩进 is the theme's: white space at the start of paragraphs goes
};

/// Puts text in place of what stands at a stretch of the source, UTF-16 units.
struct FormEdit
{
    int start = 0;
    int length = 0;
    QString text;
    bool operator==(const FormEdit &) const = default;
};

/// What brings a stretch of a body to a form, by start, never overlapping. Only what readers read as text is
/// touched: no link addresses, pictures' names, code, or marks of the body source.
QList<FormEdit> formEdits(const QString &body, TextForm form, int from, int to);

} // namespace galley
