// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newsroom.h"

#include "store/addresskey.h"
#include "store/articleactions.h"
#include "store/articlestate.h"
#include "store/auditchain.h"
#include "store/codecs.h"
#include "store/importorigins.h"
#include "store/lists.h"
#include "store/newsroomprivate.h"
#include "store/siteregister.h"
#include "store/situations.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int shortestPrefix = 8;

/// The hexadecimal digits of an id or of its beginning; empty when the text is neither.
QByteArray idDigits(QStringView text)
{
    QByteArray digits;
    for (const QChar c : text) {
        const char16_t lower = c.toLower().unicode();
        if ((lower >= u'0' && lower <= u'9') || (lower >= u'a' && lower <= u'f'))
            digits.append(static_cast<char>(lower));
        else if (lower != u'-')
            return {};
    }
    return digits.size() <= 32 ? digits : QByteArray();
}

Result<QList<ArticleId>> idsWhere(Database &database, const QString &sql, const QVariantList &values)
{
    QList<ArticleId> ids;
    GALLEY_TRY(database.each(sql, values, [&](const Row &row) { ids.append(row.id<ArticleId>(0)); }));
    return ids;
}

Result<ArticleId> resolveIn(Database &database, QStringView text)
{
    GALLEY_TAKE(bySlug, idsWhere(database, u"SELECT id FROM articles WHERE slug = ? AND slug <> ''"_s, bind(text.toString())));
    if (!bySlug.isEmpty())
        return bySlug.constFirst();
    const QByteArray digits = idDigits(text);
    if (digits.isEmpty())
        return failure(ErrorCode::NotFound, Store::tr("There is no article “%1”.").arg(text.toString()));
    if (digits.size() < shortestPrefix) {
        return failure(ErrorCode::NotFound, Store::tr("There is no article “%1”. Of an id, at least %2 characters are needed.")
                                                .arg(text.toString(), QString::number(shortestPrefix)));
    }
    GALLEY_TAKE(ids, idsWhere(database, u"SELECT id FROM articles WHERE id BETWEEN ? AND ? LIMIT 2"_s,
                              bind(QByteArray::fromHex(digits.leftJustified(32, '0')), QByteArray::fromHex(digits.leftJustified(32, 'f')))));
    if (ids.isEmpty())
        return failure(ErrorCode::NotFound, Store::tr("There is no article “%1”.").arg(text.toString()));
    if (ids.size() > 1)
        return failure(ErrorCode::Usage, Store::tr("Several articles begin with “%1”. Give more of the id.").arg(text.toString()));
    return ids.constFirst();
}

Result<LiveArticle> liveFrom(Database &database, const ArticleState &state)
{
    if (state.liveRevision == 0)
        return failure(ErrorCode::NotFound, Store::tr("The article was never published."));
    GALLEY_TAKE(revision, revisionBySeq(database, state.liveRevision));
    LiveArticle live;
    live.id = state.id;
    live.revision = revision;
    live.handling = state.handling;
    live.live = state.live;
    live.firstPublished = state.firstPublished;
    live.lastPublished = state.lastPublished;
    live.address = state.address;
    live.withdrawalNotice = state.live == Live::Withdrawn ? state.withdrawalNotice : QString();
    return live;
}

} // namespace

Result<Article> Newsroom::article(ArticleId id) const
{
    return d->read([&](Database &database) -> Result<Article> {
        GALLEY_TAKE(state, loadState(database, id));
        return articleFrom(database, state);
    });
}

Result<ArticleId> Newsroom::resolve(QStringView idPrefixOrSlug) const
{
    return d->read([&](Database &database) { return resolveIn(database, idPrefixOrSlug); });
}

Result<QList<ArticleRow>> Newsroom::list(const ArticleQuery &query) const
{
    return d->read([&](Database &database) { return listArticles(database, query, d->clock.nowUtc()); });
}

Result<int> Newsroom::count(const ArticleQuery &query) const
{
    return d->read([&](Database &database) { return countArticles(database, query, d->clock.nowUtc()); });
}

