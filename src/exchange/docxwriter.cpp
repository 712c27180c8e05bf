// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxwriter.h"

#include "exchange/docxpicturesize.h"

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr int deepest = 100;

/// XML 1.0 has no place for control characters.
QString escaped(const QString &text)
{
    QString clean;
    for (const QChar c : text) {
        const bool allowed = c.unicode() >= 0x20 ? c.unicode() < 0xFFFE : c == u'\t';
        clean += allowed ? c : QChar(u' ');
    }
    return clean.toHtmlEscaped();
}

bool hasClass(const GumboNode *node, QStringView name)
{
    return attribute(node, "class").split(u' ').contains(name);
}

QString style(QStringView name)
{
    return u"<w:pStyle w:val=\""_s + name.toString() + u"\"/>"_s;
}

QString run(const QString &properties, const QString &content)
{
    return u"<w:r>"_s + (properties.isEmpty() ? QString() : QString(u"<w:rPr>"_s + properties + u"</w:rPr>"_s)) + content + u"</w:r>"_s;
}

const GumboVector &childrenOf(const GumboNode *node)
{
    const bool element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
    return element ? node->v.element.children : kGumboEmptyVector;
}

template <typename Visit>
void eachChild(const GumboNode *node, Visit visit)
{
    const GumboVector &children = childrenOf(node);
    for (unsigned i = 0; i < children.length; ++i)
        visit(static_cast<const GumboNode *>(children.data[i]));
}

const GumboNode *firstBelow(const GumboNode *top, GumboTag tag)
{
    const GumboNode *found = nullptr;
    visitElements(top, [&](const GumboNode *node) {
        if (!found && node != top && isElement(node, tag))
            found = node;
        return !found;
    });
    return found;
}

bool isBlockTag(const GumboNode *node)
{
    static constexpr GumboTag tags[] = {GUMBO_TAG_P, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_TABLE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,
                                        GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_FIGURE,
                                        GUMBO_TAG_HR, GUMBO_TAG_DIV, GUMBO_TAG_SECTION};
    return std::ranges::any_of(tags, [&](GumboTag tag) { return isElement(node, tag); });
}

} // namespace

void DocxWriter::line(const QString &name, const QString &text)
{
    if (!text.isEmpty())
        m_part->xml += u"<w:p><w:pPr>"_s + style(name) + u"</w:pPr>"_s + run({}, u"<w:t xml:space=\"preserve\">"_s + escaped(text) + u"</w:t>"_s) + u"</w:p>\n"_s;
}

void DocxWriter::body(const QString &html)
{
    const HtmlTree tree(html);
    if (const GumboNode *top = firstBelow(tree.root(), GUMBO_TAG_BODY))
        blocks(top, {});
}

void DocxWriter::blocks(const GumboNode *parent, Look look)
{
    if (++look.depth > deepest) {
        line(u"TextBody"_s, visibleLine(parent));
        return;
    }
    eachChild(parent, [&](const GumboNode *node) { block(node, look); });
}

void DocxWriter::block(const GumboNode *node, const Look &look)
{
    const auto heading = [&](QStringView name) { paragraph(style(name), node, look); };
    if (isElement(node, GUMBO_TAG_P)) {
        paragraph(style(look.quote ? u"Quote" : u"TextBody"), node, look);
    } else if (isElement(node, GUMBO_TAG_H2)) {
        heading(u"Heading2");
    } else if (isElement(node, GUMBO_TAG_H3) || isElement(node, GUMBO_TAG_H4) || isElement(node, GUMBO_TAG_H5) || isElement(node, GUMBO_TAG_H6)) {
        heading(u"Heading3");
    } else if (isElement(node, GUMBO_TAG_UL) || isElement(node, GUMBO_TAG_OL)) {
        list(node, look);
    } else if (isElement(node, GUMBO_TAG_TABLE)) {
        table(node, look);
    } else if (isElement(node, GUMBO_TAG_FIGURE)) {
        figure(node, look);
    } else if (isElement(node, GUMBO_TAG_SECTION) && hasClass(node, u"footnotes")) {
        footnotes(node);
    } else if (isElement(node, GUMBO_TAG_BLOCKQUOTE)) {
        Look quoted = look;
        quoted.quote = true;
        blocks(node, quoted);
    } else if (isElement(node, GUMBO_TAG_HR)) {
        m_part->xml += u"<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr></w:pPr></w:p>\n"_s;
    } else if (isElement(node, GUMBO_TAG_PRE)) {
        paragraph(style(u"TextBody"), node, look);
    } else if (isElement(node)) {
        blocks(node, look);
    }
}

void DocxWriter::paragraph(const QString &properties, const GumboNode *content, const Look &look)
{
    m_part->xml += u"<w:p><w:pPr>"_s + properties + u"</w:pPr>"_s + inlines(content, look) + u"</w:p>\n"_s;
}

