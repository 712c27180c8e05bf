// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publicationclock.h"
#include "publish/publishing.h"
#include "store/receipts.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QDirIterator>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

// A picture of one point.
const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

/// An article of which every part carries a word that stands nowhere else, and what was planted.
struct Planted
{
    ArticleId id;
    QList<QByteArray> tokens;
};

class Site
{
public:
    Site()
    {
        got(addOutlet(*newsroom, u"门户"_s, m_folder.path()));
        m_series.name = u"共同的系列"_s;
        m_series.slug = u"series"_s;
        m_series = got(await(newsroom->putSeries(m_series, newsroom.chief)));
        m_tag.name = u"共同的标签"_s;
        m_tag.slug = u"common"_s;
        m_tag = got(await(newsroom->putTag(m_tag, newsroom.chief)));
    }

    /// Everything an article can be shown by: in the series, under the common tag and one of its own, with pictures.
    Planted plant(const QString &name)
    {
        Planted planted;
        const auto token = [&](const QString &part) {
            const QString word = u"zq"_s + name + part + u"qz"_s;
            planted.tokens.append(word.toUtf8());
            return word;
        };
        Tag own;
        own.name = token(u"tag"_s);
        own.slug = own.name.toLower();
        own = got(await(newsroom->putTag(own, newsroom.chief)));
        const QByteArray picture = got(await(newsroom->putAsset(png + token(u"picture"_s).toUtf8())));
        const QByteArray cover = got(await(newsroom->putAsset(png + token(u"cover"_s).toUtf8())));
        planted.tokens += {picture, cover};
        NewArticle article = newArticle(token(u"headline"_s), token(u"body"_s) + u"\n\n![图](asset:"_s + QString::fromLatin1(picture) + u")\n"_s,
                                        newsroom.section(u"资讯"));
        article.content.shortHeadline = token(u"short"_s);
        article.content.kicker = token(u"kicker"_s);
        article.content.subtitle = token(u"subtitle"_s);
        article.content.summary = token(u"summary"_s);
        article.content.authorLine = token(u"author"_s);
        article.content.people = {{token(u"person"_s), token(u"post"_s)}};
        article.content.cover.sha256 = cover;
        article.content.series = {m_series.id, m_series.name, ++m_part, {}};
        article.handling.slug = token(u"slug"_s);
        article.handling.tags = {m_tag.id, own.id};
        article.handling.notes = token(u"notes"_s);
        planted.id = newsroom.add(article, newsroom.reporter);
        planted.tokens.append(planted.id.toString().toUtf8());
        m_planted.append(planted.id);
        return planted;
    }

    /// An article that readers see and that leads to every other by all ways there are.
    ArticleId leadingEverywhere()
    {
        NewArticle article = newArticle(u"人人可见的稿件"_s, {}, newsroom.section(u"资讯"));
        for (const ArticleId id : std::as_const(m_planted)) {
            article.content.body += u"见[这篇](article:"_s + id.toString() + u")。\n\n"_s;
            article.handling.related.append(id);
        }
        article.handling.tags = {m_tag.id};
        article.content.series = {m_series.id, m_series.name, ++m_part, {}};
        const ArticleId id = newsroom.add(article, newsroom.reporter);
        newsroom.publish(id);
        return id;
    }

    void handle(ArticleId id, const std::function<void(Handling &)> &change)
    {
        const QString refusal = newsroom.save(id, newsroom.chief, [&](Content &, Handling &handling) { change(handling); });
        QVERIFY2(refusal.isEmpty(), qPrintable(refusal));
    }

    void take(ArticleId id, Action action)
    {
        ActRequest request;
        request.article = id;
        request.action = action;
        request.person = newsroom.chief;
        request.reason = u"原因"_s;
        request.namedHash = newsroom.article(id).contentHash;
        request.at = newsroom.clock.nowUtc().addSecs(3600);
        const auto done = carryOut(*newsroom, request);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }

    void deliverAll()
    {
        for (const Delivery &delivery : got(deliver(*newsroom)))
            QVERIFY(delivery.report);
    }

