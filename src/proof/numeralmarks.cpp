// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/numeralrules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

bool isQuantityAt(const NumeralText &text, int place)
{
    const char16_t unit = text.at(place);
    return unit == u'%' || unit == u'％' || unit == u'℃' || unit == u'万' || unit == u'亿' || unit == u'多' || unit == u'余'
           || isMeasureAt(text, place);
}

/// 3，000人 and 3。5%: full-width marks typed into a number.
void checkFullWidthMark(const NumeralText &text, const Number &first, const FoundInParagraph &found)
{
    const Number *second = text.startingAt(first.end + 1);
    if (!second || !second->arabic || text.isCode(first))
        return;
    const char16_t mark = text.at(first.end);
    const QString a = text.of(first);
    const QString b = text.of(*second);
    const Span span = between(first.start, second->end);
    const bool groups = first.length() <= 3 && second->length() >= 3 && (second->length() == 3 || b.at(3) == u',' || b.at(3) == u'.');
    if (mark == u'，' && groups && a[0] != u'0' && isQuantityAt(text, second->end) && text.at(first.start - 1) != u'、'
        && text.at(first.start - 1) != u'，')
        found(spanFinding("numerals.mark", Severity::ShouldLook, span, Proof::tr("A full-width mark stands inside a number."),
                          {QString(a + b), QString(a + u"," + b)}));
    else if (mark == u'。' && second->length() <= 2 && isQuantityAt(text, second->end) && !text.has(second->end, u"年")
             && !text.has(second->end, u"名") && !text.has(second->end, u"位") && !text.has(second->end, u"个"))
        found(spanFinding("numerals.mark", Severity::ShouldLook, span, Proof::tr("A full-width mark stands inside a number."),
                          {QString(a + u"." + b)}));
    else if (mark == u'：' && first.length() <= 2 && second->length() <= 2 && text.whole(first) >= 0 && text.whole(*second) >= 0
             && text.at(first.start - 1) != u'第')
        found(spanFinding("numerals.mark", Severity::Style, {first.end, 1},
                          Proof::tr("Times and scores in figures take a half-width colon."), {u":"_s}));
}

/// 1,00,000 and 12,34: groups are of three.
void checkGroups(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    const QString digits = text.of(number);
    if (!digits.contains(u',') || text.isCode(number) || text.at(number.start - 1) == u'、')
        return;
    const QString whole = digits.section(u'.', 0, 0);
    const QStringList groups = whole.split(u',');
    bool right = groups.first().size() <= 3;
    for (qsizetype i = 1; i < groups.size(); ++i)
        right = right && groups[i].size() == 3;
    if (right)
        return;
    QStringList replacements;
    QString joined = digits;
    joined.remove(u',');
    QString listed = digits;
    listed.replace(u',', u'、');
    if (groups.size() == 2 && groups[0].size() <= 2 && groups[1].size() <= 2)
        replacements = {listed, joined};
    else
        replacements = {joined, listed};
    found(spanFinding("numerals.mark", Severity::ShouldLook, between(number.start, number.end),
                      Proof::tr("A comma inside a number parts groups of three figures."), replacements));
}

/// .5%: 5.1.2, a decimal has its zero.
void checkLeadingZero(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    const char16_t before = text.at(number.start - 2);
    if (text.at(number.start - 1) != u'.' || !(galley::isHan(before) || isStop(before)) || !isQuantityAt(text, number.end))
        return;
    found(spanFinding("numerals.mark", Severity::ShouldLook, between(number.start - 1, number.end),
                      Proof::tr("A decimal has a 0 before its point."), {u"0." + text.of(number)}));
}

