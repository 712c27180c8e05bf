// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/publishwatch.h"

#include "ctl/command.h"
#include "ctl/ctltext.h"
#include "ctl/deliveryanswer.h"
#include "ctl/exitcode.h"
#include "ctl/lookup.h"
#include "ctl/newsroomstore.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "ctl/watching.h"
#include "publish/publicationclock.h"
#include "sync/outletleases.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr auto lookForSignal = 200ms;

QString wordOf(const ClockEvent &event)
{
    if (event.outcome.done)
        return actionName(event.work.action);
    return event.error ? u"failed"_s : noticeName(NoticeKind::CannotGoLive);
}

QJsonObject eventJson(const ClockEvent &event)
{
    return {{u"event"_s, wordOf(event)},
            {u"article"_s, event.work.article.toString()},
            {u"headline"_s, event.work.headline},
            {u"due"_s, event.work.time.toUTC().toString(Qt::ISODate)},
            {u"audit_number"_s, event.outcome.auditNumber},
            {u"rule"_s, event.outcome.rule.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(event.outcome.rule)},
            {u"message"_s, event.error ? event.error->message : event.outcome.why}};
}

void tellAsJson(const ClockRound &round, const QDateTime &now)
{
    QJsonArray events;
    for (const ClockEvent &event : round.events)
        events << eventJson(event);
    QJsonArray ended;
    for (const ArticleId id : round.embargoesEnded)
        ended << id.toString();
    QJsonObject object{{u"time"_s, now.toUTC().toString(Qt::ISODate)}, {u"events"_s, events}, {u"embargoes_ended"_s, ended}};
    Answer told;
    addDeliveries(object, told, round.deliveries);
    if (round.error)
        object[u"error"_s] = round.error->message;
    say(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void tell(const ClockRound &round, const Newsroom &newsroom)
{
    const QString time = newsroom.clock().nowUtc().toTimeZone(newsroom.zone()).toString(u"yyyy-MM-dd HH:mm:ss"_s) + u"  "_s;
    QString text;
    for (const ClockEvent &event : round.events) {
        const QString why = event.error ? event.error->message : event.outcome.why;
        text += time + wordOf(event).leftJustified(16) + plainLine(event.work.headline) + (why.isEmpty() ? QString() : QString(u": "_s + plainLine(why))) + u'\n';
    }
    for (const ArticleId id : round.embargoesEnded)
        text += time + QString(u"embargo-ended"_s).leftJustified(16) + id.toString() + u'\n';
    for (const Delivery &delivery : round.deliveries) {
        text += time + QString(u"outlet"_s).leftJustified(16) + delivery.outlet.name + u": "_s
            + (delivery.report ? buildReportText(*delivery.report) : delivery.report.error().message) + u'\n';
    }
    if (round.error)
        text += time + QString(u"failed"_s).leftJustified(16) + round.error->message + u'\n';
    say(text.toUtf8());
}

/// Both run on the newsroom's own thread and are gone before it.
int runUntilTold(Newsroom &newsroom, bool json, std::chrono::milliseconds every, const std::shared_ptr<OutletKeeper> &keeper)
{
    CommandServer server(newsroom.folder(), [&newsroom](const HandedCommand &command) { return runCommand(newsroom, command); });
    if (const auto listening = server.listen(); !listening)
        return fail(listening.error(), json);
    PublicationClock clock(newsroom, ClockDelivers::EverythingPublic, every);
    clock.setKeepers([keeper] { return Result<std::shared_ptr<OutletKeeper>>(keeper); });
    QEventLoop loop;
    QObject::connect(&clock, &PublicationClock::looked, &loop, [&](const ClockRound &round) {
        if (json)
            tellAsJson(round, newsroom.clock().nowUtc());
        else
            tell(round, newsroom);
    });
    QTimer signalled;
    QObject::connect(&signalled, &QTimer::timeout, &loop, [&loop] {
        if (endIsWanted())
            loop.quit();
    });
    signalled.start(lookForSignal);
    clock.start();
    loop.exec();
    return static_cast<int>(ExitCode::Done);
}

Result<int> secondsOf(const Arguments &arguments, const QString &option, int least, int usual)
{
    return arguments.has(option) ? parseNumber(arguments.value(option), least, 3600) : Result<int>(usual);
}

} // namespace

int watchPublication(const CommandLine &line, const QString &newsroomFolder)
{
    const auto every = secondsOf(line.arguments, u"every"_s, 1, 20);
    if (!every)
        return fail(every.error(), line.json);
    const auto lease = secondsOf(line.arguments, u"lease"_s, 3, OutletLeases::usualSeconds);
    if (!lease)
        return fail(lease.error(), line.json);
    if (!line.arguments.positional.isEmpty())
        return fail({ErrorCode::Usage, Ctl::tr("--watch takes no article: it carries out everything that is scheduled."), {}}, line.json);
    hearSignals();
    const SystemClock clock;
    const auto newsroom = openPatiently(newsroomFolder, clock);
    if (!newsroom)
        return fail(newsroom.error(), line.json);
    const auto person = personNamed(**newsroom, line.as);
    if (!person)
        return fail(person.error(), line.json);
    const auto keeper = outletKeeper(**newsroom, *person, *lease, line.arguments.value(u"password-file"_s));
    if (!keeper)
        return fail(keeper.error(), line.json);
    // Often enough that the lease never lapses between two looks.
    const std::chrono::milliseconds longest = *keeper ? std::min<std::chrono::milliseconds>(std::chrono::seconds(*every), 1000ms * *lease / 3) : 1000ms * *every;
    return runUntilTold(**newsroom, line.json, longest, *keeper);
}

} // namespace galley
