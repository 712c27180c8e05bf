// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/latinwords.h"
#include "proof/textforms.h"
#include "proof/wordbreak.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

QString brought(const QString &body, TextForm form, int from, int to)
{
    QString made;
    int at = 0;
    for (const FormEdit &edit : formEdits(body, form, from, to)) {
        made += body.mid(at, edit.start - at) + edit.text;
        at = edit.start + edit.length;
    }
    return made + body.mid(at);
}

QString words(const QString &text)
{
    QStringList found;
    for (const LatinWord &word : latinWords(text)) {
        if (!text.mid(word.start, word.length).startsWith(word.text.left(1)))
            return u"misplaced: "_s + word.text;
        found.append(word.text);
    }
    return found.join(u' ');
}

const QString hash = QString(u"1a"_s).repeated(32);

} // namespace

/// Chinese typesetting by command, and which Latin words there are to spell.
class TestTextForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aTextIsBroughtToAForm_data()
    {
        QTest::addColumn<TextForm>("form");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("brought");
        const auto row = [](const char *name, TextForm form, const QString &body, const QString &brought) {
            QTest::newRow(name) << form << body << brought;
        };
        using enum TextForm;
        row("marks", FullWidthMarks, u"他说,今天很好.真的吗?是的!"_s, u"他说，今天很好。真的吗？是的！"_s);
        row("brackets", FullWidthMarks, u"内蒙古(包头)的风"_s, u"内蒙古（包头）的风"_s);
        row("numbers and units stay", FullWidthMarks, u"增长12.5%,共1,000辆,10:30开始"_s, u"增长12.5%，共1,000辆，10:30开始"_s);
        row("links stay", FullWidthMarks, u"见[报告,全文](https://example.org/a,b?c=d.e),很长"_s, u"见[报告，全文](https://example.org/a,b?c=d.e)，很长"_s);
        row("pictures' names stay", FullWidthMarks, QString(u"![风,大](asset:"_s + hash + u" \"风大,航拍\"){credit=\"a,b\"}"_s),
            QString(u"![风,大](asset:"_s + hash + u" \"风大，航拍\"){credit=\"a,b\"}"_s));
        row("code stays", FullWidthMarks, u"写`a,b`的时候,要小心\n\n```\n中,文\n```"_s, u"写`a,b`的时候，要小心\n\n```\n中,文\n```"_s);
        row("English stays", FullWidthMarks, u"Hello, world. Fine."_s, u"Hello, world. Fine."_s);
        row("quotes are another command", FullWidthMarks, u"他说\"好\",走了"_s, u"他说\"好\"，走了"_s);
        row("letters", HalfWidthLetters, u"ＧＤＰ增长１２．５％，共１２，０００辆，１０：３０开始"_s, u"GDP增长12.5%，共12,000辆，10:30开始"_s);
        row("Chinese marks stay", HalfWidthLetters, u"一，二。３，５个"_s, u"一，二。3，5个"_s);
        row("names of pictures stay wide", HalfWidthLetters, QString(u"![１](asset:"_s + hash + u" \"２图\"){}"_s),
            QString(u"![１](asset:"_s + hash + u" \"2图\"){}"_s));
        row("curly", CurlyQuotes, u"他说\"好'的'话\",don't，27\"屏"_s, u"他说“好‘的’话”,don’t，27\"屏"_s);
        row("curly paragraphs apart", CurlyQuotes, u"\"一\n\n\"二\""_s, u"“一\n\n“二”"_s);
        row("straight", StraightQuotes, u"他说“好‘的’话”"_s, u"他说\"好'的'话\""_s);
        row("straight not in captions", StraightQuotes, u"![a](asset:aa \"他说“好”\"){}"_s, u"![a](asset:aa \"他说“好”\"){}"_s);
        row("ellipsis", Ellipses, u"他想...又想。。。再想…完。好。。1.5"_s, u"他想……又想……再想……完。好。。1.5"_s);
        row("whole ellipsis stays", Ellipses, u"他想……"_s, u"他想……"_s);
        row("dash", Dashes, u"风--大，雨—小，e-mail，2019—2023，好——坏"_s, u"风——大，雨——小，e-mail，2019—2023，好——坏"_s);
        row("rules of tables stay", Dashes, u"| 甲 | 乙 |\n| -- | -- |\n| 一--二 | 三 |"_s, u"| 甲 | 乙 |\n| -- | -- |\n| 一——二 | 三 |"_s);
        row("indents", NoIndents, u"　　一段。\n\n　　二段　　里。"_s, u"一段。\n\n二段　　里。"_s);
    }
    void aTextIsBroughtToAForm()
    {
        QFETCH(TextForm, form);
        QFETCH(QString, body);
        QFETCH(QString, brought);
        const QString made = ::brought(body, form, 0, int(body.size()));
        QCOMPARE(made, brought);
        QCOMPARE(::brought(made, form, 0, int(made.size())), brought); // once is enough
    }

    void onlyTheStretchIsBroughtToIt()
    {
        const QString body = u"一,二,三,四\n\n五,六"_s;
        QCOMPARE(brought(body, TextForm::FullWidthMarks, 2, 6), u"一,二，三，四\n\n五,六"_s);
        QCOMPARE(brought(body, TextForm::FullWidthMarks, 3, 3), body);
    }

    void latinWordsAreFoundInProse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("mixed") << u"使用Linux系统的developer说hello"_s << u"Linux developer hello"_s;
        QTest::newRow("possessive") << u"China's and don’t"_s << u"China and don't"_s;
        QTest::newRow("accents") << u"Citroën café"_s << u"Citroën café"_s;
        QTest::newRow("abbreviations") << u"BBC和GDP，a b"_s << QString();
        QTest::newRow("brands") << u"iPhone GitHub"_s << QString();
        QTest::newRow("digits") << u"mp3 5G covid19 4x4"_s << QString();
        QTest::newRow("addresses") << u"见https://exmaple.org/wrogn和mail@exmaple.org，www.exmaple.org"_s << QString();
        QTest::newRow("link's text, not its address") << u"[reeport](https://exmaple.org)"_s << u"reeport"_s;
        QTest::newRow("code") << u"运行`wrogn --hlep`试试"_s << QString();
        QTest::newRow("picture") << u"![pcture](asset:abcdef \"captoin\"){}"_s << QString();
        QTest::newRow("video") << u"::: video https://exmaple.org \"titel\""_s << QString();
        QTest::newRow("reference") << u"[labl]: https://exmaple.org"_s << QString();
        QTest::newRow("full-width letters") << u"ＷＲＯＮＧ ｗｒｏｎｇ"_s << QString();
        QTest::newRow("emphasis") << u"**bold** word"_s << u"bold word"_s;
        QTest::newRow("file names") << u"readme.txt and end. Next"_s << u"and end Next"_s;
        QTest::newRow("deleted is gone") << u"{--delted--}{++insreted++}"_s << u"insreted"_s;
    }
    void latinWordsAreFoundInProse()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QCOMPARE(::words(text), words);
    }

    /// ICU's dictionary cuts Chinese; a stretch of a long text is cut as the whole is.
    void wordsAroundAPlaceAreThoseOfTheWholeText()
    {
        const QString text = u"厂区外的风机连成一线，白天发的电就地用掉八成；以前看煤价吃饭，现在看风速排班。"_s.repeated(200);
        const std::vector<Span> all = wordSpans(text);
        for (const int place : {0, 7, 1234, 4000, int(text.size()) - 1}) {
            const auto whole = std::ranges::find_if(all, [place](const Span &span) { return span.start <= place && place < span.end(); });
            const WordStretch stretch = wordsAround(text, place);
            QVERIFY2(std::ranges::find(stretch.words, *whole) != stretch.words.end(), qPrintable(QString::number(place)));
            QVERIFY(stretch.words.size() < 1000);
        }
    }
};

QTEST_MAIN(TestTextForms)
#include "tst_textforms.moc"
