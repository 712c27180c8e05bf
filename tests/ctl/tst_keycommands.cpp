// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command.h"
#include "ctl/galleyctlrunner.h"
#include "store/newsroom.h"
#include "testkit/testkit.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtConcurrentRun>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// A newsroom, and a machine whose keys are in a folder of the test's own. There is no keychain.
class Desk
{
public:
    Desk()
        : galleyctl(m_folder.filePath(u"newsroom"_s))
    {
        QDir().mkpath(galleyctl.newsroom);
        galleyctl.workingFolder = m_folder.path();
        galleyctl.through = {u"env"_s, QString(u"XDG_CONFIG_HOME="_s + m_folder.filePath(u"config"_s)), u"DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent"_s};
        ask({u"init"_s});
        for (const auto &[login, role] : {std::pair(u"writer"_s, u"reporter"_s), {u"ed"_s, u"editor"_s}, {u"head"_s, u"section-head"_s}, {u"chief"_s, u"chief"_s}})
            ask({u"person"_s, u"add"_s, login, u"--name"_s, login, u"--role"_s, role});
        write(u"passphrase"_s, "一字不苟的编辑\n");
        write(u"other"_s, "another passphrase\n");
    }

    QJsonObject ask(const QStringList &words) { return galleyctl.ask(words); }
    Ran as(const QString &login, const QStringList &words) const { return galleyctl.as(login, words); }
    /// With the passphrase.
    Ran unlocked(const QString &login, const QStringList &words) const { return galleyctl.as(login, QStringList{u"--passphrase-file"_s, u"passphrase"_s} + words); }
    void makeKey(const QString &login)
    {
        const Ran made = unlocked(login, {u"key"_s, u"make"_s, u"--file"_s, u"--label"_s, u"值班室"_s});
        if (made.code != 0)
            qFatal("%s", made.told().constData());
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not written");
    }
    QStringList keyFiles() const { return QDir(m_folder.filePath(u"config/galley/keys"_s)).entryList(QDir::Files); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;

public:
    GalleyctlRunner galleyctl;
};

QString ruleOf(const Ran &ran)
{
    return ran.json().value("error"_L1).toObject().value("rule"_L1).toString();
}

QString firstSection(const Desk &desk)
{
    return desk.galleyctl.ask({u"section"_s, u"list"_s}).value("sections"_L1).toArray().first().toObject().value("slug"_L1).toString();
}

} // namespace

class KeyCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        QVERIFY2(GalleyctlRunner::isThere(), qPrintable(GalleyctlRunner::program()));
    }

    void aKeyIsMadeListedShownAndRevoked()
    {
        Desk desk;
        const Ran noPassphrase = desk.as(u"ed"_s, {u"key"_s, u"make"_s, u"--file"_s});
        GALLEY_EXIT(noPassphrase, 2);
        const Ran noKeychain = desk.unlocked(u"ed"_s, {u"key"_s, u"make"_s, u"--keychain"_s});
        QVERIFY2(noKeychain.code != 0 && desk.keyFiles().isEmpty(), noKeychain.told().constData());
        desk.makeKey(u"ed"_s);
        QCOMPARE(desk.keyFiles().size(), 1);
        // Nothing private is in the newsroom's folder.
        QVERIFY(QDir(desk.galleyctl.newsroom).entryList({u"*.pem"_s}).isEmpty());
        const QJsonArray keys = desk.ask({u"key"_s, u"list"_s}).value("keys"_L1).toArray();
        QCOMPARE(keys.size(), 1);
        QCOMPARE(keys.first().toObject().value("label"_L1).toString(), u"值班室"_s);
        QCOMPARE(keys.first().toObject().value("kept_here"_L1).toString(), u"file"_s);
        const QString fingerprint = keys.first().toObject().value("fingerprint"_L1).toString();
        const Ran shown = desk.as(u"ed"_s, {u"key"_s, u"show"_s});
        GALLEY_EXIT(shown, 0);
        QVERIFY(shown.json().value("pem"_L1).toString().startsWith(u"-----BEGIN PUBLIC KEY-----"_s));
        GALLEY_EXIT(desk.as(u"ed"_s, {u"key"_s, u"revoke"_s}), 1); // no reason
        GALLEY_EXIT(desk.as(u"writer"_s, {u"key"_s, u"revoke"_s, fingerprint.left(12), u"--reason"_s, u"x"_s}), 1);
        GALLEY_EXIT(desk.as(u"ed"_s, {u"key"_s, u"revoke"_s, u"--reason"_s, u"电脑丢了"_s}), 0);
        QVERIFY(desk.keyFiles().isEmpty());
        GALLEY_EXIT(desk.as(u"ed"_s, {u"key"_s, u"show"_s}), 2);
        QVERIFY(desk.ask({u"audit"_s, u"verify"_s}).value("whole"_L1).toBool());
    }

    void whatIsDoneIsSignedWhereTheKeyIsUnlocked()
    {
        Desk desk;
        const QString section = firstSection(desk);
        for (const QString &login : {u"writer"_s, u"ed"_s, u"head"_s, u"chief"_s})
            desk.makeKey(login);
        const QString id = desk.unlocked(u"writer"_s, {u"article"_s, u"new"_s, u"--headline"_s, u"草原的雨"_s, u"--body"_s, u"雨水来得早。"_s, u"--source"_s, u"本报"_s,
                                                       u"--author-line"_s, u"周启"_s, u"--sections"_s, section}).json().value("id"_L1).toString();
        QVERIFY(!id.isEmpty());
        const Ran locked = desk.as(u"writer"_s, {u"submit"_s, id});
        GALLEY_EXIT(locked, 1);
        QCOMPARE(ruleOf(locked), ruleName(Rule::SignatureMissing));
        QVERIFY2(locked.err.contains("GALLEY_PASSPHRASE"), locked.err.constData());
        const Ran wrong = desk.galleyctl.as(u"writer"_s, {u"--passphrase-file"_s, u"other"_s, u"submit"_s, id});
        GALLEY_EXIT(wrong, 2);
        GALLEY_EXIT(desk.unlocked(u"writer"_s, {u"submit"_s, id}), 0);
        GALLEY_EXIT(desk.unlocked(u"ed"_s, {u"pass"_s, id}), 0);
        GALLEY_EXIT(desk.unlocked(u"head"_s, {u"pass"_s, id}), 0);
        GALLEY_EXIT(desk.unlocked(u"chief"_s, {u"approve"_s, id}), 0);
        GALLEY_EXIT(desk.unlocked(u"chief"_s, {u"publish"_s, id}), 0);
        const Ran history = desk.as(u"ed"_s, {u"article"_s, u"history"_s, id, u"--verify"_s});
        GALLEY_EXIT(history, 0);
        for (const QJsonValue &action : history.json().value("actions"_L1).toArray())
            QCOMPARE(action["signature"_L1].toString(), u"good"_s);
        QVERIFY(history.json().value("verification"_L1)["whole"_L1].toBool());

        const QJsonObject shown = desk.ask({u"article"_s, u"show"_s, id});
        desk.write(u"page.html"_s, "<html><head><meta name=\"galley-article\" content=\"" + id.toLatin1() + "\"><meta name=\"galley-content\" content=\""
                       + shown.value("content_hash"_L1).toString().toLatin1() + "\"></head></html>");
        const QJsonObject traced = desk.ask({u"trace"_s, u"page.html"_s});
        QCOMPARE(traced.value("text"_L1).toString(), u"live"_s);
        QCOMPARE(traced.value("article"_L1).toString(), id);
        QStringList steps;
        for (const QJsonValue &step : traced.value("steps"_L1).toArray())
            steps << step["action"_L1].toString() + u':' + step["person"_L1].toString() + u':' + step["signature"_L1].toString();
        QCOMPARE(steps.join(u' '), u"submit:writer:good pass:ed:good pass:head:good approve:chief:good publish:chief:good"_s);
        desk.write(u"other.html"_s, "<html><head></head></html>");
        GALLEY_EXIT(desk.galleyctl.run({u"trace"_s, u"other.html"_s}), 3);
        GALLEY_EXIT(desk.galleyctl.run({u"trace"_s, u"/a/nothing.html"_s}), 2);

        // Somebody with the database in hands.
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"hand"_s);
            database.setDatabaseName(desk.galleyctl.newsroom + u"/newsroom.sqlite"_s);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"DROP TRIGGER audit_entries_do_not_change"_s));
            QVERIFY(query.exec(u"UPDATE audit SET signature = zeroblob(64) WHERE CAST(statement AS TEXT) LIKE '%\"action\":\"approve\"%'"_s));
        }
        QSqlDatabase::removeDatabase(u"hand"_s);
        const Ran broken = desk.as(u"ed"_s, {u"article"_s, u"history"_s, id, u"--verify"_s});
        GALLEY_EXIT(broken, 3);
        const QJsonObject first = broken.json().value("verification"_L1)["first_broken"_L1].toObject();
        QCOMPARE(first.value("kind"_L1).toString(), u"chain-broken"_s);
        QVERIFY(broken.err.contains("chief"));
        GALLEY_EXIT(desk.galleyctl.run({u"audit"_s, u"verify"_s}), 3);
        GALLEY_EXIT(desk.galleyctl.run({u"doctor"_s}), 3);
    }

    void aRunningWindowSignsWithTheCallersKey()
    {
        Desk desk;
        const QString section = firstSection(desk);
        desk.makeKey(u"writer"_s);
        const SystemClock clock;
        const auto owner = Newsroom::open(desk.galleyctl.newsroom, Newsroom::Mode::Owner, clock);
        GALLEY_VERIFY(owner);
        CommandServer server(desk.galleyctl.newsroom, [&](const HandedCommand &command) { return runCommand(**owner, command); });
        GALLEY_VERIFY(server.listen());
        const auto beside = [&](const std::function<Ran()> &call) {
            auto ran = QtConcurrent::run(call);
            return QTest::qWaitFor([&] { return ran.isFinished(); }, 60'000) ? ran.takeResult() : Ran();
        };
        const Ran made = beside([&] {
            return desk.unlocked(u"writer"_s, {u"article"_s, u"new"_s, u"--headline"_s, u"草原的雨"_s, u"--body"_s, u"雨水。"_s, u"--source"_s, u"本报"_s,
                                               u"--author-line"_s, u"周启"_s, u"--sections"_s, section});
        });
        GALLEY_EXIT(made, 0);
        const QString id = made.json().value("id"_L1).toString();
        const Ran locked = beside([&] { return desk.as(u"writer"_s, {u"submit"_s, id}); });
        GALLEY_EXIT(locked, 1);
        QCOMPARE(ruleOf(locked), ruleName(Rule::SignatureMissing));
        GALLEY_EXIT(beside([&] { return desk.unlocked(u"writer"_s, {u"submit"_s, id}); }), 0);
        // A key made while the window is open is registered by way of it, and kept by its owner.
        GALLEY_EXIT(beside([&] { return desk.unlocked(u"ed"_s, {u"key"_s, u"make"_s, u"--file"_s}); }), 0);
        GALLEY_EXIT(beside([&] { return desk.unlocked(u"ed"_s, {u"pass"_s, id}); }), 0);
        const Ran history = beside([&] { return desk.as(u"ed"_s, {u"article"_s, u"history"_s, id, u"--verify"_s}); });
        GALLEY_EXIT(history, 0);
        for (const QJsonValue &action : history.json().value("actions"_L1).toArray())
            QCOMPARE(action["signature"_L1].toString(), u"good"_s);
    }

    void aPassphraseIsChanged()
    {
        Desk desk;
        const QString section = firstSection(desk);
        desk.makeKey(u"writer"_s);
        GALLEY_EXIT(desk.galleyctl.as(u"writer"_s, {u"--passphrase-file"_s, u"other"_s, u"key"_s, u"passphrase"_s, u"--new-passphrase-file"_s, u"passphrase"_s}), 2);
        GALLEY_EXIT(desk.unlocked(u"writer"_s, {u"key"_s, u"passphrase"_s, u"--new-passphrase-file"_s, u"other"_s}), 0);
        GALLEY_EXIT(desk.unlocked(u"writer"_s, {u"article"_s, u"new"_s, u"--headline"_s, u"x"_s, u"--sections"_s, section}), 2);
        GALLEY_EXIT(desk.galleyctl.as(u"writer"_s, {u"--passphrase-file"_s, u"other"_s, u"article"_s, u"new"_s, u"--headline"_s, u"x"_s, u"--sections"_s, section}), 0);
    }

    void aDamagedKeyFileIsToldAndNothingIsSigned()
    {
        Desk desk;
        desk.makeKey(u"writer"_s);
        const QString file = desk.path(u"config/galley/keys/"_s + desk.keyFiles().constFirst());
        QByteArray bytes = readFile(file);
        bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
        out.close();
        const Ran changed = desk.unlocked(u"writer"_s, {u"key"_s, u"passphrase"_s, u"--new-passphrase-file"_s, u"other"_s});
        QVERIFY2(changed.code != 0 && changed.err.contains(file.toUtf8()), changed.told().constData());
    }

    void theHeadOfAChainIsRemembered()
    {
        Desk desk;
        const QJsonObject head = desk.ask({u"audit"_s, u"verify"_s}).value("head"_L1).toObject();
        const QString expected = QString::number(head.value("number"_L1).toInt()) + u':' + head.value("hash"_L1).toString();
        desk.ask({u"person"_s, u"add"_s, u"later"_s, u"--name"_s, u"后来"_s, u"--role"_s, u"reporter"_s});
        QVERIFY(desk.ask({u"audit"_s, u"verify"_s, u"--expect"_s, expected}).value("whole"_L1).toBool());
        GALLEY_EXIT(desk.galleyctl.run({u"audit"_s, u"verify"_s, u"--expect"_s, QString(expected.chopped(1) + (expected.endsWith(u'0') ? u'1' : u'0'))}), 3);
        GALLEY_EXIT(desk.galleyctl.run({u"audit"_s, u"verify"_s, u"--expect"_s, u"x"_s}), 2);
    }
};

QTEST_GUILESS_MAIN(KeyCommandsTest)
#include "tst_keycommands.moc"
