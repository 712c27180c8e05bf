// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/checktry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using testkit::CheckTry;

class TestPunctuation : public QObject
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
        halfWidthRows(row);
        stopRows(row);
        pairRows(row);
        lineRows(row);
        listRows(row);
        quotationRows(row);
        characterRows(row);
    }
    void aSlipIsFoundWithItsRightFix()
    {
        QFETCH(QString, rule);
        QFETCH(QString, bad);
        QFETCH(QString, good);
        const CheckTry punctuation(addPunctuationChecks);
        QCOMPARE(punctuation.repairs({bad}, {good}, QLatin1StringView(rule.toLatin1())), QString());
    }

    void whatARuleMendedStaysQuiet_data() { aSlipIsFoundWithItsRightFix_data(); }
    void whatARuleMendedStaysQuiet()
    {
        QFETCH(QString, rule);
        QFETCH(QString, good);
        const CheckTry punctuation(addPunctuationChecks);
        for (const auto &placed : punctuation.findings({good}))
            QVERIFY2(rule != QLatin1StringView(placed.finding.rule), qPrintable(punctuation.quiet({good})));
        QCOMPARE(punctuation.undeclaredRules({good}), QString());
    }

    void rightTextStaysQuiet_data()
    {
        QTest::addColumn<QString>("text");
        const QString texts[] = {
            u"全年增长3.5%，会议10:15开始，到会1,000人，主队3:2取胜。"_s,
            u"A/B两组样本，e.g.这一写法不译。"_s,
            u"他引用了原文：“Hello, world. It's fine!”随后离开。"_s,
            u"下载galley-1.2.tar.gz后运行setup.exe即可。"_s,
            u"作者是J.K.罗琳，译者另有其人。"_s,
            u"网站example.com今天上线，地址是https://example.com/a?b=c,d。"_s,
            u"“十四五”“一带一路”等表述不变。"_s,
            u"他说：“‘三农’工作是重中之重。”"_s,
            u"《关于修改〈城市道路条例〉的决定》今天施行。"_s,
            u"《〈《旧公约》议定书〉说明》已经印发。"_s,
            u"真的吗？！太好了！！！"_s,
            u"会议由市政府（含各区）召开，1）听取汇报；2）审议方案。"_s,
            u"中国—东盟博览会在南宁开幕，气温4—8℃。"_s,
            u"他想起了很多——童年、故乡、母亲……那些日子不会再来。"_s,
            u"卡尔·马克思的著作。“9·11”事件。"_s,
            u"坚持相互尊重、和平共处、合作共赢的原则。"_s,
            u"他们学习、工作、生活等方面都有改善，人员密集、等候时间长。"_s,
            u"坚持解放思想、实事求是、与时俱进、求真务实。"_s,
            u"第一、第二产业增速加快，一、二线城市房价平稳。"_s,
            u"产销量连续六年居世界第一，产品出口三十多个国家。"_s,
            u"分子式为f(x)，其中x>0的部分成立。"_s,
            u"Smith (2020) 提出的方法仍在使用。"_s,
            u"请看附表：甲、乙、丙三队。"_s,
            u"歼-20、运-20飞越上空，迪亚斯-卡内尔到访。"_s,
            u"“互联网＋”行动继续推进。"_s,
            u"《你好,世界!》是一部短片。"_s,
            u"他问：“你知道他来不来吗？”"_s,
            u"小雨转多云，3～4级风。"_s,
            u"决定如下："_s,
            u"他说：“天气好。”说完就走了。“走吧，”他又说，“不早了。”"_s,
        };
        for (const QString &text : texts)
            QTest::addRow("%s", qPrintable(text)) << text;
    }
    void rightTextStaysQuiet()
    {
        QFETCH(QString, text);
        QCOMPARE(CheckTry(addPunctuationChecks).quiet({text}), QString());
    }

    void aTextInHalfWidthMarksIsOneFindingWithOneFix()
    {
        const QStringList bad{u"会议指出,今年以来,全市经济稳中向好,增长5.2%."_s,
                              u"据介绍,项目总投资3.5亿元,占地1,000亩,计划10:30开工(含配套工程)."_s,
                              u"\"我们有信心,也有能力,\"负责人说,\"请大家放心!\""_s};
        const QStringList good{u"会议指出，今年以来，全市经济稳中向好，增长5.2%。"_s,
                               u"据介绍，项目总投资3.5亿元，占地1,000亩，计划10:30开工（含配套工程）。"_s,
                               u"“我们有信心，也有能力，”负责人说，“请大家放心！”"_s};
        const CheckTry punctuation(addPunctuationChecks);
        const auto findings = punctuation.findings(bad);
        QVERIFY2(findings.size() == 1, qPrintable(punctuation.quiet(bad)));
        QCOMPARE(QLatin1StringView(findings[0].finding.rule), "punctuation.half-width-throughout"_L1);
        QCOMPARE(punctuation.repairs(bad, good), QString());
        QCOMPARE(punctuation.quiet(good), QString());
    }

    void commasAloneInHalfWidthAreOneFindingToo()
    {
        const QStringList bad{u"围绕主线,突出重点,抓住关键,攻坚克难。各地干劲足,措施实,效果好,群众满意。"_s};
        const CheckTry punctuation(addPunctuationChecks);
        QCOMPARE(punctuation.findings(bad).size(), 1);
        QCOMPARE(punctuation.repairs(bad, {QString(bad[0]).replace(u',', u'，')}, "punctuation.half-width-throughout"_L1), QString());
    }

    void aQuotationOfSeveralParagraphsOpensEachAndClosesTheLast()
    {
        const CheckTry punctuation(addPunctuationChecks);
        QCOMPARE(punctuation.quiet({u"他在信中写道："_s, u"“第一件事已经办好，请放心。"_s, u"“第二件事还要再等几天。”"_s}), QString());
        QCOMPARE(punctuation.quiet({u"“第一段的话到这里。"_s, u"“第二段的话到这里。"_s, u"“第三段的话到这里。”他说。"_s}), QString());
        QCOMPARE(punctuation.repairs({u"“第一段的话到这里。"_s, u"第二段的话到这里。”"_s}, {u"“第一段的话到这里。"_s, u"“第二段的话到这里。”"_s},
                                     "punctuation.quotation-paragraphs"_L1),
                 QString());
        // Nobody goes on with it: it was forgotten.
        QCOMPARE(punctuation.repairs({u"他说：“事情已经办好。"_s, u"会议随后结束，代表们离开了会场。"_s},
                                     {u"他说：“事情已经办好。”"_s, u"会议随后结束，代表们离开了会场。"_s}, "punctuation.pairing-quotes"_L1),
                 QString());
    }

    void aWordQuotedElsewhereTellsWhereAMarkIsMissing()
    {
        const CheckTry punctuation(addPunctuationChecks);
        QCOMPARE(punctuation.repairs({u"市里推行“码上办事窗口”改革。"_s, u"截至目前“码上办事窗口累计受理申请三千件。"_s},
                                     {u"市里推行“码上办事窗口”改革。"_s, u"截至目前“码上办事窗口”累计受理申请三千件。"_s}),
                 QString());
    }

    void titlesAreQuotedAsTheyAreButTheirMarksPair()
    {
        const CheckTry punctuation(addPunctuationChecks);
        QCOMPARE(punctuation.quiet({u"短片《去哪儿?》《为什么--》和《１２３》获奖。"_s}), QString());
        QVERIFY(!punctuation.quiet({u"短片《去哪儿》和《为什么获奖。"_s}).isEmpty());
    }

    void paragraphsInOtherLanguagesAreNotRead()
    {
        const CheckTry punctuation(addPunctuationChecks);
        QCOMPARE(punctuation.quiet({u"He said, \"It's fine...\" -- and left (at 5 p.m.)."_s, u"1) one; 2) two"_s}), QString());
    }

    void linesThatAreNoSentencesNeedNoStop()
    {
        const CheckTry punctuation(addPunctuationChecks);
        QCOMPARE(punctuation.quiet({u"来源：《晨报》 作者：王小明 时间：昨天"_s, u"围绕主线稳中快进"_s, u"（记者王小明，通讯员李四，摄影赵五，编辑钱六，校对孙七）"_s}), QString());
        QCOMPARE(punctuation.quiet({u"这一句后面没有标点，因为它是表格里的一格，也不需要标点"_s}, ParagraphKind::TableCell), QString());
    }

    void rowsOfOneMarkTakeNoMoreThanTheirLength()
    {
        const CheckTry punctuation(addPunctuationChecks);
        for (const char16_t unit : {u'“', u'”', u'《', u'（', u'"', u'.', u'，', u'—', u'、'}) {
            const QString row = u"中文"_s + QString(200'000, QChar(unit));
            QVERIFY(punctuation.findings({row}).size() < 2'000);
        }
        QString crossing = u"中文"_s;
        for (int i = 0; i < 50'000; ++i)
            crossing += u"《“》”（"_s;
        QVERIFY(punctuation.findings({crossing}).size() < 2'000);
    }

private:
    template<typename Row>
    void halfWidthRows(const Row &row)
    {
        const char rule[] = "punctuation.half-width";
        row(rule, u"会议指出,今年全市经济向好。"_s, u"会议指出，今年全市经济向好。"_s);
        row(rule, u"会议指出, 今年全市经济向好。"_s, u"会议指出，今年全市经济向好。"_s);
        row(rule, u"全市经济向好.会议结束。"_s, u"全市经济向好。会议结束。"_s);
        row(rule, u"今年全市经济继续向好."_s, u"今年全市经济继续向好。"_s);
        row(rule, u"今年全市经济继续向好，增长5.2%."_s, u"今年全市经济继续向好，增长5.2%。"_s);
        row(rule, u"甲队领先;乙队落后。"_s, u"甲队领先；乙队落后。"_s);
        row(rule, u"他说:“来吧。”"_s, u"他说：“来吧。”"_s);
        row(rule, u"谁来了?没有人。"_s, u"谁来了？没有人。"_s);
        row(rule, u"太好了!大家鼓掌。"_s, u"太好了！大家鼓掌。"_s);
        row(rule, u"各省(区、市)参加。"_s, u"各省（区、市）参加。"_s);
        row(rule, u"指数 (CPI) 同比上涨。"_s, u"指数（CPI）同比上涨。"_s);
        row(rule, u"与GDP,就业有关。"_s, u"与GDP，就业有关。"_s);
        row(rule, u"卡尔.马克思的著作。"_s, u"卡尔·马克思的著作。"_s);
        row("punctuation.straight-quotes", u"推动\"双碳\"目标落实。"_s, u"推动“双碳”目标落实。"_s);
        row("punctuation.straight-quotes", u"他说：\"来吧。\"说完走了。"_s, u"他说：“来吧。”说完走了。"_s);
        row("punctuation.straight-quotes", u"推动'双碳'目标落实。"_s, u"推动“双碳”目标落实。"_s);
        row("punctuation.straight-quotes", u"他说：“推动'双碳'目标落实。”"_s, u"他说：“推动‘双碳’目标落实。”"_s);
        row("punctuation.straight-quotes", u"推动“双碳\"目标落实。"_s, u"推动“双碳”目标落实。"_s);
        row("punctuation.straight-quotes", u"推动\"双碳”目标落实。"_s, u"推动“双碳”目标落实。"_s);
        row("punctuation.bracket-width", u"各省（区、市)参加。"_s, u"各省（区、市）参加。"_s);
        row("punctuation.bracket-width", u"今天(9月1日）上午开会。"_s, u"今天（9月1日）上午开会。"_s);
    }

    template<typename Row>
    void stopRows(const Row &row)
    {
        const char doubled[] = "punctuation.doubled";
        row(doubled, u"会议指出，，今年向好。"_s, u"会议指出，今年向好。"_s);
        row(doubled, u"今年向好。。会议结束。"_s, u"今年向好。会议结束。"_s);
        row(doubled, u"会议指出，。今年向好。"_s, u"会议指出，今年向好。"_s);
        row(doubled, u"今年继续向好，。"_s, u"今年继续向好。"_s);
        row(doubled, u"苹果、，梨和桃。"_s, u"苹果、梨和桃。"_s);
        row(doubled, u"来了吗？。没有。"_s, u"来了吗？没有。"_s);
        row(doubled, u"会议指出，,今年向好。"_s, u"会议指出，今年向好。"_s);
        row(doubled, u"他说：“来吧。”。"_s, u"他说：“来吧。”"_s);
        row(doubled, u"太好了！！！！大家鼓掌。"_s, u"太好了！！！大家鼓掌。"_s);
        row(doubled, u"真的！？"_s, u"真的？！"_s);
        row("punctuation.paragraph-start", u"，今年全市经济向好。"_s, u"今年全市经济向好。"_s);
        row("punctuation.missing-end", u"会议指出，今年以来全市经济稳中向好，各项指标好于预期，就业形势总体稳定"_s,
            u"会议指出，今年以来全市经济稳中向好，各项指标好于预期，就业形势总体稳定。"_s);
        row("punctuation.missing-end", u"会议昨天在市里召开。负责人说：“我们一定按期完成各项任务”"_s,
            u"会议昨天在市里召开。负责人说：“我们一定按期完成各项任务。”"_s);
        row("punctuation.missing-end", u"会议昨天在市里召开。代表们表示要继续办好“开放日”"_s, u"会议昨天在市里召开。代表们表示要继续办好“开放日”。"_s);
        row("punctuation.space", u"会议指出 ，今年向好。"_s, u"会议指出，今年向好。"_s);
        row("punctuation.space", u"会议指出， 今年向好。"_s, u"会议指出，今年向好。"_s);
        row("punctuation.space", u"推动“ 双碳”目标落实。"_s, u"推动“双碳”目标落实。"_s);
    }

    template<typename Row>
    void pairRows(const Row &row)
    {
        const char quotes[] = "punctuation.pairing-quotes";
        row(quotes, u"他说：“我们一定按期完成任务。"_s, u"他说：“我们一定按期完成任务。”"_s);
        row(quotes, u"“我们一定按期完成任务。王小明说。"_s, u"“我们一定按期完成任务。”王小明说。"_s);
        row(quotes, u"他说：我们一定按期完成任务。”"_s, u"他说：“我们一定按期完成任务。”"_s);
        row(quotes, u"推动“双碳目标落实。"_s, u"推动“双碳”目标落实。"_s);
        row(quotes, u"共建一带一路”取得成果。"_s, u"共建“一带一路”取得成果。"_s);
        row(quotes, u"会议主题为“共享机遇，共创未来，会期三天。"_s, u"会议主题为“共享机遇，共创未来”，会期三天。"_s);
        row(quotes, u"打造“十分钟生活圈，方便群众。"_s, u"打造“十分钟生活圈”，方便群众。"_s);
        row("punctuation.pairing-titles", u"《城市道路管理条例今天施行。"_s, u"《城市道路管理条例》今天施行。"_s);
        row("punctuation.pairing-titles", u"市政府印发城市道路管理条例》，今天施行。"_s, u"市政府印发《城市道路管理条例》，今天施行。"_s);
        row("punctuation.pairing-brackets", u"本报讯（记者王小明：今天开会。"_s, u"本报讯（记者王小明）：今天开会。"_s);
        row("punctuation.pairing-brackets", u"今天（9月1日上午开会。"_s, u"今天（9月1日）上午开会。"_s);
        row("punctuation.pairing-brackets", u"今天9月1日）上午开会。"_s, u"今天（9月1日）上午开会。"_s);
        row("punctuation.pairing-brackets", u"【快讯今天开会。"_s, u"【快讯】今天开会。"_s);
        row("punctuation.reversed", u"推动”双碳“目标落实。"_s, u"推动“双碳”目标落实。"_s);
        row("punctuation.reversed", u"推动“双碳“目标落实。"_s, u"推动“双碳”目标落实。"_s);
        row("punctuation.reversed", u"推动”双碳”目标落实。"_s, u"推动“双碳”目标落实。"_s);
        row("punctuation.reversed", u"“甲”“乙“和“丙”都在。"_s, u"“甲”“乙”和“丙”都在。"_s);
        row("punctuation.nesting", u"他说：“要办好“三农”的事。”"_s, u"他说：“要办好‘三农’的事。”"_s);
        row("punctuation.nesting", u"《关于修改《城市道路条例》的决定》施行。"_s, u"《关于修改〈城市道路条例〉的决定》施行。"_s);
        row("punctuation.nesting", u"推动‘双碳’目标落实。"_s, u"推动“双碳”目标落实。"_s);
        row("punctuation.nesting", u"纪录片“《家乡”》播出。"_s, u"纪录片“《家乡》”播出。"_s);
    }

    template<typename Row>
    void lineRows(const Row &row)
    {
        const char ellipsis[] = "punctuation.ellipsis";
        row(ellipsis, u"春天来了...花开了。"_s, u"春天来了……花开了。"_s);
        row(ellipsis, u"春天来了。。。花开了。"_s, u"春天来了……花开了。"_s);
        row(ellipsis, u"春天来了…花开了。"_s, u"春天来了……花开了。"_s);
        row(ellipsis, u"春天来了………花开了。"_s, u"春天来了……花开了。"_s);
        row(ellipsis, u"春天来了···花开了。"_s, u"春天来了……花开了。"_s);
        row("punctuation.ellipsis-stop", u"春天来了……。花开了。"_s, u"春天来了……花开了。"_s);
        row("punctuation.ellipsis-stop", u"桃花，杏花，……都开了。"_s, u"桃花，杏花……都开了。"_s);
        row("punctuation.ellipsis-etc", u"苹果、梨、桃等……都有。"_s, u"苹果、梨、桃等都有。"_s);
        row("punctuation.ellipsis-etc", u"苹果、梨、桃……等水果都有。"_s, u"苹果、梨、桃等水果都有。"_s);
        const char dash[] = "punctuation.dash";
        row(dash, u"他只有一个愿望--回家。"_s, u"他只有一个愿望——回家。"_s);
        row(dash, u"他只有一个愿望 -- 回家。"_s, u"他只有一个愿望——回家。"_s);
        row(dash, u"他只有一个愿望―― 回家。"_s, u"他只有一个愿望—— 回家。"_s);
        row(dash, u"他只有一个愿望－－回家。"_s, u"他只有一个愿望——回家。"_s);
        row(dash, u"他只有一个愿望———回家。"_s, u"他只有一个愿望——回家。"_s);
        row(dash, u"这座城市有一个新名字—这是大家起的。"_s, u"这座城市有一个新名字——这是大家起的。"_s);
        row(dash, u"他们终于等到了这一天—山村通上了公路。"_s, u"他们终于等到了这一天——山村通上了公路。"_s);
        row("punctuation.dash-stop", u"他只有一个愿望，——回家。"_s, u"他只有一个愿望——回家。"_s);
        row("punctuation.dash-stop", u"他想说的是——，回家。"_s, u"他想说的是——回家。"_s);
        row("punctuation.connector", u"中国－东盟博览会开幕。"_s, u"中国—东盟博览会开幕。"_s);
    }

    template<typename Row>
    void listRows(const Row &row)
    {
        const char ordinal[] = "punctuation.ordinal";
        row(ordinal, u"一，坚持改革开放。"_s, u"一、坚持改革开放。"_s);
        row(ordinal, u"1、坚持改革开放。"_s, u"1.坚持改革开放。"_s);
        row(ordinal, u"（一）、坚持改革开放。"_s, u"（一）坚持改革开放。"_s);
        row(ordinal, u"第一、坚持改革开放。"_s, u"第一，坚持改革开放。"_s);
        row(ordinal, u"首先、坚持改革开放。"_s, u"首先，坚持改革开放。"_s);
        row(ordinal, u"要做两件事：第一、坚持改革；第二，扩大开放。"_s, u"要做两件事：第一，坚持改革；第二，扩大开放。"_s);
        row("punctuation.marked-list", u"“甲”、“乙”和“丙”都在。"_s, u"“甲”“乙”和“丙”都在。"_s);
        row("punctuation.marked-list", u"《甲》、《乙》、《丙》都在。"_s, u"《甲》《乙》《丙》都在。"_s);
        row("punctuation.pause-mark", u"苹果、梨、桃、等水果。"_s, u"苹果、梨、桃等水果。"_s);
        row("punctuation.pause-mark", u"广西、浙江、等地下雪。"_s, u"广西、浙江等地下雪。"_s);
        row("punctuation.pause-mark", u"苹果、梨、和桃子都有。"_s, u"苹果、梨和桃子都有。"_s);
        row("punctuation.pause-mark", u"这里的交通已经改善、但是还不够好。"_s, u"这里的交通已经改善，但是还不够好。"_s);
        row("punctuation.list-comma", u"上海、天津，重庆等地下雪。"_s, u"上海、天津、重庆等地下雪。"_s);
    }

    template<typename Row>
    void quotationRows(const Row &row)
    {
        row("punctuation.quotation-colon", u"他说，“我们一定按期完成任务。”"_s, u"他说：“我们一定按期完成任务。”"_s);
        row("punctuation.quotation-colon", u"负责人表示“我们一定按期完成任务。”"_s, u"负责人表示：“我们一定按期完成任务。”"_s);
        row("punctuation.quotation-end", u"他说：“我们一定按期完成任务”。"_s, u"他说：“我们一定按期完成任务。”"_s);
        row("punctuation.quotation-end", u"“海上生明月，天涯共此时”。中秋到了。"_s, u"“海上生明月，天涯共此时。”中秋到了。"_s);
        row("punctuation.quotation-end", u"人们都称它是“城市的客厅。”"_s, u"人们都称它是“城市的客厅”。"_s);
        row("punctuation.question", u"这样真的好吗。"_s, u"这样真的好吗？"_s);
        row("punctuation.question", u"他不知道会议什么时候结束？"_s, u"他不知道会议什么时候结束。"_s);
    }

    template<typename Row>
    void characterRows(const Row &row)
    {
        row("punctuation.full-width-letters", u"今年增长了１２．５个点。"_s, u"今年增长了12.5个点。"_s);
        row("punctuation.full-width-letters", u"他乘坐Ｃ９１９客机。"_s, u"他乘坐C919客机。"_s);
        row("punctuation.middle-dot", u"卡尔•马克思的著作。"_s, u"卡尔·马克思的著作。"_s);
        row("punctuation.middle-dot", u"卡尔・马克思的著作。"_s, u"卡尔·马克思的著作。"_s);
        row("punctuation.middle-dot", u"卡尔．马克思的著作。"_s, u"卡尔·马克思的著作。"_s);
        row("punctuation.middle-dot", u"“5•12”地震。"_s, u"“5·12”地震。"_s);
        row("punctuation.corner-quotes", u"推动「双碳」目标落实。"_s, u"推动“双碳”目标落实。"_s);
        row("punctuation.look-alike", u"苹果﹑梨和桃。"_s, u"苹果、梨和桃。"_s);
        row("punctuation.invisible", u"今年\u200b全市经济向好。"_s, u"今年全市经济向好。"_s);
    }
};

QTEST_GUILESS_MAIN(TestPunctuation)
#include "tst_punctuation.moc"
