// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editorpane.h"
#include "desk/mainwindow.h"
#include "desk/session.h"
#include "desk/talk/commentspanel.h"
#include "desk/talk/noticebell.h"
#include "desk/talk/noticebox.h"
#include "desk/talk/noticelistmodel.h"
#include "desk/talk/noticepopup.h"
#include "desk/talk/talkdesk.h"
#include "notificationserver.h"
#include "store/assignments.h"
#include "store/comments.h"
#include "store/notices.h"
#include "testkit/elsewhere.h"
#include "testnewsroom.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

NotificationServer *desktop = nullptr;

/// The reporter's window over a newsroom of its own.
class NoticeWindow
{
public:
    NoticeWindow()
        : session(QString(room.folder() + u"/session.ini"_s))
    {
        article = room.add(u"风从草原来"_s, u"厂区外的风机连成一线。"_s, room.reporter);
        window = std::make_unique<MainWindow>(*room, session, got(room->personByLogin(u"reporter"_s)));
        window->editor().setView(EditorPane::View::Source); // no browser engine is needed
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        settle();
        desktop->shown.clear();
    }

    TestNewsroom room;
    Session session;
    ArticleId article;
    std::unique_ptr<MainWindow> window;

    void settle()
    {
        got(await(room->settle()));
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
    NoticeBox &box() { return window->talk().notices(); }
    NoticeBell &bell() { return window->talk().bell(); }
    void lookAway()
    {
        window->hide();
        QCoreApplication::processEvents();
    }
    Comment say(const QString &text, PersonId by)
    {
        Comment comment;
        comment.article = article;
        comment.text = text;
        comment.place = placeOf(u"body"_s, room.article(article).content.body, 4, 2);
        const Comment stored = got(await(putComment(*room, comment, by)));
        settle();
        return stored;
    }
    QString line(int row = 0) { return box().model().index(row).data().toString(); }
};

} // namespace

class NoticesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }
    void initTestCase() { QVERIFY(desktop && desktop->serves()); }

    // ---- the bell ----

    void theBellCountsWhatIsUnread()
    {
        NoticeWindow desk;
        QAbstractItemModelTester tester(&desk.box().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(desk.box().unread(), 0);
        const QSize empty = desk.bell().sizeHint();
        desk.say(u"@苏日娜 出处？"_s, desk.room.editor);
        QTRY_COMPARE(desk.box().unread(), 1);
        QVERIFY(desk.bell().sizeHint().width() > empty.width());
        QVERIFY(desk.bell().accessibleDescription().contains(u'1'));
        QVERIFY(desk.line().contains(u"李文"_s));
        desk.say(u"还有。"_s, desk.room.editor);
        QTRY_COMPARE(desk.box().unread(), 2);
    }

    void everyCauseHasItsLine()
    {
        NoticeWindow desk;
        QCOMPARE(desk.room.act(desk.article, Action::Submit, desk.room.reporter), QString());
        QCOMPARE(desk.room.act(desk.article, Action::Return, desk.room.editor, u"导语太长"_s), QString());
        desk.settle();
        QTRY_COMPARE(desk.box().model().rowCount(), 1);
        QCOMPARE(desk.box().model().notices().first().kind, NoticeKind::Returned);
        QCOMPARE(desk.box().model().index(0).data(NoticeListModel::TextRole).toString(), u"导语太长"_s);
        desk.room.approve(desk.article);
        desk.settle();
        QTRY_COMPARE(desk.box().model().notices().first().kind, NoticeKind::Approved);
        QVERIFY(desk.line().contains(u"赵岩"_s));
    }

    void workThatIsOverdueIsSaidOnce()
    {
        NoticeWindow desk;
        ActRequest request;
        request.article = desk.article;
        request.action = Action::Assign;
        request.person = desk.room.sectionHead;
        request.assignees = {desk.room.reporter};
        request.at = desk.room.clock.nowUtc().addSecs(600);
        got(await(desk.room->act(request)));
        desk.settle();
        QTRY_COMPARE(desk.box().unread(), 1);
        // As the publication's clock does at each look.
        QCOMPARE(got(await(tellOverdue(*desk.room))), 0);
        QCOMPARE(desk.box().unread(), 1);
        desk.room.clock.goOn(1200);
        QCOMPARE(got(await(tellOverdue(*desk.room))), 2); // and who gave the work
        QTRY_COMPARE(desk.box().unread(), 2);
        QCOMPARE(desk.box().model().notices().first().kind, NoticeKind::Overdue);
        QCOMPARE(got(await(tellOverdue(*desk.room))), 0);
        desk.window->setPerson(got(desk.room->personByLogin(u"chief"_s)));
        desk.window->setPerson(got(desk.room->personByLogin(u"reporter"_s))); // nor after signing in again
        QTest::qWait(150);
        QCOMPARE(got(countUnreadNotices(*desk.room, desk.room.reporter)), 2);
    }

    void nobodyHearsOfTheirOwn()
    {
        NoticeWindow desk;
        desk.say(u"我再想想。"_s, desk.room.reporter);
        QTest::qWait(50);
        QCOMPARE(desk.box().unread(), 0);
    }

    void aClickLeadsToTheArticleAndTheComment()
    {
        NoticeWindow desk;
        const Comment said = desk.say(u"@苏日娜 出处？"_s, desk.room.editor);
        QTRY_COMPARE(desk.box().unread(), 1);
        QVERIFY(!desk.window->document().isOpen());
        QTest::mouseClick(&desk.bell(), Qt::LeftButton);
        NoticePopup &popup = desk.bell().popup();
        QVERIFY(popup.isVisible());
        QTest::keyClick(&popup.list(), Qt::Key_Return);
        QVERIFY(!popup.isVisible());
        QTRY_COMPARE(desk.window->document().id(), desk.article);
        QTRY_VERIFY(desk.window->talk().comments().panel()->current());
        QCOMPARE(desk.window->talk().comments().panel()->current()->id, said.id);
        QTRY_COMPARE(desk.box().unread(), 0);
    }

    void allAreReadAtOnce()
    {
        NoticeWindow desk;
        desk.say(u"一。"_s, desk.room.editor);
        desk.say(u"二。"_s, desk.room.editor);
        QTRY_COMPARE(desk.box().unread(), 2);
        desk.bell().open();
        desk.bell().popup().findChild<QPushButton *>(u"noticesRead"_s)->click();
        QTRY_COMPARE(desk.box().unread(), 0);
        QCOMPARE(got(countUnreadNotices(*desk.room, desk.room.reporter)), 0);
        QCOMPARE(desk.box().model().rowCount(), 2); // and stay to be seen
    }

    void anotherPersonHasOthers()
    {
        NoticeWindow desk;
        desk.say(u"@苏日娜 出处？"_s, desk.room.editor);
        QTRY_COMPARE(desk.box().unread(), 1);
        desk.window->setPerson(got(desk.room->personByLogin(u"chief"_s)));
        desk.settle();
        QTRY_COMPARE(desk.box().unread(), 0);
        QCOMPARE(desk.box().model().rowCount(), 0);
    }

    // ---- the desktop ----

    void theDesktopShowsItWhileNobodyLooks()
    {
#ifndef GALLEY_NOTIFICATIONS
        GALLEY_SKIP_ELSEWHERE("built without KNotifications");
#endif
        NoticeWindow desk;
        desk.lookAway();
        desk.say(u"@苏日娜 出处 <b>？</b>"_s, desk.room.editor);
        QTRY_COMPARE(desktop->shown.size(), 1);
        const NotificationServer::Shown &shown = desktop->shown.first();
        QVERIFY2(shown.summary.contains(u"李文"_s), qPrintable(shown.summary));
        QVERIFY2(shown.body.contains(u"风从草原来"_s), qPrintable(shown.body));
        QVERIFY2(shown.body.contains(u"&lt;b&gt;"_s) || shown.body.contains(u"<b>？"_s), qPrintable(shown.body)); // as typed
        QVERIFY(shown.actions.contains(u"default"_s));
    }

    void whatComesAfterANoticeThatWasTakenBackIsShown()
    {
#ifndef GALLEY_NOTIFICATIONS
        QSKIP("built without KNotifications");
#endif
        NoticeWindow desk;
        const Comment first = desk.say(u"@苏日娜 出处？"_s, desk.room.editor);
        QTRY_COMPARE(desk.box().unread(), 1);
        got(await(removeComment(*desk.room, first.id, desk.room.editor)));
        desk.settle();
        QTRY_COMPARE(desk.box().unread(), 0);
        desk.lookAway();
        desk.say(u"@苏日娜 数字？"_s, desk.room.editor);
        QTRY_COMPARE(desktop->shown.size(), 1);
    }

    void aClickOnTheDesktopOpensTheArticle()
    {
#ifndef GALLEY_NOTIFICATIONS
        GALLEY_SKIP_ELSEWHERE("built without KNotifications");
#endif
        NoticeWindow desk;
        desk.lookAway();
        desk.say(u"@苏日娜 出处？"_s, desk.room.editor);
        QTRY_COMPARE(desktop->shown.size(), 1);
        QTest::qWait(50); // until the answer with the number is in
        desktop->click(desktop->shown.first().id);
        QTRY_COMPARE(desk.window->document().isOpen() ? desk.window->document().id() : ArticleId(), desk.article);
        QVERIFY(desk.window->isVisible());
        QTRY_COMPARE(desk.box().unread(), 0);
    }

    void whoLooksAtTheWindowIsNotTold()
    {
        NoticeWindow desk;
        desk.say(u"@苏日娜 出处？"_s, desk.room.editor);
        QTRY_COMPARE(desk.box().unread(), 1);
        QTest::qWait(100);
        QCOMPARE(desktop->shown.size(), 0);
    }

    void aLockedWorkstationShowsNoContents()
    {
#ifndef GALLEY_NOTIFICATIONS
        GALLEY_SKIP_ELSEWHERE("built without KNotifications");
#endif
        NoticeWindow desk;
        desk.window->lock();
        QTRY_VERIFY(desk.window->isLocked());
        desk.say(u"@苏日娜 机密数字"_s, desk.room.editor);
        QTRY_COMPARE(desktop->shown.size(), 1); // somebody may stand before it
        const NotificationServer::Shown &shown = desktop->shown.first();
        for (const QString &told : {shown.summary, shown.body}) {
            QVERIFY2(!told.contains(u"机密"_s), qPrintable(told));
            QVERIFY2(!told.contains(u"风从草原来"_s), qPrintable(told));
            QVERIFY2(!told.contains(u"李文"_s), qPrintable(told));
        }
        QVERIFY(!desk.bell().isVisible());
        QTest::qWait(50);
        desktop->click(shown.id);
        QTest::qWait(50);
        QVERIFY(desk.window->isLocked()); // a click opens nothing
        QVERIFY(!desk.window->document().isOpen());
    }

    void manyAtOnceAreCounted()
    {
#ifndef GALLEY_NOTIFICATIONS
        GALLEY_SKIP_ELSEWHERE("built without KNotifications");
#endif
        NoticeWindow desk;
        desk.lookAway();
        QList<QFuture<Result<void>>> added;
        for (int i = 0; i < 5; ++i) {
            Notice notice;
            notice.person = desk.room.reporter;
            notice.kind = NoticeKind::Overdue;
            notice.article = desk.article;
            added.append(addNotice(*desk.room, notice));
        }
        for (QFuture<Result<void>> &each : added)
            got(await(each));
        desk.settle();
        QTRY_VERIFY(!desktop->shown.isEmpty());
        QTest::qWait(100);
        QVERIFY2(desktop->shown.size() < 5, qPrintable(QString::number(desktop->shown.size())));
    }
};

int main(int argc, char **argv)
{
    const PrivateBus bus; // before Qt asks for one
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"galley"_s);
    NotificationServer server(bus.address());
    desktop = &server;
    NoticesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_noticedesk.moc"
