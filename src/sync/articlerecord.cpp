// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/articlerecord.h"

#include "article/readjson.h"
#include "markup/bodypictures.h"
#include "store/articlestate.h"
#include "store/memberships.h"
#include "store/searchindex.h"
#include "store/sortkeys.h"
#include "sync/recordtables.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QVariant ownerOf(const PartTable &table, qint64 row, ArticleId id)
{
    return table.byRow ? QVariant(row) : bound(id);
}

Result<QList<QJsonObject>> readRows(Database &database, const PartTable &table, const QVariant &owner)
{
    QList<QJsonObject> rows;
    QString sql = u"SELECT "_s + selection(table.columns, u"t"_s) + u" FROM "_s + table.name + u" t WHERE "_s + table.owned;
    if (!table.order.isEmpty())
        sql += u" ORDER BY "_s + table.order;
    GALLEY_TRY(database.each(sql, {owner}, [&](const Row &row) { rows.append(rowObject(table.columns, row)); }));
    return rows;
}

/// Where order says nothing, rows stand by their bytes.
QJsonArray arrayOf(const PartTable &table, const QList<QJsonObject> &rows)
{
    QJsonArray array;
    if (!table.order.isEmpty()) {
        for (const QJsonObject &row : rows)
            array.append(row);
        return array;
    }
    QMap<QByteArray, QJsonObject> sorted;
    for (const QJsonObject &row : rows)
        sorted.insert(recordJson(row), row);
    for (const QJsonObject &row : std::as_const(sorted))
        array.append(row);
    return array;
}

/// Of most parts an article has no rows: asked for all at once, that is one statement and not fifteen.
QString whichParts()
{
    QString columns;
    for (const PartTable &table : partTables()) {
        QString owned = table.owned;
        owned.replace(u"?"_s, table.byRow ? u"a.row"_s : u"a.id"_s);
        columns += u", EXISTS (SELECT 1 FROM "_s + table.name + u" t WHERE "_s + owned + u')';
    }
    return columns;
}

QJsonArray hexList(const QList<QByteArray> &hashes)
{
    QJsonArray list;
    for (const QByteArray &hash : hashes)
        list.append(QString::fromLatin1(hash.toHex()));
    return list;
}

Result<void> removeRow(Database &database, const PartTable &table, const QVariant &owner, const QJsonObject &row)
{
    QString sql = u"DELETE FROM "_s + table.name + u" AS t WHERE "_s + table.owned;
    for (const RecordColumn &column : table.columns)
        sql += u" AND t."_s + column.name + u" IS "_s + placeholders({column});
    return database.exec(sql, QVariantList{owner} + rowValues(table.columns, row));
}

Result<void> addRow(Database &database, const PartTable &table, const QVariant &owner, const QJsonObject &row)
{
    const bool owns = !table.ownColumn.isEmpty();
    const QString sql = u"INSERT OR IGNORE INTO "_s + table.name + u" ("_s + (owns ? QString(table.ownColumn + u", "_s) : QString()) + columnNames(table.columns)
        + u") VALUES ("_s + (owns ? u"?, "_s : QString()) + placeholders(table.columns) + u')';
    return database.exec(sql, (owns ? QVariantList{owner} : QVariantList()) + rowValues(table.columns, row));
}

/// Rows that are the same stay: what points at them (a notice that is being read) goes on pointing at them.
Result<void> writePart(Database &database, const PartTable &table, const QVariant &owner, const QJsonArray &wanted, bool isNew)
{
    QList<QJsonObject> target;
    for (const QJsonValue &row : wanted)
        target.append(row.toObject());
    if (isNew) {
        for (const QJsonObject &row : std::as_const(target))
            GALLEY_TRY(addRow(database, table, owner, row));
        return {};
    }
    GALLEY_TAKE(present, readRows(database, table, owner));
    if (!table.order.isEmpty()) {
        qsizetype same = 0;
        while (same < present.size() && same < target.size() && present.at(same) == target.at(same))
            ++same;
        if (same < present.size() && same < target.size()) {
            same = 0; // in between: all of them anew, so that their order is the one that was sent
        }
        for (const QJsonObject &row : present.sliced(same))
            GALLEY_TRY(removeRow(database, table, owner, row));
        for (const QJsonObject &row : target.sliced(same))
            GALLEY_TRY(addRow(database, table, owner, row));
        return {};
    }
    for (const QJsonObject &row : std::as_const(present)) {
        if (!target.contains(row))
            GALLEY_TRY(removeRow(database, table, owner, row));
    }
    for (const QJsonObject &row : std::as_const(target)) {
        if (!present.contains(row))
            GALLEY_TRY(addRow(database, table, owner, row));
    }
    return {};
}

