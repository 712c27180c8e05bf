// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxwriter.h"
#include "exchange/exporter.h"
#include "markup/render.h"

using namespace Qt::StringLiterals;

namespace galley {
namespace {

QString particulars(const Content &content, const QTimeZone &zone)
{
    QStringList parts;
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            parts.append(label + value);
    };
    add(u"来源："_s, content.source.printed);
    add(u"作者："_s, content.authorLine);
    add({}, content.date.printed(zone));
    return parts.join(u"　　"_s);
}

} // namespace

QByteArray exportDocx(const Article &article, const QTimeZone &zone, const std::function<QByteArray(const QByteArray &sha256)> &picture)
{
    const Content &content = article.content;
    DocxWriter writer(picture);
    writer.line(u"Kicker"_s, content.kicker);
    writer.line(u"Title"_s, content.printedHeadline());
    writer.line(u"Subtitle"_s, content.subtitle);
    writer.line(u"Particulars"_s, particulars(content, zone));
    if (!content.summary.isEmpty())
        writer.line(u"Summary"_s, u"摘要："_s + content.summary);
    RenderOptions options;
    options.assets = content.assets;
    options.articleAddress = [](ArticleId) { return QString(); };
    writer.body(renderBody(content.body, options));
    for (const CorrectionNote &note : content.corrections)
        writer.line(u"Summary"_s, u"更正说明："_s + QString(note.date.printed(zone) + u' ' + note.text).trimmed());
    writer.line(u"SignOff"_s, content.signOff.printed());
    if (const QString &editor = article.handling.responsibleEditor; !editor.isEmpty())
        writer.line(u"SignOff"_s, u"责任编辑："_s + editor);
    return writer.package();
}

} // namespace galley
