// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/storefaults.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QRandomGenerator>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

QString databaseOf(const TestNewsroom &newsroom)
{
    return newsroom.folder() + u"/newsroom.sqlite"_s;
}

/// Every file of a folder with the hash of its bytes, but for those that SQLite lays beside a database while it
/// looks at it: an empty log and the index to it.
QMap<QString, QByteArray> bytesOf(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        if (path.endsWith("-shm"_L1) || (path.endsWith("-wal"_L1) && entries.fileInfo().size() == 0))
            continue;
        files.insert(path, QCryptographicHash::hash(readFile(path), QCryptographicHash::Sha256));
    }
    return files;
}

void run(const TestNewsroom &newsroom, const QStringList &statements)
{
    const auto database = got(Database::open(databaseOf(newsroom), Database::Access::Write));
    for (const QString &sql : statements)
        got(database->exec(sql));
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

DoctorFinding finding(const TestNewsroom &newsroom, QLatin1StringView check)
{
    for (const DoctorFinding &each : got(await(newsroom->doctor(false)))) {
        if (each.check == check)
            return each;
    }
    return {check, false, false, u"not examined"_s};
}

QStringList faults(const TestNewsroom &newsroom)
{
    QStringList faults;
    for (const DoctorFinding &each : got(await(newsroom->doctor(false)))) {
        if (!each.ok)
            faults.append(each.check);
    }
    return faults;
}

/// A text that no compression or free page swallows.
QString longText(qsizetype characters)
{
    QString text;
    QRandomGenerator random(7);
    for (qsizetype i = 0; i < characters; ++i)
        text += QChar(0x4E00 + random.bounded(0x5000));
    return text;
}

} // namespace

