// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/convert.h"
#include "markup/kit/pagetree.h"
#include "markup/render.h"

#include <QTest>

#include <rapidcheck.h>

using namespace galley;
using namespace Qt::StringLiterals;

/// For every text: what renders, converts and renders again is the same page; blocks hold together; and
/// text that was never markup stays as it is.
class TestRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        // The same cases each time; RC_PARAMS in the environment tries others.
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20261124 max_success=200");
    }
    void anArticleComesBackTheSame();
    void whateverAPageSaysIsConvertedOnceAndForAll();
    void blocksOfAnySourceMakeTheBody();
    void anyLineOfTextRendersAsItself();
};

namespace {

using Pieces = std::vector<std::string>;

bool isMark(const std::string &text, bool last)
{
    return !text.empty() && std::string_view("*~").contains(last ? text.back() : text.front());
}

/// Pieces in a row; `part` keeps stars from running into stars, which no two readers understand alike.
template <typename... Texts>
rc::Gen<QString> textOf(int most, bool part, Texts... texts)
{
    return rc::gen::map(rc::gen::resize(most, rc::gen::nonEmpty(rc::gen::container<Pieces>(rc::gen::element<std::string>(texts...)))),
                        [part](const Pieces &pieces) {
                            std::string all;
                            for (const std::string &piece : pieces)
                                all += (part && isMark(all, true) && isMark(piece, false) ? "间" : "") + piece;
                            return QString::fromStdString(all);
                        });
}

template <typename... Texts>
rc::Gen<QString> oneOf(Texts... texts)
{
    return rc::gen::map(rc::gen::element<std::string>(texts...), [](const std::string &text) { return QString::fromStdString(text); });
}

rc::Gen<QString> inlineSource()
{
    return textOf(12, true, "甲", "乙。", "（一）", "“引”", "a", "b c", " ", "3.5%", "**粗**", "**粗。**", "**(一)**", "*斜*", "~~删~~", "`码`",
                  "[链](/u)", "[**链**](/u \"题\")", "**[链](https://a.example/?b=(c)&d)**", "\\*", "\\[", "&amp;", "&copy;", "<b>",
                  "5~10", "!，", "#", "[^1]", "**甲*乙*丙**", "断\\\n续", "|", "{++增++}", "{--减--}{#c}");
}

rc::Gen<QString> blockSource()
{
    const auto line = inlineSource();
    return rc::gen::oneOf(
        rc::gen::map(line, [](const QString &text) { return QString(u"文"_s + text + u"尾"_s); }),
        rc::gen::map(line, [](QString text) { return QString(u"## 题"_s + text.remove(u"\\\n"_s) + u"尾"_s); }),
        rc::gen::map(rc::gen::pair(line, line),
                     [](const std::pair<QString, QString> &two) {
                         return QString(u"- 项"_s + QString(two.first).remove(u"\\\n"_s) + u"尾\n- 项"_s
                                        + QString(two.second).remove(u"\\\n"_s) + u"尾\n  1. 内\n  2. 内"_s);
                     }),
        rc::gen::map(line, [](QString text) { return QString(u"> 引"_s + text.remove(u"\\\n"_s) + u"尾\n>\n> - 列"_s); }),
        rc::gen::map(line, [](QString text) {
            return QString(u"| 头 | 头 |\n| --- | --: |\n| 格"_s + text.remove(u"\\\n"_s).remove(u'|') + u"尾 | `a\\|b` |"_s);
        }),
        oneOf("![图](asset:abcd \"说明\"){credit=\"周启\" width=\"full\"}", "::: gallery\n![](asset:aa)\n![](asset:bb)\n:::",
               "::: video https://a.example/b.mp4 \"题\"", "***", "```sh\n* `x` *\n```", "- 松\n\n- 散\n\n  段", "3. 三\n4. 四"));
}

QString converted(const QString &html)
{
    ConvertOptions options;
    options.image = [](const QString &address) { return address; };
    return htmlToBody(html, options).body;
}

} // namespace

