// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/changedesk.h"
#include "desk/changespanel.h"
#include "desk/editorpane.h"
#include "desk/readingview.h"
#include "desk/sourceeditor.h"
#include "desk/trackingbutton.h"
#include "markup/render.h"
#include "testnewsroom.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QInputMethodEvent>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

const QString story = u"厂区外的风机连成一线，**白天发的电**就地用掉八成。\n\n## 算清三本账\n\n- 第一笔\n- 第二笔\n\n> 值班长说：“以前看煤价。”\n\n见[公告](https://example.cn/a)，增长 12.5%😀。\n"_s;

/// An editor pane as a person sees it.
struct Desk
{
    explicit Desk(const QString &body = story, bool inReview = true)
    {
        id = newsroom.add(u"风从草原来"_s, body, newsroom.reporter);
        if (inReview)
            Q_ASSERT(newsroom.act(id, Action::Submit, newsroom.reporter).isEmpty());
        document = std::make_unique<ArticleDocument>(*newsroom, inReview ? newsroom.editor : newsroom.reporter);
        pane = std::make_unique<EditorPane>(*newsroom, *document);
        pane->resize(900, 700);
        document->open(id);
        pane->show();
    }
    ReadingView &view() const { return *pane->changes().reading(); }
    ChangeTracker &tracker() const { return pane->changes().tracker(); }
    QString source() const { return document->content().body; }
    QString settled(bool accept) const
    {
        const Content content = document->content();
        return settleChanges(content.body, content.changes, [](const ChangeMark &) { return true; }, accept).source;
    }
    /// Puts the cursor behind a text of the view.
    void putBehind(const QString &text) const
    {
        QTextCursor found = view().QTextEdit::document()->find(text);
        QVERIFY2(!found.isNull(), qPrintable(text));
        found.clearSelection();
        view().setTextCursor(found);
    }
    void select(const QString &text) const
    {
        const QTextCursor found = view().QTextEdit::document()->find(text);
        QVERIFY2(!found.isNull(), qPrintable(text));
        view().setTextCursor(found);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const { QTest::keyClick(&view(), Qt::Key(key), modifiers); }
    void commit(const QString &text) const
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QGuiApplication::sendEvent(&view(), &event);
    }
    void compose(const QString &text) const
    {
        QInputMethodEvent event(text, {});
        QGuiApplication::sendEvent(&view(), &event);
    }

    TestNewsroom newsroom;
    ArticleId id;
    std::unique_ptr<ArticleDocument> document;
    std::unique_ptr<EditorPane> pane;
};

} // namespace

