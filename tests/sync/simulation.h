// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deliberatebreaks.h"
#include "faultyremote.h"
#include "syncdesk.h"

namespace galley::testkit {

/// Something that happens in a simulated newsroom. Its numbers mean what they mean as the newsroom then is, so that any
/// part of a course is a course, too: that is what shrinking goes by.
struct SimulatedThing
{
    enum class What { Write, Save, Handle, Act, Comment, Sync, Clock, Skew, People, Register, Time, Backup, Restore, Reinstall, Picture };
    What what = What::Save;
    quint32 desk = 0;
    quint32 a = 0;
    quint32 b = 0;
    quint32 c = 0;
    bool operator==(const SimulatedThing &) const = default;
};
QString nameOf(SimulatedThing::What what);

/// The course of a seed.
QList<SimulatedThing> courseOf(quint32 seed, int things);

struct SimulationOutcome
{
    QString wrong;      ///< what an oracle found; empty: nothing
    QStringList trace;  ///< what happened, without anything that chance gave a name
    int texts = 0;      ///< saved
    int together = 0;
    int conflicts = 0;
    int refused = 0;
    int published = 0;
    int failedSyncs = 0;
};

/// The newsroom that every simulation begins with, made once: workstations, people, a store that was filled.
class SimulationOrigin;

SimulationOutcome simulate(const SimulationOrigin &origin, quint32 seed, const QList<SimulatedThing> &course, const DeliberateBreaks &breaks = {});
/// A shorter course of the same seed that still goes wrong.
QList<SimulatedThing> shrunk(const SimulationOrigin &origin, quint32 seed, QList<SimulatedThing> course, const DeliberateBreaks &breaks = {});

/// The store of one simulated newsroom.
class SimulatedStore
{
public:
    virtual ~SimulatedStore() = default;
    virtual StoreDoor door() = 0;
    // Nobody is connected:
    virtual void backUp() = 0;
    virtual void restore() = 0;  ///< from the backup, with a new epoch
};
using SimulatedStores = std::function<std::unique_ptr<SimulatedStore>(const HandClock &clock)>;

class SimulationOrigin
{
public:
    SimulationOrigin();  ///< stores are files
    ~SimulationOrigin();
    /// Stores are made like this instead, filled with what the newsroom begins with; `folder` is a workstation in step with
    /// such a store, closed.
    void useStores(const SimulatedStores &stores, const QString &folder);
    struct Parts;
    const Parts &parts() const { return *m_parts; }

private:
    std::unique_ptr<Parts> m_parts;
};

} // namespace galley::testkit