    /// Where one of the words stands, in a name or in the bytes of any file, hidden ones too; empty: nowhere.
    QString leakOf(const QList<QByteArray> &tokens) const
    {
        QDirIterator it(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            const QByteArray bytes = readFile(path).toLower();
            const QByteArray name = path.mid(m_folder.path().size()).toUtf8().toLower();
            for (const QByteArray &token : tokens) {
                if (bytes.contains(token.toLower()) || name.contains(token.toLower()))
                    return QString::fromUtf8(name + ": " + token);
            }
        }
        return {};
    }

    TestNewsroom newsroom;

private:
    QTemporaryDir m_folder;
    Series m_series;
    Tag m_tag;
    int m_part = 0;
    QList<ArticleId> m_planted;
};

} // namespace

class TestEmbargoLeaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void theScanFindsWhatIsThere()
    {
        Site site;
        const Planted open = site.plant(u"open"_s);
        site.newsroom.publish(open.id);
        site.leadingEverywhere();
        site.deliverAll();
        QVERIFY(!site.leakOf(open.tokens).isEmpty());
        // Word by word: what an article is published with is found, but the notes, which are the newsroom's own.
        for (const QByteArray &token : open.tokens)
            QCOMPARE(site.leakOf({token}).isEmpty(), token.contains("notes"));
    }

    void whatWaitsForItsTimeIsFoundNowhere_data()
    {
        QTest::addColumn<QString>("state");
        for (const char *state : {"draft", "approved-embargoed", "scheduled", "scheduled-embargo-put-off", "published-then-embargoed", "imported-embargoed"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }
    void whatWaitsForItsTimeIsFoundNowhere()
    {
        QFETCH(QString, state);
        Site site;
        const Planted hidden = site.plant(u"hidden"_s);
        const QDateTime later = site.newsroom.clock.nowUtc().addDays(1);
        if (state == "imported-embargoed"_L1) {
            // The same words once more, brought in as an archive that somebody put under embargo.
            NewArticle archive;
            archive.content = site.newsroom.article(hidden.id).content;
            archive.handling = site.newsroom.article(hidden.id).handling;
            archive.handling.slug += u"2"_s;
            archive.handling.embargo = later;
            archive.asPublished = true;
            got(await(site.newsroom->createArticle(archive, site.newsroom.chief)));
        } else if (state != "draft"_L1) {
            if (state == "approved-embargoed"_L1)
                site.handle(hidden.id, [&](Handling &handling) { handling.embargo = later; });
            site.newsroom.approve(hidden.id);
        }
        if (state.startsWith("scheduled"_L1))
            site.take(hidden.id, Action::Schedule);
        if (state == "published-then-embargoed"_L1)
            site.take(hidden.id, Action::Publish);
        if (state == "scheduled-embargo-put-off"_L1 || state == "published-then-embargoed"_L1)
            site.handle(hidden.id, [&](Handling &handling) { handling.embargo = later; });
        site.leadingEverywhere();
        ClockMemory memory;
        if (state == "scheduled-embargo-put-off"_L1)
            site.newsroom.clock.goOn(2 * 3600);
        lookAtClock(*site.newsroom, memory, ClockDelivers::EverythingPublic);
        site.deliverAll();
        QCOMPARE(site.leakOf(hidden.tokens), QString());
        if (state == "draft"_L1 || state == "approved-embargoed"_L1)
            return;
        // And when its time has come it is there, by itself.
        site.newsroom.clock.goOn(2 * 24 * 3600);
        lookAtClock(*site.newsroom, memory, ClockDelivers::EverythingPublic);
        QVERIFY(!site.leakOf(hidden.tokens).isEmpty());
    }

    void anEmbargoSetOnWhatIsOutTakesItFromReadersAtOnceAndItsEndBringsItBack_data()
    {
        QTest::addColumn<int>("delivers");
        QTest::addColumn<QString>("end");
        for (const char *end : {"over", "lifted", "over-while-nobody-ran"}) {
            QTest::addRow("window, %s", end) << int(ClockDelivers::WhatItOwes) << QString::fromLatin1(end);
            QTest::addRow("unattended, %s", end) << int(ClockDelivers::EverythingPublic) << QString::fromLatin1(end);
        }
    }
    void anEmbargoSetOnWhatIsOutTakesItFromReadersAtOnceAndItsEndBringsItBack()
    {
        QFETCH(int, delivers);
        QFETCH(QString, end);
        Site site;
        const Planted hidden = site.plant(u"hidden"_s);
        ClockMemory memory;
        const auto look = [&] {
            site.newsroom.clock.goOn(1);
            const ClockRound round = lookAtClock(*site.newsroom, memory, ClockDelivers(delivers));
            QVERIFY2(!round.error, round.error ? qPrintable(round.error->message) : "");
        };
        site.newsroom.publish(hidden.id);
        site.leadingEverywhere();
        site.deliverAll();
        look();
        QVERIFY(!site.leakOf(hidden.tokens).isEmpty());
        const qint64 before = got(site.newsroom->publicVersion());
        const QDateTime until = site.newsroom.clock.nowUtc().addSecs(3600);
        site.handle(hidden.id, [&](Handling &handling) { handling.embargo = until; });
        QVERIFY(got(site.newsroom->publicVersion()) > before);
        look();
        QCOMPARE(site.leakOf(hidden.tokens), QString());
        const QList<Receipt> receipts = got(readReceipts(*site.newsroom, hidden.id));
        QVERIFY(receipts.constFirst().ok && receipts.constFirst().audit == got(site.newsroom->audit(hidden.id)).constLast().number);
        QVERIFY(!outletsOweReceipts(*site.newsroom));

        if (end == "lifted"_L1)
            site.handle(hidden.id, [](Handling &handling) { handling.embargo = {}; });
        else
            site.newsroom.clock.goOn(7200);
        if (end == "over-while-nobody-ran"_L1)
            memory = {};
        look();
        QVERIFY(!site.leakOf(hidden.tokens).isEmpty());
        QVERIFY(!outletsOweReceipts(*site.newsroom));
    }

    void whatIsTakenAwayGoesWithAllThatCameWithIt_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"take-offline", "withdraw", "mark-gone", "expire"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }
    void whatIsTakenAwayGoesWithAllThatCameWithIt()
    {
        QFETCH(QString, action);
        Site site;
        const Planted taken = site.plant(u"taken"_s);
        site.newsroom.publish(taken.id);
        site.leadingEverywhere();
        site.deliverAll();
        QVERIFY(!site.leakOf(taken.tokens).isEmpty());
        ClockMemory memory;
        if (action == "expire"_L1) {
            const QDateTime soon = site.newsroom.clock.nowUtc().addSecs(60);
            site.handle(taken.id, [&](Handling &handling) { handling.expireAt = soon; });
            site.newsroom.clock.goOn(60);
            lookAtClock(*site.newsroom, memory, ClockDelivers::WhatItOwes);
        } else {
            site.take(taken.id, *actionFromName(action));
        }
        QList<QByteArray> tokens = taken.tokens;
        if (action == "withdraw"_L1) // its notice stands at its address
            tokens.removeIf([](const QByteArray &token) { return token.contains("slug"); });
        QCOMPARE(site.leakOf(tokens), QString());
    }

    void aPictureThatAnotherArticleUsesStays()
    {
        Site site;
        const Planted taken = site.plant(u"taken"_s);
        const Planted other = site.plant(u"other"_s);
        const QByteArray shared = site.newsroom.article(taken.id).content.cover.sha256;
        QCOMPARE(site.newsroom.save(other.id, site.newsroom.reporter, [&](Content &content, Handling &) { content.cover.sha256 = shared; }), QString());
        site.newsroom.publish(taken.id);
        site.newsroom.publish(other.id);
        site.take(taken.id, Action::MarkGone);
        QVERIFY(!site.leakOf({shared}).isEmpty());
    }

    void aCorrectionUnderWayIsNotReadBeforeItIsApproved()
    {
        Site site;
        const Planted open = site.plant(u"open"_s);
        site.newsroom.publish(open.id);
        QCOMPARE(site.newsroom.act(open.id, Action::Correct, site.newsroom.editor), QString());
        QCOMPARE(site.newsroom.save(open.id, site.newsroom.editor, [](Content &content, Handling &) {
            content.headline = u"zqnewheadqz"_s;
            content.body = u"zqnewbodyqz"_s;
            content.corrections = {{ArticleDate::day({2023, 11, 15}), u"zqnewnoteqz"_s}};
        }), QString());
        site.leadingEverywhere();
        site.deliverAll();
        QCOMPARE(site.leakOf({"zqnewheadqz", "zqnewbodyqz", "zqnewnoteqz"}), QString());
        QVERIFY(!site.leakOf(open.tokens).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEmbargoLeaks)
#include "tst_embargoleaks.moc"
