// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pageheadline.h"

namespace galley {

/// The sections a page stands in, the most particular first: from its breadcrumb, structured data, the name of a
/// newspaper's page, or what its head calls the section. Without home, 正文 and the site's own name.
QStringList readSections(const HtmlTree &page, const PageMeta &meta, const PageHeadline &headline);

} // namespace galley
