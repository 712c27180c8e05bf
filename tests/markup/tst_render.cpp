// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/render.h"

#include <testkit/testkit.h>

#include <QDir>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

/// Body source to HTML: golden pages, places of blocks, references, hostile text.
class TestRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void aPageRendersAsItsGolden_data();
    void aPageRendersAsItsGolden();
    void blocksTellTheirLines();
    void blocksTogetherAreTheBody_data();
    void blocksTogetherAreTheBody();
    void assetsAndArticlesLeadWhereTheCallerSays();
    void anAssetWithoutAddressLeavesTheFigureOut();
    void aFigureTakesFromItsAssetWhatItDoesNotSayItself();
    void nothingActiveComesOut();
    void plainTextHasNoMarksAndNoCaptions();
    void softBreaksVanishBetweenChineseOnly_data();
    void softBreaksVanishBetweenChineseOnly();
    void everyTextRenders_data();
    void everyTextRenders();
};

namespace {

QString readSource(const QString &name)
{
    return QString::fromUtf8(testkit::readFile(testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"render/"_s + name)));
}

QStringList sources()
{
    return QDir(testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"render"_s)).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
}

} // namespace

void TestRender::aPageRendersAsItsGolden_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = sources();
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestRender::aPageRendersAsItsGolden()
{
    QFETCH(QString, name);
    const QString html = renderBody(readSource(name));
    const QString golden = testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"render/"_s + name.chopped(3) + u".html"_s);
    const QString difference = testkit::compareGolden(golden, html.toUtf8());
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestRender::blocksTellTheirLines()
{
    const QString source = uR"(
甲
乙

## 丙
丁

标题
===

- 一
- 二

  二续

![](asset:aa)
::: gallery
![](asset:bb)

:::
```
x

```
    缩进

| a |
|---|
| b |

***
[ref]: /x
> 引

戊[^1]

[^1]: 注
)"_s;
    const QList<std::pair<int, int>> expected{{1, 2}, {4, 1}, {5, 1}, {7, 2}, {10, 4}, {15, 1}, {16, 4}, {20, 4},
                                              {24, 1}, {26, 3}, {30, 1}, {32, 1}, {34, 1}, {36, 1}};
    QList<std::pair<int, int>> found;
    for (const RenderedBlock &block : renderBlocks(source))
        found.append({block.firstLine, block.lineCount});
    QCOMPARE(found, expected);
}

void TestRender::blocksTogetherAreTheBody_data()
{
    aPageRendersAsItsGolden_data();
}

void TestRender::blocksTogetherAreTheBody()
{
    QFETCH(QString, name);
    const QString source = readSource(name);
    QString together;
    int line = 0;
    for (const RenderedBlock &block : renderBlocks(source)) {
        together += block.html;
        QVERIFY(block.html.endsWith(u'\n'));
        // Footnotes defined before the end stand at the last line, which may be another block's.
        QVERIFY(block.firstLine >= line || (block.html.startsWith(u"<section"_s) && block.firstLine == line - 1));
        QVERIFY(block.lineCount > 0);
        line = block.firstLine + block.lineCount;
    }
    QVERIFY(line <= source.count(u'\n') + 1);
    QCOMPARE(together, renderBody(source));
}

void TestRender::assetsAndArticlesLeadWhereTheCallerSays()
{
    RenderOptions options;
    options.assetAddress = [](QByteArrayView sha) { return u"/a/"_s + QString::fromLatin1(sha) + u".jpg"_s; };
    options.articleAddress = [](ArticleId id) { return u"/n/"_s + id.toString().first(8); };
    const QString html = renderBody(
        u"![](asset:abcd)\n\n![x](asset:ef) [见](article:0190b5f0-0000-7000-8000-000000000000)", options);
    QVERIFY(html.contains(u"src=\"/a/abcd.jpg\""_s));
    QVERIFY(html.contains(u"src=\"/a/ef.jpg\""_s));
    QVERIFY(html.contains(u"<a href=\"/n/0190b5f0\">见</a>"_s));
}

void TestRender::anAssetWithoutAddressLeavesTheFigureOut()
{
    RenderOptions options;
    options.assetAddress = [](QByteArrayView) { return QString(); };
    options.articleAddress = [](ArticleId) { return QString(); };
    QCOMPARE(renderBody(u"甲\n![图](asset:abcd \"说明\")\n[见](article:0190b5f0-0000-7000-8000-000000000000)", options),
             u"<p>甲</p>\n<p>见</p>\n"_s);
}

void TestRender::aFigureTakesFromItsAssetWhatItDoesNotSayItself()
{
    AssetUse use;
    use.sha256 = "abcd";
    use.caption = u"册里的说明"_s;
    use.credit = u"册里的作者"_s;
    use.alt = u"册里的替代"_s;
    use.aiLabel = u"AI 生成"_s;
    RenderOptions options;
    options.assets = {use};
    QCOMPARE(renderBody(u"![](asset:abcd \"自己的说明\")", options),
             u"<figure class=\"figure\"><img src=\"asset:abcd\" alt=\"册里的替代\" loading=\"lazy\"><figcaption>自己的说明"
             "<span class=\"credit\">册里的作者</span><span class=\"ai-label\">AI 生成</span></figcaption></figure>\n"_s);
}

