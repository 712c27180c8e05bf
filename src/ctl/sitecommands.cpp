// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/readjson.h"
#include "ctl/ctltext.h"
#include "ctl/deliveryanswer.h"
#include "ctl/fieldsetting.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "publish/sitebuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// The settings that are plain strings.
struct TextSetting
{
    QLatin1StringView name;
    QString SiteSettings::*member;
};
constexpr TextSetting textSettings[] = {
    {"name"_L1, &SiteSettings::name},
    {"latin_name"_L1, &SiteSettings::latinName},
    {"address"_L1, &SiteSettings::address},
    {"language"_L1, &SiteSettings::language},
    {"zone"_L1, &SiteSettings::zone},
    {"sponsor"_L1, &SiteSettings::sponsor},
    {"copyright_holder"_L1, &SiteSettings::copyrightHolder},
    {"copyright_notice"_L1, &SiteSettings::copyrightNotice},
    {"licence"_L1, &SiteSettings::licence},
    {"icp"_L1, &SiteSettings::icp},
    {"police_record"_L1, &SiteSettings::policeRecord},
    {"report_telephone"_L1, &SiteSettings::reportTelephone},
    {"report_mail"_L1, &SiteSettings::reportMail},
    {"region_label"_L1, &SiteSettings::regionLabel},
};

QStringList settingNames()
{
    QStringList names;
    for (const TextSetting &setting : textSettings)
        names << setting.name;
    return names + QStringList{u"copyright_from"_s, u"list_page_size"_s, u"region_strip"_s, u"own_region"_s, u"navigation"_s};
}

QString slugOf(const SiteData &site, SectionId id)
{
    const auto section = std::ranges::find(site.sections, id, &Section::id);
    return section == site.sections.end() ? QString() : section->slug;
}

QJsonArray navigationJson(const SiteData &site)
{
    QJsonArray array;
    for (const NavigationEntry &entry : site.settings.navigation) {
        QJsonObject object{{u"label"_s, entry.label}};
        switch (entry.target) {
        case NavigationEntry::Target::Home:
            object[u"target"_s] = u"home"_s;
            break;
        case NavigationEntry::Target::Section:
            object[u"target"_s] = u"section"_s;
            object[u"section"_s] = slugOf(site, entry.section);
            break;
        case NavigationEntry::Target::Link:
            object[u"target"_s] = u"link"_s;
            object[u"address"_s] = entry.address;
            break;
        }
        array << object;
    }
    return array;
}

QJsonObject siteJson(const SiteData &site)
{
    QJsonObject object;
    for (const TextSetting &setting : textSettings)
        object[setting.name] = site.settings.*setting.member;
    object[u"copyright_from"_s] = site.settings.copyrightFrom;
    object[u"list_page_size"_s] = site.settings.listPageSize;
    QJsonArray strip;
    for (SectionId id : site.settings.regionStrip)
        strip << slugOf(site, id);
    object[u"region_strip"_s] = strip;
    object[u"own_region"_s] = slugOf(site, site.settings.ownRegion);
    object[u"navigation"_s] = navigationJson(site);
    return object;
}

Answer siteAnswer(const SiteData &site)
{
    const QJsonObject object = siteJson(site);
    QString text;
    for (auto it = object.begin(); it != object.end(); ++it) {
        QString value = it.value().toVariant().toString();
        if (it.value().isArray())
            value = QString::fromUtf8(QJsonDocument(it.value().toArray()).toJson(QJsonDocument::Compact));
        text += QString(it.key() + u':').leftJustified(20) + plainLine(value) + u'\n';
    }
    return {object, text.toUtf8()};
}

Result<Answer> show(Session &session)
{
    return session.newsroom->site().transform(siteAnswer);
}

/// One entry: "home", a section's slug, or "label=https://…"; or an object as `site show` gives it.
Result<NavigationEntry> navigationEntry(const Newsroom &newsroom, const QJsonValue &value)
{
    NavigationEntry entry;
    QString target = value.toString();
    if (value.isObject()) {
        entry.label = value[u"label"_s].toString();
        target = value[u"section"_s].toString(value[u"target"_s].toString());
        entry.address = value[u"address"_s].toString();
    } else if (target.contains(u'=')) {
        // link:Label=https://… or Label=https://… leads away, Label=SLUG to a section under another name.
        entry.label = target.section(u'=', 0, 0);
        target = target.section(u'=', 1);
        const bool link = entry.label.startsWith("link:"_L1);
        if (link)
            entry.label.remove(0, 5);
        if (link || target.contains(u':') || target.startsWith(u'/'))
            entry.address = target;
    }
    if (!entry.address.isEmpty()) {
        entry.target = NavigationEntry::Target::Link;
        return entry;
    }
    if (target == "home"_L1) {
        entry.target = NavigationEntry::Target::Home;
        return entry;
    }
    const auto section = findSection(newsroom, target);
    if (!section)
        return std::unexpected(section.error());
    entry.section = section->id;
    return entry;
}

