// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagerenderer_p.h"

#include "publish/articlemeta.h"
#include "publish/siteaddress.h"

#include "article/partmark.h"
#include "markup/render.h"

#include <QUrl>

#include <map>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// The address to render for: its own, or the one it would get now.
QString addressOf(const PageArticle &article, const SiteSnapshot &site)
{
    if (!article.address.isEmpty())
        return article.address;
    return addressFor(article.handling, article.id, article.published.isValid() ? article.published : site.time, site.zone);
}

/// Site-relative links as editors type them (/channel/x/) become relative ones. Only inside tags: a text
/// that shows such an attribute has its < escaped.
QString withRelativeLinks(const QString &html, const QString &prefix)
{
    static const auto marker = " href=\"/"_L1;
    if (!html.contains(marker))
        return html;
    QString out;
    qsizetype from = 0;
    bool inTag = false;
    for (qsizetype at = 0; at < html.size(); ++at) {
        const QChar c = html.at(at);
        if (c == u'<')
            inTag = true;
        else if (c == u'>')
            inTag = false;
        if (!inTag || c != u' ' || !QStringView(html).sliced(at).startsWith(marker))
            continue;
        const qsizetype begin = at + marker.size() - 1;
        const qsizetype end = html.indexOf(u'"', begin);
        if (end < 0)
            break;
        const QStringView link = QStringView(html).sliced(begin, end - begin);
        out += QStringView(html).sliced(from, begin - from);
        out += link.startsWith(u"//") ? link.toString() : linkTo(prefix, link);
        from = end;
        at = end;
    }
    return out + QStringView(html).sliced(from);
}

QVariantHash line(const QString &label, const QString &text, const QString &href = {})
{
    return {{u"label"_s, label}, {u"text"_s, text}, {u"href"_s, href}};
}

QVariantList reprintLines(const PageArticle &article, const Theme &theme)
{
    QVariantList lines;
    if (!article.content.reprint)
        return lines;
    const ReprintRecord &record = *article.content.reprint;
    const auto add = [&](const QString &key, const QString &text) {
        if (!text.isEmpty())
            lines << line(theme.string(key), text);
    };
    if (record.title != article.content.headline && record.title != article.content.printedHeadline())
        add(u"original_title"_s, record.title);
    add(u"original_author"_s, record.author);
    add(u"original_editor"_s, record.editor);
    add(u"original_time"_s, record.time);
    if (!record.address.isEmpty()) {
        const QString scheme = QUrl(record.address).scheme();
        const bool web = scheme == "http"_L1 || scheme == "https"_L1;
        lines << line(theme.string(u"original_address"_s), record.address, web ? record.address : QString());
    }
    add(u"licence"_s, record.licence);
    return lines;
}

/// 更正说明, oldest first; a note without words tells readers nothing.
QVariantList correctionLines(const Content &content, const QTimeZone &zone)
{
    QVariantList lines;
    for (const CorrectionNote &note : content.corrections) {
        if (!note.text.trimmed().isEmpty()) {
            lines << QVariantHash{{u"date"_s, note.date.printed(zone)}, {u"machine"_s, note.date.toCanonical()},
                                  {u"text"_s, note.text.trimmed()}};
        }
    }
    return lines;
}

QVariantList peopleLines(const Content &content)
{
    QVariantList people;
    for (const PersonInText &person : content.people)
        people << QVariantHash{{u"name"_s, person.name}, {u"post"_s, person.post}};
    return people;
}

struct PrintedDate
{
    QString text;
    QString machine;
};

/// The date the text itself carries, as exactly as it is known; else when it was published here.
PrintedDate printedDate(const PageArticle &article, const SiteSnapshot &site)
{
    if (!article.content.date.isNone()) {
        QString text = article.content.date.printed(site.zone);
        QString machine = article.content.date.toCanonical();
        return {.text = text, .machine = machine};
    }
    const QDateTime when = (article.published.isValid() ? article.published : site.time).toTimeZone(site.zone);
    return {.text = when.toString(u"yyyy-MM-dd HH:mm"_s), .machine = when.toUTC().toString(u"yyyy-MM-ddTHH:mmZ"_s)};
}

/// Where readers write to when they pass the page on: no other site takes part in it.
QString mailLink(const QString &headline, const QString &address)
{
    constexpr qsizetype longest = 120;
    QString subject = headline.simplified().first(std::min(headline.simplified().size(), longest));
    if (!subject.isEmpty() && subject.back().isHighSurrogate())
        subject.chop(1);
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return "mailto:?subject="_L1 + encoded(subject) + "&body="_L1 + encoded(QString(subject + u'\n' + address));
}

} // namespace

QStringList PageRenderer::Private::pictureAddresses(const Content &content) const
{
    QStringList addresses;
    const auto add = [&](const QByteArray &sha256) {
        const QString address = sha256.isEmpty() ? QString() : site->pictureAddress(sha256);
        if (!address.isEmpty() && !addresses.contains(absolute(address)))
            addresses.append(absolute(address));
    };
    if (site->site.settings.address.isEmpty())
        return {};
    add(content.cover.sha256);
    for (const AssetUse &use : content.assets) {
        if (content.body.contains(QLatin1StringView(use.sha256)))
            add(use.sha256);
    }
    return addresses;
}

