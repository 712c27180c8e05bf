// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "exchange/pagefields.h"

namespace galley {

/// A paragraph of readers' text, on the way to body source.
struct Paragraph
{
    QString text;        ///< trimmed
    bool indented = false; ///< stood behind white space
    bool heading = false;
};

/// Marks sub-headings (小标题): short lines without a sentence's end that stand before prose.
void markHeadings(QList<Paragraph> &paragraphs);
QString bodyOf(const QList<Paragraph> &paragraphs);

/// A body whose blocks are separated by empty lines, taken apart and put together again.
QStringList bodyBlocks(const QString &body);
QString joinBlocks(const QStringList &blocks);
/// A block of body source as readers see it, when it is one plain paragraph: marks and escapes gone.
QString plainBlock(const QString &block);

/// Puts the headline without its part mark, and the series, into content.
void setHeadline(Content &content, const QString &printed);
/// Puts what the page's labelled lines say into content; tags and the rest into article.
void setFields(ImportedArticle &article, const PageFields &fields);
/// The sign-off at the end of the last block goes from the body into its field.
void takeSignOff(Content &content);
/// Short paragraphs that are strong as a whole and stand before prose become sub-headings: that is how
/// pages set them.
void strongHeadings(Content &content);
/// 新华社北京12月30日电, 央视网消息: who the text says it comes from; empty when it does not.
QString sourceInDateline(QStringView text);
/// Interviewees, and the warnings every form of import gives: summary repeats the headline, no body …
void finishArticle(ImportedArticle &article);

/// Records the original: with asReprint, or where the page showed that it was another site's.
void recordReprint(ImportedArticle &article, const PageFields &fields, const QString &snapshot,
                   const QString &address, bool foreign, const ImportOptions &options);

} // namespace galley
