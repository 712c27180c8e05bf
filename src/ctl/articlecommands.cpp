// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/fields.h"
#include "ctl/articlejson.h"
#include "ctl/auditjson.h"
#include "ctl/ctltext.h"
#include "ctl/fieldsetting.h"
#include "ctl/linediff.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QStringList noteOnIgnored(const FieldSetting &fields)
{
    if (fields.ignored.isEmpty())
        return {};
    return {Ctl::tr("Left out, as they are no fields or worked out from others: %1.").arg(fields.ignored.join(u", "_s))};
}

Result<Answer> newArticle(Session &session)
{
    FieldSetting fields(*session.newsroom, session.actor);
    if (const auto done = fields.set(session); !done)
        return std::unexpected(done.error());
    NewArticle article;
    article.content = fields.content;
    article.handling = fields.handling;
    const auto id = await(session.newsroom->createArticle(article, session.actor.id));
    if (!id)
        return std::unexpected(id.error());
    const auto made = session.newsroom->article(*id);
    if (!made)
        return std::unexpected(made.error());
    return Answer{QJsonObject{{u"id"_s, id->toString()}, {u"headline"_s, made->content.printedHeadline()},
                              {u"content_hash"_s, hashJson(made->contentHash)}, {u"revision"_s, hashJson(made->revision)}},
                  QString(id->toString() + u'\n').toUtf8(), noteOnIgnored(fields)};
}

/// To somebody who writes, that a text in review is the step's reviewer's says too little: what can be done about it.
Error refusalToSave(const Error &error, const Article &article, const Person &actor)
{
    const bool writes = std::ranges::any_of(actor.roles, [](const RoleGrant &grant) { return grant.role != Role::Administrator; });
    if (error.code != ErrorCode::Refused || error.detail != ruleName(Rule::RoleMissing) || article.stage != Stage::Review || !writes)
        return error;
    return {error.code, Ctl::tr("The article is in review. Recall it, or ask the reviewer to return it."), error.detail};
}

Result<Answer> setFields(Session &session)
{
    const auto article = findArticle(*session.newsroom, session.positional(0));
    if (!article)
        return std::unexpected(article.error());
    FieldSetting fields(*session.newsroom, session.actor);
    fields.content = article->content;
    fields.handling = article->handling;
    const auto printed = articleJson(*session.newsroom, *article);
    if (!printed)
        return std::unexpected(printed.error());
    fields.printed = *printed;
    if (session.arguments.fields.isEmpty() && !session.arguments.has(u"fields"_s) && !session.arguments.has(u"body-file"_s))
        return failure(ErrorCode::Usage, Ctl::tr("Nothing to set: give fields as NAME=VALUE."));
    if (const auto done = fields.set(session); !done)
        return std::unexpected(done.error());
    SaveRequest request{article->id, session.actor.id, article->revision, {}, {}};
    if (fields.content != article->content)
        request.content = fields.content;
    if (fields.handling != article->handling)
        request.handling = fields.handling;
    SaveOutcome outcome{article->revision, article->contentHash, false, article->stage, article->step};
    if (request.content || request.handling) {
        const auto saved = await(session.newsroom->save(request));
        if (!saved)
            return std::unexpected(refusalToSave(saved.error(), *article, session.actor));
        outcome = *saved;
    }
    const QString state = outcome.madeRevision ? Ctl::tr("Saved as revision %1.").arg(QString::fromLatin1(outcome.revision.toHex().first(12)))
                        : request.handling    ? Ctl::tr("Saved; the text is as it was.")
                                              : Ctl::tr("Nothing changed.");
    return Answer{QJsonObject{{u"id"_s, article->id.toString()}, {u"made_revision"_s, outcome.madeRevision},
                              {u"revision"_s, hashJson(outcome.revision)}, {u"content_hash"_s, hashJson(outcome.contentHash)},
                              {u"stage"_s, stageName(outcome.stage)}, {u"step"_s, outcome.step}},
                  QString(state + u'\n').toUtf8(), noteOnIgnored(fields)};
}

QString oneLine(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &item : value.toArray())
            parts << oneLine(item);
        return parts.join(u", "_s);
    }
    if (value.isObject()) {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (const QString text = oneLine(it.value()); !text.isEmpty())
                parts << QString(it.key() + u'=' + text);
        }
        return parts.join(u' ');
    }
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

