// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importjob.h"

#include <QDateTime>
#include <QHash>

namespace galley {

/// 监视文件夹: what correspondents and agencies put into a folder is brought in as drafts. A file is taken
/// when it has stood unchanged between two looks, and then goes to the folder's "imported", or with a note
/// beside it that says why, to its "failed"; nothing is ever deleted. A file whose bytes were brought in
/// before is moved without making a second article, so that a crash between the two doubles nothing.
/// The caller decides when to look: a timer every few seconds.
class WatchFolder
{
public:
    /// request: person, section and kind; its files are ignored.
    WatchFolder(const QString &folder, const ImportRequest &request);

    QString folder() const { return m_folder; }
    /// Names of files that wait, for people. Io when the folder cannot be read.
    Result<QStringList> waiting() const;
    /// One look: brings in what has settled since the last. An empty report when nothing has.
    Result<ImportReport> look(Newsroom &newsroom);

private:
    struct Seen
    {
        qint64 size = -1;
        QDateTime modified;
        bool operator==(const Seen &) const = default;
    };
    Result<QStringList> settled();
    Result<void> putAway(const QString &file, const QString &where, const QString &note) const;

    QString m_folder;
    ImportRequest m_request;
    QHash<QString, Seen> m_seen;
};

} // namespace galley
