// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/crashjournal.h"

#include "article/canonical.h"
#include "store/platformfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QMutex>
#include <QSet>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

// A journal is a run of records: magic, length of the payload, payload, first eight bytes of its
// SHA-256. The payload is a QDataStream of the fields below; a record that was torn by a crash fails
// its length or checksum and ends the reading.
constexpr quint32 recordMagic = 0x474a3031; // "GJ01"
constexpr quint32 largestPayload = 256U * 1024 * 1024;
constexpr auto streamVersion = QDataStream::Qt_6_0;

struct Record
{
    QString article;
    QByteArray base;
    qint64 time = 0;
    // The canonical content as a splice of the record before: that one's first keepFront bytes, then
    // middle, then its last keepBack bytes.
    quint32 keepFront = 0;
    quint32 keepBack = 0;
    QByteArray middle;
};

QByteArray checksum(const QByteArray &payload)
{
    return QCryptographicHash::hash(payload, QCryptographicHash::Sha256).first(8);
}

QByteArray encoded(const Record &record)
{
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << record.article << record.base << record.time << record.keepFront << record.keepBack << record.middle;

    QByteArray bytes;
    QDataStream frame(&bytes, QIODevice::WriteOnly);
    frame.setVersion(streamVersion);
    frame << recordMagic << quint32(payload.size());
    return bytes + payload + checksum(payload);
}

std::optional<Record> nextRecord(QFile &file)
{
    QDataStream frame(&file);
    frame.setVersion(streamVersion);
    quint32 magic = 0;
    quint32 length = 0;
    frame >> magic >> length;
    if (frame.status() != QDataStream::Ok || magic != recordMagic || length > largestPayload)
        return std::nullopt;
    const QByteArray payload = file.read(length);
    if (payload.size() != qsizetype(length) || file.read(8) != checksum(payload))
        return std::nullopt;
    Record record;
    QDataStream in(payload);
    in.setVersion(streamVersion);
    in >> record.article >> record.base >> record.time >> record.keepFront >> record.keepBack >> record.middle;
    if (in.status() != QDataStream::Ok)
        return std::nullopt;
    return record;
}

// Journals that are being written by this process are not "left behind".
QMutex liveMutex;
QSet<QString> &liveFiles()
{
    static QSet<QString> files;
    return files;
}

QString journalFolder(const QString &newsroomFolder)
{
    return QDir(newsroomFolder).absoluteFilePath(u"journal"_s);
}

Error writeError(const QFile &file)
{
    if (isDiskFull(file)) {
        return {ErrorCode::DiskFull,
                QCoreApplication::translate("CrashJournal", "The disk is full: what you type is not being backed up. "
                                                            "It is still here; free some space and save."),
                file.errorString()};
    }
    return {ErrorCode::Io,
            QCoreApplication::translate("CrashJournal", "What you type cannot be backed up to %1. It is still here; save it.")
                .arg(QDir::toNativeSeparators(file.fileName())),
            file.errorString()};
}

} // namespace

struct CrashJournal::Private
{
    QString folder;
    ArticleId article;
    QByteArray base;
    QFile file;
    QByteArray last;     // canonical content of the last record on the disk
    qint64 goodSize = 0; // everything before it is whole

    Result<void> open()
    {
        if (!QDir().mkpath(folder))
            return std::unexpected(writeError(file));
        // A name of its own each time: a journal that an earlier crash left is never overwritten.
        const QString name = (article.isNull() ? u"new"_s : article.toString()) + u'-'
            + QUuid::createUuid().toString(QUuid::Id128).first(12) + u".journal"_s;
        file.setFileName(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
            return std::unexpected(writeError(file));
        {
            const QMutexLocker lock(&liveMutex);
            liveFiles().insert(file.fileName());
        }
        flushFolder(folder);
        goodSize = 0;
        last.clear();
        return {};
    }

    void forget()
    {
        const QMutexLocker lock(&liveMutex);
        liveFiles().remove(file.fileName());
    }
};

CrashJournal::CrashJournal(const QString &newsroomFolder, ArticleId article, const QByteArray &baseRevision)
    : d(std::make_unique<Private>())
{
    d->folder = journalFolder(newsroomFolder);
    d->article = article;
    d->base = baseRevision;
}

CrashJournal::~CrashJournal()
{
    d->forget();
}

Result<void> CrashJournal::record(const Content &content, const QDateTime &nowUtc)
{
    const QByteArray canonical = canonicalContent(content);
    if (!d->file.isOpen()) {
        if (const auto opened = d->open(); !opened)
            return opened;
    } else if (canonical == d->last) {
        return {};
    }

    Record record{d->article.toString(), d->base, nowUtc.toMSecsSinceEpoch(), 0, 0, {}};
    const qsizetype shorter = qMin(canonical.size(), d->last.size());
    qsizetype front = 0;
    while (front < shorter && canonical[front] == d->last[front])
        ++front;
    qsizetype back = 0;
    while (back < shorter - front && canonical[canonical.size() - 1 - back] == d->last[d->last.size() - 1 - back])
        ++back;
    record.keepFront = quint32(front);
    record.keepBack = quint32(back);
    record.middle = canonical.mid(front, canonical.size() - front - back);

    const QByteArray bytes = encoded(record);
    if (d->file.write(bytes) != bytes.size() || !flushToDisk(d->file)) {
        const Error error = writeError(d->file);
        // A half record would hide all that follow it.
        d->file.resize(d->goodSize);
        d->file.seek(d->goodSize);
        return std::unexpected(error);
    }
    d->goodSize += bytes.size();
    d->last = canonical;
    return {};
}

void CrashJournal::saved(const QByteArray &newBaseRevision)
{
    if (d->file.isOpen()) {
        d->forget();
        d->file.close();
        d->file.remove();
    }
    d->base = newBaseRevision;
    d->last.clear();
}

QList<RecoveredText> CrashJournal::leftBehind(const QString &newsroomFolder)
{
    QList<RecoveredText> found;
    const QDir folder(journalFolder(newsroomFolder));
    const QStringList names = folder.entryList({u"*.journal"_s}, QDir::Files);
    for (const QString &name : names) {
        const QString path = folder.absoluteFilePath(name);
        {
            const QMutexLocker lock(&liveMutex);
            if (liveFiles().contains(path))
                continue;
        }
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QByteArray canonical;
        Record last;
        bool any = false;
        while (const std::optional<Record> record = nextRecord(file)) {
            if (qsizetype(record->keepFront) + qsizetype(record->keepBack) > canonical.size())
                break;
            canonical = canonical.first(record->keepFront) + record->middle + canonical.last(record->keepBack);
            last = *record;
            any = true;
        }
        if (!any)
            continue;
        Result<Content> content = contentFromCanonical(canonical);
        if (!content)
            continue;
        found.append({ArticleId::fromString(last.article), last.base, std::move(*content),
                      QDateTime::fromMSecsSinceEpoch(last.time, QTimeZone::UTC), path});
    }
    std::ranges::sort(found, [](const RecoveredText &a, const RecoveredText &b) { return a.written > b.written; });
    return found;
}

Result<void> CrashJournal::discard(const RecoveredText &recovered)
{
    QFile file(recovered.file);
    if (!file.remove() && file.exists()) {
        return failure(ErrorCode::Io,
                       QCoreApplication::translate("CrashJournal", "The journal %1 could not be removed.")
                           .arg(QDir::toNativeSeparators(recovered.file)),
                       file.errorString());
    }
    return {};
}

} // namespace galley
