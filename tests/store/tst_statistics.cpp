// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statistics.h"

#include "store/assignments.h"
#include "store/calendar.h"
#include "store/clockwork.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

/// One line a person and day: "11-15 reporter 2/0/0/0/0": submitted, passed, returned, approved, published.
QStringList throughput(const TestNewsroom &newsroom, const StatisticsQuery &query = {})
{
    QHash<PersonId, QString> logins;
    for (const Person &person : got(newsroom->people()))
        logins.insert(person.id, person.login);
    QStringList lines;
    for (const ThroughputFigure &f : got(readThroughput(*newsroom, query))) {
        lines.append(u"%1 %2 %3/%4/%5/%6/%7"_s.arg(f.day.toString(u"MM-dd"_s), logins.value(f.person))
                         .arg(f.submitted).arg(f.passed).arg(f.returned).arg(f.approved).arg(f.published));
    }
    lines.sort();
    return lines;
}

StatisticsQuery inSection(SectionId section)
{
    return {{}, {}, section};
}

/// What is due, as the clock does it.
void goOut(TestNewsroom &newsroom)
{
    for (const DueWork &work : got(dueWork(*newsroom)))
        got(await(carryOutDue(*newsroom, work)));
}

ArticleId addIn(TestNewsroom &newsroom, QStringView section)
{
    return newsroom.add(newArticle(u"标题"_s, u"正文"_s, newsroom.section(section)), newsroom.reporter);
}

/// A newsroom where everybody tried everything, and what can be counted there without any figure of the store's.
class BusyNewsroom : public TestNewsroom
{
public:
    explicit BusyNewsroom(quint32 seed) : m_random(seed)
    {
        for (int i = 0; i < 24; ++i)
            articles.append(addIn(*this, QList{u"资讯"_s, u"财经"_s, u"科技"_s}.at(m_random.bounded(3))));
        for (const ArticleId id : articles.first(4))
            publish(id);
        for (int i = 0; i < 600; ++i)
            step();
        // Somebody leaves with work in hand.
        Person gone = got((*this)->people()).at(indexOf(sectionHead));
        gone.active = false;
        got(await((*this)->putPerson(gone, admin)));
    }

    QList<ArticleId> articles;

    qsizetype indexOf(PersonId id) const
    {
        const QList<Person> people = got((*this)->people());
        return std::ranges::find(people, id, &Person::id) - people.begin();
    }
    template <typename Of>
    int counted(const Of &of) const
    {
        int number = 0;
        for (const ArticleId id : articles)
            number += of(article(id));
        return number;
    }
    /// From the statements themselves, one by one.
    QStringList throughputByHand(SectionId section = {}) const
    {
        QHash<PersonId, QString> logins;
        for (const Person &person : got((*this)->people()))
            logins.insert(person.id, person.login);
        QMap<QString, std::array<int, 5>> sums;
        for (const AuditEntry &entry : got((*this)->audit())) {
            const Statement &said = entry.statement;
            static const QHash<Action, int> columns{{Action::Submit, 0}, {Action::Pass, 1}, {Action::MakeUpReview, 1}, {Action::Return, 2},
                                                    {Action::Approve, 3}, {Action::ApproveUrgently, 3}, {Action::Publish, 4}, {Action::GoLive, 4}};
            if (!columns.contains(said.action) || (!section.isNull() && article(said.article).handling.primarySection != section))
                continue;
            const QString line = said.time.toTimeZone((*this)->zone()).date().toString(u"MM-dd "_s) + logins.value(said.person);
            ++sums[line][columns.value(said.action)];
        }
        QStringList lines;
        for (const auto &[line, sum] : sums.asKeyValueRange())
            lines.append(u"%1 %2/%3/%4/%5/%6"_s.arg(line).arg(sum[0]).arg(sum[1]).arg(sum[2]).arg(sum[3]).arg(sum[4]));
        lines.sort();
        return lines;
    }

private:
    void step()
    {
        static const QList<Action> actions{Action::Submit, Action::Submit, Action::Pass, Action::Pass, Action::Pass, Action::Return,
                                           Action::Approve, Action::Approve, Action::ApproveUrgently, Action::MakeUpReview, Action::Schedule,
                                           Action::Publish, Action::Publish, Action::Correct, Action::Update, Action::TakeOffline,
                                           Action::Withdraw, Action::MarkGone, Action::RestoreLive, Action::Spike, Action::Unspike, Action::Assign};
        const QList<PersonId> people{reporter, editor, sectionHead, chief};
        ActRequest request;
        request.article = articles.at(m_random.bounded(articles.size()));
        request.action = actions.at(m_random.bounded(actions.size()));
        // Half of them are tried by whose they are.
        const QHash<Action, PersonId> whose{{Action::Submit, reporter}, {Action::Pass, m_random.bounded(2) ? editor : sectionHead},
                                            {Action::Return, editor}, {Action::Correct, editor}, {Action::Update, editor}};
        request.person = m_random.bounded(2) ? whose.value(request.action, chief) : people.at(m_random.bounded(people.size()));
        request.namedHash = article(request.article).contentHash;
        request.reason = u"缺"_s;
        request.at = clock.nowUtc().addSecs(1 + m_random.bounded(4 * 3600));
        if (request.action == Action::Assign)
            request.assignees = {people.at(m_random.bounded(people.size()))};
        (void)await((*this)->act(request)); // most are refused
        clock.goOn(m_random.bounded(2400));
        goOut(*this);
    }

