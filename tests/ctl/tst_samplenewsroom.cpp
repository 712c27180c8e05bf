// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/samplenewsroom.h"
#include "exchange/importer.h"
#include "store/verification.h"
#include "testkit/testkit.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class FixedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime(QDate(2026, 11, 23), QTime(2, 0), QTimeZone::UTC); }
};

class TestSampleNewsroom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        QVERIFY(m_folder.isValid());
        const auto made = makeSampleNewsroom(m_folder.filePath(u"newsroom"_s), {}, m_clock);
        GALLEY_VERIFY(made);
        auto opened = Newsroom::open(m_folder.filePath(u"newsroom"_s), Newsroom::Mode::ReadOnly, m_clock);
        GALLEY_VERIFY(opened);
        m_newsroom = std::move(*opened);
        for (Queue queue : {Queue::All, Queue::Spiked}) {
            ArticleQuery query;
            query.queue = queue;
            const auto rows = m_newsroom->list(query);
            GALLEY_VERIFY(rows);
            for (const ArticleRow &row : *rows)
                m_rows.insert(row.id, row);
        }
    }

    void itsRecordsAreWhole()
    {
        const auto verified = verify(*m_newsroom);
        GALLEY_VERIFY(verified);
        QVERIFY2(verified->isWhole(), verified->isWhole() ? "" : qPrintable(verified->firstBroken()->message));
    }

    void thereIsAnArticleInEveryStage()
    {
        QSet<int> stages;
        for (const ArticleRow &row : std::as_const(m_rows))
            stages.insert(static_cast<int>(row.stage));
        for (Stage stage : allStages)
            QVERIFY2(stages.contains(static_cast<int>(stage)), qPrintable(stageName(stage)));
        QVERIFY(m_rows.size() >= 16);
    }

    void thereIsOneOfEveryKindOfBeingLive()
    {
        QSet<QString> lives;
        for (const ArticleRow &row : std::as_const(m_rows))
            lives.insert(liveName(row.live));
        for (const QString &live : {u"none"_s, u"scheduled"_s, u"published"_s, u"offline"_s, u"withdrawn"_s})
            QVERIFY2(lives.contains(live), qPrintable(live));
    }

    void theSeriesHasThreePartsOfWhichOneIsUnpublished()
    {
        int published = 0;
        QStringList marks;
        for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
            const auto article = m_newsroom->article(it.key());
            GALLEY_VERIFY(article);
            if (article->content.series.name != u"绿色转型"_s)
                continue;
            marks << article->content.series.mark;
            published += article->live == Live::Published ? 1 : 0;
        }
        marks.sort();
        const QStringList wanted{u"①"_s, u"②"_s, u"③"_s};
        QCOMPARE(marks, wanted);
        QCOMPARE(published, 2);
    }

    void nobodyReviewedTheirOwnText()
    {
        for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
            const auto article = m_newsroom->article(it.key());
            const auto reviews = m_newsroom->reviews(it.key());
            GALLEY_VERIFY(article);
            GALLEY_VERIFY(reviews);
            for (const ReviewRecord &record : *reviews)
                QVERIFY(record.person != article->creator);
        }
    }

    void everyPictureIsStoredAndNamedInTheText()
    {
        int pictures = 0;
        for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
            const auto article = m_newsroom->article(it.key());
            GALLEY_VERIFY(article);
            QVERIFY2(!article->content.body.contains(".jpg"_L1), "a picture was not found by its name");
            for (const AssetUse &use : article->content.assets) {
                const auto bytes = m_newsroom->asset(use.sha256);
                GALLEY_VERIFY(bytes);
                QVERIFY(bytes->startsWith("\xff\xd8"));
                ++pictures;
            }
        }
        QVERIFY(pictures >= 7);
    }

    void timesLieInTheDaysBefore()
    {
        for (const ArticleRow &row : std::as_const(m_rows)) {
            QVERIFY(row.waitingSince <= m_clock.nowUtc());
            QVERIFY(row.waitingSince > m_clock.nowUtc().addDays(-9));
        }
    }

    void theSamplePageIsOneThatTheImporterUnderstands()
    {
        ImportOptions options;
        options.knownSections = {u"内蒙古"_s, u"北京"_s};
        const auto page = importPageText(samplePageText(), options);
        GALLEY_VERIFY(page);
        QCOMPARE(page->content.series.mark, u"②"_s);
        QCOMPARE(page->content.people.size(), 3);
        QCOMPARE(page->sectionNames.value(0), u"内蒙古"_s);
    }

private:
    FixedClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Newsroom> m_newsroom;
    QHash<ArticleId, ArticleRow> m_rows;
};

QTEST_GUILESS_MAIN(TestSampleNewsroom)
#include "tst_samplenewsroom.moc"
