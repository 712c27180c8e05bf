// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journalrecord.h"

#include "article/canonical.h"
#include "store/codecs.h"

#include <QCryptographicHash>
#include <QDataStream>

namespace galley {

namespace {

constexpr quint32 splicesMagic = 0x474a3032; ///< "GJ02"
/// "GJ01", before bodies were journalled by their edits: the canonical content as a splice of the record before.
constexpr quint32 canonicalMagic = 0x474a3031;
constexpr quint32 largestPayload = 256U * 1024 * 1024;
constexpr auto streamVersion = QDataStream::Qt_6_0;

QByteArray checksum(const QByteArray &payload)
{
    return QCryptographicHash::hash(payload, QCryptographicHash::Sha256).first(8);
}

template <typename T>
void putOptional(QDataStream &out, const std::optional<T> &value)
{
    out << value.has_value();
    if (value)
        out << *value;
}

template <typename T>
void takeOptional(QDataStream &in, std::optional<T> &value)
{
    bool has = false;
    in >> has;
    if (has)
        in >> value.emplace();
}

/// A text while its records are read. Each of them leaves it whole or untouched.
class Reading
{
public:
    bool take(const Frame &frame)
    {
        QDataStream in(frame.payload);
        in.setVersion(streamVersion);
        if (frame.magic == splicesMagic)
            return takeEdits(in);
        return frame.magic == canonicalMagic && takeCanonical(in);
    }

    std::optional<JournalState> state() const
    {
        if (!m_any)
            return std::nullopt;
        Content content = m_fields;
        content.body = m_body.text();
        return JournalState{m_article, m_base, QDateTime::fromMSecsSinceEpoch(m_time, QTimeZone::UTC), content, m_handling};
    }

private:
    bool takeEdits(QDataStream &in)
    {
        JournalRecord record;
        in >> record.article >> record.base >> record.time;
        takeOptional(in, record.fields);
        takeOptional(in, record.handling);
        takeOptional(in, record.body);
        in >> record.length;
        qint32 count = 0;
        in >> count;
        for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
            qint64 position = 0;
            TextSplice splice;
            in >> position >> splice.removed >> splice.inserted;
            splice.position = position;
            record.splices.append(splice);
        }
        if (in.status() != QDataStream::Ok)
            return false;
        SplicedText body = record.body ? SplicedText(*record.body) : m_body;
        for (const TextSplice &splice : std::as_const(record.splices)) {
            if (!body.apply(splice))
                return false;
        }
        if (body.size() != record.length || (!m_any && !record.body))
            return false;
        if (record.fields) {
            const Result<Content> fields = contentFromCanonical(*record.fields);
            if (!fields)
                return false;
            m_fields = *fields;
        }
        if (record.handling)
            m_handling = handlingFromJson(*record.handling);
        m_body = std::move(body);
        return took(record.article, record.base, record.time);
    }

    bool takeCanonical(QDataStream &in)
    {
        QString article;
        QByteArray base;
        qint64 time = 0;
        quint32 front = 0;
        quint32 back = 0;
        QByteArray middle;
        in >> article >> base >> time >> front >> back >> middle;
        if (in.status() != QDataStream::Ok || qsizetype(front) + qsizetype(back) > m_canonical.size())
            return false;
        const QByteArray canonical = m_canonical.first(front) + middle + m_canonical.last(back);
        const Result<Content> content = contentFromCanonical(canonical);
        if (!content)
            return false;
        m_canonical = canonical;
        m_fields = *content;
        m_body = SplicedText(content->body);
        return took(article, base, time);
    }

    bool took(const QString &article, const QByteArray &base, qint64 time)
    {
        m_article = article;
        m_base = base;
        m_time = time;
        m_any = true;
        return true;
    }

    QString m_article;
    QByteArray m_base;
    qint64 m_time = 0;
    Content m_fields;
    std::optional<Handling> m_handling;
    SplicedText m_body;
    QByteArray m_canonical;
    bool m_any = false;
};

} // namespace

QByteArray framed(quint32 magic, const QByteArray &payload)
{
    QByteArray bytes;
    QDataStream frame(&bytes, QIODevice::WriteOnly);
    frame.setVersion(streamVersion);
    frame << magic << quint32(payload.size());
    return bytes + payload + checksum(payload);
}

std::optional<Frame> nextFrame(QIODevice &file)
{
    QDataStream in(&file);
    in.setVersion(streamVersion);
    Frame frame;
    quint32 length = 0;
    in >> frame.magic >> length;
    if (in.status() != QDataStream::Ok || length > largestPayload)
        return std::nullopt;
    frame.payload = file.read(length);
    if (frame.payload.size() != qsizetype(length) || file.read(8) != checksum(frame.payload))
        return std::nullopt;
    return frame;
}

QByteArray encoded(const JournalRecord &record)
{
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << record.article << record.base << record.time;
    putOptional(out, record.fields);
    putOptional(out, record.handling);
    putOptional(out, record.body);
    out << record.length << qint32(record.splices.size());
    for (const TextSplice &splice : record.splices)
        out << qint64(splice.position) << splice.removed << splice.inserted;
    return framed(splicesMagic, payload);
}

std::optional<JournalState> readJournal(QIODevice &file)
{
    Reading reading;
    while (const std::optional<Frame> frame = nextFrame(file)) {
        if (!reading.take(*frame))
            break;
    }
    return reading.state();
}

} // namespace galley