    QRandomGenerator m_random;
};

} // namespace

/// The newsroom in figures, each over a story whose figures can be counted by hand.
class StatisticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aSpreadIsCountedAsWritten_data()
    {
        QTest::addColumn<QList<qint64>>("seconds");
        QTest::addColumn<Spread>("spread");
        QTest::newRow("nothing") << QList<qint64>{} << Spread{};
        QTest::newRow("one") << QList<qint64>{7} << Spread{1, 7, 7, 7};
        QTest::newRow("an even number, in no order") << QList<qint64>{30, 10, 40, 20} << Spread{4, 25, 40, 40};
        QTest::newRow("ten") << QList<qint64>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10} << Spread{10, 5, 9, 10};
        QTest::newRow("eleven") << QList<qint64>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11} << Spread{11, 6, 10, 11};
    }
    void aSpreadIsCountedAsWritten()
    {
        QFETCH(QList<qint64>, seconds);
        QFETCH(Spread, spread);
        QCOMPARE(spreadOf(seconds), spread);
    }

    void whatWaitsIsToldByStep()
    {
        TestNewsroom newsroom;
        const ArticleId first = addIn(newsroom, u"资讯");
        newsroom.act(first, Action::Submit, newsroom.reporter);
        newsroom.clock.goOn(hour);
        const ArticleId second = addIn(newsroom, u"财经");
        newsroom.act(second, Action::Submit, newsroom.reporter);
        const ArticleId third = addIn(newsroom, u"资讯");
        newsroom.act(third, Action::Submit, newsroom.reporter);
        newsroom.act(third, Action::Pass, newsroom.editor);
        const ArticleId ready = addIn(newsroom, u"资讯");
        newsroom.approve(ready);
        newsroom.clock.goOn(hour);
        QCOMPARE(got(readWaiting(*newsroom, {})), (QList<WaitingFigure>{
            {0, {}, {1, hour, hour, hour}},
            {1, u"初审"_s, {2, 3 * hour / 2, 2 * hour, 2 * hour}},
            {2, u"复审"_s, {1, hour, hour, hour}},
        }));
        QCOMPARE(got(readWaiting(*newsroom, inSection(newsroom.section(u"财经")))),
                 (QList<WaitingFigure>{{1, u"初审"_s, {1, hour, hour, hour}}}));
    }

    void workIsCountedByDayAndPersonInTheNewsroomsZone()
    {
        TestNewsroom newsroom; // 2023-11-14 22:13 UTC: the 15th in the newsroom
        const ArticleId first = addIn(newsroom, u"资讯");
        newsroom.act(first, Action::Submit, newsroom.reporter);
        newsroom.act(first, Action::Return, newsroom.editor, u"缺"_s);
        newsroom.act(first, Action::Submit, newsroom.reporter);
        newsroom.clock.goOn(18 * hour); // the 16th there, the 15th still in UTC
        newsroom.act(first, Action::Pass, newsroom.editor);
        newsroom.act(first, Action::Pass, newsroom.sectionHead);
        newsroom.act(first, Action::Approve, newsroom.chief);
        newsroom.act(first, Action::Publish, newsroom.chief);
        const ArticleId urgent = addIn(newsroom, u"财经");
        newsroom.act(urgent, Action::ApproveUrgently, newsroom.chief, u"突发"_s);
        newsroom.act(urgent, Action::MakeUpReview, newsroom.editor);
        newsroom.act(urgent, Action::Publish, newsroom.chief);
        QCOMPARE(throughput(newsroom), (QStringList{
            u"11-15 editor 0/0/1/0/0"_s,
            u"11-15 reporter 2/0/0/0/0"_s,
            u"11-16 chief 0/0/0/2/2"_s,
            u"11-16 editor 0/2/0/0/0"_s,
            u"11-16 head 0/1/0/0/0"_s,
        }));
        QCOMPARE(throughput(newsroom, inSection(newsroom.section(u"财经"))),
                 (QStringList{u"11-16 chief 0/0/0/1/1"_s, u"11-16 editor 0/1/0/0/0"_s}));
        StatisticsQuery period;
        period.from = newsroom.clock.nowUtc();
        QCOMPARE(throughput(newsroom, period).size(), 3);
        period.until = period.from;
        period.from = {};
        QCOMPARE(throughput(newsroom, period), (QStringList{u"11-15 editor 0/0/1/0/0"_s, u"11-15 reporter 2/0/0/0/0"_s}));
    }

    void whatIsScheduledIsPublishedOnceAndWhenItGoesOut()
    {
        TestNewsroom newsroom;
        const ArticleId id = addIn(newsroom, u"资讯");
        newsroom.approve(id);
        QCOMPARE(newsroom.act(id, Action::Schedule, newsroom.chief), QString());
        newsroom.clock.goOn(60);
        QCOMPARE(newsroom.act(id, Action::Schedule, newsroom.chief), QString()); // at another time
        QCOMPARE(throughput(newsroom).last(), u"11-15 reporter 1/0/0/0/0"_s);
        QVERIFY(throughput(newsroom).contains(u"11-15 chief 0/0/0/1/0"_s));
        newsroom.clock.goOn(20 * hour);
        goOut(newsroom);
        QVERIFY2(throughput(newsroom).contains(u"11-16 chief 0/0/0/0/1"_s), qPrintable(throughput(newsroom).join(u'\n')));
    }

    void theWayToPublicationIsMeasuredFromCreationAndFromTheFirstSubmission()
    {
        TestNewsroom newsroom;
        const auto publishAfter = [&](qint64 writing, qint64 reviewing) {
            const ArticleId id = addIn(newsroom, u"资讯");
            newsroom.clock.goOn(writing);
            newsroom.act(id, Action::Submit, newsroom.reporter);
            newsroom.act(id, Action::Return, newsroom.editor, u"缺"_s);
            newsroom.clock.goOn(reviewing);
            newsroom.publish(id);
        };
        publishAfter(hour, hour);
        publishAfter(2 * hour, 3 * hour);
        publishAfter(day, 5 * hour);
        const ArticleId urgent = addIn(newsroom, u"资讯");
        newsroom.clock.goOn(600);
        newsroom.act(urgent, Action::ApproveUrgently, newsroom.chief, u"突发"_s);
        newsroom.act(urgent, Action::Publish, newsroom.chief);
        NewArticle archive = newArticle(u"旧稿"_s, u"正文"_s, newsroom.section(u"资讯"));
        archive.asPublished = true;
        archive.publishedAt = newsroom.clock.nowUtc().addDays(-1000);
        newsroom.add(archive, newsroom.chief);
        const PublicationTimes times = got(readPublicationTimes(*newsroom, {}));
        QCOMPARE(times.fromCreation, (Spread{4, (2 * hour + 5 * hour) / 2, day + 5 * hour, day + 5 * hour}));
        QCOMPARE(times.fromSubmission, (Spread{3, 3 * hour, 5 * hour, 5 * hour}));
        QCOMPARE(got(readPublicationTimes(*newsroom, inSection(newsroom.section(u"财经")))), PublicationTimes());
        StatisticsQuery before;
        before.until = newsroom.clock.nowUtc().addDays(-900);
        QCOMPARE(got(readPublicationTimes(*newsroom, before)), PublicationTimes());
    }

    void whatReadersSawChangeIsToldBySection()
    {
        TestNewsroom newsroom;
        const ArticleId corrected = addIn(newsroom, u"资讯");
        newsroom.publish(corrected);
        newsroom.act(corrected, Action::Correct, newsroom.editor, u"数字"_s);
        const ArticleId withdrawn = addIn(newsroom, u"财经");
        newsroom.publish(withdrawn);
        newsroom.act(withdrawn, Action::TakeOffline, newsroom.chief, u"查"_s);
        newsroom.act(withdrawn, Action::RestoreLive, newsroom.chief, u"无误"_s);
        newsroom.act(withdrawn, Action::Withdraw, newsroom.chief, u"来源要求"_s);
        const ArticleId gone = addIn(newsroom, u"财经");
        newsroom.publish(gone);
        newsroom.act(gone, Action::MarkGone, newsroom.chief, u"判决"_s);
        const ArticleId updated = addIn(newsroom, u"财经");
        newsroom.publish(updated);
        newsroom.act(updated, Action::Update, newsroom.editor);
        addIn(newsroom, u"科技"); // nothing happened there
        const SectionId news = newsroom.section(u"资讯");
        const SectionId economy = newsroom.section(u"财经");
        QCOMPARE(got(readCorrections(*newsroom, {})), (QList<SectionFigure>{{news, 1, 1, 0, 0, 0, 0}, {economy, 3, 0, 1, 1, 1, 1}}));
        QCOMPARE(got(readCorrections(*newsroom, inSection(news))), (QList<SectionFigure>{{news, 1, 1, 0, 0, 0, 0}}));
        StatisticsQuery later;
        later.from = newsroom.clock.nowUtc().addSecs(1);
        QCOMPARE(got(readCorrections(*newsroom, later)), QList<SectionFigure>());
    }

    void whatIsOverdueAndWhatIsOnWhoseDesk()
    {
        TestNewsroom newsroom;
        const ArticleId late = addIn(newsroom, u"资讯");
        const ArticleId later = addIn(newsroom, u"财经");
        newsroom.act(later, Action::Submit, newsroom.reporter);
        const ArticleId inTime = addIn(newsroom, u"资讯");
        const auto assign = [&](ArticleId id, PersonId to, qint64 seconds) {
            ActRequest request;
            request.article = id;
            request.action = Action::Assign;
            request.person = newsroom.editor;
            request.assignees = {to};
            request.at = newsroom.clock.nowUtc().addSecs(seconds);
            GALLEY_VERIFY(await(newsroom->act(request)));
        };
        assign(late, newsroom.reporter, hour);
        assign(later, newsroom.sectionHead, 2 * hour);
        assign(inTime, newsroom.reporter, day);
        const QDateTime begin = newsroom.clock.nowUtc();
        newsroom.clock.goOn(3 * hour);
        QCOMPARE(got(readOverdue(*newsroom, {})), (QList<OverdueFigure>{
            {late, u"标题"_s, newsroom.reporter, Stage::Draft, {}, begin.addSecs(hour)},
            {later, u"标题"_s, newsroom.sectionHead, Stage::Review, u"初审"_s, begin.addSecs(2 * hour)},
        }));
        QCOMPARE(got(readOverdue(*newsroom, inSection(newsroom.section(u"财经")))).size(), 1);
        QHash<PersonId, WorkloadFigure> desks;
        for (const WorkloadFigure &figure : got(readWorkload(*newsroom)))
            desks.insert(figure.person, figure);
        QCOMPARE(desks.value(newsroom.reporter), (WorkloadFigure{newsroom.reporter, 2, 1, 2}));
        QCOMPARE(desks.value(newsroom.sectionHead), (WorkloadFigure{newsroom.sectionHead, 1, 1, 0}));
        QCOMPARE(desks.value(newsroom.chief), (WorkloadFigure{newsroom.chief, 0, 0, 0}));
    }

    void theFiguresComeToWhatTheListsHold_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void theFiguresComeToWhatTheListsHold()
    {
        QFETCH(quint32, seed);
        const BusyNewsroom newsroom(seed);
        QCOMPARE(throughput(newsroom), newsroom.throughputByHand());
        QVERIFY(throughput(newsroom).size() > 10); // something did happen
        for (const QStringView name : {u"资讯", u"财经", u"科技"})
            QCOMPARE(throughput(newsroom, inSection(newsroom.section(name))), newsroom.throughputByHand(newsroom.section(name)));

        int waiting = 0;
        for (const WaitingFigure &figure : got(readWaiting(*newsroom, {})))
            waiting += figure.waiting.number;
        QCOMPARE(waiting, newsroom.counted([](const Article &a) { return a.stage == Stage::Review || a.stage == Stage::Approved ? 1 : 0; }));

        const int out = newsroom.counted([](const Article &a) { return a.firstPublished.isValid() ? 1 : 0; });
        QVERIFY(out > 3);
        int published = 0;
        QMap<Action, int> changes;
        for (const SectionFigure &figure : got(readCorrections(*newsroom, {}))) {
            published += figure.published;
            changes[Action::Correct] += figure.corrections;
            changes[Action::Update] += figure.updates;
            changes[Action::TakeOffline] += figure.takenOffline;
            changes[Action::Withdraw] += figure.withdrawn;
            changes[Action::MarkGone] += figure.gone;
        }
        QCOMPARE(published, out);
        QCOMPARE(got(readPublicationTimes(*newsroom, {})).fromCreation.number, out);
        for (const auto &[action, number] : changes.asKeyValueRange())
            QCOMPARE(number, std::ranges::count(got(newsroom->audit()), action, [](const AuditEntry &entry) { return entry.statement.action; }));
        int perDay = 0;
        const auto days = got(publishedPerDay(*newsroom, QDate(2023, 11, 1), QDate(2024, 3, 1)));
        for (const int number : days)
            perDay += number;
        QCOMPARE(perDay, out);

        int assigned = 0;
        int late = 0;
        int drafts = 0;
        for (const WorkloadFigure &figure : got(readWorkload(*newsroom))) {
            assigned += figure.assigned;
            late += figure.overdue;
            drafts += figure.drafts;
        }
        QCOMPARE(assigned, newsroom.counted([&](const Article &a) { return int(got(readAssignments(*newsroom, a.id)).size()); }));
        QCOMPARE(late, got(readOverdue(*newsroom, {})).size());
        QCOMPARE(drafts, newsroom.counted([&](const Article &a) {
            return a.stage == Stage::Draft ? int(got(newsroom->situation(a.id)).writers.size()) : 0;
        }));
    }

    void anEmptyNewsroomHasEmptyFigures()
    {
        TestNewsroom newsroom;
        QCOMPARE(got(readWaiting(*newsroom, {})), QList<WaitingFigure>());
        QCOMPARE(got(readThroughput(*newsroom, {})), QList<ThroughputFigure>());
        QCOMPARE(got(readPublicationTimes(*newsroom, {})), PublicationTimes());
        QCOMPARE(got(readCorrections(*newsroom, {})), QList<SectionFigure>());
        QCOMPARE(got(readOverdue(*newsroom, {})), QList<OverdueFigure>());
    }
};

QTEST_GUILESS_MAIN(StatisticsTest)
#include "tst_statistics.moc"
