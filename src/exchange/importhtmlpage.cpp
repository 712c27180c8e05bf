// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchangetr.h"
#include "exchange/htmltree.h"
#include "exchange/maincontent.h"
#include "exchange/pagefurniture.h"
#include "exchange/storyparts.h"
#include "markup/convert.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

QByteArray declaredCharset(const QByteArray &bytes)
{
    static const QRegularExpression form(u"(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]+)"_s);
    constexpr qsizetype sniffed = 4096;
    return form.match(QString::fromLatin1(bytes.first(qMin(bytes.size(), sniffed)))).captured(1).toLatin1();
}

QString folded(const QString &text)
{
    QString only;
    for (const QChar c : text) {
        if (!c.isSpace())
            only += c;
    }
    return only;
}

bool isSiteName(QStringView part, QStringView site)
{
    static const QRegularExpression form(u"(?:网|網|报|報|社|在线|在線|频道|頻道|台|门户|新闻|新聞|资讯|客户端|\\.(?:com|cn|net|org))$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return part == site || form.matchView(part).hasMatch();
}

/// Takes _某网, - 旅游 - 某网 and |某网 off the end. Where only a site's name may go (what the page itself
/// calls its title), other words behind a dash or bar stay; a dash without spaces is always doubted: 3-1, 歼-20.
QString withoutSiteName(const QString &title, QStringView site, bool onlySiteNames)
{
    static const QRegularExpression last(u"^(.{4,}?)(\\s*_+\\s*|\\s+[-–—]+\\s+|\\s*[|｜]\\s*|-)([^-_|｜]{2,20})$"_s);
    QString rest = title.trimmed();
    bool hadSite = false;
    for (QRegularExpressionMatch match = last.match(rest); match.hasMatch(); match = last.match(rest)) {
        const QString part = match.captured(3).trimmed();
        const QStringView separator = match.capturedView(2).trimmed();
        const bool strong = separator.startsWith(u'_') || (match.capturedLength(2) > 1 && separator != u"|" && separator != u"｜");
        constexpr qsizetype longestColumn = 6;
        const bool siteName = isSiteName(part, site);
        const bool column = hadSite && part.size() <= longestColumn && !part.contains(u' ');
        if (!siteName && !column && !(strong && !onlySiteNames))
            break;
        hadSite = hadSite || siteName;
        rest = match.captured(1).trimmed();
    }
    return rest;
}

class HtmlPage
{
public:
    HtmlPage(const QString &html, const ImportOptions &options) : m_tree(html), m_options(options) {}

    Result<ImportedArticle> read();

private:
    void readMeta();
    void readHeadings();
    QString titleElement() const;
    void chooseHeadline();
    void readVisibleFields();
    void readBreadcrumb();
    void clearContent();
    bool isNotStory(const GumboNode *node, bool leading);
    void tidyBody(Content &content);
    QString meta(std::initializer_list<QStringView> names) const;

    HtmlTree m_tree;
    const ImportOptions &m_options;
    QHash<QString, QString> m_meta; ///< name, property or itemprop, lower case
    QString m_title;
    QString m_address;
    QStringList m_headings;         ///< h1 texts
    const GumboNode *m_content = nullptr;
    PageFields m_fields;
    QString m_headline;
    QStringList m_sections;
    bool m_foreign = false;
};

QString HtmlPage::meta(std::initializer_list<QStringView> names) const
{
    for (const QStringView name : names) {
        if (const QString value = m_meta.value(name.toString()).trimmed(); !value.isEmpty())
            return value;
    }
    return {};
}

void HtmlPage::readMeta()
{
    visitElements(m_tree.root(), [&](const GumboNode *node) {
        if (isElement(node, GUMBO_TAG_META)) {
            for (const char *key : {"name", "property", "itemprop"}) {
                const QString name = attribute(node, key).toLower();
                if (!name.isEmpty() && !m_meta.contains(name))
                    m_meta.insert(name, attribute(node, "content"));
            }
        } else if (isElement(node, GUMBO_TAG_LINK) && attribute(node, "rel") == u"canonical") {
            m_address = attribute(node, "href");
        }
        return true;
    });
    if (m_address.isEmpty())
        m_address = meta({u"og:url"});
}

QString HtmlPage::titleElement() const
{
    QString title;
    visitElements(m_tree.root(), [&](const GumboNode *node) {
        if (title.isEmpty() && isElement(node, GUMBO_TAG_TITLE) && node->v.element.children.length > 0) {
            const auto *text = static_cast<const GumboNode *>(node->v.element.children.data[0]);
            if (text->type == GUMBO_NODE_TEXT)
                title = QString::fromUtf8(text->v.text.text).simplified();
        }
        return title.isEmpty();
    });
    return title;
}

void HtmlPage::readHeadings()
{
    visitElements(m_tree.root(), [&](const GumboNode *node) {
        if (isInvisible(node) && !isElement(node, GUMBO_TAG_HEAD))
            return false;
        if (!isElement(node, GUMBO_TAG_H1))
            return true;
        if (const QString text = visibleLine(node).trimmed(); text.size() >= 4)
            m_headings.append(text);
        return false;
    });
}

/// An h1 or og:title that the <title> begins with is the headline; else og:title, h1, and last the
/// <title> without the site's name behind a dash or bar.
void HtmlPage::chooseHeadline()
{
    m_title = titleElement();
    const QString site = meta({u"og:site_name", u"sitename"}).simplified();
    const QString og = withoutSiteName(meta({u"og:title", u"twitter:title", u"articletitle"}).simplified(), site, true);
    const QString title = folded(m_title);
    QStringList named = m_headings;
    named.append(og);
    for (const QString &candidate : std::as_const(named)) {
        if (!candidate.isEmpty() && title.startsWith(folded(candidate))) {
            m_headline = candidate;
            return;
        }
    }
    if (!og.isEmpty() || !m_headings.isEmpty()) {
        m_headline = og.isEmpty() ? m_headings.first() : og;
        return;
    }
    m_headline = withoutSiteName(m_title, site, false);
}

/// Labelled lines anywhere outside the story, and above it.
void HtmlPage::readVisibleFields()
{
    const QStringList lines = visibleText(m_tree.root()).split(u'\n');
    bool seenHeadline = false;
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        seenHeadline = seenHeadline || folded(text).contains(folded(m_headline));
        constexpr qsizetype longest = 400;
        if (text.isEmpty() || text.size() > longest || isColumnStrip(text))
            continue;
        if (isFooter(text))
            m_foreign = true;
        if (const QString editor = editorOf(text); !editor.isEmpty() && m_fields.editor.isEmpty())
            m_fields.editor = editor;
        if (seenHeadline)
            readFieldLine(text, m_options.zone, m_fields);
    }
    const auto fallback = [&](QString &field, std::initializer_list<QStringView> names) {
        if (field.isEmpty())
            field = meta(names);
    };
    fallback(m_fields.source, {u"source", u"article:source", u"contentsource", u"mediaid"});
    fallback(m_fields.authorLine, {u"author", u"article:author", u"contentauthor"});
    fallback(m_fields.editor, {u"editor", u"responsibleeditor"});
    fallback(m_fields.summary, {u"og:description", u"description", u"twitter:description"});
    if (m_fields.date.isNone()) {
        m_fields.dateText = meta({u"article:published_time", u"publishdate", u"pubdate", u"og:release_date", u"datepublished",
                                  u"article:create_at", u"date", u"firstpublishedtime"});
        m_fields.date = findDate(m_fields.dateText, m_options.zone).date;
    }
    if (m_fields.keywords.isEmpty()) {
        static const QRegularExpression separators(u"\\s*[,，、;；]\\s*"_s);
        m_fields.keywords = meta({u"article:tag"}).split(separators, Qt::SkipEmptyParts);
    }
}

