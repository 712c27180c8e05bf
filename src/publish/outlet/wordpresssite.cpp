// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/wordpresssite.h"

#include "publish/digest.h"

#include "store/try.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype postsAtOnce = 40; // a request's line has its limits

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QList<qint64> numbers(const QJsonValue &value)
{
    QList<qint64> all;
    for (const QJsonValue each : value.toArray())
        all.append(each.toInteger());
    std::ranges::sort(all);
    return all;
}

QString raw(const QJsonObject &object, QLatin1StringView field)
{
    return object[field].toObject()["raw"_L1].toString();
}

WordPressPost postFrom(const QJsonObject &object)
{
    return {.id = object["id"_L1].toInteger(), .slug = object["slug"_L1].toString(), .status = object["status"_L1].toString(),
            .link = object["link"_L1].toString(), .title = raw(object, "title"_L1), .content = raw(object, "content"_L1),
            .excerpt = raw(object, "excerpt"_L1), .date = object["date_gmt"_L1].toString(), .categories = numbers(object["categories"_L1]),
            .tags = numbers(object["tags"_L1]), .featured = object["featured_media"_L1].toInteger(), .author = object["author"_L1].toInteger()};
}

WordPressMedia mediaFrom(const QJsonObject &object)
{
    return {.id = object["id"_L1].toInteger(), .slug = object["slug"_L1].toString(), .address = object["source_url"_L1].toString(),
            .alt = object["alt_text"_L1].toString(), .caption = raw(object, "caption"_L1)};
}

WordPressTerm termFrom(const QJsonObject &object)
{
    return {.id = object["id"_L1].toInteger(), .name = object["name"_L1].toString(), .slug = object["slug"_L1].toString(),
            .parent = object["parent"_L1].toInteger()};
}

/// What WordPress says no with: {"code", "message", "data": {"status"}}.
std::unexpected<Error> refusal(const HttpAnswer &answer)
{
    const QJsonObject error = answer.json.object();
    const QString code = error["code"_L1].toString();
    const QString said = error["message"_L1].toString();
    const QString detail = u"%1 %2: %3"_s.arg(answer.status).arg(code, said.isEmpty() ? QString::fromUtf8(answer.bytes.left(300)) : said);
    if (answer.status == 404 || answer.status == 410) {
        if (code.isEmpty() || code == "rest_no_route"_L1)
            return failure(ErrorCode::Usage, QCoreApplication::translate("WordPress", "There is no WordPress at this address, or its REST API is switched off."), detail);
        return failure(ErrorCode::NotFound, QCoreApplication::translate("WordPress", "WordPress has no such thing: %1").arg(said), detail);
    }
    if (answer.status == 401 || code == "incorrect_password"_L1 || code == "invalid_username"_L1)
        return failure(ErrorCode::Io, QCoreApplication::translate("WordPress", "WordPress does not let us in. Check the login and the application password."), detail);
    if (answer.status == 403)
        return failure(ErrorCode::Io, QCoreApplication::translate("WordPress", "This WordPress account may not do that: %1").arg(said), detail);
    if (answer.status >= 500 || answer.status == 429)
        return failure(ErrorCode::Network, QCoreApplication::translate("WordPress", "WordPress is in trouble (%1). The next delivery goes on from there.").arg(answer.status), detail);
    return failure(ErrorCode::BadInput, QCoreApplication::translate("WordPress", "WordPress refused: %1").arg(said.isEmpty() ? QString::number(answer.status) : said), detail);
}

} // namespace

QByteArray WordPressPost::digest() const
{
    Digest digest;
    digest << slug << status << title << content << excerpt << date << featured << author;
    for (const QList<qint64> *terms : {&categories, &tags}) {
        digest << qint64(terms->size());
        for (const qint64 term : *terms)
            digest << term;
    }
    return digest.result().toHex();
}

WordPressSite::WordPressSite(const QUrl &address, const QString &login, const QString &password)
    : m_address(address), m_http(login, password)
{
}

/// The form that works whether or not the site has addresses of words.
QUrl WordPressSite::url(const QString &route, const QList<std::pair<QString, QString>> &parameters) const
{
    QUrl url = m_address;
    url.setPath(url.path().endsWith(u'/') ? url.path() : QString(url.path() + u'/'));
    QString query = u"rest_route="_s + encoded(u"/wp/v2/"_s + route);
    for (const auto &[name, value] : parameters)
        query += u'&' + encoded(name) + u'=' + encoded(value);
    url.setQuery(query);
    return url;
}

Result<QJsonDocument> WordPressSite::answered(const Result<HttpAnswer> &answer) const
{
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->status < 200 || answer->status >= 300)
        return refusal(*answer);
    if (answer->json.isNull())
        return failure(ErrorCode::Usage, QCoreApplication::translate("WordPress", "What stands at this address does not answer as WordPress does."),
                       QString::fromUtf8(answer->bytes.left(300)));
    return answer->json;
}

Result<qint64> WordPressSite::account() const
{
    GALLEY_TAKE(me, answered(m_http.get(url(u"users/me"_s, {{u"context"_s, u"edit"_s}}))));
    const QJsonObject may = me.object()["capabilities"_L1].toObject();
    for (const auto capability : {"publish_posts"_L1, "edit_others_posts"_L1, "upload_files"_L1, "manage_categories"_L1}) {
        if (!may[capability].toBool())
            return failure(ErrorCode::Io, QCoreApplication::translate("WordPress", "This WordPress account may not publish articles with pictures and sections. Give it the role Editor."), capability);
    }
    return me.object()["id"_L1].toInteger();
}

