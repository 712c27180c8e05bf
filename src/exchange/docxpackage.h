// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docxnode.h"

#include <QHash>

namespace galley {

/// One line of a part's _rels file.
struct DocxRelationship
{
    QString type;   ///< the last word of it: image, hyperlink, styles …
    QString target; ///< a part's name without the first slash; an address where external; empty: leads outside
    bool external = false;
};
using DocxRelationships = QHash<QString, DocxRelationship>; ///< by id

/// The zip archive that a .docx is (ECMA-376 part 2). Only its own bytes are ever read: no file, no network.
/// Sizes are held to limits while unpacking, because what an archive says of itself need not be true.
class DocxPackage
{
public:
    /// BadInput: no archive, cut off, encrypted, an older binary format …; the message says what to do.
    static Result<DocxPackage> open(const QByteArray &bytes);

    bool has(const QString &part) const { return m_entries.contains(part.toLower()); }
    /// Bytes, as the archive declares them.
    qint64 size(const QString &part) const { return m_entries.value(part.toLower()).size; }
    Result<QByteArray> read(const QString &part, qint64 largest);
    Result<DocxNode> xml(const QString &part);
    DocxRelationships relationships(const QString &part);
    /// The first part of a type that a part refers to ("" is the package); empty when there is none.
    QString partOfType(const QString &part, QStringView type);

private:
    struct Entry
    {
        qint64 header = 0; ///< offset of its local header
        qint64 packed = 0;
        qint64 size = 0;   ///< as declared
        quint32 checksum = 0;
        int method = 0;
        bool encrypted = false;
    };

    explicit DocxPackage(const QByteArray &bytes) : m_bytes(bytes) {}
    Result<void> readDirectory();
    Result<QByteArray> unpacked(const Entry &entry, const QString &part, qint64 largest) const;

    QByteArray m_bytes;
    QHash<QString, Entry> m_entries; ///< by name in lower case: part names have no case
    qint64 m_budget = 0;             ///< bytes that may still be unpacked
};

} // namespace galley
