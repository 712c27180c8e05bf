// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlet/rcloneprogram.h"

namespace galley {

/// What a server is reached by, in rclone's own words: a kind (webdav, sftp, s3 …) and its options. Those that rclone calls
/// passwords are given plain; rclone keeps them.
struct RcloneServer
{
    QString type;
    QHash<QString, QString> options;
};

/// The name of an outlet's server in its configuration.
inline constexpr auto rcloneServerName = QLatin1StringView("there");

/// Makes the configuration in a file of its own, locked with the word before anything is written into it. No password ever
/// stands on a command line or plain on the disk: rclone itself is asked over its remote control, on the loopback.
Result<void> makeRcloneConfiguration(RcloneProgram program, const QString &file, const SecretBytes &word, const RcloneServer &server);

} // namespace galley
