// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/numeralrules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

void report(const FoundInParagraph &found, const char *rule, Severity severity, Span span, const QString &message, const QStringList &replacements,
            const QString &explanation = {})
{
    found(spanFinding(rule, severity, span, message, replacements, explanation));
}

int multiplierValue(char16_t unit)
{
    switch (unit) {
    case u'十': return 10;
    case u'百': return 100;
    case u'千': return 1000;
    default: return 0;
    }
}

/// 千 and 百 that belong to a unit: 千米, 千瓦, 百帕, 百分点.
bool isUnitPrefix(const NumeralText &text, int at)
{
    const char16_t next = text.at(at + 1);
    if (text.at(at) == u'千') {
        constexpr QStringView units = u"克米瓦卡伏赫帕字焦比安乏牛公";
        return units.contains(QChar{next});
    }
    if (text.at(at) == u'百')
        return next == u'帕' || next == u'分' || next == u'姓';
    // 2030十年规划, 2023十大新闻: another number begins.
    return next == u'大' || next == u'佳' || next == u'强' || next == u'四' || next == u'三' || next == u'五';
}

/// Digits times ten, hundred or thousand without leaving figures: 5千 is 5000, 1.5千 is 1500.
QString multiplied(const QString &digits, int by)
{
    const double value = digits.toDouble() * by;
    return value == static_cast<double>(static_cast<qint64>(value)) ? QString::number(static_cast<qint64>(value)) : QString();
}

/// 5千, 3百, 2十: only 万 and 亿 go with Arabic figures (5.3).
bool checkSmallMultiplier(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    const int by = multiplierValue(text.at(number.end));
    if (by == 0 || isUnitPrefix(text, number.end) || text.isCode(number) || text.at(number.start - 1) == u'±'
        || isHanNumeral(text.at(number.start - 1))) // 一百2十: part of a number of both kinds
        return false;
    const Number *multiplier = text.startingAt(number.end);
    if (!multiplier)
        return false;
    const char16_t behind = text.at(number.end + 1);
    if (by == 10 && number.length() > 1)
        return false;
    // 5千万 is 5000万; 1百零8 and 180百亿亿 are more than a slip of one character.
    if (multiplier->length() > 2 || (multiplier->length() == 2 && behind != u'万' && behind != u'亿'))
        return false;
    const QString figures = multiplied(text.of(number).remove(u','), by);
    if (figures.isEmpty())
        return false;
    if (const Number *rest = text.startingAt(number.end + 1); rest && rest->arabic)
        return false; // 3千5百: read as a compound
    QStringList replacements{figures};
    if (const int value = text.whole(number); value > 0 && value < 100 && multiplier->length() == 1)
        replacements += QString((value == 2 && by >= 1000 ? u"两"_s : hanNumber(value)) + QChar(text.at(number.end)));
    report(found, "numerals.mixed-figures", Severity::ShouldLook, between(number.start, number.end + 1),
           Proof::tr("Only 万 and 亿 go with Arabic figures."), replacements);
    return true;
}

/// 3万5千 → 3.5万, 3亿5千万 → 3.5亿, 3千5百 → 3500.
void checkCompound(const NumeralText &text, const Number &first, const FoundInParagraph &found)
{
    const char16_t big = text.at(first.end);
    const Number *second = text.startingAt(first.end + 1);
    if (!second || !second->arabic || text.whole(first) < 0 || text.whole(*second) < 0)
        return;
    const char16_t small = text.at(second->end);
    const bool thousandsOfTenThousands = big == u'亿' && small == u'千' && text.at(second->end + 1) == u'万';
    const bool plain = (big == u'万' && (small == u'千' || small == u'百')) || (big == u'千' && small == u'百');
    if ((!plain && !thousandsOfTenThousands) || second->length() != 1 || isUnitPrefix(text, second->end))
        return;
    const QString a = text.of(first);
    const QString b = text.of(*second);
    const int end = second->end + (thousandsOfTenThousands ? 2 : 1);
    // 2万3千5百: the rest belongs to it.
    const Number *third = big == u'万' && small == u'千' ? text.startingAt(end) : nullptr;
    if (third && third->arabic && third->length() == 1 && text.at(third->end) == u'百') {
        const QString c = text.of(*third);
        report(found, "numerals.mixed-figures", Severity::ShouldLook, between(first.start, third->end + 1),
               Proof::tr("Only one 万 or 亿 goes with Arabic figures."), {QString(a + u"." + b + c + u"万"), QString(a + b + c + u"00")});
        return;
    }
    if (text.startingAt(end) && text.startingAt(end)->arabic)
        return;
    QString figures;
    if (big == u'千')
        figures = a + b + u"00";
    else
        figures = a + (small == u'百' ? u".0"_s : u"."_s) + b + QChar(big);
    report(found, "numerals.mixed-figures", Severity::ShouldLook, between(first.start, end),
           Proof::tr("Only one 万 or 亿 goes with Arabic figures."), {figures});
}

