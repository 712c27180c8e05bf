// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sectiontree.h"
#include "store/writecontext.h"
#include "sync/record.h"

#include <QJsonObject>

namespace galley {

// An article's record: {"article": its row, "revisions": hashes by time, "entries": operations of its statements in
// their order, and a list of rows for each part that has any}. See recordtables.h.

/// As it stands here; gone where there is no such article.
Result<SyncRecord> readArticleRecord(Database &database, ArticleId id);
/// The same before it is made into bytes; empty where there is none.
Result<QJsonObject> readArticleObject(Database &database, ArticleId id);

/// Makes the article here what the record says. Its revisions and entries have to be here. Lists and search follow. False:
/// it stands in sections or has tags that are gone by now; those are left out.
Result<bool> writeArticleRecord(WriteContext &context, ArticleId id, const QJsonObject &object, const SectionTreeIndex &tree);
/// The same for one that is not here yet.
Result<bool> addArticleRecord(WriteContext &context, ArticleId id, const QJsonObject &object, const SectionTreeIndex &tree);

QByteArray recordJson(const QJsonObject &object);
QJsonObject recordObject(const QByteArray &json);
QList<QByteArray> hashesOf(const QJsonObject &object, QLatin1StringView list); ///< "revisions", "entries"
/// Those of the one that the other does not have, in order.
QList<QByteArray> beyond(const QList<QByteArray> &one, const QList<QByteArray> &other);

/// The record of an article as it was when it was made, from how it stands now.
QJsonObject recordAtCreation(const QJsonObject &object, const Revision &first);

/// The pictures that the revisions of this record use; hex.
Result<QList<QByteArray>> assetsOf(const QList<Revision> &revisions);

} // namespace galley
