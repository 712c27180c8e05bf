// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/syncanswer.h"

#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "sync/lostmachine.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString whatHelps(const QString &stoppedFor)
{
    if (stoppedFor == shutOut)
        return Ctl::tr("Once it is let in again, “galleyctl remote confirm” brings everything back.");
    return Ctl::tr("“galleyctl remote confirm” says that it is right.");
}

} // namespace

QJsonObject syncJson(const SyncReport &report, qint64 waiting)
{
    return {{u"sent"_s, report.sent},
            {u"taken"_s, report.local.taken},
            {u"together"_s, report.local.together},
            {u"conflicts"_s, report.local.conflicts},
            {u"refused"_s, report.local.refused},
            {u"waiting"_s, waiting},
            {u"problems"_s, QJsonArray::fromStringList(report.problems)},
            {u"removed"_s, report.left},
            {u"stopped"_s, report.stopped.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(report.stoppedFor)},
            {u"message"_s, report.stopped.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(report.stopped)}};
}

QString syncText(const SyncReport &report, qint64 waiting)
{
    if (!report.stopped.isEmpty())
        return report.stopped + u'\n' + whatHelps(report.stoppedFor) + u'\n';
    QString text = Ctl::tr("%1 sent, %2 received, %3 brought together").arg(report.sent).arg(report.local.taken).arg(report.local.together);
    if (report.local.conflicts > 0)
        text += u", "_s + Ctl::tr("%n in conflict", nullptr, report.local.conflicts);
    if (report.local.refused > 0)
        text += u", "_s + Ctl::tr("%n action(s) refused", nullptr, report.local.refused);
    if (waiting > 0)
        text += u", "_s + Ctl::tr("%n waiting", nullptr, static_cast<int>(waiting));
    text += u'\n';
    for (const QString &problem : report.problems)
        text += problem + u'\n';
    return text;
}

Answer syncAnswer(const SyncReport &report, qint64 waiting)
{
    Answer answer;
    answer.json = syncJson(report, waiting);
    answer.text = syncText(report, waiting).toUtf8();
    if (!report.stopped.isEmpty() || report.local.conflicts > 0 || report.local.refused > 0)
        answer.exitCode = static_cast<int>(ExitCode::Refused);
    return answer;
}

} // namespace galley
