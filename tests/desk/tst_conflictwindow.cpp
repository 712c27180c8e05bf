// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/colours.h"
#include "desk/conflict/conflictlistmodel.h"
#include "desk/conflict/conflictwindow.h"
#include "desk/contentparts.h"
#include "desk/editorpane.h"
#include "desk/mainwindow.h"
#include "desk/messagearea.h"
#include "desk/session.h"
#include "desk/sourceeditor.h"
#include "desk/windowactions.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

using Choice = MergeDecisions::Choice;

namespace {

QString plainValue(const QString &, const QJsonValue &value)
{
    return fieldText(value);
}

/// A headline that both changed, two places of the body, and an edit of each side that merges.
MergeDecisions threeConflicts()
{
    Content base;
    base.headline = u"会议召开"_s;
    base.body = u"昨日，会议在包头开始，到会百人。市长讲话。\n\n与会者参观了风电场。午后散会。\n\n雪停了。牧民转场。车队护送。"_s;
    Content mine = base;
    mine.headline = u"会议开幕"_s;
    mine.body = u"11月22日，会议在包头开始，到会百人。市长讲话。\n\n与会者参观了三座风电场。午后散会。\n\n雪停了。牧民转场。车队护送到夜里。"_s;
    Content theirs = base;
    theirs.headline = u"会议闭幕"_s;
    theirs.kicker = u"北疆观察"_s;
    theirs.body = u"昨日，会议在包头开始，到会三百人。市长讲话。\n\n与会者参观了光伏电站。午后散会。\n\n雪停了。牧民转场。车队护送。"_s;
    return MergeDecisions(mergeContent(base, mine, theirs), mergeHandling({}, {}, {}), plainValue);
}

QString shown(const ConflictWindow &window, const QString &name)
{
    return window.findChild<QTextBrowser *>(name)->toPlainText();
}

QPushButton *button(const ConflictWindow &window, const QString &name)
{
    return window.findChild<QPushButton *>(name);
}

/// The stretches of a text that have another background than most, in order.
QStringList backed(const ConflictWindow &window, const QString &name, const QColor &colour)
{
    QStringList found;
    const QTextDocument *document = window.findChild<QTextBrowser *>(name)->document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().background().color() == colour)
                found << it.fragment().text();
        }
    }
    return found;
}

} // namespace

class ConflictWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void showsWhatEachSideMadeOfTheBase()
    {
        ConflictWindow window(threeConflicts(), {u"会议"_s, u"我的"_s, u"原来"_s, u"他的"_s}, nullptr);
        const QAbstractItemModelTester tester(&window.model());
        QCOMPARE(window.model().rowCount(), 3);
        QCOMPARE(shown(window, u"mine"_s), u"会议开幕"_s);
        QCOMPARE(shown(window, u"theirs"_s), u"会议闭幕"_s);
        window.goTo(1);
        QVERIFY(shown(window, u"base"_s).startsWith(u"昨日，会议"_s));
        const Colours &colours = Colours::current();
        QCOMPARE(backed(window, u"mine"_s, colours.insertedBack), (QStringList{u"11月22"_s, u"三座"_s}));
        QCOMPARE(backed(window, u"theirs"_s, colours.insertedBack), (QStringList{u"三"_s, u"光伏电站"_s}));
        QVERIFY(backed(window, u"base"_s, colours.deletedBack).contains(u"昨"_s));
        QVERIFY(shown(window, u"result"_s).contains(u"车队护送到夜里。"_s)); // merged by itself
        QVERIFY(shown(window, u"result"_s).contains(u"[to be decided]"_s));
    }

    void decidesByKeysAlone()
    {
        ConflictWindow window(threeConflicts(), {u"会议"_s, u"我的"_s, u"原来"_s, u"他的"_s}, nullptr);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(!button(window, u"use"_s)->isEnabled());
        QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier); // the headline: theirs
        QCOMPARE(window.item(), 1);
        QTest::keyClick(&window, Qt::Key_F3);
        QCOMPARE(window.item(), 2);
        QTest::keyClick(&window, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(window.item(), 1);
        QVERIFY(window.decisions().items().at(1).proposal);
        QTest::keyClick(&window, Qt::Key_4, Qt::AltModifier);
        QCOMPARE(window.item(), 2);
        QVERIFY(!window.decisions().items().at(2).proposal); // one clause, edited by both
        QVERIFY(!button(window, u"takeProposal"_s)->isEnabled());
        QTest::keyClick(&window, Qt::Key_F2);
        QVERIFY(window.isWriting());
        auto *own = window.findChild<QPlainTextEdit *>(u"own"_s);
        QCOMPARE(own->toPlainText(), u"与会者参观了三座风电场。"_s);
        own->setPlainText(u"与会者参观了三座风电场和光伏电站。"_s);
        QTest::keyClick(own, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!window.isWriting());
        QVERIFY(button(window, u"use"_s)->isEnabled());

        const Content content = window.decisions().content();
        QCOMPARE(content.headline, u"会议闭幕"_s);
        QCOMPARE(content.kicker, u"北疆观察"_s);
        QCOMPARE(content.body, u"11月22日，会议在包头开始，到会三百人。市长讲话。\n\n与会者参观了三座风电场和光伏电站。午后散会。\n\n雪停了。牧民转场。车队护送到夜里。"_s);
    }

    void nothingIsTakenByItself()
    {
        const MergeDecisions decisions = threeConflicts();
        QCOMPARE(decisions.decided(), 0);
        for (int item = 0; item < 3; ++item)
            QVERIFY(decisions.resultOf(item).isEmpty());
        QVERIFY(!decisions.content().body.contains(u"11月22日，会议在包头开始，到会三百人。"_s));
    }

    void bothTextsCanBeKept()
    {
        ConflictWindow window(threeConflicts(), {u"会议"_s, u"我的"_s, u"原来"_s, u"他的"_s}, nullptr);
        QVERIFY(!button(window, u"takeBoth"_s)->isEnabled()); // a headline is one
        window.goTo(2);
        window.choose(Choice::Both);
        QVERIFY(window.decisions().content().body.contains(u"与会者参观了三座风电场。与会者参观了光伏电站。午后散会。"_s));
    }

    void writingIsLeftWithoutHarm()
    {
        ConflictWindow window(threeConflicts(), {u"会议"_s, u"我的"_s, u"原来"_s, u"他的"_s}, nullptr);
        window.beginWriting();
        window.findChild<QPlainTextEdit *>(u"own"_s)->setPlainText(u"会议开过了"_s);
        window.endWriting(false);
        QCOMPARE(window.decisions().decided(), 0);
        window.beginWriting();
        QCOMPARE(window.findChild<QPlainTextEdit *>(u"own"_s)->toPlainText(), u"会议开过了"_s); // left, not lost
        window.findChild<QPlainTextEdit *>(u"own"_s)->setPlainText(u"会议"_s);
        window.goTo(2); // going elsewhere takes what was typed
        QCOMPARE(window.decisions().content().headline, u"会议"_s);
        QCOMPARE(window.item(), 2);
    }

    void decisionsAreGivenUpAtTheSecondAsking()
    {
        auto *window = new ConflictWindow(threeConflicts(), {u"会议"_s, u"我的"_s, u"原来"_s, u"他的"_s}, nullptr);
        const QPointer<ConflictWindow> there(window);
        window->show();
        window->choose(Choice::Mine);
        window->reject();
        QVERIFY(window->isVisible());
        window->reject();
        QTRY_VERIFY(!there);
    }

    void wordingIsNotGivenUpUnasked()
    {
        ConflictWindow window(threeConflicts(), {u"会议"_s, u"我的"_s, u"原来"_s, u"他的"_s}, nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        window.beginWriting();
        window.findChild<QPlainTextEdit *>(u"own"_s)->setPlainText(u"会议开过了"_s);
        window.reject();
        QVERIFY(window.isVisible());
        QCOMPARE(window.decisions().decided(), 1);
    }

    void theOpenTextAndTheSavedOneArePutTogether()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。鸟回来了。游人多了。"_s, newsroom.reporter);
        Session session(newsroom.folder() + u"/session.ini"_s);
        MainWindow window(*newsroom, session, got(newsroom->personByLogin(u"reporter")));
        window.editor().setView(EditorPane::View::Source);
        window.openArticle(id);
        const auto offer = [&window](const QString &text) -> QPushButton * {
            for (QPushButton *each : window.messages().findChildren<QPushButton *>()) {
                if (each->text() == text && !each->parentWidget()->isHidden())
                    return each;
            }
            return nullptr;
        };
        const auto typeAtEnd = [&window](const QString &text) {
            window.editor().source().moveCursor(QTextCursor::End);
            QInputMethodEvent event;
            event.setCommitString(text);
            QApplication::sendEvent(&window.editor().source(), &event);
        };

        typeAtEnd(u"湖边修了路。"_s);
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body.replace(u"湖水清了。"_s, u"湖水更清了。"_s); }), QString());
        window.windowActions().save->trigger();
        QTRY_VERIFY(offer(u"Put together…"_s));
        offer(u"Put together…"_s)->click();
        QVERIFY(!window.findChild<ConflictWindow *>()); // nothing to decide
        QCOMPARE(window.document().content().body, u"湖水更清了。鸟回来了。游人多了。湖边修了路。"_s);
        QVERIFY(window.document().isModified());
        window.windowActions().save->trigger();
        QTRY_VERIFY(!window.document().isModified());
        QCOMPARE(newsroom.article(id).content.body, u"湖水更清了。鸟回来了。游人多了。湖边修了路。"_s);

        typeAtEnd(u"路灯亮了。"_s);
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body += u"码头建好了。"_s; }), QString());
        window.windowActions().save->trigger();
        QTRY_VERIFY(offer(u"Put together…"_s));
        offer(u"Put together…"_s)->click();
        auto *conflicts = window.findChild<ConflictWindow *>();
        QVERIFY(conflicts && conflicts->isModal());
        QCOMPARE(conflicts->model().rowCount(), 1);
        conflicts->choose(Choice::Both);
        // A third version while one was deciding: it is merged too.
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.kicker = u"湖区"_s; }), QString());
        button(*conflicts, u"use"_s)->click();
        QCOMPARE(window.document().content().body, u"湖水更清了。鸟回来了。游人多了。湖边修了路。路灯亮了。码头建好了。"_s);
        QCOMPARE(window.document().content().kicker, u"湖区"_s);
        window.windowActions().save->trigger();
        QTRY_VERIFY(!window.document().isModified());
        QCOMPARE(newsroom.article(id).content.kicker, u"湖区"_s);
    }

    void aVeryLongBodyIsShownAtOnce()
    {
        Content base;
        for (int i = 0; i < 4000; ++i)
            base.body += u"第%1群羊过了河，牧民数了三遍，一只不少。"_s.arg(i) + (i % 5 == 4 ? u"\n\n"_s : QString());
        Content mine = base;
        mine.body.replace(u"第2000群羊过了河"_s, u"第2000群羊过了桥"_s);
        Content theirs = base;
        theirs.body.replace(u"第2000群羊过了河"_s, u"第2000群马过了河"_s);
        ConflictWindow window(MergeDecisions(mergeContent(base, mine, theirs), mergeHandling({}, {}, {}), plainValue), {}, nullptr);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *text = window.findChild<QTextBrowser *>(u"mine"_s);
        const QTextCursor found = text->document()->find(u"过了桥"_s);
        QVERIFY(text->viewport()->rect().intersects(text->cursorRect(found)));
    }
};

QTEST_MAIN(ConflictWindowTest)
#include "tst_conflictwindow.moc"
