// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testkit/serverprocess.h"

namespace galley::testkit {

/// Until somebody takes connections at a port of 127.0.0.1. Io where the process ended first, or a minute passed.
Result<void> waitForPort(int port, ServerProcess &process);

} // namespace galley::testkit
