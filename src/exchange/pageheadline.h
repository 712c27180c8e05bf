// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pagemeta.h"

namespace galley {

/// A page's headline with what stands around it.
struct PageHeadline
{
    QString printed;                  ///< with its part mark
    QString kicker;                   ///< 引题
    QString subtitle;                 ///< 副题
    QString siteName;                 ///< what the <title> says behind it; may be empty
    const GumboNode *node = nullptr;  ///< where it is printed; may be null
};

/// A heading that the <title> begins with is the headline; else og:title and its like, h1, and last the <title>
/// without the site's name behind a dash or bar.
PageHeadline readHeadline(const HtmlTree &page, const PageMeta &meta);

} // namespace galley
