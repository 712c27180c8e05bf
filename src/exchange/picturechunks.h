// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace galley {

/// The picture without anything that is not needed to show it: no EXIF (position, maker's notes, thumbnail), XMP, IPTC,
/// comments, embedded films, nor anything behind its end. Colour profiles, gamma, resolution and animation stay.
/// What stays is listed, so that a kind of private data nobody has heard of yet goes too. For bytes that
/// readPictureHeader() accepts; the picture's data is copied as it is.
QByteArray withoutMetadata(const QByteArray &bytes);

} // namespace galley
