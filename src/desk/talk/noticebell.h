// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace galley {

class NoticeBox;
class NoticePopup;

/// The bell in the status bar with the number of unread notices; opens the list of them.
class NoticeBell : public QToolButton
{
    Q_OBJECT
public:
    explicit NoticeBell(NoticeBox &box, QWidget *parent = nullptr);
    NoticePopup &popup() { return *m_popup; }
    void open();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    NoticeBox &m_box;
    NoticePopup *m_popup;
};

} // namespace galley
