// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/properties.h"

#include <QElapsedTimer>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

/// What is long or deep without end takes no more than its share of time, and no stack.
class TestLongInputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longAndDeepInputsEnd_data();
    void longAndDeepInputsEnd();
};

namespace {

using Property = QString (*)(const QByteArray &);

Property propertyOf(const QString &name)
{
    if (name == "render"_L1)
        return faults::rendering;
    return name == "convert"_L1 ? faults::converting : name == "import"_L1 ? faults::importing : nullptr;
}

} // namespace

void TestLongInputs::longAndDeepInputsEnd_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<QByteArray>("end");
    const auto row = [](const char *property, const QByteArray &unit, const QByteArray &end = {}) {
        QTest::addRow("%s %s…%s", property, unit.toPercentEncoding(" <>[]{}*#&'\"=+|`!/~").constData(), end.constData())
            << QString::fromLatin1(property) << unit << end;
    };
    for (const char *unit :
         {">", "> ", "[", "![", "]", "[a](", "[a](<b", "*a ", "*", "**", "_a ", "*a_ ", "a**b", "~~a", "~", "`", "`a``", "{++", "{++a++}", "{--a",
          "{~~a~>", "{>>", "{#", "&", "&a;", "&#", "<", "<a", "<!--", "\\", "- ", "- a\n", "1. ", "1. a\n", " - a\n", "|", "|a|\n|-|\n", "a|", "#",
          "# a\n", "\n", "a\n", "a\\\n", "a  \n", "    a\n", "```\n", "~~~\n- ", "[a]: b\n", "[a]: b '", "[^1]", "[^1]: a\n\n", "![](asset:a)\n",
          "![a](b){}\n", "::: gallery\n", "::: video ", ":::\n", "***\n", "甲**乙。**", "甲~~（乙）~~", "甲\n", "\t", "\xE2\x80\x8B", "\xFF", "http://a.b/",
          "<http://a.b>", "* a\n  ", "> - "})
        row("render", unit);
    row("render", "[a]: /u\n\n", "[a]");
    row("render", "|a|a|a|a|a|a|a|a|a|a|a|a\n|-|-|-|-|-|-|-|-|-|-|-|-\n", "|\n");
    row("render", "[^1]: [^1]\n", "[^1]");
    row("render", "[", "]");
    row("render", "![", "](a)");
    row("render", "**a ", "b**");
    for (const char *unit :
         {"<div>", "<b>", "<p><b class=x>", "<ul><li>", "<ul>", "<ol><li>a", "<blockquote>", "<table><tr><td>", "<table>", "<tr>", "<td>", "<td rowspan=99>",
          "<tr><td colspan=60 rowspan=999>a", "<a href=x>", "<a href=x>a", "<font><p>", "<span style='font-weight:bold'>", "<p style='mso-list:l0 level9 lfo1'>a",
          "<dl><dd>", "<pre>", "<pre>`", "<code>`", "<svg>", "<math>", "<template>", "<select>", "<h2>", "<h2>a", "<br>", "<br>a", "<hr>", "<img src=a>",
          "<figure>", "<figure><img src=a><figcaption>", "<sup>1", "<sup><a href=#a id=a>1</a></sup>", "<i>a</i><b>a</b>", "<i>a<b>", "</p>", "</b>", "</div>",
          "</div></b></p>", "<", "<a", "<!", "<!--", "<!-->", "<![CDATA[", "<?", "&", "&amp", "&nbsp;", "&#", " ", "　", "\n", "a ", "*", "_a", "[a](b)", "\\", "`",
          "{++", "~", "<p", "<p a='", "<p a=b ", "<p a", "<script>", "<style>", "<xmp>", "<ruby><rt>", "<details>", "<!DOCTYPE ", "<frameset>", "<i>甲</i>（",
          "<s>甲</s>乙", "<q>", "<b>a</b> ", "<b>a<i>b</b>c</i>"})
        row("convert", unit);
    row("convert", "<p id=a>", "<sup><a href=#a>1</a></sup>");
    row("convert", "<sup><a href=#a>1</a></sup>", "<p id=a>b");
    for (const char *form : {"t", "h", "m", "j", "a"}) {
        for (const char *unit : {"<div>", "甲", "甲\n", "（记者 ", "来源：", "2023年", ": a\n", "{\"a\":", "[", "--b\n", "=E7", " ", "\n", "（", "责编：甲 ", "<p>甲</p>"})
            row("import", QByteArray(form) + (qstrcmp(form, "m") == 0 ? "---\n" : ""), unit);
    }
}

/// 100 000 times and 200 000 times: the second may take no more than its double, with room for the machine's moods.
void TestLongInputs::longAndDeepInputsEnd()
{
    QFETCH(QString, property);
    QFETCH(QByteArray, unit);
    QFETCH(QByteArray, end);
    const bool begins = property == "import"_L1; // the unit is what an import starts with, the end what repeats
    const auto spent = [&](int times) {
        QByteArray input = begins ? unit : unit.repeated(times);
        input += end.repeated(times);
        QElapsedTimer timer;
        timer.start();
        const QString broken = propertyOf(property)(input);
        return broken.isEmpty() ? timer.nsecsElapsed() / 1000 : qint64{-1};
    };
    const qint64 few = spent(12'500);
    QVERIFY(few >= 0);
    const qint64 many = spent(100'000);
    QVERIFY(many >= 0);
    qInfo("%lld us, eight times as much %lld us", few, many);
    // Linear is 8, quadratic 64; what is quick either way tells nothing.
    QVERIFY2(many < 400'000 || many < 24 * few, qPrintable(u"%1 µs became %2 µs"_s.arg(few).arg(many)));
}

QTEST_APPLESS_MAIN(TestLongInputs)
#include "tst_longinputs.moc"
