// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/figures.h"

#include "markup/address.h"
#include "markup/escape.h"
#include "markup/htmltext.h"
#include "markup/lines.h"
#include "markup/utf8.h"

#include <algorithm>
#include <array>

using namespace std::string_view_literals;

namespace galley {

namespace {

/// Reads a line from left to right; each step answers whether it found what it wanted.
class LineReader
{
public:
    explicit LineReader(std::string_view line) : m_rest(line) {}

    bool take(std::string_view what)
    {
        if (!m_rest.starts_with(what))
            return false;
        m_rest.remove_prefix(what.size());
        return true;
    }
    size_t skipSpaces()
    {
        const size_t spaces = std::min(m_rest.find_first_not_of(" \t"sv), m_rest.size());
        m_rest.remove_prefix(spaces);
        return spaces;
    }
    bool atEnd() const { return m_rest.empty(); }
    char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }

    /// Up to an unescaped `end`, which is taken as well.
    bool until(char end, std::string_view &found)
    {
        for (size_t i = 0; i < m_rest.size(); ++i) {
            if (m_rest[i] == '\\') {
                ++i;
            } else if (m_rest[i] == end) {
                found = m_rest.substr(0, i);
                m_rest.remove_prefix(i + 1);
                return true;
            }
        }
        return false;
    }
    std::string_view word(std::string_view stops)
    {
        const size_t end = std::min(m_rest.find_first_of(stops), m_rest.size());
        const std::string_view found = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return found;
    }
    /// A link's address without <>: escapes count, brackets come in pairs.
    std::string_view destination()
    {
        int open = 0;
        size_t end = 0;
        for (; end < m_rest.size(); ++end) {
            const char c = m_rest[end];
            if (c == ' ' || c == '\t' || (c == ')' && open == 0))
                break;
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '\\' && end + 1 < m_rest.size() && utf8::isAsciiPunctuation(m_rest[end + 1]))
                ++end;
        }
        const std::string_view found = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return found;
    }
    bool quoted(std::string &text)
    {
        const char quote = peek();
        if (quote != '"' && quote != '\'')
            return false;
        m_rest.remove_prefix(1);
        std::string_view raw;
        if (!until(quote, raw))
            return false;
        text = unescaped(raw);
        return true;
    }

private:
    std::string_view m_rest;
};

bool readAttributes(LineReader &reader, FigureLine &figure)
{
    while (!reader.take("}"sv)) {
        if (reader.skipSpaces() > 0)
            continue;
        const std::string_view name = reader.word("= \t}\"'"sv);
        if (name.empty() || !reader.take("="sv))
            return false;
        std::string value;
        if (!reader.quoted(value)) {
            value = std::string(reader.word(" \t}\"'"sv));
            if (value.empty())
                return false;
        }
        if (name == "credit"sv)
            figure.credit = value;
        else if (name == "rights"sv)
            figure.rights = value;
        else if (name == "width"sv)
            figure.width = value;
    }
    return true;
}

bool isAssetName(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return utf8::isAsciiLetter(c) || utf8::isDigit(c) || c == '-' || c == '_' || c == '.';
    });
}

/// A width becomes part of a class name, so it is held to what may stand in one.
bool isWidthName(std::string_view width)
{
    return !width.empty() && width.size() <= 20 && std::ranges::all_of(width, [](char c) {
        return (c >= 'a' && c <= 'z') || utf8::isDigit(c) || c == '-';
    });
}

const AssetUse *assetUse(std::string_view source, const RenderOptions &options)
{
    if (addressKind(source) != AddressKind::Asset)
        return nullptr;
    const std::string_view hash = afterScheme(source);
    const auto found = std::ranges::find_if(options.assets, [&](const AssetUse &use) {
        return std::string_view(use.sha256.constData(), static_cast<size_t>(use.sha256.size())) == hash;
    });
    return found == options.assets.end() ? nullptr : &*found;
}

bool isMediaFile(std::string_view address)
{
    const std::string_view path = address.substr(0, address.find_first_of("?#"sv));
    return std::ranges::any_of(std::array{".mp4"sv, ".m4v"sv, ".webm"sv, ".ogv"sv, ".mov"sv},
                               [&](std::string_view ending) { return path.ends_with(ending); });
}

} // namespace

std::optional<FigureLine> parseFigureLine(std::string_view line)
{
    LineReader reader(lines::trimmed(line));
    std::string_view alt;
    if (!reader.take("!["sv) || !reader.until(']', alt) || !reader.take("("sv))
        return {};
    FigureLine figure{.alt = unescaped(alt), .src = {}, .caption = {}, .credit = {}, .rights = {}, .width = {}};
    reader.skipSpaces();
    if (reader.take("<"sv)) {
        std::string_view src;
        if (!reader.until('>', src))
            return {};
        figure.src = unescaped(src);
    } else {
        figure.src = unescaped(reader.destination());
    }
    if (reader.skipSpaces() > 0 && reader.peek() != ')' && !reader.quoted(figure.caption))
        return {};
    reader.skipSpaces();
    if (!reader.take(")"sv))
        return {};
    reader.skipSpaces();
    const bool attributes = reader.take("{"sv);
    if ((attributes && !readAttributes(reader, figure)) || (reader.skipSpaces(), !reader.atEnd()))
        return {};
    const AddressKind kind = addressKind(figure.src);
    if (kind == AddressKind::Asset)
        return isAssetName(afterScheme(figure.src)) ? std::optional(figure) : std::nullopt;
    const bool shown = kind == AddressKind::Web || kind == AddressKind::Site;
    return attributes && shown && !figure.src.empty() ? std::optional(figure) : std::nullopt;
}

