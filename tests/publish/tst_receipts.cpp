// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishing.h"
#include "store/correcting.h"
#include "store/outsideplaces.h"
#include "store/receipts.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QDir>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

struct Portals
{
    TestNewsroom newsroom;
    QTemporaryDir folder;
    ArticleId id;

    Portals()
    {
        got(addOutlet(*newsroom, u"门户"_s, folder.filePath(u"portal"_s)));
        got(addOutlet(*newsroom, u"镜像"_s, folder.filePath(u"mirror"_s)));
        id = newsroom.add(u"路灯亮了"_s, u"正文。\n"_s, newsroom.reporter);
        newsroom.approve(id);
    }

    Publication carry(Action action, const QString &reason = {}, const WithdrawalWords &words = {}, const QList<OutsideCopyPlan> &copies = {})
    {
        ActRequest request;
        request.article = id;
        request.action = action;
        request.person = newsroom.chief;
        request.namedHash = newsroom.article(id).contentHash;
        request.reason = reason;
        request.outsideCopies = copies;
        return got(carryOut(*newsroom, request, words));
    }

    QString page(const QString &outlet) const { return folder.path() + u'/' + outlet + got(newsroom->liveArticle(id)).address; }
    Statement lastStatement() const { return got(newsroom->audit(id)).constLast().statement; }
};

} // namespace

