// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pictureheader.h"

#include <QImage>
#include <QRectF>

namespace galley {

/// How a picture is turned and cut. The turn comes first, and the part lies in the turned picture.
struct PictureCrop
{
    int quarterTurns = 0; ///< clockwise
    QRectF part{};        ///< shares of width and height, 0 to 1; null: all of it
    bool isNothing() const { return quarterTurns % 4 == 0 && part.isNull(); }
    bool operator==(const PictureCrop &) const = default;
};

/// The picture upright, for one stored with this EXIF orientation: a JPEG without loss where its size allows, else
/// encoded afresh at high quality. Animations stay as they are. BadInput where it cannot be decoded.
Result<QByteArray> upright(const QByteArray &bytes, int orientation);

/// Turned and cut, in the form it has (an animation gives its first frame as PNG).
Result<QByteArray> cropped(const QByteArray &bytes, const PictureCrop &crop);

/// Decodes all of it and keeps nothing: BadInput where data is missing or broken. Within the limits of the header.
Result<void> checkDecodes(const QByteArray &bytes);

/// As an image of at most this size (0 by 0: its own), first frame. Within PictureLimits, whatever Qt's own are.
Result<QImage> decodePicture(const QByteArray &bytes, QSize atMost = {});

} // namespace galley
