// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/htmltree.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

void appendText(const GumboNode *node, QString &text)
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
    if (block)
        breakLine();
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
        appendText(static_cast<const GumboNode *>(children.data[i]), text);
    if (block)
        breakLine();
}

qsizetype linkedCharacters(const GumboNode *node)
{
    qsizetype count = 0;
    visitElements(node, [&](const GumboNode *element) {
        if (element->v.element.tag != GUMBO_TAG_A)
            return true;
        count += visibleLine(element).size();
        return false;
    });
    return count;
}

} // namespace

HtmlTree::HtmlTree(const QString &html)
    : m_source(html.toUtf8())
    , m_output(gumbo_parse_with_options(&kGumboDefaultOptions, m_source.constData(), size_t(m_source.size())))
{
}

void HtmlTree::leaveOut(const GumboNode *node)
{
    if (isElement(node))
        const_cast<GumboNode *>(node)->v.element.tag = GUMBO_TAG_SCRIPT;
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
    appendText(node, text);
    return text.trimmed();
}

QString visibleLine(const GumboNode *node)
{
    return visibleText(node).replace(u'\n', u' ');
}

double linkDensity(const GumboNode *node)
{
    const qsizetype all = visibleLine(node).size();
    return all == 0 ? 0 : double(linkedCharacters(node)) / double(all);
}

} // namespace galley
