// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "article/id.h"
#include "store/undogroup.h"

#include <optional>

namespace galley {

/// Where a text stands in its history: what can be taken back, and what was and can be made again.
struct UndoState
{
    QList<UndoGroup> groups; ///< oldest first
    qsizetype done = 0;      ///< how many of them the text has in it
    bool operator==(const UndoState &) const = default;
};

/// The undo history of a saved article, in journal/undo/. Append-only, each record with its checksum. A history is tied
/// to the bodies it was saved with, and is of no other: a file that does not know a body gives nothing. Losing one
/// harms no text, so nothing waits for the disk. Thread: one object, one thread at a time.
class UndoFile
{
public:
    /// An article's history may take this much; past it the oldest steps go, as far as half of it.
    static constexpr qint64 largest = 32 * 1024 * 1024;
    /// All of them; past it those that were not touched for longest go.
    static constexpr qint64 largestFolder = 1024LL * 1024 * 1024;

    UndoFile(const QString &newsroomFolder, ArticleId article, qint64 limit = largest);

    /// The history that leads to this body; none where there is none.
    std::optional<UndoState> load(QStringView body);
    /// The body was saved with this history. Writes what the file has not.
    Result<void> store(QStringView body, const UndoState &state);

    static void prune(const QString &newsroomFolder, qint64 limit = largestFolder);

private:
    Result<void> rewrite(QStringView body, const UndoState &state);
    Result<void> append(const QByteArray &bytes);

    QString m_path;
    qint64 m_limit;
    QList<UndoGroup> m_groups; ///< that the file holds
    qsizetype m_dropped = 0;   ///< groups that were the oldest when the file grew too long
    qint64 m_size = 0;         ///< of the file as far as it counts
};

} // namespace galley
