// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/signingpeople.h"
#include "store/verification.h"
#include "testkit/testkit.h"

#include <QElapsedTimer>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// What verifying costs a newsroom of years. Prints its figures.
class VerificationLongTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void fiftyThousandSignedEntriesAreVerifiedWithinAMinute()
    {
        const int wanted = qEnvironmentVariableIntValue("GALLEY_VERIFY_ENTRIES") > 0 ? qEnvironmentVariableIntValue("GALLEY_VERIFY_ENTRIES") : 50'000;
        TestNewsroom newsroom;
        giveKey(newsroom, newsroom.reporter);
        const SectionId section = newsroom.section(u"资讯");
        QElapsedTimer timer;
        timer.start();
        for (int made = 0; made < wanted; made += 5000) {
            QList<NewArticle> articles;
            for (int i = made; i < std::min(wanted, made + 5000); ++i)
                articles.append(newArticle(u"标题%1"_s.arg(i), u"第%1篇的正文，草原上的雨水今年来得早，牧民们说好年景就在眼前。"_s.repeated(8).arg(i), section));
            GALLEY_VERIFY(await(newsroom->importArticles(articles, newsroom.reporter)));
        }
        qInfo("%d signed entries made in %lld ms", wanted, timer.elapsed());
        timer.restart();
        int told = 0;
        VerificationWatch watch;
        watch.progress = [&](qint64, qint64) { ++told; };
        const Verification whole = got(verify(*newsroom, {}, watch));
        const qint64 took = timer.elapsed();
        qInfo("all of it verified in %lld ms: %lld entries, %lld signed, %lld texts", took, whole.entries, whole.signedEntries, whole.revisions);
        QVERIFY(whole.findings.isEmpty());
        QVERIFY(whole.signedEntries >= wanted);
        QVERIFY(told > 10);
        QVERIFY2(took < 60'000, QByteArray::number(took).constData());
        ArticleQuery query;
        query.limit = 1;
        const ArticleId one = got(newsroom->list(query)).constFirst().id;
        timer.restart();
        QVERIFY(got(verify(*newsroom, one)).isWhole());
        qInfo("one article of it in %lld ms", timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(VerificationLongTest)
#include "tst_verificationlong.moc"
