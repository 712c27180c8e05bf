// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/clock.h"
#include "sync/remote.h"

namespace galley {

/// Where a newsroom's store is: file:/path/of/store.sqlite (embedded: this machine only).
struct RemoteAddress
{
    enum class Kind { Embedded };
    Kind kind = Kind::Embedded;
    QString path;
    QString text() const { return QStringLiteral("file:") + path; }
};
/// Usage where it is none. A relative path is one below `folder`.
Result<RemoteAddress> remoteAddress(const QString &text, const QString &folder);

/// The clock must outlive it.
Result<std::unique_ptr<Remote>> openRemote(const RemoteAddress &address, const Clock &clock);
Result<void> createRemote(const RemoteAddress &address, NewsroomId newsroom, const Clock &clock);

} // namespace galley
