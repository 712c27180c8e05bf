// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typist.h"

#include "processtree.h"
#include "virtualdisplay.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <X11/keysym.h>

#include <algorithm>

namespace galley::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int keyTime = 1000 / Typist::keysPerSecond; // ms
constexpr int warmingKeys = 20;
constexpr int countedKeys = 150;

/// Until the tree has next to nothing to do for two seconds.
bool settles(ProcessTree &tree)
{
    const QDeadlineTimer deadline(90'000);
    int quiet = 0;
    for (qint64 before = tree.cpu(); quiet < 4 && !deadline.hasExpired();) {
        QThread::msleep(500);
        const qint64 now = tree.cpu();
        quiet = now - before < 40'000'000 ? quiet + 1 : 0;
        before = now;
    }
    return quiet >= 4;
}

unsigned long keyAt(int number)
{
    static constexpr char text[] = "galley keeps up with whoever types, ";
    return static_cast<unsigned char>(text[size_t(number) % (sizeof text - 1)]);
}

} // namespace

Percentiles::Percentiles(QList<double> values) : m_values(std::move(values))
{
    std::ranges::sort(m_values);
}

double Percentiles::at(int percent) const
{
    return m_values.isEmpty() ? -1 : m_values.at(std::min(m_values.size() - 1, m_values.size() * percent / 100));
}

/// A home of its own: nothing of what the user has set up.
QProcessEnvironment Typist::environment(const QProcessEnvironment &display) const
{
    QProcessEnvironment environment = display;
    environment.insert(u"HOME"_s, m_start.home);
    for (const QString &folder : {u"config"_s, u"data"_s, u"cache"_s, u"runtime"_s}) {
        const QString path = m_start.home + u'/' + folder;
        QDir().mkpath(path);
        environment.insert(u"XDG_"_s + folder.toUpper() + (folder == "runtime"_L1 ? u"_DIR"_s : u"_HOME"_s), path);
    }
    QFile::setPermissions(m_start.home + u"/runtime"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return environment;
}

Result<Typist::Opening> Typist::open()
{
    const auto display = VirtualDisplay::start();
    if (!display)
        return std::unexpected(display.error());
    QProcess program;
    program.setProcessEnvironment(environment((*display)->environment()));
    program.setStandardErrorFile(QProcess::nullDevice());
    program.start(m_start.program, m_start.arguments);
    QList<QByteArray> told;
    if (program.waitForReadyRead(90'000))
        told = program.readLine().simplified().split(' ');
    Opening opening;
    if (told.size() == 3 && told.constFirst() == "opened") {
        ProcessTree tree(program.processId());
        settles(tree);
        opening = {.cpu = told.at(1).toDouble(), .wall = told.at(2).toDouble(), .treeMemory = tree.memory(), .treeResident = tree.resident(),
                   .windowResident = ProcessTree::residentOf(program.processId())};
    }
    program.kill();
    program.waitForFinished(10'000);
    if (opening.cpu == 0)
        return failure(ErrorCode::Internal, u"galley did not tell of its opening"_s);
    return opening;
}

Result<Typist::Opening> Typist::rest()
{
    auto display = VirtualDisplay::start();
    if (!display)
        return std::unexpected(display.error());
    QProcess program;
    program.setProcessEnvironment(environment((*display)->environment()));
    program.setStandardOutputFile(QProcess::nullDevice());
    program.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    program.start(m_start.program, m_start.arguments);
    if (!program.waitForStarted(20'000))
        return failure(ErrorCode::Internal, u"could not start %1"_s.arg(m_start.program), program.errorString());
    ProcessTree tree(program.processId());
    const QDeadlineTimer patience(60'000);
    while (!(*display)->focusWindow() && !patience.hasExpired())
        QThread::msleep(100);
    const bool settled = settles(tree);
    const Opening opening{.cpu = double(tree.cpu()) / 1e6, .wall = double(clock.elapsed()), .treeMemory = tree.memory(), .treeResident = tree.resident(),
                          .windowResident = ProcessTree::residentOf(program.processId())};
    program.kill();
    program.waitForFinished(60'000);
    if (!settled)
        return failure(ErrorCode::Internal, u"%1 never came to rest"_s.arg(m_start.program));
    return opening;
}

Result<Typist::Outcome> Typist::run()
{
    auto display = VirtualDisplay::start();
    if (!display)
        return std::unexpected(display.error());
    QProcess program;
    program.setProcessEnvironment(environment((*display)->environment()));
    program.setStandardOutputFile(QProcess::nullDevice());
    program.setStandardErrorFile(qEnvironmentVariable("GALLEY_BENCH_ERRORS", QProcess::nullDevice()));
    program.start(m_start.program, m_start.arguments);
    if (!program.waitForStarted(20'000))
        return failure(ErrorCode::Internal, u"could not start %1"_s.arg(m_start.program), program.errorString());
    ProcessTree tree(program.processId());
    const auto end = [&] {
        program.kill();
        program.waitForFinished(60'000);
    };
    const QDeadlineTimer patience(60'000);
    while (!(*display)->focusWindow()) {
        if (patience.hasExpired() || program.state() != QProcess::Running) {
            end();
            return failure(ErrorCode::Internal, u"%1 shows no window"_s.arg(m_start.program));
        }
        QThread::msleep(100);
    }
    settles(tree);
    (*display)->focusWindow();
    (*display)->click(m_start.text);
    for (const Keys &keys : m_start.first.isEmpty() ? QList<Keys>{{XK_End, XK_Control_L}} : m_start.first) {
        (*display)->press(keys.key, keys.modifier);
        settles(tree);
    }
    const bool settled = settles(tree);
    const QString pictures = qEnvironmentVariable("GALLEY_BENCH_PICTURES");
    const QString name = pictures + u'/' + QFileInfo(m_start.program).fileName();
    if (!pictures.isEmpty())
        (*display)->save(name + u"-before.png"_s);

    Outcome outcome;
    outcome.treeMemory = tree.memory();
    outcome.windowResident = ProcessTree::residentOf(program.processId());
    qint64 before = tree.cpu();
    QThread::msleep(5000);
    outcome.idleCpu = double(tree.cpu() - before) / 1e6 / (5.0 * keysPerSecond);

    QElapsedTimer pace;
    pace.start();
    qint64 start = 0;
    for (int key = 0; key < warmingKeys + countedKeys; ++key) {
        if (key == warmingKeys)
            start = tree.cpu();
        before = tree.cpu();
        (*display)->forgetDrawn();
        (*display)->press(keyAt(key));
        const double drawn = (*display)->untilDrawn(keyTime - 10);
        const qint64 rest = qint64(key + 1) * keyTime - pace.elapsed();
        if (rest > 0)
            QThread::msleep(quint32(rest));
        if (key < warmingKeys)
            continue;
        outcome.cpu.append(double(tree.cpu() - before) / 1e6);
        if (drawn >= 0)
            outcome.wall.append(drawn);
    }
    outcome.meanCpu = double(tree.cpu() - start) / 1e6 / countedKeys;
    if (!pictures.isEmpty())
        (*display)->save(name + u"-after.png"_s);
    end();
    if (!settled)
        return failure(ErrorCode::Internal, u"%1 never came to rest"_s.arg(m_start.program));
    return outcome;
}

} // namespace galley::bench
