// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlet/outletcarrier.h"

namespace galley {

/// A portal in a folder of this machine, or of one whose folders it has.
class FolderOutlet final : public OutletCarrier
{
public:
    explicit FolderOutlet(const OutletWork &work) : m_work(work) {}
    Result<BuildReport> carry() override;
    Result<OutletCheck> check(bool repair) override;
    QList<FoundThere> lookAt(const QList<ArticleId> &articles) override;

private:
    const OutletWork m_work;
};

} // namespace galley
