// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/desktopnotices.h"

namespace galley {

namespace {

class NoDesktopNotices final : public DesktopNotices
{
public:
    bool isAvailable() const override { return false; }
    void show(const DesktopNotice &) override {}
    void closeAll() override {}
};

} // namespace

std::unique_ptr<DesktopNotices> DesktopNotices::make()
{
    return std::make_unique<NoDesktopNotices>();
}

} // namespace galley