std::string figureLine(const FigureLine &figure)
{
    std::string line = "![" + escapedAttribute(figure.alt) + "](" + escapedAddress(figure.src);
    if (!figure.caption.empty())
        line += " \"" + escapedAttribute(figure.caption) + "\"";
    line += ')';
    std::string attributes;
    const auto add = [&attributes](std::string_view name, const std::string &value) {
        if (!value.empty())
            attributes.append(attributes.empty() ? ""sv : " "sv).append(name).append("=\""sv).append(escapedAttribute(value)).append("\""sv);
    };
    add("credit"sv, figure.credit);
    add("rights"sv, figure.rights);
    add("width"sv, figure.width);
    // What makes a figure of a picture that is no asset is the braces.
    const bool plain = attributes.empty() && addressKind(figure.src) == AddressKind::Asset;
    return plain ? line : line + '{' + attributes + '}';
}

std::optional<VideoLine> parseVideoLine(std::string_view line)
{
    LineReader reader(lines::trimmed(line));
    if (!reader.take(":::"sv))
        return {};
    reader.skipSpaces();
    if (!reader.take("video"sv) || reader.skipSpaces() == 0)
        return {};
    VideoLine video;
    video.address = unescaped(reader.word(" \t"sv));
    reader.skipSpaces();
    if (!reader.atEnd() && !reader.quoted(video.title))
        return {};
    reader.skipSpaces();
    return reader.atEnd() && !video.address.empty() ? std::optional(video) : std::nullopt;
}

std::string videoLine(const VideoLine &video)
{
    std::string line = "::: video " + escapedAddress(video.address);
    if (!video.title.empty())
        line += " \"" + escapedAttribute(video.title) + "\"";
    return line;
}

bool isGalleryStart(std::string_view line)
{
    LineReader reader(lines::trimmed(line));
    if (!reader.take(":::"sv))
        return false;
    reader.skipSpaces();
    return reader.take("gallery"sv) && reader.atEnd();
}

bool isGalleryEnd(std::string_view line)
{
    const std::string_view bare = lines::trimmed(line);
    return bare.size() >= 3 && bare.find_first_not_of(':') == bare.npos;
}

std::string mediaAddress(std::string_view source, const RenderOptions &options)
{
    switch (addressKind(source)) {
    case AddressKind::Asset: {
        if (!isAssetName(afterScheme(source)))
            return {};
        if (!options.assetAddress)
            return std::string(source);
        const std::string_view hash = afterScheme(source);
        return options.assetAddress(QByteArrayView(hash.data(), static_cast<qsizetype>(hash.size()))).toStdString();
    }
    case AddressKind::Web:
    case AddressKind::Site:
        return std::string(source);
    case AddressKind::Mail:
    case AddressKind::Article:
    case AddressKind::Forbidden:
        break;
    }
    return {};
}

void appendFigure(std::string &out, const FigureLine &figure, const RenderOptions &options)
{
    const std::string address = mediaAddress(figure.src, options);
    if (address.empty())
        return;
    const AssetUse *use = assetUse(figure.src, options);
    const auto either = [&](const std::string &own, QString AssetUse::*member) {
        return own.empty() && use ? (use->*member).toStdString() : own;
    };
    out += "<figure class=\"figure"sv;
    if (isWidthName(figure.width))
        out.append(" figure-"sv).append(figure.width);
    out += "\"><img src=\""sv;
    appendAddress(out, address);
    out += "\" alt=\""sv;
    appendEscaped(out, either(figure.alt, &AssetUse::alt));
    out += "\" loading=\"lazy\">"sv;
    const std::string caption = either(figure.caption, &AssetUse::caption);
    const std::string credit = either(figure.credit, &AssetUse::credit);
    const std::string label = use ? use->aiLabel.toStdString() : std::string();
    if (!caption.empty() || !credit.empty() || !label.empty()) {
        out += "<figcaption>"sv;
        appendEscaped(out, caption);
        const auto span = [&](std::string_view name, const std::string &text) {
            if (text.empty())
                return;
            out.append("<span class=\""sv).append(name).append("\">"sv);
            appendEscaped(out, text);
            out += "</span>"sv;
        };
        span("credit"sv, credit);
        span("ai-label"sv, label);
        out += "</figcaption>"sv;
    }
    out += "</figure>\n"sv;
}

void appendVideo(std::string &out, const VideoLine &video, const RenderOptions &options)
{
    const std::string address = mediaAddress(video.address, options);
    if (address.empty())
        return;
    const bool file = isMediaFile(address) || addressKind(video.address) == AddressKind::Asset;
    out += "<figure class=\"figure figure-video\">"sv;
    out += file ? "<video controls preload=\"metadata\" src=\""sv : "<a class=\"video\" href=\""sv;
    appendAddress(out, address);
    out += "\">"sv;
    if (file)
        out += "</video><figcaption>"sv;
    appendEscaped(out, video.title.empty() && !file ? video.address : video.title);
    out += file ? "</figcaption></figure>\n"sv : "</a></figure>\n"sv;
}

} // namespace galley
