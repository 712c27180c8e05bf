// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pagemeta.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

QString titleElement(const GumboNode *root)
{
    QString title;
    visitElements(root, [&](const GumboNode *node) {
        if (title.isEmpty() && isElement(node, GUMBO_TAG_TITLE) && node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML)
            title = rawText(node).simplified();
        return title.isEmpty();
    });
    constexpr qsizetype longest = 500;
    return title.left(longest);
}

/// "<!-- saved from url=(0052)https://… -->", which browsers put above a saved page.
QString savedFrom(const QString &html)
{
    static const QRegularExpression form(u"<!--\\s*saved from url=\\(\\d+\\)(\\S+?)\\s*-->"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype head = 4096;
    const QString address = form.matchView(QStringView(html).first(qMin(html.size(), head))).captured(1);
    return address.startsWith("http"_L1) ? address : QString();
}

} // namespace

QString folded(QStringView text)
{
    QString only;
    only.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace() && c != QChar(0x200B) && c != QChar(0xFEFF))
            only += c;
    }
    return only;
}

bool isMediumName(QStringView name)
{
    static const QRegularExpression form(
        u"(?:报|報|[^上联组]网|網|社|台|臺|融媒(?:体)?(?:中心)?|发布|新闻|新聞|周刊|週刊|在线|在線|客户端|杂志|观察|频道|電視|电视|晨报|早报|传媒|資訊|资讯|之声|号)$"_s);
    return name.size() >= 3 && name.size() <= 20 && form.matchView(name).hasMatch();
}

PageMeta::PageMeta(const HtmlTree &page, const QString &html) : m_title(titleElement(page.root())), m_savedFrom(savedFrom(html))
{
    visitElements(page.root(), [&](const GumboNode *node) {
        if (isElement(node, GUMBO_TAG_META)) {
            for (const char *key : {"name", "property", "itemprop"}) {
                const QString name = attribute(node, key).trimmed().toLower();
                const QString value = attribute(node, "content").simplified();
                if (!name.isEmpty() && !value.isEmpty() && !m_meta.contains(name))
                    m_meta.insert(name, value);
            }
        } else if (isElement(node, GUMBO_TAG_LINK) || isElement(node, GUMBO_TAG_A)) {
            const QString relation = attribute(node, "rel").toLower();
            if (relation == u"canonical" && m_canonical.isEmpty() && isElement(node, GUMBO_TAG_LINK))
                m_canonical = attribute(node, "href").trimmed();
            else if (relation.contains(u"license"_s) && m_licence.isEmpty())
                m_licence = attribute(node, "href").trimmed();
        }
        return true;
    });
    m_data = readStructuredData(page, m_title);
    m_siteName = value({u"og:site_name", u"sitename", u"application-name"});
    if (m_siteName.isEmpty())
        m_siteName = m_data.publisher;
}

QString PageMeta::value(std::initializer_list<QStringView> names) const
{
    for (const QStringView name : names) {
        if (const QString found = m_meta.value(name.toString()); !found.isEmpty())
            return found;
    }
    return {};
}

QString PageMeta::address() const
{
    for (const QString &candidate : {m_canonical, value({u"og:url"}), m_data.address, value({u"url"}), m_savedFrom}) {
        if (candidate.startsWith("http://"_L1) || candidate.startsWith("https://"_L1))
            return candidate;
        if (candidate.startsWith("//"_L1))
            return u"https:"_s + candidate;
        static const QRegularExpression bareHost(u"^[a-z0-9-]+(?:\\.[a-z0-9-]+)+/"_s, QRegularExpression::CaseInsensitiveOption);
        if (bareHost.match(candidate).hasMatch())
            return u"https://"_s + candidate;
    }
    return {};
}

QString PageMeta::licence() const
{
    if (!m_licence.isEmpty())
        return m_licence;
    if (!m_data.licence.isEmpty())
        return m_data.licence;
    return value({u"license", u"licence", u"dcterms.license", u"dc.rights.license", u"og:license"});
}

QStringList PageMeta::keywords() const
{
    static const QRegularExpression separators(u"[,，、;；|｜\\s]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList found = value({u"keywords", u"news_keywords", u"article:tag", u"og:keywords"}).split(separators, Qt::SkipEmptyParts);
    if (found.isEmpty())
        found = m_data.keywords;
    return found;
}

QString PageMeta::author() const
{
    if (!m_data.authors.isEmpty())
        return m_data.authors.join(u' ');
    return value({u"author", u"article:author", u"contentauthor", u"og:article:author", u"dc.creator", u"byl"});
}

QString PageMeta::summary(const QString &headline) const
{
    const QString title = folded(headline);
    // A site's own name or slogan is no summary of an article.
    static const QRegularExpression slogan(u"门户网站|官方网站|新闻门户|新闻网站|提供.{0,20}(?:资讯|新闻|服务)|^.{0,8}客户端$|重点新闻"_s);
    QString repeating;
    for (const QString &candidate : {m_data.summary, value({u"description"}), value({u"og:description"}), value({u"twitter:description"}), value({u"abstract"})}) {
        if (candidate.isEmpty() || (slogan.match(candidate).hasMatch() && candidate.size() < 120) || candidate == m_siteName)
            continue;
        if (folded(candidate) != title)
            return candidate;
        repeating = repeating.isEmpty() ? candidate : repeating;
    }
    return repeating;
}

QStringList PageMeta::dateTexts() const
{
    QStringList texts{m_data.dateText};
    for (const QStringView name : {u"article:published_time", u"og:published_time", u"datepublished", u"publishdate", u"pubdate", u"og:release_date",
                                   u"firstpublishedtime", u"article:create_at", u"og:time", u"weibo:article:create_at", u"apub:time", u"date",
                                   u"dc.date.issued", u"dcterms.created", u"publish-date", u"dateupdate"})
        texts.append(m_meta.value(name.toString()));
    texts.removeAll(QString());
    return texts;
}

} // namespace galley
