// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sourceeditor.h"

#include <QStringList>

class QMimeData;

namespace galley {

/// The largest picture that is taken in, in bytes of the file.
inline constexpr qint64 largestPicture = 20 * 1024 * 1024;

struct PastedSource
{
    QString text;          ///< body source, without a line feed at the end
    QStringList warnings;
    QList<OfferedPicture> pictures; ///< pictures that came inside the HTML (data: addresses)
};

/// Plain text from elsewhere: line ends to LF, 　　 indents dropped, and every line a paragraph where the text
/// has no blank lines of its own. Marks stay marks: the writer sees them.
QString pastedText(const QString &text);
PastedSource pastedHtml(const QString &html);
QString clipboardText();

struct PastedPictures
{
    QList<OfferedPicture> pictures;
    QStringList refused;   ///< for people
};
PastedPictures pastedPictures(const QMimeData *data);
PastedPictures picturesFromFiles(const QStringList &files);

/// Whether this source must begin a line: a heading, list, quote, table, figure or directive.
bool startsBlock(QStringView source);

} // namespace galley