/// 一百08, 1百零8: figures of both kinds in one number.
void checkInterleaved(const NumeralText &text, const Number &first, const FoundInParagraph &found)
{
    const Number *second = text.startingAt(first.end);
    if (!second || first.arabic == second->arabic)
        return;
    if (!first.arabic) {
        // 二十5年, 三百5十.
        if (const int tens = text.hanWhole(first); tens >= 20 && tens % 10 == 0 && second->length() == 1 && text.whole(*second) > 0
                                                   && isMeasureAt(text, second->end) && text.at(first.start - 1) != u'第') {
            report(found, "numerals.mixed-figures", Severity::MustFix, between(first.start, second->end),
                   Proof::tr("Arabic and Chinese figures stand in one number."),
                   {QString::number(tens + text.whole(*second)), hanNumber(tens + text.whole(*second))});
            return;
        }
        // 一百08; not 之一2023 and not 3万5000 with its 万 before.
        const char16_t last = text.at(first.end - 1);
        const bool tens = first.length() >= 2 && (last == u'百' || last == u'千') && isHanDigit(text.at(first.end - 2));
        if (tens && second->length() <= 3 && text.whole(*second) >= 0 && !text.endingAt(first.start)) {
            const int digit = hanDigitValue(text.at(first.end - 2));
            const int value = digit * multiplierValue(last) + text.whole(*second);
            // 一百2十亿: what follows belongs to it, and what is meant is for people to say.
            const bool goesOn = isHanTens(text.at(second->end));
            if (first.length() == 2 && text.whole(*second) < multiplierValue(last) && goesOn)
                report(found, "numerals.mixed-figures", Severity::MustFix, between(first.start, second->end + 1),
                       Proof::tr("Arabic and Chinese figures stand in one number."), {});
            else if (first.length() == 2 && text.whole(*second) < multiplierValue(last))
                report(found, "numerals.mixed-figures", Severity::MustFix, between(first.start, second->end),
                       Proof::tr("Arabic and Chinese figures stand in one number."), {QString::number(value)});
        }
        // 三4个: neighbours of two kinds.
        const int a = first.length() == 1 ? hanDigitValue(text.at(first.start)) : -1;
        if (a >= 1 && text.whole(*second) == a + 1 && isMeasureAt(text, second->end) && text.at(first.start - 1) != u'第'
            && text.at(first.start) != u'一')
            report(found, "numerals.mixed-figures", Severity::MustFix, between(first.start, second->end),
                   Proof::tr("Arabic and Chinese figures stand in one number."), {QString(hanDigit(a) + hanDigit(a + 1))});
        return;
    }
    // 1百零8, 1百零八 and 3四个.
    const QString rest = text.of(*second);
    const int value = text.whole(first);
    const Number *third = text.startingAt(second->end);
    if (value >= 1 && value <= 9 && third && (rest == u"百零" || rest == u"千零") && text.whole(*third) > 0 && third->length() == 1) {
        const int digit = text.whole(*third);
        report(found, "numerals.mixed-figures", Severity::MustFix, between(first.start, third->end),
               Proof::tr("Arabic and Chinese figures stand in one number."),
               {QString::number(value * multiplierValue(rest[0].unicode()) + digit), hanDigit(value) + rest + hanDigit(digit)});
        return;
    }
    if (value >= 1 && value <= 9 && rest.size() >= 3 && multiplierValue(rest[0].unicode()) >= 100 && rest[1] == u'零'
        && hanDigitValue(rest[2].unicode()) > 0 && rest.size() == 3) {
        const int by = multiplierValue(rest[0].unicode());
        report(found, "numerals.mixed-figures", Severity::MustFix, between(first.start, second->end),
               Proof::tr("Arabic and Chinese figures stand in one number."),
               {QString::number(value * by + hanDigitValue(rest[2].unicode())), hanDigit(value) + rest});
    } else if (rest.size() == 1 && hanDigitValue(rest[0].unicode()) == value + 1 && value >= 1 && isMeasureAt(text, second->end)
               && !isDigit(text.at(first.start - 1)) && !text.isCode(first)) {
        report(found, "numerals.mixed-figures", Severity::MustFix, between(first.start, second->end),
               Proof::tr("Arabic and Chinese figures stand in one number."), {hanDigit(value) + rest});
    }
}

