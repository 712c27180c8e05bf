// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;

namespace galley {

class NoticeBox;

/// The list of notices over the bell: arrows and Enter, or a click, lead to the article.
class NoticePopup : public QFrame
{
    Q_OBJECT
public:
    NoticePopup(NoticeBox &box, QWidget *parent);
    void open(const QWidget *above);
    QListView &list() { return *m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void openCurrent();

    NoticeBox &m_box;
    QLabel *m_title;
    QLabel *m_none;
    QListView *m_list;
    QPushButton *m_allRead;
};

} // namespace galley
