// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/keyfault.h"
#include "signing/keyfile.h"
#include "signing/keyring.h"
#include "signing/passphrasestrength.h"
#include "testkit/elsewhere.h"
#include "testkit/testkit.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

/// A machine without a keychain.
class NoVault final : public KeyVault
{
public:
    KeyPlace place() const override { return KeyPlace::Keychain; }
    Result<void> available() const override { return failure(ErrorCode::NotFound, u"none"_s, keyfault::keychainAbsent); }
    Result<void> keep(const KeptKey &, const PrivateKey &, const SecretBytes &) override { return available(); }
    Result<std::shared_ptr<const PrivateKey>> unlock(const KeptKey &, const SecretBytes &) const override
    {
        return std::unexpected(available().error());
    }
    Result<void> forget(const KeptKey &) override { return available(); }
};

SecretBytes secret(const char *text)
{
    return SecretBytes(QByteArrayView(text));
}

struct Machine
{
    QTemporaryDir folder;
    KeyRing ring{folder.filePath(u"galley/keys"_s), std::make_unique<NoVault>()};
    NewsroomId newsroom{QUuid::createUuid()};
    PersonId person{QUuid::createUuid()};

    KeyRing::Made make(const char *passphrase = "一字不苟的编辑")
    {
        return ring.make(newsroom, person, u"值班室的电脑"_s, KeyPlace::File, secret(passphrase)).value();
    }
};

QByteArray fileOf(const KeptKey &key)
{
    return testkit::readFile(key.file);
}

void rewrite(const KeptKey &key, const QByteArray &bytes)
{
    QFile file(key.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("not written");
}

} // namespace

class KeyRingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aKeyIsMadeFoundUnlockedAndForgotten()
    {
        Machine machine;
        QVERIFY(machine.ring.keys().isEmpty());
        const auto made = machine.make();
        QCOMPARE(machine.ring.keys(), QList{made.kept});
        QCOMPARE(machine.ring.find(made.kept.fingerprint()).value(), made.kept);
        QCOMPARE(made.kept.label, u"值班室的电脑"_s);
        QCOMPARE(made.kept.person, machine.person);
        const auto unlocked = machine.ring.unlock(made.kept, secret("一字不苟的编辑"));
        GALLEY_VERIFY(unlocked);
        QVERIFY(verifySignature(made.kept.publicKey, "x", (*unlocked)->sign("x").value()));
        GALLEY_VERIFY(machine.ring.forget(made.kept));
        QVERIFY(machine.ring.keys().isEmpty());
        QVERIFY(isKeyFault(machine.ring.find(made.kept.fingerprint()).error(), keyfault::missing));
        QVERIFY(isKeyFault(machine.ring.unlock(made.kept, secret("一字不苟的编辑")).error(), keyfault::missing));
    }

    void nobodyElseOnTheMachineReadsTheFile()
    {
        Machine machine;
        const auto made = machine.make();
        QCOMPARE(QFile::permissions(made.kept.file) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
        const QByteArray file = fileOf(made.kept);
        QVERIFY(file.contains("ENCRYPTED PRIVATE KEY"));
        QVERIFY(!file.contains("BEGIN PRIVATE KEY"));
    }

    void aWrongPassphraseIsNotADamagedFile()
    {
        Machine machine;
        const auto made = machine.make();
        QVERIFY(isKeyFault(machine.ring.unlock(made.kept, secret("一字不差的编辑")).error(), keyfault::passphraseWrong));
        QVERIFY(isKeyFault(machine.ring.unlock(made.kept, {}).error(), keyfault::passphraseMissing));
    }

    void everyDamagedByteOfTheFileIsToldAsDamage()
    {
        Machine machine;
        const auto made = machine.make();
        const QByteArray whole = fileOf(made.kept);
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray damaged = whole;
            damaged[at] = char(damaged.at(at) ^ 0x01);
            rewrite(made.kept, damaged);
            const auto unlocked = machine.ring.unlock(made.kept, secret("一字不苟的编辑"));
            QVERIFY2(!unlocked && isKeyFault(unlocked.error(), keyfault::damaged), QByteArray::number(at).constData());
        }
        for (const qsizetype length : {qsizetype{0}, qsizetype{1}, whole.size() / 2, whole.size() - 1}) {
            rewrite(made.kept, whole.first(length));
            QVERIFY(isKeyFault(machine.ring.unlock(made.kept, secret("一字不苟的编辑")).error(), keyfault::damaged));
        }
        rewrite(made.kept, whole);
        GALLEY_VERIFY(machine.ring.unlock(made.kept, secret("一字不苟的编辑")));
    }

    void anotherKeysFileIsNotTakenForIt()
    {
        Machine machine;
        const auto mine = machine.make();
        const auto others = machine.make();
        rewrite(mine.kept, fileOf(others.kept));
        const auto unlocked = machine.ring.unlock(mine.kept, secret("一字不苟的编辑"));
        QVERIFY(!unlocked && isKeyFault(unlocked.error(), keyfault::damaged));
    }

    void aNewPassphraseEndsTheOldOne()
    {
        Machine machine;
        const auto made = machine.make();
        const auto moved = machine.ring.keepAnew(made.kept, *made.unlocked, KeyPlace::File, secret("another one"));
        GALLEY_VERIFY(moved);
        GALLEY_VERIFY(machine.ring.unlock(*moved, secret("another one")));
        QVERIFY(isKeyFault(machine.ring.unlock(*moved, secret("一字不苟的编辑")).error(), keyfault::passphraseWrong));
    }

    void aKeyInAFileWantsAPassphraseWorthTheName()
    {
        Machine machine;
        const auto make = [&](const char *passphrase) {
            return machine.ring.make(machine.newsroom, machine.person, u"x"_s, KeyPlace::File, secret(passphrase));
        };
        QVERIFY(isKeyFault(make("").error(), keyfault::passphraseMissing));
        QVERIFY(isKeyFault(make("short").error(), keyfault::passphraseShort));
        QVERIFY(machine.ring.keys().isEmpty());
        QCOMPARE(passphraseStrength(u"short"_s), PassphraseStrength::TooShort);
        QCOMPARE(passphraseStrength(u"aaaaaaaaaaaa"_s), PassphraseStrength::Weak);
        QCOMPARE(passphraseStrength(u"123456789"_s), PassphraseStrength::Weak);
        QVERIFY(passphraseStrength(u"correct horse battery"_s) >= PassphraseStrength::Fair);
        QCOMPARE(passphraseStrength(u"草原深处的一盏灯火"_s), PassphraseStrength::Good);
    }

    void withoutAKeychainThatIsSaid()
    {
        Machine machine;
        const auto made = machine.ring.make(machine.newsroom, machine.person, u"x"_s, KeyPlace::Keychain, {});
        QVERIFY(!made && isKeyFault(made.error(), keyfault::keychainAbsent));
        QVERIFY(machine.ring.keys().isEmpty());
    }

    void aLabelOfManyLinesIsOneLine()
    {
        Machine machine;
        const auto made = machine.ring.make(machine.newsroom, machine.person, u"一\nPublic-Key: 00\n\n二"_s, KeyPlace::File, secret("passphrase"));
        GALLEY_VERIFY(made);
        QCOMPARE(machine.ring.keys().size(), 1);
        GALLEY_VERIFY(machine.ring.unlock(machine.ring.keys().constFirst(), secret("passphrase")));
    }

    void openSslReadsTheFileAsItStands()
    {
        const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
        if (openssl.isEmpty())
            GALLEY_SKIP_ELSEWHERE("no openssl program here");
        Machine machine;
        const auto made = machine.make("passphrase");
        QProcess process;
        process.start(openssl, {u"pkey"_s, u"-in"_s, made.kept.file, u"-passin"_s, u"pass:passphrase"_s, u"-pubout"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(), publicKeyPem(made.kept.publicKey));
    }
};

QTEST_GUILESS_MAIN(KeyRingTest)
#include "tst_keyring.moc"
