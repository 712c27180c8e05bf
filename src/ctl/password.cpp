// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/password.h"

#include <QPasswordDigestor>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

// OWASP's figure for PBKDF2 with SHA-512.
constexpr int iterations = 210'000;
constexpr int keyLength = 64;

QByteArray derive(const QString &password, const QByteArray &salt, int rounds)
{
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha512, password.normalized(QString::NormalizationForm_C).toUtf8(),
                                              salt, rounds, keyLength);
}

/// Takes the same time wherever the first difference lies.
bool equal(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a.at(i) ^ b.at(i);
    return difference == 0;
}

} // namespace

QByteArray makePasswordEntry(const QString &password)
{
    if (password.isEmpty())
        return {};
    quint32 random[4];
    QRandomGenerator::system()->fillRange(random);
    const QByteArray salt(reinterpret_cast<const char *>(random), sizeof random);
    return "pbkdf2-sha512$" + QByteArray::number(iterations) + '$' + salt.toBase64() + '$'
        + derive(password, salt, iterations).toBase64();
}

bool passwordFits(const QString &password, const QByteArray &entry)
{
    if (entry.isEmpty())
        return true;
    const QList<QByteArray> parts = entry.split('$');
    if (parts.size() != 4 || parts.at(0) != "pbkdf2-sha512")
        return false;
    const int rounds = parts.at(1).toInt();
    return rounds > 0 && equal(derive(password, QByteArray::fromBase64(parts.at(2)), rounds), QByteArray::fromBase64(parts.at(3)));
}

} // namespace galley
