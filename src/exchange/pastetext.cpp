// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pastetext.h"

#include "markup/convert.h"

#include <QRegularExpression>
#include <QStringList>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowestColumn = 24; ///< cells: no page sets less than twelve Chinese characters to a line

bool isHan(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han;
}

/// Han, kana, and the marks set in a Chinese character's width.
bool isWide(char32_t c)
{
    return isHan(c) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFF60) || c == 0x2014 || c == 0x2026
        || (c >= 0x2018 && c <= 0x201D);
}

int cells(QStringView text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.isSurrogate() || isWide(c.unicode()) ? (c.isLowSurrogate() ? 0 : 2) : 1;
    return width;
}

QStringView withoutIndent(QStringView line)
{
    qsizetype start = 0;
    while (start < line.size() && (line.at(start) == u'\u3000' || line.at(start) == QChar::Nbsp))
        ++start;
    return line.sliced(start);
}

/// LF line ends, no control characters, nothing blank at the end.
QString tidied(const QString &text)
{
    QString normal = text;
    normal.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    static const QRegularExpression colours(u"\x1b(\\[[0-9;?]*[A-Za-z]|\\][^\x07\x1b]*(\x07|\x1b\\\\))"_s);
    if (normal.contains(u'\x1b'))
        normal.remove(colours);
    normal.removeIf([](QChar c) { return (c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\f') || c.unicode() == 0x7F || c == QChar::ByteOrderMark; });
    while (normal.endsWith(u'\n') || normal.endsWith(u'\f'))
        normal.chop(1);
    return normal;
}

/// Radicals that Unicode does not decompose, and the characters that readers mean.
constexpr std::pair<char16_t, char16_t> radicals[] = {
    {u'⺠', u'民'}, {u'⺝', u'月'}, {u'⻁', u'虎'}, {u'⻄', u'西'}, {u'⻅', u'见'}, {u'⻆', u'角'}, {u'⻉', u'贝'}, {u'⻋', u'车'},
    {u'⻓', u'长'}, {u'⻔', u'门'}, {u'⻘', u'青'}, {u'⻚', u'页'}, {u'⻛', u'风'}, {u'⻜', u'飞'}, {u'⻝', u'食'}, {u'⻢', u'马'},
    {u'⻣', u'骨'}, {u'⻥', u'鱼'}, {u'⻦', u'鸟'}, {u'⻨', u'麦'}, {u'⻩', u'黄'}, {u'⻬', u'齐'}, {u'⻮', u'齿'}, {u'⻰', u'龙'}};

/// A radical or a ligature that a font's table put in the place of what was written.
QString unligated(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const auto *known = std::ranges::find(radicals, code, &std::pair<char16_t, char16_t>::first);
        if (known != std::end(radicals)) {
            out += QChar(known->second);
            continue;
        }
        const bool radical = code >= 0x2E80 && code <= 0x2FD5;
        const bool ligature = code >= 0xFB00 && code <= 0xFB06;
        const QString meant = radical || ligature ? QString(c).normalized(QString::NormalizationForm_KC) : QString();
        out += meant.isEmpty() ? QString(c) : meant;
    }
    return out;
}

/// Justified Chinese comes out of some readers with a space after every character.
QString withoutSetSpaces(const QString &line)
{
    int pairs = 0;
    int spaced = 0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        if (!isWide(line.at(i).unicode()))
            continue;
        const bool apart = line.at(i + 1) == u' ' && i + 2 < line.size() && isWide(line.at(i + 2).unicode());
        spaced += apart ? 1 : 0;
        pairs += apart || isWide(line.at(i + 1).unicode()) ? 1 : 0;
    }
    if (spaced < 3 || spaced * 10 < pairs * 6)
        return line;
    QString out;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool between = line.at(i) == u' ' && i > 0 && i + 1 < line.size() && isWide(line.at(i - 1).unicode()) && isWide(line.at(i + 1).unicode());
        if (!between)
            out += line.at(i);
    }
    return out;
}

