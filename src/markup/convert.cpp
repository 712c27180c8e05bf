// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/convert.h"

#include "markup/escape.h"
#include "markup/htmlconverter.h"
#include "markup/htmldocument.h"
#include "markup/inlinewriter.h"

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace galley {

Converted htmlToBody(QStringView html, const ConvertOptions &options)
{
    // Windows hands clipboard HTML over with a header of its own before the page.
    if (html.startsWith("Version:"_L1) && html.contains("StartHTML:"_L1)) {
        const qsizetype page = html.indexOf(u'<');
        html = page < 0 ? QStringView() : html.sliced(page);
    }
    const QByteArray bytes = html.toUtf8();
    const HtmlDocument document(std::string(bytes.constData(), static_cast<size_t>(bytes.size())));
    return HtmlConverter(options).convert(document.body());
}

Converted nodeToBody(const GumboInternalNode *node, const ConvertOptions &options)
{
    return HtmlConverter(options).convert(node);
}

QString textToBody(QStringView text)
{
    std::vector<InlineLink> links;
    std::string body;
    for (const QStringView line : text.tokenize(u'\n')) {
        const QByteArray bytes = line.toUtf8();
        InlineText paragraph(links);
        paragraph.addText(std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())), {});
        for (const std::string &written : paragraph.takeParagraphs())
            body.append(body.empty() ? ""sv : "\n"sv).append(written).append("\n"sv);
    }
    return QString::fromStdString(body);
}

} // namespace galley
