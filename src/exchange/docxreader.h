// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docxtext.h"

#include <QSet>

namespace galley {

/// Reads the parts of one Word file. One per file.
class DocxReader
{
public:
    DocxReader(DocxPackage &package, qint64 largestPicture) : m_package(package), m_largestPicture(largestPicture) {}

    Result<DocxText> read();

private:
    /// A field is under way from its beginning, through its code, to the end of its result.
    struct Field
    {
        QString code;
        bool inResult = false;
        QString link;
    };
    /// The paragraph under way.
    struct Line
    {
        DocxBlock block;
        QString style;
        QString openLink;
        QList<DocxBlock> before; ///< pictures that stand before its text
        QList<DocxBlock> after;
        qsizetype boldCharacters = 0;
        qsizetype characters = 0;
        bool markDeleted = false; ///< the paragraph goes on in the next
    };

    // docxreader.cpp: parts and blocks
    void readParts(const QString &main);
    void readComments(const QString &main);
    void readCreator();
    void blocks(const DocxNode &parent, QList<DocxBlock> &into);
    void block(const DocxNode &node, QList<DocxBlock> &into);
    void paragraph(const DocxNode &node, QList<DocxBlock> &into);
    void label(const DocxParagraphLook &look, DocxBlock &block);
    void finishLine(QList<DocxBlock> &into);
    void finishOpenLine(QList<DocxBlock> &into);
    void tellWhatWasLeftOut();
    void tell(const QString &warning) { m_text.warnings.append(warning); }

    // docxtable.cpp
    void table(const DocxNode &node, QList<DocxBlock> &into);

    // docxinline.cpp: what is in a line
    void inlines(const DocxNode &parent);
    void inlineNode(const DocxNode &node);
    void run(const DocxNode &node);
    void runPart(const DocxNode &node, const DocxRunLook &look, bool &skipMark);
    void write(const QString &text, const DocxRunLook &look);
    void lineBreak(const DocxRunLook &look, bool newPage);
    void symbol(const DocxNode &node, const DocxRunLook &look);
    void hyperlink(const DocxNode &node);
    void openLink(const QString &address);
    void closeLink();
    void fieldMark(const DocxNode &node);
    bool inFieldCode() const;
    void formula(const DocxNode &node);
    void note(const DocxNode &node, bool endnote);

    // docxpictures.cpp
    void drawing(const DocxNode &node, const QString &alt);
    void alternatives(const DocxNode &node, const std::function<void(const DocxNode &)> &visit);
    void picture(const QString &relationship, const QString &alt);
    void textBox(const DocxNode &content);

    DocxPackage &m_package;
    const qint64 m_largestPicture;
    DocxText m_text;
    DocxStyles m_styles;
    DocxNumbering m_numbering;
    DocxRelationships m_relationships;
    DocxNode m_footnotes;
    DocxNode m_endnotes;
    QHash<QString, const DocxNode *> m_footnoteOfId;
    QHash<QString, const DocxNode *> m_endnoteOfId;
    DocxRelationships m_footnoteRelationships;
    DocxRelationships m_endnoteRelationships;
    QHash<QString, int> m_pictureOfPart;

    Line m_line;
    bool m_lineOpen = false;
    QList<Field> m_fields;
    bool m_inNote = false;

    int m_changes = 0;
    int m_hidden = 0;
    int m_textBoxes = 0;
    int m_formulas = 0;
    int m_symbols = 0;
    int m_embedded = 0;
    int m_diagrams = 0;
    int m_pagePictures = 0;    ///< pictures that lie elsewhere
    int m_missingPictures = 0;
    int m_largePictures = 0;
    QMap<QString, int> m_otherForms; ///< of pictures, by name
};

} // namespace galley
