// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sitebuilder.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QApplication>
#include <QFileInfo>
#include <QSignalSpy>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineView>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// Notes what a page asks for; it may be called from another thread.
class Watcher : public QWebEngineUrlRequestInterceptor
{
public:
    void interceptRequest(QWebEngineUrlRequestInfo &info) override
    {
        const QMutexLocker lock(&m_mutex);
        m_asked.append(info.requestUrl());
    }
    QList<QUrl> take()
    {
        const QMutexLocker lock(&m_mutex);
        return std::exchange(m_asked, {});
    }

private:
    QMutex m_mutex;
    QList<QUrl> m_asked;
};

/// What the browser's console says: refusals of the policy among it.
class WatchedPage : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;
    QStringList console;

protected:
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int, const QString &) override { console.append(message); }
};

} // namespace

/// The search page in a real browser, opened from a disk as by a double click.
class TestSiteSearch : public QObject
{
    Q_OBJECT

private:
    QVariant run(const QString &script)
    {
        QVariant answer;
        bool answered = false;
        m_page->runJavaScript(script, [&](const QVariant &value) {
            answer = value;
            answered = true;
        });
        if (!QTest::qWaitFor([&] { return answered; }, 120'000))
            qFatal("the page does not answer");
        return answer;
    }

    void open(const QString &file, const QString &query = {})
    {
        QUrl url = QUrl::fromLocalFile(m_out.filePath(file));
        if (!query.isEmpty())
            url.setQuery(u"q="_s + QString::fromLatin1(QUrl::toPercentEncoding(query)));
        QSignalSpy loaded(m_page.get(), &QWebEnginePage::loadFinished);
        m_page->load(url);
        QVERIFY(loaded.wait(120'000));
        QVERIFY(loaded.last().first().toBool());
    }

    QString state() { return run(u"document.getElementById('state').textContent"_s).toString(); }
    QStringList headlines() { return run(u"[...document.querySelectorAll('#results h2')].map(e => e.textContent)"_s).toStringList(); }

    /// Searches by the form, as a reader does, and waits for the answer.
    QStringList found(const QString &words)
    {
        run(u"(() => { document.getElementById('words').value = %1; document.querySelector('#search button').click(); })()"_s.arg(quoted(words)));
        return settled();
    }

    QStringList settled()
    {
        [[maybe_unused]] const bool done = QTest::qWaitFor([this] { return !state().isEmpty() && !state().startsWith(u"正在"_s); }, 120'000);
        return headlines();
    }

    static QString quoted(const QString &text) { return u'\'' + QString(text).replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1) + u'\''; }

    qint64 bytesOf(const QList<QUrl> &asked)
    {
        qint64 bytes = 0;
        for (const QUrl &url : asked)
            bytes += QFileInfo(url.toLocalFile()).size();
        return bytes;
    }

    TestNewsroom m_newsroom;
    ArticleId m_camel;
    QTemporaryDir m_out;
    Watcher m_watcher;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEngineView> m_view;
    std::unique_ptr<WatchedPage> m_page;

private Q_SLOTS:
    void initTestCase()
    {
        QList<NewArticle> articles;
        for (int number = 0; number < 1500; ++number) {
            NewArticle article = newArticle(u"第%1篇短讯"_s.arg(number), u"草原上的%1风机转了起来，第%2班。\n"_s.arg(number % 3 == 0 ? u"新"_s : u"老"_s).arg(number),
                                            m_newsroom.section(u"资讯"));
            if (number == 3)
                article.content.body += u"\n远处有一峰骆驼。\n"_s;
            if (number == 700)
                article.content.headline = u"<b>雪</b> A股 </script>\"'&lt;"_s;
            if (number == 1400)
                article.content.body += u"\nGalley 2026 出发。\n"_s;
            article.asPublished = true;
            article.publishedAt = m_newsroom.clock.nowUtc().addSecs(-86400LL * 30 + 60LL * number);
            articles.append(article);
        }
        m_camel = got(await((*m_newsroom).importArticles(articles, m_newsroom.chief))).at(3);
        SiteData site = got((*m_newsroom).site());
        site.settings.address = u"https://news.example"_s;
        got(await((*m_newsroom).putSiteSettings(site.settings, m_newsroom.admin)));
        got(buildSite(*m_newsroom, m_out.path(), false));
        m_profile = std::make_unique<QWebEngineProfile>();
        m_profile->setUrlRequestInterceptor(&m_watcher);
        m_page = std::make_unique<WatchedPage>(m_profile.get());
        m_view = std::make_unique<QWebEngineView>();
        m_view->setPage(m_page.get());
        m_view->resize(1280, 900);
        m_view->show();
    }
    void cleanupTestCase()
    {
        m_view.reset();
        m_page.reset();
        m_profile.reset();
    }
    void init() { m_page->console.clear(); }
    void cleanup() { QCOMPARE(m_page->console, QStringList()); }

    void anArticleFarBackIsFoundByTwoCharacters()
    {
        open(u"search.html"_s);
        m_watcher.take();
        QCOMPARE(found(u"骆驼"_s), QStringList{u"第3篇短讯"_s});
        QVERIFY(state().contains(u"共找到 1 篇"_s));
        QVERIFY(bytesOf(m_watcher.take()) < 300 * 1024);
        QCOMPARE(found(u"galley 出发"_s), QStringList{u"第1400篇短讯"_s});
        QCOMPARE(found(u"蜥蜴"_s), QStringList());
        QVERIFY(state().contains(u"没有找到"_s));
        QCOMPARE(found(u"，"_s), QStringList());
        QVERIFY(state().contains(u"请输入"_s));
    }

    void theNewestComeFirstAndOnlyWhatIsNeededIsFetched()
    {
        m_watcher.take();
        open(u"search.html"_s, u"草原"_s);
        const QStringList first = settled();
        QCOMPARE(first.size(), 10);
        QCOMPARE(first.constFirst(), u"第1499篇短讯"_s);
        const auto asked = m_watcher.take();
        QVERIFY2(asked.size() < 14, qPrintable(QString::number(asked.size())));
        run(u"document.getElementById('more').click()"_s);
        QTRY_COMPARE_WITH_TIMEOUT(headlines().size(), 20, 120'000);
        QCOMPARE(headlines().last(), u"第1480篇短讯"_s);
        // Who works by keys goes on reading where the new ones begin.
        QTRY_COMPARE_WITH_TIMEOUT(run(u"document.activeElement.textContent"_s).toString(), u"第1489篇短讯"_s, 120'000);
    }

    void textsAreShownAsTexts()
    {
        open(u"search.html"_s);
        QCOMPARE(found(u"雪"_s), QStringList{u"<b>雪</b> A股 </script>\"'&lt;"_s});
        QCOMPARE(found(u"A股"_s), QStringList{u"<b>雪</b> A股 </script>\"'&lt;"_s});
        QCOMPARE(run(u"document.querySelectorAll('#results b').length"_s).toInt(), 0);
        QCOMPARE(run(u"document.querySelector('#results mark').textContent"_s).toString(), u"A股"_s);
    }

    void resultsLeadToTheirPages()
    {
        for (const QString &file : {u"search.html"_s, u"m/search.html"_s}) {
            open(file);
            QCOMPARE(found(u"骆驼"_s).size(), 1);
            const QUrl link(run(u"document.querySelector('#results a').href"_s).toString());
            QVERIFY2(QFile::exists(link.toLocalFile()), qPrintable(link.toString()));
            QCOMPARE(link.toLocalFile().contains("/m/a/"_L1), file.startsWith("m/"_L1));
        }
    }

    void everyControlHasANameAndTheAnswerIsAnnounced()
    {
        open(u"search.html"_s);
        QVERIFY(run(u"document.getElementById('without').hidden"_s).toBool());
        QCOMPARE(run(u"document.querySelector('label[for=words]').textContent"_s).toString(), u"搜索词"_s);
        QCOMPARE(run(u"document.getElementById('state').getAttribute('role')"_s).toString(), u"status"_s);
        QVERIFY(!run(u"document.getElementById('search').hidden"_s).toBool());
    }

    void withoutScriptsThePageSaysWhatToDo()
    {
        m_page->settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
        QSignalSpy loaded(m_page.get(), &QWebEnginePage::loadFinished);
        m_page->load(QUrl::fromLocalFile(m_out.filePath(u"search.html"_s)));
        QVERIFY(loaded.wait(120'000));
        QString text;
        bool read = false;
        m_page->toPlainText([&](const QString &plain) {
            text = plain;
            read = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(read, 120'000);
        m_page->settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, true);
        QVERIFY2(text.contains(u"site:news.example"_s) && text.contains(u"按日期浏览"_s), qPrintable(text));
        QVERIFY(!text.contains(u"搜索词"_s));
    }

    void nothingIsAskedForFromElsewhere()
    {
        m_watcher.take();
        const QString article = got((*m_newsroom).liveArticle(m_camel)).address.sliced(1);
        for (const QString &file : {u"index.html"_s, article, u"search.html"_s, u"archive/index.html"_s, u"channel/zixun/index.html"_s})
            open(file);
        const auto asked = m_watcher.take();
        QVERIFY(asked.size() > 5);
        for (const QUrl &url : asked)
            QVERIFY2(url.isLocalFile() && url.toLocalFile().startsWith(QFileInfo(m_out.path()).canonicalFilePath()), qPrintable(url.toString()));
    }
};

QTEST_MAIN(TestSiteSearch)
#include "tst_sitesearch.moc"
