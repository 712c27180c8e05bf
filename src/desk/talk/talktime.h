// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace galley {

/// How long ago something was said: "just now", "3 min ago", "2 h ago", then day and time in the newsroom's zone.
QString agoText(const QDateTime &time, const QDateTime &now, const QTimeZone &zone);

/// Until when something is due, as people say it: 今天 18:00, 明天 9:00, 12-03 18:00.
QString dueText(const QDateTime &due, const QDateTime &now, const QTimeZone &zone);
/// The same in the little room of a list; what is past says for how long.
QString shortDueText(const QDateTime &due, const QDateTime &now, const QTimeZone &zone);
inline bool isOverdue(const QDateTime &due, const QDateTime &now) { return due.isValid() && due < now; }

} // namespace galley
