// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/editinplace.h"
#include "desk/review/factcolumn.h"
#include "reviewdeskfixture.h"
#include "store/comments.h"

#include <QPlainTextEdit>
#include <QPushButton>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;
using State = DecisionBar::State;

/// Passing, returning, correcting and commenting at the review desk.
class TestReviewDecisions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareForReviewing(); }

    void aShortTextIsPassedWithTwoKeys()
    {
        Desk desk;
        const ArticleId id = desk.submitted(u"湖水"_s, u"湖水清了。"_s);
        const QByteArray hash = desk.room.article(id).contentHash;
        QVERIFY(desk.begin());
        QVERIFY(desk.waitFor(State::Ready));
        desk.key(Qt::Key_A);
        QCOMPARE(desk.state(), State::Confirming);
        QCOMPARE(desk.room.article(id).step, 1);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.keys, 2);
        QTRY_COMPARE(desk.room.article(id).step, 2);
        QCOMPARE(got(desk.room->reviews(id)).last().contentHash, hash);
        QTRY_COMPARE(desk.shown(), ArticleId());
        QTRY_VERIFY(desk.window.messages().shows(u"done"_s));
    }

    void aReturnNamesItsPlaces()
    {
        Desk desk;
        const QString body = u"去年全市新增并网容量 12.5%。\n\n厂区外的**风机**连成一线。"_s;
        const ArticleId id = desk.submitted(u"湖水"_s, body);
        QVERIFY(desk.begin());
        QVERIFY(desk.shows(id));
        SheetView &sheet = desk.window.sheet();
        QVERIFY(sheet.showPlace(u"body", int(body.indexOf(u"12.5%"_s)), 5)); // selected
        desk.key(Qt::Key_R);
        QVERIFY(desk.window.reasons().isOpen());
        Desk::type(u"请核对统计局原文"_s); // at the place
        sheet.setFocus();
        QVERIFY(sheet.showPlace(u"body", int(body.indexOf(u"风机"_s)), 2));
        desk.key(Qt::Key_M);
        Desk::type(u"应为机组"_s);
        auto *reason = desk.window.reasons().findChild<QPlainTextEdit *>(u"reason"_s);
        reason->setFocus();
        Desk::type(u"两处要改"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.room.article(id).stage, Stage::Draft);
        const QList<Comment> comments = got(readComments(*desk.room, id));
        QCOMPARE(comments.size(), 2);
        QCOMPARE(comments.at(0).place.quote, u"12.5%"_s);
        QCOMPARE(comments.at(0).text, u"请核对统计局原文"_s);
        QVERIFY(comments.at(0).isReturnReason);
        QVERIFY(comments.at(1).place.quote.contains(u"风机"_s));
        QCOMPARE(got(desk.room->audit(id)).last().statement.reason, u"两处要改"_s);
    }

    void aReturnGoesToTheStepThatIsChosen()
    {
        Desk desk(u"chief"_s);
        const ArticleId id = desk.submitted(u"湖水"_s, u"湖水清了。"_s);
        QCOMPARE(desk.room.act(id, Action::Pass, desk.room.editor), QString());
        QCOMPARE(desk.room.act(id, Action::Pass, desk.room.sectionHead), QString());
        QVERIFY(desk.begin());
        QVERIFY(desk.shows(id));
        desk.key(Qt::Key_R);
        desk.key(Qt::Key_Return); // without a reason
        QCOMPARE(desk.room.article(id).step, 3);
        QVERIFY(desk.window.reasons().isOpen());
        Desk::type(u"数字请复审再核"_s);
        desk.key(Qt::Key_3, Qt::AltModifier); // 1: the writer, 2: the first step, 3: the second
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.room.article(id).step, 2);
        QCOMPARE(desk.room.article(id).stage, Stage::Review);
    }

    void whatIsTypedStaysWithItsArticle()
    {
        Desk desk;
        const ArticleId first = desk.submitted(u"湖水"_s, u"湖水清了。"_s);
        desk.room.clock.goOn(60);
        const ArticleId second = desk.submitted(u"白鹤"_s, u"白鹤来了。"_s);
        QVERIFY(desk.begin());
        QVERIFY(desk.shows(first));
        desk.key(Qt::Key_R);
        Desk::type(u"标题太平"_s);
        desk.window.showArticle(second);
        QVERIFY(desk.shows(second));
        QVERIFY(!desk.window.reasons().isOpen());
        desk.window.showArticle(first);
        QVERIFY(desk.shows(first));
        QVERIFY(desk.window.reasons().isOpen());
        QCOMPARE(desk.window.reasons().draft().reason, u"标题太平"_s);
    }

    void aRefusedDecisionKeepsWhatWasTyped()
    {
        Desk desk;
        const ArticleId id = desk.submitted(u"湖水"_s, u"湖水清了。"_s);
        QVERIFY(desk.begin());
        QVERIFY(desk.shows(id));
        desk.key(Qt::Key_R);
        Desk::type(u"标题太平"_s);
        // The reviewer is deactivated while typing.
        Person person = got(desk.room->personByLogin(u"editor"));
        person.active = false;
        got(await(desk.room->putPerson(person, desk.room.admin)));
        QVERIFY(desk.settled());
        desk.key(Qt::Key_Return);
        QVERIFY(desk.settled());
        QCOMPARE(desk.room.article(id).stage, Stage::Review);
        QVERIFY(desk.window.reasons().isOpen());
        QCOMPARE(desk.window.reasons().draft().reason, u"标题太平"_s);
        QTRY_COMPARE(desk.state(), State::Refused);
        QVERIFY(!desk.window.decision().status().isEmpty());
    }

    void correctionsAreMadeInPlaceAndReadBeforeTheDecision()
    {
        Desk desk;
        const ArticleId id = desk.submitted(u"湖水"_s, u"湖水清了。\n\n白鹤来了。"_s);
        QVERIFY(desk.begin());
        QVERIFY(desk.shows(id));
        desk.key(Qt::Key_E);
        QVERIFY(desk.window.editing() && desk.window.editing()->isOpen());
        ArticleDocument &document = desk.window.editing()->document();
        Content content = document.content();
        content.headline = u"湖水清了"_s;
        document.setContent(content, nullptr);
        QCOMPARE(desk.state(), State::Busy);
        desk.key(Qt::Key_Escape);
        QTRY_COMPARE(desk.room.article(id).content.headline, u"湖水清了"_s);
        QTRY_VERIFY(desk.window.item() && desk.window.item()->article.content.headline == u"湖水清了"_s);
        QVERIFY2(desk.window.sheet().shownText().contains(u"湖水{+清了+}"_s), qPrintable(desk.window.sheet().shownText()));
        QVERIFY(desk.waitFor(State::Ready));
        desk.key(Qt::Key_A);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.room.article(id).step, 2);
        QCOMPARE(got(desk.room->reviews(id)).last().contentHash, desk.room.article(id).contentHash);
    }

    void theLastStepIsOneButtonThatNamesPlaceAndTime()
    {
        Desk desk(u"chief"_s);
        const ArticleId id = desk.submitted(u"湖水"_s, u"湖水清了。"_s);
        QCOMPARE(desk.room.act(id, Action::Pass, desk.room.editor), QString());
        QCOMPARE(desk.room.act(id, Action::Pass, desk.room.sectionHead), QString());
        QVERIFY(desk.begin());
        QVERIFY(desk.waitFor(State::Ready));
        const QPushButton *forward = desk.window.decision().forward();
        QVERIFY2(forward->text().startsWith(actionLabel(Action::Approve)) && forward->text().contains(u"资讯"_s) && forward->text().contains(u"at once"_s), qPrintable(forward->text()));
        const auto *back = desk.window.findChild<QPushButton *>(u"returnDecision"_s);
        QVERIFY(back && back->isEnabled());
        const int apart = back->mapTo(&desk.window, QPoint()).y() - forward->mapTo(&desk.window, QPoint()).y() - forward->height();
        QVERIFY2(apart > 200, qPrintable(QString::number(apart)));
        QTest::mouseClick(desk.window.decision().forward(), Qt::LeftButton);
        QTRY_COMPARE(desk.room.article(id).stage, Stage::Approved);
        QCOMPARE(desk.room.article(id).approvedHash, desk.room.article(id).contentHash);
    }

    void aCommentIsSaidAtItsPlace()
    {
        Desk desk;
        const ArticleId id = desk.submitted(u"湖水"_s, u"湖水清了。白鹤来了。"_s);
        QVERIFY(desk.begin());
        QVERIFY(desk.shows(id));
        QVERIFY(desk.window.sheet().showPlace(u"body", 5, 2));
        desk.key(Qt::Key_C);
        Desk::type(u"白鹤还是灰鹤？"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(got(readComments(*desk.room, id)).size(), 1);
        QCOMPARE(got(readComments(*desk.room, id)).first().place.quote, u"白鹤"_s);
        QTRY_VERIFY(!desk.window.reasons().isOpen());
        QTRY_VERIFY(desk.window.facts().text(u"comments"_s).contains(u'1'));
    }

    void aKeyThatComesBeforeItsArticleWaitsForIt()
    {
        Desk desk;
        QList<ArticleId> ids;
        for (int at = 0; at < 5; ++at) {
            ids.append(desk.submitted(u"稿件%1"_s.arg(at), u"湖水清了。"_s));
            desk.room.clock.goOn(60);
        }
        const ArticleId first = ids.constFirst();
        const ArticleId second = ids.constLast();
        QVERIFY(desk.begin());
        QVERIFY(desk.shows(first));
        QVERIFY(desk.waitFor(State::Ready));
        QVERIFY(!desk.window.isPrepared(second));
        desk.window.showArticle(second); // it is on its way
        // It may be there at once, or with the first key: what must never be is a key that acts on the one before it.
        desk.key(Qt::Key_A);
        QVERIFY(desk.state() != State::Confirming || desk.shown() == second);
        desk.key(Qt::Key_R);
        QVERIFY(!desk.window.reasons().isOpen() || desk.shown() == second);
        QVERIFY(desk.shows(second));
        QVERIFY(desk.window.reasons().isOpen());
        Desk::type(u"标题太平"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.room.article(second).stage, Stage::Draft);
        QCOMPARE(desk.room.article(first).stage, Stage::Review);
    }

    void whatOthersSayMeanwhileTakesNoKeyAway()
    {
        Desk desk;
        const ArticleId id = desk.submitted(u"湖水"_s, u"湖水清了。"_s);
        QVERIFY(desk.begin());
        QVERIFY(desk.waitFor(State::Ready));
        desk.key(Qt::Key_A);
        QCOMPARE(desk.state(), State::Confirming);
        Comment comment;
        comment.article = id;
        comment.text = u"写得好"_s;
        got(await(putComment(*desk.room, comment, desk.room.reporter)));
        QTRY_VERIFY(desk.window.facts().text(u"comments"_s).contains(u'1'));
        QCOMPARE(desk.state(), State::Confirming);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.room.article(id).step, 2);
    }

    void anotherPlaceThanTheButtonNamedIsAskedForAgain()
    {
        Desk desk(u"chief"_s);
        const ArticleId id = desk.submitted(u"湖水"_s, u"湖水清了。"_s);
        QCOMPARE(desk.room.act(id, Action::Pass, desk.room.editor), QString());
        QCOMPARE(desk.room.act(id, Action::Pass, desk.room.sectionHead), QString());
        QVERIFY(desk.begin());
        QVERIFY(desk.waitFor(State::Ready));
        desk.key(Qt::Key_A);
        QCOMPARE(desk.state(), State::Confirming);
        const SectionId other = desk.room.section(u"科技");
        QCOMPARE(desk.room.save(id, desk.room.sectionHead, [&](Content &, Handling &handling) { handling.primarySection = other; }), QString());
        QTRY_VERIFY(desk.window.decision().forward()->text().contains(u"科技"_s));
        QVERIFY(desk.state() != State::Confirming);
    }

    void theSpaceBarNeverDecides()
    {
        Desk desk;
        const ArticleId id = desk.submitted(u"湖水"_s, u"湖水清了。"_s);
        QVERIFY(desk.begin());
        QVERIFY(desk.waitFor(State::Ready));
        desk.window.decision().forward()->setFocus();
        desk.key(Qt::Key_Space);
        QCOMPARE(desk.state(), State::Confirming); // asked for
        desk.key(Qt::Key_Space);
        QVERIFY(desk.settled());
        QCOMPARE(desk.room.article(id).step, 1);
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.state(), State::Ready);
    }

    void whatCannotBeReturnedSaysWhy()
    {
        Desk desk(u"chief"_s);
        const ArticleId id = desk.room.add(u"湖水"_s, u"湖水清了。"_s, desk.room.reporter);
        desk.room.publish(id);
        QCOMPARE(desk.room.act(id, Action::TakeOffline, desk.room.chief, u"核实"_s), QString());
        QVERIFY(desk.begin());
        desk.window.open(Queue::Withdrawn);
        QVERIFY(desk.shows(id));
        QVERIFY(!desk.window.findChild<QPushButton *>(u"returnDecision"_s)->isEnabled());
        desk.key(Qt::Key_R);
        QVERIFY(!desk.window.reasons().isOpen());
        QVERIFY(desk.window.messages().shows(u"hint"_s));
    }

    void anArticleThatCannotBeReadLeavesNoOtherInItsPlace()
    {
        Desk desk;
        const ArticleId id = desk.submitted(u"湖水"_s, u"湖水清了。"_s);
        QVERIFY(desk.begin());
        QVERIFY(desk.waitFor(State::Ready));
        desk.window.showArticle(ArticleId(QUuid::createUuid()));
        QTRY_VERIFY(desk.window.messages().shows(u"item"_s));
        QVERIFY(!desk.window.item());
        desk.key(Qt::Key_A);
        desk.key(Qt::Key_Return);
        QVERIFY(!desk.window.decider().isBusy());
        QCOMPARE(desk.room.article(id).step, 1);
        desk.window.showArticle(id);
        QVERIFY(desk.shows(id));
        QVERIFY(!desk.window.messages().shows(u"item"_s));
    }

    void whatAsksBeforehandDecidesWhetherItGoesOn()
    {
        Desk desk;
        const ArticleId id = desk.submitted(u"湖水"_s, u"湖水清了。"_s);
        std::function<void()> unlocked;
        desk.window.setBeforeDeciding([&](Action, const std::function<void()> &goOn) { unlocked = goOn; });
        QVERIFY(desk.begin());
        QVERIFY(desk.waitFor(State::Ready));
        desk.key(Qt::Key_A);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.settled());
        QCOMPARE(desk.room.article(id).step, 1);
        QVERIFY(unlocked);
        unlocked();
        QTRY_COMPARE(desk.room.article(id).step, 2);
    }
};

QTEST_MAIN(TestReviewDecisions)
#include "tst_reviewdecisions.moc"
