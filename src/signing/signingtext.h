// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace galley {

/// What signing says to people.
class SigningKeys
{
    Q_DECLARE_TR_FUNCTIONS(galley::SigningKeys)
};

} // namespace galley
