// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/articlesheet.h"

#include "markup/render.h"
#include "print/printtext.h"

#include <QRegularExpression>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

// Type in points, room in pixels of 1/96 inch: QTextDocument scales both to the device.
constexpr QStringView style = uR"(
h1 { font-size: 20pt; font-weight: 700; line-height: 130%; margin: 4px 0 6px 0; }
h2 { font-size: 13pt; font-weight: 700; text-align: center; margin: 18px 0 10px 0; }
h3, h4, h5, h6 { font-size: 11.5pt; font-weight: 700; margin: 14px 0 6px 0; }
p { line-height: 165%; margin: 0 0 4px 0; text-align: justify; }
.kicker { font-size: 11pt; color: #444444; margin: 0; }
.subtitle { font-size: 13pt; margin: 0 0 6px 0; }
.particulars { font-size: 9pt; color: #444444; margin: 2px 0 12px 0; }
.summary { font-size: 10pt; color: #444444; margin: 0 0 12px 0; }
.picture { line-height: 100%; text-align: center; margin: 10px 0 0 0; }
.caption { font-size: 9pt; color: #444444; text-align: center; margin: 4px 0 12px 0; }
.signoff { font-size: 10pt; text-align: right; margin: 14px 0 0 0; }
blockquote { margin-left: 28px; margin-right: 28px; color: #333333; }
td, th { border: 1px solid #777777; }
th { background-color: #eeeeee; font-weight: 700; }
)";

constexpr int columnPixels = 600; ///< the text's width on A4 with our margins, at 96 dots an inch, and a little less

QString paragraph(QStringView className, const QString &text)
{
    return text.isEmpty() ? QString() : QString(u"<p class=\""_s % className % u"\">"_s % text.toHtmlEscaped() % u"</p>\n"_s);
}

/// QTextDocument knows no figures and no indents by characters: pictures and captions become paragraphs.
QString forPaper(QString body)
{
    static const QRegularExpression picture(uR"x(<img src="([^"]*)"[^>]*>)x"_s);
    static const QRegularExpression elsewhere(uR"x(<img src="(?!asset:)[^>]*>)x"_s); // paper fetches nothing
    static const QRegularExpression figureOpen(u"<figure[^>]*>"_s);
    static const QRegularExpression video(u"<video[^>]*></video>"_s);
    static const QRegularExpression credit(uR"x(<span class="(credit|ai-label)">)x"_s);
    body.remove(elsewhere);
    body.replace(picture, uR"(<p class="picture"><img src="\1" style="max-width: %1px"></p>)"_s.arg(columnPixels));
    body.remove(video);
    body.remove(figureOpen);
    body.remove(u"</figure>"_s);
    body.replace(u"<figcaption>"_s, u"<p class=\"caption\">"_s);
    body.replace(u"</figcaption>"_s, u"</p>"_s);
    body.replace(credit, u"<span>&nbsp;&nbsp;"_s);
    body.replace(u"<table>"_s, uR"(<table border="0" cellspacing="0" cellpadding="5" align="center" style="border-collapse: collapse">)"_s);
    // As Chinese is set: two characters in (Paper gives them their width). Only the running text, which our renderer
    // writes as a bare <p>; cells and quotations have none of it.
    body.replace(u"<p>"_s, u"<p style=\"text-indent: 1px\">"_s);
    return body;
}

QString particulars(const Content &content, const Handling &handling, const QTimeZone &zone)
{
    QStringList parts;
    const auto add = [&parts](const QString &text, const QString &value) {
        if (!value.isEmpty())
            parts.append(text.arg(value));
    };
    add(u"%1"_s, content.date.printed(zone));
    add(Print::tr("Source: %1"), content.source.printed);
    add(Print::tr("Author: %1"), content.authorLine);
    add(Print::tr("Responsible editor: %1"), handling.responsibleEditor);
    return parts.join(u"\u00A0\u00A0\u00A0"_s);
}

/// 更正说明: on paper too.
QString corrections(const Content &content, const QTimeZone &zone)
{
    QString lines;
    for (const CorrectionNote &note : content.corrections)
        lines += paragraph(u"summary", Print::tr("Correction: %1").arg(QString(note.date.printed(zone) % u' ' % note.text).trimmed()));
    return lines;
}

} // namespace

QString articleSheet(const Content &content, const Handling &handling, const QTimeZone &zone)
{
    RenderOptions options;
    options.assets = content.assets;
    options.assetAddress = [](QByteArrayView hash) { return QString(u"asset:"_s % QString::fromLatin1(hash)); };
    options.articleAddress = [](ArticleId) { return QString(); };
    const QString headline = content.printedHeadline().isEmpty() ? Print::tr("No headline") : content.printedHeadline();
    return u"<html><head><style>"_s % style % u"</style></head><body>\n"_s % paragraph(u"kicker", content.kicker) % u"<h1>"_s
        % headline.toHtmlEscaped() % u"</h1>\n"_s % paragraph(u"subtitle", content.subtitle)
        % paragraph(u"particulars", particulars(content, handling, zone)) % paragraph(u"summary", content.summary)
        % forPaper(renderBody(withChangesRefused(content.body), options)) % corrections(content, zone) % paragraph(u"signoff", content.signOff.printed())
        % u"</body></html>"_s;
}

} // namespace galley
