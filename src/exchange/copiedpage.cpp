// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/copiedpage.h"

#include "exchange/exchangetr.h"
#include "exchange/htmltree.h"
#include "exchange/storyparts.h"
#include "markup/convert.h"
#include "markup/render.h"

#include <QMimeData>
#include <QStringDecoder>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString webAddress(const QString &text)
{
    const QString line = text.section(u'\n', 0, 0).trimmed();
    const QUrl url(line, QUrl::StrictMode);
    const bool ofTheWeb = url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
    return ofTheWeb ? line : QString();
}

/// Firefox writes UTF-16 of this machine, without a mark; Chromium UTF-8.
QString addressIn(const QByteArray &bytes)
{
    QByteArray plain = bytes;
    while (plain.endsWith('\0') && plain.size() % 2 == 1)
        plain.chop(1);
    if (plain.size() >= 2 && plain.at(1) == '\0')
        return webAddress(QString::fromUtf16(reinterpret_cast<const char16_t *>(plain.constData()), plain.size() / 2).remove(QChar()));
    return webAddress(QString::fromUtf8(plain));
}

/// https://learn.microsoft.com/windows/win32/dataxchg/html-clipboard-format: "SourceURL:" before the HTML.
QString windowsAddress(const QMimeData &clipboard)
{
    const QStringList formats = clipboard.formats();
    for (const QString &format : formats) {
        if (!format.contains("HTML Format"_L1))
            continue;
        const QByteArray head = clipboard.data(format).left(4096);
        const qsizetype at = head.indexOf("SourceURL:");
        if (at >= 0)
            return webAddress(QString::fromUtf8(head.sliced(at + 10, qMax<qsizetype>(0, head.indexOf('\n', at) - at - 10))));
    }
    return {};
}

QString folded(QStringView text)
{
    QString kept;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            kept += c;
    }
    return kept;
}

/// The selection as a page of its own, so that links find their base and fields their place.
QString asPage(const CopiedPage &page)
{
    const QString head = page.address.isEmpty()
        ? QString()
        : QString(u"<link rel=\"canonical\" href=\""_s + page.address.toHtmlEscaped() + u"\"><base href=\""_s + page.address.toHtmlEscaped() + u"\">"_s);
    const QString html = page.html.isEmpty() ? QString(u"<pre>"_s + page.text.toHtmlEscaped() + u"</pre>"_s) : page.html;
    return u"<!DOCTYPE html><html><head><meta charset=\"utf-8\">"_s + head + u"</head><body>"_s + html + u"</body></html>"_s;
}

/// Everything that was selected, but for a first line that only says the headline.
QString wholeBody(const CopiedPage &page, const Content &content, QStringList &warnings)
{
    QString body;
    if (page.html.isEmpty()) {
        body = textToBody(page.text);
    } else {
        const Converted converted = htmlToBody(page.html, {QUrl(page.address), {}});
        body = converted.body;
        warnings = converted.warnings;
    }
    QStringList blocks = bodyBlocks(body);
    if (!blocks.isEmpty() && !content.headline.isEmpty() && folded(plainText(blocks.first())) == folded(content.printedHeadline()))
        blocks.removeFirst();
    return joinBlocks(blocks);
}

} // namespace

CopiedPage copiedPage(const QMimeData &clipboard)
{
    CopiedPage page;
    page.html = clipboard.html();
    page.text = clipboard.text();
    for (const QString &format : {u"text/x-moz-url-priv"_s, u"chromium/x-source-url"_s}) {
        if (page.address.isEmpty() && clipboard.hasFormat(format))
            page.address = addressIn(clipboard.data(format));
    }
    if (page.address.isEmpty())
        page.address = windowsAddress(clipboard);
    return page;
}

Result<ImportedArticle> importCopiedPage(const CopiedPage &page, const ImportOptions &options)
{
    const QString snapshot = page.text.trimmed().isEmpty() ? visibleText(HtmlTree(page.html).root()) : page.text;
    if (folded(snapshot).isEmpty())
        return failure(ErrorCode::BadInput, Exchange::tr("There is no text on the clipboard."));
    ImportOptions asReprint = options;
    asReprint.asReprint = true;
    Result<ImportedArticle> found = page.html.isEmpty() ? importPageText(page.text.toUtf8(), asReprint)
                                                        : importHtmlPage(asPage(page).toUtf8(), asReprint);
    ImportedArticle article = found ? std::move(*found) : ImportedArticle();
    // A selection is what somebody chose: where reading it as a page would drop a good part, all of it stays.
    constexpr double goodPart = 0.6;
    if (double(folded(plainText(article.content.body)).size()) < goodPart * double(folded(snapshot).size()) - double(folded(article.content.headline).size()))
        article.content.body = wholeBody(page, article.content, article.warnings);
    article.kind = Kind::Reprint;
    if (!article.content.reprint)
        article.content.reprint = ReprintRecord();
    ReprintRecord &record = *article.content.reprint;
    record.snapshot = snapshot;
    if (record.title.isEmpty())
        record.title = article.content.printedHeadline();
    if (!page.address.isEmpty())
        record.address = page.address;
    article.address = record.address;
    return article;
}

} // namespace galley
