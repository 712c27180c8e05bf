// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sitefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>

namespace galley {

using namespace Qt::StringLiterals;

Error fileError(const QString &path, QFileDevice::FileError error, const QString &detail)
{
    if (error == QFileDevice::ResourceError) {
        return {ErrorCode::DiskFull,
                QCoreApplication::translate("SiteFolder", "There is no room left to write %1.").arg(path), detail};
    }
    return {ErrorCode::Io, QCoreApplication::translate("SiteFolder", "%1 could not be written.").arg(path), detail};
}

namespace {

Error systemError(const QString &path, const std::error_code &code)
{
    const bool full = code == std::errc::no_space_on_device;
    return fileError(path, full ? QFileDevice::ResourceError : QFileDevice::WriteError,
                     QString::fromStdString(code.message()));
}

} // namespace

Result<void> SiteFolder::makeWritable() const
{
    std::error_code code;
    std::filesystem::create_directories(QFileInfo(m_folder).filesystemFilePath(), code);
    if (code)
        return std::unexpected(systemError(m_folder, code));
    // Permissions say little on network shares and for administrators; a trial file says all.
    QTemporaryFile trial(m_folder + "/.galley-trial-XXXXXX"_L1);
    if (!trial.open() || trial.write("galley\n") != 7 || !trial.flush())
        return std::unexpected(fileError(m_folder, trial.error(), trial.errorString()));
    return {};
}

bool SiteFolder::holds(const QString &file, qint64 size) const
{
    const QFileInfo info(path(file));
    return info.isFile() && info.size() == size;
}

bool SiteFolder::exists(const QString &file) const
{
    return QFileInfo::exists(path(file));
}

Result<void> SiteFolder::write(const QString &file, const QByteArray &bytes) const
{
    const QString target = path(file);
    const QString aside = target + ".galley-part"_L1;
    QFile out(aside);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)) {
        std::error_code code;
        std::filesystem::create_directories(QFileInfo(target).filesystemFilePath().parent_path(), code);
        if (code)
            return std::unexpected(systemError(QFileInfo(target).path(), code));
        if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
            return std::unexpected(fileError(target, out.error(), out.errorString()));
    }
    if (out.write(bytes) != bytes.size()) {
        const Error error = fileError(target, out.error(), out.errorString());
        out.remove();
        return std::unexpected(error);
    }
    out.close();
    std::error_code code;
    // QFile::rename() does not replace; this does, in one step, on Windows as well.
    std::filesystem::rename(QFileInfo(aside).filesystemFilePath(), QFileInfo(target).filesystemFilePath(), code);
    if (code) {
        QFile::remove(aside);
        return std::unexpected(systemError(target, code));
    }
    return {};
}

Result<void> SiteFolder::remove(const QString &file) const
{
    QFile gone(path(file));
    if (gone.exists() && !gone.remove()) {
        return failure(ErrorCode::Io,
                       QCoreApplication::translate("SiteFolder", "%1 could not be removed.").arg(gone.fileName()),
                       gone.errorString());
    }
    QString folder = file;
    for (qsizetype slash = folder.lastIndexOf(u'/'); slash > 0; slash = folder.lastIndexOf(u'/')) {
        folder.truncate(slash);
        if (!QDir(m_folder).rmdir(folder)) // stops at the first that still holds something
            break;
    }
    return {};
}

} // namespace galley
