// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagereading.h"

#include "markup/htmldocument.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString attribute(const GumboNode *node, const char *name)
{
    const std::string_view value = html::attribute(node, name);
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

bool isOneOf(GumboTag tag, std::initializer_list<GumboTag> tags)
{
    return std::ranges::find(tags, tag) != tags.end();
}

bool isBlock(GumboTag tag)
{
    return isOneOf(tag, {GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
                         GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_LI, GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_BLOCKQUOTE,
                         GUMBO_TAG_PRE, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_TABLE, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH,
                         GUMBO_TAG_CAPTION, GUMBO_TAG_SECTION, GUMBO_TAG_ASIDE, GUMBO_TAG_NAV, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER,
                         GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_HR, GUMBO_TAG_BR, GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY});
}

bool leavesSite(const QString &href)
{
    return href.startsWith("//"_L1) || !QUrl(href).scheme().isEmpty();
}

/// The text below a node, a line a block.
class Lines
{
public:
    QStringList of(const GumboNode *node)
    {
        take(node);
        end();
        return std::move(m_lines);
    }

private:
    void take(const GumboNode *node)
    {
        if (html::isText(node)) {
            m_line += QString::fromUtf8(node->v.text.text);
            return;
        }
        const GumboTag tag = html::tag(node);
        if (!html::isElement(node) || isOneOf(tag, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE}))
            return;
        const bool block = isBlock(tag);
        if (block)
            end();
        if (tag == GUMBO_TAG_IMG)
            m_line += u" [%1 %2] "_s.arg(attribute(node, "src").section(u'/', -1), attribute(node, "alt"));
        for (const GumboNode *child : html::children(node))
            take(child);
        if (const QString href = attribute(node, "href"); tag == GUMBO_TAG_A && leavesSite(href))
            m_line += u" <%1> "_s.arg(href);
        if (block)
            end();
    }

    void end()
    {
        if (const QString line = m_line.simplified(); !line.isEmpty())
            m_lines.append(line);
        m_line.clear();
    }

    QStringList m_lines;
    QString m_line;
};

QStringList linesOf(const GumboNode *node)
{
    return Lines().of(node);
}

QString lineOf(const GumboNode *node)
{
    return linesOf(node).join(u' ');
}

/// What our theme puts in a child of <article>; none: not one of its parts.
std::optional<PagePart> partOfArticle(const GumboNode *node)
{
    if (html::tag(node) == GUMBO_TAG_H1)
        return PagePart::Headline;
    for (const auto &[name, part] : {std::pair("kicker", PagePart::Kicker), {"subtitle", PagePart::Subtitle}, {"meta", PagePart::Byline},
                                     {"summary", PagePart::Summary}, {"text", PagePart::Body}, {"correction", PagePart::Corrections},
                                     {"end", PagePart::End}}) {
        if (html::hasClass(node, name))
            return part;
    }
    return {};
}

/// Beside <article>: what is the site's, not the article's.
bool isOfSite(const GumboNode *node)
{
    for (const char *name : {"crumbs", "series", "tags", "related", "share", "neighbours"}) {
        if (html::hasClass(node, name))
            return true;
    }
    return false;
}

class PageReader
{
public:
    PageReading read(const GumboNode *root)
    {
        html::walk(root, [this](const GumboNode *node) { return look(node); });
        m_reading.isLaidOut = m_main && m_article && m_reading.parts.contains(PagePart::Headline) && m_reading.parts.contains(PagePart::Body);
        return std::move(m_reading);
    }

private:
    bool look(const GumboNode *node)
    {
        if (!html::isElement(node))
            return true;
        noteActive(node);
        const GumboTag tag = html::tag(node);
        if (tag == GUMBO_TAG_TITLE && !m_body)
            add(PagePart::Title, {lineOf(node)});
        else if (tag == GUMBO_TAG_LINK && attribute(node, "rel") == "canonical"_L1)
            add(PagePart::Address, {QUrl(attribute(node, "href")).path()});
        if (tag == GUMBO_TAG_BODY) {
            m_body = true;
            m_reading.text = linesOf(node);
        }
        if (tag == GUMBO_TAG_MAIN)
            takeMain(node);
        return true;
    }

    void takeMain(const GumboNode *main)
    {
        m_main = true;
        for (const GumboNode *child : html::children(main)) {
            if (html::tag(child) == GUMBO_TAG_ARTICLE)
                takeArticle(child);
            else if (html::hasClass(child, "note"))
                add(html::hasClass(child, "people") ? PagePart::People : PagePart::Reprint, linesOf(child));
            else if (!isOfSite(child))
                add(PagePart::Elsewhere, html::isText(child) ? QStringList{QString::fromUtf8(child->v.text.text).simplified()} : linesOf(child));
        }
    }

    void takeArticle(const GumboNode *article)
    {
        m_article = true;
        for (const GumboNode *child : html::children(article)) {
            const std::optional<PagePart> part = partOfArticle(child);
            if (!part)
                add(PagePart::Elsewhere, html::isText(child) ? QStringList{QString::fromUtf8(child->v.text.text).simplified()} : linesOf(child));
            else if (*part == PagePart::Byline)
                takeByline(child);
            else
                add(*part, linesOf(child));
        }
    }

