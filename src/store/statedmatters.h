// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace galley {

// What the details of a Save say that is of something beside the text.

/// A change of handling fields that takes a published article from readers (hidden) or brings it back (shown).
inline constexpr QLatin1StringView readersDetail("readers");

/// An outside copy as it then stands, and what was done with it.
inline constexpr QLatin1StringView outsideCopyDetail("outside_copy");
inline constexpr QLatin1StringView outsideCopyDid("did");
inline constexpr QLatin1StringView copyAdded("added");
inline constexpr QLatin1StringView copyChanged("changed");
inline constexpr QLatin1StringView copyWorkedOff("worked-off");
inline constexpr QLatin1StringView copyOpenedAgain("opened-again");
inline constexpr QLatin1StringView copyRemoved("removed");

} // namespace galley
