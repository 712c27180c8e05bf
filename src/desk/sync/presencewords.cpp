// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/presencewords.h"

#include "desk/desktime.h"
#include "desk/sync/synctexts.h"

using namespace Qt::StringLiterals;

namespace galley {

QStringList presentNames(const QList<PresentColleague> &present, const NewsroomNames &names, PersonId me)
{
    QStringList told;
    for (const PresentColleague &each : present) {
        //: oneself at another workstation
        const QString name = each.person == me ? SyncTexts::tr("you, at another workstation") : names.personName(each.person);
        if (!told.contains(name))
            told.append(name);
    }
    return told;
}

QString presenceSentence(const QList<PresentColleague> &present, const NewsroomNames &names, PersonId me, const QDateTime &now, const QTimeZone &zone)
{
    if (present.isEmpty())
        return {};
    const QString comfort = SyncTexts::tr("You may both go on: what you write is brought together.");
    if (present.size() > 1) {
        //: between names: 李敏、王丽
        const QString who = presentNames(present, names, me).join(SyncTexts::tr(", "));
        return SyncTexts::tr("Also open at other workstations: %1.").arg(who) + u' ' + SyncTexts::tr("All may go on: what you write is brought together.");
    }
    const PresentColleague &other = present.constFirst();
    if (other.person == me)
        return SyncTexts::tr("You have this article open at another workstation, too.") + u' ' + comfort;
    const QString who = names.personName(other.person);
    const QString said = other.since.isValid() ? SyncTexts::tr("%1 has this article open, too, since %2.").arg(who, shortTimeText(other.since, now, zone))
                                               : SyncTexts::tr("%1 has this article open, too.").arg(who);
    return said + u' ' + comfort;
}

} // namespace galley
