// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"

namespace galley {

/// Where somebody was in a text: UTF-16 offset of the cursor, number of the block at the top of the view.
struct CursorPlace
{
    int cursor = 0;
    int topBlock = 0;
    bool operator==(const CursorPlace &) const = default;
};

/// 标签页: an article somebody works on, and where in it they were.
struct ArticleTab
{
    ArticleId article; ///< null: new, never saved
    QString headline;  ///< as printed; empty: none yet
    Stage stage = Stage::Draft;
    Live live = Live::None;
    CursorPlace place;
    bool modified = false;
    bool operator==(const ArticleTab &) const = default;
};

} // namespace galley
