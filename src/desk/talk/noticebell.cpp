// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/noticebell.h"

#include "desk/colours.h"
#include "desk/deskicon.h"
#include "desk/deskstyle.h"
#include "desk/talk/noticebox.h"
#include "desk/talk/noticepopup.h"
#include "desk/typesize.h"

#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

int buttonHeight() { return typePixels(22); }
constexpr int picture = 16;

QString numberText(int unread)
{
    return unread > 99 ? u"99+"_s : QString::number(unread);
}

} // namespace

NoticeBell::NoticeBell(NoticeBox &box, QWidget *parent) : QToolButton(parent), m_box(box), m_popup(new NoticePopup(box, this))
{
    setObjectName(u"noticeBell"_s);
    setIcon(deskIcon(u"notifications"_s));
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, &NoticeBell::open);
    connect(&box, &NoticeBox::changed, this, &NoticeBell::follow);
    follow();
}

void NoticeBell::follow()
{
    const int unread = m_box.unread();
    const QString text = unread > 0 ? tr("%n unread notice(s)", nullptr, unread) : tr("No unread notices");
    setAccessibleName(tr("Notices"));
    setAccessibleDescription(text);
    setToolTip(text);
    updateGeometry();
    update();
}

QSize NoticeBell::sizeHint() const
{
    QFont font = this->font();
    font.setPixelSize(typePixels(11));
    const int number = m_box.unread() > 0 ? qMax(16, QFontMetrics(font).horizontalAdvance(numberText(m_box.unread())) + 10) + 4 : 0;
    return {picture + 12 + number, buttonHeight()};
}

void NoticeBell::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus() || m_popup->isVisible()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(blend(colours.bar, colours.ink, 0.07));
        painter.drawRoundedRect(rect(), 4, 4);
    }
    icon().paint(&painter, QRect(6, (rect().height() - picture) / 2, picture, picture));
    if (m_box.unread() == 0)
        return;
    QFont font = this->font();
    font.setPixelSize(typePixels(11));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const QString number = numberText(m_box.unread());
    const int width = qMax(16, painter.fontMetrics().horizontalAdvance(number) + 10);
    const QRectF pill(picture + 8, (rect().height() - 16) / 2.0, width, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.red);
    painter.drawRoundedRect(pill, 8, 8);
    painter.setPen(colours.paper);
    painter.drawText(pill, Qt::AlignCenter, number);
}

void NoticeBell::open()
{
    m_popup->open(this);
}

} // namespace galley
