// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxpackage.h"

#include "exchange/exchangetr.h"

#include <KCompressionDevice>

#include <QBuffer>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr qint64 mostUnpacked = qint64{256} * 1024 * 1024;
constexpr qint64 largestXml = qint64{64} * 1024 * 1024;
constexpr qint64 mostEntries = 10'000;
/// Word's XML packs to a tenth or so; repetition without end packs to a thousandth.
constexpr qint64 highestRatio = 200;
constexpr qint64 ratioMatters = qint64{8} * 1024 * 1024;

// Signatures and layouts: APPNOTE.TXT 6.3, sections 4.3 and 4.5.3.
constexpr QByteArrayView endSignature("PK\x05\x06", 4);
constexpr QByteArrayView entrySignature("PK\x01\x02", 4);
constexpr QByteArrayView headerSignature("PK\x03\x04", 4);
constexpr QByteArrayView end64Locator("PK\x06\x07", 4);
constexpr QByteArrayView end64Signature("PK\x06\x06", 4);
constexpr QByteArrayView compoundFile("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

template <typename T>
T number(QByteArrayView bytes, qint64 at)
{
    return at >= 0 && at + qint64(sizeof(T)) <= bytes.size() ? qFromLittleEndian<T>(bytes.data() + at) : T();
}

std::unexpected<Error> damaged(const QString &detail = {})
{
    return failure(ErrorCode::BadInput, Exchange::tr("The Word file is damaged or was cut off; have it sent again."), detail);
}

std::unexpected<Error> bomb()
{
    return failure(ErrorCode::BadInput, Exchange::tr("The Word file was refused: unpacked, it is far larger than a text can be."));
}

quint32 checksumOf(QByteArrayView bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 c = i;
            for (int bit = 0; bit < 8; ++bit)
                c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1U) : c >> 1U;
            made[i] = c;
        }
        return made;
    }();
    quint32 sum = 0xFFFFFFFFU;
    for (const char byte : bytes)
        sum = table[(sum ^ static_cast<quint8>(byte)) & 0xFFU] ^ (sum >> 8U);
    return sum ^ 0xFFFFFFFFU;
}

/// Sizes and places that did not fit into 32 bits stand in the extra field, in this order.
void readZip64(QByteArrayView extra, std::initializer_list<qint64 *> values)
{
    for (qint64 at = 0; at + 4 <= extra.size();) {
        const qint64 length = number<quint16>(extra, at + 2);
        if (number<quint16>(extra, at) == 1) {
            qint64 field = at + 4;
            for (qint64 *value : values) {
                if (*value != 0xFFFFFFFF || field + 8 > extra.size())
                    continue;
                *value = static_cast<qint64>(number<quint64>(extra, field) & 0x7FFFFFFFFFFFULL);
                field += 8;
            }
        }
        at += 4 + length;
    }
}

/// "../media/a.png" seen from word/document.xml; empty when it climbs out of the archive.
QString resolved(const QString &from, const QString &target)
{
    QString path = target;
    path.replace(u'\\', u'/');
    if (!path.startsWith(u'/'))
        path.prepend(from.first(from.lastIndexOf(u'/') + 1));
    QStringList parts;
    for (const QString &step : path.split(u'/', Qt::SkipEmptyParts)) {
        if (step == u".")
            continue;
        if (step != u"..")
            parts.append(step);
        else if (parts.isEmpty())
            return {};
        else
            parts.removeLast();
    }
    return parts.join(u'/');
}

} // namespace

