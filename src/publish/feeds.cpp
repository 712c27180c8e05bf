// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/feeds.h"

#include "publish/pagerenderer_p.h"

#include <QLocale>
#include <QXmlStreamWriter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype feedLength = 30;
constexpr int sitemapLimit = 50000;

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
    xml.writeNamespace(u"http://www.w3.org/2005/Atom"_s, u"atom"_s);
    xml.writeStartElement(u"channel"_s);
    xml.writeTextElement(u"title"_s, xmlText(title));
    xml.writeTextElement(u"link"_s, siteRoot(site) + address);
    xml.writeTextElement(u"description"_s, xmlText(title));
    xml.writeTextElement(u"language"_s, xmlText(site.site.settings.language));
    if (!articles.isEmpty())
        xml.writeTextElement(u"lastBuildDate"_s, rfc822(articles.constFirst()->published));
    xml.writeStartElement(u"http://www.w3.org/2005/Atom"_s, u"link"_s);
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

QByteArray sitemapOf(const SiteSnapshot &site)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(u"urlset"_s);
    xml.writeDefaultNamespace(u"http://www.sitemaps.org/schemas/sitemap/0.9"_s);
    const QString root = siteRoot(site);
    int left = sitemapLimit;
    const auto write = [&](const QString &address, const QDateTime &changed) {
        if (left-- <= 0)
            return;
        xml.writeStartElement(u"url"_s);
        xml.writeTextElement(u"loc"_s, root + address);
        if (changed.isValid())
            xml.writeTextElement(u"lastmod"_s, changed.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s));
        xml.writeEndElement();
    };
    write(u"/"_s, {});
    for (const Section &section : site.site.sections)
        write(site.sectionAddress(section.id), {});
    for (const Page &page : site.site.pages)
        write(SiteSnapshot::pageAddress(page), {});
    for (qsizetype i = site.listed.size(); i-- > 0;)
        write(site.listed.at(i).address, site.listed.at(i).changed);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QByteArray robotsOf(const SiteSnapshot &site)
{
    QByteArray text = "User-agent: *\nAllow: /\n";
    if (!site.site.settings.address.isEmpty())
        text += "Sitemap: " + siteRoot(site).toUtf8() + "/sitemap.xml\n";
    return text;
}

QByteArray PageRenderer::rss(SectionId id) const
{
    const SiteSnapshot &site = *d->site;
    if (id.isNull())
        return rssFeed(site, site.site.settings.name, u"/"_s, d->lists().whole().newest(feedLength));
    const Section *section = site.section(id);
    if (!section)
        return {};
    const QString title = section->name + " - "_L1 + site.site.settings.name;
    return rssFeed(site, title, site.sectionAddress(id), d->lists().section(id).newest(feedLength));
}

QByteArray PageRenderer::sitemap() const
{
    return sitemapOf(*d->site);
}

QByteArray PageRenderer::robots() const
{
    return robotsOf(*d->site);
}

} // namespace galley
