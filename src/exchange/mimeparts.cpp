// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mimeparts.h"

#include "exchange/exchangetr.h"

#include <QHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr int deepestNesting = 5;
constexpr qsizetype mostParts = 5000;

using Headers = QHash<QByteArray, QByteArray>;

QByteArrayView lineAt(QByteArrayView bytes, qsizetype &at)
{
    qsizetype end = bytes.indexOf('\n', at);
    end = end < 0 ? bytes.size() : end;
    QByteArrayView line = bytes.sliced(at, end - at);
    at = qMin(end + 1, bytes.size());
    return line.endsWith('\r') ? line.chopped(1) : line;
}

/// Reads headers up to the empty line; at stands behind it then. A folded line belongs to the one before.
Headers readHeaders(QByteArrayView bytes, qsizetype &at)
{
    Headers headers;
    QByteArray name;
    while (at < bytes.size()) {
        const QByteArrayView line = lineAt(bytes, at);
        if (line.isEmpty())
            break;
        if (line.front() == ' ' || line.front() == '\t') {
            if (!name.isEmpty())
                headers[name] += ' ' + line.trimmed().toByteArray();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            continue;
        name = line.first(colon).trimmed().toByteArray().toLower();
        headers.insert(name, line.sliced(colon + 1).trimmed().toByteArray());
    }
    return headers;
}

/// A parameter of a header: charset="utf-8".
QByteArray parameter(const QByteArray &value, const QByteArray &name)
{
    const QByteArray lower = value.toLower();
    for (qsizetype at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
        const char before = at == 0 ? ';' : lower.at(at - 1);
        qsizetype from = at + name.size();
        while (from < value.size() && value.at(from) == ' ')
            ++from;
        if ((before != ';' && before != ' ' && before != '\t') || from >= value.size() || value.at(from) != '=')
            continue;
        QByteArray rest = value.sliced(from + 1).trimmed();
        if (rest.startsWith('"')) {
            const qsizetype end = rest.indexOf('"', 1);
            return rest.sliced(1, (end < 0 ? rest.size() : end) - 1);
        }
        const qsizetype end = rest.indexOf(';');
        return (end < 0 ? rest : rest.first(end)).trimmed();
    }
    return {};
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != '=') {
            out += text[at];
            continue;
        }
        const int high = at + 1 < text.size() ? hexDigit(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? hexDigit(text[at + 2]) : -1;
        if (high >= 0 && low >= 0) {
            out += char(high * 16 + low);
            at += 2;
            continue;
        }
        qsizetype end = at + 1; // a soft line break, perhaps with white space before it
        while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r'))
            ++end;
        if (end < text.size() && text[end] == '\n')
            at = end;
        else if (end < text.size())
            out += '='; // a sign of its own: some writers forget to encode it
    }
    return out;
}

QByteArray decoded(QByteArrayView body, const QByteArray &encoding)
{
    const QByteArray name = encoding.trimmed().toLower();
    if (name == "quoted-printable")
        return fromQuotedPrintable(body);
    if (name == "base64")
        return QByteArray::fromBase64(body.toByteArray());
    return body.toByteArray();
}

class Reader
{
public:
    explicit Reader(MimeArchive &archive) : m_archive(archive) {}

    void entity(QByteArrayView bytes, int depth)
    {
        qsizetype at = 0;
        const Headers headers = readHeaders(bytes, at);
        const QByteArray type = headers.value("content-type");
        const QByteArray name = type.first(type.indexOf(';') < 0 ? type.size() : type.indexOf(';')).trimmed().toLower();
        if (depth == 0)
            topHeaders(headers, type);
        if (name.startsWith("multipart/") && depth < deepestNesting) {
            multipart(bytes.sliced(at), parameter(type, "boundary"), depth);
            return;
        }
        if (m_archive.parts.size() >= mostParts)
            return;
        QByteArray id = headers.value("content-id");
        if (id.startsWith('<') && id.endsWith('>'))
            id = id.sliced(1, id.size() - 2);
        m_archive.parts.append({name, parameter(type, "charset"), QString::fromUtf8(headers.value("content-location")),
                                QString::fromUtf8(id), decoded(bytes.sliced(at), headers.value("content-transfer-encoding"))});
    }

