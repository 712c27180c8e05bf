// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/memberships.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

StandingList listOfStage(Stage stage)
{
    switch (stage) {
    case Stage::Draft: return StandingList::Draft;
    case Stage::Review: return StandingList::InReview;
    case Stage::Approved: return StandingList::Approved;
    case Stage::Settled: return StandingList::Settled;
    case Stage::Spiked: return StandingList::Spiked;
    }
    Q_UNREACHABLE_RETURN(StandingList::Draft);
}

bool awaitsATime(const ArticleState &state)
{
    return state.live == Live::Scheduled || (state.stage == Stage::Approved && state.handling.embargo.isValid());
}

Result<QList<PersonId>> writersOf(Database &database, qint64 article)
{
    QList<PersonId> writers;
    GALLEY_TRY(database.each(u"SELECT person FROM article_writers WHERE article = ?"_s, bind(article),
                             [&](const Row &row) { writers.append(row.id<PersonId>(0)); }));
    return writers;
}

Result<QList<ListKey>> listsOf(Database &database, const ArticleState &state, const SectionTreeIndex &tree)
{
    QList<ListKey> lists = {listKey(listOfStage(state.stage))};
    if (state.stage != Stage::Spiked) {
        lists.append(listKey(StandingList::NotSpiked));
        for (const SectionId section : tree.withAncestors(state.handling.sections()))
            lists.append(listKey(ListKind::Section, section));
        for (const TagId tag : state.handling.tags)
            lists.append(listKey(ListKind::Tag, tag));
    }
    if (!state.facts.series.isNull())
        lists.append(listKey(ListKind::Series, state.facts.series));
    if (state.live == Live::Published)
        lists.append(listKey(StandingList::Published));
    if (state.live == Live::Offline || state.live == Live::Withdrawn || state.live == Live::Gone)
        lists.append(listKey(StandingList::Withdrawn));
    if (awaitsATime(state))
        lists.append(listKey(StandingList::ScheduledOrEmbargoed));
    if (state.stage == Stage::Draft) {
        GALLEY_TAKE(writers, writersOf(database, state.row));
        for (const PersonId writer : writers)
            lists.append(listKey(ListKind::DraftsOf, writer));
        if (state.returned) {
            if (!state.submitter.isNull() && !writers.contains(state.submitter))
                writers.append(state.submitter);
            for (const PersonId writer : writers)
                lists.append(listKey(ListKind::ReturnedTo, writer));
        }
    }
    return lists;
}

Result<qint64> listId(Database &database, const ListKey &list)
{
    GALLEY_TAKE(id, database.number(u"SELECT id FROM lists WHERE kind = ? AND key = ?"_s, bind(list.kind, list.key)));
    if (id != 0)
        return id;
    return database.insert(u"INSERT INTO lists (kind, key) VALUES (?, ?)"_s, bind(list.kind, list.key));
}

Result<QSet<qint64>> wantedLists(Database &database, const ArticleState &state, const SectionTreeIndex &tree)
{
    GALLEY_TAKE(lists, listsOf(database, state, tree));
    QSet<qint64> wanted;
    for (const ListKey &list : std::as_const(lists)) {
        GALLEY_TAKE(id, listId(database, list));
        wanted.insert(id);
    }
    return wanted;
}

Result<void> enter(Database &database, qint64 list, const ArticleState &state)
{
    return database.exec(u"INSERT INTO memberships (list, sort_key, article) VALUES (?, ?, ?)"_s,
                         bind(list, state.sortKey, state.row));
}

} // namespace

ListKey listKey(StandingList list)
{
    return {ListKind::Queue, QByteArray(1, static_cast<char>(list))};
}

Result<void> enterMemberships(Database &database, const ArticleState &state, const SectionTreeIndex &tree)
{
    GALLEY_TAKE(wanted, wantedLists(database, state, tree));
    for (const qint64 list : std::as_const(wanted))
        GALLEY_TRY(enter(database, list, state));
    return {};
}

Result<void> refreshMemberships(Database &database, const ArticleState &state, const SectionTreeIndex &tree)
{
    GALLEY_TAKE(wanted, wantedLists(database, state, tree));
    QList<std::pair<qint64, qint64>> leaving;
    GALLEY_TRY(database.each(u"SELECT list, sort_key FROM memberships WHERE article = ?"_s, bind(state.row), [&](const Row &row) {
        const qint64 list = row.number(0);
        if (row.number(1) == state.sortKey && wanted.contains(list))
            wanted.remove(list);
        else
            leaving.append({list, row.number(1)});
    }));
    for (const auto &[list, key] : std::as_const(leaving))
        GALLEY_TRY(database.exec(u"DELETE FROM memberships WHERE list = ? AND sort_key = ?"_s, bind(list, key)));
    for (const qint64 list : std::as_const(wanted))
        GALLEY_TRY(enter(database, list, state));
    return {};
}

Result<void> rebuildSectionLists(Database &database, const QList<SectionId> &sections, const SectionTreeIndex &tree)
{
    for (const SectionId section : sections) {
        GALLEY_TAKE(list, listId(database, listKey(ListKind::Section, section)));
        GALLEY_TRY(database.exec(u"DELETE FROM memberships WHERE list = ?"_s, bind(list)));
        // A primary key of (list, sort_key) makes an article that is in several of them count once.
        for (const SectionId below : tree.withDescendants(section)) {
            GALLEY_TRY(database.exec(u"INSERT OR IGNORE INTO memberships (list, sort_key, article) "
                                     "SELECT ?, a.sort_key, a.row FROM article_sections s JOIN articles a ON a.row = s.article "
                                     "WHERE s.section = ? AND a.stage <> ?"_s, bind(list, below, Stage::Spiked)));
        }
    }
    return {};
}

Result<void> rebuildTagList(Database &database, TagId tag)
{
    GALLEY_TAKE(list, listId(database, listKey(ListKind::Tag, tag)));
    GALLEY_TRY(database.exec(u"DELETE FROM memberships WHERE list = ?"_s, bind(list)));
    return database.exec(u"INSERT INTO memberships (list, sort_key, article) SELECT ?, a.sort_key, a.row "
                         "FROM article_tags t JOIN articles a ON a.row = t.article WHERE t.tag = ? AND a.stage <> ?"_s,
                         bind(list, tag, Stage::Spiked));
}

Result<void> rebuildAllMemberships(Database &database)
{
    GALLEY_TRY(database.exec(u"DELETE FROM memberships"_s));
    GALLEY_TRY(database.exec(u"UPDATE lists SET n = 0"_s));
    GALLEY_TAKE(tree, SectionTreeIndex::read(database));
    QList<qint64> rows;
    GALLEY_TRY(database.each(u"SELECT row FROM articles"_s, {}, [&](const Row &row) { rows.append(row.number(0)); }));
    for (const qint64 row : std::as_const(rows)) {
        GALLEY_TAKE(state, loadStateOfRow(database, row));
        GALLEY_TRY(enterMemberships(database, state, tree));
    }
    return {};
}

} // namespace galley