void TestRender::nothingActiveComesOut()
{
    const QString html = renderBody(readSource(u"hostile.md"_s));
    static const QRegularExpression tags(u"<(/?)([a-z0-9]+)([^>]*)>"_s);
    static const QRegularExpression attributes(u"\\s([a-z]+)=\"([^\"]*)\""_s);
    const QStringList allowedTags{u"p"_s, u"a"_s, u"img"_s, u"figure"_s, u"figcaption"_s, u"span"_s, u"pre"_s, u"code"_s};
    const QStringList allowedAttributes{u"href"_s, u"title"_s, u"src"_s, u"alt"_s, u"loading"_s, u"class"_s};
    int found = 0;
    for (auto tag = tags.globalMatch(html); tag.hasNext(); ++found) {
        const QRegularExpressionMatch match = tag.next();
        QVERIFY2(allowedTags.contains(match.captured(2)), qPrintable(match.captured()));
        QString rest = match.captured(3);
        for (auto attribute = attributes.globalMatch(match.captured(3)); attribute.hasNext();) {
            const QRegularExpressionMatch one = attribute.next();
            QVERIFY2(allowedAttributes.contains(one.captured(1)), qPrintable(match.captured()));
            if (one.captured(1) == u"href"_s || one.captured(1) == u"src"_s)
                QVERIFY2(!one.captured(2).contains(u"script"_s) && !one.captured(2).startsWith(u"data:"_s)
                             && !one.captured(2).startsWith(u"//"_s), qPrintable(match.captured()));
            rest.remove(one.captured());
        }
        QVERIFY2(rest.trimmed().isEmpty(), qPrintable(match.captured()));
    }
    QVERIFY(found > 20);
    QCOMPARE(html.count(u'<'), found);
}

void TestRender::plainTextHasNoMarksAndNoCaptions()
{
    QCOMPARE(plainText(u"## 标题\n\n**甲。**乙[链](/x)`码`\n丙\n\n![替](asset:aa \"说明\")\n\n- 一\n- 二\n\n|a|b|\n|-|-|\n|c|d|\n\n"
                       "文{++新++}{--旧--}{>>注<<}[^1]&amp;\n\n[^1]: 脚注"),
             u"标题\n甲。乙链码丙\n一\n二\na b\nc d\n文旧&\n脚注"_s);
}

void TestRender::softBreaksVanishBetweenChineseOnly_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("html");
    QTest::newRow("Han") << u"甲\n乙"_s << u"甲乙"_s;
    QTest::newRow("after a comma") << u"甲，\n乙"_s << u"甲，乙"_s;
    QTest::newRow("quotes") << u"甲\n“乙”\n丙"_s << u"甲“乙”丙"_s;
    QTest::newRow("Latin") << u"a\nb"_s << u"a\nb"_s;
    QTest::newRow("Han and Latin") << u"甲\nb"_s << u"甲\nb"_s;
    QTest::newRow("English quotes") << u"said “a”\n“b”"_s << u"said “a”\n“b”"_s;
    QTest::newRow("through emphasis") << u"**甲**\n*乙*"_s << u"<strong>甲</strong><em>乙</em>"_s;
    QTest::newRow("Latin through emphasis") << u"**a**\n*b*"_s << u"<strong>a</strong>\n<em>b</em>"_s;
    QTest::newRow("before a footnote") << u"甲。[^1]\n乙\n\n[^1]: x"_s << QString();
}

void TestRender::softBreaksVanishBetweenChineseOnly()
{
    QFETCH(QString, source);
    QFETCH(QString, html);
    const QString rendered = renderBody(source);
    if (html.isEmpty())
        QVERIFY(rendered.contains(u"</sup>乙"_s));
    else
        QCOMPARE(rendered, u"<p>"_s + html + u"</p>\n"_s);
}

void TestRender::everyTextRenders_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("nothing") << QString();
    QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u"b"_s);
    QTest::newRow("half a surrogate") << QString(u"a"_s + QChar(0xD800) + u"**b"_s + QChar(0xDC00));
    QTest::newRow("CR LF") << u"a\r\n\r\nb\rc"_s;
    QTest::newRow("quotes in quotes") << u">"_s.repeated(20'000) + u"x"_s;
    QTest::newRow("lists in lists") << u"- "_s.repeated(2'000) + u"x"_s;
    QTest::newRow("brackets") << u"["_s.repeated(20'000);
    QTest::newRow("links opened") << u"[a]("_s.repeated(20'000);
    QTest::newRow("emphasis in emphasis") << u"*a **b "_s.repeated(10'000) + u"c** d*"_s.repeated(10'000);
    QTest::newRow("backticks") << u"`a``b"_s.repeated(10'000);
    QTest::newRow("footnotes opened") << u"[^"_s.repeated(50'000) + u"\n\n[^a]: b"_s;
    QTest::newRow("galleries opened") << u"::: gallery\n"_s.repeated(20'000);
    QTest::newRow("figures half typed") << u"![a](asset:\n"_s.repeated(20'000);
}

void TestRender::everyTextRenders()
{
    QFETCH(QString, source);
    const QString html = renderBody(source);
    QCOMPARE(html.isEmpty(), source.isEmpty());
    QString together;
    for (const RenderedBlock &block : renderBlocks(source))
        together += block.html;
    QCOMPARE(together, html);
    // What nests deeper than any reader's parser likes has lost its tags, not its text.
    QVERIFY(html.count(u"<blockquote>"_s) <= 100);
    QVERIFY(html.count(u"<strong><em>"_s) <= 40);
    QVERIFY(!html.contains(QChar(0)));
}

QTEST_APPLESS_MAIN(TestRender)
#include "tst_render.moc"
