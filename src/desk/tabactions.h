// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace galley {

class ArticleDesk;

/// The keys and menu of tabs and of the second side.
class TabActions : public QObject
{
    Q_OBJECT
public:
    TabActions(ArticleDesk &desk, QWidget *window);
    QMenu *menu() const { return m_menu; }

private:
    QAction *make(const char *name, const QString &text, const QString &icon, const QList<QKeySequence> &keys,
                  void (TabActions::*act)());
    void follow();
    void next();
    void previous();
    void reopen();
    void beside();
    void swap();
    void other();
    void closeSide();

    ArticleDesk &m_desk;
    QWidget *m_window;
    QMenu *m_menu;
    QAction *m_next, *m_previous, *m_reopen, *m_beside, *m_swap, *m_other, *m_closeSide;
};

} // namespace galley
