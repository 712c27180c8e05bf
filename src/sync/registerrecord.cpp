// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/registerrecord.h"

#include "article/readjson.h"
#include "sync/articlerecord.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Form = RecordColumn::Form;

QVariantList keyValues(const RegisterTable &table, const QByteArray &key)
{
    if (table.key.size() == 1 && table.key.constFirst().form == Form::Blob)
        return {key};
    QVariantList values;
    const QList<QByteArray> parts = key.split('\n');
    for (qsizetype i = 0; i < table.key.size(); ++i) {
        const QByteArray part = parts.value(i);
        switch (table.key.at(i).form) {
        case Form::Number:
            values.append(part.toLongLong());
            break;
        case Form::Text:
            values.append(bound(textFromUtf8(QByteArray::fromPercentEncoding(part))));
            break;
        default:
            values.append(QByteArray::fromHex(part));
        }
    }
    return values;
}

QString whereKey(const RegisterTable &table)
{
    QStringList parts;
    for (const RecordColumn &column : table.key)
        parts.append(column.name + u" IS ?"_s);
    if (!table.condition.isEmpty())
        parts.append(table.condition);
    return parts.join(u" AND "_s);
}

QList<RecordColumn> allColumns(const RegisterTable &table)
{
    return table.key + table.columns;
}

Result<void> addChildren(Database &database, const RegisterTable &table, QJsonObject &row)
{
    if (table.child.isEmpty())
        return {};
    QJsonArray children;
    const QString sql = u"SELECT "_s + selection(table.childColumns, u"t"_s) + u" FROM "_s + table.child + u" t WHERE t."_s + table.childKey
        + u" = ? ORDER BY t."_s + table.childColumns.constFirst().name;
    GALLEY_TRY(database.each(sql, rowValues(table.key, row), [&](const Row &each) { children.append(rowObject(table.childColumns, each)); }));
    row.insert(table.child, children);
    return {};
}

Result<QList<SyncRecord>> readWhere(Database &database, const RegisterTable &table, const QString &where, const QVariantList &values)
{
    QList<QJsonObject> rows;
    QString sql = u"SELECT "_s + selection(allColumns(table), u"t"_s) + u" FROM "_s + table.name + u" t"_s;
    if (!where.isEmpty())
        sql += u" WHERE "_s + where;
    GALLEY_TRY(database.each(sql, values, [&](const Row &row) { rows.append(rowObject(allColumns(table), row)); }));
    QMap<QByteArray, SyncRecord> records;
    for (QJsonObject &row : rows) {
        GALLEY_TRY(addChildren(database, table, row));
        const QByteArray key = registerKey(table, row);
        records.insert(key, syncRecord(table.name, key, recordJson(row)));
    }
    return records.values();
}

/// Where the address of what is gone leads now; null: nowhere.
Result<QVariant> successor(Database &database, QLatin1StringView redirects, const QString &slug)
{
    QVariant target;
    GALLEY_TRY(database.one(u"SELECT target FROM %1 WHERE slug = ?"_s.arg(redirects), bind(slug), [&](const Row &row) {
        if (!row.isNull(0))
            target = row.bytes(0);
    }));
    return target;
}

