// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/convert.h"
#include "markup/render.h"

#include <testkit/testkit.h>

#include <QDir>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

/// HTML and plain text to body source.
class TestConvert : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void aPageConvertsToItsGolden_data();
    void aPageConvertsToItsGolden();
    void emphasisComesOutAsItWentIn_data();
    void emphasisComesOutAsItWentIn();
    void lazyPicturesAreSeenThrough_data();
    void lazyPicturesAreSeenThrough();
    void aPictureRefusedIsWarnedOf();
    void withoutACallbackPicturesAreLeftOut();
    void addressesAreResolvedAgainstTheBase();
    void clipboardHeadersFallAway();
    void plainTextRendersAsItself_data();
    void plainTextRendersAsItself();
    void hostilePagesEndAndKeepTheirText_data();
    void hostilePagesEndAndKeepTheirText();
    void brokenTextConverts();
};

namespace {

ConvertOptions withPictures()
{
    ConvertOptions options;
    options.image = [](const QString &address) { return address; };
    return options;
}

QString body(QStringView html)
{
    return htmlToBody(html, withPictures()).body;
}

} // namespace

void TestConvert::aPageConvertsToItsGolden_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = QDir(testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"convert"_s)).entryList({u"*.html"_s}, QDir::Files, QDir::Name);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestConvert::aPageConvertsToItsGolden()
{
    QFETCH(QString, name);
    const QString html = QString::fromUtf8(testkit::readFile(testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"convert/"_s + name)));
    const QString golden = testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"convert/"_s + name.chopped(5) + u".md"_s);
    const QString source = body(html);
    const QString difference = testkit::compareGolden(golden, source.toUtf8());
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    // What was converted once is not changed by converting it again.
    QCOMPARE(body(renderBody(source)), source);
}

void TestConvert::emphasisComesOutAsItWentIn_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("source");
    const auto row = [](const char *name, const QString &html, const QString &source) { QTest::newRow(name) << html << source; };
    row("spaces move out", u"甲<b> 乙 </b>丙"_s, u"甲 **乙** 丙"_s);
    row("adjacent runs join", u"<b>甲</b><strong>乙</strong>"_s, u"**甲乙**"_s);
    row("space alone is not bold", u"甲<b> </b>乙"_s, u"甲 乙"_s);
    row("punctuation inside", u"<b>甲。</b>乙"_s, u"**甲。**乙"_s);
    row("Latin with brackets", u"foo<b>(bar)</b>baz"_s, u"fo&#111;**(bar)**&#98;az"_s);
    row("break at the edge", u"<b>甲<br></b>乙"_s, u"**甲**\\\n乙"_s);
    row("around a link", u"<b>甲<a href=\"/u\">乙</a></b>"_s, u"**甲[乙](/u)**"_s);
    row("in a link", u"<a href=\"/u\"><b>乙</b></a>"_s, u"[**乙**](/u)"_s);
    row("over paragraphs", u"<b><p>甲</p><p>乙</p></b>"_s, u"**甲**\n\n**乙**"_s);
    row("nested", u"<b>甲<i>乙</i>丙</b>"_s, u"**甲*乙*丙**"_s);
    row("not bold in bold", u"<b>甲<span style=\"font-weight: normal\">乙</span></b>"_s, u"**甲**乙"_s);
    row("Word's own property is no weight", u"<b style='mso-bidi-font-weight:normal'>甲</b>"_s, u"**甲**"_s);
}

void TestConvert::emphasisComesOutAsItWentIn()
{
    QFETCH(QString, html);
    QFETCH(QString, source);
    QCOMPARE(body(html), source + u"\n"_s);
}

