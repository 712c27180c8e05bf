// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/flowlayout.h"

#include <QWidget>

namespace galley {

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addWidget(widget);
    m_items.move(m_items.size() - 1, index);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    int x = inside.x();
    int y = inside.y();
    int lineHeight = 0;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        QLayoutItem *item = m_items[i];
        if (item->isEmpty())
            continue;
        QSize wanted = item->sizeHint();
        if (x > inside.x() && x + wanted.width() > inside.right() + 1) {
            x = inside.x();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (i == m_items.size() - 1 && item->expandingDirections().testFlag(Qt::Horizontal))
            wanted.setWidth(qMax(wanted.width(), inside.right() + 1 - x));
        wanted.setWidth(qMin(wanted.width(), inside.width()));
        lineHeight = qMax(lineHeight, wanted.height());
        if (move)
            item->setGeometry(QRect(QPoint(x, y), wanted));
        x += wanted.width() + spacing();
    }
    return y + lineHeight - rect.y() + contentsMargins().bottom();
}

} // namespace galley
