// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pictureheader.h"

#include "exchange/exchangetr.h"
#include "store/picturetype.h"

#include <QLocale>
#include <QtEndian>

namespace galley {

namespace {

template <typename T>
T big(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<T>(bytes.data() + at);
}

template <typename T>
T little(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.data() + at);
}

std::unexpected<Error> cutShort()
{
    return failure(ErrorCode::BadInput, Exchange::tr("The picture is cut short: its file ends before the picture does. Get it again."));
}

std::unexpected<Error> damaged(const QString &detail)
{
    return failure(ErrorCode::BadInput, Exchange::tr("The picture is damaged and cannot be read. Get it again."), detail);
}

Result<PictureHeader> readPng(QByteArrayView bytes)
{
    PictureHeader header{.format = "png"};
    bool data = false;
    for (qsizetype at = 8; at + 12 <= bytes.size();) {
        const qint64 length = big<quint32>(bytes, at);
        const QByteArrayView type = bytes.sliced(at + 4, 4);
        if (at + 12 + length > bytes.size())
            return cutShort();
        if (type == "IHDR" && length >= 13) {
            header.size = {int(big<quint32>(bytes, at + 8) & 0x7FFFFFFF), int(big<quint32>(bytes, at + 12) & 0x7FFFFFFF)};
            header.bytesPerPixel = bytes.at(at + 16) == 16 ? 8 : 4;
        } else if (type == "acTL" && length >= 8) {
            header.frames = int(std::clamp<quint32>(big<quint32>(bytes, at + 8), 1, 1'000'000));
        } else if (type == "IDAT") {
            data = true;
        } else if (type == "IEND") {
            return data ? Result<PictureHeader>(header) : damaged(QStringLiteral("no IDAT"));
        }
        at += 12 + length;
    }
    return cutShort();
}

Result<PictureHeader> readJpeg(QByteArrayView bytes)
{
    PictureHeader header{.format = "jpeg", .size = {}, .bytesPerPixel = 3};
    for (qsizetype at = 2; at + 4 <= bytes.size();) {
        if (uchar(bytes.at(at)) != 0xFF)
            return damaged(QStringLiteral("no marker at %1").arg(at));
        const uchar marker = uchar(bytes.at(at + 1));
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const qsizetype length = big<quint16>(bytes, at + 2);
        if (at + 2 + length > bytes.size())
            return cutShort();
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame && length >= 8) {
            header.size = {big<quint16>(bytes, at + 7), big<quint16>(bytes, at + 5)};
            header.bytesPerPixel = bytes.at(at + 9) == 1 ? 1 : 4;
            return header;
        }
        if (marker == 0xDA || marker == 0xD9)
            return damaged(QStringLiteral("no frame before the data"));
        at += 2 + length;
    }
    return cutShort();
}

/// Past a row of sub-blocks; -1 where they go beyond the end.
qsizetype pastSubBlocks(QByteArrayView bytes, qsizetype at)
{
    while (at < bytes.size()) {
        const int length = uchar(bytes.at(at));
        at += 1 + length;
        if (length == 0)
            return at;
    }
    return -1;
}

Result<PictureHeader> readGif(QByteArrayView bytes)
{
    if (bytes.size() < 13)
        return cutShort();
    PictureHeader header{.format = "gif", .size = {little<quint16>(bytes, 6), little<quint16>(bytes, 8)}, .bytesPerPixel = 4, .frames = 0};
    const auto tableSize = [](int flags) { return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0; };
    qsizetype at = 13 + tableSize(uchar(bytes.at(10)));
    while (at >= 0 && at < bytes.size()) {
        switch (uchar(bytes.at(at))) {
        case 0x21:
            at = at + 2 <= bytes.size() ? pastSubBlocks(bytes, at + 2) : -1;
            break;
        case 0x2C:
            if (at + 11 > bytes.size())
                return cutShort();
            // A frame may be larger than the screen it is shown on.
            header.size = header.size.expandedTo({little<quint16>(bytes, at + 5), little<quint16>(bytes, at + 7)});
            at = pastSubBlocks(bytes, at + 11 + tableSize(uchar(bytes.at(at + 9))));
            ++header.frames;
            break;
        case 0x3B:
            return header.frames > 0 ? Result<PictureHeader>(header) : damaged(QStringLiteral("no frame"));
        default:
            return damaged(QStringLiteral("unknown block at %1").arg(at));
        }
    }
    return cutShort();
}

int little24(QByteArrayView bytes, qsizetype at)
{
    return uchar(bytes.at(at)) | uchar(bytes.at(at + 1)) << 8 | uchar(bytes.at(at + 2)) << 16;
}

