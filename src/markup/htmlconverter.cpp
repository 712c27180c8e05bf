// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmlconverter.h"

#include "markup/address.h"
#include "markup/headingsizes.h"
#include "markup/utf8.h"

#include <QCoreApplication>

#include <algorithm>

using namespace std::string_view_literals;

namespace galley {

namespace {

/// The parser is kept to less; trees from elsewhere may be deeper, and the stack of a worker is small.
constexpr int deepestWalk = 400;

bool isDropped(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NOSCRIPT: case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE: case GUMBO_TAG_META: case GUMBO_TAG_LINK: case GUMBO_TAG_BASE: case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT: case GUMBO_TAG_EMBED: case GUMBO_TAG_APPLET: case GUMBO_TAG_CANVAS: case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_INPUT: case GUMBO_TAG_SELECT: case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_DATALIST: case GUMBO_TAG_PROGRESS: case GUMBO_TAG_METER: case GUMBO_TAG_AREA: case GUMBO_TAG_MAP:
    case GUMBO_TAG_NOFRAMES: case GUMBO_TAG_NOEMBED: case GUMBO_TAG_SVG: case GUMBO_TAG_PARAM: case GUMBO_TAG_RP:
        return true;
    default:
        return false;
    }
}

bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P: case GUMBO_TAG_DIV: case GUMBO_TAG_SECTION: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER: case GUMBO_TAG_FOOTER: case GUMBO_TAG_NAV: case GUMBO_TAG_ASIDE: case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_CENTER: case GUMBO_TAG_DL: case GUMBO_TAG_DT: case GUMBO_TAG_DD: case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FORM: case GUMBO_TAG_LEGEND: case GUMBO_TAG_DETAILS: case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_HGROUP: case GUMBO_TAG_BODY: case GUMBO_TAG_HTML: case GUMBO_TAG_LI:
    case GUMBO_TAG_CAPTION: case GUMBO_TAG_TR: case GUMBO_TAG_TD: case GUMBO_TAG_TH: case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD: case GUMBO_TAG_TFOOT: case GUMBO_TAG_DIALOG:
        return true;
    default:
        return false;
    }
}

/// Word's line between the text and its notes.
bool partsNotes(const GumboNode *rule)
{
    const std::string list(rule->parent ? cssValue(html::style(rule->parent), "mso-element") : ""sv);
    return list == "footnote-list"sv || list == "endnote-list"sv;
}

std::string_view inScript(char digit, bool superscript)
{
    static constexpr std::string_view raised[] = {"⁰"sv, "¹"sv, "²"sv, "³"sv, "⁴"sv, "⁵"sv, "⁶"sv, "⁷"sv, "⁸"sv, "⁹"sv};
    static constexpr std::string_view lowered[] = {"₀"sv, "₁"sv, "₂"sv, "₃"sv, "₄"sv, "₅"sv, "₆"sv, "₇"sv, "₈"sv, "₉"sv};
    const auto index = static_cast<size_t>(digit - '0');
    return superscript ? raised[index] : lowered[index];
}

std::string_view trimmedSpace(std::string_view text)
{
    const size_t first = text.find_first_not_of(" \t\r\n\f"sv);
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\r\n\f"sv) - first + 1);
}

} // namespace

std::string_view cssValue(std::string_view style, std::string_view property)
{
    std::string_view value;
    for (size_t at = 0; at < style.size();) {
        const size_t end = std::min(style.find(';', at), style.size());
        const std::string_view one = style.substr(at, end - at);
        if (one.size() > property.size() && one.starts_with(property) && one[property.size()] == ':')
            value = one.substr(property.size() + 1);
        at = end + 1;
    }
    return value.substr(0, value.find('!'));
}

HtmlConverter::HtmlConverter(const ConvertOptions &options) : m_options(options), m_page(m_links) {}

Converted HtmlConverter::convert(const GumboNode *top)
{
    findFootnotes(top);
    if (m_options.pasted)
        m_sizeHeadings = headingsBySize(top);
    const State state;
    children(top, state, m_page);
    m_page.flush();
    m_page.flushWordList();
    placePending(state, m_page);
    for (size_t i = 0; i < m_notes.size(); ++i) {
        const std::string label = "[^" + std::to_string(i + 1) + "]: ";
        m_page.add(prefixed(m_notes[i], label, "    "), BlockSink::Kind::Other);
    }
    m_converted.body = QString::fromStdString(m_page.source());
    if (!m_converted.body.isEmpty())
        m_converted.body += u'\n';
    if (m_picturesLeftOut > 0)
        m_converted.warnings.append(QCoreApplication::translate("HtmlConverter", "%n picture(s) left out.", nullptr, m_picturesLeftOut));
    if (m_changesAccepted > 0)
        m_converted.warnings.append(QCoreApplication::translate("HtmlConverter", "%n tracked change(s) were taken as accepted.", nullptr, m_changesAccepted));
    if (m_commentsLeftOut > 0)
        m_converted.warnings.append(QCoreApplication::translate("HtmlConverter", "%n comment(s) left out.", nullptr, m_commentsLeftOut));
    return std::move(m_converted);
}

