// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/syncbutton.h"

#include "desk/deskicon.h"

#include <QStyle>

namespace galley {

using namespace Qt::StringLiterals;

SyncButton::SyncButton(QWidget *parent) : QToolButton(parent)
{
    setObjectName(u"syncButton"_s);
    setAccessibleName(tr("Newsroom's store"));
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({16, 16});
    hide();
}

void SyncButton::showStatus(const SyncStatus &status, int conflicts, const QString &sentence)
{
    setText(syncWords(status, conflicts));
    setIcon(deskIcon(syncIcon(status, conflicts)));
    setToolTip(sentence);
    setAccessibleDescription(text() + u". "_s + sentence);
    // The length's colours serve here as well: near its limit, past it.
    const bool urgent = status.needsSomebody() || conflicts > 0;
    const QString fit = urgent ? u"past"_s : status.state == SyncStatus::State::Offline ? u"near"_s : QString();
    if (property("fit").toString() != fit) {
        setProperty("fit", fit);
        style()->unpolish(this);
        style()->polish(this);
    }
    setVisible(true);
}

} // namespace galley
