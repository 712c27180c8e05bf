// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/render.h"

#include <testkit/testkit.h>

#include <QDir>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

/// Emphasis beside Chinese, and that nothing else changes by it.
class TestEmphasis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void emphasisHoldsBesideChinese_data();
    void emphasisHoldsBesideChinese();
    void emphasisOfLatinTextKeepsCommonMarksMeaning_data();
    void emphasisOfLatinTextKeepsCommonMarksMeaning();
    void textIsShownAsWrittenWhateverTheParserSaw_data();
    void textIsShownAsWrittenWhateverTheParserSaw();
    void tildesOfRangesStrikeNothingOut_data();
    void tildesOfRangesStrikeNothingOut();
};

namespace {

QString paragraph(const QString &source)
{
    return renderBody(source).remove(u"<p>"_s).remove(u"</p>\n"_s);
}

void row(const char *name, const QString &source, const QString &html)
{
    QTest::newRow(name) << source << html;
}

} // namespace

void TestEmphasis::emphasisHoldsBesideChinese_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("html");
    row("full stop inside", u"**这是加粗。**后面"_s, u"<strong>这是加粗。</strong>后面"_s);
    row("percent inside", u"增长**3.5%**的"_s, u"增长<strong>3.5%</strong>的"_s);
    row("half-width brackets inside", u"**(一)**加快"_s, u"<strong>(一)</strong>加快"_s);
    row("link inside", u"**[链接](u)**后面"_s, u"<strong><a href=\"u\">链接</a></strong>后面"_s);
    row("link inside, text around", u"前面**[链接](u)**后面"_s, u"前面<strong><a href=\"u\">链接</a></strong>后面"_s);
    row("quotes inside", u"他说**“快走”**就走"_s, u"他说<strong>“快走”</strong>就走"_s);
    row("quotes outside", u"“**快走**”就走"_s, u"“<strong>快走</strong>”就走"_s);
    row("corner brackets", u"在**「甲」**和**『乙』**间"_s, u"在<strong>「甲」</strong>和<strong>『乙』</strong>间"_s);
    row("title marks", u"**《日报》**称"_s, u"<strong>《日报》</strong>称"_s);
    row("full-width brackets", u"**甲**（**乙**）**丙**"_s, u"<strong>甲</strong>（<strong>乙</strong>）<strong>丙</strong>"_s);
    row("colon inside", u"**问：**答"_s, u"<strong>问：</strong>答"_s);
    row("half-width colon inside", u"**问:**答"_s, u"<strong>问:</strong>答"_s);
    row("ellipsis inside", u"**后来……**他"_s, u"<strong>后来……</strong>他"_s);
    row("dash inside", u"**突然——**他"_s, u"<strong>突然——</strong>他"_s);
    row("degree sign inside", u"气温**20℃**以下"_s, u"气温<strong>20℃</strong>以下"_s);
    row("money inside", u"花**￥30**买"_s, u"花<strong>￥30</strong>买"_s);
    row("italics", u"*这是斜体。*后面"_s, u"<em>这是斜体。</em>后面"_s);
    row("both", u"***都是。***后面"_s, u"<em><strong>都是。</strong></em>后面"_s);
    row("italics in bold", u"**甲*乙。*丙**丁"_s, u"<strong>甲<em>乙。</em>丙</strong>丁"_s);
    row("struck out", u"~~删去。~~后面"_s, u"<del>删去。</del>后面"_s);
    row("struck out brackets", u"前面~~(一)~~后面"_s, u"前面<del>(一)</del>后面"_s);
    row("bold and struck out", u"**~~甲。~~**后"_s, u"<strong><del>甲。</del></strong>后"_s);
    row("code inside", u"用**`x`**写"_s, u"用<strong><code>x</code></strong>写"_s);
    row("one character between two", u"**甲**和**(乙)**的"_s, u"<strong>甲</strong>和<strong>(乙)</strong>的"_s);
    row("one character in brackets", u"(**甲**b)"_s, u"(<strong>甲</strong>b)"_s);
    row("letter before, bracket after", u"a**的**(x)"_s, u"a<strong>的</strong>(x)"_s);
    row("rare Han", u"增长**3%**\U00020000的"_s, u"增长<strong>3%</strong>\U00020000的"_s);
    row("middle dot", u"奇**·达**·"_s, u"奇<strong>·达</strong>·"_s);
    row("kana", u"**「テスト」**です"_s, u"<strong>「テスト」</strong>です"_s);
    row("at line ends", u"**甲。**\n**乙。**"_s, u"<strong>甲。</strong><strong>乙。</strong>"_s);
    row("in a heading", u"## **一、**开头"_s, u"<h2><strong>一、</strong>开头</h2>\n"_s);
}