/// What search engines and whoever shows a link to the page read of it.
QString PageRenderer::Private::articleMeta(const PageArticle &article, const QString &address) const
{
    const Content &content = article.content;
    const QString canonical = site->site.settings.address.isEmpty() ? QString() : absolute(address);
    const QStringList pictures = pictureAddresses(content);
    const QDateTime published = article.published.isValid() ? article.published : site->time;
    QString meta = openGraph(u"og:type"_s, u"article"_s) + openGraph(u"og:site_name"_s, site->site.settings.name)
        + openGraph(u"og:title"_s, content.printedHeadline())
        + openGraph(u"og:description"_s, summaryRepeatsHeadline(content) ? QString() : content.summary.simplified())
        + openGraph(u"og:url"_s, canonical) + openGraph(u"og:image"_s, pictures.value(0))
        + openGraph(u"article:published_time"_s, withZone(published, site->zone))
        + openGraph(u"article:modified_time"_s, withZone(article.changed.isValid() ? std::max(article.changed, published) : published, site->zone));
    if (const Section *section = site->section(article.handling.primarySection))
        meta += openGraph(u"article:section"_s, section->name);
    return meta + "\n<script type=\"application/ld+json\">"_L1 + inScript(newsArticle(article, *site, canonical, pictures)) + "</script>"_L1;
}

RenderOptions PageRenderer::Private::bodyOptions(const PageArticle &article, const QString &prefix) const
{
    RenderOptions options;
    options.assetAddress = [this, prefix](QByteArrayView sha256) { return picture(sha256, prefix); };
    options.articleAddress = [this, prefix](ArticleId id) {
        const Listed *target = site->article(id);
        return target ? linkTo(prefix, target->address) : QString();
    };
    options.assets = article.content.assets;
    return options;
}

QString PageRenderer::Private::body(const PageArticle &article, const QString &prefix) const
{
    return withRelativeLinks(renderBody(article.content.body, bodyOptions(article, prefix)), prefix);
}

QVariantList PageRenderer::Private::crumbs(SectionId section, const QString &prefix, bool withSelf) const
{
    QVariantList crumbs{QVariantHash{{u"label"_s, theme->string(u"home"_s)}, {u"href"_s, linkTo(prefix, u"/")}}};
    const QList<SectionId> path = site->pathTo(section);
    for (const SectionId id : path) {
        if (id != section || withSelf)
            crumbs << QVariantHash{{u"label"_s, site->section(id)->name}, {u"href"_s, linkTo(prefix, site->sectionAddress(id))}};
    }
    return crumbs;
}

QVariantList PageRenderer::Private::seriesParts(SeriesId series, const PageArticle *self, const QString &prefix) const
{
    struct Part
    {
        QString mark, label, href, summary, date;
        bool current = false;
    };
    std::multimap<int, Part> parts;
    for (const Listed *listed : lists().series(series)) {
        if (self && listed->id == self->id)
            continue;
        parts.insert({listed->part,
                      {.mark = listed->mark,
                       .label = withoutMark(lineLabel(*listed), listed->mark),
                       .href = linkTo(prefix, listed->address),
                       .summary = listed->summary,
                       .date = listed->date}});
    }
    if (self) {
        const Content &content = self->content;
        parts.insert({content.series.number,
                      {.mark = content.series.mark,
                       .label = withoutMark(content.shortHeadline.isEmpty() ? content.headline : content.shortHeadline,
                                            content.series.mark),
                       .href = {}, .summary = {}, .date = {}, .current = true}});
    }
    const int highest = parts.empty() ? 0 : parts.rbegin()->first;
    // A slip in a part number must not make a page of thousands of lines.
    for (int number = 1; number < std::min(highest, 100); ++number) {
        if (!parts.contains(number))
            parts.insert({number, {}});
    }
    QVariantList printed;
    for (const auto &[number, part] : parts) {
        const QString mark = !part.mark.isEmpty() ? part.mark : number > 0 ? circledMark(number) : QString();
        printed << QVariantHash{{u"mark"_s, mark}, {u"label"_s, part.label}, {u"href"_s, part.href},
                                {u"summary"_s, part.summary}, {u"date"_s, part.date}, {u"current"_s, part.current}};
    }
    return printed;
}

BodyRendering PageRenderer::bodyRendering(const PageArticle &article, bool phone) const
{
    const QString prefix = rootPrefix(addressOf(article, *d->site));
    return {.options = d->bodyOptions(article, prefix), .finish = [this, prefix, phone](const QString &html) {
                const QString linked = withRelativeLinks(html, prefix);
                return phone ? QString::fromUtf8(mobileVersion(linked.toUtf8()).value_or(QByteArray())) : linked;
            }};
}

