// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/previewfeed.h"

#include "markup/render.h"
#include "publish/pagearticle.h"
#include "publish/pagerenderer.h"

#include <QtConcurrent/QtConcurrentRun>

namespace galley {

using namespace Qt::StringLiterals;

namespace {
constexpr int pause = 150; // ms
}

/// What rendering needs besides the article; made once, and again when the site changes.
struct PreviewPress
{
    std::shared_ptr<const SiteSnapshot> site;
    std::shared_ptr<const Theme> theme;
    std::shared_ptr<const PageRenderer> renderer;
    RealNames names;
    qint64 version = -1; ///< Newsroom::publicVersion() it was read at
};

struct PreviewFeed::Rendered
{
    std::shared_ptr<PreviewPress> press;
    Result<PreviewPage> page = PreviewPage{};
};

namespace {

struct Task
{
    const Newsroom *newsroom;
    std::shared_ptr<PreviewPress> press; ///< null: to be made
    Article article;
    bool isNew = false;
    bool phone = false;
    quint64 number = 0;
    QDateTime now;
};

Result<std::shared_ptr<PreviewPress>> makePress(const Newsroom &newsroom, const QDateTime &now)
{
    auto press = std::make_shared<PreviewPress>();
    press->version = newsroom.publicVersion().value_or(-1);
    auto site = SiteSnapshot::read(newsroom, now);
    if (!site)
        return std::unexpected(site.error());
    auto theme = Theme::load(newsroom.folder() + "/theme"_L1);
    if (!theme)
        return std::unexpected(theme.error());
    auto names = realNames(newsroom);
    if (!names)
        return std::unexpected(names.error());
    press->site = *site;
    press->theme = *theme;
    press->names = *names;
    press->renderer = std::make_shared<PageRenderer>(press->site, press->theme);
    return press;
}

/// Address and time are those it has, or would have if it were published now.
Result<PageArticle> pageOf(const Task &task, const PreviewPress &press)
{
    Result<PageArticle> page = PageArticle{task.article.id, task.article.content, task.article.handling, {}, {},
                                           task.article.handling.responsibleEditor};
    if (!task.isNew)
        page = pageArticle(*task.newsroom, task.article, press.names);
    if (!page)
        return page;
    if (!page->published.isValid())
        page->published = task.now;
    if (page->address.isEmpty() && task.isNew)
        page->address = u"/a/preview.html"_s;
    else if (page->address.isEmpty())
        page->address = addressFor(page->handling, page->id, page->published, press.site->zone);
    return page;
}

Result<PreviewPage> render(const Task &task, const PreviewPress &press)
{
    const Result<PageArticle> article = pageOf(task, press);
    if (!article)
        return std::unexpected(article.error());
    Result<QByteArray> bytes = press.renderer->articlePage(*article);
    if (bytes && task.phone)
        bytes = press.renderer->mobileVersion(*bytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    PreviewPage page;
    page.number = task.number;
    page.article = task.article.id;
    page.address = task.phone ? "/m"_L1 + article->address : article->address;
    page.bytes = *bytes;
    page.body = press.renderer->articleBody(*article);
    page.headline = article->content.printedHeadline();
    page.theme = press.theme->hash();
    const QList<RenderedBlock> blocks = renderBlocks(article->content.body);
    for (const RenderedBlock &block : blocks) {
        if (!block.html.trimmed().isEmpty())
            page.blockLines.append(block.firstLine);
    }
    return page;
}

} // namespace

PreviewFeed::PreviewFeed(Newsroom &newsroom, ArticleDocument &document, QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_document(document)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &PreviewFeed::update);
    for (const auto signal : {&Newsroom::siteChanged, &Newsroom::sectionsChanged, &Newsroom::tagsChanged,
                              &Newsroom::peopleChanged})
        connect(&newsroom, signal, this, &PreviewFeed::siteChanged);
    connect(&document, &ArticleDocument::opened, this, &PreviewFeed::changedNow);
    connect(&document, &ArticleDocument::committed, this, &PreviewFeed::changed);
    connect(&document, &ArticleDocument::contentChanged, this, &PreviewFeed::changed);
    connect(&document, &ArticleDocument::handlingChanged, this, &PreviewFeed::changed);
}

PreviewFeed::~PreviewFeed()
{
    m_work.waitForFinished(); // it reads the newsroom
}

void PreviewFeed::setPreview(Preview *preview)
{
    m_preview = preview;
    m_theme.clear();
    connect(preview, &Preview::shown, this, &PreviewFeed::shown);
    changedNow();
}

void PreviewFeed::setPhone(bool phone)
{
    if (std::exchange(m_phone, phone) != phone)
        changedNow();
}

void PreviewFeed::siteChanged()
{
    m_press.reset();
    changed();
}

void PreviewFeed::changed()
{
    m_wanted = true;
    // Steady typing does not put the update off for ever: the pause is counted from the first change.
    if (!m_pause.isActive())
        m_pause.start();
}

void PreviewFeed::changedNow()
{
    m_wanted = true;
    m_pause.start(0);
}

bool PreviewFeed::isCurrent() const
{
    return !m_wanted && !m_underWay;
}

void PreviewFeed::update()
{
    if (m_underWay || !m_wanted || !m_preview)
        return; // shown() comes back here
    m_wanted = false;
    if (!m_document.isOpen())
        return;
    m_underWay = true;

    Task task;
    task.newsroom = &m_newsroom;
    task.press = m_press;
    task.article = m_document.saved();
    task.article.content = m_document.content();
    task.article.handling = m_document.handling();
    task.isNew = m_document.isNew();
    task.phone = m_phone;
    task.number = ++m_number;
    task.now = m_newsroom.clock().nowUtc();
    auto future = QtConcurrent::run([task]() -> std::shared_ptr<Rendered> {
        auto result = std::make_shared<Rendered>();
        result->press = task.press;
        // What was published meanwhile shows in series boxes and lists.
        if (!result->press || result->press->version != task.newsroom->publicVersion().value_or(-1)) {
            auto press = makePress(*task.newsroom, task.now);
            if (!press) {
                result->page = std::unexpected(press.error());
                return result;
            }
            result->press = *press;
        }
        result->page = render(task, *result->press);
        return result;
    });
    m_work = QFuture<void>(future);
    future.then(this, [this, had = task.press](const std::shared_ptr<Rendered> &result) {
        // A site that changed meanwhile is read again with the next update.
        if (m_press == had)
            m_press = result->press;
        rendered(result);
    });
}

void PreviewFeed::rendered(const std::shared_ptr<Rendered> &result)
{
    if (!result->page || !m_preview) {
        m_underWay = false;
        if (!result->page)
            Q_EMIT failed(result->page.error());
        if (m_wanted)
            update();
        return;
    }
    if (m_theme != result->page->theme) {
        m_theme = result->page->theme;
        m_preview->setFiles({result->press->theme->staticFiles(), [newsroom = &m_newsroom](const QByteArray &hash) {
                                 return newsroom->asset(hash).value_or(QByteArray());
                             }});
    }
    m_blockLines = result->page->blockLines;
    m_preview->showPage(*result->page);
}

void PreviewFeed::shown(quint64 number)
{
    if (number != m_number)
        return;
    m_underWay = false;
    if (m_wanted) {
        if (!m_pause.isActive())
            update();
    } else {
        Q_EMIT current();
    }
}

int PreviewFeed::blockOfLine(int line) const
{
    const auto after = std::ranges::upper_bound(m_blockLines, line);
    return int(after - m_blockLines.begin()) - 1;
}

std::pair<int, int> PreviewFeed::linesOfBlock(int block, int lineCount) const
{
    const int first = block >= 0 && block < m_blockLines.size() ? m_blockLines.at(block) : 0;
    const int next = block + 1 < m_blockLines.size() ? m_blockLines.at(block + 1) : lineCount;
    return {first, std::max(next, first + 1)};
}

} // namespace galley
