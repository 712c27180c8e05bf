// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QJsonObject>
#include <QString>

namespace galley {

/// The YAML at the head of a Markdown file, between two lines of ---. Read is the part of YAML that people
/// and other tools write there: nested maps and lists by indentation, [flow, lists], plain, 'single' and
/// "double" quoted scalars, | and > blocks, comments. Every scalar is a string.
struct MarkdownParts
{
    QString frontMatter; ///< without the --- lines
    QString body;        ///< after them; one empty line between is not part of it
    bool hasFrontMatter = false;
};
MarkdownParts splitFrontMatter(const QString &text);

/// BadInput names the line (in the file, the first --- being line 1).
Result<QJsonObject> parseFrontMatter(const QString &yaml);

/// One entry at the top level, with what is below it; empty values give nothing.
QString frontMatterEntry(const QString &key, const QJsonValue &value);

} // namespace galley