// ---- the walk --------------------------------------------------------------------------------------

void HtmlConverter::children(const GumboNode *parent, const State &state, BlockSink &sink)
{
    if (state.depth >= deepestWalk) {
        sink.text.addText(html::text(parent), state.styles);
        return;
    }
    for (const GumboNode *child : html::children(parent))
        node(child, state, sink);
}

void HtmlConverter::node(const GumboNode *node, const State &state, BlockSink &sink)
{
    if (html::isText(node)) {
        sink.text.addText(node->v.text.text, state.styles);
        return;
    }
    if (!html::isElement(node) || node == m_skipped || isHidden(node))
        return;
    if (m_options.pasted && isReviewersMark(node))
        return;
    State inner = state;
    ++inner.depth;
    if (!m_noteOfText.empty() && footnoteText(node, inner))
        return;
    element(node, styled(node, inner), sink);
}

bool HtmlConverter::isHidden(const GumboNode *node)
{
    if (isDropped(html::tag(node)) || node->v.element.tag_namespace == GUMBO_NAMESPACE_SVG || html::hasAttribute(node, "hidden"))
        return true;
    if (!html::hasAttribute(node, "style"))
        return false;
    const std::string style = html::style(node);
    return cssValue(style, "display") == "none"sv || cssValue(style, "visibility") == "hidden"sv
        || cssValue(style, "mso-hide") == "all"sv;
}

/// Word's own account of who changed and remarked what: deletions and comments go, insertions stay.
bool HtmlConverter::isReviewersMark(const GumboNode *node)
{
    const GumboTag tag = html::tag(node);
    if (tag == GUMBO_TAG_DEL || tag == GUMBO_TAG_INS) {
        if (!html::hasAttribute(node, "datetime") || !html::hasAttribute(node, "cite"))
            return false;
        ++m_changesAccepted;
        return tag == GUMBO_TAG_DEL;
    }
    if (html::hasClass(node, "MsoCommentReference"sv))
        return true;
    if (!html::hasAttribute(node, "style"))
        return false;
    const std::string style = html::style(node);
    const std::string_view element = cssValue(style, "mso-element");
    if (element != "comment-list"sv && element != "comment"sv)
        return false;
    html::walk(node, [this](const GumboNode *below) {
        m_commentsLeftOut += html::hasAttribute(below, "style") && cssValue(html::style(below), "mso-element") == "comment"sv;
        return true;
    });
    return true;
}

/// Lines that an editor of programs or a terminal set: white space counts, and the face is one of even width.
bool HtmlConverter::isSetCode(const GumboNode *node) const
{
    if (!m_options.pasted || html::tag(node) != GUMBO_TAG_DIV || !html::hasAttribute(node, "style"))
        return false;
    const std::string style = html::style(node);
    const std::string_view face = cssValue(style, "font-family");
    const bool even = face.contains("mono"sv) || face.contains("consolas"sv) || face.contains("menlo"sv) || face.contains("courier"sv);
    return even && cssValue(style, "white-space").starts_with("pre"sv);
}

HtmlConverter::State HtmlConverter::styled(const GumboNode *node, State state) const
{
    switch (html::tag(node)) {
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
        if (!state.heading || !m_options.pasted)
            state.styles = state.styles.with(InlineStyle::Bold);
        break;
    case GUMBO_TAG_EM:
    case GUMBO_TAG_I: state.styles = state.styles.with(InlineStyle::Italic); break;
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE: state.styles = state.styles.with(InlineStyle::Strike); break;
    default: break;
    }
    if (!html::hasAttribute(node, "style"))
        return state;
    const std::string style = html::style(node);
    const std::string_view weight = cssValue(style, "font-weight");
    if (!weight.empty()) {
        const bool number = utf8::isDigit(weight[0]);
        const bool bold = number ? weight.size() >= 3 && weight[0] >= '6' : weight.starts_with("bold"sv);
        // A heading is bold by being one.
        if (bold && !state.heading)
            state.styles = state.styles.with(InlineStyle::Bold);
        else if (!bold && (number || weight == "normal"sv || weight == "lighter"sv))
            state.styles = state.styles.without(InlineStyle::Bold);
    }
    const std::string_view slant = cssValue(style, "font-style");
    if (slant == "italic"sv || slant == "oblique"sv)
        state.styles = state.styles.with(InlineStyle::Italic);
    else if (slant == "normal"sv)
        state.styles = state.styles.without(InlineStyle::Italic);
    if (cssValue(style, "text-decoration").contains("line-through"sv)
        || cssValue(style, "text-decoration-line").contains("line-through"sv))
        state.styles = state.styles.with(InlineStyle::Strike);
    return state;
}