void TestConvert::lazyPicturesAreSeenThrough_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("source");
    const auto row = [](const char *name, const QString &html, const QString &source) { QTest::newRow(name) << html << source; };
    row("plain", u"<img src='asset:a'>"_s, u"![](asset:a)\n"_s);
    row("data-src", u"<img src='data:image/gif;base64,R0' data-src='asset:a.b'>"_s, u"![](asset:a.b)\n"_s);
    row("data-original", u"<img src='/grey.gif' data-original='asset:a.b'>"_s, u"![](asset:a.b)\n"_s);
    row("srcset", u"<img srcset='asset:a 1x, asset:b 2x'>"_s, u"![](asset:b)\n"_s);
    row("counting pixel", u"甲<img src='/t.gif' width=1 height=1>"_s, u"甲\n"_s);
    row("caption", u"<figure><img src='asset:a'><figcaption>说明</figcaption></figure>"_s, u"![](asset:a \"说明\")\n"_s);
    row("in a paragraph", u"<p>甲<img src='asset:a'>乙</p>"_s, u"甲\n\n![](asset:a)\n\n乙\n"_s);
    row("in a list", u"<ul><li>甲<img src='asset:a'></li></ul>"_s, u"- 甲\n\n![](asset:a)\n"_s);
    row("no asset", u"<img src='https://a.example/b.jpg'>"_s, u"![](https://a.example/b.jpg){}\n"_s);
}

void TestConvert::lazyPicturesAreSeenThrough()
{
    QFETCH(QString, html);
    QTEST(body(html), "source");
}

void TestConvert::aPictureRefusedIsWarnedOf()
{
    ConvertOptions options;
    options.image = [](const QString &) { return QString(); };
    const Converted converted = htmlToBody(u"<p>甲</p><figure><img src=/a.jpg><figcaption>说明</figcaption></figure>", options);
    QCOMPARE(converted.body, u"甲\n\n说明\n"_s);
    QCOMPARE(converted.warnings.size(), 1);
}

void TestConvert::withoutACallbackPicturesAreLeftOut()
{
    const Converted converted = htmlToBody(u"<p>甲<img src=/a.jpg></p>");
    QCOMPARE(converted.body, u"甲\n"_s);
    QVERIFY(converted.warnings.isEmpty());
}

void TestConvert::addressesAreResolvedAgainstTheBase()
{
    QStringList pictures;
    ConvertOptions options;
    options.base = QUrl(u"https://a.example/x/y.html"_s);
    options.image = [&](const QString &address) {
        pictures.append(address);
        return u"asset:1"_s;
    };
    const QString source = htmlToBody(u"<a href='../z'>甲</a><a href='//b.example/'>乙</a><a href='#top'>丙</a><img src='p.jpg'>"
                                      "<img src='//c.example/q.jpg'>", options).body;
    QCOMPARE(source, u"[甲](https://a.example/z)[乙](https://b.example/)丙\n\n![](asset:1)\n\n![](asset:1)\n"_s);
    QCOMPARE(pictures, QStringList({u"https://a.example/x/p.jpg"_s, u"https://c.example/q.jpg"_s}));
}

void TestConvert::clipboardHeadersFallAway()
{
    QCOMPARE(body(u"Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\n<html><body><!--StartFragment-->甲<!--EndFragment--></body></html>"),
             u"甲\n"_s);
}

void TestConvert::plainTextRendersAsItself_data()
{
    QTest::addColumn<QString>("line");
    for (const char16_t *line :
         {u"# a", u"- a", u"+ a", u"* a", u"1. a", u"2) a", u"> a", u"---", u"***", u"___", u"===", u"```", u"~~~", u"::: gallery",
          u"![图](asset:abcd)", u"[a](b)", u"[a]: b", u"[^1]: 注", u"**甲**", u"_a_", u"a_b_c", u"~~a~~", u"~a~", u"5~10", u"`a`",
          u"<b>", u"<http://a.b>", u"&amp;", u"&#65;", u"\\", u"\\*", u"a\\", u"{++a++}", u"{--a--}{#c}", u"{~~a~>b~~}", u"{>>a<<}",
          u"| a | b |", u"甲*乙*丙", u"甲**乙。**丙", u"a * b * c", u"![", u"!", u"#", u"C#", u"1.", u"-", u"=", u"“引”——…"})
        QTest::newRow(qPrintable(QString::fromUtf16(line))) << QString::fromUtf16(line);
}

