// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/kit/pagetree.h"

#include <QByteArray>
#include <QStringList>

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <vector>

using namespace std::string_view_literals;

namespace galley::testkit {

namespace {

bool isInline(std::string_view name)
{
    static constexpr std::array names{"a"sv, "b"sv, "code"sv, "del"sv, "em"sv, "i"sv, "img"sv, "span"sv, "strong"sv, "sub"sv, "sup"sv};
    return std::ranges::find(names, name) != names.end();
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

struct Page
{
    explicit Page(QStringView html) : bytes(html.toUtf8())
    {
        GumboOptions options = kGumboDefaultOptions;
        options.max_errors = 0;
        output.reset(gumbo_parse_with_options(&options, bytes.constData(), static_cast<size_t>(bytes.size())));
    }
    struct Free
    {
        void operator()(GumboOutput *parsed) const { gumbo_destroy_output(&kGumboDefaultOptions, parsed); }
    };
    QByteArray bytes;
    std::unique_ptr<GumboOutput, Free> output;
};

const GumboVector *childrenOf(const GumboNode *node)
{
    if (node->type == GUMBO_NODE_DOCUMENT)
        return &node->v.document.children;
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE ? &node->v.element.children : nullptr;
}

bool isElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

/// Also of elements that gumbo has no number for.
std::string nameOf(const GumboNode *node)
{
    if (node->v.element.tag != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(node->v.element.tag);
    GumboStringPiece piece = node->v.element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return piece.data ? std::string(piece.data, piece.length) : std::string("?");
}

/// Depth first without recursion; `enter` answers whether to go in.
template <typename Enter, typename Leave>
void walk(const GumboNode *top, Enter enter, Leave leave)
{
    struct Open
    {
        const GumboNode *node;
        unsigned next;
    };
    std::vector<Open> open;
    if (enter(top))
        open.push_back({top, 0});
    while (!open.empty()) {
        const GumboVector *children = childrenOf(open.back().node);
        if (!children || open.back().next >= children->length) {
            leave(open.back().node);
            open.pop_back();
            continue;
        }
        const auto *child = static_cast<const GumboNode *>(children->data[open.back().next++]);
        if (enter(child))
            open.push_back({child, 0});
    }
}

std::string attributesOf(const GumboNode *node)
{
    std::vector<std::string> all;
    const GumboVector &vector = node->v.element.attributes;
    for (unsigned i = 0; i < vector.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(vector.data[i]);
        if (attribute->name != "loading"sv)
            all.push_back(std::string(" ") + attribute->name + "=\"" + attribute->value + "\"");
    }
    std::ranges::sort(all);
    std::string out;
    for (const std::string &one : all)
        out += one;
    return out;
}

class TreeWriter
{
public:
    std::string run(const GumboNode *top)
    {
        walk(top, [&](const GumboNode *node) { return enter(node); }, [&](const GumboNode *node) { leave(node); });
        flush(false);
        return std::move(m_out);
    }

private:
    bool enter(const GumboNode *node)
    {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
            m_text += node->v.text.text;
            return false;
        }
        if (!isElement(node))
            return node->type == GUMBO_NODE_DOCUMENT;
        const std::string name = nameOf(node);
        if (name == "html" || name == "head" || name == "body")
            return true;
        const bool inlined = isInline(name);
        flush(inlined);
        m_out.append(m_depth, ' ').append("<").append(name).append(attributesOf(node)).append(">\n");
        m_startOfBlock = !inlined;
        ++m_depth;
        m_code += name == "pre" ? 1 : 0;
        return true;
    }

    void leave(const GumboNode *node)
    {
        if (!isElement(node))
            return;
        const std::string name = nameOf(node);
        if (name == "html" || name == "head" || name == "body")
            return;
        const bool inlined = isInline(name);
        flush(inlined);
        m_code -= name == "pre" ? 1 : 0;
        --m_depth;
        m_startOfBlock = !inlined;
    }

    /// Writes the text so far; `followed`: by something on the same line.
    void flush(bool followed)
    {
        std::string text;
        if (m_code > 0) {
            text = m_text;
        } else {
            for (const char c : m_text) {
                if (!isSpace(c))
                    text += c;
                else if (!text.ends_with(' ') && !(text.empty() && m_startOfBlock))
                    text += ' ';
            }
            if (!followed && text.ends_with(' '))
                text.pop_back();
        }
        m_text.clear();
        if (text.empty())
            return;
        m_out.append(m_depth, ' ').append("\"").append(text).append("\"\n");
        m_startOfBlock = false;
    }

    std::string m_out;
    std::string m_text;
    size_t m_depth = 0;
    int m_code = 0;
    bool m_startOfBlock = true;
};

/// Writes blocks as TreeWriter does, and between them stretches of text with the set of their styles.
class ReadersWriter
{
public:
    std::string run(const GumboNode *top)
    {
        walk(top, [&](const GumboNode *node) { return enter(node); }, [&](const GumboNode *node) { leave(node); });
        flush();
        return std::move(m_out);
    }

private:
    struct Stretch
    {
        std::string styles;
        std::string text;
    };

    bool enter(const GumboNode *node)
    {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
            add(node->v.text.text);
            return false;
        }
        if (!isElement(node))
            return node->type == GUMBO_NODE_DOCUMENT;
        const std::string name = nameOf(node);
        if (name == "html" || name == "head" || name == "body")
            return true;
        if (name == "img") {
            m_stretches.push_back({"img" + attributesOf(node), "*"});
            return false;
        }
        if (isInline(name) && m_code == 0) {
            m_styles.push_back(name + attributesOf(node));
            return true;
        }
        flush();
        m_out.append(m_depth, ' ').append("<").append(name).append(attributesOf(node)).append(">\n");
        ++m_depth;
        m_code += name == "pre" ? 1 : 0;
        return true;
    }

    void leave(const GumboNode *node)
    {
        if (!isElement(node))
            return;
        const std::string name = nameOf(node);
        if (name == "html" || name == "head" || name == "body")
            return;
        if (isInline(name) && m_code == 0) {
            m_styles.pop_back();
            return;
        }
        flush();
        m_code -= name == "pre" ? 1 : 0;
        --m_depth;
    }

    void add(std::string text)
    {
        for (const std::string_view none : {"\u200B"sv, "\u2060"sv, "\uFEFF"sv, "\u00AD"sv})
            for (size_t at = 0; m_code == 0 && (at = text.find(none, at)) != text.npos;)
                text.erase(at, none.size());
        for (size_t at = 0; (at = text.find("\u00A0"sv, at)) != text.npos;)
            text.replace(at, 2, " ");
        if (m_code > 0) {
            m_stretches.push_back({"", text});
            return;
        }
        std::vector<std::string> styles = m_styles;
        std::ranges::sort(styles);
        const auto same = std::ranges::unique(styles);
        styles.erase(same.begin(), same.end());
        std::string all;
        for (const std::string &style : styles)
            all += (all.empty() ? "" : ", ") + style;
        for (const char c : text)
            append(isSpace(c) ? std::string() : all, isSpace(c) ? ' ' : c);
    }

    void append(const std::string &styles, char c)
    {
        const bool first = m_stretches.empty();
        if (c == ' ' && (first || m_stretches.back().text.ends_with(' ')))
            return;
        if (first || m_stretches.back().styles != styles)
            m_stretches.push_back({styles, {}});
        m_stretches.back().text += c;
    }

    void flush()
    {
        if (m_code == 0 && !m_stretches.empty() && m_stretches.back().text == " ")
            m_stretches.pop_back();
        else if (m_code == 0 && !m_stretches.empty() && m_stretches.back().text.ends_with(' '))
            m_stretches.back().text.pop_back();
        for (const Stretch &one : m_stretches)
            m_out.append(m_depth, ' ').append("\"").append(one.text).append("\" ").append(one.styles).append("\n");
        m_stretches.clear();
    }

    std::string m_out;
    std::vector<Stretch> m_stretches;
    std::vector<std::string> m_styles;
    size_t m_depth = 0;
    int m_code = 0;
};

bool isUnseen(const GumboNode *node)
{
    static constexpr std::array unseen{"script"sv, "style"sv, "noscript"sv, "template"sv, "head"sv, "title"sv, "iframe"sv, "object"sv,
                                       "embed"sv, "applet"sv, "canvas"sv, "audio"sv, "video"sv, "select"sv, "textarea"sv, "button"sv,
                                       "datalist"sv, "progress"sv, "meter"sv, "map"sv, "noframes"sv, "noembed"sv, "svg"sv, "rp"sv};
    if (!isElement(node))
        return false;
    if (std::ranges::find(unseen, nameOf(node)) != unseen.end() || gumbo_get_attribute(&node->v.element.attributes, "hidden"))
        return true;
    const GumboAttribute *style = gumbo_get_attribute(&node->v.element.attributes, "style");
    if (!style)
        return false;
    QString css = QString::fromUtf8(style->value).toLower().remove(u' ').remove(u'\t').remove(u'\n');
    return css.contains(QLatin1String("display:none")) || css.contains(QLatin1String("visibility:hidden"))
        || css.contains(QLatin1String("mso-hide:all"));
}

struct Allowed
{
    std::string_view element;
    std::string_view attributes; ///< with a space around each
};
/// What render.h, and the figures it writes, can bring forth.
constexpr Allowed allowedElements[] = {
    {"p", ""}, {"h2", ""}, {"h3", ""}, {"h4", ""}, {"h5", ""}, {"h6", ""}, {"ul", ""}, {"ol", " start "}, {"li", " id "},
    {"blockquote", ""}, {"pre", ""}, {"code", " class "}, {"table", ""}, {"thead", ""}, {"tbody", ""}, {"tr", ""},
    {"th", " align "}, {"td", " align "}, {"hr", ""}, {"br", ""}, {"em", ""}, {"strong", ""}, {"del", ""},
    {"a", " href title class id "}, {"img", " src alt title loading "}, {"figure", " class "}, {"figcaption", ""},
    {"span", " class "}, {"div", " class "}, {"section", " class "}, {"sup", " class "}, {"video", " controls preload src "},
};

bool isHarmlessAddress(const char *value)
{
    QString address = QString::fromUtf8(value);
    // As browsers read it: control characters before it fall away, tabs and line ends inside it too.
    while (!address.isEmpty() && address.front() <= QChar(0x20))
        address.remove(0, 1);
    address.remove(u'\t').remove(u'\n').remove(u'\r').replace(u'\\', u'/');
    if (address.startsWith(QLatin1String("//")))
        return false;
    const qsizetype colon = address.indexOf(u':');
    const auto isEarlier = [&](QChar c) {
        const qsizetype at = address.indexOf(c);
        return at >= 0 && at < colon;
    };
    if (colon < 0 || isEarlier(u'/') || isEarlier(u'?') || isEarlier(u'#'))
        return true;
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto"), QStringLiteral("article"),
                                     QStringLiteral("asset")};
    return schemes.contains(address.first(colon).toLower());
}

} // namespace

