// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/documentjournal.h"

#include <QLoggingCategory>

namespace galley {

namespace {
Q_LOGGING_CATEGORY(journalLog, "galley.journal")
}

DocumentJournal::DocumentJournal(const QString &newsroomFolder, ArticleId article, const QByteArray &baseRevision)
    : m_journal(std::make_shared<CrashJournal>(newsroomFolder, article, baseRevision))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

DocumentJournal::~DocumentJournal()
{
    flush();
}

void DocumentJournal::record(const Content &content, const QDateTime &nowUtc)
{
    m_thread.start([journal = m_journal, content, nowUtc] {
        // A journal that cannot be written must not stop the typing; the text is still in the window.
        if (const auto written = journal->record(content, nowUtc); !written)
            qCWarning(journalLog) << written.error().message << written.error().detail;
    });
}

void DocumentJournal::saved(const QByteArray &newBaseRevision)
{
    m_thread.start([journal = m_journal, newBaseRevision] { journal->saved(newBaseRevision); });
}

void DocumentJournal::flush()
{
    m_thread.waitForDone();
}

} // namespace galley
