// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxnode.h"

#include "exchange/exchangetr.h"

#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr int deepestNesting = 256;
constexpr int mostElements = 1'500'000;

struct Namespace
{
    QStringView address;
    QStringView prefix;
};

// Transitional, then strict (ISO/IEC 29500-1).
constexpr Namespace namespaces[] = {
    {u"http://schemas.openxmlformats.org/wordprocessingml/2006/main", u"w"},
    {u"http://purl.oclc.org/ooxml/wordprocessingml/main", u"w"},
    {u"http://schemas.openxmlformats.org/officeDocument/2006/relationships", u"r"},
    {u"http://purl.oclc.org/ooxml/officeDocument/relationships", u"r"},
    {u"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", u"wp"},
    {u"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", u"wp"},
    {u"http://schemas.openxmlformats.org/drawingml/2006/main", u"a"},
    {u"http://purl.oclc.org/ooxml/drawingml/main", u"a"},
    {u"http://schemas.openxmlformats.org/drawingml/2006/picture", u"pic"},
    {u"http://purl.oclc.org/ooxml/drawingml/picture", u"pic"},
    {u"http://schemas.openxmlformats.org/drawingml/2006/chart", u"c"},
    {u"http://purl.oclc.org/ooxml/drawingml/chart", u"c"},
    {u"http://schemas.openxmlformats.org/drawingml/2006/diagram", u"dgm"},
    {u"http://purl.oclc.org/ooxml/drawingml/diagram", u"dgm"},
    {u"http://schemas.openxmlformats.org/officeDocument/2006/math", u"m"},
    {u"http://purl.oclc.org/ooxml/officeDocument/math", u"m"},
    {u"http://schemas.openxmlformats.org/markup-compatibility/2006", u"mc"},
    {u"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", u"wps"},
    {u"http://schemas.openxmlformats.org/package/2006/relationships", u"rel"},
    {u"http://purl.org/dc/elements/1.1/", u"dc"},
    {u"urn:schemas-microsoft-com:vml", u"v"},
    {u"urn:schemas-microsoft-com:office:office", u"o"},
};

/// The same few names stand in a document a hundred thousand times.
class Names
{
public:
    QString named(QStringView space, QStringView local)
    {
        QString name;
        if (!space.isEmpty()) {
            const auto *found = std::ranges::find(namespaces, space, &Namespace::address);
            name = (found == std::end(namespaces) ? QString() : found->prefix.toString()) + u':';
        }
        name += local;
        return *m_names.insert(name);
    }

private:
    QSet<QString> m_names;
};

std::unexpected<Error> damaged(const QString &part, const QString &detail)
{
    return failure(ErrorCode::BadInput, Exchange::tr("The Word file is damaged: its part %1 cannot be read.").arg(part), detail);
}

} // namespace

QString DocxNode::attribute(QStringView wanted) const
{
    const auto found = std::ranges::find(attributes, wanted, &std::pair<QString, QString>::first);
    return found == attributes.end() ? QString() : found->second;
}

const DocxNode *DocxNode::child(QStringView wanted) const
{
    const auto found = std::ranges::find(children, wanted, &DocxNode::name);
    return found == children.end() ? nullptr : &*found;
}

QString DocxNode::value(QStringView wanted) const
{
    const DocxNode *found = child(wanted);
    return found ? found->attribute(u"w:val") : QString();
}

const DocxNode *DocxNode::below(QStringView wanted) const
{
    for (const DocxNode &node : children) {
        if (node.is(wanted))
            return &node;
        if (const DocxNode *found = node.below(wanted))
            return found;
    }
    return nullptr;
}

QString DocxNode::allText() const
{
    QString all = text;
    for (const DocxNode &node : children)
        all += node.allText();
    return all;
}

bool isOn(const DocxNode &node)
{
    const QString value = node.attribute(u"w:val");
    return value != u"0" && value != u"false" && value != u"off";
}

Result<DocxNode> parseDocxXml(const QByteArray &xml, const QString &part)
{
    QXmlStreamReader reader(xml);
    Names names;
    DocxNode root;
    // Parents keep still while a child is open: a vector grows only when the child before is closed.
    std::vector<DocxNode *> open{&root};
    int elements = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            return failure(ErrorCode::BadInput,
                           Exchange::tr("The Word file was refused: its part %1 declares entities, which no word processor does.").arg(part));
        case QXmlStreamReader::StartElement: {
            if (++elements > mostElements || open.size() > deepestNesting)
                return failure(ErrorCode::BadInput,
                               Exchange::tr("The Word file was refused: its part %1 is larger or more deeply nested than a text can be.").arg(part));
            DocxNode &node = open.back()->children.emplace_back();
            node.name = names.named(reader.namespaceUri(), reader.name());
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                node.attributes.emplace_back(names.named(attribute.namespaceUri(), attribute.name()), attribute.value().toString());
            open.push_back(&node);
            break;
        }
        case QXmlStreamReader::EndElement:
            open.pop_back();
            break;
        case QXmlStreamReader::Characters:
            if (!reader.isWhitespace() || open.back()->is(u"w:t") || open.back()->is(u"w:instrText") || open.back()->is(u"m:t"))
                open.back()->text += reader.text();
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        return damaged(part, reader.errorString());
    if (root.children.empty())
        return damaged(part, QString());
    return std::move(root.children.front());
}

} // namespace galley
