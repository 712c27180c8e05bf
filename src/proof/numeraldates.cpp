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

void checkMonth(const NumeralText &text, const Number &month, const FoundInParagraph &found)
{
    const int value = text.value(month);
    if (value < 0 || value > 99 || (month.arabic && text.isCode(month)))
        return;
    if (value >= 1 && value <= 12) {
        checkDay(text, month, value, found);
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
    constexpr QStringView mornings[] = {u"上午", u"早上", u"早晨", u"清晨", u"凌晨"};
    const QStringView morning = firstEndingAt(text.text(), hour.start, mornings);
    if (!morning.isEmpty() && value >= 13) {
        const int size = static_cast<int>(morning.size());
        const QString digits = text.of(hour);
        const QString mark = text.of(hour.end, hour.end + 1);
        found(spanFinding("numerals.time", Severity::ShouldLook, between(hour.start - size, hour.end + 1),
                          Proof::tr("The part of the day and the hour do not agree."),
                          {u"下午" + QString(digits + mark), morning.toString() + QString::number(value - 12) + mark, digits + mark}));
    }
}

/// 15:75 behind a word of time; scores have none.
void checkClock(const NumeralText &text, const Number &hour, const FoundInParagraph &found)
{
    const char16_t colon = text.at(hour.end);
    const Number *minutes = colon == u':' || colon == u'：' ? text.startingAt(hour.end + 1) : nullptr;
    if (!minutes || minutes->length() != 2 || hour.length() > 2 || firstEndingAt(text.text(), hour.start, timeLeaders).isEmpty())
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
