// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/colourfield.h"

#include "desk/colours.h"

#include <QColorDialog>
#include <QEvent>
#include <QMenu>
#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// Data, not the window's own colours: they are stored with the section, and stand out on white and on dark.
struct Offered
{
    const char *name;
    const char *value;
};
constexpr Offered offered[] = {
    {QT_TRANSLATE_NOOP("galley::ColourField", "Red"), "#c0392b"},    {QT_TRANSLATE_NOOP("galley::ColourField", "Orange"), "#d35400"},
    {QT_TRANSLATE_NOOP("galley::ColourField", "Ochre"), "#b8860b"},  {QT_TRANSLATE_NOOP("galley::ColourField", "Green"), "#1e8449"},
    {QT_TRANSLATE_NOOP("galley::ColourField", "Teal"), "#117a65"},   {QT_TRANSLATE_NOOP("galley::ColourField", "Blue"), "#2980b9"},
    {QT_TRANSLATE_NOOP("galley::ColourField", "Violet"), "#7d3c98"}, {QT_TRANSLATE_NOOP("galley::ColourField", "Magenta"), "#c2185b"},
    {QT_TRANSLATE_NOOP("galley::ColourField", "Brown"), "#8e6e53"},  {QT_TRANSLATE_NOOP("galley::ColourField", "Slate"), "#5d6d7e"},
};

QIcon dot(const QString &colour)
{
    QPixmap picture(32, 32);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (colour.isEmpty()) {
        painter.setPen(QPen(Colours::current().dim, 1));
        painter.drawEllipse(QRectF(3.5, 3.5, 9, 9));
        painter.drawLine(QPointF(5, 11), QPointF(11, 5));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromString(colour));
        painter.drawEllipse(QRectF(2.5, 2.5, 11, 11));
    }
    return QIcon(picture);
}

} // namespace

ColourField::ColourField(QWidget *parent) : ChoiceButton(parent)
{
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &ColourField::fillMenu);
    showColour();
}

void ColourField::setColour(const QString &colour)
{
    if (colour == m_colour)
        return;
    m_colour = colour;
    showColour();
    Q_EMIT colourChanged(colour);
}

void ColourField::fillMenu()
{
    menu()->clear();
    const auto add = [this](const QString &text, const QString &value) {
        QAction *action = menu()->addAction(dot(value), text);
        action->setCheckable(true);
        action->setChecked(value == m_colour);
        connect(action, &QAction::triggered, this, [this, value] { setColour(value); });
    };
    add(tr("None"), {});
    for (const Offered &colour : offered)
        add(tr(colour.name), QString::fromLatin1(colour.value));
    menu()->addSeparator();
    connect(menu()->addAction(tr("Another…")), &QAction::triggered, this, &ColourField::askForAnother);
}

void ColourField::askForAnother()
{
    auto *dialog = new QColorDialog(QColor::fromString(m_colour), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &chosen) { setColour(chosen.name()); });
    dialog->open();
}

void ColourField::showColour()
{
    setIcon(dot(m_colour));
    const auto *known = std::ranges::find_if(offered, [this](const Offered &one) { return m_colour == QLatin1StringView(one.value); });
    setText(m_colour.isEmpty() ? tr("None") : known != std::end(offered) ? tr(known->name) : m_colour);
}

void ColourField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showColour();
    ChoiceButton::changeEvent(event);
}

} // namespace galley
