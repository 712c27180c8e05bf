// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/numeralrules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr QStringView timeLeaders[] = {u"上午", u"下午", u"凌晨", u"中午", u"傍晚", u"今晚", u"当晚", u"晚上", u"晚间", u"早上", u"早晨", u"清晨",
                                       u"深夜", u"夜间", u"正午", u"今天", u"明天", u"昨天", u"时间", u"日"};
constexpr QStringView monthFollowers[] = {u"份", u"底", u"初", u"末", u"中旬", u"上旬", u"下旬", u"以来"};

int daysIn(int month, int year)
{
    if (month == 2)
        return year > 0 && !QDate::isLeapYear(year) ? 28 : 29;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// The year written right before a month's number, 0 when there is none.
int yearBefore(const NumeralText &text, int monthStart)
{
    if (text.at(monthStart - 1) != u'年')
        return 0;
    const Number *year = text.endingAt(monthStart - 1);
    const int value = year && year->arabic ? text.whole(*year) : -1;
    return value >= 1000 ? value : 0;
}

bool isLunar(const NumeralText &text, int start)
{
    const int from = std::max(0, start - 8);
    const QStringView before = text.text().sliced(from, start - from);
    return before.contains(u"农历") || before.contains(u"阴历") || before.contains(u"旧历") || before.contains(u"藏历");
}

void report(const FoundInParagraph &found, Span span, const QString &message, const QStringList &replacements = {})
{
    found(spanFinding("numerals.impossible-date", Severity::MustFix, span, message, replacements));
}

/// The day after a month's number.
void checkDay(const NumeralText &text, const Number &month, int monthValue, const FoundInParagraph &found)
{
    const Number *day = text.startingAt(month.end + 1);
    if (!day || (text.at(day->end) != u'日' && text.at(day->end) != u'号'))
        return;
    const int value = text.value(*day);
    if (value < 0 || isLunar(text, month.start))
        return;
    const int year = yearBefore(text, month.start);
    const int most = daysIn(monthValue, year);
    if (value >= 1 && value <= most)
        return;
    const Span span = between(month.start, day->end + 1);
    if (monthValue == 2 && value == 29)
        report(found, span, Proof::tr("%1 is no leap year: there is no 29 February.").arg(year));
    else
        report(found, span, Proof::tr("There is no such day: the month has %1 days.").arg(most));
}

/// 6月25日至6月21日, 2022年8月至2021年10月: a time that ends before it begins.
void checkOrder(const NumeralText &text, const Number &month, int monthValue, const FoundInParagraph &found)
{
    const int year = yearBefore(text, month.start);
    const Number *day = text.startingAt(month.end + 1);
    const bool withDay = day && day->arabic && text.at(day->end) == u'日';
    const int end = withDay ? day->end + 1 : month.end + 1;
    const char16_t joint = text.at(end);
    if (joint != u'至' && joint != u'到' && joint != u'—' && joint != u'～' && joint != u'-')
        return;
    const Number *next = text.startingAt(end + 1);
    int laterYear = 0;
    if (next && next->length() == 4 && text.at(next->end) == u'年') {
        laterYear = text.whole(*next);
        next = text.startingAt(next->end + 1);
    }
    if (!next || !next->arabic || text.at(next->end) != u'月')
        return;
    const int laterMonth = text.whole(*next);
    const Number *laterDay = text.startingAt(next->end + 1);
    const bool laterWithDay = laterDay && laterDay->arabic && text.at(laterDay->end) == u'日';
    // 11月至3月 of the next year is a winter; one year named for both, or the same month, is not.
    const bool yearsFall = year > 0 && laterYear > 0 && laterYear < year;
    const bool monthsFall = year > 0 && laterYear == year && laterMonth < monthValue;
    const bool daysFall = withDay && laterWithDay && laterMonth == monthValue && (laterYear == 0 || laterYear == year)
                          && text.whole(*laterDay) < text.whole(*day);
    if (!yearsFall && !monthsFall && !daysFall)
        return;
    const int start = year > 0 ? month.start - 5 : month.start;
    found(spanFinding("numerals.impossible-date", Severity::ShouldLook,
                      between(start, laterWithDay ? laterDay->end + 1 : next->end + 1), Proof::tr("The time named ends before it begins."), {}));
}

void checkMonth(const NumeralText &text, const Number &month, const FoundInParagraph &found)
{
    const int value = text.value(month);
    if (value < 0 || value > 99 || (month.arabic && text.isCode(month)))
        return;
    if (value >= 1 && value <= 12) {
        checkDay(text, month, value, found);
        checkOrder(text, month, value, found);
        return;
    }
    const int behind = month.end + 1;
    const Number *day = text.startingAt(behind);
    const bool dated = text.at(month.start - 1) == u'年' || (day && (text.at(day->end) == u'日' || text.at(day->end) == u'号'))
                       || !firstAt(text.text(), behind, monthFollowers).isEmpty();
    // 18月龄, 36月 of a loan: lengths of time, not months of a year.
    if (dated && text.at(behind) != u'龄')
        report(found, between(month.start, behind), Proof::tr("There is no such month."));
}

bool isTimeOfDay(const NumeralText &text, const Number &hour)
{
    const Number *minutes = text.startingAt(hour.end + 1);
    return !firstEndingAt(text.text(), hour.start, timeLeaders).isEmpty() || (minutes && text.at(minutes->end) == u'分');
}

void checkHour(const NumeralText &text, const Number &hour, const FoundInParagraph &found)
{
    const int value = text.value(hour);
    if (value < 0 || text.has(hour.end, u"时代") || !isTimeOfDay(text, hour))
        return;
    const Number *minutes = text.startingAt(hour.end + 1);
    const bool withMinutes = minutes && text.at(minutes->end) == u'分';
    const int minute = withMinutes ? text.value(*minutes) : 0;
    if (value > 24 || (value == 24 && minute > 0)) {
        report(found, between(hour.start, hour.end + 1), Proof::tr("A day has 24 hours."));
        return;
    }
    if (minute >= 60)
        report(found, between(minutes->start, minutes->end + 1), Proof::tr("An hour has 60 minutes."));
    // 下午18时: the hours of the afternoon are counted anew, or of the whole day without 下午.
    if (text.ends(hour.start, u"下午") && value >= 13 && value < 24) {
        const QString mark = text.of(hour.end, hour.end + 1);
        found(spanFinding("numerals.time", Severity::Style, between(hour.start - 2, hour.end + 1),
                          Proof::tr("The part of the day is said twice."),
                          {QString(text.of(hour) + mark), QString(u"下午" + (hour.arabic ? QString::number(value - 12) : hanNumber(value - 12)) + mark)}));
    }
    constexpr QStringView mornings[] = {u"上午", u"早上", u"早晨", u"清晨", u"凌晨"};
    const QStringView morning = firstEndingAt(text.text(), hour.start, mornings);
    if (!morning.isEmpty() && value >= 13) {
        const int size = static_cast<int>(morning.size());
        const QString digits = text.of(hour);
        const QString mark = text.of(hour.end, hour.end + 1);
        found(spanFinding("numerals.time", Severity::ShouldLook, between(hour.start - size, hour.end + 1),
                          Proof::tr("The part of the day and the hour do not agree."),
                          {u"下午" + QString(QString::number(value - 12) + mark), morning.toString() + QString::number(value - 12) + mark, digits + mark}));
    }
}

/// 15:75 behind a word of time; scores have none.
void checkClock(const NumeralText &text, const Number &hour, const FoundInParagraph &found)
{
    const char16_t colon = text.at(hour.end);
    const Number *minutes = colon == u':' || colon == u'：' ? text.startingAt(hour.end + 1) : nullptr;
    // 8:65到站: a score is followed by other words.
    constexpr QStringView movements[] = {u"到站", u"到达", u"抵达", u"出发", u"发车", u"开出", u"起飞", u"降落", u"开始", u"结束", u"开幕", u"开播", u"开门", u"关门"};
    if (!minutes || minutes->length() != 2 || hour.length() > 2
        || (firstEndingAt(text.text(), hour.start, timeLeaders).isEmpty() && firstAt(text.text(), minutes->end, movements).isEmpty()))
        return;
    const int h = text.whole(hour);
    const int m = text.whole(*minutes);
    if (h > 24 || m >= 60 || (h == 24 && m > 0))
        report(found, between(hour.start, minutes->end), Proof::tr("There is no such time of day."));
}

void checkSeconds(const NumeralText &text, const Number &seconds, const FoundInParagraph &found)
{
    // 3分65秒 and 8时5分70秒.
    if (text.at(seconds.start - 1) != u'分' || !text.endingAt(seconds.start - 1))
        return;
    if (const int value = text.value(seconds); value >= 60)
        report(found, between(seconds.start, seconds.end + 1), Proof::tr("A minute has 60 seconds."));
}

/// 2023-13-05, 2023.2.30.
void checkNumericDate(const NumeralText &text, const Number &year, const FoundInParagraph &found)
{
    const char16_t parting = text.at(year.end);
    if (text.whole(year) < 1900 || text.whole(year) > 2100 || (parting != u'-' && parting != u'/'))
        return;
    const Number *month = text.startingAt(year.end + 1);
    const Number *day = month && text.at(month->end) == parting ? text.startingAt(month->end + 1) : nullptr;
    if (!day || month->length() > 2 || day->length() > 2 || isDigit(text.at(day->end)) || text.at(day->end) == parting)
        return;
    const int m = text.whole(*month);
    const int d = text.whole(*day);
    if (m < 1 || m > 12 || d < 1 || d > daysIn(m, text.whole(year)))
        report(found, between(year.start, day->end), Proof::tr("There is no such date."));
}

} // namespace

void checkImpossibleDates(const NumeralText &text, const FoundInParagraph &found)
{
    for (const Number &number : text.numbers()) {
        if (text.isInTitle(number.start))
            continue;
        switch (text.at(number.end)) {
        case u'月': checkMonth(text, number, found); break;
        case u'时': case u'点': checkHour(text, number, found); break;
        case u'秒': checkSeconds(text, number, found); break;
        case u':': case u'：':
            if (number.arabic)
                checkClock(text, number, found);
            break;
        case u'-': case u'/':
            if (number.arabic && number.length() == 4)
                checkNumericDate(text, number, found);
            break;
        default: break;
        }
    }
}

} // namespace galley
