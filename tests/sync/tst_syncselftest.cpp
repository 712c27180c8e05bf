// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "embeddedmaker.h"
#include "simulation.h"
#include "testkit/testkit.h"

#include <QProcess>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

constexpr int thingsPerSeed = 200;
constexpr quint32 mostSeeds = 40;

/// The conformance suite against an embedded remote with this break, in a process of its own: what it prints.
struct ConformanceRun
{
    explicit ConformanceRun(const QString &name)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationFilePath(), {u"--conformance"_s, name});
        finished = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
        failures = process.exitCode();
        output = QString::fromUtf8(process.readAll());
    }
    bool finished = false;
    int failures = 0;
    QString output;
};

} // namespace

/// Tests the tests: every deliberate break has to be found out, and the same suite finds nothing without it.
class SyncSelfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void cleanupTestCase() { m_origin.reset(); }

    void everyBreakIsFoundOut_data()
    {
        QTest::addColumn<NamedBreak>("named");
        for (const NamedBreak &named : namedBreaks())
            QTest::newRow(qPrintable(named.name)) << named;
    }
    void everyBreakIsFoundOut()
    {
        QFETCH(NamedBreak, named);
        if (named.caughtBy != u"simulation"_s) {
            const ConformanceRun run(named.name);
            QVERIFY(run.finished);
            QVERIFY2(run.failures > 0 && run.output.contains(u"FAIL!  : galley::testkit::RemoteConformance::"_s + named.caughtBy + u'('), qPrintable(run.output));
            return;
        }
        if (!m_origin)
            m_origin = std::make_unique<SimulationOrigin>();
        const SimulationOrigin &origin = *m_origin;
        QString found;
        quint32 seed = 0;
        while (found.isEmpty() && seed < mostSeeds) {
            ++seed;
            found = simulate(origin, seed, courseOf(seed, thingsPerSeed), named.breaks).wrong;
        }
        QVERIFY2(!found.isEmpty(), "nothing found it out");
        qInfo().noquote() << u"%1, seed %2: %3"_s.arg(named.name).arg(seed).arg(found.left(200));
        QCOMPARE(simulate(origin, seed, courseOf(seed, thingsPerSeed)).wrong, QString());
    }

    void withoutABreakNothingIsFound()
    {
        const ConformanceRun run(u"nothing"_s);
        QVERIFY(run.finished);
        QVERIFY2(run.failures == 0, qPrintable(run.output));
    }

    void theNumbersOfASequenceAreSeenBeforeTheirRows()
    {
        SyncedHouse house;
        QCOMPARE(difference(storeRecords(house.first->own()), house.first->records()), QString());
        SequenceFeed feed(house.first->own(), 1);
        bool missed = false;
        for (int i = 0; i < 40 && !missed; ++i)
            missed = storeRecords(feed) != house.first->records();
        QVERIFY(missed);
    }

private:
    std::unique_ptr<SimulationOrigin> m_origin; ///< made by the first who needs it
};

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
    const QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--conformance") {
        const NamedBreak *named = namedBreak(QString::fromUtf8(argv[2]));
        RemoteConformance suite(std::make_unique<EmbeddedMaker>(named != nullptr ? named->breaks.store : EmbeddedRemote::Breaks()));
        return QTest::qExec(&suite, 1, argv);
    }
    SyncSelfTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_syncselftest.moc"
