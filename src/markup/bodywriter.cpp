// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/bodywriter.h"

#include "markup/address.h"
#include "markup/emphasis.h"
#include "markup/htmltext.h"
#include "markup/textstatistics.h"
#include "markup/utf8.h"

#include <algorithm>
#include <tuple>

using namespace std::string_view_literals;

namespace galley {

namespace {

/// Deeper nesting is an attack on whoever reads the HTML next: its text is kept, its tags are not.
constexpr int deepestBlock = 100;

std::string_view headingTag(unsigned level)
{
    // # and ## are both the sub-heading; h1 is the headline's, outside the body.
    static constexpr std::string_view tags[] = {"h2>"sv, "h2>"sv, "h3>"sv, "h4>"sv, "h5>"sv, "h6>"sv};
    return tags[std::clamp(level, 1U, 6U) - 1];
}

std::string_view alignment(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_LEFT: return " align=\"left\""sv;
    case MD_ALIGN_CENTER: return " align=\"center\""sv;
    case MD_ALIGN_RIGHT: return " align=\"right\""sv;
    case MD_ALIGN_DEFAULT: break;
    }
    return {};
}

} // namespace

BodyWriter::BodyWriter(const PreparedSource &source, std::vector<Footnote> &footnotes,
                       std::vector<size_t> &mentioned, const RenderOptions &options, Form form, std::string &out)
    : m_source(source), m_footnotes(footnotes), m_mentioned(mentioned), m_options(options)
    , m_plain(form == Form::PlainText), m_out(out)
{
}

bool BodyWriter::run()
{
    const MD_PARSER parser{0, MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML, enterBlock, leaveBlock,
                           enterSpan, leaveSpan, text, nullptr, nullptr};
    md_parse(m_source.work.data(), static_cast<MD_SIZE>(m_source.work.size()), &parser, this);
    std::ranges::sort(m_attributes);
    for (const size_t at : m_source.masked) {
        if (!isWithin(m_attributes, at))
            m_stray.push_back(at);
    }
    if (!m_copied || m_source.changed.empty())
        return m_stray.empty();
    // Rare (an escape inside a link's address, and emphasis beside Chinese somewhere): which changes did
    // the parser never hand over by pointer?
    m_recording = true;
    std::string unused;
    std::swap(m_out, unused);
    std::vector<TopBlock> top = m_top;
    m_nextMention = m_nextSpecial = 0;
    md_parse(m_source.work.data(), static_cast<MD_SIZE>(m_source.work.size()), &parser, this);
    std::swap(m_out, unused);
    m_top = std::move(top);
    std::ranges::sort(m_seen);
    for (const size_t at : m_source.changed) {
        if (!isWithin(m_seen, at))
            m_stray.push_back(at);
    }
    return m_stray.empty();
}

bool BodyWriter::isWithin(const Stretches &sorted, size_t at)
{
    const auto after = std::ranges::upper_bound(sorted, at, {}, &std::pair<size_t, size_t>::first);
    return after != sorted.begin() && std::prev(after)->second > at;
}

int BodyWriter::enterBlock(MD_BLOCKTYPE type, void *detail, void *self)
{
    static_cast<BodyWriter *>(self)->open(type, detail);
    return 0;
}

int BodyWriter::leaveBlock(MD_BLOCKTYPE type, void *detail, void *self)
{
    static_cast<BodyWriter *>(self)->close(type, detail);
    return 0;
}

// ---- blocks ----------------------------------------------------------------------------------------

void BodyWriter::freshLine()
{
    if (!m_out.empty() && m_out.back() != '\n')
        m_out += '\n';
}

void BodyWriter::tag(std::string_view tag)
{
    if (!m_plain)
        m_out += tag;
}

void BodyWriter::beginTop(MD_BLOCKTYPE type, const void *detail)
{
    TopBlock top{.type = type, .outStart = m_out.size()};
    if (type == MD_BLOCK_UL)
        top.mark = static_cast<const MD_BLOCK_UL_DETAIL *>(detail)->mark;
    else if (type == MD_BLOCK_OL)
        top.mark = static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->mark_delimiter;
    else if (type == MD_BLOCK_CODE)
        top.mark = static_cast<const MD_BLOCK_CODE_DETAIL *>(detail)->fence_char;
    else if (type == MD_BLOCK_TABLE)
        top.lineCount = 2 + static_cast<int>(static_cast<const MD_BLOCK_TABLE_DETAIL *>(detail)->body_row_count);
    m_top.push_back(top);
}

