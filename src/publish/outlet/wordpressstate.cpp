// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/wordpressstate.h"

#include "article/readjson.h"
#include "publish/sitefolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int stateFormat = 1;

QByteArray bytes(const QJsonValue &value)
{
    return value.toString().toLatin1();
}

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

template <typename IdType>
QJsonObject termsJson(const QHash<IdType, CarriedTerm> &terms)
{
    QJsonObject object;
    for (auto term = terms.begin(); term != terms.end(); ++term)
        object.insert(term.key().toString(), QJsonArray{term->term, text(term->key)});
    return object;
}

template <typename IdType>
QHash<IdType, CarriedTerm> termsFrom(const QJsonObject &object)
{
    QHash<IdType, CarriedTerm> terms;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        terms.insert(IdType::fromString(entry.key()), {.term = entry.value()[0].toInteger(), .key = bytes(entry.value()[1])});
    return terms;
}

} // namespace

WordPressState WordPressState::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject root = readJson(file.readAll()).object();
    if (root["galley"_L1].toInt() != stateFormat)
        return {};
    WordPressState state;
    state.isNew = root["new"_L1].toBool();
    const QJsonObject posts = root["posts"_L1].toObject();
    for (auto entry = posts.begin(); entry != posts.end(); ++entry) {
        const QJsonValue value = entry.value();
        state.posts.insert(ArticleId::fromString(entry.key()), {.post = value[0].toInteger(), .made = bytes(value[1]), .sent = bytes(value[2]),
                                                                .kept = bytes(value[3]), .link = value[4].toString()});
    }
    const QJsonObject media = root["media"_L1].toObject();
    for (auto entry = media.begin(); entry != media.end(); ++entry)
        state.media.insert(entry.key().toLatin1(), {.media = entry.value()[0].toInteger(), .address = entry.value()[1].toString(), .words = bytes(entry.value()[2])});
    state.categories = termsFrom<SectionId>(root["categories"_L1].toObject());
    state.tags = termsFrom<TagId>(root["tags"_L1].toObject());
    for (const QJsonValue id : root["unsure"_L1].toArray())
        state.unsure.insert(ArticleId::fromString(id.toString()));
    return state;
}

Result<void> WordPressState::write(const QString &path) const
{
    QJsonObject postsJson;
    for (auto post = posts.begin(); post != posts.end(); ++post)
        postsJson.insert(post.key().toString(), QJsonArray{post->post, text(post->made), text(post->sent), text(post->kept), post->link});
    QJsonObject mediaJson;
    for (auto each = media.begin(); each != media.end(); ++each)
        mediaJson.insert(text(each.key()), QJsonArray{each->media, each->address, text(each->words)});
    QJsonArray unsureJson;
    for (const ArticleId id : unsure)
        unsureJson.append(id.toString());
    const QJsonObject root{{u"galley"_s, stateFormat}, {u"new"_s, isNew}, {u"posts"_s, postsJson}, {u"media"_s, mediaJson},
                           {u"categories"_s, termsJson(categories)}, {u"tags"_s, termsJson(tags)}, {u"unsure"_s, unsureJson}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(root).toJson(QJsonDocument::Compact)) < 0 || !file.commit())
        return std::unexpected(fileError(path, file.error(), file.errorString()));
    return {};
}

} // namespace galley
