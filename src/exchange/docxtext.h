// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docxnumbering.h"
#include "exchange/docxpackage.h"
#include "exchange/importer.h"

namespace galley {

/// A piece of a Word file's text as its readers see it, on the way to body source. html is always well-formed and
/// made here: text escaped, and of elements only b i s sup sub a br p table tr td.
struct DocxBlock
{
    enum class Kind { Paragraph, Item, Table, Picture };
    Kind kind = Kind::Paragraph;
    DocxRole role = DocxRole::Body;
    int level = 0;          ///< of a heading or list item
    bool ordered = false;   ///< an item of a list that counts in figures
    int number = 1;         ///< of an ordered item
    QString html;
    QString text;           ///< bare, trimmed; a line feed for a break
    bool centred = false;
    bool bold = false;      ///< all of it
    int size = 0;           ///< of the largest characters, half-points; 0: not known
    int picture = -1;       ///< of DocxText::pictures
    QString alt;
    QString caption;        ///< of a picture, bare
    QList<int> notes;       ///< that it mentions, of DocxText::notes
};

struct DocxNote
{
    QString html; ///< paragraphs
};

/// All of a Word file that an article can hold.
struct DocxText
{
    QList<DocxBlock> blocks;
    QList<DocxNote> notes; ///< footnotes and endnotes in the order of their mention
    QList<ImportedPicture> pictures;
    QString creator;       ///< of the file's properties: whose computer it was, not who wrote
    QStringList warnings;
};

/// Changes are taken as accepted, hidden text, comments, headers and footers are left out, text boxes follow
/// the paragraph that holds them. largestPicture: bytes.
Result<DocxText> readDocxText(const QByteArray &bytes, qint64 largestPicture);

/// How a note is mentioned in html: the converter to body source makes a footnote of it.
QString docxNoteId(qsizetype note);

} // namespace galley
