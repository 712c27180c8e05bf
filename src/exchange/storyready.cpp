// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/storyready.h"

#include "exchange/pagefurniture.h"

#include <QList>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr const char *lazyNames[] = {"data-original", "data-src", "data-lazy-src", "data-actualsrc", "data-echo",
                                     "data-lazyload", "data-url", "data-lazy", "_src"};

/// Shorter data: addresses are grey boxes and single points.
constexpr qsizetype shortestData = 100;

bool isAddress(const QString &value)
{
    if (value.startsWith("data:"_L1))
        return value.size() > shortestData;
    return value.contains(u'.') || value.contains(u'/');
}

QString lazyAddress(const GumboNode *image)
{
    for (const char *name : lazyNames) {
        if (const QString value = attribute(image, name).trimmed(); isAddress(value))
            return value;
    }
    return {};
}

const GumboNode *imageIn(const GumboNode *node)
{
    const GumboNode *found = nullptr;
    visitElements(node, [&](const GumboNode *below) {
        if (!found && isElement(below, GUMBO_TAG_IMG))
            found = below;
        return !found;
    });
    return found;
}

const GumboNode *elementBefore(const GumboNode *node)
{
    if (!node->parent || !isElement(node->parent))
        return nullptr;
    const GumboVector &siblings = node->parent->v.element.children;
    for (size_t at = node->index_within_parent; at > 0; --at) {
        const auto *sibling = static_cast<const GumboNode *>(siblings.data[at - 1]);
        if (isElement(sibling))
            return sibling;
    }
    return nullptr;
}

/// Text runs and line breaks of a story in order; a null node is a block's edge.
struct Run
{
    const GumboNode *lineBreak;
    QString text;
};

void collectRuns(const GumboNode *node, QList<Run> &runs)
{
    if (html::isText(node)) {
        const QString text = QString::fromUtf8(node->v.text.text);
        if (!runs.isEmpty() && !runs.last().lineBreak)
            runs.last().text += text;
        else
            runs.append(Run{nullptr, text});
        return;
    }
    if (!isElement(node) || isInvisible(node))
        return;
    if (isElement(node, GUMBO_TAG_BR)) {
        runs.append(Run{node, {}});
        return;
    }
    const bool edge = isBlock(node);
    if (edge)
        runs.append(Run{node, {}});
    for (const GumboNode *child : html::children(node))
        collectRuns(child, runs);
    if (edge)
        runs.append(Run{node, {}});
}

bool isIndented(QStringView text)
{
    qsizetype spaces = 0;
    for (const QChar c : text) {
        if (c == QChar(0x3000))
            spaces += 2;
        else if (c == QChar::Nbsp)
            ++spaces;
        else if (c != u'\n' && c != u'\r' && c != u'\t' && c != u' ')
            break;
    }
    return spaces >= 2;
}

} // namespace

void settleLazyPictures(HtmlTree &page, const GumboNode *story)
{
    visitElements(story, [&](const GumboNode *node) {
        if (isElement(node, GUMBO_TAG_IMG)) {
            if (const QString address = lazyAddress(node); address.startsWith("data:"_L1))
                page.setAddress(node, address.toUtf8());
        } else if (isElement(node, GUMBO_TAG_NOSCRIPT)) {
            const GumboNode *image = imageIn(node);
            const GumboNode *before = elementBefore(node);
            const GumboNode *placeholder = before ? imageIn(before) : nullptr;
            const bool known = placeholder
                && (!lazyAddress(placeholder).isEmpty() || !attribute(placeholder, "data-srcset").isEmpty() || isAddress(attribute(placeholder, "src")));
            if (image && !known) {
                if (placeholder)
                    HtmlTree::leaveOut(placeholder);
                HtmlTree::show(node);
            }
            return false;
        }
        return true;
    });
}

void partIndentedLines(const GumboNode *story)
{
    QList<Run> runs;
    collectRuns(story, runs);
    constexpr qsizetype shortestSentence = 30;
    for (qsizetype i = 1; i + 1 < runs.size(); ++i) {
        if (!runs[i].lineBreak || !isElement(runs[i].lineBreak, GUMBO_TAG_BR) || runs[i - 1].lineBreak || runs[i + 1].lineBreak)
            continue;
        const QString before = runs[i - 1].text.trimmed();
        const QString behind = runs[i + 1].text;
        const bool sentences = endsLikeProse(before) && before.size() >= shortestSentence && behind.trimmed().size() >= shortestSentence
            && endsLikeProse(behind.trimmed());
        if (isIndented(behind) || sentences)
            HtmlTree::makeParagraphEnd(runs[i].lineBreak);
    }
}

QStringList markedCaptions(const GumboNode *story)
{
    static const QRegularExpression named(u"caption|img[_-]?desc|image[_-]?desc|pic[_-]?text|pictext|picdesc|photo[_-]?desc|tupian_shuoming|left_pt"_s);
    static const QRegularExpression centred(u"text-align\\s*:\\s*center"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 120;
    constexpr qsizetype longestInBlock = 60;
    const TextSizes sizes(story);
    QStringList captions;
    bool belowPicture = false;
    visitElements(story, [&](const GumboNode *node) {
        if (isInvisible(node))
            return false;
        const qsizetype size = sizes.text(node);
        const bool leaf = isElement(node, GUMBO_TAG_P) || isElement(node, GUMBO_TAG_TD) || isElement(node, GUMBO_TAG_DD) || isElement(node, GUMBO_TAG_DIV)
            || isElement(node, GUMBO_TAG_SPAN);
        if (!leaf || size > longest)
            return true;
        const bool picture = imageIn(node) != nullptr;
        const bool isCentred = centred.match(attribute(node, "style")).hasMatch() || attribute(node, "align") == u"center";
        const bool isMarked = named.match(classAndId(node)).hasMatch();
        if (size > 0 && ((picture && size <= longestInBlock) || (belowPicture && isCentred) || isMarked)) {
            const QStringList lines = visibleText(node).split(u'\n');
            if (lines.size() == 1)
                captions.append(lines.first().simplified());
        }
        if (isElement(node, GUMBO_TAG_P) || picture)
            belowPicture = picture && size == 0;
        return true;
    });
    return captions;
}

} // namespace galley
