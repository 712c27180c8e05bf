// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/unfinishedimports.h"

#include "article/readjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr char16_t documentKey[] = u"imports/unfinished";

/// Two imports of one process change the note one after the other.
QMutex &noteMutex()
{
    static QMutex mutex;
    return mutex;
}

QString key() { return QString::fromUtf16(documentKey); }

QJsonObject toJson(const ImportRequest &request)
{
    return {{u"files"_s, QJsonArray::fromStringList(request.files)},
            {u"person"_s, request.person.toString()},
            {u"section"_s, request.section.toString()},
            {u"as_reprint"_s, request.asReprint},
            {u"as_own"_s, request.asOwn},
            {u"as_published"_s, request.asPublished}};
}

ImportRequest fromJson(const QJsonObject &object)
{
    ImportRequest request;
    const QJsonArray files = object[u"files"_s].toArray();
    for (const QJsonValue &file : files)
        request.files.append(file.toString());
    request.person = PersonId::fromString(object[u"person"_s].toString());
    request.section = SectionId::fromString(object[u"section"_s].toString());
    request.asReprint = object[u"as_reprint"_s].toBool();
    request.asOwn = object[u"as_own"_s].toBool();
    request.asPublished = object[u"as_published"_s].toBool();
    request.resume = true;
    return request;
}

ImportRequest asResumed(ImportRequest request)
{
    request.resume = true;
    return request;
}

Result<void> change(Newsroom &newsroom, const std::function<void(QList<ImportRequest> &)> &edit)
{
    const QMutexLocker locker(&noteMutex());
    Result<QList<ImportRequest>> requests = unfinishedImports(newsroom);
    if (!requests)
        return std::unexpected(requests.error());
    QList<ImportRequest> changed = *requests;
    edit(changed);
    if (changed == *requests)
        return {};
    QJsonArray array;
    for (const ImportRequest &request : std::as_const(changed))
        array.append(toJson(request));
    return await(newsroom.putDocument(key(), QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

} // namespace

UnfinishedImport::UnfinishedImport(Newsroom &newsroom, const ImportRequest &request, qint64 bytesInAll)
    : m_newsroom(newsroom), m_request(asResumed(request))
{
    constexpr qint64 longBytes = qint64{4} * 1024 * 1024;
    constexpr qsizetype manyFiles = 50;
    m_isLong = bytesInAll >= longBytes || request.files.size() >= manyFiles;
}

Result<void> UnfinishedImport::begin()
{
    if (!m_isLong)
        return {};
    return change(m_newsroom, [this](QList<ImportRequest> &requests) {
        if (!requests.contains(m_request))
            requests.append(m_request);
    });
}

Result<void> UnfinishedImport::done()
{
    return m_isLong ? forgetUnfinishedImport(m_newsroom, m_request) : Result<void>();
}

Result<QList<ImportRequest>> unfinishedImports(const Newsroom &newsroom)
{
    const Result<QByteArray> json = newsroom.document(key());
    if (!json)
        return std::unexpected(json.error());
    QList<ImportRequest> requests;
    const QJsonArray array = readJson(*json).array();
    for (const QJsonValue &entry : array)
        requests.append(fromJson(entry.toObject()));
    return requests;
}

Result<void> forgetUnfinishedImport(Newsroom &newsroom, const ImportRequest &request)
{
    return change(newsroom, [&request](QList<ImportRequest> &requests) { requests.removeAll(asResumed(request)); });
}

} // namespace galley
