// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace galley {

/// The words of printed sheets and forms.
struct Print
{
    Q_DECLARE_TR_FUNCTIONS(galley::Print)
};

} // namespace galley