void BodyWriter::open(MD_BLOCKTYPE type, const void *detail)
{
    m_lastPiece.clear();
    m_breakAt = std::string::npos;
    if (type == MD_BLOCK_DOC)
        return;
    if (type != MD_BLOCK_TH && type != MD_BLOCK_TD)
        freshLine();
    if (m_depth == 0)
        beginTop(type, detail);
    const bool tooDeep = ++m_depth > deepestBlock;
    switch (type) {
    case MD_BLOCK_QUOTE: tag(tooDeep ? ""sv : "<blockquote>\n"sv); break;
    case MD_BLOCK_UL: tag(tooDeep ? ""sv : "<ul>\n"sv); break;
    case MD_BLOCK_OL: {
        const unsigned start = static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start;
        if (start == 1 || tooDeep)
            tag(tooDeep ? ""sv : "<ol>\n"sv);
        else
            tag("<ol start=\"" + std::to_string(start) + "\">\n");
        break;
    }
    case MD_BLOCK_LI: tag(tooDeep ? ""sv : "<li>"sv); break;
    case MD_BLOCK_HR: tag("<hr>\n"sv); break;
    case MD_BLOCK_H:
        m_headingStart = m_out.size();
        m_inHeading = true;
        tag("<"sv);
        tag(headingTag(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level));
        break;
    case MD_BLOCK_CODE: {
        m_inCode = true;
        const std::string language = attribute(static_cast<const MD_BLOCK_CODE_DETAIL *>(detail)->lang);
        tag("<pre><code"sv);
        if (!language.empty() && !m_plain) {
            m_out += " class=\"language-"sv;
            appendEscaped(m_out, language);
            m_out += '"';
        }
        tag(">"sv);
        break;
    }
    case MD_BLOCK_P: tag("<p>"sv); break;
    case MD_BLOCK_TABLE: tag("<table>\n"sv); break;
    case MD_BLOCK_THEAD: tag("<thead>\n"sv); break;
    case MD_BLOCK_TBODY: tag("<tbody>\n"sv); break;
    case MD_BLOCK_TR: tag("<tr>\n"sv); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_inCell = true;
        m_cellStart = m_out.size();
        tag(type == MD_BLOCK_TH ? "<th"sv : "<td"sv);
        tag(alignment(static_cast<const MD_BLOCK_TD_DETAIL *>(detail)->align));
        tag(">"sv);
        break;
    case MD_BLOCK_HTML:
    case MD_BLOCK_DOC:
        break;
    }
}

void BodyWriter::close(MD_BLOCKTYPE type, const void *detail)
{
    closeSpans(0);
    m_breakAt = std::string::npos;
    if (type == MD_BLOCK_DOC)
        return;
    const bool tooDeep = m_depth-- > deepestBlock;
    switch (type) {
    case MD_BLOCK_QUOTE: tag(tooDeep ? ""sv : "</blockquote>\n"sv); break;
    case MD_BLOCK_UL: tag(tooDeep ? ""sv : "</ul>\n"sv); break;
    case MD_BLOCK_OL: tag(tooDeep ? ""sv : "</ol>\n"sv); break;
    case MD_BLOCK_LI: tag(tooDeep ? ""sv : "</li>\n"sv); break;
    case MD_BLOCK_H:
        m_inHeading = false;
        if (m_special) {
            closeSpecial();
            break;
        }
        tag("</"sv);
        tag(headingTag(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level));
        tag("\n"sv);
        break;
    case MD_BLOCK_CODE:
        m_inCode = false;
        tag("</code></pre>\n"sv);
        break;
    case MD_BLOCK_P: tag("</p>\n"sv); break;
    case MD_BLOCK_TABLE: tag("</table>\n"sv); break;
    case MD_BLOCK_THEAD: tag("</thead>\n"sv); break;
    case MD_BLOCK_TBODY: tag("</tbody>\n"sv); break;
    case MD_BLOCK_TR: tag("</tr>\n"sv); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_inCell = false;
        if (m_out.ends_with('>') && m_out.find('>', m_cellStart) + 1 == m_out.size() && ++m_emptyCells > m_source.work.size()) {
            m_out.resize(m_cellStart); // a hundred columns, and rows of two characters: an attack
            break;
        }
        tag(type == MD_BLOCK_TH ? "</th>\n"sv : "</td>\n"sv);
        break;
    case MD_BLOCK_HR:
    case MD_BLOCK_HTML:
    case MD_BLOCK_DOC:
        break;
    }
    if (!m_plain)
        return;
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
        m_out += ' ';
        return;
    }
    if (type == MD_BLOCK_TR && m_out.ends_with(' '))
        m_out.pop_back();
    freshLine();
}

