// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exporter.h"
#include "exchange/exchangetr.h"
#include "markup/render.h"

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr QStringView styleSheet = uR"(
body { margin: 0; color: #1d1b18; background: #fff; font: 18px/1.9 "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
article { max-width: 740px; margin: 0 auto; padding: 30px 18px; overflow-wrap: anywhere; }
h1 { font-size: 32px; line-height: 1.4; margin: 4px 0 6px; }
h2 { font-size: 21px; text-align: center; margin: 1.3em 0 .7em; }
p { margin: 0 0 .9em; text-indent: 2em; text-align: justify; }
header p, footer p, .summary { text-indent: 0; }
.kicker { font-weight: 600; color: #a8201a; margin: 0; }
.subtitle { font-size: 19px; color: #6f6a62; }
.particulars { font-size: 14px; line-height: 1.7; color: #6f6a62; border-bottom: 1px solid #e3e0da; padding-bottom: 12px; }
.particulars span { margin-right: 18px; }
.summary { background: #f7f5f1; border-left: 4px solid #a8201a; padding: 10px 16px; font-size: 16px; }
figure { margin: 1.2em 0; } figure img { max-width: 100%; }
figcaption { font-size: 13px; color: #6f6a62; text-align: center; }
table { border-collapse: collapse; margin: 1em auto; } td, th { border: 1px solid #e3e0da; padding: 4px 10px; }
footer { font-size: 14px; color: #6f6a62; text-align: right; }
@media (max-width: 600px) { body { font-size: 17px; } h1 { font-size: 25px; } }
)";

QString element(QStringView tag, QStringView className, const QString &text)
{
    if (text.isEmpty())
        return {};
    QString open = u'<' + tag.toString();
    if (!className.isEmpty())
        open += u" class=\""_s + className.toString() + u'"';
    return open + u'>' + text.toHtmlEscaped() + u"</"_s + tag.toString() + u">\n"_s;
}

QString particulars(const Content &content, const QTimeZone &zone)
{
    QString inside;
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            inside += u"<span>"_s + QString(label + value).toHtmlEscaped() + u"</span>\n"_s;
    };
    add(u"来源："_s, content.source.printed);
    add(u"作者："_s, content.authorLine);
    add({}, content.date.printed(zone));
    return inside.isEmpty() ? inside : QString(u"<div class=\"particulars\">\n"_s + inside + u"</div>\n"_s);
}

QString metaElement(QStringView name, const QString &value)
{
    return value.isEmpty() ? QString()
                           : QString(u"<meta name=\""_s + name.toString() + u"\" content=\""_s + value.toHtmlEscaped() + u"\">\n"_s);
}

QString headElement(const Article &article, const ExportNames &names, const QTimeZone &zone)
{
    const Content &content = article.content;
    return u"<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"_s
        + element(u"title", {}, content.printedHeadline()) + metaElement(u"description", content.summary)
        + metaElement(u"author", content.authorLine) + metaElement(u"source", content.source.printed)
        + metaElement(u"publishdate", content.date.printed(zone)) + metaElement(u"keywords", names.tags.join(u','))
        + u"<style>"_s + styleSheet.toString() + u"</style>\n</head>\n"_s;
}

/// 更正说明, as the portal's pages have it.
QString corrections(const Content &content, const QTimeZone &zone)
{
    if (content.corrections.isEmpty())
        return {};
    QString inside;
    for (const CorrectionNote &note : content.corrections) {
        inside += u"<li><time datetime=\""_s + note.date.toCanonical() + u"\">"_s + note.date.printed(zone).toHtmlEscaped()
            + u"</time> <span>"_s + note.text.toHtmlEscaped() + u"</span></li>\n"_s;
    }
    return u"<aside class=\"correction\">\n<h2>更正说明</h2>\n<ul>\n"_s + inside + u"</ul>\n</aside>\n"_s;
}

QString footer(const Article &article)
{
    QString inside = element(u"p", u"sign-off", article.content.signOff.printed());
    if (const QString &editor = article.handling.responsibleEditor; !editor.isEmpty())
        inside += element(u"p", {}, u"责任编辑："_s + editor);
    return inside.isEmpty() ? inside : QString(u"<footer>\n"_s + inside + u"</footer>\n"_s);
}

} // namespace

QByteArray exportHtml(const Article &article, const ExportNames &names, const QTimeZone &zone)
{
    const Content &content = article.content;
    RenderOptions options;
    options.assets = content.assets;
    // Nothing outside the page: links to other articles of the newsroom lead nowhere there, their text stays.
    options.articleAddress = [](ArticleId) { return QString(); };
    QString page = u"<!doctype html>\n<html lang=\""_s + content.language.toHtmlEscaped() + u"\">\n"_s
        + headElement(article, names, zone) + u"<body>\n<article>\n<header>\n"_s;
    page += element(u"p", u"breadcrumb", names.sections.join(u" › "_s));
    page += element(u"p", u"kicker", content.kicker);
    page += element(u"h1", {}, content.printedHeadline());
    page += element(u"p", u"subtitle", content.subtitle);
    page += particulars(content, zone) + u"</header>\n"_s;
    if (!content.summary.isEmpty())
        page += element(u"p", u"summary", u"摘要："_s + content.summary);
    page += renderBody(content.body, options);
    page += corrections(content, zone);
    page += footer(article) + u"</article>\n</body>\n</html>\n"_s;
    return page.toUtf8();
}

} // namespace galley
