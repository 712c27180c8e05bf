// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/error.h"
#include "article/handling.h"

#include <QByteArray>
#include <QStringList>
#include <QTimeZone>

#include <functional>

namespace galley {

/// A picture that came with a file. The body names it asset:SHA256, content.assets has its particulars.
struct ImportedPicture
{
    QByteArray sha256;  ///< 64 lower-case hex digits, of bytes
    QByteArray bytes;   ///< as found; decoding and limits are the store's
    QString name;       ///< original file name; may be empty
    bool operator==(const ImportedPicture &) const = default;
};

/// An article as it was found in a file, before sections, tags, sources and series are looked up.
struct ImportedArticle
{
    Content content;             ///< ids unset; names and printed forms as found
    Kind kind = Kind::Original;
    Genre genre = Genre::None;
    QStringList sectionNames;    ///< as found, the primary first: 内蒙古
    QStringList tagNames;
    QString slug;                ///< from front matter; mostly empty
    QString responsibleEditor;   ///< ours; a reprint's original editor is in content.reprint
    QString place;
    int urgency = 5;
    QList<SubjectCode> subjects;
    QList<ArticleId> related;
    QString notes;               ///< also what a front matter said that we have no field for
    QDateTime embargo;           ///< UTC; invalid: none
    QDateTime publishAt;         ///< UTC
    QDateTime expireAt;          ///< UTC
    QList<ImportedPicture> pictures; ///< each once, in the order of the body
    QString address;             ///< where the page was (canonical link, og:url, "saved from url"); empty: not known
    QStringList warnings;        ///< for people
    bool operator==(const ImportedArticle &) const = default;
};

/// A file that was refused: nothing of it was taken.
struct FailedImport
{
    QString file;
    Error error;
};

struct ImportOptions
{
    bool asReprint = false;      ///< treat as somebody else's text: kind reprint, with a full record
    QTimeZone zone = QTimeZone("Asia/Shanghai");
    qint64 largestFile = qint64{32} * 1024 * 1024; ///< bytes; larger is TooLarge (not for .jsonl, which is streamed)
    QStringList knownSections;   ///< names a bare line of a page may be taken for
    /// The bytes behind a picture's address as the page has it, where the file brings them (the folder saved
    /// beside a page, a part of an .mhtml); empty when it does not. Unset: only data: addresses are taken.
    /// Never the network. Called from the importing thread.
    std::function<QByteArray(const QString &address)> companion;
    QByteArray declaredCharset;  ///< by what carried the page (a part of an .mhtml); goes before what the page itself says
    qint64 largestPicture = qint64{64} * 1024 * 1024; ///< bytes; a larger one is left out with a warning
};

/// Reads one file and gives its articles, one call of sink each (a .jsonl gives many). The form is told by
/// extension, then by content. Stops when sink answers false (Cancelled). A line of a .jsonl that cannot be
/// read is given to failed ("file:line") and the rest goes on. Memory stays flat over a .jsonl.
/// .txt: the text of a portal page (as a browser copies it) or a plain text; .html .htm .mhtml; .docx; .md .markdown;
/// .jsonl of {date, headline, html}. Encoding by BOM, declared charset or content: UTF-8, GB18030, Big5.
Result<void> importFile(const QString &file, const ImportOptions &options,
                        const std::function<bool(ImportedArticle &&)> &sink,
                        const std::function<void(const FailedImport &)> &failed);

/// The parts, each a pure function of bytes; fileName is for messages only.
Result<ImportedArticle> importPageText(const QByteArray &bytes, const ImportOptions &options);
Result<ImportedArticle> importHtmlPage(const QByteArray &bytes, const ImportOptions &options);
/// Word and WPS .docx (ECMA-376 WordprocessingML, also its strict form): headings, lists, tables, notes,
/// pictures with captions; changes as accepted, with a warning. BadInput when the archive or its XML is damaged.
Result<ImportedArticle> importDocx(const QByteArray &bytes, const ImportOptions &options);
Result<ImportedArticle> importMarkdown(const QByteArray &bytes, const ImportOptions &options);
Result<ImportedArticle> importJsonLine(const QByteArray &line, const ImportOptions &options);

/// Bytes to text: BOM, then declared charset, then UTF-8 if valid, else GB18030 if valid, else Big5. BadInput,
/// naming the offset, when none fits or control characters show that it is no text.
Result<QString> decodeText(const QByteArray &bytes, const QByteArray &declaredCharset = {});

} // namespace galley
