// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/trackededit.h"

namespace galley {

/// Edits at several places, each a change of its own.
struct TrackedEdits
{
    SourceSplice splice;        ///< what happens to the source: one stretch that holds all places
    QList<ChangeEntry> changes; ///< the change list then
    int made = 0;               ///< at how many places
    int refused = 0;            ///< where marks cannot stand: in code, across others' marks
    qsizetype after = 0;        ///< behind the last place that was made, in the source then
};

/// As trackedEdit(), but every place can be accepted or refused by itself: replacing all, correcting all of a rule. Places
/// in text that is deleted already, in a comment or in a mark's own characters are passed over; where no mark can stand
/// nothing is done, the rest is. Places lie apart from each other. Costs the source once and each place the stretch around
/// it that reads by itself (bodyChunks()). Any thread.
TrackedEdits trackedEdits(QStringView source, const QList<ChangeEntry> &changes, QList<SourceSplice> wanted, const ChangeAuthor &by);

/// From the first place to the end of the last as one splice. The splices come in the order of the text; at least one.
SourceSplice asOneStretch(QStringView source, const QList<SourceSplice> &splices);

/// The same edit as several small ones where the text between stays: a long stretch that was written anew with little
/// changed in it. Positions are of the text before. One splice where that is all there is to say.
QList<SourceSplice> refinedEdit(qsizetype position, QStringView removed, QStringView inserted);

} // namespace galley
