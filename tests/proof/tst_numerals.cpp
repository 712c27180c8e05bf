// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/checktry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using testkit::CheckTry;

class TestNumerals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aSlipIsFoundWithItsRightFix_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("bad");
        QTest::addColumn<QString>("good");
        const auto row = [](const char *rule, const QString &bad, const QString &good) {
            QTest::addRow("%s %s", rule, qPrintable(bad)) << QString::fromLatin1(rule) << bad << good;
        };
        dateRows(row);
        rangeRows(row);
        amountRows(row);
        formRows(row);
    }
    void aSlipIsFoundWithItsRightFix()
    {
        QFETCH(QString, rule);
        QFETCH(QString, bad);
        QFETCH(QString, good);
        QCOMPARE(CheckTry(addNumeralChecks).repairs({bad}, {good}, QLatin1StringView(rule.toLatin1())), QString());
    }

    void whatARuleMendedStaysQuiet_data() { aSlipIsFoundWithItsRightFix_data(); }
    void whatARuleMendedStaysQuiet()
    {
        QFETCH(QString, good);
        const CheckTry numerals(addNumeralChecks);
        QCOMPARE(numerals.quiet({good}), QString());
        QCOMPARE(numerals.undeclaredRules({good}), QString());
    }

    void whatCannotBeMustBeFixed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("what");
        const std::pair<QString, QString> cases[] = {
            {u"2022年13月开工。"_s, u"13月"_s},
            {u"工程将于13月5日开工。"_s, u"13月"_s},
            {u"工程将于十三月五日开工。"_s, u"十三月"_s},
            {u"2023年2月30日开工。"_s, u"2月30日"_s},
            {u"2023年2月29日开工。"_s, u"2月29日"_s},
            {u"4月31日开工。"_s, u"4月31日"_s},
            {u"六月三十一日开工。"_s, u"六月三十一日"_s},
            {u"9月0日开工。"_s, u"9月0日"_s},
            {u"3月45日开工。"_s, u"3月45日"_s},
            {u"会议5日25时开始。"_s, u"25时"_s},
            {u"会议8时60分开始。"_s, u"60分"_s},
            {u"会议上午8:75开始。"_s, u"8:75"_s},
            {u"用时3分65秒。"_s, u"65秒"_s},
            {u"登记于2023-13-05。"_s, u"2023-13-05"_s},
        };
        for (const auto &[text, what] : cases)
            QTest::addRow("%s", qPrintable(text)) << text << what;
    }
    void whatCannotBeMustBeFixed()
    {
        QFETCH(QString, text);
        QFETCH(QString, what);
        const CheckTry numerals(addNumeralChecks);
        QStringList found;
        for (const auto &placed : numerals.findings({text})) {
            if (QLatin1StringView(placed.finding.rule) != "numerals.impossible-date"_L1)
                continue;
            QCOMPARE(placed.finding.severity, Severity::MustFix);
            found += text.mid(placed.finding.span.start, placed.finding.span.length);
        }
        QCOMPARE(found, QStringList{what});
    }

    void rightTextStaysQuiet_data()
    {
        QTest::addColumn<QString>("text");
        const QString texts[] = {
            u"2024年2月29日8时30分开工，30日以内完成，48小时值守。"_s,
            u"“一带一路”“十四五”“三农”“一国两制”写进报告，五四运动、八一建军节。"_s,
            u"二〇二三年十二月三十日，农历十一月十八。"_s,
            u"20世纪80年代的房子。"_s,
            u"上世纪八十年代的房子。"_s,
            u"5%—10%，3万—5万，1000—2000米。"_s,
            u"5%～10%，-8～-2℃。"_s,
            u"三四十个，二十几岁，十多天，七八万人，四十五六岁。"_s,
            u"第一、二、三产业，一、二线城市，六、七月份，5、6号线。"_s,
            u"8、9月份增长。"_s,
            u"近日有10余人，大约3天，10米左右，超过60岁。"_s,
            u"增长了3倍，减少了三分之二，下降30%。"_s,
            u"5千克，3千米，50万千瓦，800千伏，200百帕，3个百分点，26609千公顷。"_s,
            u"3.5万，1.2亿元，96721113例，10086热线，电话010-12345678。"_s,
            u"两个，第二个，二年级，十二个，二次创业，第二十二条，初二，二〇〇二年。"_s,
            u"比分3:2，10:15开会，气温-5℃，零下5℃。"_s,
            u"A350-900飞机，747-400，歼-20，C919，3G网络。"_s,
            u"50、100、200米比赛，第32、33届。"_s,
            u"附近10多家店，最近30多天，节约20多万元。"_s,
            u"18月龄婴儿，36个月。"_s,
            u"1月至5月，5月20至31日，2021—2025年。"_s,
            u"“3·15”晚会，“9·11”事件，“一二·九”运动。"_s,
            u"发生5.12级地震，身份证号150102199001011234。"_s,
            u"一百零五，一千零一夜，〇七号文件。"_s,
            u"统一2023年的口径，唯一10年老店，之一1个。"_s,
            u"2030十年规划，2023十大新闻，365百姓讲堂。"_s,
        };
        for (const QString &text : texts)
            QTest::addRow("%s", qPrintable(text)) << text;
    }
    void rightTextStaysQuiet()
    {
        QFETCH(QString, text);
        QCOMPARE(CheckTry(addNumeralChecks).quiet({text}), QString());
    }

    void titlesAreQuotedAsTheyAre()
    {
        QCOMPARE(CheckTry(addNumeralChecks).quiet({u"短片《3、4个人》《13月5日》《５－10％》获奖。"_s}), QString());
    }

    void oneKindOfThingInTwoWaysIsPointedOutOnce()
    {
        const CheckTry numerals(addNumeralChecks);
        const QStringList bad{u"第三届大会昨天开幕。"_s, u"第三届大会有百家企业。"_s, u"第4届大会明年举行。"_s};
        QCOMPARE(numerals.findings(bad).size(), 1);
        QCOMPARE(numerals.repairs(bad, {bad[0], bad[1], u"第四届大会明年举行。"_s}, "numerals.mixed-forms"_L1), QString());
        QCOMPARE(numerals.quiet({u"第31届大会，第二次会议，第三届论坛。"_s}), QString());
        QCOMPARE(numerals.repairs({u"一季度增长，二季度持平，3季度回升。"_s}, {u"一季度增长，二季度持平，三季度回升。"_s}, "numerals.mixed-forms"_L1), QString());
        QCOMPARE(numerals.repairs({u"气温4～8℃，风力5～6级，局地10—12℃。"_s}, {u"气温4～8℃，风力5～6级，局地10～12℃。"_s}, "numerals.mixed-forms"_L1), QString());
        QCOMPARE(numerals.repairs({u"增长20%，下降15%，占比百分之三十。"_s}, {u"增长20%，下降15%，占比30%。"_s}, "numerals.mixed-forms"_L1), QString());
    }

    void spacesAreTheHousesDecision()
    {
        const QStringList spaced{u"共有 35 个单位，使用 AI 技术。"_s, u"其中 GDP 增长了 5%。"_s};
        const QStringList joined{u"共有35个单位，使用AI技术。"_s, u"其中GDP增长了5%。"_s};
        const CheckTry news(addNumeralChecks);
        QCOMPARE(news.findings(spaced).size(), 1);
        QCOMPARE(news.repairs(spaced, joined, "numerals.spacing"_L1), QString());
        QCOMPARE(news.quiet(joined), QString());
        HouseStyle style;
        style.spaceBetweenHanAndLatin = true;
        const CheckTry web(addNumeralChecks, style);
        QCOMPARE(web.findings(joined).size(), 1);
        QCOMPARE(web.repairs(joined, spaced, "numerals.spacing"_L1), QString());
        QCOMPARE(web.quiet(spaced), QString());
    }

    void headlinesPartClausesWithSpaces()
    {
        QCOMPARE(CheckTry(addNumeralChecks).quiet({u"某市发生火灾 3人受伤"_s}), QString());
    }

    void longRowsOfFiguresTakeNoMoreThanTheirLength()
    {
        const CheckTry numerals(addNumeralChecks);
        QVERIFY(numerals.findings({QString(200'000, u'1') + u"年"}).size() < 10);
        QVERIFY(numerals.findings({QString(200'000, u'一') + u"年"}).size() < 10);
        QString months;
        for (int i = 0; i < 20'000; ++i)
            months += u"1月";
        QVERIFY(numerals.findings({months}).isEmpty());
    }

private:
    template<typename Row>
    void dateRows(const Row &row)
    {
        const char form[] = "numerals.date-form";
        row(form, u"二零二三年开工。"_s, u"二〇二三年开工。"_s);
        row(form, u"二0二三年开工。"_s, u"二〇二三年开工。"_s);
        row(form, u"二○二三年开工。"_s, u"二〇二三年开工。"_s);
        row(form, u"一九九0年开工。"_s, u"一九九〇年开工。"_s);
        row(form, u"2023年十二月30日开工。"_s, u"2023年12月30日开工。"_s);
        row(form, u"2023年十二月三十日开工。"_s, u"2023年12月30日开工。"_s);
        row(form, u"二〇二三年12月30日开工。"_s, u"二〇二三年十二月三十日开工。"_s);
        row(form, u"十二月30日开工。"_s, u"12月30日开工。"_s);
        row(form, u"23年12月30日开工。"_s, u"2023年12月30日开工。"_s);
        row(form, u"工程2023.12.30开工。"_s, u"工程2023年12月30日开工。"_s);
        row(form, u"工程2023/12/30开工。"_s, u"工程2023年12月30日开工。"_s);
        row(form, u"工程2023-12-30开工。"_s, u"工程2023年12月30日开工。"_s);
        row(form, u"工程12月30号开工。"_s, u"工程12月30日开工。"_s);
        row(form, u"工程02月05日开工。"_s, u"工程2月5日开工。"_s);
        row(form, u"12月30上午开工。"_s, u"12月30日上午开工。"_s);
        row(form, u"20世纪八十年代的房子。"_s, u"20世纪80年代的房子。"_s);
        row(form, u"1980年代的房子。"_s, u"20世纪80年代的房子。"_s);
        row(form, u"八0年代的房子。"_s, u"八十年代的房子。"_s);
        row("numerals.event-date", u"“3.15”晚会播出。"_s, u"“3·15”晚会播出。"_s);
        row("numerals.event-date", u"“9.11”事件。"_s, u"“9·11”事件。"_s);
        row("numerals.event-date", u"“一二九”运动。"_s, u"“一二·九”运动。"_s);
        row("numerals.time", u"会议上午15时开始。"_s, u"会议下午3时开始。"_s);
    }

    template<typename Row>
    void rangeRows(const Row &row)
    {
        const char range[] = "numerals.range";
        row(range, u"增长5-10%。"_s, u"增长5%—10%。"_s);
        row(range, u"增长5～10%。"_s, u"增长5%～10%。"_s);
        row(range, u"增长5至10%。"_s, u"增长5%至10%。"_s);
        row(range, u"投资3-5万元。"_s, u"投资3万—5万元。"_s);
        row(range, u"投资9～16亿元。"_s, u"投资9亿～16亿元。"_s);
        row(range, u"海拔1000-2000米。"_s, u"海拔1000—2000米。"_s);
        row(range, u"海拔1000~2000米。"_s, u"海拔1000～2000米。"_s);
        row(range, u"海拔1000--2000米。"_s, u"海拔1000—2000米。"_s);
        row(range, u"1-5月出口增长。"_s, u"1—5月出口增长。"_s);
        row(range, u"增长20%-50%。"_s, u"增长20%—50%。"_s);
        row(range, u"气温30℃-32℃。"_s, u"气温30℃～32℃。"_s);
        row("numerals.percent", u"增长5％。"_s, u"增长5%。"_s);
        row("numerals.percent", u"增长百分之50。"_s, u"增长50%。"_s);
        row("numerals.percent", u"增长5%%。"_s, u"增长5%。"_s);
        row("numerals.percent", u"提高5%个百分点。"_s, u"提高5个百分点。"_s);
    }

    template<typename Row>
    void amountRows(const Row &row)
    {
        const char about[] = "numerals.approximation";
        row(about, u"来了三、四十个人。"_s, u"来了三四十个人。"_s);
        row(about, u"来了三、四个人。"_s, u"来了三四个人。"_s);
        row(about, u"来了3、4个人。"_s, u"来了三四个人。"_s);
        row(about, u"来了3、40个人。"_s, u"来了三四十个人。"_s);
        row(about, u"来了3、4十个人。"_s, u"来了三四十个人。"_s);
        row(about, u"他二十七、八岁。"_s, u"他二十七八岁。"_s);
        row(about, u"他十五、6岁。"_s, u"他十五六岁。"_s);
        row(about, u"来了7、8万人。"_s, u"来了七八万人。"_s);
        row(about, u"来了20几个人。"_s, u"来了二十几个人。"_s);
        row(about, u"来了几10个人。"_s, u"来了几十个人。"_s);
        const char contrary[] = "numerals.contradiction";
        row(contrary, u"来了近10余人。"_s, u"来了10余人。"_s);
        row(contrary, u"来了近百余人。"_s, u"来了近百人。"_s);
        row(contrary, u"距今约20年左右。"_s, u"距今约20年。"_s);
        row(contrary, u"大约30岁上下。"_s, u"大约30岁。"_s);
        row(contrary, u"接待超过3万多人。"_s, u"接待超过3万人。"_s);
        row(contrary, u"至少需要至少10天以上。"_s, u"至少需要至少10天。"_s);
        row("numerals.fall-times", u"成本减少了3倍。"_s, u"成本减少了三分之二。"_s);
        row("numerals.fall-times", u"成本下降两倍。"_s, u"成本下降了三分之二。"_s);
    }

    template<typename Row>
    void formRows(const Row &row)
    {
        const char figures[] = "numerals.mixed-figures";
        row(figures, u"共有5千人。"_s, u"共有5000人。"_s);
        row(figures, u"共有5千多人。"_s, u"共有5000多人。"_s);
        row(figures, u"共有3百人。"_s, u"共有300人。"_s);
        row(figures, u"共有2十人。"_s, u"共有20人。"_s);
        row(figures, u"投资5千万元。"_s, u"投资5000万元。"_s);
        row(figures, u"投资3万5千元。"_s, u"投资3.5万元。"_s);
        row(figures, u"投资3亿5千万元。"_s, u"投资3.5亿元。"_s);
        row(figures, u"共有一百08人。"_s, u"共有108人。"_s);
        row(figures, u"共有1百零8人。"_s, u"共有108人。"_s);
        row(figures, u"来了三4个人。"_s, u"来了三四个人。"_s);
        row(figures, u"占3分之1。"_s, u"占三分之一。"_s);
        row("numerals.long-number", u"人口10000000人。"_s, u"人口1000万人。"_s);
        row("numerals.long-number", u"投资150000000元。"_s, u"投资1.5亿元。"_s);
        row("numerals.zero", u"共有一百〇五人。"_s, u"共有一百零五人。"_s);
        row("numerals.two", u"买了二个苹果。"_s, u"买了两个苹果。"_s);
        row("numerals.two", u"他得了第两名。"_s, u"他得了第二名。"_s);
        row("numerals.two", u"来了两十人。"_s, u"来了二十人。"_s);
        row("numerals.mark", u"共有2，300人。"_s, u"共有2300人。"_s);
        row("numerals.mark", u"增长3。5%。"_s, u"增长3.5%。"_s);
        row("numerals.mark", u"增长.5%。"_s, u"增长0.5%。"_s);
        row("numerals.mark", u"会议15：40开始。"_s, u"会议15:40开始。"_s);
        row("numerals.mark", u"人口1,23,456人。"_s, u"人口123456人。"_s);
        row("numerals.unit-twice", u"气温零下-5℃。"_s, u"气温零下5℃。"_s);
        row("numerals.unit-twice", u"气温摄氏5℃。"_s, u"气温5℃。"_s);
        row("numerals.unit-twice", u"价格￥100元。"_s, u"价格100元。"_s);
        row("numerals.unit-twice", u"价格$100美元。"_s, u"价格100美元。"_s);
        row("numerals.unit-form", u"气温5°C。"_s, u"气温5℃。"_s);
    }
};

QTEST_GUILESS_MAIN(TestNumerals)
#include "tst_numerals.moc"
