// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/historywords.h"

#include "desk/desktime.h"
#include "store/statedmatters.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

} // namespace

QString statedLabel(const Statement &statement)
{
    if (const QString copy = outsideCopyDone(statement); !copy.isEmpty())
        return copy;
    if (const QString readers = statement.details.value(readersDetail).toString(); !readers.isEmpty())
        return readers == "hidden"_L1 ? Words::tr("Embargo set on what was out") : Words::tr("Embargo lifted");
    return actionLabel(statement.action);
}

QString outsideCopyDone(const Statement &statement)
{
    const QString did = statement.details.value(outsideCopyDid).toString();
    if (did == copyAdded)
        return Words::tr("Outside copy noted");
    if (did == copyWorkedOff)
        return Words::tr("Outside copy worked off");
    if (did == copyOpenedAgain)
        return Words::tr("Outside copy opened again");
    if (did == copyRemoved)
        return Words::tr("Outside copy taken off the list");
    return did == copyChanged ? Words::tr("Outside copy changed") : QString();
}

QString outsideCopySaid(const Statement &statement)
{
    const QJsonObject copy = statement.details.value(outsideCopyDetail).toObject();
    QStringList said;
    for (const QLatin1StringView key : {"place"_L1, "address"_L1, "note"_L1}) {
        if (const QString text = copy.value(key).toString(); !text.isEmpty())
            said.append(text);
    }
    return said.join(u'\n');
}

QString timesMoved(const HandlingChange &change, const QTimeZone &zone)
{
    QStringList moved;
    const auto note = [&](const QString &name, const QDateTime &before, const QDateTime &after) {
        const auto text = [&zone](const QDateTime &time) { return time.isValid() ? longTimeText(time, zone) : Words::tr("none"); };
        if (before != after) //: %1 embargo, publication or expiry; from %2 to %3
            moved.append(Words::tr("%1: %2 → %3").arg(name, text(before), text(after)));
    };
    note(Words::tr("Embargo"), change.before.embargo, change.after.embargo);
    note(Words::tr("Publication"), change.before.publishAt, change.after.publishAt);
    note(Words::tr("Expiry"), change.before.expireAt, change.after.expireAt);
    return moved.join(u'\n');
}

} // namespace galley
