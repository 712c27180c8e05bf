// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QProcess;

namespace galley {

/// Before it is started: a program that must not work on when this one is gone, however that ended, ends with the thread that
/// starts it. Linux; elsewhere it may outlive a process that was killed.
void endWithThisThread(QProcess &process);

} // namespace galley
