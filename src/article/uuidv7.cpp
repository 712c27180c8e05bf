// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/uuidv7.h"

#include <QRandomGenerator>

namespace galley {

namespace {

constexpr qint64 largestMilliseconds = (qint64(1) << 48) - 1;
constexpr quint16 largestCounter = 0x0fff;

QUuid assemble(quint64 milliseconds, quint16 counter, quint64 random)
{
    QUuid uuid;
    uuid.data1 = quint32(milliseconds >> 16);
    uuid.data2 = quint16(milliseconds);
    uuid.data3 = quint16(0x7000 | counter);
    for (int i = 7; i >= 0; --i) {
        uuid.data4[i] = uchar(random);
        random >>= 8;
    }
    uuid.data4[0] = uchar((uuid.data4[0] & 0x3f) | 0x80);
    return uuid;
}

} // namespace

QUuid UuidV7Generator::next(const QDateTime &nowUtc)
{
    return next(nowUtc.toMSecsSinceEpoch());
}

QUuid UuidV7Generator::next(qint64 unixMilliseconds)
{
    const qint64 now = qBound(qint64(0), unixMilliseconds, largestMilliseconds);
    if (now > m_lastMilliseconds) {
        m_lastMilliseconds = now;
        m_counter = 0;
    } else if (m_counter < largestCounter) {
        ++m_counter;
    } else {
        // 4096 ids in one millisecond: borrow the next one rather than wait or repeat (RFC 9562, 6.2).
        ++m_lastMilliseconds;
        m_counter = 0;
    }
    return assemble(quint64(m_lastMilliseconds), m_counter, QRandomGenerator::system()->generate64());
}

} // namespace galley
