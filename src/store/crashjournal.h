// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/error.h"

#include <QDateTime>
#include <QFile>

#include <memory>

namespace galley {

/// What a journal holds when it is found at start.
struct RecoveredText
{
    ArticleId article;         ///< null: of a never-saved article
    QByteArray baseRevision;   ///< raw
    Content content;           ///< as typed last
    QDateTime written;         ///< UTC
    QString file;
};

/// 崩溃日志: an append-only file per open article in journal/, so that at most a second of typing is
/// lost to a crash. Each record carries its length and checksum; a torn last record is ignored. Not a
/// revision: saving removes it. Thread: one object, one thread.
class CrashJournal
{
public:
    /// A file of its own below newsroomFolder/journal; made at the first record.
    CrashJournal(const QString &newsroomFolder, ArticleId article, const QByteArray &baseRevision);
    ~CrashJournal();
    /// Appends the state of the content and flushes it to the disk (fdatasync). Only what changed
    /// since the last record is written.
    Result<void> record(const Content &content, const QDateTime &nowUtc);
    /// The content was committed: the file goes, and a new base begins.
    void saved(const QByteArray &newBaseRevision);

    /// All journals left behind, newest first.
    static QList<RecoveredText> leftBehind(const QString &newsroomFolder);
    static Result<void> discard(const RecoveredText &recovered);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
