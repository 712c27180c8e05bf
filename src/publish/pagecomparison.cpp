// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagecomparison.h"

#include "article/canonical.h"
#include "markup/render.h"
#include "publish/assettypes.h"
#include "publish/pagearticle.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct PageText
{
    Q_DECLARE_TR_FUNCTIONS(PageComparison)
};

/// What the page would be: printed by the newsroom's theme, with nothing of the site around it.
struct ExpectedPage
{
    PageReading reading;
    QString headline;         ///< as printed
    QString body;             ///< source
    bool knowsEditor = false; ///< the responsible editor is no part of the text, and only of the live one it is known
    QString editorLabel;
};

Result<ExpectedPage> expectedPage(const Newsroom &newsroom, const Trace &trace)
{
    const auto revision = newsroom.revision(trace.revision);
    if (!revision)
        return std::unexpected(revision.error());
    auto content = contentFromCanonical(revision->canonical);
    if (!content)
        return std::unexpected(content.error());
    const auto article = newsroom.article(trace.article);
    if (!article)
        return std::unexpected(article.error());
    const auto names = realNames(newsroom);
    if (!names)
        return std::unexpected(names.error());
    const auto editor = printedEditor(newsroom, trace.article, article->handling, *names);
    if (!editor)
        return std::unexpected(editor.error());
    auto site = newsroom.site();
    if (!site)
        return std::unexpected(site.error());
    const auto theme = Theme::load(newsroom.folder() + "/theme"_L1);
    if (!theme)
        return std::unexpected(theme.error());

    auto snapshot = std::make_shared<SiteSnapshot>();
    snapshot->newsroom = newsroom.id();
    snapshot->zone = newsroom.zone();
    snapshot->time = newsroom.clock().nowUtc();
    snapshot->site = std::move(*site);
    snapshot->assetTypes = std::make_shared<AssetTypes>(newsroom.folder());
    const QString headline = content->printedHeadline();
    const QString body = content->body;
    PageArticle page;
    page.id = trace.article;
    page.content = std::move(*content);
    page.handling = article->handling;
    page.published = article->firstPublished;
    page.address = trace.address;
    page.responsibleEditor = *editor;
    page.contentHash = trace.contentHash;
    const auto html = PageRenderer(snapshot, *theme).articlePage(page);
    if (!html)
        return std::unexpected(html.error());
    return ExpectedPage{readPage(*html), headline, body, trace.text == Trace::Text::Live, (*theme)->string(u"editor"_s)};
}

/// A stretch of a line around a place, with dots where it goes on.
QString excerpt(const QString &line, qsizetype at)
{
    constexpr qsizetype before = 8;
    constexpr qsizetype length = 32;
    qsizetype begin = std::max<qsizetype>(0, at - before);
    qsizetype end = std::min(line.size(), begin + length);
    if (begin > 0 && line.at(begin).isLowSurrogate())
        --begin;
    if (end < line.size() && line.at(end).isLowSurrogate())
        ++end;
    return (begin > 0 ? u"…"_s : QString()) + line.sliced(begin, end - begin) + (end < line.size() ? u"…"_s : QString());
}

PageDifference difference(PagePart part, int line, const QString &expected, const QString &found)
{
    qsizetype at = 0;
    while (at < std::min(expected.size(), found.size()) && expected.at(at) == found.at(at))
        ++at;
    PageDifference different{pagePartName(part), pagePartLabel(part), line, excerpt(expected, std::min(at, expected.size())),
                             excerpt(found, std::min(at, found.size())), {}};
    if (expected.isEmpty()) {
        //: %1 a part of a page (headline, text …), %2 what stands there
        different.what = PageText::tr("In the part “%1” the page holds what the text does not: “%2”.").arg(different.label, different.found);
    } else if (found.isEmpty()) {
        different.what = PageText::tr("In the part “%1” the page lacks what the text holds: “%2”.").arg(different.label, different.expected);
    } else {
        //: %1 a part of a page, %2 what the approved text says, %3 what the page says
        different.what = PageText::tr("In the part “%1” the text says “%2”, and the page “%3”.").arg(different.label, different.expected, different.found);
    }
    return different;
}

PageDifference ofPage(const QString &found, const QString &what)
{
    return {u"page"_s, PageText::tr("the page as a whole"), 0, {}, found, what};
}

std::optional<PageDifference> differenceIn(PagePart part, const QStringList &expected, const QStringList &found)
{
    for (qsizetype line = 0; line < std::max(expected.size(), found.size()); ++line) {
        if (expected.value(line) != found.value(line))
            return difference(part, static_cast<int>(line + 1), expected.value(line), found.value(line));
    }
    return {};
}

