// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/trackededits.h"

#include "markup/changelist.h"

#include <QTest>

#include <rapidcheck.h>

#include <ctime>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const PersonId he = PersonId::fromString("01890000-0000-7000-8000-000000000001");
const PersonId she = PersonId::fromString("01890000-0000-7000-8000-000000000002");
const QDateTime morning(QDate(2026, 11, 23), QTime(8, 0), QTimeZone::UTC);

struct Desk
{
    QString source;
    QList<ChangeEntry> changes = {};
    int made = 0;
    int refused = 0;
    qsizetype after = 0;

    /// Every one of a text becomes another.
    void replaceAll(const QString &wanted, const QString &other)
    {
        QList<SourceSplice> places;
        for (qsizetype at = source.indexOf(wanted); at >= 0; at = source.indexOf(wanted, at + wanted.size()))
            places.append({at, wanted.size(), other});
        edit(places);
    }
    void edit(const QList<SourceSplice> &places)
    {
        const TrackedEdits edits = trackedEdits(source, changes, places, {he, morning, morning});
        source.replace(edits.splice.position, edits.splice.removed, edits.splice.inserted);
        changes = edits.changes;
        made = edits.made;
        refused = edits.refused;
        after = edits.after;
    }
    QString settled(bool accept) const { return settleChanges(source, changes, [](const ChangeMark &) { return true; }, accept).source; }
};

QString randomBody()
{
    static const QStringList blocks{u"风电，**风机发的电**就地用掉八成，风大。"_s, u"## 风从草原来"_s, u"- 风一\n- 第二笔 *风*\n- 第三笔"_s, u"> “风。”\n> 看风速。"_s,
                                    u"见[风](https://example.cn/a_b)，增长😀。"_s, u"| 年 | 风 |\n| --- | ---: |\n| 2025 | 3 |"_s, u"```\n风\n```"_s, u"运行`风`即可"_s,
                                    u"　　风起。"_s, u"![风场](asset:%1 \"航拍 风场\"){credit=\"周启\"}"_s.arg(QString(64, u'a'))};
    QStringList chosen;
    for (const int at : *rc::gen::resize(8, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(blocks.size())))))
        chosen.append(blocks.at(at));
    return chosen.join("\n\n"_L1) + *rc::gen::element(QString(), u"\n"_s);
}

} // namespace

class TrackedEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void everyPlaceIsAChangeOfItsOwn()
    {
        Desk desk{.source = u"昨日抵达，昨日离开。\n\n## 昨日\n"_s};
        desk.replaceAll(u"昨日"_s, u"22日"_s);
        QCOMPARE(desk.source, u"{~~昨日~>22日~~}{#c1}抵达，{~~昨日~>22日~~}{#c2}离开。\n\n## {~~昨日~>22日~~}{#c3}\n"_s);
        QCOMPARE(desk.made, 3);
        QCOMPARE(desk.changes.size(), 3);
        QCOMPARE(desk.changes.at(0).id, u"c1"_s);
        QCOMPARE(desk.changes.at(2).id, u"c3"_s);
        QCOMPARE(desk.source.first(desk.after).right(3), u"22日"_s);
        const auto two = settleChanges(desk.source, desk.changes, [](const ChangeMark &mark) { return mark.id == "c2"_L1; }, false);
        QVERIFY(two.source.contains(u"，昨日离开"_s));
        QCOMPARE(two.changes.size(), 2);
    }

    void doingItAgainChangesNothing()
    {
        Desk desk{.source = u"昨日抵达，昨日离开。"_s};
        desk.replaceAll(u"昨日"_s, u"22日"_s);
        const QString once = desk.source;
        desk.replaceAll(u"昨日"_s, u"22日"_s); // it stands there still, struck out
        QCOMPARE(desk.source, once);
        QCOMPARE(desk.made, 0);
        QCOMPARE(desk.refused, 0);
        QCOMPARE(desk.changes.size(), 2);
    }

    void whatColleaguesSaidOfItStays()
    {
        Desk desk{.source = u"昨日抵达{>>昨日？<<}{#c1}，{++昨日++}{#c2}离开。"_s, .changes = {{u"c1"_s, she, morning, true, {}}, {u"c2"_s, she, morning, true, {}}}};
        desk.replaceAll(u"昨日"_s, u"今日"_s);
        QCOMPARE(desk.made, 2);
        QVERIFY2(desk.source.contains(u"{>>昨日？<<}{#c1}"_s), qPrintable(desk.source));
        QCOMPARE(desk.settled(false), u"昨日抵达，离开。"_s);
        QCOMPARE(desk.settled(true), u"今日抵达，今日离开。"_s);
        QCOMPARE(desk.changes.size(), 4);
    }

    void whereNoMarkCanStandTheRestIsDone()
    {
        Desk desk{.source = u"甲一\n\n```\n甲二\n```\n\n甲三\n"_s};
        desk.replaceAll(u"甲"_s, u"乙"_s);
        QCOMPARE(desk.made, 2);
        QCOMPARE(desk.refused, 1);
        QCOMPARE(desk.settled(true), u"乙一\n\n```\n甲二\n```\n\n乙三\n"_s);
        QCOMPARE(desk.settled(false), u"甲一\n\n```\n甲二\n```\n\n甲三\n"_s);
    }

    void anOwnInsertionThatIsReplacedHasNoTraceOfTheOld()
    {
        Desk desk{.source = u"甲{++乙++}{#c1}丙"_s, .changes = {{u"c1"_s, he, morning, true, {}}}};
        desk.replaceAll(u"乙"_s, u"丁"_s);
        QCOMPARE(desk.settled(true), u"甲丁丙"_s);
        QCOMPARE(desk.settled(false), u"甲丙"_s);
        QCOMPARE(desk.changes.size(), 1);
    }

    void aStretchWrittenAnewIsToldByWhatDiffers()
    {
        const QString before = u"增长12.5%,达到3万吨."_s;
        const QString after = u"增长12.5%，达到3万吨。"_s;
        const QList<SourceSplice> refined = refinedEdit(7, before, after);
        QCOMPARE(refined, (QList<SourceSplice>{{7 + 7, 1, u"，"_s}, {7 + before.size() - 1, 1, u"。"_s}}));
        QCOMPARE(refinedEdit(3, u"", u"新"), (QList<SourceSplice>{{3, 0, u"新"_s}}));
        const SourceSplice whole = asOneStretch(QString(QString(7, u' ') % before), refined);
        QCOMPARE(whole, (SourceSplice{14, before.size() - 7, after.sliced(7)}));
    }

    void refusingGivesTheOriginalAcceptingThePlainEdit()
    {
        const bool held = rc::check("replacing all in random bodies", [] {
            Desk desk;
            desk.source = randomBody();
            const QString original = desk.source;
            const QString wanted = *rc::gen::element(u"风"_s, u"风"_s, u"一"_s, u"**"_s, u"　　"_s, u"\n"_s);
            const QString other = *rc::gen::element(u"云"_s, QString(), u"风风"_s, u"*"_s);
            desk.replaceAll(wanted, other);
            RC_LOG() << "in " << qPrintable(original) << "\n" << qPrintable(wanted) << " by " << qPrintable(other) << " gives " << qPrintable(desk.source) << "\n";
            RC_ASSERT(desk.settled(false) == original);
            if (desk.refused == 0)
                RC_ASSERT(desk.settled(true) == QString(original).replace(wanted, other));
            RC_ASSERT(entriesFor(desk.source, desk.changes) == desk.changes);
        });
        QVERIFY(held);
    }

    void randomRefinementsGiveTheSame()
    {
        const bool held = rc::check("refined edits", [] {
            const QString before = randomBody();
            QString after = before;
            for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
                const qsizetype at = *rc::gen::inRange<qsizetype>(0, after.size() + 1);
                after.replace(at, *rc::gen::inRange<qsizetype>(0, 6), *rc::gen::element(u"字"_s, u""_s, u"一二三。"_s));
            }
            QString made = before;
            const QList<SourceSplice> refined = refinedEdit(0, before, after);
            for (auto splice = refined.crbegin(); splice != refined.crend(); ++splice)
                made.replace(splice->position, splice->removed, splice->inserted);
            RC_ASSERT(made == after);
        });
        QVERIFY(held);
    }

    /// Five hundred places of a long article cost about what the article costs, not five hundred times that.
    void manyPlacesOfALongTextAreQuick()
    {
        const QString paragraph = u"厂区外的风机连成一线，白天发的电就地用掉八成，昨日又有两台并网，值班长说以前看煤价，现在看风速。\n\n"_s;
        const auto cost = [&](int paragraphs) {
            Desk desk{.source = paragraph.repeated(paragraphs)};
            const std::clock_t before = std::clock(); // of the processor: the machine may be busy
            desk.replaceAll(u"昨日"_s, u"22日"_s);
            const double spent = double(std::clock() - before);
            return desk.made == paragraphs ? spent : 1e18;
        };
        cost(100); // warm
        const double once = cost(400);
        const double tenfold = cost(4000);
        QVERIFY2(tenfold < 40 * once, qPrintable(u"%1 and %2"_s.arg(once).arg(tenfold)));
    }
};

QTEST_APPLESS_MAIN(TrackedEditsTest)
#include "tst_trackededits.moc"
