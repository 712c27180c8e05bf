// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/content.h"
#include "article/partmark.h"

#include "testkit/testkit.h"

using namespace galley;
using namespace Qt::StringLiterals;

class TestPartMark : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aMarkIsSplitFromTheHeadline_data()
    {
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("rest");
        QTest::addColumn<QString>("mark");
        QTest::addColumn<int>("number");
        const auto row = [](const char *name, const QString &rest, const QString &mark, int number) {
            QTest::newRow(name) << QString(rest + mark) << rest << mark << number;
        };
        row("a long headline with spaces and a dash",
            u"晋位升级 开足马力推动经济社会高质量发展——自治区党委十一届七次全会暨全区经济工作会议精神在各盟市引发热烈反响"_s,
            u"③"_s, 3);
        row("circled 1", u"走进草原"_s, u"①"_s, 1);
        row("circled 20", u"走进草原"_s, u"⑳"_s, 20);
        row("circled 21", u"走进草原"_s, u"㉑"_s, 21);
        row("circled 35", u"走进草原"_s, u"㉟"_s, 35);
        row("circled 36", u"走进草原"_s, u"㊱"_s, 36);
        row("circled 50", u"走进草原"_s, u"㊿"_s, 50);
        row("Han number in brackets", u"走进草原"_s, u"（三）"_s, 3);
        row("Han number over ten", u"走进草原"_s, u"（二十一）"_s, 21);
        row("ten", u"走进草原"_s, u"（十）"_s, 10);
        row("digits in half-width brackets", u"走进草原"_s, u"(3)"_s, 3);
        row("full-width digits", u"走进草原"_s, u"（１２）"_s, 12);
        row("square brackets", u"走进草原"_s, u"【3】"_s, 3);
        row("之 in a series", u"北疆调查"_s, u"之三"_s, 3);
        row("之一 after a series' word", u"北疆系列报道"_s, u"之一"_s, 1);
        row("first of two", u"走进草原"_s, u"（上）"_s, 1);
        row("middle", u"走进草原"_s, u"（中）"_s, 2);
        row("last, of how many is not known here", u"走进草原"_s, u"(下)"_s, 2);
        row("first part in words", u"走进草原"_s, u"（上篇）"_s, 1);
        row("inner brackets stay", u"走进（大）草原"_s, u"（二）"_s, 2);
        QTest::newRow("a space before the mark belongs to neither")
            << u"走进草原 ③"_s << u"走进草原"_s << u"③"_s << 3;
        QTest::newRow("上 after a space") << u"走进草原 上"_s << u"走进草原"_s << u"上"_s << 1;
        QTest::newRow("下 after a full-width space") << u"走进草原　下"_s << u"走进草原"_s << u"下"_s << 2;
        QTest::newRow("之二 after a dash") << u"走进草原——之二"_s << u"走进草原——"_s << u"之二"_s << 2;
    }
    void aMarkIsSplitFromTheHeadline()
    {
        QFETCH(QString, headline);
        QFETCH(QString, rest);
        QFETCH(QString, mark);
        QFETCH(int, number);
        const PartMark found = splitPartMark(headline);
        QCOMPARE(found.rest, rest);
        QCOMPARE(found.mark, mark);
        QCOMPARE(found.number, number);
    }

    void whatIsNoMarkStays_data()
    {
        QTest::addColumn<QString>("headline");
        for (const QStringView headline :
             {u"年度十大新闻（2023）", u"年度十大新闻(2023)", u"大事记（二〇二三）", u"走进草原3",
              u"走进草原三", u"高质量发展在路上", u"进步三分之一", u"增长百分之三", u"全国最大的湖泊之一",
              u"走进草原（图）", u"走进草原（0）", u"③", u"（三）", u"", u"今冬降雪偏多（附名单）",
              u"走进草原（三", u"致富路上", u"天下"})
            QTest::newRow(headline.isEmpty() ? "empty" : headline.toUtf8().constData())
                << headline.toString();
    }
    void whatIsNoMarkStays()
    {
        QFETCH(QString, headline);
        const PartMark found = splitPartMark(headline);
        QCOMPARE(found.rest, headline);
        QCOMPARE(found.mark, QString());
        QCOMPARE(found.number, 0);
    }

    void circledMarksAreReadBack()
    {
        for (int number = 1; number <= 60; ++number) {
            const QString mark = circledMark(number);
            QCOMPARE(splitPartMark(QString(u"走进草原"_s + mark)).number, number);
            QCOMPARE(mark.size() == 1, number <= 50);
        }
        QCOMPARE(circledMark(3), u"③"_s);
        QCOMPARE(circledMark(51), u"（51）"_s);
        QCOMPARE(circledMark(0), QString());
    }

    void aSummaryThatSaysTheHeadlineAgainIsSeen_data()
    {
        QTest::addColumn<QString>("summary");
        QTest::addColumn<bool>("repeats");
        QTest::newRow("the same") << u"草原迎来早春"_s << true;
        QTest::newRow("with the mark") << u"草原迎来早春③"_s << true;
        QTest::newRow("with other spaces") << u" 草原 迎来早春 ③"_s << true;
        QTest::newRow("with another part's mark") << u"草原迎来早春（三）"_s << true;
        QTest::newRow("none") << QString() << false;
        QTest::newRow("more than the headline") << u"草原迎来早春，牧民忙转场。"_s << false;
        QTest::newRow("less") << u"草原"_s << false;
    }
    void aSummaryThatSaysTheHeadlineAgainIsSeen()
    {
        QFETCH(QString, summary);
        QFETCH(bool, repeats);
        Content content;
        content.headline = u"草原 迎来早春"_s;
        content.series.mark = u"③"_s;
        content.summary = summary;
        QCOMPARE(summaryRepeatsHeadline(content), repeats);
    }

    void theMarkIsPrintedAfterTheHeadline()
    {
        Content content;
        content.headline = u"走进草原"_s;
        QCOMPARE(content.printedHeadline(), u"走进草原"_s);
        content.series.mark = u"③"_s;
        QCOMPARE(content.printedHeadline(), u"走进草原③"_s);
        content.series.mark = u"下"_s;
        QCOMPARE(content.printedHeadline(), u"走进草原 下"_s);
    }

    void aSignOffIsPrintedOnceOrAsFound()
    {
        SignOff signOff;
        QCOMPARE(signOff.printed(), QString());
        signOff.organisation = u"北疆融媒"_s;
        signOff.role = u"记者"_s;
        signOff.names = {u"张远"_s, u"李 牧"_s};
        QCOMPARE(signOff.printed(), u"（北疆融媒记者 张远 李 牧）"_s);
        signOff.names.clear();
        QCOMPARE(signOff.printed(), u"（北疆融媒记者）"_s);
        signOff.verbatim = u"(北疆融媒记者  张远)"_s;
        QCOMPARE(signOff.printed(), u"(北疆融媒记者  张远)"_s);
    }
};

QTEST_APPLESS_MAIN(TestPartMark)
#include "tst_partmark.moc"
