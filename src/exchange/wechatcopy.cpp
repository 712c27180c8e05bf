// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/wechatcopy.h"

#include "exchange/exchangetr.h"
#include "exchange/pictureedit.h"
#include "markup/htmldocument.h"
#include "markup/htmltext.h"
#include "markup/render.h"
#include "store/picturetype.h"

#include <QBuffer>
#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

constexpr int columnWidth = 1080;              ///< pixels: more is not shown
constexpr qint64 asItIs = 2 * 1024 * 1024;     ///< bytes; a smaller picture goes in as it is
constexpr qint64 largest = 10 * 1024 * 1024;   ///< bytes; more is refused there

struct Styles
{
    std::string_view section, p, h2, h3, quote, list, item, table, cell, head, figure, img, caption, pre, code, rule, note, link;
};

constexpr Styles plainStyles{
    .section = "font-size:16px;line-height:1.85;color:#333333;letter-spacing:0.5px;text-align:justify;",
    .p = "margin:0 0 1.2em;",
    .h2 = "margin:1.8em 0 1em;font-size:18px;line-height:1.5;font-weight:bold;color:#111111;text-align:center;",
    .h3 = "margin:1.5em 0 0.8em;font-size:16px;line-height:1.5;font-weight:bold;color:#111111;",
    .quote = "margin:0 0 1.2em;padding:4px 0 4px 14px;border-left:3px solid #dddddd;color:#666666;",
    .list = "margin:0 0 1.2em;padding-left:1.6em;",
    .item = "margin:0 0 0.4em;",
    .table = "width:100%;margin:0 0 1.2em;border-collapse:collapse;font-size:14px;line-height:1.6;",
    .cell = "padding:6px 8px;border:1px solid #dddddd;",
    .head = "padding:6px 8px;border:1px solid #dddddd;background-color:#f6f6f6;font-weight:bold;",
    .figure = "margin:0 0 1.2em;text-align:center;",
    .img = "max-width:100%;height:auto;vertical-align:middle;",
    .caption = "margin:6px 0 0;font-size:13px;line-height:1.5;color:#888888;text-align:center;",
    .pre = "margin:0 0 1.2em;padding:10px 12px;background-color:#f6f6f6;font-family:Menlo,Consolas,monospace;font-size:13px;line-height:1.6;white-space:pre-wrap;",
    .code = "padding:1px 4px;background-color:#f6f6f6;font-family:Menlo,Consolas,monospace;font-size:14px;",
    .rule = "margin:1.6em auto;width:40%;border:none;border-top:1px solid #dddddd;",
    .note = "margin:0 0 0.4em;font-size:13px;line-height:1.6;color:#888888;word-break:break-all;",
    .link = "color:#576b95;text-decoration:none;",
};

constexpr Styles newspaperStyles = [] {
    Styles styles = plainStyles;
    styles.p = "margin:0 0 1em;text-indent:2em;";
    styles.h2 = "margin:1.8em 0 1em;padding-left:10px;border-left:4px solid #b3261e;font-size:18px;line-height:1.4;font-weight:bold;color:#111111;text-align:left;";
    return styles;
}();

class Writer
{
public:
    Writer(const std::function<Result<QByteArray>(const QByteArray &)> &asset, const Styles &styles, bool chinese, WechatCopy &copy)
        : m_asset(asset), m_styles(styles), m_chinese(chinese), m_copy(copy)
    {
    }

    void write(const QString &html)
    {
        const HtmlDocument document(html.toStdString());
        open("section", m_styles.section);
        children(document.body());
    }

    void signOff(const QString &printed)
    {
        if (printed.isEmpty())
            return;
        open("p", m_styles.p);
        text(printed.toStdString());
        close("p");
    }

    /// The addresses that could not stay links, and the end.
    QString finished()
    {
        if (!m_notes.empty()) {
            open("p", m_styles.h3);
            text(m_chinese ? "文中链接"sv : "Links"sv); // the article's language, not the window's
            close("p");
            for (size_t i = 0; i < m_notes.size(); ++i) {
                open("p", m_styles.note);
                text("[" + std::to_string(i + 1) + "] " + m_notes[i]);
                close("p");
            }
        }
        close("section");
        return QString::fromStdString(m_out);
    }

private:
    void open(std::string_view tag, std::string_view style)
    {
        m_out.append("<"sv).append(tag);
        if (!style.empty())
            m_out.append(" style=\""sv).append(style).append("\""sv);
        m_out += '>';
    }
    void close(std::string_view tag) { m_out.append("</"sv).append(tag).append(">"sv); }
    void text(std::string_view words) { appendEscaped(m_out, words); }