void HtmlPage::readBreadcrumb()
{
    static const QRegularExpression named(u"crumb|position|location|weizhi|(?:^|[\\s_-])(?:mbx|dqwz|path|wz)(?:[\\s_-]|$)"_s);
    QStringList crumbs;
    visitElements(m_tree.root(), [&](const GumboNode *node) {
        if (!crumbs.isEmpty())
            return false;
        const QString text = isBlock(node) ? visibleLine(node) : QString();
        if (text.isEmpty() || text.size() > 100)
            return true;
        crumbs = breadcrumb(text);
        if (crumbs.isEmpty() && named.match(classAndId(node)).hasMatch()) {
            visitElements(node, [&](const GumboNode *link) {
                if (isElement(link, GUMBO_TAG_A))
                    crumbs.append(visibleLine(link));
                return true;
            });
            crumbs.removeIf([](const QString &name) { return name.endsWith(u"首页"_s) || name.isEmpty() || name.size() > 12; });
        }
        return true;
    });
    if (crumbs.isEmpty() && !meta({u"article:section"}).isEmpty())
        crumbs.append(meta({u"article:section"}));
    crumbs.removeIf([&](const QString &name) { return folded(name) == folded(m_headline); });
    for (auto crumb = crumbs.crbegin(); crumb != crumbs.crend(); ++crumb)
        m_sections.append(*crumb);
    m_sections.removeDuplicates();
}

