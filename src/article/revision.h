// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/canonical.h"
#include "article/id.h"

#include <QDateTime>

namespace galley {

/// An immutable state of an article's content. parents: none for the first, one, or two for a merge.
struct Revision
{
    QByteArray hash;        ///< raw SHA-256, see revisionHash()
    ArticleId article;
    QList<QByteArray> parents;
    QByteArray contentHash; ///< raw SHA-256, see contentHash()
    QByteArray canonical;   ///< the canonical content
    PersonId author;
    QDateTime time;         ///< UTC, milliseconds
    bool operator==(const Revision &) const = default;
};

/// SHA-256 over "galley-revision-1" LF, article id LF, the parents' hashes (hex, comma separated, in
/// rising order) LF, content hash (hex) LF, author id LF, time (Unix milliseconds, decimal).
QByteArray revisionHash(const Revision &revision);

/// A revision with both hashes filled in.
Revision makeRevision(ArticleId article, const QList<QByteArray> &parents, const Content &content,
                      PersonId author, const QDateTime &timeUtc);

} // namespace galley
