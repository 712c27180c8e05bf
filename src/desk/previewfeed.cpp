// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/previewfeed.h"

#include "desk/previewsite.h"
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

struct PreviewRendered
{
    std::shared_ptr<PreviewPress> press;
    Result<PreviewPage> page = PreviewPage{};
    bool whole = false;
    bool withBody = false;     ///< made from the whole text, not from its fields alone
    QByteArray key;            ///< of the rendering
    BodyRendering rendering;
};

namespace {

struct Task
{
    const Newsroom *newsroom;
    std::shared_ptr<PreviewPress> press; ///< null: to be made
    Article article;
    bool isNew = false;
    bool phone = false;
    bool withBody = false; ///< article has its body as it stands
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

/// The frame and the way of rendering, into result.
void render(const Task &task, PreviewRendered &result)
{
    const PreviewPress &press = *result.press;
    const Result<PageArticle> article = pageOf(task, press);
    const Result<PageFrame> frame = article ? press.renderer->articleFrame(*article, task.phone) : std::unexpected(article.error());
    if (!frame) {
        result.page = std::unexpected(frame.error());
        return;
    }
    PreviewPage page;
    page.article = task.article.id;
    page.address = task.phone ? "/m"_L1 + article->address : article->address;
    page.before = frame->before;
    page.after = frame->after;
    page.headline = article->content.printedHeadline();
    page.theme = press.theme->hash();
    result.page = page;
    result.whole = frame->whole;
    result.withBody = task.withBody;
    QDataStream key(&result.key, QIODevice::WriteOnly);
    key << quint64(press.version) << quint64(reinterpret_cast<quintptr>(press.renderer.get())) << page.address;
    for (const AssetUse &use : article->content.assets)
        key << use.sha256 << use.alt << use.caption << use.credit << use.aiLabel;
    // The renderer lives as long as anything is rendered with it.
    BodyRendering rendering = press.renderer->bodyRendering(*article, task.phone);
    result.rendering.options = rendering.options;
    result.rendering.finish = [renderer = press.renderer, finish = rendering.finish](const QString &html) { return finish(html); };
}

/// Two changes of a list, the second counting from after the first, as one. What was added is not kept: it is in the list.
BodyPatch merged(const BodyPatch &one, const BodyPatch &two)
{
    const qsizetype oneEnd = one.first + one.added.size();
    const qsizetype twoEnd = two.first + two.removed;
    BodyPatch both;
    both.first = std::min(one.first, two.first);
    const qsizetype end = std::max(oneEnd, twoEnd);
    both.removed = end - one.added.size() + one.removed - both.first;
    both.added.resize(end - two.removed + two.added.size() - both.first);
    return both;
}

} // namespace

PreviewFeed::PreviewFeed(Newsroom &newsroom, ArticleDocument &document, LiveBody &body, QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_document(document), m_body(body)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &PreviewFeed::update);
    for (const auto signal : {&Newsroom::siteChanged, &Newsroom::sectionsChanged, &Newsroom::tagsChanged,
                              &Newsroom::peopleChanged})
        connect(&newsroom, signal, this, &PreviewFeed::siteChanged);
    connect(&body, &LiveBody::patched, this, &PreviewFeed::takeBlocks);
    connect(&document, &ArticleDocument::opened, this, &PreviewFeed::anotherText);
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

/// What comes first of its frame and its body waits for the other.
void PreviewFeed::anotherText()
{
    m_otherFrame = m_otherBody = true;
    changedNow();
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

void PreviewFeed::setVisible(bool visible)
{
    if (std::exchange(m_visible, visible) == visible)
        return;
    if (visible) {
        changedNow();
    } else if (m_rendering != 0) {
        m_renderingKey.clear();
        m_body.setRendering({}, ++m_rendering);
    }
}

bool PreviewFeed::isCurrent() const
{
    if (!m_visible)
        return true;
    return !m_wanted && !m_framing && !m_showing && !m_pageToShow && !m_blocksToShow && m_rendering == m_bodyRendering && m_body.isCurrent();
}

void PreviewFeed::update()
{
    if (m_framing || !m_wanted || !m_preview || !m_visible)
        return; // rendered() comes back here
    m_wanted = false;
    if (!m_document.isOpen())
        return;
    m_framing = true;

    Task task;
    task.newsroom = &m_newsroom;
    task.press = m_press;
    task.article = m_document.saved();
    // The body goes to the preview block by block; fetched for the frame around it, a key in a field would cost its length.
    task.withBody = m_wholeFrame;
    task.article.content = task.withBody ? m_document.content() : m_document.fields();
    task.article.handling = m_document.handling();
    task.isNew = m_document.isNew();
    task.phone = m_phone;
    task.now = m_newsroom.clock().nowUtc();
    auto future = QtConcurrent::run([task]() -> std::shared_ptr<PreviewRendered> {
        auto result = std::make_shared<PreviewRendered>();
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
        render(task, *result);
        return result;
    });
    m_work = QFuture<void>(future);
    future.then(this, [this, had = task.press](const std::shared_ptr<PreviewRendered> &result) {
        // A site that changed meanwhile is read again with the next update.
        if (m_press == had)
            m_press = result->press;
        rendered(result);
    });
}

void PreviewFeed::rendered(const std::shared_ptr<PreviewRendered> &result)
{
    m_framing = false;
    if (result->page && result->whole && !result->withBody) {
        m_wholeFrame = true; // this theme's page cannot do without the body
        changedNow();
        return;
    }
    m_otherFrame = m_wanted && m_otherFrame; // asked for before the other article was opened
    if (m_wanted && !m_pause.isActive())
        m_pause.start();
    if (!result->page) {
        Q_EMIT failed(result->page.error());
        return;
    }
    if (!m_preview)
        return;
    if (m_theme != result->page->theme) {
        m_theme = result->page->theme;
        m_preview->setFiles({result->press->theme->staticFiles(), [newsroom = &m_newsroom](const QByteArray &hash) {
                                 return newsroom->asset(hash).value_or(QByteArray());
                             }});
    }
    QList<QString> body = std::move(m_page.body);
    m_page = *result->page;
    m_page.body = std::move(body);
    m_wholeFrame = result->whole;
    m_pageToShow = true;
    if (m_renderingKey != result->key) {
        m_renderingKey = result->key;
        m_body.setRendering(result->rendering, ++m_rendering);
    }
    show();
}

void PreviewFeed::takeBlocks(const BodyPatch &patch, quint64 rendering)
{
    m_bodyRendering = rendering;
    m_otherBody = m_otherBody && m_body.awaitsText();
    QStringList added;
    QList<int> lines;
    for (const RenderedBlock &block : patch.added) {
        added.append(block.html);
        lines.append(block.firstLine);
    }
    replaceBlocks(m_page.body, patch.first, patch.removed, QList<QString>(added));
    replaceBlocks(m_blockLines, patch.first, patch.removed, lines);
    if (patch.linesMoved != 0) {
        for (qsizetype i = patch.first + lines.size(); i < m_blockLines.size(); ++i)
            m_blockLines[i] += patch.linesMoved;
    }
    if (patch.removed > 0 || !added.isEmpty()) {
        m_blocksToShow = m_blocksToShow ? merged(*m_blocksToShow, patch) : patch;
        if (m_wholeFrame)
            changed();
    }
    show();
}

void PreviewFeed::show()
{
    if (m_showing || !m_preview || !m_visible || m_otherFrame || m_otherBody || m_rendering != m_bodyRendering || m_rendering == 0)
        return; // shown() and takeBlocks() come back here
    if (m_pageToShow) {
        m_showing = true;
        m_page.number = ++m_number;
        PreviewPage page = m_page;
        if (m_wholeFrame)
            page.body.clear(); // it stands in the frame
        m_pageToShow = false;
        m_blocksToShow.reset();
        m_preview->showPage(page);
    } else if (m_blocksToShow && !m_wholeFrame) {
        m_showing = true;
        const BodyPatch patch = *std::exchange(m_blocksToShow, std::nullopt);
        m_preview->showBlocks(++m_number, patch.first, patch.removed, m_page.body.sliced(patch.first, patch.added.size()));
    } else if (isCurrent()) {
        Q_EMIT current();
    }
}

void PreviewFeed::shown(quint64 number)
{
    if (number != m_number)
        return;
    m_showing = false;
    show();
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
