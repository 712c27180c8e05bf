// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lists.h"

#include "store/articlestate.h"
#include "store/peopleregister.h"
#include "store/situations.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Steps this person's roles could take somewhere: a chief stands in for a section head, who stands in for an
/// editor. Only narrows down what decide() is asked.
QString possibleStepRoles(const Person &person)
{
    QSet<int> roles;
    for (const RoleGrant &grant : person.roles) {
        roles.insert(static_cast<int>(grant.role));
        if (grant.role == Role::Chief)
            roles.insert(static_cast<int>(Role::SectionHead));
        if (grant.role == Role::Chief || grant.role == Role::SectionHead)
            roles.insert(static_cast<int>(Role::Editor));
    }
    QStringList numbers;
    for (const int role : std::as_const(roles))
        numbers.append(QString::number(role));
    numbers.sort();
    return numbers.join(u',');
}

/// Whether the step could be this person's, were the text ready: open changes and owed proofreadings
/// keep it from being passed, not from waiting.
bool mayTakeStep(Situation situation, const Person &person, const QDateTime &now)
{
    situation.openChanges = false;
    situation.route.proofreadings = 0;
    ActionRequest request;
    request.action = situation.step >= situation.route.steps.size() ? Action::Approve : Action::Pass;
    request.actor = person;
    request.namedHash = situation.contentHash;
    request.now = now;
    return decide(situation, request).has_value();
}

bool mayMakeUp(const Situation &situation, const Person &person, const QDateTime &now)
{
    ActionRequest request;
    request.action = Action::MakeUpReview;
    request.actor = person;
    request.namedHash = situation.contentHash;
    request.now = now;
    return decide(situation, request).has_value();
}

/// Those of the candidates of which the rules say so.
template <typename May>
Result<QList<qint64>> judged(Database &database, const QList<qint64> &candidates, May may)
{
    QList<qint64> allowed;
    if (candidates.isEmpty())
        return allowed;
    GALLEY_TAKE(tree, SectionTreeIndex::read(database));
    for (const qint64 row : candidates) {
        GALLEY_TAKE(state, loadStateOfRow(database, row));
        GALLEY_TAKE(situation, assembleSituation(database, state, tree, WithContent::No));
        if (may(situation))
            allowed.append(row);
    }
    return allowed;
}

} // namespace

Result<QList<qint64>> articlesWaitingFor(Database &database, PersonId id, const QDateTime &now)
{
    QList<qint64> candidates;
    if (id.isNull())
        return candidates;
    GALLEY_TAKE(person, readPerson(database, id));
    const QString roles = possibleStepRoles(person);
    if (!person.active || roles.isEmpty())
        return candidates;
    GALLEY_TRY(database.each(u"SELECT a.row FROM lists l JOIN memberships m ON m.list = l.id JOIN articles a ON a.row = m.article "
                             "WHERE l.kind = 0 AND l.key = x'02' AND a.step_role IN (%1) "
                             "AND NOT EXISTS (SELECT 1 FROM article_writers w WHERE w.article = a.row AND w.person = ?) "
                             "AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.article = a.row AND r.round = a.round "
                             "AND r.standing = 1 AND r.step > 0 AND r.person = ?) "
                             "ORDER BY m.sort_key DESC"_s.arg(roles),
                             bind(id, id), [&](const Row &row) { candidates.append(row.number(0)); }));
    return judged(database, candidates, [&](const Situation &situation) { return mayTakeStep(situation, person, now); });
}

Result<QList<qint64>> articlesOwingReviewOf(Database &database, PersonId id, const QDateTime &now)
{
    QList<qint64> candidates;
    if (id.isNull())
        return candidates;
    GALLEY_TAKE(person, readPerson(database, id));
    GALLEY_TRY(database.each(u"SELECT row FROM articles WHERE owed <> '' ORDER BY row"_s, {},
                             [&](const Row &row) { candidates.append(row.number(0)); }));
    return judged(database, candidates, [&](const Situation &situation) { return mayMakeUp(situation, person, now); });
}

Result<QList<qint64>> articlesAssignedTo(Database &database, PersonId id)
{
    QList<qint64> rows;
    GALLEY_TRY(database.each(u"SELECT DISTINCT article FROM assignments WHERE person = ? AND ended IS NULL"_s, bind(id),
                             [&](const Row &row) { rows.append(row.number(0)); }));
    return rows;
}

} // namespace galley
