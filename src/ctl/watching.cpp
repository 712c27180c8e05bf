// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/watching.h"

#include "ctl/execution.h"
#include "ctl/exitcode.h"

#include <QDeadlineTimer>
#include <QThread>

#include <csignal>
#include <cstdio>

using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr auto patience = 5s;

volatile std::sig_atomic_t wanted = 0; ///< set by a signal: nothing else may be done in its handler

extern "C" void wantEnd(int)
{
    wanted = 1;
}

} // namespace

void hearSignals()
{
    std::signal(SIGTERM, wantEnd);
    std::signal(SIGINT, wantEnd);
}

bool endIsWanted()
{
    return wanted != 0;
}

void say(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

int fail(const Error &error, bool json)
{
    const HandedAnswer answer = answerForError(error, json);
    std::fwrite(answer.diagnostics.constData(), 1, static_cast<size_t>(answer.diagnostics.size()), stderr);
    say(answer.output);
    const bool usage = error.code == ErrorCode::Usage;
    return static_cast<int>(usage ? ExitCode::Usage : ExitCode::Failure);
}

Result<std::unique_ptr<Newsroom>> openPatiently(const QString &folder, const Clock &clock)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        auto newsroom = Newsroom::open(folder, Newsroom::Mode::Owner, clock);
        if (newsroom || newsroom.error().code != ErrorCode::Locked || deadline.hasExpired() || wanted)
            return newsroom;
        QThread::sleep(100ms);
    }
}

} // namespace galley
