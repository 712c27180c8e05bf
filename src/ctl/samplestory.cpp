// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/samplestory.h"

#include "ctl/ctltext.h"
#include "ctl/fieldsetting.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {

SampleStory::SampleStory(Newsroom &newsroom, StoryClock &clock, const QDateTime &now, Resource resource)
    : m_newsroom(newsroom), m_clock(clock), m_now(now), m_resource(std::move(resource))
{
}

Result<void> SampleStory::tell(const QJsonObject &sample)
{
    if (const auto stored = storePictures(sample[u"pictures"_s].toObject()); !stored)
        return stored;
    for (const QJsonValue &article : sample[u"articles"_s].toArray())
        plan(article.toObject());
    std::ranges::stable_sort(m_events, {}, &Event::time);
    for (const Event &event : std::as_const(m_events)) {
        m_clock.moveTo(event.time);
        if (const auto happened = event.happen(); !happened)
            return happened;
    }
    m_clock.moveTo(m_now);
    return await(m_newsroom.settle());
}

Result<void> SampleStory::storePictures(const QJsonObject &pictures)
{
    for (auto it = pictures.begin(); it != pictures.end(); ++it) {
        const auto hash = await(m_newsroom.putAsset(m_resource(it.key())));
        if (!hash)
            return std::unexpected(hash.error());
        const QJsonObject told = it.value().toObject();
        m_pictures.insert(it.key(), {*hash, it.key(), told[u"caption"_s].toString(), told[u"credit"_s].toString(),
                                     told[u"alt"_s].toString(), told[u"rights"_s].toString(), {}});
    }
    return {};
}

/// "hours" before now the article is begun; each step comes "after" so many minutes more.
void SampleStory::plan(const QJsonObject &article)
{
    QDateTime time = m_now.addSecs(-static_cast<qint64>(article[u"hours"_s].toDouble() * 3600));
    const QString key = article[u"key"_s].toString();
    m_events.append({time, [this, article] { return write(article); }});
    for (const QJsonValue &value : article[u"steps"_s].toArray()) {
        const QJsonObject step = value.toObject();
        time = time.addSecs(60 * step[u"after"_s].toInt());
        m_events.append({time, [this, key, step] { return takeStep(key, step); }});
    }
}

QString SampleStory::withPictures(QString body, QList<AssetUse> &uses) const
{
    for (auto it = m_pictures.begin(); it != m_pictures.end(); ++it) {
        const QString reference = u"asset:"_s + it.key();
        if (!body.contains(reference))
            continue;
        body.replace(reference, u"asset:"_s + QString::fromLatin1(it->sha256));
        uses << *it;
    }
    std::ranges::sort(uses, {}, &AssetUse::name);
    return body;
}

Result<void> SampleStory::write(const QJsonObject &article)
{
    const auto author = m_newsroom.personByLogin(article[u"by"_s].toString());
    if (!author)
        return std::unexpected(author.error());
    FieldSetting fields(m_newsroom, *author);
    if (const auto done = fields.set(article[u"fields"_s].toObject()); !done)
        return done;
    fields.content.body = withPictures(QString::fromUtf8(m_resource(article[u"body"_s].toString())), fields.content.assets);
    if (const QString cover = article[u"cover"_s].toString(); m_pictures.contains(cover)) {
        fields.content.cover.sha256 = m_pictures.value(cover).sha256;
        if (!fields.content.assets.contains(m_pictures.value(cover)))
            fields.content.assets << m_pictures.value(cover);
    }
    if (fields.content.date.isNone())
        fields.content.date = ArticleDate::day(m_clock.nowUtc().toTimeZone(m_newsroom.zone()).date());
    if (const QJsonValue hours = article[u"embargo_hours"_s]; hours.isDouble())
        fields.handling.embargo = m_now.addSecs(3600 * hours.toInt());
    NewArticle made;
    made.content = fields.content;
    made.handling = fields.handling;
    const auto id = await(m_newsroom.createArticle(made, author->id));
    if (!id)
        return std::unexpected(id.error());
    m_articles.insert(article[u"key"_s].toString(), *id);
    return {};
}

Result<void> SampleStory::takeStep(const QString &key, const QJsonObject &step)
{
    const auto person = m_newsroom.personByLogin(step[u"as"_s].toString());
    if (!person)
        return std::unexpected(person.error());
    const auto article = m_newsroom.article(m_articles.value(key));
    if (!article)
        return std::unexpected(article.error());
    if (step[u"do"_s] == "edit"_L1)
        return edit(*article, *person, step);
    const auto action = actionFromName(step[u"do"_s].toString());
    if (!action)
        return failure(ErrorCode::Internal, Ctl::tr("There is no action %1.").arg(step[u"do"_s].toString()));
    ActRequest request;
    request.article = article->id;
    request.action = *action;
    request.person = person->id;
    request.namedHash = article->contentHash;
    request.reason = step[u"reason"_s].toString();
    request.targetStep = step[u"to_step"_s].toInt();
    if (*action == Action::Schedule)
        request.at = m_now.addSecs(3600 * step[u"in_hours"_s].toInt());
    const auto outcome = await(m_newsroom.act(request));
    if (!outcome)
        return failure(outcome.error().code, QString(key + u": "_s + outcome.error().message), outcome.error().detail);
    return {};
}

/// A later hand in the text. Tracked changes get their entries in the change list.
Result<void> SampleStory::edit(const Article &article, const Person &person, const QJsonObject &step)
{
    Content content = article.content;
    for (const QJsonValue &pair : step[u"replace"_s].toArray())
        content.body.replace(pair[0].toString(), pair[1].toString());
    static const QRegularExpression entry(u"\\{#(\\w+)\\}"_s);
    for (const QRegularExpressionMatch &match : entry.globalMatch(content.body)) {
        const QString id = match.captured(1);
        if (std::ranges::find(content.changes, id, &ChangeEntry::id) == content.changes.end())
            content.changes.append({id, person.id, m_clock.nowUtc(), true, {}});
    }
    const auto saved = await(m_newsroom.save({article.id, person.id, article.revision, content, {}}));
    if (!saved)
        return std::unexpected(saved.error());
    return {};
}

} // namespace galley
