// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/mainwindow.h"

#include "desk/aboutdialog.h"
#include "desk/articledesk.h"
#include "desk/articlelistpane.h"
#include "desk/besidepane.h"
#include "desk/commandpalette.h"
#include "desk/changedesk.h"
#include "desk/changespanel.h"
#include "desk/editorialactions.h"
#include "desk/editorpane.h"
#include "desk/figures/statisticswindow.h"
#include "desk/folderwatch.h"
#include "desk/importflow.h"
#include "desk/inspector.h"
#include "desk/keybindings.h"
#include "desk/keys/signingdesk.h"
#include "desk/lockcover.h"
#include "desk/managewindow.h"
#include "desk/messagearea.h"
#include "desk/outlets/outletsdialog.h"
#include "desk/paletteoffers.h"
#include "desk/printactions.h"
#include "desk/proofdesk.h"
#include "desk/proofpanel.h"
#include "desk/publication/publicationdesk.h"
#include "desk/review/reviewdesk.h"
#include "desk/reviewpanel.h"
#include "desk/revisionswindow.h"
#include "desk/searchbox.h"
#include "desk/session.h"
#include "desk/shortcutsdialog.h"
#include "desk/sidebar.h"
#include "desk/snippetmenu.h"
#include "desk/sourceeditor.h"
#include "desk/statusline.h"
#include "desk/sync/storedesk.h"
#include "desk/tabactions.h"
#include "desk/talk/assigndesk.h"
#include "desk/talk/commentdesk.h"
#include "desk/talk/commentspanel.h"
#include "desk/talk/noticebell.h"
#include "desk/talk/talkdesk.h"
#include "desk/templatemenu.h"
#include "desk/textkeeper.h"
#include "desk/windowactions.h"
#include "desk/writingactions.h"
#include "desk/zoomactions.h"

#include <QActionGroup>
#include <QDir>
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
    m_templates = new TemplateMenu(newsroom, *m_names, m_actions->templates);
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
    m_publication = new PublicationDesk(newsroom, *m_names, *m_document, {*m_editor, *m_editorial, *m_messages}, this);
    m_actions->addPublishing(m_publication->actions());
    m_actions->addTools(m_editor->changes().actions());
    m_signing = new SigningDesk(newsroom, *m_names, *m_messages, this);
    m_signing->setOpenArticle([this] { return m_document->isOpen() ? m_document->id() : ArticleId(); });
    m_actions->addTools({m_signing->myKey(), m_signing->audit()});
    m_writing = new WritingActions(newsroom, session, {*m_desk, *m_editor, *m_document}, this);
    m_actions->addViews(m_writing->views());
    m_actions->addTools({m_writing->findEverywhere()});
    m_zoom = new ZoomActions(session, this);
    m_actions->addViews(m_zoom->actions() << (new TabActions(*m_desk, this))->menu()->menuAction());
    m_snippets = new SnippetMenu(newsroom, *m_names, *m_desk, this);
    m_actions->addToArticle(m_snippets->menu());
    m_actions->addToFile((new PrintActions(newsroom, *m_document, *m_messages, this))->menu());
    m_talk = new TalkDesk(newsroom, *m_names, *m_document, {*m_editor, *m_inspector, *m_messages, *m_editorial, *statusBar()}, this);
    m_actions->addTools(m_talk->actions());
    m_store = new StoreDesk(newsroom, *m_names, {*m_desk, *m_editor, *m_document, *m_list, *m_messages, *statusBar()}, this);
    m_actions->addToManage(m_store->actions());
    m_rightColumn->addWidget(m_editor->changes().panel());
    m_rightColumn->addWidget(m_talk->comments().panel());
    m_rightColumn->addWidget(m_proofing->panel());
    m_rightColumn->setStretchFactor(0, 3);
    m_rightColumn->setStretchFactor(1, 2);
    m_rightColumn->setStretchFactor(2, 2);
    m_rightColumn->setStretchFactor(3, 2);
    m_list->setFirstSteps(m_actions->newArticle, m_actions->importFiles);
    connectPanes();
    connectActions();
    connectView();
    makePalette();
    setPerson(person);
    restoreSession();
    m_keys->take(this); // the last word on every action's keys
    connect(m_snippets, &SnippetMenu::changed, m_keys, [this] { m_keys->take(this); });
    if (newsroom.mode() == Newsroom::Mode::Owner) {
        m_keeper->offerRecovered();
        m_import->offerUnfinished(person);
    } else {
        m_messages->say(u"readOnly"_s, MessageBar::Kind::Info, tr("This newsroom is open for reading only: nothing can be changed here."));
    }
}

