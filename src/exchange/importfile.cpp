// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchangetr.h"
#include "exchange/fileform.h"
#include "exchange/importer.h"
#include "exchange/jsonlines.h"
#include "exchange/mimeparts.h"
#include "exchange/pagefiles.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

Error cancelled()
{
    return {ErrorCode::Cancelled, Exchange::tr("The import was stopped."), {}};
}

Result<QByteArray> readWhole(const QString &path, qint64 largest)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Exchange::tr("The file %1 cannot be read.").arg(path), file.errorString());
    if (file.size() > largest)
        return failure(ErrorCode::TooLarge,
                       Exchange::tr("The file is too large for one article: %1, where %2 is the limit.")
                           .arg(QLocale::c().formattedDataSize(file.size(), 0, QLocale::DataSizeTraditionalFormat),
                                QLocale::c().formattedDataSize(largest, 0, QLocale::DataSizeTraditionalFormat)));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Io, Exchange::tr("The file %1 cannot be read.").arg(path), file.errorString());
    return bytes;
}

Result<void> importJsonLines(const QString &path, const ImportOptions &options,
                             const std::function<bool(ImportedArticle &&)> &sink,
                             const std::function<void(const FailedImport &)> &failed)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Exchange::tr("The file %1 cannot be read.").arg(path), file.errorString());
    JsonLineReader lines(file, options.largestFile);
    bool any = false;
    while (const std::optional<JsonLine> line = lines.next()) {
        any = true;
        Result<ImportedArticle> article = importJsonLine(*line, options);
        if (!article) {
            if (failed)
                failed({path + u':' + QString::number(line->number), article.error()});
        } else if (!sink(std::move(*article))) {
            return std::unexpected(cancelled());
        }
    }
    if (!any)
        return failure(ErrorCode::BadInput, Exchange::tr("The file is empty."));
    return {};
}

Result<ImportedArticle> importOnePage(const QString &file, const QByteArray &bytes, const ImportOptions &options)
{
    ImportOptions withFiles = options;
    if (!withFiles.companion)
        withFiles.companion = companionFiles(file, options.largestPicture);
    return importHtmlPage(bytes, withFiles);
}

/// The page with those that follow it, where they stand beside it.
Result<ImportedArticle> importPages(const QString &file, const QByteArray &bytes, const ImportOptions &options)
{
    Result<ImportedArticle> article = importOnePage(file, bytes, options);
    if (!article)
        return article;
    const QStringList following = followingPages(file);
    for (const QString &next : following) {
        const Result<ImportedArticle> page = readWhole(next, options.largestFile).and_then([&](const QByteArray &more) {
            return importOnePage(next, more, options);
        });
        if (page)
            appendPage(*article, *page);
        else
            article->warnings.append(Exchange::tr("A further page, %1, could not be read: %2").arg(QFileInfo(next).fileName(), page.error().message));
    }
    const qsizetype here = following.size() + 1;
    if (const int pages = missingPages(bytes, file); pages > here) {
        article->warnings.append(here == 1 ? Exchange::tr("This is page 1 of %1; the others are not here.").arg(pages)
                                           : Exchange::tr("Only %1 of the article's %2 pages are here.").arg(here).arg(pages));
    }
    return article;
}

/// A page saved with all it shows in one file: pictures come from its other parts.
Result<ImportedArticle> importArchive(const QByteArray &bytes, const ImportOptions &options)
{
    return readMimeArchive(bytes).and_then([&](const MimeArchive &archive) {
        const MimePart &page = archive.parts.at(archive.page);
        ImportOptions withParts = options;
        withParts.declaredCharset = page.charset;
        withParts.companion = [&archive](const QString &address) { return archive.partAt(address); };
        Result<ImportedArticle> article = importHtmlPage(page.bytes, withParts);
        if (article && article->address.isEmpty()) {
            article->address = archive.location;
            if (article->content.reprint && article->content.reprint->address.isEmpty())
                article->content.reprint->address = archive.location;
        }
        return article;
    });
}

Result<ImportedArticle> importWhole(FileForm form, const QString &file, const QByteArray &bytes, const ImportOptions &options)
{
    switch (form) {
    case FileForm::HtmlPage: return importPages(file, bytes, options);
    case FileForm::SavedPage: return importArchive(bytes, options);
    case FileForm::Markdown: return importMarkdown(bytes, options);
    case FileForm::Docx: return importDocx(bytes, options);
    case FileForm::PageText: return importPageText(bytes, options);
    case FileForm::JsonLines: break;
    }
    return failure(ErrorCode::Internal, QString());
}

} // namespace

Result<ImportedArticle> importJsonLine(const JsonLine &line, const ImportOptions &options)
{
    if (line.tooLong)
        return failure(ErrorCode::TooLarge, Exchange::tr("The line is too long for one article."));
    return importJsonLine(line.bytes, options);
}

Result<void> importFile(const QString &file, const ImportOptions &options,
                        const std::function<bool(ImportedArticle &&)> &sink,
                        const std::function<void(const FailedImport &)> &failed)
{
    const Result<FileForm> form = fileForm(file);
    if (!form)
        return std::unexpected(form.error());
    if (*form == FileForm::JsonLines)
        return importJsonLines(file, options, sink, failed);
    Result<ImportedArticle> article = readWhole(file, options.largestFile).and_then([&](const QByteArray &bytes) {
        return importWhole(*form, file, bytes, options);
    });
    if (!article)
        return std::unexpected(article.error());
    if (!sink(std::move(*article)))
        return std::unexpected(cancelled());
    return {};
}

} // namespace galley
