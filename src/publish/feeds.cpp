// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/feeds.h"

#include "publish/articlemeta.h"
#include "publish/digest.h"
#include "publish/pagerenderer_p.h"

#include <QLocale>
#include <QRegularExpression>
#include <QXmlStreamWriter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype feedLength = 30;
constexpr qsizetype sitemapLimit = 50000;  ///< what one sitemap may hold
constexpr qsizetype sitemapPlaces = 1000;  ///< of ours: what a publication writes anew must not grow with the archive
constexpr qsizetype newsLimit = 1000;
const QString atomSpace = u"http://www.w3.org/2005/Atom"_s;
const QString sitemapSpace = u"http://www.sitemaps.org/schemas/sitemap/0.9"_s;
const QString newsSpace = u"http://www.google.com/schemas/sitemap-news/0.9"_s;

QString siteRoot(const SiteSnapshot &site)
{
    QString root = site.site.settings.address;
    while (root.endsWith(u'/'))
        root.chop(1);
    return root;
}

/// What XML 1.0 cannot hold at all, not even as a reference, goes; a pasted control character must not cost
/// the whole feed.
QString xmlText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
        } else if (c.isSurrogate() || c.unicode() >= 0xfffe) {
            clean += QChar::ReplacementCharacter;
        } else if (c.unicode() >= 0x20 || c == u'\t' || c == u'\n' || c == u'\r') {
            clean += c;
        }
    }
    return clean;
}

/// RFC 822, as RSS asks for; English whatever the machine's language.
QString rfc822(const QDateTime &utc)
{
    return QLocale::c().toString(utc.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s) + " +0000"_L1;
}

void writeItem(QXmlStreamWriter &xml, const SiteSnapshot &site, const Listed &article)
{
    const QString link = siteRoot(site) + article.address;
    xml.writeStartElement(u"item"_s);
    xml.writeTextElement(u"title"_s, xmlText(article.headline));
    xml.writeTextElement(u"link"_s, link);
    xml.writeStartElement(u"guid"_s);
    xml.writeAttribute(u"isPermaLink"_s, u"false"_s);
    xml.writeCharacters("urn:uuid:"_L1 + article.id.toString());
    xml.writeEndElement();
    xml.writeTextElement(u"pubDate"_s, rfc822(article.published));
    // Readers take a description for HTML: what is text must stay text there too.
    if (!article.summary.isEmpty())
        xml.writeTextElement(u"description"_s, xmlText(article.summary).toHtmlEscaped());
    for (const SectionId id : article.sections) {
        if (const Section *section = site.section(id))
            xml.writeTextElement(u"category"_s, xmlText(section->name));
    }
    xml.writeEndElement();
}

} // namespace

QByteArray rssFeed(const SiteSnapshot &site, const QString &title, const QString &address,
                   const QList<const Listed *> &articles)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(u"rss"_s);
    xml.writeAttribute(u"version"_s, u"2.0"_s);
    xml.writeNamespace(atomSpace, u"atom"_s);
    xml.writeStartElement(u"channel"_s);
    xml.writeTextElement(u"title"_s, xmlText(title));
    xml.writeTextElement(u"link"_s, siteRoot(site) + address);
    xml.writeTextElement(u"description"_s, xmlText(title));
    xml.writeTextElement(u"language"_s, xmlText(site.site.settings.language));
    if (!articles.isEmpty())
        xml.writeTextElement(u"lastBuildDate"_s, rfc822(articles.constFirst()->published));
    xml.writeStartElement(atomSpace, u"link"_s);
    xml.writeAttribute(u"href"_s, siteRoot(site) + address + "rss.xml"_L1);
    xml.writeAttribute(u"rel"_s, u"self"_s);
    xml.writeAttribute(u"type"_s, u"application/rss+xml"_s);
    xml.writeEndElement();
    for (const Listed *article : articles)
        writeItem(xml, site, *article);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

