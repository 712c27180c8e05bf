// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/listplan.h"

#include <algorithm>

namespace galley {

namespace {

constexpr int dayPageSize = 100; ///< a day of most newsrooms is one page

} // namespace

bool ListPlaces::isEmpty() const
{
    return std::all_of(m_places.cbegin(), m_places.cend(), [](const Listed *place) { return !place; });
}

int ListPlaces::pageCount() const
{
    return static_cast<int>(std::max<qsizetype>(0, m_places.size() / m_pageSize - 1));
}

std::pair<qsizetype, qsizetype> ListPlaces::range(int number) const
{
    if (number > 0 && number <= pageCount())
        return {qsizetype(number - 1) * m_pageSize, qsizetype(number) * m_pageSize};
    if (number == 0)
        return {qsizetype(pageCount()) * m_pageSize, m_places.size()};
    return {0, 0};
}

QList<const Listed *> ListPlaces::page(int number) const
{
    const auto [from, to] = range(number);
    QList<const Listed *> shown;
    for (qsizetype at = to; at-- > from;) {
        if (m_places.at(at))
            shown.append(m_places.at(at));
    }
    return shown;
}

int ListPlaces::olderThan(int number) const
{
    int older = number == 0 ? pageCount() : number - 1;
    while (older > 0 && page(older).isEmpty())
        --older;
    return older;
}

QList<const Listed *> ListPlaces::newest(qsizetype count) const
{
    QList<const Listed *> shown;
    for (qsizetype at = m_places.size(); at-- > 0 && shown.size() < count;) {
        if (m_places.at(at))
            shown.append(m_places.at(at));
    }
    return shown;
}

QList<const Listed *> ListPlaces::between(qsizetype from, qsizetype to) const
{
    QList<const Listed *> shown;
    for (qsizetype at = from; at < std::min(to, m_places.size()); ++at) {
        if (m_places.at(at))
            shown.append(m_places.at(at));
    }
    return shown;
}

ListPlan::ListPlan(const SiteSnapshot &site)
{
    const int pageSize = std::clamp(site.site.settings.listPageSize, 5, 200);
    m_whole.setPageSize(pageSize);
    for (const Section &section : site.site.sections)
        m_sections[section.id].setPageSize(pageSize);
    for (const Tag &tag : site.site.tags)
        m_tags[tag.id].setPageSize(pageSize);
    qsizetype live = 0;
    qsizetype hole = 0;
    while (live < site.listed.size() || hole < site.holes.size()) {
        const bool takeHole = live == site.listed.size()
            || (hole < site.holes.size()
                && std::pair(site.holes.at(hole).published, site.holes.at(hole).id)
                    < std::pair(site.listed.at(live).published, site.listed.at(live).id));
        place(site, takeHole ? site.holes.at(hole++) : site.listed.at(live++), !takeHole);
    }
    for (auto &parts : m_series) {
        std::stable_sort(parts.begin(), parts.end(),
                         [](const Listed *a, const Listed *b) { return a->part < b->part; });
    }
    for (auto day = m_days.cbegin(); day != m_days.cend(); ++day) {
        if (!day->isEmpty())
            m_shownDays.append(day.key());
    }
    m_shownDays.sort();
    for (const QString &day : std::as_const(m_shownDays)) {
        if (!m_shownMonths.contains(QStringView(day).first(std::min<qsizetype>(7, day.size()))))
            m_shownMonths.append(day.first(std::min<qsizetype>(7, day.size())));
    }
}

void ListPlan::place(const SiteSnapshot &site, const Listed &article, bool reachable)
{
    const Listed *shown = reachable ? &article : nullptr;
    m_whole.append(shown);
    ListPlaces &day = m_days[article.date];
    day.setPageSize(dayPageSize);
    day.append(shown);
    QList<SectionId> seen;
    for (const SectionId own : article.sections) {
        const QList<SectionId> path = site.pathTo(own);
        for (const SectionId section : path) {
            if (seen.contains(section))
                continue;
            seen.append(section);
            m_sections[section].append(shown);
        }
    }
    for (const TagId tag : article.tags) {
        if (m_tags.contains(tag))
            m_tags[tag].append(shown);
    }
    if (reachable && article.series && site.seriesOf(article.series))
        m_series[article.series].append(&article);
}

const ListPlaces &ListPlan::section(SectionId id) const
{
    const auto found = m_sections.constFind(id);
    return found == m_sections.cend() ? m_none : *found;
}

const ListPlaces &ListPlan::tag(TagId id) const
{
    const auto found = m_tags.constFind(id);
    return found == m_tags.cend() ? m_none : *found;
}

const ListPlaces &ListPlan::day(const QString &date) const
{
    const auto found = m_days.constFind(date);
    return found == m_days.cend() ? m_none : *found;
}

} // namespace galley
