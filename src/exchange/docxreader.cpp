// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxreader.h"

#include "exchange/exchangetr.h"

using namespace Qt::StringLiterals;

namespace galley {

QString docxNoteId(qsizetype note)
{
    return u"fn"_s + QString::number(note + 1);
}

Result<DocxText> readDocxText(const QByteArray &bytes, qint64 largestPicture)
{
    return DocxPackage::open(bytes).and_then(
        [&](DocxPackage package) { return DocxReader(package, largestPicture).read(); });
}

Result<DocxText> DocxReader::read()
{
    QString main = m_package.partOfType(QString(), u"officeDocument");
    if (main.isEmpty())
        main = u"word/document.xml"_s;
    if (!m_package.has(main))
        return failure(ErrorCode::BadInput,
                       Exchange::tr("This is a package, but no Word file: it has no part %1. Open it where it was written and save it as .docx.").arg(main));
    const Result<DocxNode> document = m_package.xml(main);
    if (!document)
        return std::unexpected(document.error());
    const DocxNode *body = document->child(u"w:body");
    if (!document->is(u"w:document") || !body)
        return failure(ErrorCode::BadInput, Exchange::tr("The Word file is damaged: its part %1 cannot be read.").arg(main));
    readParts(main);
    blocks(*body, m_text.blocks);
    finishOpenLine(m_text.blocks);
    readComments(main);
    readCreator();
    tellWhatWasLeftOut();
    return std::move(m_text);
}

/// A damaged part beside the text costs what it says, not the text.
void DocxReader::readParts(const QString &main)
{
    m_relationships = m_package.relationships(main);
    const auto part = [&](QStringView type) {
        const QString name = m_package.partOfType(main, type);
        if (name.isEmpty())
            return DocxNode();
        Result<DocxNode> root = m_package.xml(name);
        if (!root) {
            tell(root.error().message);
            return DocxNode();
        }
        return std::move(*root);
    };
    m_styles = DocxStyles(part(u"styles"));
    m_numbering = DocxNumbering(part(u"numbering"), m_styles);
    m_footnotes = part(u"footnotes");
    m_endnotes = part(u"endnotes");
    for (const DocxNode &one : m_footnotes.children)
        m_footnoteOfId.insert(one.attribute(u"w:id"), &one);
    for (const DocxNode &one : m_endnotes.children)
        m_endnoteOfId.insert(one.attribute(u"w:id"), &one);
    m_footnoteRelationships = m_package.relationships(m_package.partOfType(main, u"footnotes"));
    m_endnoteRelationships = m_package.relationships(m_package.partOfType(main, u"endnotes"));
}

void DocxReader::readComments(const QString &main)
{
    const QString part = m_package.partOfType(main, u"comments");
    if (part.isEmpty())
        return;
    const Result<DocxNode> root = m_package.xml(part);
    if (!root) {
        tell(root.error().message);
        return;
    }
    constexpr int mostTold = 20;
    int comments = 0;
    for (const DocxNode &comment : root->children) {
        const QString text = comment.allText().simplified();
        if (!comment.is(u"w:comment") || text.isEmpty() || ++comments > mostTold)
            continue;
        tell(Exchange::tr("A comment by %1 was left out: \"%2\"").arg(comment.attribute(u"w:author"), text));
    }
    if (comments > mostTold)
        tell(Exchange::tr("%n more comment(s) were left out.", nullptr, comments - mostTold));
}

void DocxReader::readCreator()
{
    const QString part = m_package.partOfType(QString(), u"core-properties");
    if (part.isEmpty())
        return;
    if (const Result<DocxNode> root = m_package.xml(part)) {
        if (const DocxNode *creator = root->child(u"dc:creator"))
            m_text.creator = creator->text.simplified();
    }
}

void DocxReader::tellWhatWasLeftOut()
{
    if (m_changes > 0)
        tell(Exchange::tr("%n tracked change(s) were taken as accepted.", nullptr, m_changes));
    if (m_hidden > 0)
        tell(Exchange::tr("%n piece(s) of hidden text were left out.", nullptr, m_hidden));
    if (m_textBoxes > 0)
        tell(Exchange::tr("The text of %n text box(es) stands behind the paragraph that held it.", nullptr, m_textBoxes));
    if (m_formulas > 0)
        tell(Exchange::tr("%n formula(s) were taken as plain text.", nullptr, m_formulas));
    if (m_symbols > 0)
        tell(Exchange::tr("%n sign(s) of a symbol font were left out.", nullptr, m_symbols));
    if (m_embedded > 0)
        tell(Exchange::tr("%n embedded file(s) were left out.", nullptr, m_embedded));
    if (m_diagrams > 0)
        tell(Exchange::tr("%n chart(s) or diagram(s) were left out; insert them as pictures.", nullptr, m_diagrams));
    if (m_pagePictures > 0)
        tell(Exchange::tr("%n picture(s) were left out: the file only says where they lie.", nullptr, m_pagePictures));
    if (m_missingPictures > 0)
        tell(Exchange::tr("%n picture(s) were left out: they are missing in the file or damaged.", nullptr, m_missingPictures));
    if (m_largePictures > 0)
        tell(Exchange::tr("%n picture(s) were left out: they are too large.", nullptr, m_largePictures));
    for (auto form = m_otherForms.cbegin(); form != m_otherForms.cend(); ++form)
        tell(Exchange::tr("%n picture(s) were left out: a page cannot show %1; insert them as JPEG or PNG.", nullptr, form.value()).arg(form.key()));
}

// ---- blocks ----------------------------------------------------------------------------------------

void DocxReader::blocks(const DocxNode &parent, QList<DocxBlock> &into)
{
    for (const DocxNode &node : parent.children)
        block(node, into);
}

void DocxReader::block(const DocxNode &node, QList<DocxBlock> &into)
{
    if (node.is(u"w:p")) {
        paragraph(node, into);
    } else if (node.is(u"w:tbl")) {
        finishOpenLine(into);
        table(node, into);
    } else if (node.is(u"w:sdt")) {
        const DocxNode *properties = node.child(u"w:sdtPr");
        const DocxNode *part = properties ? properties->child(u"w:docPartObj") : nullptr;
        const bool contents = part && part->value(u"w:docPartGallery") == u"Table of Contents";
        const DocxNode *content = node.child(u"w:sdtContent");
        if (content && !contents && !(properties && properties->child(u"w:showingPlcHdr")))
            blocks(*content, into);
    } else if (node.is(u"w:customXml") || node.is(u"w:ins") || node.is(u"w:moveTo") || node.is(u"w:smartTag")) {
        blocks(node, into);
    } else if (node.is(u"mc:AlternateContent")) {
        alternatives(node, [&](const DocxNode &choice) { blocks(choice, into); });
    } else if (node.is(u"w:altChunk")) {
        ++m_embedded;
    } else if (node.is(u"m:oMathPara") || node.is(u"m:oMath")) {
        finishOpenLine(into);
        m_line = {};
        inlineNode(node);
        finishLine(into);
    }
}

void DocxReader::paragraph(const DocxNode &node, QList<DocxBlock> &into)
{
    const DocxNode *properties = node.child(u"w:pPr");
    const DocxParagraphLook look = m_styles.paragraph(properties);
    if (!m_lineOpen) {
        m_line = {};
        m_line.style = properties ? properties->value(u"w:pStyle") : QString();
        m_line.block.role = look.role;
        m_line.block.level = look.level;
        m_line.block.centred = look.centred;
        label(look, m_line.block);
    }
    m_lineOpen = false;
    m_line.markDeleted = false;
    // A result that began in an earlier paragraph.
    for (const Field &field : std::as_const(m_fields)) {
        if (field.inResult && !field.link.isEmpty())
            openLink(field.link);
    }
    if (const DocxNode *mark = properties ? properties->child(u"w:rPr") : nullptr) {
        const bool deleted = mark->child(u"w:del") || mark->child(u"w:moveFrom");
        m_changes += deleted ? 1 : 0;
        m_line.markDeleted = deleted;
    }
    inlines(node);
    closeLink();
    // A code without an end would swallow the rest of the text.
    m_fields.removeIf([](const Field &field) { return !field.inResult; });
    if (m_line.markDeleted)
        m_lineOpen = true;
    else
        finishLine(into);
}

/// The number or bullet before a paragraph's text.
void DocxReader::label(const DocxParagraphLook &look, DocxBlock &block)
{
    if (look.list.isEmpty() || look.list == u"0")
        return;
    int level = look.listLevel;
    if (level < 0)
        level = qMax(0, m_numbering.levelOfStyle(look.list, m_line.style));
    const DocxLabel found = m_numbering.next(look.list, level);
    if (found.kind == DocxLabel::Kind::None)
        return;
    const bool mayBeItem = block.role == DocxRole::Body && !m_inNote;
    if (mayBeItem && found.kind != DocxLabel::Kind::Text) {
        block.kind = DocxBlock::Kind::Item;
        block.level = level;
        block.ordered = found.kind == DocxLabel::Kind::Number;
        block.number = found.number;
        return;
    }
    const QString text = found.kind == DocxLabel::Kind::Number ? QString(QString::number(found.number) + u". ")
        : found.kind == DocxLabel::Kind::Text                  ? found.text
                                                               : QString();
    block.html += text.toHtmlEscaped();
    block.text += text;
}

void DocxReader::finishLine(QList<DocxBlock> &into)
{
    DocxBlock &block = m_line.block;
    block.text = block.text.trimmed();
    block.bold = m_line.characters > 0 && m_line.boldCharacters == m_line.characters;
    // A floating picture's caption floats in a text box of its own; the two stay together.
    while (!m_line.before.isEmpty() && !m_line.after.isEmpty() && m_line.after.first().role == DocxRole::Caption)
        m_line.before.append(m_line.after.takeFirst());
    into += m_line.before;
    if (block.role != DocxRole::Contents && !(block.text.isEmpty() && block.notes.isEmpty()) && m_line.characters + block.notes.size() > 0)
        into.append(block);
    into += m_line.after;
    m_line = {};
    m_lineOpen = false;
}

/// Where a paragraph's mark is deleted and no paragraph follows.
void DocxReader::finishOpenLine(QList<DocxBlock> &into)
{
    if (m_lineOpen)
        finishLine(into);
}

} // namespace galley