bool beginsItem(QStringView line)
{
    static const QRegularExpression mark(
        uR"(^([（(][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[0-9]{1,3}[.、)．]\s?(?![0-9])|[•●■◆▪·○\-–—*]\s|[①-⑳]|第[一二三四五六七八九十百0-9]{1,4}[章节条]))"_s);
    return mark.matchView(line).hasMatch();
}

bool isPageNumber(QStringView line)
{
    static const QRegularExpression number(uR"(^\s*([-—–]\s*\d{1,4}\s*[-—–]|\d{1,4}|第\s*\d{1,4}\s*页.{0,12}|Page \d{1,4}( of \d{1,4})?)\s*$)"_s);
    return number.matchView(line).hasMatch();
}

bool endsSentence(QStringView line)
{
    static constexpr QStringView ends = u"。！？…”」』：；.!?:;";
    return !line.isEmpty() && ends.contains(line.last());
}

/// The lines with pages put together: what stands alone beside a page break and is a number goes.
QStringList pageLines(const QString &text)
{
    QStringList lines;
    const QStringList pages = text.split(u'\f');
    for (qsizetype page = 0; page < pages.size(); ++page) {
        QStringList own = pages.at(page).split(u'\n');
        const auto dropBlankEnd = [&own] {
            while (!own.isEmpty() && own.last().trimmed().isEmpty())
                own.removeLast();
        };
        if (pages.size() > 1) {
            dropBlankEnd();
            if (!own.isEmpty() && isPageNumber(own.last()))
                own.removeLast();
            dropBlankEnd();
            while (page > 0 && !own.isEmpty() && own.first().trimmed().isEmpty())
                own.removeFirst();
        }
        lines += own;
    }
    return lines;
}

/// The width the page gave its lines: that of the widest but one, so that one stray line does not count.
int columnWidth(const QStringList &lines)
{
    QList<int> widths;
    for (const QString &line : lines)
        widths.append(cells(line.trimmed()));
    std::ranges::sort(widths, std::greater());
    return widths.isEmpty() ? 0 : widths.at(std::min<qsizetype>(1, widths.size() - 1));
}

/// Puts a broken line's other half on.
void join(QString &paragraph, QStringView line)
{
    const QChar last = paragraph.back();
    const QChar first = line.first();
    const bool hyphen = last == u'-' || last == u'\u2010' || last == QChar::SoftHyphen;
    if (hyphen && paragraph.size() > 1 && paragraph.at(paragraph.size() - 2).isLower() && first.isLower()
        && !isWide(first.unicode())) {
        paragraph.chop(1);
    } else if (!isWide(last.unicode()) && !isWide(first.unicode()) && !hyphen && !last.isSurrogate() && !first.isSurrogate()) {
        paragraph += u' ';
    }
    paragraph += line;
}

} // namespace

QString plainLines(const QString &text)
{
    return tidied(text).replace(u'\f', u'\n');
}

QString pastedText(const QString &text)
{
    const QString normal = plainLines(text);
    if (!normal.contains(u'\n'))
        return escapeInline(withoutIndent(normal));
    QString body = textToBody(normal);
    while (body.endsWith(u'\n'))
        body.chop(1);
    return body;
}

QString markedText(const QString &text)
{
    const QString normal = plainLines(text);
    if (!normal.contains(u'\n'))
        return withoutIndent(normal).toString();
    static const QRegularExpression blankLine(u"\n[ \t\u3000]*\n"_s);
    const bool parted = normal.contains(blankLine);
    QStringList lines;
    const QList<QStringView> found = QStringView(normal).split(u'\n');
    for (const QStringView line : found)
        lines.append(withoutIndent(line).toString());
    return lines.join(parted ? "\n"_L1 : "\n\n"_L1);
}

bool looksMarked(const QString &text)
{
    // A single star, a line's # or number mean too much else.
    static const QRegularExpression marks(
        uR"(^#{2,6}[ \t]+\S|\*\*[^*\s][^*\n]*\*\*|\]\((https?:|mailto:|article:|asset:|/)|^\|?[ \t]*:?-{3,}:?[ \t]*\||^(```|~~~)|^\[\^[^\]\s]+\]:)"_s,
        QRegularExpression::MultilineOption);
    return plainLines(text).contains(marks);
}

