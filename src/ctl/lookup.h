// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

// Things as people name them on a command line. NotFound or, when several fit, Usage.

/// By slug, id or name; also by path: 内蒙古/包头.
Result<Section> findSection(const Newsroom &newsroom, const QString &text);
/// By name, slug or id.
Result<Tag> findTag(const Newsroom &newsroom, const QString &text);
Result<Series> findSeries(const Newsroom &newsroom, const QString &text);
/// By name or printed form, as the register matches them, or by id.
Result<Source> findSource(const Newsroom &newsroom, const QString &text);
Result<ArticleTemplate> findTemplate(const Newsroom &newsroom, const QString &text); ///< by name or id
Result<Route> findRoute(const Newsroom &newsroom, const QString &text);              ///< by name or id
Result<Article> findArticle(const Newsroom &newsroom, const QString &text);
/// --as: an active person by login.
Result<Person> findActor(const Newsroom &newsroom, const QString &login);

/// Real names by id, for output.
QHash<PersonId, QString> personNames(const Newsroom &newsroom);

/// "2026-11-24T08:00:00Z", with an offset, or "2026-11-24 08:00" in the newsroom's zone; UTC.
Result<QDateTime> parseTime(const QString &text, const QTimeZone &zone);
/// A content or revision hash in hex, whole.
Result<QByteArray> parseHash(const QString &hex);
/// 2026-11-24, 2026/11/24, 20261124 or 2026年11月24日.
Result<QDate> parseDay(const QString &text);
/// The value of an option that is yes or no.
Result<bool> parseYes(const QString &option, const QString &text);
Result<int> parseNumber(const QString &text, int least, int most);

} // namespace galley
