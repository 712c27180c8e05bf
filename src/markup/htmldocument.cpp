// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmldocument.h"

#include "markup/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>

using namespace std::string_view_literals;

namespace galley {

namespace {

constexpr size_t deepest = 256;
/// White space in a tag, each of which may begin an attribute: the parser compares each with all before it.
constexpr size_t mostWords = 2000;
/// Open formatting elements are opened again in every paragraph, so few must be enough.
constexpr size_t mostFormatting = 24;

constexpr std::array formattingTags{"a"sv, "b"sv, "big"sv, "code"sv, "em"sv, "font"sv, "i"sv, "nobr"sv, "s"sv,
                                    "small"sv, "strike"sv, "strong"sv, "tt"sv, "u"sv};
/// Without content, or closed by their next sibling: these never make a page deep by themselves.
constexpr std::array flatTags{"area"sv, "base"sv, "body"sv, "br"sv, "col"sv, "colgroup"sv, "dd"sv, "dt"sv, "embed"sv,
                              "head"sv, "hr"sv, "html"sv, "img"sv, "input"sv, "li"sv, "link"sv, "meta"sv, "option"sv,
                              "p"sv, "param"sv, "rp"sv, "rt"sv, "source"sv, "tbody"sv, "td"sv, "tfoot"sv, "th"sv,
                              "thead"sv, "tr"sv, "track"sv, "wbr"sv};
constexpr std::array rawTextTags{"iframe"sv, "noembed"sv, "noframes"sv, "script"sv, "style"sv, "textarea"sv,
                                 "title"sv, "xmp"sv};

/// Reads tags without building anything and blanks those that would nest too deep.
class Tamer
{
public:
    explicit Tamer(std::string &html) : m_html(html) {}

    void run()
    {
        for (size_t at = 0; (at = m_html.find('<', at)) != m_html.npos;) {
            if (m_html.compare(at, 4, "<!--"sv) == 0) {
                at = std::min(m_html.find("-->"sv, at + 4), m_html.size());
                continue;
            }
            const bool closing = at + 1 < m_html.size() && m_html[at + 1] == '/';
            size_t name = at + (closing ? 2 : 1);
            if (name >= m_html.size() || !utf8::isAsciiLetter(m_html[name])) {
                ++at;
                continue;
            }
            readName(name);
            const size_t end = tagEnd(name + m_name.size());
            if (m_attributesEnd < end && m_html[end - 1] == '>')
                blank(m_attributesEnd, end - 1);
            else if (m_attributesEnd < end)
                blank(m_attributesEnd, end);
            if (closing)
                close(at, end);
            else
                open(at, end);
            at = end;
            if (!closing && std::ranges::binary_search(rawTextTags, std::string_view(m_name)))
                at = rawTextEnd(end);
        }
    }

private:
    void readName(size_t at)
    {
        m_name.clear();
        for (; at < m_html.size() && m_name.size() < 20; ++at) {
            const char c = m_html[at];
            if (!utf8::isAsciiLetter(c) && !utf8::isDigit(c) && c != ':' && c != '-')
                break;
            m_name += utf8::isAsciiLetter(c) ? static_cast<char>(c | 0x20) : c;
        }
    }

    size_t tagEnd(size_t at)
    {
        char quote = '\0';
        char before = '\0';
        size_t words = 0;
        m_attributesEnd = m_html.npos;
        for (; at < m_html.size(); ++at) {
            const char c = m_html[at];
            if (quote == '\0' && (isSpace(c) || c == '/') && ++words == mostWords)
                m_attributesEnd = at;
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if ((c == '"' || c == '\'') && before == '=') {
                quote = c;
            } else if (c == '>') {
                return at + 1;
            }
            if (!isSpace(c))
                before = c;
        }
        return m_html.size();
    }

    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

    size_t rawTextEnd(size_t at) const
    {
        const std::string name = m_name;
        while ((at = m_html.find("</"sv, at)) != m_html.npos) {
            const auto same = [](char a, char b) { return (a | 0x20) == b; };
            if (at + 2 + name.size() <= m_html.size()
                && std::equal(name.begin(), name.end(), m_html.begin() + static_cast<std::ptrdiff_t>(at + 2),
                              [&](char b, char a) { return same(a, b); }))
                return at;
            at += 2;
        }
        return m_html.size();
    }