Result<Answer> show(Session &session)
{
    const auto article = findArticle(*session.newsroom, session.positional(0));
    if (!article)
        return std::unexpected(article.error());
    const auto object = articleJson(*session.newsroom, *article);
    if (!object)
        return std::unexpected(object.error());
    if (session.arguments.has(u"field"_s)) {
        const QString name = session.arguments.value(u"field"_s);
        if (!object->contains(name))
            return failure(ErrorCode::Usage, Ctl::tr("An article has no field %1.").arg(name));
        const QJsonValue value = object->value(name);
        return Answer{QJsonObject{{name, value}}, QString(oneLine(value) + u'\n').toUtf8()};
    }
    QString text;
    for (auto it = object->begin(); it != object->end(); ++it) {
        if (it.key() == "body"_L1)
            continue;
        if (const QString value = oneLine(it.value()); !value.isEmpty())
            text += QString(it.key() + u':').leftJustified(26) + plainLine(value) + u'\n';
    }
    text += u'\n' + article->content.body;
    if (!text.endsWith(u'\n'))
        text += u'\n';
    return Answer{*object, text.toUtf8()};
}

/// The filters that `article list` and `search` share.
Result<void> applyFilters(const Session &session, ArticleQuery &query)
{
    const Arguments &arguments = session.arguments;
    if (arguments.has(u"section"_s)) {
        const auto section = findSection(*session.newsroom, arguments.value(u"section"_s));
        if (!section)
            return std::unexpected(section.error());
        query.section = section->id;
    }
    if (arguments.has(u"state"_s)) {
        const QString name = arguments.value(u"state"_s);
        query.stage = stageFromName(name);
        if (!query.stage)
            query.live = liveFromName(name);
        if (!query.stage && !query.live)
            return failure(ErrorCode::Usage, Ctl::tr("There is no state %1.").arg(name));
    }
    const std::pair<QString, int *> numbers[] = {{u"limit"_s, &query.limit}, {u"offset"_s, &query.offset}};
    for (const auto &[name, number] : numbers) {
        if (!arguments.has(name))
            continue;
        const auto given = parseNumber(arguments.value(name), 0, 1'000'000);
        if (!given)
            return std::unexpected(given.error());
        *number = *given;
    }
    return {};
}

Result<Answer> listed(const Session &session, const ArticleQuery &query)
{
    const auto rows = session.newsroom->list(query);
    if (!rows)
        return std::unexpected(rows.error());
    const auto total = session.newsroom->count(query);
    if (!total)
        return std::unexpected(total.error());
    const auto sections = session.newsroom->sections();
    if (!sections)
        return std::unexpected(sections.error());
    QJsonArray array;
    QString text;
    for (const ArticleRow &row : *rows) {
        array << rowJson(row, *sections);
        const QString state = row.stage == Stage::Settled ? liveName(row.live) : stageName(row.stage);
        text += row.id.toString() + u"  "_s + state.leftJustified(10) + plainLine(row.headline) + u'\n';
        if (!row.snippet.isEmpty())
            text += u"    "_s + plainLine(row.snippet) + u'\n';
    }
    return Answer{QJsonObject{{u"articles"_s, array}, {u"total"_s, *total}}, text.toUtf8()};
}

/// As the window's sidebar begins: what waits for somebody is worked off from the longest wait.
ListOrder orderOf(Queue queue)
{
    return queue == Queue::WaitingForMe || queue == Queue::InReview ? ListOrder::Waiting : ListOrder::Newest;
}

Result<void> applyOrder(const Arguments &arguments, ArticleQuery &query)
{
    if (!arguments.has(u"order"_s))
        return {};
    const std::pair<QString, ListOrder> orders[] = {{u"newest"_s, ListOrder::Newest}, {u"waiting"_s, ListOrder::Waiting}, {u"urgent"_s, ListOrder::Urgent}};
    for (const auto &[name, order] : orders) {
        if (arguments.value(u"order"_s) == name) {
            query.order = order;
            return {};
        }
    }
    return failure(ErrorCode::Usage, Ctl::tr("--order is newest, waiting or urgent, not %1.").arg(arguments.value(u"order"_s)));
}

Result<Answer> listQueues(Session &session)
{
    const auto counts = session.newsroom->counts(session.actor.id);
    if (!counts)
        return std::unexpected(counts.error());
    QJsonObject queues;
    QString text;
    for (const Queue queue : allQueues) {
        queues[queueName(queue)] = counts->queues.value(queue);
        text += QString::number(counts->queues.value(queue)).rightJustified(7) + u"  "_s + queueName(queue).leftJustified(24) + queueLabel(queue) + u'\n';
    }
    return Answer{QJsonObject{{u"queues"_s, queues}}, text.toUtf8()};
}

/// A queue in the desk's order.
Result<Answer> queue(Session &session)
{
    if (session.arguments.positional.isEmpty())
        return listQueues(session);
    const auto queue = queueFromName(session.positional(0));
    if (!queue)
        return failure(ErrorCode::Usage, Ctl::tr("There is no queue %1.").arg(session.positional(0)));
    ArticleQuery query;
    query.person = session.actor.id;
    query.queue = *queue;
    query.order = orderOf(*queue);
    for (const auto &apply : {applyFilters(session, query), applyOrder(session.arguments, query)}) {
        if (!apply)
            return std::unexpected(apply.error());
    }
    return listed(session, query);
}