/// 摄氏5℃, 零下-5℃, ￥100元: said twice.
void checkTwiceSaid(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    const char16_t before = text.at(number.start - 1);
    const QString digits = text.of(number);
    if ((before == u'-' || before == u'－' || before == u'−') && text.ends(number.start - 1, u"零下")) {
        found(spanFinding("numerals.unit-twice", Severity::MustFix, between(number.start - 3, number.end),
                          Proof::tr("零下 and the minus say the same."), {u"零下" + digits, u"-" + digits}));
        return;
    }
    if (text.at(number.end) == u'℃') {
        if (text.ends(number.start, u"摄氏"))
            found(spanFinding("numerals.unit-twice", Severity::MustFix, between(number.start - 2, number.end + 1),
                              Proof::tr("摄氏 and ℃ say the same."), {digits + u"℃", u"摄氏" + digits + u"度"}));
        else if (text.at(number.end + 1) == u'度')
            found(spanFinding("numerals.unit-twice", Severity::MustFix, {number.end, 2}, Proof::tr("℃ and 度 say the same."), {u"℃"_s}));
    }
    if ((text.at(number.end) == u'°' || text.at(number.end) == u'˚' || text.at(number.end) == u'º') && text.at(number.end + 1) == u'C')
        found(spanFinding("numerals.unit-form", Severity::Style, {number.end, 2}, Proof::tr("Degrees Celsius have a character of their own."), {u"℃"_s}));
    const bool yuan = before == u'￥' || before == u'¥';
    if (yuan || before == u'$' || before == u'＄') {
        int end = number.end;
        while (isHanTens(text.at(end)))
            ++end;
        const bool twice = yuan ? text.at(end) == u'元' || text.has(end, u"人民币") : text.has(end, u"美元");
        if (twice)
            found(spanFinding("numerals.unit-twice", Severity::ShouldLook, between(number.start - 1, number.end),
                              Proof::tr("The currency is said twice."), {digits}));
    }
}

constexpr bool isMonthAndDay(int month, int day) { return month >= 1 && month <= 12 && day >= 1 && day <= 31; }

/// 九一八, 一二·九: month and day in Chinese figures, with · where two readings are possible.
QString hanEvent(int month, int day)
{
    QString text = hanNumber(month);
    if (month == 1 || month > 10)
        text += u'·';
    for (const QChar digit : QString::number(day))
        text += hanDigit(digit.digitValue());
    return text;
}

/// “9.11”, 3.15晚会: 5.1.6, month and day in the name of an event are parted with ·.
void checkEventDate(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    const QString digits = text.of(number);
    const qsizetype point = digits.indexOf(u'.');
    if (point < 1 || point > 2 || digits.size() - point - 1 > 2 || digits.size() - point - 1 < 1 || digits.contains(u','))
        return;
    const int month = digits.first(point).toInt();
    const int day = digits.sliced(point + 1).toInt();
    if (!isMonthAndDay(month, day))
        return;
    const bool quoted = text.at(number.start - 1) == u'“' && text.at(number.end) == u'”';
    constexpr QStringView events[] = {u"晚会", u"汶川", u"事变", u"运动", u"事件", u"地震", u"特大", u"特别重大", u"重大", u"国际消费者", u"国际劳动",
                                      u"恐怖袭击", u"袭击", u"爆炸", u"火灾", u"事故", u"消费者", u"较大", u"案", u"国家公祭"};
    const int behind = quoted ? number.end + 1 : number.end;
    const bool event = !firstAt(text.text(), behind, events).isEmpty();
    // 5.12级地震 and 6.2地震 measure: only with two figures for the day, or in quotation marks.
    if (!event || (!quoted && digits.size() - point - 1 != 2))
        if (!quoted || digits.size() - point - 1 != 2)
            return;
    found(spanFinding("numerals.event-date", Severity::ShouldLook, between(number.start, number.end),
                      Proof::tr("Month and day in the name of an event are parted with ·."), {QString(digits).replace(u'.', u'·'), hanEvent(month, day)}));
}

constexpr QStringView eventWords[] = {u"运动", u"事变", u"事件", u"黄金周", u"假期", u"劳动节", u"国际劳动节", u"青年节", u"晚会", u"惨案", u"抗战"};

