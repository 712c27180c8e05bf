// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/watchfolder.h"
#include "testkit/testkit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

class StoppedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime(QDate(2026, 11, 24), QTime(2, 0), QTimeZone::UTC); }
};

} // namespace

class WatchFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        const QString room = m_folder->filePath(u"room"_s);
        GALLEY_VERIFY(Newsroom::create(room, {}, m_clock));
        Result<std::unique_ptr<Newsroom>> opened = Newsroom::open(room, Newsroom::Mode::Owner, m_clock);
        GALLEY_VERIFY(opened);
        m_newsroom = std::move(*opened);
        m_request.person = m_newsroom->personByLogin(u"admin")->id;
        QVERIFY(QDir(m_folder->path()).mkdir(u"in"_s));
    }

    void cleanup() { m_newsroom.reset(); }

    void aFileThatHasSettledComesInAndIsPutAway()
    {
        put(u"in/雪.txt"_s, "雪后初晴\n\n扫雪的人一早就出了门，路面很快露了出来。\n");
        WatchFolder watch(in(), m_request);
        const Result<ImportReport> first = watch.look(*m_newsroom);
        GALLEY_VERIFY(first);
        QVERIFY(first->articles.isEmpty()); // it may still be being written
        const Result<ImportReport> second = watch.look(*m_newsroom);
        GALLEY_VERIFY(second);
        QCOMPARE(second->articles.size(), 1);
        QVERIFY(!QFile::exists(in() + u"/雪.txt"_s));
        QVERIFY(QFile::exists(in() + u"/imported/雪.txt"_s));
        QCOMPARE(*m_newsroom->count({}), 1);
    }

    void aFileThatStillGrowsWaits()
    {
        put(u"in/长.txt"_s, "第一段。\n");
        WatchFolder watch(in(), m_request);
        GALLEY_VERIFY(watch.look(*m_newsroom));
        put(u"in/长.txt"_s, "第一段。\n\n第二段。\n");
        QVERIFY(watch.look(*m_newsroom)->articles.isEmpty());
        QCOMPARE(watch.look(*m_newsroom)->articles.size(), 1);
    }

    void aBadFileGoesAsideWithTheReasonBesideIt()
    {
        put(u"in/坏.docx"_s, "PK no archive");
        WatchFolder watch(in(), m_request);
        GALLEY_VERIFY(watch.look(*m_newsroom));
        const Result<ImportReport> report = watch.look(*m_newsroom);
        GALLEY_VERIFY(report);
        QCOMPARE(report->failed.size(), 1);
        QVERIFY(QFile::exists(in() + u"/failed/坏.docx"_s));
        QFile note(in() + u"/failed/坏.docx.txt"_s);
        QVERIFY(note.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(note.readAll()).contains(report->failed[0].error.message));
    }

    void aCrashBeforePuttingAwayDoublesNothing()
    {
        const QByteArray text = "桥通车\n\n第一辆车是送奶的，司机按了两声喇叭。\n";
        put(u"in/桥.txt"_s, text);
        WatchFolder watch(in(), m_request);
        GALLEY_VERIFY(watch.look(*m_newsroom));
        QCOMPARE(watch.look(*m_newsroom)->articles.size(), 1);
        put(u"in/桥.txt"_s, text); // as if it had not been moved
        WatchFolder again(in(), m_request);
        GALLEY_VERIFY(again.look(*m_newsroom));
        const Result<ImportReport> report = again.look(*m_newsroom);
        GALLEY_VERIFY(report);
        QVERIFY(report->articles.isEmpty());
        QCOMPARE(report->passedOver, 1);
        QCOMPARE(*m_newsroom->count({}), 1);
        QVERIFY(QFile::exists(in() + u"/imported/桥 (2).txt"_s)); // nothing is written over
    }

    void whatIsBeingWrittenByNameIsLeftAlone()
    {
        put(u"in/稿.txt.part"_s, "半截");
        put(u"in/~$稿.docx"_s, "锁");
        put(u"in/.hidden"_s, "藏");
        WatchFolder watch(in(), m_request);
        const Result<QStringList> waiting = watch.waiting();
        GALLEY_VERIFY(waiting);
        QVERIFY(waiting->isEmpty());
    }

    void aFolderThatIsGoneIsTold()
    {
        WatchFolder watch(m_folder->filePath(u"nowhere"_s), m_request);
        const Result<ImportReport> report = watch.look(*m_newsroom);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Io);
    }

private:
    QString in() const { return m_folder->filePath(u"in"_s); }

    void put(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }

    StoppedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Newsroom> m_newsroom;
    ImportRequest m_request;
};

QTEST_GUILESS_MAIN(WatchFolderTest)
#include "tst_watchfolder.moc"
