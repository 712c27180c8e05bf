// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statistics.h"

#include "store/lists.h"
#include "store/memberships.h"
#include "store/newsroomdoor.h"
#include "store/peopleregister.h"
#include "store/sectionregister.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A condition on the article and what is bound there: those of the section and of the sections below it.
struct Condition
{
    QString sql;
    QVariantList values;
};

/// among: the expression that is to be among the section's articles, by their rows or (ids) by their ids. The articles are
/// looked up once, not for each row.
Result<Condition> ofSection(Database &database, const QString &among, SectionId section, bool ids = false)
{
    Condition condition;
    if (section.isNull())
        return condition;
    GALLEY_TAKE(tree, SectionTreeIndex::read(database));
    QStringList marks;
    for (const SectionId one : tree.withDescendants(section)) {
        marks.append(u"?"_s);
        condition.values.append(bound(one));
    }
    const QString rows = u"SELECT %1 FROM article_sections x%2 WHERE x.section IN (%3)"_s.arg(
        ids ? u"b.id"_s : u"x.article"_s, ids ? u" JOIN articles b ON b.row = x.article"_s : QString(), marks.join(u','));
    condition.sql = u" AND %1 IN (%2)"_s.arg(among, rows);
    return condition;
}

qint64 begins(const StatisticsQuery &query)
{
    return query.from.isValid() ? query.from.toMSecsSinceEpoch() : 0;
}

qint64 ends(const StatisticsQuery &query)
{
    return query.until.isValid() ? query.until.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
}

QString wordsOf(std::initializer_list<Action> actions)
{
    QStringList words;
    for (const Action action : actions)
        words.append(u'\'' + actionName(action) + u'\'');
    return words.join(u',');
}

void count(ThroughputFigure &figure, Action action, int number)
{
    if (action == Action::Submit)
        figure.submitted += number;
    else if (action == Action::Pass || action == Action::MakeUpReview)
        figure.passed += number;
    else if (action == Action::Return)
        figure.returned += number;
    else if (action == Action::Approve || action == Action::ApproveUrgently)
        figure.approved += number;
    else
        figure.published += number;
}

void count(SectionFigure &figure, Action action, int number)
{
    if (action == Action::Publish)
        figure.published += number;
    else if (action == Action::Correct)
        figure.corrections += number;
    else if (action == Action::Update)
        figure.updates += number;
    else if (action == Action::Withdraw)
        figure.withdrawn += number;
    else if (action == Action::MarkGone)
        figure.gone += number;
    else
        figure.takenOffline += number;
}

const QString notBroughtIn = u"a.id NOT IN (SELECT i.article FROM audit i WHERE i.action = 'import-published')"_s;

Result<QHash<SectionId, SectionFigure>> countChanges(Database &database, const StatisticsQuery &query)
{
    QHash<SectionId, SectionFigure> figures;
    const auto take = [&](const Row &row) { count(figures[row.id<SectionId>(1)], actionFromName(row.text(0)).value_or(Action::Save), row.integer(2)); };
    GALLEY_TAKE(section, ofSection(database, u"a.row"_s, query.section));
    const QVariantList period = bind(begins(query), ends(query));
    GALLEY_TRY(database.each(u"SELECT e.action, a.primary_section, count(*) FROM audit e CROSS JOIN articles a ON a.id = e.article "
                             "WHERE e.action IN (%1) AND e.time >= ? AND e.time < ?%2 GROUP BY 1, 2"_s
                                 .arg(wordsOf({Action::Correct, Action::Update, Action::TakeOffline, Action::Expire, Action::Withdraw,
                                               Action::MarkGone}), section.sql), period + section.values, take));
    GALLEY_TRY(database.each(u"SELECT 'publish', a.primary_section, count(*) FROM articles a WHERE a.first_published >= ? AND "
                             "a.first_published < ? AND %1%2 GROUP BY 2"_s.arg(notBroughtIn, section.sql), period + section.values, take));
    return figures;
}

} // namespace

Spread spreadOf(QList<qint64> seconds)
{
    Spread spread;
    if (seconds.isEmpty())
        return spread;
    std::ranges::sort(seconds);
    const qsizetype n = seconds.size();
    spread.number = static_cast<int>(n);
    spread.median = (seconds.at((n - 1) / 2) + seconds.at(n / 2)) / 2;
    spread.ninetieth = seconds.at((n * 9 + 9) / 10 - 1);
    spread.longest = seconds.constLast();
    return spread;
}

Result<QList<WaitingFigure>> readWaiting(const Newsroom &newsroom, const StatisticsQuery &query)
{
    const QDateTime now = newsroom.clock().nowUtc();
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<WaitingFigure>> {
        GALLEY_TAKE(section, ofSection(database, u"a.row"_s, query.section));
        QMap<std::pair<int, QString>, QList<qint64>> waiting;
        const ListKey lists[] = {listKey(StandingList::InReview), listKey(StandingList::Approved)};
        GALLEY_TRY(database.each(u"SELECT a.step, a.step_name, a.waiting_since FROM lists l CROSS JOIN memberships m ON m.list = l.id "
                                 "CROSS JOIN articles a ON a.row = m.article WHERE l.kind = 0 AND l.key IN (?, ?)%1"_s.arg(section.sql),
                                 bind(lists[0].key, lists[1].key) + section.values, [&](const Row &row) {
            waiting[{row.integer(0), row.text(1)}].append(qMax(qint64(0), row.time(2).secsTo(now)));
        }));
        QList<WaitingFigure> figures;
        for (auto it = waiting.cbegin(); it != waiting.cend(); ++it)
            figures.append({it.key().first, it.key().second, spreadOf(it.value())});
        return figures;
    });
}

