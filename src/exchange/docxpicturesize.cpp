// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxpicturesize.h"

#include "store/picturetype.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

int wordAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

/// The frame header stands somewhere behind other segments (ITU T.81, B.1.1).
std::optional<PictureSize> jpegSize(QByteArrayView bytes)
{
    for (qsizetype at = 2; at + 9 < bytes.size();) {
        const auto mark = static_cast<quint8>(bytes[at + 1]);
        if (static_cast<quint8>(bytes[at]) != 0xFF)
            return std::nullopt;
        const bool frame = mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
        if (frame)
            return PictureSize{u"jpeg"_s, wordAt(bytes, at + 7), wordAt(bytes, at + 5)};
        at += mark == 0xFF ? 1 : 2 + wordAt(bytes, at + 2);
    }
    return std::nullopt;
}

} // namespace

std::optional<PictureSize> pictureSize(QByteArrayView bytes)
{
    const QByteArray format = pictureFormat(bytes);
    if (format == "png" && bytes.size() >= 24)
        return PictureSize{u"png"_s, qFromBigEndian<qint32>(bytes.data() + 16), qFromBigEndian<qint32>(bytes.data() + 20)};
    if (format == "gif" && bytes.size() >= 10)
        return PictureSize{u"gif"_s, qFromLittleEndian<quint16>(bytes.data() + 6), qFromLittleEndian<quint16>(bytes.data() + 8)};
    return format == "jpeg" ? jpegSize(bytes) : std::nullopt;
}

} // namespace galley
