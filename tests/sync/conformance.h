// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "syncdesk.h"

namespace galley::testkit {

/// Where the remotes under test come from.
class RemoteMaker
{
public:
    virtual ~RemoteMaker() = default;
    /// A new, empty store for this newsroom; the first connection to it.
    virtual std::unique_ptr<Remote> make(NewsroomId newsroom, const Clock &clock) = 0;
    /// Another connection to the same.
    virtual std::unique_ptr<Remote> again(const Clock &clock) = 0;
    /// As after it came back from a backup.
    virtual void renewEpoch(const Clock &clock) = 0;
    /// Time goes by, where the remote looks at it, too.
    virtual void goOn(HandClock &clock, qint64 seconds) { clock.goOn(seconds); }
    /// What the remote says of itself.
    virtual bool holdsToRoles() const = 0;
};

/// What every remote has to do, whatever it is made of. A remote's test derives from this and gives the maker.
class RemoteConformance : public QObject
{
    Q_OBJECT
public:
    explicit RemoteConformance(std::unique_ptr<RemoteMaker> maker);
    ~RemoteConformance() override;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aNewStoreIsFilledBeforeItIsOpened();
    void itSaysWhatItIs();
    void aPushIsDoneOnceHoweverOftenItComes();
    void whatWasMadeFromSomethingElseIsNotTaken();
    void ofTwoFromTheSameOneIsTaken();
    void theFeedHasEverythingOnceInPagesOfAnySize();
    void aPlaceBeyondTheFeedIsAnError();
    void anotherEpochTakesNothing();
    void whatTheRulesForbidIsRefusedWithTheRule();
    void aRecordMayNotSayMoreThanItsStatements();
    void whatIsNotWhatItsHashSaysIsDamaged();
    void aNameThatIsAnothersIsTaken();
    void theChainIsNumberedWithoutHoles();
    void anArticleWaitsForItsPictures();
    void aPictureThatArrivesDamagedIsThrownAway();
    void aPictureGoesOnWhereItWasCut();
    void presenceEndsByItself();
    void aLeaseIsHeldByOneAndItsFenceRises();
    void connectionsSeeEachOther();

private:
    struct House;
    std::unique_ptr<RemoteMaker> m_maker;
    std::unique_ptr<House> m_house;
};

} // namespace galley::testkit
