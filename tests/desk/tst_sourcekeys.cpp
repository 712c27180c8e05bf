// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/changedesk.h"
#include "desk/editorpane.h"
#include "desk/readingview.h"
#include "desk/sourceeditor.h"
#include "desk/sourcekeys.h"
#include "desk/tabledialog.h"
#include "markup/render.h"
#include "testnewsroom.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTextBlock>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// ‸ stands for the cursor.
void put(SourceEditor &editor, QString text)
{
    const qsizetype at = text.indexOf(u'‸');
    editor.setSource(text.remove(at, 1));
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(int(at));
    editor.setTextCursor(cursor);
}

QString drawn(const SourceEditor &editor)
{
    return editor.source().insert(editor.textCursor().position(), u'‸');
}

} // namespace

/// Enter and Tab in lists, quotations and tables, and the grid that tables are edited in.
class TestSourceKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void keysGoOnWhatTheyStandIn_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const QString &before, int key, const QString &after) { QTest::newRow(name) << before << key << after; };
        row("a list goes on", u"- 甲‸\n"_s, Qt::Key_Return, u"- 甲\n- ‸\n"_s);
        row("in the middle of an item", u"- 甲‸乙"_s, Qt::Key_Return, u"- 甲\n- ‸乙"_s);
        row("numbers count", u"9. 甲‸"_s, Qt::Key_Return, u"9. 甲\n10. ‸"_s);
        row("an empty item ends the list", u"- 甲\n- ‸"_s, Qt::Key_Return, u"- 甲\n‸"_s);
        row("an empty inner item goes out", u"- 甲\n  - 乙\n  - ‸"_s, Qt::Key_Return, u"- 甲\n  - 乙\n- ‸"_s);
        row("a quotation goes on", u"> 甲‸"_s, Qt::Key_Return, u"> 甲\n> ‸"_s);
        row("an empty line ends it", u"> 甲\n> ‸"_s, Qt::Key_Return, u"> 甲\n‸"_s);
        row("a list in a quotation", u"> - 甲‸"_s, Qt::Key_Return, u"> - 甲\n> - ‸"_s);
        // Readers see a paragraph only where a line is blank: Enter makes what it looks like.
        row("a paragraph is parted", u"甲‸乙"_s, Qt::Key_Return, u"甲\n\n‸乙"_s);
        row("a paragraph ends", u"甲‸"_s, Qt::Key_Return, u"甲\n\n‸"_s);
        row("and another stands below", u"甲‸\n\n乙"_s, Qt::Key_Return, u"甲\n\n‸\n\n乙"_s);
        row("a line of the paragraph stands below", u"甲‸\n乙"_s, Qt::Key_Return, u"甲\n\n‸\n\n乙"_s);
        row("before the paragraph", u"甲\n\n‸乙"_s, Qt::Key_Return, u"甲\n\n\n\n‸乙"_s);
        row("nothing is written yet", u"甲\n\n‸"_s, Qt::Key_Return, u"甲\n\n\n‸"_s);
        row("after a sub-heading", u"## 甲‸"_s, Qt::Key_Return, u"## 甲\n\n‸"_s);
        row("code has lines", u"```\n甲‸\n```"_s, Qt::Key_Return, u"```\n甲\n‸\n```"_s);
        row("a gallery has lines", u"::: gallery\n![](asset:a \"甲\")‸\n:::"_s, Qt::Key_Return, u"::: gallery\n![](asset:a \"甲\")\n‸\n:::"_s);
        row("after a gallery", u"::: gallery\n![](asset:a \"甲\")\n:::\n\n乙‸"_s, Qt::Key_Return, u"::: gallery\n![](asset:a \"甲\")\n:::\n\n乙\n\n‸"_s);
        const int shiftReturn = QKeyCombination(Qt::SHIFT, Qt::Key_Return).toCombined();
        row("a line in a paragraph", u"甲‸乙"_s, shiftReturn, u"甲\\\n‸乙"_s);
        row("a line in an item", u"- 甲‸"_s, shiftReturn, u"- 甲\\\n‸"_s);
        row("a line at the start is just one", u"‸甲"_s, shiftReturn, u"\n‸甲"_s);
        row("a sub-heading has one line", u"## 甲‸"_s, shiftReturn, u"## 甲\n\n‸"_s);
        row("so has a picture", u"![](asset:a \"甲\")‸"_s, shiftReturn, u"![](asset:a \"甲\")\n\n‸"_s);
        row("code knows no such line", u"```\n甲‸\n```"_s, shiftReturn, u"```\n甲\n‸\n```"_s);
        row("a cell has one line", u"| a‸ |\n| --- |\n| 1 |"_s, shiftReturn, u"| a‸ |\n| --- |\n| 1 |"_s);
        row("before the mark", u"‸- 甲"_s, Qt::Key_Return, u"\n‸- 甲"_s);
        row("one level in", u"- 甲\n- 乙‸"_s, Qt::Key_Tab, u"- 甲\n  - 乙‸"_s);
        row("under a number", u"1. 甲\n2. 乙‸"_s, Qt::Key_Tab, u"1. 甲\n   1. 乙‸"_s);
        row("behind those there", u"1. 甲\n   1. 丙\n2. 乙‸"_s, Qt::Key_Tab, u"1. 甲\n   1. 丙\n   2. 乙‸"_s);
        row("the first item stays", u"- 甲‸"_s, Qt::Key_Tab, u"- 甲‸"_s);
        row("one level out", u"- 甲\n  - 乙‸"_s, Qt::Key_Backtab, u"- 甲\n- 乙‸"_s);
        row("out to the next number", u"1. 甲\n   1. 乙‸"_s, Qt::Key_Backtab, u"1. 甲\n2. 乙‸"_s);
        row("to the next cell", u"| a‸ | b |\n| --- | --- |\n| 1 | 2 |"_s, Qt::Key_Tab, u"| a | b‸ |\n| --- | --- |\n| 1 | 2 |"_s);
        row("over the rule", u"| a | b‸ |\n| --- | --- |\n| 1 | 2 |"_s, Qt::Key_Tab, u"| a | b |\n| --- | --- |\n| 1‸ | 2 |"_s);
        row("back over the rule", u"| a | b |\n| --- | --- |\n| 1‸ | 2 |"_s, Qt::Key_Backtab, u"| a | b‸ |\n| --- | --- |\n| 1 | 2 |"_s);
        row("past the last cell", u"| a | b |\n| --- | --- |\n| 1 | 2‸ |"_s, Qt::Key_Tab, u"| a | b |\n| --- | --- |\n| 1 | 2 |\n| ‸  |   |"_s);
        row("down a column", u"| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |"_s.replace(u"2"_s, u"2‸"_s), Qt::Key_Return, u"| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4‸ |"_s);
    }

    void keysGoOnWhatTheyStandIn()
    {
        QFETCH(QString, before);
        QFETCH(int, key);
        SourceEditor editor;
        SourceKeys keys(&editor);
        put(editor, before);
        const QString source = editor.source();
        const auto pressed = QKeyCombination::fromCombined(key);
        QTest::keyClick(&editor, pressed.key(), key == Qt::Key_Backtab ? Qt::ShiftModifier : pressed.keyboardModifiers());
        QTEST(drawn(editor), "after");
        if (editor.source() != source) {
            editor.undo();
            QCOMPARE(editor.source(), source); // one step
        }
    }

    void whatIsSelectedGivesWayToTheParagraph()
    {
        SourceEditor editor;
        SourceKeys keys(&editor);
        put(editor, u"甲‸乙丙"_s);
        QTextCursor cursor = editor.textCursor();
        cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor);
        editor.setTextCursor(cursor);
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(drawn(editor), u"甲\n\n‸丙"_s);
        editor.undo();
        QCOMPARE(editor.source().trimmed(), u"甲乙丙"_s);
    }

    void composingKeepsItsKeys()
    {
        SourceEditor editor;
        SourceKeys keys(&editor);
        put(editor, u"- 甲‸"_s);
        QInputMethodEvent composing(u"yi"_s, {});
        QGuiApplication::sendEvent(&editor, &composing);
        QTest::keyClick(&editor, Qt::Key_Tab);
        QVERIFY(!editor.source().startsWith(u"  -"_s));
    }

    void theGridGrowsShrinksAndMoves()
    {
        TableDialog dialog(*readTable(u"| a | b |\n| --- | ---: |\n| 1 | 2 |"));
        dialog.grid()->setCurrentCell(1, 1);
        dialog.addColumn(2);
        dialog.addRow(1);
        QCOMPARE(writeTable(dialog.table()), u"| a   |   b |     |\n| --- | --: | --- |\n|     |     |     |\n| 1   |   2 |     |"_s);
        dialog.grid()->setCurrentCell(2, 0);
        dialog.moveRow(-1);
        dialog.moveColumn(1);
        QCOMPARE(writeTable(dialog.table()), u"|   b | a   |     |\n| --: | --- | --- |\n|   2 | 1   |     |\n|     |     |     |"_s);
        dialog.align(TableText::Align::Centre);
        QCOMPARE(dialog.table().columns.at(1), TableText::Align::Centre);
        dialog.align(TableText::Align::Centre);
        QCOMPARE(dialog.table().columns.at(1), TableText::Align::None);
        dialog.grid()->setCurrentCell(2, 2);
        dialog.removeRows();
        dialog.removeColumns();
        QCOMPARE(writeTable(dialog.table()), u"|   b | a   |     |\n| --: | --- | --- |\n|   2 | 1   |     |"_s.replace(u" |     |"_s, u" |"_s).replace(u" | --- |\n|   2"_s, u" |\n|   2"_s));
    }

    void spreadsheetsPasteIntoTheGrid()
    {
        TableDialog dialog(*readTable(u"| a | b |\n| --- | --- |\n| 1 | 2 |"));
        dialog.grid()->setCurrentCell(1, 1);
        QGuiApplication::clipboard()->setText(u"三\t四\n五\t六\n"_s);
        QTest::keyClick(dialog.grid(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(dialog.table().rows, (QList<QStringList>{{u"a"_s, u"b"_s, QString()}, {u"1"_s, u"三"_s, u"四"_s}, {QString(), u"五"_s, u"六"_s}}));
    }

    void tabGoesThroughTheGridAndAddsARow()
    {
        TableDialog dialog(*readTable(u"| a | b |\n| --- | --- |\n| 1 | 2 |"));
        dialog.show();
        dialog.grid()->setCurrentCell(1, 0);
        QTest::keyClick(dialog.grid(), Qt::Key_Tab);
        QCOMPARE(dialog.grid()->currentColumn(), 1);
        QTest::keyClick(dialog.grid(), Qt::Key_Tab);
        QCOMPARE(dialog.grid()->rowCount(), 3);
        QCOMPARE(dialog.grid()->currentColumn(), 0);
    }

    void aTableIsWrittenBackAsOneStepAndTrackedInReview()
    {
        TestNewsroom newsroom;
        const QString body = u"甲\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n乙\n"_s;
        const ArticleId id = newsroom.add(u"题"_s, body, newsroom.reporter);
        ArticleDocument document(*newsroom, newsroom.reporter);
        EditorPane pane(*newsroom, document);
        document.open(id);
        pane.setView(EditorPane::View::Source);
        pane.show();
        const auto tableAction = [&] {
            for (QAction *action : pane.formatActions()) {
                if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_T))
                    return action;
            }
            return static_cast<QAction *>(nullptr);
        };
        QTextCursor cursor = pane.source().textCursor();
        cursor.setPosition(5);
        pane.source().setTextCursor(cursor);
        tableAction()->trigger();
        auto *dialog = pane.window()->findChild<TableDialog *>();
        QVERIFY(dialog);
        dialog->grid()->item(1, 0)->setText(u"10"_s);
        dialog->accept();
        QCOMPARE(pane.source().source(), u"甲\n\n| a   | b   |\n| --- | --- |\n| 10  | 2   |\n\n乙\n"_s);
        pane.source().undo();
        QCOMPARE(pane.source().source(), body);

        // A new one below the paragraph.
        cursor.setPosition(1);
        pane.source().setTextCursor(cursor);
        tableAction()->trigger();
        QTRY_VERIFY(pane.window()->findChildren<TableDialog *>().size() == 1);
        pane.window()->findChild<TableDialog *>()->grid()->item(0, 0)->setText(u"头"_s);
        pane.window()->findChild<TableDialog *>()->accept();
        QVERIFY2(pane.source().source().startsWith(u"甲\n\n| 头  |     |     |\n| --- |"_s), qPrintable(pane.source().source()));
        pane.source().undo();
        QCOMPARE(pane.source().source(), body);

        QVERIFY(newsroom.act(id, Action::Submit, newsroom.reporter).isEmpty());
        document.setPerson(newsroom.editor);
        document.open(id);
        pane.setView(EditorPane::View::Reading);
        QTextCursor there = pane.changes().reading()->QTextEdit::document()->find(u"1"_s);
        pane.changes().reading()->setTextCursor(there);
        tableAction()->trigger();
        QTRY_COMPARE(pane.window()->findChildren<TableDialog *>().size(), 1);
        pane.window()->findChild<TableDialog *>()->grid()->item(1, 1)->setText(u"三"_s);
        pane.window()->findChild<TableDialog *>()->accept();
        const Content content = document.content();
        QVERIFY(hasOpenChanges(content.body, content.changes));
        const auto all = [](const ChangeMark &) { return true; };
        QCOMPARE(settleChanges(content.body, content.changes, all, false).source, body);
        QCOMPARE(settleChanges(content.body, content.changes, all, true).source, u"甲\n\n| a   | b   |\n| --- | --- |\n| 1   | 三  |\n\n乙\n"_s);
    }
};

QTEST_MAIN(TestSourceKeys)
#include "tst_sourcekeys.moc"