void TestConvert::plainTextRendersAsItself()
{
    QFETCH(QString, line);
    const QString shown = u"<p>"_s + QString(line).toHtmlEscaped() + u"</p>\n"_s;
    QCOMPARE(renderBody(escapeInline(line)), shown);
    QCOMPARE(renderBody(textToBody(QString(u"　　"_s + line + u"\n"_s))), shown);
    QCOMPARE(renderBody(htmlToBody(QString(u"<p>"_s + line.toHtmlEscaped() + u"</p>"_s)).body), shown);
    // Two lines beside each other are two paragraphs and cannot make a table or a heading of each other.
    QCOMPARE(renderBody(textToBody(QString(line + u"\r\n"_s + line))), QString(shown + shown));
}

void TestConvert::hostilePagesEndAndKeepTheirText_data()
{
    QTest::addColumn<QString>("html");
    constexpr int many = 100'000;
    QTest::newRow("divs in divs") << u"<div>"_s.repeated(many) + u"文字"_s;
    QTest::newRow("bold in bold") << u"<b>"_s.repeated(many) + u"文字"_s;
    QTest::newRow("bold in every paragraph") << u"<p><b class=x>"_s.repeated(many / 10) + u"文字"_s;
    QTest::newRow("lists in lists") << u"<ul><li>"_s.repeated(many) + u"文字"_s;
    QTest::newRow("quotes in quotes") << u"<blockquote>"_s.repeated(many) + u"文字"_s;
    QTest::newRow("tables in tables") << u"<table><tr><td>"_s.repeated(many / 10) + u"文字"_s;
    QTest::newRow("end tags only") << u"</div></b></p>"_s.repeated(many / 10) + u"文字"_s;
    QTest::newRow("one wide cell") << u"<table><tr><td colspan=999999999 rowspan=999999999>文字<td>b</table>"_s;
    QTest::newRow("attributes") << u"<p onclick='x' onload=y style='background:url(javascript:x)'>文字</p>"_s;
    QTest::newRow("script") << u"<script>alert('</p>')</script><scr<script>ipt>文字"_s;
    QTest::newRow("unclosed comment") << u"文字<!-- <p>x"_s;
    QTest::newRow("unclosed script") << u"文字<script>x<p>y"_s;
    QTest::newRow("unclosed tag") << u"文字<p class=\"x"_s;
    QTest::newRow("template") << u"<template><p>x</p></template>文字"_s;
    QTest::newRow("styles") << u"<b><i><s><a href='/u'>"_s.repeated(1000) + u"文字"_s;
}

void TestConvert::hostilePagesEndAndKeepTheirText()
{
    QFETCH(QString, html);
    const QString source = body(html);
    QVERIFY2(source.contains(u"文字"_s), qPrintable(source.left(200)));
    QVERIFY(!source.contains(u"script"_s));
    QVERIFY(source.size() < 20'000);
    const QString rendered = renderBody(source);
    QVERIFY(rendered.contains(u"文字"_s));
    QVERIFY(!rendered.contains(u"onclick"_s));
}

void TestConvert::brokenTextConverts()
{
    const QString nul = u"<p>a"_s + QChar(0) + u"b</p>"_s;
    QCOMPARE(body(nul).remove(QChar(0xFFFD)), u"ab\n"_s);
    const QString half = u"<p>甲"_s + QChar(0xD800) + u"乙</p>"_s;
    QVERIFY(body(half).startsWith(u'甲'));
    QVERIFY(body(half).contains(u'乙'));
    QCOMPARE(body(u""), QString());
    QCOMPARE(body(u"<p> &nbsp;　</p><br><br>"), QString());
    QCOMPARE(textToBody(u"\n 　\n"), QString());
}

QTEST_APPLESS_MAIN(TestConvert)
#include "tst_convert.moc"