Result<PageFrame> PageRenderer::articleFrame(const PageArticle &article, bool phone) const
{
    static const QByteArray place = "<!--the body stands here-->"_ba;
    auto page = d->articlePage(article, QString::fromLatin1(place));
    if (page && phone)
        page = mobileVersion(*page);
    if (!page)
        return std::unexpected(page.error());
    const qsizetype at = page->indexOf(place);
    if (at >= 0 && page->indexOf(place, at + 1) < 0)
        return PageFrame{.before = page->first(at), .after = page->sliced(at + place.size()), .whole = false};
    page = articlePage(article);
    if (page && phone)
        page = mobileVersion(*page);
    if (!page)
        return std::unexpected(page.error());
    return PageFrame{.before = *page, .after = {}, .whole = true};
}

Result<QByteArray> PageRenderer::articlePage(const PageArticle &article) const
{
    return d->articlePage(article, d->body(article, rootPrefix(addressOf(article, *d->site))));
}

Result<QByteArray> PageRenderer::Private::articlePage(const PageArticle &article, const QString &body) const
{
    const SiteSnapshot &snapshot = *site;
    const Content &content = article.content;
    const QString address = addressOf(article, snapshot);
    const QString prefix = rootPrefix(address);
    const SectionId section = article.handling.primarySection;
    auto framed = frame(address, {.prefix = prefix, .section = section, .home = false, .masthead = false, .searching = false, .aside = {}});
    if (!framed)
        return std::unexpected(framed.error());
    QVariantHash &values = *framed;
    values.insert(u"links"_s, safeHtml(QString(versionLinks(address, prefix) + articleMeta(article, address))));
    const bool ownSummary = !content.summary.isEmpty() && !summaryRepeatsHeadline(content);
    values.insert(u"crumbs"_s, crumbs(section, prefix, true));
    values.insert(u"language"_s, content.language);
    values.insert(u"headline"_s, content.printedHeadline());
    values.insert(u"kicker"_s, content.kicker);
    values.insert(u"subtitle"_s, content.subtitle);
    values.insert(u"source"_s, content.source.printed);
    values.insert(u"author"_s, content.authorLine);
    values.insert(u"editor"_s, article.responsibleEditor);
    values.insert(u"signOff"_s, content.signOff.printed());
    if (ownSummary) {
        values.insert(u"summary"_s, content.summary);
        values.insert(u"description"_s, content.summary.simplified());
    }
    const PrintedDate date = printedDate(article, snapshot);
    values.insert(u"date"_s, date.text);
    values.insert(u"dateMachine"_s, date.machine);
    values.insert(u"body"_s, safeHtml(body));
    if (!article.contentHash.isEmpty()) {
        values.insert(u"traceArticle"_s, article.id.toString());
        values.insert(u"traceContent"_s, QString::fromLatin1(article.contentHash.toHex()));
    }
    values.insert(u"corrections"_s, correctionLines(content, snapshot.zone));
    values.insert(u"people"_s, peopleLines(content));
    values.insert(u"reprint"_s, reprintLines(article, *theme));
    if (const Series *series = snapshot.seriesOf(content.series.id)) {
        const QVariantList parts = seriesParts(series->id, &article, prefix);
        if (parts.size() > 1)
            values.insert(u"seriesParts"_s, parts);
        values.insert(u"seriesName"_s, series->name);
        values.insert(u"seriesHref"_s, linkTo(prefix, snapshot.seriesAddress(series->id)));
    }
    QVariantList tags;
    for (const TagId id : article.handling.tags) {
        if (const Tag *tag = snapshot.tag(id))
            tags << QVariantHash{{u"label"_s, tag->name}, {u"href"_s, linkTo(prefix, snapshot.tagAddress(id))}};
    }
    values.insert(u"tags"_s, tags);
    QVariantList related;
    for (const ArticleId id : article.handling.related) {
        if (const Listed *listed = snapshot.article(id)) {
            related << QVariantHash{{u"label"_s, listed->headline}, {u"href"_s, linkTo(prefix, listed->address)},
                                    {u"date"_s, listed->date}};
        }
    }
    values.insert(u"related"_s, related);
    if (const Listed *self = snapshot.article(article.id)) {
        const auto neighbour = [&](const QString &name, ArticleId id) {
            if (const Listed *listed = snapshot.article(id)) {
                values.insert(name, QVariantHash{{u"label"_s, listed->headline}, {u"href"_s, linkTo(prefix, listed->address)}});
                values.insert(u"neighbours"_s, true);
            }
        };
        neighbour(u"before"_s, self->before);
        neighbour(u"after"_s, self->after);
    }
    if (!snapshot.site.settings.address.isEmpty()) {
        values.insert(u"ownAddress"_s, absolute(address));
        values.insert(u"mail"_s, mailLink(content.printedHeadline(), absolute(address)));
    }
    return print(u"article.html"_s, values);
}

} // namespace galley
