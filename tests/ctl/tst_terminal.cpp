// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/workflow.h"
#include "ctl/galleyctlrunner.h"
#include "testkit/testkit.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#endif

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

#ifdef Q_OS_UNIX
namespace {

const QByteArray passphrase = "一字不苟的编辑";

/// galleyctl with a person at its terminal: the terminal is its controlling one and its standard error; input and output
/// are a script's.
class Sitting
{
public:
    Sitting(const QString &newsroom, const QProcessEnvironment &environment, const QStringList &words)
    {
        m_terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
        if (m_terminal < 0 || ::grantpt(m_terminal) != 0 || ::unlockpt(m_terminal) != 0)
            qFatal("no terminal");
        const QByteArray name = ::ptsname(m_terminal);
        // Held open, or the terminal would be gone with the program.
        m_side = ::open(name.constData(), O_RDWR | O_NOCTTY | O_CLOEXEC);
        m_process.setProcessEnvironment(environment);
        m_process.setChildProcessModifier([name] {
            ::setsid();
            const int side = ::open(name.constData(), O_RDWR);
            ::ioctl(side, TIOCSCTTY, 0);
            ::dup2(side, STDERR_FILENO);
        });
        m_process.start(GalleyctlRunner::program(), QStringList{u"--newsroom"_s, newsroom} + words);
        m_process.closeWriteChannel();
    }
    ~Sitting()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
        ::close(m_side);
        ::close(m_terminal);
    }

