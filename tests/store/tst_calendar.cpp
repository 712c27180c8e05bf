// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/calendar.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void whatIsAheadStandsInItsOrder()
    {
        TestNewsroom newsroom;
        const QDateTime now = newsroom.clock.nowUtc();
        const ArticleId scheduled = newsroom.add(u"定时稿"_s, u"正文。"_s, newsroom.reporter);
        newsroom.save(scheduled, newsroom.reporter, [&](Content &, Handling &handling) { handling.expireAt = now.addDays(3); });
        newsroom.approve(scheduled);
        QCOMPARE(newsroom.act(scheduled, Action::Schedule, newsroom.chief), QString()); // in an hour
        const ArticleId embargoed = newsroom.add(u"禁发稿"_s, u"正文。"_s, newsroom.reporter);
        newsroom.save(embargoed, newsroom.reporter, [&](Content &, Handling &handling) { handling.embargo = now.addDays(1); });
        const ArticleId published = newsroom.add(u"已发稿"_s, u"正文。"_s, newsroom.reporter);
        newsroom.save(published, newsroom.reporter, [&](Content &, Handling &handling) { handling.expireAt = now.addDays(2); });
        newsroom.publish(published);
        const ArticleId draft = newsroom.add(u"草稿"_s, u"正文。"_s, newsroom.reporter);
        newsroom.save(draft, newsroom.reporter, [&](Content &, Handling &handling) { handling.expireAt = now.addDays(2); }); // not out: nothing expires

        const auto entries = got(readCalendar(*newsroom, now.addDays(-1), now.addDays(30)));
        QList<std::pair<CalendarKind, ArticleId>> found;
        for (const CalendarEntry &entry : entries)
            found.append({entry.kind, entry.article});
        QCOMPARE(found, (QList<std::pair<CalendarKind, ArticleId>>{{CalendarKind::GoesOut, scheduled}, {CalendarKind::EmbargoEnds, embargoed},
                                                                   {CalendarKind::Expires, published}, {CalendarKind::Expires, scheduled}}));
        QCOMPARE(got(readCalendar(*newsroom, now.addDays(1), now.addDays(2))).size(), 1); // from counts, until does not
        QCOMPARE(entries.constFirst().headline, u"定时稿"_s);
    }

    void publishedArticlesAreCountedByTheNewsroomsDays()
    {
        TestNewsroom newsroom;
        newsroom.publish(newsroom.add(u"一"_s, u"正文。"_s, newsroom.reporter));
        // 22:13 UTC on the 14th is the morning of the 15th in Shanghai.
        const QHash<QDate, int> days = got(publishedPerDay(*newsroom, {2023, 11, 1}, {2023, 12, 1}));
        QCOMPARE(days, (QHash<QDate, int>{{QDate(2023, 11, 15), 1}}));
    }
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
