// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/correcting.h"

#include "store/articleactions.h"
#include "store/articlesaving.h"
#include "store/articlestate.h"
#include "store/newsroomdoor.h"
#include "store/storetext.h"

namespace galley {

namespace {

Result<ActOutcome> withNote(WriteContext &context, const ActOutcome &begun, PersonId by, const QString &note)
{
    Content content = begun.article.content;
    content.corrections.append({ArticleDate::day(context.now.toTimeZone(context.zone).date()), note});
    GALLEY_TRY(saveArticle(context, {begun.article.id, by, begun.article.revision, content, {}}));
    GALLEY_TAKE(state, loadState(context.database, begun.article.id));
    GALLEY_TAKE(article, articleFrom(context.database, state));
    return ActOutcome{article, begun.auditNumber};
}

} // namespace

QFuture<Result<ActOutcome>> startCorrection(Newsroom &newsroom, const ActRequest &request, const QString &note)
{
    if (!note.isEmpty() && note.trimmed().isEmpty()) {
        return QtFuture::makeReadyValueFuture<Result<ActOutcome>>(
            failure(ErrorCode::Usage, Store::tr("A correction note for readers needs words. Leave it out where there is nothing to tell them.")));
    }
    if (note.isEmpty() || request.action != Action::Correct)
        return newsroom.act(request);
    auto &parts = NewsroomDoor::parts(newsroom);
    return NewsroomDoor::write<ActOutcome>(newsroom, [&parts, request, note](WriteContext &context, Changes &changes) -> Result<ActOutcome> {
        GALLEY_TAKE(begun, actOnArticle(context, changes, request, parts.proofLists, {}));
        return withNote(context, begun, request.person, note.trimmed());
    });
}

} // namespace galley
