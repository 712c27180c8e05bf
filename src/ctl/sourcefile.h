// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "article/site.h"

namespace galley {

/// The sources in a file on this machine, as sourcesFrom() reads them.
Result<QList<Source>> sourcesFromFile(const QString &path);

} // namespace galley
