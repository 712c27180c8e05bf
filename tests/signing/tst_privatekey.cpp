// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/keyfault.h"
#include "signing/privatekey.h"
#include "signing/signature.h"
#include "testkit/elsewhere.h"
#include "testkit/testkit.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtConcurrentMap>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

SecretBytes secret(const char *text)
{
    return SecretBytes(QByteArrayView(text));
}

std::shared_ptr<const PrivateKey> someKey()
{
    return PrivateKey::generate().value();
}

/// The bytes inside a PEM block.
QByteArray der(const QByteArray &pem)
{
    QByteArray base64 = pem.sliced(pem.indexOf('\n') + 1);
    base64.truncate(base64.indexOf("-----END"));
    return QByteArray::fromBase64(base64.replace("\n", ""));
}

QByteArray pemOf(const QByteArray &name, const QByteArray &bytes)
{
    return "-----BEGIN " + name + "-----\n" + bytes.toBase64() + "\n-----END " + name + "-----\n";
}

} // namespace

class PrivateKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theTestVectorsOfRfc8032Hold_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("publicKey");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("7.1, test 1") << "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"_ba
                                     << "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"_ba << ""_ba
                                     << "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"_ba;
        QTest::newRow("7.1, test 2") << "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"_ba
                                     << "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"_ba << "72"_ba
                                     << "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"_ba;
        QTest::newRow("7.1, test 3") << "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"_ba
                                     << "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"_ba << "af82"_ba
                                     << "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"_ba;
    }
    void theTestVectorsOfRfc8032Hold()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, publicKey);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const auto key = PrivateKey::fromSeed(SecretBytes(QByteArrayView(QByteArray::fromHex(seed))));
        GALLEY_VERIFY(key);
        const QByteArray bytes = QByteArray::fromHex(message);
        QCOMPARE((*key)->publicKey().toHex(), publicKey);
        QCOMPARE((*key)->sign(bytes).value().toHex(), signature);
        QVERIFY(verifySignature(QByteArray::fromHex(publicKey), bytes, QByteArray::fromHex(signature)));
    }

    void everyChangedBitOfASignatureIsSeen()
    {
        const auto key = someKey();
        const QByteArray bytes = "审过的稿子"_ba;
        const QByteArray signature = key->sign(bytes).value();
        QVERIFY(verifySignature(key->publicKey(), bytes, signature));
        for (qsizetype bit = 0; bit < signature.size() * 8; ++bit) {
            QByteArray other = signature;
            other[bit / 8] = char(other.at(bit / 8) ^ (1 << (bit % 8)));
            QVERIFY2(!verifySignature(key->publicKey(), bytes, other), QByteArray::number(bit).constData());
        }
        for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
            QByteArray other = bytes;
            other[bit / 8] = char(other.at(bit / 8) ^ (1 << (bit % 8)));
            QVERIFY(!verifySignature(key->publicKey(), other, signature));
        }
        QVERIFY(!verifySignature(someKey()->publicKey(), bytes, signature));
    }

    void whatIsNoKeyOrSignatureVerifiesNothing()
    {
        const auto key = someKey();
        const QByteArray signature = key->sign("x").value();
        QVERIFY(!verifySignature({}, "x", signature));
        QVERIFY(!verifySignature(key->publicKey().first(31), "x", signature));
        QVERIFY(!verifySignature(key->publicKey(), "x", {}));
        QVERIFY(!verifySignature(key->publicKey(), "x", signature.first(63)));
        QVERIFY(!verifySignature(key->publicKey(), "x", signature + '\0'));
        QVERIFY(!verifySignature(QByteArray(32, '\xff'), "x", signature));
    }

    void aKeyThatEverybodySignsWithIsNobodys()
    {
        // The point of order one, and a signature over anything that was made without any private key.
        const QByteArray one = QByteArray::fromHex("0100000000000000000000000000000000000000000000000000000000000000");
        QVERIFY(verifySignature(one, "whatever was never signed", one + QByteArray(32, '\0')));
        QVERIFY(!isStrongKey(one));
        QByteArray mirrored = one;
        mirrored.back() = static_cast<char>(0x80);
        QVERIFY(!isStrongKey(mirrored));
        QVERIFY(!isStrongKey(one.first(31)));
        for (int i = 0; i < 20; ++i)
            QVERIFY(isStrongKey(PrivateKey::generate().value()->publicKey()));
    }

    void severalThreadsSignAtOnce()
    {
        const auto key = someKey();
        QList<int> numbers(400);
        std::iota(numbers.begin(), numbers.end(), 0);
        std::atomic<int> good = 0;
        QtConcurrent::blockingMap(numbers, [&](int number) {
            const QByteArray bytes = QByteArray::number(number);
            if (verifySignature(key->publicKey(), bytes, key->sign(bytes).value()))
                ++good;
        });
        QCOMPARE(good.load(), 400);
    }

    void anEncryptedKeyComesBackWithItsPassphraseAlone()
    {
        const auto key = someKey();
        const QByteArray pem = key->encryptedPem(secret("三审三校，一字不苟")).value();
        QVERIFY(pem.startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
        QCOMPARE(PrivateKey::fromPem(pem, secret("三审三校，一字不苟")).value()->publicKey(), key->publicKey());
        const auto wrong = PrivateKey::fromPem(pem, secret("三审三校，一字不差"));
        QVERIFY(!wrong && isKeyFault(wrong.error(), keyfault::passphraseWrong));
        const auto missing = PrivateKey::fromPem(pem, {});
        QVERIFY(!missing && isKeyFault(missing.error(), keyfault::passphraseMissing));
        // Its own salt each time.
        QVERIFY(key->encryptedPem(secret("三审三校，一字不苟")).value() != pem);
    }

    void nothingThatIsReadCrashes()
    {
        const auto key = someKey();
        const QByteArray pem = key->encryptedPem(secret("passphrase")).value();
        const QByteArray bytes = der(pem);
        for (qsizetype length = 0; length < pem.size(); length += 7)
            QVERIFY(!PrivateKey::fromPem(pem.first(length), secret("passphrase")));
        // The first bytes say how it is encrypted: no change of them may cost more than they should, or open it.
        for (qsizetype at = 0; at < bytes.size(); at += 11) {
            QByteArray other = bytes;
            other[at] = char(other.at(at) ^ 0x15);
            const auto read = PrivateKey::fromPem(pemOf("ENCRYPTED PRIVATE KEY", other), secret("passphrase"));
            QVERIFY(!read || (*read)->publicKey() != key->publicKey() || other == bytes);
        }
        for (const QByteArray &none : {""_ba, "-----BEGIN PRIVATE KEY-----"_ba, "not a key"_ba, QByteArray(1000, '-'), pemOf("PRIVATE KEY", "xx"),
                                       pemOf("CERTIFICATE", bytes)}) {
            const auto read = PrivateKey::fromPem(none, secret("passphrase"));
            QVERIFY(!read && isKeyFault(read.error(), keyfault::damaged));
        }
    }

    void openSslReadsTheKeyAndVerifiesWhatItSigned()
    {
        const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
        if (openssl.isEmpty())
            GALLEY_SKIP_ELSEWHERE("no openssl program here");
        const QTemporaryDir folder;
        const auto key = someKey();
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("not written");
        };
        const auto run = [&](const QStringList &arguments) {
            QProcess process;
            process.setWorkingDirectory(folder.path());
            process.start(openssl, arguments);
            process.waitForFinished();
            return std::pair(process.exitCode(), QByteArray(process.readAllStandardOutput() + process.readAllStandardError()));
        };
        write(u"key.pem"_s, key->encryptedPem(secret("passphrase")).value());
        write(u"public.pem"_s, publicKeyPem(key->publicKey()));
        write(u"statement"_s, "审过的稿子"_ba);
        write(u"signature"_s, key->sign("审过的稿子"_ba).value());
        const auto read = run({u"pkey"_s, u"-in"_s, u"key.pem"_s, u"-passin"_s, u"pass:passphrase"_s, u"-pubout"_s});
        QCOMPARE(read.first, 0);
        QCOMPARE(read.second, publicKeyPem(key->publicKey()));
        QVERIFY(run({u"pkey"_s, u"-in"_s, u"key.pem"_s, u"-passin"_s, u"pass:another"_s, u"-noout"_s}).first != 0);
        const QByteArray form = run({u"asn1parse"_s, u"-in"_s, u"key.pem"_s}).second;
        QVERIFY(form.contains("PBES2") && form.contains("scrypt") && form.contains("aes-256-cbc"));
        const auto verified = run({u"pkeyutl"_s, u"-verify"_s, u"-pubin"_s, u"-inkey"_s, u"public.pem"_s, u"-rawin"_s, u"-in"_s, u"statement"_s,
                                   u"-sigfile"_s, u"signature"_s});
        QVERIFY2(verified.first == 0 && verified.second.contains("Verified Successfully"), verified.second.constData());
    }

    void secretsAreWiped()
    {
        SecretBytes secretBytes = secret("passphrase");
        const char *const at = secretBytes.data();
        QCOMPARE(QByteArrayView(at, 4), QByteArrayView("pass"));
        SecretBytes moved = std::move(secretBytes);
        QCOMPARE(moved.data(), at); // moved, not copied
        QCOMPARE(moved.clone().view(), moved.view());
        QByteArray bytes("passphrase");
        wipe(bytes);
        QVERIFY(bytes.isEmpty());
        // One word, typed with a composed or a combining accent.
        QCOMPARE(SecretBytes::fromText(u"é"_s).view(), SecretBytes::fromText(u"e\u0301"_s).view());
    }
};

QTEST_GUILESS_MAIN(PrivateKeyTest)
#include "tst_privatekey.moc"
