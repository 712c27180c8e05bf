// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/address.h"
#include "markup/bodywriter.h"
#include "markup/htmltext.h"

#include <algorithm>

using namespace std::string_view_literals;

// BodyWriter's spans: emphasis, links, pictures in the text.

namespace galley {

namespace {

/// As with blocks, deeper nesting keeps its text and loses its tags.
constexpr int deepestSpan = 40;

} // namespace

int BodyWriter::enterSpan(MD_SPANTYPE type, void *detail, void *self)
{
    auto &writer = *static_cast<BodyWriter *>(self);
    writer.m_spans.push_back(type);
    if (type == MD_SPAN_A)
        writer.openLink(*static_cast<const MD_SPAN_A_DETAIL *>(detail));
    else if (type == MD_SPAN_IMG)
        writer.openImage(*static_cast<const MD_SPAN_IMG_DETAIL *>(detail));
    else
        writer.span(type, true);
    return 0;
}

/// The parser sometimes leaves a link that it never entered, in ![]([)](); spans that it forgets end with what
/// is around them.
int BodyWriter::leaveSpan(MD_SPANTYPE type, void *detail, void *self)
{
    auto &writer = *static_cast<BodyWriter *>(self);
    const auto &open = writer.m_spans;
    const auto opened = std::ranges::find(open.rbegin(), open.rend(), type);
    if (opened == open.rend())
        return 0;
    writer.closeSpans(static_cast<size_t>(open.rend() - opened));
    if (type == MD_SPAN_IMG)
        writer.closeImage(static_cast<const MD_SPAN_IMG_DETAIL *>(detail));
    else
        writer.closeSpan(type);
    writer.m_spans.pop_back();
    return 0;
}

void BodyWriter::closeSpans(size_t left)
{
    for (; m_spans.size() > left; m_spans.pop_back())
        closeSpan(m_spans.back());
}

void BodyWriter::closeSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_IMG) {
        closeImage(nullptr);
    } else if (type == MD_SPAN_A) {
        const bool written = m_links.back() != 0;
        m_links.pop_back();
        m_openLinks -= written ? 1 : 0;
        if (written && !isSilent())
            tag("</a>"sv);
    } else {
        span(type, false);
    }
}

void BodyWriter::span(MD_SPANTYPE type, bool opening)
{
    const bool tooDeep = opening ? ++m_spanDepth > deepestSpan : m_spanDepth-- > deepestSpan;
    if (isSilent() || tooDeep)
        return;
    std::string_view name;
    switch (type) {
    case MD_SPAN_EM: name = "em>"sv; break;
    case MD_SPAN_STRONG: name = "strong>"sv; break;
    case MD_SPAN_CODE: name = "code>"sv; break;
    case MD_SPAN_DEL: name = "del>"sv; break;
    default: return; // extensions that are not switched on
    }
    tag(opening ? "<"sv : "</"sv);
    tag(name);
}

/// Takes an attribute's text, escapes and character references resolved.
std::string BodyWriter::attribute(const MD_ATTRIBUTE &attribute)
{
    if (attribute.size == 0)
        return {};
    size_t offset = std::string::npos;
    const std::string_view whole = shown(attribute.text, attribute.size, offset);
    if (offset == std::string::npos)
        m_copied = true;
    else if (!m_source.masked.empty() && !m_recording)
        m_attributes.emplace_back(offset, offset + attribute.size);
    std::string result;
    for (unsigned i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        const size_t begin = attribute.substr_offsets[i];
        const std::string_view piece = whole.substr(begin, attribute.substr_offsets[i + 1] - begin);
        if (attribute.substr_types[i] == MD_TEXT_ENTITY) {
            const std::string decoded = decodeEntity(piece);
            result += decoded.empty() ? piece : std::string_view(decoded);
        } else if (attribute.substr_types[i] == MD_TEXT_NULLCHAR) {
            result += "\uFFFD"sv;
        } else {
            result += piece;
        }
    }
    return result;
}

void BodyWriter::openLink(const MD_SPAN_A_DETAIL &link)
{
    std::string address = attribute(link.href);
    bool written = false;
    switch (addressKind(address)) {
    case AddressKind::Web:
    case AddressKind::Mail:
    case AddressKind::Site:
        written = true;
        break;
    case AddressKind::Article: {
        const auto id = ArticleId::fromString(QUtf8StringView(afterScheme(address)));
        if (!id.isNull() && m_options.articleAddress)
            address = m_options.articleAddress(id).toStdString();
        written = !id.isNull() && !address.empty();
        break;
    }
    case AddressKind::Asset:
    case AddressKind::Forbidden:
        break;
    }
    m_links.push_back(written ? 1 : 0);
    m_openLinks += written ? 1 : 0;
    const std::string title = attribute(link.title);
    if (!written || isSilent() || m_plain)
        return;
    m_out += "<a href=\""sv;
    appendAddress(m_out, address);
    m_out += '"';
    if (!title.empty()) {
        m_out += " title=\""sv;
        appendEscaped(m_out, title);
        m_out += '"';
    }
    m_out += '>';
}

void BodyWriter::openImage(const MD_SPAN_IMG_DETAIL &image)
{
    if (m_inImage++ > 0)
        return;
    softBreak("!"sv);
    m_lastPiece.clear();
    const std::string source = attribute(image.src);
    const std::string address = mediaAddress(source, m_options);
    m_imageShown = !address.empty() && !m_plain;
    m_imageDropped = m_plain || (address.empty() && addressKind(source) == AddressKind::Asset);
    if (!m_imageShown)
        return;
    m_out += "<img src=\""sv;
    appendAddress(m_out, address);
    m_out += "\" alt=\""sv;
}

void BodyWriter::closeImage(const MD_SPAN_IMG_DETAIL *image)
{
    if (--m_inImage > 0)
        return;
    const bool shown = std::exchange(m_imageShown, false);
    m_imageDropped = false;
    m_breakAt = std::string::npos;
    if (!shown)
        return;
    m_lastPiece.clear();
    m_out += '"';
    const std::string title = image ? attribute(image->title) : std::string();
    if (!title.empty()) {
        m_out += " title=\""sv;
        appendEscaped(m_out, title);
        m_out += '"';
    }
    m_out += " loading=\"lazy\">"sv;
}

} // namespace galley
