// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/wordpresstext.h"

#include "markup/render.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype stretchShown = 60;

/// [gallery] would become one, and an address alone in a paragraph whatever stands there. Both forms read the same in HTML.
QString disarmed(QString html)
{
    html.replace(u'[', "&#91;"_L1);
    html.replace("<p>http"_L1, "<p>&#104;ttp"_L1);
    return html;
}

/// Links inside the portal lead to it from elsewhere, or nowhere. Only inside tags, as a text's own < is escaped.
QString withWholeAddresses(const QString &html, QString site)
{
    static const QRegularExpression link(u"(<a\\b[^<>]*?) href=\"(/(?!/)[^\"]*)\""_s);
    while (site.endsWith(u'/'))
        site.chop(1);
    QString out = html;
    return out.replace(link, site.isEmpty() ? u"\\1"_s : QString(u"\\1 href=\""_s + wordPressEscaped(site).replace(u'\\', u"\\\\"_s) + u"\\2\""_s));
}

QString paragraph(const QString &name, const QString &text)
{
    return text.isEmpty() ? QString() : u"<p class=\"galley-%1\">%2</p>\n"_s.arg(name, wordPressEscaped(text));
}

QString before(const PageArticle &article, const Theme &theme, const WordPressLinks &links)
{
    const Content &content = article.content;
    QStringList byline;
    if (!content.source.printed.isEmpty())
        byline.append(theme.string(u"source"_s) + content.source.printed);
    if (!content.authorLine.isEmpty() && !links.authorIsNamed)
        byline.append(theme.string(u"author"_s) + content.authorLine);
    return paragraph(u"kicker"_s, content.kicker) + paragraph(u"subtitle"_s, content.subtitle) + paragraph(u"byline"_s, byline.join(u"  "_s));
}

QString after(const PageArticle &article, const SiteSnapshot &site, const Theme &theme)
{
    const Content &content = article.content;
    QString html = paragraph(u"sign-off"_s, content.signOff.printed());
    for (const CorrectionNote &note : content.corrections) {
        if (!note.text.trimmed().isEmpty())
            html += paragraph(u"correction"_s, theme.string(u"correction"_s) + u"　"_s + note.date.printed(site.zone) + u"　"_s + note.text.trimmed());
    }
    if (content.reprint && !content.reprint->address.isEmpty())
        html += paragraph(u"original"_s, theme.string(u"original_address"_s) + content.reprint->address);
    if (!article.responsibleEditor.isEmpty())
        html += paragraph(u"editor"_s, theme.string(u"editor"_s) + article.responsibleEditor);
    return html;
}

/// As one block that WordPress's editor and its filters leave alone.
QString block(const QString &html)
{
    return u"<!-- wp:html -->\n"_s + html + u"<!-- /wp:html -->"_s;
}

/// The same text in the one way of writing it: a database may keep what lies beyond U+FFFF as numbers.
QString plainForm(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    static const QRegularExpression number(u"&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});"_s);
    QString out;
    qsizetype from = 0;
    for (auto matches = number.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString digits = match.captured(1);
        const uint code = digits.startsWith(u'x') ? digits.sliced(1).toUInt(nullptr, 16) : digits.toUInt();
        out += QStringView(text).sliced(from, match.capturedStart() - from);
        out += code <= 0x10FFFF && code > 0 ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : match.captured();
        from = match.capturedEnd();
    }
    out += QStringView(text).sliced(from);
    return out.trimmed();
}

QString shortened(const QString &text)
{
    return text.size() <= stretchShown ? text : QString(text.first(stretchShown) + u'…');
}

} // namespace

QString wordPressEscaped(const QString &text)
{
    return disarmed(text.toHtmlEscaped().replace(u'\'', "&#039;"_L1));
}

WordPressText wordPressText(const PageArticle &article, const SiteSnapshot &site, const Theme &theme, const WordPressLinks &links)
{
    RenderOptions options;
    options.assetAddress = links.picture;
    options.articleAddress = links.article;
    options.assets = article.content.assets;
    const QString body = withWholeAddresses(renderBody(article.content.body, options), links.site);
    const QString summary = summaryRepeatsHeadline(article.content) ? QString() : article.content.summary;
    return {.title = wordPressEscaped(article.content.printedHeadline()),
            .content = block(before(article, theme, links) + disarmed(body) + after(article, site, theme)),
            .excerpt = wordPressEscaped(summary)};
}

WordPressText wordPressNotice(const QString &headline, const QString &notice)
{
    return {.title = wordPressEscaped(headline), .content = block(paragraph(u"notice"_s, notice)), .excerpt = {}};
}

QString wordPressDifference(const QString &sent, const QString &kept)
{
    const QString a = plainForm(sent);
    const QString b = plainForm(kept);
    if (a == b)
        return {};
    qsizetype front = 0;
    while (front < a.size() && front < b.size() && a.at(front) == b.at(front))
        ++front;
    qsizetype back = 0;
    while (back < a.size() - front && back < b.size() - front && a.at(a.size() - 1 - back) == b.at(b.size() - 1 - back))
        ++back;
    return QCoreApplication::translate("WordPress", "“%1” stands there as “%2”")
        .arg(shortened(a.sliced(front, a.size() - front - back)), shortened(b.sliced(front, b.size() - front - back)));
}

} // namespace galley
