// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftestkit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using testkit::claimed;
using testkit::findingsIn;
using testkit::ProofTry;
using testkit::quiet;

class TestHouseStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theSectionsMeasuresAreToldWhenPassed()
    {
        Content content;
        content.headline = u"一二三四五六七八九十"_s;
        content.summary = u"甲乙丙丁"_s;
        content.body = u"正文十个字在这里头。"_s;
        ProofTry with{.rules = {u"style.headline-length"_s, u"style.summary-length"_s, u"style.body-length"_s}};
        with.surroundings.limits = {10, 4, 9};
        QCOMPARE(findingsIn(content, with).size(), 0);
        with.surroundings.limits = {9, 3, 8};
        QCOMPARE(findingsIn(content, with).size(), 3);
    }

    void aSummaryThatIsTheHeadlineIsPointedOut()
    {
        Content content;
        content.headline = u"渠水进了田"_s;
        content.summary = u"渠水，进了田。"_s;
        content.body = u"文。"_s;
        const ProofTry with{.rules = {u"style.summary-repeats"_s}};
        QCOMPARE(findingsIn(content, with).size(), 1);
        content.summary = u"渠水进了田，麦子返了青。"_s;
        QCOMPARE(findingsIn(content, with).size(), 0);
    }

    void theFirstPersonIsPointedOutOnceAndNotInQuotations()
    {
        const ProofTry with{.rules = {u"style.first-person"_s}};
        QCOMPARE(claimed(u"〔我们〕来到村里。\n\n我们又去了河边。", {}, with), QString());
        QCOMPARE(quiet(u"他说：“我们村变样了。”\n\n我国北方落雪。", with), QString());
    }

    void longSentencesAreMeasuredByTheHouse()
    {
        HouseStyle style;
        style.longestSentence = 10;
        style.longestParagraph = 0;
        ProofTry with{.rules = {u"style.long-sentence"_s}};
        with.lists = std::make_shared<const CompiledLists>(ProofLists{{}, {}, style});
        QCOMPARE(claimed(u"短句。〔这一句一共有十一个字了。〕", {}, with), QString());
        style.longestSentence = 0;
        with.lists = std::make_shared<const CompiledLists>(ProofLists{{}, {}, style});
        QCOMPARE(quiet(u"短句。这一句一共有十一个字了。", with), QString());
    }

    void aWordSaidAgainAndAgainIsPointedOut()
    {
        const ProofTry with{.rules = {u"style.repeated-word"_s}};
        QVERIFY(!quiet(u"各单位进行学习、进行讨论、进行检查、进行总结，然后散会。", with).isEmpty());
        QCOMPARE(quiet(u"各单位进行学习、开展讨论，进行总结。", with), QString());
    }

    void linksLeadSomewhereAndSayWhere()
    {
        const ProofTry with{.rules = {u"style.link"_s}};
        QCOMPARE(findingsIn(u"见[公告](https://)。", with).value(0).severity, Severity::MustFix);
        QCOMPARE(findingsIn(u"[点击这里](https://example.org/a)查看。", with).size(), 1);
        QCOMPARE(quiet(u"见[市政府公告](https://example.org/a)。", with), QString());
    }

    void picturesHaveADescriptionAndACredit()
    {
        const QString hash(64, u'b');
        const ProofTry with{.rules = {u"style.missing-alt"_s, u"style.missing-credit"_s, u"style.missing-caption"_s}};
        QCOMPARE(quiet(QString(u"![雪地里的马](asset:"_s + hash + u" \"马群走过雪原。\"){credit=\"江岸\"}\n"_s), with), QString());
        QCOMPARE(quiet(QString(u"![雪地里的马](asset:"_s + hash + u" \"马群走过雪原。江岸摄\")\n"_s), with), QString());
        QStringList rules;
        for (const Finding &finding : findingsIn(QString(u"![](asset:"_s + hash + u")\n"_s), with))
            rules.append(finding.rule);
        rules.sort();
        QCOMPARE(rules, (QStringList{u"style.missing-alt"_s, u"style.missing-caption"_s, u"style.missing-credit"_s}));
    }

    void superlativesMatterInAdvertisingAlone()
    {
        ProofTry with{.rules = {u"advertising"_s}};
        QCOMPARE(quiet(u"这是全市最佳的去处。", with), QString());
        with.surroundings.promotional = true;
        QCOMPARE(claimed(u"这是全市〔最佳〕的去处。", {}, with), QString());
        QCOMPARE(quiet(u"他读完了《最佳方案》。", with), QString());
    }
};

QTEST_GUILESS_MAIN(TestHouseStyle)
#include "tst_housestyle.moc"
