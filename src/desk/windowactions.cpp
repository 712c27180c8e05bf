// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/windowactions.h"

#include "desk/deskicon.h"
#include "desk/editorialactions.h"
#include "desk/keyhint.h"
#include "desk/searchbox.h"
#include "desk/typesize.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(QMainWindow *window)
    : QObject(window), view(new QActionGroup(this)), m_window(window), m_schemes(new QActionGroup(this)),
      m_languages(new QActionGroup(this))
{
    newArticle = make("newArticle", tr("New article"), u"list-add"_s, QKeySequence::New);
    importFiles = make("importFiles", tr("Import…"), u"document-import"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    reprint = make("reprint", tr("Reprint from the clipboard…"), u"edit-paste"_s, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V));
    watchFolder = make("watchFolder", tr("Watch a folder…"), u"folder"_s);
    unsavedTexts = make("unsavedTexts", tr("Unsaved texts…"), u"document-open-recent"_s);
    versions = make("versions", tr("Versions…"), u"view-history"_s, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_H));
    save = make("save", tr("Save"), u"document-save"_s, QKeySequence::Save);
    closeArticle = make("closeArticle", tr("Close article"), {}, QKeySequence::Close);
    quit = make("quit", tr("Quit"), u"application-exit"_s, QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    find = make("search", tr("Search articles"), u"edit-find"_s, QKeySequence(Qt::CTRL | Qt::Key_K));
    palette = make("palette", tr("Commands…"), u"quickopen"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    shortcuts = make("shortcuts", tr("Keys…"), u"configure-shortcuts"_s);
    refresh = make("refresh", tr("Read the lists again"), u"view-refresh"_s, QKeySequence(Qt::Key_F5));
    split = makeView("viewSplit", tr("Side by side"), u"view-split-left-right"_s, QKeySequence(Qt::Key_F6), EditorPane::View::Split);
    source = makeView("viewSource", tr("Text only"), u"document-edit"_s, QKeySequence(Qt::Key_F7), EditorPane::View::Source);
    //: 清样: the text as readers see it, editable
    reading = makeView("viewReading", tr("Clean reading view"), u"document-preview"_s, QKeySequence(Qt::SHIFT | Qt::Key_F7), EditorPane::View::Reading);
    preview = makeView("viewPreview", tr("Preview only"), u"view-preview"_s, QKeySequence(Qt::Key_F8), EditorPane::View::Preview);
    phone = makeView("viewPhone", tr("Phone"), u"smartphone"_s, QKeySequence(Qt::Key_F9), EditorPane::View::Phone);
    focusMode = make("focusMode", tr("Focus"), u"view-fullscreen"_s, QKeySequence(Qt::Key_F11));
    focusMode->setCheckable(true);
    showSidebar = make("showSidebar", tr("Sidebar"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_1));
    showList = make("showList", tr("Article list"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_3));
    showInspector = make("showInspector", tr("Article information"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_2));
    for (QAction *pane : {showSidebar, showList, showInspector}) {
        pane->setCheckable(true);
        pane->setChecked(true);
    }
    templates = new QMenu(tr("New from a template"), window);
    templates->setObjectName(u"templates"_s);
    //: 审核台
    reviewDesk = make("reviewDesk", tr("Review desk"), u"view-task"_s, QKeySequence(Qt::Key_F12));
    outlets = make("outlets", tr("Outlets…"), u"folder-html"_s);
    buildPortal = make("buildPortal", tr("Bring the portal up to date"), u"view-refresh"_s);
    const auto page = [this](const char *key, const QString &text, const QString &icon) {
        QAction *action = make(key, text, icon);
        action->setObjectName(QString(u"manage:"_s % QString::fromLatin1(key)));
        action->setData(QString::fromLatin1(key));
        manage.append(action);
    };
    page("sections", tr("Sections…"), u"view-list-tree"_s);
    page("navigation", tr("Navigation…"), u"application-menu"_s);
    page("site", tr("Site…"), u"globe"_s);
    page("pages", tr("Footer pages…"), u"document-multiple"_s);
    page("people", tr("People and roles…"), u"system-users"_s);
    page("roster", tr("Duty roster…"), u"view-calendar-week"_s);
    page("routes", tr("Review routes…"), u"view-task"_s);
    page("templates", tr("Templates…"), u"document-duplicate"_s);
    page("snippets", tr("Snippets…"), u"edit-paste"_s);
    page("tags", tr("Tags…"), u"tag"_s);
    page("series", tr("Series…"), u"view-media-playlist"_s);
    page("sources", tr("Sources…"), u"view-institution"_s);
    page("words", tr("Words…"), u"view-list-text"_s);
    page("offices", tr("People and offices…"), u"im-user"_s);
    page("proofing", tr("Rules and style…"), u"tools-check-spelling"_s);
    statistics = make("statistics", tr("Statistics…"), u"office-chart-bar"_s, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_G));
    switchUser = make("switchUser", tr("Switch user…"), u"system-switch-user"_s);
    lock = make("lock", tr("Lock"), u"lock"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    about = make("about", tr("About Galley"), u"help-about"_s);
    about->setMenuRole(QAction::AboutRole);
    split->setChecked(true);
}

QAction *WindowActions::make(const char *name, const QString &text, const QString &icon, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    if (!icon.isEmpty())
        action->setIcon(deskIcon(icon));
    if (!keys.isEmpty()) {
        action->setShortcut(keys);
        action->setToolTip(withKeys(text, action->shortcut().toString(QKeySequence::NativeText)));
    }
    m_window->addAction(action); // its key works while the menu bar is hidden
    return action;
}

QAction *WindowActions::makeView(const char *name, const QString &text, const QString &icon, const QKeySequence &keys,
                                 EditorPane::View which)
{
    QAction *action = make(name, text, icon, keys);
    action->setCheckable(true);
    action->setData(static_cast<int>(which));
    view->addAction(action);
    return action;
}

void WindowActions::fillMenus(EditorPane &editor, EditorialActions &editorial)
{
    const auto menu = [this](const QString &title) {
        QMenu *made = m_window->menuBar()->addMenu(title);
        made->setToolTipsVisible(true); // where a disabled entry says why
        return made;
    };
    const auto steps = [&editorial](QMenu *into, std::initializer_list<Action> actions) {
        for (const Action action : actions)
            into->addAction(editorial.action(action));
    };
    QMenu *file = m_file = menu(tr("&File"));
    file->addAction(newArticle);
    file->addMenu(templates);
    file->addActions({save, closeArticle});
    file->addSeparator();
    file->addActions({importFiles, reprint, watchFolder});
    file->addSeparator();
    file->addAction(unsavedTexts);
    file->addSeparator();
    file->addActions({switchUser, lock});
    file->addSeparator();
    file->addAction(quit);

    QMenu *edit = menu(tr("&Edit"));
    edit->addActions(editor.editActions());
    //: 中文排版
    edit->addMenu(tr("Chinese marks"))->addActions(editor.chineseActions());
    edit->addSeparator();
    edit->addAction(find);

    fillViewMenu();

    QMenu *article = m_article = menu(tr("&Article"));
    article->addActions(editor.formatActions());
    article->addSeparator();
    article->addAction(versions);
    article->addSeparator();
    steps(article, {Action::Correct, Action::Update, Action::Spike, Action::Unspike});

    QMenu *review = menu(tr("&Review"));
    review->addAction(reviewDesk);
    review->addAction(editorial.advance());
    review->addSeparator();
    steps(review, {Action::Submit, Action::Recall, Action::Pass, Action::Approve, Action::Return, Action::Proofread});
    review->addSeparator();
    steps(review, {Action::ApproveUrgently, Action::MakeUpReview});
    review->addSeparator();
    steps(review, {Action::Assign});

    QMenu *publish = m_publish = menu(tr("&Publish"));
    steps(publish, {Action::Publish, Action::Schedule});
    publish->addSeparator();
    steps(publish, {Action::TakeOffline, Action::Withdraw, Action::MarkGone, Action::RestoreLive});
    publish->addSeparator();
    publish->addActions({buildPortal, outlets});

    QMenu *managing = m_managing = menu(tr("&Manage"));
    managing->addActions(manage);
    managing->addSeparator();
    managing->addAction(statistics);
    for (const char *first : {"manage:people", "manage:tags", "manage:words"}) // as the window's own groups
        managing->insertSeparator(findChild<QAction *>(QString::fromLatin1(first)));

    m_tools = menu(tr("&Tools"));
    m_tools->addActions({refresh, palette, shortcuts});
    menu(tr("&Help"))->addAction(about);
}

void WindowActions::addTools(const QList<QAction *> &actions)
{
    m_tools->insertActions(refresh, actions);
    m_tools->insertSeparator(refresh);
}

void WindowActions::addToManage(const QList<QAction *> &actions)
{
    m_managing->addSeparator();
    m_managing->addActions(actions);
}

void WindowActions::addPublishing(const QList<QAction *> &actions)
{
    m_publish->insertActions(buildPortal, actions);
    m_publish->insertSeparator(buildPortal);
}

void WindowActions::addViews(const QList<QAction *> &actions)
{
    m_views->insertActions(focusMode, actions);
    m_views->insertSeparator(focusMode);
}

void WindowActions::addToFile(QMenu *menu)
{
    m_file->insertMenu(importFiles, menu);
    m_file->insertSeparator(importFiles);
}

void WindowActions::addToArticle(QMenu *menu)
{
    m_article->addMenu(menu);
}

void WindowActions::fillViewMenu()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&View"));
    menu->addActions({split, source, reading, preview, phone});
    menu->addSeparator();
    m_views = menu;
    menu->addActions({focusMode, showSidebar, showList, showInspector});
    menu->addSeparator();

    QMenu *schemes = menu->addMenu(tr("Colours"));
    const std::pair<Appearance::Scheme, QString> schemeTexts[] = {{Appearance::Scheme::System, tr("As the system")},
                                                                  {Appearance::Scheme::Light, tr("Light")},
                                                                  {Appearance::Scheme::Dark, tr("Dark")}};
    for (const auto &[scheme, text] : schemeTexts) {
        QAction *action = schemes->addAction(text);
        action->setCheckable(true);
        action->setObjectName(u"scheme:"_s + Appearance::schemeName(scheme));
        action->setData(static_cast<int>(scheme));
        m_schemes->addAction(action);
        connect(action, &QAction::triggered, this, [this, scheme] { Q_EMIT schemeWanted(scheme); });
    }

    QMenu *languages = menu->addMenu(tr("Language"));
    // A language is named in itself, so that whoever cannot read the others finds it.
    const std::pair<QString, QString> languageTexts[] = {{QString(), tr("As the system")}, {u"zh_CN"_s, u"简体中文"_s},
                                                         {u"en"_s, u"English"_s}};
    for (const auto &[language, text] : languageTexts) {
        QAction *action = languages->addAction(text);
        action->setCheckable(true);
        action->setObjectName(u"language:"_s + language);
        action->setData(language);
        m_languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, language] { Q_EMIT languageWanted(language); });
    }
}

