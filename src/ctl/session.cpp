// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/session.h"

#include "ctl/ctltext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Of one text. An article of the greatest length known is a hundredth of it.
constexpr qint64 largestText = 32 * 1024 * 1024;

} // namespace

QString Session::path(const QString &given) const
{
    return QDir::cleanPath(QDir(workingFolder).absoluteFilePath(given));
}

Result<QByteArray> Session::read(const QString &fileOrDash) const
{
    const auto tooLarge = [&] {
        return failure(ErrorCode::TooLarge,
                       Ctl::tr("%1 is larger than 32 MB and was not read.").arg(fileOrDash));
    };
    if (fileOrDash == "-"_L1) {
        if (input.size() > largestText)
            return tooLarge();
        return input;
    }
    QFile file(path(fileOrDash));
    if (QFileInfo(file).isDir())
        return failure(ErrorCode::Io, Ctl::tr("%1 is a folder, not a file.").arg(fileOrDash));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Ctl::tr("%1 could not be read.").arg(fileOrDash), file.errorString());
    if (file.size() > largestText)
        return tooLarge();
    const QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return failure(ErrorCode::Io, Ctl::tr("%1 could not be read.").arg(fileOrDash), file.errorString());
    return bytes;
}

} // namespace galley
