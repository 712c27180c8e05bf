// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articledocument.h"
#include "testnewsroom.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// The document with an editor's part: a body that is lent when asked for.
struct Desk
{
    explicit Desk(TestNewsroom &newsroom, PersonId person) : document(*newsroom, person)
    {
        document.setBodySource([this] {
            ++asked;
            return body;
        });
    }
    void open(ArticleId id)
    {
        document.open(id);
        body = document.content().body;
        asked = 0;
    }
    void type(const QString &text)
    {
        body += text;
        document.bodyEdited();
    }
    QString body;
    int asked = 0;
    ArticleDocument document;
};

bool journalHolds(const TestNewsroom &newsroom)
{
    const QDir folder(newsroom.folder() + u"/journal"_s);
    const QFileInfoList files = folder.entryInfoList({u"*.journal"_s}, QDir::Files);
    return std::ranges::any_of(files, [](const QFileInfo &file) { return file.size() > 0; });
}

} // namespace

/// The way of what is typed: into the journal, into the store, never away.
class TestDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void modifiedClearsOnlyWhenTheStoreHasCommitted()
    {
        TestNewsroom newsroom;
        Desk desk(newsroom, newsroom.reporter);
        desk.open(newsroom.add(u"风从草原来"_s, u"第一段。"_s, newsroom.reporter));
        QVERIFY(!desk.document.isModified());
        QSignalSpy committed(&desk.document, &ArticleDocument::committed);
        QSignalSpy modified(&desk.document, &ArticleDocument::modifiedChanged);
        desk.type(u"第二段。"_s);
        QVERIFY(desk.document.isModified());
        desk.document.save();
        QVERIFY(desk.document.isModified()); // asked for is not done
        QVERIFY(desk.document.isSaving());
        QVERIFY(committed.wait());
        QVERIFY(!desk.document.isModified());
        QVERIFY(!desk.document.isSaving());
        QCOMPARE(modified.count(), 2);
        QCOMPARE(newsroom.article(desk.document.id()).content.body, u"第一段。第二段。"_s);
        QCOMPARE(desk.document.saved().revision, newsroom.article(desk.document.id()).revision);
    }

    void typingDuringASaveStaysModified()
    {
        TestNewsroom newsroom;
        Desk desk(newsroom, newsroom.reporter);
        desk.open(newsroom.add(u"风从草原来"_s, u"一。"_s, newsroom.reporter));
        QSignalSpy committed(&desk.document, &ArticleDocument::committed);
        desk.type(u"二。"_s);
        desk.document.save();
        desk.type(u"三。"_s);
        QVERIFY(committed.wait());
        QVERIFY(desk.document.isModified());
        QCOMPARE(newsroom.article(desk.document.id()).content.body, u"一。二。"_s);
        QCOMPARE(desk.document.content().body, u"一。二。三。"_s);
        desk.document.save();
        QVERIFY(committed.wait());
        QVERIFY(!desk.document.isModified());
        QCOMPARE(newsroom.article(desk.document.id()).content.body, u"一。二。三。"_s);
    }

    void aSecondSaveDuringTheFirstIsNotForgotten()
    {
        TestNewsroom newsroom;
        Desk desk(newsroom, newsroom.reporter);
        desk.open(newsroom.add(u"风从草原来"_s, u"一。"_s, newsroom.reporter));
        desk.type(u"二。"_s);
        desk.document.save();
        desk.type(u"三。"_s);
        desk.document.save();
        QTRY_VERIFY(!desk.document.isModified());
        QCOMPARE(newsroom.article(desk.document.id()).content.body, u"一。二。三。"_s);
    }

    void theBodyIsFetchedWhenItIsNeededOnly()
    {
        TestNewsroom newsroom;
        Desk desk(newsroom, newsroom.reporter);
        desk.open(newsroom.add(u"风从草原来"_s, u"一。"_s, newsroom.reporter));
        for (int i = 0; i < 100; ++i)
            desk.type(u"字"_s);
        QCOMPARE(desk.asked, 0);
        QCOMPARE(desk.document.content().body, desk.body);
        QCOMPARE(desk.document.content().body, desk.body);
        QCOMPARE(desk.asked, 1);
    }

    void aNewArticleIsMadeByTheFirstSave()
    {
        TestNewsroom newsroom;
        Desk desk(newsroom, newsroom.reporter);
        const NewArticle fresh = newArticle(u"新稿"_s, u"开头。"_s, newsroom.section(u"资讯"));
        desk.document.openNew(fresh.content, fresh.handling);
        QVERIFY(desk.document.isNew());
        QVERIFY(!desk.document.editRefusal());
        QSignalSpy committed(&desk.document, &ArticleDocument::committed);
        Content content = desk.document.content();
        content.kicker = u"引题"_s;
        desk.document.setContent(content, nullptr);
        desk.document.save();
        QVERIFY(committed.wait());
        QVERIFY(!desk.document.isNew());
        QVERIFY(!desk.document.isModified());
        QCOMPARE(newsroom.article(desk.document.id()).content.kicker, u"引题"_s);
        desk.body = desk.document.content().body;
        desk.type(u"再写。"_s);
        desk.document.save();
        QVERIFY(committed.wait());
        QCOMPARE(newsroom.article(desk.document.id()).content.body, u"开头。再写。"_s);
    }

    void aFailedSaveKeepsTheText()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"别人的稿"_s, u"一。"_s, newsroom.reporter);
        Person outsider;
        outsider.login = u"other"_s;
        outsider.realName = u"旁人"_s;
        outsider.roles = {{Role::Reporter, {}}};
        const auto other = await(newsroom->putPerson(outsider, newsroom.admin));
        QVERIFY(other.has_value());
        Desk desk(newsroom, other->id);
        desk.open(id);
        QVERIFY(desk.document.editRefusal());
        QSignalSpy failed(&desk.document, &ArticleDocument::saveFailed);
        QSignalSpy committed(&desk.document, &ArticleDocument::committed);
        desk.type(u"不该有的话。"_s);
        desk.document.save();
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Refused);
        QVERIFY(desk.document.isModified());
        QVERIFY(!desk.document.isSaving());
        QCOMPARE(desk.document.content().body, u"一。不该有的话。"_s);
        QCOMPARE(newsroom.article(id).content.body, u"一。"_s);
        QCOMPARE(committed.count(), 0);
    }

    void somebodyElsesRevisionIsAConflict()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"两个人的稿"_s, u"一。"_s, newsroom.reporter);
        Desk desk(newsroom, newsroom.reporter);
        desk.open(id);
        desk.type(u"我的话。"_s);
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body += u"你的话。"_s; }), QString());
        QSignalSpy conflicted(&desk.document, &ArticleDocument::conflicted);
        desk.document.save();
        QVERIFY(conflicted.wait());
        QVERIFY(desk.document.isModified());
        QCOMPARE(desk.document.content().body, u"一。我的话。"_s);
        QCOMPARE(newsroom.article(id).content.body, u"一。你的话。"_s);

        // Having seen it, the writer may lay the text over it.
        QSignalSpy committed(&desk.document, &ArticleDocument::committed);
        desk.document.takeNewestAsBase();
        desk.document.save();
        QVERIFY(committed.wait());
        QCOMPARE(newsroom.article(id).content.body, u"一。我的话。"_s);
        QCOMPARE(newsroom->revisions(id).value().size(), 3);
    }

    void anUntouchedDocumentFollowsOthers()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"看着的稿"_s, u"一。"_s, newsroom.reporter);
        Desk desk(newsroom, newsroom.reporter);
        desk.open(id);
        QSignalSpy opened(&desk.document, &ArticleDocument::opened);
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body += u"二。"_s; }), QString());
        QVERIFY(opened.wait());
        QCOMPARE(desk.document.content().body, u"一。二。"_s);
        QVERIFY(!desk.document.isModified());
    }

    void aReviewStepLeavesTheEditorsTextAlone()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"送审的稿"_s, u"一。"_s, newsroom.reporter);
        Desk desk(newsroom, newsroom.reporter);
        desk.open(id);
        QVERIFY(!desk.document.editRefusal());
        QSignalSpy opened(&desk.document, &ArticleDocument::opened);
        QSignalSpy situation(&desk.document, &ArticleDocument::situationChanged);
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
        QTRY_COMPARE(desk.document.situation().stage, Stage::Review);
        QVERIFY(situation.count() > 0);
        QCOMPARE(opened.count(), 0); // cursor and undo stay
        QVERIFY(desk.document.editRefusal());
        QVERIFY(!desk.document.editRefusal()->message.isEmpty());
    }

    void theReviewerMayEditAndEndsTheRecall()
    {
        TestNewsroom newsroom;
        // Long enough for a few words to be a small share of it: a larger edit goes back a step.
        const QString text = u"厂区外的风机连成一线，白天发的电就地用掉八成。"_s.repeated(8);
        const ArticleId id = newsroom.add(u"送审的稿"_s, text, newsroom.reporter);
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
        {
            Desk own(newsroom, newsroom.reporter);
            own.open(id); // the writer looking at it ends nothing
            QVERIFY(await(newsroom->settle()).has_value());
        }
        Desk desk(newsroom, newsroom.editor);
        desk.open(id);
        QVERIFY(!desk.document.editRefusal());
        QVERIFY(await(newsroom->settle()).has_value());
        QCOMPARE(newsroom.act(id, Action::Recall, newsroom.reporter), ruleName(Rule::AlreadyOpened));
        QSignalSpy committed(&desk.document, &ArticleDocument::committed);
        desk.type(u"审改。"_s);
        desk.document.save();
        QVERIFY(committed.wait());
        QCOMPARE(newsroom.article(id).stage, Stage::Review);
        QCOMPARE(newsroom.article(id).content.body, QString(text + u"审改。"_s));
    }

    /// The journal goes by the edits themselves: no text is asked for and none compared.
    void typingIsJournalledWithoutReadingTheText()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"长稿"_s, u"草原上的风。"_s.repeated(20'000), newsroom.reporter);
        {
            Desk desk(newsroom, newsroom.reporter);
            desk.open(id);
            const auto splice = [&desk](qsizetype position, qsizetype removed, const QString &inserted) {
                desk.document.bodySpliced({position, desk.body.mid(position, removed), inserted});
                desk.body.replace(position, removed, inserted);
            };
            splice(3, 0, u"😀"_s);
            QTRY_VERIFY_WITH_TIMEOUT(journalHolds(newsroom), 5000);
            const auto size = [&newsroom] {
                return QDir(newsroom.folder() + u"/journal"_s).entryInfoList({u"*.journal"_s}, QDir::Files).first().size();
            };
            const qint64 before = size();
            splice(5, 2, u"云和雨"_s);
            splice(60'000, 3, QString());
            splice(0, 0, u"开头。"_s);
            QTRY_VERIFY_WITH_TIMEOUT(size() > before, 5000);
            QVERIFY(size() - before < 400);
            Content content = desk.document.content();
            content.kicker = u"引题"_s;
            desk.document.setContent(content, nullptr);
            splice(9, 1, u"末"_s);
            const QList<RecoveredText> live = CrashJournal::leftBehind(newsroom.folder());
            QVERIFY(live.isEmpty());
        }
        const QList<RecoveredText> found = CrashJournal::leftBehind(newsroom.folder());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().content.kicker, u"引题"_s);
        QString expected = u"草原上的风。"_s.repeated(20'000);
        expected.insert(3, u"😀"_s);
        expected.replace(5, 2, u"云和雨"_s);
        expected.remove(60'000, 3);
        expected.prepend(u"开头。"_s);
        expected.replace(9, 1, u"末"_s);
        QCOMPARE(found.first().content.body, expected);
    }

    /// The journal keeps its own time: a window that is busy for long holds nothing up.
    void aBusyWindowDoesNotHoldTheJournalUp()
    {
        TestNewsroom newsroom;
        Desk desk(newsroom, newsroom.reporter);
        desk.open(newsroom.add(u"风从草原来"_s, u"一。"_s, newsroom.reporter));
        desk.document.bodySpliced({2, {}, u"二。"_s});
        QElapsedTimer clock;
        clock.start();
        while (!journalHolds(newsroom) && clock.elapsed() < 5000)
            QThread::msleep(20); // no event loop
        QVERIFY(journalHolds(newsroom));
    }

    void whatIsTypedDuringASaveIsNeverOutOfTheJournal()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"风从草原来"_s, u"一。"_s, newsroom.reporter);
        {
            Desk desk(newsroom, newsroom.reporter);
            desk.open(id);
            desk.type(u"二。"_s);
            desk.document.save();
            desk.type(u"三。"_s);
            QSignalSpy committed(&desk.document, &ArticleDocument::committed);
            QVERIFY(committed.wait());
            QVERIFY(desk.document.isModified());
            QTRY_VERIFY(journalHolds(newsroom));
        }
        const QList<RecoveredText> found = CrashJournal::leftBehind(newsroom.folder());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().content.body, u"一。二。三。"_s);
        QCOMPARE(found.first().baseRevision, newsroom.article(id).revision); // of the text that was saved
    }

    void anUnwritableJournalIsToldAndTriedAgain()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"风从草原来"_s, u"一。"_s, newsroom.reporter);
        QDir(newsroom.folder() + u"/journal"_s).removeRecursively();
        QFile blocking(newsroom.folder() + u"/journal"_s); // a file where the folder should be
        QVERIFY(blocking.open(QIODevice::WriteOnly));
        Desk desk(newsroom, newsroom.reporter);
        desk.open(id);
        QSignalSpy failed(&desk.document, &ArticleDocument::journalFailed);
        QSignalSpy works(&desk.document, &ArticleDocument::journalWorks);
        desk.type(u"二。"_s);
        QVERIFY(failed.wait(5000));
        QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
        QVERIFY(desk.document.isModified());
        blocking.close();
        QVERIFY(blocking.remove());
        QVERIFY(works.wait(5000)); // with nothing typed meanwhile
        QVERIFY(journalHolds(newsroom));
        // A save ends it, too.
        desk.document.save();
        QTRY_VERIFY(!desk.document.isModified());
        QTRY_VERIFY(!journalHolds(newsroom));
        QCOMPARE(newsroom.article(id).content.body, u"一。二。"_s);
    }

    void handlingIsJournalledToo()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"风从草原来"_s, u"一。"_s, newsroom.reporter);
        Handling handling = newsroom.article(id).handling;
        {
            Desk desk(newsroom, newsroom.reporter);
            desk.open(id);
            handling.notes = u"等图片😀"_s;
            handling.urgency = 2;
            handling.embargo = newsroom.clock.nowUtc().addDays(1);
            desk.document.setHandling(handling, nullptr);
        }
        Desk desk(newsroom, newsroom.reporter);
        desk.document.openRecovered(CrashJournal::leftBehind(newsroom.folder()).first());
        QCOMPARE(desk.document.handling(), handling);
        QVERIFY(desk.document.isModified());
    }

    void theJournalIsASecondBehindAtMost()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"要丢的稿"_s, u"一。"_s, newsroom.reporter);
        Desk desk(newsroom, newsroom.reporter);
        desk.open(id);
        QVERIFY(!journalHolds(newsroom));
        QElapsedTimer clock;
        clock.start();
        desk.type(u"二。"_s);
        while (!journalHolds(newsroom) && clock.elapsed() < 5000) {
            QTest::qWait(50);
            desk.type(u"字"_s); // steady typing does not put it off
        }
        QVERIFY(journalHolds(newsroom));
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
        QSignalSpy committed(&desk.document, &ArticleDocument::committed);
        desk.document.save();
        QVERIFY(committed.wait());
        QTRY_VERIFY(!journalHolds(newsroom));
    }

    void whatWasNotSavedIsFoundAgain()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"断电的稿"_s, u"一。"_s, newsroom.reporter);
        {
            Desk desk(newsroom, newsroom.reporter);
            desk.open(id);
            desk.type(u"没有存的话😀。"_s);
        }
        const QList<RecoveredText> found = CrashJournal::leftBehind(newsroom.folder());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().article, id);
        Desk desk(newsroom, newsroom.reporter);
        desk.document.openRecovered(found.first());
        QVERIFY(desk.document.isModified());
        QCOMPARE(desk.document.content().body, u"一。没有存的话😀。"_s);
        QCOMPARE(newsroom.article(id).content.body, u"一。"_s);
        QSignalSpy committed(&desk.document, &ArticleDocument::committed);
        desk.document.save();
        QVERIFY(committed.wait());
        QCOMPARE(newsroom.article(id).content.body, u"一。没有存的话😀。"_s);
        QTRY_VERIFY(!journalHolds(newsroom));
    }

    void recoveredTextDoesNotReplaceANewerRevision()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"断电的稿"_s, u"一。"_s, newsroom.reporter);
        {
            Desk desk(newsroom, newsroom.reporter);
            desk.open(id);
            desk.type(u"旧话。"_s);
        }
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body += u"新话。"_s; }), QString());
        Desk desk(newsroom, newsroom.reporter);
        desk.document.openRecovered(CrashJournal::leftBehind(newsroom.folder()).first());
        QVERIFY(desk.document.isNew()); // a copy beside it
        QCOMPARE(desk.document.content().headline, u"断电的稿 (conflict copy)"_s);
        QCOMPARE(desk.document.content().body, u"一。旧话。"_s);
        QCOMPARE(desk.document.handling().related, QList{id});
        QCOMPARE(desk.document.handling().primarySection, newsroom.article(id).handling.primarySection);
        QSignalSpy committed(&desk.document, &ArticleDocument::committed);
        desk.document.save();
        QVERIFY(committed.wait());
        QVERIFY(desk.document.id() != id);
        QCOMPARE(newsroom.article(desk.document.id()).content.body, u"一。旧话。"_s);
        QCOMPARE(newsroom.article(id).content.body, u"一。新话。"_s);
        QTRY_VERIFY(!journalHolds(newsroom));
    }

    void aNeverSavedArticleIsFoundAgainToo()
    {
        TestNewsroom newsroom;
        {
            Desk desk(newsroom, newsroom.reporter);
            const NewArticle fresh = newArticle(u"新稿"_s, {}, newsroom.section(u"资讯"));
            desk.document.openNew(fresh.content, fresh.handling);
            desk.type(u"从未存过。"_s);
        }
        const QList<RecoveredText> found = CrashJournal::leftBehind(newsroom.folder());
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().article.isNull());
        Desk desk(newsroom, newsroom.reporter);
        desk.document.openRecovered(found.first());
        QVERIFY(desk.document.isNew());
        QCOMPARE(desk.document.content().headline, u"新稿"_s);
        QCOMPARE(desk.document.content().body, u"从未存过。"_s);
    }

    void revertingGivesTheSavedTextAndNoJournal()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"要退的稿"_s, u"一。"_s, newsroom.reporter);
        Desk desk(newsroom, newsroom.reporter);
        desk.open(id);
        desk.type(u"不要了。"_s);
        QTRY_VERIFY_WITH_TIMEOUT(journalHolds(newsroom), 5000);
        desk.document.revert();
        QVERIFY(!desk.document.isModified());
        QCOMPARE(desk.document.content().body, u"一。"_s);
        QTRY_VERIFY(!journalHolds(newsroom));
        // What was given up is kept for a while all the same.
        const QList<RecoveredText> kept = CrashJournal::keptAside(newsroom.folder(), newsroom.clock.nowUtc());
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().content.body, u"一。不要了。"_s);
        QVERIFY(CrashJournal::leftBehind(newsroom.folder()).isEmpty());
        QVERIFY(CrashJournal::keptAside(newsroom.folder(), newsroom.clock.nowUtc().addDays(CrashJournal::daysKept + 1)).isEmpty());
    }

    void handlingIsSavedWithoutARevision()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"改处理字段"_s, u"一。"_s, newsroom.reporter);
        const QByteArray before = newsroom.article(id).revision;
        Desk desk(newsroom, newsroom.reporter);
        desk.open(id);
        QSignalSpy committed(&desk.document, &ArticleDocument::committed);
        Handling handling = desk.document.handling();
        handling.urgency = 2;
        desk.document.setHandling(handling, nullptr);
        QVERIFY(desk.document.isModified());
        desk.document.save();
        QVERIFY(committed.wait());
        QCOMPARE(newsroom.article(id).handling.urgency, 2);
        QCOMPARE(newsroom.article(id).revision, before);
    }

    void anEchoIsTold()
    {
        TestNewsroom newsroom;
        Desk desk(newsroom, newsroom.reporter);
        desk.open(newsroom.add(u"回声"_s, u"一。"_s, newsroom.reporter));
        QSignalSpy changed(&desk.document, &ArticleDocument::contentChanged);
        Content content = desk.document.content();
        desk.document.setContent(content, this); // nothing new, nothing said
        QCOMPARE(changed.count(), 0);
        content.summary = u"摘要"_s;
        desk.document.setContent(content, this);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().value<const QObject *>(), this);
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
