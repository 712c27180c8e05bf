// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxwriter.h"

#include <KZip>

#include <QBuffer>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

const QByteArray declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

constexpr QStringView spaces =
    u"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

QByteArray contentTypes()
{
    return declaration
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"
          "<Default Extension=\"gif\" ContentType=\"image/gif\"/>"
          "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
          "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
          "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>"
          "<Override PartName=\"/word/footnotes.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml\"/>"
          "</Types>\n";
}

QByteArray relationshipsPart(const QStringList &lines)
{
    const QString text = u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n"_s + lines.join(u'\n')
        + u"\n</Relationships>\n"_s;
    return declaration + text.toUtf8();
}

QString ofType(QStringView id, QStringView type, QStringView target)
{
    return u"<Relationship Id=\"%1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%2\" Target=\"%3\"/>"_s.arg(id, type, target);
}

/// Two lists for all: bullets, and figures whose every use is a list of its own.
QByteArray numberingPart(const QStringList &lists)
{
    QString bullets;
    QString figures;
    for (int level = 0; level < 9; ++level) {
        const QString indent = u"<w:pPr><w:ind w:left=\"%1\" w:hanging=\"420\"/></w:pPr></w:lvl>"_s.arg(840 + 420 * level);
        const QString opening = u"<w:lvl w:ilvl=\"%1\"><w:start w:val=\"1\"/>"_s.arg(level);
        bullets += opening + u"<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>"_s + indent;
        figures += opening + u"<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%"_s + QString::number(level + 1) + u".\"/><w:lvlJc w:val=\"left\"/>"_s + indent;
    }
    const QString text = u"<w:numbering "_s + spaces.toString() + u"><w:abstractNum w:abstractNumId=\"1\">"_s + bullets
        + u"</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"_s + figures
        + u"</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"_s + lists.join(QString()) + u"</w:numbering>\n"_s;
    return declaration + text.toUtf8();
}

QString paragraphStyle(QStringView id, QStringView name, QStringView paragraph, QStringView run)
{
    return u"<w:style w:type=\"paragraph\" w:styleId=\"%1\"><w:name w:val=\"%2\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>%3</w:pPr><w:rPr>%4</w:rPr></w:style>\n"_s
        .arg(id, name, paragraph, run);
}

} // namespace

