// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsonlines.h"

namespace galley {

std::optional<JsonLine> JsonLineReader::next()
{
    while (!m_device.atEnd()) {
        JsonLine line;
        line.number = ++m_number;
        line.bytes = m_device.readLine(m_longest + 2);
        if (line.bytes.isEmpty())
            return std::nullopt;
        if (!line.bytes.endsWith('\n') && !m_device.atEnd()) {
            line.tooLong = true;
            line.bytes.clear();
            constexpr qint64 piece = 64 * 1024;
            for (QByteArray skipped = m_device.readLine(piece); !skipped.isEmpty() && !skipped.endsWith('\n');)
                skipped = m_device.readLine(piece);
            return line;
        }
        if (m_number == 1 && line.bytes.startsWith("\xEF\xBB\xBF"))
            line.bytes.remove(0, 3);
        while (line.bytes.endsWith('\n') || line.bytes.endsWith('\r'))
            line.bytes.chop(1);
        if (!line.bytes.trimmed().isEmpty())
            return line;
    }
    return std::nullopt;
}

} // namespace galley
