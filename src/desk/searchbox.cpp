// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/searchbox.h"

#include "desk/clearbutton.h"
#include "desk/colours.h"
#include "desk/deskicon.h"
#include "desk/typesize.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {
constexpr int typingPause = 180; ///< milliseconds
}

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(u"searchBox"_s);
    setPlaceholderText(tr("Search articles, people, tags"));
    setAccessibleName(tr("Search"));
    setClearButtonEnabled(true);
    nameClearButton(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumWidth(180);
    setMaximumWidth(typePixels(330));
    addAction(deskIcon(u"edit-find"_s, IconInk::Dim), LeadingPosition);
    for (QWidget *sign : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) // the glass and the cross inside
        sign->setAccessibleName(accessibleName());
    m_due.setSingleShot(true);
    m_due.setInterval(typingPause);
    connect(&m_due, &QTimer::timeout, this, &SearchBox::search);
    connect(this, &QLineEdit::textChanged, &m_due, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &SearchBox::search);
}

void SearchBox::search()
{
    m_due.stop();
    const QString wanted = text().trimmed();
    if (wanted == m_searched)
        return;
    m_searched = wanted;
    Q_EMIT searched(wanted);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        search();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(Colours::current().dim);
    painter.drawText(rect().adjusted(0, 0, -12, 0), Qt::AlignVCenter | Qt::AlignRight,
                     QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
}

} // namespace galley
