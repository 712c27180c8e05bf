// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/render.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

/// Tracked changes and comments: what readers see, what accepting gives, what is open.
class TestChangeMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void readersSeeTheTextBeforeTheChanges_data();
    void readersSeeTheTextBeforeTheChanges();
    void aMarkWithoutAnEntryIsOpen();
    void anEntryTellsWhetherItsMarkIsOpen();
    void marksInCodeAreNoChanges();
    void blocksKeepTheirPlaceInTheMarkedSource();
    void unclosedMarksAreReadOnce();
};

void TestChangeMarks::readersSeeTheTextBeforeTheChanges_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("refused");
    QTest::addColumn<QString>("accepted");
    const auto row = [](const char *name, const QString &source, const QString &refused, const QString &accepted) {
        QTest::newRow(name) << source << refused << accepted;
    };
    row("insertion", u"甲{++乙++}丙"_s, u"甲丙"_s, u"甲乙丙"_s);
    row("deletion", u"甲{--乙--}丙"_s, u"甲乙丙"_s, u"甲丙"_s);
    row("substitution", u"{~~昨日~>11月22日~~}抵达"_s, u"昨日抵达"_s, u"11月22日抵达"_s);
    row("comment", u"甲{>>核实<<}乙"_s, u"甲乙"_s, u"甲乙"_s);
    row("with ids", u"{++新++}{#c1}{--旧--}{#c2}{~~a~>b~~}{#c3}文{>>注<<}{#c4}"_s, u"旧a文"_s, u"新b文"_s);
    row("the substitution wins over struck-out text", u"{~~a~>~~b~~~~}"_s, u"a"_s, u"~~b~~"_s);
    row("struck-out text stays", u"~~a~~"_s, u"~~a~~"_s, u"~~a~~"_s);
    row("no arrow, no substitution", u"{~~a~~}"_s, u"{~~a~~}"_s, u"{~~a~~}"_s);
    row("comment in a deletion", u"{--旧{>>为何<<}文--}"_s, u"旧文"_s, u""_s);
    row("in code", u"`{++a++}`"_s, u"`{++a++}`"_s, u"`{++a++}`"_s);
    row("closed only in code", u"{++a `b++}`"_s, u"{++a `b++}`"_s, u"{++a `b++}`"_s);
    row("in a fence", u"```\n{++a++}\n```\n"_s, u"```\n{++a++}\n```\n"_s, u"```\n{++a++}\n```\n"_s);
    row("after a backslash", u"\\{++a++}"_s, u"\\{++a++}"_s, u"\\{++a++}"_s);
    row("across a blank line", u"{++a\n\nb++}"_s, u"{++a\n\nb++}"_s, u"{++a\n\nb++}"_s);
    row("across list items", u"- {++a\n- b++}"_s, u"- {++a\n- b++}"_s, u"- {++a\n- b++}"_s);
    row("across lines of a paragraph", u"甲{++乙\n丙++}丁"_s, u"甲丁"_s, u"甲乙\n丙丁"_s);
    row("a whole line", u"甲\n{++乙++}\n丙"_s, u"甲\n丙"_s, u"甲\n乙\n丙"_s);
    row("a whole item", u"- 甲\n- {++乙++}\n- 丙"_s, u"- 甲\n- 丙"_s, u"- 甲\n- 乙\n- 丙"_s);
    row("a whole heading", u"## {++新++}\n\n文"_s, u"\n文"_s, u"## 新\n\n文"_s);
    row("an id alone", u"{#c1}"_s, u"{#c1}"_s, u"{#c1}"_s);
}

void TestChangeMarks::readersSeeTheTextBeforeTheChanges()
{
    QFETCH(QString, source);
    QTEST(withChangesRefused(source), "refused");
    QTEST(withChangesAccepted(source), "accepted");
    QFETCH(QString, refused);
    QCOMPARE(renderBody(source), renderBody(refused));
}

void TestChangeMarks::aMarkWithoutAnEntryIsOpen()
{
    QVERIFY(hasOpenChanges(u"a{++b++}", {}));
    QVERIFY(hasOpenChanges(u"a{>>b<<}{#c1}", {}));
    QVERIFY(!hasOpenChanges(u"a {b} ~~c~~ {#c1}", {}));
}

void TestChangeMarks::anEntryTellsWhetherItsMarkIsOpen()
{
    ChangeEntry entry;
    entry.id = u"c1"_s;
    entry.open = false;
    QVERIFY(!hasOpenChanges(u"a{++b++}{#c1}", {entry}));
    QVERIFY(hasOpenChanges(u"a{++b{>>x<<}++}{#c1}", {entry}));
    entry.open = true;
    QVERIFY(hasOpenChanges(u"a{++b++}{#c1}", {entry}));
}

void TestChangeMarks::marksInCodeAreNoChanges()
{
    QVERIFY(!hasOpenChanges(u"`{++a++}`\n\n~~~\n{--b--}\n~~~\n\n    {>>c<<}\n", {}));
}

void TestChangeMarks::blocksKeepTheirPlaceInTheMarkedSource()
{
    const QList<RenderedBlock> blocks = renderBlocks(u"甲{++\n乙++}\n\n{++丙++}\n\n丁\n");
    QCOMPARE(blocks.size(), 2);
    QCOMPARE(blocks[0].firstLine, 0);
    QCOMPARE(blocks[1].firstLine, 5);
    QCOMPARE(blocks[1].html, u"<p>丁</p>\n"_s);
}

void TestChangeMarks::unclosedMarksAreReadOnce()
{
    // Looking for each mark's end anew would take hours here.
    const QString marks = u"{++{--{~~{>>"_s.repeated(100'000);
    QCOMPARE(withChangesRefused(marks), marks);
    const QString substitutions = u"{~~"_s.repeated(100'000) + u"~~}"_s;
    QCOMPARE(withChangesRefused(substitutions), substitutions);
}

QTEST_APPLESS_MAIN(TestChangeMarks)
#include "tst_changemarks.moc"
