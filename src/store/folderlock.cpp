// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folderlock.h"

#include "store/storetext.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace galley {

Result<std::unique_ptr<FolderLock>> FolderLock::take(const QString &folder)
{
    const QString file = folder + u"/newsroom.lock"_s;
    std::unique_ptr<FolderLock> lock(new FolderLock(file));
    // Never stale by age, an editor works all day; only when the process that wrote it is gone.
    lock->m_file.setStaleLockTime(0);
    if (lock->m_file.tryLock(0))
        return lock;
    switch (lock->m_file.error()) {
    case QLockFile::LockFailedError: {
        qint64 process = 0;
        QString host;
        QString program;
        lock->m_file.getLockInfo(&process, &host, &program);
        return failure(ErrorCode::Locked,
                       Store::tr("The newsroom is already open in %1 (process %2 on %3).")
                           .arg(program, QString::number(process), host),
                       file);
    }
    case QLockFile::PermissionError:
        return failure(ErrorCode::ReadOnly, Store::tr("The newsroom's folder cannot be written to."), folder);
    default:
        return failure(QFileInfo(folder).isWritable() ? ErrorCode::Io : ErrorCode::ReadOnly,
                       Store::tr("The newsroom's lock file cannot be written."), file);
    }
}

} // namespace galley
