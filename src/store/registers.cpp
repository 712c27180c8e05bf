// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/registers.h"

#include "article/plausible.h"
#include "store/memberships.h"
#include "store/peopleregister.h"
#include "store/redirects.h"
#include "store/registerhistory.h"
#include "store/registerjson.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// What differs between tags and series.
template <typename Entry>
struct Kept;

template <>
struct Kept<Tag>
{
    using Id = TagId;
    static QString table() { return u"tags"_s; }
    static QString matter() { return u"tag"_s; }
    static QString unknown() { return Store::tr("There is no such tag."); }
    static QString itself() { return Store::tr("A tag cannot be merged into itself."); }
};

template <>
struct Kept<Series>
{
    using Id = SeriesId;
    static QString table() { return u"series"_s; }
    static QString matter() { return u"series"_s; }
    static QString unknown() { return Store::tr("There is no such series."); }
    static QString itself() { return Store::tr("A series cannot be merged into itself."); }
};

template <typename Entry>
Entry takeEntry(const Row &row)
{
    return {row.id<typename Kept<Entry>::Id>(0), row.text(1), row.text(2)};
}

template <typename Entry>
Result<QList<Entry>> readAll(Database &database)
{
    QList<Entry> all;
    GALLEY_TRY(database.each(u"SELECT id, name, slug FROM %1 ORDER BY name"_s.arg(Kept<Entry>::table()), {},
                             [&](const Row &row) { all.append(takeEntry<Entry>(row)); }));
    return all;
}

template <typename Entry>
Result<std::optional<Entry>> findBy(Database &database, const QString &column, const QVariant &value)
{
    std::optional<Entry> entry;
    GALLEY_TRY(database.one(u"SELECT id, name, slug FROM %1 WHERE %2 = ?"_s.arg(Kept<Entry>::table(), column), {value},
                            [&](const Row &row) { entry = takeEntry<Entry>(row); }));
    return entry;
}

template <typename Entry>
Result<Entry> entryOf(Database &database, typename Kept<Entry>::Id id)
{
    GALLEY_TAKE(entry, findBy<Entry>(database, u"id"_s, bound(id)));
    if (!entry)
        return failure(ErrorCode::NotFound, Kept<Entry>::unknown());
    return *entry;
}

/// An address part from a name where it gives one, else from the random part of the id.
template <typename Entry>
Result<QString> slugFor(Database &database, const Entry &entry)
{
    const QString plain = entry.name.toLower().replace(u' ', u'-');
    const QString tail = entry.id.uuid().toString(QUuid::Id128).right(12);
    if (!isAddressPart(plain))
        return tail;
    GALLEY_TAKE(taken, findBy<Entry>(database, u"slug"_s, bound(plain)));
    return taken && taken->id != entry.id ? tail : plain;
}

template <typename Entry>
Result<void> checkEntry(Database &database, const Entry &entry)
{
    if (!isNameLine(entry.name))
        return failure(ErrorCode::Usage, Store::tr("A name is one line of text and not empty."));
    if (!isAddressPart(entry.slug))
        return failure(ErrorCode::Usage, Store::tr("An address part is made of a–z, 0–9 and single hyphens: “%1” is not.").arg(entry.slug));
    for (const auto &[column, value] : {std::pair(u"name"_s, entry.name), std::pair(u"slug"_s, entry.slug)}) {
        GALLEY_TAKE(other, findBy<Entry>(database, column, bound(value)));
        if (other && other->id != entry.id)
            return failure(ErrorCode::Usage, Store::tr("“%1” (%2) is there already; merge them instead.").arg(other->name, other->slug));
    }
    return {};
}

template <typename Entry>
Result<void> record(WriteContext &context, const QString &verb, typename Kept<Entry>::Id id, const QJsonObject &before,
                    const QJsonObject &after, PersonId by)
{
    return recordChange(context, {Kept<Entry>::matter() + verb, id.uuid(), before, after}, by);
}