void DocxWriter::list(const GumboNode *node, const Look &look)
{
    const int level = qMin(look.level, 8);
    int number = 1; // the bullets' list
    if (isElement(node, GUMBO_TAG_OL)) {
        bool told = false;
        const int start = attribute(node, "start").toInt(&told);
        number = int(m_lists.size()) + 2;
        m_lists.append(u"<w:num w:numId=\"%1\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"%2\"><w:startOverride w:val=\"%3\"/></w:lvlOverride></w:num>"_s
                           .arg(number).arg(level).arg(told ? start : 1));
    }
    const QString item = style(u"ListParagraph") + u"<w:numPr><w:ilvl w:val=\"%1\"/><w:numId w:val=\"%2\"/></w:numPr>"_s.arg(level).arg(number);
    Look inner = look;
    ++inner.level;
    if (++inner.depth > deepest) {
        line(u"TextBody"_s, visibleLine(node));
        return;
    }
    eachChild(node, [&](const GumboNode *entry) {
        if (!isElement(entry, GUMBO_TAG_LI))
            return;
        // The first paragraph has the mark; bare text before a list inside is a paragraph, too.
        QString first;
        bool begun = false;
        const auto begin = [&](const QString &runs) {
            m_part->xml += u"<w:p><w:pPr>"_s + item + u"</w:pPr>"_s + runs + u"</w:p>\n"_s;
            begun = true;
        };
        eachChild(entry, [&](const GumboNode *part) {
            if (!isBlockTag(part)) {
                first += inlineNode(part, inner);
            } else if (!begun && isElement(part, GUMBO_TAG_P)) {
                begin(inlines(part, inner));
            } else {
                if (!begun)
                    begin(first);
                block(part, inner);
            }
        });
        if (!begun)
            begin(first);
    });
}

void DocxWriter::table(const GumboNode *node, const Look &look)
{
    QString rows;
    qsizetype columns = 0;
    visitElements(node, [&](const GumboNode *row) {
        if (!isElement(row, GUMBO_TAG_TR))
            return true;
        QString cells;
        qsizetype count = 0;
        bool header = false;
        eachChild(row, [&](const GumboNode *cell) {
            const bool head = isElement(cell, GUMBO_TAG_TH);
            if (!head && !isElement(cell, GUMBO_TAG_TD))
                return;
            header = header || head;
            ++count;
            const QString align = attribute(cell, "align");
            Look inner = look;
            inner.bold = head;
            cells += u"<w:tc><w:p><w:pPr>"_s + style(u"TableText")
                + (align.isEmpty() ? QString() : QString(u"<w:jc w:val=\""_s + align.toHtmlEscaped() + u"\"/>"_s)) + u"</w:pPr>"_s + inlines(cell, inner)
                + u"</w:p></w:tc>"_s;
        });
        columns = qMax(columns, count);
        rows += u"<w:tr>"_s + (header ? u"<w:trPr><w:tblHeader/></w:trPr>"_s : QString()) + cells + u"</w:tr>\n"_s;
        return false;
    });
    m_part->xml += u"<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>"_s
        + u"<w:gridCol/>"_s.repeated(columns) + u"</w:tblGrid>\n"_s + rows + u"</w:tbl>\n<w:p/>\n"_s; // two tables would run together
}

void DocxWriter::figure(const GumboNode *node, const Look &look)
{
    const GumboNode *image = firstBelow(node, GUMBO_TAG_IMG);
    const QString drawing = image ? picture(image) : QString();
    if (!image) {
        paragraph(style(u"TextBody"), node, look); // a video: its link
        return;
    }
    if (!drawing.isEmpty())
        m_part->xml += u"<w:p><w:pPr>"_s + style(u"Figure") + u"</w:pPr>"_s + drawing + u"</w:p>\n"_s;
    if (const GumboNode *caption = firstBelow(node, GUMBO_TAG_FIGCAPTION))
        line(u"Caption"_s, visibleLine(caption));
}

void DocxWriter::footnotes(const GumboNode *section)
{
    m_part = &m_footnotes;
    visitElements(section, [&](const GumboNode *note) {
        if (!isElement(note, GUMBO_TAG_LI))
            return true;
        const QString number = attribute(note, "id").sliced(3);
        QString mark = run(u"<w:rStyle w:val=\"FootnoteReference\"/>"_s, u"<w:footnoteRef/>"_s) + run({}, u"<w:t xml:space=\"preserve\"> </w:t>"_s);
        m_part->xml += u"<w:footnote w:id=\""_s + number + u"\">"_s;
        eachChild(note, [&](const GumboNode *part) {
            if (!isElement(part))
                return;
            m_part->xml += u"<w:p><w:pPr>"_s + style(u"FootnoteText") + u"</w:pPr>"_s + std::exchange(mark, QString()) + inlines(part, {}) + u"</w:p>"_s;
        });
        if (!mark.isEmpty())
            m_part->xml += u"<w:p>"_s + mark + u"</w:p>"_s;
        m_part->xml += u"</w:footnote>\n"_s;
        return false;
    });
    m_part = &m_document;
}

