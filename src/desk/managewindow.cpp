// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managewindow.h"

#include "desk/colours.h"
#include "desk/deskicon.h"
#include "desk/keyhint.h"
#include "desk/managenavigation.h"
#include "desk/managepage.h"
#include "desk/managepages.h"
#include "desk/managepeople.h"
#include "desk/manageproofoffices.h"
#include "desk/manageproofstyle.h"
#include "desk/manageproofwords.h"
#include "desk/manageroster.h"
#include "desk/manageroutes.h"
#include "desk/managesections.h"
#include "desk/manageseries.h"
#include "desk/managesite.h"
#include "desk/managesnippets.h"
#include "desk/managesources.h"
#include "desk/managetags.h"
#include "desk/managetemplates.h"
#include "desk/manageview.h"
#include "desk/messagearea.h"
#include "desk/session.h"
#include "desk/typesize.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

ManageWindow::ManageWindow(Newsroom &newsroom, const NewsroomNames &names, Session &session, QWidget *parent)
    : QWidget(parent, Qt::Window), m_session(session), m_edits(new ManageEdits(newsroom, names, this)),
      m_entries(new QStandardItemModel(this))
{
    setObjectName(u"manageWindow"_s);
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Manage the newsroom – Galley"));
    makeActions();
    m_list = new ManageView(this);
    m_list->setObjectName(u"managePages"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setHeaderHidden(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFixedWidth(typePixels(196));
    m_messages = new MessageArea(this);
    m_pages = new QStackedWidget(this);
    addPages();
    m_list->setModel(m_entries);
    m_list->expandAll();

    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(makeHead());
    right->addWidget(m_messages);
    right->addWidget(m_pages, 1);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_list);
    line->addLayout(right, 1);

    connect(m_list, &ManageView::chosen, this, [this] { showPage(m_list->currentKey()); });
    connect(m_edits, &ManageEdits::began, this, &ManageWindow::showState);
    connect(m_edits, &ManageEdits::stored, this, [this] { m_storedOnce = true; });
    connect(m_edits, &ManageEdits::ended, this, &ManageWindow::showState);
    connect(m_edits, &ManageEdits::refused, this, [this](const Error &error) { m_messages->sayError(u"refused"_s, error); });
    connect(&m_edits->stack(), &QUndoStack::indexChanged, this, &ManageWindow::showUndo);
    showUndo();
    resize(1120, 760);
    if (const QByteArray geometry = session.bytes(u"manage/geometry"_s); !geometry.isEmpty())
        restoreGeometry(geometry);
}

ManageWindow::~ManageWindow()
{
    m_edits->stack().clear(); // its commands speak to the pages
    delete std::exchange(m_pages, nullptr);
}

void ManageWindow::addPages()
{
    addChapter(tr("Portal"), {new ManageSections(*m_edits), new ManageNavigation(*m_edits), new ManageSite(*m_edits),
                              new ManagePages(*m_edits)});
    addChapter(tr("Newsroom"), {new ManagePeople(*m_edits), new ManageRoster(*m_edits), new ManageRoutes(*m_edits),
                                new ManageTemplates(*m_edits), new ManageSnippets(*m_edits)});
    addChapter(tr("Registers"), {new ManageTags(*m_edits), new ManageSeries(*m_edits), new ManageSources(*m_edits)});
    addChapter(tr("Proofing"), {new ManageProofWords(*m_edits), new ManageProofOffices(*m_edits), new ManageProofStyle(*m_edits)});
}

void ManageWindow::addChapter(const QString &heading, const QList<ManagePage *> &pages)
{
    auto *chapter = new QStandardItem(heading);
    chapter->setData(true, ManageView::HeadingRole);
    chapter->setFlags(Qt::ItemIsEnabled);
    for (ManagePage *page : pages) {
        auto *entry = new QStandardItem(deskIcon(page->icon()), page->title());
        entry->setData(page->key(), ManageView::KeyRole);
        entry->setToolTip(page->hint());
        entry->setEditable(false);
        chapter->appendRow(entry);
        page->setObjectName(QString(u"manage:"_s % page->key()));
        page->setAccessibleName(page->title());
        m_pages->addWidget(page);
        for (QScrollArea *area : page->findChildren<QScrollArea *>())
            area->setFocusPolicy(Qt::NoFocus); // its fields take the keys
        connect(page, &ManagePage::failed, this, [this](const Error &error) { m_messages->sayError(u"refused"_s, error); });
        connect(page, &ManagePage::unsavedChanged, this, &ManageWindow::showState);
        connect(page, &ManagePage::pageWanted, this, [this](const QString &key) { open(key); });
    }
    m_entries->appendRow(chapter);
}

QWidget *ManageWindow::makeHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(u"manageHead"_s);
    head->setAttribute(Qt::WA_StyledBackground);
    m_title = new QLabel(head);
    m_title->setProperty("title", true);
    m_hint = new QLabel(head);
    m_hint->setProperty("hint", true);
    m_hint->setWordWrap(true);
    m_state = new QLabel(head);
    m_state->setObjectName(u"manageState"_s);
    m_state->setProperty("hint", true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_hint);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(24, 16, 20, 12);
    line->setSpacing(4);
    line->addLayout(words, 1);
    line->addSpacing(16);
    line->addWidget(m_state, 0, Qt::AlignTop);
    line->addSpacing(8);
    for (QAction *action : {m_undo, m_redo}) {
        auto *button = new QToolButton(head);
        button->setDefaultAction(action);
        button->setProperty("quiet", true);
        button->setAccessibleName(action->text());
        line->addWidget(button, 0, Qt::AlignTop);
    }
    return head;
}

