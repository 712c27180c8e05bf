// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/editorline.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

EditorLine::EditorLine(QWidget *parent) : QFrame(parent), m_label(new QLabel(this)), m_offer(new QPushButton(this))
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_offer->setProperty("link", true);
    m_offer->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(28, 5, 20, 5);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_offer, 0, Qt::AlignTop);
    connect(m_offer, &QPushButton::clicked, this, &EditorLine::offerTaken);
    say({}, Kind::Gentle);
}

void EditorLine::say(const QString &text, Kind kind, const QString &offer)
{
    if (m_label->text() != text)
        m_label->setText(text);
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
    m_kind = kind;
    coloursChanged();
    setVisible(!text.isEmpty());
}

QString EditorLine::text() const
{
    return isHidden() ? QString() : m_label->text();
}

void EditorLine::coloursChanged()
{
    const Colours &colours = Colours::current();
    const bool warns = m_kind == Kind::Warning;
    setStyleSheet(u"galley--EditorLine { background: %1; border: none; border-bottom: 1px solid %2 } galley--EditorLine QLabel { color: %3; background: transparent }"_s
                      .arg((warns ? blend(colours.paper, colours.amber, 0.16) : colours.selection).name(), colours.line.name(),
                           (warns ? colours.ink : colours.selectionInk).name()));
}

} // namespace galley
