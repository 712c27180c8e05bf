// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QByteArrayView>
#include <QSize>

namespace galley {

/// What a picture may cost. A 102-megapixel medium-format photograph passes; so that a file of a few hundred bytes that
/// says it is 60,000 pixels wide does not, a header is read before anything is decoded.
struct PictureLimits
{
    qint64 bytes = qint64{64} * 1024 * 1024;        ///< of the file
    qint64 pixels = 120'000'000;                    ///< width by height
    int side = 30'000;                              ///< pixels
    qint64 memory = qint64{512} * 1024 * 1024;      ///< bytes, of the decoded picture
    qint64 animation = 2'000'000'000;               ///< pixels of all frames
};

/// What a picture's first bytes promise.
struct PictureHeader
{
    QByteArray format = {};  ///< as pictureFormat(): png, jpeg, gif, webp
    QSize size = {};         ///< pixels, as stored: before any turning
    int bytesPerPixel = 4;   ///< decoded
    int frames = 1;          ///< of an animation
    bool operator==(const PictureHeader &) const = default;
};

/// BadInput, for people, where the bytes are no picture that a page can show, are cut short or contradict
/// themselves. Reads structure only: nothing is decoded, and the cost is at most that of the bytes.
Result<PictureHeader> readPictureHeader(QByteArrayView bytes);

/// TooLarge, with the numbers, where a picture is over a limit. The name is for the message; it may be empty.
Result<void> checkPictureLimits(const PictureHeader &header, const PictureLimits &limits, const QString &name);

/// How a message calls the picture: its name, or "The picture".
QString pictureName(const QString &name);

} // namespace galley
