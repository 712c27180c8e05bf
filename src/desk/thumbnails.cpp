// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/thumbnails.h"

#include <QBuffer>
#include <QFutureWatcher>
#include <QImageReader>
#include <QtConcurrentRun>

namespace galley {

namespace {

constexpr int most = 32 * 1024;             ///< kibibytes kept
constexpr qint64 mostPixels = 200'000'000;  ///< of a picture that is read at all

QImage scaledPicture(const Thumbnails::Read &read, const QByteArray &sha256)
{
    QByteArray bytes = read(sha256);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setAllocationLimit(1024);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    if (size.width() > Thumbnails::longest || size.height() > Thumbnails::longest) // JPEG is read small, which costs little
        reader.setScaledSize(size.scaled(Thumbnails::longest, Thumbnails::longest, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

Thumbnails::Thumbnails(Read read, QObject *parent)
    : QObject(parent), m_read(std::move(read)), m_pictures(most)
{
}

Thumbnails::~Thumbnails() = default;

QImage Thumbnails::picture(const QByteArray &sha256)
{
    if (const QImage *found = m_pictures.object(sha256))
        return *found;
    if (m_underWay.contains(sha256) || m_missing.contains(sha256) || sha256.isEmpty() || !m_read)
        return {};
    m_underWay.insert(sha256);
    auto *watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, sha256] {
        watcher->deleteLater();
        take(sha256, watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(scaledPicture, m_read, sha256));
    return {};
}

void Thumbnails::take(const QByteArray &sha256, const QImage &picture)
{
    m_underWay.remove(sha256);
    if (picture.isNull())
        m_missing.insert(sha256);
    else
        m_pictures.insert(sha256, new QImage(picture), int(std::max<qsizetype>(1, picture.sizeInBytes() / 1024)));
    Q_EMIT ready(sha256);
}

} // namespace galley
