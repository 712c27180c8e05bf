// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/writecontext.h"
#include "sync/record.h"
#include "sync/recordtables.h"

#include <QJsonObject>

namespace galley {

/// The key of a register's entry: of one blob its bytes, else its values as text, a line each.
QByteArray registerKey(const RegisterTable &table, const QJsonObject &row);

/// All entries of a register as records, by key.
Result<QList<SyncRecord>> readRegister(Database &database, const RegisterTable &table);
/// One of them; gone where there is none.
Result<SyncRecord> readRegisterRecord(Database &database, const RegisterTable &table, const QByteArray &key);

/// Makes the entry here what the record says; a gone one goes, and what was filed under it moves to where its address
/// leads. Rows that something names may come later in the transaction.
Result<void> writeRegisterRecord(WriteContext &context, Changes &changes, const SyncRecord &record);

/// An entry here that has a name the record needs for itself steps aside: “… 2”. Nothing is lost, and a person may merge
/// the two. `coming`: keys that records yet to be written will give other names anyway.
Result<void> makeRoomFor(WriteContext &context, const SyncRecord &record, const QSet<QByteArray> &coming);

/// Three-way, field by field; where both changed the same field differently, theirs stands (what was here is in the
/// history of registers). Edit beats delete.
QByteArray mergedRegisterJson(const QString &kind, const QByteArray &base, const QByteArray &mine, const QByteArray &theirs);

} // namespace galley
