// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/errorset.h"

namespace galley::testkit {

/// Spoils clean sentences, one error in each copy, by a fixed seed:
/// - "width": one of ，。：；？！（） in its half-width form;
/// - "pairing": one mark of a pair gone, or turned round; “” as straight marks; ‘’ within “” as “”;
/// - "ellipsis", "dash": each in the forms in which they are mistyped;
/// - "pause marks": 、 put between adjacent titles or before 和, one 、 of a list as ，;
/// - "full-width figures", "ranges", "percentages", "approximations", "impossible dates and times": by the form of the number;
/// - "same sound": in a word of two characters, one for another of the same syllable without tone, taken from the characters
///   of the clean sentences themselves (so the more frequent come more often);
/// - "same shape": in a word of two or more, a character for one of shapes (pairs: the right one, the other);
/// - "idioms", "fixed phrases": one character of them for another of the same syllable; "missing characters": one gone;
/// - "doubled": a character or a word twice.
std::vector<KnownError> corrupted(const QHash<QString, std::vector<CleanSentence>> &clean, const QStringList &shapes);

} // namespace galley::testkit
