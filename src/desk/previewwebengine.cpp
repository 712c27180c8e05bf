// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/previewwebengine.h"

#include "desk/colours.h"

#include <QBuffer>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QQuickWindow>
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

QString blocksScript(qsizetype first, qsizetype removed, const QStringList &added)
{
    return u"galley.blocks(%1, %2, "_s.arg(first).arg(removed) % quoted(added.join(QString())) % ");"_L1;
}

/// A block that nothing happened to is one text in both pages: not read through for every key in the headline.
bool isSame(const QString &one, const QString &other)
{
    return (one.constData() == other.constData() && one.size() == other.size()) || one == other;
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
    // A widget that draws with the graphics card has the whole window put together there again for every key press. The
    // preview is a still page of text: drawn in memory it costs a fraction, most of all where there is no card.
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND")) {
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        // Nothing draws with OpenGL then; on X11 it would be loaded all the same, 80 MB of it where it is emulated.
        if (!qEnvironmentVariableIsSet("QT_XCB_GL_INTEGRATION"))
            qputenv("QT_XCB_GL_INTEGRATION", "none");
    }
    // Pages have no scripts, and ours are a few lines: interpreted they are as quick, and no compiler stands ready for them.
    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    if (!flags.contains("--js-flags"))
        flags.append(" --js-flags=--jitless");
    // The process from which others than pages' are forked: there are none but one, which need not be made ready for.
    flags.append(" --no-unsandboxed-zygote");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
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
    PreviewPlace place;
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
    const PreviewPage had = d->site.page();
    d->site.setPage(page);
    const bool loadable = d->state == Private::State::Shown && d->loadedFrom == PreviewSite::addressOf(page)
        && d->loadedTheme == page.theme;
    if (!loadable) {
        load();
        return;
    }
    if (!page.hasPlaceForBody() || !had.hasPlaceForBody()) {
        patch("galley.show("_L1 % quoted(QString::fromUtf8(page.bytes())) % ");"_L1);
        return;
    }
    QString script;
    if (page.before != had.before || page.after != had.after)
        script = "galley.frame("_L1 % quoted(QString::fromUtf8(page.before + page.after)) % ");"_L1;
    const auto [here, there] = std::ranges::mismatch(had.body, page.body, isSame);
    const qsizetype first = here - had.body.begin();
    qsizetype back = 0;
    while (back < std::min(had.body.size(), page.body.size()) - first && isSame(had.body.at(had.body.size() - 1 - back), page.body.at(page.body.size() - 1 - back)))
        ++back;
    if (first + back < had.body.size() || first + back < page.body.size())
        script += blocksScript(first, had.body.size() - first - back, page.body.sliced(first, page.body.size() - first - back));
    patch(script);
}

void WebEnginePreview::showBlocks(quint64 number, qsizetype first, qsizetype removed, const QStringList &added)
{
    d->site.setBlocks(number, first, removed, added);
    if (d->state == Private::State::Shown)
        patch(blocksScript(first, removed, added));
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
        run(following());
    }
    finish();
}

/// One call for the patch and for what is to be seen after it.
void WebEnginePreview::patch(const QString &script)
{
    d->state = Private::State::Patching;
    d->page->runJavaScript(QString(script % following()), QWebEngineScript::ApplicationWorld, [guard = QPointer(this)](const QVariant &) {
        if (!guard || guard->d->state != Private::State::Patching)
            return;
        guard->d->state = Private::State::Shown;
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

QString WebEnginePreview::following() const
{
    return u"galley.follow(%1, %2, %3, %4);"_s.arg(d->place.top).arg(d->place.share, 0, 'f', 3).arg(d->place.shown).arg(d->place.marked);
}

void WebEnginePreview::follow(const PreviewPlace &place)
{
    if (std::exchange(d->place, place) == place)
        return;
    if (d->state == Private::State::Shown || d->state == Private::State::Patching)
        run(following());
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
