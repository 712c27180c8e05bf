// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"
#include "store/database.h"

#include <QHash>

namespace galley {

/// Notes what an article was brought in from, inside the transaction that makes it. The first of several
/// stays; an empty origin notes nothing.
Result<void> noteImportOrigin(Database &database, const QByteArray &origin, qint64 articleRow);
/// Those of the origins that are known, with their articles.
Result<QHash<QByteArray, ArticleId>> knownImportOrigins(Database &database, const QList<QByteArray> &origins);

} // namespace galley
