// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QTemporaryDir>

#include <memory>

namespace galley {
class Newsroom;
}

namespace galley::bench {

/// The trial stories unpacked to a .jsonl in this folder; NotFound where the trial data is missing.
Result<QString> unpackedStories(const QString &folder);

/// A newsroom with all the trial stories published, made once per run and shared by the benchmarks.
Result<QString> newsroomWithStories();

} // namespace galley::bench
