// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace galley {

/// What is known of a record at three places: its hash, empty where there is none (or none any more).
struct Observations
{
    QByteArray local;
    QByteArray base;    ///< what both last agreed on; empty with a new epoch too, when nothing is taken as agreed
    QByteArray remote;
    /// Where there is no base: whether the history here (entries of the audit chain) goes on from the remote's, the
    /// other way round, or both have gone on.
    enum class History { Apart, Same, LocalAhead, RemoteAhead };
    History history = History::Apart;
    bool operator==(const Observations &) const = default;
};

enum class SyncStep {
    Nothing,
    Agree,          ///< both say the same: note it as agreed
    Take,           ///< the remote's replaces what is here
    Send,           ///< what is here goes to the remote, made from what the remote has
    BringTogether,  ///< both changed
    Remove,         ///< it went there and was not changed here
    Forget,         ///< it went at both places
};

/// The whole plan of one record: a function of what is observed and of nothing else. Edit beats delete: what one side
/// changed and the other removed comes back. Of articles nothing is ever removed: where the remote has none, what is
/// here is sent.
SyncStep plan(const Observations &observed, bool isArticle);

} // namespace galley
