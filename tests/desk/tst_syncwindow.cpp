// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articledesk.h"
#include "desk/articlelistpane.h"
#include "desk/besidepane.h"
#include "desk/conflict/conflictlistmodel.h"
#include "desk/conflict/conflictwindow.h"
#include "desk/editorialactions.h"
#include "desk/editorpane.h"
#include "desk/mainwindow.h"
#include "desk/messagearea.h"
#include "desk/session.h"
#include "desk/sidebar.h"
#include "desk/sourceeditor.h"
#include "desk/sync/conflictsettling.h"
#include "desk/sync/editorline.h"
#include "desk/sync/storeconfirmdialog.h"
#include "desk/sync/storedesk.h"
#include "desk/sync/storedialog.h"
#include "desk/sync/storepassworddialog.h"
#include "desk/sync/syncbutton.h"
#include "desk/sync/syncpopup.h"
#include "desk/windowactions.h"
#include "storeline.h"
#include "sync/conflictrevisions.h"
#include "sync/outletleases.h"
#include "testkit/testkit.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

using Choice = MergeDecisions::Choice;
using State = SyncStatus::State;

namespace {

/// A window over a newsroom, with what syncs behind it.
class SyncWindow
{
public:
    SyncWindow(Newsroom &newsroom, const QString &login, const SyncRunner::Options &options)
        : session(QString(newsroom.folder() + u"/session-%1.ini"_s.arg(login))), runner(newsroom, options),
          window(newsroom, session, got(newsroom.personByLogin(login)))
    {
        window.editor().setView(EditorPane::View::Source); // no browser engine is needed
        window.followSync(&runner);
        window.show();
        runner.start();
    }
    ~SyncWindow() { window.followSync(nullptr); }

    Session session;
    SyncRunner runner;
    MainWindow window;

    StoreDesk &store() { return window.store(); }
    QString words() { return store().button().text(); }
    void type(const QString &text)
    {
        window.editor().source().moveCursor(QTextCursor::End);
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(&window.editor().source(), &event);
    }
    void save() { window.windowActions().save->trigger(); }
    /// In a message, by its text.
    QPushButton *offer(const QString &text)
    {
        for (QPushButton *each : window.messages().findChildren<QPushButton *>()) {
            if (each->text() == text && !each->parentWidget()->isHidden())
                return each;
        }
        return nullptr;
    }
    QPushButton *popupButton(const QString &name)
    {
        store().open();
        return store().popup().findChild<QPushButton *>(name);
    }
    QString popupText(const QString &name)
    {
        store().open();
        const auto *label = store().popup().findChild<QLabel *>(name);
        store().popup().hide();
        return label ? label->text() : QString();
    }
};

QPushButton *confirmButton(QDialog &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

auto saying(const QString &text)
{
    return [text](Content &content, Handling &) { content.body = text; };
}

} // namespace

/// The newsroom's store in the window.
class SyncWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void withoutAnybodyWhoSyncsNothingIsSaidOfIt()
    {
        TestNewsroom room;
        Session session(QString(room.folder() + u"/session.ini"_s));
        MainWindow window(*room, session, got(room->personByLogin(u"reporter"_s)));
        QVERIFY(window.store().button().isHidden());
        window.store().open(); // leads nowhere
        QVERIFY(!window.store().popup().isVisible());
    }