// ---- what is in a line -----------------------------------------------------------------------------

QString DocxWriter::inlines(const GumboNode *parent, Look look)
{
    QString runs;
    if (++look.depth > deepest)
        return run({}, u"<w:t>"_s + escaped(visibleLine(parent)) + u"</w:t>"_s);
    eachChild(parent, [&](const GumboNode *node) { runs += inlineNode(node, look); });
    return runs;
}

QString DocxWriter::inlineNode(const GumboNode *node, Look look)
{
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
        const QString text = QString::fromUtf8(node->v.text.text).replace(u'\n', u' ');
        const QString properties = (look.bold ? u"<w:b/><w:bCs/>"_s : QString()) + (look.italic ? u"<w:i/><w:iCs/>"_s : QString())
            + (look.strike ? u"<w:strike/>"_s : QString());
        const bool blank = text.trimmed().isEmpty() && node->type == GUMBO_NODE_WHITESPACE && QByteArrayView(node->v.text.text).contains('\n');
        return blank ? QString() : run(properties, u"<w:t xml:space=\"preserve\">"_s + escaped(text) + u"</w:t>"_s);
    }
    if (isElement(node, GUMBO_TAG_BR))
        return run({}, u"<w:br/>"_s);
    if (isElement(node, GUMBO_TAG_IMG))
        return picture(node);
    if (isElement(node, GUMBO_TAG_A))
        return link(node, look);
    if (isElement(node, GUMBO_TAG_SUP) && hasClass(node, u"footnote-ref")) {
        const QString number = visibleLine(node).trimmed();
        return run(u"<w:rStyle w:val=\"FootnoteReference\"/>"_s, u"<w:footnoteReference w:id=\""_s + escaped(number) + u"\"/>"_s);
    }
    look.bold = look.bold || isElement(node, GUMBO_TAG_STRONG);
    look.italic = look.italic || isElement(node, GUMBO_TAG_EM);
    look.strike = look.strike || isElement(node, GUMBO_TAG_DEL);
    return isElement(node) ? inlines(node, look) : QString();
}

QString DocxWriter::link(const GumboNode *node, const Look &look)
{
    if (hasClass(node, u"footnote-back"))
        return {};
    const QString address = attribute(node, "href");
    const bool leadsOut = address.startsWith(u"http://"_s) || address.startsWith(u"https://"_s) || address.startsWith(u"mailto:"_s);
    const QString runs = inlines(node, look);
    return leadsOut ? QString(u"<w:hyperlink r:id=\""_s + related(u"hyperlink", address, true) + u"\">"_s + runs + u"</w:hyperlink>"_s) : runs;
}

QString DocxWriter::picture(const GumboNode *image)
{
    const QString source = attribute(image, "src");
    const QByteArray asset = source.startsWith(u"asset:"_s) ? source.sliced(6).toLatin1() : QByteArray();
    const QByteArray bytes = asset.isEmpty() || !m_pictures || m_part != &m_document ? QByteArray() : m_pictures(asset);
    const std::optional<PictureSize> size = pictureSize(bytes);
    if (!size)
        return {};
    if (!m_mediaOf.contains(asset)) {
        const QString name = u"image%1.%2"_s.arg(m_mediaOf.size() + 1).arg(size->suffix);
        m_mediaOf.insert(asset, related(u"image", u"media/"_s + name, false));
        m_media.insert(name, bytes);
    }
    // As wide as the text, or as its pixels at 96 a inch; 914400 EMU are an inch.
    constexpr qint64 emuPerPixel = 9525;
    constexpr qint64 textWidth = 5'274'310;
    const qint64 width = qMin(qMax(size->width, 1) * emuPerPixel, textWidth);
    const qint64 height = width * qMax(size->height, 1) / qMax(size->width, 1);
    const QString number = QString::number(++m_drawings);
    return run({}, u"<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"%1\" cy=\"%2\"/>"_s.arg(width).arg(height)
                       + u"<wp:docPr id=\""_s + number + u"\" name=\"Picture "_s + number + u"\" descr=\""_s + escaped(attribute(image, "alt"))
                       + u"\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\""_s
                       + number + u"\" name=\"Picture "_s + number + u"\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\""_s + m_mediaOf.value(asset)
                       + u"\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"%1\" cy=\"%2\"/></a:xfrm>"_s
                             .arg(width).arg(height)
                       + u"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"_s);
}

QString DocxWriter::related(QStringView type, const QString &target, bool external)
{
    const QString id = u"rId"_s + QString::number(m_part->relationships.size() + 10);
    m_part->relationships.append(u"<Relationship Id=\""_s + id + u"\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"_s
                                 + type.toString() + u"\" Target=\""_s + escaped(target) + (external ? u"\" TargetMode=\"External\"/>"_s : u"\"/>"_s));
    return id;
}

} // namespace galley
