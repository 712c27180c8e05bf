// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/sourceblocks.h"

namespace galley {

/// A block as readers see it, with the way back: what ProofParagraph is made of.
struct ReaderText
{
    QString text;
    std::vector<int> offsets; ///< for each unit of text its unit in the block's source; one more: the end
    ProofParticulars particulars;
};

/// Line ends between Chinese characters vanish, others become a space; a hard break stays a line feed. Entities are what
/// they stand for, code and addresses one U+FFFC each.
ReaderText readerText(QStringView source, const SourceBlock &block, const QSet<QString> &linkLabels);
/// A field, which has no marks; addresses become U+FFFC there as well.
ReaderText readField(QStringView source);

} // namespace galley