Result<QList<ThroughputFigure>> readThroughput(const Newsroom &newsroom, const StatisticsQuery &query)
{
    const QTimeZone zone = newsroom.zone();
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<ThroughputFigure>> {
        GALLEY_TAKE(section, ofSection(database, u"e.article"_s, query.section, true));
        QMap<std::pair<QDate, PersonId>, ThroughputFigure> figures;
        // By quarters of an hour: every zone's day begins at one.
        GALLEY_TRY(database.each(u"SELECT e.action, e.person, e.time / 900000 * 900000, count(*) FROM audit e "
                                 "WHERE e.action IN (%1) AND e.time >= ? AND e.time < ?%2 GROUP BY 1, 2, 3"_s
                                     .arg(wordsOf({Action::Submit, Action::Pass, Action::MakeUpReview, Action::Return, Action::Approve,
                                                   Action::ApproveUrgently, Action::GoLive, Action::Publish}), section.sql),
                                 bind(begins(query), ends(query)) + section.values, [&](const Row &row) {
            const QDate day = row.time(2).toTimeZone(zone).date();
            const PersonId person = PersonId::fromString(row.text(1));
            ThroughputFigure &figure = figures[{day, person}];
            figure.day = day;
            figure.person = person;
            count(figure, actionFromName(row.text(0)).value_or(Action::Publish), row.integer(3));
        }));
        return figures.values();
    });
}

Result<PublicationTimes> readPublicationTimes(const Newsroom &newsroom, const StatisticsQuery &query)
{
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<PublicationTimes> {
        GALLEY_TAKE(section, ofSection(database, u"a.row"_s, query.section));
        QList<qint64> fromCreation;
        QList<qint64> fromSubmission;
        GALLEY_TRY(database.each(u"SELECT a.first_published, a.created, "
                                 "(SELECT min(e.time) FROM audit e WHERE e.article = a.id AND e.action = 'submit') "
                                 "FROM articles a WHERE a.first_published >= ? AND a.first_published < ? AND %1%2"_s.arg(notBroughtIn, section.sql),
                                 bind(begins(query), ends(query)) + section.values, [&](const Row &row) {
            fromCreation.append(qMax(qint64(0), row.time(1).secsTo(row.time(0))));
            if (!row.isNull(2))
                fromSubmission.append(qMax(qint64(0), row.time(2).secsTo(row.time(0))));
        }));
        return PublicationTimes{spreadOf(fromCreation), spreadOf(fromSubmission)};
    });
}

Result<QList<SectionFigure>> readCorrections(const Newsroom &newsroom, const StatisticsQuery &query)
{
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<SectionFigure>> {
        GALLEY_TAKE(figures, countChanges(database, query));
        GALLEY_TAKE(sections, readSections(database));
        QList<SectionId> order;
        for (const Section &section : std::as_const(sections))
            order.append(section.id);
        order.append(SectionId());
        QList<SectionFigure> ordered;
        for (const SectionId section : std::as_const(order)) {
            if (const auto it = figures.find(section); it != figures.end()) {
                it->section = section;
                ordered.append(*it);
            }
        }
        return ordered;
    });
}

Result<QList<OverdueFigure>> readOverdue(const Newsroom &newsroom, const StatisticsQuery &query)
{
    const QDateTime now = newsroom.clock().nowUtc();
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<OverdueFigure>> {
        GALLEY_TAKE(section, ofSection(database, u"a.row"_s, query.section));
        QList<OverdueFigure> figures;
        GALLEY_TRY(database.each(u"SELECT a.id, a.headline, a.mark, s.person, a.stage, a.step_name, s.due FROM assignments s "
                                 "CROSS JOIN articles a ON a.row = s.article WHERE s.ended IS NULL AND s.due <= ?%1 ORDER BY s.due, s.seq"_s
                                     .arg(section.sql), bind(now) + section.values, [&](const Row &row) {
            figures.append({row.id<ArticleId>(0), row.text(1) + row.text(2), row.id<PersonId>(3), row.word<Stage>(4), row.text(5), row.time(6)});
        }));
        return figures;
    });
}

Result<QList<WorkloadFigure>> readWorkload(const Newsroom &newsroom)
{
    const QDateTime now = newsroom.clock().nowUtc();
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<WorkloadFigure>> {
        GALLEY_TAKE(people, readPeople(database));
        QHash<PersonId, WorkloadFigure> figures;
        GALLEY_TRY(database.each(u"SELECT person, count(*), count(CASE WHEN due <= ? THEN 1 END) FROM assignments WHERE ended IS NULL GROUP BY person"_s,
                                 bind(now), [&](const Row &row) {
            WorkloadFigure &figure = figures[row.id<PersonId>(0)];
            figure.assigned = row.integer(1);
            figure.overdue = row.integer(2);
        }));
        GALLEY_TRY(database.each(u"SELECT key, n FROM lists WHERE kind = ?"_s, bind(ListKind::DraftsOf), [&](const Row &row) {
            figures[row.id<PersonId>(0)].drafts = row.integer(1);
        }));
        QList<WorkloadFigure> ordered;
        for (const Person &person : std::as_const(people)) {
            WorkloadFigure figure = figures.value(person.id);
            figure.person = person.id;
            // Who left with work in hand stays in the figures, or they would not come to what the lists hold.
            if (person.active || figure.assigned > 0 || figure.drafts > 0)
                ordered.append(figure);
        }
        return ordered;
    });
}

} // namespace galley
