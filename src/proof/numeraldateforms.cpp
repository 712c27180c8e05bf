// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/numeralrules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

void report(const FoundInParagraph &found, Severity severity, Span span, const QString &message, const QStringList &replacements)
{
    found(spanFinding("numerals.date-form", severity, span, message, replacements));
}

constexpr bool isZeroLike(char16_t unit)
{
    switch (unit) {
    case u'〇': case u'零': case u'0': case u'○': case u'O': case u'o': case u'Ｏ': case u'０': case u'◯':
        return true;
    default:
        return false;
    }
}

/// 二0二三年, 二零二三年, 二○二三年: 5.2.5, a number that names takes 〇.
bool checkHanYear(const NumeralText &text, const Number &first, const FoundInParagraph &found)
{
    if (first.arabic || !isHanDigit(text.at(first.start)))
        return false;
    int end = first.start;
    QString year;
    QString arabic;
    bool wrong = false;
    for (; end < first.start + 4; ++end) {
        const char16_t unit = text.at(end);
        if (isHanDigit(unit)) {
            year += QChar(unit);
            arabic += QString::number(hanDigitValue(unit));
        } else if (isZeroLike(unit)) {
            wrong = wrong || unit != u'〇';
            year += u'〇';
            arabic += u'0';
        } else {
            return false;
        }
    }
    if (!wrong || (text.at(end) != u'年' && !text.has(end, u"学年")) || (text.at(first.start) != u'一' && text.at(first.start) != u'二'))
        return false;
    report(found, Severity::MustFix, between(first.start, end), Proof::tr("The zero of a year written in Chinese is 〇."), {year, arabic});
    return true;
}

/// What stands between one place and another with the numbers in Arabic figures.
QString asArabic(const NumeralText &text, const Number &number)
{
    if (number.arabic)
        return text.of(number);
    if (number.length() == 4) {
        QString year;
        for (int at = number.start; at < number.end; ++at)
            year += QString::number(hanDigitValue(text.at(at)));
        return year;
    }
    const int value = text.hanWhole(number);
    return value < 0 ? QString() : QString::number(value);
}

QString asHan(const NumeralText &text, const Number &number)
{
    if (!number.arabic)
        return text.of(number);
    const int value = text.whole(number);
    if (value >= 1000) {
        QString year;
        for (const QChar digit : text.of(number))
            year += digit == u'0' ? u"〇"_s : hanDigit(digit.digitValue());
        return year;
    }
    return value < 0 || value > 99 ? QString() : hanNumber(value);
}

bool isLunarWord(const NumeralText &text, int start)
{
    const int from = std::max(0, start - 8);
    const QStringView before = text.text().sliced(from, start - from);
    return before.contains(u"农历") || before.contains(u"阴历") || before.contains(u"藏历");
}

/// The day of a lunar month: 初三, 二十三.
QString lunarDay(int day)
{
    return day <= 10 ? QString(u"初" + hanNumber(day)) : hanNumber(day);
}

/// 正月15, 腊月23, 农历8月15日: 5.2.2, the lunar calendar has Chinese figures.
void checkLunarDate(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    if (!number.arabic || text.isCode(number))
        return;
    const int value = text.whole(number);
    constexpr QStringView months[] = {u"正月", u"腊月", u"冬月", u"闰月"};
    if (value >= 1 && value <= 30 && !firstEndingAt(text.text(), number.start, months).isEmpty()) {
        const char16_t unit = text.at(number.end);
        if (isMeasureAt(text, number.end) || unit == u'%' || unit == u'—' || unit == u'～')
            return;
        const bool counted = unit == u'日' || unit == u'号';
        report(found, Severity::ShouldLook, between(number.start, number.end + (counted ? 1 : 0)),
               Proof::tr("Dates of the lunar calendar are written in Chinese figures."), {lunarDay(value)});
        return;
    }
    const Number *day = text.startingAt(number.end + 1);
    constexpr QStringView calendars[] = {u"农历", u"阴历", u"旧历"};
    if (text.at(number.end) != u'月' || !day || !day->arabic || value < 1 || value > 12 || text.whole(*day) < 1 || text.whole(*day) > 30
        || firstEndingAt(text.text(), number.start, calendars).isEmpty())
        return;
    const bool counted = text.at(day->end) == u'日' || text.at(day->end) == u'号';
    const QString month = value == 1 ? u"正"_s : hanNumber(value);
    report(found, Severity::ShouldLook, between(number.start, day->end + (counted ? 1 : 0)),
           Proof::tr("Dates of the lunar calendar are written in Chinese figures."), {QString(month + u"月" + lunarDay(text.whole(*day)))});
}

