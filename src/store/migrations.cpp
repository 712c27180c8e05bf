// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/storetext.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace galley {

QList<SchemaFile> schemaFiles()
{
    QList<SchemaFile> files;
    const QDir folder(u":/schema"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the schema file %s is not in the program", qPrintable(name));
        files.append({name.left(4).toInt(), name, QString::fromUtf8(file.readAll())});
    }
    return files;
}

QStringList schemaStatements(const QString &sql)
{
    QStringList statements;
    QString statement;
    for (QStringView line : QStringView(sql).split(u'\n')) {
        const QStringView text = line.trimmed();
        if (text.isEmpty() || text.startsWith("--"_L1))
            continue;
        statement += line + u'\n';
        const bool inTrigger = statement.startsWith("CREATE TRIGGER"_L1);
        if (inTrigger ? text == "END;"_L1 : text.endsWith(u';')) {
            statements.append(statement.trimmed().chopped(1));
            statement.clear();
        }
    }
    Q_ASSERT(statement.isEmpty());
    return statements;
}

Result<FileVersion> versionOfFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, Store::tr("There is no newsroom here: %1").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Store::tr("The newsroom's database cannot be read."), file.errorString());
    // https://sqlite.org/fileformat.html, 1.3: user_version at 60, application_id at 68, big-endian.
    const QByteArray head = file.read(100);
    FileVersion version;
    version.isSqlite = head.size() == 100 && head.startsWith(QByteArrayView("SQLite format 3\0", 16));
    if (version.isSqlite) {
        version.version = qFromBigEndian<qint32>(head.constData() + 60);
        version.application = qFromBigEndian<quint32>(head.constData() + 68);
    }
    return version;
}

Result<void> checkFile(const QString &file, const QList<SchemaFile> &files)
{
    GALLEY_TAKE(version, versionOfFile(file));
    if (!version.isSqlite)
        return failure(ErrorCode::Corrupt, Store::tr("The file is damaged or not a database: %1").arg(file));
    if (version.application != galleyApplicationId)
        return failure(ErrorCode::BadInput, Store::tr("The file is a database, but not of a newsroom: %1").arg(file));
    if (version.version > files.constLast().number) {
        return failure(ErrorCode::NewerVersion,
                       Store::tr("The newsroom was made by a newer Galley. Nothing was changed; open it with that one."),
                       u"database version %1, program %2"_s.arg(version.version).arg(files.constLast().number));
    }
    return {};
}

QString backupFileName(const QString &folder, int version)
{
    return folder + u"/newsroom.v%1.backup.sqlite"_s.arg(version);
}

namespace {

Result<void> checkWhole(Database &database)
{
    QStringList faults;
    GALLEY_TRY(database.each(u"PRAGMA quick_check(10)"_s, {}, [&](const Row &row) { faults.append(row.text(0)); }));
    if (faults != QStringList{u"ok"_s}) {
        return failure(ErrorCode::Corrupt,
                       Store::tr("The newsroom's database is damaged, so it was not brought to the new version."),
                       faults.join(u"; "_s));
    }
    return {};
}

/// Written aside and renamed, so that a backup that stands under its name is whole.
Result<void> backUp(Database &database, const QString &backupFile)
{
    const QString aside = backupFile + u".part"_s;
    QFile::remove(aside);
    GALLEY_TRY(database.exec(u"VACUUM INTO ?"_s, bind(aside)));
    QFile::remove(backupFile);
    if (!QFile::rename(aside, backupFile))
        return failure(ErrorCode::Io, Store::tr("The backup before the new version could not be written."), backupFile);
    return {};
}

} // namespace

Result<void> migrate(Database &database, const QList<SchemaFile> &files, const QString &backupFile)
{
    GALLEY_TAKE(present, database.number(u"PRAGMA user_version"_s));
    const int last = files.constLast().number;
    if (present == last)
        return {};
    if (present > last)
        return failure(ErrorCode::NewerVersion, Store::tr("The newsroom was made by a newer Galley. Nothing was changed; open it with that one."));
    if (present > 0) {
        GALLEY_TRY(checkWhole(database));
        GALLEY_TRY(backUp(database, backupFile));
    }
    return inTransaction(database, [&]() -> Result<void> {
        for (const SchemaFile &file : files) {
            if (file.number <= present)
                continue;
            for (const QString &statement : schemaStatements(file.sql))
                GALLEY_TRY(database.exec(statement));
        }
        GALLEY_TRY(database.exec(u"PRAGMA application_id = %1"_s.arg(galleyApplicationId)));
        return database.exec(u"PRAGMA user_version = %1"_s.arg(last));
    });
}

} // namespace galley
