// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statistics.h"

#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <ctime>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// Articles of one kind, each with a history of its own, made many in the store itself: through the rules it would take
/// an hour.
class Multiplier
{
public:
    explicit Multiplier(const QString &folder)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"multiply"_s);
        m_database.setDatabaseName(folder + u"/newsroom.sqlite"_s);
        if (!m_database.open())
            qFatal("%s", qPrintable(m_database.lastError().text()));
        m_database.transaction();
    }
    ~Multiplier()
    {
        m_database.commit();
        m_database = {};
        QSqlDatabase::removeDatabase(u"multiply"_s);
    }

    void multiply(ArticleId article, int copies)
    {
        QSqlQuery info(m_database);
        info.exec(u"PRAGMA table_info(articles)"_s);
        QStringList columns;
        QStringList values;
        while (info.next()) {
            const QString name = info.value(1).toString();
            if (name == "row"_L1)
                continue;
            columns.append(name);
            values.append(name == "id"_L1         ? u"randomblob(16)"_s
                          : name == "sort_key"_L1 ? u"(SELECT max(sort_key) FROM articles) + n.i"_s
                          : name == "indexed_key"_L1 ? u"NULL"_s
                          : name == "address"_L1  ? u"CASE WHEN a.address IS NULL THEN NULL ELSE hex(randomblob(12)) END"_s
                          : name == "found_at"_L1 ? u"'copy' || a.row"_s
                                                  : QString(u"a."_s + name));
        }
        const QString id = QString::fromLatin1(article.uuid().toRfc4122().toHex());
        run(u"INSERT INTO articles (%1) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %2) "
            "SELECT %3 FROM articles a, n WHERE a.id = x'%4'"_s.arg(columns.join(u',')).arg(copies).arg(values.join(u','), id));
        const QString pairs = u"FROM articles t JOIN articles c ON c.found_at = 'copy' || t.row JOIN %1 x ON x.article = t.row WHERE t.id = x'%2'"_s;
        run(u"INSERT INTO article_sections SELECT c.row, x.section, x.position "_s + pairs.arg(u"article_sections"_s, id));
        run(u"INSERT INTO article_writers SELECT c.row, x.person "_s + pairs.arg(u"article_writers"_s, id));
        run(u"INSERT INTO memberships SELECT x.list, c.sort_key, c.row "_s + pairs.arg(u"memberships"_s, id));
        run(u"INSERT INTO reviews (article, round, action, step, person, content_hash, time, note, standing) SELECT c.row, x.round, x.action, "
            "x.step, x.person, x.content_hash, x.time, x.note, x.standing "_s + pairs.arg(u"reviews"_s, id));
        run(u"INSERT INTO assignments (article, person, assigned_by, time, due, note, ended) SELECT c.row, x.person, x.assigned_by, x.time, x.due, "
            "x.note, x.ended "_s + pairs.arg(u"assignments"_s, id));
        run(u"INSERT INTO audit (number, previous, hash, article, operation, statement) SELECT (SELECT max(number) FROM audit) + row_number() OVER (), "
            "x.previous, x.hash, c.id, randomblob(16), x.statement FROM articles t JOIN articles c ON c.found_at = 'copy' || t.row "
            "JOIN audit x ON x.article = t.id WHERE t.id = x'%1'"_s.arg(id));
    }

private:
    void run(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            qFatal("%s | %s", qPrintable(query.lastError().text()), qPrintable(sql));
    }

    QSqlDatabase m_database;
};

/// Tells how much of a processor it took; the middle of five.
template <typename Work>
auto timed(const char *what, Work work)
{
    QList<std::clock_t> times;
    for (int i = 0; i < 5; ++i) {
        const std::clock_t begin = std::clock();
        (void)work();
        times.append(std::clock() - begin);
    }
    std::ranges::sort(times);
    qInfo("%-28s %8.2f ms", what, double(times.at(2)) * 1000 / CLOCKS_PER_SEC);
    return work();
}

} // namespace

