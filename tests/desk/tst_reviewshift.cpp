// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/editinplace.h"
#include "publish/outlets.h"
#include "reviewdeskfixture.h"
#include "store/comments.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;
using State = DecisionBar::State;

namespace {

/// One person works their queue off with the keys: what ought to be done with each headline is told beforehand.
enum class Plan { Forward, Return, EditFirst };

struct KeyboardShift
{
    Desk &desk;
    int decisions = 0;
    int mostKeys = 0;
    QList<qint64> waits = {};
    QHash<ArticleId, QByteArray> passed = {}; ///< hash that was on the screen when it was decided

    /// False where something did not go as it should.
    bool workOff(const QString &login, const QHash<QString, Plan> &plans)
    {
        desk.who(login);
        if (!desk.settled())
            return false;
        while (desk.window.item()) {
            const ArticleId id = desk.shown();
            const Plan plan = plans.value(desk.window.item()->article.content.headline, Plan::Forward);
            if (plan == Plan::EditFirst && !edit(id))
                return false;
            desk.keys = 0;
            if (plan == Plan::Return ? !giveBack() : !forward())
                return false;
            const QByteArray hash = desk.window.item()->contentHash();
            passed.insert(id, hash);
            QElapsedTimer clock;
            clock.start();
            desk.key(Qt::Key_Return);
            if (!QTest::qWaitFor([&] { return desk.shown() != id; }, 20'000))
                return false;
            waits.append(clock.elapsed());
            mostKeys = std::max(mostKeys, desk.keys);
            ++decisions;
            if (!desk.settled()) // the next one may be there before the store has answered
                return false;
            const Article now = desk.room.article(id);
            const QList<AuditEntry> audit = got(desk.room->audit(id));
            const Statement &said = audit.last().statement;
            if (said.contentHash != hash || now.contentHash != hash || said.person != desk.room->personByLogin(login)->id)
                return false;
        }
        return true;
    }

    bool forward()
    {
        if (!QTest::qWaitFor([this] { return desk.state() == State::Ready || desk.state() == State::Unread; }, 10'000))
            return false;
        if (desk.state() == State::Unread)
            desk.key(Qt::Key_Space);
        if (!desk.waitFor(State::Ready))
            return false;
        desk.key(Qt::Key_A);
        return desk.state() == State::Confirming;
    }

    bool giveBack()
    {
        if (!desk.window.sheet().showPlace(u"body", 0, 4))
            return false;
        desk.key(Qt::Key_R);
        Desk::type(u"请核对首句"_s);
        return desk.window.reasons().isOpen();
    }

    bool edit(ArticleId id)
    {
        desk.key(Qt::Key_E);
        if (!desk.window.editing() || !desk.window.editing()->isOpen())
            return false;
        ArticleDocument &document = desk.window.editing()->document();
        Content content = document.content();
        content.summary = u"一句话摘要"_s;
        document.setContent(content, nullptr);
        desk.key(Qt::Key_Escape);
        return QTest::qWaitFor([&] { return desk.window.item() && desk.window.item()->article.content.summary == content.summary; }, 10'000)
            && desk.shown() == id && desk.settled();
    }
};

/// Another hand is on the store: nothing is written until it lets go.
struct HeldStore
{
    explicit HeldStore(const QString &folder)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"held"_s);
        database.setDatabaseName(folder + u"/newsroom.sqlite"_s);
        if (!database.open() || !QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s))
            qFatal("not held");
    }
    ~HeldStore() { QSqlDatabase::removeDatabase(u"held"_s); } // rolls back
};

/// Goes out in two hours.
ArticleId scheduled(Desk &desk, const QDateTime &embargo)
{
    const ArticleId id = desk.room.add(u"白鹤"_s, u"白鹤来了。"_s, desk.room.reporter);
    const QDateTime at = desk.room.clock.nowUtc().addSecs(7200);
    const QString refusal = desk.room.save(id, desk.room.reporter, [&](Content &, Handling &handling) {
        handling.publishAt = at;
        handling.embargo = embargo;
    });
    desk.room.approve(id);
    ActRequest request;
    request.article = id;
    request.action = Action::Schedule;
    request.person = desk.room.chief;
    request.at = at;
    got(await(desk.room->act(request)));
    if (!refusal.isEmpty())
        qFatal("not scheduled: %s", qPrintable(refusal));
    return id;
}

} // namespace

/// A duty editor's shift: what is released, comes back, is made up, and many items one after the other.
class TestReviewShift : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareForReviewing(); }

