// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importjob.h"

#include <QFuture>
#include <QObject>

#include <atomic>

namespace galley {

class MessageArea;
class NewsroomNames;

/// 导入: asks for files and whose they are, brings them in beside the work, shows how far it is and what came
/// of it. An import that was stopped, or that a crash cut short, is offered again and goes on where it was.
class ImportFlow : public QObject
{
    Q_OBJECT
public:
    ImportFlow(Newsroom &newsroom, MessageArea &messages, const NewsroomNames &names, QWidget *window);
    ~ImportFlow() override;

    void askForFiles(const Person &person, SectionId section);
    /// Asks whose texts they are where the files leave that open, then brings them in.
    void bringIn(const QStringList &files, const Person &person, SectionId section);
    void run(const ImportRequest &request);
    /// A new article from what a browser put on the clipboard.
    void reprintFromClipboard(const Person &person, SectionId section);
    /// Imports that did not come to their end, as messages.
    void offerUnfinished(const Person &person);
    bool isRunning() const { return m_running.isRunning(); }
    static bool canRead(const QString &file); ///< by its name

Q_SIGNALS:
    void articleWanted(galley::ArticleId id);
    void finished(const galley::ImportReport &report);

private:
    void tellProgress(const ImportProgress &progress);
    void finish(const ImportRequest &request, const Result<ImportReport> &report);
    void offerToGoOn(const ImportRequest &request, const QString &text);
    void makeReprint(const ImportedArticle &article, const ImportRequest &request);

    Newsroom &m_newsroom;
    MessageArea &m_messages;
    const NewsroomNames &m_names;
    QWidget *m_window;
    QFuture<Result<ImportReport>> m_running;
    std::atomic_bool m_cancelled = false;
};

} // namespace galley
