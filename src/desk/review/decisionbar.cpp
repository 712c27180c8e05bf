// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/decisionbar.h"

#include "desk/keyhint.h"
#include "desk/typesize.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

DecisionBar::DecisionBar(QWidget *parent)
    : QWidget(parent), m_forward(new QPushButton(this)), m_read(new QProgressBar(this)), m_status(new QLabel(this)), m_small(new QHBoxLayout)
{
    setObjectName(u"decisionBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_forward->setObjectName(u"forwardDecision"_s);
    m_forward->setAutoDefault(false);
    m_forward->setMinimumHeight(typePixels(40));
    m_read->setRange(0, 100);
    m_read->setTextVisible(false);
    m_read->setAccessibleName(tr("How much of it was on the screen"));
    m_status->setObjectName(u"decisionStatus"_s);
    m_status->setProperty("hint", true);
    m_status->setWordWrap(true);
    m_status->setMinimumHeight(typePixels(34)); // two lines: what stands below does not jump
    m_status->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_small->setSpacing(4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(6);
    column->addWidget(m_forward);
    column->addWidget(m_read);
    column->addWidget(m_status);
    column->addLayout(m_small);
}

void DecisionBar::addSmall(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("quiet", true);
    button->setAccessibleName(action->text());
    button->setFocusPolicy(Qt::TabFocus);
    m_small->addWidget(button);
}

/// The key stands on the button: what is pressed sixty times a shift is learnt from it.
void DecisionBar::showText()
{
    const bool may = m_state == State::Ready || m_state == State::Unread;
    const QString key = m_state == State::Confirming ? tr("Enter") : may ? u"A"_s : QString();
    QString text = withKeys(m_text.section(u'\n', 0, 0), key);
    if (const QString place = m_text.section(u'\n', 1); !place.isEmpty())
        text += u'\n' % m_forward->fontMetrics().elidedText(place, Qt::ElideRight, std::max(60, width() - 64));
    m_forward->setText(text);
}

void DecisionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showText();
}

QString DecisionBar::status() const
{
    return m_status->text();
}

void DecisionBar::setState(State state, const QString &text, const QString &status, int readPerCent)
{
    m_state = state;
    m_text = text;
    const bool may = state == State::Ready || state == State::Unread;
    showText();
    m_forward->setToolTip(text);
    m_forward->setAccessibleName(QString(text).replace(u'\n', u", "_s));
    m_forward->setAccessibleDescription(status);
    m_forward->setEnabled(may || state == State::Confirming);
    const auto mark = [this](const char *name, bool on) {
        if (m_forward->property(name).toBool() == on)
            return false;
        m_forward->setProperty(name, on);
        return true;
    };
    const bool go = mark("go", state == State::Ready || state == State::Confirming);
    if (mark("sure", state == State::Confirming) || go) { // costs milliseconds, and this is told with every line that is read
        m_forward->style()->unpolish(m_forward);
        m_forward->style()->polish(m_forward);
    }
    m_status->setText(status);
    m_read->setVisible(state != State::Nothing);
    m_read->setValue(readPerCent);
}

} // namespace galley
