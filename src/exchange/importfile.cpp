// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchangetr.h"
#include "exchange/fileform.h"
#include "exchange/importer.h"
#include "exchange/jsonlines.h"

#include <QFile>
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

Result<ImportedArticle> importWhole(FileForm form, const QByteArray &bytes, const ImportOptions &options)
{
    switch (form) {
    case FileForm::HtmlPage: return importHtmlPage(bytes, options);
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
        return importWhole(*form, bytes, options);
    });
    if (!article)
        return std::unexpected(article.error());
    if (!sink(std::move(*article)))
        return std::unexpected(cancelled());
    return {};
}

} // namespace galley
