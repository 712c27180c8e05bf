// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplesite.h"

#include "publish/listplan.h"
#include "testkit/testkit.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

QStringList headlines(const QList<const Listed *> &page)
{
    QStringList all;
    for (const Listed *listed : page)
        all << listed->headline;
    return all;
}

} // namespace

class TestListPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void aFullPageNeverChangesWhenSomethingIsPublished()
    {
        SampleSite site; // five to a page
        QHash<int, QStringList> full;
        for (int number = 1; number <= 43; ++number) {
            site.list(number, QString::number(number), site.finance, number);
            const ListPlan plan(site.snapshot);
            const ListPlaces &places = plan.section(site.finance);
            const qsizetype front = places.page(0).size();
            QVERIFY(front <= 9);
            QVERIFY(number < 5 ? front == number : front >= 5);
            QCOMPARE(places.page(0).first()->headline, QString::number(number));
            for (int page = 1; page <= places.pageCount(); ++page) {
                const QStringList now = headlines(places.page(page));
                QCOMPARE(now.size(), 5);
                if (full.contains(page))
                    QCOMPARE(now, full.value(page));
                full.insert(page, now);
            }
        }
        QCOMPARE(full.size(), 7);
    }

    void everyArticleStandsOnExactlyOnePage()
    {
        SampleSite site;
        for (int number = 1; number <= 33; ++number)
            site.list(number, QString::number(number), site.finance, number);
        const ListPlan plan(site.snapshot);
        const ListPlaces &places = plan.section(site.finance);
        QStringList all;
        int page = 0;
        do {
            all << headlines(places.page(page));
            page = places.olderThan(page);
        } while (page > 0);
        QCOMPARE(all.size(), 33);
        QCOMPARE(all.first(), u"33"_s);
        QCOMPARE(all.last(), u"1"_s);
        all.removeDuplicates();
        QCOMPARE(all.size(), 33);
    }

    void aWithdrawalLeavesAHoleAndMovesNobody()
    {
        SampleSite site;
        for (int number = 1; number <= 23; ++number)
            site.list(number, QString::number(number), site.finance, number);
        const SiteSnapshot old = site.snapshot;
        const ListPlan before(old);
        site.snapshot.holes.append(site.snapshot.listed.takeAt(2));
        const ListPlan after(site.snapshot);
        const ListPlaces &was = before.section(site.finance);
        const ListPlaces &is = after.section(site.finance);
        QCOMPARE(is.pageCount(), was.pageCount());
        QCOMPARE(headlines(is.page(1)), QStringList({u"5"_s, u"4"_s, u"2"_s, u"1"_s}));
        for (const int page : {0, 2, 3})
            QCOMPARE(headlines(is.page(page)), headlines(was.page(page)));
    }

    void aPageThatIsAllHolesIsPassedOver()
    {
        SampleSite site;
        for (int number = 1; number <= 20; ++number)
            site.list(number, QString::number(number), site.finance, number);
        for (int taken = 0; taken < 5; ++taken)
            site.snapshot.holes.append(site.snapshot.listed.takeAt(5));
        const ListPlan plan(site.snapshot);
        QCOMPARE(plan.section(site.finance).olderThan(3), 1);
    }

    void aSectionListsWhatStandsInThoseBelowItOnce()
    {
        SampleSite site;
        site.list(1, u"城"_s, site.city, 1);
        site.list(2, u"区"_s, site.region, 2).sections = {site.region, site.city};
        const ListPlan plan(site.snapshot);
        QCOMPARE(headlines(plan.section(site.region).page(0)), QStringList({u"区"_s, u"城"_s}));
        QCOMPARE(headlines(plan.section(site.city).page(0)), QStringList({u"区"_s, u"城"_s}));
        QVERIFY(plan.section(site.finance).isEmpty());
    }

    void aWithdrawalChangesTheKeyOfItsOwnPageAndOfNoOther()
    {
        SampleSite site;
        for (int number = 1; number <= 23; ++number)
            site.list(number, QString::number(number), site.finance, number);
        const PageRenderer was = site.renderer();
        site.snapshot.holes.append(site.snapshot.listed.takeAt(2));
        const PageRenderer is = site.renderer();
        QVERIFY(is.sectionKey(site.finance, 1) != was.sectionKey(site.finance, 1));
        for (const int page : {0, 2, 3})
            QCOMPARE(is.sectionKey(site.finance, page), was.sectionKey(site.finance, page));
    }
};

QTEST_GUILESS_MAIN(TestListPlan)
#include "tst_listplan.moc"
