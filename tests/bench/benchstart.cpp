// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"
#include "news.h"

#include "store/newsroom.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSettings>

namespace galley::bench {

using namespace Qt::StringLiterals;

namespace {

// The whole program, from exec to a window on a virtual display with the published stories in its list.
Result<void> startWindow(const QString &folder, const QString &newsroomId, const QString &scratch)
{
    const QString galley = QCoreApplication::applicationDirPath() + u"/galley"_s;
    if (!QFileInfo::exists(galley))
        return {};
    const QString session = scratch + u"/session.ini"_s;
    QSettings settings(session, QSettings::IniFormat);
    settings.setValue(newsroomId + u"/list"_s, u"queue:published"_s);
    settings.sync();

    QProcess display;
    display.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1440x900x24"_s, u"-nolisten"_s, u"tcp"_s});
    if (!display.waitForReadyRead(20'000))
        return failure(ErrorCode::Internal, u"no virtual display"_s, display.errorString());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, u":"_s + QString::fromLatin1(display.readAllStandardOutput().trimmed()));

    Result<void> outcome;
    for (int run = 1; run <= 5 && outcome; ++run) {
        QProcess process;
        process.setProcessEnvironment(environment);
        const double cpuBefore = childCpuSeconds();
        QElapsedTimer timer;
        timer.start();
        process.start(galley, {u"--newsroom"_s, folder, u"--as"_s, u"admin"_s, u"--session-file"_s, session, u"--time-start"_s});
        if (!process.waitForReadyRead(60'000)) {
            outcome = failure(ErrorCode::Internal, u"galley --time-start failed"_s,
                              QString::fromUtf8(process.readAllStandardError()));
            break;
        }
        const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
        process.waitForFinished(60'000);
        row(u"program to a window with its list, run %1"_s.arg(run), milliseconds, u"ms"_s,
            u"%1 ms CPU until its end"_s.arg((childCpuSeconds() - cpuBefore) * 1000, 0, 'f', 0));
    }
    display.terminate();
    display.waitForFinished(10'000);
    return outcome;
}

} // namespace

Result<void> startWithStories()
{
    heading(u"start: opening a newsroom with all the trial stories"_s);
    const Result<QString> folder = newsroomWithStories();
    if (!folder)
        return std::unexpected(folder.error());
    static const SystemClock clock;
    for (int run = 1; run <= 3; ++run) {
        Result<void> outcome;
        const Span span = measure([&] {
            const auto newsroom = Newsroom::open(*folder, Newsroom::Mode::Owner, clock);
            if (!newsroom) {
                outcome = std::unexpected(newsroom.error());
                return;
            }
            const Result<Person> admin = (*newsroom)->personByLogin(u"admin");
            const auto list = (*newsroom)->list({});
            const auto counts = admin ? (*newsroom)->counts(admin->id) : std::unexpected(admin.error());
            if (!list || !counts)
                outcome = failure(ErrorCode::Internal, u"no list"_s);
        });
        if (!outcome)
            return outcome;
        row(u"store: open, list and counts, run %1"_s.arg(run), span.wall * 1000, u"ms"_s,
            u"%1 ms CPU"_s.arg(span.cpu * 1000, 0, 'f', 1));
    }

    auto newsroom = Newsroom::open(*folder, Newsroom::Mode::Owner, clock);
    if (!newsroom)
        return std::unexpected(newsroom.error());
    for (const QString &text : {u"草原"_s, u"长江"_s, u"新疆 棉田"_s}) {
        ArticleQuery query;
        query.text = text;
        Result<QList<ArticleRow>> found;
        const Span span = measure([&] { found = (*newsroom)->list(query); });
        if (!found)
            return std::unexpected(found.error());
        row(u"search "_s + text, span.wall * 1000, u"ms"_s, u"%1 rows"_s.arg(found->size()));
    }
    const QString id = (*newsroom)->id().toString();
    newsroom->reset(); // one owner at a time
    const QTemporaryDir scratch;
    return startWindow(*folder, id, scratch.path());
}

} // namespace galley::bench