void ManageWindow::makeActions()
{
    m_undo = new QAction(deskIcon(u"edit-undo"_s), tr("Undo"), this);
    m_undo->setObjectName(u"manageUndo"_s);
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo = new QAction(deskIcon(u"edit-redo"_s), tr("Redo"), this);
    m_redo->setObjectName(u"manageRedo"_s);
    m_redo->setShortcut(QKeySequence::Redo);
    auto *shut = new QAction(tr("Close"), this);
    shut->setShortcut(QKeySequence::Close);
    auto *next = new QAction(tr("Next page"), this);
    next->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    auto *previous = new QAction(tr("Previous page"), this);
    previous->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    addActions({m_undo, m_redo, shut, next, previous});
    connect(m_undo, &QAction::triggered, m_edits, &ManageEdits::undo);
    connect(m_redo, &QAction::triggered, m_edits, &ManageEdits::redo);
    connect(shut, &QAction::triggered, this, &QWidget::close);
    const auto turn = [this](int by) {
        const QStringList keys = pageKeys();
        const qsizetype to = keys.indexOf(currentPage()->key()) + by;
        if (to >= 0 && to < keys.size())
            m_list->selectKey(keys[to]);
    };
    connect(next, &QAction::triggered, this, [turn] { turn(1); });
    connect(previous, &QAction::triggered, this, [turn] { turn(-1); });
}

void ManageWindow::setPerson(const Person &person)
{
    m_edits->setPerson(person.id);
    for (int i = 0; i < m_pages->count(); ++i)
        qobject_cast<ManagePage *>(m_pages->widget(i))->setPerson(person);
    showRights();
}

void ManageWindow::showRights()
{
    if (const QString reason = currentPage()->lockedReason(); reason.isEmpty())
        m_messages->dismiss(u"locked"_s);
    else
        m_messages->say(u"locked"_s, MessageBar::Kind::Info, reason);
}

void ManageWindow::open(const QString &page, const QString &record)
{
    const QString wanted = !page.isEmpty() ? page : m_list->currentKey().isEmpty() ? m_session.text(u"manage/page"_s) : QString();
    if (!wanted.isEmpty() || m_list->currentKey().isEmpty())
        if (!m_list->selectKey(wanted))
            m_list->selectKey(pageKeys().constFirst());
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (!record.isEmpty())
        currentPage()->showRecord(record);
}

QStringList ManageWindow::pageKeys() const
{
    QStringList keys;
    for (int i = 0; i < m_pages->count(); ++i)
        keys.append(qobject_cast<ManagePage *>(m_pages->widget(i))->key());
    return keys;
}

ManagePage *ManageWindow::page(const QString &key) const
{
    const qsizetype at = pageKeys().indexOf(key);
    return at < 0 ? nullptr : qobject_cast<ManagePage *>(m_pages->widget(static_cast<int>(at)));
}

ManagePage *ManageWindow::currentPage() const
{
    return m_pages ? qobject_cast<ManagePage *>(m_pages->currentWidget()) : nullptr;
}

void ManageWindow::showPage(const QString &key)
{
    ManagePage *wanted = page(key);
    if (!wanted)
        return;
    if (currentPage() != wanted)
        currentPage()->leave();
    m_pages->setCurrentWidget(wanted);
    m_title->setText(wanted->title());
    m_hint->setText(wanted->hint());
    m_session.put(u"manage/page"_s, key);
    m_messages->dismiss(u"refused"_s);
    showRights();
    showState();
}

void ManageWindow::showState()
{
    bool unsaved = false;
    for (int i = 0; i < m_pages->count(); ++i)
        unsaved = unsaved || qobject_cast<ManagePage *>(m_pages->widget(i))->hasUnsaved();
    if (m_edits->isBusy())
        m_state->setText(tr("Saving…"));
    else if (unsaved)
        m_state->setText(tr("Not everything is saved"));
    else
        m_state->setText(m_storedOnce ? tr("Saved") : QString());
    m_state->setProperty("flag", unsaved && !m_edits->isBusy());
    m_state->style()->unpolish(m_state);
    m_state->style()->polish(m_state);
    Q_EMIT stateChanged();
}

bool ManageWindow::isStoring() const
{
    for (int i = 0; i < m_pages->count(); ++i)
        if (qobject_cast<ManagePage *>(m_pages->widget(i))->isStoring())
            return true;
    return m_edits->isBusy();
}

void ManageWindow::showUndo()
{
    const auto say = [](QAction *action, const QString &name, const QString &what, bool can) {
        action->setEnabled(can);
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(withKeys(what.isEmpty() ? name : tr("%1: %2").arg(name, what), key));
    };
    say(m_undo, tr("Undo"), m_edits->stack().undoText(), m_edits->stack().canUndo());
    say(m_redo, tr("Redo"), m_edits->stack().redoText(), m_edits->stack().canRedo());
}

void ManageWindow::coloursChanged()
{
    update();
}

/// What is typed is committed before the window goes; what was refused waits in it for the next time.
void ManageWindow::closeEvent(QCloseEvent *event)
{
    currentPage()->leave();
    m_session.put(u"manage/geometry"_s, saveGeometry());
    event->accept();
}

void ManageWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && currentPage())
        currentPage()->pause();
    QWidget::changeEvent(event);
}

} // namespace galley