    void children(const GumboNode *parent)
    {
        for (const GumboNode *child : html::children(parent))
            node(child);
    }
    void within(std::string_view tag, std::string_view style, const GumboNode *node)
    {
        open(tag, style);
        children(node);
        close(tag);
    }

    void node(const GumboNode *node)
    {
        if (html::isText(node)) {
            // Line feeds between blocks would show: the editor there takes them for spaces.
            const bool between = node->type == GUMBO_NODE_WHITESPACE && !m_set;
            if (!between)
                text(node->v.text.text);
            return;
        }
        if (!html::isElement(node))
            return;
        switch (html::tag(node)) {
        case GUMBO_TAG_P: within("p", m_inQuote ? "margin:0;"sv : m_styles.p, node); break;
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2: within("h2", m_styles.h2, node); break;
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6: within("h3", m_styles.h3, node); break;
        case GUMBO_TAG_BLOCKQUOTE: {
            const bool outside = std::exchange(m_inQuote, true);
            within("blockquote", m_styles.quote, node);
            m_inQuote = outside;
            break;
        }
        case GUMBO_TAG_UL: within("ul", listStyle(), node); break;
        case GUMBO_TAG_OL: ordered(node); break;
        case GUMBO_TAG_LI: item(node); break;
        case GUMBO_TAG_TABLE: within("table", m_styles.table, node); break;
        case GUMBO_TAG_THEAD: within("thead", {}, node); break;
        case GUMBO_TAG_TBODY: within("tbody", {}, node); break;
        case GUMBO_TAG_TR: within("tr", {}, node); break;
        case GUMBO_TAG_TH: cell("th", m_styles.head, node); break;
        case GUMBO_TAG_TD: cell("td", m_styles.cell, node); break;
        case GUMBO_TAG_STRONG: within("strong", {}, node); break;
        case GUMBO_TAG_EM: within("em", {}, node); break;
        case GUMBO_TAG_DEL: within("span", "text-decoration:line-through;", node); break;
        case GUMBO_TAG_SUP: within("sup", "font-size:12px;", node); break;
        case GUMBO_TAG_BR: m_out += "<br>"sv; break;
        case GUMBO_TAG_HR: open("hr", m_styles.rule); break;
        case GUMBO_TAG_PRE: {
            const bool outside = std::exchange(m_set, true);
            open("pre", m_styles.pre);
            text(html::text(node));
            close("pre");
            m_set = outside;
            break;
        }
        case GUMBO_TAG_CODE:
            open("code", m_styles.code);
            text(html::text(node));
            close("code");
            break;
        case GUMBO_TAG_A: link(node); break;
        case GUMBO_TAG_FIGURE: figure(node); break;
        case GUMBO_TAG_IMG: picture(node); break;
        default: children(node); break;
        }
    }

    std::string_view listStyle() const { return m_inQuote ? "margin:0;padding-left:1.6em;"sv : m_styles.list; }

    void ordered(const GumboNode *node)
    {
        const std::string_view start = html::attribute(node, "start");
        m_out.append("<ol style=\""sv).append(listStyle()).append("\""sv);
        if (!start.empty())
            m_out.append(" start=\""sv).append(start).append("\""sv);
        m_out += '>';
        children(node);
        close("ol");
    }

    /// Paragraphs of an item without their own distance.
    void item(const GumboNode *node)
    {
        const bool outside = std::exchange(m_inQuote, true);
        within("li", m_styles.item, node);
        m_inQuote = outside;
    }

    void cell(std::string_view tag, std::string_view style, const GumboNode *node)
    {
        const std::string_view align = html::attribute(node, "align");
        const std::string own = html::style(node);
        std::string whole(style);
        if (!align.empty())
            whole.append("text-align:"sv).append(align).append(";"sv);
        else if (own.starts_with("text-align:"))
            whole.append(own).append(own.ends_with(';') ? ""sv : ";"sv);
        within(tag, whole, node);
    }

    void link(const GumboNode *node)
    {
        if (html::hasClass(node, "footnote-back"sv))
            return;
        const std::string_view address = html::attribute(node, "href");
        const QUrl url(QString::fromUtf8(address.data(), qsizetype(address.size())));
        const bool web = address.starts_with("https://"sv) || address.starts_with("http://"sv);
        if (web && url.host() == "mp.weixin.qq.com"_L1) {
            m_out.append("<a href=\""sv);
            text(address);
            m_out.append("\" style=\""sv).append(m_styles.link).append("\">"sv);
            children(node);
            close("a");
            return;
        }
        children(node);
        if (web && html::text(node) != address)
            mention(std::string(address));
    }

    void mention(const std::string &address)
    {
        auto known = std::ranges::find(m_notes, address);
        if (known == m_notes.end())
            known = m_notes.insert(m_notes.end(), address);
        open("sup", "font-size:12px;");
        text("[" + std::to_string(known - m_notes.begin() + 1) + "]");
        close("sup");
    }

