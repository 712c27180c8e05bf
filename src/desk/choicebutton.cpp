// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/choicebutton.h"

#include "desk/colours.h"
#include "desk/typesize.h"

#include <QPainter>
#include <QStyleOptionComboBox>

namespace galley {

ChoiceButton::ChoiceButton(QWidget *parent) : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ChoiceButton::sizeHint() const
{
    const int icon = this->icon().isNull() ? 0 : iconSize().width() + 6;
    return {fontMetrics().horizontalAdvance(text()) + icon + 40, typePixels(28)};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionComboBox frame;
    frame.initFrom(this);
    frame.frame = true;
    style()->drawComplexControl(QStyle::CC_ComboBox, &frame, &painter, this);
    QRect inside = rect().adjusted(7, 0, -24, 0);
    if (!icon().isNull()) {
        const QSize size = iconSize();
        icon().paint(&painter, QRect(QPoint(inside.left(), (height() - size.height()) / 2), size), Qt::AlignCenter,
                     isEnabled() ? QIcon::Normal : QIcon::Disabled);
        inside.setLeft(inside.left() + size.width() + 6);
    }
    painter.setPen(isEnabled() ? Colours::current().ink : Colours::current().dim);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
}

} // namespace galley
