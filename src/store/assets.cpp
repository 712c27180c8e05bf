// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/assets.h"

#include "store/storetext.h"
#include "store/try.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QByteArray nameOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

Error writeError(const QString &folder, qint64 size, const QString &detail)
{
    const QStorageInfo disk(folder);
    if (disk.isValid() && disk.isReadOnly())
        return {ErrorCode::ReadOnly, Store::tr("The newsroom cannot be written to."), detail};
    if (disk.isValid() && disk.bytesAvailable() < size)
        return {ErrorCode::DiskFull, Store::tr("The disk is full: the picture or file was not kept."), detail};
    return {ErrorCode::Io, Store::tr("The picture or file could not be written into the newsroom."), detail};
}

} // namespace

bool isAssetName(QByteArrayView name)
{
    return name.size() == 64 && std::ranges::all_of(name, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

QString Assets::path(const QByteArray &sha256Hex) const
{
    return m_folder + u'/' + QLatin1StringView(sha256Hex.first(2)) + u'/' + QLatin1StringView(sha256Hex);
}

Result<QByteArray> Assets::put(const QByteArray &bytes) const
{
    const QByteArray name = nameOf(bytes);
    if (get(name))
        return name;
    const QString file = path(name);
    if (!QDir().mkpath(QFileInfo(file).path()))
        return std::unexpected(writeError(m_folder, bytes.size(), file));
    QSaveFile save(file);
    if (!save.open(QIODevice::WriteOnly) || save.write(bytes) != bytes.size() || !save.commit())
        return std::unexpected(writeError(m_folder, bytes.size(), save.errorString()));
    return name;
}

Result<QByteArray> Assets::get(const QByteArray &sha256Hex) const
{
    if (!isAssetName(sha256Hex))
        return failure(ErrorCode::Usage, Store::tr("An asset is named by 64 hexadecimal digits."));
    QFile file(path(sha256Hex));
    if (!file.exists())
        return failure(ErrorCode::NotFound, Store::tr("The newsroom has no such asset."), QString::fromLatin1(sha256Hex));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Store::tr("An asset could not be read."), file.errorString());
    const QByteArray bytes = file.readAll();
    if (nameOf(bytes) != sha256Hex)
        return failure(ErrorCode::Corrupt, Store::tr("An asset's file is damaged."), file.fileName());
    return bytes;
}

} // namespace galley
