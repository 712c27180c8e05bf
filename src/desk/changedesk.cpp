// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/changedesk.h"

#include "desk/changespanel.h"
#include "desk/desktime.h"
#include "desk/readingview.h"
#include "desk/sourceeditor.h"
#include "desk/thumbnails.h"

#include <QAction>
#include <QHelpEvent>
#include <QInputDialog>
#include <QListView>
#include <QMenu>
#include <QToolTip>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr double designedPixels = 15; ///< of the source at its designed size

} // namespace

ChangeDesk::ChangeDesk(Newsroom &newsroom, ArticleDocument &document, SourceEditor *editor, QWidget *viewParent)
    : QObject(viewParent), m_newsroom(newsroom), m_editor(editor), m_pane(viewParent), m_tracker(new ChangeTracker(newsroom, document, editor)),
      m_pictures(new Thumbnails([&newsroom](const QByteArray &sha256) { return newsroom.asset(sha256).value_or(QByteArray()); }, this)),
      m_reading(new ReadingView(document, editor, *m_tracker, *m_pictures, viewParent))
{
    makeActions();
    m_reading->hide();
    m_reading->setTips([this](const QString &id) { return tipOf(id); });
    connect(m_reading, &ReadingView::noticed, this, &ChangeDesk::noticed);
    connect(m_reading, &ReadingView::menuWanted, this, &ChangeDesk::addToMenu);
    connect(m_tracker, &ChangeTracker::refused, this, &ChangeDesk::noticed);
    connect(m_tracker, &ChangeTracker::changesChanged, this, &ChangeDesk::showRights);
    connect(&document, &ArticleDocument::situationChanged, this, &ChangeDesk::showRights);
    connect(&document, &ArticleDocument::opened, this, &ChangeDesk::showRights);
    editor->installEventFilter(this);
    editor->viewport()->installEventFilter(this);
    connect(&newsroom, &Newsroom::peopleChanged, this, [this] { m_names.clear(); });
    showRights();
}

ChangeDesk::~ChangeDesk() = default;

ChangesPanel *ChangeDesk::panel()
{
    if (!m_panel) {
        m_panel = new ChangesPanel(*m_tracker, [this](const ListedChange &change) { return who(change); });
        connect(m_panel, &ChangesPanel::placeWanted, this, &ChangeDesk::show);
        connect(m_panel, &ChangesPanel::left, this, [this] { m_isReading ? m_reading->setFocus() : m_editor->setFocus(); });
    }
    return m_panel;
}

QAction *ChangeDesk::action(const QString &text, const QKeySequence &keys, const std::function<void()> &act)
{
    auto *made = new QAction(text, this);
    made->setShortcut(keys);
    made->setShortcutContext(Qt::WindowShortcut);
    connect(made, &QAction::triggered, this, act);
    return made;
}

