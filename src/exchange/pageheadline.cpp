// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pageheadline.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

bool isSiteName(QStringView part, QStringView site)
{
    static const QRegularExpression form(u"(?:网|網|报|報|社|在线|在線|频道|頻道|台|门户|新闻|新聞|资讯|客户端|\\.(?:com|cn|net|org))$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return part == site || form.matchView(part).hasMatch();
}

struct Stripped
{
    QString headline;
    QString site; ///< the last thing taken off
};

/// Takes _某网, - 旅游 - 某网 and |某网 off the end. Where only a site's name may go (what the page itself
/// calls its title), other words behind a dash or bar stay; a dash without spaces is always doubted: 3-1, 歼-20.
Stripped withoutSiteName(const QString &title, QStringView site, bool onlySiteNames)
{
    static const QRegularExpression last(u"^(.{2,}?)(\\s*_+\\s*|\\s+[-–—]+\\s+|\\s*[|｜]\\s*|-{1,3})([^-_|｜]{2,20})$"_s);
    Stripped rest{title.trimmed(), {}};
    bool hadSite = false;
    for (QRegularExpressionMatch match = last.match(rest.headline); match.hasMatch(); match = last.match(rest.headline)) {
        const QString part = match.captured(3).trimmed();
        const QStringView separator = match.capturedView(2).trimmed();
        const bool strong = separator.startsWith(u'_') || separator.size() > 1
            || (match.capturedLength(2) > 1 && separator != u"|" && separator != u"｜");
        constexpr qsizetype longestColumn = 6;
        const bool siteName = isSiteName(part, site);
        const bool column = hadSite && part.size() <= longestColumn && !part.contains(u' ');
        if (!siteName && !column && !(strong && !onlySiteNames))
            break;
        if (rest.site.isEmpty())
            rest.site = part;
        hadSite = hadSite || siteName;
        rest.headline = match.captured(1).trimmed();
    }
    return rest;
}

struct Heading
{
    const GumboNode *node;
    QString text;
    int level; ///< 1 to 4; 5: named like a title
};

QList<Heading> headings(const GumboNode *root)
{
    static const QRegularExpression named(u"(?:^|[\\s_-])(?:title|bt|headline|news-?title|xl-title|titname)(?:[\\s_-]|$)"_s);
    constexpr qsizetype longest = 120;
    QList<Heading> found;
    visitElements(root, [&](const GumboNode *node) {
        if (isInvisible(node) && !isElement(node, GUMBO_TAG_HEAD))
            return false;
        if (isElement(node, GUMBO_TAG_HEAD) || found.size() > 60)
            return false;
        const GumboTag tag = node->v.element.tag;
        const bool heading = tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4;
        const bool title = !heading && (tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_P || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_SPAN)
            && named.match(classAndId(node)).hasMatch();
        if (!heading && !title)
            return true;
        if (const QString text = visibleLine(node).simplified(); text.size() >= 2 && text.size() <= longest)
            found.append({node, text, heading ? int(tag) - int(GUMBO_TAG_H1) + 1 : 5});
        return !heading;
    });
    return found;
}

/// A line's first element whose text is exactly the headline: where it is printed as plain text.
const GumboNode *printedAt(const GumboNode *root, const QString &headline)
{
    const QString wanted = folded(headline);
    const GumboNode *found = nullptr;
    const TextSizes sizes(root);
    visitElements(root, [&](const GumboNode *node) {
        if (found || (isInvisible(node) && !isElement(node, GUMBO_TAG_HTML)))
            return false;
        const qsizetype size = sizes.text(node);
        if (size < wanted.size())
            return false;
        if (size == wanted.size() && folded(visibleLine(node)) == wanted)
            found = node;
        return !found;
    });
    return found;
}

QString choose(const QList<Heading> &all, const PageMeta &meta, Stripped &stripped)
{
    const QString site = meta.siteName();
    stripped = withoutSiteName(meta.title(), site, false);
    const QString title = folded(meta.title());
    const QString og = withoutSiteName(meta.value({u"og:title", u"twitter:title", u"articletitle"}), site, true).headline;
    const QString data = meta.data().headline;
    QString best;
    for (const Heading &heading : all) { // the longest that the title begins with
        const QString text = folded(heading.text);
        if (title.startsWith(text) && text.size() > folded(best).size() && (heading.level < 5 || best.isEmpty()))
            best = heading.text;
    }
    if (!best.isEmpty())
        return best;
    for (const QString &candidate : {og, data}) {
        if (!candidate.isEmpty() && (title.isEmpty() || title.startsWith(folded(candidate))))
            return candidate;
    }
    const QString whole = folded(stripped.headline);
    // An h1 that the title names behind the headline is the site's or the column's.
    const auto own = [&](const Heading &heading) {
        return heading.level == 1 && (!title.contains(folded(heading.text)) || whole.contains(folded(heading.text)));
    };
    const auto h1 = std::ranges::find_if(all, own);
    if (!og.isEmpty())
        return og;
    if (!data.isEmpty())
        return data;
    return h1 != all.end() ? h1->text : stripped.headline;
}

const GumboNode *neighbour(const GumboNode *node, int step)
{
    const GumboNode *parent = node->parent;
    if (!parent || !isElement(parent))
        return nullptr;
    const GumboVector &siblings = parent->v.element.children;
    for (int at = int(node->index_within_parent) + step; at >= 0 && at < int(siblings.length); at += step) {
        const auto *other = static_cast<const GumboNode *>(siblings.data[at]);
        if (isElement(other) && !isInvisible(other) && !visibleLine(other).simplified().isEmpty())
            return other;
    }
    return nullptr;
}

/// 引题 above and 副题 below: headings of another level beside the headline, or elements named for it.
void readAround(PageHeadline &headline)
{
    static const QRegularExpression above(u"(?:^|[\\s_-])(?:pre|yinti|kicker|introtitle|shoulder)(?:[\\s_-]|$)"_s);
    static const QRegularExpression below(u"(?:^|[\\s_-])(?:sub|subtitle|futi|sub-?title)(?:[\\s_-]|$)"_s);
    constexpr qsizetype longest = 60;
    const auto isHeading = [](const GumboNode *node) {
        return isElement(node, GUMBO_TAG_H2) || isElement(node, GUMBO_TAG_H3) || isElement(node, GUMBO_TAG_H4);
    };
    const auto text = [](const GumboNode *node) { return visibleLine(node).simplified(); };
    const GumboNode *before = neighbour(headline.node, -1);
    const GumboNode *behind = neighbour(headline.node, 1);
    const bool kicker = before && (isHeading(before) || above.match(classAndId(before)).hasMatch()) && text(before).size() <= longest
        && text(before).size() >= 3;
    if (kicker && headline.kicker.isEmpty())
        headline.kicker = text(before);
    const bool subtitle = behind && text(behind).size() <= longest
        && (text(behind).startsWith(u"——"_s) || (isHeading(behind) && kicker) || (below.match(classAndId(behind)).hasMatch() && isHeading(behind)));
    if (subtitle && headline.subtitle.isEmpty())
        headline.subtitle = text(behind);
}

} // namespace

PageHeadline readHeadline(const HtmlTree &page, const PageMeta &meta)
{
    const QList<Heading> all = headings(page.root());
    PageHeadline headline;
    Stripped stripped;
    headline.printed = choose(all, meta, stripped);
    headline.siteName = meta.siteName().isEmpty() ? stripped.site : meta.siteName();
    headline.kicker = meta.data().kicker;
    headline.subtitle = meta.data().subtitle;
    if (headline.printed.isEmpty())
        return headline;
    const QString text = folded(headline.printed);
    const auto printed = std::ranges::find_if(all, [&](const Heading &heading) { return folded(heading.text) == text; });
    headline.node = printed != all.end() ? printed->node : printedAt(page.root(), headline.printed);
    if (headline.node)
        readAround(headline);
    if (folded(headline.kicker) == text)
        headline.kicker.clear();
    if (folded(headline.subtitle) == text)
        headline.subtitle.clear();
    return headline;
}

} // namespace galley
