// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dutyroster.h"

#include "article/plausible.h"
#include "store/peopleregister.h"
#include "store/registerhistory.h"
#include "store/registerjson.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int longestShiftDays = 31;

Shift takeShift(const Row &row)
{
    return {row.id<ShiftId>(0), row.id<PersonId>(1), row.word<Role>(2), row.time(3), row.time(4), row.text(5)};
}

Result<Shift> shiftOf(Database &database, ShiftId id)
{
    Shift shift;
    GALLEY_TAKE(found, database.one(u"SELECT id, person, role, begins, ends, note FROM shifts WHERE id = ?"_s, bind(id),
                                    [&](const Row &row) { shift = takeShift(row); }));
    if (!found)
        return failure(ErrorCode::NotFound, Store::tr("There is no such shift."));
    return shift;
}

Result<void> checkShift(Database &database, const Shift &shift)
{
    GALLEY_TAKE(person, readPerson(database, shift.person));
    if (!person.active)
        return failure(ErrorCode::Refused, Store::tr("%1 was deactivated.").arg(person.realName), u"inactive"_s);
    if (!person.hasRole(shift.role)) {
        return failure(ErrorCode::Refused, Store::tr("%1 is not %2, and so cannot be on duty as one.").arg(person.realName, roleLabel(shift.role)),
                       u"role-missing"_s);
    }
    if (!shift.from.isValid() || !shift.until.isValid() || shift.until <= shift.from)
        return failure(ErrorCode::Usage, Store::tr("A shift ends after it begins."));
    if (shift.from.daysTo(shift.until) > longestShiftDays)
        return failure(ErrorCode::Usage, Store::tr("A shift takes %n day(s) at most.", nullptr, longestShiftDays));
    return isLine(shift.note) ? Result<void>() : failure(ErrorCode::Usage, Store::tr("A note is one line of text."));
}

/// A time of the same day without its date.
QString untilText(const QDateTime &until, const QDateTime &now, const QTimeZone &zone)
{
    const QDateTime there = until.toTimeZone(zone);
    return there.date() == now.toTimeZone(zone).date() ? there.toString(u"HH:mm"_s) : there.toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

Result<QList<Shift>> readRoster(Database &database, const QDateTime &from, const QDateTime &until)
{
    QList<Shift> shifts;
    GALLEY_TRY(database.each(u"SELECT id, person, role, begins, ends, note FROM shifts WHERE ends > ? AND begins < ? ORDER BY begins, id"_s,
                             bind(from, until), [&](const Row &row) { shifts.append(takeShift(row)); }));
    return shifts;
}

Result<QList<Shift>> readWholeRoster(Database &database)
{
    QList<Shift> shifts;
    GALLEY_TRY(database.each(u"SELECT id, person, role, begins, ends, note FROM shifts ORDER BY begins, id"_s, {},
                             [&](const Row &row) { shifts.append(takeShift(row)); }));
    return shifts;
}

Result<bool> readOnDuty(Database &database, PersonId person, Role role, const QDateTime &now)
{
    GALLEY_TAKE(shifts, readRoster(database, now, now.addMSecs(1)));
    return isOnDuty(shifts, person, role, now);
}

Result<QString> readDutyHolders(Database &database, Role role, const QDateTime &now, const QTimeZone &zone)
{
    GALLEY_TAKE(shifts, readRoster(database, now, now.addMSecs(1)));
    QStringList holders;
    for (const Shift &shift : std::as_const(shifts)) {
        if (shift.role != role)
            continue;
        GALLEY_TAKE(holder, readPerson(database, shift.person));
        //: who is on duty: %1 is a name, %2 a time
        holders.append(Store::tr("%1 (until %2)").arg(holder.realName, untilText(shift.until, now, zone)));
    }
    //: between two names
    return holders.join(Store::tr(", "));
}

Result<Shift> putShift(WriteContext &context, const Shift &given, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(manager(database, by));
    Shift shift = given;
    shift.from = shift.from.toUTC();
    shift.until = shift.until.toUTC();
    QJsonObject before;
    if (shift.id.isNull()) {
        shift.id = context.ids.next<ShiftId>(context.now);
    } else {
        GALLEY_TAKE(present, shiftOf(database, shift.id));
        before = registerJson(present);
    }
    GALLEY_TRY(checkShift(database, shift));
    GALLEY_TRY(database.exec(u"INSERT INTO shifts (id, person, role, begins, ends, note) VALUES (?, ?, ?, ?, ?, ?) "
                             "ON CONFLICT (id) DO UPDATE SET person = excluded.person, role = excluded.role, begins = excluded.begins, "
                             "ends = excluded.ends, note = excluded.note"_s,
                             bind(shift.id, shift.person, shift.role, shift.from, shift.until, shift.note)));
    GALLEY_TRY(recordChange(context, {u"shift"_s, shift.id.uuid(), before, registerJson(shift)}, by));
    return shift;
}

Result<void> removeShift(WriteContext &context, ShiftId id, PersonId by)
{
    GALLEY_TRY(manager(context.database, by));
    GALLEY_TAKE(shift, shiftOf(context.database, id));
    GALLEY_TRY(context.database.exec(u"DELETE FROM shifts WHERE id = ?"_s, bind(id)));
    return recordChange(context, {u"shift-remove"_s, id.uuid(), registerJson(shift), {}}, by);
}

} // namespace galley
