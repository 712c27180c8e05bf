// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// Whether the text can be a person's name as Chinese papers print it: two to six Han characters, or
/// parts joined by · (奇·达楞太, 马克·吐温), or a Latin name.
bool isPersonName(QStringView text);
/// The same, and as short as most names are (up to four characters where no · joins it).
bool isUsualPersonName(QStringView text);
/// Whether it begins with a common surname; names of four characters with a double one (欧阳).
bool beginsWithSurname(QStringView name);

} // namespace galley
