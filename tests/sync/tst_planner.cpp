// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/planner.h"

#include "testkit/testkit.h"

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QByteArray none;
const QByteArray a("a");
const QByteArray b("b");
const QByteArray c("c");
using History = Observations::History;

struct Case
{
    const char *claim;
    QByteArray local;
    QByteArray base;
    QByteArray remote;
    History history;
    SyncStep article;
    SyncStep entry;   ///< of a register
};

/// Every way in which three places can agree or not: each is absent or has one of the others' hashes or one of its own.
const QList<Case> &cases()
{
    using enum SyncStep;
    static const QList<Case> all{
        {"nowhere", none, none, none, History::Apart, Nothing, Nothing},
        {"agreed on, and gone at both places", none, a, none, History::Apart, Forget, Forget},
        {"new here", a, none, none, History::Apart, Send, Send},
        {"new there", none, none, a, History::Apart, Take, Take},
        {"the same at both places, never noted", a, none, a, History::Apart, Agree, Agree},
        {"two new ones that differ", a, none, b, History::Apart, BringTogether, BringTogether},
        {"no base, the history here goes on", a, none, b, History::LocalAhead, Send, Send},
        {"no base, the history there goes on", a, none, b, History::RemoteAhead, BringTogether, BringTogether},
        {"no base, the same history", a, none, b, History::Same, BringTogether, BringTogether},
        {"nothing changed", a, a, a, History::Apart, Nothing, Nothing},
        {"changed here", b, a, a, History::Apart, Send, Send},
        {"changed there", a, a, b, History::Apart, Take, Take},
        {"changed to the same", b, a, b, History::Apart, Agree, Agree},
        {"changed differently", b, a, c, History::Apart, BringTogether, BringTogether},
        {"gone there, unchanged here", a, a, none, History::Apart, Send, Remove},
        {"gone there, changed here", b, a, none, History::Apart, Send, Send},
        {"gone here, unchanged there", none, a, a, History::Apart, Take, Send},
        {"gone here, changed there", none, a, b, History::Apart, Take, Take},
    };
    return all;
}

} // namespace

class PlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void eachCombinationHasItsStep_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < cases().size(); ++i)
            QTest::newRow(cases().at(i).claim) << i;
    }
    void eachCombinationHasItsStep()
    {
        QFETCH(int, number);
        const Case &one = cases().at(number);
        const Observations observed{one.local, one.base, one.remote, one.history};
        QCOMPARE(plan(observed, true), one.article);
        QCOMPARE(plan(observed, false), one.entry);
    }

    void noCombinationIsLeftOut()
    {
        // Hashes only compare: each pattern of equal and different ones is one of the table's.
        const auto pattern = [](const QByteArray &l, const QByteArray &m, const QByteArray &r) -> QByteArray {
            const auto one = [](const QByteArray &x, const QByteArray &y) { return x.isEmpty() ? '-' : y.isEmpty() ? '+' : x == y ? '=' : '#'; };
            return QByteArray() + (l.isEmpty() ? '-' : '+') + (m.isEmpty() ? '-' : '+') + (r.isEmpty() ? '-' : '+') + one(l, m) + one(l, r) + one(m, r);
        };
        QSet<QByteArray> covered;
        for (const Case &one : cases())
            covered.insert(pattern(one.local, one.base, one.remote));
        for (const QByteArray &l : {none, a, b, c}) {
            for (const QByteArray &m : {none, a, b, c}) {
                for (const QByteArray &r : {none, a, b, c})
                    QVERIFY2(covered.contains(pattern(l, m, r)), pattern(l, m, r).constData());
            }
        }
    }

    void anArticleIsNeverRemovedAndAnEditIsNeverLost()
    {
        for (const QByteArray &l : {none, a, b, c}) {
            for (const QByteArray &m : {none, a, b, c}) {
                for (const QByteArray &r : {none, a, b, c}) {
                    for (const auto history : {History::Apart, History::Same, History::LocalAhead, History::RemoteAhead}) {
                        QVERIFY(plan({l, m, r, history}, true) != SyncStep::Remove);
                        const bool editedHere = !l.isEmpty() && l != m && l != r;
                        const SyncStep step = plan({l, m, r, history}, false);
                        QVERIFY(!editedHere || step == SyncStep::Send || step == SyncStep::BringTogether);
                    }
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(PlannerTest)
#include "tst_planner.moc"
