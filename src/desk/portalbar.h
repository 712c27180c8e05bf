// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace galley {

/// The channel bar and the regional strip as readers will see them, small: paper and brand red, whatever the
/// window's colours are.
class PortalBar : public QWidget
{
    Q_OBJECT
public:
    explicit PortalBar(QWidget *parent = nullptr);
    void show(const QStringList &channels, const QString &regionLabel, const QString &ownRegion, const QStringList &regions);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintChannels(QPainter &painter, const QRect &bar) const;
    void paintStrip(QPainter &painter, const QRect &strip) const;

    QStringList m_channels;
    QString m_regionLabel;
    QString m_ownRegion;
    QStringList m_regions;
};

} // namespace galley