/// The site's name stands behind the headline, and may have been another one then.
QStringList withoutSiteName(const QStringList &title, const QStringList &headline)
{
    QStringList cut = title;
    for (QString &line : cut) {
        if (!headline.isEmpty() && line.startsWith(QString(headline.constFirst() + " - "_L1)))
            line = headline.constFirst();
    }
    return cut;
}

QStringList withoutEditor(QStringList lines, const QString &label)
{
    lines.removeIf([&](const QString &line) { return !label.isEmpty() && line.startsWith(label); });
    return lines;
}

void compareParts(PageComparison &comparison, const ExpectedPage &page, const PageReading &found)
{
    const auto &expected = page.reading.parts;
    const QStringList headline = expected.value(PagePart::Headline);
    for (int number = 0; number <= int(PagePart::Elsewhere); ++number) {
        const PagePart part = PagePart(number);
        QStringList theirs = found.parts.value(part);
        QStringList ours = expected.value(part);
        if (part == PagePart::Address && (theirs.isEmpty() || ours.isEmpty()))
            continue; // without an address of the site's no page has one
        if (part == PagePart::Title) {
            theirs = withoutSiteName(theirs, headline);
            ours = withoutSiteName(ours, headline);
        } else if (part == PagePart::End && !page.knowsEditor) {
            theirs = withoutEditor(theirs, page.editorLabel);
            ours = withoutEditor(ours, page.editorLabel);
        }
        if (!ours.isEmpty() || !theirs.isEmpty())
            comparison.compared.append(pagePartName(part));
        if (!comparison.first)
            comparison.first = differenceIn(part, ours, theirs);
    }
    if (!page.knowsEditor)
        comparison.notCompared.append(PageText::tr("the responsible editor, who is no part of the text"));
}

/// A body's blocks as text, without its pictures.
QStringList textBlocks(const QString &body)
{
    RenderOptions options;
    options.assetAddress = [](QByteArrayView) { return QString(); };
    options.articleAddress = [](ArticleId) { return QString(); };
    return readPage(QString("<body>"_L1 + renderBody(body, options)).toUtf8()).text;
}

/// Of a theme that lays pages out its own way: the text's blocks must stand in the page one after the other.
void compareText(PageComparison &comparison, const ExpectedPage &page, const PageReading &found)
{
    const QStringList body = textBlocks(page.body);
    const QString all = found.text.join(u'\n');
    const QString prints = page.reading.text.join(u'\n');
    const auto look = [&](PagePart part, int line, const QString &text, qsizetype from) -> qsizetype {
        const qsizetype at = all.indexOf(text, from);
        if (at < 0 && !comparison.first) {
            PageDifference missing = difference(part, line, text, {});
            if (all.contains(text))
                missing.what = PageText::tr("In the part “%1” a paragraph stands at another place than in the text: “%2”.").arg(missing.label, missing.expected);
            comparison.first = missing;
        }
        return at < 0 ? from : at + text.size();
    };
    if (prints.contains(page.headline)) {
        comparison.compared.append(pagePartName(PagePart::Headline));
        look(PagePart::Headline, 1, page.headline, 0);
    }
    comparison.compared.append(pagePartName(PagePart::Body));
    qsizetype from = 0;
    for (qsizetype line = 0; line < body.size(); ++line)
        from = look(PagePart::Body, static_cast<int>(line + 1), body.at(line), from);
    comparison.notCompared << PageText::tr("source, author, date, summary, correction notes, sign-off")
                           << PageText::tr("whether the page holds more than the text");
}

} // namespace

QString ownAddress(const QByteArray &html)
{
    return readPage(html).parts.value(PagePart::Address).value(0);
}

Result<PageComparison> comparePage(const Newsroom &newsroom, const Trace &trace, const QByteArray &html)
{
    const auto expected = expectedPage(newsroom, trace);
    if (!expected)
        return std::unexpected(expected.error());
    const PageReading found = readPage(html);
    PageComparison comparison;
    for (const QString &active : found.active) {
        if (!expected->reading.active.contains(active) && !comparison.first)
            comparison.first = ofPage(active, PageText::tr("The page holds what the newsroom's theme does not print, and what can change or hide its text: %1").arg(active));
    }
    if (expected->reading.isLaidOut && found.isLaidOut) {
        compareParts(comparison, *expected, found);
    } else {
        if (expected->reading.isLaidOut && !comparison.first)
            comparison.first = ofPage({}, PageText::tr("The page is not laid out as the newsroom's theme lays out an article."));
        compareText(comparison, *expected, found);
    }
    comparison.notCompared << PageText::tr("what the site puts around an article: navigation, series, tags, related articles, footer")
                           << PageText::tr("where links inside the site lead")
                           << PageText::tr("the pictures' own bytes and the style sheet, which are files of their own");
    return comparison;
}

} // namespace galley
