// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextBlock;

namespace galley {

// Which lines of body source are no paragraphs, found from the lines above, of which no more than 200 are looked at: nothing here
// costs more in a long text. Window thread.

/// Between the fences of a code block, or one of them.
bool isInCode(const QTextBlock &block);
/// From the ::: that opens a gallery to the one that closes it.
bool isInGallery(const QTextBlock &block);

} // namespace galley
