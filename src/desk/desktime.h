// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace galley {

/// 等候 26 分: how long something has waited, in the largest unit that says enough.
QString waitedText(const QDateTime &since, const QDateTime &now);
/// The time of day for today, month and day within the year, else the whole date; in the newsroom's zone.
QString shortTimeText(const QDateTime &time, const QDateTime &now, const QTimeZone &zone);
/// Date and time of day, for histories.
QString longTimeText(const QDateTime &time, const QTimeZone &zone);

} // namespace galley
