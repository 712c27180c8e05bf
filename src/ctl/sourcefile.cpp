// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/sourcefile.h"

#include "ctl/ctltext.h"
#include "ctl/sourcetable.h"

#include <QDir>
#include <QFile>

namespace galley {

Result<QList<Source>> sourcesFromFile(const QString &path)
{
    constexpr qint64 largest = 16 * 1024 * 1024; // the longest register known has some thousand lines
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Ctl::tr("%1 cannot be read.").arg(QDir::toNativeSeparators(path)), file.errorString());
    if (file.size() > largest)
        return failure(ErrorCode::TooLarge, Ctl::tr("%1 is too large for a table of sources.").arg(QDir::toNativeSeparators(path)));
    return sourcesFrom(file.readAll(), {});
}

} // namespace galley
