// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmlconverter.h"

#include "markup/address.h"
#include "markup/escape.h"
#include "markup/figures.h"
#include "markup/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

using namespace std::string_view_literals;

namespace galley {

namespace {

std::string oneLine(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (out.ends_with(' '))
        out.pop_back();
    return out;
}

/// The largest of a srcset.
std::string_view largest(std::string_view set)
{
    std::string_view best;
    double bestSize = -1;
    while (!set.empty()) {
        set.remove_prefix(std::min(set.find_first_not_of(" \t\n,"sv), set.size()));
        const std::string_view address = set.substr(0, set.find_first_of(" \t\n"sv));
        set.remove_prefix(address.size());
        const std::string_view size = set.substr(0, set.find(','));
        set.remove_prefix(size.size());
        double value = 0;
        const size_t digit = size.find_first_of("0123456789"sv);
        if (digit != size.npos)
            std::from_chars(size.data() + digit, size.data() + size.size(), value);
        if (value > bestSize && !address.empty()) {
            bestSize = value;
            best = address;
        }
    }
    return best;
}

const GumboNode *firstBelow(const GumboNode *top, GumboTag tag)
{
    const GumboNode *found = nullptr;
    html::walk(top, [&](const GumboNode *node) {
        if (!found && node != top && html::tag(node) == tag)
            found = node;
        return !found;
    });
    return found;
}

/// A page's way of naming places: id anywhere, name on anchors.
std::string_view placeName(const GumboNode *node)
{
    const std::string_view id = html::attribute(node, "id");
    return !id.empty() || html::tag(node) != GUMBO_TAG_A ? id : html::attribute(node, "name");
}

std::string_view fragment(const GumboNode *node)
{
    const std::string_view address = html::tag(node) == GUMBO_TAG_A ? html::attribute(node, "href") : ""sv;
    return address.size() > 1 && address.starts_with('#') ? address.substr(1) : ""sv;
}

bool looksLikeMention(const GumboNode *anchor)
{
    const auto isRaised = [](const GumboNode *node) { return html::tag(node) == GUMBO_TAG_SUP; };
    if (html::text(anchor).size() > 12 || html::hasClass(anchor, "footnote-back"sv))
        return false;
    return (anchor->parent && isRaised(anchor->parent)) || firstBelow(anchor, GUMBO_TAG_SUP)
        || fragment(anchor).starts_with("_ftn"sv) || fragment(anchor).starts_with("_edn"sv);
}

} // namespace

// ---- pictures --------------------------------------------------------------------------------------

std::string HtmlConverter::pictureAddress(const GumboNode *image) const
{
    // Where a lazy-loading attribute stands, src is a grey box.
    static constexpr std::array lazy{"data-original", "data-src", "data-lazy-src", "data-actualsrc", "data-echo",
                                     "data-lazyload", "data-url", "data-lazy", "_src", "file"};
    for (const char *name : lazy) {
        const std::string_view value = html::attribute(image, name);
        if (!value.empty() && !value.starts_with("data:"sv) && value.find_first_of("./"sv) != value.npos)
            return resolved(value);
    }
    for (const char *name : {"data-srcset", "srcset"}) {
        const std::string_view value = largest(html::attribute(image, name));
        if (!value.empty() && !value.starts_with("data:"sv))
            return resolved(value);
    }
    const std::string_view src = html::attribute(image, "src");
    return src.starts_with("data:"sv) ? std::string(src) : resolved(src);
}

void HtmlConverter::picture(const GumboNode *image, std::string caption, std::string credit, std::string width,
                            const State &state, BlockSink &sink)
{
    const auto isDot = [&](const char *name) {
        const std::string_view size = html::attribute(image, name);
        return size == "0"sv || size == "1"sv || size == "1px"sv;
    };
    const std::string address = pictureAddress(image);
    if (address.empty() || !m_options.image || (isDot("width") && isDot("height")))
        return;
    const std::string reference = m_options.image(QString::fromStdString(address)).toStdString();
    if (reference.empty()) {
        ++m_picturesLeftOut;
        return;
    }
    place(figureLine({.alt = oneLine(html::attribute(image, "alt")), .src = reference, .caption = std::move(caption),
                      .credit = std::move(credit), .rights = {}, .width = std::move(width)}),
          state, sink);
}

/// Figures stand alone on a line at the page's own level; one found inside a list or a cell waits for its end.
void HtmlConverter::place(std::string line, const State &state, BlockSink &sink)
{
    if (m_gallery) {
        m_gallery->push_back(std::move(line));
        return;
    }
    m_pending.push_back(std::move(line));
    if (&sink != &m_page || state.flat)
        return;
    sink.flush();
    placePending(state, sink);
}

void HtmlConverter::placePending(const State &state, BlockSink &sink)
{
    if (&sink != &m_page || state.flat || m_pending.empty())
        return;
    sink.flush();
    sink.flushWordList();
    for (const std::string &line : m_pending)
        sink.add(line, BlockSink::Kind::Other);
    m_pending.clear();
}

void HtmlConverter::figure(const GumboNode *node, const State &state, BlockSink &sink)
{
    const GumboNode *image = firstBelow(node, GUMBO_TAG_IMG);
    const GumboNode *moving = firstBelow(node, GUMBO_TAG_VIDEO);
    const GumboNode *caption = firstBelow(node, GUMBO_TAG_FIGCAPTION);
    if (moving) {
        video(moving, caption ? oneLine(html::text(caption)) : std::string(), state, sink);
        return;
    }
    if (html::hasClass(node, "figure-video"sv)) {
        if (const GumboNode *anchor = firstBelow(node, GUMBO_TAG_A)) {
            video(anchor, oneLine(html::text(anchor)), state, sink);
            return;
        }
    }
    size_t images = 0;
    html::walk(node, [&](const GumboNode *below) {
        images += html::tag(below) == GUMBO_TAG_IMG ? 1 : 0;
        return images < 2;
    });
    if (images != 1 || !m_options.image) {
        block(node, state, sink); // a table or a quotation as a figure, or several pictures
        return;
    }
    std::string credit;
    std::string text;
    if (caption) {
        html::walk(caption, [&](const GumboNode *below) {
            if (html::hasClass(below, "ai-label"sv))
                return false;
            if (html::hasClass(below, "credit"sv)) {
                credit = oneLine(html::text(below));
                return false;
            }
            if (html::isText(below))
                text += below->v.text.text;
            return !html::isElement(below) || !isHidden(below);
        });
    }
    std::string width;
    for (std::string_view rest = html::attribute(node, "class"); !rest.empty();) {
        const std::string_view one = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        if (one.starts_with("figure-"sv) && html::hasClass(node, "figure"sv))
            width = one.substr(7);
    }
    const int leftOut = m_picturesLeftOut;
    picture(image, oneLine(text), credit, width, state, sink);
    if (leftOut != m_picturesLeftOut && caption && !m_gallery)
        block(caption, state, sink); // the picture goes, its words stay
}

void HtmlConverter::gallery(const GumboNode *node, const State &state, BlockSink &sink)
{
    sink.flush();
    sink.flushWordList();
    if (&sink != &m_page || m_gallery) {
        children(node, state, sink);
        return;
    }
    std::vector<std::string> figures;
    m_gallery = &figures;
    children(node, state, sink);
    m_gallery = nullptr;
    std::string block = "::: gallery\n";
    for (const std::string &figure : figures)
        block += figure + "\n";
    if (!figures.empty())
        sink.add(block + ":::", BlockSink::Kind::Other);
    sink.flush();
}

void HtmlConverter::video(const GumboNode *node, const std::string &title, const State &state, BlockSink &sink)
{
    std::string_view source = html::attribute(node, html::tag(node) == GUMBO_TAG_A ? "href" : "src");
    if (const GumboNode *inner = source.empty() ? firstBelow(node, GUMBO_TAG_SOURCE) : nullptr)
        source = html::attribute(inner, "src");
    const std::string address = resolved(source);
    const AddressKind kind = addressKind(address);
    if (address.empty() || (kind != AddressKind::Web && kind != AddressKind::Asset && kind != AddressKind::Site))
        return;
    place(videoLine({.address = address, .title = title == address ? std::string() : title}), state, sink);
}

// ---- footnotes -------------------------------------------------------------------------------------

/// A raised link to a place in the page is a footnote's mention; what stands at that place is the footnote.
void HtmlConverter::findFootnotes(const GumboNode *top)
{
    std::map<std::string_view, const GumboNode *> places;
    std::vector<const GumboNode *> mentions;
    std::vector<const GumboNode *> links;
    html::walk(top, [&](const GumboNode *node) {
        if (!html::isElement(node) || node->v.element.attributes.length == 0)
            return true;
        const std::string_view name = placeName(node);
        if (!name.empty())
            places.emplace(name, node);
        if (!fragment(node).empty()) {
            links.push_back(node);
            if (looksLikeMention(node))
                mentions.push_back(node);
        }
        return true;
    });
    std::set<std::string_view> mentionNames;
    for (const GumboNode *mention : mentions) {
        const auto place = places.find(fragment(mention));
        if (place == places.end())
            continue;
        const GumboNode *text = place->second;
        const auto holdsText = [](const GumboNode *node) {
            const GumboTag tag = html::tag(node);
            return tag == GUMBO_TAG_LI || tag == GUMBO_TAG_P || tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_DD;
        };
        while (text != top && !holdsText(text) && text->parent)
            text = text->parent;
        // A link back from the text to a mention is raised too; a note does not hold its own mention.
        bool holdsMention = text == top || !holdsText(text);
        for (const GumboNode *above = mention; above && above != top; above = above->parent)
            holdsMention |= above == text;
        if (holdsMention || mentionNames.contains(fragment(mention)))
            continue;
        m_noteOfMention.emplace(mention, m_noteOfText.emplace(text, m_noteOfText.size()).first->second);
        mentionNames.insert(placeName(mention));
        if (mention->parent) {
            mentionNames.insert(placeName(mention->parent));
            m_raisedMentions.insert(mention->parent);
        }
    }
    mentionNames.erase(""sv);
    for (const GumboNode *link : links) {
        if (mentionNames.contains(fragment(link)))
            m_backLinks.insert(link);
    }
    m_notes.resize(m_noteOfText.size());
}

bool HtmlConverter::footnoteMention(const GumboNode *anchor, const State &state, BlockSink &sink)
{
    const auto found = m_noteOfMention.find(anchor);
    if (found == m_noteOfMention.end())
        return false;
    sink.text.addRaw("[^" + std::to_string(found->second + 1) + "]", state.styles.without(InlineStyle::Link));
    return true;
}

bool HtmlConverter::footnoteText(const GumboNode *node, const State &state)
{
    const auto found = m_noteOfText.find(node);
    if (found == m_noteOfText.end())
        return false;
    State inner = state;
    inner.styles = {};
    inner.flat = false;
    ++inner.containers;
    BlockSink content(m_links);
    children(node, inner, content);
    content.flush();
    content.flushWordList();
    m_notes[found->second] = content.source();
    return true;
}

} // namespace galley
