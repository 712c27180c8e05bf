// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/splitting.h"

#include "markup/sentences.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

QString kindName(ParagraphKind kind)
{
    switch (kind) {
    case ParagraphKind::Prose: return u"prose"_s;
    case ParagraphKind::Heading: return u"heading"_s;
    case ParagraphKind::ListItem: return u"item"_s;
    case ParagraphKind::TableCell: return u"cell"_s;
    case ParagraphKind::Quotation: return u"quotation"_s;
    case ParagraphKind::Caption: return u"caption"_s;
    case ParagraphKind::FootnoteText: return u"note"_s;
    case ParagraphKind::Field: return u"field"_s;
    }
    return {};
}

/// kind:text, one paragraph each; code and addresses as □.
QStringList read(const QString &body)
{
    QStringList lines;
    for (const PlacedParagraph &placed : paragraphsOfBody(body)) {
        QString text = placed.paragraph.text();
        text.replace(QChar(QChar::ObjectReplacementCharacter), u'□');
        lines << QString(kindName(placed.paragraph.kind()) + u':' + text);
    }
    return lines;
}

QStringList sentences(QStringView text)
{
    QStringList list;
    for (const SentenceSpan &span : sentenceSpans(text))
        list << text.sliced(span.start, span.length).toString();
    return list;
}

} // namespace