    void theStatusBarSaysHowItStandsAndThePopupMore()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"风从草原来"_s, u"正文。"_s);
        house.settle();
        SyncWindow desk(*house.a(), u"reporter"_s, runnerOptions(*house.lineA));
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"In step"_s, patience);
        QVERIFY(!desk.store().button().isHidden());
        QVERIFY(desk.popupText(u"enforces"_s).contains(u"held to no role"_s));
        QCOMPARE(desk.popupText(u"address"_s), QString(u"file:"_s + house.store->file()));
        house.lineA->cut = true;
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"Offline"_s, patience);
        desk.window.openArticle(id);
        desk.type(u"续写。"_s);
        desk.save();
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"Offline, 1 waiting"_s, patience);
        QVERIFY(desk.store().button().property("fit") == u"near"_s);
        const QPushButton *waiting = desk.popupButton(u"waitingArticle"_s);
        QVERIFY(waiting && waiting->toolTip() == u"风从草原来"_s);
        QCOMPARE(desk.popupText(u"problem"_s), u"线断了。"_s);
        house.lineA->cut = false;
        desk.popupButton(u"syncNow"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"In step"_s, patience);
        house.b().sync();
        QCOMPARE(house.b().article(id).content.body, u"正文。续写。"_s);
    }

    void typingAndSavingGoOnWhileTheStoreIsSilent()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"风从草原来"_s, u"正文。"_s);
        house.settle();
        SyncWindow desk(*house.a(), u"reporter"_s, runnerOptions(*house.lineA));
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"In step"_s, patience);
        house.lineA->silent = true;
        desk.store().actions().constFirst()->trigger(); // now
        QTRY_COMPARE_WITH_TIMEOUT(house.lineA->waiting.load(), 1, patience);
        desk.window.openArticle(id);
        desk.type(u"写着写着。"_s);
        desk.save();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.document().isModified(), patience);
        QCOMPARE(house.a().article(id).content.body, u"正文。写着写着。"_s);
        QCOMPARE(house.lineA->waiting.load(), 1); // all the while
        house.lineA->letGo();
        QTRY_VERIFY_WITH_TIMEOUT(desk.words() == u"In step"_s && house.a().waiting() == 0, patience);
    }

    void theWindowClosesWhileTheStoreIsSilent()
    {
        TwoLines house;
        auto desk = std::make_unique<SyncWindow>(*house.a(), u"reporter"_s, runnerOptions(*house.lineA));
        house.lineA->silent = true;
        QTRY_COMPARE_WITH_TIMEOUT(house.lineA->waiting.load(), 1, patience);
        desk->window.close();
        desk.reset();
        house.first.reset();
        QCOMPARE(house.lineA->waiting.load(), 1);
        house.lineA->letGo();
        QTRY_COMPARE_WITH_TIMEOUT(house.lineA->open.load(), 0, patience);
    }

    // ---- texts that are put together ----

    void aConflictIsPutTogetherInTheWindowAndSettledAtBoth()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"白鹤湖"_s, u"湖水清了。鸟回来了。"_s);
        house.settle();
        QCOMPARE(house.a().save(id, house.origin.reporter, saying(u"湖水清了。白鹤回来了。"_s)), QString());
        QCOMPARE(house.b().save(id, house.origin.editor, saying(u"湖水清了。三百只鸟回来了。"_s)), QString());
        house.a().sync();
        house.b().sync(); // here they meet
        house.settle();
        SyncWindow a(*house.a(), u"reporter"_s, runnerOptions(*house.lineA));
        SyncWindow b(*house.b(), u"editor"_s, runnerOptions(*house.lineB));
        QTRY_COMPARE_WITH_TIMEOUT(a.words(), u"Needs attention"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(b.words(), u"Needs attention"_s, patience);
        b.window.openArticle(id);
        QVERIFY(b.store().conflictText().contains(u"could not be brought in"_s));
        b.window.sidebar().select(u"queue:all"_s);
        const ArticleListModel &list = b.window.list().model();
        QTRY_VERIFY_WITH_TIMEOUT(list.find(id).isValid(), patience);
        QCOMPARE(list.find(id).data(ArticleListModel::SignRole).value<ArticleSign>().conflicts, 1);
        QVERIFY(list.find(id).data(Qt::ToolTipRole).toString().contains(u"to be put together"_s));
        b.popupButton(u"putTogether"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(b.store().conflicts().window(), patience);
        ConflictWindow *window = b.store().conflicts().window();
        QCOMPARE(window->model().rowCount(), 1);
        window->choose(Choice::Both);
        window->findChild<QPushButton *>(u"use"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(got(openConflicts(*house.b())).isEmpty(), patience);
        const QString merged = house.b().article(id).content.body;
        QVERIFY(merged.contains(u"白鹤回来了。"_s) && merged.contains(u"三百只鸟回来了。"_s));
        QTRY_COMPARE_WITH_TIMEOUT(b.store().conflictText(), QString(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(b.words(), u"In step"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(b.window.document().content().body, merged, patience); // the open text is the one that stands
        QTRY_COMPARE_WITH_TIMEOUT(a.words(), u"In step"_s, patience); // and so it is settled there
        QTRY_COMPARE_WITH_TIMEOUT(house.a().article(id).content.body, merged, patience);
        QTRY_COMPARE_WITH_TIMEOUT(list.find(id).data(ArticleListModel::SignRole).value<ArticleSign>().conflicts, 0, patience);
    }

    void givingTheConflictWindowUpLeavesTheConflict()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"白鹤湖"_s, u"湖水清了。"_s);
        house.settle();
        QCOMPARE(house.a().save(id, house.origin.reporter, saying(u"湖水更清了。"_s)), QString());
        QCOMPARE(house.b().save(id, house.origin.editor, saying(u"湖水很清了。"_s)), QString());
        house.a().sync();
        house.b().sync();
        SyncWindow desk(*house.b(), u"editor"_s, runnerOptions(*house.lineB));
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"Needs attention"_s, patience);
        desk.window.openArticle(id);
        desk.window.editor().findChild<EditorLine *>(u"conflictLine"_s)->findChild<QPushButton *>()->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.store().conflicts().window(), patience);
        desk.store().conflicts().window()->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.store().conflicts().window(), patience);
        QCOMPARE(got(openConflicts(*house.b(), id)).size(), 1);
        QVERIFY(!desk.store().conflictText().isEmpty());
    }

    /// Whoever decides while somebody saves decides about what is new, and about nothing twice.
    void aTextThatIsSavedMeanwhileIsBroughtIn()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"白鹤湖"_s, u"湖水清了。\n\n鸟回来了。"_s);
        house.settle();
        QCOMPARE(house.a().save(id, house.origin.reporter, saying(u"湖水更清了。\n\n鸟回来了。"_s)), QString());
        QCOMPARE(house.b().save(id, house.origin.editor, saying(u"湖水很清了。\n\n鸟回来了。"_s)), QString());
        house.a().sync();
        house.b().sync();
        SyncWindow desk(*house.b(), u"editor"_s, runnerOptions(*house.lineB));
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"Needs attention"_s, patience);
        desk.store().putTogether(id);
        QTRY_VERIFY_WITH_TIMEOUT(desk.store().conflicts().window(), patience);
        desk.store().conflicts().window()->choose(Choice::Mine);
        QCOMPARE(house.b().save(id, house.origin.reporter, [](Content &content, Handling &) { content.kicker = u"湖区"_s; }), QString());
        desk.store().conflicts().window()->findChild<QPushButton *>(u"use"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(got(openConflicts(*house.b(), id)).isEmpty(), patience);
        QCOMPARE(house.b().article(id).content.kicker, u"湖区"_s);
        QCOMPARE(house.b().article(id).content.body, u"湖水很清了。\n\n鸟回来了。"_s);
    }

    // ---- who else is there ----

    void whoElseHasTheArticleOpenIsSeen()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"风从草原来"_s, u"正文。"_s);
        const ArticleId other = house.write(house.a(), u"雪后"_s, u"正文。"_s);
        house.settle();
        SyncWindow a(*house.a(), u"reporter"_s, runnerOptions(*house.lineA));
        SyncWindow b(*house.b(), u"editor"_s, runnerOptions(*house.lineB));
        QTRY_COMPARE_WITH_TIMEOUT(a.words(), u"In step"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(b.words(), u"In step"_s, patience);
        a.window.openArticle(id);
        b.window.openArticle(id);
        QTRY_VERIFY_WITH_TIMEOUT(a.store().presenceText().contains(u"李文"_s), patience);
        QVERIFY(a.store().presenceText().contains(u"brought together"_s));
        QTRY_VERIFY_WITH_TIMEOUT(b.store().presenceText().contains(u"苏日娜"_s), patience);
        a.window.sidebar().select(u"queue:all"_s);
        const ArticleListModel &list = a.window.list().model();
        QTRY_VERIFY_WITH_TIMEOUT(list.find(id).isValid(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(list.find(id).data(ArticleListModel::SignRole).value<ArticleSign>().present, QStringList{u"李文"_s}, patience);
        // Nobody is stopped, and nobody is asked.
        a.type(u"接着写。"_s);
        QVERIFY(a.window.document().isModified());
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(a.store().presenceText().contains(u"李文"_s));
        b.window.openArticle(other);
        QTRY_COMPARE_WITH_TIMEOUT(a.store().presenceText(), QString(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(list.find(id).data(ArticleListModel::SignRole).value<ArticleSign>().present.isEmpty(), patience);
        a.save();
        QTRY_VERIFY_WITH_TIMEOUT(!a.window.document().isModified(), patience);
    }

    void theSecondSideIsSeenAsWell()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"风从草原来"_s, u"正文。"_s);
        const ArticleId other = house.write(house.a(), u"雪后"_s, u"正文。"_s);
        house.settle();
        SyncWindow a(*house.a(), u"reporter"_s, runnerOptions(*house.lineA));
        SyncWindow b(*house.b(), u"editor"_s, runnerOptions(*house.lineB));
        a.window.openArticle(id);
        a.window.desk().openBeside(other);
        b.window.openArticle(other);
        QTRY_VERIFY_WITH_TIMEOUT(b.store().presenceText().contains(u"苏日娜"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(a.window.desk().beside(), patience);
        const auto *line = a.window.desk().beside()->editor().findChild<EditorLine *>(u"presenceLine"_s);
        QVERIFY(line);
        QTRY_VERIFY_WITH_TIMEOUT(line->text().contains(u"李文"_s), patience);
        QCOMPARE(a.store().presenceText(), QString());
        a.window.desk().closeBeside();
        QTRY_COMPARE_WITH_TIMEOUT(b.store().presenceText(), QString(), patience);
    }

    void whoeverLocksTheWindowHasNothingOpen()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"风从草原来"_s, u"正文。"_s);
        house.settle();
        SyncWindow a(*house.a(), u"reporter"_s, runnerOptions(*house.lineA));
        SyncWindow b(*house.b(), u"editor"_s, runnerOptions(*house.lineB));
        a.window.openArticle(id);
        b.window.openArticle(id);
        QTRY_VERIFY_WITH_TIMEOUT(b.store().presenceText().contains(u"苏日娜"_s), patience);
        a.window.lock();
        QTRY_COMPARE_WITH_TIMEOUT(b.store().presenceText(), QString(), patience);
        a.window.unlock(a.window.person());
        QTRY_VERIFY_WITH_TIMEOUT(b.store().presenceText().contains(u"苏日娜"_s), patience);
    }

    // ---- what came back ----

    void anActionThatWasRefusedIsToldWithTheWayToTheArticle()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"风从草原来"_s, u"正文。"_s);
        QCOMPARE(house.a().act(id, Action::Submit, house.origin.reporter), QString());
        house.settle();
        SyncWindow desk(*house.b(), u"editor"_s, runnerOptions(*house.lineB));
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"In step"_s, patience);
        house.lineB->cut = true;
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"Offline"_s, patience);
        QCOMPARE(house.a().act(id, Action::Return, house.origin.sectionHead, u"缺出处"_s), QString());
        house.a().sync();
        QCOMPARE(house.b().act(id, Action::Pass, house.origin.editor, u"可"_s), QString());
        house.lineB->cut = false;
        desk.runner.syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(desk.offer(u"Show article"_s), patience);
        const QString told = desk.window.messages().texts().join(u'\n');
        QVERIFY2(told.contains(u"风从草原来"_s) && told.contains(u"was refused"_s) && told.contains(u"The text is as it was"_s), qPrintable(told));
        QCOMPARE(house.b().article(id).content.body, u"正文。"_s);
        desk.offer(u"Show article"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk.window.document().id(), id, patience);
    }

    // ---- publishing ----

    void aPortalIsWrittenByOneWorkstationAtATime()
    {
        TwoLines house;
        QTemporaryDir portal;
        const Outlet outlet = got(addOutlet(*house.a(), u"门户"_s, portal.path() + u"/site"_s));
        house.settle();
        const QString home = outlet.folder + u"/index.html"_s;
        SyncWindow desk(*house.b(), u"chief"_s, runnerOptions(*house.lineB));
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"In step"_s, patience);
        {
            OutletLeases other(*house.a(), [&house] { return Result<std::unique_ptr<Remote>>(house.store->connect()); }, SyncOptions{.clientName = u"甲机"_s});
            GALLEY_VERIFY(other.begin());
            GALLEY_VERIFY(other.hold(outlet.id));
            other.end();
            desk.window.editorial().deliverAgain();
            QTRY_VERIFY_WITH_TIMEOUT(desk.window.messages().texts().join(u'\n').contains(u"甲机"_s), patience);
            QVERIFY(!QFile::exists(home));
        }
        // It was given back: now it is written from here, and given back as well.
        desk.window.editorial().deliverAgain();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.editorial().isBusy(), patience);
        QVERIFY(!desk.window.messages().texts().join(u'\n').contains(u"甲机"_s));
        OutletLeases again(*house.a(), [&house] { return Result<std::unique_ptr<Remote>>(house.store->connect()); }, SyncOptions{.clientName = u"甲机"_s});
        GALLEY_VERIFY(again.begin());
        GALLEY_VERIFY(again.hold(outlet.id));
    }

    void withoutTheStoreNothingGoesOutAndWhatWasOrderedIsKept()
    {
        TwoLines house;
        QTemporaryDir portal;
        const Outlet outlet = got(addOutlet(*house.a(), u"门户"_s, portal.path() + u"/site"_s));
        house.settle();
        SyncWindow desk(*house.b(), u"chief"_s, runnerOptions(*house.lineB));
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"In step"_s, patience);
        house.lineB->cut = true;
        desk.window.editorial().deliverAgain();
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.messages().texts().join(u'\n').contains(u"goes out by itself when the store answers"_s), patience);
        QVERIFY(!QFile::exists(outlet.folder + u"/index.html"_s));
        house.lineB->cut = false;
        desk.window.editorial().deliverAgain();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(outlet.folder + u"/index.html"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.messages().texts().join(u'\n').contains(u"goes out by itself"_s), patience);
    }

    // ---- remedies ----

    void aStoppedStoreIsConfirmedInTwoStepsByWhoMay()
    {
        TwoLines house;
        house.write(house.a(), u"风从草原来"_s, u"正文。"_s);
        house.settle();
        got(EmbeddedRemote::renewEpoch(house.store->file(), house.origin.clock));
        {
            SyncWindow reporter(*house.b(), u"reporter"_s, runnerOptions(*house.lineB));
            QTRY_COMPARE_WITH_TIMEOUT(reporter.words(), u"Needs attention"_s, patience);
            QVERIFY(reporter.popupText(u"problem"_s).contains(u"restored or moved"_s));
            QVERIFY(!reporter.popupButton(u"confirmStore"_s));
            QVERIFY(!reporter.popupText(u"whoConfirms"_s).isEmpty());
            reporter.store().popup().hide();
            reporter.store().askToConfirm();
            QVERIFY(!reporter.window.findChild<StoreConfirmDialog *>());
        }
        SyncWindow desk(*house.a(), u"chief"_s, runnerOptions(*house.lineA));
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"Needs attention"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.messages().shows(u"store"_s), patience);
        desk.popupButton(u"confirmStore"_s)->click();
        auto *dialog = desk.window.findChild<StoreConfirmDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel *>(u"message"_s)->text().contains(u"restored or moved"_s));
        QVERIFY(!confirmButton(*dialog)->isEnabled());
        dialog->findChild<QCheckBox *>(u"looked"_s)->click();
        QVERIFY(confirmButton(*dialog)->isEnabled());
        QCOMPARE(desk.runner.status().state, State::Stopped); // nothing yet
        confirmButton(*dialog)->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"In step"_s, patience);
        QVERIFY(!desk.window.messages().shows(u"store"_s));
    }

    void thePasswordIsAskedForUntilItIsTheRightOne()
    {
        TwoLines house;
        house.lineA->password = u"稻香"_s;
        got(house.a().local().begin(u"postgresql://sunrina@db.example/galley"_s, ClientId(QUuid::createUuid()), false));
        SyncWindow desk(*house.a(), u"reporter"_s, runnerOptions(*house.lineA));
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"Password needed"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.offer(u"Enter password…"_s), patience);
        desk.popupButton(u"enterPassword"_s)->click();
        auto *dialog = desk.window.findChild<StorePasswordDialog *>();
        QVERIFY(dialog);
        auto *field = dialog->findChild<QLineEdit *>(u"password"_s);
        QVERIFY(!confirmButton(*dialog)->isEnabled());
        field->setText(u"麦浪"_s);
        dialog->accept();
        auto *problem = dialog->findChild<QLabel *>(u"problem"_s);
        QTRY_COMPARE_WITH_TIMEOUT(problem->text(), u"密码不对。"_s, patience);
        QVERIFY(dialog->isVisible());
        field->setText(u"稻香"_s);
        dialog->accept();
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"In step"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.findChild<StorePasswordDialog *>(), patience);
        QVERIFY(!desk.window.messages().shows(u"store"_s));
    }

    // ---- making and joining ----

    void aStoreIsMadeFromTheWindow()
    {
        TestNewsroom room;
        const ArticleId id = room.add(u"风从草原来"_s, u"正文。"_s, room.reporter);
        const auto line = std::make_shared<StoreLine>(room.clock);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"store.sqlite"_s);
        SyncWindow desk(*room, u"chief"_s, runnerOptions(*line));
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"This machine only"_s, patience);
        desk.popupButton(u"makeStore"_s)->click();
        auto *dialog = desk.window.findChild<StoreDialog *>();
        QVERIFY(dialog && !dialog->isModal());
        dialog->findChild<QRadioButton *>(u"inFile"_s)->click();
        auto *typed = dialog->findChild<QLineEdit *>(u"file"_s);
        // There is something already: said, and what was typed stays.
        QFile taken(file);
        QVERIFY(taken.open(QIODevice::WriteOnly));
        taken.close();
        typed->setText(file);
        dialog->accept();
        auto *problem = dialog->findChild<QLabel *>(u"problem"_s);
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), patience);
        QVERIFY(!problem->text().isEmpty());
        QCOMPARE(typed->text(), file);
        QCOMPARE(desk.words(), u"This machine only"_s);
        QVERIFY(taken.remove());
        // Given up while the store is silent.
        line->silent = true;
        dialog->accept();
        QTRY_COMPARE_WITH_TIMEOUT(line->waiting.load(), 1, patience);
        QVERIFY(dialog->isWorking() && !typed->isEnabled());
        dialog->reject();
        QVERIFY(dialog->isVisible());
        line->letGo();
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible() && problem->text().contains(u"as it was"_s), patience);
        QVERIFY(!QFileInfo::exists(file));
        dialog->accept();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.findChild<StoreDialog *>(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"In step"_s, patience);
        SyncDesk other(room.clock, file, room->id());
        other.sync();
        QCOMPARE(other.article(id).content.headline, u"风从草原来"_s);
    }

    void onlyWhoMayMakesAStore()
    {
        TestNewsroom room;
        const auto line = std::make_shared<StoreLine>(room.clock);
        SyncWindow desk(*room, u"reporter"_s, runnerOptions(*line));
        QTRY_COMPARE_WITH_TIMEOUT(desk.words(), u"This machine only"_s, patience);
        QVERIFY(!desk.popupButton(u"makeStore"_s));
        desk.store().popup().hide();
    }

    void aWorkstationJoinsFromTheDialog()
    {
        TwoLines house;
        house.lineA->password = u"稻香"_s;
        const auto vault = std::make_shared<PasswordVault>(std::make_unique<TestKeychain>());
        const QTemporaryDir folder;
        StoreDialog dialog(house.lineA->access(), vault);
        dialog.show();
        QVERIFY(!confirmButton(dialog)->isEnabled());
        const auto put = [&dialog](const QString &name, const QString &text) { dialog.findChild<QLineEdit *>(name)->setText(text); };
        put(u"folder"_s, folder.filePath(u"本机"_s));
        put(u"server"_s, u"db.example"_s);
        put(u"database"_s, u"galley"_s);
        put(u"login"_s, u"sunrina"_s);
        QVERIFY(!confirmButton(dialog)->isEnabled());
        put(u"password"_s, u"麦浪"_s);
        QVERIFY(confirmButton(dialog)->isEnabled());
        QVERIFY(!dialog.findChild<QCheckBox *>(u"plain"_s)->isVisible()); // for this machine alone
        dialog.accept();
        auto *problem = dialog.findChild<QLabel *>(u"problem"_s);
        QTRY_COMPARE_WITH_TIMEOUT(problem->text(), u"密码不对。"_s, patience);
        QVERIFY(!QFileInfo::exists(folder.filePath(u"本机"_s)));
        put(u"password"_s, u"稻香"_s);
        dialog.accept();
        QTRY_COMPARE_WITH_TIMEOUT(dialog.result(), int(QDialog::Accepted), patience);
        QCOMPARE(vault->find(u"store-password-sunrina@db.example:5432/galley"_s), u"稻香"_s);
        const auto joined = got(Newsroom::open(dialog.folder(), Newsroom::Mode::Owner, house.origin.clock));
        QCOMPARE(joined->id(), house.id);
        put(u"server"_s, u"localhost"_s);
        dialog.show();
        QVERIFY(dialog.findChild<QCheckBox *>(u"plain"_s)->isVisible());
    }
};

QTEST_MAIN(SyncWindowTest)
#include "tst_syncwindow.moc"
