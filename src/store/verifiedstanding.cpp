// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/codecs.h"
#include "article/readjson.h"
#include "store/dutyroster.h"
#include "store/peopleregister.h"
#include "store/registerjson.h"
#include "store/situations.h"
#include "store/storetext.h"
#include "store/verifiedrecords.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace galley {

using Found = VerificationFinding::Kind;

namespace {

/// What is held of an entry, name by name; empty: it is not there.
using Held = QMap<QString, QString>;
using MergedSections = QHash<QString, QString>;

/// What the history leaves of an entry. Where two workstations changed it without knowing of one another, the chain
/// orders their statements and syncing brought the entry together field by field: then each field may be of either.
struct Standing
{
    qint64 number = 0;   ///< the last statement about it
    QList<Held> left;    ///< what may stand: one, or what was brought together
};

struct Standings
{
    QHash<QByteArray, Standing> people;
    QHash<QByteArray, Standing> shifts;
    QHash<QByteArray, Standing> routes; ///< one: all of them together
    MergedSections merged;
    bool together = false;              ///< the newsroom is worked at by several workstations
};

QString sectionNow(const MergedSections &merged, QString section)
{
    for (int depth = 0; depth < 100 && merged.contains(section); ++depth)
        section = merged.value(section);
    return section;
}

/// Merging sections moves the grants along, and states no change of a person.
Held personHeld(const QJsonObject &person, const Standings &known)
{
    if (person.isEmpty())
        return {};
    QStringList roles;
    for (const QJsonValue &grant : person.value("roles"_L1).toArray())
        roles << grant["role"_L1].toString() + u' ' + sectionNow(known.merged, grant["section"_L1].toString());
    roles.removeDuplicates();
    roles.sort();
    Held held{{u"real_name"_s, person.value("real_name"_L1).toString()}, {u"active"_s, person.value("active"_L1).toBool() ? u"yes"_s : u"no"_s},
              {u"roles"_s, roles.join(u'\n')}, {u"password"_s, person.value("password"_L1).toString()}};
    // Of two people with one login syncing gives the second another one.
    if (!known.together)
        held.insert(u"login"_s, person.value("login"_L1).toString());
    return held;
}

Held shiftHeld(const QJsonObject &shift)
{
    Held held;
    for (auto each = shift.begin(); each != shift.end(); ++each)
        held.insert(each.key(), each->toString());
    return held;
}

Held routesHeld(const QJsonObject &routes, const Standings &known)
{
    Held held;
    QStringList order;
    for (const QJsonValue &each : routes.value("routes"_L1).toArray()) {
        const QString id = each["id"_L1].toString();
        order << id;
        held.insert(id, routeToJson(routeFromJson(QString::fromUtf8(QJsonDocument(each.toObject()).toJson(QJsonDocument::Compact)))));
    }
    if (!known.together)
        held.insert(u"order"_s, order.join(u' '));
    return held;
}

bool isLeft(const Standing &standing, const Held &stands)
{
    if (standing.left.size() == 1 || stands.isEmpty())
        return standing.left.contains(stands);
    QStringList fields = stands.keys();
    for (const Held &left : standing.left)
        fields += left.keys();
    return std::ranges::all_of(fields, [&](const QString &field) {
        return std::ranges::any_of(standing.left, [&](const Held &left) { return left.value(field) == stands.value(field); });
    });
}

class StandingReader
{
public:
    StandingReader(VerificationReport &report, Standings &standings) : m_report(report), m_standings(standings) {}

    void take(qint64 number, const QString &matter, const QByteArray &subject, const QJsonObject &before, const QJsonObject &after)
    {
        if (matter == "person"_L1)
            follow(m_standings.people[subject], number, personHeld(before, m_standings), personHeld(after, m_standings));
        else if (matter == "shift"_L1 || matter == "shift-remove"_L1)
            follow(m_standings.shifts[subject], number, shiftHeld(before), shiftHeld(after));
        else if (matter == "routes"_L1)
            follow(m_standings.routes[{}], number, routesHeld(before, m_standings), routesHeld(after, m_standings));
    }

private:
    void follow(Standing &standing, qint64 number, const Held &before, const Held &after)
    {
        const bool goesOn = standing.number == 0 || (standing.left.size() == 1 && standing.left.constFirst() == before);
        if (!goesOn && !m_standings.together) {
            m_report.add({Found::RegisterWrong, number, {}, {}, {}, {},
                          Store::tr("Between entries %1 and %2, what they changed was changed without a statement.")
                              .arg(QString::number(standing.number), QString::number(number))});
        }
        standing.number = number;
        if (goesOn || !m_standings.together)
            standing.left = {after};
        else
            standing.left << before << after;
    }

