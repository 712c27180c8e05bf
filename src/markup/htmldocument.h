// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// A parsed page. Nodes live as long as it does. Hostile nesting is taken out before parsing, because the
/// parser's time grows with depth times length: tags deeper than any page needs fall away, their text
/// stays.
class HtmlDocument
{
public:
    explicit HtmlDocument(std::string html);
    ~HtmlDocument();
    HtmlDocument(const HtmlDocument &) = delete;
    HtmlDocument &operator=(const HtmlDocument &) = delete;

    const GumboNode *root() const;
    /// The body element; root() when there is none (framesets).
    const GumboNode *body() const;

private:
    /// The tree comes out of few large pieces of memory and goes with them, which is quicker than malloc per
    /// node and needs no walk at the end.
    struct Arena
    {
        void *take(size_t size);
        std::vector<std::unique_ptr<char[]>> pieces;
        size_t used = 0;
        size_t size = 0;
    };
    std::string m_html;
    Arena m_arena;
    GumboOutput *m_output = nullptr;
};

/// Helpers over gumbo's nodes.
namespace html {

inline bool isElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}
inline bool isText(const GumboNode *node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}
inline GumboTag tag(const GumboNode *node)
{
    return isElement(node) ? node->v.element.tag : GUMBO_TAG_LAST;
}
/// Empty where there is none.
std::string_view attribute(const GumboNode *node, const char *name);
bool hasAttribute(const GumboNode *node, const char *name);
bool hasClass(const GumboNode *node, std::string_view name);
/// The style attribute in lower case without spaces.
std::string style(const GumboNode *node);
/// All text below, as it stands; never recursive.
std::string text(const GumboNode *node);
/// The nodes below in document order, without recursion; `visit` answers whether to go deeper.
template <typename Visit>
void walk(const GumboNode *top, Visit visit)
{
    std::vector<const GumboNode *> open{top};
    while (!open.empty()) {
        const GumboNode *node = open.back();
        open.pop_back();
        if (!visit(node))
            continue;
        if (!isElement(node) && node->type != GUMBO_NODE_DOCUMENT)
            continue;
        const GumboVector &children = isElement(node) ? node->v.element.children : node->v.document.children;
        for (unsigned i = children.length; i > 0; --i)
            open.push_back(static_cast<const GumboNode *>(children.data[i - 1]));
    }
}

struct Children
{
    const GumboVector *vector;
    struct Iterator
    {
        void **at;
        const GumboNode *operator*() const { return static_cast<const GumboNode *>(*at); }
        Iterator &operator++() { ++at; return *this; }
        bool operator!=(const Iterator &other) const { return at != other.at; }
    };
    Iterator begin() const { return {vector->data}; }
    Iterator end() const { return {vector->length == 0 ? vector->data : vector->data + vector->length}; }
};
inline Children children(const GumboNode *node)
{
    return {isElement(node) ? &node->v.element.children
                            : node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : &kGumboEmptyVector};
}

} // namespace html

} // namespace galley
