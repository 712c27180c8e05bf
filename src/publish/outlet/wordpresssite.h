// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlet/outlethttp.h"

#include <QDateTime>
#include <QStringList>

namespace galley {

/// A post as WordPress has it, in its raw form (context=edit).
struct WordPressPost
{
    qint64 id = 0;
    QString slug;
    QString status;          ///< publish, draft …
    QString link;            ///< where readers find it
    QString title;
    QString content;
    QString excerpt;
    QString date;            ///< UTC, yyyy-MM-ddTHH:mm:ss
    QList<qint64> categories; ///< ascending
    QList<qint64> tags;       ///< ascending
    qint64 featured = 0;     ///< a picture's id
    qint64 author = 0;

    QByteArray digest() const; ///< of all that readers see of it
};

struct WordPressMedia
{
    qint64 id = 0;
    QString slug;
    QString address;
    QString alt;
    QString caption;
};

struct WordPressTerm
{
    qint64 id = 0;
    QString name;
    QString slug;
    qint64 parent = 0;
};

/// A WordPress site over its REST API (version 2), without plugins: https://developer.wordpress.org/rest-api/reference/.
/// Everything is found again by its slug, which WordPress keeps unique and answers queries for. NotFound: there is no such
/// thing (any more); Network: nobody knows whether it was done. One thread; waits.
class WordPressSite
{
public:
    WordPressSite(const QUrl &address, const QString &login, const QString &password);
    void setMayGoOn(std::function<Result<void>()> mayGoOn) { m_http.setMayGoOn(std::move(mayGoOn)); }

    /// Whether this account may publish there: its id. Errors say what is wrong.
    Result<qint64> account() const;
    /// Users whose shown name is exactly this; 0: none, or not ours to see.
    Result<qint64> author(const QString &name) const;

    /// In whatever state but the bin.
    Result<QList<WordPressPost>> postsBySlug(const QStringList &slugs) const;
    Result<QList<WordPressPost>> postsById(const QList<qint64> &ids) const;
    Result<WordPressPost> createPost(const QJsonObject &post) const;
    Result<WordPressPost> changePost(qint64 id, const QJsonObject &post) const;
    Result<void> removePost(qint64 id) const; ///< for good, with its earlier versions

    Result<std::optional<WordPressMedia>> mediaBySlug(const QString &slug) const;
    Result<WordPressMedia> uploadMedia(const QByteArray &bytes, const QByteArray &mimeType, const QString &fileName) const;
    Result<WordPressMedia> changeMedia(qint64 id, const QJsonObject &what) const;

    /// taxonomy: categories, tags. Found by slug, else made; what is found is brought to this name and parent.
    Result<qint64> term(const QString &taxonomy, const WordPressTerm &wanted) const;

private:
    Result<QJsonDocument> answered(const Result<HttpAnswer> &answer) const;
    Result<QList<WordPressPost>> posts(const QString &parameter, const QStringList &values) const;
    QUrl url(const QString &route, const QList<std::pair<QString, QString>> &parameters = {}) const;

    const QUrl m_address;
    OutletHttp m_http;
};

} // namespace galley
