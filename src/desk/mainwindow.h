// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/appearance.h"
#include "desk/articledocument.h"
#include "desk/newsroomnames.h"
#include "store/articlequery.h"
#include "store/outletkeeper.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace galley {

class ArticleDesk;
class ArticleListPane;
class CommandPalette;
class EditorialActions;
class EditorPane;
class FolderWatch;
class ImportFlow;
class Inspector;
class KeyBindings;
class ManageWindow;
class MessageArea;
class ProofDesk;
class PublicationDesk;
class ReviewDesk;
class SearchBox;
class Session;
class Sidebar;
class SidebarModel;
class SigningDesk;
class SnippetMenu;
class StatisticsWindow;
class StatusLine;
class StoreDesk;
class SyncRunner;
class TalkDesk;
class TemplateMenu;
class TextKeeper;
class WindowActions;
class WritingActions;
class ZoomActions;

/// The window: sidebar, list, editor, inspector. Holds the panes and connects them; what they do is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Newsroom &newsroom, Session &session, const Person &person, QWidget *parent = nullptr);
    ~MainWindow() override;

    void setPerson(const Person &person);
    const Person &person() const { return m_person; }
    /// Marks in the menus what is in force.
    void showChoices(Appearance::Scheme scheme, const QString &language);
    void coloursChanged();
    void openArticle(ArticleId id);     ///< in its tab, or in the present one
    void openInNewTab(ArticleId id);
    /// Saves and puts the work out of sight until somebody signs in.
    void lock();
    void unlock(const Person &person);
    bool isLocked() const;
    /// Closes with everything saved, then calls on; stays and says why when a save fails.
    void leaveThen(const std::function<void()> &goOn);

    ArticleDocument &document() { return *m_document; }
    ArticleDesk &desk() { return *m_desk; }
    EditorPane &editor() { return *m_editor; }
    EditorialActions &editorial() { return *m_editorial; }
    ArticleListPane &list() { return *m_list; }
    Sidebar &sidebar() { return *m_sidebar; }
    Inspector &inspector() { return *m_inspector; }
    MessageArea &messages() { return *m_messages; }
    KeyBindings &keys() { return *m_keys; }
    CommandPalette &palette() { return *m_palette; }
    WritingActions &writing() { return *m_writing; }
    ProofDesk &proofing() { return *m_proofing; }
    TalkDesk &talk() { return *m_talk; }
    PublicationDesk &publication() { return *m_publication; }
    WindowActions &windowActions() { return *m_actions; }
    SigningDesk &signing() { return *m_signing; }
    StoreDesk &store() { return *m_store; }
    /// Who keeps the newsroom and its store in step; none: nobody. It must outlive the window.
    void followSync(SyncRunner *runner);
    /// 管理, made when it is first asked for.
    ManageWindow &manage();
    /// 审核台, made when it is first asked for.
    ReviewDesk &reviewDesk();
    /// 统计, as well.
    StatisticsWindow &statistics();

    void keepSession();

Q_SIGNALS:
    void schemeWanted(galley::Appearance::Scheme scheme);
    void languageWanted(const QString &language);
    void signInWanted(); ///< switch the user, or unlock

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPanes();
    void connectPanes();
    void connectActions();
    void connectView();
    void makePalette();
    void restoreSession();
    void showOpened();
    void showTitle();
    void newArticle();
    void newFromTemplate(const ArticleTemplate &begins);
    void search(const QString &text);
    void setFocusMode(bool on);
    void makeRoom(bool beside);
    void followZoom(EditorPane &pane);
    void keepTabs();
    void watchFolder();
    void manageOutlets();
    void buildPortal();
    bool bringForward(ArticleId article);
    void offerToManage(const QPoint &place);
    QString sessionKey(const char *what) const;
    QString tabsKey() const;

    Newsroom &m_newsroom;
    Session &m_session;
    Person m_person;
    NewsroomNames *m_names;
    ArticleDocument *m_document;
    SidebarModel *m_sidebarModel = nullptr;
    Sidebar *m_sidebar = nullptr;
    ArticleListPane *m_list = nullptr;
    EditorPane *m_editor = nullptr;
    ArticleDesk *m_desk = nullptr;
    Inspector *m_inspector = nullptr;
    MessageArea *m_messages = nullptr;
    SearchBox *m_search = nullptr;
    EditorialActions *m_editorial = nullptr;
    WindowActions *m_actions = nullptr;
    TemplateMenu *m_templates = nullptr;
    TextKeeper *m_keeper = nullptr;
    ImportFlow *m_import = nullptr;
    FolderWatch *m_watch = nullptr;
    StatusLine *m_status = nullptr;
    ZoomActions *m_zoom = nullptr;
    SnippetMenu *m_snippets = nullptr;
    WritingActions *m_writing = nullptr;
    KeyBindings *m_keys = nullptr;
    CommandPalette *m_palette = nullptr;
    ProofDesk *m_proofing = nullptr;
    TalkDesk *m_talk = nullptr;
    PublicationDesk *m_publication = nullptr;
    SigningDesk *m_signing = nullptr;
    StoreDesk *m_store = nullptr;
    ManageWindow *m_manage = nullptr;
    ReviewDesk *m_review = nullptr;
    OutletKeepers m_keepers;
    StatisticsWindow *m_statistics = nullptr;
    QSplitter *m_panes = nullptr;
    QSplitter *m_rightColumn = nullptr; ///< the inspector, below it proofing
    QStackedWidget *m_pages = nullptr;
    bool m_mayClose = false;
    bool m_listGaveWay = false;       ///< to a second article
    QList<QAction *> m_lockedActions; ///< their keys are dead meanwhile
};

} // namespace galley
