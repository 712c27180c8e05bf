// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// What two addresses of the same page have in common: without scheme, fragment and a last slash, the host
/// in lower case. Empty: no address of the web. (Schema file 0002 writes the same for what was there before.)
QString addressKey(const QString &address);

} // namespace galley
