// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "store/undofile.h"

#include <QFuture>

#include <optional>

namespace galley {

class SourceEditor;

/// Keeps the editor's undo history with its article: brings it back when the article is opened, and stores it with
/// every commit. Files are read and written on a thread of its own.
class UndoKeeper : public QObject
{
    Q_OBJECT
public:
    UndoKeeper(const QString &newsroomFolder, ArticleDocument &document, SourceEditor *editor);
    ~UndoKeeper() override; ///< waits for what is to be written

    /// The editor holds another article, as it is saved; a null id: one that is stored nowhere yet, or none.
    void begin(ArticleId article);
    /// The saved text changed by another hand, and the editor followed.
    void followed();

private:
    void takeLoaded();
    void store(const QString &body, const UndoState &state);
    UndoState state();

    QString m_folder;
    ArticleDocument &m_document;
    SourceEditor *m_editor;
    std::shared_ptr<UndoFile> m_file; ///< null: not stored yet
    std::optional<QFuture<std::optional<UndoState>>> m_loading;
    std::optional<std::pair<QString, UndoState>> m_saving; ///< what the save that is under way took
};

} // namespace galley
