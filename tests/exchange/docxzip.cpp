// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docxzip.h"

#include "testkit/testkit.h"

#include <KZip>

#include <QBuffer>
#include <QDirIterator>

using namespace Qt::StringLiterals;

namespace galley::testkit {

QMap<QString, QByteArray> docxParts(const QString &folder)
{
    QMap<QString, QByteArray> parts;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QString part = QDir(folder).relativeFilePath(path);
        QByteArray bytes = readFile(path);
        if (part.endsWith(u".base64"_s)) {
            part.chop(7);
            bytes = QByteArray::fromBase64(bytes);
        }
        if (!part.endsWith(u".golden"_s))
            parts.insert(part, bytes);
    }
    return parts;
}

QByteArray docxFile(const QMap<QString, QByteArray> &parts)
{
    QBuffer buffer;
    KZip zip(&buffer);
    if (!zip.open(QIODevice::WriteOnly))
        qFatal("cannot write a zip archive");
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        if (!zip.writeFile(part.key(), part.value(), 0100644, {}, {}, QDateTime::fromSecsSinceEpoch(1'700'000'000)))
            qFatal("cannot write a zip archive");
    }
    zip.close();
    return buffer.data();
}

} // namespace galley::testkit
