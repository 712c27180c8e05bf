// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/mainwindow.h"

#include "desk/aboutdialog.h"
#include "desk/articlelistpane.h"
#include "desk/editorialactions.h"
#include "desk/editorpane.h"
#include "desk/folderwatch.h"
#include "desk/importflow.h"
#include "desk/inspector.h"
#include "desk/managewindow.h"
#include "desk/messagearea.h"
#include "desk/outletsdialog.h"
#include "desk/proofdesk.h"
#include "desk/proofpanel.h"
#include "desk/reviewpanel.h"
#include "desk/searchbox.h"
#include "desk/session.h"
#include "desk/sidebar.h"
#include "desk/statusline.h"
#include "desk/textkeeper.h"
#include "desk/windowactions.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>
#include <QScreen>
#include <QtConcurrent>

namespace galley {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Newsroom &newsroom, Session &session, const Person &person, QWidget *parent)
    : QMainWindow(parent), m_newsroom(newsroom), m_session(session), m_names(new NewsroomNames(newsroom, this)),
      m_document(new ArticleDocument(newsroom, person.id, this))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    buildPanes();
    m_actions = new WindowActions(this);
    m_editorial = new EditorialActions(newsroom, *m_names, *m_document, *m_messages, this);
    m_keeper = new TextKeeper(newsroom, *m_document, *m_messages, this);
    m_import = new ImportFlow(newsroom, *m_messages, *m_names, this);
    m_watch = new FolderWatch(newsroom, session, *m_messages, *m_names, this);
    m_search = new SearchBox(this);
    m_actions->fillMenus(*m_editor, *m_editorial);
    for (QAction *step : m_editorial->findChildren<QAction *>(Qt::FindDirectChildrenOnly))
        addAction(step); // their keys work while the menu bar is hidden
    addToolBar(m_actions->makeToolBar(*m_editorial, m_search));
    m_status = new StatusLine(newsroom, *m_document, statusBar());
    m_proofing = new ProofDesk(newsroom, *m_document, {*m_editor, *m_inspector, *m_messages, *m_editorial, *m_status}, this);
    m_actions->addTools(m_proofing->actions());
    m_rightColumn->addWidget(m_proofing->panel());
    m_rightColumn->setStretchFactor(0, 3);
    m_rightColumn->setStretchFactor(1, 2);
    m_list->setFirstSteps(m_actions->newArticle, m_actions->importFiles);
    connectPanes();
    connectActions();
    connectView();
    setPerson(person);
    restoreSession();
    if (newsroom.mode() == Newsroom::Mode::Owner) {
        m_keeper->offerRecovered();
        m_import->offerUnfinished(person);
    } else {
        m_messages->say(u"readOnly"_s, MessageBar::Kind::Info, tr("This newsroom is open for reading only: nothing can be changed here."));
    }
}

MainWindow::~MainWindow()
{
    delete m_manage;
    delete m_proofing; // it looks at the panes
    delete m_pages; // the panes work on the document and the models, which go after them
}

// ---- building ---------------------------------------------------------------------------------

void MainWindow::buildPanes()
{
    m_messages = new MessageArea(this);
    m_sidebarModel = new SidebarModel(m_newsroom, *m_names, this);
    m_sidebar = new Sidebar(*m_sidebarModel);
    m_list = new ArticleListPane(m_newsroom, *m_names);
    m_editor = new EditorPane(m_newsroom, *m_document);
    m_inspector = new Inspector(m_newsroom, *m_names, *m_document);
    m_rightColumn = new QSplitter(Qt::Vertical);
    m_rightColumn->setObjectName(u"rightColumn"_s);
    m_rightColumn->setHandleWidth(1);
    m_rightColumn->setChildrenCollapsible(false);
    m_rightColumn->addWidget(m_inspector);

    m_middle = new QStackedWidget;
    m_middle->addWidget(makeEmptyEditor());
    m_middle->addWidget(m_editor);

    m_panes = new QSplitter(Qt::Horizontal);
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    for (QWidget *pane : {static_cast<QWidget *>(m_sidebar), static_cast<QWidget *>(m_list),
                          static_cast<QWidget *>(m_middle), static_cast<QWidget *>(m_rightColumn)})
        m_panes->addWidget(pane);
    m_panes->setStretchFactor(2, 1);
    m_panes->setSizes({208, 316, 556, 360});

    auto *work = new QWidget;
    auto *column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_panes, 1);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(work);
    m_pages->addWidget(makeLockCover());
    setCentralWidget(m_pages);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(8, 40))); // and the frame
}

