// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/revision.h"

namespace galley {

/// What lists show of a content, and what the rules ask of it: kept beside the article, so that
/// neither a list nor a queue ever reads a body.
struct ArticleFacts
{
    QString headline;
    QString mark;
    QString authorLine;
    QString source;
    QString date;       ///< canonical
    SeriesId series;    ///< as the text names it: see currentSeries()
    SourceId sourceId;  ///< the same, currentSource()
    QString reprintOf;  ///< key of the reprint record's address
    int words = 0;
    bool openChanges = false;
};
ArticleFacts factsOf(const Content &content);

/// A revision with its facts: what can be worked out before the writer's turn comes.
struct PreparedRevision
{
    Revision revision;
    ArticleFacts facts;
};
PreparedRevision prepareRevision(ArticleId article, const QList<QByteArray> &parents, const Content &content,
                                 PersonId author, const QDateTime &nowUtc);

} // namespace galley