    VerificationReport &m_report;
    Standings &m_standings;
};

Result<Standings> readStandings(Database &database, VerificationReport &report)
{
    Standings standings;
    GALLEY_TAKE(together, database.number(u"SELECT count(*) FROM sync_state"_s));
    standings.together = together > 0;
    const auto object = [](const QString &text) { return readJson(text.toUtf8()).object(); };
    GALLEY_TRY(database.each(u"SELECT before, after FROM register_history WHERE matter = 'section-merge'"_s, {}, [&](const Row &row) {
        standings.merged.insert(object(row.text(0)).value("id"_L1).toString(), object(row.text(1)).value("id"_L1).toString());
    }));
    StandingReader reader(report, standings);
    GALLEY_TRY(database.each(u"SELECT audit, matter, subject, before, after FROM register_history ORDER BY audit"_s, {}, [&](const Row &row) {
        reader.take(row.number(0), row.text(1), row.isNull(2) ? QByteArray() : row.bytes(2), object(row.text(3)), object(row.text(4)));
    }));
    return standings;
}

QString fieldLabel(const QString &field)
{
    if (field == "real_name"_L1) return Store::tr("name");
    if (field == "active"_L1) return Store::tr("active or not");
    if (field == "roles"_L1) return Store::tr("roles");
    if (field == "password"_L1) return Store::tr("password");
    return Store::tr("login");
}

QString changedFields(const Standing &standing, const Held &stands)
{
    QStringList changed;
    for (auto each = stands.cbegin(); each != stands.cend(); ++each) {
        if (std::ranges::none_of(standing.left, [&](const Held &left) { return left.value(each.key()) == each.value(); }))
            changed << fieldLabel(each.key());
    }
    //: between two names
    return changed.join(Store::tr(", "));
}

Result<void> holdPeople(Database &database, VerificationReport &report, const Standings &standings)
{
    GALLEY_TAKE(people, readPeople(database));
    QSet<QByteArray> there;
    QList<Person> unstated;
    for (const Person &person : std::as_const(people)) {
        const QByteArray key = person.id.uuid().toRfc4122();
        there.insert(key);
        const Standing standing = standings.people.value(key);
        const Held stands = personHeld(registerJson(person), standings);
        if (standing.number == 0) {
            unstated << person;
        } else if (!isLeft(standing, stands)) {
            report.add({Found::RegisterWrong, standing.number, {}, {}, person.id, {},
                        Store::tr("The person %1 is not as entry %2 left them: %3.")
                            .arg(person.realName, QString::number(standing.number), changedFields(standing, stands))});
        }
    }
    // Whom the newsroom was made with, nobody added. Ids rise with time.
    std::ranges::sort(unstated, [](const Person &a, const Person &b) { return a.id < b.id; });
    for (const Person &person : unstated.sliced(qMin(qsizetype(1), unstated.size())))
        report.add({Found::RegisterWrong, 0, {}, {}, person.id, {}, Store::tr("Nobody stated that they added the person %1.").arg(person.realName)});
    for (auto each = standings.people.cbegin(); each != standings.people.cend(); ++each) {
        if (!there.contains(each.key()) && !isLeft(*each, {}))
            report.add({Found::RegisterWrong, each->number, {}, {}, {}, {},
                        Store::tr("The person that entry %1 is about is missing.").arg(each->number)});
    }
    return {};
}

Result<void> holdShifts(Database &database, VerificationReport &report, const Standings &standings)
{
    GALLEY_TAKE(shifts, readWholeRoster(database));
    QSet<QByteArray> there;
    for (const Shift &shift : std::as_const(shifts)) {
        const QByteArray key = shift.id.uuid().toRfc4122();
        there.insert(key);
        const Standing standing = standings.shifts.value(key);
        if (standing.number == 0) {
            report.add({Found::RegisterWrong, 0, {}, {}, shift.person, shift.from,
                        Store::tr("Nobody stated the shift of %1 from %2.").arg(report.name(shift.person), report.at(shift.from))});
        } else if (!isLeft(standing, shiftHeld(registerJson(shift)))) {
            report.add({Found::RegisterWrong, standing.number, {}, {}, shift.person, shift.from,
                        Store::tr("The shift of %1 from %2 is not as entry %3 left it.")
                            .arg(report.name(shift.person), report.at(shift.from), QString::number(standing.number))});
        }
    }
    for (auto each = standings.shifts.cbegin(); each != standings.shifts.cend(); ++each) {
        if (!there.contains(each.key()) && !isLeft(*each, {}))
            report.add({Found::RegisterWrong, each->number, {}, {}, {}, {},
                        Store::tr("The shift that entry %1 put on the duty roster is missing.").arg(each->number)});
    }
    return {};
}

Result<void> holdRoutes(Database &database, VerificationReport &report, const Standings &standings)
{
    const Standing standing = standings.routes.value({});
    GALLEY_TAKE(routes, readRoutes(database));
    if (standing.number == 0 || isLeft(standing, routesHeld(registerJson(routes), standings)))
        return {};
    report.add({Found::RegisterWrong, standing.number, {}, {}, {}, {},
                Store::tr("The review routes are not as entry %1 left them.").arg(standing.number)});
    return {};
}

} // namespace

Result<void> verifyStanding(Database &database, VerificationReport &report)
{
    GALLEY_TAKE(standings, readStandings(database, report));
    GALLEY_TRY(holdPeople(database, report, standings));
    GALLEY_TRY(holdShifts(database, report, standings));
    return holdRoutes(database, report, standings);
}

} // namespace galley
