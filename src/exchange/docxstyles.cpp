// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxstyles.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

struct Meaning
{
    DocxRole role = DocxRole::Body;
    int level = 0;
};

/// By a style's name or id, in lower case; nothing for a style that says nothing.
std::optional<Meaning> meaningOf(const QString &name)
{
    static const QRegularExpression heading(u"^(?:heading|标题|標題)\\s*([1-9])$"_s);
    static const QRegularExpression contents(u"^(?:toc|目录|contents)\\s*(?:[1-9]|heading|标题)?$"_s);
    static const QHash<QString, DocxRole> names{
        {u"title"_s, DocxRole::Title},         {u"标题"_s, DocxRole::Title},       {u"主标题"_s, DocxRole::Title},
        {u"大标题"_s, DocxRole::Title},        {u"文章标题"_s, DocxRole::Title},   {u"新闻标题"_s, DocxRole::Title},
        {u"kicker"_s, DocxRole::Kicker},       {u"引题"_s, DocxRole::Kicker},      {u"肩题"_s, DocxRole::Kicker},
        {u"subtitle"_s, DocxRole::Subtitle},   {u"副标题"_s, DocxRole::Subtitle},  {u"副题"_s, DocxRole::Subtitle},
        {u"caption"_s, DocxRole::Caption},     {u"题注"_s, DocxRole::Caption},     {u"图注"_s, DocxRole::Caption},
        {u"图片说明"_s, DocxRole::Caption},    {u"图说"_s, DocxRole::Caption},     {u"figure"_s, DocxRole::Caption},
        {u"quote"_s, DocxRole::Quote},         {u"intense quote"_s, DocxRole::Quote}, {u"引用"_s, DocxRole::Quote},
        {u"明显引用"_s, DocxRole::Quote},      {u"quotations"_s, DocxRole::Quote}, {u"block text"_s, DocxRole::Quote},
        {u"小标题"_s, DocxRole::Heading},
    };
    if (const QRegularExpressionMatch match = heading.match(name); match.hasMatch())
        return Meaning{DocxRole::Heading, match.capturedView(1).toInt() - 1};
    if (contents.match(name).hasMatch())
        return Meaning{DocxRole::Contents, 0};
    if (const auto found = names.constFind(name); found != names.constEnd())
        return Meaning{*found, 0};
    return std::nullopt;
}

std::optional<bool> toggle(const DocxNode *properties, QStringView name)
{
    const DocxNode *node = properties ? properties->child(name) : nullptr;
    return node ? std::optional<bool>(isOn(*node)) : std::nullopt;
}

std::optional<bool> parted(const std::optional<bool> &paragraph, const std::optional<bool> &character, const std::optional<bool> &usual)
{
    return usual.value_or(false) || (paragraph.value_or(false) != character.value_or(false));
}

template <typename T>
void over(T &value, const T &set, const T &unset)
{
    if (set != unset)
        value = set;
}

} // namespace

DocxRunLook DocxRunLook::of(const DocxNode *properties)
{
    DocxRunLook look;
    if (!properties)
        return look;
    look.bold = toggle(properties, u"w:b");
    look.italic = toggle(properties, u"w:i");
    look.strike = toggle(properties, u"w:strike");
    if (!look.strike)
        look.strike = toggle(properties, u"w:dstrike");
    look.hidden = toggle(properties, u"w:vanish");
    look.size = properties->value(u"w:sz").toInt();
    const QString position = properties->value(u"w:vertAlign");
    look.raised = position == u"superscript" ? 1 : position == u"subscript" ? -1 : 0;
    return look;
}

DocxStyles::DocxStyles(const DocxNode &root)
{
    if (const DocxNode *defaults = root.below(u"w:rPrDefault"))
        m_defaults = DocxRunLook::of(defaults->child(u"w:rPr"));
    for (const DocxNode &node : root.children) {
        if (!node.is(u"w:style"))
            continue;
        Style style;
        style.id = node.attribute(u"w:styleId");
        style.name = node.value(u"w:name").toLower().simplified();
        style.basedOn = node.value(u"w:basedOn");
        style.look = DocxRunLook::of(node.child(u"w:rPr"));
        if (const DocxNode *paragraph = node.child(u"w:pPr")) {
            style.alignment = paragraph->value(u"w:jc");
            if (const DocxNode *outline = paragraph->child(u"w:outlineLvl"))
                style.outline = outline->attribute(u"w:val").toInt();
            if (const DocxNode *list = paragraph->child(u"w:numPr")) {
                style.list = list->value(u"w:numId");
                if (const DocxNode *level = list->child(u"w:ilvl"))
                    style.listLevel = level->attribute(u"w:val").toInt();
            }
        }
        const QString usual = node.attribute(u"w:default");
        if (node.attribute(u"w:type") == u"paragraph" && (usual == u"1" || usual == u"true" || usual == u"on"))
            m_usual = style.id;
        m_styles.insert(style.id, style);
    }
}