void TestRoundTrip::anArticleComesBackTheSame()
{
    QVERIFY(rc::check("rendered, converted, rendered", [] {
        const auto blocks = *rc::gen::resize(8, rc::gen::container<std::vector<QString>>(blockSource()));
        const QString source = QStringList(blocks.begin(), blocks.end()).join(u"\n\n"_s) + u"\n\n[^1]: 注文\n"_s;
        const QString html = renderBody(source);
        const QString back = converted(html);
        RC_LOG() << source.toStdString() << "\n--- came back as\n" << back.toStdString();
        RC_ASSERT(testkit::readersTree(renderBody(back)) == testkit::readersTree(html));
    }));
}

void TestRoundTrip::whateverAPageSaysIsConvertedOnceAndForAll()
{
    const auto page = textOf(25, false, "<b>", "</b>", "<i>", "</i>", "<s>", "</s>", "<a href='/u'>", "</a>", "<p>", "</p>", "<br>", "甲", "乙丙", "。",
                             "“", "（", "）", "a", "b c", " ", "(", ")", "%", "*", "_", "~", "`", "[", "]", "!", "#", "- ", "1. ", "\\", "{++", "{--",
                             "&lt;b&gt;", "&amp;amp;", "<ul><li>", "<li>", "</ul>", "<ol>", "</ol>", "<h2>", "</h2>", "<blockquote>", "</blockquote>",
                             "<table><tr><td>", "<td>", "<tr>", "</table>", "<code>", "</code>", "<pre>", "</pre>", "<hr>", "|", "<div>", "</div>",
                             "<img src='asset:aa'>", "　", "&nbsp;", "~~", "+", "=\n", ":::", "<sup>2</sup>");
    QVERIFY(rc::check("converted, rendered, converted", [&] {
        const QString html = *page;
        const QString rendered = renderBody(converted(html));
        RC_LOG() << html.toStdString() << "\n--- is\n" << converted(html).toStdString();
        RC_ASSERT(testkit::readersTree(renderBody(converted(rendered))) == testkit::readersTree(rendered));
    }));
}

void TestRoundTrip::blocksOfAnySourceMakeTheBody()
{
    const auto any = textOf(25, false, "*", "**", "_", "~~", "~", "`", "[", "]", "](u)", "甲", "。", "“", "a", " ", "(", ")", "\n", "\n\n", "- ", "1. ", "> ", "# ",
                            "\\", "{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "{>>", "<<}", "{#c}", "[^1]", "\n\n[^1]: 注\n", "\n![a](asset:b)\n",
                            "\n::: gallery\n", "\n:::\n", "|", "\n|a|b|\n|-|-|\n", "```\n", "    ", "&", "<b>", "---\n", "===\n", "!", "[a]: /b\n");
    QVERIFY(rc::check("blocks and body", [&] {
        const QString source = *any;
        QString together;
        int line = 0;
        for (const RenderedBlock &block : renderBlocks(source)) {
            // Footnotes defined before the end stand at the last line, which may be another block's.
            RC_ASSERT(block.firstLine >= line || (block.html.startsWith(u"<section"_s) && block.firstLine == line - 1));
            RC_ASSERT(block.lineCount > 0);
            RC_ASSERT(block.html.endsWith(u'\n'));
            line = block.firstLine + block.lineCount;
            together += block.html;
        }
        RC_ASSERT(line <= source.count(u'\n') + 1);
        RC_ASSERT(together == renderBody(source));
    }));
}

void TestRoundTrip::anyLineOfTextRendersAsItself()
{
    const auto line = textOf(15, false, "*", "**", "_", "~~", "~", "`", "[", "]", "](u)", "甲", "。", "“", "a", " ", "(", ")", "- ", "1. ", "> ", "# ", "\\", "{++", "++}",
                             "{--", "{~~", "~>", "~~}", "{>>", "<<}", "[^1]", "![a](asset:b)", ":::", "|", "```", "&", "&amp;", "<b>", "<http://a.b>", "---",
                             "===", "!", "5~10", "+", "^", "$");
    QVERIFY(rc::check("text is text", [&] {
        const QString text = *line;
        RC_PRE(!text.trimmed().isEmpty());
        const QString shown = u"<p>"_s + text.simplified().toHtmlEscaped() + u"</p>\n"_s;
        RC_ASSERT(renderBody(textToBody(text)).toStdString() == shown.toStdString());
    }));
}

QTEST_APPLESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
