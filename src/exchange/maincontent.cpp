// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/maincontent.h"

#include "exchange/pagefurniture.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

const QRegularExpression &against()
{
    static const QRegularExpression form(
        u"(?:^|(?<!trs)[\\s_-])(?:nav|menu|foot|footer|header|top|topbar|side|sidebar|aside|comment|comments|related|recommend|relate|rank|hot|share|"
        u"toolbar|tools|ad|ads|advert|banner|crumb|crumbs|breadcrumb|breadcrumbs|position|copyright|links|login|search|pager|page|pages|prev|next|"
        u"qrcode|editor|zrbj|bianji|tag|tags|keyword|keywords|subscribe|newsletter|popup|modal|relevant|relevance|statement|freeduty|tousu|jubao|dianzan|digg|"
        u"zan|ewm|pinglun|tiyi|fenye|pagelink|pagelist|pages?_tool|fold|download|function|interaction|sharedaddy|share[a-z]{2,6}|feed-card|read-more|"
        u"qr|backsohu|zbtool|displaypagenum|displaypage|recommends?-?list|bottom-ads|app-?down(?:load)?|notice)(?:[\\s_\\d-]|$)|footer|sidebar|"
        u"related|xiangguan|tuijian|paihang|daohang|hotwrap|freeduty|copyright|page_next|page_nav|xgxw|xgyd|rm_rel"_s);
    return form;
}

const QRegularExpression &inFavour()
{
    static const QRegularExpression form(
        u"article|content|trs_editor|zhengwen|(?:^|[\\s_-])(?:zw|zw_?con|text|main|body|detail|news|story|post|entry|rm_txt|con|cont|wz)(?:[\\s_\\d-]|$)"_s);
    return form;
}

qsizetype countOf(QStringView text, QStringView marks)
{
    return std::ranges::count_if(text, [&](QChar c) { return marks.contains(c); });
}

/// Prose standing directly in this element: its own text and inline children, not its blocks'.
QString ownText(const GumboNode *node)
{
    QString text;
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if (child->type == GUMBO_NODE_TEXT)
            text += QString::fromUtf8(child->v.text.text).trimmed();
        else if (isElement(child) && !isBlock(child) && !isElement(child, GUMBO_TAG_A) && !isInvisible(child))
            text += visibleLine(child);
    }
    return text;
}

double proseScore(QStringView text)
{
    constexpr qsizetype shortest = 15;
    if (text.size() < shortest)
        return 0;
    return 1 + double(countOf(text, u"，。,、；！？.")) + qMin(double(text.size()) / 100, 3.0);
}

/// What stands first in an element, to its first line's end; short, whatever the element's size.
QString firstLine(const GumboNode *node)
{
    constexpr qsizetype enough = 60;
    QString line;
    bool ended = false;
    html::walk(node, [&](const GumboNode *below) {
        if (ended || (below != node && isElement(below) && isInvisible(below)))
            return false;
        if (html::isText(below))
            line += QString::fromUtf8(below->v.text.text).simplified();
        else if (!line.isEmpty() && (isBlock(below) || isElement(below, GUMBO_TAG_BR)))
            ended = true;
        ended = ended || line.size() > enough;
        return !ended;
    });
    return line;
}

double nameWeight(const GumboNode *node)
{
    const QString names = classAndId(node);
    double weight = 1;
    if (inFavour().match(names).hasMatch() || attribute(node, "itemprop") == u"articleBody")
        weight *= 1.4;
    if (against().match(names).hasMatch())
        weight *= 0.4;
    if (isElement(node, GUMBO_TAG_ARTICLE))
        weight *= 1.2;
    return weight;
}

/// Whether a block only holds text and inline elements, without <br>: as good as a paragraph.
bool isLeaf(const GumboNode *node)
{
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if (isElement(child) && (isBlock(child) || isElement(child, GUMBO_TAG_BR)))
            return false;
    }
    return true;
}

/// A paragraph counts for what holds it; a block with bare text and <br> counts itself.
const GumboNode *holderOf(const GumboNode *node)
{
    const bool paragraph = isElement(node, GUMBO_TAG_P) || isElement(node, GUMBO_TAG_LI)
        || isElement(node, GUMBO_TAG_BLOCKQUOTE) || isElement(node, GUMBO_TAG_SPAN)
        || (isElement(node, GUMBO_TAG_DIV) && isLeaf(node));
    return paragraph && node->parent ? node->parent : node;
}

using Scores = QHash<const GumboNode *, double>;

