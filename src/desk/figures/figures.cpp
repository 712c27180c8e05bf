// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/figures/figures.h"

#include <QCoreApplication>
#include <QMap>

namespace galley {

using namespace Qt::StringLiterals;
using Ink = Figure::Ink;

namespace {

constexpr qsizetype mostDays = 31;   ///< drawn by the day; more are drawn by the week
constexpr qsizetype mostWeeks = 27;  ///< and more than these by the month
constexpr qsizetype mostNames = 12;  ///< bars of people and sections; the table has all of them

QString say(const char *text)
{
    return QCoreApplication::translate("Figures", text);
}

QString nameOf(const NewsroomFigures &figures, PersonId id)
{
    const auto found = std::ranges::find(figures.people, id, &Person::id);
    if (found == figures.people.end())
        return say(QT_TRANSLATE_NOOP("Figures", "somebody"));
    return found->realName.isEmpty() ? found->login : found->realName;
}

QString sectionName(const NewsroomFigures &figures, SectionId id)
{
    const auto found = std::ranges::find(figures.sections, id, &Section::id);
    return found == figures.sections.end() ? say(QT_TRANSLATE_NOOP("Figures", "no section")) : found->name;
}

/// A figure without its numbers.
Figure titled(const QString &key, const char *title, const char *hint, const char *empty)
{
    Figure figure;
    figure.key = key;
    figure.title = say(title);
    figure.hint = say(hint);
    figure.empty = say(empty);
    return figure;
}

FigureTable::Column text(const char *title) { return {say(title), FigureTable::Kind::Text}; }
FigureTable::Column number(const char *title) { return {say(title), FigureTable::Kind::Number}; }
FigureTable::Column duration(const char *title) { return {say(title), FigureTable::Kind::Duration}; }

Figure waiting(const NewsroomFigures &figures)
{
    Figure figure = titled(u"waiting"_s, QT_TRANSLATE_NOOP("Figures", "Waiting, by step"),
                           QT_TRANSLATE_NOOP("Figures", "What is in review now, and for how long."),
                           QT_TRANSLATE_NOOP("Figures", "Nothing waits. Articles appear here with their submission."));
    figure.series = {{.column = 1, .ink = Ink::Amber}};
    figure.table.columns = {text(QT_TRANSLATE_NOOP("Figures", "Step")), number(QT_TRANSLATE_NOOP("Figures", "Articles")),
                            duration(QT_TRANSLATE_NOOP("Figures", "Median wait")), duration(QT_TRANSLATE_NOOP("Figures", "Nine tenths within")),
                            duration(QT_TRANSLATE_NOOP("Figures", "Longest wait"))};
    QList<WaitingFigure> inOrder = figures.waiting; // what is approved comes at the end of the way
    std::ranges::stable_sort(inOrder, {}, [](const WaitingFigure &each) { return each.step == 0 ? std::numeric_limits<int>::max() : each.step; });
    for (const WaitingFigure &each : std::as_const(inOrder)) {
        const QString step = each.step == 0 ? queueLabel(Queue::Approved) : each.name;
        figure.table.rows.append(QVariantList{step, each.waiting.number, each.waiting.median, each.waiting.ninetieth, each.waiting.longest});
    }
    figure.drawn = figure.table;
    return figure;
}

constexpr const char *deeds[] = {QT_TRANSLATE_NOOP("Figures", "Submitted"), QT_TRANSLATE_NOOP("Figures", "Passed"),
                                 QT_TRANSLATE_NOOP("Figures", "Returned"), QT_TRANSLATE_NOOP("Figures", "Approved"),
                                 QT_TRANSLATE_NOOP("Figures", "Published")};
const QList<Figure::Series> deedSeries{{.column = 1, .ink = Ink::Blue}, {.column = 2, .ink = Ink::Purple}, {.column = 3, .ink = Ink::Red},
                                       {.column = 4, .ink = Ink::Green}, {.column = 5, .ink = Ink::Dim}};

using Deeds = std::array<int, 5>;

void add(Deeds &sum, const ThroughputFigure &each)
{
    const int figures[] = {each.submitted, each.passed, each.returned, each.approved, each.published};
    for (size_t i = 0; i < sum.size(); ++i)
        sum[i] += figures[i];
}

QVariantList deedRow(const QString &name, const Deeds &sum)
{
    QVariantList row{name};
    for (const int count : sum)
        row.append(count);
    return row;
}

QList<FigureTable::Column> deedColumns(const char *first)
{
    QList<FigureTable::Column> columns{text(first)};
    for (const char *deed : deeds)
        columns.append(number(deed));
    return columns;
}

/// The days of the period, empty ones too; without a beginning, from the first that has something.
std::pair<QDate, QDate> daysOf(const NewsroomFigures &figures, const QMap<QDate, Deeds> &days)
{
    const QDate first = figures.query.from.isValid() ? figures.query.from.toTimeZone(figures.zone).date() : days.firstKey();
    const QDate last = figures.query.until.isValid() ? figures.query.until.addSecs(-1).toTimeZone(figures.zone).date() : figures.now.toTimeZone(figures.zone).date();
    return {std::min(first, days.firstKey()), std::max(last, days.lastKey())};
}

Figure byDay(const NewsroomFigures &figures)
{
    Figure figure = titled(u"days"_s, QT_TRANSLATE_NOOP("Figures", "Throughput, by day"),
                           QT_TRANSLATE_NOOP("Figures", "What was submitted, passed, returned, approved and published."),
                           QT_TRANSLATE_NOOP("Figures", "Nothing happened in this time. Each submission, review and publication is counted on its day."));
    figure.series = deedSeries;
    figure.table.columns = deedColumns(QT_TRANSLATE_NOOP("Figures", "Day"));
    figure.drawn.columns = figure.table.columns;
    QMap<QDate, Deeds> days;
    for (const ThroughputFigure &each : figures.throughput)
        add(days[each.day], each);
    if (days.isEmpty())
        return figure;
    const auto [first, last] = daysOf(figures, days);
    const qint64 count = first.daysTo(last) + 1;
    const bool weekly = count > mostDays;
    const bool monthly = count > mostWeeks * 7;
    QMap<QDate, Deeds> drawn;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        const QDate begins = monthly ? QDate(day.year(), day.month(), 1) : weekly ? day.addDays(1 - day.dayOfWeek()) : day;
        Deeds &sum = drawn[begins];
        const Deeds here = days.value(day);
        for (size_t i = 0; i < sum.size(); ++i)
            sum[i] += here[i];
        if (days.contains(day))
            figure.table.rows.append(deedRow(day.toString(Qt::ISODate), here));
    }
    for (const auto &[day, sum] : drawn.asKeyValueRange())
        figure.drawn.rows.append(deedRow(day.toString(monthly ? u"yyyy-MM"_s : u"MM-dd"_s), sum));
    if (monthly)
        figure.hint = say(QT_TRANSLATE_NOOP("Figures", "What was submitted, passed, returned, approved and published; a bar is a month."));
    else if (weekly)
        figure.hint = say(QT_TRANSLATE_NOOP("Figures", "What was submitted, passed, returned, approved and published; a bar is a week."));
    return figure;
}

/// The first rows, as many as fit.
FigureTable largest(const FigureTable &table)
{
    FigureTable few = table;
    if (few.rows.size() > mostNames)
        few.rows.resize(mostNames);
    return few;
}

void sortBySum(FigureTable &table, qsizetype from, qsizetype to)
{
    std::ranges::stable_sort(table.rows, std::greater(), [from, to](const QVariantList &row) {
        int sum = 0;
        for (qsizetype i = from; i <= to; ++i)
            sum += row.value(i).toInt();
        return sum;
    });
}

Figure byPerson(const NewsroomFigures &figures)
{
    Figure figure = titled(u"people"_s, QT_TRANSLATE_NOOP("Figures", "Throughput, by person"),
                           QT_TRANSLATE_NOOP("Figures", "Who did how much of it."),
                           QT_TRANSLATE_NOOP("Figures", "Nobody did anything in this time."));
    figure.series = deedSeries;
    figure.stacked = true;
    figure.lying = true;
    figure.table.columns = deedColumns(QT_TRANSLATE_NOOP("Figures", "Person"));
    QList<PersonId> order;
    QHash<PersonId, Deeds> people;
    for (const ThroughputFigure &each : figures.throughput) {
        if (!people.contains(each.person))
            order.append(each.person);
        add(people[each.person], each);
    }
    for (const PersonId person : std::as_const(order))
        figure.table.rows.append(deedRow(nameOf(figures, person), people.value(person)));
    sortBySum(figure.table, 1, 5);
    figure.drawn = largest(figure.table);
    return figure;
}

Figure publicationTimes(const NewsroomFigures &figures)
{
    Figure figure = titled(u"times"_s, QT_TRANSLATE_NOOP("Figures", "Time to publication"),
                           QT_TRANSLATE_NOOP("Figures", "Of articles that went out for the first time: half of them within the median, nine tenths within the other."),
                           QT_TRANSLATE_NOOP("Figures", "Nothing of the newsroom's own was published in this time."));
    figure.series = {{.column = 2, .ink = Ink::Blue}, {.column = 3, .ink = Ink::Amber}};
    figure.stacked = false;
    figure.lying = true;
    figure.table.columns = {text(QT_TRANSLATE_NOOP("Figures", "From")), number(QT_TRANSLATE_NOOP("Figures", "Articles")),
                            duration(QT_TRANSLATE_NOOP("Figures", "Median")), duration(QT_TRANSLATE_NOOP("Figures", "Nine tenths within")),
                            duration(QT_TRANSLATE_NOOP("Figures", "Longest"))};
    const auto put = [&figure](const char *name, const Spread &spread) {
        if (spread.number > 0)
            figure.table.rows.append(QVariantList{say(name), spread.number, spread.median, spread.ninetieth, spread.longest});
    };
    put(QT_TRANSLATE_NOOP("Figures", "From the first line"), figures.times.fromCreation);
    put(QT_TRANSLATE_NOOP("Figures", "From submission"), figures.times.fromSubmission);
    figure.drawn = figure.table;
    return figure;
}

Figure corrections(const NewsroomFigures &figures)
{
    Figure figure = titled(u"corrections"_s, QT_TRANSLATE_NOOP("Figures", "Corrections and withdrawals, by section"),
                           QT_TRANSLATE_NOOP("Figures", "What readers saw change."),
                           QT_TRANSLATE_NOOP("Figures", "Nothing was published, corrected or withdrawn in this time."));
    figure.series = {{.column = 2, .ink = Ink::Amber}, {.column = 3, .ink = Ink::Blue}, {.column = 4, .ink = Ink::Dim}, {.column = 5, .ink = Ink::Red}, {.column = 6, .ink = Ink::Purple}};
    figure.stacked = true;
    figure.lying = true;
    figure.table.columns = {text(QT_TRANSLATE_NOOP("Figures", "Section")), number(QT_TRANSLATE_NOOP("Figures", "Published")),
                            number(QT_TRANSLATE_NOOP("Figures", "Corrections")), number(QT_TRANSLATE_NOOP("Figures", "Updates")),
                            number(QT_TRANSLATE_NOOP("Figures", "Taken offline")), number(QT_TRANSLATE_NOOP("Figures", "Withdrawn")),
                            number(QT_TRANSLATE_NOOP("Figures", "Withdrawn without a page"))};
    for (const SectionFigure &each : figures.corrections)
        figure.table.rows.append(QVariantList{sectionName(figures, each.section), each.published, each.corrections, each.updates, each.takenOffline, each.withdrawn, each.gone});
    figure.drawn = figure.table;
    figure.drawn.rows.removeIf([](const QVariantList &row) {
        return std::ranges::all_of(row.mid(2), [](const QVariant &cell) { return cell.toInt() == 0; });
    });
    sortBySum(figure.drawn, 2, 6);
    figure.drawn = largest(figure.drawn);
    return figure;
}

Figure workload(const NewsroomFigures &figures)
{
    Figure figure = titled(u"workload"_s, QT_TRANSLATE_NOOP("Figures", "Work in hand, by person"),
                           QT_TRANSLATE_NOOP("Figures", "What is assigned and not done, and drafts begun. Section and time play no part."),
                           QT_TRANSLATE_NOOP("Figures", "Nobody has anything in hand."));
    figure.series = {{.column = 1, .ink = Ink::Red}, {.column = 2, .ink = Ink::Blue}, {.column = 3, .ink = Ink::Dim}};
    figure.stacked = true;
    figure.lying = true;
    figure.table.columns = {text(QT_TRANSLATE_NOOP("Figures", "Person")), number(QT_TRANSLATE_NOOP("Figures", "Overdue")),
                            number(QT_TRANSLATE_NOOP("Figures", "Assigned, in time")), number(QT_TRANSLATE_NOOP("Figures", "Drafts"))};
    for (const WorkloadFigure &each : figures.workload)
        if (each.assigned + each.drafts > 0)
            figure.table.rows.append(QVariantList{nameOf(figures, each.person), each.overdue, each.assigned - each.overdue, each.drafts});
    sortBySum(figure.table, 1, 3);
    figure.drawn = largest(figure.table);
    return figure;
}

Figure overdue(const NewsroomFigures &figures)
{
    Figure figure = titled(u"overdue"_s, QT_TRANSLATE_NOOP("Figures", "Overdue"),
                           QT_TRANSLATE_NOOP("Figures", "Assignments whose time is over, the longest first."),
                           QT_TRANSLATE_NOOP("Figures", "Nothing is overdue."));
    figure.table.columns = {text(QT_TRANSLATE_NOOP("Figures", "Article")), text(QT_TRANSLATE_NOOP("Figures", "Person")),
                            text(QT_TRANSLATE_NOOP("Figures", "State")), duration(QT_TRANSLATE_NOOP("Figures", "Late by"))};
    for (const OverdueFigure &each : figures.overdue)
        figure.table.rows.append(QVariantList{each.headline, nameOf(figures, each.person), each.stepName.isEmpty() ? stageLabel(each.stage) : each.stepName,
                                  each.due.secsTo(figures.now)});
    figure.drawn = figure.table;
    return figure;
}

} // namespace

Result<NewsroomFigures> readFigures(const Newsroom &newsroom, const StatisticsQuery &query)
{
    NewsroomFigures figures;
    figures.query = query;
    figures.zone = newsroom.zone();
    figures.now = newsroom.clock().nowUtc();
    std::optional<Error> error;
    const auto take = [&error]<typename T>(T &into, Result<T> read) {
        if (read)
            into = *std::move(read);
        else if (!error)
            error = read.error();
    };
    take(figures.people, newsroom.people());
    take(figures.sections, newsroom.sections());
    take(figures.waiting, readWaiting(newsroom, query));
    take(figures.throughput, readThroughput(newsroom, query));
    take(figures.times, readPublicationTimes(newsroom, query));
    take(figures.corrections, readCorrections(newsroom, query));
    take(figures.workload, readWorkload(newsroom));
    take(figures.overdue, readOverdue(newsroom, query));
    if (error)
        return std::unexpected(*error);
    return figures;
}

QList<Figure> figuresOf(const NewsroomFigures &figures)
{
    return {waiting(figures), byDay(figures), publicationTimes(figures), byPerson(figures), workload(figures), corrections(figures), overdue(figures)};
}

} // namespace galley
