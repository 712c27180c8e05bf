// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lists.h"

#include "markup/render.h"
#include "store/articlestate.h"
#include "store/memberships.h"
#include "store/searchtext.h"
#include "store/sectiontree.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A query on its way to SQL: the lists an article must be in, and what else must hold.
struct Plan
{
    bool empty = false;             ///< a list it asks for has no articles
    QList<qint64> lists;            ///< the shortest first
    QStringList conditions;
    QVariantList values;
    QString match;                  ///< FTS5 query; empty: no search
    std::optional<QList<qint64>> rows; ///< only these
};

std::optional<StandingList> standingListOf(Queue queue)
{
    switch (queue) {
    case Queue::All: return StandingList::NotSpiked;
    case Queue::InReview:
    case Queue::WaitingForMe: return StandingList::InReview;
    case Queue::Approved: return StandingList::Approved; // what is scheduled is settled
    case Queue::ScheduledOrEmbargoed: return StandingList::ScheduledOrEmbargoed;
    case Queue::Published: return StandingList::Published;
    case Queue::Withdrawn: return StandingList::Withdrawn;
    case Queue::Spiked: return StandingList::Spiked;
    case Queue::Scheduled:
    case Queue::UnderEmbargo: return StandingList::ScheduledOrEmbargoed;
    case Queue::AssignedToMe:
    case Queue::MakeUpReviews: return StandingList::NotSpiked;
    case Queue::ReprintsToEdit: return StandingList::ReprintDrafts;
    case Queue::MyDrafts:
    case Queue::ReturnedToMe: return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

StandingList standingListOf(Stage stage)
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

std::optional<StandingList> standingListOf(Live live)
{
    switch (live) {
    case Live::Published: return StandingList::Published;
    case Live::Scheduled: return StandingList::ScheduledOrEmbargoed;
    case Live::Offline:
    case Live::Withdrawn:
    case Live::Gone: return StandingList::Withdrawn;
    case Live::None: return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

bool asksForSpiked(const ArticleQuery &query)
{
    return query.queue == Queue::Spiked || query.stage == Stage::Spiked;
}

/// Section and tag lists leave spiked articles out; those few are looked for one by one.
Result<void> askAmongSpiked(Database &database, const ArticleQuery &query, Plan &plan)
{
    if (!query.section.isNull()) {
        GALLEY_TAKE(tree, SectionTreeIndex::read(database));
        QStringList marks;
        for (const SectionId section : tree.withDescendants(query.section)) {
            marks.append(u"?"_s);
            plan.values.append(bound(section));
        }
        plan.conditions.append(u"a.row IN (SELECT article FROM article_sections WHERE section IN (%1))"_s.arg(marks.join(u',')));
    }
    if (!query.tag.isNull()) {
        plan.conditions.append(u"a.row IN (SELECT article FROM article_tags WHERE tag = ?)"_s);
        plan.values.append(bound(query.tag));
    }
    return {};
}

QList<ListKey> listsAskedFor(const ArticleQuery &query)
{
    QList<ListKey> keys;
    if (query.queue == Queue::MyDrafts)
        keys.append(listKey(ListKind::DraftsOf, query.person));
    else if (query.queue == Queue::ReturnedToMe)
        keys.append(listKey(ListKind::ReturnedTo, query.person));
    else if (query.queue != Queue::All || query.stage != Stage::Spiked)
        keys.append(listKey(*standingListOf(query.queue)));
    if (query.stage)
        keys.append(listKey(standingListOf(*query.stage)));
    if (query.live) {
        if (const auto list = standingListOf(*query.live))
            keys.append(listKey(*list));
    }
    if (!query.section.isNull() && !asksForSpiked(query))
        keys.append(listKey(ListKind::Section, query.section));
    if (!query.tag.isNull() && !asksForSpiked(query))
        keys.append(listKey(ListKind::Tag, query.tag));
    if (!query.series.isNull())
        keys.append(listKey(ListKind::Series, query.series));
    return keys;
}

/// What a queue asks beside its list.
void askOfQueue(const ArticleQuery &query, const QDateTime &now, Plan &plan)
{
    switch (query.queue) {
    case Queue::ScheduledOrEmbargoed:
        plan.conditions.append(u"(a.live = ? OR a.embargo > ?)"_s);
        plan.values += bind(Live::Scheduled, now);
        break;
    case Queue::Scheduled:
        plan.conditions.append(u"a.live = ?"_s);
        plan.values += bind(Live::Scheduled);
        break;
    case Queue::UnderEmbargo:
        plan.conditions.append(u"a.embargo > ?"_s);
        plan.values += bind(now);
        break;
    default:
        break;
    }
}

/// Queues that are few articles, each found or judged by itself.
Result<std::optional<QList<qint64>>> rowsOfQueue(Database &database, const ArticleQuery &query, const QDateTime &now)
{
    const auto some = [](Result<QList<qint64>> rows) { return std::move(rows).transform([](QList<qint64> &&found) { return std::optional(std::move(found)); }); };
    switch (query.queue) {
    case Queue::WaitingForMe: return some(articlesWaitingFor(database, query.person, now));
    case Queue::MakeUpReviews: return some(articlesOwingReviewOf(database, query.person, now));
    case Queue::AssignedToMe: return some(articlesAssignedTo(database, query.person));
    default: return std::optional<QList<qint64>>();
    }
}

Result<Plan> planFor(Database &database, const ArticleQuery &query, const QDateTime &now)
{
    Plan plan;
    QList<std::pair<qint64, qint64>> sized;
    const QList<ListKey> keys = listsAskedFor(query);
    for (const ListKey &key : keys) {
        qint64 size = 0;
        qint64 id = 0;
        GALLEY_TRY(database.one(u"SELECT id, n FROM lists WHERE kind = ? AND key = ?"_s, bind(key.kind, key.key), [&](const Row &row) {
            id = row.number(0);
            size = row.number(1);
        }));
        plan.empty = plan.empty || size == 0;
        if (!sized.contains(std::pair(size, id)))
            sized.append({size, id});
    }
    std::sort(sized.begin(), sized.end());
    for (const auto &[size, id] : std::as_const(sized))
        plan.lists.append(id);
    if (query.live) {
        plan.conditions.append(u"a.live = ?"_s);
        plan.values.append(bound(*query.live));
    }
    askOfQueue(query, now, plan);
    if (asksForSpiked(query))
        GALLEY_TRY(askAmongSpiked(database, query, plan));
    GALLEY_TAKE(rows, rowsOfQueue(database, query, now));
    plan.empty = plan.empty || (rows && rows->isEmpty());
    plan.rows = rows;
    if (!query.text.trimmed().isEmpty()) {
        plan.match = matchQuery(query.text);
        plan.empty = plan.empty || plan.match.isEmpty();
    }
    return plan;
}

/// The rows of a queue of few are looked up, and their lists asked; else the shortest list drives.
bool isDrivenByList(const Plan &plan)
{
    return plan.match.isEmpty() && !plan.rows && !plan.lists.isEmpty();
}

/// FROM and WHERE, and what is bound there. The shortest list drives; the others are asked by key, which is
/// a look at their primary key. A search drives itself, newest first, and stops where the list is full.
std::pair<QString, QVariantList> sourceOf(const Plan &plan, bool byRelevance)
{
    QString from;
    QStringList where;
    QVariantList values;
    qsizetype asked = 0;
    if (!plan.match.isEmpty()) {
        // CROSS JOIN keeps SQLite from driving by the articles, a search for each of them.
        from = u"search CROSS JOIN articles a ON a.indexed_key = search.rowid"_s;
        where.append(u"search MATCH ?"_s);
        values.append(plan.match);
        if (byRelevance)
            where.append(u"search.rank MATCH 'bm25(10.0, 1.0, 5.0, 3.0)'"_s);
    } else if (isDrivenByList(plan)) {
        from = u"memberships m CROSS JOIN articles a ON a.row = m.article"_s;
        where.append(u"m.list = ?"_s);
        values.append(plan.lists.constFirst());
        asked = 1;
    } else {
        from = u"articles a"_s;
    }
    for (; asked < plan.lists.size(); ++asked) {
        where.append(u"EXISTS (SELECT 1 FROM memberships x WHERE x.list = ? AND x.sort_key = a.sort_key)"_s);
        values.append(plan.lists.at(asked));
    }
    where += plan.conditions;
    values += plan.values;
    if (plan.rows) {
        // One text for any number of them: statements are kept prepared.
        QJsonArray numbers;
        for (const qint64 row : *plan.rows)
            numbers.append(row);
        where.append(u"a.row IN (SELECT value FROM json_each(?))"_s);
        values.append(QString::fromUtf8(QJsonDocument(numbers).toJson(QJsonDocument::Compact)));
    }
    QString text = u" FROM "_s + from;
    if (!where.isEmpty())
        text += u" WHERE "_s + where.join(u" AND "_s);
    return {text, values};
}

/// What stands still to be done by then; what is overdue goes before the rest of its urgency.
const QString overdue = u"EXISTS (SELECT 1 FROM assignments s WHERE s.article = a.row AND s.ended IS NULL AND s.due <= ?)"_s;

QString orderOf(const ArticleQuery &query, const Plan &plan)
{
    if (query.order == ListOrder::Waiting)
        return u" ORDER BY a.waiting_since, a.row"_s;
    if (query.order == ListOrder::Urgent)
        return u" ORDER BY a.urgency, "_s + overdue + u" DESC, a.waiting_since, a.row"_s;
    if (!plan.match.isEmpty())
        return query.order == ListOrder::Best ? u" ORDER BY search.rank"_s : u" ORDER BY search.rowid DESC"_s;
    return isDrivenByList(plan) ? u" ORDER BY m.sort_key DESC"_s : u" ORDER BY a.sort_key DESC"_s;
}

ArticleRow takeRow(const Row &row)
{
    ArticleRow line;
    line.id = row.id<ArticleId>(0);
    line.headline = row.text(1) + row.text(2);
    line.authorLine = row.text(3);
    line.source = row.text(4);
    line.primarySection = row.id<SectionId>(5);
    line.kind = row.word<Kind>(6);
    line.genre = row.word<Genre>(7);
    line.stage = row.word<Stage>(8);
    line.step = row.integer(9);
    line.stepName = row.text(10);
    line.live = row.word<Live>(11);
    line.urgency = row.integer(12);
    line.words = row.integer(13);
    line.waitingSince = row.time(14);
    line.sortTime = timeOfSortKey(row.number(15));
    line.date = row.text(16);
    const QByteArray assignees = row.text(18).toLatin1();
    for (const QByteArray &person : assignees.isEmpty() ? QByteArrayList() : assignees.split(','))
        line.assignees.append(PersonId(QUuid::fromRfc4122(QByteArray::fromHex(person))));
    line.due = row.time(19);
    return line;
}

Result<void> addSnippets(Database &database, QList<ArticleRow> &rows, const QList<qint64> &heads, const QString &text)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QByteArray canonical;
        GALLEY_TRY(database.one(u"SELECT canonical FROM revisions WHERE seq = ?"_s, bind(heads.at(i)),
                                [&](const Row &row) { canonical = row.bytes(0); }));
        if (const Result<Content> content = contentFromCanonical(canonical))
            rows[i].snippet = searchSnippet(plainText(content->body), text);
    }
    return {};
}

} // namespace

Result<QList<ArticleRow>> listArticles(Database &database, const ArticleQuery &query, const QDateTime &now)
{
    GALLEY_TAKE(plan, planFor(database, query, now));
    QList<ArticleRow> rows;
    if (plan.empty)
        return rows;
    const bool best = query.order == ListOrder::Best && !plan.match.isEmpty();
    auto [source, values] = sourceOf(plan, best);
    if (query.order == ListOrder::Urgent)
        values += bind(now);
    values += bind(query.limit, query.offset);
    QList<qint64> heads;
    GALLEY_TRY(database.each(u"SELECT a.id, a.headline, a.mark, a.author_line, a.source, a.primary_section, a.kind, a.genre, "
                             "a.stage, a.step, a.step_name, a.live, a.urgency, a.words, a.waiting_since, a.sort_key, a.date, "
                             "a.head, "
                             "(SELECT group_concat(hex(s.person)) FROM assignments s WHERE s.article = a.row AND s.ended IS NULL), "
                             "(SELECT min(s.due) FROM assignments s WHERE s.article = a.row AND s.ended IS NULL)"_s + source + orderOf(query, plan) + u" LIMIT ? OFFSET ?"_s, values, [&](const Row &row) {
        rows.append(takeRow(row));
        heads.append(row.number(17));
    }));
    if (!plan.match.isEmpty())
        GALLEY_TRY(addSnippets(database, rows, heads, query.text));
    return rows;
}

Result<int> countArticles(Database &database, const ArticleQuery &query, const QDateTime &now)
{
    GALLEY_TAKE(plan, planFor(database, query, now));
    if (plan.empty)
        return 0;
    if (plan.match.isEmpty() && plan.conditions.isEmpty() && !plan.rows && plan.lists.size() == 1) {
        GALLEY_TAKE(size, database.number(u"SELECT n FROM lists WHERE id = ?"_s, bind(plan.lists.constFirst())));
        return static_cast<int>(size);
    }
    if (plan.match.isEmpty() && plan.conditions.isEmpty() && plan.rows && plan.lists.size() == 1)
        return static_cast<int>(plan.rows->size());
    const auto [source, values] = sourceOf(plan, false);
    GALLEY_TAKE(count, database.number(u"SELECT count(*)"_s + source, values));
    return static_cast<int>(count);
}

Result<SidebarCounts> sidebarCounts(Database &database, PersonId person, const QDateTime &now)
{
    SidebarCounts counts;
    for (const Queue queue : allQueues)
        counts.queues.insert(queue, 0);
    QHash<char, int> standing;
    GALLEY_TRY(database.each(u"SELECT kind, key, n FROM lists WHERE n > 0 AND (kind IN (0, 1, 2) OR (kind IN (4, 5) AND key = ?))"_s,
                             bind(person), [&](const Row &row) {
        const QByteArray key = row.bytes(1);
        switch (row.word<ListKind>(0)) {
        case ListKind::Queue: standing.insert(key.at(0), row.integer(2)); break;
        case ListKind::Section: counts.sections.insert(SectionId(QUuid::fromRfc4122(key)), row.integer(2)); break;
        case ListKind::Tag: counts.tags.insert(TagId(QUuid::fromRfc4122(key)), row.integer(2)); break;
        case ListKind::DraftsOf: counts.queues[Queue::MyDrafts] = row.integer(2); break;
        case ListKind::ReturnedTo: counts.queues[Queue::ReturnedToMe] = row.integer(2); break;
        case ListKind::Series: break;
        }
    }));
    for (const Queue queue : allQueues) {
        if (const auto list = standingListOf(queue))
            counts.queues[queue] = standing.value(static_cast<char>(*list));
    }
    for (const Queue queue : {Queue::WaitingForMe, Queue::ScheduledOrEmbargoed, Queue::Scheduled, Queue::UnderEmbargo, Queue::AssignedToMe,
                              Queue::MakeUpReviews}) {
        if (counts.queues.value(queue) == 0)
            continue;
        ArticleQuery query;
        query.queue = queue;
        query.person = person;
        GALLEY_TAKE(number, countArticles(database, query, now));
        counts.queues[queue] = number;
    }
    return counts;
}

} // namespace galley
