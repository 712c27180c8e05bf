// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/articlejson.h"
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/placelookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "store/statistics.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonObject spreadJson(const Spread &spread)
{
    return {{u"number"_s, spread.number}, {u"median_seconds"_s, spread.median}, {u"ninetieth_seconds"_s, spread.ninetieth},
            {u"longest_seconds"_s, spread.longest}};
}

/// Hours and minutes: what a person reads of a wait.
QString hours(qint64 seconds)
{
    return u"%1:%2"_s.arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QChar(u'0'));
}

QString spreadText(const Spread &spread)
{
    return Ctl::tr("%1 · median %2 · nine in ten within %3 · longest %4 (hours:minutes)")
        .arg(spread.number).arg(hours(spread.median), hours(spread.ninetieth), hours(spread.longest));
}

/// The figures as they come: each adds its part of the document and of the text.
class Figures
{
public:
    Figures(const Newsroom &newsroom, const StatisticsQuery &query) : m_newsroom(newsroom), m_query(query) {}

    Result<Answer> all()
    {
        const auto people = peopleById(m_newsroom);
        const auto sections = m_newsroom.sections();
        if (!people || !sections)
            return std::unexpected(!people ? people.error() : sections.error());
        m_people = *people;
        for (const Section &section : *sections)
            m_sections.insert(section.id, section.slug);
        for (const auto part : {&Figures::waiting, &Figures::throughput, &Figures::times, &Figures::changes, &Figures::overdue, &Figures::workload}) {
            if (const auto done = (this->*part)(); !done)
                return std::unexpected(done.error());
        }
        return Answer{m_object, m_text.toUtf8()};
    }

private:
    void head(const QString &title) { m_text += (m_text.isEmpty() ? u""_s : u"\n"_s) + title + u'\n'; }

    Result<void> waiting()
    {
        head(Ctl::tr("Waiting now"));
        return readWaiting(m_newsroom, m_query).transform([this](const QList<WaitingFigure> &figures) {
            QJsonArray array;
            for (const WaitingFigure &figure : figures) {
                QJsonObject object = spreadJson(figure.waiting);
                object[u"step"_s] = figure.step;
                object[u"name"_s] = figure.name;
                array << object;
                m_text += u"  "_s + (figure.step == 0 ? Ctl::tr("to be released") : figure.name) + u"  "_s + spreadText(figure.waiting) + u'\n';
            }
            m_object[u"waiting"_s] = array;
        });
    }

    Result<void> throughput()
    {
        head(Ctl::tr("Done, by day and person: submitted, passed, returned, approved, published"));
        return readThroughput(m_newsroom, m_query).transform([this](const QList<ThroughputFigure> &figures) {
            QJsonArray array;
            for (const ThroughputFigure &figure : figures) {
                const QString day = figure.day.toString(Qt::ISODate);
                array << QJsonObject{{u"day"_s, day}, {u"login"_s, m_people.value(figure.person).login}, {u"submitted"_s, figure.submitted},
                                     {u"passed"_s, figure.passed}, {u"returned"_s, figure.returned}, {u"approved"_s, figure.approved},
                                     {u"published"_s, figure.published}};
                m_text += u"  %1  %2  %3 %4 %5 %6 %7\n"_s.arg(day, plainLine(m_people.value(figure.person).realName)).arg(figure.submitted)
                              .arg(figure.passed).arg(figure.returned).arg(figure.approved).arg(figure.published);
            }
            m_object[u"throughput"_s] = array;
        });
    }

    Result<void> times()
    {
        head(Ctl::tr("Time to publication"));
        return readPublicationTimes(m_newsroom, m_query).transform([this](const PublicationTimes &figures) {
            m_object[u"publication"_s] = QJsonObject{{u"from_creation"_s, spreadJson(figures.fromCreation)},
                                                     {u"from_submission"_s, spreadJson(figures.fromSubmission)}};
            m_text += u"  "_s + Ctl::tr("from creation: %1").arg(spreadText(figures.fromCreation)) + u"\n  "_s
                + Ctl::tr("from submission: %1").arg(spreadText(figures.fromSubmission)) + u'\n';
        });
    }