void WindowActions::markScheme(Appearance::Scheme scheme)
{
    for (QAction *action : m_schemes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(scheme));
}

void WindowActions::markLanguage(const QString &language)
{
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == language);
}

QToolBar *WindowActions::makeToolBar(EditorialActions &editorial, SearchBox *search)
{
    auto *bar = new QToolBar(tr("Tool bar"), m_window);
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({16, 16});
    bar->setFixedHeight(typePixels(44));
    if (auto *more = bar->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s)) // what has no room, in a narrow window
        more->setAccessibleName(tr("More"));
    const auto add = [bar](QAction *action) {
        bar->addAction(action);
        bar->widgetForAction(action)->setAccessibleName(action->text());
    };
    const auto inset = [bar] {
        auto *space = new QWidget(bar);
        space->setFixedWidth(2);
        bar->addWidget(space);
    };
    inset();
    add(newArticle);
    auto *primary = qobject_cast<QToolButton *>(bar->widgetForAction(newArticle));
    primary->setProperty("primary", true);
    primary->setPopupMode(QToolButton::MenuButtonPopup);
    primary->setMenu(templates);
    newArticle->setIcon(deskIcon(u"list-add"_s, IconInk::OnBlue));
    newArticle->setIconVisibleInMenu(false); // its ink is for the blue button
    add(importFiles);
    bar->addSeparator();
    for (QAction *action : {editorial.action(Action::Submit), editorial.forward(), editorial.action(Action::Return),
                            editorial.action(Action::Publish)})
        add(action);
    add(reviewDesk);
    bar->addSeparator();
    for (QAction *action : {split, phone, focusMode})
        add(action);
    auto *gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    bar->addWidget(search);
    inset();
    return bar;
}

} // namespace galley
