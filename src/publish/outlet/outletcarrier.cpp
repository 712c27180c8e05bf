// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/outletcarrier.h"

#include "publish/outlet/folderoutlet.h"
#include "publish/outlet/rcloneoutlet.h"
#include "publish/outlet/wordpressoutlet.h"

#include "store/try.h"

#include <QCoreApplication>

namespace galley {

Result<void> mayGoOn(const OutletWork &work, int done, int total)
{
    if (work.hold != nullptr && !work.hold->isSure())
        GALLEY_TRY(work.hold->renew());
    if (work.progress && !work.progress(done, total))
        return failure(ErrorCode::Cancelled, QCoreApplication::translate("Outlets", "The delivery was stopped. What was carried stays; the next one goes on from there."));
    return work.hold != nullptr ? work.hold->renewInTime() : Result<void>();
}

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
