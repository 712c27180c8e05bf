// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/htmltree.h"

namespace galley {

/// The element that holds a page's story: most prose, fewest links, names like "article" for it and
/// names like "nav" against it. Null when the page holds no prose.
const GumboNode *mainContent(const HtmlTree &page);

/// Boilerplate by its name or element: navigation, footers, comments, related stories, share bars.
bool isBoilerplate(const GumboNode *node);

} // namespace galley
