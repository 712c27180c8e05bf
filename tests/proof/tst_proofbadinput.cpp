// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/proofing.h"
#include "testkit/testkit.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

constexpr qsizetype tenMillion = 10'000'000;

QString repeated(const QString &part, qsizetype size)
{
    return part.repeated(size / part.size() + 1).first(size);
}

double cpuOf(const auto &work)
{
    const std::clock_t begun = std::clock();
    work();
    return double(std::clock() - begun) / CLOCKS_PER_SEC;
}

} // namespace

/// Texts that nobody wrote, and lists that nobody keeps: bounded time, and a clear word.
class TestProofBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void anyTextIsReadInBoundedTime_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("size");
        const auto row = [](const char *name, const QString &part, qsizetype size) { QTest::newRow(name) << part << static_cast<int>(size); };
        row("one Han character", u"一"_s, tenMillion);
        row("one letter", u"a"_s, tenMillion);
        row("one digit", u"9"_s, tenMillion);
        row("one space", u" "_s, tenMillion);
        row("one line feed", u"\n"_s, tenMillion);
        const qsizetype million = 1'000'000;
        row("emoji", u"😀👨‍👩‍👧"_s, million);
        row("half surrogates", QString(QChar(0xD83D)), million);
        row("opening quotes", u"“"_s, million);
        row("closing quotes", u"”"_s, million);
        row("half-width quotes", u"\""_s, million);
        row("titles never closed", u"《甲"_s, million);
        row("brackets never closed", u"（甲"_s, million);
        row("quotes crossing", u"“甲‘乙”丙’"_s, million);
        row("marks alone", u"，。、；"_s, million);
        row("square brackets", u"[甲"_s, million);
        row("square brackets closing", u"]("_s, million);
        row("links half typed", u"[a](x \""_s, million);
        row("stars", u"*甲_乙~~"_s, million);
        row("backticks", u"`甲``乙"_s, million);
        row("changes half typed", u"{~~甲{++"_s, million);
        row("changes nested", u"{++甲{--乙"_s, million);
        row("angles", u"<a:"_s, million);
        row("entities", u"&nosuch;&amp;"_s, 100'000);
        row("addresses", u"a.cn)"_s, million);
        row("schemes", u"http://"_s, million);
        row("quotation marks", u">"_s, million);
        row("list marks", u"- "_s, million);
        row("ordered marks", u"1. "_s, million);
        row("table cells", u"|"_s, million);
        row("table", u"|甲|\n|---|\n"_s, million);
        row("headings", u"## \n"_s, million);
        row("fences", u"```\n"_s, million);
        row("galleries", u"::: gallery\n"_s, million);
        row("figures half typed", u"![](asset:0 \"\n"_s, million);
        row("footnotes", u"[^1]: 甲\n"_s, million);
        row("numbers", u"3、40"_s, million);
        row("dates", u"2023年2月30日"_s, million);
        row("one sentence without end", u"内蒙古的人民，"_s, million);
        row("sentences", u"锡林郭勒市座落在这里。"_s, million);
        row("paragraphs", u"他说：“按步就班。\n\n"_s, million);
    }
    void anyTextIsReadInBoundedTime()
    {
        QFETCH(QString, part);
        QFETCH(int, size);
        Content content;
        content.body = repeated(part, size);
        const double seconds = cpuOf([&] {
            const ProofReport report = proofread(content, {}, {});
            for (const Finding &finding : report.findings)
                QCOMPARE(QStringView(content.body).sliced(finding.place.start, finding.place.length), finding.text);
        });
        // 100,000 characters a second with every check, on a machine that others use as well.
        QVERIFY2(seconds < 5 + size / 100'000.0, qPrintable(u"%1 s"_s.arg(seconds)));
    }

    void aListOfTwoHundredMegabytesIsReadOrRefused()
    {
        QByteArray row = u"禁词之一,banned,,,,no,no,no,说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明\n"_s.toUtf8();
        QByteArray csv = "word,level,preferred,exceptions,near,whole_word,folded,promotional,note\n";
        csv += row.repeated(200 * 1024 * 1024 / row.size());
        double seconds = cpuOf([&] {
            const auto words = wordsFromCsv(csv);
            QVERIFY(!words);
            QCOMPARE(words.error().code, ErrorCode::TooLarge);
        });
        QVERIFY2(seconds < 60, qPrintable(u"%1 s"_s.arg(seconds)));
        csv.truncate(csv.lastIndexOf('\n', 60 * 1024 * 1024) + 1);
        seconds = cpuOf([&] {
            auto words = wordsFromCsv(csv);
            GALLEY_VERIFY(words);
            const CompiledLists compiled({.words = *std::move(words), .offices = {}, .style = {}});
            QVERIFY(compiled.wordsIn(u"有禁词之一。").size() > 100'000);
        });
        QVERIFY2(seconds < 60, qPrintable(u"%1 s"_s.arg(seconds)));
        csv.fill('x', 257 * 1024 * 1024);
        QCOMPARE(wordsFromCsv(csv).error().code, ErrorCode::TooLarge);
    }

    void aListOfOneCharacterIsReadInBoundedTime()
    {
        for (const char c : {'"', ',', 'x', '\n', '\r', '|', '\0'}) {
            const double seconds = cpuOf([&] { QCOMPARE(wordsFromCsv(QByteArray(tenMillion, c)).error().code, ErrorCode::BadInput); });
            QVERIFY2(seconds < 20, qPrintable(u"%1 s for %2"_s.arg(seconds).arg(int(c))));
        }
    }
};

QTEST_GUILESS_MAIN(TestProofBadInput)
#include "tst_proofbadinput.moc"
