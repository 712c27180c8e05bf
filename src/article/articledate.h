// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace galley {

/// How exactly a date is known. An imported page often tells the day only.
enum class DatePrecision { None, Year, Month, Day, Minute, Second };

/// When a story was (first) published, as exactly as it is known: a calendar date for Day and
/// coarser, an instant in UTC for Minute and finer.
class ArticleDate
{
public:
    ArticleDate() = default;
    static ArticleDate day(QDate date);
    static ArticleDate month(int year, int month);
    static ArticleDate year(int year);
    /// precision must be Minute or Second; seconds are cut off for Minute.
    static ArticleDate instant(const QDateTime &utc, DatePrecision precision = DatePrecision::Second);

    /// "2023", "2023-12", "2023-12-30", "2023-12-30T02:15Z", "2023-12-30T02:15:07Z" or "": the form in
    /// canonical content, from which the precision is read back. Anything else gives None.
    static ArticleDate fromCanonical(QStringView text);
    QString toCanonical() const;

    DatePrecision precision() const { return m_precision; }
    bool isNone() const { return m_precision == DatePrecision::None; }
    /// The calendar date as readers in this zone see it; for Year and Month its first day.
    QDate dateIn(const QTimeZone &zone) const;
    /// For ordering: the instant, or the first moment of the day in this zone.
    QDateTime instantIn(const QTimeZone &zone) const;
    /// As printed: "2023-12-30" or "2023-12-30 10:15" (zone's wall clock; seconds never print).
    QString printed(const QTimeZone &zone) const;

    bool operator==(const ArticleDate &) const = default;

private:
    DatePrecision m_precision = DatePrecision::None;
    QDate m_date;
    QDateTime m_instant;
};

/// "day", "minute" …; the words of `article show --json`.
QString datePrecisionName(DatePrecision precision);

} // namespace galley
