// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/htmltree.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

/// Where an element's own text starts and ends in the whole.
struct Marked
{
    const GumboNode *element;
    qsizetype start;
    qsizetype end;
};

void appendText(const GumboNode *node, QString &text, Marked *marked)
{
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE) {
        for (const QChar c : QString::fromUtf8(node->v.text.text)) {
            const bool space = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f' || c == QChar::Nbsp;
            if (!space)
                text += c;
            else if (!text.isEmpty() && !text.back().isSpace())
                text += u' ';
        }
        return;
    }
    if (!isElement(node) || isInvisible(node))
        return;
    const bool block = isBlock(node) || node->v.element.tag == GUMBO_TAG_BR;
    const auto breakLine = [&] {
        while (!text.isEmpty() && text.back() == u' ')
            text.chop(1);
        if (!text.isEmpty() && text.back() != u'\n')
            text += u'\n';
    };
    const auto keepApart = [&] {
        if (marked && !block && !text.isEmpty() && !text.back().isSpace())
            text += u' ';
    };
    if (block)
        breakLine();
    keepApart();
    if (marked && node == marked->element)
        marked->start = text.size();
    for (const GumboNode *child : html::children(node))
        appendText(child, text, marked);
    if (block)
        breakLine();
    keepApart();
    if (marked && node == marked->element)
        marked->end = text.size();
    if (marked && marked->start > text.size())
        marked->start = text.size(); // the space before it was taken off
}

} // namespace

void HtmlTree::leaveOut(const GumboNode *node)
{
    if (isElement(node))
        const_cast<GumboNode *>(node)->v.element.tag = GUMBO_TAG_SCRIPT;
}

void HtmlTree::show(const GumboNode *node)
{
    if (!isElement(node))
        return;
    GumboElement &element = const_cast<GumboNode *>(node)->v.element;
    if (element.tag == GUMBO_TAG_NOSCRIPT)
        element.tag = GUMBO_TAG_SPAN;
    if (GumboAttribute *style = gumbo_get_attribute(&element.attributes, "style"))
        style->value = "";
}

void HtmlTree::makeParagraphEnd(const GumboNode *lineBreak)
{
    if (isElement(lineBreak, GUMBO_TAG_BR))
        const_cast<GumboNode *>(lineBreak)->v.element.tag = GUMBO_TAG_P; // an empty one
}

void HtmlTree::setAddress(const GumboNode *image, const QByteArray &address)
{
    static constexpr const char *others[] = {"data-original", "data-src", "data-lazy-src", "data-actualsrc", "data-echo",
                                             "data-lazyload", "data-url", "data-lazy", "_src", "file", "data-srcset", "srcset"};
    m_addresses.push_back(address);
    GumboVector &attributes = const_cast<GumboNode *>(image)->v.element.attributes;
    GumboAttribute *src = gumbo_get_attribute(&attributes, "src");
    for (const char *name : others) {
        GumboAttribute *other = gumbo_get_attribute(&attributes, name);
        if (!other)
            continue;
        other->value = "";
        if (!src) {
            src = other;
            src->name = "src";
        }
    }
    if (src)
        src->value = m_addresses.back().constData();
}

bool isElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT;
}

bool isElement(const GumboNode *node, GumboTag tag)
{
    return isElement(node) && node->v.element.tag == tag;
}

QString attribute(const GumboNode *node, const char *name)
{
    if (!isElement(node))
        return {};
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

QString classAndId(const GumboNode *node)
{
    return QString(attribute(node, "class") + u' ' + attribute(node, "id")).toLower();
}

bool isInvisible(const GumboNode *node)
{
    if (!isElement(node))
        return node->type == GUMBO_NODE_COMMENT || node->type == GUMBO_NODE_TEMPLATE;
    switch (node->v.element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_HEAD:
        return true;
    default:
        break;
    }
    static const QRegularExpression hidden(u"display\\s*:\\s*none|visibility\\s*:\\s*hidden"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return gumbo_get_attribute(&node->v.element.attributes, "hidden")
        || (gumbo_get_attribute(&node->v.element.attributes, "style") && hidden.match(attribute(node, "style")).hasMatch());
}

bool isBlock(const GumboNode *node)
{
    if (!isElement(node))
        return false;
    switch (node->v.element.tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_B:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_I:
    case GUMBO_TAG_U:
    case GUMBO_TAG_S:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_UNKNOWN:
        return false;
    default:
        return true;
    }
}

void visitElements(const GumboNode *node, const std::function<bool(const GumboNode *)> &visit)
{
    const GumboVector *children = nullptr;
    if (node->type == GUMBO_NODE_DOCUMENT)
        children = &node->v.document.children;
    else if (isElement(node) && visit(node))
        children = &node->v.element.children;
    for (unsigned i = 0; children && i < children->length; ++i)
        visitElements(static_cast<const GumboNode *>(children->data[i]), visit);
}

QString visibleText(const GumboNode *node)
{
    QString text;
    appendText(node, text, nullptr);
    return text.trimmed();
}

QString visibleLine(const GumboNode *node)
{
    return visibleText(node).replace(u'\n', u' ');
}

QString rawText(const GumboNode *node)
{
    return QString::fromStdString(html::text(node));
}

TextAround visibleTextAround(const GumboNode *page, const GumboNode *element)
{
    QString text;
    Marked marked{element, -1, -1};
    appendText(page, text, &marked);
    if (marked.start < 0)
        return {text.trimmed(), {}, {}};
    return {text.first(marked.start).trimmed(), text.sliced(marked.start, marked.end - marked.start).trimmed(),
            text.sliced(marked.end).trimmed()};
}

TextSizes::TextSizes(const GumboNode *root)
{
    count(root, false);
}

TextSizes::Size TextSizes::count(const GumboNode *node, bool linked)
{
    if (html::isText(node)) {
        const qsizetype characters = std::ranges::count_if(QString::fromUtf8(node->v.text.text), [](QChar c) { return !c.isSpace(); });
        return {characters, linked ? characters : 0};
    }
    if (!isElement(node) || isInvisible(node))
        return {};
    Size all;
    for (const GumboNode *child : html::children(node)) {
        const Size size = count(child, linked || node->v.element.tag == GUMBO_TAG_A);
        all.text += size.text;
        all.linked += size.linked;
    }
    m_sizes.insert(node, all);
    return all;
}

double TextSizes::linkDensity(const GumboNode *node) const
{
    const Size size = m_sizes.value(node);
    return size.text == 0 ? 0 : double(size.linked) / double(size.text);
}

double linkDensity(const GumboNode *node)
{
    return TextSizes(node).linkDensity(node);
}

} // namespace galley
