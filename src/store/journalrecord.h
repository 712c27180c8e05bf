// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/handling.h"
#include "markup/splicedtext.h"

#include <QDateTime>
#include <QIODevice>

#include <optional>

namespace galley {

/// A frame of an append-only file: magic, length of the payload, payload, first eight bytes of its SHA-256. What a
/// crash tore fails its length or checksum.
QByteArray framed(quint32 magic, const QByteArray &payload);

struct Frame
{
    quint32 magic = 0;
    QByteArray payload;
};
/// The next whole frame; none at the end of what can be trusted.
std::optional<Frame> nextFrame(QIODevice &file);

/// A record of a crash journal, against the one before it.
struct JournalRecord
{
    QString article;
    QByteArray base;
    qint64 time = 0;                  ///< Unix milliseconds
    std::optional<QByteArray> fields; ///< canonical content with an empty body; none: as before
    std::optional<QByteArray> handling; ///< as handlingToJson() has it; none: as before
    std::optional<QString> body;      ///< whole; none: the splices tell
    QList<TextSplice> splices;
    qint64 length = 0;                ///< of the body afterwards, UTF-16 units
};
QByteArray encoded(const JournalRecord &record);

/// What the records of a file come to, as far as they can be trusted.
struct JournalState
{
    QString article;
    QByteArray base;
    QDateTime written;
    Content content;
    std::optional<Handling> handling;
};
std::optional<JournalState> readJournal(QIODevice &file);

} // namespace galley