/// 10000000人 → 1000万人.
void checkLong(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    const int value = text.whole(number);
    if (value < 100000 || value % 10000 != 0 || text.isCode(number) || !galley::isHan(text.at(number.end)) || text.at(number.end) == u'号'
        || isHanNumeral(text.at(number.end)) || text.at(number.start) == u'0')
        return;
    const bool hundredMillions = value >= 100000000;
    const QString figures = hundredMillions ? QString::number(value / 100000000.0, 'g', 9) + u"亿" : QString::number(value / 10000) + u"万";
    report(found, "numerals.long-number", Severity::Style, between(number.start, number.end),
           Proof::tr("A long round number is easier to read with 万 or 亿."), {figures});
}

/// 一百〇五: 5.2.5, a number that counts takes 零. And ○ for 〇.
void checkZero(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    const QStringView digits = text.text().sliced(number.start, number.length());
    const qsizetype zero = digits.indexOf(u'〇');
    if (zero < 0)
        return;
    for (const QChar unit : digits) {
        if (unit == u'十' || unit == u'百' || unit == u'千' || unit == u'万' || unit == u'亿') {
            report(found, "numerals.zero", Severity::ShouldLook, between(number.start, number.end),
                   Proof::tr("A number that counts writes its zero 零."), {digits.toString().replace(u'〇', u'零')});
            return;
        }
    }
}

/// 二个 → 两个; 第两 → 第二; 两十 → 二十.
void checkTwo(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    const char16_t before = text.at(number.start - 1);
    const char16_t first = text.at(number.start);
    if (first == u'两' && before == u'第') {
        report(found, "numerals.two", Severity::MustFix, {number.start, 1}, Proof::tr("An ordinal is 第二, not 第两."), {u"二"_s});
        return;
    }
    if (first == u'两' && text.at(number.start + 1) == u'十') {
        report(found, "numerals.two", Severity::MustFix, {number.start, 1}, Proof::tr("Twenty is 二十."), {u"二"_s});
        return;
    }
    if (number.length() != 1 || first != u'二')
        return;
    constexpr QStringView counted = u"个只条件张辆座间种家名天台本封块双对杯头匹棵朵位";
    constexpr QStringView naming = u"第初周期年月老星礼拜唯独不说党国十之无届、";
    if (!counted.contains(QChar{text.at(number.end)}) || naming.contains(QChar{before}) || isDigit(before) || isHanNumeral(before)
        || !text.paragraph().isWordStart(number.start) || before == 0)
        return;
    report(found, "numerals.two", Severity::ShouldLook, {number.start, 1}, Proof::tr("Before a measure word two is 两."), {u"两"_s});
}

/// 一二九运动, 一二八事变: 5.2.3, months of one and eleven and twelve are parted from their days.
void checkEventDates(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    if (number.length() != 3)
        return;
    const QStringView digits = text.text().sliced(number.start, 3);
    if (digits != u"一二九" && digits != u"一二八" && digits != u"一二一")
        return;
    const int behind = text.at(number.end) == u'”' ? number.end + 1 : number.end;
    constexpr QStringView events[] = {u"运动", u"事变", u"抗战", u"惨案", u"合唱", u"歌咏", u"精神"};
    if (firstAt(text.text(), behind, events).isEmpty())
        return;
    const bool january = digits == u"一二八";
    report(found, "numerals.event-date", Severity::ShouldLook, between(number.start, number.end),
           Proof::tr("Month and day in the name of an event are parted with ·."), {january ? u"一·二八"_s : digits == u"一二九" ? u"一二·九"_s : u"一二·一"_s});
}

} // namespace

void checkNumberForms(const NumeralText &text, const FoundInParagraph &found)
{
    for (const Number &number : text.numbers()) {
        if (text.isInTitle(number.start))
            continue;
        if (number.arabic) {
            if (!checkSmallMultiplier(text, number, found))
                checkCompound(text, number, found);
            checkLong(text, number, found);
        } else {
            checkZero(text, number, found);
            checkTwo(text, number, found);
            checkEventDates(text, number, found);
        }
        checkInterleaved(text, number, found);
    }
}

} // namespace galley