/// The folder a newsroom lives in, when something is wrong with it: said by its name, and nothing made worse.
class FolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void cleanup()
    {
        StoreFaults::pageLimit = 0;
        StoreFaults::failAfter = -1;
    }

    void whatCannotBeOpenedIsNamedAndLeftAsItIs_data()
    {
        QTest::addColumn<int>("damage");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("made by a newer Galley") << 0 << ErrorCode::NewerVersion;
        QTest::newRow("cut in the middle") << 1 << ErrorCode::Corrupt;
        QTest::newRow("cut in its header") << 2 << ErrorCode::Corrupt;
        QTest::newRow("empty") << 3 << ErrorCode::Corrupt;
        QTest::newRow("a text file") << 4 << ErrorCode::Corrupt;
        QTest::newRow("another program's database") << 5 << ErrorCode::BadInput;
        QTest::newRow("its schema overwritten") << 6 << ErrorCode::Corrupt;
    }
    void whatCannotBeOpenedIsNamedAndLeftAsItIs()
    {
        QFETCH(int, damage);
        QFETCH(ErrorCode, code);
        TestNewsroom newsroom;
        newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const QString file = databaseOf(newsroom);
        if (damage == 0) {
            newsroom.close();
            run(newsroom, {u"PRAGMA user_version = 99"_s});
        } else if (damage == 5) {
            newsroom.close();
            run(newsroom, {u"PRAGMA application_id = 1"_s});
        }
        newsroom.close();
        switch (damage) {
        case 1: QVERIFY(QFile::resize(file, QFileInfo(file).size() / 2)); break;
        case 2: QVERIFY(QFile::resize(file, 60)); break;
        case 3: QVERIFY(QFile::resize(file, 0)); break;
        case 4: overwrite(file, 0, "Dear editor, this is no database at all."); break;
        case 6: overwrite(file, 100, QByteArray(3000, '\x5a')); break;
        }
        const QMap<QString, QByteArray> before = bytesOf(newsroom.folder());
        QVERIFY(!before.isEmpty());
        for (const Newsroom::Mode mode : {Newsroom::Mode::Owner, Newsroom::Mode::ReadOnly}) {
            const auto opened = Newsroom::open(newsroom.folder(), mode, newsroom.clock);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, code);
            QVERIFY(!opened.error().message.isEmpty());
            QCOMPARE(bytesOf(newsroom.folder()), before);
        }
    }

    void whereThereIsNoNewsroomNothingIsMade()
    {
        const HandClock clock;
        const QTemporaryDir folder;
        QCOMPARE(Newsroom::open(folder.path(), Newsroom::Mode::Owner, clock).error().code, ErrorCode::NotFound);
        QCOMPARE(Newsroom::open(folder.path() + u"/nowhere"_s, Newsroom::Mode::Owner, clock).error().code, ErrorCode::NotFound);
        QVERIFY(bytesOf(folder.path()).isEmpty());
    }

    void whatIsOpenForReadingOnlyIsNotWritten()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"草原正文"_s, newsroom.reporter);
        newsroom.close();
        const QByteArray before = bytesOf(newsroom.folder()).value(databaseOf(newsroom));
        newsroom.reopen(Newsroom::Mode::ReadOnly);
        const Article article = newsroom.article(id);
        QCOMPARE(await(newsroom->save({id, newsroom.reporter, article.revision, article.content, {}})).error().code, ErrorCode::ReadOnly);
        QCOMPARE(await(newsroom->createArticle(newArticle(u"标题"_s, u"正文"_s), newsroom.reporter)).error().code, ErrorCode::ReadOnly);
        QCOMPARE(await(newsroom->importArticles({newArticle(u"标题"_s, u"正文"_s)}, newsroom.reporter)).error().code, ErrorCode::ReadOnly);
        QCOMPARE(await(newsroom->act({id, Action::Submit, newsroom.reporter, article.contentHash, {}, 0, {}, {}})).error().code, ErrorCode::ReadOnly);
        QCOMPARE(await(newsroom->putAsset("x")).error().code, ErrorCode::ReadOnly);
        QCOMPARE(await(newsroom->doctor(true)).error().code, ErrorCode::ReadOnly);
        QCOMPARE(await(newsroom->settle()).error().code, ErrorCode::ReadOnly);
        QCOMPARE(newsroom.find(u"草原"_s), QList<ArticleId>{id});
        QCOMPARE(faults(newsroom), QStringList());
        newsroom.close();
        QCOMPARE(bytesOf(newsroom.folder()).value(databaseOf(newsroom)), before);
    }

    void aReaderSeesWhatTheOwnerCommits()
    {
        TestNewsroom newsroom;
        const auto reader = got(Newsroom::open(newsroom.folder(), Newsroom::Mode::ReadOnly, newsroom.clock));
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        QCOMPARE(reader->article(id).value().content.headline, u"标题"_s);
    }

    void aFolderNobodyMayWriteToIsReadable()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.close();
        const QFile::Permissions before = QFile::permissions(newsroom.folder());
        QVERIFY(QFile::setPermissions(newsroom.folder(), QFile::ReadOwner | QFile::ExeOwner));
        const auto restore = qScopeGuard([&] { QFile::setPermissions(newsroom.folder(), before); });
        if (QFileInfo(newsroom.folder()).isWritable())
            QSKIP("This user may write to every folder (root), so no folder can be made read-only for the test.");
        QCOMPARE(Newsroom::open(newsroom.folder(), Newsroom::Mode::Owner, newsroom.clock).error().code, ErrorCode::ReadOnly);
        const auto reader = got(Newsroom::open(newsroom.folder(), Newsroom::Mode::ReadOnly, newsroom.clock));
        QCOMPARE(reader->article(id).value().content.headline, u"标题"_s);
    }

    void aSecondOwnerIsToldWhoTheFirstIs()
    {
        TestNewsroom newsroom;
        const auto second = Newsroom::open(newsroom.folder(), Newsroom::Mode::Owner, newsroom.clock);
        QCOMPARE(second.error().code, ErrorCode::Locked);
        QVERIFY2(second.error().message.contains(QString::number(QCoreApplication::applicationPid())), qPrintable(second.error().message));
        QVERIFY2(second.error().message.contains("tst_folder"_L1), qPrintable(second.error().message));
        newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.reopen();
        QCOMPARE(newsroom->list({}).value().size(), 1);
    }

    void theAuditChainTellsWhereItWasTamperedWith_data()
    {
        QTest::addColumn<QString>("tampering");
        QTest::addColumn<QString>("entry");
        QTest::newRow("another statement") << u"UPDATE audit SET statement = (SELECT statement FROM audit WHERE number = 2) WHERE number = 3"_s << u"3"_s;
        QTest::newRow("another hash") << u"UPDATE audit SET hash = randomblob(32) WHERE number = 2"_s << u"2"_s;
        QTest::newRow("another predecessor") << u"UPDATE audit SET previous = randomblob(32) WHERE number = 4"_s << u"4"_s;
        QTest::newRow("an entry removed") << u"DELETE FROM audit WHERE number = 3"_s << u"3"_s;
        QTest::newRow("the beginning removed") << u"DELETE FROM audit WHERE number = 1"_s << u"1"_s;
        QTest::newRow("what is no statement") << u"UPDATE audit SET statement = x'00' WHERE number = 3"_s << u"read"_s;
    }
    void theAuditChainTellsWhereItWasTamperedWith()
    {
        QFETCH(QString, tampering);
        QFETCH(QString, entry);
        TestNewsroom newsroom;
        newsroom.approve(newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter));
        QVERIFY(finding(newsroom, "audit"_L1).ok);
        newsroom.close();
        run(newsroom, {u"PRAGMA foreign_keys = OFF"_s, u"DROP TRIGGER audit_entries_stay"_s, u"DROP TRIGGER audit_entries_do_not_change"_s, tampering});
        newsroom.reopen();
        const DoctorFinding audit = finding(newsroom, "audit"_L1);
        QVERIFY(!audit.ok);
        QVERIFY2(audit.message.contains(entry), qPrintable(audit.message));
    }

    void theAuditChainCannotBeChangedWithoutTakingItsTriggersAway()
    {
        TestNewsroom newsroom;
        newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.close();
        const auto database = got(Database::open(databaseOf(newsroom), Database::Access::Write));
        QVERIFY(!database->exec(u"UPDATE audit SET hash = x'00'"_s));
        QVERIFY(!database->exec(u"DELETE FROM audit"_s));
        QVERIFY(!database->exec(u"UPDATE revisions SET canonical = x'00'"_s));
    }

    void aTextThatIsNotWhatItsHashSaysIsNamed()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.close();
        run(newsroom, {u"DROP TRIGGER revisions_do_not_change"_s, u"UPDATE revisions SET canonical = CAST(replace(CAST(canonical AS TEXT), '正文', '伪文') AS BLOB)"_s});
        newsroom.reopen();
        const DoctorFinding revisions = finding(newsroom, "revisions"_L1);
        QVERIFY(!revisions.ok);
        QVERIFY2(revisions.message.contains(id.toString()), qPrintable(revisions.message));
    }

    void aFullDiskKeepsTheOldTextUntilThereIsRoom()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"旧稿"_s, newsroom.reporter);
        const Article before = newsroom.article(id);
        Content typed = before.content;
        typed.body = longText(200'000);
        StoreFaults::pageLimit = 1;
        QCOMPARE(await(newsroom->save({id, newsroom.reporter, before.revision, typed, {}})).error().code, ErrorCode::DiskFull);
        QCOMPARE(newsroom.article(id), before);
        QCOMPARE(newsroom->revisions(id).value().size(), 1);
        QCOMPARE(newsroom.find(u"旧稿"_s), QList<ArticleId>{id});
        QList<NewArticle> many(60, newArticle(u"来稿"_s, typed.body));
        QCOMPARE(await(newsroom->importArticles(many, newsroom.reporter)).error().code, ErrorCode::DiskFull);
        StoreFaults::pageLimit = 0;
        QCOMPARE(faults(newsroom), QStringList());
        GALLEY_VERIFY(await(newsroom->save({id, newsroom.reporter, before.revision, typed, {}})));
        QCOMPARE(newsroom.article(id).content.body, typed.body);
        newsroom.reopen();
        QCOMPARE(newsroom.article(id).content.body, typed.body);
        QCOMPARE(faults(newsroom), QStringList());
    }

    void aSaveThatFailsAnywhereLeavesTheOldText()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"旧稿"_s, newsroom.reporter);
        const Article before = newsroom.article(id);
        const qsizetype audited = newsroom->audit().value().size();
        Content typed = before.content;
        typed.body = u"新稿"_s;
        Handling handling = before.handling;
        handling.urgency = 2;
        int failed = 0;
        for (;; ++failed) {
            QVERIFY(failed < 500);
            StoreFaults::failAfter = failed + 1;
            const Result<SaveOutcome> saved = await(newsroom->save({id, newsroom.reporter, before.revision, typed, handling}));
            StoreFaults::failAfter = -1;
            if (saved)
                break;
            QCOMPARE(saved.error().code, ErrorCode::Io);
            QCOMPARE(newsroom.article(id), before);
            QCOMPARE(newsroom->audit().value().size(), audited);
        }
        QVERIFY(failed > 10);
        QCOMPARE(newsroom.article(id).content.body, u"新稿"_s);
        QCOMPARE(newsroom.find(u"旧稿"_s), QList<ArticleId>());
        QCOMPARE(newsroom.find(u"新稿"_s), QList<ArticleId>{id});
        QCOMPARE(faults(newsroom), QStringList());
    }
};

QTEST_GUILESS_MAIN(FolderTest)
#include "tst_folder.moc"