QByteArray docxStylesPart()
{
    QString text = u"<w:styles "_s + spaces.toString()
        + u"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"宋体\"/>"
          "<w:sz w:val=\"24\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>\n"
          "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:pPr><w:jc w:val=\"both\"/></w:pPr></w:style>\n"_s;
    constexpr QStringView centred = u"<w:jc w:val=\"center\"/>";
    text += paragraphStyle(u"Kicker", u"引题", centred, u"<w:rFonts w:eastAsia=\"黑体\"/><w:sz w:val=\"28\"/>");
    text += paragraphStyle(u"Title", u"Title", u"<w:keepNext/><w:spacing w:before=\"120\" w:after=\"120\"/><w:jc w:val=\"center\"/>", u"<w:b/><w:bCs/><w:sz w:val=\"44\"/>");
    text += paragraphStyle(u"Subtitle", u"Subtitle", centred, u"<w:rFonts w:eastAsia=\"楷体\"/><w:sz w:val=\"28\"/>");
    text += paragraphStyle(u"Particulars", u"来源作者", u"<w:spacing w:after=\"240\"/><w:jc w:val=\"center\"/>", u"<w:color w:val=\"595959\"/><w:sz w:val=\"21\"/>");
    text += paragraphStyle(u"Summary", u"摘要", u"<w:ind w:left=\"420\" w:right=\"420\"/>", u"<w:rFonts w:eastAsia=\"楷体\"/>");
    text += paragraphStyle(u"Heading2", u"heading 2", u"<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"1\"/>", u"<w:b/><w:bCs/><w:sz w:val=\"28\"/>");
    text += paragraphStyle(u"Heading3", u"heading 3", u"<w:keepNext/><w:outlineLvl w:val=\"2\"/>", u"<w:b/><w:bCs/>");
    text += paragraphStyle(u"TextBody", u"Body Text", u"<w:spacing w:line=\"400\" w:lineRule=\"atLeast\"/><w:ind w:firstLine=\"480\" w:firstLineChars=\"200\"/>", u"");
    text += paragraphStyle(u"ListParagraph", u"List Paragraph", u"<w:spacing w:line=\"400\" w:lineRule=\"atLeast\"/>", u"");
    text += paragraphStyle(u"Quote", u"Quote", u"<w:ind w:left=\"840\" w:right=\"840\"/>", u"<w:rFonts w:eastAsia=\"楷体\"/>");
    text += paragraphStyle(u"Figure", u"图片", centred, u"");
    text += paragraphStyle(u"Caption", u"caption", u"<w:spacing w:after=\"240\"/><w:jc w:val=\"center\"/>", u"<w:sz w:val=\"21\"/>");
    text += paragraphStyle(u"TableText", u"表格文字", u"", u"<w:sz w:val=\"21\"/>");
    text += paragraphStyle(u"SignOff", u"署名", u"<w:spacing w:before=\"240\"/><w:jc w:val=\"right\"/>", u"");
    text += paragraphStyle(u"FootnoteText", u"footnote text", u"<w:jc w:val=\"left\"/>", u"<w:sz w:val=\"18\"/>");
    text += u"<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>\n"
            "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"_s;
    for (const QStringView side : {u"top", u"left", u"bottom", u"right", u"insideH", u"insideV"})
        text += u'<' + (u"w:"_s + side.toString()) + u" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"_s;
    return declaration + QString(text + u"</w:tblBorders></w:tblPr></w:style>\n</w:styles>\n"_s).toUtf8();
}

QByteArray DocxWriter::package() const
{
    const QString document = u"<w:document "_s + spaces.toString() + u"><w:body>\n"_s + m_document.xml
        + u"<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1800\" w:bottom=\"1440\" w:left=\"1800\" w:header=\"851\" "
          "w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n"_s;
    const QString footnotes = u"<w:footnotes "_s + spaces.toString()
        + u"><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
          "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\n"_s
        + m_footnotes.xml + u"</w:footnotes>\n"_s;
    const QStringList top{ofType(u"rId1", u"officeDocument", u"word/document.xml")};
    const QStringList parts{ofType(u"rId1", u"styles", u"styles.xml"), ofType(u"rId2", u"numbering", u"numbering.xml"), ofType(u"rId3", u"footnotes", u"footnotes.xml")};

    QBuffer buffer;
    KZip zip(&buffer);
    zip.open(QIODevice::WriteOnly);
    // The same article gives the same bytes, whatever the clock says.
    const QDateTime time(QDate(1980, 1, 1), QTime(0, 0), QTimeZone::UTC);
    const auto put = [&](const QString &name, const QByteArray &bytes) { zip.writeFile(name, bytes, 0100644, {}, {}, time, time, time); };
    put(u"[Content_Types].xml"_s, contentTypes());
    put(u"_rels/.rels"_s, relationshipsPart(top));
    put(u"word/document.xml"_s, declaration + document.toUtf8());
    put(u"word/_rels/document.xml.rels"_s, relationshipsPart(parts + m_document.relationships));
    put(u"word/styles.xml"_s, docxStylesPart());
    put(u"word/numbering.xml"_s, numberingPart(m_lists));
    put(u"word/footnotes.xml"_s, declaration + footnotes.toUtf8());
    put(u"word/_rels/footnotes.xml.rels"_s, relationshipsPart(m_footnotes.relationships));
    QStringList names = m_media.keys();
    names.sort();
    for (const QString &name : std::as_const(names))
        put(u"word/media/"_s + name, m_media.value(name));
    zip.close();
    return buffer.data();
}

} // namespace galley
