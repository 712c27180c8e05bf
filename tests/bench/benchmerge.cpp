// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"
#include "news.h"

#include "markup/convert.h"
#include "sync/bodymerge.h"
#include "sync/sentences.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley::bench {

using namespace Qt::StringLiterals;

namespace {

Result<QString> longArticle(qsizetype length)
{
    QTemporaryDir folder;
    const Result<QString> stories = unpackedStories(folder.path());
    if (!stories)
        return std::unexpected(stories.error());
    QFile file(*stories);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, u"The trial stories cannot be read."_s, file.errorString());
    QString article;
    while (article.size() < length && !file.atEnd())
        article += htmlToBody(QJsonDocument::fromJson(file.readLine()).object()[u"html"_s].toString()).body + u'\n';
    return article.first(std::min(length, article.size()));
}

/// Every so many sentences one has another beginning.
QString edited(const QString &article, int first, int every, const QString &words)
{
    QString text;
    int number = 0;
    for (const BodyToken &token : bodyTokens(article)) {
        if (token.kind == BodyToken::Kind::Sentence && number++ % every == first)
            text += words;
        text += token.text;
    }
    return text;
}

void mergeRow(const QString &what, const QString &base, const QString &mine, const QString &theirs)
{
    constexpr int times = 5;
    BodyMerge merge;
    const Span span = measure([&] {
        for (int i = 0; i < times; ++i)
            merge = mergeBodies(base, mine, theirs);
    });
    row(what, span.cpu * 1000 / times, u"ms CPU"_s, u"%1 characters, %2 conflicts"_s.arg(base.size()).arg(merge.conflicts().size()));
}

} // namespace

Result<void> mergeArticles()
{
    heading(u"merge: two editors' versions of one article"_s);
    for (const qsizetype length : {qsizetype(10'000), qsizetype(200'000)}) {
        const Result<QString> base = longArticle(length);
        if (!base)
            return std::unexpected(base.error());
        const QString mine = edited(*base, 3, 20, u"据悉，"_s);
        mergeRow(u"every twentieth sentence by each, apart"_s, *base, mine, edited(*base, 13, 20, u"日前，"_s));
        mergeRow(u"every twentieth sentence by each, the same"_s, *base, mine, edited(*base, 3, 20, u"日前，"_s));
        mergeRow(u"every sentence by both"_s, *base, edited(*base, 0, 1, u"据悉，"_s), edited(*base, 0, 1, u"日前，"_s));
        mergeRow(u"one side turned round"_s, *base, base->sliced(base->size() / 2) + base->first(base->size() / 2), mine);
    }
    return {};
}

} // namespace galley::bench
