// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchangetr.h"
#include "exchange/maincontent.h"
#include "exchange/pagecrumbs.h"
#include "exchange/pagecorrections.h"
#include "exchange/pagefurniture.h"
#include "exchange/pageheadline.h"
#include "exchange/pageparticulars.h"
#include "exchange/pagepictures.h"
#include "exchange/storyparts.h"
#include "exchange/storyready.h"
#include "exchange/textdamage.h"
#include "markup/convert.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

QByteArray charsetIn(const QByteArray &bytes)
{
    static const QRegularExpression form(u"(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]+)"_s);
    constexpr qsizetype sniffed = 4096;
    return form.match(QString::fromLatin1(bytes.first(qMin(bytes.size(), sniffed)))).captured(1).toLatin1();
}

class HtmlPage
{
public:
    HtmlPage(const QString &html, const ImportOptions &options)
        : m_tree(html), m_options(options), m_meta(m_tree, html), m_headline(readHeadline(m_tree, m_meta)), m_pictures(options)
    {
    }

    Result<ImportedArticle> read();

private:
    void findContent();
    void showHidden();
    void readFields();
    void tidyNames();
    void readOriginalTitle();
    void clearContent();
    bool isNotStory(const GumboNode *node, bool leading);
    bool isDataCell(const GumboNode *node);
    int proseBehind(const GumboNode *heading) const;
    static bool isPager(const QString &text);
    bool isParticularsList(const GumboNode *node, const QString &text, bool leading) const;
    void tidyBody(Content &content);
    bool holdsNoArticle(const QString &snapshot) const;
    bool isForeign() const;

    HtmlTree m_tree;
    const ImportOptions &m_options;
    PageMeta m_meta;
    PageHeadline m_headline;
    std::unique_ptr<HtmlTree> m_storyTree; ///< of a story that the page keeps for a script
    const GumboNode *m_content = nullptr;
    PagePictures m_pictures;
    QHash<const GumboNode *, bool> m_dataTables; ///< judged once
    int m_lookedBehind = 0;
    PageFields m_fields;
    QStringList m_sections;
};

/// Stories that are hidden until a script has run (visibility, opacity), and pictures in <noscript>.
void HtmlPage::showHidden()
{
    static const QRegularExpression hidden(u"visibility:\\s*hidden|opacity:\\s*0(?![.\\d]*[1-9])|display:\\s*none"_s);
    constexpr qsizetype story = 60;
    visitElements(m_tree.root(), [&](const GumboNode *node) {
        if (isElement(node, GUMBO_TAG_SCRIPT) || isElement(node, GUMBO_TAG_STYLE) || isElement(node, GUMBO_TAG_HEAD))
            return false;
        const QString style = attribute(node, "style").toLower();
        if (hidden.match(style).hasMatch() && rawText(node).simplified().size() >= story) {
            static const QRegularExpression named(u"content|article|rich_media|story|正文"_s);
            if (named.match(classAndId(node)).hasMatch())
                HtmlTree::show(node);
        }
        return true;
    });
}

/// Where the page keeps the story for a script to show, that is the story.
void HtmlPage::findContent()
{
    showHidden();
    m_content = mainContent(m_tree);
    if (m_content)
        m_content = withPicturesBeside(m_content);
    const QString &kept = m_meta.data().contentHtml;
    if (kept.isEmpty())
        return;
    m_storyTree = std::make_unique<HtmlTree>(kept);
    const QString text = visibleText(m_storyTree->root());
    if (m_content == nullptr || text.size() > visibleText(m_content).size())
        m_content = m_storyTree->root();
}

