// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplesite.h"

#include "testkit/testkit.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"<script>alert(1)</script>\"'><img src=x onerror=y>{{ siteName }}{% now %}<!--/body-->&lt;"_s;

/// Everything a page may not hold, whoever wrote its texts.
QString faultOf(const QByteArray &page)
{
    const QString text = QString::fromUtf8(page);
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
        QTest::newRow("feed") << u"rss.xml"_s << renderer.rss({});
        QTest::newRow("sitemap") << u"sitemap.xml"_s << renderer.sitemap();
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
                                   value(renderer.withdrawnPage(article, hostile)), value(renderer.notFoundPage())};
        for (const QByteArray &each : pages)
            QCOMPARE(faultOf(each), QString());
        QCOMPARE(page.count("<!--/body-->"), 1);
        for (const QByteArray &feed : {renderer.rss({}), renderer.rss(site.finance), renderer.sitemap()}) {
            QXmlStreamReader xml(feed);
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        }
    }

    void feedsSurviveWhatXmlCannotHold()
    {
        SampleSite site;
        site.list(1, u"坏字符"_s + QChar(0x0b) + QChar(0xfffe) + QChar(0xd800) + u"还在"_s, site.finance, 1);
        const PageRenderer renderer = site.renderer();
        QXmlStreamReader xml(renderer.rss({}));
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
