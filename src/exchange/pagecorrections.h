// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "exchange/htmltree.h"

namespace galley {

/// 更正说明 as the portal's pages and our own HTML files have them (<aside class="correction">); they are left out of the
/// tree, so that they do not come into the text as well.
QList<CorrectionNote> takeCorrections(const HtmlTree &tree);

} // namespace galley