/// What the page prints goes before what its head says; the head before what machines are told.
void HtmlPage::readFields()
{
    const GumboNode *inPage = m_storyTree && m_content == m_storyTree->root() ? nullptr : m_content;
    readParticulars(m_tree.root(), m_headline.node, inPage, m_headline.printed, m_options.zone, m_fields);
    readOriginalTitle();
    const StructuredData &data = m_meta.data();
    const auto fallback = [](QString &field, const QString &value) { field = field.isEmpty() ? value : field; };
    fallback(m_fields.source, m_meta.value({u"source", u"article:source", u"contentsource", u"mediaid", u"og:article:source"}));
    fallback(m_fields.source, data.source);
    fallback(m_fields.source, data.publisher);
    fallback(m_fields.source, m_meta.value({u"og:site_name"}));
    if (isMediumName(m_headline.siteName))
        fallback(m_fields.source, m_headline.siteName);
    fallback(m_fields.authorLine, m_meta.author());
    fallback(m_fields.editor, m_meta.value({u"editor", u"responsibleeditor"}));
    fallback(m_fields.editor, data.editor);
    fallback(m_fields.summary, m_meta.summary(m_headline.printed));
    if (const QStringList told = m_meta.keywords(); !told.isEmpty() || m_fields.keywords.isEmpty())
        m_fields.keywords = told;
    // Some systems cut the headline into keywords.
    const QString headline = folded(m_headline.printed);
    const qsizetype letters = folded(m_fields.keywords.join(QString())).size();
    if (letters * 10 >= headline.size() * 8 && std::ranges::all_of(m_fields.keywords, [&](const QString &word) { return headline.contains(folded(word)); }))
        m_fields.keywords.clear();
    tidyNames();
    const QStringList dates = m_meta.dateTexts();
    for (const QString &text : dates) {
        const ArticleDate told = findDate(text, m_options.zone).date;
        if (told.isNone())
            continue;
        // The same day, told with its hour where only the day is printed.
        const bool finer = !m_fields.date.isNone() && m_fields.date.precision() <= DatePrecision::Day && told.precision() > m_fields.date.precision()
            && told.dateIn(m_options.zone) == m_fields.date.dateIn(m_options.zone);
        if (m_fields.date.isNone() || finer) {
            m_fields.date = told;
            m_fields.dateText = m_fields.dateText.isEmpty() ? text : m_fields.dateText;
        }
    }
}

/// 原标题 in a paragraph that is not shown.
void HtmlPage::readOriginalTitle()
{
    static const QRegularExpression label(u"^原标题\\s*[:：]\\s*"_s);
    visitElements(m_tree.root(), [&](const GumboNode *node) {
        if (m_fields.originalTitle.isEmpty() && attribute(node, "data-role") == u"original-title")
            m_fields.originalTitle = rawText(node).simplified().remove(label);
        return m_fields.originalTitle.isEmpty();
    });
}

/// Names as pages decorate them: 来自某某, 某报官方账号, a number in place of an author, the medium again as author.
void HtmlPage::tidyNames()
{
    static const QRegularExpression before(u"^(?:来自|来源于?|发布于|转自|转载自)\\s*[:：]?\\s*"_s);
    static const QRegularExpression behind(u"\\s*(?:官方(?:帐号|账号|微博|微信)|[∙·>＞›|｜].*)$"_s);
    static const QRegularExpression label(u"\\s+(?:来源|责编|编辑|作者|时间|发布)\\s*[:：]?$"_s);
    m_fields.source.remove(before).remove(behind);
    m_fields.source = m_fields.source.trimmed();
    static const QRegularExpression noSource(u"^(?:文/图|图/文|文图|文|图|发布|原创|本站|网络|互联网|佚名|未知)$"_s);
    if (noSource.match(m_fields.source).hasMatch()) {
        m_fields.source.clear();
        for (const QString &told : {m_meta.data().source, m_meta.data().publisher, m_headline.siteName}) {
            if (m_fields.source.isEmpty())
                m_fields.source = told;
        }
    }
    m_fields.authorLine.remove(label);
    m_fields.authorLine = m_fields.authorLine.trimmed();
    const bool number = std::ranges::none_of(m_fields.authorLine, [](QChar c) { return c.isLetter(); });
    const bool medium = isMediumName(m_fields.authorLine) || (isMediumName(m_fields.source) && !m_fields.authorLine.isEmpty() && m_fields.source.startsWith(m_fields.authorLine));
    const bool site = !m_fields.authorLine.isEmpty() && m_headline.siteName.startsWith(m_fields.authorLine);
    if (number || medium || site)
        m_fields.authorLine.clear();
}

/// A table is the story's as a whole or not at all: of its cells none is judged by what it says.
bool isPartOfTable(const GumboNode *node)
{
    switch (node->v.element.tag) {
    case GUMBO_TAG_TR: case GUMBO_TAG_TD: case GUMBO_TAG_TH: case GUMBO_TAG_TBODY: case GUMBO_TAG_THEAD: case GUMBO_TAG_TFOOT: case GUMBO_TAG_CAPTION:
        return true;
    default:
        return false;
    }
}

/// Whether a table has words and numbers side by side, and is no page's layout: several columns, every cell short.
bool holdsData(const GumboNode *table)
{
    constexpr qsizetype longestCell = 200;
    const TextSizes sizes(table);
    qsizetype rows = 0;
    qsizetype cells = 0;
    bool layout = false;
    visitElements(table, [&](const GumboNode *below) {
        rows += isElement(below, GUMBO_TAG_TR) ? 1 : 0;
        if (isElement(below, GUMBO_TAG_TD) || isElement(below, GUMBO_TAG_TH)) {
            ++cells;
            layout = layout || sizes.text(below) > longestCell;
        }
        return !layout;
    });
    return !layout && rows >= 2 && cells >= rows * 2;
}

