// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStyledItemDelegate>
#include <QTimeZone>

#include <functional>

namespace galley {

/// A line of a review queue: how urgent, the headline, who wrote it for which section, where it stands, who is to do it
/// until when, and how long it has waited.
class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    QueueDelegate(const QTimeZone &zone, std::function<QDateTime()> now, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QTimeZone m_zone;
    std::function<QDateTime()> m_now;
};

} // namespace galley
