// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

/// Where this newsroom usually puts its texts beside its own outlets (公众号, 头条号 …), offered when something is
/// withdrawn. A setting; the store's own list until somebody makes one.
Result<QStringList> usualOutsidePlaces(const Newsroom &newsroom);
/// Each once, trimmed, without empty ones. By chiefs and administrators.
QFuture<Result<void>> setUsualOutsidePlaces(Newsroom &newsroom, const QStringList &places, PersonId by);

} // namespace galley
