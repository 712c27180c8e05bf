// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlestate.h"

#include "store/codecs.h"
#include "store/sortkeys.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

// The columns in the order of takeState() and of valuesOf(); id and row apart.
const QString columns = u"sort_key, indexed_key, stage, step, step_name, step_role, live, kind, genre, urgency, words, "
                        "waiting_since, primary_section, date, headline, mark, author_line, source, series, "
                        "open_changes, head, content_hash, approved, approved_hash, live_revision, live_hash, round, "
                        "route, submitter, submitted, opened, returned, owed, spiked_from, spiked_from_step, slug, "
                        "embargo, publish_at, expire_at, handling, creator, created, modified, first_published, "
                        "last_published, address, withdrawal_notice, found_at, reprint_of, source_id"_s;

QVariant rowOrNull(qint64 row)
{
    return row == 0 ? QVariant() : QVariant(row);
}

QVariantList valuesOf(const ArticleState &state)
{
    const Handling &handling = state.handling;
    const ArticleFacts &facts = state.facts;
    const std::optional<Role> role = state.stepRole();
    return bind(state.sortKey, rowOrNull(state.indexedKey), state.stage, state.step, state.stepName(),
                role ? bound(*role) : QVariant(), state.live, handling.kind, handling.genre, handling.urgency, facts.words,
                state.waitingSince, handling.primarySection, facts.date, facts.headline, facts.mark, facts.authorLine,
                facts.source, facts.series, facts.openChanges, state.head, state.contentHash,
                rowOrNull(state.approved), state.approvedHash, rowOrNull(state.liveRevision), state.liveHash,
                state.round, state.route ? QVariant(routeToJson(*state.route)) : QVariant(), state.submitter,
                state.submitted, state.opened, state.returned, stepsToText(state.owed), state.spikedFrom,
                state.spikedFromStep, handling.slug, handling.embargo, handling.publishAt, handling.expireAt,
                handlingRestToJson(handling), state.creator, state.created, state.modified, state.firstPublished,
                state.lastPublished, state.address.isEmpty() ? QVariant() : QVariant(state.address),
                state.withdrawalNotice, state.foundAt, facts.reprintOf, facts.sourceId);
}

ArticleState takeState(const Row &row)
{
    ArticleState state;
    int column = 0;
    state.row = row.number(column++);
    state.id = row.id<ArticleId>(column++);
    state.sortKey = row.number(column++);
    state.indexedKey = row.number(column++);
    state.stage = row.word<Stage>(column++);
    state.step = row.integer(column++);
    column += 2; // step_name, step_role: from the route
    state.live = row.word<Live>(column++);
    state.handling.kind = row.word<Kind>(column++);
    state.handling.genre = row.word<Genre>(column++);
    state.handling.urgency = row.integer(column++);
    state.facts.words = row.integer(column++);
    state.waitingSince = row.time(column++);
    ++column; // primary_section: from article_sections
    state.facts.date = row.text(column++);
    state.facts.headline = row.text(column++);
    state.facts.mark = row.text(column++);
    state.facts.authorLine = row.text(column++);
    state.facts.source = row.text(column++);
    state.facts.series = row.id<SeriesId>(column++);
    state.facts.openChanges = row.yes(column++);
    state.head = row.number(column++);
    state.contentHash = row.bytes(column++);
    state.approved = row.number(column++);
    state.approvedHash = row.bytes(column++);
    state.liveRevision = row.number(column++);
    state.liveHash = row.bytes(column++);
    state.round = row.integer(column++);
    if (!row.isNull(column))
        state.route = routeFromJson(row.text(column));
    ++column;
    state.submitter = row.id<PersonId>(column++);
    state.submitted = row.time(column++);
    state.opened = row.yes(column++);
    state.returned = row.yes(column++);
    state.owed = stepsFromText(row.text(column++));
    state.spikedFrom = row.word<Stage>(column++);
    state.spikedFromStep = row.integer(column++);
    state.handling.slug = row.text(column++);
    state.handling.embargo = row.time(column++);
    state.handling.publishAt = row.time(column++);
    state.handling.expireAt = row.time(column++);
    handlingRestFromJson(row.text(column++), state.handling);
    state.creator = row.id<PersonId>(column++);
    state.created = row.time(column++);
    state.modified = row.time(column++);
    state.firstPublished = row.time(column++);
    state.lastPublished = row.time(column++);
    state.address = row.text(column++);
    state.withdrawalNotice = row.text(column++);
    state.foundAt = row.text(column++);
    state.facts.reprintOf = row.text(column++);
    state.facts.sourceId = row.id<SourceId>(column++);
    return state;
}

