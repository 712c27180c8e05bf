// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace galley {

/// The store's sentences for people.
class Store
{
    Q_DECLARE_TR_FUNCTIONS(galley::Store)
};

} // namespace galley
