// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/htmltree.h"
#include "exchange/pagefields.h"
#include "exchange/pagefurniture.h"
#include "exchange/peopleintext.h"
#include "exchange/signoffparser.h"
#include "testkit/testkit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

class ImportParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aDateIsAsExactAsItIsPrinted_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("day") << u"2023-12-30"_s << u"2023-12-30"_s;
        QTest::newRow("Chinese day") << u"发表于2023年1月5日"_s << u"2023-01-05"_s;
        QTest::newRow("slashes") << u"2023/1/5"_s << u"2023-01-05"_s;
        QTest::newRow("minute") << u"2023年12月30日 10:15 来源"_s << u"2023-12-30T02:15Z"_s;
        QTest::newRow("minute without space") << u"2023年12月30日10:15"_s << u"2023-12-30T02:15Z"_s;
        QTest::newRow("second") << u"2023-12-30 10:15:07"_s << u"2023-12-30T02:15:07Z"_s;
        QTest::newRow("minute after an hour of one digit") << u"2023-1-5 9:05"_s << u"2023-01-05T01:05Z"_s;
        QTest::newRow("full-width colon") << u"2023年12月30日 10：15"_s << u"2023-12-30T02:15Z"_s;
        QTest::newRow("ideographic space before the time") << u"2023年12月30日　10:15"_s << u"2023-12-30T02:15Z"_s;
        QTest::newRow("slashes with minute") << u"2023/12/30 10:15"_s << u"2023-12-30T02:15Z"_s;
        QTest::newRow("words for hour and minute") << u"2023年12月30日10时15分"_s << u"2023-12-30T02:15Z"_s;
        QTest::newRow("ISO with offset") << u"2023-12-30T10:15:07+09:00"_s << u"2023-12-30T01:15:07Z"_s;
        QTest::newRow("ISO in UTC") << u"2023-12-30T10:15:07Z"_s << u"2023-12-30T10:15:07Z"_s;
        QTest::newRow("midnight is a filler") << u"2023-12-30 00:00:00"_s << u"2023-12-30"_s;
        QTest::newRow("no such day") << u"2023-13-30"_s << QString();
        QTest::newRow("a number") << u"编号 2023123045"_s << QString();
    }

    void aDateIsAsExactAsItIsPrinted()
    {
        QFETCH(QString, printed);
        QFETCH(QString, canonical);
        QCOMPARE(findDate(printed, QTimeZone("Asia/Shanghai")).date.toCanonical(), canonical);
    }

    void particularsAreToldFromSentences_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("particulars");
        QTest::newRow("labels") << u"来源:《某报》 作者:某某 发布时间:2023-12-30"_s << true;
        QTest::newRow("date first") << u"2024-05-06 09:30 来源：某报 字号：大 中 小"_s << true;
        QTest::newRow("bars") << u"来源：某报 | 责编：某某"_s << true;
        QTest::newRow("a date alone") << u"2024-05-06"_s << true;
        QTest::newRow("sentence") << u"2024年5月6日，西溪电站并网。"_s << false;
        QTest::newRow("sentence with a label's word") << u"据介绍，来源：不明的种子有三种。"_s << false;
        QTest::newRow("title") << u"一座城的来源"_s << false;
        QTest::newRow("nothing") << u"  "_s << false;
    }

    void particularsAreToldFromSentences()
    {
        QFETCH(QString, line);
        QFETCH(bool, particulars);
        PageFields fields;
        QCOMPARE(readFieldLine(line, QTimeZone("Asia/Shanghai"), fields), particulars);
        if (!particulars)
            QVERIFY(fields.isEmpty());
    }

    void aValueEndsWhereTheNextLabelBegins()
    {
        PageFields fields;
        QVERIFY(readFieldLine(u"来源：《北疆 晚报》 2024-05-06 09:30 作者：程远 韩梅 责任编辑：何静", QTimeZone("Asia/Shanghai"), fields));
        QCOMPARE(fields.source, u"《北疆 晚报》"_s);
        QCOMPARE(fields.dateText, u"2024-05-06 09:30"_s);
        QCOMPARE(fields.authorLine, u"程远 韩梅"_s);
        QCOMPARE(fields.editor, u"何静"_s);
    }

    void particularsThatRunTogetherAreParted()
    {
        PageFields fields;
        QVERIFY(readFieldLine(u"2024-05-06来源：北疆网作者：吴桐责任编辑：韩梅", QTimeZone("Asia/Shanghai"), fields));
        QCOMPARE(fields.date.toCanonical(), u"2024-05-06"_s);
        QCOMPARE(fields.source, u"北疆网"_s);
        QCOMPARE(fields.authorLine, u"吴桐"_s);
        QCOMPARE(fields.editor, u"韩梅"_s);
    }

    void aSummaryIsNotParted()
    {
        PageFields fields;
        QVERIFY(readFieldLine(u"摘要：两部老戏的作者：一师一徒", QTimeZone("Asia/Shanghai"), fields));
        QCOMPARE(fields.summary, u"两部老戏的作者：一师一徒"_s);
        QVERIFY(fields.authorLine.isEmpty());
    }

    void theEditorIsNamedFirst_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("editor");
        QTest::newRow("alone") << u"责任编辑：韩梅"_s << u"韩梅"_s;
        QTest::newRow("brackets") << u"[责任编辑:韩梅]"_s << u"韩梅"_s;
        QTest::newRow("and who checked") << u"（责任编辑：韩梅 审核：赵立）"_s << u"韩梅"_s;
        QTest::newRow("run together") << u"责编：韩梅审核：赵立"_s << u"韩梅"_s;
        QTest::newRow("a sentence") << u"编辑部搬家了。"_s << QString();
    }

    void theEditorIsNamedFirst()
    {
        QFETCH(QString, line);
        QFETCH(QString, editor);
        QCOMPARE(editorOf(line), editor);
    }

    void furnitureIsToldFromStory_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("furniture");
        QTest::newRow("channel bar") << u"首页 资讯 民生 科技 财经 汽车"_s << true;
        QTest::newRow("strip") << u"旗下栏目: 北京 上海 广东 河北"_s << true;
        QTest::newRow("other strip") << u"地方频道：东岭 西溪 南浦"_s << true;
        QTest::newRow("footer") << u"关于我们 | 联系我们 | 广告服务 | 法律声明"_s << true;
        QTest::newRow("copyright") << u"某某网版权所有,未经书面授权禁止使用"_s << true;
        QTest::newRow("years") << u"某某社主办 版权所有:某某社 © 2014-2023 All Rights Reserved."_s << true;
        QTest::newRow("mail") << u"举报邮箱: a@example.com"_s << true;
        QTest::newRow("switch") << u"电脑版 | 移动版"_s << true;
        QTest::newRow("licence") << u"互联网新闻信息服务许可证编号：00000000"_s << true;
        QTest::newRow("next") << u"下一篇：一场雨"_s << true;
        QTest::newRow("sentence") << u"这首歌的版权所有者说，他们愿意把歌送给这座城市，让每个人都能唱。"_s << false;
        QTest::newRow("headline") << u"晋位升级 开足马力 再出发"_s << false;
        QTest::newRow("report telephone in a story") << u"市民发现此类情况，可拨打举报电话12345。"_s << false;
        QTest::newRow("paragraph with colon") << u"他说：好 很好 非常好，就这么办。"_s << false;
    }

    void furnitureIsToldFromStory()
    {
        QFETCH(QString, line);
        QFETCH(bool, furniture);
        QCOMPARE(isFurniture(line), furniture);
    }

    void aSignOffIsParsed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("organisation");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("spaces") << u"(云川全媒·云川新闻网记者 林小满 阿古达木)"_s << u"云川全媒·云川新闻网"_s << u"记者"_s
                                << QStringList{u"林小满"_s, u"阿古达木"_s};
        QTest::newRow("joined") << u"（某某社记者王晓、李明）"_s << u"某某社"_s << u"记者"_s << QStringList{u"王晓"_s, u"李明"_s};
        QTest::newRow("ours") << u"（本报记者 程远）"_s << QString() << u"本报记者"_s << QStringList{u"程远"_s};
        QTest::newRow("two roles") << u"（记者 程远 通讯员 吴桐 摄影报道）"_s << QString() << u"记者"_s
                                   << QStringList{u"程远"_s, u"吴桐"_s};
        QTest::newRow("role, then a space") << u"（记者 程远）"_s << QString() << u"记者"_s << QStringList{u"程远"_s};
        QTest::newRow("ours, two") << u"本报记者 程远 韩梅"_s << QString() << u"本报记者"_s << QStringList{u"程远"_s, u"韩梅"_s};
        QTest::newRow("with a colon") << u"（记者：程远）"_s << QString() << u"记者"_s << QStringList{u"程远"_s};
        QTest::newRow("place before the role") << u"（云川日报全媒体记者　程远　韩梅）"_s << u"云川日报"_s << u"全媒体记者"_s
                                              << QStringList{u"程远"_s, u"韩梅"_s};
        QTest::newRow("a name spaced out") << u"（记者 程　远 林小满）"_s << QString() << u"记者"_s << QStringList{u"程远"_s, u"林小满"_s};
        QTest::newRow("agency") << u"（据新华社电）"_s << u"新华社"_s << QString() << QStringList{};
        QTest::newRow("agency and reporter") << u"（据新华社北京5月6日电 记者程远）"_s << u"新华社"_s << u"记者"_s << QStringList{u"程远"_s};
        QTest::newRow("joint") << u"(云川网记者 额尔·敦巴图)"_s << u"云川网"_s << u"记者"_s << QStringList{u"额尔·敦巴图"_s};
    }

    void aSignOffIsParsed()
    {
        QFETCH(QString, text);
        QFETCH(QString, organisation);
        QFETCH(QString, role);
        QFETCH(QStringList, names);
        const std::optional<SignOff> signOff = parseSignOff(text);
        QVERIFY(signOff);
        QCOMPARE(signOff->organisation, organisation);
        QCOMPARE(signOff->role, role);
        QCOMPARE(signOff->names, names);
        QCOMPARE(signOff->verbatim, text);
    }

    void aRemarkInBracketsIsNoSignOff_data()
    {
        QTest::addColumn<QString>("paragraph");
        QTest::newRow("remark") << u"他来了（见上图）"_s;
        QTest::newRow("about reporters") << u"会后举行了见面会（记者提问另见报道）"_s;
        QTest::newRow("author's post") << u"（作者系云川大学教授）"_s;
        QTest::newRow("no brackets, long") << u"记者 走进这座城市的时候，天刚刚亮，街上的店铺一家接一家地开了门，热气从笼屉里升起来。"_s;
        QTest::newRow("the end") << u"（完）"_s;
        QTest::newRow("according to somebody") << u"（据了解，此电来自风场）"_s;
        QTest::newRow("an electricity story") << u"（据统计全年发电）"_s;
        QTest::newRow("empty") << QString();
    }

    void aRemarkInBracketsIsNoSignOff()
    {
        QFETCH(QString, paragraph);
        QVERIFY(!findSignOff(paragraph));
    }

    void intervieweesAreReadWithTheirPosts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("people"); // name|post
        QTest::newRow("several posts each")
            << u"记者采访了市委常委、东岭县委书记李松年,和林格尔新区主任何一鸣。"_s
            << QStringList{u"李松年|市委常委、东岭县委书记"_s, u"何一鸣|和林格尔新区主任"_s};
        QTest::newRow("joined by 和") << u"记者专访了市长陈望川和副市长周一帆。"_s
                                      << QStringList{u"陈望川|市长"_s, u"周一帆|副市长"_s};
        QTest::newRow("在接受采访时") << u"云川市市长陈望川在接受记者采访时说,路修好了。"_s << QStringList{u"陈望川|云川市市长"_s};
        QTest::newRow("接受采访 with paper") << u"5月6日，东岭县委书记李松年接受本报记者专访。"_s << QStringList{u"李松年|东岭县委书记"_s};
        QTest::newRow("a joined name and a day") << u"云川大学教授额尔·敦巴图当天在接受采访时说,草好。"_s << QStringList{u"额尔·敦巴图|云川大学教授"_s};
        QTest::newRow("a joined name and a place") << u"云川大学教授额尔·敦巴图在云川会展中心接受采访。"_s << QStringList{u"额尔·敦巴图|云川大学教授"_s};
        QTest::newRow("对…进行了采访") << u"记者对云川大学教授孟和平进行了采访。"_s << QStringList{u"孟和平|云川大学教授"_s};
        QTest::newRow("a reporter is not interviewed by accepting a task") << u"记者程远接受采访任务。"_s << QStringList{};
        QTest::newRow("与…对话") << u"本报记者专访云川市第一医院院长乔木森，请他谈谈。"_s << QStringList{u"乔木森|云川市第一医院院长"_s};
        QTest::newRow("with 等") << u"记者采访了云川大学教授孟和等人。"_s << QStringList{u"孟和|云川大学教授"_s};
        QTest::newRow("then the sentence goes on") << u"记者采访了站长罗向阳,就冬季供暖的准备听取了意见。"_s
                                                   << QStringList{u"罗向阳|站长"_s};
        QTest::newRow("no name") << u"记者采访了项目负责人了解情况。"_s << QStringList{};
        QTest::newRow("patients") << u"记者采访了医院院长以及患者。"_s << QStringList{};
        QTest::newRow("no interview") << u"市长陈望川来到现场。"_s << QStringList{};
        QTest::newRow("an unusual name that speaks") << u"记者采访了牧民巴依斯古楞。巴依斯古楞说，今年草好。"_s
                                                     << QStringList{u"巴依斯古楞|牧民"_s};
        QTest::newRow("a bare name that speaks") << u"记者采访了罗向阳。罗向阳说，天冷了。"_s << QStringList{u"罗向阳|"_s};
    }

    void intervieweesAreReadWithTheirPosts()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, people);
        QStringList found;
        for (const PersonInText &person : peopleInterviewed(text))
            found.append(person.name + u'|' + person.post);
        QCOMPARE(found, people);
    }

    void whatIsLeftOutOfATreeIsNotSeen()
    {
        const HtmlTree tree(u"<div><p>一</p><p class=x>二</p></div>"_s);
        QCOMPARE(visibleText(tree.root()), u"一\n二"_s);
        visitElements(tree.root(), [](const GumboNode *node) {
            if (attribute(node, "class") == u"x")
                HtmlTree::leaveOut(node);
            return true;
        });
        QCOMPARE(visibleText(tree.root()), u"一"_s);
    }
};

QTEST_GUILESS_MAIN(ImportParts)
#include "tst_importparts.moc"
