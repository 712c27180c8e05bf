// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlets.h"

#include <functional>

namespace galley {

/// Adds an outlet to the newsroom's list, with an id of its own, once prepare() has made it ready; Conflict where its name or
/// folder is taken.
Result<Outlet> appendOutlet(Newsroom &newsroom, Outlet outlet, const std::function<Result<void>(const Outlet &)> &prepare);

} // namespace galley
