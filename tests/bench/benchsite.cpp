// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"
#include "news.h"

#include "publish/sitebuilder.h"
#include "store/newsroom.h"

namespace galley::bench {

using namespace Qt::StringLiterals;

Result<void> buildPortal()
{
    heading(u"site: the portal of all the trial stories"_s);
    const Result<QString> folder = newsroomWithStories();
    if (!folder)
        return std::unexpected(folder.error());
    static const SystemClock clock;
    const auto newsroom = Newsroom::open(*folder, Newsroom::Mode::Owner, clock);
    if (!newsroom)
        return std::unexpected(newsroom.error());
    QTemporaryDir out;
    for (const bool full : {true, false}) {
        Result<BuildReport> report;
        const Span span = measure([&] { report = buildSite(**newsroom, out.filePath(u"portal"_s), full); });
        if (!report)
            return std::unexpected(report.error());
        row(full ? u"full build"_s : u"build again, nothing changed"_s, span.wall, u"s"_s,
            u"%1 s CPU, %2 pages, %3 files written"_s.arg(span.cpu, 0, 'f', 2).arg(report->pagesRendered).arg(report->filesWritten));
    }
    row(u"peak memory of the process"_s, peakMiB(), u"MiB"_s);
    return {};
}

namespace {

/// Texts of about 500 characters over three years, hundreds a day in the larger archive.
NewArticle generated(int number, int of, SectionId section, const QDateTime &end)
{
    static const QString words = u"草原风机账本供暖公路牧民学校医院社区产业河流春天夜班项目就业口岸货车城墙书店马头琴冰雪赛马"_s;
    NewArticle article;
    quint32 state = static_cast<quint32>(number) * 2654435761u + 1;
    const auto next = [&] { return (state = state * 1664525u + 1013904223u) >> 8; };
    article.content.headline = u"第%1篇："_s.arg(number) + words.sliced(next() % (words.size() - 9), 8);
    for (int sentence = 0; sentence < 30; ++sentence)
        article.content.body += words.sliced(next() % (words.size() - 17), 16) + (sentence % 6 == 5 ? u"。\n\n"_s : u"，"_s);
    article.content.authorLine = u"陈岚 周启"_s;
    article.handling.primarySection = section;
    article.asPublished = true;
    article.publishedAt = end.addSecs(-(qint64(of) - number) * (3 * 365 * 86400LL / of));
    return article;
}

Result<Span> publishInto(int archive)
{
    QTemporaryDir folder;
    static const SystemClock clock;
    const QString path = folder.filePath(u"newsroom"_s);
    if (const auto created = Newsroom::create(path, {}, clock); !created)
        return std::unexpected(created.error());
    const auto newsroom = Newsroom::open(path, Newsroom::Mode::Owner, clock);
    if (!newsroom)
        return std::unexpected(newsroom.error());
    const Result<Person> admin = (*newsroom)->personByLogin(u"admin");
    const Result<QList<Section>> sections = (*newsroom)->sections();
    if (!admin || !sections || sections->isEmpty())
        return failure(ErrorCode::Internal, u"The new newsroom has no administrator or sections."_s);
    const QDateTime end = clock.nowUtc().addSecs(-3600);
    for (int number = 0; number < archive; number += 1000) {
        QList<NewArticle> batch;
        for (int each = number; each < std::min(archive, number + 1000); ++each)
            batch.append(generated(each, archive, sections->at(each % sections->size()).id, end));
        if (const auto in = await((*newsroom)->importArticles(batch, admin->id)); !in)
            return std::unexpected(in.error());
    }
    const QString portal = folder.filePath(u"portal"_s);
    Result<BuildReport> report;
    const Span full = measure([&] { report = buildSite(**newsroom, portal, false); });
    if (!report)
        return std::unexpected(report.error());
    row(u"full build, %1 articles"_s.arg(archive), full.wall, u"s"_s, u"%1 s CPU, %2 files"_s.arg(full.cpu, 0, 'f', 2).arg(report->filesWritten));
    if (const auto in = await((*newsroom)->importArticles({generated(archive, archive, sections->first().id, end)}, admin->id)); !in)
        return std::unexpected(in.error());
    const Span one = measure([&] { report = buildSite(**newsroom, portal, false); });
    if (!report)
        return std::unexpected(report.error());
    row(u"one more article"_s, one.wall, u"s"_s,
        u"%1 s CPU, %2 files written, %3 removed"_s.arg(one.cpu, 0, 'f', 3).arg(report->filesWritten).arg(report->filesRemoved));
    return one;
}

} // namespace

Result<void> publishOne()
{
    heading(u"publishing: one more article into archives of two sizes"_s);
    const int large = std::max(1000, qEnvironmentVariableIntValue("GALLEY_BENCH_ARCHIVE"));
    const Result<Span> few = publishInto(large > 1000 ? large / 10 : 10'000);
    const Result<Span> many = few ? publishInto(large > 1000 ? large : 100'000) : few;
    if (!many)
        return std::unexpected(many.error());
    row(u"the larger to the smaller"_s, many->cpu / few->cpu, u"times the CPU"_s);
    return {};
}

} // namespace galley::bench