Result<void> setNavigation(const Newsroom &newsroom, SiteSettings &settings, const QString &text)
{
    QJsonArray entries = readJson(text.toUtf8()).array();
    if (entries.isEmpty())
        entries = QJsonArray::fromStringList(listValue(text));
    QList<NavigationEntry> navigation;
    for (const QJsonValue &value : std::as_const(entries)) {
        const auto entry = navigationEntry(newsroom, value);
        if (!entry)
            return std::unexpected(entry.error());
        navigation << *entry;
    }
    settings.navigation = navigation;
    return {};
}

Result<void> setRegions(const Newsroom &newsroom, SiteSettings &settings, const QString &text)
{
    const QJsonDocument document = readJson(text.toUtf8());
    QList<SectionId> strip;
    for (const QString &name : listValue(document.isArray() ? QJsonValue(document.array()) : QJsonValue(text))) {
        const auto section = findSection(newsroom, name);
        if (!section)
            return std::unexpected(section.error());
        strip << section->id;
    }
    settings.regionStrip = strip;
    return {};
}

Result<void> setNumber(int &number, const QString &text, int least, int most)
{
    const auto given = parseNumber(text, least, most);
    if (!given)
        return std::unexpected(given.error());
    number = *given;
    return {};
}

Result<void> setOne(const Newsroom &newsroom, SiteSettings &settings, const QString &name, const QString &value)
{
    if (name == "zone"_L1 && !QTimeZone(value.toUtf8()).isValid())
        return failure(ErrorCode::Usage, Ctl::tr("%1 is no time zone. Write it as Asia/Shanghai.").arg(value));
    for (const TextSetting &setting : textSettings) {
        if (setting.name == name) {
            settings.*setting.member = value;
            return {};
        }
    }
    if (name == "copyright_from"_L1)
        return setNumber(settings.copyrightFrom, value, 0, 9999);
    if (name == "list_page_size"_L1)
        return setNumber(settings.listPageSize, value, 1, 1000);
    if (name == "region_strip"_L1)
        return setRegions(newsroom, settings, value);
    if (name == "navigation"_L1)
        return setNavigation(newsroom, settings, value);
    // What is left is own_region: the parser lets no other name through.
    settings.ownRegion = {};
    if (value.isEmpty())
        return {};
    const auto section = findSection(newsroom, value);
    if (!section)
        return std::unexpected(section.error());
    settings.ownRegion = section->id;
    return {};
}

Result<Answer> set(Session &session)
{
    const auto site = session.newsroom->site();
    if (!site)
        return std::unexpected(site.error());
    if (session.arguments.fields.isEmpty() && !session.arguments.has(u"regions"_s))
        return failure(ErrorCode::Usage, Ctl::tr("Nothing to set: give settings as NAME=VALUE."));
    SiteSettings settings = site->settings;
    if (session.arguments.has(u"regions"_s)) {
        if (const auto done = setRegions(*session.newsroom, settings, session.arguments.value(u"regions"_s)); !done)
            return std::unexpected(done.error());
    }
    for (const auto &[name, value] : session.arguments.fields) {
        if (const auto done = setOne(*session.newsroom, settings, name, value); !done)
            return std::unexpected(done.error());
    }
    if (const auto done = await(session.newsroom->putSiteSettings(settings, session.actor.id)); !done)
        return std::unexpected(done.error());
    return show(session);
}

Result<Answer> build(Session &session)
{
    if (!session.arguments.has(u"out"_s))
        return failure(ErrorCode::Usage, Ctl::tr("Where to? Give --out DIR."));
    const QString folder = session.path(session.arguments.value(u"out"_s));
    const auto report = buildSite(*session.newsroom, folder, session.arguments.has(u"full"_s));
    if (!report)
        return std::unexpected(report.error());
    QJsonObject object = buildReportJson(*report);
    object[u"folder"_s] = folder;
    return Answer{object, QString(buildReportText(*report) + u'\n').toUtf8(), report->warnings};
}

QJsonObject pageJson(const Page &page)
{
    return {{u"id"_s, page.id.toString()}, {u"title"_s, page.title}, {u"slug"_s, page.slug}, {u"body"_s, page.body},
            {u"position"_s, page.position}, {u"in_footer"_s, page.inFooter}};
}