class TestProofParagraphs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aSentenceEndsWithItsMarksAndQuotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("full stops") << u"今天开会。明天放假！"_s << QStringList{u"今天开会。"_s, u"明天放假！"_s};
        QTest::newRow("closing quotes") << u"他说：“好。”然后走了。"_s << QStringList{u"他说：“好。”"_s, u"然后走了。"_s};
        QTest::newRow("half-width after Han") << u"今天开会.明天放假!好"_s << QStringList{u"今天开会."_s, u"明天放假!"_s, u"好"_s};
        QTest::newRow("half-width in numbers") << u"增长3.5%，U.S.也是"_s << QStringList{u"增长3.5%，U.S.也是"_s};
        QTest::newRow("host name") << u"见新华网.com的报道"_s << QStringList{u"见新华网.com的报道"_s};
        QTest::newRow("ellipsis") << u"他想……走了。"_s << QStringList{u"他想……"_s, u"走了。"_s};
        QTest::newRow("semicolons") << u"一是快；二是好。"_s << QStringList{u"一是快；"_s, u"二是好。"_s};
        QTest::newRow("title") << u"他看《谁来了？》这本书。"_s << QStringList{u"他看《谁来了？》这本书。"_s};
        QTest::newRow("comma behind") << u"“好！”，他说。"_s << QStringList{u"“好！”，他说。"_s};
        QTest::newRow("half-width quotes") << u"他说\"好。\"然后走。"_s << QStringList{u"他说\"好。\""_s, u"然后走。"_s};
        QTest::newRow("opening quote stays with what it opens") << u"走吧。\"好\"他说"_s << QStringList{u"走吧。"_s, u"\"好\"他说"_s};
        QTest::newRow("spaces between") << u"　　好。　　坏。 "_s << QStringList{u"好。"_s, u"坏。"_s};
        QTest::newRow("lines") << u"标题\n正文。"_s << QStringList{u"标题"_s, u"正文。"_s};
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("unclosed title") << u"《甲。乙。"_s << QStringList{u"《甲。"_s, u"乙。"_s};
    }
    void aSentenceEndsWithItsMarksAndQuotes()
    {
        QFETCH(QString, text);
        QTEST(sentences(text), "expected");
        QString joined;
        for (const SentenceSpan &piece : sentencePieces(text))
            joined += QStringView(text).sliced(piece.start, piece.length);
        QCOMPARE(joined, text);
    }

    void readersSeeTheTextWithoutItsMarks_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &body, const QStringList &expected) { QTest::newRow(name) << body << expected; };
        row("paragraphs", u"甲。\n\n乙。"_s, {u"prose:甲。"_s, u"prose:乙。"_s});
        row("soft breaks", u"甲乙\n丙丁\nabc\ndef"_s, {u"prose:甲乙丙丁 abc def"_s});
        row("hard break", u"甲乙  \n丙丁\\\n戊"_s, {u"prose:甲乙\n丙丁\n戊"_s});
        row("headings", u"## 小标题 ##\n正文\n===\n### 另一个\n"_s, {u"heading:小标题"_s, u"heading:正文"_s, u"heading:另一个"_s});
        row("emphasis", u"**加粗。**后面*斜*，~~删~~，__粗__"_s, {u"prose:加粗。后面斜，删，粗"_s});
        row("literal marks", u"3 * 4 = 12，a_b_c，1~2"_s, {u"prose:3 * 4 = 12，a_b_c，1~2"_s});
        row("escapes", u"\\*不是\\*，C:\\目录"_s, {u"prose:*不是*，C:\\目录"_s});
        row("entities", u"甲&amp;乙&#8212;丙&nosuch;&"_s, {u"prose:甲&乙—丙&nosuch;&"_s});
        row("code", u"用`座落`和``a`b``"_s, {u"prose:用□和□"_s});
        row("lone backtick", u"用`座落"_s, {u"prose:用`座落"_s});
        row("fenced code", u"甲\n```\n座落\n```\n乙\n~~~~\n座落"_s, {u"prose:甲"_s, u"prose:乙"_s});
        row("indented code", u"甲\n\n    座落\n\n乙"_s, {u"prose:甲"_s, u"prose:乙"_s});
        row("full-width indent", u"　　甲"_s, {u"prose:　　甲"_s});
        row("links", u"见[报道](https://a.cn/座 \"题\")和[别的](<a b>)"_s, {u"prose:见报道和别的"_s});
        row("brackets", u"国发[2023]12号"_s, {u"prose:国发[2023]12号"_s});
        row("reference", u"见[报道][a]。\n\n[a]: https://a.cn\n"_s, {u"prose:见报道。"_s});
        row("images", u"图![座落](a.png)后"_s, {u"prose:图□后"_s});
        row("footnotes", u"甲[^1]。\n\n[^1]: 注*文*。\n"_s, {u"prose:甲。"_s, u"note:注文。"_s});
        row("addresses", u"见https://a.cn/x?y=1。信箱desk@a.cn，www.a.com；nmgnews.com.cn/a"_s, {u"prose:见□。信箱□，□；□"_s});
        row("angled", u"<https://a.cn/座>，<b>文字</b>"_s, {u"prose:□，<b>文字</b>"_s});
        row("insertion", u"甲{++乙++}{#c1}丙"_s, {u"prose:甲乙丙"_s});
        row("deletion", u"甲{--乙--}{#c1}丙"_s, {u"prose:甲丙"_s});
        row("substitution", u"甲{~~乙~>丁~~}丙"_s, {u"prose:甲丁丙"_s});
        row("comment", u"甲{>>座落<<}{#c}丙"_s, {u"prose:甲丙"_s});
        row("nested", u"{++甲{--乙--}**丙**++}"_s, {u"prose:甲丙"_s});
        row("unclosed change", u"甲{++乙"_s, {u"prose:甲{++乙"_s});
        row("list", u"- 甲\n- 乙\n  续\n1. 丙\n\n   丁\n\n戊"_s, {u"item:甲"_s, u"item:乙续"_s, u"item:丙"_s, u"item:丁"_s, u"prose:戊"_s});
        row("quotation", u"> 甲\n> 乙\n\n丙"_s, {u"quotation:甲乙"_s, u"prose:丙"_s});
        row("table", u"| 甲 | **乙** |\n|---|:--:|\n| 丙 | 丁\\|戊 |\n\n后"_s, {u"cell:甲"_s, u"cell:乙"_s, u"cell:丙"_s, u"cell:丁|戊"_s, u"prose:后"_s});
        row("figure", u"甲\n![替](asset:00 \"图\\\"题\"){credit=\"某\"}\n乙"_s, {u"prose:甲"_s, u"caption:图\"题"_s, u"prose:乙"_s});
        row("figure without caption", u"![替](asset:00)"_s, {u"caption:"_s});
        row("gallery", u"::: gallery\n![](asset:00 \"一\")\n![](asset:01 \"二\")\n:::\n后"_s, {u"caption:一"_s, u"caption:二"_s, u"prose:后"_s});
        row("video", u"::: video https://v.cn/1 \"片名\"\n后"_s, {u"caption:片名"_s, u"prose:后"_s});
        row("rule", u"甲\n\n***\n\n乙"_s, {u"prose:甲"_s, u"prose:乙"_s});
        row("CRLF", u"甲\r\n乙\r\n\r\n丙"_s, {u"prose:甲乙"_s, u"prose:丙"_s});
    }
    void readersSeeTheTextWithoutItsMarks()
    {
        QFETCH(QString, body);
        QTEST(read(body), "expected");
    }

    void everyCharacterLeadsBackToTheSource()
    {
        const QString body = u"# 前\n\n他**座**落&amp;`码`在\\*[这里](u)。\n"_s;
        const std::vector<PlacedParagraph> placed = paragraphsOfBody(body);
        QCOMPARE(placed.size(), size_t(2));
        const ProofParagraph &paragraph = placed[1].paragraph;
        QCOMPARE(paragraph.text(), u"他座落&\uFFFC在*这里。"_s);
        const auto source = [&](Span span) {
            const Span found = paragraph.sourceSpan(span);
            return body.sliced(placed[1].base + found.start, found.length);
        };
        QCOMPARE(source({.start = 0, .length = 1}), u"他"_s);
        QCOMPARE(source({.start = 1, .length = 1}), u"座"_s);
        QCOMPARE(source({.start = 1, .length = 2}), u"座**落"_s);
        QCOMPARE(source({.start = 3, .length = 1}), u"&amp;"_s);
        QCOMPARE(source({.start = 4, .length = 1}), u"`码`"_s);
        QCOMPARE(source({.start = 6, .length = 1}), u"*"_s);
        QCOMPARE(source({.start = 7, .length = 2}), u"这里"_s);
        QVERIFY(paragraph.isPlain({.start = 7, .length = 2}));
        QVERIFY(paragraph.isPlain({.start = 2, .length = 2}));
        QVERIFY(!paragraph.isPlain({.start = 1, .length = 2}));
        QVERIFY(!paragraph.isPlain({.start = 4, .length = 1}));
        QCOMPARE(paragraph.links().size(), size_t(1));
        QCOMPARE(paragraph.links().front(), (ProofLink{.span = {.start = 7, .length = 2}, .address = u"u"_s}));
    }

    void aCaptionKnowsItsFigure()
    {
        AssetUse use;
        use.sha256 = "00";
        use.alt = u"资料图"_s;
        use.credit = u"周启"_s;
        const auto placed = paragraphsOfBody(u"![](asset:00 \"题\")"_s, {use});
        QCOMPARE(placed.size(), size_t(1));
        QVERIFY(placed[0].paragraph.figure());
        QCOMPARE(placed[0].paragraph.figure()->alt, u"资料图"_s);
        QCOMPARE(placed[0].paragraph.figure()->credit, u"周启"_s);
    }

    void wordsAndSurroundingsAreKnown()
    {
        const auto paragraph = ProofParagraph::plain(ProofField::Body, 0, ParagraphKind::Prose, u"自治区《草原的〈歌〉》说“好‘极’了”。"_s);
        QVERIFY(paragraph.isWordStart(0));
        QVERIFY(!paragraph.isWordStart(1));
        QVERIFY(paragraph.isWordEnd(3));
        QVERIFY(!paragraph.isInTitle(3)); // 《
        QVERIFY(paragraph.isInTitle(4));
        QVERIFY(paragraph.isInTitle(8)); // 歌
        QVERIFY(!paragraph.isInTitle(11)); // 说
        QVERIFY(paragraph.isInQuotation(13));
        QVERIFY(paragraph.isInQuotation(15));
        QVERIFY(!paragraph.isInQuotation(19));
        int end = 0;
        for (const Span &word : paragraph.words()) {
            QCOMPARE(word.start, end);
            end = word.end();
        }
        QCOMPARE(end, paragraph.text().size());
    }
};

QTEST_GUILESS_MAIN(TestProofParagraphs)
#include "tst_proofparagraphs.moc"