bool HtmlPage::isDataCell(const GumboNode *node)
{
    if (!isPartOfTable(node))
        return false;
    const GumboNode *table = node;
    while (table && isElement(table) && !isElement(table, GUMBO_TAG_TABLE))
        table = table->parent;
    if (!table || !isElement(table))
        return false;
    auto known = m_dataTables.constFind(table);
    if (known == m_dataTables.cend())
        known = m_dataTables.insert(table, holdsData(table));
    return *known;
}

/// Whether a block inside the content element is not the story's.
bool HtmlPage::isNotStory(const GumboNode *node, bool leading)
{
    if (isElement(node, GUMBO_TAG_H1) || node == m_headline.node)
        return true;
    if (isDataCell(node))
        return false;
    const QString text = visibleLine(node).trimmed();
    if (isBoilerplate(node) && (text.size() < 120 || linkDensity(node) > 0.3))
        return true;
    if (text.isEmpty())
        return false;
    if (isPager(text) || isParticularsList(node, text, leading))
        return true;
    if (leading && text.size() < 120 && !m_fields.summary.isEmpty() && folded(text) == folded(m_fields.summary) && visibleLine(m_content).size() > text.size() * 2)
        return true;
    if (leading && (folded(text) == folded(m_headline.printed) || (!m_headline.kicker.isEmpty() && folded(text) == folded(m_headline.kicker))
                    || (!m_headline.subtitle.isEmpty() && folded(text) == folded(m_headline.subtitle))))
        return true;
    constexpr qsizetype shortBlock = 400;
    if (text.size() > shortBlock)
        return false;
    const bool holdsBlocks = visibleText(node).contains(u'\n');
    if (holdsBlocks)
        return (isElement(node, GUMBO_TAG_UL) || isElement(node, GUMBO_TAG_DIV)) && linkDensity(node) > 0.6;
    PageFields fields;
    const bool onlyDate = findDate(text, m_options.zone).start == 0 && text.size() <= 11; // the day below a signature
    const bool particulars = (leading || text.size() < 100) && !(onlyDate && !leading) && readFieldLine(text, m_options.zone, fields);
    return particulars || !editorOf(text).isEmpty() || isFurniture(text) || !breadcrumb(text).isEmpty()
        || (text.size() < 60 && (readRoleLine(text, fields) || readPrintLine(text, m_options.zone, fields)));
}

/// 1 2 3 下一页
bool HtmlPage::isPager(const QString &text)
{
    static const QRegularExpression form(u"^(?:[\\[【]?\\d{1,3}[\\]】]?|上一?页|下一?页|首页|尾页|末页|共\\d+页[:：]?|第\\d+页|余下全文|[>»›<«‹…\\s])+$"_s);
    return text.size() < 80 && form.match(text).hasMatch() && (text.contains(u'页') || text.contains(u' ') || text.contains(u'>') || text.contains(u'['));
}

/// A short line without a sentence's end that only holds names, a day, counts and tools that are known already; a
/// government page's table of 索引号 and 发文机关.
bool HtmlPage::isParticularsList(const GumboNode *node, const QString &text, bool leading) const
{
    static const QRegularExpression index(u"索\\s*引\\s*号|发文机关|发文字号|成文日期"_s);
    if (isElement(node, GUMBO_TAG_TABLE) && index.match(text).hasMatch())
        return true;
    static const QRegularExpression tags(u"^(?:标签|标籤|分类|关键词|Tags)\\s*[:：]"_s);
    if (text.size() < 80 && tags.match(text).hasMatch() && !endsLikeProse(text))
        return true;
    constexpr qsizetype longest = 60;
    if (!leading || text.size() > longest || std::ranges::any_of(text, [](QChar c) { return QStringView(u"。！？；").contains(c); }))
        return false;
    static const QRegularExpression ago(u"^(?:\\S{2,10}\\s*)?\\d+\\s*(?:秒|分钟|小时|天|周|个月|年)前$"_s);
    const bool dated = findDate(text, m_options.zone).start >= 0 || ago.match(text).hasMatch();
    const auto names = [&](const QString &field) { return !field.isEmpty() && text.contains(field); };
    static const QRegularExpression shortDate(u"\\d{1,2}月\\d{1,2}日"_s);
    if (dated && (names(m_fields.source) || names(m_fields.authorLine) || text.size() < 40))
        return true;
    if (shortDate.match(text).hasMatch() && (names(m_fields.source) || names(m_fields.authorLine)))
        return true;
    return folded(text) == folded(m_fields.source) || folded(text) == folded(m_fields.authorLine) || folded(text) == folded(m_headline.siteName)
        || m_fields.keywords.contains(text) || m_sections.contains(text);
}