void BodyWriter::closeSpecial()
{
    const SpecialLines &special = *std::exchange(m_special, nullptr);
    m_out.resize(m_headingStart);
    if (m_depth == 0 && !m_top.empty())
        m_top.back().lineCount = special.lineCount;
    if (m_plain)
        return;
    if (const auto *figure = std::get_if<FigureLine>(&special.what)) {
        appendFigure(m_out, *figure, m_options);
    } else if (const auto *video = std::get_if<VideoLine>(&special.what)) {
        appendVideo(m_out, *video, m_options);
    } else {
        m_out += "<div class=\"gallery\">\n"sv;
        for (const FigureLine &picture : std::get<GalleryLines>(special.what).figures)
            appendFigure(m_out, picture, m_options);
        m_out += "</div>\n"sv;
    }
}

// ---- text ------------------------------------------------------------------------------------------

std::string_view BodyWriter::shown(const MD_CHAR *text, MD_SIZE size, size_t &offset)
{
    const char *begin = m_source.work.data();
    const std::less<const char *> before;
    if (before(text, begin) || !before(text, begin + m_source.work.size()))
        return {text, size};
    offset = static_cast<size_t>(text - begin);
    if (m_recording)
        m_seen.emplace_back(offset, offset + size);
    return std::string_view(m_source.text).substr(offset, size);
}

int BodyWriter::text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self)
{
    auto &writer = *static_cast<BodyWriter *>(self);
    size_t offset = std::string::npos;
    const std::string_view piece = writer.shown(text, size, offset);
    if (offset != std::string::npos && !writer.m_top.empty()) {
        TopBlock &top = writer.m_top.back();
        if (top.firstText == std::string::npos)
            top.firstText = offset;
        top.lastText = offset + size;
    }
    switch (type) {
    case MD_TEXT_NULLCHAR:
        writer.write("\uFFFD"sv, false);
        break;
    case MD_TEXT_BR:
        writer.m_lastPiece.clear();
        if (!writer.isSilent())
            writer.tag("<br>"sv);
        writer.m_out += '\n';
        break;
    case MD_TEXT_SOFTBR:
        writer.m_breakAt = writer.m_out.size();
        break;
    case MD_TEXT_ENTITY: {
        const std::string decoded = decodeEntity(piece);
        writer.write(decoded.empty() ? piece : std::string_view(decoded), false);
        break;
    }
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH:
        writer.write(piece, true);
        break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_HTML:
        writer.writeProse(piece, offset);
        break;
    }
    return 0;
}

void BodyWriter::softBreak(std::string_view next)
{
    if (m_breakAt == std::string::npos || next.empty())
        return;
    const size_t at = std::exchange(m_breakAt, std::string::npos);
    int length = 0;
    const char32_t right = utf8::decode(next, 0, length);
    const char32_t left = m_lastPiece.empty() ? 0 : utf8::decodeBefore(m_lastPiece, m_lastPiece.size(), length);
    const auto chinese = [](char32_t c) { return isChineseLetter(c) || isChinesePunctuation(c); };
    // “ and … are English as well: one side at least must be Chinese beyond doubt.
    const auto certain = [&](char32_t c) { return chinese(c) && c > 0x2FFF; };
    if (chinese(left) && chinese(right) && (certain(left) || certain(right)))
        return;
    m_out.insert(at, 1, '\n');
}