    void whatIsToBeReleasedIsPublishedOrScheduled()
    {
        Desk desk(u"chief"_s);
        const ArticleId later = desk.room.add(u"白鹤"_s, u"白鹤来了。"_s, desk.room.reporter);
        const QDateTime at = desk.room.clock.nowUtc().addSecs(7200);
        QCOMPARE(desk.room.save(later, desk.room.reporter, [&](Content &, Handling &handling) { handling.publishAt = at; }), QString());
        desk.room.approve(later);
        QVERIFY(desk.begin());
        desk.window.open(Queue::Approved);
        QVERIFY(desk.shows(later));
        QVERIFY(desk.waitFor(State::Ready));
        desk.key(Qt::Key_A);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.room.article(later).live, Live::Scheduled);
        QCOMPARE(got(desk.room->situation(later)).publishAt, at);
        desk.window.open(Queue::Scheduled); // at once: the desk has not heard yet that it is done
        QVERIFY(desk.shows(later)); // and what it left is another queue
        QVERIFY(desk.waitFor(State::Ready));
        QVERIFY2(desk.window.decision().status().contains(u"Goes out by itself"_s), qPrintable(desk.window.decision().status()));
    }

    void whatIsScheduledIsLetGoAtOnce()
    {
        Desk desk(u"chief"_s);
        got(addOutlet(*desk.room, u"门户"_s, desk.room.folder() + u"/portal"_s));
        const ArticleId id = scheduled(desk, {});
        QVERIFY(desk.begin());
        desk.window.open(Queue::Scheduled);
        QVERIFY(desk.shows(id));
        QVERIFY(desk.waitFor(State::Ready));
        QVERIFY2(desk.window.decision().forward()->text().startsWith(actionLabel(Action::Publish)), qPrintable(desk.window.decision().forward()->text()));
        desk.key(Qt::Key_A);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.room.article(id).live, Live::Published);
        QVERIFY(desk.settled());
        QTRY_COMPARE(desk.window.queue().rowCount(), 0);
    }

    void whatIsScheduledIsTakenOffTheSchedule()
    {
        Desk desk(u"chief"_s);
        const ArticleId id = scheduled(desk, {});
        QVERIFY(desk.begin());
        desk.window.open(Queue::Scheduled);
        QVERIFY(desk.shows(id));
        const auto *back = desk.window.findChild<QPushButton *>(u"returnDecision"_s);
        QVERIFY2(back->isEnabled() && back->text().contains(u"schedule"_s), qPrintable(back->text()));
        desk.key(Qt::Key_M); // that is for returning
        QVERIFY(!desk.window.reasons().isOpen());
        QVERIFY(desk.window.messages().shows(u"hint"_s));
        desk.key(Qt::Key_R);
        QVERIFY(desk.window.reasons().asksFor(Action::TakeOffline));
        desk.key(Qt::Key_Return); // without a reason
        QCOMPARE(desk.room.article(id).live, Live::Scheduled);
        Desk::type(u"等统计局复核"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.room.article(id).live, Live::Offline);
        QCOMPARE(got(desk.room->audit(id)).last().statement.reason, u"等统计局复核"_s);
        QTRY_COMPARE(desk.window.queue().rowCount(), 0);
        desk.window.open(Queue::Withdrawn);
        QVERIFY(desk.shows(id));
        QCOMPARE(back->text().contains(u"schedule"_s), false);
    }

    void anEmbargoHoldsWhatTheDeskOffers()
    {
        Desk desk(u"chief"_s);
        const QDateTime end = desk.room.clock.nowUtc().addSecs(3600);
        const ArticleId waits = desk.room.add(u"公报"_s, u"公报全文。"_s, desk.room.reporter);
        QCOMPARE(desk.room.save(waits, desk.room.reporter, [&](Content &, Handling &handling) { handling.embargo = end; }), QString());
        desk.room.approve(waits);
        const ArticleId goes = scheduled(desk, end);
        QVERIFY(desk.begin());
        desk.window.open(Queue::UnderEmbargo);
        QTRY_COMPARE(desk.window.queue().rowCount(), 2);
        desk.window.showArticle(goes);
        QVERIFY(desk.shows(goes));
        QCOMPARE(desk.state(), State::Refused); // not before the embargo ends
        QVERIFY(desk.window.decision().status().contains(u"Goes out by itself"_s) && desk.window.decision().status().contains(u"embargo"_s));
        QVERIFY(desk.window.findChild<QPushButton *>(u"returnDecision"_s)->isEnabled());
        desk.window.showArticle(waits);
        QVERIFY(desk.shows(waits));
        QVERIFY(desk.waitFor(State::Ready));
        desk.key(Qt::Key_A);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.room.article(waits).live, Live::Scheduled);
        QCOMPARE(got(desk.room->situation(waits)).publishAt, end);
    }

    void anUrgentApprovalIsReleasedBeforeItsReviewsAreMadeUp()
    {
        Desk desk(u"chief"_s);
        got(addOutlet(*desk.room, u"门户"_s, desk.room.folder() + u"/portal"_s));
        const ArticleId id = desk.submitted(u"突发"_s, u"高速公路临时管制。"_s);
        QCOMPARE(desk.room.act(id, Action::ApproveUrgently, desk.room.chief, u"突发"_s), QString());
        QVERIFY(!got(desk.room->situation(id)).owedSteps.isEmpty());
        QVERIFY(desk.begin());
        desk.window.open(Queue::Approved);
        QVERIFY(desk.shows(id));
        QVERIFY(desk.waitFor(State::Ready));
        desk.key(Qt::Key_A);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.room.article(id).live, Live::Published);
        QVERIFY(!got(desk.room->situation(id)).owedSteps.isEmpty());
        QVERIFY(desk.settled());
    }

    void whatIsReleasedAndRefusedIsToldAndComesBack()
    {
        Desk desk(u"chief"_s);
        got(addOutlet(*desk.room, u"门户"_s, desk.room.folder() + u"/portal"_s));
        const ArticleId id = desk.room.add(u"湖水"_s, u"湖水清了。"_s, desk.room.reporter);
        desk.room.approve(id);
        std::function<void()> unlocked;
        desk.window.setBeforeDeciding([&](Action, const std::function<void()> &goOn) { unlocked = goOn; });
        QVERIFY(desk.begin());
        desk.window.open(Queue::Approved);
        QVERIFY(desk.shows(id));
        QVERIFY(desk.waitFor(State::Ready));
        desk.key(Qt::Key_A);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.shown(), id); // until the key is there
        QVERIFY(unlocked);
        QCOMPARE(desk.room.act(id, Action::Return, desk.room.chief, u"核实"_s, 0), QString());
        unlocked();
        QVERIFY(desk.settled());
        QTRY_VERIFY(desk.window.messages().shows(u"refused:"_s + id.toString()));
        QVERIFY(!desk.window.messages().shows(u"done"_s)); // nothing goes on being brought out
        QCOMPARE(desk.room.article(id).live, Live::None);
    }

    void whatIsReleasedGoesOutWhileTheNextIsRead()
    {
        Desk desk(u"chief"_s);
        const QString portal = desk.room.folder() + u"/portal"_s;
        got(addOutlet(*desk.room, u"门户"_s, portal));
        const ArticleId first = desk.room.add(u"湖水"_s, u"湖水清了。"_s, desk.room.reporter);
        desk.room.approve(first);
        desk.room.clock.goOn(60);
        const ArticleId second = desk.room.add(u"白鹤"_s, u"白鹤来了。"_s, desk.room.reporter);
        desk.room.approve(second);
        QVERIFY(desk.begin());
        desk.window.open(Queue::Approved);
        QVERIFY(desk.shows(first));
        QVERIFY(desk.waitFor(State::Ready));
        desk.key(Qt::Key_A);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.shows(second));
        QVERIFY(desk.settled());
        QCOMPARE(desk.room.article(first).live, Live::Published);
        QVERIFY(QFileInfo::exists(portal + u"/index.html"_s));
        QVERIFY(desk.window.messages().shows(u"done"_s));
    }

    void whatWasWithdrawnComesBackWithAReason()
    {
        Desk desk(u"chief"_s);
        const ArticleId id = desk.room.add(u"湖水"_s, u"湖水清了。"_s, desk.room.reporter);
        desk.room.publish(id);
        QCOMPARE(desk.room.act(id, Action::TakeOffline, desk.room.chief, u"核实"_s), QString());
        QVERIFY(desk.begin());
        desk.window.open(Queue::Withdrawn);
        QVERIFY(desk.shows(id));
        QVERIFY(desk.waitFor(State::Ready));
        desk.key(Qt::Key_A);
        QVERIFY(desk.window.reasons().isOpen());
        Desk::type(u"已经核实"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.room.article(id).live, Live::Published);
        QCOMPARE(got(desk.room->audit(id)).last().statement.reason, u"已经核实"_s);
    }

    void aStepThatWasSkippedIsMadeUpHere()
    {
        Desk desk(u"editor"_s);
        const ArticleId id = desk.submitted(u"湖水"_s, u"湖水清了。"_s);
        QCOMPARE(desk.room.act(id, Action::ApproveUrgently, desk.room.chief, u"突发"_s), QString());
        QVERIFY(desk.begin());
        desk.window.open(Queue::MakeUpReviews);
        QVERIFY(desk.shows(id));
        QVERIFY(desk.waitFor(State::Ready));
        const QList<int> owed = got(desk.room->situation(id)).owedSteps;
        desk.key(Qt::Key_A);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(got(desk.room->situation(id)).owedSteps.size(), owed.size() - 1);
    }

    void aStoreThatTakesItsTimeHoldsNobodyUp()
    {
        Desk desk;
        const ArticleId first = desk.submitted(u"湖水"_s, u"湖水清了。"_s);
        desk.room.clock.goOn(60);
        const ArticleId second = desk.submitted(u"白鹤"_s, u"白鹤来了。"_s);
        QVERIFY(desk.begin());
        QVERIFY(desk.shows(first));
        QVERIFY(desk.waitFor(State::Ready));
        {
            HeldStore held(desk.room.folder());
            desk.key(Qt::Key_A);
            desk.key(Qt::Key_Return);
            QTRY_COMPARE(desk.shown(), second);
            QCOMPARE(desk.room.article(first).step, 1);
            QVERIFY(desk.window.decider().isDeciding(first));
            desk.window.queue().refreshSoon(); // it still waits, for the store
            QTRY_VERIFY(desk.window.queue().isCurrent());
            QCOMPARE(desk.window.queue().find(first), -1);
        }
        QTRY_COMPARE(desk.room.article(first).step, 2);
        QVERIFY(desk.settled());
        QCOMPARE(desk.shown(), second);
        // What is refused after all comes back, with what was typed.
        desk.key(Qt::Key_R);
        Desk::type(u"标题太平"_s);
        Person person = got(desk.room->personByLogin(u"editor"));
        {
            HeldStore held(desk.room.folder());
            person.active = false;
            const auto gone = desk.room->putPerson(person, desk.room.admin);
            desk.key(Qt::Key_Return);
            QTRY_VERIFY(!desk.window.item());
        }
        QVERIFY(desk.shows(second));
        QVERIFY(desk.window.messages().shows(u"refused:"_s + second.toString()));
        QVERIFY(desk.window.reasons().isOpen());
        QCOMPARE(desk.window.reasons().draft().reason, u"标题太平"_s);
        QCOMPARE(desk.room.article(second).stage, Stage::Review);
    }

    void twoHundredItemsAreWorkedOffWithoutDelay()
    {
        Desk desk;
        for (int at = 0; at < 200; ++at)
            desk.submitted(u"稿件%1"_s.arg(at), paragraphs(3));
        QVERIFY(desk.begin());
        QTRY_COMPARE_WITH_TIMEOUT(desk.window.queue().rowCount(), 200, 20'000);
        QList<qint64> waits;
        for (int at = 0; at < 40; ++at) {
            QVERIFY(desk.waitFor(State::Ready));
            QTRY_VERIFY(desk.window.isPrepared(desk.window.queue().row(1)->id)); // while this one was read
            const ArticleId before = desk.shown();
            desk.key(Qt::Key_A);
            QElapsedTimer clock;
            clock.start();
            desk.key(Qt::Key_Return);
            QTRY_VERIFY(desk.shown() != before);
            waits.append(clock.elapsed());
            QTRY_COMPARE(desk.room.article(before).step, 2);
        }
        std::ranges::sort(waits);
        qInfo("next of 200: median %lld ms, longest %lld ms", waits.at(waits.size() / 2), waits.last());
        QVERIFY2(waits.at(waits.size() / 2) < 1000, "the next item came late"); // 200 ms on a machine to itself
    }

    void aShiftOfSixtyItemsGoesByTheKeyboard()
    {
        Desk desk(u"reporter"_s);
        constexpr int articles = 24;
        QList<ArticleId> ids;
        QHash<QString, Plan> first;
        for (int at = 0; at < articles; ++at) {
            const QString headline = u"第%1篇"_s.arg(at + 1);
            ids.append(desk.submitted(headline, paragraphs(2 + at % 9)));
            desk.room.clock.goOn(30);
            first.insert(headline, at % 8 == 3 ? Plan::Return : at % 6 == 2 ? Plan::EditFirst : Plan::Forward);
        }
        QVERIFY(desk.begin());
        KeyboardShift shift{desk};
        QVERIFY(shift.workOff(u"editor"_s, first));
        QCOMPARE(shift.decisions, articles);
        QHash<QString, Plan> second;
        second.insert(u"第7篇"_s, Plan::Return);
        QVERIFY(shift.workOff(u"head"_s, second));
        QVERIFY(shift.workOff(u"chief"_s, {}));
        QVERIFY2(shift.decisions >= 60, qPrintable(QString::number(shift.decisions)));
        QVERIFY2(shift.mostKeys <= 3, qPrintable(QString::number(shift.mostKeys)));

        int approved = 0;
        int returned = 0;
        for (const ArticleId id : std::as_const(ids)) {
            const Article article = desk.room.article(id);
            approved += article.stage == Stage::Approved ? 1 : 0;
            returned += article.stage == Stage::Draft ? 1 : 0;
            QCOMPARE(article.contentHash, shift.passed.value(id));
            if (article.stage == Stage::Approved)
                QCOMPARE(article.approvedHash, shift.passed.value(id));
            else
                QCOMPARE(got(readComments(*desk.room, id)).size(), 1);
        }
        QCOMPARE(returned, 4);
        QCOMPARE(approved, articles - returned);
        std::ranges::sort(shift.waits);
        qInfo("%d decisions, at most %d keys; next item: median %lld ms, 95%% within %lld ms, longest %lld ms", shift.decisions, shift.mostKeys,
              shift.waits.at(shift.waits.size() / 2), shift.waits.at(shift.waits.size() * 95 / 100), shift.waits.last());
    }
};

QTEST_MAIN(TestReviewShift)
#include "tst_reviewshift.moc"
