// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/undokeeper.h"

#include "desk/sourceeditor.h"

#include <QFutureWatcher>
#include <QLoggingCategory>
#include <QtConcurrent>

namespace galley {

namespace {
Q_LOGGING_CATEGORY(undoLog, "galley.undo")

/// One thread for all editors: an article that goes from one to another is stored before it is loaded.
QThreadPool &undoThread()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return pool;
}

} // namespace

UndoKeeper::UndoKeeper(const QString &newsroomFolder, ArticleDocument &document, SourceEditor *editor)
    : QObject(editor), m_folder(newsroomFolder), m_document(document), m_editor(editor)
{
    undoThread().start([newsroomFolder] { UndoFile::prune(newsroomFolder); });
    connect(&document, &ArticleDocument::savingChanged, this, [this](bool saving) {
        if (!saving)
            return;
        takeLoaded();
        m_saving.emplace(m_document.content().body, state());
    });
    connect(&document, &ArticleDocument::committed, this, [this] {
        if (!m_saving)
            return;
        if (!m_file)
            m_file = std::make_shared<UndoFile>(m_folder, m_document.id());
        store(m_saving->first, m_saving->second);
        m_saving.reset();
    });
    const auto drop = [this] { m_saving.reset(); };
    connect(&document, &ArticleDocument::saveFailed, this, drop);
    connect(&document, &ArticleDocument::conflicted, this, drop);
}

UndoKeeper::~UndoKeeper()
{
    undoThread().waitForDone();
}

void UndoKeeper::begin(ArticleId article)
{
    m_saving.reset();
    m_loading.reset();
    m_file.reset();
    if (article.isNull())
        return;
    m_file = std::make_shared<UndoFile>(m_folder, article);
    m_loading = QtConcurrent::run(&undoThread(), [file = m_file, body = m_editor->source()] { return file->load(body); });
    auto *watcher = new QFutureWatcher<std::optional<UndoState>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, file = m_file] {
        watcher->deleteLater();
        if (file == m_file)
            takeLoaded();
    });
    watcher->setFuture(*m_loading);
}

void UndoKeeper::takeLoaded()
{
    if (!m_loading)
        return;
    const std::optional<UndoState> loaded = m_loading->result();
    m_loading.reset();
    if (loaded)
        m_editor->addHistory(loaded->groups.first(loaded->done), loaded->groups.sliced(loaded->done));
}

UndoState UndoKeeper::state()
{
    UndoHistory &history = m_editor->history();
    history.close(); // what is written does not change any more
    return {history.groups(), history.done()};
}

void UndoKeeper::followed()
{
    takeLoaded();
    if (m_file)
        store(m_editor->source(), state());
}

void UndoKeeper::store(const QString &body, const UndoState &state)
{
    undoThread().start([file = m_file, body, state] {
        if (const auto stored = file->store(body, state); !stored)
            qCInfo(undoLog) << stored.error().message << stored.error().detail; // undo goes on in memory
    });
}

} // namespace galley