    void takeByline(const GumboNode *byline)
    {
        for (const GumboNode *child : html::children(byline))
            add(PagePart::Byline, html::isText(child) ? QStringList{QString::fromUtf8(child->v.text.text).simplified()} : linesOf(child));
    }

    void add(PagePart part, const QStringList &lines)
    {
        for (const QString &line : lines) {
            if (!line.isEmpty())
                m_reading.parts[part].append(line);
        }
    }

    void noteActive(const GumboNode *node)
    {
        const auto note = [this](const QString &what) {
            if (!m_reading.active.contains(what))
                m_reading.active.append(what);
        };
        if (html::tag(node) == GUMBO_TAG_SCRIPT && attribute(node, "type") != "application/ld+json"_L1)
            note(u"<script>"_s); // data for search engines is none
        if (isOneOf(html::tag(node), {GUMBO_TAG_STYLE, GUMBO_TAG_IFRAME, GUMBO_TAG_FRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED,
                                      GUMBO_TAG_APPLET, GUMBO_TAG_FORM, GUMBO_TAG_BASE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG, GUMBO_TAG_MATH,
                                      GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO, GUMBO_TAG_CANVAS}))
            note(u"<%1>"_s.arg(QLatin1StringView(gumbo_normalized_tagname(html::tag(node)))));
        if (html::tag(node) == GUMBO_TAG_META && !attribute(node, "http-equiv").isEmpty())
            note(u"<meta http-equiv=\"%1\" content=\"%2\">"_s.arg(attribute(node, "http-equiv"), attribute(node, "content")));
        if (html::tag(node) == GUMBO_TAG_LINK && attribute(node, "rel").contains("stylesheet"_L1, Qt::CaseInsensitive)) {
            QString sheet = attribute(node, "href");
            while (sheet.startsWith("../"_L1)) // from wherever in the site the page lies
                sheet.remove(0, 3);
            note(u"<link rel=\"stylesheet\" href=\"%1\">"_s.arg(sheet));
        }
        const GumboVector &attributes = node->v.element.attributes;
        for (unsigned i = 0; i < attributes.length; ++i) {
            const QString name = QString::fromUtf8(static_cast<const GumboAttribute *>(attributes.data[i])->name).toLower();
            if (name == "style"_L1 || name == "hidden"_L1 || name == "inert"_L1 || name.startsWith("on"_L1))
                note(QString(name + u'='));
        }
    }

    PageReading m_reading;
    bool m_body = false;
    bool m_main = false;
    bool m_article = false;
};

} // namespace

QString pagePartName(PagePart part)
{
    switch (part) {
    case PagePart::Address: return u"address"_s;
    case PagePart::Title: return u"title"_s;
    case PagePart::Kicker: return u"kicker"_s;
    case PagePart::Headline: return u"headline"_s;
    case PagePart::Subtitle: return u"subtitle"_s;
    case PagePart::Byline: return u"byline"_s;
    case PagePart::Summary: return u"summary"_s;
    case PagePart::Body: return u"body"_s;
    case PagePart::Corrections: return u"corrections"_s;
    case PagePart::End: return u"end"_s;
    case PagePart::People: return u"people"_s;
    case PagePart::Reprint: return u"reprint"_s;
    case PagePart::Elsewhere: return u"elsewhere"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString pagePartLabel(PagePart part)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("PageParts", text); };
    switch (part) {
    case PagePart::Address: return say(QT_TRANSLATE_NOOP("PageParts", "address"));
    case PagePart::Title: return say(QT_TRANSLATE_NOOP("PageParts", "window title"));
    case PagePart::Kicker: return say(QT_TRANSLATE_NOOP("PageParts", "kicker"));
    case PagePart::Headline: return say(QT_TRANSLATE_NOOP("PageParts", "headline"));
    case PagePart::Subtitle: return say(QT_TRANSLATE_NOOP("PageParts", "subtitle"));
    case PagePart::Byline: return say(QT_TRANSLATE_NOOP("PageParts", "source, author and date"));
    case PagePart::Summary: return say(QT_TRANSLATE_NOOP("PageParts", "summary"));
    case PagePart::Body: return say(QT_TRANSLATE_NOOP("PageParts", "text"));
    case PagePart::Corrections: return say(QT_TRANSLATE_NOOP("PageParts", "correction notes"));
    case PagePart::End: return say(QT_TRANSLATE_NOOP("PageParts", "sign-off and responsible editor"));
    case PagePart::People: return say(QT_TRANSLATE_NOOP("PageParts", "people in the text"));
    case PagePart::Reprint: return say(QT_TRANSLATE_NOOP("PageParts", "reprint record"));
    case PagePart::Elsewhere: return say(QT_TRANSLATE_NOOP("PageParts", "beside the article"));
    }
    Q_UNREACHABLE_RETURN(QString());
}

PageReading readPage(const QByteArray &html)
{
    const HtmlDocument document(html.toStdString());
    return PageReader().read(document.root());
}

} // namespace galley
