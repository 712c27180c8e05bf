// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QUuid>

namespace galley {

/// Makes UUIDs of version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then a counter of 12 bits
/// that keeps the ids of one millisecond in order, then 62 random bits. Ids made by one generator
/// rise strictly, also when the clock steps back (the last millisecond is then kept). Not thread
/// safe: one generator a thread. The clock is passed in; Qt 6.8 has no generator of its own.
class UuidV7Generator
{
public:
    QUuid next(const QDateTime &nowUtc);
    QUuid next(qint64 unixMilliseconds);

private:
    qint64 m_lastMilliseconds = -1;
    quint16 m_counter = 0;
};

} // namespace galley
