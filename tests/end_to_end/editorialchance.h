// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorialoracle.h"
#include "testnewsroom.h"

#include <QRandomGenerator>

namespace galley::testkit {

/// People who do whatever comes to their minds in a real newsroom, often what they may not; the same seed does the same.
/// What is wrong with the outcome is found by an oracle that knows only who did what.
class EditorialChance
{
public:
    /// sql: statements that break the newsroom's store on purpose; none: it stays as it is.
    explicit EditorialChance(quint32 seed, const QStringList &sql = {});

    /// Does so many things, and delivers the portal in between and at the end. What the oracle says is wrong; empty: nothing.
    QString live(int things);

    int done() const { return m_done; }             ///< what was allowed
    int refused() const { return m_refused; }
    int delivered() const { return m_delivered; }
    int found() const { return m_found; }           ///< texts that readers found, over all deliveries
    QSet<QString> actionsDone() const { return m_actions; }

private:
    using Thing = QString (EditorialChance::*)();

    int below(int n) { return static_cast<int>(m_random.bounded(n)); }
    bool chance(int percent) { return below(100) < percent; }
    template <typename List>
    auto oneOf(const List &list) { return list.at(below(static_cast<int>(list.size()))); }

    void addPeople();
    QString something();
    QString write();
    QString save();
    QString handle();
    QString act();
    QString changePeople();
    QString changeRoute();
    QString changeRoster();
    QString letTimePass();
    QString lookAtTheClock();
    QString deliverAndJudge();

    Action likely(ArticleId article);
    PersonId likelyPerson();
    Content newText(QString &token);
    QDateTime sometime();

    TestNewsroom m_newsroom;
    QTemporaryDir m_outlet;
    QRandomGenerator m_random;
    EditorialOracle m_oracle;
    QList<PersonId> m_people;
    int m_routeSteps = 3;
    int m_tokens = 0;
    int m_done = 0;
    int m_refused = 0;
    int m_delivered = 0;
    int m_found = 0;
    QSet<QString> m_actions;
    QString m_last;
};

} // namespace galley::testkit
