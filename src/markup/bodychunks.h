// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace galley {

/// Where a body can be cut so that each piece renders by itself as it does in the whole: before a line that no
/// list, quotation, fence or gallery goes on with, after a blank line. Cuts are sure rather than many: where the
/// rules of the parsers that read a body disagree (a fence inside a list …), none follows.
struct BodyChunks
{
    QList<qsizetype> starts;  ///< UTF-16 offsets; the first is 0, none for an empty text
    bool endsClosed = true;   ///< whether a chunk may follow the end, if its first line begins afresh
    bool pictureMayFollow = true; ///< the same for a line that could belong to a gallery
};
BodyChunks bodyChunks(QStringView text);

/// Whether a chunk may begin with this line, by its look.
bool beginsAfresh(QStringView line);
/// Whether it could belong to a gallery begun before.
bool mayBelongToGallery(QStringView line);

/// Whether a chunk bears on the rest of the body, or may: definitions of links and footnotes, tables of many empty
/// cells, line ends that are not LF. Such a body is rendered whole.
bool bearsOnOthers(QStringView chunk);

} // namespace galley
