// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace galley {

/// The translation context of everything that syncing says.
struct Sync
{
    Q_DECLARE_TR_FUNCTIONS(galley::Sync)
};

} // namespace galley
