// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlet/outletadding.h"

namespace galley {

/// What a person types to say which server, in rclone's words. No thread.
struct TypedServer
{
    QString server;    ///< an address, a host with its port, or a storage's endpoint or region
    QString login;
    QString password;
    QString keyFile;   ///< of SFTP: the private key
    QString provider;  ///< of S3, as rclone names it

    RcloneServer webDav() const;
    RcloneServer sftp() const;
    RcloneServer s3() const;
};

} // namespace galley
