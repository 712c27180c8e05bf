// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlets.h"

#include "store/newsroom.h"

namespace galley {

/// Where a newsroom keeps what it knows of an outlet: outlets/ID below its folder. Nothing there is missed when it is lost;
/// it is found out again.
class OutletPlace
{
public:
    OutletPlace(const QString &newsroomFolder, OutletId outlet) : m_folder(newsroomFolder + u"/outlets/" + outlet.toString()) {}

    QString folder() const { return m_folder; }
    QString path(QStringView name) const { return m_folder + u'/' + name; }
    QString site() const { return m_folder + u"/site"; }            ///< the portal as it was built for the outlet
    QString there() const { return m_folder + u"/there"; }          ///< its list of files as it was seen there last
    QString journal() const { return m_folder + u"/carried.log"; }
    QString rcloneConfiguration() const { return m_folder + u"/rclone.conf"; }
    QString wordPressState() const { return m_folder + u"/wordpress.json"; }

    /// For this account's eyes alone.
    Result<void> make() const;
    /// With everything in it.
    Result<void> remove() const;

private:
    QString m_folder;
};

} // namespace galley
