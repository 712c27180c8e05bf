// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"
#include "news.h"

#include "exchange/importjob.h"

namespace galley::bench {

using namespace Qt::StringLiterals;

Result<void> importStories()
{
    heading(u"import: a .jsonl archive into a new newsroom"_s);
    QTemporaryDir folder;
    const Result<QString> stories = unpackedStories(folder.path());
    if (!stories)
        return std::unexpected(stories.error());
    static const SystemClock clock;
    const QString newsroomFolder = folder.filePath(u"newsroom"_s);
    if (const auto created = Newsroom::create(newsroomFolder, {}, clock); !created)
        return created;
    const auto newsroom = Newsroom::open(newsroomFolder, Newsroom::Mode::Owner, clock);
    if (!newsroom)
        return std::unexpected(newsroom.error());
    const Result<Person> admin = (*newsroom)->personByLogin(u"admin");
    const Result<QList<Section>> sections = (*newsroom)->sections();
    if (!admin || !sections || sections->isEmpty())
        return failure(ErrorCode::Internal, u"The new newsroom has no administrator or sections."_s);

    Result<ImportReport> report;
    Result<QList<ArticleRow>> list;
    ArticleQuery query;
    const Span usable = measure([&] {
        report = importFiles(**newsroom, {{*stories}, admin->id, sections->first().id, false, true});
        list = (*newsroom)->list(query);
    });
    if (!report)
        return std::unexpected(report.error());
    if (!list)
        return std::unexpected(list.error());
    if (list->size() != query.limit)
        return failure(ErrorCode::Internal, u"The list is not usable after the import."_s);
    Result<void> settled;
    const Span index = measure([&] { settled = await((*newsroom)->settle()); });
    if (!settled)
        return settled;

    const double count = double(report->articles.size());
    row(u"stories"_s, count, u""_s, u"%1 refused"_s.arg(report->failed.size()));
    row(u"to a usable list"_s, usable.wall, u"s"_s);
    row(u"stories a second, wall"_s, count / usable.wall, u"1/s"_s);
    row(u"stories a second of CPU, all threads"_s, count / usable.cpu, u"1/s"_s);
    row(u"search index behind it"_s, index.wall, u"s"_s, u"%1 s CPU"_s.arg(index.cpu, 0, 'f', 2));
    row(u"peak memory of the process"_s, peakMiB(), u"MiB"_s);
    return {};
}

} // namespace galley::bench
