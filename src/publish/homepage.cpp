// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagerenderer_p.h"

#include "publish/siteaddress.h"

#include "article/partmark.h"

#include <QSet>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype leadCandidates = 40; ///< the newest from which the lead and the picture are chosen
constexpr qsizetype newsLines = 9;
constexpr qsizetype blockLines = 5;
constexpr qsizetype fewestBlockLines = 3;
constexpr qsizetype blockPictures = 4;

QString genreWord(Genre genre, const Theme &theme)
{
    switch (genre) {
    case Genre::Gallery: return theme.string(u"genre_gallery"_s);
    case Genre::Video: return theme.string(u"genre_video"_s);
    case Genre::Commentary: return theme.string(u"genre_commentary"_s);
    case Genre::Interview: return theme.string(u"genre_interview"_s);
    case Genre::None:
    case Genre::News:
    case Genre::Feature:
    case Genre::Notice: break;
    }
    return {};
}

/// The most urgent of the newest; among equals the newest.
const Listed *chooseLead(const QList<const Listed *> &newest)
{
    const Listed *lead = nullptr;
    for (const Listed *article : newest) {
        if (article->genre != Genre::Gallery && (!lead || article->urgency < lead->urgency))
            lead = article;
    }
    return lead ? lead : newest.value(0);
}

/// A picture story where there is one, else the newest with a cover; the lead itself at last.
const Listed *chooseHero(const QList<const Listed *> &newest, const Listed *lead, const SiteSnapshot &site)
{
    const Listed *hero = nullptr;
    for (const Listed *article : newest) {
        if (article == lead || article->cover.isEmpty() || site.pictureAddress(article->cover).isEmpty())
            continue;
        if (article->genre == Genre::Gallery)
            return article;
        if (!hero)
            hero = article;
    }
    if (!hero && lead && !lead->cover.isEmpty() && !site.pictureAddress(lead->cover).isEmpty())
        return lead;
    return hero;
}

} // namespace

QString PageRenderer::Private::time(const Listed &article) const
{
    const QDateTime published = article.published.toTimeZone(site->zone);
    const QDate today = site->time.toTimeZone(site->zone).date();
    if (published.date() == today)
        return published.toString(u"HH:mm"_s);
    return published.date().year() == today.year() ? published.toString(u"MM-dd"_s) : published.toString(u"yyyy-MM-dd"_s);
}

QVariantList PageRenderer::Private::newsItems(const QList<const Listed *> &news, const QString &prefix) const
{
    QVariantList items;
    for (const Listed *article : news) {
        items << QVariantHash{{u"headline"_s, lineLabel(*article)},
                              {u"href"_s, linkTo(prefix, article->address)},
                              {u"time"_s, time(*article)},
                              {u"machine"_s, article->published.toString(u"yyyy-MM-ddTHH:mmZ"_s)}};
    }
    return items;
}

QVariantHash PageRenderer::Private::block(const Section &section, QSet<ArticleId> &shown, const QString &prefix) const
{
    const QList<const Listed *> newest = lists().section(section.id).newest(leadCandidates);
    const auto pictured = [this](const Listed *article) {
        return !article->cover.isEmpty() && !site->pictureAddress(article->cover).isEmpty();
    };
    // Always there: of a hash without such an entry the templates take “items” for the hash's own entries.
    QVariantHash values{{u"name"_s, section.name}, {u"href"_s, linkTo(prefix, site->sectionAddress(section.id))}, {u"items"_s, QVariantList()}};
    if (section.listStyle == ListStyle::Pictures) {
        QVariantList pictures;
        for (const Listed *article : newest) {
            if (pictured(article) && pictures.size() < blockPictures)
                pictures << item(*article, prefix);
        }
        if (pictures.size() > 1) {
            values.insert(u"pictures"_s, pictures);
            values.insert(u"wide"_s, true);
            return values;
        }
    }
    // What no block above shows comes first; a small section repeats rather than stand half empty.
    QList<const Listed *> lines;
    for (const Listed *article : newest) {
        if (!shown.contains(article->id) && lines.size() < blockLines)
            lines << article;
    }
    for (const Listed *article : newest) {
        if (!lines.contains(article) && lines.size() < fewestBlockLines)
            lines << article;
    }
    std::stable_sort(lines.begin(), lines.end(), [&](const Listed *a, const Listed *b) { return newest.indexOf(a) < newest.indexOf(b); });
    for (const Listed *article : std::as_const(lines))
        shown.insert(article->id);
    if (const auto cover = std::find_if(lines.cbegin(), lines.cend(), pictured); cover != lines.cend()) {
        values.insert(u"img"_s, picture((*cover)->cover, prefix));
        values.insert(u"coverHref"_s, linkTo(prefix, (*cover)->address));
        values.insert(u"coverHeadline"_s, (*cover)->headline);
        values.insert(u"focal"_s, focalClass((*cover)->focal));
    }
    values.insert(u"items"_s, newsItems(lines, prefix));
    return values;
}

