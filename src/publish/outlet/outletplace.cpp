// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/outletplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace galley {

Result<void> OutletPlace::make() const
{
    constexpr auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if ((QDir(m_folder).exists() || QDir().mkpath(m_folder)) && QFile::setPermissions(m_folder, mine))
        return {};
    return failure(ErrorCode::Io, QCoreApplication::translate("Outlets", "The folder %1 could not be made.").arg(m_folder));
}

Result<void> OutletPlace::remove() const
{
    if (!QDir(m_folder).exists() || QDir(m_folder).removeRecursively())
        return {};
    return failure(ErrorCode::Io, QCoreApplication::translate("Outlets", "The folder %1 could not be removed.").arg(m_folder));
}

} // namespace galley
