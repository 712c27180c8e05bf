// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "article/id.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

namespace galley {

/// An article as it was carried to WordPress last.
struct CarriedPost
{
    qint64 post = 0;      ///< WordPress's number; 0: it is not known whether there is one
    QByteArray made;      ///< digest of what its form was made from; empty: it has to be made again
    QByteArray sent;      ///< digest of what was sent
    QByteArray kept;      ///< digest of what WordPress had afterwards (WordPressPost::digest())
    QString link;         ///< where readers find it; empty: they do not
    bool operator==(const CarriedPost &) const = default;
};

struct CarriedMedia
{
    qint64 media = 0;
    QString address;
    QByteArray words;     ///< digest of the words that belong to it
    bool operator==(const CarriedMedia &) const = default;
};

struct CarriedTerm
{
    qint64 term = 0;
    QByteArray key;       ///< digest of name, slug and parent
    bool operator==(const CarriedTerm &) const = default;
};

/// What is known of a WordPress outlet since the last delivery. When it is lost everything is found again by its slug.
struct WordPressState
{
    QHash<ArticleId, CarriedPost> posts;
    QHash<QByteArray, CarriedMedia> media;  ///< by content hash, hex
    QHash<SectionId, CarriedTerm> categories;
    QHash<TagId, CarriedTerm> tags;
    QSet<ArticleId> unsure;                 ///< a post was being made when it was last heard of
    bool isNew = true;                      ///< nothing is known: what is there has to be looked for

    static WordPressState read(const QString &path); ///< a new one where it cannot be read
    Result<void> write(const QString &path) const;
    bool operator==(const WordPressState &) const = default;
};

} // namespace galley
