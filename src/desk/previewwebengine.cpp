// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/previewwebengine.h"

#include "desk/colours.h"

#include <QBuffer>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVBoxLayout>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>
#include <QWebEngineUrlSchemeHandler>
#include <QWebEngineView>
#include <QtConcurrent/QtConcurrentRun>

/// The resources of a static library are linked only where they are asked for; outside of any namespace.
static void loadEditorResources()
{
    Q_INIT_RESOURCE(editor);
}

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int restartsAllowed = 3;

/// A JavaScript string literal (JSON's escapes are JavaScript's).
QString quoted(const QString &text)
{
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(QByteArrayView(json).sliced(1, json.size() - 2));
}

QString scriptSource()
{
    loadEditorResources();
    QFile file(u":/galley/preview/preview.js"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Only our own styles and pictures, whatever a theme or an article might ask for.
const QByteArray contentPolicy =
    "default-src 'none'; style-src galley-preview:; img-src galley-preview:; font-src galley-preview:; "
    "base-uri 'none'; form-action 'none'"_ba;

class OwnSchemeOnly : public QWebEngineUrlRequestInterceptor
{
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override
    {
        if (info.requestUrl().scheme().toLatin1() != PreviewSite::scheme())
            info.block(true);
    }
};

class SiteHandler : public QWebEngineUrlSchemeHandler
{
public:
    SiteHandler(const PreviewSite &site, QObject *parent) : QWebEngineUrlSchemeHandler(parent), m_site(site) {}

    void requestStarted(QWebEngineUrlRequestJob *job) override
    {
        if (job->requestMethod() != "GET") {
            job->fail(QWebEngineUrlRequestJob::RequestDenied);
            return;
        }
        const QUrl address = job->requestUrl();
        if (const PreviewSite::Answer answer = m_site.answer(address); !answer.type.isEmpty()) {
            reply(job, answer);
            return;
        }
        const QByteArray hash = PreviewSite::pictureHash(address);
        if (hash.isEmpty()) {
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
            return;
        }
        // Pictures are read aside: a large one must not hold up the typing. The job may die meanwhile.
        QtConcurrent::run([files = m_site.files(), hash] { return PreviewSite::picture(files, hash); })
            .then(this, [job = QPointer(job)](const PreviewSite::Answer &picture) {
                if (!job)
                    return;
                if (picture.type.isEmpty())
                    job->fail(QWebEngineUrlRequestJob::UrlNotFound);
                else
                    reply(job, picture);
            });
    }

private:
    static void reply(QWebEngineUrlRequestJob *job, const PreviewSite::Answer &answer)
    {
        auto *bytes = new QBuffer(job);
        bytes->setData(answer.bytes);
        job->setAdditionalResponseHeaders({{"Content-Security-Policy"_ba, contentPolicy}});
        job->reply(answer.type, bytes);
    }

    const PreviewSite &m_site;
};

/// Goes nowhere but where it is sent.
class StillPage : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;

protected:
    bool acceptNavigationRequest(const QUrl &, NavigationType type, bool) override
    {
        return type == NavigationTypeTyped || type == NavigationTypeReload;
    }
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
};

} // namespace

void WebEnginePreview::registerScheme()
{
    if (QWebEngineUrlScheme::schemeByName(PreviewSite::scheme()).name() == PreviewSite::scheme())
        return;
    QWebEngineUrlScheme scheme(PreviewSite::scheme());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::LocalAccessAllowed);
    QWebEngineUrlScheme::registerScheme(scheme);
}

struct WebEnginePreview::Private
{
    enum class State { Empty, Loading, Patching, Shown };

    PreviewSite site;
    State state = State::Empty;
    Part part = Part::Article;
    int marked = -1;
    int block = 0;
    double share = 0;
    int restarts = 0;
    QUrl loadedFrom;
    QByteArray loadedTheme;

    // The page goes before the profile it belongs to.
    std::unique_ptr<QWebEngineProfile> profile;
    QWebEngineView *view = nullptr;
    StillPage *page = nullptr;
};

