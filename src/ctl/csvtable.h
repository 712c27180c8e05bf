// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QList>
#include <QStringList>

namespace galley {

/// Rows of comma-separated values (RFC 4180): quoted fields may hold commas, line breaks and doubled quotes;
/// lines end as on any system; empty lines are left out. BadInput for a quote that is never closed.
Result<QList<QStringList>> csvRows(const QString &text);

} // namespace galley
