// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/commandsocket.h"
#include "store/newsroom.h"

#include <QThread>

namespace galley {

/// Answers galleyctl while the window owns the newsroom, on a thread of its own: a long command never stops the
/// typing.
class CommandService
{
public:
    explicit CommandService(Newsroom &newsroom);
    ~CommandService(); ///< waits for the command that is running
    Result<void> start();

private:
    Newsroom &m_newsroom;
    QThread m_thread;
};

} // namespace galley
