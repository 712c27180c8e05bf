// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/workload.h"

#include <QCoreApplication>

namespace galley {

namespace {

QString say(const char *text, int count = -1)
{
    return QCoreApplication::translate("Workload", text, nullptr, count);
}

} // namespace

QString workloadText(const WorkloadFigure &load)
{
    if (load.assigned == 0)
        return say(QT_TRANSLATE_NOOP("Workload", "nothing in hand"));
    //: 在手 %n 篇
    const QString open = say(QT_TRANSLATE_N_NOOP("Workload", "%n in hand"), load.assigned);
    if (load.overdue == 0)
        return open;
    //: 在手 3 篇，逾期 1 篇
    return say(QT_TRANSLATE_NOOP("Workload", "%1, %2 late")).arg(open).arg(load.overdue);
}

} // namespace galley