namespace {

/// RFC 3339, in UTC.
QString rfc3339(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

void writeAtomLink(QXmlStreamWriter &xml, const QString &rel, const QString &type, const QString &href)
{
    xml.writeStartElement(atomSpace, u"link"_s);
    xml.writeAttribute(u"rel"_s, rel);
    xml.writeAttribute(u"type"_s, type);
    xml.writeAttribute(u"href"_s, href);
    xml.writeEndElement();
}

void writeEntry(QXmlStreamWriter &xml, const SiteSnapshot &site, const Listed &article)
{
    xml.writeStartElement(atomSpace, u"entry"_s);
    // Some readers want a title that says something.
    xml.writeTextElement(atomSpace, u"title"_s, xmlText(article.headline));
    xml.writeTextElement(atomSpace, u"id"_s, "urn:uuid:"_L1 + article.id.toString());
    writeAtomLink(xml, u"alternate"_s, u"text/html"_s, siteRoot(site) + article.address);
    xml.writeTextElement(atomSpace, u"published"_s, rfc3339(article.published));
    xml.writeTextElement(atomSpace, u"updated"_s, rfc3339(std::max(article.published, article.changed)));
    if (!article.summary.isEmpty())
        xml.writeTextElement(atomSpace, u"summary"_s, xmlText(article.summary));
    for (const SectionId id : article.sections) {
        if (const Section *section = site.section(id)) {
            xml.writeStartElement(atomSpace, u"category"_s);
            xml.writeAttribute(u"term"_s, xmlText(section->name));
            xml.writeEndElement();
        }
    }
    xml.writeEndElement();
}

/// A sitemap or a list of sitemaps, as the protocol has them.
class SitemapWriter
{
public:
    SitemapWriter(const QString &root, const QString &entry)
        : m_entry(entry)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(root);
        m_xml.writeDefaultNamespace(sitemapSpace);
    }
    void write(const QString &address, const QDateTime &changed)
    {
        m_xml.writeStartElement(m_entry);
        m_xml.writeTextElement(u"loc"_s, address);
        if (changed.isValid())
            m_xml.writeTextElement(u"lastmod"_s, rfc3339(changed));
        m_xml.writeEndElement();
    }
    QByteArray end()
    {
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml{&m_bytes};
    QString m_entry;
};

/// Google asks for these two of Chinese, and else for the language alone.
QString newsLanguage(const QString &language)
{
    const QString tag = language.toLower();
    if (tag == "zh"_L1 || tag.startsWith("zh-"_L1))
        return tag.contains("tw"_L1) || tag.contains("hk"_L1) || tag.contains("hant"_L1) ? u"zh-tw"_s : u"zh-cn"_s;
    return tag.section(u'-', 0, 0);
}

bool isLanguage(const QString &language)
{
    return (language.size() == 2 || language.size() == 3) && std::ranges::all_of(language, [](QChar c) { return c >= u'a' && c <= u'z'; });
}

} // namespace

QByteArray atomFeed(const SiteSnapshot &site, const QString &title, const QString &address, const QUuid &id,
                    const QList<const Listed *> &articles)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeDefaultNamespace(atomSpace);
    xml.writeStartElement(atomSpace, u"feed"_s);
    static const QRegularExpression tag(u"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"_s);
    if (tag.match(site.site.settings.language).hasMatch())
        xml.writeAttribute(u"xml:lang"_s, site.site.settings.language);
    xml.writeTextElement(atomSpace, u"title"_s, xmlText(title));
    xml.writeTextElement(atomSpace, u"id"_s, "urn:uuid:"_L1 + id.toString(QUuid::WithoutBraces));
    writeAtomLink(xml, u"self"_s, u"application/atom+xml"_s, siteRoot(site) + address + "atom.xml"_L1);
    writeAtomLink(xml, u"alternate"_s, u"text/html"_s, siteRoot(site) + address);
    QDateTime updated = QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC);
    for (const Listed *article : articles)
        updated = std::max({updated, article->published, article->changed});
    xml.writeTextElement(atomSpace, u"updated"_s, rfc3339(updated));
    xml.writeStartElement(atomSpace, u"author"_s);
    xml.writeTextElement(atomSpace, u"name"_s, xmlText(site.site.settings.name));
    xml.writeEndElement();
    for (const Listed *article : articles)
        writeEntry(xml, site, *article);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QByteArray sitemapList(const SiteSnapshot &site, const ListPlaces &places)
{
    SitemapWriter list(u"sitemapindex"_s, u"sitemap"_s);
    list.write(siteRoot(site) + "/sitemap/site.xml"_L1, {});
    for (int part = 0; part < sitemapParts(places); ++part) {
        QDateTime changed;
        const auto articles = sitemapPart(places, part);
        for (const Listed *article : articles)
            changed = changed.isValid() ? std::max(changed, article->changed) : article->changed;
        if (!articles.isEmpty())
            list.write(siteRoot(site) + sitemapAddress(part), changed);
    }
    return list.end();
}

int sitemapParts(const ListPlaces &places)
{
    return static_cast<int>((places.size() + sitemapPlaces - 1) / sitemapPlaces);
}

QList<const Listed *> sitemapPart(const ListPlaces &places, int part)
{
    return places.between(qsizetype(part) * sitemapPlaces, qsizetype(part + 1) * sitemapPlaces);
}

QString sitemapAddress(int part)
{
    return "/sitemap/"_L1 + QString::number(part + 1) + ".xml"_L1;
}

QByteArray sitemapOf(const SiteSnapshot &site, const QStringList &pages, const QList<const Listed *> &articles)
{
    SitemapWriter map(u"urlset"_s, u"url"_s);
    const QStringList first = pages.first(std::min(pages.size(), sitemapLimit - sitemapPlaces));
    for (const QString &address : first)
        map.write(siteRoot(site) + address, {});
    for (auto article = articles.crbegin(); article != articles.crend(); ++article)
        map.write(siteRoot(site) + (*article)->address, (*article)->changed);
    return map.end();
}

