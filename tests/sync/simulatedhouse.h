// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation.h"

namespace galley::testkit {

struct SimulationOrigin::Parts
{
    Parts();
    SyncedHouse house;
    QList<PersonId> people;
    QTemporaryDir folder;   ///< of a workstation that is in step and closed
    QTemporaryDir store;    ///< of the store beside it
    QString workstation;    ///< the folder that workstations begin with
    SimulatedStores stores;
};

/// Sentences that nobody else wrote, in a workstation's texts, comments and what registers were.
QSet<QString> tokensOf(Newsroom &newsroom);

/// A newsroom of three to five workstations while it lives through a course, and the oracles at its end.
class SimulatedHouse
{
public:
    SimulatedHouse(const SimulationOrigin &origin, quint32 seed, const DeliberateBreaks &breaks);
    ~SimulatedHouse();
    SimulationOutcome live(const QList<SimulatedThing> &course);

private:
    struct Desk
    {
        std::unique_ptr<SyncDesk> desk;
        int number = 0;
        SyncDesk *operator->() const { return desk.get(); }
        Newsroom &newsroom() const { return **desk; }
    };

    QString happen(const SimulatedThing &thing);
    QString write(Desk &desk, const SimulatedThing &thing);
    QString save(Desk &desk, const SimulatedThing &thing);
    QString handle(Desk &desk, const SimulatedThing &thing);
    QString act(Desk &desk, const SimulatedThing &thing);
    QString comment(Desk &desk, const SimulatedThing &thing);
    QString sync(Desk &desk, const SimulatedThing &thing);
    QString lookAtTheClock(Desk &desk);
    QString changePeople(Desk &desk, const SimulatedThing &thing);
    QString changeRegister(Desk &desk, const SimulatedThing &thing);
    QString backUp();
    QString restore();
    QString reinstall(Desk &desk);
    QString addPicture(Desk &desk, const SimulatedThing &thing);

    std::unique_ptr<Desk> newDesk(const QString &folder);
    void useBreaks(Desk &desk);
    std::optional<ArticleId> anArticle(Desk &desk, quint32 number) const;
    PersonId aPerson(quint32 number) const;
    PersonId aPersonFor(Desk &desk, ArticleId article, Action action, quint32 number) const;
    QString freshToken();
    QString comeTogether();
    QString judge();
    QString judgeDesk(Desk &desk, const QMap<QString, QByteArray> &store, const QList<AuditEntry> &chain);
    QString judgePublishing(const QList<AuditEntry> &chain);
    void withNobodyConnected(const std::function<void()> &work);
    void confirmIfStopped(Desk &desk);
    void noteStop(Desk &desk, const SyncReport &report);

    const SimulationOrigin &m_origin;
    DeliberateBreaks m_breaks;
    quint32 m_seed;
    HandClock m_clock;
    std::unique_ptr<SimulatedStore> m_store;
    QList<PersonId> m_people;
    std::vector<std::unique_ptr<Desk>> m_desks;
    QList<Push> m_late;             ///< pushes that were overtaken by everything
    QSet<QString> m_tokens;         ///< a word of its own in every sentence that was saved
    QSet<QString> m_lost;           ///< those that went with a machine before they were sent
    int m_nextToken = 0;
    bool m_hasBackup = false;
    bool m_wasRestored = false;
    SimulationOutcome m_outcome;
};

} // namespace galley::testkit