/// The clean reading view: a reviewer corrects there as in any editor, and each correction is a tracked change.
class TestReadingView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void whatWaitsForMyReviewOpensClean()
    {
        Desk desk;
        QCOMPARE(desk.pane->view(), EditorPane::View::Reading);
        QVERIFY(desk.view().isVisible());
        QVERIFY(!desk.pane->source().isVisible());
        QCOMPARE(desk.view().toPlainText(), u"厂区外的风机连成一线，白天发的电就地用掉八成。\n算清三本账\n第一笔\n第二笔\n值班长说：“以前看煤价。”\n见公告，增长 12.5%😀。"_s);
        QVERIFY(desk.tracker().isOn() && desk.tracker().isForced());
        desk.tracker().setOn(false);
        QVERIFY(desk.tracker().isOn());
        QVERIFY(!desk.pane->changes().tracking()->isEnabled());
        QVERIFY(!desk.document->isModified()); // looking changes nothing
        desk.pane->setView(EditorPane::View::Source);
        QVERIFY(desk.pane->source().isVisible());
    }

    void aWritersDraftOpensAsBeforeAndIsNotTracked()
    {
        Desk desk(story, false);
        QCOMPARE(desk.pane->view(), EditorPane::View::Split);
        QVERIFY(!desk.tracker().isOn());
        desk.pane->setView(EditorPane::View::Reading);
        desk.putBehind(u"风机"_s);
        desk.key(Qt::Key_A);
        QVERIFY(desk.source().startsWith(u"厂区外的风机a连成"_s));
        desk.pane->changes().tracking()->trigger();
        QVERIFY(desk.tracker().isOn());
        desk.key(Qt::Key_B);
        QVERIFY(desk.source().startsWith(u"厂区外的风机a{++b++}{#c1}连成"_s));
    }

    void typingAndDeletingAreTracked()
    {
        Desk desk;
        desk.putBehind(u"风机"_s);
        desk.commit(u"叶片"_s);
        QVERIFY2(desk.source().startsWith(u"厂区外的风机{++叶片++}{#c1}连成一线"_s), qPrintable(desk.source()));
        desk.key(Qt::Key_Backspace);
        QVERIFY(desk.source().startsWith(u"厂区外的风机{++叶++}{#c1}连成一线"_s));
        desk.key(Qt::Key_Delete);
        QVERIFY2(desk.source().startsWith(u"厂区外的风机{~~连~>叶~~}{#c1}成一线"_s), qPrintable(desk.source()));
        QCOMPARE(desk.view().deletedStyleText(), u"连"_s);
        QCOMPARE(desk.document->content().changes.size(), 1);
        QCOMPARE(desk.document->content().changes.first().author, desk.newsroom.editor);
        QCOMPARE(desk.settled(false), story);
    }

    void backspaceGoesOnThroughDeletedText()
    {
        Desk desk;
        desk.putBehind(u"就地"_s);
        for (int i = 0; i < 4; ++i)
            desk.key(Qt::Key_Backspace);
        QCOMPARE(desk.view().deletedStyleText(), u"的电就地"_s);
        QVERIFY2(desk.source().contains(u"**白天发{--的电--}"_s), qPrintable(desk.source()));
        QVERIFY2(desk.settled(true).startsWith(u"厂区外的风机连成一线，**白天发**用掉八成"_s), qPrintable(desk.settled(true)));
        QCOMPARE(desk.settled(false), story);
    }

    void paragraphsArePartedAndJoined()
    {
        Desk desk;
        desk.putBehind(u"一线，"_s);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.settled(true).startsWith(u"厂区外的风机连成一线，\n\n**白天发的电**就地"_s));
        QCOMPARE(desk.view().textCursor().blockNumber(), 1);
        desk.commit(u"新"_s);
        QVERIFY(desk.settled(true).startsWith(u"厂区外的风机连成一线，\n\n新**白天"_s) || desk.settled(true).startsWith(u"厂区外的风机连成一线，\n\n**新白天"_s));
        Desk joined;
        joined.putBehind(u"算清三本账"_s);
        joined.key(Qt::Key_Home);
        joined.key(Qt::Key_Backspace);
        QVERIFY2(joined.settled(true).startsWith(u"厂区外的风机连成一线，**白天发的电**就地用掉八成。算清三本账\n"_s), qPrintable(joined.settled(true)));
        QVERIFY(joined.view().deletedStyleText().contains(u'\u00b6'));
        QCOMPARE(joined.settled(false), story);
        joined.key(Qt::Key_Backspace); // over what is deleted already
        QVERIFY2(joined.settled(true).startsWith(u"厂区外的风机连成一线，**白天发的电**就地用掉八成算清三本账\n"_s), qPrintable(joined.settled(true)));
    }

    void aNewParagraphAtTheEndOfOneTakesText()
    {
        Desk desk;
        desk.putBehind(u"八成。"_s);
        desk.key(Qt::Key_Return);
        desk.commit(u"又一段。"_s);
        QVERIFY2(desk.source().contains(u"八成。{++¶¶又一段。++}{#c1}\n\n## 算清"_s), qPrintable(desk.source()));
        QCOMPARE(desk.view().QTextEdit::document()->findBlockByNumber(1).text(), u"又一段。"_s);
    }

    void composingShowsInPlaceAndReplacesTheSelection()
    {
        Desk desk;
        desk.select(u"风机"_s);
        desk.compose(u"feng ji"_s);
        QCOMPARE(desk.view().textCursor().block().layout()->preeditAreaText(), u"feng ji"_s);
        QCOMPARE(desk.settled(true).left(5), u"厂区外的连"_s); // room was made
        const QRectF where = desk.view().inputMethodQuery(Qt::ImCursorRectangle).toRectF();
        QVERIFY(desk.view().rect().contains(where.center().toPoint()));
        desk.compose(u"fengji"_s);
        desk.commit(u"风电机"_s);
        QVERIFY(desk.view().textCursor().block().layout()->preeditAreaText().isEmpty());
        QVERIFY2(desk.source().startsWith(u"厂区外的{~~风机~>风电机~~}{#c1}连成"_s), qPrintable(desk.source()));
    }

    void pastedTextIsPlain()
    {
        Desk desk;
        auto *mime = new QMimeData;
        mime->setText(u"　　甲*乙*\n\n　　丙"_s);
        mime->setHtml(u"<b>甲</b>"_s);
        QGuiApplication::clipboard()->setMimeData(mime);
        desk.putBehind(u"一线，"_s);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(desk.settled(true).startsWith(u"厂区外的风机连成一线，甲\\*乙\\*\n\n丙**白天"_s), qPrintable(desk.settled(true)));
        QCOMPARE(desk.settled(false), story);
        desk.select(u"算清"_s);
        desk.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"算清"_s);
    }

    void undoTakesAnEditBackWithItsEntry()
    {
        Desk desk;
        desk.putBehind(u"风机"_s);
        desk.commit(u"叶片"_s);
        QCOMPARE(desk.document->content().changes.size(), 1);
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.source(), story);
        QTRY_VERIFY(desk.document->content().changes.isEmpty());
        QCOMPARE(desk.view().toPlainText().left(8), u"厂区外的风机连成"_s);
        desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.document->content().changes.size(), 1);
        QCOMPARE(desk.document->content().changes.first().author, desk.newsroom.editor);
    }

    void randomKeysAreRefusedExactly()
    {
        QRandomGenerator random(20261123);
        for (int round = 0; round < 3; ++round) {
            Desk desk;
            const QStringList words{u"风"_s, u"，"_s, u"电价"_s, u"_"_s, u"#"_s, u"a"_s, u" "_s, u"😀"_s, u"["_s, u"-"_s, u"1"_s, u"."_s};
            for (int step = 0; step < 40; ++step) {
                const int end = desk.view().QTextEdit::document()->characterCount() - 1;
                if (random.bounded(3) == 0) {
                    QTextCursor cursor = desk.view().textCursor();
                    cursor.setPosition(random.bounded(end + 1));
                    if (random.bounded(3) == 0)
                        cursor.setPosition(random.bounded(end + 1), QTextCursor::KeepAnchor);
                    desk.view().setTextCursor(cursor);
                }
                switch (random.bounded(6)) {
                case 0: desk.key(Qt::Key_Backspace); break;
                case 1: desk.key(Qt::Key_Delete); break;
                case 2: desk.key(Qt::Key_Return); break;
                case 3: desk.key(Qt::Key_Backspace, Qt::ControlModifier); break;
                default: desk.commit(words.at(random.bounded(int(words.size())))); break;
                }
                QCOMPARE(desk.settled(false), story);
                // What is shown is what the source says, drawn anew or not.
                QString expected;
                const ReadingText fresh(desk.source());
                for (const ReadingBlock &block : fresh.blocks())
                    expected += block.text + u'\n';
                QString shown;
                for (QTextBlock block = desk.view().QTextEdit::document()->begin(); block.isValid(); block = block.next())
                    shown += block.text() + u'\n';
                QCOMPARE(shown, expected);
                for (const QString &mark : {u"{++"_s, u"{--"_s, u"++}"_s, u"--}"_s, u"**"_s, u"]("_s, u"~>"_s})
                    QVERIFY2(!shown.contains(mark), qPrintable(shown));
            }
            desk.tracker().settleAll(false);
            QCOMPARE(desk.source(), story);
            QVERIFY(desk.document->content().changes.isEmpty());
            QVERIFY(desk.view().deletedStyleText().isEmpty());
        }
    }

    /// A correction in a long text reads and draws the paragraph that it is made in.
    void aCorrectionCostsItsParagraph()
    {
        QString body;
        for (int i = 0; body.size() < 200'000; ++i)
            body += u"记者从第%1次发布会上获悉，今年前三季度全区粮食总产量增长3.5%，农牧民收入稳步提高。\n\n"_s.arg(i);
        Desk desk(body);
        desk.putBehind(u"第2000次发布会"_s);
        int changed = 0;
        connect(desk.view().QTextEdit::document(), &QTextDocument::contentsChange, this, [&](int, int, int added) { changed = std::max(changed, added); });
        for (const QString &text : {u"座谈会"_s, u"、"_s, u"交流会"_s}) {
            desk.commit(text);
            QVERIFY2(desk.view().text().unitsRead() < 400, qPrintable(QString::number(desk.view().text().unitsRead())));
        }
        desk.key(Qt::Key_Backspace);
        QVERIFY(desk.view().text().unitsRead() < 400);
        QVERIFY2(changed < 400, qPrintable(QString::number(changed)));
        QCOMPARE(desk.settled(false), body);
        const ReadingText fresh(desk.source());
        QCOMPARE(desk.view().text().blockCount(), int(fresh.blocks().size()));
        QVERIFY(desk.view().toPlainText().contains(u"第2000次发布会座谈会、交流"_s));
    }

    void tablesAndFiguresAreShownAndSaidToBeEditedElsewhere()
    {
        Desk desk(u"甲\n\n| 年 | 量 |\n| --- | --- |\n| 2025 | 3 |\n\n![](asset:%1 \"航拍\"){credit=\"周启\"}\n"_s.arg(QString(64, u'a')));
        QSignalSpy noticed(&desk.view(), &ReadingView::noticed);
        desk.putBehind(u"2025"_s);
        const QString before = desk.source();
        desk.key(Qt::Key_A);
        QCOMPARE(desk.source(), before);
        QCOMPARE(noticed.size(), 1);
        desk.putBehind(u"航拍"_s);
        desk.commit(u"风场\""_s);
        QVERIFY2(desk.settled(true).contains(u"\"航拍风场\\\"\"){credit="_s), qPrintable(desk.settled(true)));
        QVERIFY(!desk.view().toPlainText().contains(u"asset:"_s));
    }

    void commentsStandBesideTheText()
    {
        Desk desk;
        desk.select(u"八成"_s);
        desk.pane->changes().comment();
        auto *dialog = desk.pane->window()->findChild<QInputDialog *>(u"commentDialog"_s);
        QVERIFY(dialog);
        dialog->setTextValue(u"数据\n从哪来？"_s);
        dialog->accept();
        QVERIFY2(desk.source().contains(u"八成{>>数据¶从哪来？<<}{#c1}。"_s), qPrintable(desk.source()));
        QVERIFY(!desk.view().toPlainText().contains(u"数据"_s));
        QCOMPARE(desk.tracker().changes().first().inserted, u"数据\n从哪来？"_s);
        QCOMPARE(desk.settled(false), story);
        QVERIFY(hasOpenChanges(desk.source(), desk.document->content().changes));
        desk.tracker().reply(0, u"统计局"_s);
        desk.tracker().setResolved(0, true);
        QVERIFY(!hasOpenChanges(desk.source(), desk.document->content().changes));
        QCOMPARE(desk.tracker().changes().first().replies, QStringList{u"统计局"_s});
    }

    void theListGoesThroughTheChanges()
    {
        Desk desk(u"甲{++乙++}{#c1}丙{--丁--}{#c2}戊{~~己~>庚~~}辛\n"_s);
        ChangesPanel *panel = desk.pane->changes().panel();
        panel->resize(320, 400);
        panel->show();
        new QAbstractItemModelTester(&panel->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, panel);
        QCOMPARE(panel->model().rowCount(), 3);
        QVERIFY(panel->model().index(2).data().toString().contains(u"己 → 庚"_s));
        const QList<QAction *> actions = desk.pane->changes().actions(); // on, next, previous, accept, refuse, all …
        desk.view().moveCursor(QTextCursor::Start);
        actions.at(1)->trigger();
        QCOMPARE(panel->current(), 0);
        QCOMPARE(desk.view().textCursor().selectedText(), u"乙"_s);
        actions.at(1)->trigger();
        QCOMPARE(desk.view().textCursor().selectedText(), u"丁"_s);
        actions.at(3)->trigger(); // accepted
        QCOMPARE(desk.source(), u"甲{++乙++}{#c1}丙戊{~~己~>庚~~}辛\n"_s);
        QCOMPARE(panel->model().rowCount(), 2);
        panel->setCurrent(0);
        QTest::keyClick(&panel->list(), Qt::Key_R);
        QCOMPARE(desk.source(), u"甲丙戊{~~己~>庚~~}辛\n"_s);
        actions.at(5)->trigger(); // all
        QCOMPARE(desk.source(), u"甲丙戊庚辛\n"_s);
        desk.view().undoEdit();
        QCOMPARE(desk.source(), u"甲丙戊{~~己~>庚~~}辛\n"_s);
        QCOMPARE(desk.view().deletedStyleText(), u"己"_s);
        delete panel;
    }

    void theSourceItselfIsTrackedToo()
    {
        Desk desk;
        desk.pane->setView(EditorPane::View::Source);
        SourceEditor &editor = desk.pane->source();
        const auto put = [&](qsizetype at, qsizetype end) {
            QTextCursor cursor = editor.textCursor();
            cursor.setPosition(int(at));
            cursor.setPosition(int(end), QTextCursor::KeepAnchor);
            editor.setTextCursor(cursor);
        };
        put(6, 6);
        QTest::keyClicks(&editor, u"abc"_s);
        QVERIFY2(desk.source().startsWith(u"厂区外的风机{++abc++}{#c1}连成"_s), qPrintable(desk.source()));
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QCOMPARE(desk.source(), story);
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QVERIFY2(desk.source().startsWith(u"厂区外的{--风机--}"_s), qPrintable(desk.source()));
        QInputMethodEvent commit;
        commit.setCommitString(u"叶片"_s);
        QGuiApplication::sendEvent(&editor, &commit);
        QVERIFY2(desk.source().startsWith(u"厂区外的{~~风机~>叶片~~}"_s), qPrintable(desk.source()));
        QCOMPARE(desk.document->content().changes.size(), 1);
        QCOMPARE(desk.settled(false), story);
        editor.undo();
        QVERIFY2(desk.source().startsWith(u"厂区外的{--风机--}"_s), qPrintable(desk.source()));
        while (editor.canUndo())
            editor.undo();
        QCOMPARE(desk.source(), story);
        QTRY_VERIFY(desk.document->content().changes.isEmpty());
        put(0, 2);
        for (QAction *action : desk.pane->formatActions()) { // a command is a change, too
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_B))
                action->trigger();
        }
        QTRY_VERIFY2(desk.source().startsWith(u"{++**++}{#c3}厂区{++**++}{#c3}外的"_s), qPrintable(desk.source()));
        QCOMPARE(desk.settled(false), story);
    }

    void zoomReachesTheReadingView()
    {
        Desk desk;
        const int before = desk.view().QTextEdit::document()->begin().begin().fragment().charFormat().font().pixelSize();
        desk.pane->source().setZoom(200);
        QCOMPARE(desk.view().QTextEdit::document()->begin().begin().fragment().charFormat().font().pixelSize(), 2 * before);
    }

    void composingInTheSourceIsTrackedWhenItIsDone()
    {
        Desk desk;
        desk.pane->setView(EditorPane::View::Source);
        SourceEditor &editor = desk.pane->source();
        editor.moveCursor(QTextCursor::Start);
        QInputMethodEvent composing(u"feng"_s, {});
        QGuiApplication::sendEvent(&editor, &composing);
        QCOMPARE(desk.source(), story);
        QInputMethodEvent commit;
        commit.setCommitString(u"风"_s);
        QGuiApplication::sendEvent(&editor, &commit);
        QVERIFY2(desk.source().startsWith(u"{++风++}{#"_s), qPrintable(desk.source()));
    }

    void othersReadItAloneAndCannotType()
    {
        Desk desk;
        desk.document->setPerson(desk.newsroom.reporter);
        desk.document->open(desk.id);
        desk.pane->setView(EditorPane::View::Reading);
        const QString before = desk.source();
        desk.putBehind(u"风机"_s);
        desk.key(Qt::Key_A);
        desk.commit(u"叶"_s);
        desk.key(Qt::Key_Backspace);
        QCOMPARE(desk.source(), before);
    }

    void aReviewersSmallCorrectionOfAShortTextIsNoRewrite()
    {
        // The marks of tracked changes do not count as changed text.
        Desk desk(u"去年全市新增并网容量大幅增长，风电占了一半。\n"_s);
        for (const QString &place : {u"去年"_s, u"新增"_s, u"容量"_s}) {
            desk.putBehind(place);
            desk.commit(u"，"_s);
            desk.view().moveCursor(QTextCursor::End);
        }
        QSignalSpy committed(desk.document.get(), &ArticleDocument::committed);
        desk.document->save();
        QVERIFY(committed.wait());
        QCOMPARE(desk.document->situation().stage, Stage::Review);
        QVERIFY(desk.document->situation().openChanges);
    }
};

QTEST_MAIN(TestReadingView)
#include "tst_readingview.moc"
