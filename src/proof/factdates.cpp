// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/factrules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr QStringView weekdayNames[] = {u"一", u"二", u"三", u"四", u"五", u"六", u"日"};

/// A day of the month as it stands: 12月30日, perhaps with its year.
struct SaidDate
{
    int start = 0;
    int end = 0;
    int year = 0;  ///< 0: not said
    int month = 0; ///< 0: not said
    int day = 0;
};

/// The date whose 日 or 号 ends at a place; none where its parts are no numbers.
std::optional<SaidDate> dateEndingAt(const NumeralText &text, int end)
{
    if (text.at(end - 1) != u'日' && text.at(end - 1) != u'号')
        return {};
    const Number *day = text.endingAt(end - 1);
    if (day == nullptr || !day->arabic || text.whole(*day) < 1 || text.whole(*day) > 31)
        return {};
    SaidDate date{day->start, end, 0, 0, text.whole(*day)};
    if (text.at(day->start - 1) != u'月')
        return date;
    const Number *month = text.endingAt(day->start - 1);
    if (month == nullptr || !month->arabic || text.whole(*month) < 1 || text.whole(*month) > 12)
        return {};
    date.start = month->start;
    date.month = text.whole(*month);
    if (text.at(month->start - 1) != u'年')
        return date;
    const Number *year = text.endingAt(month->start - 1);
    if (year != nullptr && year->arabic && text.whole(*year) >= 1900 && text.whole(*year) <= 2100) {
        date.start = year->start;
        date.year = text.whole(*year);
    }
    return date;
}

/// 今年3月5日, 去年, 明年: the year that is meant; 0: not said.
int yearSaidBefore(const NumeralText &text, int start, QDate published)
{
    if (text.ends(start, u"今年") || text.ends(start, u"本年"))
        return published.year();
    if (text.ends(start, u"去年"))
        return published.year() - 1;
    return text.ends(start, u"明年") ? published.year() + 1 : 0;
}

/// The year a date without one is of: that which brings it nearest to the article's day.
QDate resolved(const SaidDate &date, QDate published)
{
    if (date.year > 0)
        return QDate(date.year, date.month, date.day);
    QDate best;
    for (int year = published.year() - 1; year <= published.year() + 1; ++year) {
        const QDate candidate(year, date.month, date.day);
        if (candidate.isValid() && (!best.isValid() || qAbs(candidate.daysTo(published)) < qAbs(best.daysTo(published))))
            best = candidate;
    }
    return best;
}

struct SaidWeekday
{
    int start = 0;  ///< of the character that names it
    int day = 0;    ///< 1 Monday … 7 Sunday
};

/// 星期六, 周六 and 礼拜六 at a place, brackets and marks before them passed over.
std::optional<SaidWeekday> weekdayAt(const NumeralText &text, int place)
{
    while (QStringView(u"（(，, 、").contains(QChar(text.at(place))) && text.at(place) != 0)
        ++place;
    for (const QStringView word : {QStringView(u"星期"), QStringView(u"礼拜"), QStringView(u"周")}) {
        if (!text.has(place, word))
            continue;
        const int at = place + int(word.size());
        for (int i = 0; i < 7; ++i) {
            if (text.has(at, weekdayNames[i]) || (i == 6 && text.has(at, u"天")))
                return SaidWeekday{at, i + 1};
        }
    }
    return {};
}

/// 周六日, 周一至周五, 周年: no one weekday.
bool goesOn(const NumeralText &text, int behind)
{
    const char16_t next = text.at(behind);
    return next == u'至' || next == u'到' || next == u'、' || next == u'日' || next == u'—' || next == u'年' || isHanDigit(next);
}

QString weekdayText(int day)
{
    return weekdayNames[day - 1].toString();
}

} // namespace

void checkWeekdays(const NumeralText &text, const ProofSurroundings &surroundings, const FoundInParagraph &found)
{
    const QDate near = surroundings.published.isValid() ? surroundings.published : surroundings.today;
    for (const Number &number : text.numbers()) {
        const int end = number.end + 1;
        std::optional<SaidDate> said = dateEndingAt(text, end);
        if (!said || said->month == 0 || text.isInTitle(number.start))
            continue;
        const std::optional<SaidWeekday> weekday = weekdayAt(text, end);
        if (!weekday || goesOn(text, weekday->start + 1) || (said->year == 0 && !near.isValid()))
            continue;
        if (said->year == 0)
            said->year = yearSaidBefore(text, said->start, near);
        const QDate date = resolved(*said, near);
        if (!date.isValid() || date.dayOfWeek() == weekday->day)
            continue;
        const bool close = qAbs(date.daysTo(near)) < 60;
        // Without a year and months away, any of the years around may be meant.
        if (said->year == 0 && !close && (date.addYears(-1).dayOfWeek() == weekday->day || date.addYears(1).dayOfWeek() == weekday->day))
            continue;
        const bool sure = said->year > 0 || close;
        found(spanFinding("facts.weekday", sure ? Severity::MustFix : Severity::ShouldLook, {weekday->start, 1},
                          Proof::tr("%1 is a 星期%2.").arg(date.toString(u"yyyy-MM-dd"_s), weekdayText(date.dayOfWeek())),
                          {weekdayText(date.dayOfWeek())}));
    }
}

/// 昨天（28日): for a day's news a day more or less is the printing's; more is a mistake.
void checkDaysSaid(const NumeralText &text, const ProofSurroundings &surroundings, const FoundInParagraph &found)
{
    struct Word
    {
        QStringView word;
        int days;
    };
    constexpr Word words[] = {{u"前天", -2}, {u"前日", -2}, {u"昨天", -1}, {u"昨日", -1}, {u"昨晚", -1}, {u"今天", 0}, {u"今日", 0},
                              {u"今晚", 0}, {u"今早", 0}, {u"明天", 1}, {u"明日", 1}, {u"明晚", 1}, {u"后天", 2}};
    const QDate published = surroundings.published;
    if (!published.isValid() || text.paragraph().field() != ProofField::Body)
        return;
    for (const Number &number : text.numbers()) {
        const std::optional<SaidDate> said = dateEndingAt(text, number.end + 1);
        if (!said || said->year > 0 || (text.at(said->start - 1) != u'（' && text.at(said->start - 1) != u'(')
            || (text.at(said->end) != u'）' && text.at(said->end) != u')') || text.paragraph().isInQuotation(said->start))
            continue;
        for (const Word &word : words) {
            if (!text.ends(said->start - 1, word.word))
                continue;
            const QDate meant = published.addDays(word.days);
            const int month = said->month == 0 ? meant.month() : said->month;
            QDate written(meant.year(), month, said->day);
            for (const int months : {-1, 1}) {
                const QDate other = QDate(meant.year(), month, 1).addMonths(said->month == 0 ? months : months * 12);
                const QDate moved(other.year(), other.month(), said->day);
                if (moved.isValid() && (!written.isValid() || qAbs(moved.daysTo(meant)) < qAbs(written.daysTo(meant))))
                    written = moved;
            }
            constexpr qint64 printing = 1;
            if (written.isValid() && qAbs(written.daysTo(meant)) > printing) {
                found(spanFinding("facts.day-said", Severity::ShouldLook, between(said->start, said->end),
                                  Proof::tr("The article is of %1: “%2” does not fit this date.").arg(published.toString(u"yyyy-MM-dd"_s), word.word),
                                  {said->month == 0 ? QString(QString::number(meant.day()) + u'日')
                                                    : QString(QString::number(meant.month()) + u'月' + QString::number(meant.day()) + u'日')}));
            }
        }
    }
}

} // namespace galley