void BodyWriter::write(std::string_view text, bool code)
{
    if (text.empty() || m_special || m_imageDropped)
        return;
    softBreak(text);
    if (!m_inCode)
        m_lastPiece.assign(text.substr(text.size() > 4 ? text.size() - 4 : 0));
    if (m_plain) {
        m_out += text;
        return;
    }
    if (!code || !m_inCell) {
        appendEscaped(m_out, text);
        return;
    }
    // In a table a bar inside code is written \| and read |.
    for (size_t at = 0; at < text.size();) {
        const size_t bar = std::min(text.find("\\|"sv, at), text.size());
        appendEscaped(m_out, text.substr(at, bar - at));
        at = bar + 1;
    }
}

void BodyWriter::writeProse(std::string_view text, size_t offset)
{
    if (offset == std::string::npos) {
        write(text, false);
        return;
    }
    if (m_inHeading) {
        while (m_nextSpecial < m_source.special.size() && m_source.special[m_nextSpecial].mark < offset)
            ++m_nextSpecial;
        if (m_nextSpecial < m_source.special.size() && m_source.special[m_nextSpecial].mark == offset) {
            m_special = &m_source.special[m_nextSpecial++];
            return;
        }
    }
    const auto &mentions = m_source.mentions;
    while (m_nextMention < mentions.size() && mentions[m_nextMention].offset < offset)
        ++m_nextMention;
    size_t done = 0;
    while (m_nextMention < mentions.size()) {
        const FootnoteMention &next = mentions[m_nextMention];
        if (next.offset + next.length > offset + text.size())
            break;
        write(text.substr(done, next.offset - offset - done), false);
        mention(next);
        done = next.offset - offset + next.length;
        ++m_nextMention;
    }
    write(text.substr(done), false);
}

void BodyWriter::mention(const FootnoteMention &mention)
{
    if (m_plain || isSilent() || m_recording)
        return;
    Footnote &note = m_footnotes[mention.footnote];
    if (note.number == 0) {
        m_mentioned.push_back(mention.footnote);
        note.number = static_cast<int>(m_mentioned.size());
    }
    ++note.mentions;
    softBreak("["sv);
    const std::string number = std::to_string(note.number);
    m_out += "<sup class=\"footnote-ref\">"sv;
    if (m_openLinks > 0) {
        m_out += number; // a link cannot stand in a link
    } else {
        m_out.append("<a href=\"#fn-"sv).append(number).append("\" id=\"fnref-"sv).append(number);
        if (note.mentions > 1)
            m_out.append("-"sv).append(std::to_string(note.mentions));
        m_out.append("\">"sv).append(number).append("</a>"sv);
    }
    m_out += "</sup>"sv;
}

namespace {

/// What had to be undone again and again may go on so for ever: then all of it.
constexpr int mostAttempts = 4;

void undo(PreparedSource &prepared, std::vector<size_t> stray, bool all)
{
    if (all) {
        stray = prepared.changed;
        stray.insert(stray.end(), prepared.masked.begin(), prepared.masked.end());
    }
    std::ranges::sort(stray);
    const auto isUndone = [&](size_t at) { return std::ranges::binary_search(stray, at); };
    std::erase_if(prepared.changed, isUndone);
    std::erase_if(prepared.masked, isUndone);
    for (const size_t at : stray) {
        for (size_t i = at; i == at || (i < prepared.text.size() && (prepared.text[i] & 0xC0) == 0x80); ++i)
            prepared.work[i] = prepared.text[i];
    }
}

} // namespace

std::vector<TopBlock> writeBody(PreparedSource &prepared, std::vector<Footnote> &footnotes, std::vector<size_t> &mentioned,
                                const RenderOptions &options, BodyWriter::Form form, std::string &out, int &attempts)
{
    const size_t outBefore = out.size();
    const size_t mentionedBefore = mentioned.size();
    std::vector<std::pair<int, int>> notesBefore;
    notesBefore.reserve(footnotes.size());
    for (const Footnote &note : footnotes)
        notesBefore.emplace_back(note.number, note.mentions);
    for (attempts = 1;; ++attempts) {
        BodyWriter writer(prepared, footnotes, mentioned, options, form, out);
        if (writer.run())
            return writer.topBlocks();
        undo(prepared, writer.stray(), attempts >= mostAttempts);
        out.resize(outBefore);
        for (size_t i = 0; i < notesBefore.size(); ++i)
            std::tie(footnotes[i].number, footnotes[i].mentions) = notesBefore[i];
        mentioned.resize(mentionedBefore);
    }
}

} // namespace galley
