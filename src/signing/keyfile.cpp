// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/keyfile.h"

#include "signing/keyfault.h"
#include "signing/signingtext.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = qint64{64} * 1024;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QByteArrayView firstLine = "Galley-Signing-Key: 1\n";

QByteArray headOf(const KeptKey &key)
{
    // A label is of one line; anything else would be read as another entry.
    QByteArray head = firstLine.toByteArray();
    head += "Newsroom: " + key.newsroom.toString().toLatin1() + '\n';
    head += "Person: " + key.person.toString().toLatin1() + '\n';
    head += "Label: " + key.label.simplified().toUtf8() + '\n';
    head += "Kept-In: " + QByteArray(key.place == KeyPlace::Keychain ? "keychain" : "file") + '\n';
    head += "Public-Key: " + key.publicKey.toHex() + '\n';
    return head;
}

QByteArray checkOf(const QByteArray &head, const QByteArray &pem)
{
    return "Check: " + QCryptographicHash::hash(QByteArray(head + pem), QCryptographicHash::Sha256).toHex() + "\n\n";
}

std::unexpected<Error> damaged(const QString &path)
{
    return failure(ErrorCode::Corrupt,
                   SigningKeys::tr("The file of the signing key was damaged and cannot be used: %1. Put back a copy of it, or revoke the key and make a new one.")
                       .arg(QDir::toNativeSeparators(path)),
                   keyfault::damaged);
}

std::unexpected<Error> notWritten(const QString &path, const QString &why)
{
    return failure(ErrorCode::Io, SigningKeys::tr("The signing key cannot be written: %1").arg(QDir::toNativeSeparators(path)), why);
}

QHash<QByteArray, QByteArray> entriesOf(const QByteArray &head)
{
    QHash<QByteArray, QByteArray> entries;
    for (const QByteArray &line : head.split('\n')) {
        if (const qsizetype colon = line.indexOf(": "); colon > 0)
            entries.insert(line.first(colon), line.sliced(colon + 2));
    }
    return entries;
}

} // namespace

Result<void> KeyFile::write() const
{
    if (!QDir().mkpath(QFileInfo(key.file).absolutePath()))
        return notWritten(key.file, {});
    const QByteArray head = headOf(key);
    const QByteArray bytes = head + checkOf(head, pem) + pem;
    QSaveFile file(key.file);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritten(key.file, file.errorString());
    return {};
}

Result<void> writePublicKey(const QString &path, const QByteArray &publicKey)
{
    const QByteArray pem = publicKeyPem(publicKey);
    QSaveFile file(path);
    if (pem.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(pem) != pem.size() || !file.commit()) {
        return failure(ErrorCode::Io, SigningKeys::tr("The public key cannot be written: %1").arg(QDir::toNativeSeparators(path)), file.errorString());
    }
    return {};
}

Result<KeyFile> KeyFile::read(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return failure(ErrorCode::NotFound, SigningKeys::tr("The signing key is not on this machine."),
                       QString(keyfault::missing + u": "_s + path));
    }
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, SigningKeys::tr("The signing key cannot be read: %1").arg(QDir::toNativeSeparators(path)), file.errorString());
    const QByteArray bytes = file.read(largestFile + 1);
    const qsizetype check = bytes.indexOf("\nCheck: ");
    const qsizetype pemAt = bytes.indexOf("-----BEGIN ", qMax(qsizetype{0}, check)); // a label may say so, too
    if (bytes.size() > largestFile || !bytes.startsWith(firstLine) || check < 0 || pemAt < check)
        return damaged(path);
    const QByteArray head = bytes.first(check + 1);
    KeyFile read;
    read.pem = bytes.sliced(pemAt);
    if (bytes.sliced(check + 1, pemAt - check - 1) != checkOf(head, read.pem))
        return damaged(path);
    const QHash<QByteArray, QByteArray> entries = entriesOf(head);
    read.key = {NewsroomId::fromString(QString::fromLatin1(entries.value("Newsroom"))),
                PersonId::fromString(QString::fromLatin1(entries.value("Person"))),
                QByteArray::fromHex(entries.value("Public-Key")), QString::fromUtf8(entries.value("Label")),
                entries.value("Kept-In") == "keychain" ? KeyPlace::Keychain : KeyPlace::File, path};
    if (read.key.publicKey.size() != publicKeyBytes)
        return damaged(path);
    return read;
}

} // namespace galley
