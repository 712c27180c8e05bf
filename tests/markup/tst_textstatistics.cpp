// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/textstatistics.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestTextStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void wordsAreHanCharactersAndLatinRuns_data();
    void wordsAreHanCharactersAndLatinRuns();
    void readingTakesAMinutePerFourHundredWords_data();
    void readingTakesAMinutePerFourHundredWords();
    void rareHanAreHan();
    void punctuationOfTheStandardIsChinese();
};

void TestTextStatistics::wordsAreHanCharactersAndLatinRuns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("characters");
    QTest::addColumn<int>("noPunctuation");
    QTest::addColumn<int>("paragraphs");
    QTest::newRow("empty") << u""_s << 0 << 0 << 0 << 0;
    QTest::newRow("white") << u" 　\n\n\t"_s << 0 << 0 << 0 << 0;
    QTest::newRow("Han") << u"草原日报"_s << 4 << 4 << 4 << 1;
    QTest::newRow("punctuation") << u"你好，世界！"_s << 4 << 6 << 4 << 1;
    QTest::newRow("percent") << u"增长3.5%"_s << 3 << 6 << 4 << 1;
    QTest::newRow("letters") << u"GDP增长"_s << 3 << 5 << 5 << 1;
    QTest::newRow("year") << u"2023年"_s << 2 << 5 << 5 << 1;
    QTest::newRow("thousands") << u"1,234.5万"_s << 2 << 8 << 6 << 1;
    QTest::newRow("English") << u"It's a well-known fact."_s << 4 << 20 << 17 << 1;
    QTest::newRow("sentence ends") << u"One. Two"_s << 2 << 7 << 6 << 1;
    QTest::newRow("paragraphs") << u"一\n\n二\n"_s << 2 << 2 << 2 << 2;
    QTest::newRow("rare Han") << u"\U00020000字"_s << 2 << 2 << 2 << 1;
    QTest::newRow("half a surrogate") << QString(QChar(0xD840)) << 0 << 1 << 1 << 1;
}

void TestTextStatistics::wordsAreHanCharactersAndLatinRuns()
{
    QFETCH(QString, text);
    const TextStatistics counted = textStatistics(text);
    QTEST(counted.words, "words");
    QTEST(counted.characters, "characters");
    QTEST(counted.charactersNoPunctuation, "noPunctuation");
    QTEST(counted.paragraphs, "paragraphs");
}

void TestTextStatistics::readingTakesAMinutePerFourHundredWords_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("minutes");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("a full minute") << 400 << 1;
    QTest::newRow("a word more") << 401 << 2;
}

void TestTextStatistics::readingTakesAMinutePerFourHundredWords()
{
    QFETCH(int, words);
    QTEST(textStatistics(QString(words, u'字')).readingMinutes(), "minutes");
}

void TestTextStatistics::rareHanAreHan()
{
    for (const char32_t c : U"一龥㐀〇々\U0002A6D6")
        QVERIFY(c == 0 || isHan(c));
    for (const char32_t c : U"aé。，あ１Ａ")
        QVERIFY(!isHan(c));
}

void TestTextStatistics::punctuationOfTheStandardIsChinese()
{
    for (const char32_t c : U"。？！，、；：“”‘’（）［］【】〔〕—…·《》〈〉「」『』～－＿")
        QVERIFY(c == 0 || isChinesePunctuation(c));
    for (const char32_t c : U",.!?()[]\"'一a１")
        QVERIFY(!isChinesePunctuation(c));
}

QTEST_APPLESS_MAIN(TestTextStatistics)
#include "tst_textstatistics.moc"
