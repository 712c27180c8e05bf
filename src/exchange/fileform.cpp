// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fileform.h"

#include "exchange/exchangetr.h"
#include "exchange/mimeparts.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

bool beginsLikeHtml(QByteArrayView head)
{
    const QByteArray start = head.trimmed().first(qMin<qsizetype>(head.trimmed().size(), 400)).toByteArray().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head")
        || start.startsWith("<body") || (start.startsWith("<?xml") && start.contains("<html"))
        || (start.startsWith("<!--") && start.contains("<html"));
}

FileForm formByContent(QByteArrayView head)
{
    QByteArrayView start = head;
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.sliced(3);
    start = start.trimmed();
    if (beginsLikeHtml(start))
        return FileForm::HtmlPage;
    if (start.startsWith("{") && start.contains("\"headline\""))
        return FileForm::JsonLines;
    if (start.startsWith("---\n") || start.startsWith("---\r\n"))
        return FileForm::Markdown;
    return FileForm::PageText;
}

} // namespace

Result<FileForm> fileForm(const QString &file)
{
    const QFileInfo info(file);
    if (info.isDir())
        return failure(ErrorCode::BadInput, Exchange::tr("%1 is a folder; name the files in it.").arg(file));
    if (!info.exists())
        return failure(ErrorCode::Io, Exchange::tr("There is no file %1.").arg(file));
    if (info.exists() && !info.isFile())
        return failure(ErrorCode::BadInput, Exchange::tr("%1 is not a file.").arg(file));
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Exchange::tr("The file %1 cannot be read.").arg(file), opened.errorString());
    const QByteArray head = opened.read(4096);
    if (head.isEmpty() && opened.error() != QFileDevice::NoError)
        return failure(ErrorCode::Io, Exchange::tr("The file %1 cannot be read.").arg(file), opened.errorString());
    if (head.isEmpty())
        return failure(ErrorCode::BadInput, Exchange::tr("The file is empty."));

    const QString suffix = info.suffix().toLower();
    if (suffix == u"jsonl" || suffix == u"ndjson")
        return FileForm::JsonLines;
    if (suffix == u"mhtml" || suffix == u"mht" || beginsLikeMimeArchive(head))
        return FileForm::SavedPage;
    if (suffix == u"html" || suffix == u"htm" || suffix == u"xhtml" || suffix == u"shtml")
        return FileForm::HtmlPage;
    if (suffix == u"md" || suffix == u"markdown")
        return FileForm::Markdown;
    // .doc and .wps too, for their reader says what to do with them; an HTML page may hide behind .doc.
    if (head.startsWith("PK\x03\x04") || head.startsWith("\xD0\xCF\x11\xE0") || head.startsWith("{\\rtf"))
        return FileForm::Docx;
    if (suffix == u"docx" || suffix == u"docm" || suffix == u"dotx")
        return FileForm::Docx;
    return formByContent(head);
}

} // namespace galley
