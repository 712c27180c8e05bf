// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/changefacts.h"
#include "desk/review/reviewsheet.h"
#include "desk/review/seenparts.h"

#include <QTest>

#include <rapidcheck.h>

using namespace galley;
using namespace Qt::StringLiterals;
using State = SheetUnit::State;

namespace {

const QTimeZone shanghai("Asia/Shanghai");

Content bodied(const QString &body)
{
    Content content;
    content.headline = u"一座老工业城市的新能源账本"_s;
    content.body = body;
    return content;
}

/// Blocks one below the other, [-gone-], {+new+}, (~restyled~).
QString drawn(const ReviewSheet &sheet, bool wholePage = false)
{
    QString all;
    for (const SheetBlock &block : sheet.blocks) {
        if (!wholePage && block.part != SheetBlock::Part::Body)
            continue;
        State last = State::Same;
        const auto turn = [&](State state) {
            if (state == last)
                return;
            all += last == State::Gone ? u"-]"_s : last == State::New ? u"+}"_s : last == State::Restyled ? u"~)"_s : QString();
            all += state == State::Gone ? u"[-"_s : state == State::New ? u"{+"_s : state == State::Restyled ? u"(~"_s : QString();
            last = state;
        };
        for (const SheetUnit &unit : block.units) {
            turn(unit.state);
            all += QChar(unit.character);
        }
        turn(State::Same);
        all += u'\n';
    }
    return all;
}

QString changed(const QString &before, const QString &after)
{
    const Content was = bodied(before);
    return drawn(makeReviewSheet(bodied(after), &was, shanghai));
}

QString randomBody()
{
    static const QStringList blocks{u"厂区外的风机，**白天发的电**就地用掉八成。"_s, u"## 算清三本账"_s, u"- 第一笔\n- 第二笔 *斜体*\n- 第三笔"_s, u"> 值班长说：“以前看煤价。”"_s,
                                    u"![风场](asset:%1 \"航拍 风场\"){credit=\"周启\"}"_s.arg(QString(64, u'a')), u"见[公告](https://example.cn/a_b)，增长 12.5%😀。"_s,
                                    u"| 年 | 量 |\n| --- | ---: |\n| 2025 | 3 |"_s, u"1. 甲\n2. 乙"_s, u"去年 ~~旧~~ 全市\n新增并网 3\\*4 &amp; 后。"_s, u"{++白天发的电++}{#c1}就地{--用掉--}{#c2}八成。"_s};
    QStringList chosen;
    for (const int at : *rc::gen::resize(6, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(blocks.size())))))
        chosen.append(blocks.at(at));
    return chosen.join("\n\n"_L1);
}

/// What one version says, without line ends and signs of them.
QString said(const ReadingText &text)
{
    QString all;
    for (const ReadingBlock &block : text.blocks())
        all += block.text;
    return all.remove(u'\u00b6');
}

} // namespace

