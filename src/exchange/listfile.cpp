// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/listfile.h"

#include "exchange/exchangetr.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace galley {

Result<QByteArray> readListFile(const QString &file)
{
    constexpr qint64 most = 256LL << 20;
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Exchange::tr("The file %1 could not be read.").arg(QDir::toNativeSeparators(file)), in.errorString());
    if (in.size() > most)
        return failure(ErrorCode::TooLarge, Exchange::tr("The file %1 is larger than 256 MB and was not read.").arg(QDir::toNativeSeparators(file)));
    return in.readAll();
}

Result<void> writeListFile(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return failure(ErrorCode::Io, Exchange::tr("The file %1 could not be written.").arg(QDir::toNativeSeparators(file)), out.errorString());
    return {};
}

} // namespace galley