/// Whether a block inside the content element is not the story's.
bool HtmlPage::isNotStory(const GumboNode *node, bool leading)
{
    if (isElement(node, GUMBO_TAG_H1))
        return true;
    const QString text = visibleLine(node).trimmed();
    if (isBoilerplate(node) && (text.size() < 120 || linkDensity(node) > 0.3))
        return true;
    if (text.isEmpty())
        return false;
    if (leading && folded(text) == folded(m_headline))
        return true;
    constexpr qsizetype shortBlock = 400;
    if (text.size() > shortBlock)
        return false;
    const bool holdsBlocks = visibleText(node).contains(u'\n');
    if (holdsBlocks)
        return (isElement(node, GUMBO_TAG_UL) || isElement(node, GUMBO_TAG_DIV)) && linkDensity(node) > 0.6;
    PageFields fields;
    const bool particulars = (leading || text.size() < 100) && readFieldLine(text, m_options.zone, fields);
    return particulars || !editorOf(text).isEmpty() || isFurniture(text) || !breadcrumb(text).isEmpty();
}

void HtmlPage::clearContent()
{
    bool leading = true;
    visitElements(m_content, [&](const GumboNode *node) {
        if (node == m_content)
            return true;
        if (isInvisible(node) || (isBlock(node) && isNotStory(node, leading))) {
            HtmlTree::leaveOut(node);
            return false;
        }
        if (isElement(node, GUMBO_TAG_P) && visibleLine(node).size() > 60)
            leading = false;
        return true;
    });
}

/// Particulars and furniture that stood in the content as bare text between <br>s, and sub-headings that
/// the page sets as short strong paragraphs.
void HtmlPage::tidyBody(Content &content)
{
    QStringList blocks = bodyBlocks(content.body);
    const auto plain = [](const QString &block) { return block.size() > 400 ? QString() : plainBlock(block); };
    while (!blocks.isEmpty()) {
        const QString text = plain(blocks.first());
        PageFields fields;
        if (text.isEmpty() || (folded(text) != folded(m_headline) && !isFurniture(text) && breadcrumb(text).isEmpty()
                               && !readFieldLine(text, m_options.zone, fields)))
            break;
        blocks.removeFirst();
    }
    while (!blocks.isEmpty()) {
        const QString text = plain(blocks.last());
        PageFields fields;
        if (text.isEmpty() || (editorOf(text).isEmpty() && !isFurniture(text) && !readFieldLine(text, m_options.zone, fields)))
            break;
        blocks.removeLast();
    }
    content.body = joinBlocks(blocks);
    strongHeadings(content);
}

Result<ImportedArticle> HtmlPage::read()
{
    readMeta();
    readHeadings();
    chooseHeadline();
    readVisibleFields();
    readBreadcrumb();
    m_content = mainContent(m_tree);

    ImportedArticle article;
    setFields(article, m_fields);
    setHeadline(article.content, m_headline);
    article.sectionNames = m_sections;
    QString snapshot;
    if (m_content) {
        snapshot = visibleText(m_content);
        clearContent();
        const Converted converted = nodeToBody(m_content, {QUrl(m_address), {}});
        article.content.body = converted.body;
        article.warnings += converted.warnings;
        tidyBody(article.content);
    }
    if (article.content.body.isEmpty() && article.content.headline.isEmpty())
        return failure(ErrorCode::BadInput, Exchange::tr("The page holds neither a headline nor a text."));
    takeSignOff(article.content);
    if (article.content.source.printed.isEmpty())
        article.content.source.printed = sourceInDateline(plainBlock(bodyBlocks(article.content.body).value(0)));
    recordReprint(article, m_fields, snapshot, m_address, m_foreign, m_options);
    finishArticle(article);
    return article;
}

} // namespace

Result<ImportedArticle> importHtmlPage(const QByteArray &bytes, const ImportOptions &options)
{
    return decodeText(bytes, declaredCharset(bytes)).and_then([&](const QString &html) -> Result<ImportedArticle> {
        Result<ImportedArticle> article = HtmlPage(html, options).read();
        if (article && html.contains("<html"_L1, Qt::CaseInsensitive) && !html.contains("</html"_L1, Qt::CaseInsensitive)
            && !html.contains("</body"_L1, Qt::CaseInsensitive))
            article->warnings.append(Exchange::tr("The page breaks off before its end; it may be incomplete."));
        return article;
    });
}

} // namespace galley
