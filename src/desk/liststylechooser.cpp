// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/liststylechooser.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr ListStyle styles[] = {ListStyle::Headlines, ListStyle::Summaries, ListStyle::Pictures};
constexpr QSize drawing(72, 52);

class StyleButton final : public QAbstractButton
{
public:
    StyleButton(ListStyle style, const QString &text, QWidget *parent) : QAbstractButton(parent), m_style(style)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
    }
    QSize sizeHint() const override
    {
        return {qMax(drawing.width() + 12, fontMetrics().horizontalAdvance(text()) + 12), drawing.height() + 34};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &colours = Colours::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (!isEnabled())
            painter.setOpacity(0.55);
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.selection);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        if (hasFocus()) {
            painter.setPen(QPen(colours.blue, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        const QRectF page((width() - drawing.width()) / 2.0, 6, drawing.width(), drawing.height());
        painter.setPen(QPen(isChecked() ? colours.blue : colours.line, 1));
        painter.setBrush(colours.paper);
        painter.drawRoundedRect(page.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(Qt::NoPen);
        drawList(painter, page.adjusted(7, 8, -7, -7));
        painter.setPen(isChecked() ? colours.selectionInk : colours.ink);
        painter.drawText(rect().adjusted(0, drawing.height() + 8, 0, -4), Qt::AlignCenter, text());
    }

private:
    static void line(QPainter &painter, qreal x, qreal y, qreal width, qreal height, const QColor &colour)
    {
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(x, y, width, height), 1, 1);
    }
    void drawList(QPainter &painter, const QRectF &in) const
    {
        const Colours &colours = Colours::current();
        const QColor strong = blend(colours.paper, colours.ink, 0.62);
        const QColor weak = blend(colours.paper, colours.ink, 0.2);
        switch (m_style) {
        case ListStyle::Headlines:
            for (int i = 0; i < 5; ++i) {
                const qreal width = in.width() * (i % 2 == 0 ? 0.66 : 0.56);
                line(painter, in.left(), in.top() + i * 8, width, 2.5, strong);
                line(painter, in.right() - 10, in.top() + i * 8, 10, 2.5, weak);
            }
            return;
        case ListStyle::Summaries:
            for (int i = 0; i < 2; ++i) {
                const qreal y = in.top() + i * 20;
                line(painter, in.left(), y, in.width() * 0.6, 3, strong);
                line(painter, in.left(), y + 6, in.width(), 2, weak);
                line(painter, in.left(), y + 10, in.width() * 0.8, 2, weak);
            }
            return;
        case ListStyle::Pictures: {
            const qreal wide = (in.width() - 8) / 3;
            for (int i = 0; i < 6; ++i) {
                const qreal x = in.left() + (i % 3) * (wide + 4);
                const qreal y = in.top() + (i / 3) * 20;
                line(painter, x, y, wide, 11, blend(colours.paper, colours.blue, 0.4));
                line(painter, x, y + 13, wide * 0.8, 2, strong);
            }
            return;
        }
        }
    }

    ListStyle m_style;
};

} // namespace

ListStyleChooser::ListStyleChooser(QWidget *parent) : QWidget(parent)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    auto *group = new QButtonGroup(this);
    const QString texts[] = {tr("Headlines"), tr("Summaries"), tr("Pictures")};
    for (int i = 0; i < 3; ++i) {
        auto *button = new StyleButton(styles[i], texts[i], this);
        button->setObjectName(listStyleName(styles[i]));
        button->setChecked(styles[i] == m_style);
        group->addButton(button, i);
        line->addWidget(button);
    }
    line->addStretch(1);
    setFocusProxy(group->button(0));
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { setListStyle(listStyleName(styles[id])); });
}

QString ListStyleChooser::listStyle() const
{
    return listStyleName(m_style);
}

void ListStyleChooser::setListStyle(const QString &name)
{
    const auto style = listStyleFromName(name);
    if (!style || *style == m_style)
        return;
    m_style = *style;
    if (auto *button = findChild<QAbstractButton *>(name))
        button->setChecked(true);
    Q_EMIT listStyleChanged(name);
}

} // namespace galley
