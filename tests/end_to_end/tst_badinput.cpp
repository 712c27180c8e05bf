// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/galleyctlrunner.h"
#include "testkit/elsewhere.h"
#include "testkit/testkit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// Whatever is thrown at it, galleyctl says clearly what is wrong, ends with the contract's code, and
/// the newsroom is as it was.
class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(GalleyctlRunner::isThere(), qPrintable(GalleyctlRunner::program()));
        QTest::failOnWarning();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_ctl = std::make_unique<GalleyctlRunner>(m_folder->filePath(u"newsroom"_s));
        GALLEY_EXIT(m_ctl->run({u"init"_s}), 0);
        m_id = m_ctl->ask({u"article"_s, u"new"_s, u"headline=在先的稿件"_s, u"body=正文。"_s})[u"id"_s].toString();
        m_before = m_ctl->ask({u"article"_s, u"show"_s, m_id});
    }

    void aBadFileIsRefusedWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *what, const QString &name, const QByteArray &bytes) { QTest::newRow(what) << name << bytes; };
        row("empty text", u"a.txt"_s, {});
        row("empty page", u"a.html"_s, {});
        row("empty Markdown", u"a.md"_s, {});
        row("white space only", u"a.txt"_s, "  \n\t\n");
        row("mis-encoded text", u"a.txt"_s, "\xff\xff\xfe\x80\x81\xff"_ba.repeated(20));
        row("binary", u"a.txt"_s, QByteArray("\x7f" "ELF\x02\x01\x01\x00\x00\x00\x00\x00", 12).repeated(10));
        row("binary page", u"a.html"_s, QByteArray("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 16).repeated(10));
        row("fifty megabytes", u"a.txt"_s, "草原上的风。\n"_ba.repeated(50 * 1024 * 1024 / 19 + 1));
        row("not JSON lines", u"a.jsonl"_s, "this is no JSON\n");
        row("truncated JSON line", u"a.jsonl"_s, "{\"date\": \"2022-09-24\", \"headline\": \"一\", \"html\": \"<p>");
        row("unknown form", u"a.xyz"_s, QByteArray("\x00\x01\x02\x03", 4).repeated(30));
    }
    void aBadFileIsRefusedWhole()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        const QString file = m_folder->filePath(name);
        write(file, bytes);
        const Ran ran = m_ctl->run({u"--json"_s, u"import"_s, file});
        GALLEY_EXIT(ran, 3);
        const QJsonArray failed = ran.json()[u"failed"_s].toArray();
        QVERIFY2(failed.size() == 1, ran.told().constData());
        QVERIFY2(failed.first()[u"file"_s].toString().startsWith(file), ran.told().constData());
        QVERIFY(!failed.first()[u"reason"_s].toString().isEmpty());
        QCOMPARE(ran.json()[u"articles"_s].toArray().size(), 0);
        nothingIsLost();
    }

    void aFolderOrAMissingFileIsNoArticle()
    {
        for (const QString &file : {m_folder->path(), m_folder->filePath(u"missing.txt"_s)}) {
            const Ran ran = m_ctl->run({u"--json"_s, u"import"_s, file});
            GALLEY_EXIT(ran, 3);
            QCOMPARE(ran.json()[u"failed"_s].toArray().size(), 1);
        }
        nothingIsLost();
    }

    void aTruncatedPageGivesWhatItHas()
    {
        // Cut inside a character, as a broken download is.
        const QByteArray page = readFile(QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample/page.txt"));
        const QString file = m_folder->filePath(u"cut.txt"_s);
        write(file, page.first(page.size() / 2 / 3 * 3 + 1));
        const Ran ran = m_ctl->run({u"--json"_s, u"import"_s, file});
        const QJsonObject report = ran.json();
        QVERIFY2(ran.code == 3 || ran.code == 0, ran.told().constData());
        // Either is told, never swallowed: taken with a warning, or refused.
        if (ran.code == 0)
            QVERIFY2(!report[u"articles"_s].toArray().first()[u"warnings"_s].toArray().isEmpty(), ran.told().constData());
        else
            QCOMPARE(report[u"failed"_s].toArray().size(), 1);
        nothingIsLost();
    }

    void aNewerNewsroomIsLeftAlone()
    {
        const QString database = m_ctl->newsroom + u"/newsroom.sqlite"_s;
        raiseVersion(database);
        const QByteArray bytes = readFile(database);
        const Ran ran = m_ctl->run({u"--json"_s, u"article"_s, u"list"_s});
        GALLEY_EXIT(ran, 3);
        QCOMPARE(ran.json()[u"error"_s][u"code"_s].toString(), u"newer-version"_s);
        GALLEY_EXIT(m_ctl->run({u"article"_s, u"new"_s, u"headline=x"_s}), 3);
        QCOMPARE(readFile(database), bytes);
    }

    void whatIsNoDatabaseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << "this is not a database, it only says so\n"_ba.repeated(200);
    }
    void whatIsNoDatabaseIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        const QString folder = m_folder->filePath(u"other"_s);
        QVERIFY(QDir().mkpath(folder));
        write(folder + u"/newsroom.sqlite"_s, bytes);
        const Ran ran = m_ctl->run({u"--newsroom"_s, folder, u"--json"_s, u"article"_s, u"list"_s});
        GALLEY_EXIT(ran, 3);
        QVERIFY2(!ran.json()[u"error"_s][u"message"_s].toString().isEmpty(), ran.told().constData());
        QCOMPARE(readFile(folder + u"/newsroom.sqlite"_s), bytes);
    }

    void aTruncatedDatabaseIsRefused()
    {
        const QString folder = m_folder->filePath(u"cut"_s);
        QVERIFY(QDir().mkpath(folder));
        const QByteArray bytes = readFile(m_ctl->newsroom + u"/newsroom.sqlite"_s);
        write(folder + u"/newsroom.sqlite"_s, bytes.first(bytes.size() / 3));
        GALLEY_EXIT(m_ctl->run({u"--newsroom"_s, folder, u"doctor"_s}), 3);
    }

    void aReadOnlyNewsroomIsReadAndNotWritten()
    {
        const QString folder = m_ctl->newsroom;
        const auto everything = [&](QFile::Permissions file, QFile::Permissions directory) {
            for (const QString &name : QDir(folder).entryList(QDir::Files))
                QFile::setPermissions(folder + u'/' + name, file);
            QFile::setPermissions(folder, directory);
        };
        const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        everything(readable, readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
        const auto writableAgain = qScopeGuard([&] {
            everything(readable | QFile::WriteOwner, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        });
        GalleyctlRunner reader(folder);
#ifdef Q_OS_UNIX
        // Permissions hold root back from nothing: it reads as somebody else.
        if (geteuid() == 0) {
            QFile::setPermissions(m_folder->path(), readable | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
            if (QStandardPaths::findExecutable(u"setpriv"_s).isEmpty())
                GALLEY_SKIP_ELSEWHERE("running as root without setpriv");
            reader.through = {u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, u"--"_s};
            if (reader.run({u"--version"_s}).code != 0)
                QSKIP("the program lies where only root may run it");
        }
#endif
        const Ran shown = reader.run({u"--json"_s, u"article"_s, u"show"_s, m_id});
        GALLEY_EXIT(shown, 0);
        QCOMPARE(shown.json(), m_before);
        const Ran set = reader.run({u"--json"_s, u"article"_s, u"set"_s, m_id, u"headline=x"_s});
        GALLEY_EXIT(set, 3);
        QCOMPARE(set.json()[u"error"_s][u"code"_s].toString(), u"read-only"_s);
        // The doctor examines what is there, and repairs nothing.
        const Ran examined = reader.run({u"--json"_s, u"doctor"_s});
        GALLEY_EXIT(examined, 0);
        QCOMPARE(examined.json()[u"ok"_s], QJsonValue(true));
        const Ran repair = reader.run({u"--json"_s, u"doctor"_s, u"--repair"_s});
        GALLEY_EXIT(repair, 3);
        QCOMPARE(repair.json()[u"error"_s][u"code"_s].toString(), u"read-only"_s);
    }

    void aNewsroomCannotBeMadeInAFile()
    {
        const QString file = m_folder->filePath(u"file"_s);
        write(file, "x");
        GALLEY_EXIT(m_ctl->run({u"--newsroom"_s, file, u"init"_s}), 3);
        GALLEY_EXIT(m_ctl->run({u"--newsroom"_s, file + u"/below"_s, u"init"_s}), 3);
        QCOMPARE(readFile(file), "x"_ba);
    }

    void aTextTooLargeToRenderIsSaidToBe()
    {
        const QString file = m_folder->filePath(u"large.md"_s);
        write(file, "草原上的风。\n\n"_ba.repeated(50 * 1024 * 1024 / 20));
        const Ran ran = m_ctl->run({u"--json"_s, u"render"_s, file});
        GALLEY_EXIT(ran, 3);
        QCOMPARE(ran.json()[u"error"_s][u"code"_s].toString(), u"too-large"_s);
    }

    void aFullDiskBehindStandardOutputIsAFailure()
    {
        if (!QFileInfo::exists(u"/dev/full"_s))
            QSKIP("there is no /dev/full here");
        GalleyctlRunner shell(m_ctl->newsroom);
        shell.through = {u"sh"_s, u"-c"_s, u"exec \"$0\" \"$@\" >/dev/full"_s};
        const Ran ran = shell.run({u"article"_s, u"show"_s, m_id});
        GALLEY_EXIT(ran, 3);
        QVERIFY(!ran.err.isEmpty());
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// The version stands in the database's header: a big-endian number at byte 60.
    static void raiseVersion(const QString &database)
    {
        QFile file(database);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(60));
        QCOMPARE(file.write(QByteArray("\x00\x0f\xff\xff", 4)), 4);
    }

    void nothingIsLost()
    {
        QCOMPARE(m_ctl->ask({u"article"_s, u"show"_s, m_id}), m_before);
        QCOMPARE(m_ctl->ask({u"article"_s, u"list"_s})[u"total"_s].toInt() >= 1, true);
        QCOMPARE(m_ctl->ask({u"doctor"_s})[u"ok"_s].toBool(), true);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GalleyctlRunner> m_ctl;
    QString m_id;
    QJsonObject m_before;
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
