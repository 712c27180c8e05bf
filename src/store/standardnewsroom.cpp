// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/standardnewsroom.h"

#include "store/peopleregister.h"
#include "store/sectionregister.h"
#include "store/siteregister.h"
#include "store/storetext.h"
#include "store/templateregister.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Named
{
    const char16_t *name;
    const char16_t *slug;
    const char16_t *colour;
};

// The channel bar of a regional news portal, home apart.
constexpr Named channels[] = {
    {u"资讯", u"zixun", u"#c0392b"},  {u"民生", u"minsheng", u"#d35400"}, {u"科技", u"keji", u"#2980b9"},
    {u"财经", u"caijing", u"#b8860b"}, {u"汽车", u"qiche", u"#5d6d7e"},   {u"房产", u"fangchan", u"#8e6e53"},
    {u"娱乐", u"yule", u"#c2185b"},   {u"文化", u"wenhua", u"#7d3c98"},  {u"能源", u"nengyuan", u"#1e8449"},
    {u"公益", u"gongyi", u"#e67e22"}, {u"时尚", u"shishang", u"#a93275"}, {u"健康", u"jiankang", u"#148f77"},
    {u"图片", u"tupian", u"#34495e"},
};

constexpr Named ownRegion = {u"内蒙古", u"neimenggu", u"#117a65"};
constexpr Named ownCities[] = {{u"呼和浩特", u"huhehaote", u""}, {u"包头", u"baotou", u""}, {u"通辽", u"tongliao", u""},
                               {u"锡林郭勒", u"xilinguole", u""}};
constexpr Named otherRegions[] = {
    {u"北京", u"beijing", u""}, {u"上海", u"shanghai", u""}, {u"广东", u"guangdong", u""}, {u"河北", u"hebei", u""},
    {u"天津", u"tianjin", u""}, {u"海南", u"hainan", u""},   {u"山西", u"shanxi", u""},    {u"吉林", u"jilin", u""},
    {u"江苏", u"jiangsu", u""}, {u"浙江", u"zhejiang", u""}, {u"安徽", u"anhui", u""},     {u"福建", u"fujian", u""},
    {u"江西", u"jiangxi", u""},
};

struct PlainPage
{
    const char16_t *title;
    const char16_t *slug;
    const char16_t *body;
};

// Texts that are true of any newsroom until it writes its own.
constexpr PlainPage pages[] = {
    {u"关于我们", u"about", u"本站是一家地方新闻网站，刊发采编人员采写的报道，也转载其他媒体的稿件并注明来源。\n\n每篇报道经过审核后发布。\n"},
    {u"联系我们", u"contact", u"读者可以通过页脚的举报邮箱与编辑部联系，反映新闻线索，指出报道中的差错。\n"},
    {u"广告服务", u"advertising", u"广告与新闻报道分开编排，并标明“广告”字样。\n\n刊登广告请与编辑部联系。\n"},
    {u"法律声明", u"legal", u"本站原创内容的著作权归本站或作者所有。转载稿件的著作权归原作者所有，转载时注明来源。\n\n权利人认为本站内容侵犯其权利的，请与编辑部联系，我们核实后及时处理。\n"},
    {u"招聘信息", u"jobs", u"编辑部目前没有公布招聘职位。\n"},
    {u"网站地图", u"map", u"频道与地方栏目见页面上方，各栏目页按时间列出全部报道。\n"},
};

struct Begins
{
    const char16_t *name;
    Kind kind;
    Genre genre;
    const char16_t *headline;
    const char16_t *body;
};

// What an article of each usual form begins with; what stands in brackets is written over.
constexpr Begins templates[] = {
    {u"快讯", Kind::Flash, Genre::News, u"", u"（单位）（时间）通报，（事件）。目前（处置情况）。\n"},
    {u"消息", Kind::Original, Genre::News, u"", u"（导语：何时、何地、何人、何事）\n\n（主体：经过与细节）\n\n（背景）\n"},
    {u"通讯", Kind::Original, Genre::Feature, u"", u"（导语：一个人、一件事、一个细节）\n\n## 小标题一\n\n## 小标题二\n"},
    {u"图集", Kind::Original, Genre::Gallery, u"图集｜", u"（一段说明）\n\n::: gallery\n:::\n"},
};

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