MainWindow::~MainWindow()
{
    delete m_review;
    delete m_manage;
    delete m_statistics;
    delete m_proofing; // these look at the panes
    delete m_talk;
    delete m_store;
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
    m_keeper = new TextKeeper(m_newsroom, *m_document, *m_messages, this);
    m_desk = new ArticleDesk(m_newsroom, *m_document, *m_editor, *m_keeper);
    m_inspector = new Inspector(m_newsroom, *m_names, *m_document);
    m_rightColumn = new QSplitter(Qt::Vertical);
    m_rightColumn->setObjectName(u"rightColumn"_s);
    m_rightColumn->setHandleWidth(1);
    m_rightColumn->setChildrenCollapsible(false);
    m_rightColumn->addWidget(m_inspector);

    m_panes = new QSplitter(Qt::Horizontal);
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    for (QWidget *pane : {static_cast<QWidget *>(m_sidebar), static_cast<QWidget *>(m_list),
                          static_cast<QWidget *>(m_desk), static_cast<QWidget *>(m_rightColumn)})
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
    auto *cover = new LockCover;
    connect(cover, &LockCover::signInWanted, this, &MainWindow::signInWanted);
    m_pages->addWidget(cover);
    setCentralWidget(m_pages);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(8, 40))); // and the frame
}

// ---- connecting -------------------------------------------------------------------------------

void MainWindow::connectPanes()
{
    connect(m_sidebar, &Sidebar::chosen, this, [this](const ArticleQuery &query, const QString &title) {
        m_search->clear();
        m_list->showList(query, title);
    });
    connect(m_list, &ArticleListPane::chosen, this, &MainWindow::openArticle);
    connect(m_list, &ArticleListPane::newTabWanted, this, &MainWindow::openInNewTab);
    connect(m_list, &ArticleListPane::besideWanted, m_desk, &ArticleDesk::openBeside);
    connect(m_desk, &ArticleDesk::changed, this, &MainWindow::keepTabs);
    connect(m_desk, &ArticleDesk::besideChanged, this, &MainWindow::makeRoom, Qt::QueuedConnection); // laid out
    connect(m_list, &ArticleListPane::failed, this, [this](const Error &error) { m_messages->sayError(u"list"_s, error); });
    connect(m_inspector, &Inspector::failed, this, [this](const Error &error) { m_messages->sayError(u"field"_s, error); });
    connect(m_search, &SearchBox::searched, this, &MainWindow::search);
    connect(m_document, &ArticleDocument::opened, this, &MainWindow::showOpened);
    connect(m_document, &ArticleDocument::opened, this, [this] { // not only at the end: there may be no proper one
        m_session.put(sessionKey("list"), m_sidebar->selectedKey());
    });
    connect(m_document, &ArticleDocument::contentChanged, this, &MainWindow::showTitle);
    connect(m_document, &ArticleDocument::committed, this, [this] { m_list->mark(m_document->id()); });
    connect(m_editor, &EditorPane::statisticsChanged, m_status, &StatusLine::setStatistics);
    connect(m_keeper, &TextKeeper::stayed, this, [this] { m_list->mark(m_document->id()); });
    connect(m_snippets, &SnippetMenu::manageWanted, this, [this] { manage().open(u"snippets"_s); });
    connect(m_import, &ImportFlow::articleWanted, this, &MainWindow::openArticle);
    connect(m_writing, &WritingActions::articleWanted, this, &MainWindow::openArticle);
    connect(m_watch, &FolderWatch::articleWanted, this, &MainWindow::openArticle);
    connect(m_talk, &TalkDesk::articleWanted, this, &MainWindow::openArticle);
    connect(m_list, &ArticleListPane::assignWanted, &m_talk->assigning(), &AssignDesk::start);
    connect(m_publication, &PublicationDesk::articleWanted, this, &MainWindow::openArticle);
    connect(m_store, &StoreDesk::articleWanted, this, &MainWindow::openArticle);
    connect(m_store, &StoreDesk::noticesWanted, &m_talk->bell(), &NoticeBell::open);
    showOpened();
}

