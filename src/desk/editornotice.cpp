// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editornotice.h"

#include "desk/colours.h"
#include "desk/deskicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

EditorNotice::EditorNotice(QWidget *parent)
    : QFrame(parent), m_label(new QLabel(this)), m_offer(new QPushButton(this))
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(deskIcon(u"window-close"_s));
    close->setToolTip(tr("Close"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(28, 4, 20, 4);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_offer, 0, Qt::AlignTop);
    layout->addWidget(close, 0, Qt::AlignTop);
    m_offer->setProperty("link", true);
    m_offer->hide();
    connect(m_offer, &QPushButton::clicked, this, [this] {
        if (m_act)
            m_act();
    });
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
    coloursChanged();
}

void EditorNotice::say(const QString &message, Kind kind)
{
    m_kind = kind;
    m_label->setText(message);
    m_offer->hide();
    coloursChanged();
    setVisible(!message.isEmpty());
}

void EditorNotice::offer(const QString &text, const std::function<void()> &act)
{
    m_act = act;
    m_offer->setText(text);
    m_offer->show();
}

QString EditorNotice::message() const
{
    return isHidden() ? QString() : m_label->text();
}

void EditorNotice::coloursChanged()
{
    const Colours &colours = Colours::current();
    const bool problem = m_kind == Kind::Problem;
    setStyleSheet(u"galley--EditorNotice { background: %1 } QLabel { color: %2 }"_s
                      .arg((problem ? colours.deletedBack : colours.selection).name(),
                           (problem ? colours.deletedInk : colours.selectionInk).name()));
}

} // namespace galley