/// Found by name when it comes without an id, else made or changed.
template <typename Entry>
Result<Entry> putEntry(WriteContext &context, const Entry &given, PersonId by)
{
    using Id = typename Kept<Entry>::Id;
    Database &database = context.database;
    Entry entry = given;
    entry.name = entry.name.trimmed();
    QJsonObject before;
    QString oldSlug;
    if (entry.id.isNull()) {
        GALLEY_TRY(activePerson(database, by));
        GALLEY_TAKE(found, findBy<Entry>(database, u"name"_s, bound(entry.name)));
        if (found)
            return *found;
        entry.id = context.ids.next<Id>(context.now);
    } else {
        GALLEY_TRY(registerKeeper(database, by));
        GALLEY_TAKE(present, entryOf<Entry>(database, entry.id));
        before = registerJson(present);
        oldSlug = present.slug;
    }
    if (entry.slug.isEmpty()) {
        GALLEY_TAKE(slug, slugFor(database, entry));
        entry.slug = slug;
    }
    GALLEY_TRY(checkEntry(database, entry));
    GALLEY_TRY(database.exec(u"INSERT INTO %1 (id, name, slug) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                             "name = excluded.name, slug = excluded.slug"_s.arg(Kept<Entry>::table()), bind(entry.id, entry.name, entry.slug)));
    GALLEY_TRY(changeAddress(database, entry.id, oldSlug, entry.slug));
    GALLEY_TRY(record<Entry>(context, {}, entry.id, before, registerJson(entry), by));
    GALLEY_TRY(bumpPublicVersion(database));
    return entry;
}

/// The two that are to be one; refused unless both are there and differ.
template <typename Entry>
Result<std::pair<Entry, Entry>> pairToMerge(WriteContext &context, typename Kept<Entry>::Id id, typename Kept<Entry>::Id targetId, PersonId by)
{
    GALLEY_TRY(registerKeeper(context.database, by));
    if (id == targetId)
        return failure(ErrorCode::Usage, Kept<Entry>::itself());
    GALLEY_TAKE(entry, entryOf<Entry>(context.database, id));
    GALLEY_TAKE(target, entryOf<Entry>(context.database, targetId));
    return std::pair(entry, target);
}

/// The entry goes; its addresses lead to the target, or to the home page.
template <typename Entry>
Result<void> dropEntry(WriteContext &context, const Entry &entry, typename Kept<Entry>::Id target)
{
    GALLEY_TRY(redirectAll(context.database, entry.id, entry.slug, target));
    GALLEY_TRY(context.database.exec(u"DELETE FROM %1 WHERE id = ?"_s.arg(Kept<Entry>::table()), bind(entry.id)));
    return bumpPublicVersion(context.database);
}

} // namespace

Result<QList<Tag>> readTags(Database &database)
{
    return readAll<Tag>(database);
}

Result<QList<Series>> readSeries(Database &database)
{
    return readAll<Series>(database);
}

Result<QHash<SeriesId, int>> readSeriesUsage(Database &database)
{
    QHash<SeriesId, int> usage;
    GALLEY_TRY(database.each(u"SELECT key, n FROM lists WHERE kind = ? AND n > 0"_s, bind(ListKind::Series),
                             [&](const Row &row) { usage.insert(row.id<SeriesId>(0), row.integer(1)); }));
    return usage;
}

Result<Tag> putTag(WriteContext &context, const Tag &tag, PersonId by)
{
    return putEntry(context, tag, by);
}

Result<Series> putSeries(WriteContext &context, const Series &series, PersonId by)
{
    return putEntry(context, series, by);
}

Result<void> mergeTag(WriteContext &context, TagId id, TagId targetId, PersonId by)
{
    Database &database = context.database;
    GALLEY_TAKE(both, pairToMerge<Tag>(context, id, targetId, by));
    GALLEY_TRY(mergeTagList(database, id, targetId));
    GALLEY_TRY(database.exec(u"UPDATE OR IGNORE article_tags SET tag = ? WHERE tag = ?"_s, bind(targetId, id)));
    GALLEY_TRY(database.exec(u"DELETE FROM article_tags WHERE tag = ?"_s, bind(id)));
    GALLEY_TRY(record<Tag>(context, u"-merge"_s, id, registerJson(both.first), registerJson(both.second), by));
    return dropEntry(context, both.first, targetId);
}

Result<void> removeTag(WriteContext &context, TagId id, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(registerKeeper(database, by));
    GALLEY_TAKE(tag, entryOf<Tag>(database, id));
    GALLEY_TRY(database.exec(u"DELETE FROM article_tags WHERE tag = ?"_s, bind(id)));
    GALLEY_TRY(dropList(database, listKey(ListKind::Tag, id)));
    GALLEY_TRY(record<Tag>(context, u"-remove"_s, id, registerJson(tag), {}, by));
    return dropEntry(context, tag, TagId());
}

Result<void> mergeSeries(WriteContext &context, SeriesId id, SeriesId targetId, PersonId by)
{
    Database &database = context.database;
    GALLEY_TAKE(both, pairToMerge<Series>(context, id, targetId, by));
    // What the texts say stays; the store keeps which series they are now of.
    GALLEY_TRY(database.exec(u"UPDATE merged_series SET target = ? WHERE target = ?"_s, bind(targetId, id)));
    GALLEY_TRY(database.exec(u"INSERT INTO merged_series (id, target) VALUES (?, ?)"_s, bind(id, targetId)));
    GALLEY_TRY(mergeSeriesList(database, id, targetId));
    GALLEY_TRY(record<Series>(context, u"-merge"_s, id, registerJson(both.first), registerJson(both.second), by));
    return dropEntry(context, both.first, targetId);
}

Result<void> removeSeries(WriteContext &context, SeriesId id, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(registerKeeper(database, by));
    GALLEY_TAKE(series, entryOf<Series>(database, id));
    GALLEY_TAKE(usage, readSeriesUsage(database));
    if (const int articles = usage.value(id); articles > 0) {
        return failure(ErrorCode::Refused, Store::tr("“%1” has %n article(s). Merge it into another series, or take them out first.", nullptr, articles).arg(series.name),
                       u"has-articles"_s);
    }
    GALLEY_TRY(database.exec(u"DELETE FROM merged_series WHERE target = ?"_s, bind(id)));
    GALLEY_TRY(dropList(database, listKey(ListKind::Series, id)));
    GALLEY_TRY(record<Series>(context, u"-remove"_s, id, registerJson(series), {}, by));
    return dropEntry(context, series, SeriesId());
}

} // namespace galley
