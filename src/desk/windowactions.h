// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/appearance.h"
#include "desk/editorpane.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QToolBar;

namespace galley {

class EditorialActions;
class SearchBox;

/// The actions of the window that are no steps of the workflow, and the menus and the tool bar that show all of
/// them. Holds no behaviour: the window connects.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QMainWindow *window);

    QAction *newArticle, *importFiles, *reprint, *watchFolder, *save, *closeArticle, *quit;
    QAction *unsavedTexts, *versions;
    QAction *find, *palette, *refresh, *shortcuts;
    QAction *split, *source, *reading, *preview, *phone, *focusMode, *showSidebar, *showList, *showInspector;
    QAction *reviewDesk; ///< 审核台
    QAction *outlets, *buildPortal;
    QList<QAction *> manage; ///< the pages of the management window; data(): the page's key
    QAction *statistics;
    QAction *switchUser, *lock;
    QAction *about;
    QActionGroup *view;
    QMenu *templates; ///< new articles from a template; the window fills it when it opens

    void fillMenus(EditorPane &editor, EditorialActions &editorial);
    /// Further tools, at the head of their menu.
    void addTools(const QList<QAction *> &actions);
    /// What follows publishing, before the outlets in their menu.
    void addPublishing(const QList<QAction *> &actions);
    /// Further views, before the panes in their menu.
    void addViews(const QList<QAction *> &actions);
    /// What concerns the newsroom as a whole, at the end of their menu.
    void addToManage(const QList<QAction *> &actions);
    /// A menu in the file menu, before what brings articles in.
    void addToFile(QMenu *menu);
    /// A menu at the end of the article's own.
    void addToArticle(QMenu *menu);
    QToolBar *makeToolBar(EditorialActions &editorial, SearchBox *search);
    void markScheme(Appearance::Scheme scheme);
    void markLanguage(const QString &language);

Q_SIGNALS:
    void schemeWanted(galley::Appearance::Scheme scheme);
    void languageWanted(const QString &language);

private:
    QAction *make(const char *name, const QString &text, const QString &icon = {}, const QKeySequence &keys = {});
    QAction *makeView(const char *name, const QString &text, const QString &icon, const QKeySequence &keys,
                      EditorPane::View view);
    void fillViewMenu();

    QMainWindow *m_window;
    QMenu *m_tools = nullptr;
    QMenu *m_views = nullptr;
    QMenu *m_article = nullptr;
    QMenu *m_file = nullptr;
    QMenu *m_publish = nullptr;
    QMenu *m_managing = nullptr;
    QActionGroup *m_schemes;
    QActionGroup *m_languages;
};

} // namespace galley