Result<SidebarCounts> Newsroom::counts(PersonId person) const
{
    return d->read([&](Database &database) { return sidebarCounts(database, person, d->clock.nowUtc()); });
}

Result<Situation> Newsroom::situation(ArticleId id) const
{
    return d->read([&](Database &database) -> Result<Situation> {
        GALLEY_TAKE(state, loadState(database, id));
        GALLEY_TAKE(tree, SectionTreeIndex::read(database));
        return assembleSituation(database, state, tree, WithContent::Yes);
    });
}

Result<QList<Revision>> Newsroom::revisions(ArticleId id) const
{
    return d->read([&](Database &database) -> Result<QList<Revision>> {
        QList<Revision> revisions;
        GALLEY_TRY(database.each(u"SELECT hash, article, parents, content_hash, author, time, canonical FROM revisions "
                                 "WHERE article = ? ORDER BY seq DESC"_s, bind(id), [&](const Row &row) {
            revisions.append({row.bytes(0), row.id<ArticleId>(1), splitHashes(row.bytes(2)), row.bytes(3), row.bytes(6),
                              row.id<PersonId>(4), row.time(5)});
        }));
        if (revisions.isEmpty())
            return failure(ErrorCode::NotFound, Store::tr("There is no such article."));
        return revisions;
    });
}

Result<Revision> Newsroom::revision(const QByteArray &hash) const
{
    return d->read([&](Database &database) -> Result<Revision> {
        GALLEY_TAKE(seq, database.number(u"SELECT seq FROM revisions WHERE hash = ?"_s, bind(hash)));
        return revisionBySeq(database, seq);
    });
}

Result<QList<ReviewRecord>> Newsroom::reviews(ArticleId id) const
{
    return d->read([&](Database &database) -> Result<QList<ReviewRecord>> {
        GALLEY_TAKE(state, loadState(database, id));
        return readReviews(database, state.row);
    });
}

Result<QList<AuditEntry>> Newsroom::audit(ArticleId id) const
{
    return d->read([&](Database &database) { return readAudit(database, id); });
}

Result<QHash<QByteArray, ArticleId>> Newsroom::importOrigins(const QList<QByteArray> &origins) const
{
    return d->read([&](Database &database) { return knownImportOrigins(database, origins); });
}

Result<QList<ArticleId>> Newsroom::findByHeadline(const QString &headline) const
{
    return d->read([&](Database &database) {
        return idsWhere(database, u"SELECT id FROM articles WHERE headline = ? ORDER BY sort_key DESC"_s, bind(headline));
    });
}

Result<QList<ArticleId>> Newsroom::findByAddress(const QString &address) const
{
    const QString key = addressKey(address);
    if (key.isEmpty())
        return QList<ArticleId>();
    return d->read([&](Database &database) {
        return idsWhere(database, u"SELECT id FROM articles WHERE found_at = ? AND found_at <> '' UNION "
                                  "SELECT id FROM articles WHERE reprint_of = ? AND reprint_of <> ''"_s, bind(key, key));
    });
}

Result<QList<ArticleId>> Newsroom::liveArticles() const
{
    return d->read([](Database &database) {
        return idsWhere(database, u"SELECT id FROM articles WHERE first_published IS NOT NULL AND live IN (?, ?) "
                                  "ORDER BY first_published, row"_s, bind(Live::Published, Live::Withdrawn));
    });
}

Result<LiveArticle> Newsroom::liveArticle(ArticleId id) const
{
    return d->read([&](Database &database) -> Result<LiveArticle> {
        GALLEY_TAKE(state, loadState(database, id));
        return liveFrom(database, state);
    });
}

Result<QByteArray> Newsroom::asset(const QByteArray &sha256Hex) const
{
    return d->assets.get(sha256Hex);
}

Result<QByteArray> Newsroom::document(const QString &key) const
{
    return d->read([&](Database &database) { return readDocument(database, key); });
}

Result<qint64> Newsroom::publicVersion() const
{
    return d->read([](Database &database) { return database.number(u"SELECT value FROM meta WHERE key = 'public_version'"_s); });
}

} // namespace galley
