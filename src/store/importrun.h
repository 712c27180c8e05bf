// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlecreation.h"

namespace galley {

/// An import under way: prepared outside the writer's thread, committed in transactions short enough
/// that a save does not wait behind them.
class ImportRun
{
public:
    ImportRun(QList<NewArticle> articles, PersonId person, const QDateTime &now, const QTimeZone &zone);
    /// Hashes and counts, on all processors.
    void prepare(IdSource &ids);
    /// One transaction of about this length; true: all are in. After an error those of earlier
    /// transactions stay.
    Result<bool> commitSome(WriteContext &context, int milliseconds);
    /// What is committed so far.
    QList<ArticleId> ids() const { return m_committed; }
    bool isPublic() const { return m_isPublic; }

private:
    QList<NewArticle> m_articles;
    PersonId m_person;
    QDateTime m_now;
    QTimeZone m_zone;
    std::vector<PreparedArticle> m_prepared;
    size_t m_next = 0;
    QList<ArticleId> m_committed;
    bool m_isPublic = false;
};

} // namespace galley
