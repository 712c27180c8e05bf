// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pictureintake.h"

#include "exchange/exchangetr.h"
#include "exchange/picturechunks.h"
#include "store/picturetype.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>
#include <QtConcurrentRun>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> cancelledError()
{
    return failure(ErrorCode::Cancelled, Exchange::tr("The picture was not taken in: it was stopped."));
}

std::unexpected<Error> tooLarge(const QString &name, qint64 size, const PictureLimits &limits)
{
    const QLocale locale;
    return failure(ErrorCode::TooLarge,
                   Exchange::tr("%1 was not taken in: it has %2, and the largest picture allowed has %3. Make it smaller first.")
                       .arg(pictureName(name), locale.formattedDataSize(size), locale.formattedDataSize(limits.bytes)));
}

/// Pixels that came without a file's form: PNG keeps them as they are.
Result<QByteArray> asPng(const QImage &pixels, const PictureLimits &limits)
{
    const PictureHeader header{.format = "png", .size = pixels.size()};
    if (const Result<void> allowed = checkPictureLimits(header, limits, {}); !allowed)
        return std::unexpected(allowed.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !pixels.save(&buffer, "PNG"))
        return failure(ErrorCode::BadInput, Exchange::tr("The pasted picture could not be read."));
    return bytes;
}

/// Windows' bitmaps say their size in their first bytes; they become PNG.
Result<QByteArray> fromBitmap(const QByteArray &bytes, const PictureLimits &limits)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return failure(ErrorCode::BadInput, Exchange::tr("The picture could not be read."));
    QImageReader reader(&buffer, "bmp");
    const PictureHeader header{.format = "bmp", .size = reader.size()};
    if (const Result<void> allowed = checkPictureLimits(header, limits, {}); !allowed)
        return std::unexpected(allowed.error());
    const QImage image = reader.read();
    if (image.isNull())
        return failure(ErrorCode::BadInput, Exchange::tr("The picture is damaged and cannot be read. Get it again."), reader.errorString());
    return asPng(image, limits);
}

Result<QByteArray> bytesOf(const OfferedPicture &offered, const QString &name, const PictureLimits &limits)
{
    QByteArray bytes = offered.bytes;
    if (bytes.isEmpty() && !offered.file.isEmpty()) {
        QFile file(offered.file);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::Io, Exchange::tr("%1 could not be read.").arg(pictureName(name)), file.errorString());
        if (file.size() > limits.bytes)
            return tooLarge(name, file.size(), limits);
        bytes = file.readAll();
    }
    if (bytes.isEmpty() && !offered.pixels.isNull())
        return asPng(offered.pixels, limits);
    if (bytes.size() > limits.bytes)
        return tooLarge(name, bytes.size(), limits);
    return bytes.startsWith("BM") ? fromBitmap(bytes, limits) : Result<QByteArray>(bytes);
}

Result<TakenPicture> named(const QString &name, const Error &error)
{
    Error told = error;
    if (!name.isEmpty() && !told.message.contains(name))
        told.message = Exchange::tr("%1: %2").arg(name, error.message);
    return std::unexpected(told);
}

} // namespace

Result<TakenPicture> takePicture(const OfferedPicture &offered, const PictureLimits &limits, const std::function<bool()> &cancelled)
{
    const auto stopped = [&cancelled] { return cancelled && cancelled(); };
    const QString name = offered.name.isEmpty() ? QString() : QFileInfo(offered.name).fileName();
    if (stopped())
        return cancelledError();
    const Result<QByteArray> bytes = bytesOf(offered, name, limits);
    if (!bytes)
        return named(name, bytes.error());
    const Result<PictureHeader> header = readPictureHeader(*bytes);
    if (!header)
        return named(name, header.error());
    if (const Result<void> allowed = checkPictureLimits(*header, limits, name); !allowed)
        return std::unexpected(allowed.error());
    TakenPicture taken{.bytes = {}, .sha256 = {}, .name = name, .size = {}, .facts = readPictureFacts(*bytes)};
    const QByteArray bare = withoutMetadata(*bytes);
    if (stopped())
        return cancelledError();
    if (const Result<void> whole = checkDecodes(bare); !whole)
        return named(name, whole.error());
    if (stopped())
        return cancelledError();
    const Result<QByteArray> stood = upright(bare, taken.facts.orientation);
    if (!stood)
        return named(name, stood.error());
    // What was turned may bear what its encoder writes of itself.
    taken.bytes = withPictureFacts(withoutMetadata(*stood), taken.facts, *bytes);
    taken.sha256 = QCryptographicHash::hash(taken.bytes, QCryptographicHash::Sha256).toHex();
    taken.size = readPictureHeader(taken.bytes).value_or(*header).size;
    return taken;
}

PictureIntake::PictureIntake(Newsroom &newsroom) : m_newsroom(newsroom), m_round(std::make_shared<std::atomic<int>>(0))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

PictureIntake::~PictureIntake()
{
    cancelAll();
    m_pool.waitForDone();
}

void PictureIntake::cancelAll()
{
    ++*m_round;
}

static Result<TakenPicture> stored(Newsroom &newsroom, TakenPicture taken)
{
    const Result<QByteArray> kept = await(newsroom.putAsset(taken.bytes));
    if (!kept)
        return std::unexpected(kept.error());
    taken.bytes.clear();
    return taken;
}

QFuture<Result<TakenPicture>> PictureIntake::take(const OfferedPicture &offered)
{
    return QtConcurrent::run(&m_pool, [&newsroom = m_newsroom, offered, round = m_round, mine = m_round->load()](QPromise<Result<TakenPicture>> &promise) {
        const Result<TakenPicture> taken = takePicture(offered, {}, [&] { return promise.isCanceled() || *round != mine; });
        promise.addResult(taken ? stored(newsroom, *taken) : taken);
    });
}

QFuture<Result<TakenPicture>> PictureIntake::crop(const QByteArray &sha256, const PictureCrop &crop)
{
    return QtConcurrent::run(&m_pool, [&newsroom = m_newsroom, sha256, crop]() -> Result<TakenPicture> {
        const Result<QByteArray> original = newsroom.asset(sha256);
        if (!original)
            return std::unexpected(original.error());
        const Result<QByteArray> cut = cropped(*original, crop);
        if (!cut)
            return std::unexpected(cut.error());
        const Result<TakenPicture> taken = takePicture({.bytes = withPictureFacts(withoutMetadata(*cut), readPictureFacts(*original), *original), .name = {}, .file = {}, .pixels = {}});
        return taken ? stored(newsroom, *taken) : taken;
    });
}

QFuture<Result<QImage>> PictureIntake::look(const QByteArray &sha256, QSize atMost)
{
    return QtConcurrent::run(&m_pool, [&newsroom = m_newsroom, sha256, atMost]() -> Result<QImage> {
        const Result<QByteArray> bytes = newsroom.asset(sha256);
        return bytes ? decodePicture(*bytes, atMost) : std::unexpected(bytes.error());
    });
}

} // namespace galley