/// A desk over an archive of fifty thousand: its queues and figures are exact, and what they cost is told.
class DeskAtScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void queuesAndFiguresOfFiftyThousandArticles()
    {
        TestNewsroom newsroom;
        const auto article = [&] { return newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter); };
        const ArticleId published = article();
        newsroom.clock.goOn(3600);
        newsroom.publish(published);
        const ArticleId corrected = article();
        newsroom.publish(corrected);
        newsroom.act(corrected, Action::Correct, newsroom.editor);
        const ArticleId withdrawn = article();
        newsroom.publish(withdrawn);
        newsroom.act(withdrawn, Action::Withdraw, newsroom.chief, u"来源"_s);
        const ArticleId waiting = article();
        newsroom.act(waiting, Action::Submit, newsroom.reporter);
        ActRequest request;
        request.article = waiting;
        request.action = Action::Assign;
        request.person = newsroom.editor;
        request.assignees = {newsroom.editor};
        request.at = newsroom.clock.nowUtc().addSecs(60);
        got(await(newsroom->act(request)));
        const ArticleId urgent = article();
        newsroom.act(urgent, Action::ApproveUrgently, newsroom.chief, u"突发"_s);
        newsroom.act(urgent, Action::Publish, newsroom.chief);
        NewArticle wire = newArticle(u"转载"_s, u"正文"_s, newsroom.section(u"资讯"));
        wire.handling.kind = Kind::Reprint;
        const ArticleId reprint = newsroom.add(wire, newsroom.editor);
        newsroom.clock.goOn(3600);
        newsroom.close();
        {
            Multiplier store(newsroom.folder());
            store.multiply(published, 44'999);
            store.multiply(corrected, 999);
            store.multiply(withdrawn, 499);
            store.multiply(waiting, 299);
            store.multiply(urgent, 49);
            store.multiply(reprint, 2'999);
        }
        newsroom.reopen();

        const SidebarCounts counts = got(timed("sidebar counts", [&] { return newsroom->counts(newsroom.editor); }));
        QCOMPARE(counts.queues.value(Queue::All), 45'000 + 1'000 + 500 + 300 + 50 + 3'000);
        QCOMPARE(counts.queues.value(Queue::WaitingForMe), 300);
        QCOMPARE(counts.queues.value(Queue::AssignedToMe), 300);
        QCOMPARE(counts.queues.value(Queue::MakeUpReviews), 50);
        QCOMPARE(counts.queues.value(Queue::ReprintsToEdit), 3'000);
        const auto list = [&](Queue queue, ListOrder order) {
            ArticleQuery query;
            query.queue = queue;
            query.person = newsroom.editor;
            query.order = order;
            return newsroom->list(query);
        };
        QCOMPARE(got(timed("all, urgent first", [&] { return list(Queue::All, ListOrder::Urgent); })).size(), 200);
        QCOMPARE(got(timed("all, newest first", [&] { return list(Queue::All, ListOrder::Newest); })).size(), 200);
        QCOMPARE(got(timed("assigned to me, urgent", [&] { return list(Queue::AssignedToMe, ListOrder::Urgent); })).size(), 200);
        QCOMPARE(got(timed("reprints to edit", [&] { return list(Queue::ReprintsToEdit, ListOrder::Newest); })).size(), 200);

        const auto steps = got(timed("waiting by step", [&] { return readWaiting(*newsroom, {}); }));
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps.first().waiting.number, 300);
        const auto throughput = got(timed("throughput", [&] { return readThroughput(*newsroom, {}); }));
        int passed = 0;
        for (const ThroughputFigure &figure : throughput)
            passed += figure.passed;
        QCOMPARE(passed, 2 * (45'000 + 1'000 + 500));
        const auto times = got(timed("time to publication", [&] { return readPublicationTimes(*newsroom, {}); }));
        QCOMPARE(times.fromCreation.number, 45'000 + 1'000 + 500 + 50);
        QCOMPARE(times.fromSubmission.number, 45'000 + 1'000 + 500);
        QCOMPARE(times.fromCreation.median, 3600);
        const auto sections = got(timed("corrections by section", [&] { return readCorrections(*newsroom, {}); }));
        QCOMPARE(sections.size(), 1);
        QCOMPARE(sections.first().corrections, 1'000);
        QCOMPARE(sections.first().withdrawn, 500);
        QCOMPARE(got(timed("overdue", [&] { return readOverdue(*newsroom, {}); })).size(), 300);
        const StatisticsQuery section{{}, {}, newsroom.section(u"资讯")};
        QCOMPARE(got(timed("throughput of a section", [&] { return readThroughput(*newsroom, section); })).size(), throughput.size());
        (void)timed("workload", [&] { return readWorkload(*newsroom); });
    }
};

QTEST_GUILESS_MAIN(DeskAtScaleTest)
#include "tst_deskatscale.moc"
