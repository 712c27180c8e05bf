// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/portalbar.h"

#include "desk/colours.h"
#include "desk/typesize.h"

#include <QPainter>
#include <QPainterPath>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 18;

int widthOf(const QFontMetrics &metrics, const QStringList &words)
{
    int width = 0;
    for (const QString &word : words)
        width += metrics.horizontalAdvance(word);
    return width;
}

} // namespace

PortalBar::PortalBar(QWidget *parent) : QWidget(parent) {}

void PortalBar::show(const QStringList &channels, const QString &regionLabel, const QString &ownRegion, const QStringList &regions)
{
    m_channels = channels;
    m_regionLabel = regionLabel;
    m_ownRegion = ownRegion;
    m_regions = regions;
    setAccessibleDescription(QString(channels.join(u' ') % u'\n' % regionLabel % u' ' % regions.join(u' ')));
    update();
}

void PortalBar::paintEvent(QPaintEvent *)
{
    const Colours &paper = Colours::light(); // the portal's readers see it on paper
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath edge;
    edge.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setClipPath(edge);
    painter.fillRect(rect(), paper.paper);
    const QRect bar(0, 14, width(), 42);
    painter.fillRect(QRect(0, bar.top() - 3, width(), 3), paper.red);
    paintChannels(painter, bar);
    const QRect strip(0, bar.bottom() + 1, width(), height() - bar.bottom() - 1);
    painter.fillRect(strip, paper.bar);
    painter.fillRect(QRect(0, strip.top(), width(), 1), paper.line);
    paintStrip(painter, strip);
    painter.setClipping(false);
    painter.setPen(Colours::current().line);
    painter.drawPath(edge);
}

void PortalBar::paintChannels(QPainter &painter, const QRect &bar) const
{
    const Colours &paper = Colours::light();
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const int room = bar.width() - 2 * margin - widthOf(painter.fontMetrics(), m_channels);
    const double gap = m_channels.size() > 1 ? std::clamp(double(room) / double(m_channels.size() - 1), 8.0, 60.0) : 0;
    double x = margin;
    for (qsizetype i = 0; i < m_channels.size(); ++i) {
        painter.setPen(i == 0 ? paper.red : paper.ink);
        painter.drawText(QRectF(x, bar.top(), 400, bar.height()), Qt::AlignVCenter | Qt::AlignLeft, m_channels[i]);
        x += painter.fontMetrics().horizontalAdvance(m_channels[i]) + gap;
    }
}

void PortalBar::paintStrip(QPainter &painter, const QRect &strip) const
{
    const Colours &paper = Colours::light();
    QFont font = this->font();
    font.setPixelSize(typePixels(12));
    double x = margin;
    const auto word = [&](const QString &text, const QColor &ink, bool strong) {
        font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRectF(x, strip.top(), 400, strip.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        x += painter.fontMetrics().horizontalAdvance(text) + 16;
    };
    if (!m_ownRegion.isEmpty())
        word(m_ownRegion, paper.red, true);
    if (!m_regionLabel.isEmpty())
        word(m_regionLabel, paper.ink, true);
    for (const QString &region : m_regions)
        word(region, paper.dim, false);
}

} // namespace galley
