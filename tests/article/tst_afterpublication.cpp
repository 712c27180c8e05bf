// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

#include "testkit/testkit.h"

using namespace galley;
using namespace Qt::StringLiterals;

#define DONE(call) QCOMPARE(call, QString())
#define REFUSED(call, rule) QCOMPARE(call, QStringLiteral(rule))

/// What may still happen to what is out, or was thrown away, or came from an archive.
class TestAfterPublication : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    // ---- after it went out ----

    void aCorrectionGoesRoundAgainWhileTheOldTextStays()
    {
        NewsDesk desk;
        desk.publish();
        const QByteArray old = desk.now.liveHash;
        REFUSED(desk.act(Action::Correct, desk.reporter), "role-missing");
        DONE(desk.act(Action::Correct, desk.editor));
        QCOMPARE(desk.standing(), u"draft · published"_s);
        DONE(desk.save(desk.reporter, u"更正后"_s));
        QCOMPARE(desk.now.liveHash, old);
        REFUSED(desk.act(Action::Publish, desk.chief), "not-approved-text");
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Pass, desk.editor)); // a new round: the same people may review again
        DONE(desk.act(Action::Pass, desk.sectionHead));
        DONE(desk.act(Action::Approve, desk.chief));
        REFUSED(desk.act(Action::Schedule, desk.chief), "stage-forbids");
        DONE(desk.act(Action::Publish, desk.chief));
        QCOMPARE(desk.standing(), u"settled · published"_s);
        QCOMPARE(desk.now.liveHash, textHash(u"更正后"_s));
    }

    void takingDownNeedsAReasonAndTheChiefAtOnce_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<QString>("live");
        QTest::newRow("offline") << int(Action::TakeOffline) << u"offline"_s;
        QTest::newRow("withdraw") << int(Action::Withdraw) << u"withdrawn"_s;
        QTest::newRow("gone") << int(Action::MarkGone) << u"gone"_s;
    }
    void takingDownNeedsAReasonAndTheChiefAtOnce()
    {
        QFETCH(int, action);
        QFETCH(QString, live);
        NewsDesk desk;
        REFUSED(desk.act(Action(action), desk.chief, u"来函"_s), "stage-forbids");
        desk.publish();
        // Also while a correction is under way, which stays as it is.
        DONE(desk.act(Action::Correct, desk.editor));
        REFUSED(desk.act(Action(action), desk.chief), "reason-missing");
        REFUSED(desk.act(Action(action), desk.sectionHead, u"来函"_s), "role-missing");
        DONE(desk.act(Action(action), desk.chief, u"来函"_s));
        QCOMPARE(desk.standing(), QString(u"draft · "_s + live));
        if (Action(action) == Action::MarkGone) {
            REFUSED(desk.act(Action::RestoreLive, desk.chief, u"误撤"_s), "stage-forbids");
        } else {
            REFUSED(desk.act(Action::RestoreLive, desk.chief), "reason-missing");
            DONE(desk.act(Action::RestoreLive, desk.chief, u"误撤"_s));
            QCOMPARE(desk.standing(), u"draft · published"_s);
        }
    }

    void aScheduledOneTakenDownIsCorrectedBeforeItGoesOut()
    {
        NewsDesk desk;
        desk.approve();
        DONE(desk.act(Action::Schedule, desk.chief));
        REFUSED(desk.act(Action::Correct, desk.editor), "stage-forbids");
        DONE(desk.act(Action::TakeOffline, desk.chief, u"有误"_s));
        DONE(desk.act(Action::Correct, desk.editor));
        desk.publish();
        QCOMPARE(desk.standing(), u"settled · published"_s);
    }

    void anEmbargoHoldsPuttingOnlineAgainToo()
    {
        NewsDesk desk;
        desk.approve();
        DONE(desk.act(Action::Schedule, desk.chief));
        DONE(desk.act(Action::TakeOffline, desk.chief, u"有误"_s));
        desk.now.embargo = deskTime().addSecs(60);
        REFUSED(desk.act(Action::RestoreLive, desk.chief, u"误撤"_s), "embargoed");
    }

    // ---- spiking ----

    void aWriterSpikesADraftAndHasItBack()
    {
        NewsDesk desk;
        REFUSED(desk.act(Action::Spike, desk.editor), "role-missing");
        DONE(desk.act(Action::Spike, desk.reporter));
        QCOMPARE(desk.standing(), u"spiked · none"_s);
        REFUSED(desk.act(Action::Submit, desk.reporter), "stage-forbids");
        REFUSED(desk.act(Action::Unspike, desk.editor), "role-missing");
        DONE(desk.act(Action::Unspike, desk.reporter));
        QCOMPARE(desk.standing(), u"draft · none"_s);
    }

    void aReviewSpikedBySectionHeadComesBackToItsStep()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Pass, desk.editor));
        REFUSED(desk.act(Action::Spike, desk.reporter), "role-missing");
        DONE(desk.act(Action::Spike, desk.sectionHead));
        REFUSED(desk.act(Action::Unspike, desk.reporter), "role-missing");
        DONE(desk.act(Action::Unspike, desk.sectionHead));
        QCOMPARE(desk.standing(), u"review 2 · none"_s);
        QVERIFY(desk.now.reviews.first().standing);
    }

    void whatReadersSawIsNeverSpiked()
    {
        NewsDesk desk;
        desk.publish();
        DONE(desk.act(Action::Correct, desk.editor));
        REFUSED(desk.act(Action::Spike, desk.sectionHead), "stage-forbids");
        desk.now.live = Live::None;
        REFUSED(desk.act(Action::Spike, desk.sectionHead), "stage-forbids");
        QVERIFY(desk.lastMessage.contains(u"gone out"));
    }

    // ---- an archive ----

    void anArchiveIsBroughtInByTheChiefAsNeverReviewed()
    {
        NewsDesk desk;
        REFUSED(desk.act(Action::ImportPublished, desk.editor), "role-missing");
        DONE(desk.act(Action::ImportPublished, desk.chief));
        QCOMPARE(desk.standing(), u"settled · published"_s);
        QVERIFY(desk.now.approvedHash.isEmpty());
        QCOMPARE(desk.now.liveHash, desk.now.contentHash);
        QVERIFY(desk.now.reviews.isEmpty());
        DONE(desk.act(Action::Correct, desk.editor));
        REFUSED(desk.act(Action::ImportPublished, desk.chief), "stage-forbids");
    }
};

QTEST_APPLESS_MAIN(TestAfterPublication)
#include "tst_afterpublication.moc"
