// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QByteArray>
#include <QFileDevice>

namespace galley {

/// A failed write or removal as an Error: DiskFull apart from the rest.
Error fileError(const QString &path, QFileDevice::FileError error, const QString &detail);

/// The folder a portal lies in. Paths are relative to it, as fileOf() gives them. Any thread, one file at
/// a time each.
class SiteFolder
{
public:
    explicit SiteFolder(const QString &folder) : m_folder(folder) {}
    QString path(const QString &file) const { return QString(m_folder + u'/' + file); }

    /// Makes the folder where it is missing and tries to write into it.
    Result<void> makeWritable() const;
    /// Whether the file lies there with this size.
    bool holds(const QString &file, qint64 size) const;
    bool exists(const QString &file) const;
    /// Readers see the old file or the new one, never half of one: written aside, then renamed. Not flushed
    /// to the disk one by one (20,000 flushes take minutes); after a power cut the sizes tell, and the
    /// next build writes again what is short.
    Result<void> write(const QString &file, const QByteArray &bytes) const;
    /// Removes a file, and folders that became empty by it.
    Result<void> remove(const QString &file) const;

private:
    QString m_folder;
};

} // namespace galley
