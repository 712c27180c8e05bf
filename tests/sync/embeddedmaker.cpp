// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "embeddedmaker.h"

namespace galley::testkit {

std::unique_ptr<Remote> EmbeddedMaker::make(NewsroomId newsroom, const Clock &clock)
{
    m_folder = std::make_unique<QTemporaryDir>(quickFolder());
    got(EmbeddedRemote::create(file(), newsroom, clock));
    return again(clock);
}

std::unique_ptr<Remote> EmbeddedMaker::again(const Clock &clock)
{
    auto remote = got(EmbeddedRemote::open(file(), clock));
    remote->setBreaks(m_breaks);
    return remote;
}

void EmbeddedMaker::renewEpoch(const Clock &clock)
{
    got(EmbeddedRemote::renewEpoch(file(), clock));
}

} // namespace galley::testkit
