// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/picturechunks.h"

#include "store/picturetype.h"

#include <QtEndian>

#include <array>

namespace galley {

namespace {

QByteArray bareJpeg(QByteArrayView bytes)
{
    QByteArray out = bytes.first(2).toByteArray();
    for (qsizetype at = 2; at + 4 <= bytes.size();) {
        const uchar marker = uchar(bytes.at(at + 1));
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const qsizetype length = 2 + qFromBigEndian<quint16>(bytes.data() + at + 2);
        if (marker == 0xDA) {
            // Scans and what stands between them, to the end of the image; what follows may be a film or another picture.
            qsizetype end = at + length;
            while ((end = bytes.indexOf('\xFF', end)) >= 0 && end + 1 < bytes.size()) {
                const uchar next = uchar(bytes.at(end + 1));
                if (next == 0xD9)
                    return out + bytes.sliced(at, end + 2 - at).toByteArray();
                end += next == 0xFF ? 1 : 2;
            }
            return out + bytes.sliced(at).toByteArray();
        }
        const QByteArrayView segment = bytes.sliced(at, std::min(length, bytes.size() - at));
        const QByteArrayView content = segment.sliced(std::min<qsizetype>(4, segment.size()));
        const bool application = marker >= 0xE0 && marker <= 0xEF;
        const bool kept = !application ? marker != 0xFE
                                       : (marker == 0xE0 && content.startsWith("JFIF")) || (marker == 0xE2 && content.startsWith("ICC_PROFILE"))
                                           || (marker == 0xEE && content.startsWith("Adobe"));
        if (kept)
            out += segment;
        at += length;
    }
    return out;
}

QByteArray barePng(QByteArrayView bytes)
{
    static constexpr std::array kept{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
                                     "bKGD", "pHYs", "acTL", "fcTL", "fdAT"};
    QByteArray out = bytes.first(8).toByteArray();
    for (qsizetype at = 8; at + 12 <= bytes.size();) {
        const qsizetype length = 12 + qsizetype(qFromBigEndian<quint32>(bytes.data() + at));
        if (at + length > bytes.size())
            break;
        const QByteArrayView type = bytes.sliced(at + 4, 4);
        if (std::ranges::any_of(kept, [&](const char *name) { return type == QByteArrayView(name); }))
            out += bytes.sliced(at, length);
        at += length;
        if (type == "IEND")
            break;
    }
    return out;
}

QByteArray bareGif(QByteArrayView bytes)
{
    const auto tableSize = [](int flags) { return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0; };
    qsizetype at = 13 + tableSize(uchar(bytes.at(10)));
    QByteArray out = bytes.first(at).toByteArray();
    const auto pastSubBlocks = [&](qsizetype from) {
        while (from < bytes.size() && bytes.at(from) != '\0')
            from += 1 + uchar(bytes.at(from));
        return std::min(from + 1, bytes.size());
    };
    while (at + 2 < bytes.size()) {
        const uchar block = uchar(bytes.at(at));
        if (block == 0x2C && at + 10 < bytes.size()) {
            const qsizetype end = pastSubBlocks(at + 11 + tableSize(uchar(bytes.at(at + 9))));
            out += bytes.sliced(at, end - at);
            at = end;
        } else if (block == 0x21) {
            const qsizetype end = pastSubBlocks(at + 2);
            const QByteArrayView whole = bytes.sliced(at, end - at);
            // Timing, and how often an animation goes round.
            if (uchar(whole.at(1)) == 0xF9 || whole.sliced(2).startsWith("\x0BNETSCAPE2.0"))
                out += whole;
            at = end;
        } else {
            break;
        }
    }
    return out + ';';
}

QByteArray bareWebp(QByteArrayView bytes)
{
    static constexpr std::array kept{"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"};
    constexpr char exifAndXmp = 0x08 | 0x04;
    QByteArray out = bytes.first(12).toByteArray();
    for (qsizetype at = 12; at + 8 <= bytes.size();) {
        const qsizetype length = qsizetype(qFromLittleEndian<quint32>(bytes.data() + at + 4));
        const qsizetype whole = std::min(8 + length + (length & 1), bytes.size() - at);
        const QByteArrayView type = bytes.sliced(at, 4);
        if (std::ranges::any_of(kept, [&](const char *name) { return type == QByteArrayView(name); })) {
            out += bytes.sliced(at, whole);
            if (type == "VP8X")
                out[out.size() - whole + 8] = char(out.at(out.size() - whole + 8) & ~exifAndXmp);
            if (whole < 8 + length + (length & 1))
                out += '\0';
        }
        at += whole;
    }
    qToLittleEndian(quint32(out.size() - 8), out.data() + 4);
    return out;
}

} // namespace

QByteArray withoutMetadata(const QByteArray &bytes)
{
    const QByteArray format = pictureFormat(bytes);
    if (format == "jpeg")
        return bareJpeg(bytes);
    if (format == "png")
        return barePng(bytes);
    if (format == "gif")
        return bareGif(bytes);
    return format == "webp" ? bareWebp(bytes) : bytes;
}

} // namespace galley
