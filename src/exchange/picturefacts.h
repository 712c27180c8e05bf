// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace galley {

/// What a picture's own metadata (EXIF, IPTC, XMP) says of it.
struct PictureFacts
{
    QString caption;
    QString credit;        ///< who took it, or who gives it out
    QString rights;
    QString aiLabel;       ///< where it declares itself generated (IPTC's digital source type, TC260's AIGC)
    int orientation = 1;   ///< EXIF's: 1 upright, 2 to 8 turned or mirrored
    bool position = false; ///< says where it was taken
    bool operator==(const PictureFacts &) const = default;
};

/// Never fails: what cannot be read is not said. Any thread.
PictureFacts readPictureFacts(const QByteArray &bytes);

/// Writes who made the picture, what it shows and whose it is into a picture that says nothing, as XMP, together with
/// the declaration of generated pictures that `from` carries (which GB 45438 forbids to remove). A form that
/// holds no XMP (GIF) comes back as it is.
QByteArray withPictureFacts(const QByteArray &bare, const PictureFacts &facts, const QByteArray &from);

} // namespace galley
