// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pagecrumbs.h"

#include "exchange/pagefurniture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr qsizetype longestCrumbs = 100;
constexpr qsizetype longestName = 12;

/// 老城论坛 › 门户 › 本地新闻: arrows between short names.
QStringList arrowed(const QString &line)
{
    static const QRegularExpression arrows(u"\\s*(?:>>|>|›|»|＞|→)\\s*"_s);
    QStringList parts = line.split(arrows, Qt::SkipEmptyParts);
    if (parts.size() < 3 || line.count(arrows) < 2)
        return {};
    for (QString &part : parts)
        part = part.trimmed();
    const bool names = std::ranges::all_of(parts, [](const QString &part) { return part.size() <= longestName && !endsLikeProse(part); });
    return names ? parts : QStringList();
}

QStringList linksIn(const GumboNode *node)
{
    QStringList names;
    visitElements(node, [&](const GumboNode *link) {
        if (isElement(link, GUMBO_TAG_A))
            names.append(visibleLine(link).simplified());
        return true;
    });
    names.removeIf([](const QString &name) { return name.isEmpty() || name.size() > longestName; });
    return names;
}

QStringList printedCrumbs(const HtmlTree &page)
{
    static const QRegularExpression named(
        u"crumb|position|location|weizhi|daohang|(?:^|[\\s_-])(?:mbx|dqwz|path|channel-path|index_path|lj|wz|pos)(?:[\\s_-]|$)"_s);
    const TextSizes sizes(page.root());
    QStringList crumbs;
    QStringList byArrows;
    visitElements(page.root(), [&](const GumboNode *node) {
        if (!crumbs.isEmpty() || isInvisible(node))
            return isElement(node, GUMBO_TAG_HTML);
        if (sizes.text(node) == 0 || sizes.text(node) > longestCrumbs || !isBlock(node))
            return true;
        const QString text = visibleLine(node).simplified();
        crumbs = breadcrumb(text);
        if (crumbs.isEmpty() && named.match(classAndId(node)).hasMatch()) {
            crumbs = arrowed(text);
            if (crumbs.isEmpty() && !isElement(node, GUMBO_TAG_NAV))
                crumbs = linksIn(node);
            if (crumbs.size() > 5)
                crumbs.clear(); // a bar, not a path
        }
        if (byArrows.isEmpty())
            byArrows = arrowed(text);
        return true;
    });
    return crumbs.isEmpty() ? byArrows : crumbs;
}

/// 第02版：要闻, in a newspaper's page.
QString newspaperPage(const HtmlTree &page)
{
    static const QRegularExpression form(u"^第?\\s*[A-Z]?\\d{1,3}\\s*版\\s*[:：]\\s*([\\x{3400}-\\x{9FFF}]{2,8})$"_s, QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype head = 30;
    const QStringList lines = visibleText(page.root()).split(u'\n');
    for (const QString &line : lines.first(qMin(lines.size(), head))) {
        if (const QRegularExpressionMatch match = form.match(line.trimmed()); match.hasMatch())
            return match.captured(1);
    }
    return {};
}

} // namespace

QStringList readSections(const HtmlTree &page, const PageMeta &meta, const PageHeadline &headline)
{
    QStringList crumbs = printedCrumbs(page);
    if (crumbs.isEmpty())
        crumbs = meta.data().crumbs;
    for (const QString &name : {meta.data().section, meta.value({u"article:section", u"columnname", u"catname", u"channelname"}), newspaperPage(page)}) {
        if (crumbs.isEmpty() && !name.isEmpty())
            crumbs.append(name);
    }
    const QString title = folded(headline.printed);
    const auto isHome = [](const QString &name) {
        return name.endsWith(u"首页"_s) || name.endsWith(u"首頁"_s) || name == u"主页" || name == u"正文" || name == u"查看内容" || name == u"详情"
            || name == u"内容" || name == u"文章" || name == u"全文";
    };
    // Where a path begins without a home, the site's name is its home.
    static const QRegularExpression site(u"(?:网|網|在线|论坛|報|报)$"_s);
    if (crumbs.size() > 1 && (site.match(crumbs.first()).hasMatch() || crumbs.first() == headline.siteName))
        crumbs.removeFirst();
    QStringList sections;
    for (auto crumb = crumbs.crbegin(); crumb != crumbs.crend(); ++crumb) {
        const QString name = crumb->simplified();
        if (name.isEmpty() || name.size() > longestName || isHome(name) || folded(name) == title || name == headline.siteName)
            continue;
        sections.append(name);
    }
    sections.removeDuplicates();
    return sections;
}

} // namespace galley