void ChangeDesk::makeActions()
{
    m_tracking = action(tr("Track changes"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { m_tracker->setOn(m_tracking->isChecked()); });
    m_tracking->setCheckable(true);
    //: 修订, before "on" or "off"
    m_tracking->setIconText(tr("Tracking"));
    m_comment = action(tr("Comment…"), {}, [this] { comment(); });
    m_next = action(tr("Next change"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Down), [this] { step(1); });
    m_previous = action(tr("Previous change"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Up), [this] { step(-1); });
    m_accept = action(tr("Accept change"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_A), [this] { settle(true); });
    m_refuse = action(tr("Refuse change"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R), [this] { settle(false); });
    m_acceptAll = action(tr("Accept all changes"), {}, [this] { m_tracker->settleAll(true); });
    m_refuseAll = action(tr("Refuse all changes"), {}, [this] { m_tracker->settleAll(false); });
    connect(m_tracker, &ChangeTracker::onChanged, this, [this] {
        m_tracking->setChecked(m_tracker->isOn());
        showRights();
    });
}

QList<QAction *> ChangeDesk::actions() const
{
    return {m_tracking, m_next, m_previous, m_accept, m_refuse, m_acceptAll, m_refuseAll};
}

void ChangeDesk::showRights()
{
    const bool may = m_tracker->mayEdit();
    const bool some = !m_tracker->changes().isEmpty();
    m_tracking->setEnabled(may && !m_tracker->isForced());
    m_comment->setEnabled(may);
    for (QAction *one : {m_next, m_previous})
        one->setEnabled(some);
    for (QAction *one : {m_accept, m_refuse, m_acceptAll, m_refuseAll})
        one->setEnabled(may && some);
    m_reading->setTextInteractionFlags(may ? Qt::TextEditorInteraction : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void ChangeDesk::setReading(bool reading)
{
    m_isReading = reading;
    m_reading->setVisible(reading);
    m_reading->setFollowing(reading);
}

void ChangeDesk::coloursChanged()
{
    m_reading->coloursChanged();
}

// ---- going through them -----------------------------------------------------------------------

void ChangeDesk::step(int by)
{
    m_tracker->refresh();
    const QList<ListedChange> &changes = m_tracker->changes();
    if (changes.isEmpty())
        return;
    const QTextCursor cursor = m_editor->textCursor();
    const int count = int(changes.size());
    int which = -1;
    if (by > 0) {
        which = int(std::ranges::find_if(changes, [&](const ListedChange &one) { return one.start >= cursor.selectionEnd(); }) - changes.begin());
        which = which < count ? which : 0; // around
    } else {
        which = int(std::ranges::count_if(changes, [&](const ListedChange &one) { return one.end <= cursor.selectionStart(); })) - 1;
        which = which < 0 ? count - 1 : which;
    }
    show(which);
}

void ChangeDesk::show(int which)
{
    if (which < 0 || which >= m_tracker->changes().size())
        return;
    const ListedChange &change = m_tracker->changes().at(which);
    if (m_isReading) {
        m_reading->showSource(change.start, change.end);
        m_reading->setFocus();
    }
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(int(change.start));
    cursor.setPosition(int(change.end), QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    if (!m_isReading) {
        m_editor->centerCursor();
        m_editor->setFocus();
    }
    if (m_panel)
        m_panel->setCurrent(which);
}

/// What the selection touches; where nothing is selected, what the cursor stands at, else what the list shows.
QList<int> ChangeDesk::chosen() const
{
    const QTextCursor cursor = m_editor->textCursor();
    const auto [from, to] = m_isReading ? m_reading->selectedSource() : std::pair<qsizetype, qsizetype>(cursor.selectionStart(), cursor.selectionEnd());
    QList<int> found = m_tracker->within(from, to);
    if (found.isEmpty() && m_panel && m_panel->current() >= 0)
        found = {m_panel->current()};
    return found;
}

void ChangeDesk::settle(bool accept)
{
    m_tracker->refresh();
    const QList<int> which = chosen();
    if (which.isEmpty())
        Q_EMIT noticed(tr("There is no change here. “Next change” leads to the next one."));
    else
        m_tracker->settle(which, accept);
}

void ChangeDesk::comment()
{
    const QTextCursor cursor = m_editor->textCursor();
    const qsizetype at = m_isReading ? m_reading->selectedSource().second : cursor.selectionEnd();
    auto *dialog = new QInputDialog(m_pane->window());
    dialog->setObjectName(u"commentDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Comment"));
    dialog->setLabelText(tr("What should be looked at here?"));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, at](const QString &text) { m_tracker->comment(at, text); });
    dialog->open();
}

void ChangeDesk::addToMenu(QMenu *menu, qsizetype from, qsizetype to)
{
    menu->addSeparator();
    menu->addAction(m_comment);
    if (!m_tracker->within(from, to).isEmpty())
        menu->addActions({m_accept, m_refuse});
}

// ---- who and when -----------------------------------------------------------------------------

QString ChangeDesk::who(const ListedChange &change) const
{
    if (m_names.isEmpty()) {
        for (const Person &person : m_newsroom.people().value_or(QList<Person>()))
            m_names.insert(person.id, person.realName.isEmpty() ? person.login : person.realName);
    }
    if (!change.time.isValid())
        return tr("unknown");
    const QString name = m_names.value(change.author, tr("unknown"));
    return name % u" · "_s % shortTimeText(change.time, m_newsroom.clock().nowUtc(), m_newsroom.zone());
}

/// The reading view is as large as the source; a change in the source says whose it is.
bool ChangeDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::FontChange)
        m_reading->setFontScale(m_editor->font().pixelSize() / designedPixels);
    if (watched != m_editor->viewport() || event->type() != QEvent::ToolTip || m_tracker->changes().isEmpty())
        return QObject::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int position = m_editor->cursorForPosition(help->pos()).position();
    const QList<int> there = m_tracker->within(position, position);
    if (there.isEmpty())
        return false;
    QToolTip::showText(help->globalPos(), tipOf(m_tracker->changes().at(there.last()).id), m_editor->viewport());
    return true;
}

QString ChangeDesk::tipOf(const QString &id) const
{
    const QList<ListedChange> &changes = m_tracker->changes();
    const auto found = std::ranges::find(changes, id, &ListedChange::id);
    if (found == changes.end())
        return {};
    QString tip = u"<b>%1</b>　%2"_s.arg(changeKindLabel(found->kind), who(*found).toHtmlEscaped());
    if (found->kind == ChangeMark::Kind::Comment)
        tip += u"<br>%1"_s.arg(found->inserted.toHtmlEscaped().replace(u'\n', "<br>"_L1));
    for (const QString &reply : found->replies)
        tip += u"<br>↳ %1"_s.arg(reply.toHtmlEscaped());
    return tip;
}

} // namespace galley
