// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desktime.h"

#include <QCoreApplication>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text, qint64 count)
{
    return QCoreApplication::translate("DeskTime", text, nullptr, static_cast<int>(count));
}

} // namespace

QString waitedText(const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return {};
    const qint64 minutes = qMax<qint64>(0, since.secsTo(now) / 60);
    //: 等候 %n 分
    if (minutes < 60)
        return say(QT_TRANSLATE_N_NOOP("DeskTime", "waiting %n min"), minutes);
    if (minutes < 48 * 60)
        return say(QT_TRANSLATE_N_NOOP("DeskTime", "waiting %n h"), minutes / 60);
    return say(QT_TRANSLATE_N_NOOP("DeskTime", "waiting %n d"), minutes / (24 * 60));
}

QString shortTimeText(const QDateTime &time, const QDateTime &now, const QTimeZone &zone)
{
    if (!time.isValid())
        return {};
    const QDateTime there = time.toTimeZone(zone);
    const QDate today = now.toTimeZone(zone).date();
    if (there.date() == today)
        return there.toString(u"HH:mm"_s);
    if (there.date().year() == today.year())
        return there.toString(u"MM-dd"_s);
    return there.toString(u"yyyy-MM-dd"_s);
}

QString longTimeText(const QDateTime &time, const QTimeZone &zone)
{
    return time.isValid() ? time.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

} // namespace galley
