// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

QString faults(const TestNewsroom &newsroom)
{
    QStringList faults;
    for (const DoctorFinding &finding : got(await(newsroom->doctor(false)))) {
        if (!finding.ok)
            faults.append(finding.check + u": "_s + finding.message);
    }
    return faults.join(u'\n');
}

/// What a writer had acknowledged when it was killed: after so many lines, and then at any moment.
struct Killed
{
    QList<QByteArray> lines;
    QString complaint;
};

Killed killAfter(const QStringList &arguments, int lines, int milliseconds)
{
    Killed killed;
    QProcess writer;
    QByteArray output;
    writer.start(QCoreApplication::applicationDirPath() + u"/killwriter"_s, arguments);
    while (output.count('\n') < lines && writer.waitForReadyRead(30'000))
        output += writer.readAllStandardOutput();
    if (writer.waitForFinished(milliseconds))
        killed.complaint = u"it ended by itself"_s;
    writer.kill();
    writer.waitForFinished();
    output += writer.readAllStandardOutput();
    killed.complaint += QString::fromUtf8(writer.readAllStandardError());
    // A line without its end was not acknowledged.
    killed.lines = output.split('\n');
    killed.lines.removeLast();
    if (killed.lines.size() < lines)
        killed.complaint += u"only %1 lines"_s.arg(killed.lines.size());
    return killed;
}

} // namespace

/// The promise of a save: when it was answered, no end of the process takes it back.
class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        bool told = false;
        const int rounds = qEnvironmentVariableIntValue("GALLEY_KILL_ROUNDS", &told);
        m_rounds = told ? qMax(1, rounds) : 20;
        // Told, so that a round can be tried again; the moment of a kill is never quite the same.
        const quint32 given = qEnvironmentVariable("GALLEY_KILL_SEED").toUInt();
        const quint32 seed = given != 0 ? given : QRandomGenerator::global()->generate();
        qInfo("seed %u, %d rounds", seed, m_rounds);
        m_random.seed(seed);
    }

    void whatWasAcknowledgedIsThereAfterAKill()
    {
        TestNewsroom newsroom;
        const QList<ArticleId> ids = {newsroom.add(u"甲"_s, u"正文"_s, newsroom.reporter),
                                      newsroom.add(u"乙"_s, u"正文"_s, newsroom.reporter)};
        QStringList arguments = {newsroom.folder(), u"save"_s};
        for (const ArticleId id : ids)
            arguments.append(id.toString());
        for (int round = 0; round < m_rounds; ++round) {
            newsroom.close();
            const Killed killed = killAfter(arguments, m_random.bounded(1, 20), m_random.bounded(40));
            QVERIFY2(killed.complaint.isEmpty(), qPrintable(killed.complaint));
            newsroom.reopen();
            checkAcknowledged(newsroom, ids, killed.lines);
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(faults(newsroom), QString());
        }
        // And life goes on.
        QCOMPARE(newsroom.save(ids.first(), newsroom.editor, [](Content &content, Handling &) { content.body = u"末稿"_s; }), QString());
    }

    void aKilledImportLeavesWholeArticlesOnly()
    {
        TestNewsroom newsroom;
        QSet<ArticleId> acknowledged;
        for (int round = 0; round < qMax(3, m_rounds / 4); ++round) {
            newsroom.close();
            const Killed killed = killAfter({newsroom.folder(), u"import"_s, QString::number(round)}, m_random.bounded(0, 3), m_random.bounded(1, 400));
            QVERIFY2(killed.complaint.isEmpty(), qPrintable(killed.complaint));
            newsroom.reopen();
            QCOMPARE(faults(newsroom), QString());
            for (const QByteArray &line : killed.lines) {
                const QStringList words = QString::fromLatin1(line).split(u' ');
                for (qsizetype i = 1; i < words.size(); ++i) {
                    const Result<ArticleId> id = newsroom->resolve(words.at(i));
                    GALLEY_VERIFY(id);
                    QCOMPARE(newsroom.article(*id).content.headline, u"轮%1批%2篇%3"_s.arg(round).arg(words.first()).arg(i - 1));
                    QVERIFY(!acknowledged.contains(*id));
                    acknowledged.insert(*id);
                }
            }
            checkLastBatch(newsroom, round, static_cast<int>(killed.lines.size()) + 1);
            if (QTest::currentTestFailed())
                return;
        }
        checkSearchFills(newsroom);
        QCOMPARE(faults(newsroom), QString());
    }

private:
    void checkAcknowledged(const TestNewsroom &newsroom, const QList<ArticleId> &ids, const QList<QByteArray> &lines)
    {
        QHash<ArticleId, QList<QByteArray>> histories;
        for (const ArticleId id : ids) {
            for (const Revision &revision : got(newsroom->revisions(id)))
                histories[id].append(revision.hash);
            QCOMPARE(newsroom.article(id).revision, histories[id].first());
        }
        QHash<ArticleId, QByteArray> last;
        for (const QByteArray &line : lines) {
            const QList<QByteArray> words = line.split(' ');
            QCOMPARE(words.size(), 3);
            const ArticleId id = newsroom->resolve(QString::fromLatin1(words.at(0))).value();
            const QByteArray hash = QByteArray::fromHex(words.at(1));
            QVERIFY2(histories[id].contains(hash), line.constData());
            const Content content = contentFromCanonical(newsroom->revision(hash).value().canonical).value();
            QCOMPARE(content.headline, u"第%1稿"_s.arg(words.at(2).toInt()));
            last[id] = hash;
        }
        // At most the save that was under way came after the last acknowledged one.
        qsizetype unacknowledged = 0;
        for (const auto &[id, hash] : last.asKeyValueRange())
            unacknowledged += histories[id].indexOf(hash);
        QVERIFY(unacknowledged <= 1);
    }

    /// Of a batch that was not acknowledged there is a beginning, without a gap.
    void checkLastBatch(const TestNewsroom &newsroom, int round, int batch)
    {
        bool ended = false;
        for (int number = 0; number < 120; ++number) {
            const auto found = newsroom->findByHeadline(u"轮%1批%2篇%3"_s.arg(round).arg(batch).arg(number)).value();
            QVERIFY(found.size() <= 1);
            QVERIFY(!(ended && !found.isEmpty()));
            ended = found.isEmpty();
        }
    }

    void checkSearchFills(const TestNewsroom &newsroom)
    {
        got(await(newsroom->settle()));
        ArticleQuery everything;
        everything.limit = 100'000;
        const QList<ArticleRow> rows = newsroom->list(everything).value();
        QVERIFY(!rows.isEmpty());
        QCOMPARE(newsroom->count(everything).value(), rows.size());
        ArticleQuery searched = everything;
        searched.text = u"清晨"_s;
        QCOMPARE(newsroom->count(searched).value(), rows.size());
        QSet<ArticleId> ids;
        for (const ArticleRow &row : got(newsroom->list(searched)))
            ids.insert(row.id);
        QCOMPARE(ids.size(), rows.size());
        for (const ArticleRow &row : rows) {
            QVERIFY(ids.contains(row.id));
            QCOMPARE(newsroom.article(row.id).id, row.id);
        }
    }

    int m_rounds = 20;
    QRandomGenerator m_random;
};

QTEST_GUILESS_MAIN(KillTest)
#include "tst_kill.moc"
