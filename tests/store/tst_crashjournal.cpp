// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/canonical.h"
#include "store/crashjournal.h"
#include "testkit/testkit.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace galley;
using namespace Qt::StringLiterals;

class CrashJournalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void whatWasTypedLastIsFound();
    void aTornTailLosesOnlyItsOwnRecord();
    void aDamagedByteLosesNothingBeforeIt();
    void savingRemovesTheJournal();
    void anEarlierJournalIsNeverOverwritten();
    void aJournalInUseIsNotLeftBehind();
    void aNeverSavedArticleIsRecoveredToo();
    void longTextsCostOnlyWhatChanged();
    void aFolderThatCannotBeWrittenIsAClearError();
};

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::UTC);

Content typed(const QString &body)
{
    Content content;
    content.headline = u"风从草原来"_s;
    content.body = body;
    return content;
}

ArticleId someArticle()
{
    return ArticleId::fromString(u"0193e8a2-0000-7000-8000-000000000001");
}

// A journal of these states, as a crash leaves it. Gives its file.
QString crashedJournal(const QString &folder, const QStringList &bodies)
{
    CrashJournal journal(folder, someArticle(), "base");
    for (const QString &body : bodies) {
        if (!journal.record(typed(body), noon))
            qFatal("cannot write a journal");
    }
    return QDir(folder + u"/journal"_s).entryInfoList({u"*.journal"_s}, QDir::Files).first().absoluteFilePath();
}

} // namespace

void CrashJournalTest::whatWasTypedLastIsFound()
{
    const QTemporaryDir folder;
    crashedJournal(folder.path(), {u"一"_s, u"一二"_s, u"一二三😀"_s, u"二三😀"_s, u"二三😀四"_s});
    const QList<RecoveredText> found = CrashJournal::leftBehind(folder.path());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().article, someArticle());
    QCOMPARE(found.first().baseRevision, "base"_ba);
    QCOMPARE(found.first().content, typed(u"二三😀四"_s));
    QCOMPARE(found.first().written, noon);
    QVERIFY(CrashJournal::discard(found.first()));
    QVERIFY(CrashJournal::leftBehind(folder.path()).isEmpty());
}

void CrashJournalTest::aTornTailLosesOnlyItsOwnRecord()
{
    const QTemporaryDir folder;
    const QString path = crashedJournal(folder.path(), {u"第一段"_s, u"第一段。第二段"_s});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();

    const QTemporaryDir onlyFirst;
    const qint64 firstRecord = QFileInfo(crashedJournal(onlyFirst.path(), {u"第一段"_s})).size();
    QVERIFY(firstRecord < whole.size());
    for (qint64 length = firstRecord; length < whole.size(); ++length) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(whole.first(length));
        file.close();
        const QList<RecoveredText> found = CrashJournal::leftBehind(folder.path());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().content, typed(u"第一段"_s));
    }
}

void CrashJournalTest::aDamagedByteLosesNothingBeforeIt()
{
    const QTemporaryDir folder;
    const QString path = crashedJournal(folder.path(), {u"甲"_s, u"甲乙"_s, u"甲乙丙"_s});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const QStringList states{u"甲"_s, u"甲乙"_s, u"甲乙丙"_s};
    QRandomGenerator random(20261123);
    for (int round = 0; round < 200; ++round) {
        QByteArray damaged = whole;
        const qsizetype place = random.bounded(damaged.size());
        damaged[place] = char(damaged[place] ^ (1 << random.bounded(8)));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(damaged);
        file.close();
        // Whatever is found is a state that was typed, never a mixture.
        const QList<RecoveredText> found = CrashJournal::leftBehind(folder.path());
        for (const RecoveredText &text : found)
            QVERIFY2(states.contains(text.content.body), qPrintable(text.content.body));
        QVERIFY(found.isEmpty() || found.first().content != typed(u"甲乙丙"_s));
    }
}

void CrashJournalTest::savingRemovesTheJournal()
{
    const QTemporaryDir folder;
    {
        CrashJournal journal(folder.path(), someArticle(), "base");
        GALLEY_VERIFY(journal.record(typed(u"一"_s), noon));
        journal.saved(someArticle(), "next");
        QVERIFY(QDir(folder.path() + u"/journal"_s).isEmpty());
        GALLEY_VERIFY(journal.record(typed(u"一二"_s), noon));
    }
    const QList<RecoveredText> found = CrashJournal::leftBehind(folder.path());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().baseRevision, "next"_ba);
}

void CrashJournalTest::anEarlierJournalIsNeverOverwritten()
{
    const QTemporaryDir folder;
    crashedJournal(folder.path(), {u"昨天没存的"_s});
    CrashJournal today(folder.path(), someArticle(), "base");
    GALLEY_VERIFY(today.record(typed(u"今天的"_s), noon.addDays(1)));
    today.saved(someArticle(), "next");
    const QList<RecoveredText> found = CrashJournal::leftBehind(folder.path());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().content.body, u"昨天没存的"_s);
}

void CrashJournalTest::aJournalInUseIsNotLeftBehind()
{
    const QTemporaryDir folder;
    CrashJournal journal(folder.path(), someArticle(), "base");
    GALLEY_VERIFY(journal.record(typed(u"一"_s), noon));
    QVERIFY(CrashJournal::leftBehind(folder.path()).isEmpty());
}

void CrashJournalTest::aNeverSavedArticleIsRecoveredToo()
{
    const QTemporaryDir folder;
    {
        CrashJournal journal(folder.path(), {}, {});
        GALLEY_VERIFY(journal.record(typed(u"还没存过"_s), noon));
    }
    const QList<RecoveredText> found = CrashJournal::leftBehind(folder.path());
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().article.isNull());
    QCOMPARE(found.first().content.body, u"还没存过"_s);
}

void CrashJournalTest::longTextsCostOnlyWhatChanged()
{
    const QTemporaryDir folder;
    QString body = u"草原上的风"_s.repeated(40'000);
    CrashJournal journal(folder.path(), someArticle(), "base");
    GALLEY_VERIFY(journal.record(typed(body), noon));
    const QString path = QDir(folder.path() + u"/journal"_s).entryInfoList(QDir::Files).first().absoluteFilePath();
    const qint64 first = QFileInfo(path).size();
    for (int key = 0; key < 20; ++key) {
        body.insert(body.size() / 2, u'键');
        GALLEY_VERIFY(journal.record(typed(body), noon));
    }
    QVERIFY(QFileInfo(path).size() - first < 20 * 200);
}

void CrashJournalTest::aFolderThatCannotBeWrittenIsAClearError()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"journal"_s)); // a file where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    CrashJournal journal(folder.path(), someArticle(), "base");
    const Result<void> outcome = journal.record(typed(u"一"_s), noon);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Io);
    QVERIFY(!outcome.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(CrashJournalTest)
#include "tst_crashjournal.moc"
