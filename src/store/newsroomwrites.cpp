// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newsroom.h"

#include "store/articleactions.h"
#include "store/articlecreation.h"
#include "store/articlesaving.h"
#include "store/importrun.h"
#include "store/newsroomprivate.h"
#include "store/searchindex.h"
#include "store/siteregister.h"

using namespace Qt::StringLiterals;

namespace galley {

using Priority = Writer::Priority;

QFuture<Result<ArticleId>> Newsroom::createArticle(const NewArticle &article, PersonId person)
{
    return d->write<ArticleId>(Priority::Save, [article, person](WriteContext &context, Changes &changes) -> Result<ArticleId> {
        GALLEY_TAKE(creator, creatorOfArticles(context.database, person));
        GALLEY_TAKE(tree, SectionTreeIndex::read(context.database));
        const PreparedArticle prepared = prepareArticle(article, context.ids.next<ArticleId>(context.now), person, context.now, context.zone);
        GALLEY_TAKE(state, insertArticle(context, prepared, creator, tree));
        GALLEY_TRY(indexArticle(context.database, state, searchWords(article.content)));
        changes.articles = {state.id};
        changes.site = article.asPublished;
        return state.id;
    });
}

QFuture<Result<QList<ArticleId>>> Newsroom::importArticles(const QList<NewArticle> &articles, PersonId person)
{
    if (!d->writer)
        return answered<QList<ArticleId>>(std::unexpected(Private::readOnlyError()));
    const Answer<QList<ArticleId>> answer;
    const auto run = std::make_shared<ImportRun>(articles, person, d->clock.nowUtc().toUTC(), d->zone());
    d->preparation.start([d = d.get(), run, answer, asking = d->signersNow()] {
        run->prepare(d->ids);
        d->writer->enqueue(Priority::Batch, [d, run, answer, asking](Database &database) {
            WriteContext context = d->context(database, asking);
            const Result<bool> done = run->commitSome(context, Writer::sliceMilliseconds);
            if (done && !*done)
                return Writer::Progress::More;
            Changes changes;
            changes.articles = run->ids();
            changes.site = run->isPublic();
            if (!changes.articles.isEmpty())
                d->announce(changes);
            if (done)
                answer.give(run->ids());
            else
                answer.give(std::unexpected(done.error()));
            d->fillBehind();
            return Writer::Progress::Done;
        });
    });
    return answer.future();
}

QFuture<Result<SaveOutcome>> Newsroom::save(const SaveRequest &request)
{
    return d->write<SaveOutcome>(Priority::Save, [request](WriteContext &context, Changes &changes) -> Result<SaveOutcome> {
        changes.articles = {request.article};
        return saveArticle(context, request);
    });
}

QFuture<Result<ActOutcome>> Newsroom::act(const ActRequest &request)
{
    const auto carryOut = [d = d.get(), request](const std::optional<ProofedArticle> &ahead, const Answer<ActOutcome> &answer) {
        return d->write<ActOutcome>(Priority::Save, [d, request, ahead](WriteContext &context, Changes &changes) -> Result<ActOutcome> {
            return actOnArticle(context, changes, request, d->proofLists, ahead);
        }, answer);
    };
    if (!d->writer || !isProofread(request.action))
        return carryOut({}, {});
    // A long text takes longer to proofread than any other write waits: it is done ahead, without the writer.
    const Answer<ActOutcome> answer;
    d->proofing.start([d = d.get(), request, carryOut, answer, asking = d->signersNow()] {
        const SignerScope scope(asking); // the writer's turn is asked for from here
        const auto ahead = d->read([&](Database &database) -> Result<ProofedArticle> {
            GALLEY_TAKE(state, loadState(database, request.article));
            return proofreadStored(database, d->proofLists, {d->zone(), d->clock.nowUtc()}, state);
        });
        // What could not be read ahead is told by the action itself.
        carryOut(ahead ? std::optional(*ahead) : std::nullopt, answer);
    });
    return answer.future();
}

QFuture<Result<void>> Newsroom::markOpened(ArticleId id, PersonId reader)
{
    return d->write<void>(Priority::Save, [id, reader](WriteContext &context, Changes &) { return markArticleOpened(context, id, reader); });
}

QFuture<Result<QByteArray>> Newsroom::putAsset(const QByteArray &bytes)
{
    if (!d->writer)
        return answered<QByteArray>(std::unexpected(Private::readOnlyError()));
    const Answer<QByteArray> answer;
    d->preparation.start([d = d.get(), bytes, answer] {
        const Result<QByteArray> name = d->assets.put(bytes);
        if (!name) {
            answer.give(name);
            return;
        }
        d->writer->enqueue(Priority::Save, [d, name = *name, size = bytes.size(), answer](Database &database) {
            const Result<void> kept = database.exec(u"INSERT OR IGNORE INTO assets (sha256, size, added) VALUES (?, ?, ?)"_s,
                                                    bind(QString::fromLatin1(name), qint64(size), d->clock.nowUtc()));
            answer.give(kept ? Result<QByteArray>(name) : std::unexpected(kept.error()));
            return Writer::Progress::Done;
        });
    });
    return answer.future();
}

QFuture<Result<void>> Newsroom::putDocument(const QString &key, const QByteArray &json)
{
    return d->write<void>(Priority::Save, [key, json](WriteContext &context, Changes &) { return storeDocument(context.database, key, json); });
}

QFuture<Result<void>> Newsroom::settle()
{
    if (!d->writer)
        return answered<void>(std::unexpected(Private::readOnlyError()));
    const Answer<void> answer;
    // By way of the preparation, so that imports still being prepared stand before it, and texts being submitted.
    d->preparation.start([d = d.get(), answer] {
        d->proofing.waitForDone();
        d->writer->enqueue(Priority::Background, [answer](Database &database) {
            const Result<bool> more = fillSearchIndex(database, Writer::sliceMilliseconds);
            if (more.value_or(false))
                return Writer::Progress::More;
            answer.give(more ? Result<void>() : std::unexpected(more.error()));
            return Writer::Progress::Done;
        });
    });
    return answer.future();
}

} // namespace galley
