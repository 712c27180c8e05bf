// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"
#include "article/error.h"
#include "article/section.h"
#include "article/site.h"

#include <functional>

namespace galley {

/// What an exported article refers to by id, as names.
struct ExportNames
{
    QStringList sections; ///< primary first
    QStringList tags;
};

/// A .md with YAML front matter that importMarkdown() reads back to the same fields.
QByteArray exportMarkdown(const Article &article, const ExportNames &names);
/// A whole, self-standing HTML page of the article (no portal around it).
QByteArray exportHtml(const Article &article, const ExportNames &names, const QTimeZone &zone);
/// A .docx that importDocx() reads back to the same headline, particulars and body: headings, lists, tables, quotes,
/// notes and pictures in Word's own forms, tracked changes refused. picture gives an asset's bytes by its hash in hex
/// (empty: its caption alone is written); Word shows no WebP. The same article gives the same bytes.
QByteArray exportDocx(const Article &article, const QTimeZone &zone,
                      const std::function<QByteArray(const QByteArray &sha256)> &picture);

} // namespace galley
