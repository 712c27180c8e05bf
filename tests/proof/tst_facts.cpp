// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftestkit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using testkit::claimed;
using testkit::ProofTry;
using testkit::quiet;

/// Places, institutions and what a text says of days, figures and people. The articles are of 24 November 2026, a Tuesday.
class TestFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aFactThatCannotBeIsFound_data();
    void aFactThatCannotBeIsFound()
    {
        QFETCH(QString, rule);
        QFETCH(QString, marked);
        QFETCH(QString, fix);
        QCOMPARE(claimed(marked, fix.isNull() ? QStringList() : QStringList{fix}, setting({rule})), QString());
    }

    void whatIsRightStaysQuiet_data();
    void whatIsRightStaysQuiet()
    {
        QFETCH(QString, text);
        QCOMPARE(quiet(text, setting({u"places"_s, u"facts"_s})), QString());
    }

    void aReportersNameIsComparedWithTheByline()
    {
        ProofTry with = setting({u"facts.byline"_s});
        with.surroundings.reporters = {u"苏日娜"_s, u"江岸"_s};
        QCOMPARE(claimed(u"本报记者〔苏日那〕报道。", {u"苏日娜"_s}, with), QString());
        QCOMPARE(quiet(u"本报记者苏日娜、江岸报道。", with), QString());
        QCOMPARE(quiet(u"本报记者林浅报道。", with), QString());
    }

    void aCaptionsPlaceIsSomewhereInTheText()
    {
        const QString figure = u"![冰面](asset:"_s + QString(64, u'a') + u" \"%1的冰面。\"){credit=\"江岸\"}\n"_s;
        const QString text = u"呼伦贝尔市今天办起了冬捕节，满洲里市也来了人。\n\n"_s;
        const ProofTry with = setting({u"facts.caption-place"_s});
        QCOMPARE(quiet(QString(text + figure.arg(u"呼伦贝尔市"_s)), with), QString());
        QVERIFY(!quiet(QString(text + figure.arg(u"包头市"_s)), with).isEmpty());
    }

    void aPartNumberIsGivenOnce()
    {
        Content content;
        content.headline = u"风从草原来"_s;
        content.body = u"第三篇。"_s;
        ProofTry with = setting({u"facts.series-number"_s});
        with.surroundings.seriesName = u"绿色转型观察"_s;
        with.surroundings.seriesNumber = 3;
        with.surroundings.seriesNumbersTaken = {1, 2};
        QCOMPARE(testkit::findingsIn(content, with).size(), 0);
        with.surroundings.seriesNumbersTaken = {1, 2, 3};
        QCOMPARE(testkit::findingsIn(content, with).size(), 1);
        with.surroundings.seriesNumbersTaken = {1};
        QCOMPARE(testkit::findingsIn(content, with).size(), 1); // a part between is missing
    }

    void theFullNameComesFirst()
    {
        const ProofTry with = setting({u"places.first-mention"_s});
        QCOMPARE(claimed(u"在〔延边州〕，稻子熟了。延边州的农户忙着收割。", {u"延边朝鲜族自治州"_s}, with), QString());
        QCOMPARE(quiet(u"延边朝鲜族自治州的稻子熟了。延边州的农户忙着收割。", with), QString());
    }

private:
    static ProofTry setting(const QStringList &rules)
    {
        ProofTry with;
        with.rules = rules;
        with.surroundings.published = QDate(2026, 11, 24);
        with.surroundings.today = QDate(2026, 11, 24);
        return with;
    }
};

