// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/keychainvault.h"
#include "signing/keyfault.h"
#include "signing/keyring.h"
#include "testkit/elsewhere.h"
#include "testkit/testkit.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

/// Inside a session of its own (see below) this says what the session has.
QByteArray inside()
{
    return qgetenv("GALLEY_KEYCHAIN_TEST");
}

KeyRing ringIn(const QString &folder)
{
    return KeyRing(folder);
}

QString ringFolder()
{
    return qEnvironmentVariable("GALLEY_KEYCHAIN_RING");
}

/// A desktop session with gnome-keyring as somebody's machine has it, by its real daemon: this test runs again in it.
class DesktopSession
{
public:
    /// How the daemon is started: "unlocked", "locked", "absent".
    QByteArray run(const QString &state, const QString &function)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
        environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"GNOME"_s);
        environment.insert(u"GALLEY_KEYCHAIN_TEST"_s, state);
        environment.insert(u"GALLEY_KEYCHAIN_RING"_s, m_home.filePath(u"config/galley/keys"_s));
        for (const QString &display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"GNOME_KEYRING_CONTROL"_s})
            environment.remove(display);
        QString daemon;
        if (state == "unlocked"_L1)
            daemon = u"printf 'session password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "_s;
        else if (state == "locked"_L1)
            daemon = u"gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; "_s;
        else
            environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        const QString self = QCoreApplication::applicationFilePath();
        if (daemon.isEmpty())
            process.start(self, {function});
        else
            process.start(u"dbus-run-session"_s, {u"--"_s, u"sh"_s, u"-c"_s, QString(daemon + u"exec \"$0\" \"$1\""_s), self, function});
        if (!process.waitForFinished(120'000)) {
            process.kill();
            process.waitForFinished();
            return "did not end\n" + process.readAll();
        }
        const QByteArray told = process.readAll();
        return process.exitCode() == 0 && told.contains(QByteArray("PASS   : InsideSession::" + function.toLatin1())) ? QByteArray() : told;
    }

private:
    QTemporaryDir m_home;
};

} // namespace

class KeychainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theRealKeyringKeepsKeys()
    {
        if (QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty() || QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty())
            GALLEY_SKIP_ELSEWHERE("no gnome-keyring-daemon or dbus-run-session here: the keychain was not tried");
        DesktopSession session;
        const QByteArray unlocked = session.run(u"unlocked"_s, u"insideAnUnlockedKeychain"_s);
        QVERIFY2(unlocked.isEmpty(), unlocked.constData());
        // The same home, not signed in to: the daemon holds the key, and gives it to nobody.
        const QByteArray locked = session.run(u"locked"_s, u"insideALockedKeychain"_s);
        QVERIFY2(locked.isEmpty(), locked.constData());
        const QByteArray absent = session.run(u"absent"_s, u"whereThereIsNoKeychain"_s);
        QVERIFY2(absent.isEmpty(), absent.constData());
    }
};

/// What the test above runs inside its sessions: each function by its name, in a process of its own.
class InsideSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void insideAnUnlockedKeychain()
    {
        QCOMPARE(inside(), "unlocked"_ba);
        KeyRing ring = ringIn(ringFolder());
        GALLEY_VERIFY(ring.keychainAvailable());
        const NewsroomId newsroom{QUuid::createUuid()};
        const PersonId person{QUuid::createUuid()};
        const auto made = ring.make(newsroom, person, u"值班室"_s, KeyPlace::Keychain, {});
        GALLEY_VERIFY(made);
        QVERIFY(!testkit::readFile(made->kept.file).contains("PRIVATE KEY"));
        QCOMPARE(ring.keys(), QList{made->kept});
        const auto unlocked = ring.unlock(made->kept, {});
        GALLEY_VERIFY(unlocked);
        QCOMPARE((*unlocked)->publicKey(), made->kept.publicKey);
        // Into a file and back.
        const auto filed = ring.keepAnew(made->kept, **unlocked, KeyPlace::File, SecretBytes("passphrase"_ba));
        GALLEY_VERIFY(filed);
        QVERIFY(isKeyFault(ring.unlock(made->kept, {}).error(), keyfault::missing));
        const auto back = ring.keepAnew(*filed, **unlocked, KeyPlace::Keychain, {});
        GALLEY_VERIFY(back);
        GALLEY_VERIFY(ring.unlock(*back, {}));
        // One that goes, while the first stays for the next session.
        const auto second = ring.make(newsroom, person, u"二"_s, KeyPlace::Keychain, {});
        GALLEY_VERIFY(second);
        GALLEY_VERIFY(ring.forget(second->kept));
        QVERIFY(isKeyFault(ring.unlock(second->kept, {}).error(), keyfault::missing));
        QCOMPARE(ring.keys().size(), 1);
    }

    void insideALockedKeychain()
    {
        QCOMPARE(inside(), "locked"_ba);
        const KeyRing ring = ringIn(ringFolder());
        QCOMPARE(ring.keys().size(), 1);
        const auto unlocked = ring.unlock(ring.keys().constFirst(), {});
        QVERIFY(!unlocked);
        qInfo("%s | %s", qPrintable(unlocked.error().message), qPrintable(unlocked.error().detail));
        QVERIFY(isKeyFault(unlocked.error(), keyfault::keychainLocked));
    }

    void whereThereIsNoKeychain()
    {
        QCOMPARE(inside(), "absent"_ba);
        KeyRing ring = ringIn(ringFolder());
        const auto available = ring.keychainAvailable();
        QVERIFY(!available && isKeyFault(available.error(), keyfault::keychainAbsent));
        const auto made = ring.make(NewsroomId{QUuid::createUuid()}, PersonId{QUuid::createUuid()}, u"x"_s, KeyPlace::Keychain, {});
        QVERIFY(!made && !made.error().message.isEmpty());
        QCOMPARE(ring.keys().size(), 1); // the one of before
        // A file does instead.
        GALLEY_VERIFY(ring.make(NewsroomId{QUuid::createUuid()}, PersonId{QUuid::createUuid()}, u"x"_s, KeyPlace::File, SecretBytes("passphrase"_ba)));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    KeychainTest outside;
    InsideSession session;
    return QTest::qExec(inside().isEmpty() ? static_cast<QObject *>(&outside) : &session, argc, argv);
}

#include "tst_keychain.moc"