Result<qint64> writeRow(Database &database, ArticleId id, const QJsonObject &values)
{
    const QList<RecordColumn> &columns = articleColumns();
    GALLEY_TAKE(row, database.number(u"SELECT row FROM articles WHERE id = ?"_s, bind(id)));
    if (row != 0) {
        static const QString update = u"UPDATE articles SET "_s + assignments(columns) + u" WHERE row = ?"_s;
        GALLEY_TRY(database.exec(update, rowValues(columns, values) + bind(row)));
        return row;
    }
    // A key of its own until updateState() gives it the one of its time. See addArticleRecord(), too.
    static const QString insert = u"INSERT INTO articles (id, sort_key, "_s + columnNames(columns)
        + u") VALUES (?, (SELECT min(0, coalesce(min(sort_key), 0)) - 1 FROM articles), "_s + placeholders(columns) + u')';
    return database.insert(insert, bind(id) + rowValues(columns, values));
}

} // namespace

QByteArray recordJson(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject recordObject(const QByteArray &json)
{
    return json.isEmpty() ? QJsonObject() : readJson(json).object();
}

QList<QByteArray> hashesOf(const QJsonObject &object, QLatin1StringView list)
{
    QList<QByteArray> hashes;
    for (const QJsonValue &hash : object.value(list).toArray())
        hashes.append(QByteArray::fromHex(hash.toString().toLatin1()));
    return hashes;
}

QList<QByteArray> beyond(const QList<QByteArray> &one, const QList<QByteArray> &other)
{
    const QSet<QByteArray> known(other.cbegin(), other.cend());
    QList<QByteArray> rest;
    std::ranges::copy_if(one, std::back_inserter(rest), [&](const QByteArray &each) { return !known.contains(each); });
    return rest;
}

Result<QJsonObject> readArticleObject(Database &database, ArticleId id)
{
    QJsonObject object;
    qint64 row = 0;
    QList<bool> hasPart;
    static const QString select = u"SELECT "_s + selection(articleColumns(), u"a"_s) + u", a.row"_s + whichParts() + u" FROM articles a WHERE a.id = ?"_s;
    GALLEY_TAKE(found, database.one(select, bind(id), [&](const Row &values) {
        object.insert(articleRecord, rowObject(articleColumns(), values));
        int column = static_cast<int>(articleColumns().size());
        row = values.number(column);
        for (qsizetype i = 0; i < partTables().size(); ++i)
            hasPart.append(values.yes(++column));
    }));
    if (!found)
        return object;
    QList<QByteArray> revisions;
    GALLEY_TRY(database.each(u"SELECT hash FROM revisions WHERE article = ? ORDER BY time, hash"_s, bind(id),
                             [&](const Row &each) { revisions.append(each.bytes(0)); }));
    object.insert("revisions"_L1, hexList(revisions));
    QList<QByteArray> entries;
    GALLEY_TRY(database.each(u"SELECT operation FROM audit WHERE article = ? ORDER BY number"_s, bind(id),
                             [&](const Row &each) { entries.append(each.bytes(0)); }));
    object.insert("entries"_L1, hexList(entries));
    qsizetype index = 0;
    for (const PartTable &table : partTables()) {
        if (!hasPart.at(index++))
            continue;
        GALLEY_TAKE(rows, readRows(database, table, ownerOf(table, row, id)));
        object.insert(table.name, arrayOf(table, rows));
    }
    return object;
}

Result<SyncRecord> readArticleRecord(Database &database, ArticleId id)
{
    GALLEY_TAKE(object, readArticleObject(database, id));
    return syncRecord(articleRecord, id.uuid().toRfc4122(), recordJson(object));
}

QJsonObject recordAtCreation(const QJsonObject &object, const Revision &first)
{
    QJsonObject made = object;
    for (const PartTable &table : partTables()) {
        if (table.name != "article_sections"_L1 && table.name != "article_tags"_L1 && table.name != "import_origins"_L1)
            made.remove(table.name);
    }
    const QString head = QString::fromLatin1(first.hash.toHex());
    const QString author = QString::fromLatin1(first.author.uuid().toRfc4122().toHex());
    made.insert("revisions"_L1, QJsonArray{head});
    made.insert("entries"_L1, QJsonArray{object.value("entries"_L1).toArray().first()});
    made.insert("article_writers"_L1, QJsonArray{QJsonObject{{u"person"_s, author}}});
    QJsonObject article = object.value(articleRecord).toObject();
    for (const QLatin1StringView column : {"approved"_L1, "approved_hash"_L1, "live_revision"_L1, "live_hash"_L1, "route"_L1, "submitter"_L1, "submitted"_L1,
                                           "first_published"_L1, "last_published"_L1, "address"_L1, "step_role"_L1})
        article.remove(column);
    for (const QLatin1StringView column : {"stage"_L1, "step"_L1, "live"_L1, "round"_L1, "opened"_L1, "returned"_L1, "spiked_from"_L1, "spiked_from_step"_L1,
                                           "open_changes"_L1})
        article.insert(column, 0);
    for (const QLatin1StringView column : {"step_name"_L1, "owed"_L1, "withdrawal_notice"_L1})
        article.insert(column, QString());
    article.insert("head"_L1, head);
    article.insert("content_hash"_L1, QString::fromLatin1(first.contentHash.toHex()));
    made.insert(articleRecord, article);
    return made;
}

namespace {

/// What is named and not there any more goes; answers whether all of it was.
Result<bool> dropWhatIsGone(Database &database, qint64 row)
{
    GALLEY_TAKE(tags, database.change(u"DELETE FROM article_tags WHERE article = ? AND tag NOT IN (SELECT id FROM tags)"_s, bind(row)));
    GALLEY_TAKE(sections, database.change(u"DELETE FROM article_sections WHERE article = ? AND section NOT IN (SELECT id FROM sections)"_s, bind(row)));
    GALLEY_TAKE(primary, database.change(u"UPDATE articles SET primary_section = NULL WHERE row = ? AND primary_section IS NOT NULL "
                                         "AND primary_section NOT IN (SELECT id FROM sections)"_s, bind(row)));
    return tags + sections + primary == 0;
}

} // namespace

Result<bool> writeArticleRecord(WriteContext &context, ArticleId id, const QJsonObject &object, const SectionTreeIndex &tree)
{
    Database &database = context.database;
    GALLEY_TAKE(before, database.number(u"SELECT coalesce(head, 0) FROM articles WHERE id = ?"_s, bind(id)));
    GALLEY_TAKE(row, writeRow(database, id, object.value(articleRecord).toObject()));
    for (const PartTable &table : partTables())
        GALLEY_TRY(writePart(database, table, ownerOf(table, row, id), object.value(table.name).toArray(), before == 0));
    GALLEY_TAKE(whole, dropWhatIsGone(database, row));
    GALLEY_TAKE(state, loadState(database, id));
    GALLEY_TRY(updateState(database, state));
    GALLEY_TRY(before == 0 ? enterMemberships(database, state, tree) : refreshMemberships(database, state, tree));
    if (state.head != before || state.sortKey != state.indexedKey)
        GALLEY_TRY(indexLater(database, state.row));
    return whole;
}

namespace {

/// Where all that is named in it is here, which a new article's row has to wait for otherwise.
Result<bool> namesWhatIsHere(Database &database, const QJsonObject &object, const SectionTreeIndex &tree)
{
    const auto isSection = [&](const QString &hex) { return tree.contains(SectionId(QUuid::fromRfc4122(QByteArray::fromHex(hex.toLatin1())))); };
    const QString primary = object.value(articleRecord).toObject().value("primary_section"_L1).toString();
    QString first;
    for (const QJsonValue &row : object.value("article_sections"_L1).toArray()) {
        const QString section = row["section"_L1].toString();
        if (row["position"_L1].toInt() == 0)
            first = section;
        if (!isSection(section))
            return false;
    }
    if (primary != first)
        return false;
    for (const QJsonValue &row : object.value("article_tags"_L1).toArray()) {
        GALLEY_TAKE(there, database.number(u"SELECT count(*) FROM tags WHERE id = ?"_s, bind(QByteArray::fromHex(row["tag"_L1].toString().toLatin1()))));
        if (there == 0)
            return false;
    }
    return true;
}

QDateTime timeIn(const QJsonObject &article, QLatin1StringView column)
{
    const QJsonValue value = article.value(column);
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), QTimeZone::UTC) : QDateTime();
}

