// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlecreation.h"

#include "article/plausible.h"
#include "store/addresskey.h"
#include "store/articlestating.h"
#include "store/keyregister.h"
#include "store/importorigins.h"
#include "store/memberships.h"
#include "store/mergedentries.h"
#include "store/peopleregister.h"
#include "store/searchindex.h"
#include "store/situations.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A day without an hour goes in at its noon, so that no zone's reader sees it a day off.
QDateTime instantOf(const ArticleDate &date, const QTimeZone &zone)
{
    if (date.precision() == DatePrecision::Minute || date.precision() == DatePrecision::Second)
        return date.instantIn(zone).toUTC();
    return QDateTime(date.dateIn(zone), QTime(12, 0), zone).toUTC();
}

Result<void> judgeImportAsPublished(WriteContext &context, const ArticleState &state, const Person &person,
                                    const SectionTreeIndex &tree)
{
    Situation situation;
    situation.kind = state.handling.kind;
    situation.sections = tree.withAncestors(state.handling.sections());
    situation.contentHash = state.contentHash;
    situation.writers = {person.id};
    situation.openChanges = state.facts.openChanges;
    ActionRequest request;
    request.action = Action::ImportPublished;
    request.actor = person;
    request.namedHash = state.contentHash;
    request.now = context.now;
    GALLEY_TAKE(signing, signingNow(context, person.id));
    request.signing = signing;
    if (const auto verdict = decide(situation, request); !verdict)
        return failure(ErrorCode::Refused, verdict.error().message, ruleName(verdict.error().rule));
    return {};
}

void setPublished(ArticleState &state, const QDateTime &at)
{
    state.stage = Stage::Settled;
    state.live = Live::Published;
    state.liveRevision = state.head;
    state.liveHash = state.contentHash;
    state.firstPublished = at;
    state.lastPublished = at;
}

} // namespace

PreparedArticle prepareArticle(const NewArticle &article, ArticleId id, PersonId creator, const QDateTime &now,
                               const QTimeZone &zone)
{
    PreparedArticle prepared;
    prepared.id = id;
    Content content = article.content;
    foldLines(content);
    prepared.revision = prepareRevision(id, {}, content, creator, now);
    prepared.handling = article.handling;
    prepared.asPublished = article.asPublished;
    prepared.foundAt = addressKey(article.address);
    prepared.origin = article.origin;
    if (article.asPublished) {
        prepared.publishedAt = article.publishedAt.toUTC();
        if (!prepared.publishedAt.isValid())
            prepared.publishedAt = article.content.date.isNone() ? now : instantOf(article.content.date, zone);
    }
    return prepared;
}

namespace {

struct LineField
{
    QString Content::*member;
    const char *name;
};
constexpr LineField lineFields[] = {{&Content::headline, QT_TRANSLATE_NOOP("galley::Store", "headline")},
                                    {&Content::kicker, QT_TRANSLATE_NOOP("galley::Store", "kicker")},
                                    {&Content::subtitle, QT_TRANSLATE_NOOP("galley::Store", "subtitle")},
                                    {&Content::shortHeadline, QT_TRANSLATE_NOOP("galley::Store", "short headline")},
                                    {&Content::authorLine, QT_TRANSLATE_NOOP("galley::Store", "author line")}};

} // namespace

Result<void> checkLines(const Content &content)
{
    for (const LineField &field : lineFields) {
        if (!isLine(content.*field.member)) {
            return failure(ErrorCode::Usage, Store::tr("The %1 is one line: “%2” has a line break or a control character in it.")
                                                 .arg(Store::tr(field.name), (content.*field.member).simplified()));
        }
    }
    return {};
}

void foldLines(Content &content)
{
    for (const LineField &field : lineFields) {
        QString &text = content.*field.member;
        if (isLine(text))
            continue;
        for (QChar &c : text) {
            if (!isLine(QStringView(&c, 1)))
                c = u' ';
        }
        text = text.simplified();
    }
}

Result<Person> creatorOfArticles(Database &database, PersonId id)
{
    return personHolding(database, id, {Role::Reporter, Role::Editor, Role::SectionHead, Role::Chief},
                         Store::tr("Only reporters and editors may write articles."));
}

