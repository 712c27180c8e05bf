// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorialchance.h"

#include "testkit/testkit.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

constexpr int things = 600;

/// More with GALLEY_PROPERTY_RUNS, other ones with GALLEY_PROPERTY_SEED.
int number(const char *name, int otherwise)
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : otherwise;
}

} // namespace

/// Whatever people try, readers never get what nobody approved, what was changed since, what its writer or one person
/// twice reviewed, or what is under embargo: in a real newsroom, over the files of a real portal.
class EditorialPropertyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void readersGetOnlyWhatWasReviewedAndApproved()
    {
        const int runs = number("GALLEY_PROPERTY_RUNS", 4);
        const int first = number("GALLEY_PROPERTY_SEED", 1);
        QSet<QString> actions;
        int done = 0;
        int refused = 0;
        int delivered = 0;
        int found = 0;
        for (int seed = first; seed < first + runs; ++seed) {
            EditorialChance chance(static_cast<quint32>(seed));
            const QString wrong = chance.live(things);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"GALLEY_PROPERTY_SEED=%1: %2"_s.arg(seed).arg(wrong)));
            actions |= chance.actionsDone();
            done += chance.done();
            refused += chance.refused();
            delivered += chance.delivered();
            found += chance.found();
        }
        qInfo("%d runs: %d things done, %d refused, %d deliveries, %d texts found by readers", runs, done, refused, delivered, found);
        // What never happened was not tried.
        for (const Action action : {Action::Submit, Action::Pass, Action::Approve, Action::ApproveUrgently, Action::Return, Action::Publish,
                                    Action::Correct, Action::Withdraw, Action::RestoreLive, Action::Schedule, Action::GoLive, Action::Expire})
            QVERIFY2(actions.contains(actionName(action)), qPrintable(actionName(action)));
        QVERIFY(found > runs * 10);
        QVERIFY(refused > runs * 20);
    }

    /// A store that lets a rule slip is found out: each of these takes away what one rule goes by.
    void aBrokenRuleIsFoundOut_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QStringList>("sql");
        const auto after = [](const QString &event, const QString &work) {
            static int number = 0;
            return u"CREATE TRIGGER broken%1 AFTER %2 BEGIN %3; END"_s.arg(++number).arg(event, work);
        };
        const auto set = [](const QString &columns) { return u"UPDATE articles SET %1 WHERE row = NEW.row"_s.arg(columns); };
        QTest::newRow("writers are forgotten, so that they review their own work")
            << u"a writer of it reviewed it"_s << QStringList{after(u"UPDATE OF stage ON articles WHEN NEW.stage = 1"_s, u"DELETE FROM article_writers WHERE article = NEW.row"_s)};
        QTest::newRow("reviews are forgotten, so that one person takes two steps")
            << u"one person took two of its steps"_s << QStringList{after(u"INSERT ON reviews"_s, u"UPDATE reviews SET standing = 0 WHERE seq = NEW.seq"_s)};
        QTest::newRow("embargoes are forgotten")
            << u"embargo"_s << QStringList{after(u"UPDATE OF embargo ON articles WHEN NEW.embargo IS NOT NULL"_s, set(u"embargo = NULL"_s)),
                           after(u"INSERT ON articles WHEN NEW.embargo IS NOT NULL"_s, set(u"embargo = NULL"_s))};
        QTest::newRow("what is being corrected goes out unapproved")
            << u"another text was approved"_s << QStringList{after(u"UPDATE OF head ON articles WHEN NEW.live = 2 AND NEW.live_revision <> NEW.head"_s,
                                 set(u"live_revision = NEW.head"_s) + u"; UPDATE meta SET value = value + 1 WHERE key = 'public_version'"_s)};
        QTest::newRow("what is withdrawn stays")
            << u"it is "_s << QStringList{after(u"UPDATE OF live ON articles WHEN NEW.live IN (3, 4, 5) AND OLD.live = 2"_s, set(u"live = 2"_s))};
    }
    void aBrokenRuleIsFoundOut()
    {
        QFETCH(QString, fault);
        QFETCH(QStringList, sql);
        QString wrong;
        for (quint32 seed = 1; wrong.isEmpty() && seed <= 12; ++seed)
            wrong = EditorialChance(seed, sql).live(things);
        QVERIFY2(wrong.contains(fault), wrong.isEmpty() ? "the oracle saw nothing wrong" : qPrintable(wrong));
    }

    /// A row that says approved, where nobody stated so, lets nothing out.
    void anApprovalThatNobodyStatedCountsForNothing()
    {
        const QString broken = u"CREATE TRIGGER broken AFTER UPDATE OF head ON articles WHEN NEW.stage = 0 BEGIN UPDATE articles SET stage = 2, "
                               "approved = NEW.head, approved_hash = NEW.content_hash WHERE row = NEW.row; END"_s;
        for (quint32 seed = 1; seed <= 3; ++seed)
            QCOMPARE(EditorialChance(seed, {broken}).live(things), QString());
    }
};

QTEST_GUILESS_MAIN(EditorialPropertyTest)
#include "tst_editorialproperty.moc"
