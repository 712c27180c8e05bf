// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/syncwatch.h"

#include "ctl/command.h"
#include "ctl/exitcode.h"
#include "ctl/lookup.h"
#include "ctl/newsroomstore.h"
#include "ctl/registry.h"
#include "ctl/syncanswer.h"
#include "ctl/watching.h"
#include "sync/localnewsroom.h"
#include "sync/syncmergers.h"
#include "sync/remoteaddress.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr auto lookForSignal = 200ms;

class SyncWatch
{
public:
    SyncWatch(Newsroom &newsroom, const QString &passwordFile, PersonId person, bool json)
        : m_newsroom(newsroom), m_passwordFile(passwordFile), m_person(person), m_json(json), m_local(newsroom, syncMergers())
    {
    }

    void look()
    {
        const Result<SyncReport> report = sync();
        if (!report) {
            m_remote.reset(); // connected anew next time
            if (report.error().message != m_problem)
                tell({{u"problem"_s, report.error().message}}, report.error().message + u'\n');
            m_problem = report.error().message;
            return;
        }
        const bool again = !m_problem.isEmpty() || report->stoppedFor != m_stoppedFor;
        m_problem.clear();
        m_stoppedFor = report->stoppedFor;
        if (again || !report->movedNothing()) {
            const qint64 waiting = m_local.waiting().value_or(0);
            tell(syncJson(*report, waiting), syncText(*report, waiting));
        }
    }

private:
    Result<SyncReport> sync()
    {
        if (!m_remote) {
            auto remote = storeOf(m_newsroom, m_passwordFile);
            if (!remote)
                return std::unexpected(remote.error());
            m_remote = std::move(*remote);
        }
        return SyncEngine(m_local, *m_remote, syncOptions(m_person)).sync();
    }

    void tell(QJsonObject object, const QString &text)
    {
        const QDateTime now = m_newsroom.clock().nowUtc();
        object.insert(u"time"_s, now.toUTC().toString(Qt::ISODate));
        if (m_json)
            say(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
        else
            say((now.toTimeZone(m_newsroom.zone()).toString(u"yyyy-MM-dd HH:mm:ss"_s) + u"  "_s + text).toUtf8());
    }

    Newsroom &m_newsroom;
    QString m_passwordFile;
    PersonId m_person;   ///< --as; null where nobody was named
    bool m_json;
    LocalNewsroom m_local;
    std::unique_ptr<Remote> m_remote;
    QString m_problem;
    QString m_stoppedFor;
};

int runUntilTold(Newsroom &newsroom, const QString &passwordFile, PersonId person, bool json, std::chrono::milliseconds every)
{
    CommandServer server(newsroom.folder(), [&newsroom](const HandedCommand &command) { return runCommand(newsroom, command); });
    if (const auto listening = server.listen(); !listening)
        return fail(listening.error(), json);
    SyncWatch watch(newsroom, passwordFile, person, json);
    QEventLoop loop;
    QTimer rhythm;
    QObject::connect(&rhythm, &QTimer::timeout, &loop, [&] { watch.look(); });
    QTimer signalled;
    QObject::connect(&signalled, &QTimer::timeout, &loop, [&loop] {
        if (endIsWanted())
            loop.quit();
    });
    watch.look();
    rhythm.start(every);
    signalled.start(lookForSignal);
    loop.exec();
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int watchSync(const CommandLine &line, const QString &newsroomFolder)
{
    std::chrono::milliseconds every = 5s;
    if (line.arguments.has(u"every"_s)) {
        const auto seconds = parseNumber(line.arguments.value(u"every"_s), 1, 3600);
        if (!seconds)
            return fail(seconds.error(), line.json);
        every = std::chrono::seconds(*seconds);
    }
    hearSignals();
    const SystemClock clock;
    const auto newsroom = openPatiently(newsroomFolder, clock);
    if (!newsroom)
        return fail(newsroom.error(), line.json);
    const auto state = LocalNewsroom(**newsroom, syncMergers()).state();
    if (!state)
        return fail(state.error(), line.json);
    if (const auto address = remoteAddress(state->remote, newsroomFolder); !address)
        return fail(address.error(), line.json);
    const auto person = personNamed(**newsroom, line.as);
    if (!person)
        return fail(person.error(), line.json);
    return runUntilTold(**newsroom, line.arguments.value(u"password-file"_s), *person, line.json, every);
}

} // namespace galley
