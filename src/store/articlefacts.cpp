// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlefacts.h"

#include "markup/render.h"
#include "markup/textstatistics.h"
#include "store/addresskey.h"

namespace galley {

ArticleFacts factsOf(const Content &content)
{
    ArticleFacts facts;
    facts.headline = content.headline;
    facts.mark = content.series.mark;
    facts.authorLine = content.authorLine;
    facts.source = content.source.printed;
    facts.date = content.date.toCanonical();
    facts.series = content.series.id;
    facts.sourceId = content.source.id;
    if (content.reprint)
        facts.reprintOf = addressKey(content.reprint->address);
    facts.words = textStatistics(plainText(content.body)).words;
    facts.openChanges = hasOpenChanges(content.body, content.changes);
    return facts;
}

PreparedRevision prepareRevision(ArticleId article, const QList<QByteArray> &parents, const Content &content,
                                 PersonId author, const QDateTime &nowUtc)
{
    return {makeRevision(article, parents, content, author, nowUtc), factsOf(content)};
}

} // namespace galley
