// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/outletcarrier.h"

#include "publish/outlet/folderoutlet.h"
#include "publish/outlet/rcloneoutlet.h"
#include "publish/outlet/wordpressoutlet.h"

namespace galley {

std::unique_ptr<OutletCarrier> outletCarrier(const OutletWork &work)
{
    if (work.outlet.kind == outletkind::folder)
        return std::make_unique<FolderOutlet>(work);
    if (work.outlet.kind == outletkind::rclone)
        return std::make_unique<RcloneOutlet>(work);
    if (work.outlet.kind == outletkind::wordpress)
        return std::make_unique<WordPressOutlet>(work);
    return {};
}

} // namespace galley
