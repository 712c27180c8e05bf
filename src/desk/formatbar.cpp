// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/formatbar.h"

#include "desk/colours.h"
#include "desk/typesize.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideMargin = 28;
constexpr int padding = 7; ///< left and right of a word

/// A word that answers to the mouse, drawn without the style's frame.
class FormatButton : public QToolButton
{
public:
    FormatButton(QAction *action, QWidget *parent) : QToolButton(parent)
    {
        setDefaultAction(action);
        setAutoRaise(true);
        setFocusPolicy(Qt::NoFocus);
        QFont face = font();
        face.setPixelSize(typePixels(13));
        face.setBold(action->font().bold());
        face.setItalic(action->font().italic());
        setFont(face);
    }
    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(word()) + 2 * padding, typePixels(24)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &colours = Colours::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool on = isEnabled() && (underMouse() || isDown() || hasFocus());
        if (on) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isDown() ? colours.selection : colours.bar);
            painter.drawRoundedRect(rect(), 4, 4);
        }
        QColor ink = on ? colours.ink : colours.dim;
        if (!isEnabled())
            ink.setAlphaF(0.5F);
        painter.setPen(ink);
        painter.drawText(rect(), Qt::AlignCenter, word());
    }

private:
    QString word() const { return defaultAction() ? defaultAction()->iconText() : QString(); }
};

} // namespace

FormatBar::FormatBar(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent), m_remark(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    for (QAction *action : actions)
        m_buttons.append(new FormatButton(action, this));
    auto *more = new QAction(u"\u2026"_s, this);
    more->setToolTip(tr("More formats"));
    m_more = new FormatButton(more, this);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus); // the second side's formats stand in no menu
    m_more->setAccessibleName(tr("More formats"));
    auto *menu = new QMenu(m_more);
    m_more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const QToolButton *button : std::as_const(m_buttons)) {
            if (!button->isVisible())
                menu->addAction(button->defaultAction());
        }
    });
    m_remark->setTextFormat(Qt::PlainText);
    coloursChanged();
}

void FormatBar::setRemark(const QString &remark, const QString &explanation)
{
    m_remark->setText(remark);
    m_remark->setToolTip(explanation);
    m_remark->setVisible(!remark.isEmpty());
    arrange();
}

void FormatBar::setCorner(QWidget *corner)
{
    m_corner = corner;
    corner->setParent(this);
    corner->show();
    arrange();
}

void FormatBar::coloursChanged()
{
    m_remark->setStyleSheet(u"QLabel { color: %1 }"_s.arg(Colours::current().amber.name()));
    update();
}

QSize FormatBar::minimumSizeHint() const
{
    return {120, typePixels(34)};
}

void FormatBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FormatBar::setColumnWidth(int pixels)
{
    m_columnWidth = pixels;
    arrange();
}

void FormatBar::arrange()
{
    const int margin = m_columnWidth > 0 ? std::max(sideMargin, (width() - m_columnWidth) / 2) : sideMargin;
    const int top = 3;
    const int cornerWidth = m_corner ? m_corner->sizeHint().width() : 0;
    const int remarkWidth = cornerWidth + (m_remark->text().isEmpty() ? 0 : m_remark->sizeHint().width() + 16);
    int x = margin - padding;
    const int room = width() - margin - remarkWidth;
    int wanted = x;
    for (const QToolButton *button : std::as_const(m_buttons))
        wanted += button->sizeHint().width();
    const bool overflow = wanted > room;
    const int limit = overflow ? room - m_more->sizeHint().width() : room;
    bool full = false;
    for (QToolButton *button : std::as_const(m_buttons)) {
        const QSize size = button->sizeHint();
        full = full || x + size.width() > limit;
        button->setVisible(!full);
        if (full)
            continue;
        button->setGeometry(QRect(QPoint(x, top), size));
        x += size.width();
    }
    m_more->setVisible(overflow);
    m_more->setGeometry(QRect(QPoint(x, top), m_more->sizeHint()));
    if (m_corner)
        m_corner->setGeometry(width() - margin - cornerWidth + padding, top, cornerWidth, typePixels(24));
    m_remark->setGeometry(width() - margin - cornerWidth - m_remark->sizeHint().width(), top, m_remark->sizeHint().width(), typePixels(24));
}

void FormatBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Colours::current().line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace galley
