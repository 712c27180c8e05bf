// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/textpattern.h"

#include <QElapsedTimer>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

/// The text with [ ] around every match.
QString marked(const QString &text, const QString &wanted, const PatternOptions &options)
{
    const auto pattern = TextPattern::make(wanted, options);
    if (!pattern)
        return pattern.error().message;
    QString shown;
    int at = 0;
    for (const TextMatch &match : pattern->in(text, 1000).all) {
        shown += text.mid(at, match.start - at) + u'[' + text.mid(match.start, match.length) + u']';
        at = match.end();
    }
    return shown + text.mid(at);
}

QString replaced(const QString &text, const QString &wanted, const QString &with, const PatternOptions &options)
{
    const auto pattern = TextPattern::make(wanted, options);
    QString made;
    int at = 0;
    for (const TextMatch &match : pattern->in(text, 1000).all) {
        made += text.mid(at, match.start - at) + pattern->replacement(text, match, with);
        at = match.end();
    }
    return made + text.mid(at);
}

constexpr PatternOptions plain{};
constexpr PatternOptions cased{.matchCase = true};
constexpr PatternOptions words{.wholeWords = true};
constexpr PatternOptions expression{.regularExpression = true};

} // namespace

/// What is found where.
class TestTextPattern : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<PatternOptions>("options");
        QTest::addColumn<QString>("marked");
        QTest::newRow("plain") << u"风大。风小。"_s << u"风"_s << plain << u"[风]大。[风]小。"_s;
        QTest::newRow("marks are themselves") << u"a.b (c) a+b"_s << u"(c)"_s << plain << u"a.b [(c)] a+b"_s;
        QTest::newRow("any case") << u"GDP和gdp"_s << u"gdp"_s << plain << u"[GDP]和[gdp]"_s;
        QTest::newRow("same case") << u"GDP和gdp"_s << u"gdp"_s << cased << u"GDP和[gdp]"_s;
        QTest::newRow("nothing empty") << u"风"_s << u"x*"_s << expression << u"风"_s;
        QTest::newRow("Chinese whole words") << u"发展中国家，中国家庭"_s << u"中国"_s << words << u"发展中国家，[中国]家庭"_s;
        QTest::newRow("Latin whole words") << u"art, start, art"_s << u"art"_s << words << u"[art], start, [art]"_s;
        QTest::newRow("lines") << u"甲一\n甲二"_s << u"^甲"_s << expression << u"[甲]一\n[甲]二"_s;
        QTest::newRow("over lines") << u"一段。\n\n二段。"_s << u"。\\n+"_s << expression << u"一段[。\n\n]二段。"_s;
        QTest::newRow("emoji is one") << u"风😀大"_s << u"风.大"_s << expression << u"[风😀大]"_s;
        QTest::newRow("digits") << u"增长12.5%，下降3%"_s << u"\\d+(\\.\\d+)?%"_s << expression << u"增长[12.5%]，下降[3%]"_s;
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        QFETCH(PatternOptions, options);
        QFETCH(QString, marked);
        QCOMPARE(::marked(text, wanted, options), marked);
    }

    void replaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("with");
        QTest::addColumn<PatternOptions>("options");
        QTest::addColumn<QString>("result");
        QTest::newRow("plain keeps \\1") << u"风"_s << u"风"_s << u"\\1$2"_s << plain << u"\\1$2"_s;
        QTest::newRow("groups") << u"2023年12月"_s << u"(\\d+)年(\\d+)月"_s << u"\\2/$1"_s << expression << u"12/2023"_s;
        QTest::newRow("all of it") << u"风大"_s << u"风."_s << u"“\\0”"_s << expression << u"“风大”"_s;
        QTest::newRow("line end") << u"甲；乙"_s << u"；"_s << u"\\n\\n"_s << expression << u"甲\n\n乙"_s;
        QTest::newRow("marks") << u"a"_s << u"a"_s << u"\\$1\\\\ $"_s << expression << u"$1\\ $"_s;
        QTest::newRow("what stands before counts") << u"红灯 绿灯"_s << u"(?<=红)灯"_s << u"旗"_s << expression << u"红旗 绿灯"_s;
        QTest::newRow("no such bracket") << u"a"_s << u"a"_s << u"[\\3]"_s << expression << u"[]"_s;
    }
    void replaces()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        QFETCH(QString, with);
        QFETCH(PatternOptions, options);
        QFETCH(QString, result);
        QCOMPARE(replaced(text, wanted, with, options), result);
    }

    void aWrongExpressionSaysWhatAndWhere_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("at");
        QTest::newRow("bracket") << u"(风"_s << u"a bracket ( is not closed"_s << 2;
        QTest::newRow("set") << u"风[a"_s << u"a set of characters [ is not closed"_s << 3;
        QTest::newRow("repeat") << u"*风"_s << u"nothing here that could be repeated"_s << 0;
        QTest::newRow("backwards") << u"[z-a]"_s << u"a range runs backwards"_s << 3;
    }
    void aWrongExpressionSaysWhatAndWhere()
    {
        QFETCH(QString, wanted);
        QFETCH(QString, said);
        QFETCH(int, at);
        const auto pattern = TextPattern::make(wanted, expression);
        QVERIFY(!pattern);
        QVERIFY2(pattern.error().message.contains(said), qPrintable(pattern.error().message));
        QCOMPARE(pattern.error().position, at);
        QVERIFY(TextPattern::make(wanted, plain)); // as itself it is no expression
    }

    void withinAStretchOnlyWhatLiesInIt()
    {
        const auto pattern = TextPattern::make(u"风风"_s, plain);
        const QString text = u"风风大风风小风风"_s;
        const TextMatches found = pattern->in(text, 1, 7, 100);
        QCOMPARE(found.all, (std::vector<TextMatch>{{3, 2}}));
    }

    void moreThanAskedForIsToldOf()
    {
        const auto pattern = TextPattern::make(u"风"_s, plain);
        const TextMatches found = pattern->in(QString(u'风').repeated(10), 4);
        QCOMPARE(found.all.size(), 4U);
        QVERIFY(found.more);
        QVERIFY(!pattern->in(QString(u'风').repeated(4), 4).more);
    }

    void anExpressionWithoutEndIsGivenUp()
    {
        const auto pattern = TextPattern::make(u"(a+)+b"_s, expression);
        const TextMatches found = pattern->in(QString(QString(u'a').repeated(60) + u"cb"_s), 10);
        QVERIFY(found.tooCostly);
        QVERIFY(found.all.empty());
    }

    void aSearchCanBeStopped()
    {
        const auto pattern = TextPattern::make(u"风"_s, plain);
        const std::atomic_bool stop = true;
        QVERIFY(pattern->in(u"风", 0, 1, 10, &stop).stopped);
    }

    /// A million characters with a match in every sentence: well under the time in which anybody waits.
    void aMillionCharactersAreSearchedInProportion()
    {
        const QString sentence = u"厂区外的风机连成一线，白天发的电就地用掉八成，以前看煤价吃饭。"_s;
        const auto cost = [&sentence](int repeats, const PatternOptions &options) {
            const QString text = sentence.repeated(repeats);
            const auto pattern = TextPattern::make(u"风机"_s, options);
            QElapsedTimer timer;
            timer.start();
            const TextMatches found = pattern->in(text, 100'000);
            return std::pair(timer.nsecsElapsed(), found.all.size());
        };
        for (const PatternOptions &options : {plain, words, expression}) {
            const auto [little, few] = cost(3'200, options);
            const auto [much, many] = cost(32'000, options);
            QCOMPARE(few, 3'200U);
            QCOMPARE(many, 32'000U);
            qInfo("100,000 characters: %.1f ms, 1,000,000: %.1f ms", double(little) / 1e6, double(much) / 1e6);
            QVERIFY2(much < 40 * little + 20'000'000, "the cost is no longer in proportion to the text");
        }
    }
};

QTEST_MAIN(TestTextPattern)
#include "tst_textpattern.moc"
