// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/talktime.h"

#include <QCoreApplication>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text, qint64 count = -1)
{
    return QCoreApplication::translate("TalkTime", text, nullptr, static_cast<int>(count));
}

} // namespace

QString agoText(const QDateTime &time, const QDateTime &now, const QTimeZone &zone)
{
    if (!time.isValid())
        return {};
    const qint64 minutes = time.secsTo(now) / 60;
    if (minutes < 1)
        return say(QT_TRANSLATE_NOOP("TalkTime", "just now"));
    if (minutes < 60)
        return say(QT_TRANSLATE_N_NOOP("TalkTime", "%n min ago"), minutes);
    if (minutes < 24 * 60)
        return say(QT_TRANSLATE_N_NOOP("TalkTime", "%n h ago"), minutes / 60);
    const QDateTime there = time.toTimeZone(zone);
    const bool thisYear = there.date().year() == now.toTimeZone(zone).date().year();
    return there.toString(thisYear ? u"MM-dd HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

QString dueText(const QDateTime &due, const QDateTime &now, const QTimeZone &zone)
{
    if (!due.isValid())
        return {};
    const QDateTime there = due.toTimeZone(zone);
    const QDate today = now.toTimeZone(zone).date();
    const QString hour = there.toString(u"HH:mm"_s);
    switch (today.daysTo(there.date())) {
    //: 昨天 18:00
    case -1: return say(QT_TRANSLATE_NOOP("TalkTime", "yesterday %1")).arg(hour);
    case 0: return say(QT_TRANSLATE_NOOP("TalkTime", "today %1")).arg(hour);
    case 1: return say(QT_TRANSLATE_NOOP("TalkTime", "tomorrow %1")).arg(hour);
    default: break;
    }
    return there.toString(there.date().year() == today.year() ? u"MM-dd HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

QString shortDueText(const QDateTime &due, const QDateTime &now, const QTimeZone &zone)
{
    if (!isOverdue(due, now))
        //: 18:00 前
        return due.isValid() ? say(QT_TRANSLATE_NOOP("TalkTime", "by %1")).arg(
                   due.toTimeZone(zone).date() == now.toTimeZone(zone).date() ? due.toTimeZone(zone).toString(u"HH:mm"_s) : dueText(due, now, zone))
                             : QString();
    const qint64 minutes = std::max<qint64>(1, due.secsTo(now) / 60);
    //: 逾期 %n 分
    if (minutes < 60)
        return say(QT_TRANSLATE_N_NOOP("TalkTime", "%n min late"), minutes);
    if (minutes < 48 * 60)
        return say(QT_TRANSLATE_N_NOOP("TalkTime", "%n h late"), minutes / 60);
    return say(QT_TRANSLATE_N_NOOP("TalkTime", "%n d late"), minutes / (24 * 60));
}

} // namespace galley