void MainWindow::connectActions()
{
    connect(m_actions->newArticle, &QAction::triggered, this, &MainWindow::newArticle);
    connect(m_actions->templates, &QMenu::aboutToShow, m_templates, [this] { m_templates->fill(m_list->model().query().section); });
    connect(m_templates, &TemplateMenu::chosen, this, &MainWindow::newFromTemplate);
    connect(m_templates, &TemplateMenu::manageWanted, this, [this] { manage().open(u"templates"_s); });
    connect(m_actions->importFiles, &QAction::triggered, this,
            [this] { m_import->askForFiles(m_person, m_list->model().query().section); });
    connect(m_actions->reprint, &QAction::triggered, this,
            [this] { m_import->reprintFromClipboard(m_person, m_list->model().query().section); });
    connect(m_actions->watchFolder, &QAction::triggered, this, &MainWindow::watchFolder);
    connect(m_actions->save, &QAction::triggered, m_desk, &ArticleDesk::save);
    connect(m_actions->closeArticle, &QAction::triggered, &m_desk->tabs(), &ArticleTabs::closeCurrent);
    connect(m_actions->unsavedTexts, &QAction::triggered, m_keeper, &TextKeeper::showUnsaved);
    connect(m_actions->versions, &QAction::triggered, this, [this] {
        if (m_document->isOpen())
            RevisionsWindow::open(m_newsroom, *m_names, *m_document, this);
    });
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
    connect(m_actions->reviewDesk, &QAction::triggered, this, [this] { reviewDesk().open(); });
    connect(m_sidebar, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        const QString key = index.data(SidebarModel::KeyRole).toString();
        if (const auto queue = key.startsWith("queue:"_L1) ? queueFromName(QStringView(key).sliced(6)) : std::nullopt)
            reviewDesk().open(queue);
    });
    for (QAction *page : std::as_const(m_actions->manage))
        connect(page, &QAction::triggered, this, [this, page] { manage().open(page->data().toString()); });
    connect(m_sidebar, &QWidget::customContextMenuRequested, this, &MainWindow::offerToManage);
    connect(m_actions->statistics, &QAction::triggered, this, [this] { statistics().open(); });
    connect(m_actions->switchUser, &QAction::triggered, this, [this] {
        leaveThen([this] {
            m_signing->forget();
            Q_EMIT signInWanted();
        });
    });
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
    connect(m_editor, &EditorPane::viewChanged, this, [this](EditorPane::View view) {
        for (QAction *action : m_actions->view->actions())
            action->setChecked(action->data().toInt() == static_cast<int>(view));
    });
    connect(m_actions->focusMode, &QAction::toggled, this, &MainWindow::setFocusMode);
    connect(m_actions->showSidebar, &QAction::toggled, m_sidebar, &QWidget::setVisible);
    connect(m_actions->showList, &QAction::toggled, m_list, &QWidget::setVisible);
    connect(m_actions->showInspector, &QAction::toggled, m_rightColumn, &QWidget::setVisible);
    followZoom(*m_editor);
}

