// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/publishedlook.h"

#include "desk/preview.h"
#include "publish/pagearticle.h"
#include "publish/pagerenderer.h"
#include "publish/sitesnapshot.h"
#include "publish/siteaddress.h"
#include "publish/theme.h"
#include "store/try.h"

#include <QShowEvent>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace galley {

using namespace Qt::StringLiterals;

/// What rendering needs besides the article, good while nothing public changes.
struct PublishedPress
{
    std::shared_ptr<const Theme> theme;
    std::shared_ptr<const PageRenderer> renderer;
    RealNames names;
    qint64 version = -1;
};

namespace {

struct Rendered
{
    std::shared_ptr<PublishedPress> press;
    PreviewPage page;
};

Result<std::shared_ptr<PublishedPress>> makePress(const Newsroom &newsroom)
{
    auto press = std::make_shared<PublishedPress>();
    press->version = newsroom.publicVersion().value_or(-1);
    GALLEY_TAKE(site, SiteSnapshot::read(newsroom, newsroom.clock().nowUtc()));
    GALLEY_TAKE(theme, Theme::load(newsroom.folder() + "/theme"_L1));
    GALLEY_TAKE(names, realNames(newsroom));
    press->theme = theme;
    press->names = names;
    press->renderer = std::make_shared<PageRenderer>(site, theme);
    return press;
}

Result<Rendered> renderPage(const Newsroom &newsroom, std::shared_ptr<PublishedPress> press, const Article &article)
{
    if (!press || press->version != newsroom.publicVersion().value_or(-1)) {
        GALLEY_TAKE(made, makePress(newsroom));
        press = made;
    }
    GALLEY_TAKE(page, pageArticle(newsroom, article, press->names));
    if (!page.published.isValid())
        page.published = newsroom.clock().nowUtc();
    if (page.address.isEmpty())
        page.address = addressFor(page.handling, page.id, page.published, press->renderer->site().zone);
    GALLEY_TAKE(bytes, press->renderer->articlePage(page));
    Rendered rendered{press, {}};
    rendered.page.article = article.id;
    rendered.page.address = page.address;
    rendered.page.before = bytes;
    rendered.page.headline = article.content.printedHeadline();
    rendered.page.theme = press->theme->hash();
    return rendered;
}

} // namespace

PublishedLook::PublishedLook(Newsroom &newsroom, QWidget *parent) : QWidget(parent), m_newsroom(newsroom)
{
    setObjectName(u"publishedLook"_s);
    setAccessibleName(tr("The page as published"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
}

PublishedLook::~PublishedLook()
{
    m_work.waitForFinished(); // it reads the newsroom
}

void PublishedLook::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QTimer::singleShot(0, this, [this] { // the engine takes its time, after the rest is on the screen
        if (isVisible())
            makePreview();
        render();
    });
}

void PublishedLook::makePreview()
{
    if (m_preview)
        return;
    m_preview = Preview::create(this);
    m_preview->setPart(Preview::Part::Article);
    layout()->addWidget(m_preview);
    connect(m_preview, &Preview::shown, this, [this](quint64 number) {
        if (number != m_number)
            return;
        m_showing = false;
        Q_EMIT shown();
    });
}

void PublishedLook::showArticle(const Article &article)
{
    m_article = article;
    render();
}

void PublishedLook::render()
{
    if (!m_article || !m_preview || !isVisible())
        return;
    if (m_rendering) {
        m_again = true;
        return;
    }
    m_rendering = true;
    m_again = false;
    auto work = QtConcurrent::run([&newsroom = m_newsroom, press = m_press, article = *m_article] { return renderPage(newsroom, press, article); });
    m_work = QFuture<void>(work);
    work.then(this, [this](const Result<Rendered> &rendered) {
        m_rendering = false;
        if (m_again) {
            render();
            return;
        }
        if (!rendered) {
            Q_EMIT failed(rendered.error());
            return;
        }
        m_press = rendered->press;
        if (m_theme != rendered->page.theme) {
            m_theme = rendered->page.theme;
            m_preview->setFiles({m_press->theme->staticFiles(), [newsroom = &m_newsroom](const QByteArray &hash) {
                                     return newsroom->asset(hash).value_or(QByteArray());
                                 }});
        }
        PreviewPage page = rendered->page;
        page.number = ++m_number;
        m_showing = true;
        m_preview->showPage(page);
    });
}

} // namespace galley
