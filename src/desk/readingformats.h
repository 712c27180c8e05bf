// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/readingtext.h"

#include <QFont>
#include <QImage>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextListFormat>

class QTextCursor;

namespace galley {

/// How a body looks where it is read as readers will see it, in the reading view and on the review sheet: in the colours
/// in force.
namespace ReadingFormats {

using Form = ReadingBlock::Kind;

constexpr int bodyPixels = 17;

QStringList families();
int pixels(Form form, int level);
/// marked: an item that begins with a bullet or a number. em: the body's size in pixels.
QTextBlockFormat block(Form form, int level, bool marked, double em);
/// A bullet, or numbers that go on from the marker (“3.”).
QTextListFormat list(const QString &marker, int level);
/// The styles over a font and an ink of its own; deleted is struck.
QTextCharFormat characters(QFont font, const QColor &ink, ReadingStyles styles);
/// What is set smaller than the text speaks more quietly.
bool isQuiet(Form form);
void insertPicture(QTextCursor &cursor, const QTextCharFormat &format, const QString &name);
/// In the place of one that is not read yet, or that nobody has.
QImage missingPicture();

} // namespace ReadingFormats

} // namespace galley
