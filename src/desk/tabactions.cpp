// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/tabactions.h"

#include "desk/articledesk.h"
#include "desk/deskicon.h"

#include <QMenu>

namespace galley {

using namespace Qt::StringLiterals;

TabActions::TabActions(ArticleDesk &desk, QWidget *window)
    : QObject(window), m_desk(desk), m_window(window), m_menu(new QMenu(tr("Tabs"), window))
{
    m_menu->setToolTipsVisible(true);
    m_next = make("nextTab", tr("Next tab"), {}, {Qt::CTRL | Qt::Key_PageDown, Qt::CTRL | Qt::Key_Tab}, &TabActions::next);
    m_previous = make("previousTab", tr("Previous tab"), {}, {Qt::CTRL | Qt::Key_PageUp, Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab},
                      &TabActions::previous);
    m_reopen = make("reopenTab", tr("Reopen the closed tab"), u"edit-undo"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_T}, &TabActions::reopen);
    m_menu->addSeparator();
    m_beside = make("besideTab", tr("Move the article beside"), u"view-split-left-right"_s, {Qt::CTRL | Qt::Key_Backslash}, &TabActions::beside);
    m_swap = make("swapSides", tr("Swap the sides"), u"exchange-positions"_s, {Qt::CTRL | Qt::ALT | Qt::Key_Backslash}, &TabActions::swap);
    m_other = make("otherSide", tr("To the other side"), {}, {Qt::CTRL | Qt::Key_F6}, &TabActions::other);
    m_closeSide = make("closeSide", tr("Close the second side"), u"window-close"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_W}, &TabActions::closeSide);
    connect(&desk, &ArticleDesk::changed, this, &TabActions::follow);
    connect(&desk, &ArticleDesk::besideChanged, this, &TabActions::follow);
    follow();
}

QAction *TabActions::make(const char *name, const QString &text, const QString &icon, const QList<QKeySequence> &keys,
                          void (TabActions::*act)())
{
    QAction *action = m_menu->addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    if (!icon.isEmpty())
        action->setIcon(deskIcon(icon));
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, act);
    m_window->addAction(action); // its keys work while the menu bar is hidden
    return action;
}

void TabActions::follow()
{
    const auto say = [](QAction *action, bool can, const QString &whyNot) {
        action->setEnabled(can);
        action->setToolTip(can ? action->text() : whyNot);
    };
    const bool several = m_desk.tabs().tabs().size() > 1;
    const bool beside = m_desk.beside() != nullptr;
    say(m_next, several, tr("Only one article is open."));
    say(m_previous, several, tr("Only one article is open."));
    say(m_reopen, m_desk.tabs().canReopen(), tr("No tab was closed."));
    say(m_beside, several, tr("Open a second article in a tab first: two are wanted."));
    for (QAction *action : {m_swap, m_other, m_closeSide})
        say(action, beside, tr("Only one article is in sight."));
}

void TabActions::next() { m_desk.tabs().step(1); }
void TabActions::previous() { m_desk.tabs().step(-1); }
void TabActions::reopen() { m_desk.tabs().reopenClosed(); }
void TabActions::beside() { m_desk.moveTabBeside(m_desk.tabs().current()); }
void TabActions::swap() { m_desk.swapSides(); }
void TabActions::other() { m_desk.otherSide(); }
void TabActions::closeSide() { m_desk.closeBeside(); }

} // namespace galley
