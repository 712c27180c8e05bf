// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmlconverter.h"

#include "markup/escape.h"
#include "markup/utf8.h"

#include <algorithm>
#include <charconv>

using namespace std::string_view_literals;

namespace galley {

namespace {

/// Each quote or list around copies its text once more.
constexpr int deepestContainer = 12;
constexpr size_t mostColumns = 60;

bool isBlankText(const GumboNode *node)
{
    return node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_COMMENT
        || (node->type == GUMBO_NODE_TEXT && std::string_view(node->v.text.text).find_first_not_of(" \t\r\n\f"sv) == std::string_view::npos);
}

int number(std::string_view text, int otherwise)
{
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Code is copied and run: a no-break space in it is a defect of the page.
std::string withPlainSpaces(std::string text)
{
    std::erase(text, '\r');
    for (size_t at = 0; (at = text.find("\u00A0"sv, at)) != text.npos;)
        text.replace(at, 2, " ");
    return text;
}

struct Cell
{
    std::string text;
    const GumboNode *node = nullptr;
};

/// Rows of a table with merged cells spread out: the text stands in the first, the rest stay empty.
class Grid
{
public:
    void beginRow()
    {
        ++m_row;
        m_column = 0;
        if (m_row >= m_rows.size())
            m_rows.resize(m_row + 1);
    }
    void add(Cell cell, size_t columns, size_t rows)
    {
        while (taken(m_row, m_column))
            ++m_column;
        if (m_column >= mostColumns) {
            // Wider than any page: what is left goes into the last cell, so that no text is lost.
            if (!cell.text.empty())
                m_rows[m_row].back().text.append(" "sv).append(cell.text);
            return;
        }
        for (size_t r = 0; r < rows; ++r) {
            for (size_t c = 0; c < columns && m_column + c < mostColumns; ++c)
                put(m_row + r, m_column + c, r == 0 && c == 0 ? std::move(cell) : Cell{.text = {}, .node = nullptr});
        }
        m_column += columns;
    }
    void finish()
    {
        m_rows.resize(m_row + 1); // a rowspan beyond the last row
        std::erase_if(m_rows, [](const std::vector<Cell> &row) { return row.empty(); });
        for (const std::vector<Cell> &row : m_rows)
            m_width = std::max(m_width, row.size());
    }
    const std::vector<std::vector<Cell>> &rows() const { return m_rows; }
    size_t width() const { return m_width; }

private:
    bool taken(size_t row, size_t column) const
    {
        return column < m_rows[row].size() && m_taken.contains({row, column});
    }
    void put(size_t row, size_t column, Cell cell)
    {
        if (row >= m_rows.size())
            m_rows.resize(row + 1);
        if (column >= m_rows[row].size())
            m_rows[row].resize(column + 1);
        m_rows[row][column] = std::move(cell);
        if (row != m_row)
            m_taken.insert({row, column});
    }

    std::vector<std::vector<Cell>> m_rows;
    std::set<std::pair<size_t, size_t>> m_taken;
    size_t m_row = std::string::npos;
    size_t m_column = 0;
    size_t m_width = 0;
};

/// The rows of this table, not of tables inside it.
std::vector<const GumboNode *> rowsOf(const GumboNode *table)
{
    std::vector<const GumboNode *> rows;
    for (const GumboNode *part : html::children(table)) {
        if (html::tag(part) == GUMBO_TAG_TR)
            rows.push_back(part);
        if (html::tag(part) != GUMBO_TAG_THEAD && html::tag(part) != GUMBO_TAG_TBODY && html::tag(part) != GUMBO_TAG_TFOOT)
            continue;
        for (const GumboNode *row : html::children(part)) {
            if (html::tag(row) == GUMBO_TAG_TR)
                rows.push_back(row);
        }
    }
    return rows;
}

bool isCell(const GumboNode *node)
{
    return html::tag(node) == GUMBO_TAG_TD || html::tag(node) == GUMBO_TAG_TH;
}

std::string_view alignmentRow(const GumboNode *cell)
{
    if (!cell)
        return "---"sv;
    std::string align(html::attribute(cell, "align"));
    if (align.empty())
        align = cssValue(html::style(cell), "text-align");
    std::ranges::transform(align, align.begin(), [](char c) { return utf8::isAsciiLetter(c) ? static_cast<char>(c | 0x20) : c; });
    return align == "center"sv ? ":-:"sv : align == "right"sv ? "--:"sv : align == "left"sv ? ":--"sv : "---"sv;
}

std::string pipes(const Grid &grid)
{
    std::string out;
    for (size_t r = 0; r < grid.rows().size(); ++r) {
        const std::vector<Cell> &row = grid.rows()[r];
        out += r == 0 ? "|"sv : "\n|"sv;
        for (size_t c = 0; c < grid.width(); ++c)
            out.append(" "sv).append(c < row.size() ? std::string_view(row[c].text) : ""sv).append(" |"sv);
        if (r > 0)
            continue;
        out += "\n|"sv;
        for (size_t c = 0; c < grid.width(); ++c)
            out.append(" "sv).append(alignmentRow(c < row.size() ? row[c].node : nullptr)).append(" |"sv);
    }
    return out;
}

/// Word's own numbering of an item: "1." "2)" "3、" are numbers, "·" "o" "§" are bullets; 一、 （一） a. stay as
/// they are written, because a list here counts only in figures.
enum class WordMarker { Bullet, Number, Text };
WordMarker wordMarker(std::string_view marker)
{
    const size_t digits = std::min(marker.find_first_not_of("0123456789"sv), marker.size());
    if (digits > 0 && digits <= 9) {
        const std::string_view after = marker.substr(digits);
        return after.empty() || after == "."sv || after == ")"sv || after == "、"sv || after == "．"sv ? WordMarker::Number
                                                                                                     : WordMarker::Text;
    }
    int length = 0;
    const char32_t first = marker.empty() ? 0 : utf8::decode(marker, 0, length);
    const bool lone = static_cast<size_t>(length) == marker.size();
    const bool sign = first == 0 || first == U'·' || first == U'•' || first == U'§' || first == U'-' || first == U'●'
        || first == U'■' || first == U'◆' || first == U'➢' || first == U'Ø' || first == U'ü' || first == U'o'
        || first == U'v' || first == U'n' || first == U'l' || first == U'u' || (first >= 0xE000 && first <= 0xF8FF);
    return lone && sign ? WordMarker::Bullet : WordMarker::Text;
}

} // namespace

/// 0 where it is none. Word Online and Word's own styles say it beside the tag; sizes say it for a whole text.
int HtmlConverter::headingLevel(const GumboNode *node) const
{
    const GumboTag tag = html::tag(node);
    if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6)
        return tag - GUMBO_TAG_H1 + 1;
    if (!m_options.pasted || (tag != GUMBO_TAG_P && tag != GUMBO_TAG_DIV && tag != GUMBO_TAG_SECTION))
        return 0;
    int level = 0;
    if (html::attribute(node, "role") == "heading"sv)
        level = number(html::attribute(node, "aria-level"), 2);
    else if (html::hasAttribute(node, "style"))
        level = number(cssValue(html::style(node), "mso-outline-level"), 0);
    if (const auto sized = m_sizeHeadings.find(node); level == 0 && sized != m_sizeHeadings.end())
        level = sized->second;
    return level > 0 ? std::clamp(level, 1, 6) : 0;
}

void HtmlConverter::heading(const GumboNode *node, State state, BlockSink &sink)
{
    if (state.flat) {
        sink.text.addText(" "sv, state.styles);
        children(node, state, sink);
        sink.text.addText(" "sv, state.styles);
        return;
    }
    sink.flush();
    sink.flushWordList();
    state.flat = state.heading = true;
    BlockSink line(m_links);
    children(node, state, line);
    std::string text = line.text.takeLine(false);
    if (text.empty()) {
        placePending(state, sink);
        return;
    }
    // A # of its own at the end would read as the closing of the heading.
    const size_t last = text.find_last_not_of('#');
    if (text.ends_with('#') && last != text.npos && text[last] == ' ')
        text.insert(text.size() - 1, 1, '\\');
    // # is not used: it is the headline's.
    const int level = std::max(2, headingLevel(node));
    sink.add(std::string(static_cast<size_t>(level), '#') + " " + text, BlockSink::Kind::Heading);
    state.flat = state.heading = false;
    placePending(state, sink);
}

void HtmlConverter::list(const GumboNode *node, const State &state, BlockSink &sink)
{
    if (state.flat || state.containers >= deepestContainer) {
        sink.text.addText(" "sv, state.styles);
        for (const GumboNode *item : html::children(node))
            this->node(item, state, sink);
        return;
    }
    if (m_options.pasted && wordOnlineList(node, state, sink))
        return;
    sink.flush();
    sink.flushWordList();
    State inner = state;
    ++inner.containers;
    bool loose = false;
    for (const GumboNode *item : html::children(node)) {
        int paragraphs = 0;
        for (const GumboNode *part : html::children(item))
            paragraphs += html::tag(item) == GUMBO_TAG_LI && html::tag(part) == GUMBO_TAG_P ? 1 : 0;
        loose |= paragraphs > (m_options.pasted ? 1 : 0);
    }
    std::vector<BlockSink> items;
    for (const GumboNode *item : html::children(node)) {
        if (isBlankText(item))
            continue;
        const bool isItem = html::tag(item) == GUMBO_TAG_LI;
        if (isItem && (isHidden(item) || footnoteText(item, inner)))
            continue;
        const bool isNested = html::tag(item) == GUMBO_TAG_UL || html::tag(item) == GUMBO_TAG_OL;
        if (!isNested || items.empty()) // <ul> straight in <ul>, as Word and old editors do, belongs to the item before
            items.emplace_back(m_links);
        BlockSink &content = items.back();
        if (isItem)
            children(item, styled(item, inner), content);
        else
            this->node(item, inner, content);
        content.flush();
        content.flushWordList();
        if (content.isEmpty())
            items.pop_back();
    }
    const int start = std::clamp(number(html::attribute(node, "start"), 1), 0, 900'000'000);
    sink.addList(items, html::tag(node) == GUMBO_TAG_OL, start, loose);
    placePending(state, sink);
}

void HtmlConverter::quote(const GumboNode *node, State state, BlockSink &sink)
{
    if (state.flat || state.containers >= deepestContainer) {
        block(node, state, sink);
        return;
    }
    sink.flush();
    sink.flushWordList();
    ++state.containers;
    BlockSink inner(m_links);
    children(node, state, inner);
    inner.flush();
    inner.flushWordList();
    --state.containers;
    if (!inner.isEmpty())
        sink.add(prefixed(inner.source(), "> "sv, "> "sv), BlockSink::Kind::Quote);
    placePending(state, sink);
}

void HtmlConverter::preformatted(const GumboNode *node, const State &state, BlockSink &sink)
{
    std::string text;
    html::walk(node, [&](const GumboNode *below) {
        if (html::isText(below))
            text += below->v.text.text;
        else if (html::tag(below) == GUMBO_TAG_BR)
            text += '\n';
        else if (below != node && html::tag(below) == GUMBO_TAG_DIV && !text.empty() && !(text.ends_with('\n') && html::text(below).empty()))
            text += '\n'; // an editor's line
        return below == node || !html::isElement(below) || !isHidden(below);
    });
    text = withPlainSpaces(std::move(text));
    if (state.flat) {
        sink.text.addCode(text, state.styles);
        return;
    }
    sink.flush();
    sink.flushWordList();
    if (text.find_first_not_of(" \n\t"sv) == text.npos)
        return;
    size_t longest = 2;
    for (size_t at = 0; (at = text.find('`', at)) != text.npos;) {
        const size_t end = std::min(text.find_first_not_of('`', at), text.size());
        longest = std::max(longest, end - at);
        at = end;
    }
    std::string language;
    for (const GumboNode *child : html::children(node)) {
        const std::string_view name = html::tag(child) == GUMBO_TAG_CODE ? html::attribute(child, "class") : ""sv;
        if (name.starts_with("language-"sv))
            language = escapedAttribute(name.substr(9, name.find(' ') - 9));
    }
    std::erase(language, '`');
    const std::string fence(longest + 1, '`');
    sink.add(fence + language + "\n" + text + (text.ends_with('\n') ? "" : "\n") + fence, BlockSink::Kind::Code);
}

/// A table that only lays out the page: its cells are read one after the other.
bool HtmlConverter::isLayout(const GumboNode *table) const
{
    if (html::attribute(table, "role") == "presentation"sv)
        return true;
    bool found = false;
    html::walk(table, [&](const GumboNode *below) {
        switch (html::tag(below)) {
        case GUMBO_TAG_TABLE: found |= below != table; break;
        case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_UL: case GUMBO_TAG_OL:
        case GUMBO_TAG_FIGURE: case GUMBO_TAG_BLOCKQUOTE: case GUMBO_TAG_PRE: found = true; break;
        default: break;
        }
        return !found;
    });
    if (found)
        return true;
    size_t most = 0;
    for (const GumboNode *row : rowsOf(table)) {
        size_t cells = 0;
        for (const GumboNode *cell : html::children(row)) {
            if (html::tag(cell) == GUMBO_TAG_TH)
                return false;
            cells += isCell(cell) ? 1 : 0;
        }
        most = std::max(most, cells);
    }
    return most < 2;
}

void HtmlConverter::table(const GumboNode *node, const State &state, BlockSink &sink)
{
    if (state.flat || isLayout(node)) {
        block(node, state, sink);
        return;
    }
    sink.flush();
    sink.flushWordList();
    State inner = state;
    inner.flat = true;
    for (const GumboNode *part : html::children(node)) {
        if (html::tag(part) != GUMBO_TAG_CAPTION)
            continue;
        children(part, inner, sink);
        sink.flush();
    }
    Grid grid;
    const std::vector<const GumboNode *> rows = rowsOf(node);
    for (size_t r = 0; r < rows.size(); ++r) {
        grid.beginRow();
        for (const GumboNode *cell : html::children(rows[r])) {
            if (!isCell(cell) || isHidden(cell))
                continue;
            BlockSink content(m_links);
            children(cell, styled(cell, inner), content);
            const auto span = [&](const char *name, size_t most) {
                return static_cast<size_t>(std::clamp(number(html::attribute(cell, name), 1), 1, static_cast<int>(most)));
            };
            grid.add({.text = content.text.takeLine(true), .node = cell}, span("colspan", mostColumns),
                     span("rowspan", std::max<size_t>(1, std::min<size_t>(rows.size() - r, 1000))));
        }
    }
    if (!rows.empty()) {
        grid.finish();
        sink.add(pipes(grid), BlockSink::Kind::Other);
    }
    placePending(state, sink);
}

/// Word Online gives every item a list of its own, and says its level and number beside it.
bool HtmlConverter::wordOnlineList(const GumboNode *node, const State &state, BlockSink &sink)
{
    std::vector<const GumboNode *> items;
    for (const GumboNode *item : html::children(node)) {
        if (isBlankText(item))
            continue;
        if (html::tag(item) != GUMBO_TAG_LI || !html::hasAttribute(item, "data-aria-level") || !html::hasAttribute(item, "data-listid"))
            return false;
        items.push_back(item);
    }
    if (items.empty())
        return false;
    if (!sink.text.isBlank())
        sink.flush();
    sink.text.clear();
    int count = number(html::attribute(node, "start"), 1);
    for (const GumboNode *item : items) {
        BlockSink content(m_links);
        State inner = state;
        inner.flat = true;
        children(item, styled(item, inner), content);
        std::string text = content.text.takeLine(false);
        if (text.empty())
            continue;
        sink.wordList.push_back({.level = std::clamp(number(html::attribute(item, "data-aria-level"), 1), 1, 9),
                                 .ordered = html::tag(node) == GUMBO_TAG_OL,
                                 .number = count++,
                                 .text = std::move(text)});
    }
    return true;
}

bool HtmlConverter::wordListItem(const GumboNode *node, const State &state, BlockSink &sink)
{
    if (html::tag(node) != GUMBO_TAG_P || !html::attribute(node, "style").contains("mso-list"sv))
        return false;
    const std::string list(cssValue(html::style(node), "mso-list"));
    const size_t level = list.find("level"sv);
    if (level == list.npos)
        return false;
    const GumboNode *marker = nullptr;
    html::walk(node, [&](const GumboNode *below) {
        if (!marker && html::tag(below) == GUMBO_TAG_SPAN && cssValue(html::style(below), "mso-list") == "ignore"sv)
            marker = below;
        return !marker;
    });
    std::string label = marker ? html::text(marker) : std::string();
    label = withPlainSpaces(std::move(label));
    std::erase_if(label, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
    const WordMarker kind = wordMarker(label);
    if (!sink.text.isBlank())
        sink.flush();
    sink.text.clear();
    BlockSink content(m_links);
    State inner = state;
    inner.flat = true;
    m_skipped = marker;
    if (kind == WordMarker::Text) {
        content.text.addText(label, state.styles);
        if (static_cast<unsigned char>(label.back()) < 0x80)
            content.text.addText(" "sv, state.styles);
    }
    children(node, inner, content);
    m_skipped = nullptr;
    std::string text = content.text.takeLine(false);
    if (text.empty())
        return true;
    if (kind == WordMarker::Text) {
        sink.flushWordList();
        sink.add(text, BlockSink::Kind::Paragraph);
        return true;
    }
    const bool ordered = kind == WordMarker::Number;
    const int depth = std::clamp(number(std::string_view(list).substr(level + 5), 1), 1, 9);
    sink.wordList.push_back({.level = depth,
                             .ordered = ordered,
                             .number = number(label, 1),
                             .text = std::move(text)});
    return true;
}

} // namespace galley
