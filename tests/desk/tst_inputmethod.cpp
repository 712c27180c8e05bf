// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/composition.h"
#include "desk/editorpane.h"
#include "desk/headlineblock.h"
#include "desk/headlineedit.h"
#include "desk/sourceeditor.h"
#include "desk/sourcelayout.h"
#include "testnewsroom.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

void compose(QWidget &edit, const QString &letters)
{
    QInputMethodEvent event(letters, {});
    QApplication::sendEvent(&edit, &event);
}

void commit(QWidget &edit, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(&edit, &event);
}

QString preedit(const SourceEditor &editor)
{
    return editor.textCursor().block().layout()->preeditAreaText();
}

void putCursor(SourceEditor &editor, int position)
{
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(position);
    editor.setTextCursor(cursor);
}

/// An article open in the pane, as in the window.
struct Desk
{
    explicit Desk(const QString &body)
        : id(newsroom.add(u"风从草原来"_s, body, newsroom.reporter)), document(*newsroom, newsroom.reporter), pane(*newsroom, document)
    {
        pane.resize(1000, 700);
        pane.setView(EditorPane::View::Source);
        document.open(id);
        pane.show();
    }
    SourceEditor &text() { return pane.source(); }
    QAction *action(const QString &name) const
    {
        const QList<QAction *> all = pane.formatActions() + pane.editActions();
        const auto found = std::ranges::find(all, name, &QAction::text);
        return found != all.end() ? *found : nullptr;
    }
    TestNewsroom newsroom;
    ArticleId id;
    ArticleDocument document;
    EditorPane pane;
};

} // namespace

