// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"

class QAction;

namespace galley {

class ReadingView;
class SourceEditor;
class SourceFindBar;

/// The editor's actions, for the format bar and the menus: formats of the source, and the usual edits.
class EditorActions : public QObject
{
    Q_OBJECT
public:
    EditorActions(Newsroom &newsroom, ArticleDocument &document, SourceEditor *editor, SourceFindBar *findBar, QWidget *pane);

    QList<QAction *> formats() const { return m_formats; }
    QList<QAction *> edits() const { return m_edits; }
    /// Enables what the article allows.
    void setLocked(bool locked);
    /// What the menus' edits work on while it is shown.
    void setReading(ReadingView *reading);
    void comment();

Q_SIGNALS:
    void picturesWanted(const QStringList &files);
    void commentWanted();
    void particularsWanted(); ///< of the picture at the cursor
    void linkWanted();
    void videoWanted();
    void pasteSpecialWanted();
    void weChatCopyWanted(bool newspaper); ///< which of the two looks
    void tableWanted();

private:
    QAction *format(const QString &word, const QString &text, const QKeySequence &keys, const std::function<void()> &act);
    QAction *edit(const QString &text, const QString &icon, const QKeySequence &keys, const std::function<void()> &act);
    void makeFormats();
    void makeEdits();
    void askForPictures();

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    SourceEditor *m_editor;
    SourceFindBar *m_findBar;
    ReadingView *m_reading = nullptr;
    QWidget *m_pane;
    QList<QAction *> m_formats;
    QAction *m_commentFormat = nullptr;
    QAction *m_tableFormat = nullptr;
    QList<QAction *> m_edits;
    QList<QAction *> m_ofSource; ///< edits that change the text and have no sense where readers' text is shown
    QList<QAction *> m_changing; ///< edits that change the text
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    bool m_locked = true;
};

} // namespace galley
