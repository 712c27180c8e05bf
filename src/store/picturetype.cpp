// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/picturetype.h"

namespace galley {

QByteArray pictureFormat(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return "png";
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return "jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8, 4) == QByteArrayView("WEBP"))
        return "webp";
    return {};
}

QString pictureSuffix(QByteArrayView bytes)
{
    const QByteArray format = pictureFormat(bytes);
    return format == "jpeg" ? QStringLiteral("jpg") : QString::fromLatin1(format);
}

} // namespace galley
