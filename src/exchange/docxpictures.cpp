// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxreader.h"

#include "store/picturetype.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

/// What a form of pictures is called, for people.
QString formOf(const QString &part)
{
    const QString suffix = part.sliced(part.lastIndexOf(u'.') + 1).toUpper();
    constexpr qsizetype longest = 5;
    return suffix.size() > longest || suffix.contains(u'/') ? u"?"_s : suffix;
}

/// What somebody wrote about the picture: not its file's name, which WPS puts there, nor what Word guessed.
QString altText(const QString &description)
{
    static const QRegularExpression guess(
        u"\\s*(?:描述已自动生成|AI 生成的内容可能不正确。?|Description automatically generated(?: with \\w+ confidence)?|"
        u"AI-generated content may be incorrect\\.?)\\s*$"_s);
    static const QRegularExpression fileName(
        u"\\.(?:jpe?g|png|gif|bmp|webp|tiff?|emf|wmf|heic)$|^(?:IMG|DSC|DSCN?|DJI|mmexport|微信图片|QQ图片|QQ截图|截图|屏幕截图|图片|图像|Picture|Image)[\\s_-]*\\d*[\\w-]*$|^(?:\\d+|[0-9A-Fa-f_-]{8,})$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString text = description.simplified();
    text.remove(guess);
    return fileName.match(text).hasMatch() ? QString() : text;
}

} // namespace

/// Of what a file offers in several forms, one: what this reader knows, else the form for older readers.
void DocxReader::alternatives(const DocxNode &node, const std::function<void(const DocxNode &)> &visit)
{
    const auto extent = [this] {
        return m_line.block.html.size() + m_line.before.size() + m_line.after.size() + m_diagrams + m_embedded + m_pagePictures
            + m_missingPictures;
    };
    const qsizetype before = extent();
    if (const DocxNode *choice = node.child(u"mc:Choice"))
        visit(*choice);
    const DocxNode *fallback = node.child(u"mc:Fallback");
    if (fallback && extent() == before)
        visit(*fallback);
}

/// DrawingML and VML alike: pictures and text boxes at any depth of groups.
void DocxReader::drawing(const DocxNode &node, const QString &alt)
{
    QString described = alt;
    if (const DocxNode *properties = node.child(u"wp:docPr")) {
        if (properties->attribute(u"hidden") == u"1" || properties->attribute(u"hidden") == u"true")
            return;
        described = properties->attribute(u"descr");
    }
    if (const DocxNode *own = node.is(u"pic:pic") ? node.below(u"pic:cNvPr") : nullptr; own && !own->attribute(u"descr").isEmpty())
        described = own->attribute(u"descr");
    if (node.is(u"v:shape") && !node.attribute(u"alt").isEmpty())
        described = node.attribute(u"alt");

    if (node.is(u"a:blip")) {
        const QString embedded = node.attribute(u"r:embed");
        picture(embedded.isEmpty() ? node.attribute(u"r:link") : embedded, described);
    } else if (node.is(u"v:imagedata")) {
        QString relationship = node.attribute(u"r:id");
        for (const QStringView other : {u"o:relid", u"r:href", u"r:pict"}) {
            if (relationship.isEmpty())
                relationship = node.attribute(other);
        }
        const QString title = node.attribute(u"o:title");
        if (!relationship.isEmpty())
            picture(relationship, described.isEmpty() ? title : described);
    } else if (node.is(u"w:txbxContent")) {
        textBox(node);
    } else if (node.is(u"v:textpath")) {
        write(node.attribute(u"string"), {}); // WordArt
    } else if (node.is(u"c:chart") || node.is(u"dgm:relIds")) {
        ++m_diagrams;
    } else if (node.is(u"mc:AlternateContent")) {
        alternatives(node, [&](const DocxNode &choice) { drawing(choice, described); });
    } else {
        m_embedded += node.is(u"o:OLEObject") ? 1 : 0;
        for (const DocxNode &child : node.children)
            drawing(child, described);
    }
}

void DocxReader::picture(const QString &relationship, const QString &alt)
{
    const auto target = m_relationships.constFind(relationship);
    if (target == m_relationships.constEnd() || (!target->external && !m_package.has(target->target))) {
        ++m_missingPictures;
        return;
    }
    if (target->external) {
        ++m_pagePictures;
        return;
    }
    const QString &part = target->target;
    if (!m_pictureOfPart.contains(part)) {
        const bool large = m_package.size(part) > m_largestPicture;
        const Result<QByteArray> bytes = large ? QByteArray() : m_package.read(part, m_largestPicture);
        int index = -1;
        if (large) {
            ++m_largePictures;
        } else if (!bytes) {
            ++m_missingPictures;
        } else if (pictureFormat(*bytes).isEmpty()) {
            ++m_otherForms[formOf(part)];
        } else {
            const QByteArray sha = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
            const auto same = std::ranges::find(m_text.pictures, sha, &ImportedPicture::sha256);
            index = int(same - m_text.pictures.begin());
            if (same == m_text.pictures.end())
                m_text.pictures.append({sha, *bytes, part.sliced(part.lastIndexOf(u'/') + 1)});
        }
        m_pictureOfPart.insert(part, index);
    }
    DocxBlock block;
    block.kind = DocxBlock::Kind::Picture;
    block.picture = m_pictureOfPart.value(part);
    block.alt = altText(alt);
    if (block.picture >= 0)
        (m_line.characters == 0 ? m_line.before : m_line.after).append(block);
}

void DocxReader::textBox(const DocxNode &content)
{
    Line line = std::exchange(m_line, {});
    const bool open = std::exchange(m_lineOpen, false);
    const QList<Field> fields = std::exchange(m_fields, {});
    QList<DocxBlock> inside;
    blocks(content, inside);
    finishOpenLine(inside);
    m_fields = fields;
    m_lineOpen = open;
    m_line = std::move(line);
    m_textBoxes += inside.isEmpty() ? 0 : 1;
    m_line.after += inside;
}

} // namespace galley
