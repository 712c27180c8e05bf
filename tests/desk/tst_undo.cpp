// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editoractions.h"
#include "desk/editorpane.h"
#include "desk/sourceeditor.h"
#include "desk/sourcemarks.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

void compose(QWidget &editor, const QString &letters)
{
    QInputMethodEvent event(letters, {});
    QApplication::sendEvent(&editor, &event);
}

void commit(QWidget &editor, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(&editor, &event);
}

void choose(SourceEditor &editor, int from, int to)
{
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
}

QString documentText(const SourceEditor &editor)
{
    QString text = editor.document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

/// Plays a recorded edit as the person made it.
void play(SourceEditor &editor, const QJsonObject &edit)
{
    if (edit.contains("commit"_L1)) {
        for (const QJsonValue &letters : edit["compose"_L1].toArray())
            compose(editor, letters.toString());
        commit(editor, edit["commit"_L1].toString());
    } else if (edit.contains("keys"_L1)) {
        QTest::keyClicks(&editor, edit["keys"_L1].toString());
    } else if (edit.contains("paste"_L1)) {
        QApplication::clipboard()->setText(edit["paste"_L1].toString());
        editor.paste();
    } else if (edit.contains("goto"_L1)) {
        choose(editor, edit["goto"_L1].toInt(), edit["goto"_L1].toInt());
    } else if (edit.contains("select"_L1)) {
        choose(editor, edit["select"_L1][0].toInt(), edit["select"_L1][1].toInt());
    }
    for (const auto &[name, key] : {std::pair("backspace"_L1, Qt::Key_Backspace), std::pair("delete"_L1, Qt::Key_Delete), std::pair("enter"_L1, Qt::Key_Return)}) {
        for (int i = edit[name].toInt(); i > 0; --i)
            QTest::keyClick(&editor, key);
    }
}

int undoAll(SourceEditor &editor)
{
    int steps = 0;
    for (; editor.canUndo(); ++steps)
        editor.undo();
    return steps;
}

void redoAll(SourceEditor &editor)
{
    while (editor.canRedo())
        editor.redo();
}

/// The middle of the window with its document, as the window has them.
struct Desk
{
    explicit Desk(TestNewsroom &newsroom) : document(*newsroom, newsroom.reporter), pane(*newsroom, document)
    {
        pane.setView(EditorPane::View::Source);
    }
    SourceEditor &editor() { return pane.source(); }
    QString body() { return editor().source(); }
    void save()
    {
        QSignalSpy committed(&document, &ArticleDocument::committed);
        document.save();
        QVERIFY(committed.wait());
    }
    ArticleDocument document;
    EditorPane pane;
};

} // namespace

