// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fieldmarker.h"

#include "desk/proofcolours.h"

#include <QEvent>
#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 12;
constexpr int dot = 6;

} // namespace

FieldMarker::FieldMarker(QWidget *field, ProofField which) : QWidget(field), m_which(which)
{
    setObjectName(u"fieldMarker"_s);
    setFixedSize(side, side);
    setCursor(Qt::ArrowCursor);
    field->installEventFilter(this);
    place();
    hide();
}

void FieldMarker::say(const QList<Finding> &findings)
{
    QStringList lines;
    Severity gravest = Severity::Style;
    for (const Finding &finding : findings) {
        gravest = std::min(gravest, finding.severity);
        lines.append(tr("%1: %2").arg(finding.text, finding.message));
    }
    m_severity = gravest;
    const QString text = lines.join(u'\n');
    setToolTip(text);
    setAccessibleName(tr("Proofing: %1").arg(text));
    setVisible(!findings.isEmpty());
    update();
}

void FieldMarker::place()
{
    const QRect field = parentWidget()->rect();
    const int top = field.height() > 40 ? 8 : (field.height() - side) / 2; // beside the first line
    move(field.right() - side - 4, top);
    raise();
}

bool FieldMarker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void FieldMarker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(proofInk(m_severity));
    painter.drawEllipse(QRectF(rect()).center(), dot / 2.0, dot / 2.0);
}

} // namespace galley