Result<QString> freeSlug(Database &database, const QString &slug)
{
    if (slug.isEmpty())
        return slug;
    QString candidate = slug;
    for (int number = 2;; ++number) {
        GALLEY_TAKE(taken, database.number(u"SELECT count(*) FROM articles WHERE slug = ? AND slug <> ''"_s, bind(candidate)));
        if (taken == 0)
            return candidate;
        candidate = slug + u'-' + QString::number(number);
    }
}

Result<void> checkNames(Database &database, const Handling &handling, const SectionTreeIndex &tree)
{
    for (const SectionId section : handling.sections()) {
        if (!tree.contains(section))
            return failure(ErrorCode::NotFound, Store::tr("There is no such section."), section.toString());
    }
    for (const TagId tag : handling.tags) {
        GALLEY_TAKE(known, database.number(u"SELECT count(*) FROM tags WHERE id = ?"_s, bind(tag)));
        if (known == 0)
            return failure(ErrorCode::NotFound, Store::tr("There is no such tag."), tag.toString());
    }
    if (!handling.slug.isEmpty() && !isAddressPart(handling.slug))
        return failure(ErrorCode::Usage, Store::tr("An address part is made of a–z, 0–9 and single hyphens: “%1” is not.").arg(handling.slug));
    if (handling.urgency < 1 || handling.urgency > 9)
        return failure(ErrorCode::Usage, Store::tr("Urgency goes from 1 to 9."));
    return {};
}

Result<void> fixAddress(WriteContext &context, ArticleState &state)
{
    if (!state.address.isEmpty())
        return {};
    const QString hex = state.id.uuid().toString(QUuid::Id128);
    const QString folder = u"/a/"_s + state.firstPublished.toTimeZone(context.zone).toString(u"yyyy/MM/dd/"_s);
    // The id's tail is its random part; more of it where eight digits are taken.
    for (qsizetype digits = 8; digits <= hex.size(); digits += 4) {
        QString name = state.handling.slug.isEmpty() ? hex.right(digits) : state.handling.slug;
        if (!state.handling.slug.isEmpty() && digits > 8)
            name += u'-' + hex.right(digits - 4);
        const QString address = folder + name + u".html"_s;
        GALLEY_TAKE(taken, context.database.number(u"SELECT count(*) FROM articles WHERE address = ?"_s, bind(address)));
        if (taken == 0) {
            state.address = address;
            return {};
        }
    }
    return failure(ErrorCode::Internal, Store::tr("No free address could be found for the article."));
}

Result<ArticleState> insertArticle(WriteContext &context, const PreparedArticle &article, const Person &creator,
                                   const SectionTreeIndex &tree)
{
    Database &database = context.database;
    GALLEY_TRY(checkNames(database, article.handling, tree));
    ArticleState state;
    state.id = article.id;
    state.facts = article.revision.facts;
    state.foundAt = article.foundAt;
    GALLEY_TRY(followMerges(database, state.facts));
    state.handling = article.handling;
    GALLEY_TAKE(slug, freeSlug(database, article.handling.slug));
    state.handling.slug = slug;
    state.contentHash = article.revision.revision.contentHash;
    state.creator = creator.id;
    state.created = state.modified = state.waitingSince = context.now;
    GALLEY_TAKE(head, insertRevision(database, article.revision.revision));
    state.head = head;
    if (article.asPublished) {
        GALLEY_TRY(judgeImportAsPublished(context, state, creator, tree));
        setPublished(state, article.publishedAt);
        GALLEY_TRY(fixAddress(context, state));
        GALLEY_TRY(bumpPublicVersion(database));
    }
    GALLEY_TRY(insertState(database, state));
    GALLEY_TRY(database.exec(u"INSERT INTO article_writers (article, person) VALUES (?, ?)"_s, bind(state.row, creator.id)));
    GALLEY_TRY(noteImportOrigin(database, article.origin, state.row));
    GALLEY_TRY(storeSectionsAndTags(database, state));
    GALLEY_TRY(enterMemberships(database, state, tree));
    GALLEY_TRY(stateOf(context, state, article.asPublished ? Action::ImportPublished : Action::Save, creator.id));
    GALLEY_TRY(indexLater(database, state.row));
    return state;
}

} // namespace galley