template <typename IdType>
IdType idIn(const QJsonObject &article, QLatin1StringView column)
{
    const QString hex = article.value(column).toString();
    return hex.isEmpty() ? IdType() : IdType(QUuid::fromRfc4122(QByteArray::fromHex(hex.toLatin1())));
}

/// As far as its lists and its place in them go by it.
ArticleState standingOf(const QJsonObject &object, ArticleId id)
{
    const QJsonObject article = object.value(articleRecord).toObject();
    ArticleState state;
    state.id = id;
    state.stage = static_cast<Stage>(article.value("stage"_L1).toInt());
    state.live = static_cast<Live>(article.value("live"_L1).toInt());
    state.handling.kind = static_cast<Kind>(article.value("kind"_L1).toInt());
    state.handling.embargo = timeIn(article, "embargo"_L1);
    state.facts.series = idIn<SeriesId>(article, "series"_L1);
    state.submitter = idIn<PersonId>(article, "submitter"_L1);
    state.returned = article.value("returned"_L1).toInt() != 0;
    state.modified = timeIn(article, "modified"_L1);
    state.firstPublished = timeIn(article, "first_published"_L1);
    for (const QJsonValue &row : object.value("article_sections"_L1).toArray()) {
        if (row["position"_L1].toInt() == 0)
            state.handling.primarySection = idIn<SectionId>(row.toObject(), "section"_L1);
        else
            state.handling.furtherSections.append(idIn<SectionId>(row.toObject(), "section"_L1));
    }
    for (const QJsonValue &row : object.value("article_tags"_L1).toArray())
        state.handling.tags.append(idIn<TagId>(row.toObject(), "tag"_L1));
    return state;
}

} // namespace

