// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editorialactions.h"
#include "desk/historypanel.h"
#include "desk/messagearea.h"
#include "desk/newsroomnames.h"
#include "desk/publication/calendarview.h"
#include "desk/publication/calendarwindow.h"
#include "desk/publication/checklistwindow.h"
#include "desk/publication/correctiondialog.h"
#include "desk/publication/correctionsfield.h"
#include "desk/publication/livebanner.h"
#include "desk/publication/rescheduledialog.h"
#include "desk/publication/withdrawaldialog.h"
#include "publish/outlets.h"
#include "store/receipts.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// Waits for a dialog of this class below the window.
template <typename Dialog>
Dialog *dialogOf(QWidget &window)
{
    Dialog *dialog = nullptr;
    (void)QTest::qWaitFor([&] { return (dialog = window.findChild<Dialog *>()) && dialog->isVisible(); });
    return dialog;
}

void accept(QDialog &dialog)
{
    dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
}

struct Desk
{
    Desk() : names(*newsroom), document(*newsroom, newsroom.reporter), messages(&window),
             actions(new EditorialActions(*newsroom, names, document, messages, &window)),
             banner(new LiveBanner(*newsroom, names, document, &window))
    {
        got(addOutlet(*newsroom, u"门户"_s, portal.path()));
    }
    ~Desk() { delete actions; } // before what it works on
    void use(PersonId id)
    {
        document.setPerson(id);
        actions->setPerson(*names.person(id));
    }

    TestNewsroom newsroom;
    QTemporaryDir portal;
    QWidget window;
    NewsroomNames names;
    ArticleDocument document;
    MessageArea messages;
    EditorialActions *actions;
    LiveBanner *banner;
};

} // namespace

class TestPublicationWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void withdrawingSaysWhatReadersWillSeeAndWorksOffTheRest()
    {
        Desk desk;
        const ArticleId id = desk.newsroom.add(u"路灯亮了"_s, u"正文。\n"_s, desk.newsroom.reporter);
        desk.newsroom.publish(id);
        desk.window.show();
        desk.use(desk.newsroom.chief);
        desk.document.open(id);
        QVERIFY(desk.banner->text().isEmpty());
        desk.actions->action(Action::Withdraw)->trigger();
        auto *dialog = dialogOf<WithdrawalDialog>(desk.window);
        QVERIFY(dialog);
        QCOMPARE(dialog->act(), Action::Withdraw);
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled()); // a reason first
        dialog->findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"失实"_s);
        QVERIFY(ok->isEnabled());
        dialog->findChild<QLineEdit *>(u"askedBy"_s)->setText(u"当事人"_s);
        auto *notice = dialog->findChild<QPlainTextEdit *>(u"notice"_s);
        dialog->findChild<QRadioButton *>(u"gone"_s)->setChecked(true);
        QVERIFY(!notice->isEnabled()); // there is no page to show it
        QCOMPARE(dialog->act(), Action::MarkGone);
        dialog->findChild<QRadioButton *>(u"withdraw"_s)->setChecked(true);
        notice->setPlainText(u"本稿已撤回。"_s);
        auto *copies = dialog->findChild<QTreeWidget *>(u"copies"_s);
        QVERIFY(dialog->copies().isEmpty());
        copies->topLevelItem(0)->setText(1, u"https://mp.example/1"_s); // whoever writes the address means it
        QCOMPARE(dialog->copies().size(), 1);
        QSignalSpy done(desk.actions, &EditorialActions::carriedOut);
        accept(*dialog);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(desk.newsroom.article(id).live, Live::Withdrawn);
        const Statement statement = got(desk.newsroom->audit(id)).constLast().statement;
        QCOMPARE(statement.details[u"asked_by"_s].toString(), u"当事人"_s);
        QTRY_VERIFY(desk.banner->text().contains(u"失实"_s));
        QVERIFY(desk.banner->text().contains(u"当事人"_s));

        ChecklistWindow checklist(*desk.newsroom, desk.names, *desk.names.person(desk.newsroom.editor), nullptr);
        checklist.show();
        // Nothing had been delivered before, so that the outlet answers to the publication, too; the latest comes first.
        auto *receipts = checklist.findChild<QTreeWidget *>(u"receipts"_s);
        QTRY_COMPARE(receipts->topLevelItemCount(), 2);
        QCOMPARE(receipts->topLevelItem(0)->text(1), actionLabel(Action::Withdraw));
        QCOMPARE(receipts->topLevelItem(1)->text(1), actionLabel(Action::Publish));
        auto *list = checklist.findChild<QTreeWidget *>(u"copies"_s);
        QCOMPARE(list->topLevelItemCount(), 1);
        list->topLevelItem(0)->setCheckState(0, Qt::Checked);
        QTRY_VERIFY(got(readOutsideCopies(*desk.newsroom, id)).constFirst().done);
        QCOMPARE(got(readOutsideCopies(*desk.newsroom, id)).constFirst().doneBy, desk.newsroom.editor);
        QTRY_VERIFY(list->topLevelItem(0)->text(2).contains(u"李文"_s));
        HistoryPanel history(*desk.newsroom, desk.names, desk.document);
        history.refresh();
        QCOMPARE(history.lines().filter(u"Outside copy worked off"_s).size(), 1);
        QVERIFY(history.lines().filter(u"Outside copy worked off"_s).constFirst().contains(u"李文"_s));
    }

    void whoMovesATimeOrClearsItStandsInTheHistory()
    {
        Desk desk;
        const ArticleId id = desk.newsroom.add(u"限时公告"_s, u"正文。\n"_s, desk.newsroom.reporter);
        desk.newsroom.publish(id);
        const QDateTime end = desk.newsroom.clock.nowUtc().addSecs(60);
        QCOMPARE(desk.newsroom.save(id, desk.newsroom.editor, [&](Content &, Handling &handling) { handling.expireAt = end; }), QString());
        QCOMPARE(desk.newsroom.act(id, Action::TakeOffline, desk.newsroom.chief, u"核对"_s), QString());
        desk.newsroom.clock.goOn(120);
        QCOMPARE(desk.newsroom.act(id, Action::RestoreLive, desk.newsroom.chief, u"无误"_s), QString());
        desk.use(desk.newsroom.chief);
        desk.document.open(id);
        HistoryPanel history(*desk.newsroom, desk.names, desk.document);
        history.refresh();
        const QStringList moved = history.lines().filter(u"Expiry: "_s);
        QCOMPARE(moved.size(), 2);
        QVERIFY2(moved.at(0).endsWith(u"→ none"_s) && moved.at(0).contains(desk.names.personName(desk.newsroom.chief)), qPrintable(moved.at(0)));
        QVERIFY2(moved.at(1).contains(u"none → "_s) && moved.at(1).contains(u"李文"_s), qPrintable(moved.at(1)));
    }

    void aCorrectionAsksForItsNoteAndTheInspectorKeepsIt()
    {
        Desk desk;
        const ArticleId id = desk.newsroom.add(u"路灯亮了"_s, u"正文。\n"_s, desk.newsroom.reporter);
        desk.newsroom.publish(id);
        desk.window.show();
        desk.use(desk.newsroom.editor);
        desk.document.open(id);
        CorrectionsField field(*desk.newsroom, desk.document, nullptr);
        field.show();
        QVERIFY(!field.isVisibleTo(nullptr) || field.findChildren<QPlainTextEdit *>().isEmpty());
        desk.actions->action(Action::Correct)->trigger();
        auto *dialog = dialogOf<CorrectionDialog>(desk.window);
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"“三盏”应为“五盏”。"_s);
        accept(*dialog);
        QTRY_COMPARE(desk.document.situation().stage, Stage::Draft);
        QTRY_COMPARE(desk.document.content().corrections.size(), 1);
        QVERIFY(!desk.banner->text().isEmpty()); // readers still see the old one
        QTRY_COMPARE(field.findChildren<QPlainTextEdit *>().size(), 1);
        field.findChild<QPlainTextEdit *>()->setPlainText(u"改过的说明"_s);
        QCOMPARE(desk.document.content().corrections.constFirst().text, u"改过的说明"_s);
        auto *date = field.findChild<QLineEdit *>();
        date->clear();
        QTest::keyClicks(date, u"2023-11-16"_s);
        QCOMPARE(desk.document.content().corrections.constFirst().date.toCanonical(), u"2023-11-16"_s);
        desk.document.save();
        QTRY_VERIFY(!desk.document.isModified());
        QCOMPARE(desk.newsroom.article(id).content.corrections.constFirst().text, u"改过的说明"_s);
    }

    // ---- nothing typed is lost ----

    void aReasonThatWasNotSentIsThereAgain()
    {
        Desk desk;
        const ArticleId id = desk.newsroom.add(u"路灯亮了"_s, u"正文。\n"_s, desk.newsroom.reporter);
        desk.newsroom.publish(id);
        desk.window.show();
        desk.use(desk.newsroom.chief);
        desk.document.open(id);
        desk.actions->action(Action::Withdraw)->trigger();
        auto *dialog = dialogOf<WithdrawalDialog>(desk.window);
        QVERIFY(dialog);
        const QString offered = dialog->findChild<QPlainTextEdit *>(u"notice"_s)->toPlainText();
        dialog->findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"失实，待核"_s);
        dialog->findChild<QLineEdit *>(u"askedBy"_s)->setText(u"当事人"_s);
        QPointer closed(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!closed);
        got(await(desk.newsroom->settle()));

        // Somebody else finds nothing of it.
        desk.use(desk.newsroom.admin);
        QCOMPARE(got(desk.newsroom->document(QString(u"desk/typed/"_s % desk.newsroom.admin.toString() % u'/' % id.toString() % u"/withdraw"_s))), QByteArray());
        desk.use(desk.newsroom.chief);
        desk.actions->action(Action::TakeOffline)->trigger(); // whichever of the three it is to be
        dialog = dialogOf<WithdrawalDialog>(desk.window);
        QVERIFY(dialog);
        QCOMPARE(dialog->reason(), u"失实，待核"_s);
        QCOMPARE(dialog->words().askedBy, u"当事人"_s);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"notice"_s)->toPlainText(), offered);
        QSignalSpy done(desk.actions, &EditorialActions::carriedOut);
        accept(*dialog);
        QTRY_COMPARE(done.size(), 1);

        // Once it was used, it is gone.
        QTRY_VERIFY(!desk.window.findChild<WithdrawalDialog *>());
        QCOMPARE(desk.newsroom.act(id, Action::RestoreLive, desk.newsroom.chief, u"无误"_s), QString());
        desk.document.open(id);
        QTRY_VERIFY(desk.actions->action(Action::Withdraw)->isEnabled());
        desk.actions->action(Action::Withdraw)->trigger();
        dialog = dialogOf<WithdrawalDialog>(desk.window);
        QVERIFY(dialog);
        QCOMPARE(dialog->reason(), QString());
    }

    void whatWasMeantForOneArticleIsNotDoneToAnother()
    {
        Desk desk;
        const ArticleId id = desk.newsroom.add(u"路灯亮了"_s, u"正文。\n"_s, desk.newsroom.reporter);
        const ArticleId other = desk.newsroom.add(u"别的稿"_s, u"正文。\n"_s, desk.newsroom.reporter);
        desk.newsroom.publish(id);
        desk.newsroom.publish(other);
        desk.window.show();
        desk.use(desk.newsroom.chief);
        desk.document.open(id);
        desk.actions->action(Action::Withdraw)->trigger();
        auto *dialog = dialogOf<WithdrawalDialog>(desk.window);
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"失实"_s);
        desk.document.open(other); // a click on the desktop
        accept(*dialog);
        QTRY_VERIFY(!desk.messages.texts().isEmpty());
        got(await(desk.newsroom->settle()));
        QCOMPARE(desk.newsroom.article(id).live, Live::Published);
        QCOMPARE(desk.newsroom.article(other).live, Live::Published);
        QTRY_VERIFY(!desk.window.findChild<WithdrawalDialog *>());
        desk.document.open(id);
        desk.actions->action(Action::Withdraw)->trigger();
        dialog = dialogOf<WithdrawalDialog>(desk.window);
        QVERIFY(dialog);
        QCOMPARE(dialog->reason(), u"失实"_s);
    }

    void aRefusedNoteIsThereAgain()
    {
        Desk desk;
        const ArticleId id = desk.newsroom.add(u"路灯亮了"_s, u"正文。\n"_s, desk.newsroom.reporter);
        desk.newsroom.publish(id);
        desk.window.show();
        desk.use(desk.newsroom.editor);
        desk.document.open(id);
        desk.actions->action(Action::Correct)->trigger();
        auto *dialog = dialogOf<CorrectionDialog>(desk.window);
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"“三盏”应为“五盏”。"_s);
        Person gone = *desk.names.person(desk.newsroom.editor);
        gone.active = false;
        got(await(desk.newsroom->putPerson(gone, desk.newsroom.admin)));
        QSignalSpy refused(desk.actions, &EditorialActions::refused);
        accept(*dialog);
        QTRY_COMPARE(refused.size(), 1);
        gone.active = true;
        got(await(desk.newsroom->putPerson(gone, desk.newsroom.admin)));
        QTRY_VERIFY(!desk.window.findChild<CorrectionDialog *>());
        desk.actions->action(Action::Correct)->trigger();
        dialog = dialogOf<CorrectionDialog>(desk.window);
        QVERIFY(dialog);
        QCOMPARE(dialog->note(), u"“三盏”应为“五盏”。"_s);
    }

    void aCorrectionNoteKeepsTheKeysWhileItIsSaved()
    {
        Desk desk;
        const ArticleId id = desk.newsroom.add(u"路灯亮了"_s, u"正文。\n"_s, desk.newsroom.reporter);
        desk.newsroom.publish(id);
        QCOMPARE(desk.newsroom.act(id, Action::Correct, desk.newsroom.editor), QString());
        desk.use(desk.newsroom.editor);
        desk.document.open(id);
        CorrectionsField field(*desk.newsroom, desk.document, nullptr);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.findChild<QPushButton *>()->click();
        QPointer text(field.findChildren<QPlainTextEdit *>().constLast());
        QTest::keyClicks(text, u"half"_s);
        auto *date = field.findChild<QLineEdit *>();
        date->clear();
        QTest::keyClicks(date, u"2023-1"_s); // not a day yet
        text->setFocus();
        desk.document.save();
        QTRY_VERIFY(!desk.document.isModified());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(text);
        QVERIFY(text->hasFocus());
        QTest::keyClicks(text, u" a note"_s);
        QCOMPARE(desk.document.content().corrections.constLast().text, u"half a note"_s);
        QCOMPARE(date->text(), u"2023-1"_s);
    }

    void whatIsTypedInTheChecklistStays()
    {
        Desk desk;
        const ArticleId id = desk.newsroom.add(u"路灯亮了"_s, u"正文。\n"_s, desk.newsroom.reporter);
        desk.newsroom.publish(id);
        QCOMPARE(desk.newsroom.act(id, Action::Withdraw, desk.newsroom.chief, u"失实"_s), QString());
        OutsideCopy copy;
        copy.article = id;
        copy.place = u"公众号"_s;
        copy = got(await(putOutsideCopy(*desk.newsroom, copy, desk.newsroom.editor)));
        ChecklistWindow checklist(*desk.newsroom, desk.names, *desk.names.person(desk.newsroom.editor), nullptr);
        checklist.show();
        QVERIFY(QTest::qWaitForWindowActive(&checklist));
        auto *list = checklist.findChild<QTreeWidget *>(u"copies"_s);
        QCOMPARE(list->topLevelItemCount(), 1);
        const auto begin = [list] {
            list->setCurrentItem(list->topLevelItem(0), 3);
            list->editItem(list->topLevelItem(0), 3);
            return QPointer(list->viewport()->findChild<QLineEdit *>());
        };

        // Another article changes while somebody types.
        QPointer<QLineEdit> editor = begin();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"deleted by"_s);
        QSignalSpy changed(&*desk.newsroom, &Newsroom::articlesChanged);
        desk.newsroom.add(u"别的稿"_s, u"正文。\n"_s, desk.newsroom.reporter);
        QTRY_VERIFY(!changed.isEmpty());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"deleted by"_s);
        QTest::keyClicks(editor, u" them"_s);

        // The window goes: what stands in the cell is taken.
        checklist.close();
        QTRY_COMPARE(got(readOutsideCopies(*desk.newsroom, id)).constFirst().note, u"deleted by them"_s);

        // What is refused stays, and goes with the next try.
        checklist.show();
        Person gone = *desk.names.person(desk.newsroom.editor);
        gone.active = false;
        got(await(desk.newsroom->putPerson(gone, desk.newsroom.admin)));
        list->topLevelItem(0)->setText(3, u"another note"_s);
        QTRY_VERIFY(!checklist.findChild<QLabel *>(u"problem"_s)->text().isEmpty());
        desk.newsroom.add(u"又一篇"_s, u"正文。\n"_s, desk.newsroom.reporter);
        got(await(desk.newsroom->settle()));
        QCoreApplication::processEvents();
        QCOMPARE(list->topLevelItem(0)->text(3), u"another note"_s);
        gone.active = true;
        got(await(desk.newsroom->putPerson(gone, desk.newsroom.admin)));
        list->topLevelItem(0)->setCheckState(0, Qt::Checked);
        QTRY_VERIFY(got(readOutsideCopies(*desk.newsroom, id)).constFirst().done);
        QCOMPARE(got(readOutsideCopies(*desk.newsroom, id)).constFirst().note, u"another note"_s);
    }

    // ---- the calendar ----

    void anotherTimeIsAheadAndNotUnderEmbargo()
    {
        const QTimeZone zone("America/New_York");
        const QDateTime now(QDate(2023, 11, 5), QTime(0, 30), zone);
        const QDateTime embargo(QDate(2023, 11, 6), QTime(8, 0), zone);
        // Half past one comes twice that night: it is the second.
        const QDateTime second = QDateTime(QDate(2023, 11, 5), QTime(6, 30), QTimeZone::UTC).toTimeZone(zone);
        QCOMPARE(second.time(), QTime(1, 30));
        RescheduleDialog dialog(u"定时稿"_s, second, {zone, now.toUTC(), {}}, nullptr);
        QCOMPARE(dialog.time(), second.toUTC());
        auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(ok->isEnabled());
        auto *problem = dialog.findChild<QLabel *>(u"problem"_s);
        QVERIFY(problem->isHidden());
        dialog.findChild<QDateTimeEdit *>()->setDateTime(now.addDays(-1));
        QVERIFY(!ok->isEnabled());
        QVERIFY(!problem->isHidden() && !problem->text().isEmpty());

        RescheduleDialog early(u"定时稿"_s, now.addSecs(3600), {zone, now.toUTC(), embargo.toUTC()}, nullptr);
        auto *earlyOk = early.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!earlyOk->isEnabled());
        QVERIFY2(early.findChild<QLabel *>(u"problem"_s)->text().contains(u"08:00"_s), qPrintable(early.findChild<QLabel *>(u"problem"_s)->text()));
        early.findChild<QDateTimeEdit *>()->setDateTime(embargo);
        QVERIFY(earlyOk->isEnabled());
    }

    void theCalendarIsWalkedThroughByKeys()
    {
        Desk desk;
        const ArticleId id = desk.newsroom.add(u"定时稿"_s, u"正文。\n"_s, desk.newsroom.reporter);
        desk.newsroom.approve(id);
        QCOMPARE(desk.newsroom.act(id, Action::Schedule, desk.newsroom.chief), QString()); // in an hour
        CalendarWindow window(*desk.newsroom, *desk.names.person(desk.newsroom.chief), nullptr);
        window.show();
        CalendarView &view = window.view();
        QCOMPARE(view.chosenDay(), QDate(2023, 11, 15)); // today in Shanghai
        QVERIFY(view.chosen());
        QCOMPARE(view.chosen()->article, id);
        QSignalSpy opened(&window, &CalendarWindow::articleWanted);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.chosenDay(), QDate(2023, 11, 16));
        QVERIFY(!view.chosen());
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.chosenDay(), QDate(2023, 11, 9));
        QTest::keyClick(&view, Qt::Key_PageDown);
        QCOMPARE(view.chosenDay(), QDate(2023, 12, 9));
        for (int i = 0; i < 14; ++i)
            QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.chosenDay(), QDate(2023, 11, 25)); // over the month's edge
    }

    void aScheduledArticleIsGivenAnotherTimeByTheRules()
    {
        Desk desk;
        const ArticleId id = desk.newsroom.add(u"定时稿"_s, u"正文。\n"_s, desk.newsroom.reporter);
        desk.newsroom.approve(id);
        QCOMPARE(desk.newsroom.act(id, Action::Schedule, desk.newsroom.chief), QString());
        CalendarWindow window(*desk.newsroom, *desk.names.person(desk.newsroom.chief), nullptr);
        window.resize(1000, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        CalendarView &view = window.view();
        const QRect entry = view.rectOf(qsizetype(0));
        QVERIFY(!entry.isEmpty());
        const QPoint target = view.rectOf(QDate(2023, 11, 17)).center();
        QTest::mousePress(&view, Qt::LeftButton, {}, entry.center());
        QTest::mouseMove(&view, entry.center() + QPoint(30, 10));
        QTest::mouseMove(&view, target);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, target);
        auto *dialog = dialogOf<RescheduleDialog>(window);
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QDateTimeEdit *>()->dateTime().date(), QDate(2023, 11, 17)); // the time of day stays
        accept(*dialog);
        QTRY_COMPARE(desk.newsroom.article(id).handling.publishAt.toTimeZone(desk.newsroom->zone()).date(), QDate(2023, 11, 17));
        QCOMPARE(desk.newsroom.article(id).live, Live::Scheduled);

        // Who is no chief is told the rule, and nothing moves.
        window.setPerson(*desk.names.person(desk.newsroom.editor));
        QTRY_COMPARE(view.chosenDay(), QDate(2023, 11, 17));
        QTest::keyClick(&view, Qt::Key_F2);
        dialog = dialogOf<RescheduleDialog>(window);
        QVERIFY(dialog);
        const QDateTime before = desk.newsroom.article(id).handling.publishAt;
        accept(*dialog);
        auto *problem = window.findChild<QLabel *>(u"problem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(!problem->text().isEmpty());
        QCOMPARE(desk.newsroom.article(id).handling.publishAt, before);
    }
};

QTEST_MAIN(TestPublicationWindows)
#include "tst_publication.moc"
