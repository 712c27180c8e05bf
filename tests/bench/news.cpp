// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "news.h"

#include "exchange/importjob.h"
#include "store/newsroom.h"

#include <KCompressionDevice>

#include <QFileInfo>

namespace galley::bench {

using namespace Qt::StringLiterals;

Result<QString> unpackedStories(const QString &folder)
{
    const QString packed = qEnvironmentVariable("GALLEY_SHARED") + u"/data/news-2022-2024.jsonl.xz"_s;
    if (!QFileInfo::exists(packed))
        return failure(ErrorCode::NotFound, u"The trial stories are missing (news-2022-2024.jsonl.xz)."_s, packed);
    KCompressionDevice in(packed, KCompressionDevice::Xz);
    QFile out(folder + u"/stories.jsonl"_s);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, u"The trial stories cannot be unpacked."_s, in.errorString() + out.errorString());
    while (!in.atEnd())
        out.write(in.read(1 << 20));
    return out.fileName();
}

Result<QString> newsroomWithStories()
{
    static QTemporaryDir folder;
    static bool made = false;
    const QString newsroomFolder = folder.filePath(u"newsroom"_s);
    if (made)
        return newsroomFolder;
    const Result<QString> stories = unpackedStories(folder.path());
    if (!stories)
        return std::unexpected(stories.error());
    static const SystemClock clock;
    if (const auto created = Newsroom::create(newsroomFolder, {}, clock); !created)
        return std::unexpected(created.error());
    const auto newsroom = Newsroom::open(newsroomFolder, Newsroom::Mode::Owner, clock);
    if (!newsroom)
        return std::unexpected(newsroom.error());
    const Result<Person> admin = (*newsroom)->personByLogin(u"admin");
    const Result<QList<Section>> sections = (*newsroom)->sections();
    if (!admin || !sections || sections->isEmpty())
        return failure(ErrorCode::Internal, u"The new newsroom has no administrator or sections."_s);
    const auto report = importFiles(**newsroom, {{*stories}, admin->id, sections->first().id, false, true});
    if (!report)
        return std::unexpected(report.error());
    if (const auto settled = await((*newsroom)->settle()); !settled)
        return std::unexpected(settled.error());
    made = true;
    return newsroomFolder;
}

} // namespace galley::bench