QByteArray newsSitemap(const SiteSnapshot &site, const ListPlaces &places)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(u"urlset"_s);
    xml.writeDefaultNamespace(sitemapSpace);
    xml.writeNamespace(newsSpace, u"news"_s);
    const QString yesterday = site.time.toTimeZone(site.zone).date().addDays(-1).toString(Qt::ISODate);
    const auto newest = places.newest(newsLimit);
    for (const Listed *article : newest) {
        if (article->date < yesterday)
            break;
        const QString own = newsLanguage(article->language);
        const QString language = own.startsWith("zh-"_L1) || isLanguage(own) ? own : newsLanguage(site.site.settings.language);
        xml.writeStartElement(u"url"_s);
        xml.writeTextElement(u"loc"_s, siteRoot(site) + article->address);
        xml.writeStartElement(newsSpace, u"news"_s);
        xml.writeStartElement(newsSpace, u"publication"_s);
        xml.writeTextElement(newsSpace, u"name"_s, xmlText(site.site.settings.name));
        xml.writeTextElement(newsSpace, u"language"_s, language.startsWith("zh-"_L1) || isLanguage(language) ? language : u"zh-cn"_s);
        xml.writeEndElement();
        xml.writeTextElement(newsSpace, u"publication_date"_s, withZone(article->published, site.zone));
        xml.writeTextElement(newsSpace, u"title"_s, xmlText(article->headline));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QByteArray robotsOf(const SiteSnapshot &site)
{
    QByteArray text = "User-agent: *\nAllow: /\n";
    if (!site.site.settings.address.isEmpty()) {
        for (const char *name : {"/sitemap.xml", "/news-sitemap.xml"})
            text += "Sitemap: " + siteRoot(site).toUtf8() + name + '\n';
    }
    return text;
}

QByteArray PageRenderer::feed(FeedKind kind, SectionId id) const
{
    const SiteSnapshot &site = *d->site;
    const Section *section = site.section(id);
    if (!section && !id.isNull())
        return {};
    const QString title = section ? QString(section->name + " - "_L1 + site.site.settings.name) : site.site.settings.name;
    const QString address = section ? site.sectionAddress(id) : u"/"_s;
    const auto articles = (section ? d->lists().section(id) : d->lists().whole()).newest(feedLength);
    if (kind == FeedKind::Rss)
        return rssFeed(site, title, address, articles);
    return atomFeed(site, title, address, section ? id.uuid() : site.newsroom.uuid(), articles);
}

QByteArray PageRenderer::feedKey(FeedKind kind, SectionId id) const
{
    Digest digest;
    digest << siteKey() << qint64(kind) << id.toString();
    const auto articles = (id.isNull() ? d->lists().whole() : d->lists().section(id)).newest(feedLength);
    for (const Listed *article : articles) {
        digest << article->listKey << article->changed.toMSecsSinceEpoch();
        for (const SectionId section : article->sections)
            digest << section.toString();
        digest << qint64(article->sections.size());
    }
    return digest.result();
}

QByteArray PageRenderer::sitemap() const
{
    if (sitemapParts() == 0)
        return sitemapOf(*d->site, d->sitemapPages(), galley::sitemapPart(d->lists().whole(), 0));
    return sitemapList(*d->site, d->lists().whole());
}

int PageRenderer::sitemapParts() const
{
    const int parts = galley::sitemapParts(d->lists().whole());
    return parts > 1 ? parts : 0;
}

QByteArray PageRenderer::sitemapPart(int part) const
{
    return sitemapOf(*d->site, {}, galley::sitemapPart(d->lists().whole(), part));
}

QByteArray PageRenderer::sitemapPartKey(int part) const
{
    Digest digest;
    digest << siteRoot(*d->site);
    const auto articles = galley::sitemapPart(d->lists().whole(), part);
    for (const Listed *article : articles)
        digest << article->address << article->changed.toMSecsSinceEpoch();
    return articles.isEmpty() ? QByteArray() : digest.result();
}

QByteArray PageRenderer::sitemapOfPages() const
{
    return sitemapOf(*d->site, d->sitemapPages(), {});
}

QStringList PageRenderer::Private::sitemapPages() const
{
    QStringList addresses{u"/"_s, archiveAddress({})};
    for (const Section &section : site->site.sections)
        addresses << site->sectionAddress(section.id);
    for (const Series &series : site->site.series) {
        if (!lists().series(series.id).isEmpty())
            addresses << site->seriesAddress(series.id);
    }
    for (const Page &page : site->site.pages)
        addresses << SiteSnapshot::pageAddress(page);
    for (const Tag &tag : site->site.tags) {
        if (!lists().tag(tag.id).isEmpty())
            addresses << site->tagAddress(tag.id);
    }
    return addresses;
}

QByteArray PageRenderer::newsSitemap() const
{
    return galley::newsSitemap(*d->site, d->lists().whole());
}

QByteArray PageRenderer::robots() const
{
    return robotsOf(*d->site);
}

} // namespace galley
