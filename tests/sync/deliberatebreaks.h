// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remotearound.h"
#include "sync/embeddedremote.h"

#include <QRandomGenerator>

namespace galley::testkit {

/// Mistakes that a sync may well have, each of which the suite has to find out (tst_syncselftest). See one with
/// `tst_syncsimulation --break NAME`.
struct DeliberateBreaks
{
    EmbeddedRemote::Breaks store = {};
    bool sequenceIsCursor = false;  ///< the feed's places are a sequence's numbers: drawn early, seen before their rows are
    bool cursorBeforeRows = false;  ///< a page's place is stored though its rows failed
    bool mergesCharacters = false;  ///< texts are merged by character, not by sentence
};

struct NamedBreak
{
    QString name;
    DeliberateBreaks breaks;
    QString caughtBy;   ///< simulation, or a function of the conformance suite
};
const QList<NamedBreak> &namedBreaks();
/// Null where there is none of that name.
const NamedBreak *namedBreak(QStringView name);

/// A store whose feed goes by a sequence. The number is drawn when a push begins; who reads before it is committed sees the
/// number and not the rows, and never asks for them again. How often somebody comes in between is up to chance.
class SequenceFeed final : public RemoteAround
{
public:
    SequenceFeed(Remote &remote, quint32 seed) : RemoteAround(remote), m_random(seed) {}
    Result<FeedPage> changesAfter(const SyncCursor &cursor, int pushes) override;

private:
    QRandomGenerator m_random;
};

/// What must never be done with prose: both edits, where they do not touch the same characters. None where they do.
std::optional<Content> mergedByCharacter(const Content &base, const Content &mine, const Content &theirs);

} // namespace galley::testkit