    void figure(const GumboNode *node)
    {
        if (html::hasClass(node, "figure-video"sv)) {
            film(node);
            return;
        }
        open("section", m_styles.figure);
        for (const GumboNode *child : html::children(node)) {
            if (html::tag(child) == GUMBO_TAG_FIGCAPTION)
                caption(child);
            else
                this->node(child);
        }
        close("section");
    }

    void caption(const GumboNode *node)
    {
        std::string words;
        for (const GumboNode *part : html::children(node)) {
            const std::string text = html::text(part);
            if (text.empty())
                continue;
            words += words.empty() ? ""sv : "　"sv;
            words += text;
        }
        open("p", m_styles.caption);
        text(words);
        close("p");
    }

    /// 公众号 shows only its own videos: a line says which belongs here.
    void film(const GumboNode *node)
    {
        std::string address;
        html::walk(node, [&](const GumboNode *below) {
            const GumboTag tag = html::tag(below);
            if (tag == GUMBO_TAG_A || tag == GUMBO_TAG_VIDEO)
                address = html::attribute(below, tag == GUMBO_TAG_A ? "href" : "src");
            return true;
        });
        open("p", m_styles.caption);
        text((m_chinese ? "［视频："s : "[Video: "s) + QString::fromStdString(html::text(node)).trimmed().toStdString() + (m_chinese ? "］" : "]"));
        if (address.starts_with("http"sv))
            mention(address);
        close("p");
        m_copy.warnings.append(Exchange::tr("A video has to be put in there by hand."));
    }

    void picture(const GumboNode *node)
    {
        const std::string_view source = html::attribute(node, "src");
        if (!source.starts_with("asset:"sv)) {
            m_copy.warnings.append(Exchange::tr("A picture from another site was left out."));
            return;
        }
        const std::string_view name = source.substr(6);
        const Result<QByteArray> bytes = m_asset(QByteArray(name.data(), qsizetype(name.size())));
        const Result<QByteArray> fitted = bytes ? fit(*bytes) : bytes;
        if (!fitted) {
            m_copy.warnings.append(fitted.error().message);
            return;
        }
        const std::string_view alt = html::attribute(node, "alt");
        m_out.append("<img src=\"data:image/"sv).append(pictureFormat(*fitted).toStdString()).append(";base64,"sv);
        m_out.append(fitted->toBase64().toStdString()).append("\" alt=\""sv);
        text(alt);
        m_out.append("\" style=\""sv).append(m_styles.img).append("\">"sv);
        ++m_copy.pictures;
    }

    /// No wider than the column there, and no larger than is taken.
    static Result<QByteArray> fit(const QByteArray &bytes)
    {
        const Result<PictureHeader> header = readPictureHeader(bytes);
        if (!header)
            return std::unexpected(header.error());
        const bool moving = header->frames > 1 && bytes.size() <= largest;
        if (moving || (header->size.width() <= columnWidth && bytes.size() <= asItIs && header->format != "webp"))
            return bytes;
        const Result<QImage> image = decodePicture(bytes, {columnWidth, 30 * columnWidth});
        if (!image)
            return std::unexpected(image.error());
        QByteArray fitted;
        QBuffer buffer(&fitted);
        const bool clear = image->hasAlphaChannel();
        if (!buffer.open(QIODevice::WriteOnly) || !image->save(&buffer, clear ? "PNG" : "JPEG", clear ? -1 : 88))
            return failure(ErrorCode::Internal, Exchange::tr("A picture could not be made smaller for 公众号."));
        return fitted;
    }

    const std::function<Result<QByteArray>(const QByteArray &)> &m_asset;
    const Styles &m_styles;
    const bool m_chinese;
    WechatCopy &m_copy;
    std::string m_out;
    std::vector<std::string> m_notes;
    bool m_inQuote = false;
    bool m_set = false;
};

} // namespace

WechatCopy wechatCopy(const Content &content, const std::function<Result<QByteArray>(const QByteArray &)> &asset, WechatTheme theme)
{
    WechatCopy copy;
    RenderOptions options;
    options.assets = content.assets;
    options.articleAddress = [](ArticleId) { return QString(); };
    Writer writer(asset, theme == WechatTheme::Plain ? plainStyles : newspaperStyles, content.language.startsWith("zh"_L1), copy);
    writer.write(renderBody(content.body, options));
    writer.signOff(content.signOff.printed());
    copy.html = writer.finished();
    copy.text = plainText(content.body);
    if (const QString signedBy = content.signOff.printed(); !signedBy.isEmpty())
        copy.text += u'\n' % signedBy;
    copy.warnings.removeDuplicates();
    return copy;
}

} // namespace galley
