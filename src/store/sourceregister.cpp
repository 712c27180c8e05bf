// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sourceregister.h"

#include "article/plausible.h"
#include "article/sourceupdate.h"
#include "store/peopleregister.h"
#include "store/registerhistory.h"
#include "store/registerjson.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const QString columns = u"id, name, printed, address, list_name, listed_from, listed_until, note"_s;

Source takeSource(const Row &row)
{
    return {row.id<SourceId>(0), row.text(1), row.text(2), row.text(3), row.text(4),
            QDate::fromString(row.text(5), Qt::ISODate), QDate::fromString(row.text(6), Qt::ISODate), row.text(7)};
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

Result<std::optional<Source>> findBy(Database &database, const QString &column, const QVariant &value)
{
    std::optional<Source> source;
    GALLEY_TRY(database.one(u"SELECT %1 FROM sources WHERE %2 = ?"_s.arg(columns, column), {value},
                            [&](const Row &row) { source = takeSource(row); }));
    return source;
}

Result<Source> sourceOf(Database &database, SourceId id)
{
    GALLEY_TAKE(source, findBy(database, u"id"_s, bound(id)));
    if (!source)
        return failure(ErrorCode::NotFound, Store::tr("There is no such source."));
    return *source;
}

void tidy(Source &source)
{
    source.name = source.name.trimmed();
    source.printed = source.printed.trimmed();
    source.address = source.address.trimmed();
    source.list = source.list.trimmed();
    if (source.name.isEmpty())
        source.name = QString(source.printed).remove(u'《').remove(u'》').trimmed();
    if (source.printed.isEmpty())
        source.printed = source.name;
}

Result<void> checkSource(const Source &source)
{
    if (!isNameLine(source.name) || sourceMatchKey(source.name).isEmpty())
        return failure(ErrorCode::Usage, Store::tr("A source needs a name of one line."));
    if (!isLine(source.printed) || !isLine(source.list))
        return failure(ErrorCode::Usage, Store::tr("This is to be one line of text: “%1”.").arg(QString(source.printed + u' ' + source.list).simplified()));
    if (!source.address.isEmpty() && !isWebAddress(source.address))
        return failure(ErrorCode::Usage, Store::tr("The address of “%1” begins with http:// or https://: “%2” does not.").arg(source.name, source.address));
    if (source.listedFrom.isValid() && source.listedUntil.isValid() && source.listedUntil < source.listedFrom)
        return failure(ErrorCode::Usage, Store::tr("“%1” would leave its list before it was put on it.").arg(source.name));
    return {};
}

/// By name, or by that of one that was merged into it.
Result<std::optional<Source>> matching(Database &database, const QString &name)
{
    const QString key = sourceMatchKey(name);
    GALLEY_TAKE(present, findBy(database, u"match_key"_s, bound(key)));
    if (present)
        return present;
    SourceId target;
    GALLEY_TRY(database.one(u"SELECT target FROM merged_sources WHERE match_key = ?"_s, bind(key),
                            [&](const Row &row) { target = row.id<SourceId>(0); }));
    return target.isNull() ? Result<std::optional<Source>>(std::nullopt) : findBy(database, u"id"_s, bound(target));
}

Result<void> store(WriteContext &context, const std::optional<Source> &before, const Source &source, PersonId by)
{
    GALLEY_TRY(context.database.exec(
        u"INSERT INTO sources (%1, match_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "name = excluded.name, printed = excluded.printed, address = excluded.address, list_name = excluded.list_name, "
        "listed_from = excluded.listed_from, listed_until = excluded.listed_until, note = excluded.note, "
        "match_key = excluded.match_key"_s.arg(columns),
        bind(source.id, source.name, source.printed, source.address, source.list, dayText(source.listedFrom),
             dayText(source.listedUntil), source.note, sourceMatchKey(source.name))));
    return recordChange(context, {u"source"_s, source.id.uuid(), before ? registerJson(*before) : QJsonObject(), registerJson(source)}, by);
}

Result<Source> changeSource(WriteContext &context, const Source &source, PersonId by)
{
    GALLEY_TRY(registerKeeper(context.database, by));
    GALLEY_TAKE(present, sourceOf(context.database, source.id));
    GALLEY_TAKE(other, findBy(context.database, u"match_key"_s, bound(sourceMatchKey(source.name))));
    if (other && other->id != source.id)
        return failure(ErrorCode::Usage, Store::tr("“%1” is in the register already; merge them instead.").arg(other->name));
    GALLEY_TRY(context.database.exec(u"DELETE FROM merged_sources WHERE match_key = ?"_s, bind(sourceMatchKey(source.name))));
    GALLEY_TRY(store(context, present, source, by));
    return source;
}

} // namespace