void TestEmphasis::emphasisHoldsBesideChinese()
{
    QFETCH(QString, source);
    QTEST(paragraph(source), "html");
}

void TestEmphasis::emphasisOfLatinTextKeepsCommonMarksMeaning_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("html");
    row("quote after a letter", u"foo**“bar”**baz"_s, u"foo**“bar”**baz"_s);
    row("bracket after a letter", u"foo**(bar)**baz"_s, u"foo**(bar)**baz"_s);
    row("spaces inside", u"** foo **"_s, u"** foo **"_s);
    row("within a word", u"foo**bar**baz"_s, u"foo<strong>bar</strong>baz"_s);
    row("underscores within a word", u"foo_bar_baz"_s, u"foo_bar_baz"_s);
    row("pound", u"*£*bravo."_s, u"*£*bravo."_s);
    row("escaped", u"\\*foo*"_s, u"*foo*"_s);
    row("full-width space is a space", u"**　甲**"_s, u"**　甲**"_s);
}

void TestEmphasis::emphasisOfLatinTextKeepsCommonMarksMeaning()
{
    QFETCH(QString, source);
    QTEST(paragraph(source), "html");
}

void TestEmphasis::textIsShownAsWrittenWhateverTheParserSaw_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("html");
    row("in code", u"`甲**%**乙`"_s, u"<code>甲**%**乙</code>"_s);
    row("in a fence", u"```\n的**3%**的\n```"_s, u"<pre><code>的**3%**的\n</code></pre>\n"_s);
    row("unpaired", u"的**3%的"_s, u"的**3%的"_s);
    row("in an address", u"[x](/的**%**的)"_s, u"<a href=\"/%E7%9A%84**%**%E7%9A%84\">x</a>"_s);
    row("in an address with an escape", u"[x](/\\*的**%**的 \"。*a\\\"\") **甲%**的"_s,
        u"<a href=\"/*%E7%9A%84**%**%E7%9A%84\" title=\"。*a&quot;\">x</a> <strong>甲%</strong>的"_s);
    row("private-use characters", u"**\uE000。**后"_s, u"<strong>\uE000。</strong>后"_s);
}

void TestEmphasis::textIsShownAsWrittenWhateverTheParserSaw()
{
    QFETCH(QString, source);
    QTEST(paragraph(source), "html");
}

void TestEmphasis::tildesOfRangesStrikeNothingOut_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("html");
    row("degrees", u"气温5~10度，风力3~4级"_s, u"气温5~10度，风力3~4级"_s);
    row("months", u"1月~3月，5月~7月"_s, u"1月~3月，5月~7月"_s);
    row("spaced", u"5 ~ 10, 10 ~ 15"_s, u"5 ~ 10, 10 ~ 15"_s);
    row("in an address", u"[x](/~user/)"_s, u"<a href=\"/~user/\">x</a>"_s);
    row("one tilde around a word still does", u"~Hi~ there"_s, u"<del>Hi</del> there"_s);
}

void TestEmphasis::tildesOfRangesStrikeNothingOut()
{
    QFETCH(QString, source);
    QTEST(paragraph(source), "html");
}

QTEST_APPLESS_MAIN(TestEmphasis)
#include "tst_emphasis.moc"