/// “十.一”, 五、四运动, 一、二九运动: Chinese figures in the name of an event are parted with · alone, and only where
/// months of one and of eleven and twelve need it.
void checkHanEvent(const NumeralText &text, const Number &first, const FoundInParagraph &found)
{
    const char16_t parting = text.at(first.end);
    const Number *second = parting == u'.' || parting == u'、' || parting == u'．' ? text.startingAt(first.end + 1) : nullptr;
    if (first.arabic || !second || second->arabic || first.length() > 2 || second->length() > 2)
        return;
    const bool quoted = text.at(first.start - 1) == u'“' && text.at(second->end) == u'”';
    const QString digits = text.of(first) + text.of(*second);
    constexpr QStringView known[] = {u"五四", u"五一", u"十一", u"六一", u"七一", u"八一", u"七七", u"九一八", u"一二八", u"一二九", u"五卅"};
    if (firstAt(text.text(), quoted ? second->end + 1 : second->end, eventWords).isEmpty() || firstAt(QStringView(digits), 0, known).size() != digits.size())
        return;
    const QString right = digits == u"一二九" ? u"一二·九"_s : digits == u"一二八" ? u"一·二八"_s : digits;
    found(spanFinding("numerals.event-date", Severity::ShouldLook, between(first.start, second->end),
                      Proof::tr("Month and day in the name of an event stand together, or are parted with ·."),
                      quoted ? QStringList{right} : QStringList{u"“" + right + u"”", right}));
}

/// 二.五亿, 三点5公里: figures of two kinds, or a point among Chinese ones.
void checkHanDecimal(const NumeralText &text, const Number &first, const FoundInParagraph &found)
{
    const char16_t point = text.at(first.end);
    const Number *second = point == u'.' || point == u'点' ? text.startingAt(first.end + 1) : nullptr;
    if (first.arabic || !second || first.length() != 1 || (point == u'点') != second->arabic)
        return;
    const int a = text.value(first);
    const QString b = text.of(*second);
    if (point == u'点') {
        if (a < 1 || second->length() > 2 || !isQuantityAt(text, second->end))
            return;
        found(spanFinding("numerals.mixed-figures", Severity::ShouldLook, between(first.start, second->end),
                          Proof::tr("Arabic and Chinese figures stand in one number."), {QString(QString::number(a) + u"." + b)}));
        return;
    }
    const int c = hanDigitValue(b.front().unicode());
    const int digits = isHanTens(b.back().unicode()) ? int(b.size()) - 1 : int(b.size());
    if (a < 0 || c < 0 || digits != 1 || (digits == int(b.size()) && !isQuantityAt(text, second->end)))
        return;
    found(spanFinding("numerals.mark", Severity::ShouldLook, between(first.start, first.end + 2),
                      Proof::tr("Chinese figures have 点 for the decimal point."),
                      {QString(QString::number(a) + u"." + QString::number(c)), QString(text.of(first) + u"点" + b.first(1))}));
}

/// 0.5个%, 九十八%, 65 %: what goes with the percent sign.
void checkPercentSign(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    if (number.arabic && text.at(number.end) == u'个' && text.at(number.end + 1) == u'%')
        found(spanFinding("numerals.percent", Severity::MustFix, {number.end, 2}, Proof::tr("The percent sign counts by itself."),
                          {u"个百分点"_s, u"%"_s}));
    if (number.arabic && text.at(number.end) == u' ' && text.at(number.end + 1) == u'%')
        found(spanFinding("numerals.percent", Severity::Style, between(number.start, number.end + 2),
                          Proof::tr("The percent sign stands right behind its figures."), {text.of(number) + u"%"}));
    if (!number.arabic && text.at(number.end) == u'%') {
        const int value = text.hanWhole(number);
        if (value > 0)
            found(spanFinding("numerals.percent", Severity::MustFix, between(number.start, number.end + 1),
                              Proof::tr("百分之 goes with Chinese figures, % with Arabic ones."),
                              {QString(QString::number(value) + u"%"), QString(u"百分之" + hanNumber(value))}));
    }
}

} // namespace

void checkNumberMarks(const NumeralText &text, const FoundInParagraph &found)
{
    for (const Number &number : text.numbers()) {
        if (text.isInTitle(number.start))
            continue;
        checkPercentSign(text, number, found);
        if (!number.arabic) {
            checkHanEvent(text, number, found);
            checkHanDecimal(text, number, found);
            continue;
        }
        checkFullWidthMark(text, number, found);
        checkGroups(text, number, found);
        checkLeadingZero(text, number, found);
        checkTwiceSaid(text, number, found);
        checkEventDate(text, number, found);
    }
}

} // namespace galley
