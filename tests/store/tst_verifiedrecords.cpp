// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/clockwork.h"
#include "store/handlinghistory.h"
#include "store/receipts.h"
#include "store/signedstory.h"
#include "testkit/testkit.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

Person personOf(const TestNewsroom &newsroom, PersonId id)
{
    const QList<Person> people = got(newsroom->people());
    return *std::ranges::find(people, id, &Person::id);
}

} // namespace

/// What stands beside texts and reviews: times, outside copies, what the clock carried out. And what is stated twice.
class VerifiedRecordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whoBringsItOutClearsAnExpiryThatIsOverAndThatIsStated()
    {
        SignedStory story;
        TestNewsroom &newsroom = story.newsroom;
        const QDateTime soon = newsroom.clock.nowUtc().addSecs(90);
        story.save(newsroom.chief, [&](Content &, Handling &handling) { handling.expireAt = soon; });
        story.act(Action::TakeOffline, newsroom.chief, u"核对"_s);
        story.act(Action::RestoreLive, newsroom.chief, u"无误"_s);
        QVERIFY(!newsroom.article(story.id).handling.expireAt.isValid());
        const AuditEntry entry = got(newsroom->audit(story.id)).constLast();
        QCOMPARE(entry.statement.action, Action::RestoreLive);
        QVERIFY(entry.statement.details.contains(u"handling"_s));
        QVERIFY(!entry.statement.signature.isEmpty());
        const HandlingChange change = got(readHandlingHistory(*newsroom, story.id)).constLast();
        QCOMPARE(change.before.expireAt, soon);
        QVERIFY(!change.after.expireAt.isValid());
        QCOMPARE(change.person, newsroom.chief);
        QCOMPARE(change.time, entry.statement.time);
        newsroom.close();
        Tamperer hand(newsroom.folder());
        const Verification whole = hand.after([](Database &) {});
        QVERIFY2(whole.findings.isEmpty(), qPrintable(told(whole)));
        for (const QString &sql : {u"UPDATE handling_history SET after = before WHERE audit = ?"_s, u"DELETE FROM handling_history WHERE audit = ?"_s}) {
            const Verification verified = hand.after([&](Database &database) { got(database.exec(sql, bind(entry.number))); });
            QVERIFY2(namesEntry(verified, entry.number), qPrintable(sql + told(verified)));
        }
    }

    void aScheduleIsInTheHistoryOfHandling()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.approve(id);
        ActRequest request;
        request.article = id;
        request.action = Action::Schedule;
        request.person = newsroom.chief;
        request.namedHash = newsroom.article(id).contentHash;
        request.at = newsroom.clock.nowUtc().addSecs(3600);
        got(await(newsroom->act(request)));
        const HandlingChange change = got(readHandlingHistory(*newsroom, id)).constLast();
        QCOMPARE(change.after.publishAt, request.at);
        QVERIFY(!change.before.publishAt.isValid());
        QVERIFY(got(verify(*newsroom)).findings.isEmpty());
    }

    void outsideCopiesAreStatedAndHeldAgainstTheChain()
    {
        SignedStory story;
        TestNewsroom &newsroom = story.newsroom;
        OutsideCopy copy;
        copy.article = story.id;
        copy.place = u"公众号"_s;
        copy = got(await(putOutsideCopy(*newsroom, copy, newsroom.editor)));
        OutsideCopy other;
        other.article = story.id;
        other.place = u"头条号"_s;
        other = got(await(putOutsideCopy(*newsroom, other, newsroom.editor)));
        newsroom.clock.goOn(60);
        copy.done = true;
        copy.note = u"已删除"_s;
        copy = got(await(putOutsideCopy(*newsroom, copy, newsroom.sectionHead)));
        const AuditEntry entry = got(newsroom->audit(story.id)).constLast();
        QCOMPARE(entry.statement.person, newsroom.sectionHead);
        QCOMPARE(entry.statement.details.value(u"did"_s).toString(), u"worked-off"_s);
        QVERIFY(!entry.statement.signature.isEmpty());
        const qsizetype entries = got(newsroom->audit(story.id)).size();
        got(await(putOutsideCopy(*newsroom, copy, newsroom.sectionHead))); // nothing changed
        QCOMPARE(got(newsroom->audit(story.id)).size(), entries);
        got(await(removeOutsideCopy(*newsroom, other.id, newsroom.editor)));
        QCOMPARE(got(newsroom->audit(story.id)).constLast().statement.details.value(u"did"_s).toString(), u"removed"_s);
        newsroom.close();
        Tamperer hand(newsroom.folder());
        for (const ArticleId article : {ArticleId(), story.id}) {
            const Verification whole = hand.after([](Database &) {}, article);
            QVERIFY2(whole.findings.isEmpty(), qPrintable(told(whole)));
            for (const QString &sql : {u"UPDATE outside_copies SET note = '没有删'"_s, u"UPDATE outside_copies SET done = NULL, done_by = NULL"_s,
                                       u"UPDATE outside_copies SET done = done + 1"_s, u"UPDATE outside_copies SET done_by = added_by"_s,
                                       u"UPDATE outside_copies SET place = '别处'"_s, u"DELETE FROM outside_copies"_s}) {
                const Verification verified = hand.after([&](Database &database) { got(database.exec(sql)); }, article);
                QVERIFY2(namesEntry(verified, entry.number), qPrintable(sql + told(verified)));
            }
            const Verification forged = hand.after([&](Database &database) {
                got(database.exec(u"INSERT INTO outside_copies (id, article, place, address, added_by, added, done, done_by, note) "
                                  "SELECT randomblob(16), article, '微博', '', added_by, added, done + 1000, done_by, '' FROM outside_copies"_s));
            }, article);
            QVERIFY2(namesArticle(forged, story.id), qPrintable(told(forged)));
        }
    }

    void aSignedStatementCountsOnce()
    {
        SignedStory story;
        story.act(Action::Withdraw, story.newsroom.chief, u"核查属实"_s);
        story.newsroom.close();
        Tamperer hand(story.newsroom.folder());
        qint64 newest = 0;
        // What was published and withdrawn is published once more, by the very statement that the chief signed before.
        const Verification verified = hand.after([&](Database &database) {
            newest = got(database.number(u"SELECT max(number) FROM audit"_s));
            got(database.exec(u"CREATE TABLE replayed (number INTEGER PRIMARY KEY, previous, hash, article, operation, statement, signature)"_s));
            got(database.exec(u"INSERT INTO replayed SELECT number, previous, hash, article, operation, statement, signature FROM audit"_s));
            got(database.exec(u"INSERT INTO replayed SELECT ?, previous, hash, article, operation, statement, signature FROM audit "
                              "WHERE number = (SELECT max(number) FROM audit WHERE CAST(statement AS TEXT) LIKE '{\"action\":\"publish\"%')"_s, bind(newest + 1)));
            got(database.exec(u"DROP TABLE audit"_s));
            got(database.exec(u"ALTER TABLE replayed RENAME TO audit"_s));
            rebuildChain(database);
            got(database.exec(u"UPDATE articles SET live = 2 WHERE id = ?"_s, bind(story.id)));
        });
        QVERIFY2(namesEntry(verified, newest + 1), qPrintable(told(verified)));
    }

    void whatTheClockCarriesOutWasOrdered()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.approve(id);
        ActRequest request;
        request.article = id;
        request.action = Action::Schedule;
        request.person = newsroom.chief;
        request.namedHash = newsroom.article(id).contentHash;
        request.at = newsroom.clock.nowUtc().addSecs(60);
        const qint64 order = got(await(newsroom->act(request))).auditNumber;
        newsroom.clock.goOn(120);
        const QList<DueWork> due = got(dueWork(*newsroom));
        QCOMPARE(due.size(), 1);
        const qint64 live = got(await(carryOutDue(*newsroom, due.constFirst()))).auditNumber;
        QHash<qint64, QByteArray> operations;
        for (const AuditEntry &entry : got(newsroom->audit()))
            operations.insert(entry.number, entry.statement.operation.toString().toLatin1());
        newsroom.close();
        Tamperer hand(newsroom.folder());
        QVERIFY(hand.after([](Database &) {}).findings.isEmpty());
        for (const QByteArray &other : {operations.value(order - 1), operations.value(live), "0"_ba}) {
            const Verification verified = hand.after([&](Database &database) {
                QByteArray statement;
                got(database.one(u"SELECT statement FROM audit WHERE number = ?"_s, bind(live), [&](const Row &row) { statement = row.bytes(0); }));
                statement.replace(QByteArray("\"order_operation\":\"" + operations.value(order)), QByteArray("\"order_operation\":\"" + other));
                got(database.exec(u"UPDATE audit SET statement = ? WHERE number = ?"_s, bind(statement, live)));
                rebuildChain(database);
            });
            QVERIFY2(namesEntry(verified, live), qPrintable(told(verified)));
        }
    }

    void whatRegistersHoldIsAsTheirHistoryLeftIt()
    {
        SignedStory story;
        TestNewsroom &newsroom = story.newsroom;
        Person reporter = personOf(newsroom, newsroom.reporter);
        reporter.realName = u"周启明"_s;
        reporter.roles.append({Role::Proofreader, newsroom.section(u"资讯")});
        got(await(newsroom->putPerson(reporter, newsroom.admin)));
        const qint64 person = got(newsroom->audit()).constLast().number;
        const QDateTime from = newsroom.clock.nowUtc().addSecs(3600);
        Shift shift{{}, newsroom.chief, Role::Chief, from, from.addSecs(3600), u"夜班"_s};
        got(await(newsroom->putShift(shift, newsroom.admin)));
        const qint64 duty = got(newsroom->audit()).constLast().number;
        shift.from = shift.until;
        shift.until = shift.from.addSecs(3600);
        shift = got(await(newsroom->putShift(shift, newsroom.admin)));
        got(await(newsroom->removeShift(shift.id, newsroom.admin)));
        QList<Route> routes = got(newsroom->routes());
        routes[0].proofreadings = 1;
        got(await(newsroom->putRoutes(routes, newsroom.admin)));
        const qint64 route = got(newsroom->audit()).constLast().number;
        got(await(newsroom->mergeSection(newsroom.section(u"资讯"), newsroom.section(u"民生"), newsroom.admin)));
        got(await(newsroom->settle()));
        newsroom.close();
        Tamperer hand(newsroom.folder());
        const Verification whole = hand.after([](Database &) {});
        QVERIFY2(whole.findings.isEmpty(), qPrintable(told(whole)));
        const auto broken = [&](const QString &sql, const QVariantList &values = {}) {
            const Verification verified = hand.after([&](Database &database) { got(database.exec(sql, values)); });
            const VerificationFinding *first = verified.firstBroken();
            return first == nullptr ? -1 : first->number;
        };
        const QVariantList whom = bind(newsroom.reporter);
        QCOMPARE(broken(u"INSERT INTO role_grants (person, position, role) SELECT ?, 9, max(role) FROM role_grants"_s, whom), person);
        QCOMPARE(broken(u"UPDATE role_grants SET section = NULL WHERE person = ?"_s, whom), person);
        QCOMPARE(broken(u"DELETE FROM role_grants WHERE person = ?"_s, whom), person);
        QCOMPARE(broken(u"UPDATE people SET real_name = '别人' WHERE id = ?"_s, whom), person);
        QCOMPARE(broken(u"UPDATE people SET active = 0 WHERE id = ?"_s, whom), person);
        QCOMPARE(broken(u"UPDATE people SET login = 'other' WHERE id = ?"_s, whom), person);
        QCOMPARE(broken(u"UPDATE people SET password = x'00' WHERE id = ?"_s, whom), person);
        QCOMPARE(broken(u"DELETE FROM people WHERE id = ?"_s, whom), person);
        QCOMPARE(broken(u"INSERT INTO people (id, login, real_name, active) VALUES (randomblob(16), 'x', '外人', 1)"_s), 0);
        QCOMPARE(broken(u"DELETE FROM shifts"_s), duty);
        QCOMPARE(broken(u"UPDATE shifts SET ends = ends + 60000"_s), duty);
        QCOMPARE(broken(u"UPDATE shifts SET person = ?"_s, whom), duty);
        QCOMPARE(broken(u"INSERT INTO shifts SELECT randomblob(16), person, role, begins, ends, note FROM shifts"_s), 0);
        QCOMPARE(broken(u"UPDATE routes SET route = replace(route, '\"proofreadings\":1', '\"proofreadings\":0')"_s), route);
        QCOMPARE(broken(u"DELETE FROM routes WHERE position > 0"_s), route);
    }

    /// What was changed by hand is seen, also where somebody stated another change since.
    void aStatementSinceHidesNothing()
    {
        TestNewsroom newsroom;
        const PersonId who = newsroom.addPerson(u"new"_s, u"新人"_s, Role::Reporter);
        newsroom.close();
        {
            const auto database = got(Database::open(newsroom.folder() + u"/newsroom.sqlite"_s, Database::Access::Write));
            got(database->exec(u"UPDATE role_grants SET role = (SELECT max(role) FROM role_grants) WHERE person = ?"_s, bind(who)));
        }
        newsroom.reopen();
        Person person = personOf(newsroom, who);
        person.realName = u"老人"_s;
        got(await(newsroom->putPerson(person, newsroom.admin)));
        const Verification verified = got(verify(*newsroom));
        QVERIFY2(namesEntry(verified, got(newsroom->audit()).constLast().number), qPrintable(told(verified)));
    }

    void anEmbargoTakenOffByHandIsSeen()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const QDateTime until = newsroom.clock.nowUtc().addSecs(3600);
        QCOMPARE(newsroom.save(id, newsroom.reporter, [&](Content &, Handling &handling) { handling.embargo = until; }), QString());
        newsroom.approve(id);
        newsroom.close();
        Tamperer hand(newsroom.folder());
        QVERIFY(hand.after([](Database &) {}).findings.isEmpty());
        for (const QString &set : {u"embargo = NULL"_s, u"embargo = embargo - 1"_s, u"expire_at = 1"_s}) {
            const Verification verified = hand.after([&](Database &database) { got(database.exec(QString(u"UPDATE articles SET "_s + set))); });
            QVERIFY2(namesArticle(verified, id), qPrintable(set + told(verified)));
        }
        // A change laid to somebody who submitted it.
        const Verification laid = hand.after([&](Database &database) {
            got(database.exec(u"INSERT INTO handling_history (article, person, time, before, after, audit) "
                              "SELECT h.article, h.person, e.time, h.after, h.before, e.number FROM handling_history h, "
                              "(SELECT number, time FROM audit WHERE action = 'submit') e"_s));
            got(database.exec(u"UPDATE articles SET embargo = NULL"_s));
        });
        QVERIFY2(namesArticle(laid, id), qPrintable(told(laid)));
    }

    /// Whoever sets a finding aside or changes a time names the text as it stands; that makes it nobody's of theirs.
    void aTextIsNotGivenToWhoOnlyHandledIt()
    {
        SignedStory story;
        TestNewsroom &newsroom = story.newsroom;
        story.save(newsroom.chief, [](Content &, Handling &handling) { handling.urgency = 1; });
        const Revision head = got(newsroom->revisions(story.id)).constFirst();
        QCOMPARE(head.author, newsroom.reporter);
        Revision forged = head;
        forged.author = newsroom.chief;
        newsroom.close();
        Tamperer hand(newsroom.folder());
        const Verification verified = hand.after([&](Database &database) {
            got(database.exec(u"UPDATE revisions SET author = ?, hash = ? WHERE hash = ?"_s, bind(forged.author, revisionHash(forged), head.hash)));
        });
        QVERIFY2(std::ranges::any_of(verified.findings, [](const VerificationFinding &finding) { return finding.kind == VerificationFinding::Kind::RevisionWrong; }),
                 qPrintable(told(verified)));
    }
};

QTEST_GUILESS_MAIN(VerifiedRecordsTest)
#include "tst_verifiedrecords.moc"
