// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/frontmatter.h"

#include "article/readjson.h"
#include "exchange/exchangetr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

// ---- reading ---------------------------------------------------------------------------------

struct YamlLine
{
    int number = 0;
    qsizetype indent = 0;
    QString text; ///< without indent
    QString raw;
};

bool isBlank(const YamlLine &line)
{
    return line.text.isEmpty() || line.text.startsWith(u'#');
}

class YamlReader
{
public:
    explicit YamlReader(const QString &yaml)
    {
        int number = 1; // the line of ---
        for (const QString &raw : yaml.split(u'\n')) {
            qsizetype indent = 0;
            while (indent < raw.size() && raw[indent] == u' ')
                ++indent;
            m_lines.append({++number, indent, raw.sliced(indent).trimmed(), raw});
        }
    }

    Result<QJsonObject> read()
    {
        const QJsonValue value = readMap(0);
        skipBlank();
        if (!m_wrong && m_at < m_lines.size())
            refuse();
        if (m_wrong)
            return failure(ErrorCode::BadInput, Exchange::tr("The front matter cannot be read at line %1: %2").arg(m_wrong).arg(m_wrongText));
        return value.toObject();
    }

private:
    void skipBlank()
    {
        while (m_at < m_lines.size() && isBlank(m_lines[m_at]))
            ++m_at;
    }

    void refuse()
    {
        if (m_wrong)
            return;
        m_wrong = m_lines[m_at].number;
        m_wrongText = m_lines[m_at].text.left(60);
    }

    /// "key: rest"; the key is a plain word or quoted.
    static std::optional<std::pair<QString, QString>> keyAndRest(const QString &text)
    {
        static const QRegularExpression form(u"^(\"[^\"]+\"|'[^']+'|[^\\s:#\\[\\]{}\"',-][^:#]*?)\\s*:(?:\\s+(.*))?$"_s);
        const QRegularExpressionMatch match = form.match(text);
        if (!match.hasMatch())
            return std::nullopt;
        QString key = match.captured(1);
        if (key.startsWith(u'"') || key.startsWith(u'\''))
            key = key.sliced(1, key.size() - 2);
        return std::pair{key, match.captured(2).trimmed()};
    }

    QJsonValue readMap(qsizetype indent)
    {
        QJsonObject map;
        while (!m_wrong) {
            skipBlank();
            if (m_at >= m_lines.size() || m_lines[m_at].indent < indent)
                break;
            const auto entry = keyAndRest(m_lines[m_at].text);
            if (m_lines[m_at].indent != indent || !entry) {
                refuse();
                break;
            }
            map.insert(entry->first, readValue(entry->second, indent));
        }
        return map;
    }

    /// The value of the key on the present line, which is done afterwards.
    QJsonValue readValue(const QString &rest, qsizetype indent)
    {
        if (!rest.isEmpty() && (rest.front() == u'|' || rest.front() == u'>') && rest.size() <= 3) {
            ++m_at;
            return readBlock(rest, indent);
        }
        if (!rest.isEmpty() && !rest.startsWith(u'#'))
            return readScalar(rest);
        ++m_at;
        skipBlank();
        if (m_at >= m_lines.size())
            return QString();
        const YamlLine &next = m_lines[m_at];
        const bool list = next.text == u"-" || next.text.startsWith(u"- "_s);
        if (list && next.indent >= indent)
            return readList(next.indent);
        if (next.indent > indent)
            return readMap(next.indent);
        return QString();
    }

    QJsonValue readList(qsizetype indent)
    {
        QJsonArray list;
        while (!m_wrong) {
            skipBlank();
            if (m_at >= m_lines.size() || m_lines[m_at].indent != indent || !m_lines[m_at].text.startsWith(u'-'))
                break;
            YamlLine &line = m_lines[m_at];
            const QString item = line.text.sliced(1).trimmed();
            if (!item.startsWith(u'"') && keyAndRest(item)) {
                // "- key: value": the rest of the map stands below, as far in as the key.
                line.indent += line.text.size() - item.size();
                line.text = item;
                list.append(readMap(line.indent));
            } else {
                list.append(readScalar(item));
            }
        }
        return list;
    }

    QJsonValue readBlock(const QString &style, qsizetype indent)
    {
        QStringList lines;
        qsizetype margin = -1;
        for (; m_at < m_lines.size(); ++m_at) {
            const YamlLine &line = m_lines[m_at];
            if (!line.raw.trimmed().isEmpty() && line.indent <= indent)
                break;
            if (margin < 0 && !line.raw.trimmed().isEmpty())
                margin = line.indent;
            lines.append(line.raw.mid(qMax<qsizetype>(margin, 0)));
        }
        while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
            lines.removeLast();
        QString text = lines.join(style.front() == u'>' ? u' ' : u'\n');
        if (!style.endsWith(u'-'))
            text += u'\n';
        return text;
    }

    QJsonValue readScalar(const QString &text)
    {
        const QJsonValue value = scalar(text);
        if (value.isUndefined())
            refuse();
        ++m_at;
        return value;
    }