Result<QList<Source>> readSources(Database &database)
{
    QList<Source> sources;
    GALLEY_TRY(database.each(u"SELECT %1 FROM sources ORDER BY name"_s.arg(columns), {},
                             [&](const Row &row) { sources.append(takeSource(row)); }));
    return sources;
}

Result<QHash<SourceId, int>> readSourceUsage(Database &database)
{
    QHash<SourceId, int> usage;
    GALLEY_TRY(database.each(u"SELECT source_id, count(*) FROM articles WHERE source_id IS NOT NULL GROUP BY source_id"_s, {},
                             [&](const Row &row) { usage.insert(row.id<SourceId>(0), row.integer(1)); }));
    return usage;
}

Result<Source> putSource(WriteContext &context, const Source &given, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(activePerson(database, by));
    Source source = given;
    tidy(source);
    GALLEY_TRY(checkSource(source));
    if (!source.id.isNull())
        return changeSource(context, source, by);
    const bool nameOnly = isNameOnly(given);
    if (!nameOnly)
        GALLEY_TRY(registerKeeper(database, by));
    GALLEY_TAKE(present, matching(database, source.name));
    if (present) {
        const Source now = nameOnly ? *present : broughtUpToDate(*present, source);
        if (now == *present)
            return now;
        GALLEY_TRY(store(context, present, now, by));
        return now;
    }
    source.id = context.ids.next<SourceId>(context.now);
    GALLEY_TRY(store(context, {}, source, by));
    return source;
}

Result<QList<Source>> putSources(WriteContext &context, const QList<Source> &sources, PersonId by)
{
    GALLEY_TRY(registerKeeper(context.database, by));
    QList<Source> stored;
    stored.reserve(sources.size());
    for (const Source &source : sources) {
        GALLEY_TAKE(one, putSource(context, source, by));
        stored.append(one);
    }
    return stored;
}

Result<void> mergeSource(WriteContext &context, SourceId id, SourceId targetId, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(registerKeeper(database, by));
    if (id == targetId)
        return failure(ErrorCode::Usage, Store::tr("A source cannot be merged into itself."));
    GALLEY_TAKE(source, sourceOf(database, id));
    GALLEY_TAKE(target, sourceOf(database, targetId));
    // The printed form belongs to the texts; which entry it is of is the store's to say.
    GALLEY_TRY(database.exec(u"UPDATE articles SET source_id = ? WHERE source_id = ?"_s, bind(targetId, id)));
    GALLEY_TRY(database.exec(u"UPDATE merged_sources SET target = ? WHERE target = ?"_s, bind(targetId, id)));
    GALLEY_TRY(database.exec(u"INSERT INTO merged_sources (id, target, match_key) VALUES (?, ?, ?)"_s,
                             bind(id, targetId, sourceMatchKey(source.name))));
    GALLEY_TRY(database.exec(u"DELETE FROM sources WHERE id = ?"_s, bind(id)));
    return recordChange(context, {u"source-merge"_s, id.uuid(), registerJson(source), registerJson(target)}, by);
}

Result<void> removeSource(WriteContext &context, SourceId id, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(registerKeeper(database, by));
    GALLEY_TAKE(source, sourceOf(database, id));
    GALLEY_TRY(database.exec(u"UPDATE articles SET source_id = NULL WHERE source_id = ?"_s, bind(id)));
    GALLEY_TRY(database.exec(u"DELETE FROM merged_sources WHERE target = ?"_s, bind(id)));
    GALLEY_TRY(database.exec(u"DELETE FROM sources WHERE id = ?"_s, bind(id)));
    return recordChange(context, {u"source-remove"_s, id.uuid(), registerJson(source), {}}, by);
}

} // namespace galley
