// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlet/rcloneconfiguration.h"

namespace galley {

/// How much an outlet's delivery may take of the line, and how often it tries. Kept in Outlet::settings.
struct CarryLimits
{
    QString bandwidth;  ///< as rclone's --bwlimit has it: 2M, "08:00,512k 23:00,off"; empty: no limit
    int retries = 3;
};

/// A server that rclone reaches, tried at once; path: the portal's folder there, empty for its top. Waits for the server, and
/// perhaps for the person (keychain): not for the window's thread.
Result<Outlet> addRcloneOutlet(Newsroom &newsroom, const QString &name, const QString &path, const RcloneServer &server, const CarryLimits &limits = {});

/// A WordPress site (5.6 or newer) and an account there with an application password. Tried at once; waits as the other.
Result<Outlet> addWordPressOutlet(Newsroom &newsroom, const QString &name, const QString &address, const QString &login, const SecretBytes &password);

} // namespace galley