QString joinedLines(const QString &text)
{
    QStringList lines = pageLines(unligated(tidied(text)));
    for (QString &line : lines)
        line = withoutSetSpaces(line);
    const int column = columnWidth(lines);
    QStringList paragraphs;
    QString paragraph;
    int lastWidth = 0;
    qsizetype lastIndent = 0;
    const auto finish = [&] {
        if (!paragraph.isEmpty())
            paragraphs.append(std::exchange(paragraph, {}));
    };
    for (const QString &raw : std::as_const(lines)) {
        const QString line = raw.trimmed();
        const qsizetype indent = line.isEmpty() ? 0 : raw.indexOf(line.first(1));
        if (line.isEmpty()) {
            finish();
            continue;
        }
        const bool indented = raw.startsWith(u'\u3000') || indent >= lastIndent + 2;
        // What stops short of the edge ended there; the less it says so itself, the shorter it must be.
        const bool stopped = lastWidth * 100 < column * (endsSentence(paragraph) ? 88 : 60);
        if (!paragraph.isEmpty() && (indented || stopped || beginsItem(line)))
            finish();
        if (paragraph.isEmpty())
            paragraph = line;
        else
            join(paragraph, line);
        lastWidth = cells(line);
        lastIndent = indent;
    }
    finish();
    return paragraphs.join("\n\n"_L1);
}

bool looksHardBroken(const QString &text)
{
    const QStringList lines = pageLines(tidied(text));
    const int column = columnWidth(lines);
    int full = 0;
    int broken = 0; // full, and the sentence goes on
    int all = 0;
    for (const QString &raw : lines) {
        const QString line = raw.trimmed();
        if (line.isEmpty())
            continue;
        if (line.contains(u'\t') || line.startsWith(u'|') || line.startsWith("```"_L1))
            return false;
        ++all;
        const bool reaches = cells(line) * 100 >= column * 85;
        full += reaches ? 1 : 0;
        broken += reaches && !endsSentence(line) ? 1 : 0;
    }
    return column >= narrowestColumn && all >= 3 && broken >= 2 && full * 2 >= all;
}

QString tableSource(const QString &text)
{
    const QStringList lines = tidied(text).split(u'\n');
    const qsizetype columns = lines.first().count(u'\t');
    if (lines.size() < 2 || columns == 0)
        return {};
    QString html = u"<table>"_s;
    for (const QString &line : lines) {
        if (line.count(u'\t') != columns)
            return {};
        html += "<tr>"_L1;
        const QList<QStringView> row = QStringView(line).split(u'\t');
        for (const QStringView cell : row)
            html += "<td>"_L1 % cell.trimmed().toString().toHtmlEscaped() % "</td>"_L1;
        html += "</tr>"_L1;
    }
    return htmlToBody(QString(html % "</table>"_L1)).body.trimmed();
}

bool looksLikeTerminal(const QString &text)
{
    static const QRegularExpression prompt(uR"(^(\([\w.-]+\) )?(\[?[\w.-]+@[\w.-]+[ :][^\n$#%]{0,80}[$#%] |PS [A-Z]:\\[^\n>]*> |[A-Z]:\\[^\n>]*>|[$%] [a-z.]))"_s);
    return prompt.matchView(tidied(text)).hasMatch();
}

QString codeSource(const QString &text)
{
    QString code = tidied(text);
    code.replace(u'\f', u'\n').replace(QChar::Nbsp, u' ');
    static const QRegularExpression trailing(u"[ \t]+$"_s, QRegularExpression::MultilineOption);
    code.remove(trailing);
    qsizetype longest = 2;
    static const QRegularExpression ticks(u"`+"_s);
    for (auto each = ticks.globalMatch(code); each.hasNext();)
        longest = std::max(longest, each.next().capturedLength());
    const QString fence(longest + 1, u'`');
    return fence % u'\n' % code % u'\n' % fence;
}

} // namespace galley
