// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskicon.h"

#include "desk/colours.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QByteArray breezeDrawing(const QString &name, int size)
{
    for (const int drawn : {size, 16, 22}) {
        for (const auto kind : {"actions"_L1, "status"_L1, "places"_L1, "devices"_L1}) {
            QFile file(u":/icons/breeze/%1/%2/%3.svg"_s.arg(kind).arg(drawn).arg(name));
            if (file.open(QIODevice::ReadOnly))
                return file.readAll();
        }
    }
    return {};
}

/// Breeze drawings name their colour once, as .ColorScheme-Text in a style element. Qt's own engine
/// leaves it at the light scheme's; this one puts the palette's in while painting.
class DeskIconEngine final : public QIconEngine
{
public:
    DeskIconEngine(QString name, IconInk ink) : m_name(std::move(name)), m_ink(ink) {}

    QIconEngine *clone() const override { return new DeskIconEngine(*this); }
    QString key() const override { return u"DeskIconEngine"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return breezeDrawing(m_name, 16).isEmpty(); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QColor colour = inkFor(state == QIcon::On ? QIcon::Selected : mode);
        QByteArray drawing = breezeDrawing(m_name, rect.height() >= 22 ? 22 : 16);
        // Older drawings carry the scheme's classes without a style that Qt can read: every known ink goes.
        for (const auto *ink : {"#232629", "#fcfcfc", "#eff0f1", "#31363b", "#4d4d4d"})
            drawing.replace(ink, colour.name().toLatin1());
        QSvgRenderer renderer(drawing);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * 0.45);
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap(size); // already in device pixels
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), pixmap.size()), mode, state);
        painter.end();
        pixmap.setDevicePixelRatio(scale > 0 ? scale : 1.0);
        return pixmap;
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

private:
    QColor inkFor(QIcon::Mode mode) const
    {
        const Colours &colours = Colours::current();
        switch (m_ink) {
        case IconInk::Ink: return mode == QIcon::Selected ? colours.selectionInk : colours.ink;
        case IconInk::Dim: return colours.dim;
        case IconInk::OnBlue: return colours.onBlue;
        }
        return colours.ink;
    }

    QString m_name;
    IconInk m_ink;
};

} // namespace

QIcon deskIcon(const QString &name)
{
    return deskIcon(name, IconInk::Ink);
}

QIcon deskIcon(const QString &name, IconInk ink)
{
    if (breezeDrawing(name, 16).isEmpty())
        return {};
    return QIcon(new DeskIconEngine(name, ink));
}

} // namespace galley
