// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace galley {

/// A monochrome Breeze icon, drawn in the ink of the colours in force: it follows a change of the scheme by
/// itself. Names are Breeze's: "document-new". A name that Breeze does not know gives a null icon.
QIcon deskIcon(const QString &name);
/// The same in another of the palette's colours (the text of a primary button).
enum class IconInk { Ink, Dim, OnBlue };
QIcon deskIcon(const QString &name, IconInk ink);

} // namespace galley