Result<Section> addSection(WriteContext &context, const Named &named, SectionTree tree, SectionId parent, int position)
{
    Section section;
    section.id = context.ids.next<SectionId>(context.now);
    section.tree = tree;
    section.parent = parent;
    section.position = position;
    section.name = text(named.name);
    section.slug = text(named.slug);
    section.colour = text(named.colour);
    if (section.slug == "tupian"_L1)
        section.listStyle = ListStyle::Pictures;
    GALLEY_TRY(storeSection(context.database, section));
    return section;
}

Result<void> addChannels(WriteContext &context, SiteSettings &site)
{
    NavigationEntry home;
    home.target = NavigationEntry::Target::Home;
    home.label = u"首页"_s;
    site.navigation.append(home);
    int position = 0;
    for (const Named &channel : channels) {
        GALLEY_TAKE(section, addSection(context, channel, SectionTree::Channel, {}, position++));
        NavigationEntry entry;
        entry.section = section.id;
        site.navigation.append(entry);
    }
    return {};
}

Result<void> addRegions(WriteContext &context, SiteSettings &site)
{
    int position = 0;
    GALLEY_TAKE(own, addSection(context, ownRegion, SectionTree::Region, {}, position++));
    site.ownRegion = own.id;
    int cityPosition = 0;
    for (const Named &city : ownCities)
        GALLEY_TRY(addSection(context, city, SectionTree::Region, own.id, cityPosition++));
    site.regionLabel = u"旗下栏目"_s;
    for (const Named &region : otherRegions) {
        GALLEY_TAKE(section, addSection(context, region, SectionTree::Region, {}, position++));
        site.regionStrip.append(section.id);
    }
    return {};
}

Result<void> addPages(WriteContext &context)
{
    int position = 0;
    for (const PlainPage &plain : pages) {
        const Page page{context.ids.next<PageId>(context.now), text(plain.title), text(plain.slug), text(plain.body), position++, true};
        GALLEY_TRY(storePage(context.database, page));
    }
    return {};
}

Result<void> addTemplates(WriteContext &context)
{
    int position = 0;
    for (const Begins &begins : templates) {
        ArticleTemplate entry;
        entry.id = context.ids.next<TemplateId>(context.now);
        entry.name = text(begins.name);
        entry.kind = begins.kind;
        entry.genre = begins.genre;
        entry.headline = text(begins.headline);
        entry.body = text(begins.body);
        entry.position = position++;
        GALLEY_TRY(storeTemplate(context.database, entry));
    }
    return {};
}

Result<void> addAdministrator(WriteContext &context, const NewsroomOptions &options)
{
    Person person;
    person.id = context.ids.next<PersonId>(context.now);
    person.login = options.adminLogin;
    person.realName = options.adminName.isEmpty() ? Store::tr("Administrator") : options.adminName;
    // Enough to begin with; three reviews still need three people.
    for (const Role role : {Role::Administrator, Role::Chief, Role::SectionHead, Role::Editor})
        person.roles.append({role, {}});
    return storePerson(context.database, person);
}

Result<void> addStandards(WriteContext &context, SiteSettings &site)
{
    QList<RouteId> routeIds;
    for (int i = 0; i < 16; ++i)
        routeIds.append(context.ids.next<RouteId>(context.now));
    GALLEY_TRY(storeRoutes(context.database, standardRoutes(routeIds)));
    site.name = u"北疆新闻网"_s;
    site.latinName = u"BEIJIANG NEWS"_s;
    site.address = u"https://news.example.cn"_s;
    site.copyrightHolder = site.name;
    site.copyrightNotice = u"未经书面授权禁止使用"_s;
    site.copyrightFrom = context.now.toTimeZone(context.zone).date().year();
    site.reportMail = u"jubao@news.example.cn"_s;
    GALLEY_TRY(addChannels(context, site));
    GALLEY_TRY(addRegions(context, site));
    GALLEY_TRY(addTemplates(context));
    return addPages(context);
}

} // namespace

Result<void> fillNewNewsroom(WriteContext &context, const NewsroomOptions &options)
{
    GALLEY_TRY(context.database.exec(u"INSERT INTO meta (key, value) VALUES ('newsroom', ?), ('public_version', 1)"_s,
                                     bind(context.newsroom)));
    GALLEY_TRY(addAdministrator(context, options));
    SiteSettings site;
    site.zone = options.zone;
    if (options.standardSections)
        GALLEY_TRY(addStandards(context, site));
    return storeSiteSettings(context.database, site);
}

} // namespace galley
