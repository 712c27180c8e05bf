// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/handlingwriting.h"

#include "store/codecs.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

Handling timesOf(const Handling &handling)
{
    Handling times;
    times.embargo = handling.embargo;
    times.publishAt = handling.publishAt;
    times.expireAt = handling.expireAt;
    return times;
}

} // namespace

QJsonObject HandlingRecord::details() const
{
    return {{u"handling"_s, QString::fromLatin1(handlingDigest(before, after).toHex())}};
}

HandlingRecord handlingRecord(const Handling &before, const Handling &after)
{
    return {handlingToJson(before), handlingToJson(after)};
}

std::optional<HandlingRecord> timesRecord(const Handling &before, const Handling &after)
{
    const Handling was = timesOf(before);
    const Handling is = timesOf(after);
    if (was == is)
        return {};
    return handlingRecord(was, is);
}

Result<void> keepHandlingRecord(Database &database, const ArticleState &state, PersonId person, const QDateTime &time,
                                const HandlingRecord &record, qint64 audit)
{
    return database.exec(u"INSERT INTO handling_history (article, person, time, before, after, audit) VALUES (?, ?, ?, ?, ?, ?)"_s,
                         bind(state.row, person, time, QString::fromUtf8(record.before), QString::fromUtf8(record.after), audit));
}

} // namespace galley