Result<Answer> pageList(Session &session)
{
    const auto site = session.newsroom->site();
    if (!site)
        return std::unexpected(site.error());
    QJsonArray array;
    QString text;
    for (const Page &page : site->pages) {
        array << pageJson(page);
        text += page.slug.leftJustified(16) + plainLine(page.title) + u'\n';
    }
    return Answer{QJsonObject{{u"pages"_s, array}}, text.toUtf8()};
}

Result<Answer> pageSet(Session &session)
{
    const auto site = session.newsroom->site();
    if (!site)
        return std::unexpected(site.error());
    const QString slug = session.positional(0);
    const Arguments &arguments = session.arguments;
    Page page;
    page.slug = slug;
    page.position = static_cast<int>(site->pages.size());
    for (const Page &known : site->pages) {
        if (known.slug == slug || known.title == slug)
            page = known;
    }
    if (arguments.has(u"title"_s))
        page.title = arguments.value(u"title"_s);
    if (arguments.has(u"body"_s))
        page.body = arguments.value(u"body"_s);
    if (arguments.has(u"body-file"_s)) {
        const auto bytes = session.read(arguments.value(u"body-file"_s));
        if (!bytes)
            return std::unexpected(bytes.error());
        page.body = QString::fromUtf8(*bytes);
    }
    if (arguments.has(u"position"_s)) {
        if (const auto done = setNumber(page.position, arguments.value(u"position"_s), 0, 10'000); !done)
            return std::unexpected(done.error());
    }
    if (arguments.has(u"footer"_s)) {
        const auto footer = parseYes(u"footer"_s, arguments.value(u"footer"_s));
        if (!footer)
            return std::unexpected(footer.error());
        page.inFooter = *footer;
    }
    if (arguments.has(u"slug"_s))
        page.slug = arguments.value(u"slug"_s);
    if (page.title.isEmpty())
        return failure(ErrorCode::Usage, Ctl::tr("A new page needs a --title."));
    const auto stored = await(session.newsroom->putPage(page, session.actor.id));
    if (!stored)
        return std::unexpected(stored.error());
    return Answer{pageJson(*stored), QString(stored->slug + u'\n').toUtf8()};
}

Result<Answer> pageRemove(Session &session)
{
    const auto site = session.newsroom->site();
    if (!site)
        return std::unexpected(site.error());
    const QString slug = session.positional(0);
    const auto page = std::ranges::find_if(site->pages, [&](const Page &known) { return known.slug == slug || known.title == slug; });
    if (page == site->pages.end())
        return failure(ErrorCode::NotFound, Ctl::tr("There is no page %1.").arg(slug));
    if (const auto done = await(session.newsroom->removePage(page->id, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"removed"_s, page->slug}}, QString(page->slug + u'\n').toUtf8()};
}

} // namespace

QList<Command> siteCommands()
{
    return {
        {.name = u"site show"_s, .help = Ctl::tr("Shows the settings that every page of the portal shares."), .run = show},
        {.name = u"site set"_s, .usage = u"NAME=VALUE…"_s, .help = Ctl::tr("Changes settings of the portal; sections are named by slug, in order, parted by commas."),
         .needs = Needs::Writing, .run = set,
         .options = {{u"regions"_s, u"SLUG,…"_s, Ctl::tr("the strip of regions, as region_strip")}}, .fields = settingNames()},
        {.name = u"site build"_s, .usage = u"--out DIR [--full]"_s, .help = Ctl::tr("Writes the portal as files."), .run = build,
         .options = {{u"out"_s, u"DIR"_s, Ctl::tr("the folder; what Galley did not write there is left alone")},
                     {u"full"_s, {}, Ctl::tr("everything anew, not only what changed")}}},
        {.name = u"page list"_s, .help = Ctl::tr("Lists the plain pages of the footer."), .run = pageList},
        {.name = u"page set"_s, .usage = u"SLUG"_s, .help = Ctl::tr("Makes or changes a plain page."), .needs = Needs::Writing,
         .run = pageSet, .least = 1, .most = 1,
         .options = {{u"title"_s, u"TITLE"_s, Ctl::tr("as the footer shows it")}, {u"body"_s, u"TEXT"_s, Ctl::tr("body source")},
                     {u"body-file"_s, u"FILE|-"_s, Ctl::tr("body source from a file")},
                     {u"position"_s, u"N"_s, Ctl::tr("its place in the footer, from 0")},
                     {u"footer"_s, u"yes|no"_s, Ctl::tr("whether the footer shows it")},
                     {u"slug"_s, u"SLUG"_s, Ctl::tr("its new part of addresses")}}},
        {.name = u"page remove"_s, .usage = u"SLUG"_s, .help = Ctl::tr("Removes a plain page."), .needs = Needs::Writing,
         .run = pageRemove, .least = 1, .most = 1},
    };
}

} // namespace galley