Result<DocxPackage> DocxPackage::open(const QByteArray &bytes)
{
    if (bytes.startsWith(compoundFile)) {
        // A locked .docx is put into the old container as a stream of this name, in UTF-16.
        static constexpr QByteArrayView locked("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31);
        if (bytes.contains(locked))
            return failure(ErrorCode::BadInput,
                           Exchange::tr("The Word file is locked with a password; open it, take the password off and save it again."));
        return failure(ErrorCode::BadInput,
                       Exchange::tr("This is a document in the older binary form of Word or WPS; open it there and save it as .docx."));
    }
    if (bytes.startsWith("{\\rtf"))
        return failure(ErrorCode::BadInput, Exchange::tr("This is an RTF document; open it in Word or WPS and save it as .docx."));
    if (!bytes.startsWith("PK"))
        return failure(ErrorCode::BadInput, Exchange::tr("This is not a Word file (.docx)."));
    DocxPackage package(bytes);
    return package.readDirectory().transform([&] { return std::move(package); });
}

Result<void> DocxPackage::readDirectory()
{
    constexpr qint64 longestEnd = 22 + 65'535;
    const qint64 end = m_bytes.lastIndexOf(endSignature);
    if (end < 0 || end + 22 > m_bytes.size() || m_bytes.size() - end > longestEnd)
        return damaged(u"no end of central directory"_s);
    qint64 count = number<quint16>(m_bytes, end + 10);
    qint64 length = number<quint32>(m_bytes, end + 12);
    qint64 start = number<quint32>(m_bytes, end + 16);
    qint64 directoryEnd = end;
    const QByteArrayView all(m_bytes);
    if (end >= 20 && all.sliced(end - 20, 4) == end64Locator) {
        const auto at = static_cast<qint64>(number<quint64>(m_bytes, end - 12));
        if (at < 0 || at + 56 > m_bytes.size() || all.sliced(at, 4) != end64Signature)
            return damaged(u"zip64 end of central directory"_s);
        count = static_cast<qint64>(number<quint64>(m_bytes, at + 32));
        length = static_cast<qint64>(number<quint64>(m_bytes, at + 40));
        start = static_cast<qint64>(number<quint64>(m_bytes, at + 48));
        directoryEnd = at;
    }
    if (count > mostEntries)
        return bomb();
    if (start < 0 || length < 0 || start > directoryEnd || length > directoryEnd - start)
        return damaged(u"place of the central directory"_s);
    // Bytes before the archive move everything.
    const qint64 shift = directoryEnd - length - start;
    qint64 declared = 0;
    for (qint64 at = start + shift, i = 0; i < count; ++i) {
        if (at + 46 > directoryEnd || all.sliced(at, 4) != entrySignature)
            return damaged(u"central directory"_s);
        Entry entry;
        entry.encrypted = (number<quint16>(m_bytes, at + 8) & 1U) != 0;
        entry.method = number<quint16>(m_bytes, at + 10);
        entry.checksum = number<quint32>(m_bytes, at + 16);
        entry.packed = number<quint32>(m_bytes, at + 20);
        entry.size = number<quint32>(m_bytes, at + 24);
        entry.header = number<quint32>(m_bytes, at + 42);
        const qint64 nameLength = number<quint16>(m_bytes, at + 28);
        const qint64 extraLength = number<quint16>(m_bytes, at + 30);
        const qint64 rest = extraLength + number<quint16>(m_bytes, at + 32);
        if (at + 46 + nameLength + rest > directoryEnd)
            return damaged(u"central directory"_s);
        readZip64(all.sliced(at + 46 + nameLength, extraLength), {&entry.size, &entry.packed, &entry.header});
        entry.header += shift;
        QString name = QString::fromUtf8(all.sliced(at + 46, nameLength)).toLower();
        name.replace(u'\\', u'/');
        declared += entry.size;
        if (declared > mostUnpacked)
            return bomb();
        m_entries.insert(name, entry);
        at += 46 + nameLength + rest;
    }
    m_budget = mostUnpacked;
    return {};
}

Result<QByteArray> DocxPackage::unpacked(const Entry &entry, const QString &part, qint64 largest) const
{
    const QByteArrayView all(m_bytes);
    if (entry.header < 0 || entry.header + 30 > all.size() || all.sliced(entry.header, 4) != headerSignature)
        return damaged(part);
    const qint64 data = entry.header + 30 + number<quint16>(m_bytes, entry.header + 26) + number<quint16>(m_bytes, entry.header + 28);
    if (data > all.size() || entry.packed > all.size() - data)
        return damaged(part);
    const QByteArray packed = QByteArray::fromRawData(m_bytes.constData() + data, entry.packed);
    constexpr int stored = 0;
    constexpr int deflated = 8;
    if (entry.encrypted || (entry.method != stored && entry.method != deflated))
        return failure(ErrorCode::BadInput, Exchange::tr("The Word file is locked or packed in an unknown way; save it again as .docx."), part);
    if (entry.method == stored)
        return packed.size() > largest ? Result<QByteArray>(bomb()) : QByteArray(packed.constData(), packed.size());

    QBuffer source;
    source.setData(packed);
    KCompressionDevice device(&source, false, KCompressionDevice::GZip);
    device.setSkipHeaders();
    if (!device.open(QIODevice::ReadOnly))
        return damaged(part);
    QByteArray bytes;
    constexpr qint64 piece = qint64{256} * 1024;
    for (;;) {
        const QByteArray more = device.read(piece);
        if (more.isEmpty())
            break;
        bytes += more;
        if (bytes.size() > largest || (bytes.size() > ratioMatters && bytes.size() > highestRatio * entry.packed))
            return bomb();
    }
    return bytes;
}

Result<QByteArray> DocxPackage::read(const QString &part, qint64 largest)
{
    const auto entry = m_entries.constFind(part.toLower());
    if (entry == m_entries.constEnd())
        return failure(ErrorCode::BadInput, Exchange::tr("The Word file is damaged: its part %1 is missing.").arg(part));
    Result<QByteArray> bytes = unpacked(*entry, part, qMin(largest, m_budget));
    if (!bytes)
        return bytes;
    if (checksumOf(*bytes) != entry->checksum)
        return damaged(part);
    m_budget -= bytes->size();
    return bytes;
}

Result<DocxNode> DocxPackage::xml(const QString &part)
{
    return read(part, largestXml).and_then([&](const QByteArray &bytes) { return parseDocxXml(bytes, part); });
}

DocxRelationships DocxPackage::relationships(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    const QString file = part.first(slash) + u"_rels/"_s + part.sliced(slash) + u".rels"_s;
    DocxRelationships found;
    if (!has(file))
        return found;
    const Result<DocxNode> root = xml(file);
    if (!root)
        return found;
    for (const DocxNode &node : root->children) {
        const QString type = node.attribute(u"Type");
        const QString target = node.attribute(u"Target");
        const bool external = node.attribute(u"TargetMode").compare(u"External", Qt::CaseInsensitive) == 0;
        found.insert(node.attribute(u"Id"),
                     {type.sliced(type.lastIndexOf(u'/') + 1), external ? target : resolved(part, target), external});
    }
    return found;
}

QString DocxPackage::partOfType(const QString &part, QStringView type)
{
    const DocxRelationships all = relationships(part);
    for (const DocxRelationship &one : all) {
        if (one.type == type && !one.external && has(one.target))
            return one.target;
    }
    return {};
}

} // namespace galley