Result<void> takeOffArticles(WriteContext &context, const RegisterTable &table, const QByteArray &key)
{
    Database &database = context.database;
    QString slug;
    if (table.name != "tags"_L1 && table.name != "sections"_L1)
        return {};
    GALLEY_TRY(database.one(u"SELECT slug FROM %1 WHERE id = ?"_s.arg(table.name), bind(key), [&](const Row &row) { slug = row.text(0); }));
    if (table.name == "tags"_L1) {
        GALLEY_TAKE(target, successor(database, "tag_redirects"_L1, slug));
        if (!target.isNull())
            GALLEY_TRY(database.exec(u"UPDATE OR IGNORE article_tags SET tag = ? WHERE tag = ?"_s, {target, key}));
        return database.exec(u"DELETE FROM article_tags WHERE tag = ?"_s, bind(key));
    }
    GALLEY_TAKE(target, successor(database, "section_redirects"_L1, slug));
    if (!target.isNull()) {
        GALLEY_TRY(database.exec(u"UPDATE OR IGNORE article_sections SET section = ? WHERE section = ?"_s, {target, key}));
        GALLEY_TRY(database.exec(u"UPDATE articles SET primary_section = ? WHERE primary_section = ?"_s, {target, key}));
        GALLEY_TRY(database.exec(u"UPDATE templates SET section = ? WHERE section = ?"_s, {target, key}));
        GALLEY_TRY(database.exec(u"UPDATE role_grants SET section = ? WHERE section = ?"_s, {target, key}));
        GALLEY_TRY(database.exec(u"DELETE FROM article_sections WHERE section = ?"_s, bind(key)));
    }
    return {};
}

Result<void> writeChildren(Database &database, const RegisterTable &table, const QJsonObject &row)
{
    if (table.child.isEmpty())
        return {};
    const QVariantList key = rowValues(table.key, row);
    GALLEY_TRY(database.exec(u"DELETE FROM %1 WHERE %2 = ?"_s.arg(table.child, table.childKey), key));
    const QString sql = u"INSERT INTO %1 (%2, %3) VALUES (?, %4)"_s.arg(table.child, table.childKey, columnNames(table.childColumns),
                                                                       placeholders(table.childColumns));
    for (const QJsonValue &child : row.value(table.child).toArray())
        GALLEY_TRY(database.exec(sql, key + rowValues(table.childColumns, child.toObject())));
    return {};
}

void note(const RegisterTable &table, Changes &changes)
{
    changes.site = true;
    changes.sections = changes.sections || table.name == "sections"_L1 || table.name == "routes"_L1;
    changes.tags = changes.tags || table.name == "tags"_L1;
    changes.people = changes.people || table.name == "people"_L1;
    changes.proof = changes.proof || table.name.startsWith("proof"_L1);
}

/// Site settings and the like are JSON themselves: merged by their own fields.
QJsonObject unpacked(const QString &kind, const QByteArray &json)
{
    QJsonObject object = recordObject(json);
    if (kind != "documents"_L1)
        return object;
    const QJsonDocument inside = readJson(QByteArray::fromHex(object.value("json"_L1).toString().toLatin1()));
    if (inside.isObject())
        object.insert("json"_L1, inside.object());
    return object;
}

QJsonObject packed(const QString &kind, QJsonObject object)
{
    if (kind == "documents"_L1 && object.value("json"_L1).isObject()) {
        const QByteArray inside = QJsonDocument(object.value("json"_L1).toObject()).toJson(QJsonDocument::Compact);
        object.insert("json"_L1, QString::fromLatin1(inside.toHex()));
    }
    return object;
}

QJsonObject mergedObject(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs)
{
    QJsonObject merged = theirs;
    QStringList fields = mine.keys() + base.keys();
    fields.removeDuplicates();
    for (const QString &field : std::as_const(fields)) {
        const QJsonValue before = base.value(field);
        const QJsonValue here = mine.value(field);
        const QJsonValue there = theirs.value(field);
        if (here.isObject() && there.isObject()) {
            merged.insert(field, mergedObject(before.toObject(), here.toObject(), there.toObject()));
        } else if (there == before && here != before) {
            if (here.isUndefined())
                merged.remove(field);
            else
                merged.insert(field, here);
        }
    }
    return merged;
}

} // namespace

QByteArray registerKey(const RegisterTable &table, const QJsonObject &row)
{
    if (table.key.size() == 1 && table.key.constFirst().form == Form::Blob)
        return QByteArray::fromHex(row.value(table.key.constFirst().name).toString().toLatin1());
    QList<QByteArray> parts;
    for (const RecordColumn &column : table.key) {
        const QJsonValue value = row.value(column.name);
        if (column.form == Form::Number)
            parts.append(QByteArray::number(value.toInteger()));
        else if (column.form == Form::Text)
            parts.append(value.toString().toUtf8().toPercentEncoding("/"));
        else
            parts.append(value.toString().toLatin1());
    }
    return parts.join('\n');
}

