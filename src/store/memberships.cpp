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

bool isReprint(Kind kind)
{
    return kind == Kind::Reprint || kind == Kind::WireCopy;
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
    if (state.stage == Stage::Draft && isReprint(state.handling.kind))
        lists.append(listKey(StandingList::ReprintDrafts));
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
    // All in one statement, where all of them are there.
    GALLEY_TAKE(lists, listsOf(database, state, tree));
    const QSet<ListKey> wanted(lists.cbegin(), lists.cend());
    QStringList conditions;
    QVariantList values = bind(state.sortKey, state.row);
    for (const ListKey &list : wanted) {
        conditions.append(u"(kind = ? AND key = ?)"_s);
        values += bind(list.kind, list.key);
    }
    GALLEY_TAKE(entered, database.change(u"INSERT INTO memberships (list, sort_key, article) SELECT id, ?, ? FROM lists WHERE "_s + conditions.join(u" OR "_s), values));
    if (entered == wanted.size())
        return {};
    for (const ListKey &list : wanted) {
        GALLEY_TAKE(id, listId(database, list));
        GALLEY_TRY(database.exec(u"INSERT OR IGNORE INTO memberships (list, sort_key, article) VALUES (?, ?, ?)"_s, bind(id, state.sortKey, state.row)));
    }
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

namespace {

Result<void> dropList(Database &database, qint64 id)
{
    GALLEY_TRY(database.exec(u"DELETE FROM memberships WHERE list = ?"_s, bind(id)));
    return database.exec(u"DELETE FROM lists WHERE id = ?"_s, bind(id));
}

Result<void> enterAll(Database &database, qint64 from, qint64 to)
{
    return database.exec(u"INSERT OR IGNORE INTO memberships (list, sort_key, article) SELECT ?, sort_key, article "
                         "FROM memberships WHERE list = ?"_s, bind(to, from));
}

/// The shorter of two lists is copied into the longer: a large section renamed by merging it into a new one
/// costs nothing.
Result<void> mergeLists(Database &database, const ListKey &from, const ListKey &to)
{
    GALLEY_TAKE(source, listId(database, from));
    GALLEY_TAKE(target, listId(database, to));
    GALLEY_TAKE(sourceIsLonger, database.number(u"SELECT (SELECT n FROM lists WHERE id = ?) > (SELECT n FROM lists WHERE id = ?)"_s,
                                                bind(source, target)));
    if (sourceIsLonger == 0) {
        GALLEY_TRY(enterAll(database, source, target));
        return dropList(database, source);
    }
    GALLEY_TRY(enterAll(database, target, source));
    GALLEY_TRY(dropList(database, target));
    return database.exec(u"UPDATE lists SET key = ? WHERE id = ?"_s, bind(to.key, source));
}

/// Takes those of the moved list out of the section's that stand in none of its sections any more.
Result<void> leaveWhereNothingHolds(Database &database, qint64 moved, SectionId section, const SectionTreeIndex &tree)
{
    GALLEY_TAKE(list, listId(database, listKey(ListKind::Section, section)));
    QVariantList values = bind(list, moved);
    QStringList marks;
    for (const SectionId below : tree.withDescendants(section)) {
        marks.append(u"?"_s);
        values.append(bound(below));
    }
    return database.exec(u"DELETE FROM memberships WHERE list = ? AND sort_key IN (SELECT sort_key FROM memberships WHERE list = ?) "
                         "AND NOT EXISTS (SELECT 1 FROM article_sections s WHERE s.article = memberships.article AND s.section IN (%1))"_s
                             .arg(marks.join(u',')), values);
}

} // namespace

Result<void> dropList(Database &database, const ListKey &list)
{
    GALLEY_TAKE(id, listId(database, list));
    return dropList(database, id);
}

Result<void> mergeSectionList(Database &database, SectionId section, SectionId target)
{
    return mergeLists(database, listKey(ListKind::Section, section), listKey(ListKind::Section, target));
}

Result<void> mergeTagList(Database &database, TagId tag, TagId target)
{
    return mergeLists(database, listKey(ListKind::Tag, tag), listKey(ListKind::Tag, target));
}

Result<void> mergeSeriesList(Database &database, SeriesId series, SeriesId target)
{
    const ListKey from = listKey(ListKind::Series, series);
    GALLEY_TAKE(list, listId(database, from));
    GALLEY_TRY(database.exec(u"UPDATE articles SET series = ? WHERE row IN (SELECT article FROM memberships WHERE list = ?)"_s,
                             bind(target, list)));
    return mergeLists(database, from, listKey(ListKind::Series, target));
}

Result<void> moveSectionList(Database &database, SectionId section, const QList<SectionId> &leaving,
                             const QList<SectionId> &entering, const SectionTreeIndex &tree)
{
    GALLEY_TAKE(moved, listId(database, listKey(ListKind::Section, section)));
    for (const SectionId above : leaving)
        GALLEY_TRY(leaveWhereNothingHolds(database, moved, above, tree));
    for (const SectionId above : entering) {
        GALLEY_TAKE(list, listId(database, listKey(ListKind::Section, above)));
        GALLEY_TRY(enterAll(database, moved, list));
    }
    return {};
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
