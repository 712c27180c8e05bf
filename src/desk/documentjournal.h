// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/crashjournal.h"

#include <QThreadPool>

#include <memory>

namespace galley {

/// Writes the crash journal of one open article behind the window's back: flushing to the disk may take
/// tens of milliseconds, which nobody should feel while typing. All work runs on one thread of its own, in the
/// order it was asked for; the destructor waits for it.
class DocumentJournal
{
public:
    DocumentJournal(const QString &newsroomFolder, ArticleId article, const QByteArray &baseRevision);
    ~DocumentJournal();

    void record(const Content &content, const QDateTime &nowUtc);
    /// The content was committed, or given up: nothing is left to recover.
    void saved(const QByteArray &newBaseRevision);
    /// Waits until everything asked for is on the disk.
    void flush();

private:
    QThreadPool m_thread;
    std::shared_ptr<CrashJournal> m_journal;
};

} // namespace galley
