// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/templateregister.h"

#include "article/plausible.h"
#include "store/peopleregister.h"
#include "store/registerhistory.h"
#include "store/registerjson.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

Result<ArticleTemplate> templateOf(Database &database, TemplateId id)
{
    GALLEY_TAKE(all, readTemplates(database));
    for (const ArticleTemplate &entry : std::as_const(all)) {
        if (entry.id == id)
            return entry;
    }
    return failure(ErrorCode::NotFound, Store::tr("There is no such template."));
}

Result<void> checkTemplate(Database &database, const ArticleTemplate &entry)
{
    if (!isNameLine(entry.name))
        return failure(ErrorCode::Usage, Store::tr("A template needs a name of one line."));
    if (!isLine(entry.headline) || !isLine(entry.authorLine))
        return failure(ErrorCode::Usage, Store::tr("A headline and an author line are one line each."));
    GALLEY_TAKE(taken, database.number(u"SELECT count(*) FROM templates WHERE name = ? AND id <> ?"_s, bind(entry.name, entry.id)));
    if (taken > 0)
        return failure(ErrorCode::Usage, Store::tr("There is a template “%1” already.").arg(entry.name));
    if (entry.section.isNull())
        return {};
    GALLEY_TAKE(known, database.number(u"SELECT count(*) FROM sections WHERE id = ?"_s, bind(entry.section)));
    return known > 0 ? Result<void>() : failure(ErrorCode::NotFound, Store::tr("There is no such section."));
}

} // namespace

Result<QList<ArticleTemplate>> readTemplates(Database &database)
{
    QList<ArticleTemplate> all;
    GALLEY_TRY(database.each(u"SELECT id, name, section, kind, genre, headline, summary, author_line, body, position "
                             "FROM templates ORDER BY position, name"_s, {}, [&](const Row &row) {
        all.append({row.id<TemplateId>(0), row.text(1), row.id<SectionId>(2), row.word<Kind>(3), row.word<Genre>(4), row.text(5),
                    row.text(6), row.text(7), row.text(8), row.integer(9)});
    }));
    return all;
}

Result<void> storeTemplate(Database &database, const ArticleTemplate &entry)
{
    return database.exec(u"INSERT INTO templates (id, name, section, kind, genre, headline, summary, author_line, body, position) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                         "section = excluded.section, kind = excluded.kind, genre = excluded.genre, headline = excluded.headline, "
                         "summary = excluded.summary, author_line = excluded.author_line, body = excluded.body, "
                         "position = excluded.position"_s,
                         bind(entry.id, entry.name, entry.section, entry.kind, entry.genre, entry.headline, entry.summary,
                              entry.authorLine, entry.body, entry.position));
}

Result<ArticleTemplate> putTemplate(WriteContext &context, const ArticleTemplate &given, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(manager(database, by));
    ArticleTemplate entry = given;
    entry.name = entry.name.trimmed();
    QJsonObject before;
    if (entry.id.isNull()) {
        entry.id = context.ids.next<TemplateId>(context.now);
    } else {
        GALLEY_TAKE(present, templateOf(database, entry.id));
        before = registerJson(present);
    }
    GALLEY_TRY(checkTemplate(database, entry));
    GALLEY_TRY(storeTemplate(database, entry));
    GALLEY_TRY(recordChange(context, {u"template"_s, entry.id.uuid(), before, registerJson(entry)}, by));
    return entry;
}

Result<void> removeTemplate(WriteContext &context, TemplateId id, PersonId by)
{
    GALLEY_TRY(manager(context.database, by));
    GALLEY_TAKE(entry, templateOf(context.database, id));
    GALLEY_TRY(context.database.exec(u"DELETE FROM templates WHERE id = ?"_s, bind(id)));
    return recordChange(context, {u"template-remove"_s, id.uuid(), registerJson(entry), {}}, by);
}

} // namespace galley