    Result<void> changes()
    {
        head(Ctl::tr("By section: published, corrections, updates, taken offline, withdrawn, gone"));
        return readCorrections(m_newsroom, m_query).transform([this](const QList<SectionFigure> &figures) {
            QJsonArray array;
            for (const SectionFigure &figure : figures) {
                const QString section = m_sections.value(figure.section);
                array << QJsonObject{{u"section"_s, section}, {u"published"_s, figure.published}, {u"corrections"_s, figure.corrections},
                                     {u"updates"_s, figure.updates}, {u"taken_offline"_s, figure.takenOffline},
                                     {u"withdrawn"_s, figure.withdrawn}, {u"gone"_s, figure.gone}};
                m_text += u"  %1  %2 %3 %4 %5 %6 %7\n"_s.arg(section.isEmpty() ? u"-"_s : section).arg(figure.published).arg(figure.corrections)
                              .arg(figure.updates).arg(figure.takenOffline).arg(figure.withdrawn).arg(figure.gone);
            }
            m_object[u"sections"_s] = array;
        });
    }

    Result<void> overdue()
    {
        head(Ctl::tr("Overdue"));
        return readOverdue(m_newsroom, m_query).transform([this](const QList<OverdueFigure> &figures) {
            QJsonArray array;
            for (const OverdueFigure &figure : figures) {
                array << QJsonObject{{u"article"_s, figure.article.toString()}, {u"headline"_s, figure.headline},
                                     {u"login"_s, m_people.value(figure.person).login}, {u"stage"_s, stageName(figure.stage)},
                                     {u"step_name"_s, figure.stepName}, {u"due"_s, timeJson(figure.due)}};
                m_text += u"  "_s + figure.due.toTimeZone(m_newsroom.zone()).toString(u"yyyy-MM-dd HH:mm"_s) + u"  "_s
                    + plainLine(m_people.value(figure.person).realName) + u"  "_s + plainLine(figure.headline) + u'\n';
            }
            m_object[u"overdue"_s] = array;
        });
    }

    Result<void> workload()
    {
        head(Ctl::tr("On whose desk: assigned, overdue, drafts"));
        return readWorkload(m_newsroom).transform([this](const QList<WorkloadFigure> &figures) {
            QJsonArray array;
            for (const WorkloadFigure &figure : figures) {
                array << QJsonObject{{u"login"_s, m_people.value(figure.person).login}, {u"assigned"_s, figure.assigned},
                                     {u"overdue"_s, figure.overdue}, {u"drafts"_s, figure.drafts}};
                m_text += u"  %1  %2 %3 %4\n"_s.arg(plainLine(m_people.value(figure.person).realName)).arg(figure.assigned).arg(figure.overdue).arg(figure.drafts);
            }
            m_object[u"workload"_s] = array;
        });
    }

    const Newsroom &m_newsroom;
    const StatisticsQuery m_query;
    QHash<PersonId, Person> m_people;
    QHash<SectionId, QString> m_sections;
    QJsonObject m_object;
    QString m_text;
};

Result<Answer> statistics(Session &session)
{
    const Arguments &arguments = session.arguments;
    StatisticsQuery query;
    const std::pair<QString, QDateTime *> times[] = {{u"from"_s, &query.from}, {u"until"_s, &query.until}};
    for (const auto &[name, time] : times) {
        if (!arguments.has(name))
            continue;
        const auto given = parseTime(arguments.value(name), session.newsroom->zone());
        if (!given)
            return std::unexpected(given.error());
        *time = *given;
    }
    if (arguments.has(u"section"_s)) {
        const auto section = findSection(*session.newsroom, arguments.value(u"section"_s));
        if (!section)
            return std::unexpected(section.error());
        query.section = section->id;
    }
    return Figures(*session.newsroom, query).all();
}

} // namespace

QList<Command> statisticsCommands()
{
    return {
        {.name = u"statistics"_s,
         .help = Ctl::tr("The newsroom in figures: what waits, who did what, how long it took, what was corrected or withdrawn, what is overdue."),
         .run = statistics,
         .options = {{u"from"_s, u"TIME"_s, Ctl::tr("2026-11-24 08:00 by the newsroom's clock; by default from the beginning")},
                     {u"until"_s, u"TIME"_s, Ctl::tr("the end, which is not part of it; by default until now")},
                     {u"section"_s, u"SLUG"_s, Ctl::tr("in this section or below it")}}},
    };
}

} // namespace galley
