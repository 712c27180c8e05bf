// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"
#include "news.h"

#include "store/newsroom.h"

#include <QProcess>
#include <QCoreApplication>
#include <QStandardPaths>

namespace galley::bench {

using namespace Qt::StringLiterals;

namespace {

// The whole program, from exec to a list that shows rows, on a virtual display: galley prints the
// milliseconds and ends.
Result<void> startWindow(const QString &folder)
{
    const QString galley = QCoreApplication::applicationDirPath() + u"/galley"_s;
    if (!QFileInfo::exists(galley) || QStandardPaths::findExecutable(u"xvfb-run"_s).isEmpty())
        return {};
    const double before = childCpuSeconds();
    for (int run = 1; run <= 3; ++run) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(u"xvfb-run"_s, {u"--auto-servernum"_s, galley, u"--newsroom"_s, folder, u"--as"_s, u"admin"_s,
                                      u"--time-start"_s});
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            return failure(ErrorCode::Internal, u"galley --time-start failed"_s, QString::fromUtf8(process.readAll()));
        row(u"window with a usable list, run %1"_s.arg(run), process.readAllStandardOutput().trimmed().toDouble(), u"ms"_s);
    }
    row(u"CPU of a whole run, display server included"_s, (childCpuSeconds() - before) / 3, u"s"_s);
    return {};
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

    const auto newsroom = Newsroom::open(*folder, Newsroom::Mode::Owner, clock);
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
    newsroom->get()->disconnect();
    const_cast<std::unique_ptr<Newsroom> &>(*newsroom).reset();
    return startWindow(*folder);
}

} // namespace galley::bench
