// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/sheethead.h"

#include "desk/deskicon.h"
#include "desk/desktime.h"
#include "desk/elidedlabel.h"
#include "desk/review/reviewkeys.h"
#include "desk/typesize.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

SheetHead::SheetHead(const ReviewKeys &keys, const NewsroomNames &names, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_names(names), m_zone(zone), m_base(new QToolButton(this)), m_back(new QToolButton(this)),
      m_on(new QToolButton(this)), m_count(new ElidedLabel(this))
{
    setObjectName(u"sheetHead"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(typePixels(38));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(12, 0, 12, 0);
    line->setSpacing(2);
    m_looks[0] = lookButton(keys.published, u"1"_s);
    m_looks[1] = lookButton(keys.changes, u"2"_s);
    m_looks[2] = lookButton(keys.edit, u"3"_s);
    for (QToolButton *look : m_looks)
        line->addWidget(look);
    line->addStretch(1);
    m_base->setObjectName(u"changeBase"_s);
    m_base->setProperty("quiet", true);
    m_base->setProperty("option", true);
    m_base->setPopupMode(QToolButton::InstantPopup);
    m_base->setMenu(new QMenu(m_base));
    line->addWidget(m_base);
    m_count->setProperty("hint", true);
    for (const auto &[button, action, icon] : {std::tuple(m_back, keys.previousChange, u"go-up"_s), std::tuple(m_on, keys.nextChange, u"go-down"_s)}) {
        button->setProperty("quiet", true);
        button->setIcon(deskIcon(icon));
        button->setToolTip(action->toolTip());
        button->setAccessibleName(action->text());
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
    }
    line->addWidget(m_back);
    line->addWidget(m_count);
    line->addWidget(m_on);
    setItem(nullptr);
    setLook(Look::Changes);
}

QToolButton *SheetHead::lookButton(QAction *action, const QString &key)
{
    auto *button = new QToolButton(this);
    button->setText(QString(action->text() % u"  "_s % key));
    button->setAccessibleName(action->text());
    button->setToolTip(action->toolTip());
    button->setProperty("quiet", true);
    button->setProperty("queue", true);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, [this, action] {
        setLook(m_look); // until it is so
        action->trigger();
    });
    return button;
}

void SheetHead::setLook(Look look)
{
    m_look = look;
    for (int at = 0; at < 3; ++at)
        m_looks[at]->setChecked(at == static_cast<int>(look));
}

void SheetHead::setItem(const ReviewItem *item)
{
    for (QToolButton *look : m_looks)
        look->setEnabled(item != nullptr);
    m_base->setVisible(item && !item->versions.isEmpty());
    if (item)
        offerBases(*item);
    setChange(-1, item ? item->sheet.changes : 0);
}

void SheetHead::offerBases(const ReviewItem &item)
{
    QMenu *menu = m_base->menu();
    menu->clear();
    for (const BaseVersion &version : item.versions) {
        QString text = changeBaseLabel(version.base);
        QStringList about;
        if (!version.person.isNull() && version.base != ChangeBase::MyPass && version.base != ChangeBase::Shown)
            about.append(m_names.personName(version.person));
        if (version.time.isValid())
            about.append(longTimeText(version.time, m_zone));
        if (!about.isEmpty())
            text += u" · "_s + about.join(u" "_s);
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(item.base && item.base->base == version.base);
        connect(action, &QAction::triggered, this, [this, base = version.base] { Q_EMIT baseChosen(base); });
    }
    const QString now = item.base ? changeBaseLabel(item.base->base) : QString();
    m_base->setText(now % u" ▾"_s);
    m_base->setAccessibleName(tr("Changes: %1").arg(now));
}

void SheetHead::setChange(int change, int of)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_on)})
        widget->setEnabled(of > 0);
    m_count->setText(of == 0 ? tr("no changes") : change < 0 ? tr("%n changes", nullptr, of) : tr("%1 of %2").arg(change + 1).arg(of));
}

} // namespace galley
