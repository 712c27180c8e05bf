// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/articledate.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// The digits at [from, from + length) as a number, -1 when one of them is none.
int number(QStringView text, qsizetype from, qsizetype length)
{
    int value = 0;
    for (const QChar c : text.mid(from, length)) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

bool hasSeparators(QStringView text, QStringView pattern)
{
    for (qsizetype i = 0; i < pattern.size() && i < text.size(); ++i) {
        if (pattern[i] != u'0' && pattern[i] != text[i])
            return false;
    }
    return true;
}

bool fitsFourDigits(QDate date)
{
    return date.isValid() && date.year() >= 1 && date.year() <= 9999;
}

} // namespace

ArticleDate ArticleDate::day(QDate date)
{
    ArticleDate result;
    if (fitsFourDigits(date)) {
        result.m_precision = DatePrecision::Day;
        result.m_date = date;
    }
    return result;
}

ArticleDate ArticleDate::month(int year, int month)
{
    ArticleDate result = day(QDate(year, month, 1));
    if (!result.isNone())
        result.m_precision = DatePrecision::Month;
    return result;
}

ArticleDate ArticleDate::year(int year)
{
    ArticleDate result = day(QDate(year, 1, 1));
    if (!result.isNone())
        result.m_precision = DatePrecision::Year;
    return result;
}

ArticleDate ArticleDate::instant(const QDateTime &utc, DatePrecision precision)
{
    ArticleDate result;
    const QDateTime moment = utc.toUTC();
    if (!fitsFourDigits(moment.date()))
        return result;
    const QTime time = moment.time();
    const bool minutesOnly = precision == DatePrecision::Minute;
    result.m_precision = minutesOnly ? DatePrecision::Minute : DatePrecision::Second;
    result.m_instant = QDateTime(
        moment.date(), QTime(time.hour(), time.minute(), minutesOnly ? 0 : time.second()), QTimeZone::UTC);
    return result;
}

ArticleDate ArticleDate::fromCanonical(QStringView text)
{
    if (!hasSeparators(text, text.size() == 17 ? u"0000-00-00T00:00Z" : u"0000-00-00T00:00:00Z"))
        return {};
    const int yearNumber = number(text, 0, 4);
    switch (text.size()) {
    case 4:
        return year(yearNumber);
    case 7:
        return month(yearNumber, number(text, 5, 2));
    case 10:
        return day(QDate(yearNumber, number(text, 5, 2), number(text, 8, 2)));
    case 17:
    case 20: {
        const bool seconds = text.size() == 20;
        const QDate date(yearNumber, number(text, 5, 2), number(text, 8, 2));
        const QTime time(number(text, 11, 2), number(text, 14, 2), seconds ? number(text, 17, 2) : 0);
        if (!date.isValid() || !time.isValid())
            return {};
        return instant(QDateTime(date, time, QTimeZone::UTC),
                       seconds ? DatePrecision::Second : DatePrecision::Minute);
    }
    default:
        return {};
    }
}

QString ArticleDate::toCanonical() const
{
    switch (m_precision) {
    case DatePrecision::None:
        return {};
    case DatePrecision::Year:
        return u"%1"_s.arg(m_date.year(), 4, 10, QChar(u'0'));
    case DatePrecision::Month:
        return m_date.toString(u"yyyy-MM"_s);
    case DatePrecision::Day:
        return m_date.toString(Qt::ISODate);
    case DatePrecision::Minute:
        return m_instant.toString(u"yyyy-MM-ddTHH:mmZ"_s);
    case DatePrecision::Second:
        return m_instant.toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
    }
    Q_UNREACHABLE_RETURN({});
}

QDate ArticleDate::dateIn(const QTimeZone &zone) const
{
    return m_instant.isValid() ? m_instant.toTimeZone(zone).date() : m_date;
}

QDateTime ArticleDate::instantIn(const QTimeZone &zone) const
{
    if (m_instant.isValid())
        return m_instant;
    return m_date.isValid() ? m_date.startOfDay(zone).toUTC() : QDateTime();
}

QString ArticleDate::printed(const QTimeZone &zone) const
{
    switch (m_precision) {
    case DatePrecision::None:
    case DatePrecision::Year:
    case DatePrecision::Month:
    case DatePrecision::Day:
        return toCanonical();
    case DatePrecision::Minute:
    case DatePrecision::Second:
        return m_instant.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s);
    }
    Q_UNREACHABLE_RETURN({});
}

QString datePrecisionName(DatePrecision precision)
{
    switch (precision) {
    case DatePrecision::None:
        return u"none"_s;
    case DatePrecision::Year:
        return u"year"_s;
    case DatePrecision::Month:
        return u"month"_s;
    case DatePrecision::Day:
        return u"day"_s;
    case DatePrecision::Minute:
        return u"minute"_s;
    case DatePrecision::Second:
        return u"second"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
