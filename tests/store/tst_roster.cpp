// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/testkit.h"
#include "testnewsroom.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// The duty roster: who may publish in a shift, and what the others are told.
class RosterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void withoutAShiftEveryChiefIsOnDuty()
    {
        TestNewsroom newsroom;
        const PersonId second = newsroom.addPerson(u"chief2"_s, u"周启"_s, Role::Chief);
        QVERIFY(got(newsroom->onDuty(newsroom.chief, Role::Chief)));
        QVERIFY(got(newsroom->onDuty(second, Role::Chief)));
        QCOMPARE(got(newsroom->dutyHolders(Role::Chief)), QString());
    }

    /// from and until in hours from now; who is on duty of the two; whether publishing goes through.
    void aShiftSaysWhoIsOnDuty_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("until");
        QTest::addColumn<QString>("role");
        QTest::addColumn<bool>("othersStay");
        QTest::newRow("a shift that is on") << -1 << 1 << u"chief"_s << false;
        QTest::newRow("one that begins this moment") << 0 << 8 << u"chief"_s << false;
        QTest::newRow("one that ends this moment") << -8 << 0 << u"chief"_s << true;
        QTest::newRow("one that is over") << -16 << -8 << u"chief"_s << true;
        QTest::newRow("one to come") << 1 << 9 << u"chief"_s << true;
        QTest::newRow("another role's") << -1 << 1 << u"section-head"_s << true;
    }

    void aShiftSaysWhoIsOnDuty()
    {
        QFETCH(const int, from);
        QFETCH(const int, until);
        QFETCH(const QString, role);
        QFETCH(const bool, othersStay);
        TestNewsroom newsroom;
        Person second;
        second.login = u"chief2"_s;
        second.realName = u"周启"_s;
        second.roles = {{Role::Chief, {}}, {Role::SectionHead, {}}};
        const PersonId onDuty = got(await(newsroom->putPerson(second, newsroom.chief))).id;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.approve(id);
        const QDateTime now = newsroom.clock.nowUtc();
        (void)got(await(newsroom->putShift({{}, onDuty, *roleFromName(role), now.addSecs(from * 3600), now.addSecs(until * 3600), {}}, newsroom.chief)));
        QCOMPARE(got(newsroom->onDuty(onDuty, Role::Chief)), true);
        QCOMPARE(got(newsroom->onDuty(newsroom.chief, Role::Chief)), othersStay);
        QCOMPARE(newsroom.act(id, Action::Publish, newsroom.chief), othersStay ? QString() : ruleName(Rule::NotOnDuty));
        if (!othersStay)
            QCOMPARE(newsroom.act(id, Action::Publish, onDuty), QString());
    }

    void theRefusalNamesWhoIsOnDutyAndUntilWhen()
    {
        TestNewsroom newsroom;
        const PersonId second = newsroom.addPerson(u"chief2"_s, u"周启"_s, Role::Chief);
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.approve(id);
        const QDateTime now = newsroom.clock.nowUtc();
        (void)got(await(newsroom->putShift({{}, second, Role::Chief, now.addSecs(-60), now.addDays(2), u"夜班"_s}, newsroom.chief)));
        ActRequest request;
        request.article = id;
        request.action = Action::Publish;
        request.person = newsroom.chief;
        request.namedHash = newsroom.article(id).contentHash;
        const Error error = await(newsroom->act(request)).error();
        QCOMPARE(error.detail, ruleName(Rule::NotOnDuty));
        QVERIFY2(error.message.contains(u"周启"_s), qPrintable(error.message));
        const QString until = now.addDays(2).toTimeZone(newsroom->zone()).toString(u"yyyy-MM-dd HH:mm"_s);
        QVERIFY2(error.message.contains(until), qPrintable(error.message));
        // Windows ask the same table, with the same answer.
        const Situation situation = got(newsroom->situation(id));
        for (const ActionState &state : availableActions(situation, newsroom->personByLogin(u"chief"_s).value(), got(newsroom->onDuty(newsroom.chief, Role::Chief)),
                                                         now, got(newsroom->dutyHolders(Role::Chief)))) {
            if (state.action == Action::Publish)
                QCOMPARE(state.refusal->message, error.message);
        }
    }

    void aShiftIsSomebodysWhoHoldsTheRole()
    {
        TestNewsroom newsroom;
        const QDateTime now = newsroom.clock.nowUtc();
        const auto put = [&](PersonId person, qint64 seconds, PersonId by) {
            return await(newsroom->putShift({{}, person, Role::Chief, now, now.addSecs(seconds), {}}, by));
        };
        QCOMPARE(put(newsroom.chief, 60, newsroom.editor).error().code, ErrorCode::Refused);
        QCOMPARE(put(newsroom.reporter, 60, newsroom.chief).error().code, ErrorCode::Refused);
        QCOMPARE(put(newsroom.chief, 0, newsroom.chief).error().code, ErrorCode::Usage);
        QCOMPARE(put(newsroom.chief, 3600 * 24 * 60, newsroom.chief).error().code, ErrorCode::Usage);
        QCOMPARE(put(PersonId(), 60, newsroom.chief).error().code, ErrorCode::NotFound);
        const Shift shift = got(put(newsroom.chief, 60, newsroom.chief));
        QCOMPARE(got(newsroom->roster(now.addSecs(-10), now)), QList<Shift>());
        QCOMPARE(got(newsroom->roster(now, now.addSecs(1))), QList<Shift>{shift});
        QCOMPARE(got(newsroom->roster(now.addSecs(60), now.addSecs(90))), QList<Shift>());
        got(await(newsroom->removeShift(shift.id, newsroom.chief)));
        QCOMPARE(await(newsroom->removeShift(shift.id, newsroom.chief)).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(RosterTest)
#include "tst_roster.moc"
