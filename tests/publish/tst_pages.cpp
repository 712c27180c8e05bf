// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplesite.h"

#include "publish/articlemeta.h"
#include "testkit/testkit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"<script>alert(1)</script>\"'><img src=x onerror=y>{{ siteName }}{% now %}<!--/body-->&lt;]]>\u202e\u2066😀"_s;

/// Everything a page may not hold, whoever wrote its texts.
QString faultOf(const QByteArray &page)
{
    QString text = QString::fromUtf8(page);
    // Data for search engines: nothing in it can end it.
    static const QRegularExpression data(u"<script type=\"application/ld\\+json\">[^<>&]*</script>"_s);
    text.remove(data);
    static const QRegularExpression active(
        u"<(script|iframe|object|embed|form|style|base)\\b"
        "|<[a-z][^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*?\\s(style|on[a-z]+)\\s*="
        "|\\s(href|src)=\"\\s*(javascript|data|vbscript):"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = active.match(text); match.hasMatch())
        return u"active: "_s + match.captured();
    if (!text.contains("default-src 'none'; style-src 'self'; img-src 'self'"_L1))
        return u"no policy"_s;
    if (text.contains("{{"_L1) && !text.contains("{{ siteName }}"_L1))
        return u"template left over"_s;
    return {};
}

template <typename T>
T value(const Result<T> &page)
{
    if (!page)
        qFatal("%s | %s", qPrintable(page.error().message), qPrintable(page.error().detail));
    return *page;
}

/// What a page tells search engines; empty where that is no JSON.
QJsonObject structuredData(const QByteArray &page)
{
    const QByteArray begin = "<script type=\"application/ld+json\">";
    const qsizetype at = page.indexOf(begin);
    const qsizetype end = page.indexOf("</script>", at);
    return at < 0 || end < 0 ? QJsonObject() : QJsonDocument::fromJson(page.sliced(at + begin.size(), end - at - begin.size())).object();
}

QStringList textsOf(const QByteArray &feed, QLatin1StringView element)
{
    QStringList texts;
    QXmlStreamReader xml(feed);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element)
            texts += xml.readElementText();
    }
    return xml.hasError() ? QStringList{xml.errorString()} : texts;
}

