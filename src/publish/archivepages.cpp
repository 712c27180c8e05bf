// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagerenderer_p.h"

#include "publish/digest.h"
#include "publish/siteaddress.h"

#include <QCoreApplication>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// "2026-11" of "2026-11-23".
QString monthOf(const QString &day)
{
    return day.first(std::min<qsizetype>(7, day.size()));
}

QString inWords(const Theme &theme, const QString &format, const QString &date)
{
    return QDate::fromString(date.size() == 7 ? QString(date + "-01"_L1) : date, Qt::ISODate).toString(theme.string(format));
}

/// Neighbours of an entry in a sorted list; empty: none.
std::pair<QString, QString> beside(const QStringList &all, const QString &entry)
{
    const auto found = std::ranges::lower_bound(all, entry);
    const qsizetype at = found - all.begin();
    return found == all.end() || *found != entry ? std::pair<QString, QString>() : std::pair(all.value(at - 1), all.value(at + 1));
}

} // namespace

QString archiveAddress(const QString &date)
{
    return date.isEmpty() ? u"/archive/"_s : "/archive/"_L1 + QString(date).replace(u'-', u'/') + u'/';
}

QVariantList PageRenderer::Private::archiveCrumbs(const QString &date, const QString &prefix) const
{
    QVariantList trail = crumbs({}, prefix, false);
    trail << QVariantHash{{u"label"_s, theme->string(u"archive"_s)}, {u"href"_s, linkTo(prefix, archiveAddress({}))}};
    if (date.size() > 7) {
        trail << QVariantHash{{u"label"_s, inWords(*theme, u"month_format"_s, monthOf(date))},
                              {u"href"_s, linkTo(prefix, archiveAddress(monthOf(date)))}};
    }
    return trail;
}

Result<QByteArray> PageRenderer::archivePage() const
{
    const QString address = archiveAddress({});
    const QString prefix = rootPrefix(address);
    auto values = d->frame(address, {.prefix = prefix, .section = {}, .home = false, .masthead = true, .searching = false, .aside = {}});
    if (!values)
        return std::unexpected(values.error());
    const QString title = d->theme->string(u"archive"_s);
    d->describe(*values, title, address, prefix);
    values->insert(u"title"_s, title);
    values->insert(u"crumbs"_s, d->crumbs({}, prefix, false));
    QVariantList years;
    QStringList months = d->lists().months();
    std::ranges::reverse(months);
    for (qsizetype at = 0; at < months.size();) {
        const QString year = months.at(at).first(4);
        QVariantList entries;
        for (; at < months.size() && months.at(at).startsWith(year); ++at) {
            entries.prepend(QVariantHash{{u"label"_s, inWords(*d->theme, u"month_of_year"_s, months.at(at))},
                                         {u"href"_s, linkTo(prefix, archiveAddress(months.at(at)))}});
        }
        years << QVariantHash{{u"label"_s, inWords(*d->theme, u"year_format"_s, QString(year + "-01"_L1))}, {u"months"_s, entries}};
    }
    values->insert(u"years"_s, years);
    return d->print(u"archive.html"_s, *values);
}

QByteArray PageRenderer::archiveKey() const
{
    return (Digest() << siteKey() << d->lists().months().join(u' ')).result();
}

QVariantList PageRenderer::Private::calendar(const QString &month, const QString &prefix) const
{
    const QDate first = QDate::fromString(QString(month + "-01"_L1), Qt::ISODate);
    QVariantList weeks;
    QVariantList week;
    for (int blank = 1; blank < first.dayOfWeek(); ++blank)
        week << QVariantHash();
    for (QDate day = first; day.month() == first.month(); day = day.addDays(1)) {
        const QString date = day.toString(Qt::ISODate);
        QVariantHash cell{{u"day"_s, QString::number(day.day())}};
        if (!lists().day(date).isEmpty())
            cell.insert(u"href"_s, linkTo(prefix, archiveAddress(date)));
        week << cell;
        if (day.dayOfWeek() == 7 || day.day() == first.daysInMonth()) {
            while (week.size() < 7)
                week << QVariantHash();
            weeks << QVariantHash{{u"days"_s, week}};
            week.clear();
        }
    }
    return weeks;
}

Result<QByteArray> PageRenderer::archiveMonthPage(const QString &month) const
{
    const QString address = archiveAddress(month);
    const QString prefix = rootPrefix(address);
    auto values = d->frame(address, {.prefix = prefix, .section = {}, .home = false, .masthead = true, .searching = false, .aside = {}});
    if (!values)
        return std::unexpected(values.error());
    const QString title = inWords(*d->theme, u"month_format"_s, month);
    d->describe(*values, title, address, prefix);
    values->insert(u"title"_s, title);
    values->insert(u"crumbs"_s, d->archiveCrumbs(month, prefix));
    values->insert(u"week"_s, QVariant(d->theme->string(u"week"_s).split(u',')));
    values->insert(u"weeks"_s, d->calendar(month, prefix));
    const auto [before, after] = beside(d->lists().months(), month);
    if (!before.isEmpty())
        values->insert(u"before"_s, linkTo(prefix, archiveAddress(before)));
    if (!after.isEmpty())
        values->insert(u"after"_s, linkTo(prefix, archiveAddress(after)));
    return d->print(u"archive.html"_s, *values);
}

QByteArray PageRenderer::archiveMonthKey(const QString &month) const
{
    const QStringList &days = d->lists().days();
    Digest digest;
    for (auto day = std::ranges::lower_bound(days, month); day != days.end() && monthOf(*day) == month; ++day)
        digest << *day;
    const auto [before, after] = beside(d->lists().months(), month);
    return (digest << siteKey() << month << before << after).result();
}

Result<QByteArray> PageRenderer::archiveDayPage(const QString &day, int page) const
{
    const ListPlaces &places = d->lists().day(day);
    if (page < 0 || page > places.pageCount())
        return failure(ErrorCode::NotFound, QCoreApplication::translate("PageRenderer", "There is no such list page."));
    const QString address = archiveAddress(day);
    const QString prefix = rootPrefix(address);
    auto values = d->frame(pageOf(address, page), {.prefix = prefix, .section = {}, .home = false, .masthead = true, .searching = false, .aside = {}});
    if (!values)
        return std::unexpected(values.error());
    const QString title = inWords(*d->theme, u"today_format"_s, day);
    d->describe(*values, title, pageOf(address, page), prefix);
    values->insert(u"title"_s, title);
    values->insert(u"crumbs"_s, d->archiveCrumbs(day, prefix));
    const auto [before, after] = beside(d->lists().days(), day);
    if (!before.isEmpty())
        values->insert(u"dayBefore"_s, linkTo(prefix, archiveAddress(before)));
    if (!after.isEmpty())
        values->insert(u"dayAfter"_s, linkTo(prefix, archiveAddress(after)));
    return d->listPage(*values, places, page, {.address = address, .prefix = prefix, .style = ListStyle::Headlines, .hours = true});
}

QByteArray PageRenderer::archiveDayKey(const QString &day, int page) const
{
    const auto [before, after] = beside(d->lists().days(), day);
    Digest digest;
    digest << siteKey() << day << before << after;
    d->addList(digest, d->lists().day(day), page);
    return digest.result();
}

} // namespace galley
