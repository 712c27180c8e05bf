// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "desk/sync/presentcolleague.h"

namespace galley {

/// 「李敏」也打开了这篇稿件: who else has an article open, in a sentence; empty: nobody. me: who sits here, at another
/// workstation perhaps as well.
QString presenceSentence(const QList<PresentColleague> &present, const NewsroomNames &names, PersonId me, const QDateTime &now, const QTimeZone &zone);
/// Their names, each once; “you, elsewhere” for oneself.
QStringList presentNames(const QList<PresentColleague> &present, const NewsroomNames &names, PersonId me);

} // namespace galley
