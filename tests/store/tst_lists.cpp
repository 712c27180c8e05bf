// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/testkit.h"
#include "testnewsroom.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// Queues, lists and their numbers; search.
class ListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theSidebarsNumbersAreThoseOfTheLists()
    {
        TestNewsroom newsroom;
        populate(newsroom);
        for (const PersonId person : {newsroom.reporter, newsroom.editor, newsroom.sectionHead, newsroom.chief, newsroom.admin}) {
            const SidebarCounts counts = newsroom->counts(person).value();
            for (const Queue queue : allQueues) {
                ArticleQuery query;
                query.queue = queue;
                query.person = person;
                const QByteArray name = queueName(queue).toUtf8();
                QVERIFY2(counts.queues.value(queue) == newsroom->list(query).value().size(), name.constData());
                QVERIFY2(counts.queues.value(queue) == newsroom->count(query).value(), name.constData());
            }
        }
        for (const Section &section : got(newsroom->sections())) {
            ArticleQuery query;
            query.section = section.id;
            QCOMPARE(newsroom->counts(newsroom.editor).value().sections.value(section.id), newsroom->count(query).value());
        }
    }

    void aReviewWaitsForWhoMayTakeItsStep()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        QCOMPARE(waitingFor(newsroom, newsroom.editor), 1);
        QCOMPARE(waitingFor(newsroom, newsroom.reporter), 0);
        newsroom.act(id, Action::Pass, newsroom.editor);
        QCOMPARE(waitingFor(newsroom, newsroom.editor), 0);
        QCOMPARE(waitingFor(newsroom, newsroom.sectionHead), 1);
    }

    void aSectionsEditorIsAskedForThatSectionOnly()
    {
        TestNewsroom newsroom;
        Person person;
        person.login = u"keji"_s;
        person.realName = u"科技编辑"_s;
        person.roles = {{Role::Editor, newsroom.section(u"内蒙古")}};
        const PersonId local = await(newsroom->putPerson(person, newsroom.admin)).value().id;
        const ArticleId elsewhere = newsroom.add(newArticle(u"甲"_s, u"正文"_s, newsroom.section(u"科技")), newsroom.reporter);
        newsroom.act(elsewhere, Action::Submit, newsroom.reporter);
        QCOMPARE(waitingFor(newsroom, local), 0);
        const ArticleId here = newsroom.add(newArticle(u"乙"_s, u"正文"_s, newsroom.section(u"包头")), newsroom.reporter);
        newsroom.act(here, Action::Submit, newsroom.reporter);
        QCOMPARE(waitingFor(newsroom, local), 1);
    }

    void aRegionsListHoldsItsCitiesOnce()
    {
        TestNewsroom newsroom;
        NewArticle both = newArticle(u"甲"_s, u"正文"_s, newsroom.section(u"内蒙古"));
        both.handling.furtherSections = {newsroom.section(u"包头")};
        newsroom.add(both, newsroom.reporter);
        newsroom.add(newArticle(u"乙"_s, u"正文"_s, newsroom.section(u"通辽")), newsroom.reporter);
        ArticleQuery query;
        query.section = newsroom.section(u"内蒙古");
        QCOMPARE(newsroom->list(query).value().size(), 2);
        query.section = newsroom.section(u"包头");
        QCOMPARE(newsroom->list(query).value().size(), 1);
    }

    void newestFirstAndPageByPage()
    {
        TestNewsroom newsroom;
        for (int i = 0; i < 5; ++i) {
            newsroom.add(u"第%1"_s.arg(i), u"正文"_s, newsroom.reporter);
            newsroom.clock.goOn(i % 2); // some in the very same second
        }
        ArticleQuery query;
        query.limit = 2;
        QCOMPARE(newsroom->list(query).value().first().headline, u"第4"_s);
        query.offset = 4;
        QCOMPARE(newsroom->list(query).value().size(), 1);
        QCOMPARE(newsroom->list(query).value().first().headline, u"第0"_s);
    }

    void theLongestWaitComesFirstWhereAsked()
    {
        TestNewsroom newsroom;
        const ArticleId first = newsroom.add(u"先写后送"_s, u"正文"_s, newsroom.reporter);
        const ArticleId second = newsroom.add(u"后写先送"_s, u"正文"_s, newsroom.reporter);
        newsroom.clock.goOn(10);
        newsroom.act(second, Action::Submit, newsroom.reporter);
        newsroom.clock.goOn(10);
        newsroom.act(first, Action::Submit, newsroom.reporter);
        ArticleQuery query;
        query.queue = Queue::InReview;
        query.order = ListOrder::Waiting;
        QCOMPARE(newsroom->list(query).value().first().id, second);
    }

    void filtersNarrowAList()
    {
        TestNewsroom newsroom;
        populate(newsroom);
        ArticleQuery query;
        query.stage = Stage::Spiked;
        QCOMPARE(newsroom->list(query).value().size(), 1);
        query.section = newsroom.section(u"资讯");
        QCOMPARE(newsroom->list(query).value().size(), 1);
        query.section = newsroom.section(u"健康");
        QCOMPARE(newsroom->list(query).value().size(), 0);
        ArticleQuery live;
        live.live = Live::Published;
        live.stage = Stage::Settled;
        QCOMPARE(newsroom->list(live).value().size(), 1);
        live.live = Live::None;
        live.stage.reset();
        for (const ArticleRow &row : got(newsroom->list(live)))
            QCOMPARE(row.live, Live::None);
    }

    void anyTwoHanCharactersAreFoundAnywhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("headline, beginning") << u"晋位"_s << true;
        QTest::newRow("headline, across words") << u"位升"_s << true;
        QTest::newRow("headline, end") << u"反响"_s << true;
        QTest::newRow("body") << u"铆足"_s << true;
        QTest::newRow("body, longer") << u"历史最高水平"_s << true;
        QTest::newRow("one character") << u"铆"_s << true;
        QTest::newRow("one character at the end of a run") << u"劲"_s << true;
        QTest::newRow("person") << u"丁绣"_s << true;
        QTest::newRow("person with dot") << u"奇·达楞太"_s << true;
        QTest::newRow("post") << u"市长"_s << true;
        QTest::newRow("source") << u"古日"_s << true;
        QTest::newRow("author line") << u"复兴"_s << true;
        QTest::newRow("Latin") << u"robot"_s << true;
        QTest::newRow("Latin, beginning, upper case") << u"ROBO"_s << true;
        QTest::newRow("mixed") << u"5G网络"_s << true;
        QTest::newRow("mixed, spaced") << u"网络 5G"_s << true;
        QTest::newRow("full width") << u"５Ｇ"_s << true;
        QTest::newRow("two terms") << u"铆足 反响"_s << true;
        QTest::newRow("phrase") << u"\"历史最高\""_s << true;
        QTest::newRow("Chinese quotes") << u"“历史最高”"_s << true;
        QTest::newRow("not adjacent") << u"铆劲"_s << false;
        QTest::newRow("across punctuation") << u"心干"_s << false;
        QTest::newRow("one term missing") << u"铆足 海南"_s << false;
    }
    void anyTwoHanCharactersAreFoundAnywhere()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        TestNewsroom newsroom;
        NewArticle article = newArticle(u"晋位升级 开足马力——热烈反响"_s, u"将**铆足**回到历史最高水平的决心、干劲\n\n5G网络与 Robots。\n"_s);
        article.content.people = {{u"丁绣峰"_s, u"包头市委书记"_s}, {u"奇·达楞太"_s, u"通辽市市长"_s}};
        article.content.source.printed = u"《内蒙古日报》"_s;
        article.content.authorLine = u"复兴网内蒙古"_s;
        const ArticleId id = newsroom.add(article, newsroom.reporter);
        QCOMPARE(newsroom.find(text), found ? QList<ArticleId>{id} : QList<ArticleId>());
        QCOMPARE(newsroom.find(text, ListOrder::Best), found ? QList<ArticleId>{id} : QList<ArticleId>());
    }

    void everyTextMayBeSearchedFor_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"\"", "''", "a AND", "NEAR(", "*", "^x", "headline:x", "(", ")", "-x", "\\", "%", "x\"y", "OR OR",
                                 "{a b}:c", "; DROP TABLE articles", "“", "x*", "+"})
            QTest::newRow(text) << QString::fromUtf8(text);
        QTest::newRow("zero") << QString(u"a\0b"_s);
        QTest::newRow("lone surrogate") << QString(QChar(0xD800));
        QTest::newRow("long") << QString(u"草"_s).repeated(20000);
        QTest::newRow("many") << QString(u"草 "_s).repeated(300);
    }
    void everyTextMayBeSearchedFor()
    {
        QFETCH(QString, text);
        TestNewsroom newsroom;
        newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        ArticleQuery query;
        query.text = text;
        (void)got(newsroom->list(query));
        (void)got(newsroom->count(query));
    }

    void oldWordsAreGoneAfterAnEdit()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"原来的草稿"_s, newsroom.reporter);
        QCOMPARE(newsroom.find(u"草稿"_s).size(), 1);
        newsroom.clock.goOn(5);
        newsroom.save(id, newsroom.reporter, [](Content &content, Handling &) { content.body = u"后来的定稿"_s; });
        QCOMPARE(newsroom.find(u"草稿"_s).size(), 0);
        QCOMPARE(newsroom.find(u"定稿"_s).size(), 1);
        newsroom.publish(id);
        got(await(newsroom->settle()));
        QCOMPARE(newsroom.find(u"定稿"_s).size(), 1);
    }

    void aSearchKeepsToItsList()
    {
        TestNewsroom newsroom;
        newsroom.add(newArticle(u"甲"_s, u"草原上"_s, newsroom.section(u"科技")), newsroom.reporter);
        newsroom.add(newArticle(u"乙"_s, u"草原下"_s, newsroom.section(u"文化")), newsroom.reporter);
        ArticleQuery query;
        query.text = u"草原"_s;
        query.section = newsroom.section(u"文化");
        const QList<ArticleRow> rows = newsroom->list(query).value();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().headline, u"乙"_s);
        QCOMPARE(rows.first().snippet, u"草原下"_s);
        QCOMPARE(newsroom->count(query).value(), 1);
    }

