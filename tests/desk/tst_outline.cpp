// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/outlinemodel.h"
#include "desk/outlinepanel.h"
#include "desk/sourceeditor.h"
#include "desk/sourcelayout.h"
#include "desk/sourceoutline.h"
#include "desk/writingmodes.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QListView>
#include <QMimeData>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QString story = u"导语一段。\n\n## 第一章\n\n一章的话。\n\n### 第一节\n\n节里的话。\n\n## 第二章\n\n二章的话。\n\n"
                      "![风场](asset:aa \"航拍风场\"){credit=\"周启\"}\n\n| 年 | 量 |\n| --- | --- |\n| 2023 | 5 |\n\n## 第三章\n\n完。"_s;

QString shown(const SourceOutline &outline)
{
    QStringList lines;
    for (const OutlinePlace &place : outline.places())
        lines.append(u"%1:%2%3"_s.arg(place.line).arg(QString(u'#').repeated(place.entry.level), place.entry.text));
    return lines.join(u'|');
}

void putCursor(SourceEditor &editor, int position)
{
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(position);
    editor.setTextCursor(cursor);
}

} // namespace

/// The outline beside the text, and the modes of writing in it.
class TestOutline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    void linesAreRead_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("next");
        QTest::addColumn<int>("kind"); // -1: nothing
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &line, const QString &next, OutlineKind kind, int level, const QString &text) {
            QTest::newRow(name) << line << next << int(kind) << level << text;
        };
        row("heading", u"## 算清**三本**账 ##"_s, {}, OutlineKind::Heading, 2, u"算清三本账"_s);
        row("underlined", u"题目"_s, u"==="_s, OutlineKind::Heading, 1, u"题目"_s);
        row("figure", u"![风场](asset:aa \"航拍\"){}"_s, {}, OutlineKind::Figure, 0, u"航拍"_s);
        row("figure without caption", u"![风场](asset:aa){}"_s, {}, OutlineKind::Figure, 0, u"风场"_s);
        row("gallery", u"::: gallery"_s, {}, OutlineKind::Gallery, 0, {});
        row("video", u"::: video https://a.cn/v \"航拍\""_s, {}, OutlineKind::Video, 0, u"航拍"_s);
        row("table", u"| 年 | 量 |"_s, u"| --- | :-: |"_s, OutlineKind::Table, 0, u"年 · 量"_s);
        row("fence", u"```"_s, {}, OutlineKind::Fence, 0, {});
        for (const QString &line : {u"#没有空格"_s, u"    ## 代码"_s, u"- 一条"_s, u"正文"_s, QString(), u"####### 七"_s})
            QTest::newRow(qPrintable(u"nothing: "_s + line)) << line << QString() << -1 << 0 << QString();
    }
    void linesAreRead()
    {
        QFETCH(QString, line);
        QFETCH(QString, next);
        QFETCH(int, kind);
        QFETCH(int, level);
        QFETCH(QString, text);
        const auto entry = outlineEntry(line, next);
        QCOMPARE(entry ? int(entry->kind) : -1, kind);
        if (entry) {
            QCOMPARE(entry->level, level);
            QCOMPARE(entry->text, text);
        }
    }

    void theOutlineFollowsTheTyping()
    {
        SourceEditor editor;
        editor.setSource(story);
        SourceOutline outline(&editor);
        QCOMPARE(shown(outline), u"2:##第一章|6:###第一节|10:##第二章|14:航拍风场|16:年 · 量|20:##第三章"_s);
        putCursor(editor, int(story.indexOf(u"第一章"_s)));
        editor.insertPlainText(u"新"_s);
        QVERIFY(shown(outline).startsWith(u"2:##新第一章|6:"_s));
        editor.moveCursor(QTextCursor::Start);
        editor.insertPlainText(u"又一段。\n\n"_s);
        QVERIFY(shown(outline).startsWith(u"4:##新第一章|8:"_s));
        editor.insertPlainText(u"# 头\n\n```\n"_s); // code from here to the end
        QCOMPARE(shown(outline), u"2:#头"_s);
        editor.undo();
        editor.undo();
        editor.undo();
        QCOMPARE(shown(outline), u"2:##第一章|6:###第一节|10:##第二章|14:航拍风场|16:年 · 量|20:##第三章"_s);
        editor.setSource(u"# 另一篇"_s);
        QCOMPARE(shown(outline), u"0:#另一篇"_s);
    }

    /// What an edit makes of the outline is what reading the text afresh makes of it.
    void afterAnyEditsItIsWhatReadingAfreshGives()
    {
        SourceEditor editor;
        editor.setSource(story);
        SourceOutline outline(&editor);
        QRandomGenerator random(7);
        const QStringList pieces{u"\n"_s, u"## 题\n"_s, u"```\n"_s, u"| 甲 | 乙 |\n| - | - |\n"_s, u"字"_s, u"\n\n"_s, u"---\n"_s, u"#"_s};
        for (int i = 0; i < 300; ++i) {
            const int length = int(editor.source().size());
            QTextCursor cursor(editor.document());
            cursor.setPosition(random.bounded(length + 1));
            cursor.setPosition(std::min(length, cursor.position() + random.bounded(8)), QTextCursor::KeepAnchor);
            if (random.bounded(5) == 0)
                editor.undo();
            else
                cursor.insertText(random.bounded(3) ? pieces.at(random.bounded(int(pieces.size()))) : QString());
            SourceEditor fresh;
            fresh.setSource(editor.source());
            QCOMPARE(shown(outline), shown(SourceOutline(&fresh)));
        }
    }

    void sectionsMoveWholeAndAsOneStep()
    {
        SourceEditor editor;
        editor.setSource(story);
        SourceOutline outline(&editor);
        QVERIFY(outline.move(0, true)); // the first chapter, its part with it
        QVERIFY2(shown(outline).contains(u"##第二章|"_s), qPrintable(shown(outline)));
        QCOMPARE(editor.source(), u"导语一段。\n\n## 第二章\n\n二章的话。\n\n![风场](asset:aa \"航拍风场\"){credit=\"周启\"}\n\n"
                                  "| 年 | 量 |\n| --- | --- |\n| 2023 | 5 |\n\n## 第一章\n\n一章的话。\n\n### 第一节\n\n节里的话。\n\n## 第三章\n\n完。"_s);
        QCOMPARE(editor.textCursor().block().text(), u"## 第一章"_s); // the cursor goes along
        QVERIFY(outline.move(outline.indexOfLine(editor.textCursor().blockNumber()), false));
        QCOMPARE(editor.source(), story);
        editor.undo();
        editor.undo();
        QCOMPARE(editor.source(), story);
        QVERIFY(!editor.canUndo());
    }

    void aSectionStaysAmongItsOwnKind()
    {
        SourceEditor editor;
        editor.setSource(story);
        SourceOutline outline(&editor);
        QVERIFY(!outline.move(1, false)); // 第一节 is the only one of its chapter
        QVERIFY(!outline.move(1, true));
        QVERIFY(!outline.move(0, false)); // the first chapter cannot go above the lead
        QVERIFY(!outline.move(5, true));
        QCOMPARE(editor.source(), story);
    }

    void theLastSectionAndAFigureMove()
    {
        SourceEditor editor;
        editor.setSource(u"## 一\n\n甲。\n\n## 二\n\n乙。"_s);
        SourceOutline outline(&editor);
        QVERIFY(outline.move(1, false));
        QCOMPARE(editor.source(), u"## 二\n\n乙。\n\n## 一\n\n甲。"_s);
        editor.setSource(u"甲。\n\n![图](asset:aa){}\n\n乙。"_s);
        QVERIFY(outline.move(0, true));
        QCOMPARE(editor.source(), u"甲。\n\n乙。\n\n![图](asset:aa){}"_s);
        QVERIFY(outline.move(0, false));
        QVERIFY(outline.move(0, false));
        QCOMPARE(editor.source(), u"![图](asset:aa){}\n\n甲。\n\n乙。"_s);
        QVERIFY(!outline.move(0, false));
    }

    void aRowIsDrawnElsewhere()
    {
        SourceEditor editor;
        editor.setSource(u"## 一\n\n甲。\n\n## 二\n\n乙。\n\n## 三\n\n丙。\n"_s);
        SourceOutline outline(&editor);
        OutlineModel model(&outline);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const std::unique_ptr<QMimeData> third(model.mimeData({model.index(2)}));
        model.dropMimeData(third.get(), Qt::MoveAction, 0, 0, {});
        QCOMPARE(editor.source(), u"## 三\n\n丙。\n\n## 一\n\n甲。\n\n## 二\n\n乙。\n"_s);
        const std::unique_ptr<QMimeData> first(model.mimeData({model.index(0)}));
        model.dropMimeData(first.get(), Qt::MoveAction, 3, 0, {});
        QCOMPARE(editor.source(), u"## 一\n\n甲。\n\n## 二\n\n乙。\n\n## 三\n\n丙。\n"_s);
        model.dropMimeData(first.get(), Qt::MoveAction, 1, 0, {}); // where it is
        QCOMPARE(editor.source(), u"## 一\n\n甲。\n\n## 二\n\n乙。\n\n## 三\n\n丙。\n"_s);
    }

    void whatIsReadOnlyIsNotMovedIn()
    {
        SourceEditor editor;
        editor.setSource(u"## 一\n\n## 二"_s);
        editor.setReadOnly(true);
        SourceOutline outline(&editor);
        QVERIFY(!outline.move(0, true));
        QCOMPARE(editor.source(), u"## 一\n\n## 二"_s);
    }

    void thePanelFollowsTheCursorAndLeadsIt()
    {
        QWidget window;
        auto *editor = new SourceEditor(&window);
        editor->setSource(story);
        auto *panel = new OutlinePanel(editor, &window);
        editor->setGeometry(200, 0, 500, 300);
        panel->setGeometry(0, 0, 200, 300);
        panel->setWanted(true);
        window.resize(700, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        editor->setFocus();
        putCursor(*editor, int(story.indexOf(u"二章的话"_s)));
        QCOMPARE(panel->list().currentIndex().data().toString(), u"第二章"_s);
        putCursor(*editor, 0);
        QVERIFY(!panel->list().currentIndex().isValid());
        panel->list().setFocus();
        panel->list().setCurrentIndex(panel->list().model()->index(5, 0));
        QTest::keyClick(&panel->list(), Qt::Key_Return);
        QCOMPARE(editor->textCursor().block().text(), u"## 第三章"_s);
        QVERIFY(editor->hasFocus());
        panel->list().setFocus();
        QTest::keyClick(&panel->list(), Qt::Key_Up, Qt::AltModifier);
        QVERIFY(editor->source().indexOf(u"第三章"_s) < editor->source().indexOf(u"第二章"_s));
        QCOMPARE(panel->list().currentIndex().data().toString(), u"第三章"_s);
    }

    void whereThereIsNoRoomThePanelGivesWay()
    {
        QWidget window;
        auto *editor = new SourceEditor(&window);
        auto *panel = new OutlinePanel(editor, &window);
        window.resize(700, 300);
        window.show();
        panel->setWanted(true);
        QVERIFY(panel->isVisible());
        window.resize(300, 300);
        QTRY_VERIFY(!panel->isVisible());
        window.resize(700, 300);
        QTRY_VERIFY(panel->isVisible());
        panel->setWanted(false);
        QVERIFY(!panel->isVisible());
    }

    void aKeyPressCostsNoMoreInALongText()
    {
        QString text;
        for (int i = 0; i < 3000; ++i)
            text += u"## 题%1\n\n厂区外的风机连成一线，白天发的电就地用掉八成。\n\n"_s.arg(i);
        SourceEditor editor;
        editor.setSource(text);
        SourceOutline outline(&editor);
        QCOMPARE(outline.places().size(), 3000U);
        int changes = 0;
        connect(&outline, &SourceOutline::changed, this, [&changes] { ++changes; });
        putCursor(editor, int(text.indexOf(u"风机"_s)));
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100; ++i)
            editor.insertPlainText(u"大"_s);
        qInfo("a key press among 3,000 headings: %lld ns", timer.nsecsElapsed() / 100);
        QCOMPARE(changes, 0); // nothing that shows is touched
    }

    // ---- modes of writing ---------------------------------------------------------------------

    void theTypewritersLineStaysAtOneHeight()
    {
        SourceEditor editor;
        editor.resize(400, 400);
        editor.setSource(u"一段的话。\n"_s.repeated(60));
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        TypewriterMode typewriter(&editor);
        typewriter.setOn(true);
        const auto height = [&editor] { return editor.cursorRect().center().y() + editor.viewport()->y(); };
        const int pitch = int(editor.sourceLayout()->pitch());
        QList<int> heights;
        for (const int line : {0, 1, 2, 5, 20, 40, 59, 60, 7, 0}) {
            putCursor(editor, editor.document()->findBlockByNumber(line).position());
            heights.append(height());
        }
        editor.moveCursor(QTextCursor::End);
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(&editor, Qt::Key_Return);
            heights.append(height());
        }
        for (const int each : std::as_const(heights))
            QVERIFY2(std::abs(each - editor.height() / 2) <= pitch, qPrintable(QString::number(each)));
        const auto [low, high] = std::ranges::minmax(heights);
        QStringList told;
        for (const int each : std::as_const(heights))
            told.append(QString::number(each));
        QVERIFY2(high - low <= 2, qPrintable(told.join(u' ')));
        typewriter.setOn(false);
        QCOMPARE(editor.viewport()->y(), 0);
    }

    void theTypewriterWaitsForAComposition()
    {
        SourceEditor editor;
        editor.resize(400, 400);
        editor.setSource(u"一段的话。\n"_s.repeated(60));
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        TypewriterMode typewriter(&editor);
        typewriter.setOn(true);
        putCursor(editor, editor.document()->findBlockByNumber(30).position());
        const int before = editor.verticalScrollBar()->value();
        QInputMethodEvent composing(u"hen'chang'de'yi'ju'hua'"_s.repeated(6), {});
        QApplication::sendEvent(&editor, &composing);
        QCOMPARE(editor.verticalScrollBar()->value(), before);
    }

    void otherParagraphsAreDimmed()
    {
        SourceEditor editor;
        editor.resize(400, 300);
        editor.setSource(u"一段一段一段\n二段二段二段"_s);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        ParagraphFocus focus(&editor);
        const auto darkest = [&editor](int line) {
            const QImage image = editor.viewport()->grab().toImage();
            QTextCursor cursor(editor.document()->findBlockByNumber(line));
            const QRect row = editor.cursorRect(cursor).adjusted(4, 0, 80, 0);
            int dark = 255;
            for (int x = row.left(); x < row.right(); ++x)
                for (int y = row.top(); y < row.bottom(); ++y)
                    dark = std::min(dark, image.pixelColor(x, y).lightness());
            return dark;
        };
        putCursor(editor, 0);
        const int ink = darkest(1);
        focus.setOn(true);
        QVERIFY(darkest(1) > ink + 40);
        QCOMPARE(darkest(0), ink);
        editor.moveCursor(QTextCursor::End);
        QCOMPARE(darkest(1), ink);
        QVERIFY(darkest(0) > ink + 40);
    }
};

QTEST_MAIN(TestOutline)
#include "tst_outline.moc"