/// Input methods: where their windows stand, and that nothing else happens while they compose.
class TestInputMethod : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    void theCandidateWindowStandsAtTheCaret_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("zoom");
        QTest::addColumn<int>("beside");
        QTest::newRow("text alone") << 0 << 100 << 0;
        QTest::newRow("centred column") << 240 << 100 << 0;
        QTest::newRow("zoomed") << 0 << 180 << 0;
        QTest::newRow("zoomed, centred") << 240 << 180 << 0;
        QTest::newRow("right half of a split view") << 0 << 100 << 300;
        QTest::newRow("split, zoomed, centred") << 240 << 150 << 300;
    }
    void theCandidateWindowStandsAtTheCaret()
    {
        QFETCH(int, column);
        QFETCH(int, zoom);
        QFETCH(int, beside);
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins({});
        auto *other = new QWidget(&window);
        other->setFixedWidth(beside);
        auto *editor = new SourceEditor(&window);
        row->addWidget(other);
        row->addWidget(editor, 1);
        window.resize(700 + beside, 300);
        editor->setColumnWidth(column);
        editor->setSource(u"第一段，说得长一些，好让它折成两行三行，看看光标在哪里。\n\n第二段。"_s);
        editor->setZoom(zoom);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const int position : {0, 12, 30}) {
            putCursor(*editor, position);
            const QRect caret = editor->cursorRect().translated(editor->viewport()->pos());
            const QRect told = editor->inputMethodQuery(Qt::ImCursorRectangle).toRect();
            QVERIFY2(std::abs(told.center().x() - caret.center().x()) <= 2 && std::abs(told.center().y() - caret.center().y()) <= 2,
                     qPrintable(u"%1: caret %2,%3 told %4,%5"_s.arg(position).arg(caret.x()).arg(caret.y()).arg(told.x()).arg(told.y())));
            // Where the platform puts its window: what the widget tells, in the window's coordinates.
            const QRect inWindow(editor->mapTo(&window, told.topLeft()), told.size());
            const QRect seen(editor->viewport()->mapTo(&window, editor->cursorRect().topLeft()), editor->cursorRect().size());
            QVERIFY(std::abs(inWindow.center().x() - seen.center().x()) <= 2);
            // And back: a point of the widget finds its text.
            QCOMPARE(editor->inputMethodQuery(Qt::ImCursorPosition, QPointF(caret.center())).toInt(),
                     editor->textCursor().positionInBlock());
        }
    }

    void theCandidateWindowFollowsWhatIsComposed()
    {
        SourceEditor editor;
        editor.resize(600, 300);
        editor.setColumnWidth(200);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        editor.setSource(u"草原"_s);
        putCursor(editor, 2);
        const QRect before = editor.inputMethodQuery(Qt::ImCursorRectangle).toRect();
        QInputMethodEvent event(u"feng'li"_s, {QInputMethodEvent::Attribute(QInputMethodEvent::Cursor, 7, 1)});
        QApplication::sendEvent(&editor, &event);
        const QRect after = editor.inputMethodQuery(Qt::ImCursorRectangle).toRect();
        QVERIFY2(after.x() > before.x() + 20, qPrintable(QString::number(after.x())));
        QCOMPARE(editor.source(), u"草原"_s);
    }

    void keysDoNothingDuringAComposition_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::newRow(name) << int(key) << int(modifiers);
        };
        row("left", Qt::Key_Left);
        row("next word", Qt::Key_Right, Qt::ControlModifier);
        row("end of the text", Qt::Key_End, Qt::ControlModifier);
        row("page down", Qt::Key_PageDown);
        row("return", Qt::Key_Return);
        row("backspace", Qt::Key_Backspace);
        row("delete a word", Qt::Key_Delete, Qt::ControlModifier);
        row("bold", Qt::Key_B, Qt::ControlModifier);
        row("undo", Qt::Key_Z, Qt::ControlModifier);
        row("paste", Qt::Key_V, Qt::ControlModifier);
        row("find", Qt::Key_F, Qt::ControlModifier);
        row("sub-heading", Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    }
    void keysDoNothingDuringAComposition()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        Desk desk(u"草原的风很大。\n\n第二段。"_s);
        QVERIFY(QTest::qWaitForWindowActive(&desk.pane));
        desk.text().setFocus();
        putCursor(desk.text(), 3);
        commit(desk.text(), u"改"_s); // something to undo
        const QString before = desk.text().source();
        compose(desk.text(), u"feng"_s);
        QTest::keyClick(desk.pane.window()->windowHandle(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(desk.text().source(), before);
        QCOMPARE(desk.text().textCursor().position(), 4);
        QCOMPARE(preedit(desk.text()), u"feng"_s);
        QVERIFY(QApplication::focusWidget() == &desk.text());
        commit(desk.text(), u"风"_s);
        QCOMPARE(desk.text().source(), u"草原的改风风很大。\n\n第二段。"_s);
    }

    void aMenusActionWaitsForTheEnd()
    {
        Desk desk(u"草原的风很大。"_s);
        putCursor(desk.text(), 0);
        compose(desk.text(), u"da"_s);
        QAction *heading = desk.action(u"Sub-heading"_s);
        QVERIFY(heading);
        heading->trigger();
        QCOMPARE(desk.text().source(), u"草原的风很大。"_s);
        QCOMPARE(preedit(desk.text()), u"da"_s);
        commit(desk.text(), u"大"_s);
        QCOMPARE(desk.text().source(), u"## 大草原的风很大。"_s);
    }

    void anEditFromElsewhereWaitsAndLosesNothing()
    {
        Desk desk(u"全市12．5％，其中草原占八成。"_s);
        putCursor(desk.text(), 14); // behind 八
        compose(desk.text(), u"feng"_s);
        Content content = desk.document.content();
        content.body.replace(u"12．5％"_s, u"12.5%"_s);
        desk.document.setContent(content, this); // as a proof's suggestion comes
        QCOMPARE(desk.text().source(), u"全市12．5％，其中草原占八成。"_s);
        QCOMPARE(preedit(desk.text()), u"feng"_s);
        commit(desk.text(), u"九"_s);
        QCOMPARE(desk.text().source(), u"全市12.5%，其中草原占八九成。"_s);
        QCOMPARE(desk.document.content().body, desk.text().source());
    }

    void anEditOfTheVeryWordsBeingTypedGivesWay()
    {
        SourceEditor editor;
        QSignalSpy noticed(&editor, &SourceEditor::noticed);
        editor.setSource(u"草原的风"_s);
        putCursor(editor, 2);
        compose(editor, u"shang"_s);
        editor.editSource(u"牧场上的风"_s); // over the place
        commit(editor, u"上"_s);
        QCOMPARE(editor.source(), u"草原上的风"_s);
        QCOMPARE(noticed.count(), 1);
    }

    void whatIsGivenUpLeavesTheEditAlone()
    {
        SourceEditor editor;
        editor.setSource(u"草原的风。"_s);
        putCursor(editor, 0);
        compose(editor, u"da"_s);
        editor.editSource(u"草原的风！"_s);
        QCOMPARE(editor.source(), u"草原的风。"_s);
        compose(editor, {}); // Escape in the input method
        QCOMPARE(editor.source(), u"草原的风！"_s);
        QVERIFY(!editor.composition().isActive());
    }

    void savingTakesWhatIsTypedAndNotWhatIsComposed()
    {
        Desk desk(u"草原。"_s);
        putCursor(desk.text(), 2);
        commit(desk.text(), u"上"_s);
        compose(desk.text(), u"de'feng"_s);
        QSignalSpy committed(&desk.document, &ArticleDocument::committed);
        desk.document.save();
        QVERIFY(committed.wait());
        QCOMPARE(desk.newsroom.article(desk.id).content.body, u"草原上。"_s);
        QCOMPARE(preedit(desk.text()), u"de'feng"_s); // the answer moved nothing
        QCOMPARE(desk.text().textCursor().position(), 3);
        commit(desk.text(), u"的风"_s);
        QCOMPARE(desk.text().source(), u"草原上的风。"_s);
        QVERIFY(desk.document.isModified());
    }

    void aColleaguesRevisionIsLaidUnderWhatIsComposed()
    {
        Desk desk(u"第一段。\n\n第二段。"_s);
        putCursor(desk.text(), 0);
        compose(desk.text(), u"xin"_s); // the first thing here: the text is not modified yet
        QCOMPARE(desk.newsroom.save(desk.id, desk.newsroom.reporter, [](Content &content, Handling &) {
            content.body = u"第一段。\n\n第二段，同事改过。"_s;
        }), QString());
        QTRY_COMPARE(desk.document.saved().content.body, u"第一段。\n\n第二段，同事改过。"_s);
        QCOMPARE(preedit(desk.text()), u"xin"_s);
        commit(desk.text(), u"新"_s);
        QCOMPARE(desk.text().source(), u"新第一段。\n\n第二段，同事改过。"_s);
        QCOMPARE(desk.document.content().body, desk.text().source());
    }

    void theHeadlineComposesInPeaceToo()
    {
        Desk desk(u"正文。"_s);
        const auto edits = desk.pane.headlines().findChildren<HeadlineEdit *>();
        const auto found = std::ranges::find_if(edits, [](const HeadlineEdit *edit) { return edit->line() == u"风从草原来"_s; });
        QVERIFY(found != edits.end());
        HeadlineEdit &headline = **found;
        headline.moveCursor(QTextCursor::End);
        compose(headline, u"le"_s);
        Content content = desk.document.content();
        content.headline = u"大风从草原来"_s;
        desk.document.setContent(content, this);
        QCOMPARE(headline.line(), u"风从草原来"_s);
        QTest::keyClick(&headline, Qt::Key_Return); // no leaving either
        commit(headline, u"了"_s);
        QCOMPARE(headline.line(), u"大风从草原来了"_s);
        QCOMPARE(desk.document.content().headline, u"大风从草原来了"_s);
    }

    void anotherTextBeginsWithoutTheOldComposition()
    {
        SourceEditor editor;
        editor.setSource(u"第一篇。"_s);
        compose(editor, u"xin"_s);
        editor.editSource(u"第一篇，改。"_s);
        editor.setSource(u"第二篇。"_s);
        QVERIFY(!editor.composition().isActive());
        commit(editor, u"新"_s);
        QCOMPARE(editor.source(), u"新第二篇。"_s);
    }

    void aCompositionIsOneUndoStep()
    {
        SourceEditor editor;
        editor.setSource(u"风"_s);
        editor.moveCursor(QTextCursor::End);
        for (const QString &letters : {u"c"_s, u"cao"_s, u"cao'yuan"_s})
            compose(editor, letters);
        commit(editor, u"草原"_s);
        QCOMPARE(editor.source(), u"风草原"_s);
        editor.undo();
        QCOMPARE(editor.source(), u"风"_s);
        QVERIFY(!editor.canUndo());
    }
};

QTEST_MAIN(TestInputMethod)
#include "tst_inputmethod.moc"
