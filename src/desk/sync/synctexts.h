// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace galley {

/// The translation context of what the window says of the newsroom's store.
struct SyncTexts
{
    Q_DECLARE_TR_FUNCTIONS(galley::SyncTexts)
};

} // namespace galley
