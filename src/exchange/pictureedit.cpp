// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pictureedit.h"

#include "exchange/exchangetr.h"
#include "store/picturetype.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>

#include <turbojpeg.h>

#include <memory>
#include <vector>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int turnedQuality = 95;  ///< of a picture that is encoded afresh only to stand upright
constexpr int croppedQuality = 92;

std::unexpected<Error> damaged(const QString &detail)
{
    return failure(ErrorCode::BadInput, Exchange::tr("The picture is damaged or cut short and cannot be shown whole. Get it again."), detail);
}

struct JpegHandle
{
    explicit JpegHandle(tjhandle opened) : handle(opened) {}
    ~JpegHandle() { tjDestroy(handle); }
    JpegHandle(const JpegHandle &) = delete;
    JpegHandle &operator=(const JpegHandle &) = delete;
    QString error() const { return QString::fromLatin1(tjGetErrorStr2(handle)); }
    tjhandle handle;
};

const uchar *data(const QByteArray &bytes)
{
    return reinterpret_cast<const uchar *>(bytes.constData());
}

/// At an eighth of its size: every bit of the data is read, and memory is a sixty-fourth.
Result<void> checkJpeg(const QByteArray &bytes)
{
    const JpegHandle jpeg(tjInitDecompress());
    int width = 0;
    int height = 0;
    int subsampling = 0;
    int space = 0;
    if (tjDecompressHeader3(jpeg.handle, data(bytes), ulong(bytes.size()), &width, &height, &subsampling, &space) != 0)
        return damaged(jpeg.error());
    width = (width + 7) / 8;
    height = (height + 7) / 8;
    const int format = space == TJCS_CMYK || space == TJCS_YCCK ? TJPF_CMYK : TJPF_RGB;
    std::vector<uchar> pixels(size_t(width) * size_t(height) * size_t(tjPixelSize[format]));
    if (tjDecompress2(jpeg.handle, data(bytes), ulong(bytes.size()), pixels.data(), width, 0, height, format,
                      TJFLAG_FASTDCT | TJFLAG_FASTUPSAMPLE | TJFLAG_LIMITSCANS) == 0)
        return {};
    // Stray bytes between markers do no harm, and cameras leave them.
    const QString what = jpeg.error();
    const bool harmless = tjGetErrorCode(jpeg.handle) == TJERR_WARNING && what.contains("extraneous bytes"_L1);
    return harmless ? Result<void>() : damaged(what);
}

/// EXIF's orientation as the turning that undoes it.
int undoing(int orientation)
{
    static constexpr int turnings[] = {TJXOP_NONE, TJXOP_NONE, TJXOP_HFLIP, TJXOP_ROT180, TJXOP_VFLIP,
                                       TJXOP_TRANSPOSE, TJXOP_ROT90, TJXOP_TRANSVERSE, TJXOP_ROT270};
    return turnings[orientation];
}

/// Without loss; empty where the picture's edges are no whole blocks and would be spoilt.
QByteArray turnedJpeg(const QByteArray &bytes, int orientation)
{
    const JpegHandle jpeg(tjInitTransform());
    tjtransform transform{};
    transform.op = undoing(orientation);
    transform.options = TJXOPT_PERFECT;
    uchar *out = nullptr;
    ulong size = 0;
    const int failed = tjTransform(jpeg.handle, data(bytes), ulong(bytes.size()), 1, &out, &size, &transform, 0);
    const QByteArray turned = failed == 0 ? QByteArray(reinterpret_cast<const char *>(out), qsizetype(size)) : QByteArray();
    tjFree(out);
    return turned;
}

QTransform uprightTransform(int orientation)
{
    switch (orientation) {
    case 2: return QTransform(-1, 0, 0, 1, 0, 0);
    case 3: return QTransform().rotate(180);
    case 4: return QTransform(1, 0, 0, -1, 0, 0);
    case 5: return QTransform(0, 1, 1, 0, 0, 0);
    case 6: return QTransform().rotate(90);
    case 7: return QTransform(0, -1, -1, 0, 0, 0);
    case 8: return QTransform().rotate(270);
    default: return {};
    }
}

Result<QByteArray> encoded(const QImage &image, const QByteArray &format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, format);
    if (format != "png")
        writer.setQuality(quality);
    if (format == "jpeg")
        writer.setOptimizedWrite(true);
    if (!buffer.open(QIODevice::WriteOnly) || !writer.write(image))
        return failure(ErrorCode::Io, Exchange::tr("The picture could not be written in its form again."), writer.errorString());
    return bytes;
}

bool isAnimated(const QByteArray &bytes)
{
    const Result<PictureHeader> header = readPictureHeader(bytes);
    return header && header->frames > 1;
}

} // namespace

Result<QImage> decodePicture(const QByteArray &bytes, QSize atMost)
{
    // Qt's own limit of 256 MB would refuse what ours, asked first, lets pass.
    static const bool raised = [] {
        QImageReader::setAllocationLimit(int(PictureLimits().memory / (1024 * 1024)) + 64);
        return true;
    }();
    Q_UNUSED(raised)
    const Result<PictureHeader> header = readPictureHeader(bytes);
    if (!header)
        return std::unexpected(header.error());
    if (const Result<void> allowed = checkPictureLimits(*header, {}, {}); !allowed)
        return std::unexpected(allowed.error());
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, header->format);
    reader.setAutoTransform(false);
    if (!atMost.isEmpty() && (header->size.width() > atMost.width() || header->size.height() > atMost.height()))
        reader.setScaledSize(header->size.scaled(atMost, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image;
    if (!buffer.open(QIODevice::ReadOnly) || !reader.read(&image) || image.isNull())
        return damaged(reader.errorString());
    return image;
}

Result<void> checkDecodes(const QByteArray &bytes)
{
    if (pictureFormat(bytes) == "jpeg")
        return checkJpeg(bytes);
    const Result<QImage> image = decodePicture(bytes);
    return image ? Result<void>() : std::unexpected(image.error());
}

Result<QByteArray> upright(const QByteArray &bytes, int orientation)
{
    const QByteArray format = pictureFormat(bytes);
    if (orientation <= 1 || orientation > 8 || format == "gif" || isAnimated(bytes))
        return bytes;
    if (format == "jpeg") {
        if (const QByteArray turned = turnedJpeg(bytes, orientation); !turned.isEmpty())
            return turned;
    }
    const Result<QImage> image = decodePicture(bytes);
    if (!image)
        return std::unexpected(image.error());
    return encoded(image->transformed(uprightTransform(orientation)), format, turnedQuality);
}

Result<QByteArray> cropped(const QByteArray &bytes, const PictureCrop &crop)
{
    if (crop.isNothing())
        return bytes;
    const Result<QImage> image = decodePicture(bytes);
    if (!image)
        return std::unexpected(image.error());
    const int turns = ((crop.quarterTurns % 4) + 4) % 4;
    QImage turned = turns == 0 ? *image : image->transformed(QTransform().rotate(90 * turns));
    if (!crop.part.isNull()) {
        const QRectF wanted(crop.part.x() * turned.width(), crop.part.y() * turned.height(), crop.part.width() * turned.width(),
                            crop.part.height() * turned.height());
        const QRect inside = wanted.toRect().intersected(turned.rect());
        if (inside.isEmpty())
            return failure(ErrorCode::Usage, Exchange::tr("Nothing of the picture would be left."));
        turned = turned.copy(inside);
    }
    QByteArray format = pictureFormat(bytes);
    if (format == "gif" || isAnimated(bytes))
        format = "png";
    return encoded(turned, format, croppedQuality);
}

} // namespace galley
