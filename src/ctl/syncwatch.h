// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/commandline.h"

namespace galley {

/// `galleyctl sync --watch`: owns the newsroom and syncs again and again until a signal ends it; commands of others are
/// carried out meanwhile. A line for each sync that moved something, and for each change between online and not. The exit
/// code.
int watchSync(const CommandLine &line, const QString &newsroomFolder);

} // namespace galley