QWidget *MainWindow::makeEmptyEditor()
{
    auto *page = new QWidget;
    page->setObjectName(u"emptyState"_s);
    page->setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("No article is open"), page);
    title->setProperty("strong", true);
    auto *advice = new QLabel(tr("Choose one from the list, or write a new one with %1.")
                                  .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)), page);
    advice->setProperty("hint", true);
    advice->setWordWrap(true);
    auto *column = new QVBoxLayout(page);
    column->addStretch(2);
    for (QLabel *label : {title, advice}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch(3);
    return page;
}

QWidget *MainWindow::makeLockCover()
{
    auto *page = new QWidget;
    page->setObjectName(u"deskPage"_s);
    page->setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("Locked"), page);
    title->setProperty("title", true);
    auto *advice = new QLabel(tr("Everything is saved. Sign in to go on."), page);
    advice->setProperty("hint", true);
    auto *button = new QPushButton(tr("Sign in…"), page);
    button->setObjectName(u"unlock"_s);
    button->setDefault(true);
    connect(button, &QPushButton::clicked, this, &MainWindow::signInWanted);
    auto *column = new QVBoxLayout(page);
    column->addStretch(2);
    column->addWidget(title, 0, Qt::AlignCenter);
    column->addWidget(advice, 0, Qt::AlignCenter);
    column->addSpacing(8);
    column->addWidget(button, 0, Qt::AlignCenter);
    column->addStretch(3);
    return page;
}

// ---- connecting -------------------------------------------------------------------------------

void MainWindow::connectPanes()
{
    connect(m_sidebar, &Sidebar::chosen, this, [this](const ArticleQuery &query, const QString &title) {
        m_search->clear();
        m_list->showList(query, title);
    });
    connect(m_list, &ArticleListPane::chosen, this, &MainWindow::openArticle);
    connect(m_list, &ArticleListPane::failed, this, [this](const Error &error) { m_messages->sayError(u"list"_s, error); });
    connect(m_inspector, &Inspector::failed, this, [this](const Error &error) { m_messages->sayError(u"field"_s, error); });
    connect(m_search, &SearchBox::searched, this, &MainWindow::search);
    connect(m_document, &ArticleDocument::opened, this, &MainWindow::showOpened);
    connect(m_document, &ArticleDocument::opened, this, [this] { // not only at the end: there may be no proper one
        m_session.put(sessionKey("article"), m_document->isOpen() ? m_document->id().toString() : QString());
        m_session.put(sessionKey("list"), m_sidebar->selectedKey());
    });
    connect(m_document, &ArticleDocument::contentChanged, this, &MainWindow::showTitle);
    connect(m_document, &ArticleDocument::committed, this, [this] { m_list->mark(m_document->id()); });
    connect(m_editor, &EditorPane::statisticsChanged, m_status, &StatusLine::setStatistics);
    connect(m_keeper, &TextKeeper::stayed, this, [this] { m_list->mark(m_document->id()); });
    connect(m_import, &ImportFlow::articleWanted, this, &MainWindow::openArticle);
    connect(m_watch, &FolderWatch::articleWanted, this, &MainWindow::openArticle);
    showOpened();
}

