// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace galley {

/// The translation context of this folder's messages: Proof::tr("…").
struct Proof
{
    Q_DECLARE_TR_FUNCTIONS(Proof)
};

} // namespace galley
