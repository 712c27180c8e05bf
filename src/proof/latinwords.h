// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace galley {

/// A word of Latin letters in a paragraph's source, UTF-16 units.
struct LatinWord
{
    int start = 0;
    int length = 0;
    QString text; ///< as a dictionary has it: without 's
    bool operator==(const LatinWord &) const = default;
};

/// The words of a paragraph's source that a spelling checker may judge. None of addresses, pictures' names, code,
/// comments and deleted text; no abbreviations in capitals, names with a capital inside (iPhone), words with digits,
/// no single letters.
QList<LatinWord> latinWords(QStringView paragraph);

} // namespace galley
