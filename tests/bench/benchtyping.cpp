// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"
#include "prose.h"
#include "typist.h"

#include "store/newsroom.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <X11/keysym.h>

namespace galley::bench {

using namespace Qt::StringLiterals;

namespace {

struct Program
{
    QString name;
    QString remark;
    std::function<Result<Typist::Start>(const QString &scratch, const QString &text)> prepare;
};

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(ErrorCode::Io, file.errorString(), path);
    return {};
}

/// A newsroom with one article, open when the program starts.
Result<Typist::Start> prepareGalley(const QString &scratch, const QString &text)
{
    static const SystemClock clock;
    const QString folder = scratch + u"/newsroom"_s;
    if (const auto created = Newsroom::create(folder, {}, clock); !created)
        return std::unexpected(created.error());
    const auto newsroom = Newsroom::open(folder, Newsroom::Mode::Owner, clock);
    if (!newsroom)
        return std::unexpected(newsroom.error());
    const Result<Person> admin = (*newsroom)->personByLogin(u"admin");
    const Result<QList<Section>> sections = (*newsroom)->sections();
    if (!admin || !sections || sections->isEmpty())
        return failure(ErrorCode::Internal, u"The new newsroom has no administrator or sections."_s);
    NewArticle article;
    article.content.headline = u"草原上的绿色转型"_s;
    article.content.body = text;
    article.handling.primarySection = sections->first().id;
    const Result<ArticleId> id = (*newsroom)->createArticle(article, admin->id).result();
    if (!id)
        return std::unexpected(id.error());
    return Typist::Start{.program = QCoreApplication::applicationDirPath() + u"/galley"_s,
                         .arguments = {u"--newsroom"_s, folder, u"--as"_s, u"admin"_s, u"--session-file"_s, scratch + u"/session.ini"_s,
                                       u"--language"_s, u"en"_s, u"--article"_s, id->toString()},
                         .home = scratch, .text = {700, 450}};
}

/// A key in the headline of the same article.
Result<Typist::Start> prepareHeadline(const QString &scratch, const QString &text)
{
    auto start = prepareGalley(scratch, text);
    if (start) {
        start->text = {700, 132};
        start->first = {{XK_End}};
    }
    return start;
}

/// Corrections in the clean reading view of the same article.
Result<Typist::Start> prepareReading(const QString &scratch, const QString &text)
{
    auto start = prepareGalley(scratch, text);
    if (start)
        start->first = {{XK_F7, XK_Shift_L}, {XK_End, XK_Control_L}};
    return start;
}

Result<Typist::Start> prepareGhostwriter(const QString &scratch, const QString &text)
{
    const QString file = scratch + u"/story.md"_s;
    if (const auto written = write(file, text.toUtf8()); !written)
        return std::unexpected(written.error());
    const auto settings = write(scratch + u"/config/kde.org/ghostwriter.conf"_s,
                                "[Preview]\nhtmlPreviewOpen=true\n[Session]\nopenSession=false\n"_ba);
    if (!settings)
        return std::unexpected(settings.error());
    return Typist::Start{.program = QStandardPaths::findExecutable(u"ghostwriter"_s), .arguments = {file}, .home = scratch, .text = {400, 450}};
}

Result<Typist::Start> prepareKate(const QString &scratch, const QString &text)
{
    const QString file = scratch + u"/story.md"_s;
    if (const auto written = write(file, text.toUtf8()); !written)
        return std::unexpected(written.error());
    return Typist::Start{.program = QStandardPaths::findExecutable(u"kate"_s), .arguments = {u"-b"_s, u"-n"_s, file}, .home = scratch, .text = {900, 450}};
}

QList<Program> editors()
{
    return {{u"galley"_s, u"highlighting, counts, proofing, preview"_s, prepareGalley},
            {u"ghostwriter"_s, u"highlighting, counts, preview"_s, prepareGhostwriter},
            {u"kate"_s, u"highlighting; it has no preview here"_s, prepareKate}};
}

/// The same of each: there is no hook in the peers that tells when their text is on the screen.
Result<void> restWith(int characters)
{
    const QString text = prose(characters);
    for (const Program &program : editors()) {
        const QTemporaryDir scratch;
        const auto start = program.prepare(scratch.path(), text);
        if (!start)
            return std::unexpected(start.error());
        if (start->program.isEmpty()) {
            QTextStream(stdout) << "  " << program.name << ": not installed\n";
            continue;
        }
        const auto rest = Typist(*start).rest();
        if (!rest)
            return std::unexpected(rest.error());
        row(u"from its start to rest with it, "_s + program.name, rest->cpu, u"ms CPU"_s,
            u"of all processes; at rest %1 MiB for all processes (PSS; %2 as RSS), %3 of the window's own (RSS)"_s
                .arg(rest->treeMemory, 0, 'f', 0).arg(rest->treeResident, 0, 'f', 0).arg(rest->windowResident, 0, 'f', 0));
    }
    return {};
}

void print(const QString &program, int characters, const Typist::Outcome &outcome, const QString &remark)
{
    const auto ms = [](double value) { return QString::number(value, 'f', 1); };
    const Percentiles cpu(outcome.cpu);
    const Percentiles wall(outcome.wall);
    QTextStream(stdout) << u"  %1 %2 %3 %4 %5 %6 %7   %8 %9 %10   %11 %12  %13\n"_s.arg(program, -16)
                               .arg(characters, 9).arg(ms(outcome.meanCpu), 7).arg(ms(outcome.meanCpu - outcome.idleCpu), 7)
                               .arg(ms(cpu.at(50)), 7).arg(ms(cpu.at(90)), 7).arg(ms(cpu.at(99)), 7)
                               .arg(ms(wall.at(50)), 7).arg(ms(wall.at(90)), 7).arg(ms(wall.at(99)), 7)
                               .arg(outcome.treeMemory, 6, 'f', 0).arg(outcome.windowResident, 6, 'f', 0)
                               .arg(outcome.wall.isEmpty() ? u"drew nothing while it was typed into"_s : remark);
    QTextStream(stdout).flush();
}

} // namespace