/// 8点三十分: one time, one kind of figures.
void checkMixedTime(const NumeralText &text, const Number &hour, const FoundInParagraph &found)
{
    const char16_t unit = text.at(hour.end);
    const Number *minutes = unit == u'点' || unit == u'时' ? text.startingAt(hour.end + 1) : nullptr;
    if (!minutes || hour.arabic == minutes->arabic || text.at(minutes->end) != u'分' || text.at(minutes->end + 1) == u'之')
        return;
    const int h = text.value(hour);
    const int m = text.value(*minutes);
    if (h < 0 || h > 24 || m < 0 || m > 59)
        return;
    const QString arabic = QString::number(h) + QChar(unit) + u"%1分"_s.arg(m, 2, 10, QChar(u'0'));
    const QString han = QString((h == 2 ? u"两"_s : hanNumber(h)) + QChar(unit) + (m < 10 ? u"零"_s : QString()) + hanNumber(m) + u"分");
    report(found, Severity::ShouldLook, between(hour.start, minutes->end + 1), Proof::tr("One time mixes Arabic and Chinese figures."), {arabic, han});
}

/// 2023年十二月30日: one date, one kind of figures.
void checkMixedDate(const NumeralText &text, const Number &first, const FoundInParagraph &found)
{
    const char16_t unit = text.at(first.end);
    const Number *second = text.startingAt(first.end + 1);
    if (!second || (unit != u'年' && unit != u'月') || isLunarWord(text, first.start))
        return;
    const char16_t secondUnit = text.at(second->end);
    const bool fits = (unit == u'年' && secondUnit == u'月' && (text.value(first) >= 1000 || first.length() == 4)) || (unit == u'月' && (secondUnit == u'日' || secondUnit == u'号'));
    if (!fits || (unit == u'月' && text.at(first.start - 1) == u'年'))
        return; // the date's year is where it was read
    const Number *third = unit == u'年' && (text.at(second->end) == u'月') ? text.startingAt(second->end + 1) : nullptr;
    if (third && text.at(third->end) != u'日' && text.at(third->end) != u'号')
        third = nullptr;
    if (unit == u'年' && !third && text.at(second->end + 1) == u'初')
        return; // 八月初一
    const bool mixed = first.arabic != second->arabic || (third && third->arabic != first.arabic);
    // 4月三十日 may be anything; 三月3日 no less. Four units of Chinese must be a year: 二〇二三.
    if (!mixed || (unit == u'年' && !first.arabic && first.length() != 4))
        return;
    const int end = (third ? third->end : second->end) + 1;
    const QString a = asArabic(text, first);
    const QString b = asArabic(text, *second);
    const QString c = third ? asArabic(text, *third) : QString();
    if (a.isEmpty() || b.isEmpty() || (third && c.isEmpty()))
        return;
    QString arabic = a + QChar(unit) + b + QChar(secondUnit);
    QString han = asHan(text, first) + QChar(unit) + asHan(text, *second) + QChar(secondUnit);
    if (third) {
        arabic += c + QChar(text.at(third->end));
        han += asHan(text, *third) + QChar(text.at(third->end));
    }
    report(found, Severity::ShouldLook, between(first.start, end), Proof::tr("One date mixes Arabic and Chinese figures."), {arabic, han});
}

/// 23年12月30日: 5.1.4, years are not shortened.
void checkShortYear(const NumeralText &text, const Number &year, const FoundInParagraph &found)
{
    if (!year.arabic || year.length() != 2 || text.at(year.end) != u'年' || text.paragraph().isInQuotation(year.start))
        return;
    const Number *month = text.startingAt(year.end + 1);
    const Number *day = month && month->arabic && text.at(month->end) == u'月' ? text.startingAt(month->end + 1) : nullptr;
    if (!day || text.at(day->end) != u'日' || text.whole(*month) > 12)
        return;
    const int value = text.whole(year);
    report(found, Severity::ShouldLook, between(year.start, year.end), Proof::tr("The year is shortened."),
           {QString::number(value < 50 ? 2000 + value : 1900 + value)});
}

/// 2023.12.30, 2023/12/30, 2023-12-30 in running text.
void checkNumericDate(const NumeralText &text, const Number &first, const FoundInParagraph &found)
{
    if (!first.arabic || text.paragraph().kind() == ParagraphKind::TableCell)
        return;
    int year = 0;
    int month = 0;
    int day = 0;
    int end = 0;
    const QString digits = text.of(first);
    if (digits.count(u'.') == 2) {
        const QStringList parts = digits.split(u'.');
        year = parts[0].size() == 4 ? parts[0].toInt() : 0;
        month = parts[1].size() <= 2 ? parts[1].toInt() : 0;
        day = parts[2].size() <= 2 ? parts[2].toInt() : 0;
        end = first.end;
    } else if (first.length() == 4 && (text.at(first.end) == u'-' || text.at(first.end) == u'/')) {
        const char16_t parting = text.at(first.end);
        const Number *m = text.startingAt(first.end + 1);
        const Number *d = m && text.at(m->end) == parting ? text.startingAt(m->end + 1) : nullptr;
        if (!d || m->length() > 2 || d->length() > 2 || text.at(d->end) == parting)
            return;
        year = text.whole(first);
        month = text.whole(*m);
        day = text.whole(*d);
        end = d->end;
    }
    if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31 || isLatin(text.at(first.start - 1))
        || isLatin(text.at(end)) || text.at(first.start - 1) == u'-' || text.at(first.start - 1) == u'/')
        return;
    report(found, Severity::Style, between(first.start, end), Proof::tr("Running text writes the date with 年, 月 and 日."),
           {u"%1年%2月%3日"_s.arg(year).arg(month).arg(day)});
}