    QString start() const { return m_start; }

private:
    void topHeaders(const Headers &headers, const QByteArray &type)
    {
        m_archive.location = QString::fromUtf8(headers.value("snapshot-content-location", headers.value("content-location")));
        m_start = QString::fromUtf8(parameter(type, "start"));
        if (m_start.startsWith(u'<') && m_start.endsWith(u'>'))
            m_start = m_start.sliced(1, m_start.size() - 2);
    }

    /// Parts lie between lines that begin with -- and the boundary; the line break before such a line is its own.
    void multipart(QByteArrayView bytes, const QByteArray &boundary, int depth)
    {
        if (boundary.isEmpty())
            return;
        const QByteArray mark = "--" + boundary;
        qsizetype start = -1;
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype lineStart = at;
            const QByteArrayView line = lineAt(bytes, at);
            if (!line.startsWith(mark) || (line.size() > mark.size() && line.sliced(mark.size()).trimmed() != "--"
                                           && !line.sliced(mark.size()).trimmed().isEmpty()))
                continue;
            if (start >= 0) {
                qsizetype end = qMax(start, lineStart - 1);
                if (end > start && bytes[end - 1] == '\r')
                    --end;
                entity(bytes.sliced(start, end - start), depth + 1);
            }
            start = at;
            if (line.sliced(mark.size()).startsWith("--")) {
                start = -1;
                break;
            }
        }
        if (start >= 0 && start < bytes.size()) // broken off
            entity(bytes.sliced(start), depth + 1);
    }

    MimeArchive &m_archive;
    QString m_start;
};

} // namespace

QByteArray MimeArchive::partAt(const QString &address) const
{
    const bool byId = address.startsWith("cid:"_L1, Qt::CaseInsensitive);
    const QString id = byId ? QUrl::fromPercentEncoding(address.sliced(4).toUtf8()) : QString();
    const QUrl base(location);
    const QUrl wanted = base.resolved(QUrl(address));
    for (const MimePart &part : parts) {
        if (byId ? part.contentId == id || part.location == address
                 : !part.location.isEmpty() && (part.location == address || base.resolved(QUrl(part.location)) == wanted))
            return part.bytes;
    }
    return {};
}

Result<MimeArchive> readMimeArchive(const QByteArray &bytes)
{
    MimeArchive archive;
    Reader reader(archive);
    reader.entity(bytes, 0);
    for (qsizetype i = 0; i < archive.parts.size(); ++i) {
        const MimePart &part = archive.parts.at(i);
        const bool html = part.type == "text/html" || part.type == "application/xhtml+xml";
        if (!html || part.bytes.trimmed().isEmpty())
            continue;
        if (archive.page < 0 || (!reader.start().isEmpty() && part.contentId == reader.start()))
            archive.page = i;
    }
    if (archive.page < 0)
        return failure(ErrorCode::BadInput, Exchange::tr("The file is no saved page: it holds no HTML, or breaks off before it."));
    const MimePart &page = archive.parts.at(archive.page);
    if (!page.location.isEmpty() && !page.location.startsWith("cid:"_L1))
        archive.location = QUrl(archive.location).resolved(QUrl(page.location)).toString();
    return archive;
}

bool beginsLikeMimeArchive(QByteArrayView head)
{
    const QByteArray start = head.trimmed().first(qMin<qsizetype>(head.trimmed().size(), 2048)).toByteArray().toLower();
    return !start.startsWith('<') && start.contains("mime-version:") && start.contains("content-type: multipart/");
}

} // namespace galley
