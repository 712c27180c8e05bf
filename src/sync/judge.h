// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/person.h"
#include "article/roster.h"
#include "article/route.h"
#include "article/statement.h"
#include "sync/record.h"

#include <QJsonObject>

namespace galley {

/// The registers as a remote has them, as far as its judging goes by them.
struct JudgedRegisters
{
    QHash<PersonId, Person> people;
    QHash<SectionId, SectionId> parents;        ///< of every section; null: at the top
    QHash<SectionId, RouteId> sectionRoutes;
    QList<Route> routes;
    QList<Shift> roster;
    QSet<TagId> tags;
    QHash<PersonId, QList<QByteArray>> keys;    ///< public keys that stand
    bool signaturesAsked = false;
};
JudgedRegisters judgedRegisters(const QList<SyncRecord> &records);
/// With what a push makes of them: it is judged by the registers it brings, once those are judged.
JudgedRegisters withChanges(const QList<SyncRecord> &records, const QList<Push::Change> &changes);

/// The texts of an article that a judge may have to look at.
struct JudgedTexts
{
    std::function<std::optional<Content>(const QByteArray &contentHash)> content;
    /// The newest text before this one (revision hash) that somebody else wrote; none: there is none.
    std::function<std::optional<Content>(const QByteArray &revision, PersonId notBy)> before;
};

struct JudgeRefusal
{
    OperationId operation;
    QString rule;
    QString message;
};

/// Judges the statements of a push about one article by the rules in src/article, from the record as it stands, and
/// holds the pushed record to what comes of them: who is where in the workflow is never taken at the client's word. Pure.
/// now: the remote's.
std::optional<JudgeRefusal> judgeArticle(const QJsonObject &before, const QJsonObject &after, const QList<Statement> &statements,
                                         const QList<Revision> &revisions, const JudgedRegisters &registers, const JudgedTexts &texts,
                                         const QDateTime &now);

/// Whether these people may change registers as their statements say.
std::optional<JudgeRefusal> judgeRegisters(const QList<Statement> &statements, const JudgedRegisters &registers);

} // namespace galley