/// The sheet a reviewer reads: nothing of either version is lost, and every change shows.
class TestReviewSheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCorrectionNoteThatWasTakenBackIsTold()
    {
        Content before = bodied(u"湖水清了。"_s);
        before.corrections = {{{}, u"年份有误。"_s}, {{}, u"人名有误。"_s}};
        Content now = before;
        now.corrections.removeLast();
        const ReviewSheet sheet = makeReviewSheet(now, &before, shanghai);
        QVERIFY2(drawn(sheet, true).contains(u"[-人名有误。-]"_s), qPrintable(drawn(sheet, true)));
        QCOMPARE(sheet.changes, 1);
    }

    void aChangeIsMarkedByCharacter()
    {
        QCOMPARE(changed(u"去年新增并网容量 12.5%。"_s, u"今年新增并网容量 12.6%。"_s), u"[-去-]{+今+}年新增并网容量 [-12.5%-]{+12.6%+}。\n"_s);
    }

    void theSameTextHasNoMarks()
    {
        const ReviewSheet sheet = makeReviewSheet(bodied(u"湖水清了。\n\n白鹤来了。"_s), nullptr, shanghai);
        QCOMPARE(sheet.changes, 0);
        QCOMPARE(drawn(sheet), u"湖水清了。\n白鹤来了。\n"_s);
        QCOMPARE(changed(u"湖水清了。"_s, u"湖水清了。"_s), u"湖水清了。\n"_s);
    }

    void aParagraphThatWentStaysToBeSeen()
    {
        const QString sheet = changed(u"湖水清了。\n\n据了解，鱼也多了。\n\n白鹤来了。"_s, u"湖水清了。\n\n白鹤来了。"_s);
        QCOMPARE(sheet.count(u"据了解，鱼也多了。"_s), 1);
        QVERIFY2(sheet.contains(u"[-据了解，鱼也多了。"_s) || sheet.contains(u"[-\u00b6-]\n[-据了解，鱼也多了。"_s), qPrintable(sheet));
        QVERIFY(sheet.contains(u"白鹤来了。"_s) && sheet.contains(u"湖水清了。"_s));
    }

    void aNewParagraphIsNew()
    {
        const QString sheet = changed(u"湖水清了。\n\n白鹤来了。"_s, u"湖水清了。\n\n鱼也多了。\n\n白鹤来了。"_s);
        QVERIFY2(sheet.contains(u"鱼也多了。"_s) && sheet.contains(u"{+"_s) && !sheet.contains(u"[-"_s), qPrintable(sheet));
    }

    void joinedParagraphsShowTheSignThatWent()
    {
        QVERIFY(changed(u"湖水清了。\n\n白鹤来了。"_s, u"湖水清了。白鹤来了。"_s).contains(u"[-\u00b6-]"_s));
        QVERIFY(changed(u"湖水清了。白鹤来了。"_s, u"湖水清了。\n\n白鹤来了。"_s).contains(u"{+\u00b6+}"_s));
    }

    void headlineSourceAndDateAreComparedToo()
    {
        Content was = bodied(u"湖水清了。"_s);
        was.source.printed = u"本报"_s;
        Content now = was;
        now.headline = u"一座新工业城市的新能源账本"_s;
        now.source.printed = u"《北疆晚报》"_s;
        now.kicker = u"绿色转型"_s;
        const QString sheet = drawn(makeReviewSheet(now, &was, shanghai), true);
        QVERIFY2(sheet.contains(u"一座[-老-]{+新+}工业城市"_s), qPrintable(sheet));
        QVERIFY2(sheet.contains(u"{+绿色转型+}"_s), qPrintable(sheet));
        QVERIFY2(sheet.contains(u"{+《北疆晚报》+}"_s), qPrintable(sheet));
    }

    void aPictureInAnothersPlaceIsAChange()
    {
        const auto figure = [](QChar hash) { return u"开头。\n\n![](asset:%1 \"风场\")\n\n结尾。"_s.arg(QString(64, hash)); };
        const Content was = bodied(figure(u'a'));
        const Content now = bodied(figure(u'b'));
        const ReviewSheet sheet = makeReviewSheet(now, &was, shanghai);
        const auto pictures = std::ranges::count_if(sheet.blocks, [](const SheetBlock &block) { return !block.picture.isEmpty() && block.isChanged(); });
        QVERIFY2(pictures >= 1, qPrintable(drawn(sheet)));
        QVERIFY(sheet.changes > 0);
        const ChangeFacts facts = changeFacts(now, was);
        QCOMPARE(facts.picturesAdded, 1);
        QCOMPARE(facts.picturesRemoved, 1);
    }

    void aLinkThatLeadsElsewhereIsTold()
    {
        const Content was = bodied(u"见[公告](https://example.cn/a)。"_s);
        const Content now = bodied(u"见[公告](https://example.cn/b)。"_s);
        QCOMPARE(makeReviewSheet(now, &was, shanghai).changes, 0); // readers see the same
        const ChangeFacts facts = changeFacts(now, was);
        QCOMPARE(facts.linksRemoved, QStringList{u"https://example.cn/a"_s});
        QCOMPARE(facts.linksAdded, QStringList{u"https://example.cn/b"_s});
        QVERIFY(!facts.isEmpty());
    }

    void aPicturesRightsAreTold()
    {
        Content was = bodied(u"湖水清了。"_s);
        was.assets = {{QByteArray(64, 'a'), u"风场.jpg"_s, {}, u"周启"_s, {}, {}, {}}};
        Content now = was;
        now.assets[0].credit = u"周琪"_s;
        QCOMPARE(changeFacts(now, was).pictureNotes.size(), 1);
        QVERIFY(changeFacts(now, was).pictureNotes.first().contains(u"周启 → 周琪"_s));
    }

    void aParagraphThatBecameAHeadingIsAChange()
    {
        const Content was = bodied(u"算清三本账\n\n湖水清了。"_s);
        const ReviewSheet sheet = makeReviewSheet(bodied(u"## 算清三本账\n\n湖水清了。"_s), &was, shanghai);
        QCOMPARE(sheet.changes, 1);
        QVERIFY(sheet.blocks.at(1).reformed);
        QVERIFY(!sheet.blocks.at(2).reformed);
    }

    void boldIsAChangeWithoutAnotherCharacter()
    {
        QCOMPARE(changed(u"湖水清了。"_s, u"**湖水**清了。"_s), u"(~湖水~)清了。\n"_s);
    }

    void aTrackedDeletionShowsOnce()
    {
        QCOMPARE(changed(u"据了解，去年新增。"_s, u"{--据了解，--}{#c1}去年新增。"_s), u"[-据了解，-]去年新增。\n"_s);
        QCOMPARE(changed(u"去年新增。"_s, u"去年{++全市++}{#c1}新增。"_s), u"去年{+全市+}新增。\n"_s);
    }

    void whatWasOpenBeforeIsNoNews()
    {
        const QString open = u"{--据了解，--}{#c1}去年{++全市++}{#c2}新增。"_s;
        QCOMPARE(changed(open, open), u"据了解，去年全市新增。\n"_s);
        const ReviewSheet sheet = makeReviewSheet(bodied(open), nullptr, shanghai);
        QVERIFY(sheet.blocks.at(1).units.front().styles.testFlag(ReadingStyle::Deleted)); // and is still told apart
    }

    void anAcceptedDeletionIsNoNewsAndARefusedOneIs()
    {
        const QString open = u"{--据了解，--}{#c1}去年新增。"_s;
        QCOMPARE(changed(open, u"去年新增。"_s), u"去年新增。\n"_s);
        QCOMPARE(changed(open, u"据了解，去年新增。"_s), u"{+据了解，+}去年新增。\n"_s);
    }

    void placesLeadBackIntoTheSource()
    {
        const QString body = u"**厂区**外的风机，见[公告](https://example.cn)。\n\n> 值班长说。"_s;
        const ReviewSheet sheet = makeReviewSheet(bodied(body), nullptr, shanghai);
        for (const SheetBlock &block : sheet.blocks) {
            if (block.part != SheetBlock::Part::Body)
                continue;
            for (const SheetUnit &unit : block.units) {
                QVERIFY(unit.from >= 0 && unit.to > unit.from);
                QVERIFY2(QStringView(body).sliced(unit.from, unit.to - unit.from).contains(QChar(unit.character)), qPrintable(QString(QChar(unit.character))));
            }
        }
    }

    void nothingOfEitherVersionIsLost()
    {
        QVERIFY(rc::check("the sheet holds both versions", [] {
            const Content was = bodied(randomBody());
            const Content now = bodied(randomBody());
            const ReviewSheet sheet = makeReviewSheet(now, &was, shanghai);
            QString is;
            QString before;
            int changes = 0;
            for (const SheetBlock &block : sheet.blocks) {
                if (block.part != SheetBlock::Part::Body)
                    continue;
                changes += block.isChanged() ? 1 : 0;
                for (const SheetUnit &unit : block.units) {
                    if (unit.character == u'\u00b6')
                        continue;
                    if (unit.from >= 0)
                        is += QChar(unit.character);
                    if (unit.from < 0 || unit.state == State::Same || unit.state == State::Restyled || unit.state == State::Gone)
                        before += QChar(unit.character);
                }
            }
            RC_ASSERT(is == said(ReadingText(now.body, now.assets)));
            if (is != said(ReadingText(was.body, was.assets)))
                RC_ASSERT(changes > 0 || was.body.contains(u"{--"_s));
        }));
    }

    void seenPartsAddUp()
    {
        SeenParts seen;
        seen.setDue({{0, 100}});
        QCOMPARE(seen.missing(), 100);
        QVERIFY(seen.add(0, 40));
        QVERIFY(seen.add(60, 80));
        QVERIFY(!seen.add(10, 30));
        QCOMPARE(seen.missing(), 40);
        QCOMPARE(seen.firstMissing()->first, 40);
        QCOMPARE(seen.firstMissing(50)->first, 50);
        QVERIFY(seen.add(35, 65));
        QCOMPARE(seen.firstMissing()->first, 80);
        QVERIFY(!seen.isDone());
        QVERIFY(seen.add(80, 100));
        QVERIFY(seen.isDone());
        QCOMPARE(seen.missing(), 0);
    }

    void onlyWhatIsDueMustBeSeen()
    {
        SeenParts seen;
        seen.setDue({{10, 12}, {90, 91}});
        seen.add(0, 50);
        QCOMPARE(seen.firstMissing()->first, 90);
        seen.add(60, 95);
        QVERIFY(seen.isDone());
    }
};

QTEST_APPLESS_MAIN(TestReviewSheet)
#include "tst_reviewsheet.moc"
