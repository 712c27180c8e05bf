// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewdeskfixture.h"
#include "store/comments.h"

#include <QPlainTextEdit>
#include <QProcess>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"去年全市新增并网容量 12.5%。\n\n厂区外的风机连成一线。"_s;

/// A second window on a folder that is there already.
struct SecondDesk
{
    explicit SecondDesk(Newsroom &newsroom, const QString &login = u"chief"_s)
        : session(newsroom.folder() + u"/second.ini"_s), names(newsroom), window(newsroom, names, session)
    {
        window.setPerson(got(newsroom.personByLogin(login)));
        window.resize(1200, 800);
        window.show();
    }
    bool shows(ArticleId article)
    {
        window.showArticle(article);
        return QTest::qWaitFor([&] { return window.item() && window.item()->article.id == article && !window.isLoading(); }, 20'000);
    }

    Session session;
    NewsroomNames names;
    ReviewDesk window;
};

QString storedDrafts(const Newsroom &newsroom, PersonId person)
{
    return QString::fromUtf8(newsroom.document(u"desk/review-drafts/"_s + person.toString()).value_or(QByteArray()));
}

/// At the third step: the reason, one at a place, and the step it goes back to.
void typeReturn(ReviewDesk &window)
{
    window.keys().giveBack->trigger();
    Desk::type(u"两处要改"_s);
    window.sheet().setFocus();
    window.sheet().showPlace(u"body", int(text.indexOf(u"12.5%"_s)), 5);
    window.keys().mark->trigger();
    Desk::type(u"请核对统计局原文"_s);
    window.keys().targets.at(1)->trigger();
}

/// The program that is killed: types, and waits for its end.
int typeAndWait(const QString &folder, const QString &article)
{
    HandClock clock;
    const auto newsroom = got(Newsroom::open(folder, Newsroom::Mode::Owner, clock));
    SecondDesk desk(*newsroom);
    if (!QTest::qWaitForWindowActive(&desk.window) || !desk.shows(ArticleId::fromString(article)))
        return 1;
    typeReturn(desk.window);
    const PersonId chief = newsroom->personByLogin(u"chief")->id;
    if (!QTest::qWaitFor([&] { return storedDrafts(*newsroom, chief).contains(u"统计局"_s); }, 20'000))
        return 2;
    fputs("typed\n", stdout);
    fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

/// What was typed at the review desk and not sent is never lost.
class TestReviewDrafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareForReviewing(); }

    void reasonsSurviveTheProgram()
    {
        TestNewsroom room;
        const ArticleId id = room.add(u"湖水"_s, text, room.reporter);
        QCOMPARE(room.act(id, Action::Submit, room.reporter), QString());
        QCOMPARE(room.act(id, Action::Pass, room.editor), QString());
        QCOMPARE(room.act(id, Action::Pass, room.sectionHead), QString());
        room.close();
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"--type"_s, room.folder(), id.toString()});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += program.readAllStandardOutput()).contains("typed") || program.state() == QProcess::NotRunning, 60'000);
        QVERIFY2(said.contains("typed"), program.readAllStandardError().constData());
        program.kill();
        program.waitForFinished();
        room.reopen();

        SecondDesk other(*room, u"head"_s); // nobody sees what another typed
        QVERIFY(other.shows(id));
        QVERIFY(!other.window.reasons().isOpen());
        other.window.hide();
        SecondDesk desk(*room);
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QVERIFY(desk.shows(id));
        QVERIFY(desk.window.reasons().isOpen());
        const ReasonDraft draft = desk.window.reasons().draft();
        QCOMPARE(draft.action, Action::Return);
        QCOMPARE(draft.reason, u"两处要改"_s);
        QCOMPARE(draft.target, 1);
        QCOMPARE(draft.places.size(), 1);
        QCOMPARE(draft.places.first().place.quote, u"12.5%"_s);
        QCOMPARE(draft.places.first().text, u"请核对统计局原文"_s);
        QVERIFY(!desk.window.reasons().isAncestorOf(QApplication::focusWidget())); // the keys are the desk's

        auto *reason = desk.window.reasons().findChild<QPlainTextEdit *>(u"reason"_s);
        reason->setFocus();
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(room.article(id).step, 1);
        QTRY_COMPARE(storedDrafts(*room, room.chief), QString()); // sent: it does not come back
        SecondDesk third(*room);
        QVERIFY(third.shows(id));
        QVERIFY(!third.window.reasons().isOpen());
    }

    void aCommentComesBackWithItsPlace()
    {
        TestNewsroom room;
        const ArticleId id = room.add(u"湖水"_s, text, room.reporter);
        QCOMPARE(room.act(id, Action::Submit, room.reporter), QString());
        SecondDesk first(*room, u"editor"_s);
        QVERIFY(QTest::qWaitForWindowActive(&first.window));
        QVERIFY(first.shows(id));
        first.window.sheet().showPlace(u"body", int(text.indexOf(u"风机"_s)), 2);
        first.window.keys().comment->trigger();
        Desk::type(u"风机还是机组？"_s);
        QTRY_VERIFY(storedDrafts(*room, room.editor).contains(u"机组"_s));
        first.window.hide(); // as it stands: it is never told that it ends

        SecondDesk second(*room, u"editor"_s);
        QVERIFY(QTest::qWaitForWindowActive(&second.window));
        QVERIFY(second.shows(id));
        QVERIFY(second.window.reasons().isOpen() && second.window.reasons().isComment());
        QCOMPARE(second.window.reasons().comment().text, u"风机还是机组？"_s);
        auto *said = second.window.reasons().findChild<QPlainTextEdit *>(u"reason"_s);
        said->setFocus();
        QTest::keyClick(said, Qt::Key_Return);
        QTest::keyClick(said, Qt::Key_Return); // it is said once
        QTRY_COMPARE(got(readComments(*room, id)).size(), 1);
        QCOMPARE(got(readComments(*room, id)).first().place.quote, u"风机"_s);
        QTRY_COMPARE(storedDrafts(*room, room.editor), QString());
        QTRY_VERIFY(!second.window.reasons().isOpen());
        QCOMPARE(got(readComments(*room, id)).size(), 1);
    }

    void whatAnotherDecisionLeavesUnsentStays()
    {
        TestNewsroom room;
        const ArticleId id = room.add(u"湖水"_s, u"湖水清了。"_s, room.reporter);
        ReasonDrafts drafts(*room, nullptr);
        drafts.setPerson(room.editor);
        drafts.keep(id, ReasonDraft{.action = Action::Return, .reason = u"退改"_s, .places = {}});
        drafts.keep(id, ReasonDraft{.action = Action::RestoreLive, .reason = u"核实"_s, .places = {}});
        drafts.forget(id, Action::RestoreLive);
        QCOMPARE(drafts.reason(id, Action::RestoreLive).reason, QString());
        QCOMPARE(drafts.reason(id)->reason, u"退改"_s);
        drafts.setPerson(room.chief); // and back at once: what is on its way to the store counts
        QVERIFY(!drafts.reason(id));
        drafts.setPerson(room.editor);
        QCOMPARE(drafts.reason(id)->reason, u"退改"_s);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == "--type"_L1)
        return typeAndWait(arguments.value(2), arguments.value(3));
    TestReviewDrafts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_reviewdrafts.moc"
