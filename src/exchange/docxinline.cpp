// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxreader.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

/// HYPERLINK "https://…" \l "place" \o "…": its address; empty for a place in the document.
QString addressInCode(const QString &code)
{
    static const QRegularExpression form(u"^\\s*HYPERLINK\\s+(?:\"([^\"]*)\"|([^\\s\\\\\"]\\S*))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(code);
    return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
}

bool isContents(const QString &code)
{
    static const QRegularExpression form(u"^\\s*TOC\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return form.match(code).hasMatch();
}

/// What Word's symbol fonts draw at a place, for the signs that texts use. 0: not known.
char16_t signOf(const QString &font, int code)
{
    static const QHash<int, char16_t> symbol{
        {0x61, u'α'}, {0x62, u'β'}, {0x67, u'γ'}, {0x64, u'δ'}, {0x6D, u'μ'}, {0x70, u'π'}, {0x73, u'σ'}, {0x57, u'Ω'},
        {0xB0, u'°'}, {0xB1, u'±'}, {0xB4, u'×'}, {0xB8, u'÷'}, {0xA3, u'≤'}, {0xB3, u'≥'}, {0xB9, u'≠'}, {0xBB, u'≈'},
        {0xA5, u'∞'}, {0xAC, u'←'}, {0xAE, u'→'}, {0xAD, u'↑'}, {0xAF, u'↓'}, {0xB7, u'•'}, {0xD6, u'√'}, {0xE5, u'∑'},
        {0x2D, u'−'}, {0xD4, u'™'}, {0xD2, u'®'}, {0xD3, u'©'}};
    static const QHash<int, char16_t> wingdings{
        {0x6C, u'●'}, {0x6D, u'❍'}, {0x6E, u'■'}, {0x6F, u'□'}, {0x70, u'□'}, {0x71, u'❑'}, {0x75, u'◆'}, {0x76, u'❖'},
        {0x77, u'◆'}, {0xA7, u'▪'}, {0xA8, u'□'}, {0xAB, u'★'}, {0xD8, u'➢'}, {0xDF, u'←'}, {0xE0, u'→'}, {0xE1, u'↑'},
        {0xE2, u'↓'}, {0xFB, u'✗'}, {0xFC, u'✓'}, {0xFD, u'☒'}, {0xFE, u'☑'}, {0x28, u'☎'}, {0x2A, u'✉'}, {0x4A, u'☺'}};
    const QString name = font.toLower();
    const int place = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
    if (name == u"symbol")
        return symbol.value(place, 0);
    if (name.startsWith(u"wingdings"))
        return name == u"wingdings" ? wingdings.value(place, 0) : u'\0';
    const bool privateUse = code >= 0xE000 && code <= 0xF8FF;
    return privateUse || code < 0x20 || code > 0xFFFD || QChar::isSurrogate(char32_t(code)) ? u'\0' : static_cast<char16_t>(code);
}

bool isSwitchedOff(const DocxNode &node)
{
    return node.is(u"w:del") || node.is(u"w:moveFrom");
}

} // namespace

void DocxReader::inlines(const DocxNode &parent)
{
    for (const DocxNode &node : parent.children)
        inlineNode(node);
}

void DocxReader::inlineNode(const DocxNode &node)
{
    if (node.is(u"w:r")) {
        run(node);
    } else if (node.is(u"w:hyperlink")) {
        hyperlink(node);
    } else if (node.is(u"w:ins") || node.is(u"w:moveTo")) {
        ++m_changes;
        inlines(node);
    } else if (isSwitchedOff(node)) {
        m_changes += node.is(u"w:del") ? 1 : 0; // what moved is counted where it went
    } else if (node.is(u"w:smartTag") || node.is(u"w:customXml") || node.is(u"w:dir") || node.is(u"w:bdo")) {
        inlines(node);
    } else if (node.is(u"w:sdt")) {
        const DocxNode *properties = node.child(u"w:sdtPr");
        const DocxNode *content = node.child(u"w:sdtContent");
        if (content && !(properties && properties->child(u"w:showingPlcHdr")))
            inlines(*content);
    } else if (node.is(u"w:fldSimple")) {
        const QString code = node.attribute(u"w:instr");
        const QString address = addressInCode(code);
        if (isContents(code))
            return;
        openLink(address);
        inlines(node);
        closeLink();
    } else if (node.is(u"m:oMath") || node.is(u"m:oMathPara")) {
        ++m_formulas;
        formula(node);
    } else if (node.is(u"mc:AlternateContent")) {
        alternatives(node, [&](const DocxNode &choice) { inlines(choice); });
    }
}

void DocxReader::run(const DocxNode &node)
{
    const DocxNode *properties = node.child(u"w:rPr");
    DocxRunLook look = m_styles.run(m_line.style, properties);
    if (m_line.block.role == DocxRole::Quote && !(properties && properties->child(u"w:i")))
        look.italic = false; // a quote is set off by being one
    const bool removed = properties && (properties->child(u"w:del") || properties->child(u"w:moveFrom"));
    bool skipMark = false;
    for (const DocxNode &part : node.children) {
        if (!removed)
            runPart(part, look, skipMark);
    }
}

void DocxReader::runPart(const DocxNode &node, const DocxRunLook &look, bool &skipMark)
{
    if (node.is(u"w:t")) {
        if (!skipMark)
            write(node.text, look);
    } else if (node.is(u"w:tab") || node.is(u"w:ptab")) {
        write(u" "_s, look);
    } else if (node.is(u"w:br") || node.is(u"w:cr")) {
        const QString kind = node.attribute(u"w:type");
        lineBreak(look, kind == u"page" || kind == u"column");
    } else if (node.is(u"w:noBreakHyphen")) {
        write(QString(QChar(0x2011)), look);
    } else if (node.is(u"w:sym")) {
        symbol(node, look);
    } else if (node.is(u"w:fldChar")) {
        fieldMark(node);
    } else if (node.is(u"w:instrText")) {
        if (!m_fields.isEmpty() && !m_fields.last().inResult)
            m_fields.last().code += node.text;
    } else if (node.is(u"w:footnoteReference") || node.is(u"w:endnoteReference")) {
        skipMark = node.attribute(u"w:customMarkFollows") == u"1" || node.attribute(u"w:customMarkFollows") == u"true";
        note(node, node.is(u"w:endnoteReference"));
    } else if (node.is(u"w:ruby")) {
        if (const DocxNode *base = node.child(u"w:rubyBase"))
            inlines(*base);
    } else if (node.is(u"w:drawing") || node.is(u"w:pict") || node.is(u"w:object")) {
        if (!look.hidden.value_or(false))
            drawing(node, QString());
    } else if (node.is(u"mc:AlternateContent")) {
        alternatives(node, [&](const DocxNode &choice) {
            for (const DocxNode &part : choice.children)
                runPart(part, look, skipMark);
        });
    }
}

void DocxReader::write(const QString &text, const DocxRunLook &look)
{
    if (text.isEmpty() || inFieldCode())
        return;
    if (look.hidden.value_or(false)) {
        ++m_hidden;
        return;
    }
    const bool heading = m_line.block.role == DocxRole::Heading || m_line.block.role == DocxRole::Title;
    const bool bold = look.bold.value_or(false);
    QString html = text;
    html.replace(u'\n', u' ').replace(u'\r', u' ');
    for (const QChar c : std::as_const(html)) {
        if (c.isSpace())
            continue;
        ++m_line.characters;
        m_line.boldCharacters += bold ? 1 : 0;
    }
    m_line.block.text += html;
    html = html.toHtmlEscaped();
    const auto wrap = [&](QStringView tag) { html = u'<' + tag.toString() + u'>' + html + u"</"_s + tag.toString() + u'>'; };
    if (look.raised != 0)
        wrap(look.raised > 0 ? u"sup" : u"sub");
    if (look.strike.value_or(false))
        wrap(u"s");
    if (look.italic.value_or(false))
        wrap(u"i");
    if (bold && !heading) // a heading is bold by being one
        wrap(u"b");
    m_line.block.html += html;
    m_line.block.size = qMax(m_line.block.size, look.size);
}

void DocxReader::lineBreak(const DocxRunLook &look, bool newPage)
{
    if (inFieldCode() || look.hidden.value_or(false))
        return;
    // A new page or column begins a new paragraph.
    const int breaks = newPage ? 2 : 1;
    for (int i = 0; i < breaks; ++i) {
        m_line.block.html += u"<br>"_s;
        m_line.block.text += u'\n';
    }
}

void DocxReader::symbol(const DocxNode &node, const DocxRunLook &look)
{
    bool isNumber = false;
    const int code = node.attribute(u"w:char").toInt(&isNumber, 16);
    const char16_t sign = isNumber ? signOf(node.attribute(u"w:font"), code) : u'\0';
    if (sign == 0)
        ++m_symbols;
    else
        write(QString(QChar(sign)), look);
}

// ---- links and fields ------------------------------------------------------------------------------

void DocxReader::hyperlink(const DocxNode &node)
{
    const DocxRelationship target = m_relationships.value(node.attribute(u"r:id"));
    QString address = target.external ? target.target : QString();
    if (const QString place = node.attribute(u"w:anchor"); !address.isEmpty() && !place.isEmpty() && !address.contains(u'#'))
        address += u'#' + place;
    openLink(address);
    inlines(node);
    closeLink();
}

/// Word cuts one link into several; together they are one again.
void DocxReader::openLink(const QString &address)
{
    if (address.isEmpty() || !m_line.openLink.isEmpty())
        return;
    const QString opening = u"<a href=\""_s + address.toHtmlEscaped() + u"\">"_s;
    const QString &html = m_line.block.html;
    const qsizetype before = html.lastIndexOf(u"<a "_s);
    if (html.endsWith(u"</a>"_s) && before >= 0 && html.sliced(before).startsWith(opening))
        m_line.block.html.chop(4);
    else
        m_line.block.html += opening;
    m_line.openLink = opening;
}

void DocxReader::closeLink()
{
    if (m_line.openLink.isEmpty())
        return;
    if (m_line.block.html.endsWith(m_line.openLink))
        m_line.block.html.chop(m_line.openLink.size());
    else
        m_line.block.html += u"</a>"_s;
    m_line.openLink.clear();
}

void DocxReader::fieldMark(const DocxNode &node)
{
    const QString mark = node.attribute(u"w:fldCharType");
    if (mark == u"begin") {
        m_fields.append(Field());
    } else if (mark == u"separate" && !m_fields.isEmpty()) {
        Field &field = m_fields.last();
        field.inResult = true;
        field.link = addressInCode(field.code);
        if (!inFieldCode())
            openLink(field.link);
    } else if (mark == u"end" && !m_fields.isEmpty()) {
        const Field field = m_fields.takeLast();
        if (!field.link.isEmpty())
            closeLink();
    }
}

/// Also in a table of contents, whose result is no text of the article.
bool DocxReader::inFieldCode() const
{
    return std::ranges::any_of(m_fields, [](const Field &field) { return !field.inResult || isContents(field.code); });
}

// ---- formulas and notes ----------------------------------------------------------------------------

/// As one would type it: (a+b)/2, x².
void DocxReader::formula(const DocxNode &node)
{
    const DocxRunLook plain;
    const auto part = [&](QStringView name, int raised) {
        const DocxNode *found = node.child(name);
        if (!found)
            return;
        if (raised == 0) {
            formula(*found);
            return;
        }
        DocxRunLook look;
        look.raised = raised;
        write(found->allText(), look);
    };
    const auto grouped = [&](QStringView name) {
        const DocxNode *found = node.child(name);
        const bool isLong = found && found->allText().size() > 1;
        if (isLong)
            write(u"("_s, plain);
        part(name, 0);
        if (isLong)
            write(u")"_s, plain);
    };
    if (node.is(u"m:t")) {
        write(node.text, plain);
    } else if (node.is(u"m:f")) {
        grouped(u"m:num");
        write(u"/"_s, plain);
        grouped(u"m:den");
    } else if (node.is(u"m:rad")) {
        write(u"√"_s, plain);
        grouped(u"m:e");
    } else if (node.is(u"m:sSup") || node.is(u"m:sSub") || node.is(u"m:sSubSup")) {
        part(u"m:e", 0);
        part(u"m:sub", -1);
        part(u"m:sup", 1);
    } else {
        for (const DocxNode &child : node.children)
            formula(child);
    }
}

void DocxReader::note(const DocxNode &node, bool endnote)
{
    if (inFieldCode() || m_inNote)
        return;
    const QHash<QString, const DocxNode *> &known = endnote ? m_endnoteOfId : m_footnoteOfId;
    const DocxNode *found = known.value(node.attribute(u"w:id"));
    if (!found)
        return;
    // The note is read in the middle of a line.
    Line line = std::exchange(m_line, {});
    const QList<Field> fields = std::exchange(m_fields, {});
    const DocxRelationships relationships = std::exchange(m_relationships, endnote ? m_endnoteRelationships : m_footnoteRelationships);
    m_inNote = true;
    QList<DocxBlock> contents;
    blocks(*found, contents);
    finishOpenLine(contents);
    m_inNote = false;
    m_relationships = relationships;
    m_fields = fields;
    m_line = std::move(line);

    DocxNote text;
    for (const DocxBlock &block : std::as_const(contents)) {
        if (block.kind == DocxBlock::Kind::Picture)
            m_line.after.append(block);
        else
            text.html += u"<p>"_s + (block.kind == DocxBlock::Kind::Table ? block.text.toHtmlEscaped() : block.html) + u"</p>"_s;
    }
    if (text.html.isEmpty())
        return;
    closeLink(); // a mention is a link of its own
    const auto index = m_text.notes.size();
    m_text.notes.append(text);
    m_line.block.notes.append(int(index));
    m_line.block.html += u"<sup><a href=\"#"_s + docxNoteId(index) + u"\">"_s + QString::number(index + 1) + u"</a></sup>"_s;
}

} // namespace galley
