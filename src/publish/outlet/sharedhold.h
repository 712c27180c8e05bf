// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/outletkeeper.h"

#include <QList>
#include <QMutex>
#include <QWaitCondition>

#include <functional>

namespace galley {

/// Outlets are carried to at once, but the store behind their holds is asked in the delivering thread alone, whose connection
/// it is: the carrying threads put their questions here, and that thread answers them until all have left.
class HoldDesk
{
public:
    explicit HoldDesk(int carrying) : m_carrying(carrying) {}
    Result<void> ask(const std::function<Result<void>()> &what); ///< a carrying thread
    void leave();                                                ///< a carrying thread, at its end
    void serve();                                                ///< the delivering thread

private:
    struct Question
    {
        const std::function<Result<void>()> *what;
        std::optional<Result<void>> answer;
    };
    QMutex m_mutex;
    QWaitCondition m_changed;
    QList<Question *> m_questions;
    int m_carrying;
};

/// A hold as a carrying thread has it.
class SharedHold final : public OutletHold
{
public:
    SharedHold(std::shared_ptr<OutletHold> hold, HoldDesk &desk) : m_hold(std::move(hold)), m_desk(desk) {}

    qint64 fence() const override { return m_hold->fence(); }
    QString fencedBy() const override { return m_hold->fencedBy(); }
    bool isSure() const override { return m_hold->isSure(); }
    Result<void> renew() override
    {
        return m_desk.ask([this] { return m_hold->renew(); });
    }
    Result<void> renewInTime() override
    {
        return m_desk.ask([this] { return m_hold->renewInTime(); });
    }
    Result<void> checkNothingWaits() override
    {
        return m_desk.ask([this] { return m_hold->checkNothingWaits(); });
    }

private:
    const std::shared_ptr<OutletHold> m_hold;
    HoldDesk &m_desk;
};

} // namespace galley
