// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlestate.h"
#include "store/newsroom.h"
#include "store/sectiontree.h"
#include "store/writecontext.h"

namespace galley {

/// A new article with everything worked out that needs no database.
struct PreparedArticle
{
    ArticleId id;
    PreparedRevision revision;
    Handling handling;
    bool asPublished = false;
    QString foundAt;       ///< address key
    QByteArray origin;     ///< of an import
    QDateTime publishedAt; ///< UTC; with asPublished always valid
};
PreparedArticle prepareArticle(const NewArticle &article, ArticleId id, PersonId creator, const QDateTime &now,
                               const QTimeZone &zone);

/// Usage where a headline, another of the title fields or the author line is more than one line.
Result<void> checkLines(const Content &content);
/// The same made one line each: what a page brings in is not refused for it.
void foldLines(Content &content);

/// Whether this person may make articles at all.
Result<Person> creatorOfArticles(Database &database, PersonId id);

/// Makes it, inside the caller's transaction; its words wait for the index.
Result<ArticleState> insertArticle(WriteContext &context, const PreparedArticle &article, const Person &creator,
                                   const SectionTreeIndex &tree);

/// The slug, or with a number behind it where an other article has it.
Result<QString> freeSlug(Database &database, const QString &slug);
/// Refuses sections, tags and related articles that are not there.
Result<void> checkNames(Database &database, const Handling &handling, const SectionTreeIndex &tree);
/// Fixes the address at the first publication.
Result<void> fixAddress(WriteContext &context, ArticleState &state);

} // namespace galley
