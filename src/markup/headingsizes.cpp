// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/headingsizes.h"

#include "markup/htmlconverter.h"
#include "markup/utf8.h"

#include <charconv>
#include <cmath>

using namespace std::string_view_literals;

namespace galley {

namespace {

constexpr double clearlyLarger = 1.15;   ///< 小四 to 四号 is 12 to 14 points
constexpr size_t longestHeading = 40;    ///< characters
constexpr double usualSize = 12;         ///< points, where nothing is said

/// Points; 0 where the value says none that could be compared.
double points(std::string_view value)
{
    double size = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), size);
    if (fault != std::errc())
        return 0;
    const std::string_view unit = value.substr(static_cast<size_t>(end - value.data()));
    return unit.starts_with("pt"sv) ? size : unit.starts_with("px"sv) ? size * 0.75 : 0;
}

double fontTag(std::string_view size)
{
    static constexpr double sizes[] = {7.5, 10, 12, 13.5, 18, 24, 36};
    int step = 0;
    std::from_chars(size.data(), size.data() + size.size(), step);
    return step >= 1 && step <= 7 ? sizes[step - 1] : 0;
}

/// What Word's style sheet says of ordinary paragraphs.
double normalSize(const GumboNode *top)
{
    const GumboNode *root = top;
    while (root->parent)
        root = root->parent;
    double size = 0;
    html::walk(root, [&](const GumboNode *node) {
        if (html::tag(node) != GUMBO_TAG_STYLE || size > 0)
            return html::tag(node) != GUMBO_TAG_STYLE;
        const std::string sheet = html::text(node);
        const size_t rule = sheet.find("MsoNormal"sv);
        const size_t open = rule == sheet.npos ? rule : sheet.find('{', rule);
        const size_t close = open == sheet.npos ? open : sheet.find('}', open);
        const size_t at = close == sheet.npos ? close : sheet.find("font-size:"sv, open);
        if (at < close)
            size = points(std::string_view(sheet).substr(at + 10, 12));
        return false;
    });
    return size > 0 ? size : usualSize;
}

size_t characters(std::string_view text)
{
    size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 && c != ' ' && c != '\n' && c != '\r' && c != '\t';
    return count;
}

bool isParagraph(const GumboNode *node)
{
    return html::tag(node) == GUMBO_TAG_P || html::tag(node) == GUMBO_TAG_DIV || html::tag(node) == GUMBO_TAG_SECTION;
}

bool holdsBlocks(const GumboNode *paragraph)
{
    bool found = false;
    html::walk(paragraph, [&](const GumboNode *node) {
        const GumboTag tag = html::tag(node);
        found |= node != paragraph && (isParagraph(node) || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL);
        return !found;
    });
    return found;
}

bool endsLikeSentence(const std::string &text)
{
    const size_t last = text.find_last_not_of(" \n\r\t"sv);
    const std::string_view end = last == text.npos ? ""sv : std::string_view(text).substr(0, last + 1);
    for (const std::string_view mark : {"。"sv, "；"sv, "，"sv, "、"sv, "：”"sv, "。”"sv, ";"sv, ","sv}) {
        if (end.ends_with(mark))
            return true;
    }
    return false;
}

struct Paragraph
{
    double smallest = 1000;
    size_t length = 0;
};

class Sizes
{
public:
    explicit Sizes(double normal) : m_normal(normal) {}

    void read(const GumboNode *top)
    {
        struct Open
        {
            const GumboNode *node;
            double size;
            const GumboNode *paragraph;
        };
        std::vector<Open> open{{top, m_normal, nullptr}};
        while (!open.empty()) {
            const Open now = open.back();
            open.pop_back();
            if (html::isText(now.node)) {
                add(now.node->v.text.text, now.size, now.paragraph);
                continue;
            }
            const GumboTag tag = html::tag(now.node);
            if (tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_LI
                || tag == GUMBO_TAG_BLOCKQUOTE)
                continue; // what is set in them stands apart
            const double own = tag == GUMBO_TAG_FONT ? fontTag(html::attribute(now.node, "size"))
                : html::hasAttribute(now.node, "style") ? points(cssValue(html::style(now.node), "font-size")) : 0;
            for (const GumboNode *child : html::children(now.node))
                open.push_back({child, own > 0 ? own : now.size, isParagraph(now.node) ? now.node : now.paragraph});
        }
    }

    std::map<const GumboNode *, int> headings() const
    {
        const auto most = std::ranges::max_element(m_lengths, {}, [](const auto &entry) { return entry.second; });
        if (most == m_lengths.end())
            return {};
        std::map<const GumboNode *, double> found;
        std::map<int, int, std::greater<>> levels;
        for (const auto &[node, paragraph] : m_paragraphs) {
            if (paragraph.length == 0 || paragraph.length > longestHeading || paragraph.smallest * 10 < most->first * clearlyLarger
                || endsLikeSentence(html::text(node)) || holdsBlocks(node))
                continue;
            found.emplace(node, paragraph.smallest);
            levels.emplace(tenths(paragraph.smallest), 0);
        }
        int level = 2;
        for (auto &[size, given] : levels)
            given = std::min(level++, 4);
        std::map<const GumboNode *, int> answer;
        for (const auto &[node, size] : found)
            answer.emplace(node, levels.at(tenths(size)));
        return answer;
    }

private:
    static int tenths(double size) { return static_cast<int>(std::lround(size * 10)); }

    void add(std::string_view text, double size, const GumboNode *paragraph)
    {
        const size_t length = characters(text);
        if (length == 0)
            return;
        m_lengths[tenths(size)] += length;
        if (!paragraph)
            return;
        Paragraph &to = m_paragraphs[paragraph];
        to.length += length;
        to.smallest = std::min(to.smallest, size);
    }

    double m_normal;
    std::map<int, size_t> m_lengths; ///< characters in each size, by tenths of a point
    std::map<const GumboNode *, Paragraph> m_paragraphs;
};

} // namespace

std::map<const GumboNode *, int> headingsBySize(const GumboNode *top)
{
    Sizes sizes(normalSize(top));
    sizes.read(top);
    return sizes.headings();
}

} // namespace galley