Result<PictureHeader> readWebp(QByteArrayView bytes)
{
    PictureHeader header{.format = "webp", .size = {}, .bytesPerPixel = 4, .frames = 0};
    if (qint64(little<quint32>(bytes, 4)) + 8 > bytes.size() + 1) // the last padding byte is often left out
        return cutShort();
    bool still = false;
    for (qsizetype at = 12; at + 8 <= bytes.size();) {
        const QByteArrayView type = bytes.sliced(at, 4);
        const qint64 length = little<quint32>(bytes, at + 4);
        if (at + 8 + length > bytes.size())
            return cutShort();
        const QByteArrayView data = bytes.sliced(at + 8, length);
        if (type == "VP8X" && length >= 10) {
            header.size = {little24(data, 4) + 1, little24(data, 7) + 1};
        } else if (type == "VP8 " && length >= 10) {
            still = true;
            header.size = header.size.expandedTo({little<quint16>(data, 6) & 0x3FFF, little<quint16>(data, 8) & 0x3FFF});
        } else if (type == "VP8L" && length >= 5) {
            still = true;
            const quint32 bits = little<quint32>(data, 1);
            header.size = header.size.expandedTo({int(bits & 0x3FFF) + 1, int((bits >> 14) & 0x3FFF) + 1});
        } else if (type == "ANMF") {
            ++header.frames;
        }
        at += 8 + length + (length & 1);
    }
    if (!still && header.frames == 0)
        return damaged(QStringLiteral("no image data"));
    header.frames = std::max(1, header.frames);
    return header;
}

/// Kinds that people try, by their first bytes; empty for anything else.
QString foreignKind(QByteArrayView bytes)
{
    const QByteArrayView brand = bytes.size() >= 12 && bytes.sliced(4, 4) == QByteArrayView("ftyp") ? bytes.sliced(8, 4) : QByteArrayView();
    if (brand == "heic" || brand == "heix" || brand == "mif1" || brand == "heim" || brand == "hevc" || brand == "msf1")
        return QStringLiteral("HEIC");
    if (brand == "avif" || brand == "avis")
        return QStringLiteral("AVIF");
    if (bytes.startsWith("II*\0") || bytes.startsWith(QByteArrayView("MM\0*", 4)))
        return QStringLiteral("TIFF / RAW");
    if (bytes.startsWith("8BPS"))
        return QStringLiteral("Photoshop");
    const QByteArrayView head = bytes.first(std::min<qsizetype>(bytes.size(), 512));
    if (head.contains("<svg"))
        return QStringLiteral("SVG");
    if (bytes.startsWith("%PDF"))
        return QStringLiteral("PDF");
    return {};
}

} // namespace

QString pictureName(const QString &name)
{
    return name.isEmpty() ? Exchange::tr("The picture") : name;
}

Result<PictureHeader> readPictureHeader(QByteArrayView bytes)
{
    const QByteArray format = pictureFormat(bytes);
    Result<PictureHeader> header = format == "png" ? readPng(bytes)
        : format == "jpeg"                         ? readJpeg(bytes)
        : format == "gif"                          ? readGif(bytes)
        : format == "webp"                         ? readWebp(bytes)
                                                   : failure(ErrorCode::BadInput, {});
    if (format.isEmpty()) {
        const QString kind = foreignKind(bytes);
        return failure(ErrorCode::BadInput,
                       kind.isEmpty() ? Exchange::tr("This is not a picture that a page can show. JPEG, PNG, GIF and WebP are.")
                                      : Exchange::tr("This is a picture in the form %1, which browsers cannot all show. Save it as JPEG or PNG first.").arg(kind));
    }
    if (header && header->size.isEmpty())
        return damaged(QStringLiteral("no size"));
    return header;
}

Result<void> checkPictureLimits(const PictureHeader &header, const PictureLimits &limits, const QString &name)
{
    const QLocale locale;
    const qint64 pixels = qint64(header.size.width()) * header.size.height();
    const auto count = [&locale](qint64 number) { return locale.toString(number / 1e6, 'f', number < 1'000'000 ? 1 : 0); };
    if (pixels > limits.pixels || std::max(header.size.width(), header.size.height()) > limits.side) {
        return failure(ErrorCode::TooLarge,
                       Exchange::tr("%1 is %2 × %3 pixels (%4 megapixels). The most that is taken in is %5 megapixels, with no side over %6. Make it smaller first.")
                           .arg(pictureName(name), locale.toString(header.size.width()), locale.toString(header.size.height()), count(pixels),
                                count(limits.pixels), locale.toString(limits.side)));
    }
    if (pixels * header.bytesPerPixel > limits.memory) {
        return failure(ErrorCode::TooLarge,
                       Exchange::tr("%1 would need %2 of memory to open, and the most allowed is %3. Make it smaller first.")
                           .arg(pictureName(name), locale.formattedDataSize(pixels * header.bytesPerPixel), locale.formattedDataSize(limits.memory)));
    }
    if (pixels * header.frames > limits.animation) {
        return failure(ErrorCode::TooLarge,
                       Exchange::tr("%1 is an animation of %2 frames at %3 × %4 pixels, which is too much for any reader's machine. Make it a video, or smaller.")
                           .arg(pictureName(name), locale.toString(header.frames), locale.toString(header.size.width()), locale.toString(header.size.height())));
    }
    return {};
}

} // namespace galley
