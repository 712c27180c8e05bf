// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/htmltree.h"

namespace galley {

/// The element that holds a page's story: most prose, fewest links, names like "article" for it and
/// names like "nav" against it. Null when the page holds no prose.
const GumboNode *mainContent(const HtmlTree &page);

/// An element around the chosen one that also holds the pictures standing beside the text, as long as it holds
/// little else; the chosen one where there is none.
const GumboNode *withPicturesBeside(const GumboNode *content);

/// Whether what stands in an element opens with the heading of a list of other stories or of comments.
bool opensWithListHeading(const GumboNode *node);

/// Boilerplate by its name or element: navigation, footers, comments, related stories, share bars.
bool isBoilerplate(const GumboNode *node);

} // namespace galley