void HtmlConverter::element(const GumboNode *node, State state, BlockSink &sink)
{
    switch (html::tag(node)) {
    case GUMBO_TAG_BR:
        if (state.flat)
            sink.text.addText(" "sv, state.styles);
        else
            sink.text.addBreak(state.styles);
        return;
    case GUMBO_TAG_A: link(node, state, sink); return;
    case GUMBO_TAG_IMG: picture(node, {}, {}, {}, state, sink); return;
    case GUMBO_TAG_FIGURE: figure(node, state, sink); return;
    case GUMBO_TAG_VIDEO: video(node, {}, state, sink); return;
    case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6:
        heading(node, state, sink);
        return;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_OL: list(node, state, sink); return;
    case GUMBO_TAG_BLOCKQUOTE: quote(node, state, sink); return;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP: preformatted(node, state, sink); return;
    case GUMBO_TAG_TABLE: table(node, state, sink); return;
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP: sink.text.addCode(html::text(node), state.styles); return;
    case GUMBO_TAG_HR:
        if (!state.flat && !partsNotes(node)) {
            sink.flush();
            sink.flushWordList();
            sink.add("***", BlockSink::Kind::Break);
        }
        return;
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_SUB: raised(node, state, sink); return;
    case GUMBO_TAG_Q:
        sink.text.addText("“"sv, state.styles);
        children(node, state, sink);
        sink.text.addText("”"sv, state.styles);
        return;
    case GUMBO_TAG_RT:
        sink.text.addText("（"sv, state.styles);
        children(node, state, sink);
        sink.text.addText("）"sv, state.styles);
        return;
    default:
        break;
    }
    if (isBlock(html::tag(node)))
        block(node, state, sink);
    else
        children(node, state, sink);
}

void HtmlConverter::block(const GumboNode *node, const State &state, BlockSink &sink)
{
    if (state.flat) {
        sink.text.addText(" "sv, state.styles);
        children(node, state, sink);
        sink.text.addText(" "sv, state.styles);
        return;
    }
    if (html::tag(node) == GUMBO_TAG_DIV && html::hasClass(node, "gallery"sv)) {
        gallery(node, state, sink);
        return;
    }
    if (wordListItem(node, state, sink))
        return;
    if (headingLevel(node) > 0) {
        heading(node, state, sink);
        return;
    }
    if (isSetCode(node)) {
        preformatted(node, state, sink);
        return;
    }
    sink.flush();
    children(node, state, sink);
    sink.flush();
    placePending(state, sink);
}

void HtmlConverter::raised(const GumboNode *node, const State &state, BlockSink &sink)
{
    const std::string text = html::text(node);
    const bool figures = !text.empty() && std::ranges::all_of(text, utf8::isDigit);
    if (!figures || m_raisedMentions.contains(node)) {
        children(node, state, sink);
        return;
    }
    std::string digits;
    for (const char digit : text)
        digits += inScript(digit, html::tag(node) == GUMBO_TAG_SUP);
    sink.text.addText(digits, state.styles);
}

std::string HtmlConverter::resolved(std::string_view address) const
{
    address = trimmedSpace(address);
    const bool otherHost = address.starts_with("//"sv);
    if (m_options.base.isEmpty() && !otherHost)
        return std::string(address);
    if (!otherHost && (address.empty() || addressKind(address) != AddressKind::Site))
        return std::string(address);
    const QUrl relative(QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size())));
    if (m_options.base.isEmpty())
        return "https:" + std::string(address);
    return m_options.base.resolved(relative).toString(QUrl::FullyEncoded).toStdString();
}

void HtmlConverter::link(const GumboNode *node, State state, BlockSink &sink)
{
    if (m_backLinks.contains(node))
        return;
    if (footnoteMention(node, state, sink))
        return;
    const std::string_view raw = trimmedSpace(html::attribute(node, "href"));
    const bool withinPage = raw.starts_with('#') && !m_options.base.isEmpty();
    const std::string address = raw.empty() || withinPage ? std::string() : resolved(raw);
    bool allowed = !address.empty() && !state.styles.has(InlineStyle::Link);
    if (allowed) {
        const AddressKind kind = addressKind(address);
        allowed = kind == AddressKind::Web || kind == AddressKind::Mail || kind == AddressKind::Site
            || (kind == AddressKind::Article && !ArticleId::fromString(QUtf8StringView(afterScheme(address))).isNull());
    }
    if (allowed) {
        m_links.push_back({.address = address, .title = std::string(html::attribute(node, "title"))});
        state.styles = state.styles.with(InlineStyle::Link, static_cast<int>(m_links.size()) - 1);
    }
    children(node, state, sink);
}

} // namespace galley
