// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation.h"
#include "testkit/testkit.h"

#include <QElapsedTimer>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

constexpr int thingsPerSeed = 200;

int seedsAsked = 0;      ///< --seeds N; 0: a quarter of the normal run's, which ctest divides among four
int firstSeed = 1;       ///< --from N: N and those after it, without those that ever failed
quint32 seedAlone = 0;   ///< --seed N
DeliberateBreaks breaks; ///< --break NAME: what the simulation says of a sync with this mistake

QString keptSeedsFile()
{
    return QStringLiteral(GALLEY_TEST_DIR "/failedseeds.txt");
}

/// Seeds that ever failed, each with what it found; they are run again every time.
QList<quint32> keptSeeds()
{
    QList<quint32> seeds;
    for (const QByteArray &line : readFile(keptSeedsFile()).split('\n')) {
        bool isNumber = false;
        const quint32 seed = line.split(' ').constFirst().toUInt(&isNumber);
        if (isNumber)
            seeds.append(seed);
    }
    return seeds;
}

QString described(quint32 seed, const QList<SimulatedThing> &course, const SimulationOutcome &outcome)
{
    return u"seed %1 (%2 things): %3\n  %4"_s.arg(seed).arg(course.size()).arg(outcome.wrong, outcome.trace.join(u"\n  "_s));
}

} // namespace

class SyncSimulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        m_origin = std::make_unique<SimulationOrigin>();
    }
    void cleanupTestCase() { m_origin.reset(); }

    void newsroomsComeTogetherWhateverHappensOnTheWay()
    {
        QList<quint32> seeds = seedAlone != 0 ? QList<quint32>{seedAlone} : firstSeed == 1 ? keptSeeds() : QList<quint32>();
        const int normal = 50;
        for (int i = 0; seedAlone == 0 && i < (seedsAsked > 0 ? seedsAsked : normal); ++i)
            seeds.append(static_cast<quint32>(firstSeed + i));
        QElapsedTimer timer;
        timer.start();
        SimulationOutcome sum;
        int failures = 0;
        for (const quint32 seed : std::as_const(seeds)) {
            const QList<SimulatedThing> course = courseOf(seed, thingsPerSeed);
            const SimulationOutcome outcome = simulate(*m_origin, seed, course, breaks);
            sum.texts += outcome.texts;
            sum.together += outcome.together;
            sum.conflicts += outcome.conflicts;
            sum.refused += outcome.refused;
            sum.published += outcome.published;
            sum.failedSyncs += outcome.failedSyncs;
            if (outcome.wrong.isEmpty())
                continue;
            ++failures;
            qInfo().noquote() << u"seed %1: %2"_s.arg(seed).arg(outcome.wrong.left(600));
            if (failures > 1)
                continue;
            const QList<SimulatedThing> shorter = seedAlone != 0 || seedsAsked == 0 ? shrunk(*m_origin, seed, course, breaks) : course;
            qInfo().noquote() << described(seed, shorter, simulate(*m_origin, seed, shorter, breaks));
        }
        qInfo().noquote() << u"%1 seeds in %2 s: %3 texts, %4 brought together, %5 conflicts, %6 refused, %7 published, %8 syncs failed"_s
                                 .arg(seeds.size()).arg(static_cast<double>(timer.elapsed()) / 1000, 0, 'f', 1).arg(sum.texts).arg(sum.together)
                                 .arg(sum.conflicts).arg(sum.refused).arg(sum.published).arg(sum.failedSyncs);
        QCOMPARE(failures, 0);
        // A simulation in which nothing happens finds nothing.
        QVERIFY(sum.together > 0 && sum.conflicts > 0 && sum.refused > 0 && sum.failedSyncs > 0);
    }

    void theSameSeedTakesTheSameCourse()
    {
        const QList<SimulatedThing> course = courseOf(7, thingsPerSeed);
        const SimulationOutcome one = simulate(*m_origin, 7, course, breaks);
        const SimulationOutcome other = simulate(*m_origin, 7, course, breaks);
        QCOMPARE(one.trace, other.trace);
    }

private:
    std::unique_ptr<SimulationOrigin> m_origin;
};

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000"); // --seeds N takes as long as it takes
    QCoreApplication application(argc, argv);
    QList<char *> rest{argv[0]};
    for (int i = 1; i < argc; ++i) {
        const QByteArray word(argv[i]);
        if (word == "--seeds" && i + 1 < argc)
            seedsAsked = QByteArray(argv[++i]).toInt();
        else if (word == "--from" && i + 1 < argc)
            firstSeed = QByteArray(argv[++i]).toInt();
        else if (word == "--seed" && i + 1 < argc)
            seedAlone = QByteArray(argv[++i]).toUInt();
        else if (word == "--break" && i + 1 < argc && namedBreak(QString::fromUtf8(argv[i + 1])) != nullptr)
            breaks = namedBreak(QString::fromUtf8(argv[++i]))->breaks;
        else
            rest.append(argv[i]);
    }
    SyncSimulationTest test;
    return QTest::qExec(&test, static_cast<int>(rest.size()), rest.data());
}
#include "tst_syncsimulation.moc"
