// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"
#include "news.h"

#include "markup/render.h"
#include "publish/pagerenderer.h"
#include "store/newsroom.h"

#include <cmark-gfm.h>
#include <md4c-html.h>

namespace galley::bench {

using namespace Qt::StringLiterals;

Result<void> renderStories()
{
    heading(u"render: every trial story, one thread"_s);
    const Result<QString> folder = newsroomWithStories();
    if (!folder)
        return std::unexpected(folder.error());
    static const SystemClock clock;
    const auto newsroom = Newsroom::open(*folder, Newsroom::Mode::Owner, clock);
    if (!newsroom)
        return std::unexpected(newsroom.error());
    const auto ids = (*newsroom)->liveArticles();
    const auto site = SiteSnapshot::read(**newsroom, clock.nowUtc());
    const auto theme = Theme::load({});
    if (!ids || !site || !theme)
        return failure(ErrorCode::Internal, u"The portal's inputs cannot be read."_s);

    std::vector<PageArticle> pages;
    std::vector<QByteArray> sources;
    for (const ArticleId id : *ids) {
        const Result<LiveArticle> live = (*newsroom)->liveArticle(id);
        if (!live)
            return std::unexpected(live.error());
        const Result<Content> content = contentFromCanonical(live->revision.canonical);
        if (!content)
            return std::unexpected(content.error());
        sources.push_back(content->body.toUtf8());
        pages.push_back({id, *content, live->handling, live->address, live->firstPublished, live->handling.responsibleEditor});
    }
    const double count = double(pages.size());
    const PageRenderer renderer(*site, *theme);

    qint64 bytes = 0;
    QString problem;
    const Span whole = measure([&] {
        for (const PageArticle &page : pages) {
            const Result<QByteArray> html = renderer.articlePage(page);
            if (html)
                bytes += html->size();
            else
                problem = html.error().message;
        }
    });
    if (!problem.isEmpty())
        return failure(ErrorCode::Internal, problem);
    row(u"story to its page"_s, whole.cpu * 1000 / count, u"ms CPU"_s, u"%1 pages, %2 MiB"_s.arg(pages.size()).arg(bytes >> 20));

    const Span body = measure([&] {
        for (const PageArticle &page : pages)
            bytes += renderBody(page.content.body).size();
    });
    row(u"body source to HTML: Galley"_s, body.cpu * 1000 / count, u"ms CPU"_s);

    const Span md4c = measure([&] {
        QByteArray out;
        for (const QByteArray &source : sources) {
            out.clear();
            md_html(source.constData(), MD_SIZE(source.size()),
                    [](const MD_CHAR *text, MD_SIZE size, void *data) { static_cast<QByteArray *>(data)->append(text, size); },
                    &out, MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML, 0);
            bytes += out.size();
        }
    });
    row(u"body source to HTML: md4c's own"_s, md4c.cpu * 1000 / count, u"ms CPU"_s, u"knows no Chinese emphasis, figures, changes"_s);

    const Span cmark = measure([&] {
        for (const QByteArray &source : sources) {
            char *html = cmark_markdown_to_html(source.constData(), size_t(source.size()), CMARK_OPT_DEFAULT);
            bytes += qint64(qstrlen(html));
            free(html);
        }
    });
    row(u"body source to HTML: cmark-gfm's own"_s, cmark.cpu * 1000 / count, u"ms CPU"_s, u"knows no Chinese emphasis, figures, changes"_s);
    return {};
}

} // namespace galley::bench
