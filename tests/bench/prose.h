// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley::bench {

/// Ordinary news prose of our own: paragraphs of three to six sentences under sub-headings, about so many characters;
/// the same each time.
QString prose(int characters);

} // namespace galley::bench
