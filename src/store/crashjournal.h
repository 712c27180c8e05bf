// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/error.h"
#include "article/handling.h"
#include "markup/splicedtext.h"

#include <QDateTime>

#include <memory>

namespace galley {

/// What a journal holds when it is found at start.
struct RecoveredText
{
    ArticleId article;         ///< null: of a never-saved article
    QByteArray baseRevision;   ///< raw
    Content content;           ///< as typed last
    std::optional<Handling> handling = {}; ///< the same; none: the saved one's
    QDateTime written;         ///< UTC
    QString file;
    bool isSetAside = false;   ///< given up by somebody, and kept for a while
};

/// 崩溃日志: an append-only file per open article in journal/, so that at most a second of typing is
/// lost to a crash. Each record carries its length and checksum; a torn last record is ignored. Not a
/// revision: saving removes it. Thread: one object, one thread.
class CrashJournal
{
public:
    /// Texts that were set aside are kept this long.
    static constexpr int daysKept = 30;

    /// A file of its own below newsroomFolder/journal; made at the first write().
    CrashJournal(const QString &newsroomFolder, ArticleId article, const QByteArray &baseRevision);
    ~CrashJournal();

    /// What the text is now, and what it becomes; nothing is written yet. fields: the content without regard to its body.
    void setFields(const Content &fields, const std::optional<Handling> &handling = {});
    void setBody(const QString &body);
    void edit(const TextSplice &splice);
    /// Appends what changed since the last write() that went through, and flushes it to the disk (fdatasync). Costs what
    /// was edited; the first writes all of it.
    Result<void> write(const QDateTime &nowUtc);
    /// All of it at once.
    Result<void> record(const Content &content, const QDateTime &nowUtc, const std::optional<Handling> &handling = {});

    /// The content was committed: the file goes, and a new base begins with the next write().
    void saved(ArticleId article, const QByteArray &newBaseRevision);
    /// The same where something was edited since: that is written before the file goes.
    Result<void> savedBehind(ArticleId article, const QByteArray &newBaseRevision, const QDateTime &nowUtc);
    /// The content was given up: the file is put with those set aside.
    Result<void> setAside();

    /// All journals left behind, newest first.
    static QList<RecoveredText> leftBehind(const QString &newsroomFolder);
    /// Those set aside, newest first; what is older than daysKept is removed.
    static QList<RecoveredText> keptAside(const QString &newsroomFolder, const QDateTime &nowUtc);
    /// Puts a journal with those set aside, and answers where it is now.
    static Result<RecoveredText> setAside(const RecoveredText &recovered);
    /// Removes the file: its text is in the store.
    static Result<void> discard(const RecoveredText &recovered);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
