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

} // namespace galley::bench
