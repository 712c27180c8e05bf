// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/appearance.h"
#include "desk/articlelistpane.h"
#include "desk/deskstyle.h"
#include "desk/colours.h"
#include "desk/desktime.h"
#include "desk/sidebar.h"
#include "testnewsroom.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

int countOf(const SidebarModel &model, const QString &key)
{
    return model.find(key).data(SidebarModel::CountRole).toInt();
}

ArticleQuery listOf(PersonId person, Queue queue = Queue::All)
{
    ArticleQuery query;
    query.queue = queue;
    query.person = person;
    return query;
}

bool counted(SidebarModel &model)
{
    return QTest::qWaitFor([&] { return !model.isCounting(); });
}

} // namespace

/// The lists of the window: what stands in them, in which order, and what they do while the newsroom changes.
class TestShellModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void theSidebarCountsWhatThisPersonHasToDo()
    {
        TestNewsroom newsroom;
        NewsroomNames names(*newsroom);
        SidebarModel model(*newsroom, names);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPerson(newsroom.reporter);
        const ArticleId article = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        QTRY_COMPARE(countOf(model, u"queue:my-drafts"_s), 1);
        QCOMPARE(countOf(model, u"queue:in-review"_s), 0);

        QCOMPARE(newsroom.act(article, Action::Submit, newsroom.reporter), QString());
        QTRY_COMPARE(countOf(model, u"queue:in-review"_s), 1);
        QCOMPARE(countOf(model, u"queue:my-drafts"_s), 0);
        model.setPerson(newsroom.editor);
        QTRY_COMPARE(countOf(model, u"queue:waiting-for-me"_s), 1);
        QVERIFY(counted(model));
    }

    void sectionsStandInTheirTreeAndHeadingsCannotBeChosen()
    {
        TestNewsroom newsroom;
        Section below;
        below.tree = SectionTree::Region;
        below.parent = newsroom.section(u"内蒙古");
        below.name = u"乌海"_s;
        below.slug = u"wuhai"_s;
        const Section made = got(await(newsroom->putSection(below, newsroom.admin)));
        NewsroomNames names(*newsroom);
        SidebarModel model(*newsroom, names);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QModelIndex index = model.find(u"section:"_s + made.id.toString());
        QVERIFY(index.isValid());
        QCOMPARE(index.parent().data().toString(), u"内蒙古"_s);
        QCOMPARE(names.sectionPath(made.id), u"内蒙古 › 乌海"_s);
        QCOMPARE(model.query(index).section, made.id);
        QVERIFY(!(model.index(0, 0).flags() & Qt::ItemIsSelectable));
        QVERIFY(index.flags() & Qt::ItemIsSelectable);
        QVERIFY(counted(model));
    }

    void aNewSectionAppearsAndTheChosenListStaysChosen()
    {
        TestNewsroom newsroom;
        NewsroomNames names(*newsroom);
        SidebarModel model(*newsroom, names);
        Sidebar sidebar(model);
        QVERIFY(sidebar.select(u"queue:approved"_s));
        QSignalSpy chosen(&sidebar, &Sidebar::chosen);
        Section section;
        section.name = u"体育"_s;
        section.slug = u"tiyu"_s;
        const Section made = got(await(newsroom->putSection(section, newsroom.admin)));
        QTRY_VERIFY(model.find(u"section:"_s + made.id.toString()).isValid());
        QCOMPARE(sidebar.currentIndex().data(SidebarModel::KeyRole).toString(), u"queue:approved"_s);
        QCOMPARE(chosen.count(), 0);
        QVERIFY(counted(model));
    }

    void theListReadsAPageAtATimeAndEveryArticleOnce()
    {
        TestNewsroom newsroom;
        QList<NewArticle> many;
        const int articles = 2 * ArticleListModel::pageSize + 30;
        for (int i = 0; i < articles; ++i)
            many.append(newArticle(u"第%1篇"_s.arg(i), u"正文。"_s, newsroom.section(u"资讯")));
        got(await(newsroom->importArticles(many, newsroom.reporter)));
        NewsroomNames names(*newsroom);
        ArticleListModel model(*newsroom, names);
        model.setQuery(listOf(newsroom.reporter));
        QCOMPARE(model.total(), articles);
        QCOMPARE(model.rowCount(), ArticleListModel::pageSize);
        // Made now: the tester fetches pages as soon as it sees them.
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), articles);
        QSet<ArticleId> seen;
        for (int i = 0; i < model.rowCount(); ++i)
            seen.insert(model.row(model.index(i))->id);
        QCOMPARE(seen.size(), articles);
    }

    void aListFollowsChangesRowByRow()
    {
        TestNewsroom newsroom;
        const ArticleId first = newsroom.add(u"第一篇"_s, u"正文。"_s, newsroom.reporter);
        newsroom.clock.goOn(60);
        const ArticleId second = newsroom.add(u"第二篇"_s, u"正文。"_s, newsroom.reporter);
        NewsroomNames names(*newsroom);
        ArticleListModel model(*newsroom, names);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery(listOf(newsroom.reporter, Queue::MyDrafts));
        QCOMPARE(model.rowCount(), 2);
        const QPersistentModelIndex kept = model.find(first);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);

        newsroom.clock.goOn(60);
        newsroom.add(u"第三篇"_s, u"正文。"_s, newsroom.reporter);
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(newsroom.act(second, Action::Submit, newsroom.reporter), QString());
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(kept.isValid());
        QCOMPARE(model.row(kept)->id, first);
        QCOMPARE(resets.count(), 0);
    }

    void whatLeavesTheListStaysOpenAndOpensNothingElse()
    {
        TestNewsroom newsroom;
        const ArticleId first = newsroom.add(u"第一篇"_s, u"正文。"_s, newsroom.reporter);
        newsroom.add(u"第二篇"_s, u"正文。"_s, newsroom.reporter);
        NewsroomNames names(*newsroom);
        ArticleListPane pane(*newsroom, names);
        pane.showList(listOf(newsroom.reporter, Queue::MyDrafts), u"我的草稿"_s);
        QSignalSpy chosen(&pane, &ArticleListPane::chosen);
        pane.view()->setCurrentIndex(pane.model().find(first));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(newsroom.act(first, Action::Submit, newsroom.reporter), QString());
        QTRY_COMPARE(pane.model().rowCount(), 1);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(pane.current(), first);
        QVERIFY(!pane.view()->currentIndex().isValid());
    }

    void waitingIsToldInTheLargestUnitThatSaysEnough_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("told");
        QTest::newRow("just now") << 0 << u"waiting 0 min"_s;
        QTest::newRow("minutes") << 59 << u"waiting 59 min"_s;
        QTest::newRow("an hour") << 60 << u"waiting 1 h"_s;
        QTest::newRow("two days") << 48 * 60 << u"waiting 2 d"_s;
    }
    void waitingIsToldInTheLargestUnitThatSaysEnough()
    {
        QFETCH(int, minutes);
        const QDateTime now = HandClock().nowUtc();
        QTEST(waitedText(now.addSecs(-60 * minutes), now), "told");
    }

    void everyNameOfTheStyleSheetIsAColour()
    {
        for (const Colours &colours : {Colours::light(), Colours::night()}) {
            const QString sheet = deskStyleSheet(colours);
            QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 20)));
        }
    }
};

QTEST_MAIN(TestShellModels)
#include "tst_shellmodels.moc"