Result<Answer> list(Session &session)
{
    const Arguments &arguments = session.arguments;
    ArticleQuery query;
    query.person = session.actor.id;
    if (const auto done = applyFilters(session, query); !done)
        return std::unexpected(done.error());
    if (arguments.has(u"queue"_s)) {
        const auto queue = queueFromName(arguments.value(u"queue"_s));
        if (!queue)
            return failure(ErrorCode::Usage, Ctl::tr("There is no queue %1.").arg(arguments.value(u"queue"_s)));
        query.queue = *queue;
    }
    if (const auto done = applyOrder(arguments, query); !done)
        return std::unexpected(done.error());
    if (arguments.has(u"tag"_s)) {
        const auto tag = findTag(*session.newsroom, arguments.value(u"tag"_s));
        if (!tag)
            return std::unexpected(tag.error());
        query.tag = tag->id;
    }
    if (arguments.has(u"series"_s)) {
        const auto series = findSeries(*session.newsroom, arguments.value(u"series"_s));
        if (!series)
            return std::unexpected(series.error());
        query.series = series->id;
    }
    return listed(session, query);
}

Result<Answer> search(Session &session)
{
    ArticleQuery query;
    query.text = session.arguments.positional.join(u' ');
    query.limit = 20;
    if (const auto done = applyFilters(session, query); !done)
        return std::unexpected(done.error());
    if (session.arguments.has(u"rank"_s)) {
        const QString rank = session.arguments.value(u"rank"_s);
        if (rank != "newest"_L1 && rank != "best"_L1)
            return failure(ErrorCode::Usage, Ctl::tr("--rank is newest or best, not %1.").arg(rank));
        query.order = rank == "best"_L1 ? ListOrder::Best : ListOrder::Newest;
    }
    // Search is filled in behind imports: an answer must not depend on how far that has come.
    if (session.newsroom->mode() == Newsroom::Mode::Owner) {
        if (const auto settled = await(session.newsroom->settle()); !settled)
            return std::unexpected(settled.error());
    }
    return listed(session, query);
}

Result<Answer> history(Session &session)
{
    const auto id = session.newsroom->resolve(session.positional(0));
    if (!id)
        return std::unexpected(id.error());
    const auto revisions = session.newsroom->revisions(*id);
    if (!revisions)
        return std::unexpected(revisions.error());
    const auto entries = session.newsroom->audit(*id);
    if (!entries)
        return std::unexpected(entries.error());
    std::optional<Verification> verified;
    if (session.arguments.has(u"verify"_s)) {
        const auto done = verify(*session.newsroom, *id);
        if (!done)
            return std::unexpected(done.error());
        verified = *done;
    }
    const Verification *const known = verified ? &*verified : nullptr;
    const QHash<PersonId, QString> names = personNames(*session.newsroom);
    QJsonArray texts;
    for (const Revision &revision : *revisions) {
        QJsonArray parents;
        for (const QByteArray &parent : revision.parents)
            parents << hashJson(parent);
        texts << QJsonObject{{u"revision"_s, hashJson(revision.hash)}, {u"content_hash"_s, hashJson(revision.contentHash)},
                             {u"parents"_s, parents}, {u"author"_s, names.value(revision.author)},
                             {u"time"_s, timeJson(revision.time)}};
    }
    QJsonArray actions;
    QString text;
    for (const AuditEntry &entry : *entries) {
        actions << entryJson(entry, names, known);
        text += entryLine(entry, names, session.newsroom->zone(), known);
    }
    QJsonObject object{{u"id"_s, id->toString()}, {u"revisions"_s, texts}, {u"actions"_s, actions}};
    Answer answer;
    if (known != nullptr) {
        object[u"verification"_s] = verificationJson(*known);
        text += verificationText(*known);
        tellBroken(*known, answer);
    }
    answer.json = object;
    answer.text = text.toUtf8();
    return answer;
}

Result<Revision> revisionNamed(const QList<Revision> &revisions, const QString &prefix)
{
    QList<Revision> found;
    for (const Revision &revision : revisions) {
        if (QString::fromLatin1(revision.hash.toHex()).startsWith(prefix, Qt::CaseInsensitive))
            found << revision;
    }
    if (found.size() != 1 || prefix.size() < 8)
        return failure(ErrorCode::Usage, Ctl::tr("%1 names no single revision of this article.").arg(prefix));
    return found.first();
}

Result<Content> contentOf(const Revision &revision)
{
    return revision.canonical.isEmpty() ? Result<Content>(Content()) : contentFromCanonical(revision.canonical);
}

