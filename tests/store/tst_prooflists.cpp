// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QSignalSpy>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// What the newsroom keeps for proofing: its lists in all versions, findings set aside.
class ProofListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void everyVersionOfAListStays()
    {
        TestNewsroom newsroom;
        QCOMPARE(got(newsroom->proofList(u"words"_s)), QByteArray());
        QSignalSpy told(&*newsroom, &Newsroom::proofListsChanged);
        got(await(newsroom->putProofList(u"words"_s, "[\"一\"]", u"起头"_s, newsroom.chief)));
        newsroom.clock.goOn(60);
        got(await(newsroom->putProofList(u"words"_s, "[\"一\",\"二\"]", u"加词"_s, newsroom.sectionHead)));
        got(await(newsroom->putProofList(u"words"_s, "[\"一\",\"二\"]", u"同样"_s, newsroom.chief)));
        got(await(newsroom->putProofList(u"offices"_s, "{}", {}, newsroom.admin)));
        QCOMPARE(got(newsroom->proofList(u"words"_s)), QByteArray("[\"一\",\"二\"]"));
        QCOMPARE(got(newsroom->proofListAt(u"words"_s, 1)), QByteArray("[\"一\"]"));
        QCOMPARE(got(newsroom->proofListAt(u"words"_s, 3)), QByteArray());
        QCOMPARE(got(newsroom->proofListAt(u"words"_s, 0)), QByteArray());
        const QList<ListVersion> versions = got(newsroom->proofListVersions(u"words"_s));
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions.at(0).version, 2);
        QCOMPARE(versions.at(0).note, u"加词"_s);
        QCOMPARE(versions.at(0).person, newsroom.sectionHead);
        QVERIFY(versions.at(0).time > versions.at(1).time);
        QTRY_VERIFY(told.count() >= 3);
        verifyHealthy(newsroom);
    }

    void listsAreForThoseWhoAnswerForThem()
    {
        TestNewsroom newsroom;
        for (const PersonId person : {newsroom.reporter, newsroom.editor, PersonId()})
            QCOMPARE(await(newsroom->putProofList(u"words"_s, "[]", {}, person)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->putProofList(u"words"_s, "nothing", {}, newsroom.chief)).error().code, ErrorCode::BadInput);
        QCOMPARE(await(newsroom->putProofList({}, "[]", {}, newsroom.chief)).error().code, ErrorCode::Usage);
    }

    void aDismissalIsInTheArticlesHistory()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const ArticleId other = newsroom.add(u"另一篇"_s, u"正文"_s, newsroom.reporter);
        ProofDismissal here{id, u"word.form"_s, u"象"_s, u"大象。"_s, u"动物"_s, newsroom.reporter, {}};
        ProofDismissal everywhere{{}, u"word.form"_s, u"台湾岛"_s, {}, u"地理名词"_s, newsroom.sectionHead, {}};
        const qsizetype before = got(newsroom->audit(id)).size();
        got(await(newsroom->dismissFinding(here)));
        got(await(newsroom->dismissFinding(everywhere)));
        QCOMPARE(got(newsroom->proofDismissals(id)).size(), 2);
        QCOMPARE(got(newsroom->proofDismissals(other)).size(), 1);
        QCOMPARE(got(newsroom->proofDismissals(id)).constFirst().time, newsroom.clock.nowUtc());
        QCOMPARE(got(newsroom->audit(id)).size(), before + 1);
        QVERIFY(got(newsroom->audit(id)).constLast().statement.reason.contains(u"word.form"_s));
        everywhere.person = newsroom.editor;
        QCOMPARE(await(newsroom->dismissFinding(everywhere)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->recallDismissal(everywhere, newsroom.editor)).error().code, ErrorCode::Refused);
        got(await(newsroom->recallDismissal(everywhere, newsroom.chief)));
        got(await(newsroom->recallDismissal(here, newsroom.editor)));
        QCOMPARE(await(newsroom->recallDismissal(here, newsroom.editor)).error().code, ErrorCode::NotFound);
        QVERIFY(got(newsroom->proofDismissals(id)).isEmpty());
        QCOMPARE(got(newsroom->audit(id)).size(), before + 2);
        verifyHealthy(newsroom);
    }

    void aSecondDismissalTakesTheFirstOnesPlace()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        ProofDismissal dismissal{id, u"word.form"_s, u"象"_s, u"大象。"_s, u"动物"_s, newsroom.reporter, {}};
        got(await(newsroom->dismissFinding(dismissal)));
        dismissal.reason = u"是动物"_s;
        got(await(newsroom->dismissFinding(dismissal)));
        QCOMPARE(got(newsroom->proofDismissals(id)).size(), 1);
        QCOMPARE(got(newsroom->proofDismissals(id)).constFirst().reason, u"是动物"_s);
    }

    void aTextWithoutAReportHasNone()
    {
        TestNewsroom newsroom;
        QCOMPARE(got(newsroom->proofReport(QByteArray(32, 'x'))), QByteArray());
    }

private:
    static void verifyHealthy(const TestNewsroom &newsroom)
    {
        for (const DoctorFinding &finding : got(await(newsroom->doctor(false))))
            QVERIFY2(finding.ok, qPrintable(finding.check + u": "_s + finding.message));
    }
};

QTEST_GUILESS_MAIN(ProofListsTest)
#include "tst_prooflists.moc"