Result<void> loadSectionsAndTags(Database &database, ArticleState &state)
{
    GALLEY_TRY(database.each(u"SELECT section, position FROM article_sections WHERE article = ? ORDER BY position"_s,
                             bind(state.row), [&](const Row &row) {
        if (row.integer(1) == 0)
            state.handling.primarySection = row.id<SectionId>(0);
        else
            state.handling.furtherSections.append(row.id<SectionId>(0));
    }));
    return database.each(u"SELECT tag FROM article_tags WHERE article = ? ORDER BY position"_s, bind(state.row),
                         [&](const Row &row) { state.handling.tags.append(row.id<TagId>(0)); });
}

Result<ArticleState> loadWhere(Database &database, const QString &sql, const QVariant &key)
{
    ArticleState state;
    GALLEY_TAKE(found, database.one(sql, {key}, [&](const Row &row) { state = takeState(row); }));
    if (!found)
        return failure(ErrorCode::NotFound, Store::tr("There is no such article."));
    GALLEY_TRY(loadSectionsAndTags(database, state));
    return state;
}

} // namespace

QString ArticleState::stepName() const
{
    return stage == Stage::Review && route ? route->steps.value(step - 1).name : QString();
}

std::optional<Role> ArticleState::stepRole() const
{
    if (stage != Stage::Review || !route || step < 1 || step > route->steps.size())
        return std::nullopt;
    return route->steps.at(step - 1).role;
}

Result<ArticleState> loadState(Database &database, ArticleId id)
{
    static const QString sql = u"SELECT row, id, "_s + columns + u" FROM articles WHERE id = ?"_s;
    return loadWhere(database, sql, bound(id));
}

Result<ArticleState> loadStateOfRow(Database &database, qint64 row)
{
    static const QString sql = u"SELECT row, id, "_s + columns + u" FROM articles WHERE row = ?"_s;
    return loadWhere(database, sql, bound(row));
}

Result<void> insertState(Database &database, ArticleState &state)
{
    static const QString sql = [] {
        const qsizetype count = columns.count(u',') + 1;
        return QString(u"INSERT INTO articles (id, "_s + columns + u") VALUES (?"_s + u", ?"_s.repeated(count) + u')');
    }();
    GALLEY_TAKE(key, freeSortKey(database, state.sortTime()));
    state.sortKey = key;
    GALLEY_TAKE(row, database.insert(sql, bind(state.id) + valuesOf(state)));
    state.row = row;
    return {};
}

Result<void> updateState(Database &database, ArticleState &state)
{
    static const QString sql = [] {
        QString assignments = columns;
        assignments.replace(u", "_s, u" = ?, "_s);
        return QString(u"UPDATE articles SET "_s + assignments + u" = ? WHERE row = ?"_s);
    }();
    if (timeOfSortKey(state.sortKey) != state.sortTime()) {
        GALLEY_TAKE(key, freeSortKey(database, state.sortTime()));
        state.sortKey = key;
    }
    return database.exec(sql, valuesOf(state) + bind(state.row));
}

Result<void> storeSectionsAndTags(Database &database, const ArticleState &state)
{
    GALLEY_TRY(database.exec(u"DELETE FROM article_sections WHERE article = ?"_s, bind(state.row)));
    GALLEY_TRY(database.exec(u"DELETE FROM article_tags WHERE article = ?"_s, bind(state.row)));
    int position = state.handling.primarySection.isNull() ? 1 : 0;
    for (const SectionId section : state.handling.sections()) {
        GALLEY_TRY(database.exec(u"INSERT INTO article_sections (article, section, position) VALUES (?, ?, ?)"_s,
                                 bind(state.row, section, position++)));
    }
    position = 0;
    for (const TagId tag : state.handling.tags) {
        GALLEY_TRY(database.exec(u"INSERT OR IGNORE INTO article_tags (article, tag, position) VALUES (?, ?, ?)"_s,
                                 bind(state.row, tag, position++)));
    }
    return {};
}

Result<Revision> revisionBySeq(Database &database, qint64 seq)
{
    Revision revision;
    GALLEY_TAKE(found, database.one(u"SELECT hash, article, parents, content_hash, author, time, canonical FROM revisions WHERE seq = ?"_s,
                                    bind(seq), [&](const Row &row) {
        revision = {row.bytes(0), row.id<ArticleId>(1), splitHashes(row.bytes(2)), row.bytes(3), row.bytes(6),
                    row.id<PersonId>(4), row.time(5)};
    }));
    if (!found)
        return failure(ErrorCode::NotFound, Store::tr("There is no such revision."));
    return revision;
}

Result<qint64> insertRevision(Database &database, const Revision &revision)
{
    return database.insert(u"INSERT INTO revisions (hash, article, parents, content_hash, author, time, canonical) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                           bind(revision.hash, revision.article, joinHashes(revision.parents), revision.contentHash,
                                revision.author, revision.time, revision.canonical));
}

} // namespace galley