void TestFacts::aFactThatCannotBeIsFound_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("fix");
    struct Case
    {
        const char *rule;
        QString marked;
        QString fix;
    };
    const Case cases[] = {
        {"places.level", u"记者在〔锡林郭勒市〕采访。"_s, u"锡林郭勒盟"_s},
        {"places.level", u"他是〔内蒙古省〕人。"_s, u"内蒙古自治区"_s},
        {"places.level", u"她从〔新疆省〕来。"_s, u"新疆维吾尔自治区"_s},
        {"places.level", u"车开进了〔呼和浩特县〕。"_s, u"呼和浩特市"_s},
        {"places.level", u"〔阿拉善市〕的骆驼出了名。"_s, {}},
        {"places.level", u"他在〔新疆自治区〕工作过。"_s, u"新疆维吾尔自治区"_s},
        {"facts.weekday", u"今年3月5日（星期〔一〕）举行。"_s, u"四"_s},
        {"places.above", u"他来自〔辽宁省〕包头市。"_s, u"内蒙古自治区"_s},
        {"places.above", u"她在〔河北省〕济南市上学。"_s, u"山东省"_s},
        {"places.above", u"〔包头市〕海淀区的学校放假了。"_s, u"北京市"_s},
        {"places.organisation", u"〔国家旅游局〕今天发布数据。"_s, u"文化和旅游部"_s},
        {"places.organisation", u"据〔中国银保监会〕介绍，贷款利率下调。"_s, u"国家金融监督管理总局"_s},
        {"facts.weekday", u"11月24日（星期〔三〕），雪停了。"_s, u"二"_s},
        {"facts.weekday", u"2023年12月30日，星期〔五〕，天晴。"_s, u"六"_s},
        {"facts.weekday", u"演出定于11月29日（周〔六〕）举行。"_s, u"日"_s},
        {"facts.day-said", u"昨天（〔20日〕），大桥通车。"_s, u"23日"_s},
        {"facts.day-said", u"今天（〔11月14日〕），大桥通车。"_s, u"11月24日"_s},
        {"facts.share", u"库存比去年减少了〔120%〕。"_s, {}},
        {"facts.share", u"产品合格率达到〔105%〕。"_s, {}},
        {"facts.growth", u"产值由100亿元增至150亿元，增长〔60%〕。"_s, u"50.0%"_s},
        {"facts.growth", u"从2000人增加到2500人，增长〔20%〕。"_s, u"25.0%"_s},
        {"facts.sum", u"全队共〔9人，其中男6人、女5人〕。"_s, {}},
        {"facts.age", u"他1960年5月出生，今年〔56岁〕。"_s, u"66岁"_s},
        {"facts.age", u"生于1990年的她现年〔26岁〕。"_s, u"36岁"_s},
    };
    for (const Case &entry : cases)
        QTest::addRow("%s %s", entry.rule, qPrintable(entry.marked)) << QString::fromLatin1(entry.rule) << entry.marked << entry.fix;
}

void TestFacts::whatIsRightStaysQuiet_data()
{
    QTest::addColumn<QString>("text");
    const QString texts[] = {
        u"锡林郭勒盟正蓝旗的草场绿了，内蒙古自治区派人来看。"_s,
        u"内蒙古市场热闹，内蒙古县域经济发展快，内蒙古省级以上劳模到会。"_s,
        u"温州、杭州、苏州市和阿坝的代表都到了。"_s,
        u"辽宁省朝阳市和北京市朝阳区同名。"_s,
        u"海南省海口市、三亚市，吉林省吉林市。内蒙古自治区、宁夏回族自治区。"_s,
        u"上海市长宁区的居民给上海市长写信。"_s,
        u"1949年，他出生在绥远省归绥市。"_s,
        u"时任国家旅游局局长的他当时在场。原铁道部的旧楼还在。"_s,
        u"11月24日（星期二），雪停了。周一至周五开放，11月28日（周六）休息。"_s,
        u"昨天（23日），大桥通车。今天（24日）放行。"_s,
        u"价格上涨120%，拨备覆盖率为180%，完成率达105%。"_s,
        u"产值由100亿元增至150亿元，增长50%，年均增长8%。"_s,
        u"全队共11人，其中男6人、女5人。全村600人，其中党员50人、团员30人。"_s,
        u"他1960年5月出生，今年66岁。她1990年参军时18岁。"_s,
        u"满洲里口岸、二连浩特口岸通车，鄂尔多斯草原落雪。"_s,
    };
    for (const QString &text : texts)
        QTest::addRow("%s", qPrintable(text.left(20))) << text;
}

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