/// From asking for an article, in a window at rest, to its first screen; and what it holds in memory afterwards, beside
/// what the peers take from their start until they rest with the same text.
Result<void> openInEditor()
{
    constexpr int characters = 200'000;
    heading(u"opening: an article of %1 characters, in a window that is at rest"_s.arg(characters));
    for (int run = 1; run <= 3; ++run) {
        const QTemporaryDir scratch;
        auto start = prepareGalley(scratch.path(), prose(characters));
        if (!start)
            return std::unexpected(start.error());
        start->arguments.append(u"--time-open"_s);
        const auto opened = Typist(*start).open();
        if (!opened)
            return std::unexpected(opened.error());
        row(u"to the first screen, run %1"_s.arg(run), opened->cpu, u"ms CPU"_s,
            u"of the window process; %1 ms by the clock; at rest %2 MiB for all processes (PSS; %3 as RSS), %4 of the window's own (RSS)"_s
                .arg(opened->wall, 0, 'f', 0).arg(opened->treeMemory, 0, 'f', 0).arg(opened->treeResident, 0, 'f', 0).arg(opened->windowResident, 0, 'f', 0));
    }
    return restWith(characters);
}

/// GALLEY_BENCH_ONLY=galley leaves the peers out; GALLEY_BENCH_CHARACTERS=20000,1000000 takes other lengths;
/// GALLEY_BENCH_PICTURES=DIR keeps a picture of each program's screen.
Result<void> typeIntoEditors()
{
    const QString only = qEnvironmentVariable("GALLEY_BENCH_ONLY");
    const QString lengths = qEnvironmentVariable("GALLEY_BENCH_CHARACTERS", u"20000,200000,1000000"_s);
    QList<Program> programs = editors();
    programs.insert(1, {u"galley, headline"_s, u"a field of the same article, with its preview"_s, prepareHeadline});
    programs.insert(2, {u"galley, reading"_s, u"the clean reading view"_s, prepareReading});
    heading(u"typing: %1 keys a second at the end of ordinary Chinese prose; milliseconds a key press"_s.arg(Typist::keysPerSecond));
    QTextStream(stdout) << u"  %1 %2 %3   %4   %5\n"_s.arg(u"program"_s, -16).arg(u"length"_s, 9)
                               .arg(u"CPU of the whole tree: mean, less idle, p50 p90 p99"_s, u"until drawn: p50 p90 p99"_s, u"MiB: tree (PSS), window process (RSS)"_s);
    for (const QString &length : lengths.split(u',')) {
        const int characters = length.toInt();
        const QString text = prose(characters);
        for (const Program &program : programs) {
            if (!only.isEmpty() && !program.name.startsWith(only))
                continue;
            const QTemporaryDir scratch;
            const auto start = program.prepare(scratch.path(), text);
            if (!start)
                return std::unexpected(start.error());
            if (start->program.isEmpty()) {
                QTextStream(stdout) << "  " << program.name << ": not installed\n";
                continue;
            }
            const auto outcome = Typist(*start).run();
            if (!outcome)
                return std::unexpected(outcome.error());
            print(program.name, characters, *outcome, program.remark);
        }
    }
    return {};
}

} // namespace galley::bench
