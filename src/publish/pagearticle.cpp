// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagearticle.h"

#include "article/canonical.h"

namespace galley {

Result<RealNames> realNames(const Newsroom &newsroom)
{
    const auto people = newsroom.people();
    if (!people)
        return std::unexpected(people.error());
    RealNames names;
    for (const Person &person : *people)
        names.insert(person.id, person.realName);
    return names;
}

Result<QString> printedEditor(const Newsroom &newsroom, ArticleId id, const Handling &handling, const RealNames &names)
{
    if (!handling.responsibleEditor.isEmpty())
        return handling.responsibleEditor;
    const auto reviews = newsroom.reviews(id);
    if (!reviews)
        return std::unexpected(reviews.error());
    for (const ReviewRecord &review : *reviews) {
        if (review.standing && review.action != Action::Proofread)
            return names.value(review.person);
    }
    return QString();
}

QByteArray approvedHashOf(const Article &article)
{
    return article.stage == Stage::Approved || article.stage == Stage::Settled ? article.contentHash : QByteArray();
}

Result<PageArticle> pageArticle(const Newsroom &newsroom, const LiveArticle &live, const RealNames &names)
{
    auto content = contentFromCanonical(live.revision.canonical);
    if (!content)
        return std::unexpected(content.error());
    auto editor = printedEditor(newsroom, live.id, live.handling, names);
    if (!editor)
        return std::unexpected(editor.error());
    PageArticle page;
    page.id = live.id;
    page.content = std::move(*content);
    page.handling = live.handling;
    page.published = live.firstPublished;
    page.changed = live.lastPublished;
    page.address = live.address.isEmpty() ? addressFor(live.handling, live.id, live.firstPublished, newsroom.zone())
                                          : live.address;
    page.responsibleEditor = *editor;
    page.contentHash = live.revision.contentHash;
    return page;
}

Result<PageArticle> pageArticle(const Newsroom &newsroom, const Article &article, const RealNames &names)
{
    auto editor = printedEditor(newsroom, article.id, article.handling, names);
    if (!editor)
        return std::unexpected(editor.error());
    PageArticle page;
    page.id = article.id;
    page.content = article.content;
    page.handling = article.handling;
    page.responsibleEditor = *editor;
    page.contentHash = approvedHashOf(article);
    if (article.firstPublished.isValid()) {
        page.published = article.firstPublished;
        const auto live = newsroom.liveArticle(article.id);
        page.address = live && !live->address.isEmpty()
            ? live->address
            : addressFor(article.handling, article.id, article.firstPublished, newsroom.zone());
        if (live)
            page.changed = live->lastPublished;
    }
    return page;
}

} // namespace galley
