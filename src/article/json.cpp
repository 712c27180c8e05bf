// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/json.h"

#include <QJsonArray>

#include <algorithm>
#include <cstring>

namespace galley::jcs {

namespace {

/// UTF-8 of one code unit or surrogate pair at source; returns past what was read.
const char16_t *appendUtf8(char *&out, const char16_t *source, const char16_t *end)
{
    char32_t c = *source++;
    if (QChar::isSurrogate(c)) {
        if (QChar::isHighSurrogate(c) && source < end && QChar::isLowSurrogate(*source))
            c = QChar::surrogateToUcs4(char16_t(c), *source++);
        else
            c = QChar::ReplacementCharacter;
    }
    if (c < 0x800) {
        *out++ = char(0xc0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            *out++ = char(0xe0 | (c >> 12));
        } else {
            *out++ = char(0xf0 | (c >> 18));
            *out++ = char(0x80 | ((c >> 12) & 0x3f));
        }
        *out++ = char(0x80 | ((c >> 6) & 0x3f));
    }
    *out++ = char(0x80 | (c & 0x3f));
    return source;
}

/// An ASCII character that cannot stand for itself (RFC 8785, 3.2.2.2).
void appendEscaped(char *&out, char16_t c)
{
    constexpr char hex[] = "0123456789abcdef";
    *out++ = '\\';
    switch (c) {
    case u'"':
    case u'\\':
        *out++ = char(c);
        return;
    case u'\b':
        *out++ = 'b';
        return;
    case u'\t':
        *out++ = 't';
        return;
    case u'\n':
        *out++ = 'n';
        return;
    case u'\f':
        *out++ = 'f';
        return;
    case u'\r':
        *out++ = 'r';
        return;
    default:
        *out++ = 'u';
        *out++ = '0';
        *out++ = '0';
        *out++ = hex[c >> 4];
        *out++ = hex[c & 0xf];
    }
}

} // namespace

void Writer::quoted(QStringView value)
{
    // Written straight into the buffer: six bytes is the most one code unit can take (\u001f).
    const qsizetype before = m_bytes.size();
    m_bytes.resizeForOverwrite(before + 6 * value.size() + 2);
    char *const start = m_bytes.data();
    char *out = start + before;
    *out++ = '"';
    const char16_t *source = value.utf16();
    const char16_t *const end = source + value.size();
    while (source < end) {
        const char16_t c = *source;
        if (c >= 0x80) {
            source = appendUtf8(out, source, end);
        } else {
            if (c < 0x20 || c == u'"' || c == u'\\')
                appendEscaped(out, c);
            else
                *out++ = char(c);
            ++source;
        }
    }
    *out++ = '"';
    m_bytes.truncate(out - start);
}

void Writer::separate()
{
    if (!m_first)
        m_bytes += ',';
    m_first = false;
}

void Writer::key(const char *key)
{
#ifndef QT_NO_DEBUG
    Q_ASSERT_X(m_lastKeys.last() < key, "jcs::Writer", "keys must rise");
    m_lastKeys.last() = key;
#endif
    separate();
    m_bytes += '"';
    m_bytes.append(key, qsizetype(std::strlen(key)));
    m_bytes += "\":";
}

void Writer::value(const QJsonValue &value)
{
    if (value.isObject()) {
        m_bytes += '{';
        members(value.toObject());
        m_bytes += '}';
    } else if (value.isArray()) {
        m_bytes += '[';
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                m_bytes += ',';
            this->value(array.at(i));
        }
        m_bytes += ']';
    } else if (value.isString()) {
        quoted(value.toString());
    } else if (value.isBool()) {
        m_bytes += value.toBool() ? "true" : "false";
    } else if (value.isDouble()) {
        m_bytes += QByteArray::number(value.toInteger());
    } else {
        m_bytes += "null";
    }
}

void Writer::members(const QJsonObject &object)
{
    QStringList keys = object.keys();
    std::ranges::sort(keys); // by UTF-16 code units, as RFC 8785, 3.2.3 has it
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (i > 0)
            m_bytes += ',';
        quoted(keys.at(i));
        m_bytes += ':';
        value(object.value(keys.at(i)));
    }
}

void Writer::object(const char *name, const QJsonObject &object)
{
    key(name);
    m_bytes += '{';
    members(object);
    m_bytes += '}';
    m_first = false;
}

void Writer::beginObject()
{
    separate();
    m_bytes += '{';
    m_first = true;
#ifndef QT_NO_DEBUG
    m_lastKeys.append(QByteArray());
#endif
}

void Writer::beginObject(const char *name)
{
    key(name);
    m_first = true;
    beginObject();
}

void Writer::endObject()
{
    m_bytes += '}';
    m_first = false;
#ifndef QT_NO_DEBUG
    m_lastKeys.removeLast();
#endif
}

void Writer::beginArray(const char *name)
{
    key(name);
    m_bytes += '[';
    m_first = true;
}

void Writer::endArray()
{
    m_bytes += ']';
    m_first = false;
}

void Writer::string(const char *name, QStringView value)
{
    key(name);
    quoted(value);
}

void Writer::integer(const char *name, qint64 value)
{
    key(name);
    m_bytes += QByteArray::number(value);
}

void Writer::boolean(const char *name, bool value)
{
    key(name);
    m_bytes += value ? "true" : "false";
}

void Writer::stringElement(QStringView value)
{
    separate();
    quoted(value);
}

void Writer::stringUnlessEmpty(const char *name, QStringView value)
{
    if (!value.isEmpty())
        string(name, value);
}

void Writer::stringsUnlessEmpty(const char *name, const QStringList &values)
{
    if (values.isEmpty())
        return;
    beginArray(name);
    for (const QString &value : values)
        stringElement(value);
    endArray();
}

Reader::~Reader()
{
    if (!m_object.isEmpty() && m_fault == Fault::None)
        m_fault = Fault::UnknownKey;
}

QJsonValue Reader::take(QLatin1StringView key)
{
    return m_object.take(key);
}

void Reader::wrongType()
{
    if (m_fault == Fault::None)
        m_fault = Fault::WrongType;
}

QString Reader::string(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isString() && !value.isUndefined())
        wrongType();
    return value.toString();
}

QStringList Reader::strings(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isArray() && !value.isUndefined())
        wrongType();
    QStringList result;
    for (const QJsonValue &element : value.toArray()) {
        if (!element.isString())
            wrongType();
        result.append(element.toString());
    }
    return result;
}

std::optional<qint64> Reader::integer(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isDouble())
        wrongType();
    return value.toInteger();
}

bool Reader::boolean(QLatin1StringView key, bool otherwise)
{
    const QJsonValue value = take(key);
    if (!value.isBool() && !value.isUndefined())
        wrongType();
    return value.toBool(otherwise);
}

QJsonObject Reader::object(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isObject() && !value.isUndefined())
        wrongType();
    return value.toObject();
}

QList<QJsonObject> Reader::objects(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isArray() && !value.isUndefined())
        wrongType();
    QList<QJsonObject> result;
    for (const QJsonValue &element : value.toArray()) {
        if (!element.isObject())
            wrongType();
        result.append(element.toObject());
    }
    return result;
}

} // namespace galley::jcs
