// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxnumbering.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

QString chinese(int number, QStringView digits, QStringView units)
{
    if (number <= 0 || number > 9999)
        return QString::number(number);
    QString text;
    bool gap = false;
    for (int unit = 3, value = 1000; unit >= 0; --unit, value /= 10) {
        const int digit = number / value % 10;
        if (digit == 0) {
            gap = !text.isEmpty();
            continue;
        }
        if (gap)
            text += digits[0];
        gap = false;
        const bool plainTen = unit == 1 && text.isEmpty() && digit == 1 && digits[1] == u'一'; // 十二, not 一十二
        if (!plainTen)
            text += digits[digit];
        if (unit > 0)
            text += units[unit - 1];
    }
    return text;
}

QString letters(int number, char16_t first)
{
    if (number <= 0)
        return QString::number(number);
    // Word counts a … z, aa, bb.
    constexpr int alphabet = 26;
    constexpr int longest = 20;
    return QString(qMin((number - 1) / alphabet + 1, longest), QChar(static_cast<char16_t>(first + (number - 1) % alphabet)));
}

QString roman(int number)
{
    static constexpr std::pair<int, QStringView> marks[] = {
        {1000, u"m"}, {900, u"cm"}, {500, u"d"}, {400, u"cd"}, {100, u"c"}, {90, u"xc"}, {50, u"l"},
        {40, u"xl"},  {10, u"x"},   {9, u"ix"},  {5, u"v"},    {4, u"iv"},  {1, u"i"}};
    if (number <= 0 || number > 3999)
        return QString::number(number);
    QString text;
    for (const auto &[value, mark] : marks) {
        for (; number >= value; number -= value)
            text += mark;
    }
    return text;
}

QString one(QStringView signs, int number)
{
    return number >= 1 && number <= signs.size() ? QString(signs[number - 1]) : QString::number(number);
}

bool inFigures(QStringView format)
{
    return format.isEmpty() || format == u"decimal" || format == u"decimalFullWidth" || format == u"decimalHalfWidth";
}

} // namespace

QString numberInFormat(int number, QStringView format)
{
    if (format == u"none")
        return {};
    if (format == u"chineseCounting" || format == u"chineseCountingThousand" || format == u"taiwaneseCounting"
        || format == u"taiwaneseCountingThousand" || format == u"japaneseCounting" || format == u"ideographDigital"
        || format == u"taiwaneseDigital" || format == u"japaneseDigitalTenThousand")
        return chinese(number, u"零一二三四五六七八九", u"十百千");
    if (format == u"chineseLegalSimplified" || format == u"ideographLegalTraditional")
        return chinese(number, u"零壹贰叁肆伍陆柒捌玖", u"拾佰仟");
    if (format == u"lowerLetter")
        return letters(number, u'a');
    if (format == u"upperLetter")
        return letters(number, u'A');
    if (format == u"lowerRoman")
        return roman(number);
    if (format == u"upperRoman")
        return roman(number).toUpper();
    if (format.startsWith(u"decimalEnclosedCircle"))
        return one(u"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", number);
    if (format == u"decimalEnclosedParen")
        return one(u"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", number);
    if (format == u"decimalEnclosedFullstop")
        return one(u"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", number);
    if (format == u"ideographEnclosedCircle")
        return one(u"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", number);
    if (format == u"ideographTraditional")
        return one(u"甲乙丙丁戊己庚辛壬癸", number);
    if (format == u"ideographZodiac")
        return one(u"子丑寅卯辰巳午未申酉戌亥", number);
    if (format == u"decimalZero")
        return QString::number(number).rightJustified(2, u'0');
    return QString::number(number);
}

void DocxNumbering::readLevel(const DocxNode &node, Levels &levels)
{
    const int at = node.attribute(u"w:ilvl").toInt();
    if (at < 0 || at > 8)
        return;
    Level &level = levels[static_cast<size_t>(at)];
    level.format = node.value(u"w:numFmt");
    level.text = node.value(u"w:lvlText");
    level.style = node.value(u"w:pStyle");
    level.spaced = node.value(u"w:suff") != u"nothing";
    if (const DocxNode *start = node.child(u"w:start"))
        level.start = qBound(0, start->attribute(u"w:val").toInt(), 1'000'000);
    if (node.child(u"w:lvlPicBulletId"))
        level.format = u"bullet"_s;
}

