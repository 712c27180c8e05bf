// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

/// 待发: what this workstation did and the newsroom's store has not got yet.
struct WaitingList
{
    QList<ArticleId> articles; ///< those that changed first come first; no more than were asked for
    int articleCount = 0;
    bool registers = false;    ///< sections, people, settings …
    bool isEmpty() const { return articleCount == 0 && !registers; }
    bool operator==(const WaitingList &) const = default;
};
/// With at most so many articles by name. Any thread.
Result<WaitingList> waitingList(const Newsroom &newsroom, int most);

} // namespace galley
