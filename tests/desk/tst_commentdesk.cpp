// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/changedesk.h"
#include "desk/editorpane.h"
#include "desk/inspector.h"
#include "desk/mainwindow.h"
#include "desk/messagearea.h"
#include "desk/readingview.h"
#include "desk/session.h"
#include "desk/sourceeditor.h"
#include "desk/talk/commentfield.h"
#include "desk/talk/commentlistmodel.h"
#include "desk/talk/commentspanel.h"
#include "desk/talk/mentions.h"
#include "desk/talk/talkdesk.h"
#include "store/comments.h"
#include "testnewsroom.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

constexpr auto story = u"厂区外的风机连成一线。\n\n去年全市新增并网容量一百万千瓦，其中分布式占了三成。\n\n转岗不等于转行。";

/// The main window over a newsroom of its own, with an article open.
class TalkWindow
{
public:
    explicit TalkWindow(const QString &login = u"reporter"_s)
    {
        article = room.add(u"风从草原来"_s, QString::fromUtf16(story), room.reporter);
        open(login);
    }

    TestNewsroom room;
    ArticleId article;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;

    void open(const QString &login)
    {
        window.reset();
        session = std::make_unique<Session>(QString(room.folder() + u"/session.ini"_s));
        window = std::make_unique<MainWindow>(*room, *session, got(room->personByLogin(login)));
        window->editor().setView(EditorPane::View::Source); // no browser engine is needed
        window->resize(1400, 900);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        window->openArticle(article);
        settle();
    }
    void settle()
    {
        got(await(room->settle()));
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
    CommentsPanel &panel() { return *window->talk().comments().panel(); }
    CommentBook &book() { return window->talk().comments().book(); }
    CommentMarks &marks() { return window->talk().comments().marks(); }
    SourceEditor &editor() { return window->editor().source(); }
    QAction *add() { return window->talk().comments().add(); }
    QListView &list() { return panel().list(); }

    void select(const QString &words)
    {
        const int at = int(editor().source().indexOf(words));
        QVERIFY2(at >= 0, qPrintable(words));
        QTextCursor cursor = editor().textCursor();
        cursor.setPosition(at);
        cursor.setPosition(at + int(words.size()), QTextCursor::KeepAnchor);
        editor().setTextCursor(cursor);
        editor().setFocus();
    }
    /// Says it with the keys: the action, the text, Ctrl+Enter.
    void say(const QString &words, const QString &text)
    {
        if (!words.isEmpty())
            select(words);
        add()->trigger();
        QVERIFY(panel().field().hasFocus());
        panel().field().insertPlainText(text);
        send();
    }
    void send()
    {
        QSignalSpy sent(&book(), &CommentBook::sent);
        QTest::keyClick(&panel().field(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(sent.size(), 1);
        settle();
    }
    /// A button of a message.
    QPushButton *offer(const QString &text)
    {
        for (QPushButton *button : window->messages().findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        return nullptr;
    }
    void key(int key) { QTest::keyClick(&list(), Qt::Key(key)); settle(); }
    QList<Comment> stored() { return got(readComments(*room, article)); }
    QStringList listed()
    {
        QStringList rows;
        for (int row = 0; row < panel().model().rowCount(); ++row)
            rows.append(panel().model().index(row).data(CommentListModel::TextRole).toString());
        return rows;
    }
    QStringList marked()
    {
        QStringList words;
        for (const CommentMarks::Mark &mark : marks().marks())
            words.append(editor().source().mid(mark.start, mark.length));
        return words;
    }
    /// Through the first review and back, with a reason at each of these words.
    void returnIt(const QString &reason, const QStringList &words)
    {
        QCOMPARE(room.act(article, Action::Submit, room.reporter), QString());
        ActRequest request;
        request.article = article;
        request.action = Action::Return;
        request.person = room.editor;
        request.namedHash = room.article(article).contentHash;
        request.reason = reason;
        const QString body = room.article(article).content.body;
        for (const QString &each : words)
            request.places.append({placeOf(u"body"_s, body, int(body.indexOf(each)), int(each.size())), QString(u"请核实："_s + each)});
        got(await(room->act(request)));
        settle();
    }
};

} // namespace

class CommentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    // ---- saying something ----

    void aCommentOnASelectionIsStoredMarkedAndListed()
    {
        TalkWindow desk;
        desk.say(u"三成"_s, u"出处？"_s);
        const QList<Comment> stored = desk.stored();
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored.first().text, u"出处？"_s);
        QCOMPARE(stored.first().place.field, u"body"_s);
        QCOMPARE(stored.first().place.quote, u"三成"_s);
        QCOMPARE(stored.first().person, desk.room.reporter);
        QCOMPARE(desk.marked(), QStringList{u"三成"_s});
        QCOMPARE(desk.listed(), QStringList{u"出处？"_s});
        QVERIFY2(desk.panel().headingText().contains(u"1"_s), qPrintable(desk.panel().headingText()));
        QVERIFY(!desk.panel().isWriting());
    }

    void withoutASelectionItIsOnTheArticle()
    {
        TalkWindow desk;
        QTextCursor cursor = desk.editor().textCursor();
        cursor.clearSelection();
        desk.editor().setTextCursor(cursor);
        desk.editor().setFocus();
        desk.say({}, u"结尾太急。"_s);
        QCOMPARE(desk.stored().first().place, TextPlace());
        QCOMPARE(desk.marked(), QStringList());
    }

    void aFieldHasCommentsOfItsOwn()
    {
        TalkWindow desk;
        auto *summary = desk.window->inspector().findChild<QPlainTextEdit *>(u"summary"_s);
        QVERIFY(summary);
        summary->setPlainText(u"一座靠煤吃饭的城市。"_s);
        QSignalSpy committed(&desk.window->document(), &ArticleDocument::committed);
        desk.window->document().save();
        QVERIFY(committed.wait());
        summary->setFocus();
        QTextCursor cursor = summary->textCursor();
        cursor.setPosition(3);
        cursor.setPosition(7, QTextCursor::KeepAnchor);
        summary->setTextCursor(cursor);
        desk.add()->trigger();
        desk.panel().field().insertPlainText(u"太俗。"_s);
        desk.send();
        QCOMPARE(desk.stored().first().place.field, u"summary"_s);
        QCOMPARE(desk.stored().first().place.quote, u"煤吃饭的"_s.first(4));
        QVERIFY(desk.list().model()->index(0, 0).data(CommentListModel::PlaceRole).toString().contains(u"煤吃饭的"_s.first(4)));
    }

    void ctrlEnterSendsTheCommentAndNotTheArticle()
    {
        TalkWindow desk;
        desk.say(u"三成"_s, u"出处？"_s); // Ctrl+Enter is the window's key for submitting as well
        QCOMPARE(desk.room.article(desk.article).stage, Stage::Draft);
    }

    void whatCannotBeSaidYetSaysWhy()
    {
        TalkWindow desk;
        desk.window->findChild<QAction *>(u"newArticle"_s)->trigger();
        desk.settle();
        QVERIFY(!desk.book().refusal().isEmpty());
        QVERIFY(!desk.add()->isEnabled());
        QVERIFY(desk.add()->toolTip().contains(desk.book().refusal()));
    }

    // ---- people ----

    void peopleAreOfferedBehindAnAt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::newRow("name") << u"@王"_s << u"王磊"_s;
        QTest::newRow("pinyin") << u"@wanglei"_s << u"王磊"_s;
        QTest::newRow("initials") << u"@wl"_s << u"王磊"_s;
        QTest::newRow("login") << u"@head"_s << u"王磊"_s;
        QTest::newRow("full-width") << u"请看＠zhao"_s << u"赵岩"_s;
        QTest::newRow("behind a stop") << u"好。@li"_s << u"李文"_s;
    }
    void peopleAreOfferedBehindAnAt()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        TalkWindow desk;
        desk.select(u"三成"_s);
        desk.add()->trigger();
        CommentField &field = desk.panel().field();
        field.insertPlainText(typed);
        QVERIFY(field.isOffering());
        QCOMPARE(field.offered().value(0), first);
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY(field.toPlainText().endsWith(QString(u'@' + first + u' ')));
        QVERIFY(!field.isOffering());
        field.insertPlainText(u"看一下"_s);
        desk.send();
        QCOMPARE(desk.stored().first().mentions.size(), 1);
    }

    void anAddressIsNoMention()
    {
        QVERIFY(!mentionBefore(u"写给 desk@paper.cn"_s, 14));
        QVERIFY(!mentionBefore(u"完了"_s, 2));
        QCOMPARE(mentionBefore(u"@"_s, 1)->typed, QString());
        QCOMPARE(mentionBefore(u"问@zh"_s, 4)->typed, u"zh"_s);
    }

    void escapeClosesTheOfferFirstAndKeepsTheText()
    {
        TalkWindow desk;
        desk.select(u"三成"_s);
        desk.add()->trigger();
        CommentField &field = desk.panel().field();
        field.insertPlainText(u"请@w"_s);
        QVERIFY(field.isOffering());
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(!field.isOffering());
        QCOMPARE(field.toPlainText(), u"请@w"_s);
        QVERIFY(desk.panel().isWriting());
    }

    // ---- places ----

    void marksStayWithTheirWords()
    {
        TalkWindow desk;
        desk.say(u"三成"_s, u"出处？"_s);
        QTextCursor cursor(desk.editor().document());
        cursor.insertText(u"包头讯："_s);
        QCOMPARE(desk.marked(), QStringList{u"三成"_s}); // at once
        QTRY_COMPARE(*desk.book().threads().first().position, int(desk.editor().source().indexOf(u"三成"_s)));
    }

    void aPlaceWhoseWordsAreGoneIsSaidToBeGone()
    {
        TalkWindow desk;
        desk.say(u"三成"_s, u"出处？"_s);
        desk.select(u"三成"_s);
        desk.editor().textCursor().insertText(u"四成"_s);
        QCOMPARE(desk.marked(), QStringList());
        QTRY_VERIFY(desk.book().threads().first().isGone());
        QVERIFY(!desk.list().model()->index(0, 0).data(CommentListModel::StateRole).toString().isEmpty());
        desk.editor().undo();
        QTRY_COMPARE(desk.marked(), QStringList{u"三成"_s});
    }

    void theListLeadsToTheTextAndTheTextToTheList()
    {
        TalkWindow desk;
        desk.say(u"风机"_s, u"哪家的？"_s);
        desk.say(u"转行"_s, u"换个词。"_s);
        QCOMPARE(desk.listed(), QStringList({u"哪家的？"_s, u"换个词。"_s})); // in the order of the text
        desk.list().setCurrentIndex(desk.panel().model().index(1));
        desk.list().setFocus();
        QTest::keyClick(&desk.list(), Qt::Key_Return);
        QCOMPARE(desk.editor().selectedSource(), u"转行"_s);
        QVERIFY(desk.list().hasFocus());
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.editor().hasFocus());
        QTextCursor cursor = desk.editor().textCursor();
        cursor.setPosition(int(desk.editor().source().indexOf(u"风机"_s)) + 1);
        desk.editor().setTextCursor(cursor);
        QCOMPARE(desk.panel().current()->text, u"哪家的？"_s);
    }

    void theReadingViewMarksThePlacesToo()
    {
        TalkWindow desk;
        desk.say(u"三成"_s, u"出处？"_s);
        desk.window->editor().setView(EditorPane::View::Reading);
        desk.settle();
        const auto shown = desk.window->editor().changes().reading()->extraSelections();
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().cursor.selectedText(), u"三成"_s);
    }

    // ---- threads ----

    void repliesStandInTheirThread()
    {
        TalkWindow desk;
        desk.say(u"三成"_s, u"出处？"_s);
        desk.list().setFocus();
        desk.key(Qt::Key_R);
        QVERIFY(desk.panel().field().hasFocus());
        desk.panel().field().insertPlainText(u"统计局年报。"_s);
        desk.send();
        QCOMPARE(desk.listed(), QStringList({u"出处？"_s, u"统计局年报。"_s}));
        QCOMPARE(desk.stored().last().parent, desk.stored().first().id);
    }

    void twoCommentsAreReadWhole()
    {
        TalkWindow desk;
        desk.say(u"厂区外"_s, u"这个数字的出处？"_s);
        desk.say(u"转岗"_s, u"与上一段重复。"_s);
        desk.add()->trigger(); // beside the field for the next one, too
        desk.settle();
        QTRY_VERIFY(desk.panel().field().isVisible());
        QTRY_VERIFY(desk.list().viewport()->height() + 1 >= desk.list().sizeHintForRow(0) + desk.list().sizeHintForRow(1));
    }

    void whatIsResolvedLeavesTheListAndCanBeSeenAgain()
    {
        TalkWindow desk;
        desk.say(u"风机"_s, u"哪家的？"_s);
        desk.say(u"转行"_s, u"换个词。"_s);
        desk.list().setFocus();
        desk.list().setCurrentIndex(desk.panel().model().index(0));
        QTest::keyClick(&desk.list(), Qt::Key_Space);
        QTRY_COMPARE(desk.listed(), QStringList{u"换个词。"_s});
        QCOMPARE(desk.panel().current()->text, u"换个词。"_s); // the next one is under the keys
        QCOMPARE(desk.marked(), QStringList{u"转行"_s});
        desk.panel().findChild<QToolButton *>(u"commentsAll"_s)->click();
        QVERIFY(desk.listed().contains(u"哪家的？"_s));
        QVERIFY(desk.panel().show(desk.stored().first().id, true));
        QTest::keyClick(&desk.list(), Qt::Key_Space);
        QTRY_COMPARE(desk.book().openCount(), 2);
    }

    void onesOwnIsPutOtherwiseAndTakenBack()
    {
        TalkWindow desk;
        desk.say(u"三成"_s, u"出处？"_s);
        desk.list().setFocus();
        desk.key(Qt::Key_F2);
        desk.panel().field().setPlainText(u"请给出处。"_s);
        desk.send();
        QCOMPARE(desk.stored().first().text, u"请给出处。"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Delete);
        QTRY_COMPARE(desk.stored().size(), 0);
        QTRY_COMPARE(desk.listed(), QStringList());
    }

    void anothersIsAnsweredAndNotChanged()
    {
        TalkWindow desk;
        Comment comment;
        comment.article = desk.article;
        comment.text = u"这个数字有出入。"_s;
        got(await(putComment(*desk.room, comment, desk.room.editor)));
        desk.settle();
        QTRY_COMPARE(desk.listed(), QStringList{u"这个数字有出入。"_s}); // it comes by itself
        desk.list().setCurrentIndex(desk.panel().model().index(0));
        QVERIFY(desk.panel().findChild<QPushButton *>(u"commentChange"_s)->isHidden());
        QVERIFY(desk.panel().findChild<QPushButton *>(u"commentRemove"_s)->isHidden());
        QVERIFY(desk.panel().findChild<QPushButton *>(u"commentReply"_s)->isEnabled());
    }

    // ---- nothing typed is lost ----

    void unsentTextIsThereAgainAfterARestart()
    {
        TalkWindow desk;
        desk.select(u"三成"_s);
        desk.add()->trigger();
        desk.panel().field().insertPlainText(u"写到一半的话"_s);
        desk.window.reset();
        desk.room.close();
        desk.room.reopen();
        desk.open(u"reporter"_s);
        QVERIFY(desk.panel().isWriting());
        QCOMPARE(desk.panel().field().toPlainText(), u"写到一半的话"_s);
        desk.send();
        QCOMPARE(desk.stored().first().place.quote, u"三成"_s); // and where it belongs
        QVERIFY(desk.book().drafts().drafts(desk.article).isEmpty());
    }

    void unsentTextWaitsWithItsArticle()
    {
        TalkWindow desk;
        const ArticleId other = desk.room.add(u"冬季供暖"_s, u"记者走访五个小区。"_s, desk.room.reporter);
        desk.select(u"三成"_s);
        desk.add()->trigger();
        desk.panel().field().insertPlainText(u"写到一半的话"_s);
        desk.window->openArticle(other);
        desk.settle();
        QVERIFY(!desk.panel().isWriting());
        desk.window->openArticle(desk.article);
        desk.settle();
        QCOMPARE(desk.panel().field().toPlainText(), u"写到一半的话"_s);
    }

    void unsentTextIsOnesOwn()
    {
        TalkWindow desk;
        desk.select(u"三成"_s);
        desk.add()->trigger();
        desk.panel().field().insertPlainText(u"写到一半的话"_s);
        desk.window->setPerson(got(desk.room->personByLogin(u"editor"_s)));
        desk.settle();
        desk.window->openArticle(desk.article);
        desk.settle();
        QVERIFY(desk.panel().field().toPlainText().isEmpty());
    }

    void whatIsTakenBackCanBeSaidAgain()
    {
        TalkWindow desk;
        desk.say(u"三成"_s, u"出处在哪里？"_s);
        desk.list().setCurrentIndex(desk.panel().model().find(desk.stored().first().id));
        desk.key(Qt::Key_Delete);
        QCOMPARE(desk.stored().size(), 0);
        QPushButton *again = nullptr;
        QTRY_VERIFY((again = desk.offer(CommentDesk::tr("Write it again"))));
        again->click();
        QCOMPARE(desk.panel().field().toPlainText(), u"出处在哪里？"_s);
        desk.send();
        QCOMPARE(desk.stored().first().place.quote, u"三成"_s);
    }

    void theAnswerOfOneArticleLeavesTheOthersCommentAlone()
    {
        TalkWindow desk;
        const ArticleId other = desk.room.add(u"冬季供暖"_s, u"记者走访五个小区。"_s, desk.room.reporter);
        desk.window->openArticle(other);
        desk.settle();
        desk.add()->trigger();
        desk.panel().field().insertPlainText(u"别处写到一半"_s);
        desk.window->openArticle(desk.article);
        desk.settle();
        desk.add()->trigger();
        desk.panel().field().insertPlainText(u"出处？"_s);
        QSignalSpy sent(&desk.book(), &CommentBook::sent);
        QTest::keyClick(&desk.panel().field(), Qt::Key_Return, Qt::ControlModifier);
        desk.window->openArticle(other); // before the answer
        QVERIFY(desk.panel().isWriting());
        QVERIFY(!desk.panel().field().isReadOnly());
        desk.panel().field().setFocus();
        QTRY_COMPARE(sent.size(), 1);
        desk.settle();
        QCOMPARE(desk.book().article(), other);
        QVERIFY(desk.panel().isWriting());
        QVERIFY(desk.panel().field().hasFocus());
        QCOMPARE(desk.panel().field().toPlainText(), u"别处写到一半"_s);
        QCOMPARE(desk.stored().size(), 1);
        QVERIFY(desk.book().drafts().drafts(desk.article).isEmpty());
    }

    void whatWasSentIsNoDraftEvenWhenItsAuthorLeft()
    {
        TalkWindow desk;
        desk.add()->trigger();
        desk.panel().field().insertPlainText(u"出处？"_s);
        QSignalSpy sent(&desk.book(), &CommentBook::sent);
        QTest::keyClick(&desk.panel().field(), Qt::Key_Return, Qt::ControlModifier);
        desk.book().setPerson(got(desk.room->personByLogin(u"editor"_s))); // before the answer
        QTRY_COMPARE(sent.size(), 1);
        desk.settle();
        desk.book().setPerson(got(desk.room->personByLogin(u"reporter"_s)));
        desk.settle();
        QCOMPARE(desk.stored().size(), 1);
        QVERIFY(desk.book().drafts().drafts(desk.article).isEmpty());
    }

    void aRefusedCommentStaysInItsField()
    {
        TalkWindow desk;
        Person gone = got(desk.room->personByLogin(u"reporter"_s));
        gone.active = false;
        got(await(desk.room->putPerson(gone, desk.room.admin)));
        desk.select(u"三成"_s);
        desk.add()->trigger();
        desk.panel().field().insertPlainText(u"出处？"_s);
        QSignalSpy failed(&desk.book(), &CommentBook::failed);
        QTest::keyClick(&desk.panel().field(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(desk.panel().field().toPlainText(), u"出处？"_s);
        QVERIFY(desk.panel().isWriting());
        QVERIFY(!desk.window->messages().texts().isEmpty());
    }

    void anotherPlaceKeepsTheText()
    {
        TalkWindow desk;
        desk.select(u"三成"_s);
        desk.add()->trigger();
        desk.panel().field().insertPlainText(u"出处？"_s);
        desk.select(u"风机"_s);
        desk.add()->trigger();
        QCOMPARE(desk.panel().field().toPlainText(), u"出处？"_s);
        desk.send();
        QCOMPARE(desk.stored().first().place.quote, u"风机"_s);
    }

    // ---- after a return ----

    void returnReasonsStandOnTopAndAreWorkedOffWithTheSpaceBar()
    {
        TalkWindow desk;
        desk.say(u"风机"_s, u"哪家的？"_s);
        desk.returnIt(u"两处数字要核实"_s, {u"三成"_s, u"一百万千瓦"_s});
        QTRY_COMPARE(desk.book().openReasons(), 2);
        QVERIFY(desk.panel().returnedText().contains(u"两处数字要核实"_s));
        QVERIFY(desk.panel().returnedText().contains(u"李文"_s));
        QStringList rows = desk.listed();
        QVERIFY2(rows.value(0).contains(u'2'), qPrintable(rows.join(u'|')));
        QCOMPARE(rows.value(1), u"请核实：一百万千瓦"_s); // in the order of the text
        QCOMPARE(rows.value(2), u"请核实：三成"_s);
        QCOMPARE(rows.last(), u"哪家的？"_s);
        desk.list().setFocus();
        desk.list().setCurrentIndex(desk.panel().model().index(1));
        QTest::keyClick(&desk.list(), Qt::Key_Space);
        QTRY_COMPARE(desk.book().openReasons(), 1);
        QCOMPARE(desk.panel().current()->text, u"请核实：三成"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Space);
        QTRY_COMPARE(desk.book().openReasons(), 0);
        QCOMPARE(desk.listed(), QStringList{u"哪家的？"_s});
        QCOMPARE(desk.room.act(desk.article, Action::Submit, desk.room.reporter), QString());
        desk.settle();
        QTRY_VERIFY(desk.panel().returnedText().isEmpty());
    }

    void theModelKeepsItsPromises()
    {
        TalkWindow desk;
        QAbstractItemModelTester tester(&desk.panel().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        desk.say(u"风机"_s, u"哪家的？"_s);
        desk.say(u"转行"_s, u"换个词。"_s);
        desk.list().setFocus();
        desk.key(Qt::Key_R);
        desk.panel().field().insertPlainText(u"好。"_s);
        desk.send();
        desk.returnIt(u"再改"_s, {u"三成"_s});
        QTRY_COMPARE(desk.book().openReasons(), 1);
        desk.panel().model().setShowsAll(true);
        desk.list().setCurrentIndex(desk.panel().model().index(1));
        QTest::keyClick(&desk.list(), Qt::Key_Space);
        QTRY_COMPARE(desk.book().openReasons(), 0);
    }
};

QTEST_MAIN(CommentsTest)
#include "tst_commentdesk.moc"
