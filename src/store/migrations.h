// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QList>

namespace galley {

/// A numbered schema file: brings a database of version number - 1 to version number.
struct SchemaFile
{
    int number = 0;
    QString name;
    QString sql;
};

/// The program's own, from its resources, in order.
QList<SchemaFile> schemaFiles();
/// The statements of a schema file.
QStringList schemaStatements(const QString &sql);

/// What stands in the first page of a database file, read without opening the database.
struct FileVersion
{
    bool isSqlite = false;
    quint32 application = 0;
    int version = 0;
};
Result<FileVersion> versionOfFile(const QString &file);

inline constexpr quint32 galleyApplicationId = 0x47414c59; // "GALY"

/// Refuses what must not be touched: NotFound, Corrupt (no database), BadInput (somebody else's),
/// NewerVersion. Reads the file only.
Result<void> checkFile(const QString &file, const QList<SchemaFile> &files);

/// Brings the database up to the last of the files: each in one transaction with its version inside.
/// A database that holds something is checked first and copied to backupFile (the copy is complete
/// before anything changes). Nothing happens when it is up to date already.
Result<void> migrate(Database &database, const QList<SchemaFile> &files, const QString &backupFile);

/// The folder's backup file for a version: newsroom.v1.backup.sqlite.
QString backupFileName(const QString &folder, int version);

} // namespace galley
