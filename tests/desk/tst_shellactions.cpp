// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editorialactions.h"
#include "desk/messagearea.h"
#include "desk/newsroomnames.h"
#include "desk/reasondialog.h"
#include "desk/reviewpanel.h"
#include "desk/signindialog.h"
#include "ctl/password.h"
#include "testnewsroom.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// The part of a window that carries out workflow actions, for one person after another.
struct Desk
{
    explicit Desk(TestNewsroom &room)
        : newsroom(room), names(*room), document(*room, room.reporter), messages(&window),
          actions(*new EditorialActions(*room, names, document, messages, &window)),
          review(*new ReviewPanel(*room, names, document, &window))
    {
    }
    ~Desk() { delete &actions; } // before what it works on
    void use(PersonId id)
    {
        const Person person = *names.person(id);
        document.setPerson(id);
        actions.setPerson(person);
        review.setPerson(person);
    }
    QAction *action(Action which) const { return actions.action(which); }
    Stage stage() const { return document.situation().stage; }

    TestNewsroom &newsroom;
    QWidget window;
    NewsroomNames names;
    ArticleDocument document;
    MessageArea messages;
    EditorialActions &actions;
    ReviewPanel &review;
};

} // namespace

/// The buttons of the workflow: who may press which, and what they do.
class TestShellActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void nothingIsOfferedWithoutAnArticleAndItSaysWhy()
    {
        TestNewsroom newsroom;
        Desk desk(newsroom);
        desk.use(newsroom.chief);
        for (const Action action : allActions) {
            if (const QAction *button = desk.action(action)) {
                QVERIFY(!button->isEnabled());
                QVERIFY(button->toolTip().contains(u"Open an article first"_s));
            }
        }
    }

    void everyStageOffersItsNextStepToThoseWhoMayTakeIt_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("who");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("a writer submits") << u"draft"_s << u"reporter"_s << QStringList{u"submit"_s};
        QTest::newRow("a writer does not review") << u"review"_s << u"reporter"_s << QStringList{u"recall"_s};
        QTest::newRow("an editor passes") << u"review"_s << u"editor"_s << QStringList{u"pass"_s, u"return"_s};
        QTest::newRow("a chief publishes") << u"approved"_s << u"chief"_s << QStringList{u"publish"_s, u"return"_s, u"schedule"_s};
        QTest::newRow("a reporter does not publish") << u"approved"_s << u"reporter"_s << QStringList{};
    }
    void everyStageOffersItsNextStepToThoseWhoMayTakeIt()
    {
        QFETCH(QString, stage);
        QFETCH(QString, who);
        TestNewsroom newsroom;
        const ArticleId article = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        if (stage == u"review")
            QCOMPARE(newsroom.act(article, Action::Submit, newsroom.reporter), QString());
        if (stage == u"approved")
            newsroom.approve(article);
        Desk desk(newsroom);
        desk.use(got(newsroom->personByLogin(who)).id);
        desk.document.open(article);
        const QList<Action> asked{Action::Submit, Action::Recall, Action::Pass, Action::Approve, Action::Return,
                                  Action::Publish, Action::Schedule};
        QStringList offered;
        for (const Action action : asked) {
            if (desk.action(action)->isEnabled())
                offered.append(actionName(action));
            else
                QVERIFY2(desk.action(action)->toolTip().size() > desk.action(action)->text().size() + 2, "no reason given");
        }
        offered.sort();
        QTEST(offered, "offered");
    }

    void theOneButtonPassesAndAtTheLastStepApproves()
    {
        TestNewsroom newsroom;
        const ArticleId article = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        Desk desk(newsroom);
        desk.use(newsroom.reporter);
        desk.document.open(article);
        desk.actions.advance()->trigger();
        QTRY_COMPARE(desk.stage(), Stage::Review);
        QTRY_VERIFY(!desk.actions.isBusy());

        for (const PersonId reviewer : {newsroom.editor, newsroom.sectionHead, newsroom.chief}) {
            desk.use(reviewer);
            const int step = desk.document.situation().step;
            const bool last = step == desk.document.situation().route.steps.size();
            QCOMPARE(desk.actions.forward()->text(), actionLabel(last ? Action::Approve : Action::Pass));
            QVERIFY(desk.actions.forward()->isEnabled());
            desk.actions.forward()->trigger();
            QTRY_VERIFY(desk.stage() == Stage::Approved || desk.document.situation().step == step + 1);
            QTRY_VERIFY(!desk.actions.isBusy());
        }
        QCOMPARE(desk.stage(), Stage::Approved);
        QCOMPARE(newsroom.article(article).approvedHash, newsroom.article(article).contentHash);
    }

    void submittingSavesWhatIsTypedFirst()
    {
        TestNewsroom newsroom;
        const ArticleId article = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        Desk desk(newsroom);
        desk.use(newsroom.reporter);
        desk.document.open(article);
        Content content = desk.document.content();
        content.summary = u"一湖清水。"_s;
        desk.document.setContent(content, nullptr);
        QVERIFY(desk.document.isModified());
        desk.action(Action::Submit)->trigger();
        QTRY_COMPARE(newsroom.article(article).stage, Stage::Review);
        QCOMPARE(newsroom.article(article).content.summary, u"一湖清水。"_s);
    }

    void anApprovalOfATextThatChangedUnderneathIsRefused()
    {
        TestNewsroom newsroom;
        const ArticleId article = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        QCOMPARE(newsroom.act(article, Action::Submit, newsroom.reporter), QString());
        Desk desk(newsroom);
        desk.use(newsroom.editor);
        desk.document.open(article);
        desk.action(Action::Return)->trigger();
        auto *dialog = desk.window.findChild<ReasonDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"请核对数字。"_s);
        QCOMPARE(newsroom.act(article, Action::Return, newsroom.editor, u"先退了"_s), QString());
        QTRY_COMPARE(desk.stage(), Stage::Draft);
        QSignalSpy refused(&desk.actions, &EditorialActions::refused);
        dialog->accept();
        QTRY_COMPARE(refused.count(), 1);
        QVERIFY(!desk.messages.texts().isEmpty());
    }

    void aReturnAsksWhyAndHowFarBack()
    {
        TestNewsroom newsroom;
        const ArticleId article = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        QCOMPARE(newsroom.act(article, Action::Submit, newsroom.reporter), QString());
        QCOMPARE(newsroom.act(article, Action::Pass, newsroom.editor), QString());
        const Situation situation = got(newsroom->situation(article));
        ReasonDialog dialog(Action::Return, u"白鹤湖"_s, situation, newsroom->zone(), newsroom.clock.nowUtc());
        QPushButton *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        dialog.findChild<QPlainTextEdit *>()->setPlainText(u" 请核对数字。 "_s);
        QVERIFY(ok->isEnabled());
        QCOMPARE(dialog.reason(), u"请核对数字。"_s);
        QCOMPARE(dialog.targetStep(), 0);
    }

    void theReviewPanelTellsWhoTookAStepAndWhyIMayNot()
    {
        TestNewsroom newsroom;
        const ArticleId article = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        QCOMPARE(newsroom.act(article, Action::Submit, newsroom.reporter), QString());
        QCOMPARE(newsroom.act(article, Action::Pass, newsroom.editor), QString());
        Desk desk(newsroom);
        desk.use(newsroom.editor);
        desk.document.open(article);
        const QStringList lines = desk.review.lines();
        QCOMPARE(lines.size(), 4); // three steps, and what the program found
        QVERIFY(lines.at(3).startsWith(ReviewPanel::tr("Check")));
        QVERIFY2(lines[0].contains(u"李文"_s), qPrintable(lines[0]));
        QVERIFY(!desk.review.refusal().isEmpty());
        desk.use(newsroom.sectionHead);
        QVERIFY2(desk.review.refusal().isEmpty(), qPrintable(desk.review.refusal()));
    }

    void aPasswordIsAskedOfThoseWhoHaveOne()
    {
        Person open;
        open.login = u"chenlan"_s;
        open.realName = u"陈岚"_s;
        Person guarded;
        guarded.login = u"hejing"_s;
        guarded.realName = u"何静"_s;
        guarded.password = makePasswordEntry(u"白鹤"_s);
        Person gone = open;
        gone.login = u"gone"_s;
        gone.active = false;
        SignInDialog dialog({open, guarded, gone}, u"hejing"_s);
        dialog.show();
        auto *password = dialog.findChild<QLineEdit *>();
        QVERIFY(password->isVisible());
        password->setText(u"黑鹤"_s);
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QVERIFY(!dialog.chosen());
        password->setText(u"白鹤"_s);
        dialog.accept();
        QCOMPARE(dialog.chosen()->login, u"hejing"_s);
    }
};

QTEST_MAIN(TestShellActions)
#include "tst_shellactions.moc"