Result<qint64> WordPressSite::author(const QString &name) const
{
    const auto found = answered(m_http.get(url(u"users"_s, {{u"search"_s, name}, {u"context"_s, u"edit"_s}, {u"per_page"_s, u"100"_s}})));
    if (!found && found.error().code == ErrorCode::Network)
        return std::unexpected(found.error());
    if (!found)
        return 0;
    for (const QJsonValue user : found->array()) {
        if (user["name"_L1].toString() == name)
            return user["id"_L1].toInteger();
    }
    return 0;
}

Result<QList<WordPressPost>> WordPressSite::posts(const QString &parameter, const QStringList &values) const
{
    QList<WordPressPost> found;
    for (qsizetype from = 0; from < values.size(); from += postsAtOnce) {
        const QStringList some = values.sliced(from, std::min(postsAtOnce, values.size() - from));
        GALLEY_TAKE(page, answered(m_http.get(url(u"posts"_s, {{parameter, some.join(u',')}, {u"status"_s, u"publish,future,draft,pending,private"_s},
                                                                {u"context"_s, u"edit"_s}, {u"per_page"_s, QString::number(postsAtOnce)}}))));
        for (const QJsonValue post : page.array())
            found.append(postFrom(post.toObject()));
    }
    return found;
}

Result<QList<WordPressPost>> WordPressSite::postsBySlug(const QStringList &slugs) const
{
    return posts(u"slug"_s, slugs);
}

Result<QList<WordPressPost>> WordPressSite::postsById(const QList<qint64> &ids) const
{
    QStringList texts;
    for (const qint64 id : ids)
        texts.append(QString::number(id));
    return posts(u"include"_s, texts);
}

Result<WordPressPost> WordPressSite::createPost(const QJsonObject &post) const
{
    GALLEY_TAKE(made, answered(m_http.post(url(u"posts"_s, {{u"context"_s, u"edit"_s}}), post)));
    return postFrom(made.object());
}

Result<WordPressPost> WordPressSite::changePost(qint64 id, const QJsonObject &post) const
{
    GALLEY_TAKE(changed, answered(m_http.post(url(u"posts/%1"_s.arg(id), {{u"context"_s, u"edit"_s}}), post)));
    return postFrom(changed.object());
}

Result<void> WordPressSite::removePost(qint64 id) const
{
    const auto removed = answered(m_http.remove(url(u"posts/%1"_s.arg(id), {{u"force"_s, u"true"_s}})));
    return removed || removed.error().code == ErrorCode::NotFound ? Result<void>() : std::unexpected(removed.error());
}

Result<std::optional<WordPressMedia>> WordPressSite::mediaBySlug(const QString &slug) const
{
    GALLEY_TAKE(found, answered(m_http.get(url(u"media"_s, {{u"slug"_s, slug}, {u"context"_s, u"edit"_s}}))));
    const QJsonArray all = found.array();
    return all.isEmpty() ? std::optional<WordPressMedia>() : mediaFrom(all.first().toObject());
}

Result<WordPressMedia> WordPressSite::uploadMedia(const QByteArray &bytes, const QByteArray &mimeType, const QString &fileName) const
{
    GALLEY_TAKE(made, answered(m_http.upload(url(u"media"_s, {{u"context"_s, u"edit"_s}}), bytes, mimeType, fileName)));
    return mediaFrom(made.object());
}

Result<WordPressMedia> WordPressSite::changeMedia(qint64 id, const QJsonObject &what) const
{
    GALLEY_TAKE(changed, answered(m_http.post(url(u"media/%1"_s.arg(id), {{u"context"_s, u"edit"_s}}), what)));
    return mediaFrom(changed.object());
}

Result<qint64> WordPressSite::term(const QString &taxonomy, const WordPressTerm &wanted) const
{
    QJsonObject what{{u"name"_s, wanted.name}, {u"slug"_s, wanted.slug}};
    if (taxonomy == "categories"_L1)
        what.insert(u"parent"_s, wanted.parent);
    GALLEY_TAKE(found, answered(m_http.get(url(taxonomy, {{u"slug"_s, wanted.slug}, {u"context"_s, u"edit"_s}, {u"hide_empty"_s, u"false"_s}}))));
    if (const QJsonArray all = found.array(); !all.isEmpty()) {
        const WordPressTerm there = termFrom(all.first().toObject());
        if (there.name == wanted.name && there.parent == wanted.parent)
            return there.id;
        const auto changed = answered(m_http.post(url(taxonomy + u'/' + QString::number(there.id)), what));
        // Another one has this name in this place: it stays under its own.
        return changed || changed.error().code == ErrorCode::BadInput ? Result<qint64>(there.id) : std::unexpected(changed.error());
    }
    const auto answer = m_http.post(url(taxonomy), what);
    // Somebody was quicker, or it stands there under another slug: WordPress names it.
    if (answer && answer->json["code"_L1].toString() == "term_exists"_L1) {
        if (const qint64 id = answer->json["data"_L1]["term_id"_L1].toInteger(); id > 0)
            return id;
    }
    GALLEY_TAKE(made, answered(answer));
    return made.object()["id"_L1].toInteger();
}

} // namespace galley