/// Block by block, as a preview gets it.
QString bodyOf(const PageRenderer &renderer, const PageArticle &article, bool phone)
{
    IncrementalBody body;
    body.setRendering(renderer.bodyRendering(article, phone));
    body.setSource(article.content.body);
    const BodyPatch patch = body.takePatch();
    QString html;
    for (const RenderedBlock &block : patch.added)
        html += block.html;
    return html;
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT

private:
    static void fill(SampleSite &site)
    {
        Listed &first = site.list(1, u"风从草原来：一座老工业城市的新能源账本①"_s, site.finance, 1000);
        first.series = site.series;
        first.part = 1;
        first.mark = u"①"_s;
        first.shortHeadline = u"煤城转身"_s;
        first.tags = {site.tag};
        Listed &fourth = site.list(4, u"风从草原来：一座老工业城市的新能源账本④"_s, site.finance, 3000);
        fourth.series = site.series;
        fourth.part = 4;
        fourth.mark = u"④"_s;
        site.list(2, u"老旧小区加装电梯之后"_s, site.city, 2000);
        site.list(3, u"今冬第一场雪"_s, site.region, 22 * 24 * 60 + 170);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void pagesStandAsDrawn_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("page");
        SampleSite site;
        fill(site);
        const PageRenderer renderer = site.renderer();
        QTest::newRow("article") << u"article.html"_s << value(renderer.articlePage(site.article()));
        QTest::newRow("mobile") << u"article-mobile.html"_s << value(renderer.mobileVersion(value(renderer.articlePage(site.article()))));
        QTest::newRow("home") << u"home.html"_s << value(renderer.homePage());
        QTest::newRow("section") << u"section.html"_s << value(renderer.sectionPage(site.region, 0));
        QTest::newRow("tag") << u"tag.html"_s << value(renderer.tagPage(site.tag, 0));
        QTest::newRow("series") << u"series.html"_s << value(renderer.seriesPage(site.series));
        QTest::newRow("plain") << u"plain.html"_s << value(renderer.plainPage(site.snapshot.site.pages.first()));
        QTest::newRow("withdrawn") << u"withdrawn.html"_s << value(renderer.withdrawnPage(site.article(), u"本文因事实有误撤回。"_s));
        QTest::newRow("not found") << u"notfound.html"_s << value(renderer.notFoundPage());
        QTest::newRow("archive") << u"archive.html"_s << value(renderer.archivePage());
        QTest::newRow("archive, month") << u"archive-month.html"_s << value(renderer.archiveMonthPage(u"2026-11"_s));
        QTest::newRow("archive, day") << u"archive-day.html"_s << value(renderer.archiveDayPage(u"2026-11-02"_s, 0));
        QTest::newRow("feed") << u"rss.xml"_s << renderer.feed(FeedKind::Rss, {});
        QTest::newRow("atom") << u"atom.xml"_s << renderer.feed(FeedKind::Atom, site.finance);
        QTest::newRow("sitemap") << u"sitemap.xml"_s << renderer.sitemap();
        QTest::newRow("news sitemap") << u"news-sitemap.xml"_s << renderer.newsSitemap();
        QTest::newRow("robots") << u"robots.txt"_s << renderer.robots();
    }
    void pagesStandAsDrawn()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, page);
        const QString difference = compareGolden(fixture(QStringLiteral(GALLEY_TEST_DIR), u"golden/"_s + file), page);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        if (file.endsWith(".html"_L1))
            QCOMPARE(faultOf(page), QString());
    }

    /// The search page alone may run a script, the site's own.
    void theSearchPageRunsOneScriptAndNoOther()
    {
        SampleSite site;
        fill(site);
        const PageRenderer renderer = site.renderer();
        const QByteArray page = value(renderer.searchPage());
        const QString difference = compareGolden(fixture(QStringLiteral(GALLEY_TEST_DIR), u"golden/search.html"_s), page);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        QVERIFY(page.contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"));
        QCOMPARE(page.count("<script"), 2);
        QVERIFY(page.contains("<script src=\"search/search.js\" defer></script>") && page.contains("<script src=\"search/index.js\" defer></script>"));
        QVERIFY(value(renderer.mobileVersion(page)).contains("<script src=\"../search/search.js\" defer></script>"));
        QVERIFY(!value(renderer.homePage()).contains("script-src"));
    }

    void equalInputsGiveEqualBytesInAnyOrder()
    {
        SampleSite site;
        fill(site);
        const PageRenderer one = site.renderer();
        const PageRenderer two = site.renderer();
        const QByteArray home = value(one.homePage());
        const QByteArray article = value(one.articlePage(site.article()));
        QCOMPARE(value(two.articlePage(site.article())), article);
        QCOMPARE(value(two.homePage()), home);
        QCOMPARE(value(one.articlePage(site.article())), article);
    }

    void aPageIsItsFrameAroundTheBlocksOfItsBody()
    {
        SampleSite site;
        const PageRenderer renderer = site.renderer();
        const PageFrame frame = value(renderer.articleFrame(site.article(), false));
        QVERIFY(frame.before.endsWith("<!--body-->") && frame.after.startsWith("<!--/body-->"));
        QCOMPARE(QByteArray(frame.before + bodyOf(renderer, site.article(), false).toUtf8() + frame.after), value(renderer.articlePage(site.article())));
        const PageFrame phone = value(renderer.articleFrame(site.article(), true));
        QCOMPARE(QByteArray(phone.before + bodyOf(renderer, site.article(), true).toUtf8() + phone.after),
                 value(renderer.mobileVersion(value(renderer.articlePage(site.article())))));
    }

    void everyFieldIsTextAndNothingElse_data()
    {
        using Setter = std::function<void(SampleSite &, PageArticle &)>;
        QTest::addColumn<Setter>("set");
        const auto row = [](const char *name, Setter set) { QTest::newRow(name) << set; };
        row("headline", [](SampleSite &, PageArticle &a) { a.content.headline = hostile; });
        row("kicker", [](SampleSite &, PageArticle &a) { a.content.kicker = hostile; });
        row("subtitle", [](SampleSite &, PageArticle &a) { a.content.subtitle = hostile; });
        row("short headline", [](SampleSite &, PageArticle &a) { a.content.shortHeadline = hostile; });
        row("summary", [](SampleSite &, PageArticle &a) { a.content.summary = hostile; });
        row("body", [](SampleSite &, PageArticle &a) { a.content.body = hostile; });
        row("source", [](SampleSite &, PageArticle &a) { a.content.source.printed = hostile; });
        row("author", [](SampleSite &, PageArticle &a) { a.content.authorLine = hostile; });
        row("sign-off", [](SampleSite &, PageArticle &a) { a.content.signOff.verbatim = hostile; });
        row("person", [](SampleSite &, PageArticle &a) { a.content.people = {{hostile, hostile}}; });
        row("part mark", [](SampleSite &, PageArticle &a) { a.content.series.mark = hostile; });
        row("language", [](SampleSite &, PageArticle &a) { a.content.language = hostile; });
        row("editor", [](SampleSite &, PageArticle &a) { a.responsibleEditor = hostile; });
        row("original", [](SampleSite &, PageArticle &a) {
            a.content.reprint = ReprintRecord{hostile, hostile, hostile, hostile, u"javascript:alert(1)"_s, hostile, hostile};
        });
        row("site name", [](SampleSite &s, PageArticle &) { s.snapshot.site.settings.name = hostile; });
        row("site language", [](SampleSite &s, PageArticle &) { s.snapshot.site.settings.language = hostile; });
        row("site address", [](SampleSite &s, PageArticle &) { s.snapshot.site.settings.address = u"https://x.example/"_s + hostile; });
        row("footer", [](SampleSite &s, PageArticle &) {
            SiteSettings &settings = s.snapshot.site.settings;
            settings.sponsor = settings.copyrightHolder = settings.copyrightNotice = settings.licence = settings.icp = hostile;
            settings.policeRecord = settings.reportTelephone = settings.reportMail = settings.latinName = settings.regionLabel = hostile;
        });
        row("navigation", [](SampleSite &s, PageArticle &) {
            s.snapshot.site.settings.navigation[3].label = hostile;
            s.snapshot.site.settings.navigation[3].address = u"javascript:alert(1)"_s;
            s.snapshot.site.settings.navigation[1].label = hostile;
        });
        row("section", [](SampleSite &s, PageArticle &) {
            s.snapshot.site.sections[0].name = hostile;
            s.snapshot.site.sections[0].slug = u"../../"_s + hostile;
        });
        row("tag", [](SampleSite &s, PageArticle &) { s.snapshot.site.tags[0] = {s.tag, hostile, hostile}; });
        row("series", [](SampleSite &s, PageArticle &) { s.snapshot.site.series[0] = {s.series, hostile, hostile}; });
        row("page", [](SampleSite &s, PageArticle &) { s.snapshot.site.pages[0].title = s.snapshot.site.pages[0].slug = s.snapshot.site.pages[0].body = hostile; });
        row("list", [](SampleSite &s, PageArticle &) {
            for (Listed &listed : s.snapshot.listed)
                listed.headline = listed.shortHeadline = listed.summary = listed.mark = hostile;
        });
    }
    void everyFieldIsTextAndNothingElse()
    {
        QFETCH(const std::function<void(SampleSite &, PageArticle &)>, set);
        SampleSite site;
        fill(site);
        PageArticle article = site.article();
        set(site, article);
        const PageRenderer renderer = site.renderer();
        const QByteArray page = value(renderer.articlePage(article));
        const QByteArrayList pages{page, value(renderer.mobileVersion(page)), value(renderer.homePage()),
                                   value(renderer.sectionPage(site.finance, 0)), value(renderer.tagPage(site.tag, 0)),
                                   value(renderer.seriesPage(site.series)), value(renderer.plainPage(site.snapshot.site.pages.first())),
                                   value(renderer.withdrawnPage(article, hostile)), value(renderer.notFoundPage()),
                                   value(renderer.archivePage()), value(renderer.archiveMonthPage(u"2026-11"_s)),
                                   value(renderer.archiveDayPage(u"2026-11-02"_s, 0))};
        for (const QByteArray &each : pages)
            QCOMPARE(faultOf(each), QString());
        QCOMPARE(page.count("<!--/body-->"), 1);
        QVERIFY(!structuredData(page).isEmpty());
        for (const QByteArray &feed : {renderer.feed(FeedKind::Rss, {}), renderer.feed(FeedKind::Rss, site.finance), renderer.feed(FeedKind::Atom, {}),
                                       renderer.feed(FeedKind::Atom, site.finance), renderer.sitemap(), renderer.sitemapPart(0),
                                       renderer.sitemapOfPages(), renderer.newsSitemap()}) {
            QXmlStreamReader xml(feed);
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        }
    }

    void bylinesAreReadOneByOne_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("authors");
        const auto row = [](const QString &line, const QStringList &authors) { QTest::newRow(qPrintable(line)) << line << authors; };
        row(u"陈岚"_s, {u"陈岚"_s});
        row(u"陈岚 周启"_s, {u"陈岚"_s, u"周启"_s});
        row(u"记者 陈岚、通讯员：周启"_s, {u"陈岚"_s, u"周启"_s});
        row(u"本报记者 陈　岚 周　启"_s, {u"陈岚"_s, u"周启"_s});
        row(u"文/陈岚 图/周启（实习）"_s, {u"陈岚"_s, u"周启"_s});
        row(u"Li Wen, Anna Schmidt and 陈岚"_s, {u"Li Wen"_s, u"Anna Schmidt"_s, u"陈岚"_s});
        row(u"陈岚；陈岚"_s, {u"陈岚"_s});
        row(u"阿尔山·巴特尔"_s, {u"阿尔山·巴特尔"_s});
        row(u""_s, {u"署名"_s});
        row(u"记者"_s, {u"署名"_s});
    }
    void bylinesAreReadOneByOne()
    {
        QFETCH(const QString, line);
        QFETCH(const QStringList, authors);
        Content content;
        content.authorLine = line;
        content.signOff.names = {u"署名"_s};
        QCOMPARE(authorsOf(content), authors);
    }

    void searchEnginesReadWhoWhenAndWhere()
    {
        SampleSite site;
        fill(site);
        PageArticle article = site.article();
        article.changed = article.published.addSecs(3600);
        article.content.headline = u"</script><script>alert(1)</script>]]>"_s;
        const QByteArray page = value(site.renderer().articlePage(article));
        const QJsonObject data = structuredData(page);
        QCOMPARE(data[u"@type"_s].toString(), u"NewsArticle"_s);
        QCOMPARE(data[u"headline"_s].toString(), article.content.printedHeadline());
        QCOMPARE(data[u"datePublished"_s].toString(), u"2026-11-23T10:42:00+08:00"_s);
        QCOMPARE(data[u"dateModified"_s].toString(), u"2026-11-23T11:42:00+08:00"_s);
        QCOMPARE(data[u"author"_s].toArray(), (QJsonArray{QJsonObject{{u"@type"_s, u"Person"_s}, {u"name"_s, u"陈岚"_s}}}));
        QCOMPARE(data[u"editor"_s].toObject()[u"@type"_s].toString(), u"Person"_s);
        QCOMPARE(data[u"mainEntityOfPage"_s].toObject()[u"@id"_s].toString(), u"https://news.example/a/2026/11/23/zhangben.html"_s);
        QCOMPARE(data[u"articleSection"_s].toArray(), (QJsonArray{u"财经"_s}));
        QCOMPARE(data[u"correction"_s].toArray().size(), 1);
        QVERIFY(page.contains("<meta property=\"article:published_time\" content=\"2026-11-23T10:42:00+08:00\">"));
        QVERIFY(page.contains("<meta property=\"og:url\" content=\"https://news.example/a/2026/11/23/zhangben.html\">"));

        article.responsibleEditor = article.content.authorLine = u"北疆新闻社"_s;
        const QJsonObject office = structuredData(value(site.renderer().articlePage(article)));
        QCOMPARE(office[u"editor"_s].toObject()[u"@type"_s].toString(), u"Organization"_s);
        QCOMPARE(office[u"author"_s].toArray().at(0).toObject()[u"@type"_s].toString(), u"Organization"_s);

        // A site without an address says nothing that would be wrong.
        site.snapshot.site.settings.address.clear();
        const QByteArray bare = value(site.renderer().articlePage(article));
        QVERIFY(!structuredData(bare).isEmpty() && !structuredData(bare).contains(u"url"_s));
        QVERIFY(!bare.contains("og:url") && !bare.contains("mailto:?"));
    }

    void aHeadlineOfTenThousandCharactersStandsEverywhere()
    {
        SampleSite site;
        const QString headline = u"长"_s.repeated(10'000);
        site.list(1, headline, site.finance, 22 * 24 * 60 + 100).summary.clear();
        PageArticle article = site.article();
        article.content.headline = headline;
        article.content.series.mark.clear();
        const PageRenderer renderer = site.renderer();
        QCOMPARE(structuredData(value(renderer.articlePage(article)))[u"headline"_s].toString(), headline);
        QCOMPARE(textsOf(renderer.feed(FeedKind::Atom, site.finance), "title"_L1).last(), headline);
        QCOMPARE(textsOf(renderer.newsSitemap(), "title"_L1), QStringList{headline});
    }

    void textsAreTheSameTextsInEveryFeed()
    {
        SampleSite site;
        site.list(1, hostile, site.finance, 22 * 24 * 60 + 100).summary = hostile;
        const PageRenderer renderer = site.renderer();
        QCOMPARE(textsOf(renderer.feed(FeedKind::Rss, {}), "title"_L1).last(), hostile);
        QCOMPARE(textsOf(renderer.feed(FeedKind::Rss, {}), "description"_L1).last(), hostile.toHtmlEscaped()); // readers take it for HTML
        QCOMPARE(textsOf(renderer.feed(FeedKind::Atom, {}), "title"_L1).last(), hostile);
        QCOMPARE(textsOf(renderer.feed(FeedKind::Atom, {}), "summary"_L1).last(), hostile);
        QCOMPARE(textsOf(renderer.newsSitemap(), "title"_L1), QStringList{hostile});
    }

    void newsIsWhatCameTodayAndYesterday()
    {
        SampleSite site; // 23 November, 11:00
        site.list(1, u"前天"_s, site.finance, 21 * 24 * 60 - 8 * 60 - 1);
        site.list(2, u"昨天"_s, site.finance, 21 * 24 * 60 - 8 * 60);
        site.list(3, u"今天"_s, site.finance, 22 * 24 * 60);
        site.snapshot.listed.last().language = u"mn-Mong"_s;
        const PageRenderer renderer = site.renderer();
        QCOMPARE(textsOf(renderer.newsSitemap(), "title"_L1), (QStringList{u"今天"_s, u"昨天"_s}));
        QCOMPARE(textsOf(renderer.newsSitemap(), "language"_L1), (QStringList{u"mn"_s, u"zh-cn"_s}));
        QCOMPARE(textsOf(renderer.newsSitemap(), "publication_date"_L1).last(), u"2026-11-22T00:00:00+08:00"_s);
        SampleSite busy;
        for (int number = 0; number < 1200; ++number)
            busy.list(number, QString::number(number), busy.finance, 22 * 24 * 60);
        QCOMPARE(textsOf(busy.renderer().newsSitemap(), "title"_L1).size(), 1000);
    }

    void sitemapsAreCutByPlacesAndNeverGrow()
    {
        SampleSite site;
        for (int number = 0; number < 2001; ++number)
            site.list(number, QString::number(number), site.finance, number);
        const PageRenderer renderer = site.renderer();
        QCOMPARE(SampleSite().renderer().sitemapParts(), 0);
        QCOMPARE(renderer.sitemapParts(), 3);
        QCOMPARE(textsOf(renderer.sitemapPart(0), "loc"_L1).size(), 1000);
        QCOMPARE(textsOf(renderer.sitemapPart(2), "loc"_L1), QStringList{u"https://news.example/a/2026/11/2000.html"_s});
        QCOMPARE(textsOf(renderer.sitemap(), "loc"_L1).size(), 4);
        const QByteArray key = renderer.sitemapPartKey(0);
        site.list(3000, u"再一篇"_s, site.finance, 3000);
        QCOMPARE(site.renderer().sitemapPartKey(0), key);
        QVERIFY(site.renderer().sitemapPartKey(2) != renderer.sitemapPartKey(2));
    }

    void neighboursAreOfTheSameSection()
    {
        SampleSite site;
        site.list(1, u"甲"_s, site.finance, 1);
        site.list(2, u"别的栏目"_s, site.region, 2);
        site.list(200, u"本篇"_s, site.finance, 3);
        site.list(4, u"丙"_s, site.finance, 4);
        site.list(5, u"丁"_s, site.finance, 5);
        const PageRenderer renderer = site.renderer();
        const QByteArray page = value(renderer.articlePage(site.article()));
        QVERIFY(page.contains("<a rel=\"prev\" href=\"../../../../a/2026/11/1.html\"><b>上一篇</b><span>甲</span></a>"));
        QVERIFY(page.contains("<a rel=\"next\" href=\"../../../../a/2026/11/4.html\"><b>下一篇</b><span>丙</span></a>"));
        const auto key = [&](const PageRenderer &of, int number) { return of.articleKey(*of.site().article(SampleSite::id<ArticleId>(number))); };
        site.list(6, u"戊"_s, site.finance, 6);
        const PageRenderer then = site.renderer();
        QCOMPARE(key(then, 4), key(renderer, 4));
        QVERIFY(key(then, 5) != key(renderer, 5)); // it has a next one now
    }

    void feedsSurviveWhatXmlCannotHold()
    {
        SampleSite site;
        site.list(1, u"坏字符"_s + QChar(0x0b) + QChar(0xfffe) + QChar(0xd800) + u"还在"_s, site.finance, 1);
        const PageRenderer renderer = site.renderer();
        QXmlStreamReader xml(renderer.feed(FeedKind::Rss, {}));
        QString titles;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "title"_L1)
                titles += xml.readElementText();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(titles.contains(u"还在"_s));
    }

    void aSummaryThatRepeatsTheHeadlineIsNotPrintedAgain()
    {
        SampleSite site;
        PageArticle article = site.article();
        const PageRenderer renderer = site.renderer();
        QVERIFY(value(renderer.articlePage(article)).contains("<div class=\"summary\">"));
        article.content.summary = article.content.printedHeadline();
        QVERIFY(!value(renderer.articlePage(article)).contains("<div class=\"summary\">"));
    }

    void anUnpublishedPartShowsByNumberAtMost()
    {
        SampleSite site;
        fill(site);
        const PageRenderer renderer = site.renderer();
        const QString page = QString::fromUtf8(value(renderer.articlePage(site.article())));
        QVERIFY(page.contains(u"<li><i>①</i><a href"_s));
        QVERIFY(page.contains(u"<li class=\"current\" aria-current=\"page\"><i>②</i>三本账"_s));
        QVERIFY(page.contains(u"<li><i>③</i></li>"_s));
        QVERIFY(page.contains(u"<li><i>④</i><a href"_s));
        QVERIFY(!page.contains(u"<i>⑤</i>"_s));
        const QString series = QString::fromUtf8(value(renderer.seriesPage(site.series)));
        QVERIFY(series.contains(u"<li class=\"coming\"><i>②</i><div></div></li>"_s));
    }

    void linksOfTheBodyAreRelativeAndLeadOnlyToWhatIsLive()
    {
        SampleSite site;
        fill(site);
        PageArticle article = site.article();
        article.content.body = u"[栏目](/channel/caijing/) [前篇](article:%1) [未发](article:%2) [站外](https://x.example/)\n"_s
                                   .arg(SampleSite::id<ArticleId>(1).toString(), SampleSite::id<ArticleId>(77).toString());
        const PageRenderer renderer = site.renderer();
        const QString body = bodyOf(renderer, article, false);
        QVERIFY2(body.contains("href=\"../../../../channel/caijing/index.html\""_L1), qPrintable(body));
        QVERIFY(body.contains("href=\"../../../../a/2026/11/1.html\""_L1));
        QVERIFY(body.contains("href=\"https://x.example/\""_L1));
        QVERIFY(body.contains(u"未发"_s));
        QCOMPARE(body.count("<a "_L1), 3);
    }

    void theSwitchLeadsToTheOtherVersionAndBack()
    {
        SampleSite site;
        const PageRenderer renderer = site.renderer();
        const QByteArray desktop = value(renderer.articlePage(site.article()));
        const QByteArray mobile = value(renderer.mobileVersion(desktop));
        QVERIFY(desktop.contains("<a href=\"../../../../m/a/2026/11/23/zhangben.html\">移动版</a>"));
        QVERIFY(mobile.contains("<a href=\"../../../../../a/2026/11/23/zhangben.html\">电脑版</a>"));
        QVERIFY(mobile.contains("<html lang=\"zh-CN\" class=\"phone\">"));
        QVERIFY(mobile.contains("<link rel=\"canonical\" href=\"https://news.example/a/2026/11/23/zhangben.html\">"));
        QVERIFY(!mobile.contains("rel=\"alternate\" media="));
        QVERIFY(mobile.contains("href=\"../../../../../theme/site.css\""));
        QVERIFY(mobile.contains("href=\"../../../../channel/caijing/index.html\""));
    }

    void onlyWhatIsSetStandsInTheFooter()
    {
        SampleSite site;
        const QString page = QString::fromUtf8(value(site.renderer().homePage()));
        QVERIFY(page.contains(u"主办：北疆新闻社"_s));
        QVERIFY(page.contains(u"版权所有 北疆新闻社 © 2014–2026"_s));
        QVERIFY(!page.contains(u"举报电话"_s));
        QVERIFY(!page.contains(u"许可证"_s));
    }

    void aTextOfTheNewsroomsOwnThemeTakesTheOthersPlace()
    {
        QTemporaryDir folder;
        QFile strings(folder.filePath(u"strings.json"_s));
        QVERIFY(strings.open(QIODevice::WriteOnly));
        strings.write("{\"home\": \"封面\"}");
        strings.close();
        const auto theme = Theme::load(folder.path());
        GALLEY_VERIFY(theme);
        QVERIFY((*theme)->templateSource(u"article.html"_s).contains(u"aria-label=\"封面\""_s));
        QVERIFY((*theme)->hash() != (*Theme::load({}))->hash());
    }

    void aBrokenTemplateIsAnErrorWithItsName()
    {
        QTemporaryDir folder;
        QFile broken(folder.filePath(u"article.html"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{% if %}{% nonsense");
        broken.close();
        const auto theme = Theme::load(folder.path());
        GALLEY_VERIFY(theme);
        SampleSite site;
        const PageRenderer renderer(std::make_shared<SiteSnapshot>(site.snapshot), *theme);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"if tag"_s));
        const auto page = renderer.articlePage(site.article());
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::BadInput);
        QVERIFY(page.error().message.contains("article.html"_L1));
    }
};

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"
