// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/previewpane.h"

#include "desk/colours.h"
#include "desk/preview.h"
#include "desk/previewfeed.h"

#include <QPainter>
#include <QTimer>

namespace galley {

PreviewPane::PreviewPane(PreviewFeed *feed, QWidget *parent)
    : QWidget(parent), m_feed(feed)
{
    setMinimumWidth(220);
}

void PreviewPane::makePreview()
{
    if (m_preview)
        return;
    m_preview = Preview::create(this);
    m_preview->setPart(m_whole ? Preview::Part::Page : Preview::Part::Article);
    m_preview->show();
    arrange();
    m_feed->setPreview(m_preview);
}

void PreviewPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // After the window is on the screen: the first page of the engine takes 0.4 to 1.7 seconds.
    QTimer::singleShot(0, this, [this] {
        if (isVisible())
            makePreview();
    });
}

void PreviewPane::setPhone(bool phone)
{
    m_phone = phone;
    m_feed->setPhone(phone);
    arrange();
    update();
}

void PreviewPane::setWholePage(bool whole)
{
    m_whole = whole;
    if (m_preview)
        m_preview->setPart(whole ? Preview::Part::Page : Preview::Part::Article);
}

void PreviewPane::coloursChanged()
{
    update();
}

void PreviewPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PreviewPane::arrange()
{
    if (!m_preview)
        return;
    if (!m_phone) {
        m_preview->setGeometry(rect());
        return;
    }
    const int across = std::min(phoneWidth, width());
    m_preview->setGeometry((width() - across) / 2, 0, across, height());
}

void PreviewPane::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::current();
    QPainter painter(this);
    painter.fillRect(rect(), m_phone ? colours.side : Colours::light().paper);
}

} // namespace galley