class TestReceipts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void everyOutletAnswersToEveryChangeOfWhatReadersSee()
    {
        Portals portals;
        const Publication published = portals.carry(Action::Publish);
        QList<Receipt> receipts = got(readReceipts(*portals.newsroom, portals.id));
        QCOMPARE(receipts.size(), 2);
        for (const Receipt &receipt : std::as_const(receipts)) {
            QVERIFY2(receipt.ok, qPrintable(receipt.message));
            QCOMPARE(receipt.audit, published.outcome.auditNumber);
        }
        QCOMPARE(receipts.at(0).outletName, u"镜像"_s); // newest first
        const Publication offline = portals.carry(Action::TakeOffline, u"核实中"_s);
        receipts = got(readReceipts(*portals.newsroom, portals.id));
        QCOMPARE(receipts.size(), 4);
        QCOMPARE(receipts.at(0).audit, offline.outcome.auditNumber);
        QVERIFY(receipts.at(0).ok);
        QVERIFY(!QFile::exists(portals.page(u"portal"_s)));
        QVERIFY(receipts.at(0).message != receipts.at(2).message);
    }

    void anOutletThatWasAwayAnswersWhenItIsBroughtUp()
    {
        Portals portals;
        portals.carry(Action::Publish);
        QVERIFY(QDir(portals.folder.path()).rename(u"mirror"_s, u"away"_s));
        const Publication withdrawn = portals.carry(Action::Withdraw, u"内容失实"_s);
        QList<Receipt> receipts = got(readReceipts(*portals.newsroom, portals.id));
        QCOMPARE(receipts.at(0).outletName, u"镜像"_s);
        QVERIFY(!receipts.at(0).ok);
        QVERIFY(receipts.at(1).ok);
        QVERIFY(outletsOweReceipts(*portals.newsroom));
        deliver(*portals.newsroom).value();
        QCOMPARE(got(readReceipts(*portals.newsroom, portals.id)).size(), 4); // the same failure is not said again
        QVERIFY(QDir(portals.folder.path()).rename(u"away"_s, u"mirror"_s));
        deliver(*portals.newsroom).value();
        receipts = got(readReceipts(*portals.newsroom, portals.id));
        QCOMPARE(receipts.size(), 5);
        QVERIFY(receipts.at(0).ok);
        QCOMPARE(receipts.at(0).audit, withdrawn.outcome.auditNumber);
        QVERIFY(!outletsOweReceipts(*portals.newsroom));
        QVERIFY(!readFile(portals.page(u"mirror"_s)).contains(u"路灯亮了"_s.toUtf8()));
    }

    void aPageThatCouldNotBeRemovedIsNoReceipt()
    {
        Portals portals;
        portals.carry(Action::Publish);
        const QString page = portals.page(u"portal"_s);
        // Where the page was lies a folder of somebody's now, which no build removes.
        QVERIFY(QFile::remove(page) && QDir().mkpath(page + u"/kept"_s));
        portals.carry(Action::MarkGone, u"侵权"_s);
        const QList<Receipt> receipts = got(readReceipts(*portals.newsroom, portals.id));
        const auto portal = std::ranges::find(receipts, u"门户"_s, &Receipt::outletName);
        QVERIFY(portal != receipts.end());
        QVERIFY2(!portal->ok, qPrintable(portal->message));
        QVERIFY(outletsOweReceipts(*portals.newsroom));
        QVERIFY(QDir(page).removeRecursively());
        deliver(*portals.newsroom).value();
        QVERIFY(!outletsOweReceipts(*portals.newsroom));
    }

    void aWithdrawalSaysWhoAskedWhatReadersSeeAndWhatIsToBeWorkedOff()
    {
        Portals portals;
        portals.carry(Action::Publish);
        portals.carry(Action::Withdraw, u"当事人投诉，核查属实"_s, {.askedBy = u"市网信办"_s, .notice = u"本稿因内容有误已撤回。"_s},
                      {{u"公众号"_s, u"https://mp.example/1"_s}, {u"头条号"_s, {}}});
        const Statement statement = portals.lastStatement();
        QCOMPARE(statement.reason, u"当事人投诉，核查属实"_s);
        QCOMPARE(statement.details.value(u"asked_by"_s).toString(), u"市网信办"_s);
        QCOMPARE(statement.details.value(u"notice"_s).toString(), u"本稿因内容有误已撤回。"_s);
        const QByteArray page = readFile(portals.page(u"portal"_s));
        QVERIFY(page.contains(u"本稿因内容有误已撤回。"_s.toUtf8()));
        QVERIFY(!page.contains(u"当事人投诉"_s.toUtf8())); // the reason is the newsroom's own
        QVERIFY(!page.contains(u"市网信办"_s.toUtf8()));
        const QList<OutsideCopy> copies = got(readOutsideCopies(*portals.newsroom, portals.id));
        QCOMPARE(copies.size(), 2);
        QCOMPARE(got(articlesWithOpenCopies(*portals.newsroom)), QList<ArticleId>{portals.id});
        QCOMPARE(firstBrokenLink(got(portals.newsroom->audit())), std::nullopt);
    }

    void outsideCopiesAreWorkedOffAndStayOnRecord()
    {
        Portals portals;
        Newsroom &newsroom = *portals.newsroom;
        OutsideCopy copy;
        copy.article = portals.id;
        copy.place = u"公众号"_s;
        copy = got(await(putOutsideCopy(newsroom, copy, portals.newsroom.editor)));
        QCOMPARE(copy.addedBy, portals.newsroom.editor);
        OutsideCopy wrong;
        wrong.article = portals.id;
        QCOMPARE(await(putOutsideCopy(newsroom, wrong, portals.newsroom.editor)).error().code, ErrorCode::Usage);
        QCOMPARE(await(removeOutsideCopy(newsroom, copy.id, portals.newsroom.reporter)).error().code, ErrorCode::Refused);
        const PersonId administrator = portals.newsroom.addPerson(u"it"_s, u"技术"_s, Role::Administrator);
        QCOMPARE(await(putOutsideCopy(newsroom, copy, administrator)).error().code, ErrorCode::Refused); // no texts

        copy.done = true;
        copy.note = u"已删除，截图存档"_s;
        portals.newsroom.clock.goOn(60);
        copy = got(await(putOutsideCopy(newsroom, copy, portals.newsroom.reporter)));
        QCOMPARE(copy.doneBy, portals.newsroom.reporter);
        QCOMPARE(copy.doneAt, portals.newsroom.clock.nowUtc());
        QVERIFY(got(articlesWithOpenCopies(newsroom)).isEmpty());
        QCOMPARE(await(removeOutsideCopy(newsroom, copy.id, portals.newsroom.editor)).error().detail, u"worked-off"_s);
        QCOMPARE(got(readOutsideCopies(newsroom, portals.id)), QList<OutsideCopy>{copy});
    }

    void theUsualPlacesAreASetting()
    {
        TestNewsroom newsroom;
        QVERIFY(got(usualOutsidePlaces(*newsroom)).contains(u"公众号"_s));
        QCOMPARE(await(setUsualOutsidePlaces(*newsroom, {u"视频号"_s}, newsroom.editor)).error().code, ErrorCode::Refused);
        got(await(setUsualOutsidePlaces(*newsroom, {u" 视频号 "_s, u"视频号"_s, u""_s, u"客户端"_s}, newsroom.chief)));
        QCOMPARE(got(usualOutsidePlaces(*newsroom)), (QStringList{u"视频号"_s, u"客户端"_s}));
    }

    void aCorrectionCarriesItsNoteAndReadersKeepTheOldTextUntilTheNewOneIsApproved()
    {
        Portals portals;
        portals.carry(Action::Publish);
        ActRequest request;
        request.article = portals.id;
        request.action = Action::Correct;
        request.person = portals.newsroom.editor;
        const ActOutcome begun = got(await(startCorrection(*portals.newsroom, request, u"原文“三盏”应为“五盏”。"_s)));
        QCOMPARE(begun.article.stage, Stage::Draft);
        QCOMPARE(begun.article.live, Live::Published);
        QCOMPARE(begun.article.content.corrections.size(), 1);
        QCOMPARE(begun.article.content.corrections.constFirst().date.toCanonical(),
                 portals.newsroom.clock.nowUtc().toTimeZone(portals.newsroom->zone()).date().toString(Qt::ISODate));
        QCOMPARE(portals.newsroom.save(portals.id, portals.newsroom.reporter, [](Content &content, Handling &) { content.body = u"改过的正文。\n"_s; }),
                 QString());
        deliver(*portals.newsroom).value();
        QVERIFY(!readFile(portals.page(u"portal"_s)).contains(u"五盏"_s.toUtf8()));
        QVERIFY(!readFile(portals.page(u"portal"_s)).contains(u"改过的正文"_s.toUtf8()));
        // The corrector wrote part of it now; somebody else takes that step.
        const PersonId other = portals.newsroom.addPerson(u"editor2"_s, u"陈静"_s, Role::Editor);
        for (const auto &[action, by] : {std::pair{Action::Submit, portals.newsroom.reporter}, {Action::Pass, other},
                                         {Action::Pass, portals.newsroom.sectionHead}, {Action::Approve, portals.newsroom.chief}})
            QCOMPARE(portals.newsroom.act(portals.id, action, by), QString());
        portals.carry(Action::Publish);
        for (const QString &file : {portals.page(u"portal"_s), QString(portals.folder.path() + u"/portal/m"_s + got(portals.newsroom->liveArticle(portals.id)).address)}) {
            const QByteArray page = readFile(file);
            QVERIFY(page.contains(u"更正说明"_s.toUtf8()));
            QVERIFY(page.contains(u"五盏"_s.toUtf8()));
            QVERIFY(page.contains(QByteArray("<meta name=\"galley-content\" content=\"" + portals.newsroom.article(portals.id).approvedHash.toHex() + "\">")));
            QVERIFY(page.contains(QByteArray("<meta name=\"galley-article\" content=\"" + portals.id.toString().toUtf8() + "\">")));
        }
    }
};

QTEST_GUILESS_MAIN(TestReceipts)
#include "tst_receipts.moc"
