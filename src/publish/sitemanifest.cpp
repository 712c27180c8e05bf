// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sitemanifest.h"

#include "article/readjson.h"
#include "publish/siteaddress.h"
#include "publish/sitefolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int manifestFormat = 1;

std::unexpected<Error> damaged(const QString &path, const QString &detail)
{
    return failure(ErrorCode::Corrupt,
                   QCoreApplication::translate("SiteManifest",
                       "The portal's list of files %1 is damaged. Build into an empty folder.").arg(path), detail);
}

} // namespace

Result<std::optional<SiteManifest>> SiteManifest::read(const QString &folder)
{
    const QString path = folder + u'/' + fileName();
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::Io,
                       QCoreApplication::translate("SiteManifest", "The portal's list of files %1 could not be read.").arg(path),
                       file.errorString());
    }
    QJsonParseError error;
    const QJsonObject root = readJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return damaged(path, error.errorString());
    const int format = root["galley"_L1].toInt();
    if (format > manifestFormat) {
        return failure(ErrorCode::NewerVersion,
                       QCoreApplication::translate("SiteManifest", "The portal in %1 was built by a newer Galley.").arg(folder));
    }
    SiteManifest manifest;
    manifest.newsroom = NewsroomId::fromString(root["newsroom"_L1].toString());
    manifest.head = OperationId::fromString(root["head"_L1].toString());
    const QJsonObject fence = root["fence"_L1].toObject();
    manifest.fence = fence["number"_L1].toInteger();
    manifest.fencedBy = fence["by"_L1].toString();
    const QJsonObject files = root["files"_L1].toObject();
    if (format < 1 || manifest.newsroom.isNull() || !root["files"_L1].isObject())
        return damaged(path, {});
    manifest.files.reserve(files.size());
    for (auto entry = files.begin(); entry != files.end(); ++entry) {
        // Paths lead to files that may be removed later: none may lead out of the folder.
        if (fileOf(QString(u'/' + entry.key())) != entry.key())
            return damaged(path, entry.key());
        const QJsonArray fields = entry.value().toArray();
        manifest.files.insert(entry.key(), {.hash = fields.at(0).toString().toLatin1(),
                                            .key = fields.at(1).toString().toLatin1(),
                                            .size = fields.at(2).toInteger()});
    }
    return manifest;
}

SiteManifest SiteManifest::readFence(const QString &folder)
{
    SiteManifest manifest;
    QFile file(folder + u'/' + fileName());
    if (!file.open(QIODevice::ReadOnly))
        return manifest;
    // The first line has everything but the files.
    const QByteArray head = file.readLine(4096).trimmed() + "}}";
    const QJsonObject fence = readJson(head).object()["fence"_L1].toObject();
    manifest.fence = fence["number"_L1].toInteger();
    manifest.fencedBy = fence["by"_L1].toString();
    return manifest;
}

Result<void> SiteManifest::write(const QString &folder) const
{
    QStringList paths = files.keys();
    paths.sort();
    // Written by hand, a file a line: twenty thousand entries make a QJsonObject slow, and lines can be compared.
    // Paths and hashes need no escaping (fileOf()).
    QByteArray text = "{\"galley\":" + QByteArray::number(manifestFormat) + ",\"newsroom\":\"" + newsroom.toString().toUtf8()
        + (head.isNull() ? QByteArray() : QByteArray("\",\"head\":\"" + head.toString().toUtf8())) + '"'
        + (fence == 0 ? QByteArray() : QByteArray(",\"fence\":{\"number\":" + QByteArray::number(fence) + ",\"by\":\"" + fencedBy.toUtf8() + "\"}"))
        + ",\"files\":{";
    bool first = true;
    for (const QString &path : std::as_const(paths)) {
        const ManifestEntry &entry = *files.constFind(path);
        text += first ? "\n" : ",\n";
        text += '"' + path.toUtf8() + "\":[\"" + entry.hash + "\",\"" + entry.key + "\"," + QByteArray::number(entry.size) + ']';
        first = false;
    }
    text += "\n}}\n";
    QSaveFile file(folder + u'/' + fileName());
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return std::unexpected(fileError(file.fileName(), file.error(), file.errorString()));
    return {};
}

} // namespace galley
