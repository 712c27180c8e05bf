// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/registers.h"

#include "store/articlecreation.h"
#include "store/memberships.h"
#include "store/peopleregister.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// An address part from a name where it gives one, else from the random part of the id.
QString slugFor(const QString &name, const QUuid &id)
{
    const QString plain = name.trimmed().toLower().replace(u' ', u'-');
    return isValidSlug(plain) ? plain : id.toString(QUuid::Id128).right(12);
}

Result<void> checkNameAndSlug(Database &database, const QString &table, const QString &name, const QString &slug, const QByteArray &id)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorCode::Usage, Store::tr("A name is missing."));
    if (!isValidSlug(slug))
        return failure(ErrorCode::Usage, Store::tr("An address part is made of a–z, 0–9 and single hyphens: “%1” is not.").arg(slug));
    GALLEY_TAKE(taken, database.number(u"SELECT count(*) FROM %1 WHERE (name = ? OR slug = ?) AND id <> ?"_s.arg(table), bind(name, slug, id)));
    if (taken > 0)
        return failure(ErrorCode::Usage, Store::tr("“%1” (%2) is there already; merge them instead.").arg(name, slug));
    return {};
}

Result<bool> isThere(Database &database, const QString &table, const QByteArray &id)
{
    GALLEY_TAKE(count, database.number(u"SELECT count(*) FROM %1 WHERE id = ?"_s.arg(table), bind(id)));
    return count > 0;
}

/// Tags and series are kept alike: found by name when they come without an id, else made or changed.
template <typename Entry, typename IdType>
Result<Entry> putNamed(WriteContext &context, const QString &table, const Entry &given, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(activePerson(database, by));
    Entry entry = given;
    entry.name = entry.name.trimmed();
    if (entry.id.isNull()) {
        GALLEY_TAKE(found, database.one(u"SELECT id, name, slug FROM %1 WHERE name = ?"_s.arg(table), bind(entry.name), [&](const Row &row) {
            entry = {row.id<IdType>(0), row.text(1), row.text(2)};
        }));
        if (found)
            return entry;
        entry.id = context.ids.next<IdType>(context.now);
    } else {
        GALLEY_TAKE(there, isThere(database, table, entry.id.uuid().toRfc4122()));
        if (!there)
            return failure(ErrorCode::NotFound, Store::tr("There is no entry of that id: %1").arg(entry.id.toString()));
    }
    if (entry.slug.isEmpty()) {
        entry.slug = slugFor(entry.name, entry.id.uuid());
        GALLEY_TAKE(taken, database.number(u"SELECT count(*) FROM %1 WHERE slug = ? AND id <> ?"_s.arg(table), bind(entry.slug, entry.id)));
        if (taken > 0)
            entry.slug = slugFor({}, entry.id.uuid());
    }
    GALLEY_TRY(checkNameAndSlug(database, table, entry.name, entry.slug, entry.id.uuid().toRfc4122()));
    GALLEY_TRY(database.exec(u"INSERT INTO %1 (id, name, slug) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                             "name = excluded.name, slug = excluded.slug"_s.arg(table), bind(entry.id, entry.name, entry.slug)));
    GALLEY_TRY(bumpPublicVersion(database));
    return entry;
}

} // namespace

Result<QList<Tag>> readTags(Database &database)
{
    QList<Tag> tags;
    GALLEY_TRY(database.each(u"SELECT id, name, slug FROM tags ORDER BY name"_s, {}, [&](const Row &row) {
        tags.append({row.id<TagId>(0), row.text(1), row.text(2)});
    }));
    return tags;
}

Result<QList<Source>> readSources(Database &database)
{
    QList<Source> sources;
    GALLEY_TRY(database.each(u"SELECT id, name, printed, address FROM sources ORDER BY name"_s, {}, [&](const Row &row) {
        sources.append({row.id<SourceId>(0), row.text(1), row.text(2), row.text(3)});
    }));
    return sources;
}

Result<QList<Series>> readSeries(Database &database)
{
    QList<Series> all;
    GALLEY_TRY(database.each(u"SELECT id, name, slug FROM series ORDER BY name"_s, {}, [&](const Row &row) {
        all.append({row.id<SeriesId>(0), row.text(1), row.text(2)});
    }));
    return all;
}

Result<Tag> putTag(WriteContext &context, const Tag &tag, PersonId by)
{
    return putNamed<Tag, TagId>(context, u"tags"_s, tag, by);
}

Result<Series> putSeries(WriteContext &context, const Series &series, PersonId by)
{
    return putNamed<Series, SeriesId>(context, u"series"_s, series, by);
}

Result<void> mergeTag(WriteContext &context, TagId id, TagId targetId, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(activePerson(database, by));
    if (id == targetId)
        return failure(ErrorCode::Usage, Store::tr("A tag cannot be merged into itself."));
    QString slug;
    GALLEY_TAKE(found, database.one(u"SELECT slug FROM tags WHERE id = ?"_s, bind(id), [&](const Row &row) { slug = row.text(0); }));
    GALLEY_TAKE(target, isThere(database, u"tags"_s, targetId.uuid().toRfc4122()));
    if (!found || !target)
        return failure(ErrorCode::NotFound, Store::tr("There is no such tag."));
    GALLEY_TRY(database.exec(u"UPDATE OR IGNORE article_tags SET tag = ? WHERE tag = ?"_s, bind(targetId, id)));
    GALLEY_TRY(database.exec(u"DELETE FROM article_tags WHERE tag = ?"_s, bind(id)));
    GALLEY_TRY(rebuildTagList(database, id));
    GALLEY_TRY(rebuildTagList(database, targetId));
    GALLEY_TRY(database.exec(u"UPDATE tag_redirects SET target = ? WHERE target = ?"_s, bind(targetId, id)));
    GALLEY_TRY(database.exec(u"DELETE FROM tags WHERE id = ?"_s, bind(id)));
    GALLEY_TRY(database.exec(u"INSERT OR REPLACE INTO tag_redirects (slug, target) VALUES (?, ?)"_s, bind(slug, targetId)));
    return bumpPublicVersion(database);
}

Result<Source> putSource(WriteContext &context, const Source &given, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(activePerson(database, by));
    Source source = given;
    if (source.name.trimmed().isEmpty())
        source.name = QString(source.printed).remove(u'《').remove(u'》').trimmed();
    if (source.name.isEmpty())
        return failure(ErrorCode::Usage, Store::tr("A source needs a name."));
    if (source.printed.isEmpty())
        source.printed = source.name;
    const QString key = sourceMatchKey(source.name);
    Source present;
    GALLEY_TAKE(found, database.one(u"SELECT id, name, printed, address FROM sources WHERE match_key = ?"_s, bind(key), [&](const Row &row) {
        present = {row.id<SourceId>(0), row.text(1), row.text(2), row.text(3)};
    }));
    if (found && source.id.isNull())
        return present;
    if (found && present.id != source.id)
        return failure(ErrorCode::Usage, Store::tr("“%1” is in the register already.").arg(present.name));
    if (source.id.isNull())
        source.id = context.ids.next<SourceId>(context.now);
    GALLEY_TRY(database.exec(u"INSERT INTO sources (id, name, printed, address, match_key) VALUES (?, ?, ?, ?, ?) "
                             "ON CONFLICT (id) DO UPDATE SET name = excluded.name, printed = excluded.printed, "
                             "address = excluded.address, match_key = excluded.match_key"_s,
                             bind(source.id, source.name, source.printed, source.address, key)));
    return source;
}

} // namespace galley
