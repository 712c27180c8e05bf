// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/commandpalette.h"

#include "desk/palettedelegate.h"
#include "desk/session.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

namespace {
constexpr int widest = 620;
constexpr int rowsShown = 12;
constexpr qsizetype mostRemembered = 40;
QString recentKey() { return u"palette/recent"_s; }
} // namespace

CommandPalette::CommandPalette(Session &session, QWidget *window)
    : QFrame(window), m_session(session), m_line(new QLineEdit(this)), m_view(new QListView(this)), m_nothing(new QLabel(this)),
      m_model(new PaletteModel(this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Commands"));
    setAttribute(Qt::WA_StyledBackground);
    setAutoFillBackground(true);
    m_line->setObjectName(u"commandLine"_s);
    m_line->setAccessibleName(tr("What to do"));
    m_line->setPlaceholderText(tr("Type a few letters, characters or pinyin of what to do"));
    m_line->setFrame(false);
    m_view->setObjectName(u"commandList"_s);
    m_view->setAccessibleName(tr("Commands found"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PaletteDelegate(this));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_nothing->setProperty("hint", true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setText(tr("Nothing is called that."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 8);
    column->setSpacing(6);
    column->addWidget(m_line);
    column->addWidget(m_view, 1);
    column->addWidget(m_nothing, 1);
    hide();

    m_line->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setQuery(text);
        showFound();
    });
    connect(m_view, &QListView::clicked, this, &CommandPalette::carryOut);
}

void CommandPalette::open()
{
    if (isVisible()) {
        leave();
        return;
    }
    m_before = QApplication::focusWidget();
    QList<PaletteEntry> entries;
    for (const Offer &offer : std::as_const(m_offers))
        entries += offer(m_before);
    m_line->clear();
    m_model->setQuery({});
    m_model->setEntries(entries, m_session.list(recentKey()));
    arrange();
    show();
    raise();
    showFound();
    m_line->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::arrange()
{
    const QSize room = parentWidget()->size();
    const int width = std::min(widest, room.width() - 32);
    const int height = std::min(rowsShown * 30 + 56, room.height() - 80);
    setGeometry((room.width() - width) / 2, 56, width, height);
}

void CommandPalette::showFound()
{
    const bool any = m_model->rowCount() > 0;
    m_view->setVisible(any);
    m_nothing->setVisible(!any);
    if (any)
        m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->scrollToTop();
}

void CommandPalette::leave()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

/// The keys go back first: many actions act where they are.
void CommandPalette::carryOut(const QModelIndex &index)
{
    const PaletteEntry *entry = m_model->entry(index);
    if (!entry || !entry->whyNot.isEmpty())
        return; // the row says why
    QStringList recent = m_session.list(recentKey());
    recent.removeAll(entry->key);
    recent.prepend(entry->key);
    m_session.put(recentKey(), recent.mid(0, mostRemembered));
    const std::function<void()> run = entry->run;
    leave();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        arrange();
    if (watched != m_line)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        hide();
    } else if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    } else if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Escape: leave(); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: carryOut(m_view->currentIndex()); return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: QCoreApplication::sendEvent(m_view, event); return true;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace galley
