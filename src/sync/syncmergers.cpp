// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncmergers.h"

#include "sync/contentmerge.h"

namespace galley {

SyncMergers syncMergers()
{
    return {[](const Content &base, const Content &mine, const Content &theirs) -> std::optional<Content> {
                const ContentMerge merge = mergeContent(base, mine, theirs);
                return merge.isClean() ? std::optional(merge.mine) : std::nullopt;
            },
            [](const Handling &base, const Handling &mine, const Handling &theirs) { return mergeHandling(base, mine, theirs).theirs; }};
}

} // namespace galley