WebEnginePreview::WebEnginePreview(QWidget *parent)
    : Preview(parent), d(std::make_unique<Private>())
{
    d->profile = std::make_unique<QWebEngineProfile>(); // off the record
    d->profile->installUrlSchemeHandler(PreviewSite::scheme(), new SiteHandler(d->site, d->profile.get()));
    d->profile->setUrlRequestInterceptor(new OwnSchemeOnly(d->profile.get()));
    d->view = new QWebEngineView(this);
    d->page = new StillPage(d->profile.get(), d->view);
    d->page->setBackgroundColor(Colours::light().paper);
    d->view->setPage(d->page);
    d->view->setContextMenuPolicy(Qt::NoContextMenu);
    d->view->setAcceptDrops(false);

    QWebEngineSettings *settings = d->page->settings();
    for (const auto attribute : {QWebEngineSettings::JavascriptEnabled, QWebEngineSettings::PluginsEnabled,
                                 QWebEngineSettings::LocalStorageEnabled, QWebEngineSettings::AutoLoadIconsForPage,
                                 QWebEngineSettings::HyperlinkAuditingEnabled, QWebEngineSettings::DnsPrefetchEnabled,
                                 QWebEngineSettings::LocalContentCanAccessRemoteUrls,
                                 QWebEngineSettings::LocalContentCanAccessFileUrls})
        settings->setAttribute(attribute, false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(d->view);
    connect(d->page, &QWebEnginePage::loadFinished, this, &WebEnginePreview::loaded);
    connect(d->page, &QWebEnginePage::renderProcessTerminated, this, [this] { rendererDied(); });
}

WebEnginePreview::~WebEnginePreview()
{
    delete d->view; // and its page, while the profile lives
}

const PreviewSite &WebEnginePreview::site() const { return d->site; }

void WebEnginePreview::setFiles(const PreviewFiles &files)
{
    d->site.setFiles(files);
}

void WebEnginePreview::showPage(const PreviewPage &page)
{
    d->site.setPage(page);
    const bool loadable = d->state == Private::State::Shown && d->loadedFrom == PreviewSite::addressOf(page)
        && d->loadedTheme == page.theme;
    if (loadable)
        patch();
    else
        load();
}

void WebEnginePreview::load()
{
    d->state = Private::State::Loading;
    d->loadedFrom = PreviewSite::addressOf(d->site.page());
    d->loadedTheme = d->site.page().theme;
    d->page->load(d->loadedFrom);
}

void WebEnginePreview::loaded(bool ok)
{
    if (d->state != Private::State::Loading)
        return;
    d->state = ok ? Private::State::Shown : Private::State::Empty;
    if (ok) {
        run(scriptSource());
        restyle();
        markBlock(d->marked);
        scrollToBlock(d->block, d->share);
    }
    finish();
}

void WebEnginePreview::patch()
{
    d->state = Private::State::Patching;
    const QString script = "galley.show("_L1 % quoted(QString::fromUtf8(d->site.page().bytes)) % ")"_L1;
    d->page->runJavaScript(script, QWebEngineScript::ApplicationWorld, [guard = QPointer(this)](const QVariant &) {
        if (!guard || guard->d->state != Private::State::Patching)
            return;
        guard->d->state = Private::State::Shown;
        guard->markBlock(guard->d->marked);
        guard->finish();
    });
}

void WebEnginePreview::finish()
{
    d->restarts = d->state == Private::State::Shown ? 0 : d->restarts;
    Q_EMIT shown(d->site.page().number);
}

/// A callback of a renderer that died never comes. A page that kills it again and again is left alone.
void WebEnginePreview::rendererDied()
{
    const bool waiting = d->state == Private::State::Loading || d->state == Private::State::Patching;
    d->state = Private::State::Empty;
    if (++d->restarts <= restartsAllowed)
        load();
    else if (waiting)
        finish();
}

void WebEnginePreview::run(const QString &script)
{
    d->page->runJavaScript(script, QWebEngineScript::ApplicationWorld);
}

void WebEnginePreview::setPart(Part part)
{
    d->part = part;
    restyle();
}

void WebEnginePreview::restyle()
{
    if (d->state == Private::State::Empty || d->state == Private::State::Loading)
        return;
    const Colours &paper = Colours::light();
    QString css = u"::highlight(galley-writing) { background-color: %1 }"
                  " ::-webkit-scrollbar { width: 8px }"
                  " ::-webkit-scrollbar-thumb { background: %2; border-radius: 4px }"_s
                      .arg(paper.bar.name(), paper.line.name());
    if (d->part == Part::Article) {
        // Only what leads to the article, and the article.
        css += u" body:has(article) :not(:has(article)):not(article):not(article *) { display: none !important }"
               " html, body { min-width: 0 !important }"
               " body:has(article), body :has(article) { display: block !important; margin: 0 !important;"
               " padding: 0 !important; border: 0 !important; width: auto !important; max-width: none !important;"
               " min-width: 0 !important; box-shadow: none !important }"
               " article { margin: 0 auto !important; padding: 16px 22px 40px !important; border: 0 !important;"
               " max-width: 720px !important; width: auto !important; min-width: 0 !important }"_s;
    }
    run("galley.style("_L1 % quoted(css) % ")"_L1);
}

void WebEnginePreview::scrollToBlock(int block, double share)
{
    d->block = block;
    d->share = share;
    if (d->state == Private::State::Shown || d->state == Private::State::Patching)
        run(u"galley.scrollTo(%1, %2)"_s.arg(block).arg(share, 0, 'f', 3));
}

void WebEnginePreview::revealBlock(int block)
{
    if (block >= 0 && (d->state == Private::State::Shown || d->state == Private::State::Patching))
        run(u"galley.reveal(%1)"_s.arg(block));
}

void WebEnginePreview::markBlock(int block)
{
    d->marked = block;
    if (d->state == Private::State::Shown || d->state == Private::State::Patching)
        run(u"galley.mark(%1)"_s.arg(block));
}

void WebEnginePreview::readText(const std::function<void(const QString &)> &answer)
{
    d->page->runJavaScript(u"galley.text()"_s, QWebEngineScript::ApplicationWorld,
                           [answer](const QVariant &text) { answer(text.toString()); });
}

void WebEnginePreview::readDocument(const std::function<void(const QString &)> &answer)
{
    d->page->runJavaScript(u"galley.html()"_s, QWebEngineScript::ApplicationWorld,
                           [answer](const QVariant &text) { answer(text.toString()); });
}

} // namespace galley