/// How many paragraphs of the story stand behind a node: sentences that are no links.
int HtmlPage::proseBehind(const GumboNode *heading) const
{
    bool behind = false;
    int paragraphs = 0;
    visitElements(m_content, [&](const GumboNode *node) {
        if (node == heading) {
            behind = true;
            return false;
        }
        if (!behind || !isElement(node, GUMBO_TAG_P))
            return true;
        const QString text = visibleLine(node).trimmed();
        constexpr qsizetype shortestParagraph = 12;
        constexpr double mostlyLinks = 0.3;
        paragraphs += text.size() >= shortestParagraph && endsLikeProse(text) && linkDensity(node) < mostlyLinks && !isPromotion(text) && !isFooter(text) ? 1 : 0;
        return false;
    });
    return paragraphs;
}

/// Everything below 相关新闻 and the like goes with it, where the page keeps that inside its story.
void HtmlPage::clearContent()
{
    bool leading = true;
    bool afterwork = false;
    int prose = 0;
    static const QRegularExpression tools(u"^(?=.*(?:赞|评论|收藏|分享|转发|举报))(?:赞|点赞|评论|收藏|分享|转发|举报|喜欢|\\d[\\d.,]*万?|\\s){4,}$"_s);
    visitElements(m_content, [&](const GumboNode *node) {
        if (node == m_content)
            return true;
        const QString text = isBlock(node) ? visibleLine(node).trimmed() : QString();
        if (!leading && !text.isEmpty() && ((text.size() < 16 && startsAfterwork(text)) || (text.size() < 40 && tools.match(text).hasMatch()))) {
            constexpr int most = 8; // more headings of lists are a site's
            afterwork = ++m_lookedBehind > most || proseBehind(node) == 0;
            if (!afterwork && startsAfterwork(text)) {
                HtmlTree::leaveOut(node); // the story goes on below its own list of links
                return false;
            }
        }
        if (isInvisible(node) || (afterwork && isBlock(node)) || (isBlock(node) && isNotStory(node, leading))) {
            HtmlTree::leaveOut(node);
            return false;
        }
        if (isElement(node, GUMBO_TAG_P) && text.size() > 20 && text.contains(u'。') && folded(text) != folded(m_fields.summary))
            ++prose;
        leading = leading && prose < 2 && !(isElement(node, GUMBO_TAG_P) && text.size() > 60);
        return true;
    });
}

/// Particulars and furniture that stood in the content as bare text between <br>s, and sub-headings that
/// the page sets as short strong paragraphs.
void HtmlPage::tidyBody(Content &content)
{
    QStringList blocks = bodyBlocks(content.body);
    const auto plain = [](const QString &block) { return block.size() > 400 || block.startsWith(u"!["_s) ? QString() : plainBlock(block); };
    const auto isParticular = [&](const QString &text) {
        PageFields fields;
        return readFieldLine(text, m_options.zone, fields) || isFurniture(text) || !editorOf(text).isEmpty();
    };
    for (qsizetype at = 0; at < blocks.size();) {
        const QString text = plain(blocks.at(at));
        if (text.isEmpty() && blocks.at(at).startsWith(u"!["_s)) {
            ++at; // a picture above the text stays
            continue;
        }
        if (text.isEmpty() || (folded(text) != folded(m_headline.printed) && !isParticular(text) && breadcrumb(text).isEmpty()))
            break;
        blocks.removeAt(at);
    }
    while (!blocks.isEmpty()) {
        const QString text = plain(blocks.last());
        PageFields fields;
        const bool roles = text.size() < 60 && (readRoleLine(text, fields) || readPrintLine(text, m_options.zone, fields));
        if (text.isEmpty() || (!isParticular(text) && !roles && !startsAfterwork(text)))
            break;
        blocks.removeLast();
    }
    static const QRegularExpression back(u"\\s*\\[?返回[^\\]\\n]{2,10}查看更多\\]?(?:\\([^)]*\\))?\\s*$"_s);
    if (!blocks.isEmpty())
        blocks.last().remove(back);
    content.body = joinBlocks(blocks);
    strongHeadings(content);
}

