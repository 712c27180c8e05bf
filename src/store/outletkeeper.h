// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "article/id.h"

#include <functional>
#include <memory>

namespace galley {

/// The right to write one outlet, held for a while: 发布权. Used by the thread that delivers; isSure() from any.
class OutletHold
{
public:
    virtual ~OutletHold() = default;

    /// Rises with every new holder at one store; a list of files that carries a higher one is another's.
    virtual qint64 fence() const = 0;
    /// Which store counts the fences; those of two stores say nothing of one another.
    virtual QString fencedBy() const = 0;
    /// Whether nobody else can have it, by the clock alone: asked before every file.
    virtual bool isSure() const = 0;
    /// Asks the store and lengthens it. Locked where it was passed on: nothing more may be written.
    virtual Result<void> renew() = 0;
    /// The same, but only where it is time to.
    virtual Result<void> renewInTime() = 0;
    /// Whether everything that readers would see of this newsroom as it stands here is what the store accepted. Conflict
    /// where something waits.
    virtual Result<void> checkNothingWaits() = 0;
};

/// Who may write outlets, where a newsroom has a store: one publisher an outlet at a time. Used by one thread at a time.
class OutletKeeper
{
public:
    virtual ~OutletKeeper() = default; ///< gives back what it holds

    /// Before a delivery: comes to the store's head, so that nothing is written that is older than what is there. Network
    /// and others as they are: then nothing may be delivered.
    virtual Result<void> begin() = 0;
    /// Locked where another has it; the detail is that one's name.
    virtual Result<std::shared_ptr<OutletHold>> hold(OutletId outlet) = 0;
    /// After a delivery; what is held stays held until it lapses, or the keeper goes.
    virtual void end() = 0;
};

/// Asked anew before each delivery, for a newsroom may get a store meanwhile; null while it has none. What is answered is
/// used by the thread that asked. Any thread.
using OutletKeepers = std::function<Result<std::shared_ptr<OutletKeeper>>()>;
inline Result<std::shared_ptr<OutletKeeper>> keeperOf(const OutletKeepers &keepers)
{
    return keepers ? keepers() : std::shared_ptr<OutletKeeper>();
}

} // namespace galley