std::vector<const DocxStyles::Style *> DocxStyles::chain(const QString &id) const
{
    constexpr size_t longest = 20; // and no end where styles are based on each other
    std::vector<const Style *> found;
    for (QString next = id; found.size() < longest;) {
        const auto style = m_styles.constFind(next);
        if (style == m_styles.constEnd())
            break;
        found.push_back(&*style);
        next = style->basedOn;
    }
    return found;
}

DocxParagraphLook DocxStyles::paragraph(const DocxNode *properties) const
{
    const QString named = properties ? properties->value(u"w:pStyle") : QString();
    const QString id = named.isEmpty() ? m_usual : named;
    const std::vector<const Style *> styles = chain(id);
    std::optional<Meaning> meaning;
    if (styles.empty())
        meaning = meaningOf(id.toLower());
    QString alignment;
    DocxParagraphLook look;
    for (const Style *style : styles) {
        // "Heading" without a number is what LibreOffice bases its title and headings on, and what Pages
        // calls a heading.
        if (!meaning && style == styles.front() && style->name == u"heading")
            meaning = Meaning{DocxRole::Heading, 0};
        if (!meaning)
            meaning = meaningOf(style->name);
        if (!meaning && style->outline >= 0)
            meaning = style->outline < 9 ? Meaning{DocxRole::Heading, style->outline} : Meaning();
        if (alignment.isEmpty())
            alignment = style->alignment;
        if (look.list.isEmpty())
            look.list = style->list;
        if (look.listLevel < 0)
            look.listLevel = style->listLevel;
    }
    if (properties) {
        if (const DocxNode *outline = properties->child(u"w:outlineLvl")) {
            const int level = outline->attribute(u"w:val").toInt();
            const bool isNamed = meaning && meaning->role != DocxRole::Body && meaning->role != DocxRole::Heading;
            if (!isNamed)
                meaning = level >= 0 && level < 9 ? Meaning{DocxRole::Heading, level} : Meaning();
        }
        over(alignment, properties->value(u"w:jc"), QString());
        if (const DocxNode *list = properties->child(u"w:numPr")) {
            over(look.list, list->value(u"w:numId"), QString());
            if (const DocxNode *level = list->child(u"w:ilvl"))
                look.listLevel = level->attribute(u"w:val").toInt();
        }
    }
    look.role = meaning.value_or(Meaning()).role;
    look.level = meaning.value_or(Meaning()).level;
    look.centred = alignment == u"center";
    return look;
}

DocxRunLook DocxStyles::lookOf(const QString &id) const
{
    DocxRunLook look;
    const std::vector<const Style *> styles = chain(id);
    for (const Style *style : styles) {
        const DocxRunLook &own = style->look;
        look.bold = look.bold ? look.bold : own.bold;
        look.italic = look.italic ? look.italic : own.italic;
        look.strike = look.strike ? look.strike : own.strike;
        look.hidden = look.hidden ? look.hidden : own.hidden;
        look.size = look.size != 0 ? look.size : own.size;
        look.raised = look.raised != 0 ? look.raised : own.raised;
    }
    return look;
}

DocxRunLook DocxStyles::run(const QString &paragraphStyle, const DocxNode *properties) const
{
    const DocxRunLook paragraph = lookOf(paragraphStyle.isEmpty() ? m_usual : paragraphStyle);
    const DocxRunLook character = lookOf(properties ? properties->value(u"w:rStyle") : QString());
    const DocxRunLook own = DocxRunLook::of(properties);
    DocxRunLook look;
    look.bold = own.bold ? own.bold : parted(paragraph.bold, character.bold, m_defaults.bold);
    look.italic = own.italic ? own.italic : parted(paragraph.italic, character.italic, m_defaults.italic);
    look.strike = own.strike ? own.strike : parted(paragraph.strike, character.strike, m_defaults.strike);
    look.hidden = own.hidden ? own.hidden : parted(paragraph.hidden, character.hidden, m_defaults.hidden);
    look.size = own.size != 0 ? own.size : character.size != 0 ? character.size : paragraph.size != 0 ? paragraph.size : m_defaults.size;
    const bool positioned = properties && properties->child(u"w:vertAlign");
    look.raised = positioned ? own.raised : character.raised;
    return look;
}

QString DocxStyles::listOf(const QString &numberingStyle) const
{
    return m_styles.value(numberingStyle).list;
}

} // namespace galley