private:
    static int waitingFor(const TestNewsroom &newsroom, PersonId person)
    {
        return newsroom->counts(person).value().queues.value(Queue::WaitingForMe);
    }

    /// One article in every place.
    static void populate(TestNewsroom &newsroom)
    {
        newsroom.add(u"草稿"_s, u"正文"_s, newsroom.reporter);
        const ArticleId submitted = newsroom.add(u"送审"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(submitted, Action::Submit, newsroom.reporter);
        const ArticleId returned = newsroom.add(u"退回"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(returned, Action::Submit, newsroom.reporter);
        newsroom.act(returned, Action::Return, newsroom.editor, u"理由"_s);
        newsroom.approve(newsroom.add(u"签发"_s, u"正文"_s, newsroom.reporter));
        newsroom.publish(newsroom.add(u"发布"_s, u"正文"_s, newsroom.reporter));
        const ArticleId withdrawn = newsroom.add(u"撤稿"_s, u"正文"_s, newsroom.reporter);
        newsroom.publish(withdrawn);
        newsroom.act(withdrawn, Action::Withdraw, newsroom.chief, u"理由"_s);
        const ArticleId scheduled = newsroom.add(u"定时"_s, u"正文"_s, newsroom.reporter);
        newsroom.approve(scheduled);
        newsroom.act(scheduled, Action::Schedule, newsroom.chief);
        newsroom.act(newsroom.add(u"废稿"_s, u"正文"_s, newsroom.reporter), Action::Spike, newsroom.sectionHead, u"理由"_s);
    }
};

QTEST_GUILESS_MAIN(ListsTest)
#include "tst_lists.moc"
