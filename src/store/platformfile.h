// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace galley {

/// The one place that calls the operating system directly. Forces what was written to the disk
/// (fdatasync, _commit); false with errno/GetLastError set when the system says no.
bool flushToDisk(QFile &file);

/// Makes a folder's entries durable after a file was made or renamed in it. No-op where the system
/// does that by itself (Windows).
bool flushFolder(const QString &folder);

/// Whether the last file error means that the disk (or a quota) is full.
bool isDiskFull(const QFile &file);

} // namespace galley