void MainWindow::makePalette()
{
    m_keys = new KeyBindings(m_session, this);
    m_palette = new CommandPalette(m_session, this);
    m_palette->addOffer([this](const QWidget *focus) { return actionOffers(*this, focus); });
    m_palette->addOffer([this](const QWidget *) { return tabOffers(m_desk->tabs()); });
    m_palette->addOffer([this](const QWidget *) { return listOffers(*m_sidebarModel, *m_sidebar); });
    m_palette->addOffer([this](const QWidget *) {
        return recentOffers(m_newsroom, m_person.id, [this](ArticleId id) { openArticle(id); });
    });
    connect(m_actions->palette, &QAction::triggered, m_palette, &CommandPalette::open);
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] {
        auto *dialog = new ShortcutsDialog(*m_keys, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
}

// ---- who and what -----------------------------------------------------------------------------

void MainWindow::setPerson(const Person &person)
{
    const bool another = !m_person.id.isNull() && person.id != m_person.id;
    if (another)
        keepTabs();
    m_person = person;
    m_document->setPerson(person.id);
    m_desk->setPerson(person.id);
    m_sidebarModel->setPerson(person.id);
    m_inspector->setPerson(person);
    m_editorial->setPerson(person);
    m_signing->setPerson(person);
    m_proofing->setPerson(person);
    m_talk->setPerson(person);
    m_publication->setPerson(person);
    m_store->setPerson(person);
    m_writing->setPerson(person.id);
    m_status->setPerson(person);
    m_snippets->setPerson(person);
    if (m_manage)
        m_manage->setPerson(person);
    if (m_review)
        m_review->setPerson(person);
    const bool readOnly = m_newsroom.mode() == Newsroom::Mode::ReadOnly;
    for (QAction *action : {m_actions->newArticle, m_actions->importFiles, m_actions->reprint, m_actions->watchFolder, m_actions->save, m_actions->outlets,
                            m_actions->buildPortal})
        action->setEnabled(!readOnly);
    if (const QString key = m_sidebar->selectedKey(); !key.isEmpty())
        m_sidebar->select(key); // the same queue, as this person's
    if (another)
        leaveThen([this] { m_desk->restore(m_session.bytes(tabsKey())); }); // everybody has their own
}

void MainWindow::showChoices(Appearance::Scheme scheme, const QString &language)
{
    m_actions->markScheme(scheme);
    m_actions->markLanguage(language);
}

void MainWindow::coloursChanged()
{
    m_editor->coloursChanged();
    m_desk->coloursChanged();
    m_inspector->review()->refresh();
    m_proofing->coloursChanged();
    m_talk->coloursChanged();
    m_publication->coloursChanged();
    m_store->coloursChanged();
    if (m_manage)
        m_manage->coloursChanged();
    if (m_review)
        m_review->coloursChanged();
    if (m_statistics)
        m_statistics->coloursChanged();
    update();
}

void MainWindow::followSync(SyncRunner *runner)
{
    m_store->follow(runner);
    m_keepers = runner ? runner->keepers() : OutletKeepers();
    m_editorial->setKeepers(m_keepers);
    if (m_review)
        m_review->setKeepers(m_keepers);
}

void MainWindow::leaveThen(const std::function<void()> &goOn)
{
    if (m_review)
        m_review->leaveThen([this, goOn] { m_desk->leaveThen(goOn); });
    else
        m_desk->leaveThen(goOn);
}

void MainWindow::openArticle(ArticleId id)
{
    m_desk->open(id);
}

void MainWindow::openInNewTab(ArticleId id)
{
    m_desk->open(id, ArticleTabs::Where::NewTab);
}

void MainWindow::newArticle()
{
    Handling handling;
    handling.primarySection = m_list->model().query().section;
    m_desk->tabs().openNew(Content(), handling, [this] { m_editor->beginHeadline(); });
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
    m_desk->tabs().openNew(content, handling, [this] { m_editor->beginHeadline(); });
}

void MainWindow::showOpened()
{
    m_list->mark(m_document->isOpen() ? m_document->id() : ArticleId());
    showTitle();
}

void MainWindow::showTitle()
{
    const QString headline = m_document->isOpen() ? m_document->fields().printedHeadline() : QString();
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
    m_list->setVisible(!on && m_actions->showList->isChecked());
    m_desk->setBare(on);
    m_rightColumn->setVisible(!on && m_actions->showInspector->isChecked());
    menuBar()->setVisible(!on);
}

/// Two articles side by side want the room of the list, where there is little.
void MainWindow::makeRoom(bool beside)
{
    constexpr int enoughForTwo = 880;
    if (beside && m_actions->showList->isChecked() && m_desk->width() < enoughForTwo) {
        m_listGaveWay = true;
        m_actions->showList->setChecked(false);
    } else if (!beside && std::exchange(m_listGaveWay, false)) {
        m_actions->showList->setChecked(true);
    }
    if (!m_desk->beside())
        return;
    m_keys->take(this);
    followZoom(m_desk->beside()->editor());
}

/// The reading view follows the source.
void MainWindow::followZoom(EditorPane &pane)
{
    connect(m_zoom, &ZoomActions::changed, &pane.source(), &SourceEditor::setZoom);
    connect(&pane.source(), &SourceEditor::zoomAsked, m_zoom, &ZoomActions::step);
    pane.source().setZoom(m_zoom->percent());
}

// ---- publishing -------------------------------------------------------------------------------

void MainWindow::manageOutlets()
{
    auto *dialog = new OutletsDialog(m_newsroom, m_keepers, this);
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
        m_keys->take(m_manage);
        connect(&m_manage->edits(), &ManageEdits::stored, m_snippets, &SnippetMenu::fill);
    }
    return *m_manage;
}

// ---- reviewing --------------------------------------------------------------------------------

ReviewDesk &MainWindow::reviewDesk()
{
    if (!m_review) {
        m_review = new ReviewDesk(m_newsroom, *m_names, m_session, this);
        m_review->setPerson(m_person);
        m_review->setKeepers(m_keepers);
        m_review->setBeforeDeciding([this](Action action, const std::function<void()> &goOn) { m_signing->before(action, goOn); });
        m_review->setOpenElsewhere([this](ArticleId article) {
            const bool here = m_desk->writtenIn().first.id() == article || (m_document->isOpen() && m_document->id() == article)
                || (m_desk->beside() && m_desk->beside()->document().id() == article);
            return here && bringForward(article);
        });
        connect(m_review, &ReviewDesk::openWanted, this, &MainWindow::bringForward);
        connect(m_review, &ReviewDesk::commentWanted, &m_talk->comments(), &CommentDesk::showComment);
        m_keys->take(m_review);
    }
    return *m_review;
}

bool MainWindow::bringForward(ArticleId article)
{
    openArticle(article);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    return true;
}

StatisticsWindow &MainWindow::statistics()
{
    if (!m_statistics)
        m_statistics = new StatisticsWindow(m_newsroom, *m_names, m_session, this);
    return *m_statistics;
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

// ---- files dropped on the window --------------------------------------------------------------

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

} // namespace galley
