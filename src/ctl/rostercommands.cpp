// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int daysShown = 14;

/// With the newsroom's offset: what a person reads, and a program understands.
QString zonedTime(const QDateTime &utc, const QTimeZone &zone)
{
    const QDateTime there = utc.toTimeZone(zone);
    return there.toOffsetFromUtc(there.offsetFromUtc()).toString(Qt::ISODate);
}

class Printer
{
public:
    explicit Printer(const Newsroom &newsroom) : m_zone(newsroom.zone()), m_now(newsroom.clock().nowUtc())
    {
        if (const auto people = newsroom.people()) {
            for (const Person &person : *people)
                m_people.insert(person.id, person);
        }
    }

    QJsonObject json(const Shift &shift) const
    {
        const Person person = m_people.value(shift.person);
        return {{u"id"_s, shift.id.toString()}, {u"login"_s, person.login}, {u"name"_s, person.realName},
                {u"role"_s, roleName(shift.role)}, {u"from"_s, zonedTime(shift.from, m_zone)}, {u"until"_s, zonedTime(shift.until, m_zone)},
                {u"now"_s, shift.from <= m_now && m_now < shift.until}, {u"note"_s, shift.note}};
    }

    QString line(const Shift &shift) const
    {
        const auto time = [this](const QDateTime &utc) { return utc.toTimeZone(m_zone).toString(u"yyyy-MM-dd HH:mm"_s); };
        return shift.id.toString() + u"  "_s + time(shift.from) + u" – "_s + time(shift.until) + u"  "_s + roleName(shift.role) + u"  "_s
            + plainLine(m_people.value(shift.person).realName) + (shift.note.isEmpty() ? QString() : QString(u"  "_s + plainLine(shift.note))) + u'\n';
    }

private:
    QTimeZone m_zone;
    QDateTime m_now;
    QHash<PersonId, Person> m_people;
};

Result<QDateTime> timeOption(const Session &session, const QString &option, const QDateTime &otherwise)
{
    return session.arguments.has(option) ? parseTime(session.arguments.value(option), session.newsroom->zone()) : otherwise;
}

Result<Answer> list(Session &session)
{
    const QDateTime now = session.newsroom->clock().nowUtc();
    const auto from = timeOption(session, u"from"_s, now);
    if (!from)
        return std::unexpected(from.error());
    const auto until = timeOption(session, u"until"_s, from->addDays(daysShown));
    if (!until)
        return std::unexpected(until.error());
    const auto shifts = session.newsroom->roster(*from, *until);
    if (!shifts)
        return std::unexpected(shifts.error());
    const Printer printer(*session.newsroom);
    QJsonArray array;
    QString text;
    for (const Shift &shift : *shifts) {
        array << printer.json(shift);
        text += printer.line(shift);
    }
    return Answer{QJsonObject{{u"shifts"_s, array}}, text.toUtf8()};
}

Result<Answer> add(Session &session)
{
    const Arguments &arguments = session.arguments;
    if (!arguments.has(u"from"_s) || !arguments.has(u"until"_s))
        return failure(ErrorCode::Usage, Ctl::tr("From when until when? Give --from and --until."));
    const auto person = session.newsroom->personByLogin(session.positional(0));
    if (!person)
        return std::unexpected(person.error());
    Shift shift;
    shift.person = person->id;
    shift.note = arguments.value(u"note"_s);
    if (arguments.has(u"role"_s)) {
        const auto role = roleFromName(arguments.value(u"role"_s));
        if (!role)
            return failure(ErrorCode::Usage, Ctl::tr("There is no role %1.").arg(arguments.value(u"role"_s)));
        shift.role = *role;
    }
    const auto from = timeOption(session, u"from"_s, {});
    const auto until = timeOption(session, u"until"_s, {});
    if (!from || !until)
        return std::unexpected(from ? until.error() : from.error());
    shift.from = *from;
    shift.until = *until;
    const auto stored = await(session.newsroom->putShift(shift, session.actor.id));
    if (!stored)
        return std::unexpected(stored.error());
    return Answer{Printer(*session.newsroom).json(*stored), QString(stored->id.toString() + u'\n').toUtf8()};
}

Result<Answer> remove(Session &session)
{
    const ShiftId id = ShiftId::fromString(session.positional(0));
    if (!id)
        return failure(ErrorCode::Usage, Ctl::tr("%1 is no id of a shift; `roster list` gives them.").arg(session.positional(0)));
    if (const auto done = await(session.newsroom->removeShift(id, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"removed"_s, id.toString()}}, QString(id.toString() + u'\n').toUtf8()};
}

} // namespace

QList<Command> rosterCommands()
{
    return {
        {.name = u"roster list"_s, .help = Ctl::tr("Tells who is on duty; by default in the next two weeks."), .run = list,
         .options = {{u"from"_s, u"TIME"_s, Ctl::tr("shifts that touch the time from here")}, {u"until"_s, u"TIME"_s, Ctl::tr("to here")}}},
        {.name = u"roster add"_s, .usage = u"LOGIN --from TIME --until TIME"_s,
         .help = Ctl::tr("Puts a person on duty. While somebody is, others who hold the role are not."), .needs = Needs::Writing,
         .run = add, .least = 1, .most = 1,
         .options = {{u"role"_s, u"ROLE"_s, Ctl::tr("the role on duty; chief by default")},
                     {u"from"_s, u"TIME"_s, Ctl::tr("2026-11-24 08:00, by the newsroom's clock")},
                     {u"until"_s, u"TIME"_s, Ctl::tr("the end, which is not part of the shift")},
                     {u"note"_s, u"TEXT"_s, Ctl::tr("for the newsroom")}}},
        {.name = u"roster remove"_s, .usage = u"SHIFT"_s, .help = Ctl::tr("Removes a shift by its id."), .needs = Needs::Writing,
         .run = remove, .least = 1, .most = 1},
    };
}

} // namespace galley
