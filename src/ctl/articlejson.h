// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

#include <QJsonObject>

namespace galley {

/// `article show --json`: one flat object of all the fields, snake_case.
Result<QJsonObject> articleJson(const Newsroom &newsroom, const Article &article);

/// A row of `article list` and `search`.
QJsonObject rowJson(const ArticleRow &row, const QList<Section> &sections);

/// "2026-11-23T02:15:07Z", or null.
QJsonValue timeJson(const QDateTime &utc);
/// Hex, or null.
QJsonValue hashJson(const QByteArray &raw);

} // namespace galley
