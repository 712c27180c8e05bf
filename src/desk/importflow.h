// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importjob.h"

#include <QFuture>
#include <QObject>

#include <atomic>

namespace galley {

class MessageArea;

/// 导入: asks for files, brings them in beside the work, and shows what came of it.
class ImportFlow : public QObject
{
    Q_OBJECT
public:
    ImportFlow(Newsroom &newsroom, MessageArea &messages, QWidget *window);
    ~ImportFlow() override;

    void askForFiles(PersonId person, SectionId section);
    void bringIn(const QStringList &files, PersonId person, SectionId section);
    bool isRunning() const { return m_running.isRunning(); }
    static bool canRead(const QString &file); ///< by its name

Q_SIGNALS:
    void articleWanted(galley::ArticleId id);
    void finished(const galley::ImportReport &report);

private:
    void tellProgress(qsizetype done);
    void finish(const Result<ImportReport> &report);

    Newsroom &m_newsroom;
    MessageArea &m_messages;
    QWidget *m_window;
    QFuture<Result<ImportReport>> m_running;
    std::atomic_bool m_cancelled = false;
};

} // namespace galley