    /// Whether this comes to stand on the terminal, behind what was waited for before.
    bool waitFor(const QByteArray &text)
    {
        return QTest::qWaitFor([&] {
            read();
            const qsizetype at = m_shown.indexOf(text, m_seen);
            if (at >= 0)
                m_seen = at + text.size();
            return at >= 0;
        }, 60'000);
    }
    void type(const QByteArray &keys) { QCOMPARE(::write(m_terminal, keys.constData(), static_cast<size_t>(keys.size())), keys.size()); }
    int end()
    {
        if (!QTest::qWaitFor([&] { read(); return m_process.state() == QProcess::NotRunning; }, 60'000))
            return -1;
        read();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -m_process.exitCode();
    }
    bool echoes() const
    {
        termios mode = {};
        return ::tcgetattr(m_side, &mode) == 0 && (mode.c_lflag & ECHO) != 0;
    }
    QByteArray shown() const { return m_shown; }
    QJsonObject json() { return QJsonDocument::fromJson(m_process.readAllStandardOutput()).object(); }

private:
    void read()
    {
        char bytes[4096];
        for (ssize_t length = 0; (length = ::read(m_terminal, bytes, sizeof bytes)) > 0;)
            m_shown.append(bytes, length);
    }

    QProcess m_process;
    int m_terminal = -1;
    int m_side = -1;
    QByteArray m_shown;
    qsizetype m_seen = 0;
};

/// A newsroom, and a machine without a keychain whose keys are in a folder of the test's own.
class Machine
{
public:
    Machine() : galleyctl(m_folder.filePath(u"newsroom"_s))
    {
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        environment.remove(u"GALLEY_PASSPHRASE"_s);
        QDir().mkpath(galleyctl.newsroom);
        galleyctl.through = {u"env"_s, QString(u"XDG_CONFIG_HOME="_s + m_folder.filePath(u"config"_s)), u"DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent"_s};
        galleyctl.ask({u"init"_s});
        galleyctl.ask({u"person"_s, u"add"_s, u"writer"_s, u"--name"_s, u"周启"_s, u"--role"_s, u"reporter"_s});
        section = galleyctl.ask({u"section"_s, u"list"_s}).value("sections"_L1).toArray().first().toObject().value("slug"_L1).toString();
    }
    std::unique_ptr<Sitting> sit(const QStringList &words) const
    {
        return std::make_unique<Sitting>(galleyctl.newsroom, environment, QStringList{u"--as"_s, u"writer"_s, u"--json"_s} + words);
    }
    void makeKey() const
    {
        const auto sitting = sit({u"key"_s, u"make"_s, u"--file"_s});
        QVERIFY(sitting->waitFor("New passphrase for the signing key: "));
        sitting->type(passphrase + '\n');
        QVERIFY(sitting->waitFor("Once more: "));
        sitting->type(passphrase + '\n');
        QCOMPARE(sitting->end(), 0);
    }
    QStringList articleWords() const
    {
        return {u"article"_s, u"new"_s, u"--headline"_s, u"草原的雨"_s, u"--body"_s, u"雨水来得早。"_s, u"--source"_s, u"本报"_s, u"--author-line"_s, u"周启"_s,
                u"--sections"_s, section};
    }
    QStringList keyFiles() const { return QDir(m_folder.filePath(u"config/galley/keys"_s)).entryList(QDir::Files); }

private:
    QTemporaryDir m_folder;

public:
    GalleyctlRunner galleyctl;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString section;
};

const QByteArray prompt = "(nothing: go on unsigned): ";

} // namespace
#endif

/// galleyctl asks for passphrases at the terminal, and only there.
class TerminalTest : public QObject
{
    Q_OBJECT
#ifdef Q_OS_UNIX
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        QVERIFY2(GalleyctlRunner::isThere(), qPrintable(GalleyctlRunner::program()));
    }
    void init() { QTest::failOnWarning(); }

    void aKeyIsMadeWithAPassphraseThatNobodySees()
    {
        Machine machine;
        machine.makeKey();
        QCOMPARE(machine.keyFiles().size(), 1);
        const auto sitting = machine.sit(machine.articleWords());
        QVERIFY2(sitting->waitFor(prompt), sitting->shown().constData());
        QVERIFY(sitting->shown().contains("周启"));
        QVERIFY(!sitting->echoes());
        sitting->type("另一句话，不是这一句\n");
        QVERIFY2(sitting->waitFor(prompt), sitting->shown().constData()); // asked again
        sitting->type(passphrase + '\n');
        QCOMPARE(sitting->end(), 0);
        QVERIFY(sitting->echoes());
        QVERIFY2(!sitting->shown().contains(passphrase) && !sitting->shown().contains("另一句话"), sitting->shown().constData());
        const QString id = sitting->json().value("id"_L1).toString();
        const QJsonArray actions = machine.galleyctl.ask({u"article"_s, u"history"_s, id, u"--verify"_s}).value("actions"_L1).toArray();
        QCOMPARE(actions.first()["signature"_L1].toString(), u"good"_s);
    }

    void whoTypesNothingGoesOnUnsigned()
    {
        Machine machine;
        machine.makeKey();
        const auto sitting = machine.sit(machine.articleWords());
        QVERIFY(sitting->waitFor(prompt));
        sitting->type("\n");
        QCOMPARE(sitting->end(), 0);
        const QString id = sitting->json().value("id"_L1).toString();
        const auto refused = machine.sit({u"submit"_s, id});
        QVERIFY(refused->waitFor(prompt));
        refused->type("\n");
        QCOMPARE(refused->end(), 1);
        QCOMPARE(refused->json().value("error"_L1)["rule"_L1].toString(), ruleName(Rule::SignatureMissing));
    }

    void nobodyIsAskedWhatIsOnlyRead()
    {
        Machine machine;
        machine.makeKey();
        const auto sitting = machine.sit({u"section"_s, u"list"_s});
        QCOMPARE(sitting->end(), 0);
        QCOMPARE(sitting->shown(), QByteArray());
    }

    void anInterruptionLeavesTheTerminalAsItWas()
    {
        Machine machine;
        machine.makeKey();
        const auto sitting = machine.sit(machine.articleWords());
        QVERIFY(sitting->waitFor(prompt));
        sitting->type("一字\x03");
        QCOMPARE(sitting->end(), -2); // SIGINT
        QVERIFY(sitting->echoes());
    }

    void twoThatDifferMakeNoKey()
    {
        Machine machine;
        const auto sitting = machine.sit({u"key"_s, u"make"_s, u"--file"_s});
        QVERIFY(sitting->waitFor("New passphrase for the signing key: "));
        sitting->type(passphrase + '\n');
        QVERIFY(sitting->waitFor("Once more: "));
        sitting->type("一字不差的编辑\n");
        QCOMPARE(sitting->end(), 2);
        QVERIFY(machine.keyFiles().isEmpty());
    }

    void aPassphraseIsChangedAtTheTerminal()
    {
        Machine machine;
        machine.makeKey();
        const auto change = machine.sit({u"key"_s, u"passphrase"_s});
        QVERIFY(change->waitFor("Passphrase of the signing key: "));
        change->type(passphrase + '\n');
        QVERIFY(change->waitFor("New passphrase for the signing key: "));
        change->type("另一句话，谁也猜不到\n");
        QVERIFY(change->waitFor("Once more: "));
        change->type("另一句话，谁也猜不到\n");
        QCOMPARE(change->end(), 0);
        const auto sitting = machine.sit(machine.articleWords());
        QVERIFY(sitting->waitFor(prompt));
        sitting->type("另一句话，谁也猜不到\n");
        QCOMPARE(sitting->end(), 0);
    }

    void withoutATerminalItSaysHowToGiveOne()
    {
        Machine machine;
        const Ran made = machine.galleyctl.as(u"writer"_s, {u"key"_s, u"make"_s, u"--file"_s});
        GALLEY_EXIT(made, 2);
        QVERIFY2(made.err.contains("no terminal") && made.err.contains("--passphrase-file") && made.err.contains("GALLEY_PASSPHRASE"), made.told().constData());
    }
#endif
};

QTEST_GUILESS_MAIN(TerminalTest)
#include "tst_terminal.moc"