/// A block for each section of the channel bar that has something, the own region last; picture sections
/// run over the whole width below.
QVariantList PageRenderer::Private::blocks(QSet<ArticleId> &shown, const QString &prefix) const
{
    QList<SectionId> sections;
    for (const NavigationEntry &entry : site->site.settings.navigation) {
        if (entry.target == NavigationEntry::Target::Section && !sections.contains(entry.section))
            sections << entry.section;
    }
    if (const SectionId own = site->site.settings.ownRegion; own && !sections.contains(own))
        sections << own;
    QVariantList narrow;
    QVariantList wide;
    for (const SectionId id : std::as_const(sections)) {
        const Section *section = site->section(id);
        if (!section || lists().section(id).isEmpty())
            continue;
        const QVariantHash values = block(*section, shown, prefix);
        (values.contains(u"wide"_s) ? wide : narrow) << values;
    }
    return narrow + wide;
}

/// Date, subscription and the switch at the masthead's right. Safe HTML.
QString PageRenderer::Private::aside(const QString &prefix) const
{
    const QDate today = site->time.toTimeZone(site->zone).date();
    const QString weekday = theme->string(u"weekdays"_s).split(u',').value(today.dayOfWeek() - 1);
    const QString date = today.toString(theme->string(u"today_format"_s)) + u'\u3000' + weekday;
    return "<time datetime=\""_L1 + today.toString(Qt::ISODate) + "\">"_L1 + date.toHtmlEscaped() + "</time><span><a href=\""_L1
        + linkTo(prefix, u"/search.html") + "\">"_L1 + theme->string(u"search"_s).toHtmlEscaped() + "</a><a href=\""_L1
        + linkTo(prefix, u"/rss.xml") + "\">"_L1 + theme->string(u"subscribe"_s).toHtmlEscaped()
        + "</a><span class=\"versions\">"_L1 + versionSwitch(u"/"_s, prefix) + "</span></span>"_L1;
}

Result<QByteArray> PageRenderer::homePage() const
{
    const QString prefix;
    auto framed = d->frame(u"/"_s, {.prefix = prefix, .section = {}, .home = true, .masthead = true, .searching = false, .aside = d->aside(prefix)});
    if (!framed)
        return std::unexpected(framed.error());
    QVariantHash &values = *framed;
    d->describe(values, d->site->site.settings.name, u"/"_s, prefix);
    const QList<const Listed *> newest = d->lists().whole().newest(leadCandidates);
    const Listed *lead = chooseLead(newest);
    const Listed *hero = chooseHero(newest, lead, *d->site);
    QSet<ArticleId> shown;
    if (lead) {
        shown.insert(lead->id);
        values.insert(u"lead"_s, d->item(*lead, prefix));
        QVariantList parts;
        for (const Listed *part : d->lists().series(lead->series)) {
            if (part != lead) {
                parts << QVariantHash{{u"mark"_s, part->mark.isEmpty() ? circledMark(part->part) : part->mark},
                                      {u"label"_s, withoutMark(lineLabel(*part), part->mark)},
                                      {u"href"_s, linkTo(prefix, part->address)}};
            }
        }
        values.insert(u"leadParts"_s, parts.last(std::min<qsizetype>(parts.size(), 4)));
    }
    if (hero) {
        QVariantHash heroValues = d->item(*hero, prefix);
        // Many newsrooms write the genre into the headline itself: 图集｜…
        const QString genre = genreWord(hero->genre, *d->theme);
        heroValues.insert(u"genre"_s, hero->headline.startsWith(genre) ? QString() : genre);
        values.insert(u"hero"_s, heroValues);
        shown.insert(hero->id);
    }
    QList<const Listed *> news;
    for (const Listed *article : newest) {
        if (!shown.contains(article->id) && news.size() < newsLines)
            news << article;
    }
    values.insert(u"news"_s, d->newsItems(news, prefix));
    values.insert(u"opening"_s, hero != nullptr || !news.isEmpty());
    values.insert(u"blocks"_s, d->blocks(shown, prefix));
    return d->print(u"home.html"_s, values);
}

} // namespace galley