/// What was typed can be taken back: in steps that people mean, and after a save, another article and a restart.
class TestUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    void aClauseIsAStep()
    {
        SourceEditor editor;
        for (const QString &piece : {u"草原上"_s, u"的风"_s, u"，"_s, u"从北"_s, u"向南"_s, u"。”"_s, u"后来"_s})
            commit(editor, piece);
        editor.undo();
        QCOMPARE(editor.source(), u"草原上的风，从北向南。”"_s);
        editor.undo();
        QCOMPARE(editor.source(), u"草原上的风，"_s);
        editor.undo();
        QCOMPARE(editor.source(), QString());
        QVERIFY(!editor.canUndo());
        redoAll(editor);
        QCOMPARE(editor.source(), u"草原上的风，从北向南。”后来"_s);
    }

    void aLatinWordIsAStep()
    {
        SourceEditor editor;
        QTest::keyClicks(&editor, u"wind from the north"_s);
        editor.undo();
        QCOMPARE(editor.source(), u"wind from the "_s);
        editor.undo();
        QCOMPARE(editor.source(), u"wind from "_s);
    }

    void deletingIsAStepOfItsOwn()
    {
        SourceEditor editor;
        editor.setSource(u"草原😀上的风"_s);
        editor.moveCursor(QTextCursor::End);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&editor, Qt::Key_Backspace);
        QCOMPARE(editor.source(), u"草原"_s);
        commit(editor, u"云"_s);
        editor.undo();
        QCOMPARE(editor.source(), u"草原"_s);
        editor.undo();
        QCOMPARE(editor.source(), u"草原😀上的风"_s);
        QVERIFY(!editor.canUndo());
        editor.moveCursor(QTextCursor::Start);
        QTest::keyClick(&editor, Qt::Key_Delete);
        QTest::keyClick(&editor, Qt::Key_Delete);
        editor.undo();
        QCOMPARE(editor.source(), u"草原😀上的风"_s);
    }

    void aPauseAPlaceAPasteAndACommandAreSteps()
    {
        UndoHistory history;
        using Way = UndoHistory::Way;
        history.record({0, {}, u"草"_s}, Way::Composing, 0, 0, 0);
        history.record({1, {}, u"原"_s}, Way::Composing, 1, 1, 1900);
        QCOMPARE(history.groups().size(), 1);
        history.record({2, {}, u"风"_s}, Way::Composing, 2, 2, 4000); // a pause
        QCOMPARE(history.groups().size(), 2);
        history.record({0, {}, u"大"_s}, Way::Composing, 0, 0, 4100); // another place
        QCOMPARE(history.groups().size(), 3);

        history.clear(); // a tracked change grows before its own end
        history.record({5, {}, u"{++风++}{#c1}"_s}, Way::Key, 5, 5, 0);
        history.record({9, {}, u"大"_s}, Way::Key, 9, 9, 100);
        QCOMPARE(history.groups().size(), 1);
        QCOMPARE(history.groups().first().splices, (QList<TextSplice>{{5, {}, u"{++风大++}{#c1}"_s}}));

        SourceEditor editor;
        commit(editor, u"一"_s);
        QApplication::clipboard()->setText(u"粘来"_s);
        QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier);
        commit(editor, u"二"_s);
        editor.setTextCursor(toggleLinePrefix(editor.textCursor(), u"## "));
        QCOMPARE(editor.source(), u"## 一粘来二"_s);
        QStringList back;
        while (editor.canUndo()) {
            editor.undo();
            back.append(editor.source());
        }
        QCOMPARE(back, (QStringList{u"一粘来二"_s, u"一粘来"_s, u"一"_s, QString()}));
    }

    void whatIsBeingComposedIsNotInTheHistory()
    {
        SourceEditor editor;
        editor.setSource(u"前后"_s);
        choose(editor, 1, 1);
        QSignalSpy edits(&editor, &SourceEditor::sourceEdited);
        for (const QString &letters : {u"c"_s, u"cao"_s, u"cao'yuan"_s})
            compose(editor, letters);
        QCOMPARE(edits.count(), 0);
        QVERIFY(!editor.canUndo());
        QCOMPARE(editor.source(), u"前后"_s);
        compose(editor, QString());
        QVERIFY(!editor.canUndo());

        // Over a selection: it goes with the first letter, and undo brings it back as one step with what came.
        choose(editor, 0, 2);
        compose(editor, u"f"_s);
        QCOMPARE(editor.source(), QString());
        editor.undo(); // not while composing
        QCOMPARE(editor.source(), QString());
        QCOMPARE(editor.textCursor().block().layout()->preeditAreaText(), u"f"_s);
        commit(editor, u"风"_s);
        QCOMPARE(editor.source(), u"风"_s);
        editor.undo();
        QCOMPARE(editor.source(), u"前后"_s);
        QCOMPARE(editor.selectedSource(), u"前后"_s);
        QVERIFY(!editor.canUndo());
    }

    void undoComesBackToWhereItWas()
    {
        SourceEditor editor;
        editor.setSource(u"第一段。\n\n第二段。"_s);
        choose(editor, 6, 9);
        commit(editor, u"新"_s);
        choose(editor, 0, 0);
        editor.undo();
        QCOMPARE(editor.textCursor().anchor(), 6);
        QCOMPARE(editor.textCursor().position(), 9);
        choose(editor, 0, 0);
        editor.redo();
        QCOMPARE(editor.textCursor().position(), 7);
    }

    void severalPlacesAtOnceAreOneExactStep()
    {
        SourceEditor editor;
        const QString before = u"风大。风小。😀无风。\n\n风停。"_s;
        editor.setSource(before);
        QTextCursor cursor(editor.document());
        cursor.beginEditBlock();
        for (int at : {15, 10, 3, 0}) {
            cursor.setPosition(at);
            cursor.setPosition(at + 1, QTextCursor::KeepAnchor);
            cursor.insertText(u"雨雪"_s);
        }
        cursor.endEditBlock();
        const QString after = editor.source();
        QCOMPARE(after, documentText(editor));
        editor.undo();
        QCOMPARE(editor.source(), before);
        QVERIFY(!editor.canUndo());
        editor.redo();
        QCOMPARE(editor.source(), after);
    }

    void aReplacementAllOverALongTextIsKeptByWhatDiffers()
    {
        SourceEditor editor;
        QString before;
        for (int line = 0; line < 3000; ++line)
            before += u"第%1行的风😀没有停\n"_s.arg(line);
        editor.setSource(before);
        QString after = before;
        after.replace(u"行的风😀"_s, u"行的雨😁和雪"_s);
        editor.editSource(after);
        QCOMPARE(editor.source(), after);
        const UndoGroup &group = editor.history().groups().last();
        qsizetype kept = 0;
        for (const TextSplice &splice : group.splices)
            kept += splice.removed.size() + splice.inserted.size();
        QVERIFY2(kept < 3000 * 12, qPrintable(QString::number(kept)));
        editor.undo();
        QCOMPARE(editor.source(), before);
        QVERIFY(!editor.canUndo());
        editor.redo();
        QCOMPARE(editor.source(), after);
    }

    void theMenuAndTheKeysAreOurs()
    {
        SourceEditor editor;
        commit(editor, u"风"_s);
        QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.source(), QString());
        QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(editor.source(), u"风"_s);
        editor.show();
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(10, 10), editor.mapToGlobal(QPoint(10, 10)));
        QApplication::sendEvent(editor.viewport(), &asked);
        auto *menu = editor.findChild<QMenu *>();
        QVERIFY(menu);
        auto *undo = menu->findChild<QAction *>(u"edit-undo"_s);
        QVERIFY(undo && undo->isEnabled());
        undo->trigger();
        menu->close();
        QCOMPARE(editor.source(), QString());
        editor.redo();
        editor.setReadOnly(true);
        QVERIFY(!editor.canUndo());
        editor.undo();
        QCOMPARE(editor.source(), u"风"_s);
    }

    /// 2,693 recorded edits of Chinese with an input method, figures, Latin words and emoji; what comes of them was
    /// worked out apart from any editor.
    void aLongRecordedSessionGivesItsTextAndTheWayBack()
    {
        const QJsonObject recorded = QJsonDocument::fromJson(readFile(fixture(QString::fromUtf8(GALLEY_TEST_DIR), u"typing/recorded.json"_s))).object();
        const QString start = recorded["start"_L1].toString();
        const QString last = recorded["final"_L1].toString();
        QVERIFY(!start.isEmpty() && last.size() > 3000);
        SourceEditor editor;
        editor.resize(600, 400);
        editor.setSource(start);
        editor.moveCursor(QTextCursor::End);
        for (const QJsonValue &edit : recorded["events"_L1].toArray())
            play(editor, edit.toObject());
        QCOMPARE(editor.source(), last);
        QCOMPARE(documentText(editor), last);
        const int steps = undoAll(editor);
        QCOMPARE(editor.source(), start);
        QCOMPARE(documentText(editor), start);
        QVERIFY2(steps > 500 && steps < 2600, qPrintable(QString::number(steps)));
        redoAll(editor);
        QCOMPARE(editor.source(), last);
        QCOMPARE(documentText(editor), last);
    }

    /// Whatever the document is told to do, its shadow says the same, and the way back leads to the start.
    void randomEditsAreFollowedExactly()
    {
        QRandomGenerator random(20261130);
        SourceEditor editor;
        editor.setSource(u"## 题\n\n一段😀话。\n\n- 条\n"_s);
        const QString start = editor.source();
        const QStringList pieces{u"风"_s, u"\n"_s, u"😀"_s, u"\n\n"_s, u"草原"_s, u"e\u0301"_s, u"\u3000"_s, u"\u00a0"_s, QString()};
        for (int round = 0; round < 600; ++round) {
            QTextCursor cursor(editor.document());
            const int edits = random.bounded(1, 4);
            cursor.beginEditBlock();
            for (int i = 0; i < edits; ++i) {
                const int end = editor.document()->characterCount() - 1;
                cursor.setPosition(random.bounded(end + 1));
                cursor.setPosition(std::min(end, cursor.position() + random.bounded(4)), QTextCursor::KeepAnchor);
                cursor.insertText(pieces.at(random.bounded(pieces.size())));
            }
            cursor.endEditBlock();
            QCOMPARE(editor.source(), documentText(editor));
            if (round % 97 == 0)
                editor.coloursChanged();
            if (round % 31 == 0)
                editor.undo();
        }
        const QString last = editor.source();
        undoAll(editor);
        QCOMPARE(editor.source(), start);
        redoAll(editor);
        QCOMPARE(editor.source(), last);
        QTextCursor all(editor.document());
        all.select(QTextCursor::Document);
        all.removeSelectedText();
        QCOMPARE(editor.source(), QString());
        editor.undo();
        QCOMPARE(editor.source(), last);
        QCOMPARE(documentText(editor), last);
    }

    void undoOutlivesSavingAnotherArticleAndARestart()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"风从草原来"_s, u"第一段。"_s, newsroom.reporter);
        const ArticleId other = newsroom.add(u"另一篇"_s, u"别的。"_s, newsroom.reporter);
        {
            Desk desk(newsroom);
            desk.document.open(id);
            desk.editor().moveCursor(QTextCursor::End);
            commit(desk.editor(), u"第二段。"_s);
            commit(desk.editor(), u"第三段。"_s);
            desk.save();
            desk.editor().undo(); // after the save
            QCOMPARE(desk.body(), u"第一段。第二段。"_s);
            desk.editor().redo();
            desk.save();
            desk.document.open(other);
            QCOMPARE(desk.body(), u"别的。"_s);
            QVERIFY(!desk.editor().canUndo());
            desk.document.open(id);
            QTRY_VERIFY(desk.editor().canUndo());
            desk.editor().undo();
            QCOMPARE(desk.body(), u"第一段。第二段。"_s);
            desk.save();
        }
        newsroom.close();
        newsroom.reopen();
        Desk desk(newsroom);
        desk.document.open(id);
        QTRY_VERIFY(desk.editor().canRedo()); // and what was taken back can be made again
        desk.editor().redo();
        QCOMPARE(desk.body(), u"第一段。第二段。第三段。"_s);
        undoAll(desk.editor());
        QCOMPARE(desk.body(), u"第一段。"_s);
    }

    void aNewArticlesTypingCanBeUndoneAfterItsFirstSave()
    {
        TestNewsroom newsroom;
        ArticleId id;
        {
            Desk desk(newsroom);
            const NewArticle fresh = newArticle(u"新稿"_s, u"模板。"_s, newsroom.section(u"资讯"));
            desk.document.openNew(fresh.content, fresh.handling);
            commit(desk.editor(), u"开头。"_s);
            desk.save();
            id = desk.document.id();
            desk.editor().undo();
            QCOMPARE(desk.body(), u"模板。"_s);
            desk.editor().redo();
            desk.save();
        }
        Desk desk(newsroom);
        desk.document.open(id);
        QTRY_VERIFY(desk.editor().canUndo());
        desk.editor().undo();
        QCOMPARE(desk.body(), u"模板。"_s);
    }

    void whatAnotherHandSavedAndWhatWasGivenUpAreSteps()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"风从草原来"_s, u"第一段。"_s, newsroom.reporter);
        Desk desk(newsroom);
        desk.document.open(id);
        desk.editor().moveCursor(QTextCursor::End);
        commit(desk.editor(), u"记者写的。"_s);
        desk.save();
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body += u"编辑写的。"_s; }), QString());
        QTRY_COMPARE(desk.body(), u"第一段。记者写的。编辑写的。"_s);
        QVERIFY(!desk.document.isModified());
        desk.editor().undo();
        QCOMPARE(desk.body(), u"第一段。记者写的。"_s);
        desk.editor().undo();
        QCOMPARE(desk.body(), u"第一段。"_s);
        QVERIFY(desk.document.isModified());
        desk.document.revert();
        QCOMPARE(desk.body(), u"第一段。记者写的。编辑写的。"_s);
        QVERIFY(!desk.document.isModified());
        desk.editor().undo(); // the giving up
        QCOMPARE(desk.body(), u"第一段。"_s);
    }

    void aTextThatWasChangedElsewhereHasNoFalseHistory()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"风从草原来"_s, u"第一段。"_s, newsroom.reporter);
        {
            Desk desk(newsroom);
            desk.document.open(id);
            commit(desk.editor(), u"第二段。"_s);
            desk.save();
        }
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body = u"全换了。"_s; }), QString());
        Desk desk(newsroom);
        desk.document.open(id);
        commit(desk.editor(), u"又写。"_s);
        desk.save(); // waits for the history
        desk.editor().undo();
        QCOMPARE(desk.body(), u"全换了。"_s);
        QVERIFY(!desk.editor().canUndo());
    }

    void theMenusUndoFollows()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"风从草原来"_s, u"第一段。"_s, newsroom.reporter);
        Desk desk(newsroom);
        QAction *undo = desk.pane.editActions().at(0);
        QAction *redo = desk.pane.editActions().at(1);
        desk.document.open(id);
        QVERIFY(!undo->isEnabled() && !redo->isEnabled());
        commit(desk.editor(), u"新"_s);
        QVERIFY(undo->isEnabled() && !redo->isEnabled());
        undo->trigger();
        QVERIFY(!undo->isEnabled() && redo->isEnabled());
        redo->trigger();
        QCOMPARE(desk.body(), u"新第一段。"_s);
        desk.save();
        QVERIFY(undo->isEnabled());
        desk.document.close();
        QVERIFY(!undo->isEnabled());
    }
};

QTEST_MAIN(TestUndo)
#include "tst_undo.moc"
