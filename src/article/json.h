// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace galley::jcs {

/// Writes JSON after RFC 8785 (JCS), as far as Galley needs it: objects whose keys the caller gives in
/// rising order (UTF-16 code units; asserted), arrays, strings, integers and booleans. QJsonDocument is
/// no substitute: it escapes and formats in its own way.
class Writer
{
public:
    explicit Writer(qsizetype reserve = 256) { m_bytes.reserve(reserve); }

    void beginObject();
    void beginObject(const char *key);
    void endObject();
    void beginArray(const char *key);
    void endArray();

    void string(const char *key, QStringView value);
    void integer(const char *key, qint64 value);
    void boolean(const char *key, bool value);
    void stringElement(QStringView value);
    /// An object whose members may be anything that RFC 8785 writes; numbers have to be integers.
    void object(const char *key, const QJsonObject &value);
    /// What is empty or zero is a default, and left out.
    void stringUnlessEmpty(const char *key, QStringView value);
    void stringsUnlessEmpty(const char *key, const QStringList &values);

    QByteArray take() { return std::move(m_bytes); }

private:
    void separate();
    void key(const char *key);
    void quoted(QStringView value);
    void value(const QJsonValue &value);
    void members(const QJsonObject &object);

    QByteArray m_bytes;
    bool m_first = true;
#ifndef QT_NO_DEBUG
    QList<QByteArray> m_lastKeys;
#endif
};

/// Reads an object member by member and remembers what went wrong first: a value of another type than
/// asked for is corruption; a member nobody asked for was written by a newer Galley.
class Reader
{
public:
    enum class Fault { None, WrongType, UnknownKey };

    Reader(QJsonObject object, Fault &fault)
        : m_object(std::move(object))
        , m_fault(fault)
    {
    }
    ~Reader(); ///< reports members not taken
    Q_DISABLE_COPY_MOVE(Reader)

    bool has(QLatin1StringView key) const { return m_object.contains(key); }
    QString string(QLatin1StringView key);
    QStringList strings(QLatin1StringView key);
    std::optional<qint64> integer(QLatin1StringView key);
    bool boolean(QLatin1StringView key, bool otherwise);
    QJsonObject object(QLatin1StringView key);
    QList<QJsonObject> objects(QLatin1StringView key);

private:
    QJsonValue take(QLatin1StringView key);
    void wrongType();

    QJsonObject m_object;
    Fault &m_fault;
};

} // namespace galley::jcs
