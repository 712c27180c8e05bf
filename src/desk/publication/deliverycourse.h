// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlets.h"

#include <QObject>

#include <memory>

namespace galley {

/// How far a delivery is, from the threads that carry it to the window, and the word to stop it the other way. Lives in the
/// window's thread; may go before the delivery ends, which then goes on unwatched.
class DeliveryCourse : public QObject
{
    Q_OBJECT
public:
    explicit DeliveryCourse(QObject *parent = nullptr);
    ~DeliveryCourse() override;

    /// To be handed to deliver(). Any thread.
    DeliveryProgress progress() const;
    /// Outlets that are being carried to stop at their next file or post; the next delivery goes on from there.
    void stop();

Q_SIGNALS:
    /// Of all outlets together; of is 0 where it is not known yet. No more often than the window can show it.
    void advanced(int done, int of);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace galley
