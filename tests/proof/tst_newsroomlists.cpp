// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooflists.h"
#include "testkit/testkit.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

QList<WordEntry> someWords()
{
    WordEntry plain;
    plain.word = u"绝绝子"_s;
    WordEntry full;
    full.word = u"带,逗号\"引号\"的"_s;
    full.level = WordLevel::Banned;
    full.preferred = {u"甲"_s, u"乙"_s};
    full.exceptions = {u"带,逗号\"引号\"的词"_s};
    full.near = {u"药"_s};
    full.wholeWord = false;
    full.folded = true;
    full.promotional = true;
    full.note = u"第一行\n第二行"_s;
    return {plain, full};
}

QList<OfficeEntry> someOffices()
{
    OfficeEntry holder;
    holder.name = u"某某某"_s;
    holder.organisation = u"某省人民政府"_s;
    holder.post = u"省长"_s;
    holder.from = QDate(2021, 3, 1);
    holder.until = QDate(2024, 12, 31);
    holder.rank = 2;
    holder.wrongForms = {u"某莫某"_s};
    OfficeEntry bare;
    bare.name = u"莫某"_s;
    return {holder, bare};
}

/// Every occurrence of every word, the slow way.
std::vector<std::tuple<int, int, qsizetype>> naive(const QList<WordEntry> &words, QStringView text)
{
    std::vector<std::tuple<int, int, qsizetype>> found;
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (text.sliced(at).startsWith(words.at(i).word))
                found.emplace_back(at, words.at(i).word.size(), i);
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace

class TestNewsroomLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void listsComeBackFromCsvAndJson()
    {
        GALLEY_VERIFY(wordsFromCsv(wordsToCsv(someWords())));
        QCOMPARE(wordsFromCsv(wordsToCsv(someWords())).value(), someWords());
        QCOMPARE(wordsFromJson(wordsToJson(someWords())).value(), someWords());
        GALLEY_VERIFY(officesFromCsv(officesToCsv(someOffices())));
        QCOMPARE(officesFromCsv(officesToCsv(someOffices())).value(), someOffices());
        QCOMPARE(officesFromJson(officesToJson(someOffices())).value(), someOffices());
        HouseStyle style;
        style.spaceBetweenHanAndLatin = true;
        style.longestSentence = 0;
        style.switchedOff = {u"style.long-sentence"_s};
        QCOMPARE(styleFromJson(styleToJson(style)).value(), style);
    }

    void nothingIsAnEmptyList()
    {
        QVERIFY(wordsFromJson({}).value().isEmpty());
        QVERIFY(officesFromJson({}).value().isEmpty());
        QCOMPARE(styleFromJson({}).value(), HouseStyle());
    }

    void headersMayBeChineseAndInAnyOrder()
    {
        const auto words = wordsFromCsv(u"级别,词,推荐,整词,例外\r\n禁用, 绝绝子 ,很好；极好,否,\r\n\r\n推荐,打卡地\r\n"_s.toUtf8());
        GALLEY_VERIFY(words);
        QCOMPARE(words->size(), 2);
        QCOMPARE(words->at(0).word, u"绝绝子"_s);
        QCOMPARE(words->at(0).level, WordLevel::Banned);
        QCOMPARE(words->at(0).preferred, (QStringList{u"很好"_s, u"极好"_s}));
        QVERIFY(!words->at(0).wholeWord);
        QCOMPARE(words->at(1).level, WordLevel::Preferred);
        const auto offices = officesFromCsv(u"姓名,起,止,排序\n某某某,2021年3月1日,2024/12/31,2\n"_s.toUtf8());
        GALLEY_VERIFY(offices);
        QCOMPARE(offices->first().from, QDate(2021, 3, 1));
        QCOMPARE(offices->first().until, QDate(2024, 12, 31));
    }

    void spreadsheetsInChineseEncodingsAreRead()
    {
        // 词,级别 / 绝绝子,慎用 in GB18030
        const QByteArray gb = QByteArray::fromHex("b4ca2cbcb6b1f00abef8bef8d7d32cc9f7d3c30a");
        const auto words = wordsFromCsv(gb);
        GALLEY_VERIFY(words);
        QCOMPARE(words->first().word, u"绝绝子"_s);
        QCOMPARE(wordsFromCsv(QByteArray("word\n\xFF\xFF")).error().code, ErrorCode::BadInput);
    }

    void aMalformedTableNamesItsPlace_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QString &csv, const QString &place) { QTest::newRow(name) << csv << place; };
        row("no header", u"绝绝子,禁用\n"_s, u"Line 1, column 1"_s);
        row("nothing", u"\n,,\n"_s, u"Line 1, column 1"_s);
        row("unknown column", u"word,colour\n甲,红\n"_s, u"Line 1, column 2"_s);
        row("column twice", u"word,level,词\n"_s, u"Line 1, column 3"_s);
        row("no word column", u"level,note\nbanned,x\n"_s, u"Line 1, column 1"_s);
        row("unknown level", u"word,level\n甲,banned\n乙,forbidden\n"_s, u"Line 3, column 2"_s);
        row("neither yes nor no", u"word,folded\n甲,maybe\n"_s, u"Line 2, column 2"_s);
        row("empty word", u"level,word\nbanned,\n"_s, u"Line 2, column 2"_s);
        row("too many fields", u"word\n甲,乙\n"_s, u"Line 2, column 2"_s);
        row("quote never closed", u"word,note\n甲,\"乙\n丙,丁\n"_s, u"Line 2, column 2"_s);
        row("quote inside", u"word\n甲\"乙\n"_s, u"Line 2, column 1"_s);
        row("text behind a quote", u"word\n\"甲\"乙\n"_s, u"Line 2, column 1"_s);
        row("after a field of two lines", u"word,note\n甲,\"一\n二\"\n乙,\"三\"x\n"_s, u"Line 4, column 2"_s);
        row("word too long", QString(u"word\n"_s + QString(500, u'甲')), u"Line 2, column 1"_s);
    }
    void aMalformedTableNamesItsPlace()
    {
        QFETCH(QString, csv);
        QFETCH(QString, place);
        const auto words = wordsFromCsv(csv.toUtf8());
        QVERIFY(!words);
        QCOMPARE(words.error().code, ErrorCode::BadInput);
        QVERIFY2(words.error().message.startsWith(place), qPrintable(words.error().message));
    }
    void aBadDateNamesItsPlace()
    {
        for (const QString &date : {u"2023-02-30"_s, u"yesterday"_s, u"2023"_s, u"2023-1-1-1"_s}) {
            const auto offices = officesFromCsv(QString(u"name,from\n某某,"_s + date).toUtf8());
            QVERIFY2(!offices && offices.error().message.startsWith(u"Line 2, column 2"_s), qPrintable(date));
        }
    }

    void aBadDocumentIsRefused()
    {
        for (const QByteArray &bad : {QByteArray("{"), QByteArray("{}"), QByteArray("[1]"), QByteArray("[{\"level\":\"banned\"}]"), QByteArray("[{\"word\":\"x\"}]"),
                                      QByteArray("[{\"word\":\"x\",\"level\":\"banned\",\"near\":\"y\"}]"), QByteArray("[{\"word\":7,\"level\":\"banned\"}]")})
            QCOMPARE(wordsFromJson(bad).error().code, ErrorCode::BadInput);
        QCOMPARE(officesFromJson("[{\"name\":\"x\",\"from\":\"2023-02-30\"}]").error().code, ErrorCode::BadInput);
        QCOMPARE(styleFromJson("{\"longest_sentence\":\"long\"}").error().code, ErrorCode::BadInput);
    }

    void theMatcherFindsWhatALookAtEveryPlaceFinds()
    {
        QRandomGenerator random(7);
        const auto text = [&](int length) {
            QString made;
            for (int i = 0; i < length; ++i)
                made += QChar(u'甲' + static_cast<char16_t>(random.bounded(4)));
            return made;
        };
        for (int round = 0; round < 200; ++round) {
            ProofLists lists;
            for (int i = 0; i < 30; ++i) {
                WordEntry entry;
                entry.word = text(1 + static_cast<int>(random.bounded(5)));
                lists.words << entry;
            }
            const QString sample = text(200);
            const CompiledLists compiled(lists);
            std::vector<std::tuple<int, int, qsizetype>> found;
            for (const CompiledLists::Match &match : compiled.wordsIn(sample))
                found.emplace_back(match.start, match.length, match.entry);
            QCOMPARE(found, naive(lists.words, sample));
        }
    }

    void disguisesAreSeenThroughAndTold()
    {
        WordEntry entry;
        entry.word = u"暗号词"_s;
        entry.folded = true;
        const CompiledLists lists({.words = {entry}, .offices = {}, .style = {}});
        const auto only = [&](const QString &text) {
            const auto matches = lists.wordsIn(text);
            return matches.size() == 1 ? matches.front() : CompiledLists::Match{.start = -1};
        };
        QVERIFY(!only(u"说暗号词。"_s).disguised);
        QCOMPARE(only(u"说暗号词。"_s).start, 1);
        for (const QString &form : {u"暗 号 词"_s, u"暗號詞"_s, u"暗*号-词"_s, u"暗\u200B号\u200D词"_s}) {
            const auto match = only(QString(u"说"_s + form + u"。"_s));
            QVERIFY2(match.disguised, qPrintable(form));
            QCOMPARE(match.start, 1);
            QCOMPARE(match.length, form.size());
        }
        QCOMPARE(only(u"暗，号词"_s).start, -1);
        QCOMPARE(only(u"暗    号词"_s).start, -1);
    }

    void namesAndTheirWrongFormsAreFound()
    {
        const CompiledLists lists({.words = {}, .offices = someOffices(), .style = {}});
        const auto matches = lists.namesIn(u"某某某和某莫某");
        QCOMPARE(matches.size(), size_t(3)); // 莫某 stands in 某莫某
        QCOMPARE(matches[0].entry, 0);
        QCOMPARE(matches[1].start, 4);
        QCOMPARE(matches[1].entry, 0);
        QCOMPARE(matches[2].entry, 1);
    }

    void aListOfEveryCharacterCompiles()
    {
        ProofLists lists;
        for (char32_t c = 1; c < 0x10000; ++c) {
            WordEntry entry;
            entry.word = QString(QChar(static_cast<char16_t>(c)));
            lists.words << entry;
        }
        QElapsedTimer timer;
        timer.start();
        const CompiledLists compiled(lists);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(compiled.wordsIn(u"甲乙").size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestNewsroomLists)
#include "tst_newsroomlists.moc"