/// 02月05日, 12月30号, 12月30，.
void checkMonthAndDay(const NumeralText &text, const Number &month, const FoundInParagraph &found)
{
    if (!month.arabic || text.at(month.end) != u'月' || text.whole(month) < 1 || text.whole(month) > 12)
        return;
    const Number *day = text.startingAt(month.end + 1);
    if (!day || !day->arabic || text.whole(*day) < 1 || text.whole(*day) > 31)
        return;
    const char16_t unit = text.at(day->end);
    const QString plain = QString::number(text.whole(month)) + u"月" + QString::number(text.whole(*day));
    if (unit == u'日' && (text.at(month.start) == u'0' || text.at(day->start) == u'0'))
        report(found, Severity::Style, between(month.start, day->end + 1), Proof::tr("Months and days have no zero before them."), {plain + u"日"});
    else if (unit == u'号' && !text.paragraph().isInQuotation(day->start) && !text.has(day->end, u"号线") && !text.has(day->end, u"号楼"))
        report(found, Severity::Style, {day->end, 1}, Proof::tr("Written text says 日; 号 is spoken."), {u"日"_s});
    else if (unit == u'，' || unit == u'。' || unit == u'上' || unit == u'下' || unit == u'晚' || unit == u'凌'
             || (unit == 0 && text.paragraph().kind() == ParagraphKind::Prose))
        report(found, Severity::ShouldLook, between(day->start, day->end), Proof::tr("日 is missing behind the day."),
               {text.of(*day) + u"日"});
}

/// 20世纪八十年代, 八0年代, 1980年代.
void checkDecade(const NumeralText &text, const Number &decade, const FoundInParagraph &found)
{
    if (!text.has(decade.end, u"年代"))
        return;
    const int value = text.value(decade);
    if (decade.arabic && decade.length() == 4 && value % 10 == 0 && value >= 1800 && value < 2100) {
        report(found, Severity::Style, between(decade.start, decade.end), Proof::tr("A decade is written with its century."),
               {u"%1世纪%2"_s.arg(value / 100 + 1).arg(value % 100, 2, 10, QChar(u'0'))});
        return;
    }
    const Number *century = text.at(decade.start - 1) == u'纪' ? text.endingAt(decade.start - 2) : nullptr;
    if (!century || century->arabic == decade.arabic || value < 0)
        return;
    const int hundred = text.value(*century);
    if (hundred < 0)
        return;
    report(found, Severity::ShouldLook, between(century->start, decade.end), Proof::tr("Century and decade mix Arabic and Chinese figures."),
           {u"%1世纪%2"_s.arg(hundred).arg(value), QString(hanNumber(hundred) + u"世纪" + hanNumber(value))});
}

/// 八0年代: a figure among Chinese ones.
void checkBrokenDecade(const NumeralText &text, const Number &first, const FoundInParagraph &found)
{
    if (!first.arabic && first.length() == 1 && isHanDigit(text.at(first.start)) && isZeroLike(text.at(first.end)) && text.has(first.end + 1, u"年代")
        && text.at(first.end) != u'〇') {
        const QString digit = text.of(first);
        report(found, Severity::ShouldLook, between(first.start, first.end + 1), Proof::tr("Arabic and Chinese figures stand in one number."),
               {digit + u"十", QString(QString::number(hanDigitValue(text.at(first.start))) + u'0')});
    }
}

} // namespace

void checkDateForms(const NumeralText &text, const FoundInParagraph &found)
{
    for (const Number &number : text.numbers()) {
        if (text.isInTitle(number.start))
            continue;
        if (checkHanYear(text, number, found))
            continue;
        checkLunarDate(text, number, found);
        checkMixedTime(text, number, found);
        checkMixedDate(text, number, found);
        checkShortYear(text, number, found);
        checkNumericDate(text, number, found);
        checkMonthAndDay(text, number, found);
        checkDecade(text, number, found);
        checkBrokenDecade(text, number, found);
    }
}

} // namespace galley