DocxNumbering::DocxNumbering(const DocxNode &root, const DocxStyles &styles)
{
    QHash<QString, Levels> definitions;
    QHash<QString, QString> styled; // definition to the style that has its levels
    for (const DocxNode &node : root.children) {
        if (!node.is(u"w:abstractNum"))
            continue;
        const QString id = node.attribute(u"w:abstractNumId");
        for (const DocxNode &level : node.children) {
            if (level.is(u"w:lvl"))
                readLevel(level, definitions[id]);
        }
        if (const QString style = node.value(u"w:numStyleLink"); !style.isEmpty())
            styled.insert(id, style);
    }
    QHash<QString, QString> definitionOf;
    for (const DocxNode &node : root.children) {
        if (node.is(u"w:num"))
            definitionOf.insert(node.attribute(u"w:numId"), node.value(u"w:abstractNumId"));
    }
    for (const DocxNode &node : root.children) {
        if (!node.is(u"w:num"))
            continue;
        List list;
        list.counter = node.value(u"w:abstractNumId");
        if (styled.contains(list.counter))
            list.counter = definitionOf.value(styles.listOf(styled.value(list.counter)), list.counter);
        list.levels = definitions.value(list.counter);
        list.restart.fill(-1);
        for (const DocxNode &change : node.children) {
            const int at = change.attribute(u"w:ilvl").toInt();
            if (!change.is(u"w:lvlOverride") || at < 0 || at > 8)
                continue;
            if (const DocxNode *level = change.child(u"w:lvl"))
                readLevel(*level, list.levels);
            if (const DocxNode *start = change.child(u"w:startOverride"))
                list.restart[static_cast<size_t>(at)] = qBound(0, start->attribute(u"w:val").toInt(), 1'000'000);
        }
        m_lists.insert(node.attribute(u"w:numId"), list);
    }
}

int DocxNumbering::levelOfStyle(const QString &list, const QString &style) const
{
    const auto found = m_lists.constFind(list);
    if (found == m_lists.constEnd() || style.isEmpty())
        return -1;
    const auto level = std::ranges::find(found->levels, style, &Level::style);
    return level == found->levels.end() ? -1 : int(level - found->levels.begin());
}

QString DocxNumbering::expanded(const List &list, int level, const std::array<int, 9> &counts) const
{
    const QString &form = list.levels[static_cast<size_t>(level)].text;
    QString label;
    for (qsizetype i = 0; i < form.size(); ++i) {
        const int wanted = form[i] == u'%' && i + 1 < form.size() ? form[i + 1].digitValue() : 0;
        if (wanted < 1) {
            label += form[i];
            continue;
        }
        const Level &other = list.levels[static_cast<size_t>(wanted - 1)];
        const int count = counts[static_cast<size_t>(wanted - 1)];
        label += numberInFormat(count < 0 ? other.start : count, other.format);
        ++i;
    }
    return label;
}

DocxLabel DocxNumbering::next(const QString &id, int level)
{
    const auto found = m_lists.find(id);
    if (found == m_lists.end() || level < 0 || level > 8)
        return {};
    List &list = *found;
    if (!m_counts.contains(list.counter))
        m_counts[list.counter].fill(-1);
    std::array<int, 9> &counts = m_counts[list.counter];
    if (!std::exchange(list.begun, true)) {
        for (size_t i = 0; i < counts.size(); ++i) {
            if (list.restart[i] >= 0)
                counts[i] = list.restart[i] - 1;
        }
    }
    const auto at = static_cast<size_t>(level);
    const Level &own = list.levels[at];
    counts[at] = counts[at] < 0 ? own.start : counts[at] + 1;
    for (size_t deeper = at + 1; deeper < counts.size(); ++deeper)
        counts[deeper] = -1;

    if (own.format == u"bullet")
        return {DocxLabel::Kind::Bullet, 0, {}};
    static const QRegularExpression plain(u"^%\\d[.)、．]?$"_s);
    if (inFigures(own.format) && plain.match(own.text).hasMatch() && own.text[1].digitValue() == level + 1)
        return {DocxLabel::Kind::Number, counts[at], {}};
    QString text = expanded(list, level, counts).trimmed();
    if (text.isEmpty())
        return {};
    // 一、 needs no space before the text, "a." and 第一条 do.
    if (own.spaced && (text.back().isLetterOrNumber() || text.back().unicode() < 0x80))
        text += u' ';
    return {DocxLabel::Kind::Text, counts[at], text};
}

} // namespace galley