std::string pageTree(QStringView html)
{
    const Page page(html);
    return TreeWriter().run(page.output->root);
}

std::string readersTree(QStringView html)
{
    const Page page(html);
    return ReadersWriter().run(page.output->root);
}

QString visibleText(QStringView html)
{
    const Page page(html);
    std::string text;
    walk(
        page.output->root,
        [&](const GumboNode *node) {
            if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA)
                text += node->v.text.text;
            return !isUnseen(node);
        },
        [](const GumboNode *) {});
    QString seen;
    for (const QChar c : QString::fromStdString(text)) {
        const bool control = c.unicode() < 0x20 || c.unicode() == 0x7F || c.unicode() == 0xFFFD;
        if (!c.isSpace() && !control && c.unicode() != 0x200B && c.unicode() != 0xFEFF && c.unicode() != 0x2060 && c.unicode() != 0xAD)
            seen += c;
    }
    return seen;
}

QString activeContent(QStringView html)
{
    const Page page(html);
    QString found;
    const auto judge = [&](const GumboNode *node) {
        const std::string name = nameOf(node);
        if (name == "html" || name == "head" || name == "body")
            return;
        const auto *allowed = std::ranges::find(allowedElements, name, &Allowed::element);
        if (allowed == std::end(allowedElements)) {
            found = QLatin1Char('<') + QString::fromStdString(name) + QLatin1Char('>');
            return;
        }
        const GumboVector &attributes = node->v.element.attributes;
        for (unsigned i = 0; i < attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(attributes.data[i]);
            const bool known = allowed->attributes.contains(std::string(" ") + attribute->name + " ");
            const bool isAddress = attribute->name == "href"sv || attribute->name == "src"sv;
            if (!known || (isAddress && !isHarmlessAddress(attribute->value)))
                found = QString::fromStdString(name) + QLatin1Char(' ') + QString::fromUtf8(attribute->name) + QLatin1String("=\"")
                    + QString::fromUtf8(attribute->value) + QLatin1Char('"');
        }
    };
    walk(
        page.output->root,
        [&](const GumboNode *node) {
            if (isElement(node))
                judge(node);
            return true;
        },
        [](const GumboNode *) {});
    return found;
}

bool isContainedInOrder(QStringView part, QStringView whole)
{
    qsizetype at = 0;
    for (const QChar c : part) {
        at = whole.indexOf(c, at);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

} // namespace galley::testkit
