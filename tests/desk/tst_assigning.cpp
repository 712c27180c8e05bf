// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articlelistpane.h"
#include "desk/colours.h"
#include "desk/editorialactions.h"
#include "desk/editorpane.h"
#include "desk/inspector.h"
#include "desk/mainwindow.h"
#include "desk/messagearea.h"
#include "desk/reviewpanel.h"
#include "desk/session.h"
#include "desk/sidebar.h"
#include "desk/talk/assigndesk.h"
#include "desk/talk/assigndialog.h"
#include "desk/talk/assigneelistmodel.h"
#include "desk/talk/assignmentline.h"
#include "desk/talk/personmark.h"
#include "desk/talk/talkdesk.h"
#include "desk/talk/talktime.h"
#include "store/assignments.h"
#include "testnewsroom.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// A section head's window over a newsroom of its own, with a reporter's draft open.
class AssignWindow
{
public:
    explicit AssignWindow(const QString &login = u"head"_s)
        : session(QString(room.folder() + u"/session.ini"_s))
    {
        article = room.add(u"风从草原来"_s, u"厂区外的风机连成一线。"_s, room.reporter);
        window = std::make_unique<MainWindow>(*room, session, got(room->personByLogin(login)));
        window->editor().setView(EditorPane::View::Source); // no browser engine is needed
        window->resize(1400, 900);
        window->show();
        window->openArticle(article);
        settle();
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
    AssignDialog *begin()
    {
        QAction *assign = window->editorial().action(Action::Assign);
        if (!assign->isEnabled())
            qFatal("%s", qPrintable(assign->toolTip()));
        assign->trigger();
        return window->talk().assigning().dialog();
    }
    static void choose(AssignDialog *dialog, const QString &typed)
    {
        auto *filter = dialog->findChild<QLineEdit *>(u"filter"_s);
        filter->setText(typed);
        QTest::keyClick(filter, Qt::Key_Return);
    }
    static QStringList names(AssignDialog *dialog)
    {
        QStringList names;
        for (int row = 0; row < dialog->people().rowCount(); ++row)
            names.append(dialog->people().index(row).data().toString());
        return names;
    }
    static QPushButton *ok(AssignDialog *dialog) { return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }
    QList<Assignment> stored() { return got(readAssignments(*room, article)); }
    QString line() { return window->findChild<AssignmentLine *>()->text(); }
    std::optional<ArticleRow> row()
    {
        return window->list().model().row(window->list().model().find(article));
    }
};

} // namespace

class AssigningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void anArticleIsGivenToSeveralPeopleByTheKeys()
    {
        AssignWindow desk;
        AssignDialog *dialog = desk.begin();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!AssignWindow::ok(dialog)->isEnabled());
        AssignWindow::choose(dialog, u"liwen"_s);   // pinyin
        AssignWindow::choose(dialog, u"reporter"_s); // login
        dialog->findChild<QPlainTextEdit *>(u"note"_s)->setPlainText(u"补采一个业主的说法"_s);
        QCOMPARE(dialog->chosen().size(), 2);
        dialog->findChild<QCheckBox *>(u"hasDue"_s)->setChecked(true);
        const QDateTime due = dialog->due();
        QTest::keyClick(dialog->findChild<QPlainTextEdit *>(u"note"_s), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!desk.window->talk().assigning().dialog() || !desk.window->talk().assigning().dialog()->isVisible());
        const QList<Assignment> stored = desk.stored();
        QCOMPARE(stored.size(), 2);
        for (const Assignment &assignment : stored) {
            QVERIFY(assignment.person == desk.room.editor || assignment.person == desk.room.reporter);
            QCOMPARE(assignment.by, desk.room.sectionHead);
            QCOMPARE(assignment.due.toSecsSinceEpoch() / 60, due.toSecsSinceEpoch() / 60);
            QCOMPARE(assignment.note, u"补采一个业主的说法"_s);
        }
        QVERIFY(!desk.window->messages().texts().isEmpty());
    }

    void onlyWhoCouldDoTheWorkIsOffered()
    {
        AssignWindow desk;
        QCOMPARE(desk.room.act(desk.article, Action::Submit, desk.room.reporter), QString());
        desk.settle();
        AssignDialog *dialog = desk.begin();
        QVERIFY(!AssignWindow::names(dialog).contains(u"苏日娜"_s)); // who wrote it does not review it
        QVERIFY(AssignWindow::names(dialog).contains(u"李文"_s));
        dialog->reject();
    }

    void eachPersonShowsWhatIsInHand()
    {
        AssignWindow desk;
        for (int i = 0; i < 2; ++i) {
            const ArticleId other = desk.room.add(u"稿件%1"_s.arg(i), u"正文。"_s, desk.room.reporter);
            ActRequest request;
            request.article = other;
            request.action = Action::Assign;
            request.person = desk.room.sectionHead;
            request.assignees = {desk.room.editor};
            request.at = desk.room.clock.nowUtc().addSecs(60 + i * 7200);
            got(await(desk.room->act(request)));
        }
        desk.room.clock.goOn(3600);
        AssignDialog *dialog = desk.begin();
        QAbstractItemModelTester tester(&dialog->people(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QModelIndex editor = dialog->people().index(int(AssignWindow::names(dialog).indexOf(u"李文"_s)));
        QTRY_VERIFY(!editor.data(AssigneeListModel::LoadRole).toString().isEmpty());
        QVERIFY2(editor.data(AssigneeListModel::LoadRole).toString().contains(u'2'), qPrintable(editor.data(AssigneeListModel::LoadRole).toString()));
        QVERIFY(editor.data(AssigneeListModel::LateRole).toBool());
        dialog->reject();
    }

    void timesThatAreOverAreNotOffered()
    {
        AssignWindow desk;
        AssignDialog *dialog = desk.begin();
        const QDateTime now = desk.room.clock.nowUtc();
        QList<QToolButton *> times = dialog->findChild<QWidget *>(u"times"_s)->findChildren<QToolButton *>();
        QVERIFY(times.size() >= 3);
        for (QToolButton *time : times) {
            time->click();
            QVERIFY2(dialog->due() > now, qPrintable(time->text()));
        }
        dialog->reject();
    }

    void aRefusalKeepsWhatWasChosenAndTyped()
    {
        AssignWindow desk;
        AssignDialog *dialog = desk.begin();
        AssignWindow::choose(dialog, u"editor"_s);
        dialog->findChild<QPlainTextEdit *>(u"note"_s)->setPlainText(u"补采"_s);
        Person gone = got(desk.room->personByLogin(u"editor"_s));
        gone.active = false;
        got(await(desk.room->putPerson(gone, desk.room.admin)));
        AssignWindow::ok(dialog)->click();
        auto *refusal = dialog->findChild<QLabel *>(u"refusal"_s);
        QTRY_VERIFY(refusal->isVisible());
        QVERIFY(!refusal->text().isEmpty());
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->note(), u"补采"_s);
        QCOMPARE(dialog->chosen(), QList<PersonId>{desk.room.editor});
        QVERIFY(AssignWindow::ok(dialog)->isEnabled());
        QCOMPARE(desk.stored().size(), 0);
        dialog->reject();
    }

    void itShowsInTheListTheInspectorAndTheQueue()
    {
        AssignWindow desk;
        desk.window->sidebar().select(u"queue:all"_s);
        ActRequest request;
        request.article = desk.article;
        request.action = Action::Assign;
        request.person = desk.room.chief;
        request.assignees = {desk.room.sectionHead};
        request.at = desk.room.clock.nowUtc().addSecs(3600);
        request.reason = u"今晚见报"_s;
        got(await(desk.room->act(request)));
        desk.settle();
        QTRY_VERIFY(desk.row() && desk.row()->assignees == QList<PersonId>{desk.room.sectionHead});
        const QModelIndex index = desk.window->list().model().find(desk.article);
        QVERIFY(index.data(Qt::AccessibleDescriptionRole).toString().contains(u"王磊"_s));
        QTRY_VERIFY(desk.line().contains(u"王磊"_s));
        QVERIFY(desk.line().contains(u"今晚见报"_s));
        QVERIFY(desk.window->sidebar().select(u"queue:assigned-to-me"_s));
        QTRY_VERIFY(desk.row());
    }

    void theStepNamesWhoItIsAssignedTo()
    {
        AssignWindow desk;
        QCOMPARE(desk.room.act(desk.article, Action::Submit, desk.room.reporter), QString());
        const PersonId second = desk.room.addPerson(u"second"_s, u"阿古拉"_s, Role::Editor);
        desk.settle();
        const ReviewPanel &review = *desk.window->inspector().review();
        QTRY_VERIFY(!review.lines().isEmpty());
        QVERIFY2(review.lines().first().contains(ReviewPanel::tr("waits for your opinion")), qPrintable(review.lines().join(u'\n')));
        const auto assign = [&](const QList<PersonId> &people, const QDateTime &due) {
            ActRequest request;
            request.article = desk.article;
            request.action = Action::Assign;
            request.person = desk.room.chief;
            request.assignees = people;
            request.at = due;
            got(await(desk.room->act(request)));
            desk.settle();
        };
        assign({desk.room.editor, second}, desk.room.clock.nowUtc().addSecs(3600));
        QTRY_VERIFY2(review.lines().first().contains(u"李文、阿古拉"_s), qPrintable(review.lines().first()));
        QVERIFY2(review.lines().first().contains(u"07:13"_s), qPrintable(review.lines().first())); // in Shanghai
        QVERIFY(!review.lines().at(1).contains(u"李文"_s)); // one step alone
        assign({}, {});
        QTRY_VERIFY(!review.lines().first().contains(u"李文"_s));

        // One's own work still waits for one's opinion, with its time.
        desk.window->setPerson(got(desk.room->personByLogin(u"editor"_s)));
        desk.window->openArticle(desk.article);
        desk.settle();
        assign({desk.room.editor}, desk.room.clock.nowUtc().addSecs(3600));
        QTRY_VERIFY(!review.lines().isEmpty() && review.lines().first().contains(u"07:13"_s));
        QVERIFY2(review.lines().first().contains(ReviewPanel::tr("waits for your opinion")), qPrintable(review.lines().first()));
        QCOMPARE(desk.room.act(desk.article, Action::Pass, desk.room.editor), QString());
        desk.settle();
        QTRY_VERIFY(!review.lines().at(1).contains(u"07:13"_s));
    }

    void whatIsToBeDoneStaysWhenTheDialogIsLeft()
    {
        AssignWindow desk;
        AssignDialog *dialog = desk.begin();
        dialog->findChild<QPlainTextEdit *>(u"note"_s)->setPlainText(u"先核数字"_s);
        QPointer closed(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!closed);
        desk.settle();
        dialog = desk.begin();
        QCOMPARE(dialog->note(), u"先核数字"_s);
        AssignWindow::choose(dialog, u"reporter"_s);
        closed = dialog;
        AssignWindow::ok(dialog)->click();
        QTRY_COMPARE(desk.stored().size(), 1);
        QTRY_VERIFY(!closed);
        desk.settle();
        dialog = desk.begin();
        dialog->findChild<QPushButton *>(u"clear"_s)->click();
        QTRY_COMPARE(desk.stored().size(), 0);
        desk.settle();
        QCOMPARE(desk.begin()->note(), QString()); // it was used
    }

    void whatIsOverdueIsRed()
    {
        AssignWindow desk;
        desk.window->sidebar().select(u"queue:all"_s);
        ActRequest request;
        request.article = desk.article;
        request.action = Action::Assign;
        request.person = desk.room.chief;
        request.assignees = {desk.room.sectionHead};
        request.at = desk.room.clock.nowUtc().addSecs(60);
        got(await(desk.room->act(request)));
        desk.settle();
        QTRY_VERIFY(desk.row() && desk.row()->due.isValid());
        const auto red = [&desk] {
            const QImage seen = desk.window->list().view()->viewport()->grab().toImage();
            const int hue = Colours::current().red.hsvHue();
            int found = 0; // thin strokes are smoothed away to something beside the ink's own colour, not to another hue
            for (int y = 0; y < seen.height(); ++y) {
                for (int x = 0; x < seen.width(); ++x) {
                    const QColor pixel = seen.pixelColor(x, y);
                    const int apart = qAbs(pixel.hsvHue() - hue);
                    found += pixel.hsvSaturation() > 60 && qMin(apart, 360 - apart) < 8 ? 1 : 0;
                }
            }
            return found;
        };
        const int before = red();
        desk.room.clock.goOn(3 * 3600);
        desk.window->list().view()->viewport()->update();
        QVERIFY2(red() > before, qPrintable(u"%1 %2"_s.arg(before).arg(red())));
        desk.window->findChild<AssignmentLine *>()->refresh();
        QVERIFY(desk.line().contains(Colours::current().red.name()));
    }

    void theAssignmentEndsWithTheWork()
    {
        AssignWindow desk;
        AssignDialog *dialog = desk.begin();
        AssignWindow::choose(dialog, u"reporter"_s);
        AssignWindow::ok(dialog)->click();
        QTRY_COMPARE(desk.stored().size(), 1);
        QCOMPARE(desk.room.act(desk.article, Action::Submit, desk.room.reporter), QString());
        desk.settle();
        QCOMPARE(desk.stored().size(), 0);
        QTRY_VERIFY(!desk.line().contains(u"苏日娜"_s));
    }

    void itCanBeTakenBack()
    {
        AssignWindow desk;
        AssignDialog *dialog = desk.begin();
        QVERIFY(dialog->findChild<QPushButton *>(u"clear"_s)->isHidden());
        AssignWindow::choose(dialog, u"editor"_s);
        AssignWindow::ok(dialog)->click();
        QTRY_COMPARE(desk.stored().size(), 1);
        desk.settle();
        dialog = desk.begin();
        QCOMPARE(dialog->chosen(), QList<PersonId>{desk.room.editor});
        dialog->findChild<QPushButton *>(u"clear"_s)->click();
        QTRY_COMPARE(desk.stored().size(), 0);
    }

    void timesReadAsPeopleSayThem()
    {
        const QTimeZone zone("Asia/Shanghai");
        const QDateTime now(QDate(2026, 11, 30), QTime(16, 0), zone);
        const auto at = [&zone](int day, int hour) { return QDateTime(QDate(2026, 11, 30).addDays(day), QTime(hour, 0), zone); };
        QVERIFY(dueText(at(0, 18), now, zone).contains(u"18:00"_s));
        QVERIFY(dueText(at(0, 18), now, zone) != dueText(at(1, 18), now, zone));
        QCOMPARE(dueText(at(3, 9), now, zone), u"12-03 09:00"_s);
        QVERIFY(isOverdue(at(0, 15), now));
        QVERIFY(!isOverdue(QDateTime(), now));
        QVERIFY(shortDueText(at(0, 13), now, zone).contains(u'3'));
        QCOMPARE(personInitials(u"苏日娜"_s), u"娜"_s);
        QCOMPARE(personInitials(u"Ada Lovelace"_s), u"AL"_s);
    }
};

QTEST_MAIN(AssigningTest)
#include "tst_assigning.moc"
