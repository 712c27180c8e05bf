// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"

#include <QByteArray>
#include <QIODevice>

#include <optional>

namespace galley {

struct JsonLine
{
    qint64 number = 0;    ///< from 1, empty lines counted
    QByteArray bytes;     ///< without the line end; empty when it was too long
    bool tooLong = false;
};

/// Reads a .jsonl line by line, never holding more than one of them; a line over the limit is skipped to
/// its end. Empty lines are passed over.
class JsonLineReader
{
public:
    JsonLineReader(QIODevice &device, qint64 longestLine) : m_device(device), m_longest(longestLine) {}
    std::optional<JsonLine> next();

private:
    QIODevice &m_device;
    qint64 m_longest;
    qint64 m_number = 0;
};

/// One line to its article: TooLarge when it was skipped, else as importJsonLine() of its bytes.
Result<ImportedArticle> importJsonLine(const JsonLine &line, const ImportOptions &options);

} // namespace galley
