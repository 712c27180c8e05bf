// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/handling.h"
#include "article/workflow.h"

namespace galley {

/// An article as it stands now: the head revision's content, its handling and where it is in the workflow.
struct Article
{
    ArticleId id;
    Content content;
    Handling handling;
    Stage stage = Stage::Draft;
    int step = 0;
    Live live = Live::None;
    QByteArray revision;      ///< raw hash of the head revision
    QByteArray contentHash;   ///< raw
    QByteArray approvedHash;  ///< raw; empty: not approved
    PersonId creator;
    QDateTime created;        ///< UTC
    QDateTime modified;       ///< UTC, of content or handling
    QDateTime submitted;      ///< UTC; invalid: not in review
    QDateTime firstPublished; ///< UTC; invalid: never live
    bool operator==(const Article &) const = default;
};

} // namespace galley
