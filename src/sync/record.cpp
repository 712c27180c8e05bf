// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/record.h"

#include "sync/synctext.h"

#include <QCryptographicHash>
#include <QDataStream>

namespace galley {

namespace {

constexpr qint32 formOfPush = 1;

QDataStream &operator<<(QDataStream &out, const Push::Change &change)
{
    return out << change.record.kind << change.record.key << change.record.json << change.base;
}

QDataStream &operator<<(QDataStream &out, const ChainEntry &entry)
{
    return out << entry.number << entry.previous << entry.hash << entry.statement << entry.signature << entry.history;
}

QDataStream &operator<<(QDataStream &out, const Revision &revision)
{
    return out << revision.article.uuid() << revision.parents << revision.canonical << revision.author.uuid()
               << revision.time.toMSecsSinceEpoch();
}

QDataStream &operator>>(QDataStream &in, Push::Change &change)
{
    SyncRecord record;
    in >> record.kind >> record.key >> record.json >> change.base;
    change.record = syncRecord(record.kind, record.key, record.json);
    return in;
}

QDataStream &operator>>(QDataStream &in, ChainEntry &entry)
{
    return in >> entry.number >> entry.previous >> entry.hash >> entry.statement >> entry.signature >> entry.history;
}

/// Both hashes are worked out again: they are never taken at their word.
QDataStream &operator>>(QDataStream &in, Revision &revision)
{
    QUuid article;
    QUuid author;
    qint64 time = 0;
    in >> article >> revision.parents >> revision.canonical >> author >> time;
    revision.article = ArticleId(article);
    revision.author = PersonId(author);
    revision.time = QDateTime::fromMSecsSinceEpoch(time, QTimeZone::UTC);
    revision.contentHash = contentHash(revision.article, revision.canonical);
    revision.hash = revisionHash(revision);
    return in;
}

template <typename T>
void writeList(QDataStream &out, const QList<T> &list)
{
    out << qint32(list.size());
    for (const T &each : list)
        out << each;
}

template <typename T>
void readList(QDataStream &in, QList<T> &list)
{
    qint32 size = 0;
    in >> size;
    for (qint32 i = 0; i < size && in.status() == QDataStream::Ok; ++i) {
        T each;
        in >> each;
        list.append(each);
    }
}

} // namespace

QByteArray recordHash(const QString &kind, const QByteArray &key, const QByteArray &json)
{
    if (json.isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("galley-record-1\n");
    hash.addData(kind.toUtf8());
    hash.addData("\n");
    hash.addData(key.toHex());
    hash.addData("\n");
    hash.addData(json);
    return hash.result();
}

SyncRecord syncRecord(const QString &kind, const QByteArray &key, const QByteArray &json)
{
    return {kind, key, json, recordHash(kind, key, json)};
}

QByteArray pushToBytes(const Push &push)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_5);
    out << formOfPush << push.operation.uuid() << push.client.uuid() << push.epoch.uuid();
    writeList(out, push.changes);
    writeList(out, push.entries);
    writeList(out, push.revisions);
    return bytes;
}

Result<Push> pushFromBytes(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_5);
    qint32 form = 0;
    QUuid operation;
    QUuid client;
    QUuid epoch;
    Push push;
    in >> form >> operation >> client >> epoch;
    if (form == formOfPush) {
        push.operation = OperationId(operation);
        push.client = ClientId(client);
        push.epoch = EpochId(epoch);
        readList(in, push.changes);
        readList(in, push.entries);
        readList(in, push.revisions);
    }
    if (form != formOfPush || in.status() != QDataStream::Ok)
        return failure(ErrorCode::Corrupt, Sync::tr("What was to be sent to the newsroom's store cannot be read any more."));
    return push;
}

} // namespace galley