Result<bool> addArticleRecord(WriteContext &context, ArticleId id, const QJsonObject &object, const SectionTreeIndex &tree)
{
    Database &database = context.database;
    GALLEY_TAKE(whole, namesWhatIsHere(database, object, tree));
    if (!whole)
        return writeArticleRecord(context, id, object, tree);
    ArticleState state = standingOf(object, id);
    GALLEY_TAKE(key, freeSortKey(database, state.sortTime()));
    state.sortKey = key;
    static const QString insert = u"INSERT INTO articles (id, sort_key, "_s + columnNames(articleColumns()) + u") VALUES (?, ?, "_s
        + placeholders(articleColumns()) + u')';
    GALLEY_TAKE(row, database.insert(insert, bind(id, key) + rowValues(articleColumns(), object.value(articleRecord).toObject())));
    state.row = row;
    for (const PartTable &table : partTables()) {
        const QJsonArray rows = object.value(table.name).toArray();
        if (!rows.isEmpty())
            GALLEY_TRY(writePart(database, table, ownerOf(table, row, id), rows, true));
    }
    GALLEY_TRY(enterMemberships(database, state, tree));
    GALLEY_TRY(indexLater(database, row));
    return true;
}

Result<QList<QByteArray>> assetsOf(const QList<Revision> &revisions)
{
    QList<QByteArray> names;
    const auto add = [&](const QByteArray &name) {
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    };
    for (const Revision &revision : revisions) {
        GALLEY_TAKE(content, contentFromCanonical(revision.canonical));
        add(content.cover.sha256);
        for (const BodyPicture &picture : bodyPictures(content))
            add(picture.sha256);
        for (const AssetUse &use : std::as_const(content.assets))
            add(use.sha256);
    }
    return names;
}

} // namespace galley