Scores proseScores(const HtmlTree &page, bool withBoilerplate)
{
    Scores scores;
    visitElements(page.root(), [&](const GumboNode *node) {
        if (isInvisible(node) || (!withBoilerplate && isBoilerplate(node)))
            return false;
        double share = proseScore(ownText(node));
        const GumboNode *holder = holderOf(node);
        for (int up = 0; share > 0 && up < 3 && holder && isElement(holder); ++up, share *= 0.5, holder = holder->parent)
            scores[holder] += share;
        return true;
    });
    return scores;
}

const GumboNode *bestOf(const HtmlTree &page, const Scores &scores)
{
    const TextSizes sizes(page.root());
    const GumboNode *best = nullptr;
    double bestScore = 0;
    visitElements(page.root(), [&](const GumboNode *node) { // in document order: ties are always settled the same way
        const auto found = scores.constFind(node);
        if (found == scores.cend() || isElement(node, GUMBO_TAG_HTML))
            return true;
        const double score = *found * nameWeight(node) * (1 - sizes.linkDensity(node));
        if (score > bestScore) {
            best = node;
            bestScore = score;
        }
        return true;
    });
    return best;
}

/// A sentence with a stop: not a caption, a date, or what a site says about itself.
bool isProse(const QString &text)
{
    return proseScore(text) > 2 && !isPromotion(text) && !isFooter(text) && !startsAfterwork(text);
}

/// Whether prose stands in this element outside one of its children: a story whose paragraphs are wrapped one
/// by one, or in several groups, has its best-scored group beside the others.
bool hasProseBeside(const GumboNode *parent, const GumboNode *chosen)
{
    constexpr double mostlyLinks = 0.3;
    const TextSizes sizes(parent);
    bool found = false;
    visitElements(parent, [&](const GumboNode *node) {
        if (found || node == chosen || isInvisible(node) || (node != parent && isBoilerplate(node)))
            return false;
        if (node == parent || sizes.linkDensity(node) < mostlyLinks)
            found = isProse(ownText(node));
        return !found;
    });
    return found;
}

/// No paragraph of the story is left outside: up to what holds the other paragraphs, too.
const GumboNode *widened(const GumboNode *best)
{
    constexpr int furthest = 3;
    for (int up = 0; best && up < furthest; ++up) {
        const GumboNode *parent = best->parent;
        if (!parent || !isElement(parent) || isElement(parent, GUMBO_TAG_BODY) || isElement(parent, GUMBO_TAG_HTML)
            || isBoilerplate(parent) || !hasProseBeside(parent, best))
            break;
        best = parent;
    }
    return best;
}

} // namespace

bool isBoilerplate(const GumboNode *node)
{
    if (opensWithListHeading(node))
        return true;
    switch (node->v.element.tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FORM:
        return true;
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_P:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_DL:
        // sina_keyword_ad_area articalContent: what calls itself content and holds sentences is no advertisement.
        return against().match(classAndId(node)).hasMatch()
            && !(classAndId(node).contains("content"_L1) && proseScore(ownText(node)) > 4 && linkDensity(node) < 0.2);
    default:
        return false;
    }
}

bool opensWithListHeading(const GumboNode *node)
{
    switch (node->v.element.tag) {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ASIDE:
        return isListHeading(firstLine(node));
    default:
        return false;
    }
}

const GumboNode *withPicturesBeside(const GumboNode *content)
{
    constexpr int furthest = 3;
    constexpr qsizetype mostBeside = 200;
    const GumboNode *widest = content;
    const GumboNode *best = content;
    for (int up = 0; up < furthest && widest && widest->parent; ++up) {
        const GumboNode *parent = widest->parent;
        if (!isElement(parent) || isElement(parent, GUMBO_TAG_BODY) || isElement(parent, GUMBO_TAG_HTML) || isBoilerplate(parent))
            break;
        const TextSizes sizes(parent);
        bool picture = false;
        qsizetype beside = 0;
        visitElements(parent, [&](const GumboNode *node) {
            if (node == widest || isInvisible(node) || (node != parent && isBoilerplate(node)))
                return false;
            const QString width = attribute(node, "width");
            picture = picture || (isElement(node, GUMBO_TAG_IMG) && width != u"1" && width != u"0");
            return true;
        });
        for (const GumboNode *child : html::children(parent)) {
            if (child != widest && isElement(child) && !isInvisible(child) && !isBoilerplate(child))
                beside += sizes.text(child);
        }
        widest = parent;
        if (beside > mostBeside)
            break;
        best = picture ? parent : best;
    }
    return best;
}

const GumboNode *mainContent(const HtmlTree &page)
{
    constexpr qsizetype enough = 60;
    const GumboNode *best = bestOf(page, proseScores(page, false));
    if (best && visibleLine(best).size() >= enough)
        return widened(best);
    // Some pages name what holds their story like a sidebar.
    const GumboNode *any = bestOf(page, proseScores(page, true));
    return widened(any ? any : best);
}

} // namespace galley