Result<Answer> diff(Session &session)
{
    const auto id = session.newsroom->resolve(session.positional(0));
    if (!id)
        return std::unexpected(id.error());
    const auto revisions = session.newsroom->revisions(*id);
    if (!revisions)
        return std::unexpected(revisions.error());
    // By default what the last save changed; the first revision compares with nothing.
    Result<Revision> from = revisions->value(1);
    Result<Revision> to = revisions->value(0);
    if (!session.positional(1).isEmpty())
        from = revisionNamed(*revisions, session.positional(1));
    if (!session.positional(2).isEmpty())
        to = revisionNamed(*revisions, session.positional(2));
    if (!from || !to)
        return std::unexpected((from ? to : from).error());
    const auto before = contentOf(*from);
    const auto after = contentOf(*to);
    if (!before || !after)
        return std::unexpected((before ? after : before).error());
    QJsonArray fields;
    QString text;
    for (const FieldInfo &field : articleFields()) {
        if (field.group != FieldGroup::Content)
            continue;
        const QJsonValue old = contentField(*before, field.name);
        const QJsonValue now = contentField(*after, field.name);
        if (old == now)
            continue;
        fields << QJsonObject{{u"field"_s, field.name}, {u"old"_s, old}, {u"new"_s, now}};
        text += field.name + u'\n' + lineDiff(oneLine(old), oneLine(now));
    }
    return Answer{QJsonObject{{u"id"_s, id->toString()}, {u"from"_s, hashJson(from->hash)}, {u"to"_s, hashJson(to->hash)},
                              {u"fields"_s, fields}}, text.toUtf8()};
}

} // namespace

QList<Command> articleCommands()
{
    const Option section{u"section"_s, u"SLUG"_s, Ctl::tr("in this section or below it")};
    const Option state{u"state"_s, u"STATE"_s, Ctl::tr("draft, review, approved, settled, spiked; none, scheduled, published, offline, withdrawn, gone")};
    const Option limit{u"limit"_s, u"N"_s, Ctl::tr("at most so many")};
    const Option order{u"order"_s, u"ORDER"_s, Ctl::tr("newest, waiting (the longest wait first) or urgent")};
    const Option offset{u"offset"_s, u"N"_s, Ctl::tr("leave out so many at the beginning")};
    const QList<Option> values{{u"fields"_s, u"FILE|-"_s, Ctl::tr("a JSON object of fields, as `article show --json` gives them")},
                               {u"body-file"_s, u"FILE|-"_s, Ctl::tr("the body source")}};
    return {
        {.name = u"article new"_s, .usage = u"[FIELD=VALUE…]"_s, .help = Ctl::tr("Begins an article and prints its id."),
         .needs = Needs::Writing, .run = newArticle, .options = values, .fields = settableFields()},
        {.name = u"article list"_s, .help = Ctl::tr("Lists articles, newest first."), .run = list,
         .options = {{u"queue"_s, u"QUEUE"_s, Ctl::tr("all, my-drafts, waiting-for-me, in-review …")}, section, state,
                     {u"tag"_s, u"TAG"_s, Ctl::tr("with this tag")}, {u"series"_s, u"SERIES"_s, Ctl::tr("parts of this series")},
                     order, limit, offset}},
        {.name = u"queue"_s, .usage = u"[QUEUE]"_s, .help = Ctl::tr("Lists a queue in the desk's order; without a name, counts them all."), .run = queue,
         .most = 1, .options = {section, order, limit, offset}},
        {.name = u"article show"_s, .usage = u"ARTICLE"_s, .help = Ctl::tr("Shows every field of an article."), .run = show,
         .least = 1, .most = 1, .options = {{u"field"_s, u"NAME"_s, Ctl::tr("this field only")}}},
        {.name = u"article set"_s, .usage = u"ARTICLE FIELD=VALUE…"_s, .help = Ctl::tr("Sets fields of an article."),
         .needs = Needs::Writing, .run = setFields, .least = 1, .most = 1, .options = values, .fields = settableFields()},
        {.name = u"article history"_s, .usage = u"ARTICLE"_s, .help = Ctl::tr("Tells who did what with an article, and its revisions."),
         .run = history, .least = 1, .most = 1,
         .options = {{u"verify"_s, {}, Ctl::tr("recomputes chain, signatures, texts and approvals, and names the first broken link")}}},
        {.name = u"article diff"_s, .usage = u"ARTICLE [FROM [TO]]"_s,
         .help = Ctl::tr("Shows what changed between two revisions; by default in the last one."), .run = diff, .least = 1, .most = 3},
        {.name = u"search"_s, .usage = u"QUERY"_s, .help = Ctl::tr("Finds articles by any words, also two characters long."),
         .run = search, .least = 1, .most = -1,
         .options = {section, state, limit, offset, {u"rank"_s, u"ORDER"_s, Ctl::tr("newest (the default) or best")}}},
    };
}

} // namespace galley
