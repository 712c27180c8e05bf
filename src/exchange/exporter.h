// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"
#include "article/error.h"
#include "article/section.h"
#include "article/site.h"

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

} // namespace galley
