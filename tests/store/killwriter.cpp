// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What tst_kill kills: writes into a newsroom without end and prints what was acknowledged, a line each.
//   killwriter FOLDER save ID ID…    saves numbered texts by turns: "ID HASH NUMBER"
//   killwriter FOLDER import RUN     imports batches: "NUMBER ID ID…"
#include "store/newsroom.h"

#include <QCoreApplication>

#include <cstdio>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int batchSize = 120;

int complain(const Error &error)
{
    std::fprintf(stderr, "%s | %s\n", qPrintable(error.message), qPrintable(error.detail));
    return 1;
}

void acknowledge(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

QString filler(int number)
{
    return QString(u"第%1稿。"_s.arg(number) + u"草原上的清晨来得很早。\n\n"_s.repeated(50 + number % 400));
}

int saveWithoutEnd(Newsroom &newsroom, PersonId person, const QStringList &ids)
{
    for (int number = 1;; ++number) {
        const Result<ArticleId> id = newsroom.resolve(ids.at(number % ids.size()));
        if (!id)
            return complain(id.error());
        const Result<Article> before = newsroom.article(*id);
        if (!before)
            return complain(before.error());
        SaveRequest request{*id, person, before->revision, before->content, before->handling};
        request.content->headline = u"第%1稿"_s.arg(number);
        request.content->body = filler(number);
        request.handling->urgency = 1 + number % 9;
        const Result<SaveOutcome> saved = await(newsroom.save(request));
        if (!saved)
            return complain(saved.error());
        acknowledge(id->toString().toLatin1() + ' ' + saved->revision.toHex() + ' ' + QByteArray::number(number));
    }
}

int importWithoutEnd(Newsroom &newsroom, PersonId person, const QString &run)
{
    for (int batch = 1;; ++batch) {
        QList<NewArticle> articles;
        for (int number = 0; number < batchSize; ++number) {
            NewArticle article;
            article.content.headline = u"轮%1批%2篇%3"_s.arg(run).arg(batch).arg(number);
            article.content.body = filler(number);
            article.content.source.printed = u"《北疆晚报》"_s;
            articles.append(article);
        }
        const Result<QList<ArticleId>> ids = await(newsroom.importArticles(articles, person));
        if (!ids)
            return complain(ids.error());
        QByteArray line = QByteArray::number(batch);
        for (const ArticleId id : *ids)
            line += ' ' + id.toString().toLatin1();
        acknowledge(line);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const SystemClock clock;
    const auto newsroom = Newsroom::open(arguments.at(1), Newsroom::Mode::Owner, clock);
    if (!newsroom)
        return complain(newsroom.error());
    const Result<Person> person = (*newsroom)->personByLogin(u"editor");
    if (!person)
        return complain(person.error());
    if (arguments.at(2) == "save"_L1)
        return saveWithoutEnd(**newsroom, person->id, arguments.mid(3));
    return importWithoutEnd(**newsroom, person->id, arguments.at(3));
}
