// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplesite.h"

#include <algorithm>

namespace galley::testkit {

using namespace Qt::StringLiterals;

QDateTime SampleSite::at(int minutes)
{
    return QDateTime(QDate(2026, 11, 1), QTime(0, 0), QTimeZone::UTC).addSecs(60 * qint64(minutes));
}

SampleSite::SampleSite()
{
    snapshot.newsroom = id<NewsroomId>(1);
    snapshot.zone = QTimeZone("Asia/Shanghai");
    snapshot.time = at(22 * 24 * 60 + 180); // 23 November, 11:00 in Shanghai
    SiteSettings &settings = snapshot.site.settings;
    settings.name = u"北疆新闻网"_s;
    settings.latinName = u"BEIJIANG NEWS"_s;
    settings.address = u"https://news.example"_s;
    settings.sponsor = u"北疆新闻社"_s;
    settings.copyrightHolder = u"北疆新闻社"_s;
    settings.copyrightFrom = 2014;
    settings.reportMail = u"report@news.example"_s;
    settings.regionLabel = u"旗下栏目"_s;
    settings.ownRegion = region;
    settings.regionStrip = {city};
    settings.listPageSize = 5;
    settings.navigation = {{.target = NavigationEntry::Target::Home, .label = {}, .section = {}, .address = {}},
                           {.target = NavigationEntry::Target::Section, .label = {}, .section = finance, .address = {}},
                           {.target = NavigationEntry::Target::Section, .label = {}, .section = pictures, .address = {}},
                           {.target = NavigationEntry::Target::Link, .label = u"报料"_s, .section = {}, .address = u"https://tips.example/"_s}};
    const auto section = [](SectionId sectionId, SectionTree tree, SectionId parent, const QString &name, const QString &slug) {
        Section made;
        made.id = sectionId;
        made.tree = tree;
        made.parent = parent;
        made.name = name;
        made.slug = slug;
        return made;
    };
    snapshot.site.sections = {section(finance, SectionTree::Channel, {}, u"财经"_s, u"caijing"_s),
                              section(pictures, SectionTree::Channel, {}, u"图片"_s, u"tupian"_s),
                              section(region, SectionTree::Region, {}, u"内蒙古"_s, u"neimenggu"_s),
                              section(city, SectionTree::Region, region, u"包头"_s, u"baotou"_s)};
    snapshot.site.sections[1].listStyle = ListStyle::Pictures;
    snapshot.site.tags = {{.id = tag, .name = u"新能源"_s, .slug = u"xinnengyuan"_s}};
    snapshot.site.series = {{.id = series, .name = u"绿色转型"_s, .slug = u"zhuanxing"_s}};
    snapshot.site.pages = {{.id = id<PageId>(1), .title = u"关于我们"_s, .slug = u"about"_s, .body = u"我们是一家地方新闻网站。\n"_s,
                            .position = 0, .inFooter = true}};
}

Listed &SampleSite::list(int number, const QString &headline, SectionId section, int minutes)
{
    Listed listed;
    listed.id = id<ArticleId>(number);
    listed.headline = headline;
    listed.summary = headline + u"，详情见正文。"_s;
    listed.published = at(minutes);
    listed.changed = listed.published;
    listed.date = listed.published.toTimeZone(snapshot.zone).date().toString(Qt::ISODate);
    listed.address = u"/a/2026/11/%1.html"_s.arg(number);
    listed.sections = {section};
    listed.key = headline.toUtf8();
    listed.listKey = headline.toUtf8();
    snapshot.listed.append(listed);
    return snapshot.listed.last();
}

PageRenderer SampleSite::renderer()
{
    auto copy = std::make_shared<SiteSnapshot>(snapshot);
    std::stable_sort(copy->listed.begin(), copy->listed.end(),
                     [](const Listed &a, const Listed &b) { return a.published < b.published; });
    copy->joinListed();
    auto theme = Theme::load({});
    if (!theme)
        qFatal("%s", qPrintable(theme.error().message));
    return PageRenderer(copy, *theme);
}

PageArticle SampleSite::article() const
{
    PageArticle page;
    page.id = id<ArticleId>(200);
    page.address = u"/a/2026/11/23/zhangben.html"_s;
    page.published = at(22 * 24 * 60 + 162);
    page.responsibleEditor = u"何静"_s;
    page.contentHash = QByteArray(32, '\x5a');
    Content &content = page.content;
    content.headline = u"风从草原来：一座老工业城市的新能源账本"_s;
    content.kicker = u"绿色转型系列报道"_s;
    content.subtitle = u"——白天发的电，八成就地用掉"_s;
    content.shortHeadline = u"三本账"_s;
    content.summary = u"一座靠煤吃饭的城市，怎样把风和光算进账里。"_s;
    content.body = u"厂区外的风机连成一线。\n\n## 算清三本账\n\n“以前看煤价吃饭，现在看风速排班。”值班长说。\n"_s;
    content.source.printed = u"《北疆晚报》"_s;
    content.authorLine = u"陈岚"_s;
    content.signOff = {.organisation = u"本报"_s, .names = {u"陈岚"_s, u"周启"_s}, .role = u"记者"_s, .verbatim = {}};
    content.people = {{.name = u"曹立"_s, .post = u"值班长"_s}};
    content.series = {.id = series, .name = u"绿色转型"_s, .number = 2, .mark = u"②"_s};
    content.reprint = ReprintRecord{.title = u"新能源账本"_s, .author = u"原作者"_s, .editor = u"原编辑"_s, .time = u"2026-11-20"_s,
                                    .address = u"https://paper.example/1"_s, .licence = u"已获授权"_s, .snapshot = {}};
    content.corrections = {{.date = ArticleDate::fromCanonical(u"2026-11-24"_s), .text = u"原文“七成就地用掉”有误，应为八成。"_s}};
    page.handling.primarySection = finance;
    page.handling.tags = {tag};
    page.handling.related = {id<ArticleId>(1), id<ArticleId>(99)};
    return page;
}

} // namespace galley::testkit
