// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QTimeZone>
#include <QUuid>

namespace galley {

// Reading a record's row by the names of its columns; what is not there is null.

inline QByteArray bytesIn(const QJsonObject &object, QLatin1StringView name)
{
    return QByteArray::fromHex(object.value(name).toString().toLatin1());
}

template <typename IdType>
IdType idIn(const QJsonObject &object, QLatin1StringView name)
{
    const QByteArray bytes = bytesIn(object, name);
    return bytes.size() == 16 ? IdType(QUuid::fromRfc4122(bytes)) : IdType();
}

inline QDateTime timeIn(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), QTimeZone::UTC) : QDateTime();
}

template <typename Word>
Word wordIn(const QJsonObject &object, QLatin1StringView name)
{
    return static_cast<Word>(object.value(name).toInt());
}

} // namespace galley
