// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/revision.h"

#include <QCryptographicHash>

#include <algorithm>

namespace galley {

QByteArray revisionHash(const Revision &revision)
{
    QList<QByteArray> parents;
    for (const QByteArray &parent : revision.parents)
        parents.append(parent.toHex());
    std::ranges::sort(parents);

    QByteArray text("galley-revision-1\n");
    text += revision.article.toString().toLatin1() + '\n';
    text += parents.join(',') + '\n';
    text += revision.contentHash.toHex() + '\n';
    text += revision.author.toString().toLatin1() + '\n';
    text += QByteArray::number(revision.time.toMSecsSinceEpoch());
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

Revision makeRevision(ArticleId article, const QList<QByteArray> &parents, const Content &content,
                      PersonId author, const QDateTime &timeUtc)
{
    Revision revision;
    revision.article = article;
    revision.parents = parents;
    revision.canonical = canonicalContent(content);
    revision.contentHash = contentHash(article, revision.canonical);
    revision.author = author;
    revision.time = timeUtc.toUTC();
    revision.hash = revisionHash(revision);
    return revision;
}

} // namespace galley