Result<QList<SyncRecord>> readRegister(Database &database, const RegisterTable &table)
{
    return readWhere(database, table, table.condition, {});
}

Result<SyncRecord> readRegisterRecord(Database &database, const RegisterTable &table, const QByteArray &key)
{
    GALLEY_TAKE(records, readWhere(database, table, whereKey(table), keyValues(table, key)));
    return records.isEmpty() ? syncRecord(table.name, key, {}) : records.constFirst();
}

Result<void> writeRegisterRecord(WriteContext &context, Changes &changes, const SyncRecord &record)
{
    Database &database = context.database;
    const RegisterTable *table = registerTable(record.kind);
    if (table == nullptr)
        return {}; // a register of a newer Galley; kept there, and of no use here
    note(*table, changes);
    const QVariantList key = keyValues(*table, record.key);
    if (record.isGone()) {
        GALLEY_TRY(takeOffArticles(context, *table, record.key));
        if (!table->child.isEmpty())
            GALLEY_TRY(database.exec(u"DELETE FROM %1 WHERE %2 = ?"_s.arg(table->child, table->childKey), key));
        return database.exec(u"DELETE FROM %1 WHERE %2"_s.arg(table->name, whereKey(*table)), key);
    }
    const QJsonObject row = recordObject(record.json);
    GALLEY_TAKE(there, database.number(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(table->name, whereKey(*table)), key));
    if (there > 0) {
        GALLEY_TRY(database.exec(u"UPDATE %1 SET %2 WHERE %3"_s.arg(table->name, assignments(table->columns), whereKey(*table)),
                                 rowValues(table->columns, row) + key));
    } else {
        const QList<RecordColumn> columns = allColumns(*table);
        GALLEY_TRY(database.exec(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table->name, columnNames(columns), placeholders(columns)),
                                 rowValues(columns, row)));
    }
    return writeChildren(database, *table, row);
}

Result<void> makeRoomFor(WriteContext &context, const SyncRecord &record, const QSet<QByteArray> &coming)
{
    const RegisterTable *table = registerTable(record.kind);
    if (table == nullptr || record.isGone())
        return {};
    Database &database = context.database;
    const QJsonObject row = recordObject(record.json);
    for (const QString &column : table->unique) {
        const QString wanted = row.value(column).toString();
        QByteArray other;
        GALLEY_TRY(database.one(u"SELECT id FROM %1 WHERE %2 = ? AND id <> ?"_s.arg(table->name, column), bind(wanted, record.key),
                                [&](const Row &found) { other = found.bytes(0); }));
        if (other.isEmpty())
            continue;
        const bool slug = column == "slug"_L1 || column == "login"_L1;
        const QString join = slug ? u"-"_s : u" "_s;
        QString free = wanted + join + u"2"_s;
        if (coming.contains(other))
            free = wanted + join + QString::fromLatin1(other.toHex()); // written over in a moment
        for (int number = 3;; ++number) {
            GALLEY_TAKE(taken, database.number(u"SELECT count(*) FROM %1 WHERE %2 = ?"_s.arg(table->name, column), bind(free)));
            if (taken == 0)
                break;
            free = wanted + join + QString::number(number);
        }
        GALLEY_TRY(database.exec(u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(table->name, column), bind(free, other)));
    }
    return {};
}

QByteArray mergedRegisterJson(const QString &kind, const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    if (theirs.isEmpty())
        return mine;
    if (mine.isEmpty())
        return theirs;
    return recordJson(packed(kind, mergedObject(unpacked(kind, base), unpacked(kind, mine), unpacked(kind, theirs))));
}

} // namespace galley
