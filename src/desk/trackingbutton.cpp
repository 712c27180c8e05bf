// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/trackingbutton.h"

#include "desk/changetracker.h"
#include "desk/colours.h"
#include "desk/typesize.h"

#include <QAction>
#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 7;
constexpr int gap = 4;

} // namespace

TrackingButton::TrackingButton(ChangeTracker &tracker, QAction *action, QWidget *parent)
    : QToolButton(parent), m_tracker(tracker), m_action(action)
{
    setDefaultAction(action);
    setAutoRaise(true);
    setFocusPolicy(Qt::NoFocus);
    QFont face = font();
    face.setPixelSize(typePixels(13));
    setFont(face);
    connect(&tracker, &ChangeTracker::onChanged, this, &TrackingButton::show);
    show();
}

void TrackingButton::show()
{
    m_action->setChecked(m_tracker.isOn());
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    m_action->setToolTip(m_tracker.isForced() ? tr("What a reviewer corrects is tracked, so that the others see it.")
                         : m_tracker.isOn() ? tr("Edits are tracked: the text stays as it is until they are accepted (%1)").arg(keys)
                                            : tr("Edits go straight into the text; switch on to have them tracked (%1)").arg(keys));
    setAccessibleName(m_tracker.isOn() ? tr("Tracking changes: on") : tr("Tracking changes: off"));
    updateGeometry();
    update();
}

QString TrackingButton::state() const
{
    //: whether changes are tracked
    return m_tracker.isOn() ? tr("on", "tracking") : tr("off", "tracking");
}

QSize TrackingButton::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    return {fontMetrics().horizontalAdvance(m_action->iconText()) + QFontMetrics(bold).horizontalAdvance(state()) + gap + 2 * padding, typePixels(24)};
}

void TrackingButton::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEnabled() && !m_tracker.isForced() && (underMouse() || isDown())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? colours.selection : colours.bar);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    painter.setPen(colours.dim);
    const QRect words = rect().adjusted(padding, 0, -padding, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, m_action->iconText());
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(m_tracker.isOn() ? colours.green : colours.dim);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, state());
}

} // namespace galley