    void open(size_t at, size_t end)
    {
        if (std::ranges::binary_search(flatTags, std::string_view(m_name)))
            return;
        const bool formatting = std::ranges::binary_search(formattingTags, std::string_view(m_name));
        const bool dropped = m_depth >= deepest || (formatting && m_formatting >= mostFormatting);
        if (dropped)
            blank(at, end);
        else
            ++m_depth;
        if (formatting && !dropped)
            ++m_formatting;
        m_open.push_back({m_name, dropped, formatting});
    }

    void close(size_t at, size_t end)
    {
        // An end tag that closes nothing near is left to the parser.
        const size_t limit = m_open.size() > 300 ? m_open.size() - 300 : 0;
        for (size_t i = m_open.size(); i > limit; --i) {
            const Open found = m_open[i - 1];
            if (found.name != m_name)
                continue;
            if (found.dropped) {
                blank(at, end);
            } else {
                --m_depth;
                m_formatting -= found.formatting ? 1 : 0;
            }
            m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(i - 1));
            return;
        }
    }

    void blank(size_t at, size_t end) { std::fill_n(m_html.begin() + static_cast<std::ptrdiff_t>(at), end - at, ' '); }

    struct Open
    {
        std::string name;
        bool dropped;
        bool formatting;
    };
    std::string &m_html;
    std::string m_name;
    std::vector<Open> m_open;
    size_t m_depth = 0;
    size_t m_formatting = 0;
    size_t m_attributesEnd = 0; ///< where what the tag read last has too many of must end; npos: nowhere
};

} // namespace

void *HtmlDocument::Arena::take(size_t bytes)
{
    constexpr size_t alignment = alignof(std::max_align_t);
    bytes = (bytes + alignment - 1) / alignment * alignment;
    if (used + bytes > size) {
        size = std::max<size_t>(bytes, std::min<size_t>(size == 0 ? 32768 : size * 2, 4 << 20));
        pieces.push_back(std::make_unique_for_overwrite<char[]>(size));
        used = 0;
    }
    void *taken = pieces.back().get() + used;
    used += bytes;
    return taken;
}

HtmlDocument::HtmlDocument(std::string html) : m_html(std::move(html))
{
    Tamer(m_html).run();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.userdata = &m_arena;
    options.allocator = [](void *arena, size_t size) { return static_cast<Arena *>(arena)->take(size); };
    options.deallocator = [](void *, void *) {};
    m_output = gumbo_parse_with_options(&options, m_html.data(), m_html.size());
}

HtmlDocument::~HtmlDocument() = default;

const GumboNode *HtmlDocument::root() const
{
    return m_output->root;
}

const GumboNode *HtmlDocument::body() const
{
    for (const GumboNode *child : html::children(root())) {
        if (html::tag(child) == GUMBO_TAG_BODY)
            return child;
    }
    return root();
}

namespace html {

std::string_view attribute(const GumboNode *node, const char *name)
{
    if (!isElement(node))
        return {};
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? std::string_view(found->value) : std::string_view();
}

bool hasAttribute(const GumboNode *node, const char *name)
{
    return isElement(node) && gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}

bool hasClass(const GumboNode *node, std::string_view name)
{
    const std::string_view classes = attribute(node, "class");
    for (size_t at = 0; (at = classes.find(name, at)) != classes.npos; ++at) {
        const size_t end = at + name.size();
        if ((at == 0 || classes[at - 1] == ' ') && (end == classes.size() || classes[end] == ' '))
            return true;
    }
    return false;
}

std::string style(const GumboNode *node)
{
    std::string out;
    for (const char c : attribute(node, "style")) {
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
            out += utf8::isAsciiLetter(c) ? static_cast<char>(c | 0x20) : c;
    }
    return out;
}

std::string text(const GumboNode *node)
{
    std::string out;
    walk(node, [&](const GumboNode *below) {
        if (isText(below))
            out += below->v.text.text;
        return true;
    });
    return out;
}

} // namespace html

} // namespace galley