    static QJsonValue scalar(const QString &text)
    {
        if (text.startsWith(u'"')) {
            const QJsonDocument read = readJson(QString(u'[' + text + u']').toUtf8());
            return read.array().size() == 1 ? read.array().first() : QJsonValue(QJsonValue::Undefined);
        }
        if (text.startsWith(u'\'')) {
            if (text.size() < 2 || !text.endsWith(u'\''))
                return QJsonValue(QJsonValue::Undefined);
            return text.sliced(1, text.size() - 2).replace("''"_L1, "'"_L1);
        }
        if (text.startsWith(u'['))
            return flowList(text);
        static const QRegularExpression comment(u"\\s+#.*$"_s);
        QString plain = text;
        return plain.remove(comment);
    }

    static QJsonValue flowList(const QString &text)
    {
        if (!text.endsWith(u']'))
            return QJsonValue(QJsonValue::Undefined);
        static const QRegularExpression entry(u"\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'|[^,]*?)\\s*(?:,|$)"_s);
        const QString inside = text.sliced(1, text.size() - 2).trimmed();
        QJsonArray list;
        auto matches = entry.globalMatch(inside);
        while (matches.hasNext()) {
            const QString item = matches.next().captured(1);
            if (item.isEmpty())
                continue;
            const QJsonValue value = scalar(item);
            if (value.isUndefined())
                return value;
            list.append(value);
        }
        return list;
    }

    QList<YamlLine> m_lines;
    qsizetype m_at = 0;
    int m_wrong = 0;
    QString m_wrongText;
};

// ---- writing ---------------------------------------------------------------------------------

bool isPlain(const QString &text)
{
    static const QRegularExpression special(
        u"^[-?:,\\[\\]{}#&*!|>'\"%@`\\s]|[:#]\\s|\\s[:#]|[:\\s]$|[\\x00-\\x1f\\x7f-\\x{9f}\\x{2028}\\x{2029}\\x{feff}]"_s);
    static const QRegularExpression otherType(u"^(?:[-+.\\d][\\d_.eE+-]*|true|false|yes|no|on|off|null|~)$"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression date(u"^\\d{4}-\\d\\d(?:-\\d\\d)?$"_s);
    return !text.isEmpty() && text.trimmed() == text && !special.match(text).hasMatch()
        && (!otherType.match(text).hasMatch() || date.match(text).hasMatch());
}

/// What cannot be seen is written as an escape; a byte order mark at a string's start would not be read back.
QString withEscapes(const QString &json)
{
    static const QRegularExpression unseen(u"[\\x7f-\\x{9f}\\x{2028}\\x{2029}\\x{feff}]"_s);
    if (!unseen.match(json).hasMatch())
        return json;
    QString text;
    for (const QChar c : json) {
        if (unseen.matchView(QStringView(&c, 1)).hasMatch())
            text += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            text += c;
    }
    return text;
}

QString scalarText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    const QString text = value.toString();
    if (isPlain(text))
        return text;
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return withEscapes(QString::fromUtf8(json.sliced(1, json.size() - 2)));
}

bool isEmptyValue(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

QString entryText(const QString &key, const QJsonValue &value, const QString &indent);

QString mapText(const QJsonObject &map, const QString &indent)
{
    QString text;
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        text += entryText(entry.key(), entry.value(), indent);
    return text;
}

QString entryText(const QString &key, const QJsonValue &value, const QString &indent)
{
    if (isEmptyValue(value))
        return {};
    if (value.isObject()) {
        const QString inside = mapText(value.toObject(), indent + u"  "_s);
        return inside.isEmpty() ? QString() : QString(indent + key + u":\n"_s + inside);
    }
    if (!value.isArray())
        return indent + key + u": "_s + scalarText(value) + u'\n';
    QString text = indent + key + u":\n"_s;
    for (const QJsonValue &item : value.toArray()) {
        if (item.isObject()) {
            const QString inside = mapText(item.toObject(), indent + u"    "_s);
            text += inside.isEmpty() ? QString(indent + u"  - {}\n"_s) : QString(indent + u"  - "_s + inside.mid(indent.size() + 4));
        } else {
            text += indent + u"  - "_s + scalarText(item) + u'\n';
        }
    }
    return text;
}

} // namespace

MarkdownParts splitFrontMatter(const QString &text)
{
    const auto isFence = [](QStringView line) { return line.startsWith(u"---") && line.sliced(3).trimmed().isEmpty(); };
    MarkdownParts parts;
    parts.body = text;
    qsizetype lineEnd = text.indexOf(u'\n');
    if (lineEnd < 0 || !isFence(QStringView(text).first(lineEnd)))
        return parts;
    const qsizetype start = lineEnd + 1;
    for (qsizetype at = start; at <= text.size(); at = lineEnd + 1) {
        lineEnd = text.indexOf(u'\n', at);
        if (lineEnd < 0)
            lineEnd = text.size();
        if (!isFence(QStringView(text).sliced(at, lineEnd - at)))
            continue;
        parts.hasFrontMatter = true;
        parts.frontMatter = text.sliced(start, at - start);
        parts.body = text.mid(lineEnd + 1);
        if (parts.body.startsWith(u'\n'))
            parts.body.remove(0, 1);
        return parts;
    }
    return parts;
}

Result<QJsonObject> parseFrontMatter(const QString &yaml)
{
    return YamlReader(yaml).read();
}

QString frontMatterEntry(const QString &key, const QJsonValue &value)
{
    return entryText(key, value, {});
}

} // namespace galley
