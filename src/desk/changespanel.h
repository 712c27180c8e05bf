// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/changelistmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;

namespace galley {

/// 修订与文内批注: the open article's tracked changes and comments, and what can be done about each. By keys: arrows, Enter
/// shows the place, A accepts, R refuses (or removes a comment), Space resolves, Escape goes back to the text.
class ChangesPanel : public QWidget
{
    Q_OBJECT
public:
    ChangesPanel(ChangeTracker &tracker, const ChangeListModel::Who &who, QWidget *parent = nullptr);

    ChangeListModel &model() { return *m_model; }
    QListView &list() { return *m_list; }
    int current() const; ///< by place in the tracker's changes; -1: none
    void setCurrent(int which);
    void settleCurrent(bool accept);
    void reply();

Q_SIGNALS:
    void placeWanted(int which);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showChanges();
    void showCurrent();
    void takeRoom();

    ChangeTracker &m_tracker;
    ChangeListModel *m_model;
    QToolButton *m_heading;
    QLabel *m_counts;
    QWidget *m_page;
    QListView *m_list;
    QLabel *m_replies;
    QLineEdit *m_reply;
    QPushButton *m_accept;
    QPushButton *m_refuse;
    QPushButton *m_resolve;
    QPushButton *m_acceptAll;
    QPushButton *m_refuseAll;
};

} // namespace galley
