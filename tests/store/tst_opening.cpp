// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/migrations.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QDirIterator>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

QString databaseOf(const QString &folder)
{
    return folder + u"/newsroom.sqlite"_s;
}

/// Every file of the folder with its bytes.
QMap<QString, QByteArray> everythingIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString file = it.next();
        files.insert(file, readFile(file));
    }
    return files;
}

/// Runs statements behind the program's back, as somebody with another tool would.
void tamper(const QString &folder, const QStringList &statements)
{
    const auto database = got(Database::open(databaseOf(folder), Database::Access::Write));
    for (const QString &statement : statements)
        got(database->exec(statement));
}

SchemaFile laterSchema(const QString &sql)
{
    return {schemaFiles().constLast().number + 1, u"later.sql"_s, sql};
}

DoctorFinding findingOf(const TestNewsroom &newsroom, const QString &check, bool repair = false)
{
    for (const DoctorFinding &finding : got(await(newsroom->doctor(repair)))) {
        if (finding.check == check)
            return finding;
    }
    return {};
}

} // namespace

/// Opening what lies there: newer, older, damaged, somebody else's, owned already.
class OpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aNewerNewsroomIsNotTouched()
    {
        TestNewsroom newsroom;
        newsroom.close();
        tamper(newsroom.folder(), {u"PRAGMA user_version = %1"_s.arg(schemaFiles().constLast().number + 1)});
        const auto before = everythingIn(newsroom.folder());
        for (const Newsroom::Mode mode : {Newsroom::Mode::Owner, Newsroom::Mode::ReadOnly})
            QCOMPARE(Newsroom::open(newsroom.folder(), mode, newsroom.clock).error().code, ErrorCode::NewerVersion);
        QCOMPARE(everythingIn(newsroom.folder()), before);
    }

    void anOlderNewsroomIsBackedUpAndBroughtUpToDate()
    {
        TestNewsroom newsroom;
        newsroom.add(u"旧稿"_s, u"正文"_s, newsroom.reporter);
        newsroom.close();
        const QString backup = backupFileName(newsroom.folder(), schemaFiles().constLast().number);
        const QList<SchemaFile> files = schemaFiles() + QList{laterSchema(u"-- later\nCREATE TABLE later (\n    id INTEGER\n);\n"_s)};
        {
            const auto database = got(Database::open(databaseOf(newsroom.folder()), Database::Access::Write));
            got(migrate(*database, files, backup));
            QCOMPARE(got(database->number(u"PRAGMA user_version"_s)), files.constLast().number);
            QCOMPARE(got(database->number(u"SELECT count(*) FROM later"_s)), 0);
            QCOMPARE(got(database->number(u"SELECT count(*) FROM articles"_s)), 1);
        }
        const auto old = got(Database::open(backup, Database::Access::Read));
        QCOMPARE(got(old->number(u"PRAGMA user_version"_s)), schemaFiles().constLast().number);
        QCOMPARE(got(old->number(u"SELECT count(*) FROM articles"_s)), 1);
        QVERIFY(!old->number(u"SELECT count(*) FROM later"_s));
    }

    void aMigrationThatFailsLeavesTheOldVersion()
    {
        TestNewsroom newsroom;
        newsroom.close();
        const QList<SchemaFile> files = schemaFiles() + QList{laterSchema(u"CREATE TABLE later (id INTEGER);\nINSERT INTO nowhere VALUES (1);\n"_s)};
        {
            const auto database = got(Database::open(databaseOf(newsroom.folder()), Database::Access::Write));
            QVERIFY(!migrate(*database, files, backupFileName(newsroom.folder(), 1)));
            QCOMPARE(got(database->number(u"PRAGMA user_version"_s)), schemaFiles().constLast().number);
            QVERIFY(!database->number(u"SELECT count(*) FROM later"_s));
        }
        newsroom.reopen();
        newsroom.add(u"新稿"_s, u"正文"_s, newsroom.reporter);
    }

    void whatIsUpToDateIsNotBackedUp()
    {
        TestNewsroom newsroom;
        newsroom.reopen();
        QVERIFY(QDir(newsroom.folder()).entryList({u"*backup*"_s}).isEmpty());
    }

    void aSecondOwnerIsToldWhoTheFirstIs()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const auto second = Newsroom::open(newsroom.folder(), Newsroom::Mode::Owner, newsroom.clock);
        QCOMPARE(second.error().code, ErrorCode::Locked);
        QVERIFY(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
        const auto reader = got(Newsroom::open(newsroom.folder(), Newsroom::Mode::ReadOnly, newsroom.clock));
        newsroom.save(id, newsroom.reporter, [](Content &content, Handling &) { content.headline = u"改题"_s; });
        QCOMPARE(reader->article(id).value().content.headline, u"改题"_s);
    }

    void aReaderWritesNothing()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.reopen(Newsroom::Mode::ReadOnly);
        QCOMPARE(newsroom->list({}).value().size(), 1);
        QCOMPARE(newsroom.find(u"正文"_s), QList<ArticleId>{id});
        QCOMPARE(await(newsroom->createArticle(newArticle(u"甲"_s, u"乙"_s), newsroom.reporter)).error().code, ErrorCode::ReadOnly);
        QCOMPARE(await(newsroom->importArticles({newArticle(u"甲"_s, u"乙"_s)}, newsroom.chief)).error().code, ErrorCode::ReadOnly);
        QCOMPARE(await(newsroom->putAsset("bytes")).error().code, ErrorCode::ReadOnly);
        QCOMPARE(await(newsroom->settle()).error().code, ErrorCode::ReadOnly);
        for (const DoctorFinding &finding : got(await(newsroom->doctor(false))))
            QVERIFY2(finding.ok, qPrintable(finding.message));
    }

    void whatIsNoNewsroomIsSaidToBeNone()
    {
        const QTemporaryDir folder;
        const HandClock clock;
        const auto open = [&] { return Newsroom::open(folder.path(), Newsroom::Mode::Owner, clock).error().code; };
        QCOMPARE(open(), ErrorCode::NotFound);
        QFile file(databaseOf(folder.path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(open(), ErrorCode::Corrupt);
        file.write(QByteArray(5000, 'x'));
        file.close();
        QCOMPARE(open(), ErrorCode::Corrupt);
        QVERIFY(file.remove());
        tamper(folder.path(), {u"CREATE TABLE somebody_elses (id)"_s});
        QCOMPARE(open(), ErrorCode::BadInput);
    }

    void aChangedAuditEntryIsFound()
    {
        TestNewsroom newsroom;
        newsroom.publish(newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter));
        QVERIFY(findingOf(newsroom, u"audit"_s).ok);
        qint64 number = 0;
        for (const AuditEntry &entry : got(newsroom->audit())) {
            if (entry.statement.action == Action::Pass)
                number = entry.number;
        }
        newsroom.close();
        tamper(newsroom.folder(), {u"DROP TRIGGER audit_entries_do_not_change"_s,
                                   u"UPDATE audit SET statement = replace(CAST(statement AS TEXT), '\"pass\"', '\"save\"') WHERE number = %1"_s.arg(number)});
        newsroom.reopen();
        const DoctorFinding finding = findingOf(newsroom, u"audit"_s, true);
        QVERIFY(!finding.ok);
        QVERIFY(!finding.repaired);
        QVERIFY(finding.message.contains(QString::number(number)));
    }

    void aRemovedAuditEntryIsFound()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.publish(id);
        const qint64 number = got(newsroom->audit(id)).constFirst().number;
        newsroom.close();
        tamper(newsroom.folder(), {u"DROP TRIGGER audit_entries_stay"_s, u"DELETE FROM audit WHERE number = %1"_s.arg(number)});
        newsroom.reopen();
        QVERIFY(!findingOf(newsroom, u"audit"_s).ok);
    }

    void aChangedHistoryOfRegistersIsFound()
    {
        TestNewsroom newsroom;
        (void)got(await(newsroom->putTag({{}, u"羊绒"_s, {}}, newsroom.editor)));
        QVERIFY(findingOf(newsroom, u"audit"_s).ok);
        newsroom.close();
        tamper(newsroom.folder(), {u"DROP TRIGGER register_history_does_not_change"_s,
                                   u"UPDATE register_history SET after = replace(after, '羊绒', '羊毛')"_s});
        newsroom.reopen();
        QVERIFY(!findingOf(newsroom, u"audit"_s).ok);
    }

    void aRemovedHistoryOfRegistersIsFound()
    {
        TestNewsroom newsroom;
        (void)got(await(newsroom->putTag({{}, u"羊绒"_s, {}}, newsroom.editor)));
        newsroom.close();
        tamper(newsroom.folder(), {u"DROP TRIGGER register_history_stays"_s,
                                   u"DELETE FROM register_history WHERE matter = 'tag'"_s});
        newsroom.reopen();
        QVERIFY(!findingOf(newsroom, u"audit"_s).ok);
    }

    void aChangedRevisionIsFound()
    {
        TestNewsroom newsroom;
        newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.close();
        tamper(newsroom.folder(), {u"DROP TRIGGER revisions_do_not_change"_s,
                                   u"UPDATE revisions SET canonical = CAST(replace(CAST(canonical AS TEXT), '正文', '假文') AS BLOB)"_s});
        newsroom.reopen();
        QVERIFY(!findingOf(newsroom, u"revisions"_s).ok);
    }

    void theChainCannotBeChangedByAccident()
    {
        TestNewsroom newsroom;
        newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.close();
        const auto database = got(Database::open(databaseOf(newsroom.folder()), Database::Access::Write));
        QVERIFY(!database->exec(u"UPDATE audit SET hash = x'00'"_s));
        QVERIFY(!database->exec(u"DELETE FROM audit"_s));
        QVERIFY(!database->exec(u"UPDATE revisions SET canonical = x'00'"_s));
    }

    void listsAndSearchAreMadeAnew()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.publish(newsroom.add(u"另一篇"_s, u"别的"_s, newsroom.reporter));
        got(await(newsroom->settle()));
        const SidebarCounts counts = newsroom->counts(newsroom.reporter).value();
        newsroom.close();
        tamper(newsroom.folder(), {u"DELETE FROM memberships WHERE article = 1"_s, u"UPDATE lists SET n = n + 7"_s,
                                   u"INSERT INTO search (search) VALUES ('delete-all')"_s});
        newsroom.reopen();
        for (const QString &check : {u"lists"_s, u"search"_s})
            QVERIFY(!findingOf(newsroom, check).ok);
        for (const DoctorFinding &finding : got(await(newsroom->doctor(true))))
            QVERIFY2(finding.ok || finding.repaired, qPrintable(finding.message));
        QCOMPARE(newsroom->counts(newsroom.reporter).value(), counts);
        QCOMPARE(newsroom.find(u"正文"_s), QList<ArticleId>{id});
        for (const DoctorFinding &finding : got(await(newsroom->doctor(false))))
            QVERIFY2(finding.ok, qPrintable(finding.message));
    }

    /// FTS5 examines itself by what a connection last knew of the index (SQLite 3.46): one that searched before
    /// somebody else wrote would call a whole index damaged.
    void aSearchBeforeAnEditMakesNoFalseAlarm()
    {
        TestNewsroom newsroom;
        QList<NewArticle> articles;
        for (int i = 0; i < 300; ++i)
            articles.append(newArticle(u"第%1篇"_s.arg(i), u"草原第%1号稿件的正文"_s.arg(i)));
        const QList<ArticleId> ids = got(await(newsroom->importArticles(articles, newsroom.chief)));
        got(await(newsroom->settle()));
        for (int round = 0; round < 4; ++round) {
            QVERIFY(!newsroom.find(u"草原"_s).isEmpty());
            for (int i = 0; i < 6; ++i) {
                const QString saved = newsroom.save(ids.at(round * 10 + i), newsroom.chief, [&](Content &content, Handling &) {
                    content.body += u"又改了%1处"_s.arg(i);
                });
                QCOMPARE(saved, QString());
            }
            const DoctorFinding finding = findingOf(newsroom, u"database"_s);
            QVERIFY2(finding.ok, qPrintable(finding.message));
        }
    }

    void aLostAssetIsFound()
    {
        TestNewsroom newsroom;
        const QByteArray name = got(await(newsroom->putAsset("a picture")));
        QVERIFY(findingOf(newsroom, u"assets"_s).ok);
        QVERIFY(QFile::remove(newsroom.folder() + u"/assets/"_s + QString::fromLatin1(name.first(2)) + u'/' + QString::fromLatin1(name)));
        QVERIFY(!findingOf(newsroom, u"assets"_s).ok);
    }
};

QTEST_GUILESS_MAIN(OpeningTest)
#include "tst_opening.moc"
