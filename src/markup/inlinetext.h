// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

enum class InlineStyle : std::uint8_t { Bold, Italic, Strike, Link };

/// The styles on a stretch of text, outermost first, each at most once.
struct InlineStyles
{
    std::array<InlineStyle, 4> order{};
    std::uint8_t count = 0;
    int link = -1; ///< index of the address, where one of them is Link

    bool has(InlineStyle style) const;
    InlineStyles with(InlineStyle style, int linkIndex = -1) const;
    InlineStyles without(InlineStyle style) const;
    InlineStyles common(const InlineStyles &other) const; ///< the outermost ones that both have
    bool operator==(const InlineStyles &other) const;
};

struct InlineRun
{
    enum class Kind : std::uint8_t { Text, Code, Break, Raw };
    Kind kind = Kind::Text;
    std::string text;
    InlineStyles styles;
};

struct InlineLink
{
    std::string address;
    std::string title;
};

/// Collects the text of a paragraph as a page gives it, and writes it as body source.
class InlineText
{
public:
    /// The links that styles name; shared by all texts of a page, since an <a> may stand around a list.
    explicit InlineText(std::vector<InlineLink> &links) : m_links(&links) {}

    /// HTML's white space collapses; one that holds a line end vanishes between Chinese characters.
    void addText(std::string_view text, const InlineStyles &styles);
    void addCode(std::string_view code, const InlineStyles &styles);
    void addRaw(std::string_view source, const InlineStyles &styles);
    void addBreak(const InlineStyles &styles);

    bool isBlank() const;
    void clear();

    /// The paragraphs collected, parted where two breaks or a break and an indent stand; then empty.
    std::vector<std::string> takeParagraphs();
    /// All on one line, for headings and cells; then empty.
    std::string takeLine(bool inTable);

private:
    void append(InlineRun::Kind kind, std::string_view text, const InlineStyles &styles);
    char32_t lastCharacter() const;

    std::vector<InlineRun> m_runs;
    std::vector<InlineLink> *m_links;
    bool m_spacePending = false;
    InlineStyles m_spaceStyles;
};

} // namespace galley
