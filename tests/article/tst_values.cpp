// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/changedshare.h"
#include "article/articledate.h"
#include "article/handling.h"
#include "article/person.h"
#include "article/revision.h"
#include "article/route.h"
#include "article/section.h"
#include "article/site.h"
#include "article/uuidv7.h"

#include "testkit/testkit.h"

#include <QSet>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone shanghai("Asia/Shanghai");

SectionId sectionId(int n)
{
    return SectionId(QUuid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, uchar(n)));
}

RouteId routeId(int n)
{
    return RouteId(QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, uchar(n)));
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    // ---- identities ----

    void aUuidCarriesItsTimeVersionAndVariant()
    {
        UuidV7Generator generator;
        const QUuid uuid = generator.next(0x017F22E279B0); // the example time of RFC 9562, A.6
        QVERIFY(uuid.toString(QUuid::WithoutBraces).startsWith(u"017f22e2-79b0-7"));
        QCOMPARE(uuid.data3 >> 12, 7);
        QCOMPARE(uuid.data4[0] >> 6, 2);
    }

    void uuidsRiseWithinAMillisecondAndWhenTheClockStepsBack()
    {
        UuidV7Generator generator;
        const qint64 start = 1'700'000'000'000;
        QString last;
        // Ten thousand in one millisecond overflow the counter twice; then the clock goes back an hour.
        for (int i = 0; i < 20'000; ++i) {
            const qint64 now = i < 10'000 ? start : start - 3'600'000 + i;
            const QString text = generator.next(now).toString(QUuid::WithoutBraces);
            QVERIFY2(text > last, qPrintable(last + u' ' + text));
            last = text;
        }
    }

    void twoGeneratorsDoNotMakeTheSameUuid()
    {
        UuidV7Generator one;
        UuidV7Generator other;
        QSet<QUuid> made;
        for (int i = 0; i < 1000; ++i)
            made << one.next(1'700'000'000'000) << other.next(1'700'000'000'000);
        QCOMPARE(made.size(), 2000);
    }

    void anIdIsReadInEitherCaseAndFromNothingElse()
    {
        const QString text = u"017f22e2-79b0-7cc3-98c4-dc0c0c07398f"_s;
        QCOMPARE(ArticleId::fromString(text).toString(), text);
        QCOMPARE(ArticleId::fromString(text.toUpper()).toString(), text);
        QVERIFY(ArticleId::fromString(u"017f22e2").isNull());
        QVERIFY(ArticleId::fromString(u"").isNull());
    }

    // ---- dates ----

    void aDateKeepsItsPrecision_data()
    {
        QTest::addColumn<QString>("canonical");
        QTest::addColumn<QString>("precision");
        QTest::addColumn<QString>("printed");
        QTest::newRow("none") << u""_s << u"none"_s << u""_s;
        QTest::newRow("year") << u"2023"_s << u"year"_s << u"2023"_s;
        QTest::newRow("month") << u"2023-12"_s << u"month"_s << u"2023-12"_s;
        QTest::newRow("day") << u"2023-12-30"_s << u"day"_s << u"2023-12-30"_s;
        QTest::newRow("minute") << u"2023-12-30T02:15Z"_s << u"minute"_s << u"2023-12-30 10:15"_s;
        QTest::newRow("second") << u"2023-12-30T20:15:07Z"_s << u"second"_s << u"2023-12-31 04:15"_s;
    }
    void aDateKeepsItsPrecision()
    {
        QFETCH(QString, canonical);
        QFETCH(QString, precision);
        QFETCH(QString, printed);
        const ArticleDate date = ArticleDate::fromCanonical(canonical);
        QCOMPARE(date.toCanonical(), canonical);
        QCOMPARE(datePrecisionName(date.precision()), precision);
        QCOMPARE(date.printed(shanghai), printed);
    }

    void whatIsNoDateIsNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"2023-13", "2023-02-30", "2023-12-30T25:00Z", "2023-12-30T02:15", "2023-12-30 02:15Z", "23",
              "0000", "２０２３", "2023-1-30x", "2023/12/30", "2023-12-30T02:15:61Z"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNoDateIsNone()
    {
        QFETCH(QString, text);
        QVERIFY(ArticleDate::fromCanonical(text).isNone());
    }

    void anInstantBelongsToTheDayOfTheNewsroom()
    {
        const ArticleDate lateEvening = ArticleDate::fromCanonical(u"2023-12-30T16:30Z");
        QCOMPARE(lateEvening.dateIn(shanghai), QDate(2023, 12, 31));
        QCOMPARE(lateEvening.dateIn(QTimeZone::utc()), QDate(2023, 12, 30));
        const ArticleDate day = ArticleDate::day(QDate(2023, 12, 31));
        QCOMPARE(day.instantIn(shanghai), QDateTime(QDate(2023, 12, 30), QTime(16, 0), QTimeZone::UTC));
        QVERIFY(!ArticleDate().instantIn(shanghai).isValid());
    }

    void aMinuteHasNoSeconds()
    {
        const QDateTime moment(QDate(2023, 12, 30), QTime(2, 15, 7, 123), QTimeZone::UTC);
        QCOMPARE(ArticleDate::instant(moment, DatePrecision::Minute).toCanonical(), u"2023-12-30T02:15Z"_s);
        QCOMPARE(ArticleDate::instant(moment).toCanonical(), u"2023-12-30T02:15:07Z"_s);
        QCOMPARE(ArticleDate::fromCanonical(ArticleDate::instant(moment).toCanonical()),
                 ArticleDate::instant(moment));
    }

    // ---- sources ----

    void printedFormsOfOneSourceMatch_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("book title marks") << u"《北疆日报》"_s << u"北疆日报"_s << true;
        QTest::newRow("spaces") << u"北疆 日报　"_s << u"北疆日报"_s << true;
        QTest::newRow("width") << u"ＢＪ２４小时"_s << u"bj24小时"_s << true;
        QTest::newRow("full-width colon") << u"北疆：网"_s << u"北疆:网"_s << true;
        QTest::newRow("another paper") << u"《北疆日报》"_s << u"《北疆晚报》"_s << false;
        QTest::newRow("a part of the name") << u"《北疆日报》"_s << u"《日报》"_s << false;
    }
    void printedFormsOfOneSourceMatch()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(sourceMatchKey(one) == sourceMatchKey(other), same);
    }

    // ---- words ----

    void contractWordsAreReadBack()
    {
        for (const Role role : allRoles)
            QCOMPARE(roleFromName(roleName(role)), role);
        for (const Kind kind : {Kind::Original, Kind::Reprint, Kind::WireCopy, Kind::Flash, Kind::Correction})
            QCOMPARE(kindFromName(kindName(kind)), kind);
        for (const Genre genre : {Genre::None, Genre::News, Genre::Feature, Genre::Commentary, Genre::Gallery,
                                  Genre::Video, Genre::Interview, Genre::Notice})
            QCOMPARE(genreFromName(genreName(genre)), genre);
        for (const ListStyle style : {ListStyle::Headlines, ListStyle::Summaries, ListStyle::Pictures})
            QCOMPARE(listStyleFromName(listStyleName(style)), style);
        for (const SectionTree tree : {SectionTree::Channel, SectionTree::Region})
            QCOMPARE(sectionTreeFromName(sectionTreeName(tree)), tree);
    }

    void theChineseTermsAreUnderstood()
    {
        QCOMPARE(kindFromName(u"转载"), Kind::Reprint);
        QCOMPARE(kindFromName(u"wire-copy"), Kind::WireCopy);
        QCOMPARE(genreFromName(u" 评论 "), Genre::Commentary);
        QVERIFY(!kindFromName(u"小说"));
        QVERIFY(!genreFromName(u""));
    }

    void anArticlesSectionsComeOnceWithThePrimaryFirst()
    {
        Handling handling;
        handling.primarySection = sectionId(2);
        handling.furtherSections = {sectionId(3), sectionId(2), SectionId(), sectionId(1), sectionId(3)};
        QCOMPARE(handling.sections(), (QList<SectionId>{sectionId(2), sectionId(3), sectionId(1)}));
        handling.primarySection = {};
        QCOMPARE(handling.sections().first(), sectionId(3));
    }

    // ---- routes ----

    void aRouteIsChosenBySectionThenKind()
    {
        const QList<Route> routes
            = standardRoutes({routeId(1), routeId(2), routeId(3), routeId(4), routeId(5)})
            + QList<Route>{
                {.id = routeId(6), .name = u"图片"_s, .kind = {}, .steps = {{u"审图"_s, Role::Editor}}}};
        QCOMPARE(chooseRoute(routes, {}, Kind::Original).steps.size(), 3);
        QCOMPARE(chooseRoute(routes, {}, Kind::Reprint).id, routeId(2));
        QCOMPARE(chooseRoute(routes, {}, Kind::WireCopy).steps.size(), 1);
        QCOMPARE(chooseRoute(routes, routeId(6), Kind::Original).id, routeId(6));
        // A section's route for another kind does not fit.
        QCOMPARE(chooseRoute(routes, routeId(2), Kind::Original).id, routeId(1));
        QCOMPARE(chooseRoute({routes.last()}, {}, Kind::Flash).id, routeId(6));
    }

    void aNewsroomWithoutRoutesLeavesItToTheChief()
    {
        const Route route = chooseRoute({}, routeId(9), Kind::Original);
        QCOMPARE(route, chiefOnlyRoute());
        QCOMPARE(route.steps.size(), 1);
        QCOMPARE(route.steps.first().role, Role::Chief);
        // A route that lost its steps would let anything through.
        const Route empty{.id = routeId(1), .name = u"空"_s, .kind = {}, .steps = {}};
        QCOMPARE(chooseRoute({empty}, empty.id, Kind::Original), chiefOnlyRoute());
    }

    // ---- how much an edit changed ----

    void theChangedShareCountsInsertedAndDeletedCharacters_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<double>("share");
        QTest::newRow("the same") << u"草原上的风"_s << u"草原上的风"_s << 0.0;
        QTest::newRow("both empty") << QString() << QString() << 0.0;
        QTest::newRow("nothing in common") << u"甲乙丙"_s << u"丁戊"_s << 1.0;
        QTest::newRow("one replaced of ten") << u"一二三四五六七八九十"_s << u"一二三四伍六七八九十"_s << 2.0 / 20;
        QTest::newRow("appended") << u"一二三"_s << u"一二三四"_s << 1.0 / 7;
        QTest::newRow("taken from the middle") << u"一二三四"_s << u"一四"_s << 2.0 / 6;
        QTest::newRow("a swap costs two") << u"一二三"_s << u"二一三"_s << 2.0 / 6;
        QTest::newRow("an emoji is one character") << u"一😀"_s << u"一"_s << 1.0 / 3;
        QTest::newRow("repeats") << u"风风雨雨"_s << u"风雨"_s << 2.0 / 6;
    }

    void theChangedShareCountsInsertedAndDeletedCharacters()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(double, share);
        QCOMPARE(changedShare(before, after), share);
        QCOMPARE(changedShare(after, before), share);
    }

    void aRewritePastTheLimitIsSimplyOne()
    {
        const QString before = u"一二三四五六七八九十"_s;
        const QString after = u"一贰三肆五陆七捌九十"_s;
        QCOMPARE(changedShare(before, after), 8.0 / 20);
        QCOMPARE(changedShare(before, after, 0.39), 1.0);
        QCOMPARE(changedShare(before, after, 0.41), 8.0 / 20);
    }

    // ---- revisions ----

    void aRevisionNamesWhatItIsMadeOf()
    {
        const ArticleId article(QUuid(u"017f22e2-79b0-7cc3-98c4-dc0c0c07398f"_s));
        const PersonId author(QUuid(u"017f22e2-79b0-7cc3-98c4-dc0c0c073990"_s));
        const QDateTime time(QDate(2026, 3, 1), QTime(8, 0, 0, 250), QTimeZone::UTC);
        Content content;
        content.headline = u"草原迎来早春"_s;
        const QByteArray a(32, 'a');
        const QByteArray b(32, 'b');
        const Revision revision = makeRevision(article, {a, b}, content, author, time);
        QCOMPARE(revision.hash, revisionHash(revision));
        QCOMPARE(revision.contentHash, contentHash(article, revision.canonical));
        // The order of a merge's parents is no difference; everything else is.
        QCOMPARE(makeRevision(article, {b, a}, content, author, time).hash, revision.hash);
        QVERIFY(makeRevision(article, {a}, content, author, time).hash != revision.hash);
        QVERIFY(makeRevision(article, {a, b}, content, PersonId(), time).hash != revision.hash);
        QVERIFY(makeRevision(article, {a, b}, content, author, time.addMSecs(1)).hash != revision.hash);
        content.headline += u'。';
        QVERIFY(makeRevision(article, {a, b}, content, author, time).hash != revision.hash);
        // Computed apart from this program.
        QCOMPARE(revision.hash.toHex(),
                 QByteArray("97b14378c421b949723096502551f67a5f22710ec1cf0428e04b73701c98c71d"));
    }
};

QTEST_APPLESS_MAIN(TestValues)
#include "tst_values.moc"
