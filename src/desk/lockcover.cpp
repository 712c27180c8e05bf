// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/lockcover.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

LockCover::LockCover(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"deskPage"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("Locked"), this);
    title->setProperty("title", true);
    auto *advice = new QLabel(tr("Everything is saved. Sign in to go on."), this);
    advice->setProperty("hint", true);
    auto *button = new QPushButton(tr("Sign in…"), this);
    button->setObjectName(u"unlock"_s);
    button->setDefault(true);
    connect(button, &QPushButton::clicked, this, &LockCover::signInWanted);
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(title, 0, Qt::AlignCenter);
    column->addWidget(advice, 0, Qt::AlignCenter);
    column->addSpacing(8);
    column->addWidget(button, 0, Qt::AlignCenter);
    column->addStretch(3);
}

} // namespace galley