void MainWindow::connectActions()
{
    connect(m_actions->newArticle, &QAction::triggered, this, &MainWindow::newArticle);
    connect(m_actions->templates, &QMenu::aboutToShow, this, &MainWindow::offerTemplates);
    connect(m_actions->importFiles, &QAction::triggered, this,
            [this] { m_import->askForFiles(m_person, m_list->model().query().section); });
    connect(m_actions->reprint, &QAction::triggered, this,
            [this] { m_import->reprintFromClipboard(m_person, m_list->model().query().section); });
    connect(m_actions->watchFolder, &QAction::triggered, this, &MainWindow::watchFolder);
    connect(m_actions->save, &QAction::triggered, m_keeper, &TextKeeper::save);
    connect(m_actions->closeArticle, &QAction::triggered, this,
            [this] { leaveThen([this] { m_document->close(); }); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->find, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_actions->refresh, &QAction::triggered, this, [this] {
        m_sidebarModel->refresh();
        m_list->model().refresh();
    });
    connect(m_actions->outlets, &QAction::triggered, this, &MainWindow::manageOutlets);
    connect(m_actions->buildPortal, &QAction::triggered, this, &MainWindow::buildPortal);
    for (QAction *page : std::as_const(m_actions->manage))
        connect(page, &QAction::triggered, this, [this, page] { manage().open(page->data().toString()); });
    connect(m_sidebar, &QWidget::customContextMenuRequested, this, &MainWindow::offerToManage);
    connect(m_actions->switchUser, &QAction::triggered, this, [this] { leaveThen([this] { Q_EMIT signInWanted(); }); });
    connect(m_actions->lock, &QAction::triggered, this, &MainWindow::lock);
    connect(m_actions->about, &QAction::triggered, this, [this] { AboutDialog::show(this, m_newsroom.folder()); });
    connect(m_actions, &WindowActions::schemeWanted, this, &MainWindow::schemeWanted);
    connect(m_actions, &WindowActions::languageWanted, this, &MainWindow::languageWanted);
}

void MainWindow::connectView()
{
    connect(m_actions->view, &QActionGroup::triggered, this, [this](QAction *chosen) {
        m_editor->setView(static_cast<EditorPane::View>(chosen->data().toInt()));
    });
    connect(m_actions->focusMode, &QAction::toggled, this, &MainWindow::setFocusMode);
    connect(m_actions->showSidebar, &QAction::toggled, m_sidebar, &QWidget::setVisible);
    connect(m_actions->showInspector, &QAction::toggled, m_rightColumn, &QWidget::setVisible);
}

// ---- who and what -----------------------------------------------------------------------------

void MainWindow::setPerson(const Person &person)
{
    m_person = person;
    m_document->setPerson(person.id);
    m_sidebarModel->setPerson(person.id);
    m_inspector->setPerson(person);
    m_editorial->setPerson(person);
    m_proofing->setPerson(person);
    m_status->setPerson(person);
    if (m_manage)
        m_manage->setPerson(person);
    const bool readOnly = m_newsroom.mode() == Newsroom::Mode::ReadOnly;
    for (QAction *action : {m_actions->newArticle, m_actions->importFiles, m_actions->reprint, m_actions->watchFolder, m_actions->save, m_actions->outlets,
                            m_actions->buildPortal})
        action->setEnabled(!readOnly);
    if (const QString key = m_sidebar->selectedKey(); !key.isEmpty())
        m_sidebar->select(key); // the same queue, as this person's
}

void MainWindow::showChoices(Appearance::Scheme scheme, const QString &language)
{
    m_actions->markScheme(scheme);
    m_actions->markLanguage(language);
}

void MainWindow::coloursChanged()
{
    m_editor->coloursChanged();
    m_inspector->review()->refresh();
    m_proofing->coloursChanged();
    if (m_manage)
        m_manage->coloursChanged();
    update();
}

void MainWindow::leaveThen(const std::function<void()> &goOn)
{
    m_keeper->leaveThen(goOn);
}

void MainWindow::openArticle(ArticleId id)
{
    if (m_document->isOpen() && !m_document->isNew() && m_document->id() == id)
        return;
    leaveThen([this, id] { m_document->open(id); });
}

void MainWindow::newArticle()
{
    leaveThen([this] {
        Handling handling;
        handling.primarySection = m_list->model().query().section;
        m_document->openNew(Content(), handling);
        m_editor->beginHeadline();
    });
}

void MainWindow::watchFolder()
{
    if (m_watch->folder().isEmpty()) {
        m_watch->ask(m_list->model().query().section);
        return;
    }
    m_messages->say(u"watch"_s, MessageBar::Kind::Info, tr("The folder %1 is being watched.").arg(QDir::toNativeSeparators(m_watch->folder())),
                    {{tr("Choose another…"), [this] { m_watch->ask(m_list->model().query().section); }},
                     {tr("Stop watching"), [this] { m_watch->stop(); }}});
}

void MainWindow::newFromTemplate(const ArticleTemplate &begins)
{
    leaveThen([this, begins] {
        Content content;
        content.headline = begins.headline;
        content.summary = begins.summary;
        content.authorLine = begins.authorLine;
        content.body = begins.body;
        Handling handling;
        const SectionId listed = m_list->model().query().section;
        handling.primarySection = listed.isNull() ? begins.section : listed;
        handling.kind = begins.kind;
        handling.genre = begins.genre;
        m_document->openNew(content, handling);
        m_editor->beginHeadline();
    });
}

/// Those of the list's section come first, then those offered everywhere; of a list without a section, all.
void MainWindow::offerTemplates()
{
    QMenu *menu = m_actions->templates;
    menu->clear();
    QSet<SectionId> here;
    for (const Section *at = m_names->section(m_list->model().query().section); at && !here.contains(at->id); at = m_names->section(at->parent))
        here.insert(at->id);
    QList<ArticleTemplate> offered = m_newsroom.templates().value_or(QList<ArticleTemplate>());
    offered.removeIf([&here](const ArticleTemplate &each) { return !here.isEmpty() && !each.section.isNull() && !here.contains(each.section); });
    std::ranges::stable_sort(offered, {}, [](const ArticleTemplate &each) { return each.section.isNull(); });
    const bool writable = m_newsroom.mode() == Newsroom::Mode::Owner;
    for (const ArticleTemplate &each : std::as_const(offered)) {
        QAction *action = menu->addAction(each.name);
        action->setObjectName(QString(u"template:"_s % each.name));
        action->setEnabled(writable);
        connect(action, &QAction::triggered, this, [this, each] { newFromTemplate(each); });
    }
    if (offered.isEmpty())
        menu->addAction(tr("No templates here yet"))->setEnabled(false);
    menu->addSeparator();
    connect(menu->addAction(tr("Manage templates…")), &QAction::triggered, this, [this] { manage().open(u"templates"_s); });
}

void MainWindow::showOpened()
{
    m_middle->setCurrentIndex(m_document->isOpen() ? 1 : 0);
    m_list->mark(m_document->isOpen() ? m_document->id() : ArticleId());
    showTitle();
}

void MainWindow::showTitle()
{
    const QString headline = m_document->isOpen() ? m_document->content().printedHeadline() : QString();
    setWindowTitle(headline.isEmpty() ? tr("Galley") : tr("%1 – Galley").arg(headline));
}

void MainWindow::search(const QString &text)
{
    if (text.isEmpty()) {
        if (m_sidebar->selectedKey().isEmpty())
            m_sidebar->select(m_session.text(sessionKey("list")));
        return;
    }
    if (!m_sidebar->selectedKey().isEmpty())
        m_session.put(sessionKey("list"), m_sidebar->selectedKey()); // where the end of the search leads back
    m_sidebar->deselect();
    ArticleQuery query;
    query.person = m_person.id;
    query.text = text;
    query.order = ListOrder::Best;
    m_list->showList(query, tr("Search: %1").arg(text));
}

void MainWindow::setFocusMode(bool on)
{
    m_editor->setFocusMode(on);
    m_sidebar->setVisible(!on && m_actions->showSidebar->isChecked());
    m_list->setVisible(!on);
    m_rightColumn->setVisible(!on && m_actions->showInspector->isChecked());
    menuBar()->setVisible(!on);
}

// ---- publishing -------------------------------------------------------------------------------

void MainWindow::manageOutlets()
{
    auto *dialog = new OutletsDialog(m_newsroom, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::buildPortal()
{
    m_editorial->deliverAgain();
}

// ---- managing ---------------------------------------------------------------------------------

ManageWindow &MainWindow::manage()
{
    if (!m_manage) {
        m_manage = new ManageWindow(m_newsroom, *m_names, m_session, this);
        m_manage->setPerson(m_person);
    }
    return *m_manage;
}

void MainWindow::offerToManage(const QPoint &place)
{
    const QString key = m_sidebar->indexAt(place).data(SidebarModel::KeyRole).toString();
    const bool tag = key.startsWith("tag:"_L1) || key == "heading:tags"_L1;
    if (!tag && !key.startsWith("section:"_L1) && key != "heading:channel"_L1 && key != "heading:region"_L1)
        return;
    const QString record = key.startsWith("heading:"_L1) ? QString() : key.section(u':', 1);
    auto *menu = new QMenu(m_sidebar);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tag ? tr("Manage tags…") : tr("Manage sections…")), &QAction::triggered, this,
            [this, tag, record] { manage().open(tag ? u"tags"_s : u"sections"_s, record); });
    if (!tag)
        connect(menu->addAction(tr("Manage the navigation…")), &QAction::triggered, this, [this] { manage().open(u"navigation"_s); });
    menu->popup(m_sidebar->viewport()->mapToGlobal(place));
}

// ---- locking, closing -------------------------------------------------------------------------

void MainWindow::lock()
{
    leaveThen([this] {
        keepSession();
        m_lockedArticle = m_document->isNew() ? ArticleId() : m_document->id();
        m_document->close();
        m_pages->setCurrentIndex(1);
        menuBar()->hide();
        findChild<QToolBar *>()->hide();
        statusBar()->hide();
        for (QAction *action : actions()) {
            if (!action->isEnabled() || action == m_actions->quit)
                continue;
            action->setEnabled(false);
            m_lockedActions.append(action);
        }
        for (QDialog *dialog : findChildren<QDialog *>())
            dialog->reject(); // nothing of the work stays readable
        if (m_manage)
            m_manage->close();
        findChild<QPushButton *>(u"unlock"_s)->setFocus();
    });
}

void MainWindow::unlock(const Person &person)
{
    const bool same = person.id == m_person.id;
    setPerson(person);
    m_pages->setCurrentIndex(0);
    menuBar()->show();
    findChild<QToolBar *>()->show();
    statusBar()->show();
    for (QAction *action : std::exchange(m_lockedActions, {}))
        action->setEnabled(true);
    const ArticleId left = std::exchange(m_lockedArticle, {});
    if (same && !left.isNull())
        openArticle(left);
}

bool MainWindow::isLocked() const
{
    return m_pages->currentIndex() == 1;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_manage)
        m_manage->close(); // what is typed there is stored
    if (m_manage && m_manage->isStoring()) {
        event->ignore();
        connect(m_manage, &ManageWindow::stateChanged, this, &QWidget::close,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    if (m_mayClose || !m_document->isModified()) {
        keepSession();
        event->accept();
        return;
    }
    event->ignore();
    leaveThen([this] {
        m_mayClose = true;
        close();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_newsroom.mode() == Newsroom::Mode::Owner && event->mimeData()->hasUrls()
        && std::ranges::all_of(event->mimeData()->urls(), [](const QUrl &url) { return ImportFlow::canRead(url.toLocalFile()); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls())
        files.append(url.toLocalFile());
    m_import->bringIn(files, m_person, m_list->model().query().section);
    event->acceptProposedAction();
}

// ---- session ----------------------------------------------------------------------------------

QString MainWindow::sessionKey(const char *what) const
{
    return m_newsroom.id().toString() + u'/' + QString::fromLatin1(what);
}

void MainWindow::keepSession()
{
    if (m_actions->focusMode->isChecked())
        m_actions->focusMode->setChecked(false);
    m_session.put(u"window/geometry"_s, saveGeometry());
    m_session.put(u"window/panes"_s, m_panes->saveState());
    m_session.put(u"window/editor"_s, m_editor->saveState());
    m_session.put(u"window/rightColumn"_s, m_rightColumn->saveState());
    m_session.put(u"window/parts"_s, m_inspector->openParts());
    m_session.put(u"window/sidebar"_s, m_actions->showSidebar->isChecked());
    m_session.put(u"window/inspector"_s, m_actions->showInspector->isChecked());
    if (!m_sidebar->selectedKey().isEmpty())
        m_session.put(sessionKey("list"), m_sidebar->selectedKey());
    m_session.put(sessionKey("article"), m_document->isOpen() ? m_document->id().toString() : QString());
    m_session.sync();
}

void MainWindow::restoreSession()
{
    if (const QByteArray geometry = m_session.bytes(u"window/geometry"_s); !geometry.isEmpty())
        restoreGeometry(geometry);
    if (const QByteArray panes = m_session.bytes(u"window/panes"_s); !panes.isEmpty())
        m_panes->restoreState(panes);
    m_panes->setHandleWidth(1);
    if (const QByteArray column = m_session.bytes(u"window/rightColumn"_s); !column.isEmpty())
        m_rightColumn->restoreState(column);
    m_rightColumn->setHandleWidth(1);
    m_inspector->setOpenParts(m_session.list(u"window/parts"_s));
    m_actions->showSidebar->setChecked(m_session.text(u"window/sidebar"_s) != u"false"_s);
    m_actions->showInspector->setChecked(m_session.text(u"window/inspector"_s) != u"false"_s);
    if (!m_sidebar->select(m_session.text(sessionKey("list"))))
        m_sidebar->select(u"queue:waiting-for-me"_s);
    if (const auto id = ArticleId::fromString(m_session.text(sessionKey("article"))); !id.isNull())
        if (m_newsroom.article(id))
            m_document->open(id);
    if (const QByteArray editor = m_session.bytes(u"window/editor"_s); !editor.isEmpty())
        m_editor->restoreState(editor);
    for (QAction *view : m_actions->view->actions())
        view->setChecked(view->data().toInt() == static_cast<int>(m_editor->view()));
}

} // namespace galley
