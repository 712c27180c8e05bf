// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/importrun.h"

#include "store/parallel.h"

#include <QElapsedTimer>

namespace galley {

ImportRun::ImportRun(QList<NewArticle> articles, PersonId person, const QDateTime &now, const QTimeZone &zone)
    : m_articles(std::move(articles))
    , m_person(person)
    , m_now(now)
    , m_zone(zone)
{
}

void ImportRun::prepare(IdSource &ids)
{
    m_prepared.resize(static_cast<size_t>(m_articles.size()));
    for (PreparedArticle &prepared : m_prepared)
        prepared.id = ids.next<ArticleId>(m_now);
    PreparedArticle *const first = m_prepared.data();
    forEachInParallel(m_prepared, [this, first](PreparedArticle &prepared) {
        prepared = prepareArticle(m_articles.at(&prepared - first), prepared.id, m_person, m_now, m_zone);
    });
    m_articles.clear();
}

Result<bool> ImportRun::commitSome(WriteContext &context, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    size_t next = m_next;
    const Result<bool> done = inTransaction(context.database, [&]() -> Result<bool> {
        GALLEY_TAKE(creator, creatorOfArticles(context.database, m_person));
        GALLEY_TAKE(tree, SectionTreeIndex::read(context.database));
        for (; next < m_prepared.size() && !timer.hasExpired(milliseconds); ++next)
            GALLEY_TRY(insertArticle(context, m_prepared.at(next), creator, tree));
        return next == m_prepared.size();
    });
    if (!done)
        return done;
    for (; m_next < next; ++m_next) {
        PreparedArticle &article = m_prepared.at(m_next);
        m_committed.append(article.id);
        m_isPublic = m_isPublic || article.asPublished;
        article = {}; // its text is on the disk
    }
    return done;
}

} // namespace galley
