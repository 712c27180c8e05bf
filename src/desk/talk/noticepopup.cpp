// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/noticepopup.h"

#include "desk/talk/noticebox.h"
#include "desk/talk/noticedelegate.h"
#include "desk/talk/noticelistmodel.h"
#include "desk/typesize.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QSize popupSize()
{
    return {typePixels(420), typePixels(460)};
}

} // namespace

NoticePopup::NoticePopup(NoticeBox &box, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_box(box), m_title(new QLabel(tr("Notices"), this)), m_none(new QLabel(this)), m_list(new QListView(this)),
      m_allRead(new QPushButton(tr("Mark all as read"), this))
{
    setObjectName(u"noticePopup"_s);
    setProperty("popup", true);
    setAccessibleName(tr("Notices"));
    m_title->setProperty("strong", true);
    m_allRead->setObjectName(u"noticesRead"_s);
    m_allRead->setProperty("link", true);
    m_none->setText(tr("Nothing yet. What is returned or assigned to you, who mentions you, and what becomes of your articles appears here."));
    m_none->setProperty("hint", true);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setContentsMargins(32, 0, 32, 24);
    m_list->setObjectName(u"noticeList"_s);
    m_list->setAccessibleName(tr("Notices"));
    m_list->setModel(&box.model());
    m_list->setItemDelegate(new NoticeDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->installEventFilter(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 6, 8, 6);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_allRead);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    auto *rule = new QFrame(this);
    rule->setProperty("hairline", true);
    column->addWidget(rule);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    connect(m_list, &QListView::clicked, this, &NoticePopup::openCurrent);
    connect(m_allRead, &QPushButton::clicked, this, [this] { m_box.markRead({}); });
    connect(&box, &NoticeBox::changed, this, &NoticePopup::follow);
    follow();
}

void NoticePopup::follow()
{
    const bool some = m_box.model().rowCount() > 0;
    m_list->setVisible(some);
    m_none->setVisible(!some);
    m_allRead->setEnabled(m_box.unread() > 0);
    m_title->setText(m_box.unread() > 0 ? tr("Notices, %1 unread").arg(m_box.unread()) : tr("Notices"));
}

void NoticePopup::open(const QWidget *above)
{
    int wanted = typePixels(m_box.model().rowCount() > 0 ? 48 : 200); // no more than the notices need
    for (int row = 0; row < m_box.model().rowCount() && wanted < popupSize().height(); ++row)
        wanted += m_list->sizeHintForRow(row);
    resize(QSize(popupSize().width(), std::min(wanted, popupSize().height())).boundedTo(above->screen()->availableGeometry().size() - QSize(16, 64)));
    const QRect room = above->screen()->availableGeometry();
    QPoint corner = above->mapToGlobal(QPoint(above->width(), 0)) - QPoint(width(), height() + 4);
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    corner.setY(std::max(corner.y(), room.top()));
    move(corner);
    if (m_box.model().rowCount() > 0)
        m_list->setCurrentIndex(m_box.model().index(0));
    show();
    m_list->setFocus();
}

void NoticePopup::openCurrent()
{
    const Notice *notice = m_box.model().notice(m_list->currentIndex());
    if (!notice)
        return;
    const Notice chosen = *notice;
    hide();
    m_box.open(chosen);
}

bool NoticePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace galley
