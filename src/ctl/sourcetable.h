// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "article/site.h"

namespace galley {

/// Entries of the source register from a file: a table with a header (CSV; name, printed, address, list,
/// from, until, note, or their Chinese names), the JSON of `source list --json`, or a line each with the
/// address after a tab. UTF-8, or what a Chinese spreadsheet writes (GB18030). What the file says of a
/// source's list goes before `list`; an error names the line.
Result<QList<Source>> sourcesFrom(const QByteArray &bytes, const Source &common);

} // namespace galley
