// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagecomparison.h"
#include "publish/sitebuilder.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QDir>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

/// A newsroom with one published article that has every part a page can show, and its portal.
class Portal
{
public:
    TestNewsroom newsroom;
    ArticleId id;

    Portal()
    {
        SiteSettings settings = got(newsroom->site()).settings;
        settings.name = u"草原新闻网"_s;
        settings.address = u"https://news.example"_s;
        got(await(newsroom->putSiteSettings(settings, newsroom.chief)));
        const QByteArray picture = got(await(newsroom->putAsset(png)));
        const ArticleId other = newsroom.add(u"另一篇"_s, u"别的事。\n"_s, newsroom.reporter);
        newsroom.publish(other);
        NewArticle article = newArticle(u"风从草原来"_s, {}, newsroom.section(u"资讯"));
        Content &content = article.content;
        content.body = u"产量三百吨，比去年多一成。\n\n## 小标题\n\n见[公报](https://stat.example/report)，也见[另一篇](article:%1)。\n\n"
                       "![风机](asset:%2 \"草原上的风机\"){credit=\"周启\"}\n\n- 第一项\n- 第二项\n"_s.arg(other.toString(), QString::fromLatin1(picture));
        content.kicker = u"绿色转型"_s;
        content.subtitle = u"——白天发的电"_s;
        content.summary = u"一座城市的账本。"_s;
        content.source.printed = u"《北疆晚报》"_s;
        content.authorLine = u"陈岚"_s;
        content.signOff = {.organisation = u"本报"_s, .names = {u"陈岚"_s}, .role = u"记者"_s, .verbatim = {}};
        content.people = {{u"曹立"_s, u"值班长"_s}};
        content.corrections = {{.date = ArticleDate::fromCanonical(u"2026-11-24"_s), .text = u"原文“二百吨”有误。"_s}};
        content.reprint = ReprintRecord{.title = u"新能源账本"_s, .author = u"原作者"_s, .editor = {}, .time = {}, .address = u"https://paper.example/1"_s,
                                        .licence = u"已获授权"_s, .snapshot = {}};
        id = newsroom.add(article, newsroom.reporter);
        newsroom.publish(id);
        build();
    }

    void build() { got(buildSite(*newsroom, m_folder.path(), false)); }
    QByteArray page(bool phone = false) const
    {
        return readFile(m_folder.path() + (phone ? u"/m"_s : QString()) + got(newsroom->liveArticle(id)).address);
    }
    PageComparison compare(const QByteArray &html) const
    {
        const auto marks = pageMarks(html);
        const Trace traced = got(trace(*newsroom, marks.value_or(PageMarks{id, got(newsroom->liveArticle(id)).revision.contentHash})));
        return got(comparePage(*newsroom, traced, html));
    }
    void writeTheme(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(newsroom.folder() + u"/theme"_s);
        QFile file(newsroom.folder() + u"/theme/"_s + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not written");
    }

private:
    QTemporaryDir m_folder;
};

QByteArray changed(QByteArray page, const QString &from, const QString &to)
{
    if (!page.contains(from.toUtf8()))
        qFatal("%s is not there:\n%s", qPrintable(from), page.constData());
    return page.replace(from.toUtf8(), to.toUtf8());
}

QString firstOf(const PageComparison &comparison)
{
    return comparison.first ? comparison.first->part : QString();
}

QString saidOf(const PageComparison &comparison)
{
    return comparison.first ? comparison.first->what : QString();
}

} // namespace

class PageComparisonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        m_portal = std::make_unique<Portal>();
    }
    void init() { QTest::failOnWarning(); }

    void aPublishedPageShowsItsTextOnDesktopAndPhone()
    {
        for (const bool phone : {false, true}) {
            const PageComparison comparison = m_portal->compare(m_portal->page(phone));
            QVERIFY2(!comparison.first, qPrintable(saidOf(comparison)));
            QCOMPARE(comparison.compared, (QStringList{u"address"_s, u"title"_s, u"kicker"_s, u"headline"_s, u"subtitle"_s, u"byline"_s, u"summary"_s,
                                                       u"body"_s, u"corrections"_s, u"end"_s, u"people"_s, u"reprint"_s}));
            QVERIFY(!comparison.notCompared.isEmpty());
        }
        QCOMPARE(ownAddress(m_portal->page()), got(m_portal->newsroom->liveArticle(m_portal->id)).address);
    }

    void whatWasAlteredAfterwardsIsNamed_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QString &from, const QString &to, const QString &part) { QTest::newRow(name) << from << to << part; };
        row("a number", u"三百吨"_s, u"三千吨"_s, u"body"_s);
        row("a sub-heading", u"<h2>小标题</h2>"_s, u"<h2>大标题</h2>"_s, u"body"_s);
        row("a paragraph more", u"<h2>小标题</h2>"_s, u"<p>谁也没有批准的话。</p><h2>小标题</h2>"_s, u"body"_s);
        row("a paragraph less", u"<h2>小标题</h2>"_s, u""_s, u"body"_s);
        row("a list", u"第二项"_s, u"第三项"_s, u"body"_s);
        row("where a link leads", u"https://stat.example/report"_s, u"https://stat.example/other"_s, u"body"_s);
        row("a link inside that leaves", u"另一篇</a>"_s, u"另一篇</a><a href=\"//evil.example/\">。</a>"_s, u"body"_s);
        row("a caption", u"草原上的风机"_s, u"海上的风机"_s, u"body"_s);
        row("a picture", u".png\""_s, u"x.png\""_s, u"body"_s);
        row("a credit", u"周启"_s, u"别人"_s, u"body"_s);
        row("headline", u"<h1>风从草原来</h1>"_s, u"<h1>风从海上来</h1>"_s, u"headline"_s);
        row("window's title", u"<title>风从草原来"_s, u"<title>风从海上来"_s, u"title"_s);
        row("kicker", u"绿色转型"_s, u"灰色转型"_s, u"kicker"_s);
        row("subtitle", u"——白天发的电"_s, u"——夜里发的电"_s, u"subtitle"_s);
        row("source", u"来源：《北疆晚报》"_s, u"来源：《南疆晚报》"_s, u"byline"_s);
        row("author", u"作者：陈岚"_s, u"作者：陈岗"_s, u"byline"_s);
        row("no author", u"<span>作者：陈岚</span>"_s, u""_s, u"byline"_s);
        row("summary", u"一座城市的账本"_s, u"两座城市的账本"_s, u"summary"_s);
        row("correction", u"原文“二百吨”有误"_s, u"原文无误"_s, u"corrections"_s);
        row("a correction more", u"</ul></aside>"_s, u"<li>又一条</li></ul></aside>"_s, u"corrections"_s);
        row("sign-off", u"（本报记者 陈岚）"_s, u"（本报记者 陈岗）"_s, u"end"_s);
        row("person", u"值班长"_s, u"厂长"_s, u"people"_s);
        row("reprint", u"已获授权"_s, u"未获授权"_s, u"reprint"_s);
        row("beside the article", u"</article>"_s, u"</article><p>推广</p>"_s, u"elsewhere"_s);
        row("inside the article", u"<div class=\"end\">"_s, u"<p>推广</p><div class=\"end\">"_s, u"elsewhere"_s);
        row("bare text", u"</article>"_s, u"</article>推广"_s, u"elsewhere"_s);
        row("another article's address", u"rel=\"canonical\" href=\"https://news.example/"_s, u"rel=\"canonical\" href=\"https://news.example/b/"_s, u"address"_s);
        row("a script", u"</head>"_s, u"<script>document.body.innerText='x'</script></head>"_s, u"page"_s);
        row("hidden by a style", u"<h2>小标题"_s, u"<h2 style=\"display:none\">小标题"_s, u"page"_s);
        row("hidden by an attribute", u"<h2>小标题"_s, u"<h2 hidden>小标题"_s, u"page"_s);
        row("another style sheet", u"</head>"_s, u"<link rel=\"stylesheet\" href=\"https://evil.example/x.css\"></head>"_s, u"page"_s);
        row("sent on", u"</head>"_s, u"<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example/\"></head>"_s, u"page"_s);
        row("laid out otherwise", u"<article"_s, u"<div><article"_s, u"page"_s);
    }
    void whatWasAlteredAfterwardsIsNamed()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, part);
        for (const bool phone : {false, true}) {
            const QByteArray page = m_portal->page(phone);
            if (!page.contains(from.toUtf8()))
                QVERIFY2(phone, qPrintable(from));
            else
                QCOMPARE(firstOf(m_portal->compare(changed(page, from, to))), part);
        }
    }

    void theDateIsCompared()
    {
        const QByteArray page = m_portal->page();
        const QByteArray day = m_portal->newsroom.clock.nowUtc().toTimeZone(m_portal->newsroom->zone()).toString(u"yyyy-MM-dd HH:mm"_s).toUtf8();
        QVERIFY(page.contains(QByteArray('>' + day + '<')));
        QCOMPARE(firstOf(m_portal->compare(QByteArray(page).replace(QByteArray('>' + day + '<'), ">2020-01-01 08:00<"))), u"byline"_s);
    }

    void theFirstDifferenceIsShownWithWhatStandsAroundIt()
    {
        const PageComparison comparison = m_portal->compare(changed(m_portal->page(), u"三百吨"_s, u"三千吨"_s));
        QVERIFY(comparison.first);
        QCOMPARE(comparison.first->line, 1);
        QVERIFY(comparison.first->expected.contains(u"产量三百吨"_s));
        QVERIFY(comparison.first->found.contains(u"产量三千吨"_s));
        QVERIFY(comparison.first->what.contains(u"三百吨"_s) && comparison.first->what.contains(u"三千吨"_s));
    }

    /// What stands around an article may change without anybody's having touched the page.
    void aSiteThatWentOnMakesNoDifference()
    {
        Portal portal;
        const QByteArray page = portal.page();
        SiteSettings settings = got(portal.newsroom->site()).settings;
        settings.name = u"换了名的网站"_s;
        got(await(portal.newsroom->putSiteSettings(settings, portal.newsroom.chief)));
        QCOMPARE(firstOf(portal.compare(page)), QString());
    }

    void aPageOfAnEarlierTextIsHeldAgainstThat()
    {
        Portal portal;
        const QByteArray old = portal.page();
        portal.newsroom.act(portal.id, Action::Correct, portal.newsroom.editor, u"更正"_s);
        QCOMPARE(portal.newsroom.save(portal.id, portal.newsroom.reporter, [](Content &content, Handling &) { content.body.replace(u"三百吨"_s, u"三百一十吨"_s); }), QString());
        portal.newsroom.publish(portal.id);
        portal.build();
        const Trace before = got(trace(*portal.newsroom, pageMarks(old).value()));
        QCOMPARE(before.text, Trace::Text::Superseded);
        QCOMPARE(firstOf(portal.compare(old)), QString());
        QCOMPARE(firstOf(portal.compare(portal.page())), QString());
        // The new text under the old marks, and the other way round.
        const QByteArray oldHash = pageMarks(old)->contentHash.toHex();
        const QByteArray newHash = pageMarks(portal.page())->contentHash.toHex();
        QCOMPARE(firstOf(portal.compare(QByteArray(old).replace(oldHash, newHash))), u"body"_s);
        QCOMPARE(firstOf(portal.compare(portal.page().replace(newHash, oldHash))), u"body"_s);
    }

    void anotherThemesPageIsGoneThroughForItsText()
    {
        Portal portal;
        portal.writeTheme(u"article.html"_s, "<!DOCTYPE html>\n<html lang=\"{{ siteLanguage }}\"><head>{{ head }}<title>{{ headline }}</title>{{ links }}</head>\n"
                                             "<body>{{ top }}<div class=\"ours\"><h2>{{ headline }}</h2><!--body-->{{ body }}<!--/body--></div>{{ bottom }}</body></html>\n");
        portal.build();
        const QByteArray page = portal.page();
        QVERIFY(!pageMarks(page));
        const PageComparison whole = portal.compare(page);
        QVERIFY2(!whole.first, qPrintable(saidOf(whole)));
        QCOMPARE(whole.compared, (QStringList{u"headline"_s, u"body"_s}));
        QVERIFY(whole.notCompared.size() > m_portal->compare(m_portal->page()).notCompared.size());
        QCOMPARE(firstOf(portal.compare(changed(page, u"三百吨"_s, u"三千吨"_s))), u"body"_s);
        QCOMPARE(firstOf(portal.compare(changed(page, u"<h2>风从草原来</h2>"_s, u"<h2>风从海上来</h2>"_s))), u"headline"_s);
        QCOMPARE(firstOf(portal.compare(changed(page, u"<h2>小标题</h2>"_s, QString()))), u"body"_s);
        QCOMPARE(firstOf(portal.compare(changed(page, u"</head>"_s, u"<script></script></head>"_s))), u"page"_s);
    }

private:
    std::unique_ptr<Portal> m_portal;
};

QTEST_GUILESS_MAIN(PageComparisonTest)
#include "tst_pagecomparison.moc"
