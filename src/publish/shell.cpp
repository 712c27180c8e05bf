// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/shell.h"

#include "publish/recordlinks.h"
#include "publish/siteaddress.h"

#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// A link an administrator entered: only what is safe to follow.
bool isSafeLink(const QString &address)
{
    if (address.startsWith(u'/'))
        return !address.startsWith("//"_L1);
    const QString scheme = QUrl(address).scheme();
    return scheme == "http"_L1 || scheme == "https"_L1;
}

} // namespace

Result<Shell> ShellShop::shell(const ShellWish &wish)
{
    if (!wish.aside.isEmpty())
        return make(wish);
    const QString key = wish.prefix + u'|' + wish.section.toString() + (wish.home ? u'h' : u'-')
        + (wish.masthead ? u'm' : u'-') + (wish.searching ? u's' : u'-');
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto kept = m_kept.constFind(key); kept != m_kept.cend())
            return *kept;
    }
    auto made = make(wish);
    if (made) {
        const QMutexLocker lock(&m_mutex);
        m_kept.insert(key, *made);
    }
    return made;
}

Result<Shell> ShellShop::make(const ShellWish &wish) const
{
    const auto head = m_house.print(u"head.html"_s, {{u"prefix"_s, wish.prefix}, {u"siteName"_s, m_site.site.settings.name},
                                                  {u"searching"_s, wish.searching}});
    if (!head)
        return std::unexpected(head.error());
    const auto top = m_house.print(u"top.html"_s, topValues(wish));
    if (!top)
        return std::unexpected(top.error());
    const auto bottom = m_house.print(u"bottom.html"_s, bottomValues(wish.prefix));
    if (!bottom)
        return std::unexpected(bottom.error());
    return Shell{safeHtml(head->trimmed()), safeHtml(top->trimmed()), safeHtml(bottom->trimmed())};
}

QVariantHash ShellShop::entry(const QString &label, const QString &href, bool current) const
{
    return {{u"label"_s, label}, {u"href"_s, href}, {u"current"_s, current}};
}

QVariantHash ShellShop::topValues(const ShellWish &wish) const
{
    const SiteSettings &settings = m_site.site.settings;
    const QList<SectionId> path = m_site.pathTo(wish.section);
    QVariantList navigation;
    for (const NavigationEntry &each : settings.navigation) {
        if (each.target == NavigationEntry::Target::Home) {
            navigation << entry(each.label.isEmpty() ? m_theme.string(u"home"_s) : each.label,
                                linkTo(wish.prefix, u"/"), wish.home);
        } else if (each.target == NavigationEntry::Target::Section) {
            if (const Section *section = m_site.section(each.section)) {
                navigation << entry(each.label.isEmpty() ? section->name : each.label,
                                    linkTo(wish.prefix, m_site.sectionAddress(section->id)), path.contains(section->id));
            }
        } else if (isSafeLink(each.address)) {
            navigation << entry(each.label.isEmpty() ? each.address : each.label, linkTo(wish.prefix, each.address), false);
        }
    }
    const auto region = [&](SectionId id) {
        const Section *section = m_site.section(id);
        return entry(section->name, linkTo(wish.prefix, m_site.sectionAddress(id)), path.contains(id));
    };
    QVariantList strip;
    QVariantList regions;
    const bool own = m_site.section(settings.ownRegion) != nullptr;
    if (own && !settings.regionStrip.contains(settings.ownRegion))
        regions << region(settings.ownRegion);
    for (const SectionId id : settings.regionStrip) {
        if (m_site.section(id)) {
            strip << region(id);
            regions << region(id);
        }
    }
    QVariantHash values{
        {u"home"_s, linkTo(wish.prefix, u"/")}, {u"search"_s, linkTo(wish.prefix, u"/search.html")}, {u"searching"_s, wish.searching},
        {u"siteName"_s, settings.name}, {u"latinName"_s, settings.latinName},
        {u"masthead"_s, wish.masthead}, {u"navigation"_s, navigation}, {u"regions"_s, regions},
        {u"strip"_s, wish.masthead && (own || !strip.isEmpty())}, {u"stripEntries"_s, strip},
        {u"regionLabel"_s, settings.regionLabel.isEmpty() ? m_theme.string(u"regions"_s) : settings.regionLabel}};
    if (own) {
        values.insert(u"ownRegion"_s, m_site.section(settings.ownRegion)->name);
        values.insert(u"ownHref"_s, linkTo(wish.prefix, m_site.sectionAddress(settings.ownRegion)));
        values.insert(u"ownCurrent"_s, path.contains(settings.ownRegion));
    }
    if (!wish.aside.isEmpty())
        values.insert(u"aside"_s, safeHtml(wish.aside));
    return values;
}

QVariantHash ShellShop::bottomValues(const QString &prefix) const
{
    const SiteSettings &settings = m_site.site.settings;
    QVariantList pages;
    for (const Page &page : m_site.site.pages) {
        if (page.inFooter)
            pages << QVariantHash{{u"title"_s, page.title}, {u"href"_s, linkTo(prefix, SiteSnapshot::pageAddress(page))}};
    }
    QString copyright = settings.copyrightHolder;
    if (settings.copyrightFrom > 0) {
        const int year = m_site.time.toTimeZone(m_site.zone).date().year();
        copyright += (copyright.isEmpty() ? u"© "_s : u" © "_s) + QString::number(settings.copyrightFrom);
        if (year > settings.copyrightFrom)
            copyright += u'–' + QString::number(year);
    }
    // Some enter the number alone, some with the words before it.
    const QString words = m_theme.string(u"site_licence"_s);
    const QString licence = settings.licence.isEmpty() || settings.licence.contains(QStringView(words).chopped(1))
        ? settings.licence
        : QString(words + settings.licence);
    return {{u"pages"_s, pages},
            {u"archive"_s, linkTo(prefix, u"/archive/")},
            {u"search"_s, linkTo(prefix, u"/search.html")},
            {u"notice"_s, settings.copyrightNotice},
            {u"sponsor"_s, settings.sponsor},
            {u"copyright"_s, copyright},
            {u"licence"_s, licence},
            {u"icp"_s, settings.icp},
            {u"icpHref"_s, icpRecordLink(settings.icp)},
            {u"police"_s, settings.policeRecord},
            {u"policeHref"_s, policeRecordLink(settings.policeRecord)},
            {u"records"_s, !(settings.licence.isEmpty() && settings.icp.isEmpty() && settings.policeRecord.isEmpty())},
            {u"telephone"_s, settings.reportTelephone},
            {u"mail"_s, settings.reportMail},
            {u"report"_s, !(settings.reportTelephone.isEmpty() && settings.reportMail.isEmpty())}};
}

} // namespace galley
