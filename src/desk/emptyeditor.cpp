// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/emptyeditor.h"

#include <QKeySequence>
#include <QLabel>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

EmptyEditor::EmptyEditor(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"emptyState"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("No article is open"), this);
    title->setProperty("strong", true);
    auto *advice = new QLabel(tr("Choose one from the list, or write a new one with %1.")
                                  .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)), this);
    advice->setProperty("hint", true);
    advice->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    for (QLabel *label : {title, advice}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch(3);
}

} // namespace galley