/// A home page, a list, a sign-in, an error: links and phrases, no story.
bool HtmlPage::holdsNoArticle(const QString &snapshot) const
{
    if (m_content == nullptr)
        return true;
    qsizetype letters = 0;
    qsizetype stops = 0;
    for (const QChar c : snapshot) {
        letters += c.isLetterOrNumber() ? 1 : 0;
        stops += QStringView(u"，。！？；,.!?").contains(c) ? 1 : 0;
    }
    constexpr qsizetype shortest = 15;
    constexpr double mostlyLinks = 0.5;
    const bool prose = letters >= shortest && stops >= 1 && linkDensity(m_content) < mostlyLinks;
    if (!prose)
        return true;
    // A few words without any of an article's particulars: 没有找到页面, 请登录.
    const bool told = !m_fields.date.isNone() || !m_fields.source.isEmpty() || !m_fields.authorLine.isEmpty() || !m_meta.data().headline.isEmpty();
    constexpr qsizetype shortText = 20;
    static const QRegularExpression notice(u"404|不存在|找不到|没有找到|登录|登錄|搜索结果|条结果|请稍候|正在加载|JavaScript|启用"_s, QRegularExpression::CaseInsensitiveOption);
    return !told && (letters < shortText || notice.match(m_headline.printed).hasMatch() || notice.match(snapshot.left(200)).hasMatch());
}

/// A footer, another site's name: somebody published this page.
bool HtmlPage::isForeign() const
{
    bool foreign = false;
    const QStringList lines = visibleText(m_tree.root()).split(u'\n');
    for (const QString &line : lines)
        foreign = foreign || (line.size() < 400 && isFooter(line.trimmed()));
    return foreign;
}

Result<ImportedArticle> HtmlPage::read()
{
    const QList<CorrectionNote> corrections = takeCorrections(m_tree);
    findContent();
    readFields();
    m_sections = readSections(m_tree, m_meta, m_headline);
    const bool foreign = isForeign();
    const QString snapshot = m_content ? visibleText(m_content) : QString();
    if (holdsNoArticle(snapshot))
        return failure(ErrorCode::BadInput, Exchange::tr("This page holds no article: there is no continuous text in it."));
    ImportedArticle article;
    article.content.corrections = corrections;
    setFields(article, m_fields);
    setHeadline(article.content, m_headline.printed);
    article.content.kicker = m_headline.kicker;
    article.content.subtitle = m_headline.subtitle;
    article.sectionNames = m_sections;
    article.address = m_meta.address();
    clearContent();
    settleLazyPictures(m_storyTree ? *m_storyTree : m_tree, m_content);
    partIndentedLines(m_content);
    m_pictures.knowCaptions(markedCaptions(m_content));
    ConvertOptions convert{QUrl(article.address), [this](const QString &address) { return m_pictures.take(address); }};
    Converted converted = nodeToBody(m_content, convert);
    article.content.body = converted.body;
    m_pictures.finish(article);
    tidyBody(article.content);
    if (article.content.body.isEmpty() && article.content.headline.isEmpty())
        return failure(ErrorCode::BadInput, Exchange::tr("This page holds no article: there is no continuous text in it."));
    takeSignOff(article.content);
    if (article.content.source.printed.isEmpty())
        article.content.source.printed = sourceInDateline(plainBlock(bodyBlocks(article.content.body).value(0)));
    recordReprint(article, m_fields, snapshot, article.address, foreign, m_options);
    if (article.content.reprint)
        article.content.reprint->licence = m_meta.licence();
    finishArticle(article);
    return article;
}

} // namespace

Result<ImportedArticle> importHtmlPage(const QByteArray &bytes, const ImportOptions &options)
{
    const QByteArray charset = options.declaredCharset.isEmpty() ? charsetIn(bytes) : options.declaredCharset;
    QStringList damage;
    Result<ImportedArticle> article = decodeText(bytes, charset)
                                          .and_then([&](const QString &html) { return withDamageMended(html, damage); })
                                          .and_then([&](const QString &html) -> Result<ImportedArticle> {
        Result<ImportedArticle> read = HtmlPage(html, options).read();
        if (read && html.contains("<html"_L1, Qt::CaseInsensitive) && !html.contains("</html"_L1, Qt::CaseInsensitive)
            && !html.contains("</body"_L1, Qt::CaseInsensitive))
            read->warnings.append(Exchange::tr("The page breaks off before its end; it may be incomplete."));
        return read;
    });
    if (article)
        article->warnings += damage;
    return article;
}

} // namespace galley
