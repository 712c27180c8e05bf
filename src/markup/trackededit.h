// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"

#include <optional>

namespace galley {

/// A place of body source with what goes there instead. UTF-16 units.
struct SourceSplice
{
    qsizetype position = 0;
    qsizetype removed = 0;
    QString inserted;
    bool operator==(const SourceSplice &) const = default;
};

/// Who edits, and since when: edits of one person that touch become one change as long as the session lasts.
struct ChangeAuthor
{
    PersonId person;
    QDateTime now;   ///< UTC
    QDateTime since; ///< when the session began
    QString freeId = {}; ///< of a new change; empty: the next that neither list nor source has
};

/// An edit made as a tracked change.
struct TrackedEdit
{
    SourceSplice splice;        ///< what happens to the source
    QList<ChangeEntry> changes; ///< the change list then
    QString id;                 ///< the change that it became part of; empty where it only took own text back
    /// Where the cursor may stand in the source then, at the first of the places: left of everything that was deleted here (backspace), or right
    /// of it (delete, typing).
    qsizetype before = 0;
    qsizetype after = 0;
};

/// What is removed stays, marked as deleted; what comes is marked as inserted; both together replace. Own insertions
/// that are deleted go for good, those of others stay with a deletion inside. What lies inside a comment's text is edited
/// as it is; a comment put in is no change of the text. Accepting everything gives what the plain edit gives (a ¶ comes in
/// as &para;), refusing everything what there was. Splices at several places are one change; they do not overlap. Nothing
/// where marks cannot stand (inside code, around a ¶). Linear, any thread.
std::optional<TrackedEdit> trackedEdit(QStringView source, const QList<ChangeEntry> &changes, const QList<SourceSplice> &wanted,
                                       const ChangeAuthor &by);

} // namespace galley
