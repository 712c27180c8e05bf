// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/differencedialog.h"
#include "desk/differenceview.h"
#include "desk/editorpane.h"
#include "desk/mainwindow.h"
#include "desk/messagearea.h"
#include "desk/recoverydialog.h"
#include "desk/revisionlistmodel.h"
#include "desk/revisionswindow.h"
#include "desk/session.h"
#include "desk/sourceeditor.h"
#include "desk/windowactions.h"
#include "store/storefaults.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// A window at work on a newsroom.
struct Desk
{
    explicit Desk(TestNewsroom &newsroom)
        : session(newsroom.folder() + u"/session.ini"_s), window(*newsroom, session, got(newsroom->personByLogin(u"reporter")))
    {
        window.editor().setView(EditorPane::View::Source); // no browser engine is needed
    }
    SourceEditor &editor() { return window.editor().source(); }
    QString body() { return window.document().content().body; }
    void type(const QString &text)
    {
        editor().moveCursor(QTextCursor::End);
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(&editor(), &event);
    }
    /// A button of the message with this key; null: there is none.
    QPushButton *offer(const QString &key, const QString &text)
    {
        for (MessageBar *bar : window.messages().findChildren<MessageBar *>(key)) {
            for (QPushButton *button : bar->findChildren<QPushButton *>()) {
                if (!bar->isHidden() && button->text() == text)
                    return button;
            }
        }
        return nullptr;
    }
    QString said() { return window.messages().texts().join(u'\n'); }

    Session session;
    MainWindow window;
};

/// A text as a crash leaves it.
void leave(TestNewsroom &newsroom, ArticleId id, const QString &body, const QString &headline = {})
{
    CrashJournal journal(newsroom.folder(), id, id.isNull() ? QByteArray() : newsroom.article(id).revision);
    Content typed = id.isNull() ? Content() : newsroom.article(id).content;
    typed.body = body;
    if (!headline.isEmpty())
        typed.headline = headline;
    got(journal.record(typed, newsroom.clock.nowUtc()));
}

qsizetype leftBehind(const TestNewsroom &newsroom) { return CrashJournal::leftBehind(newsroom.folder()).size(); }
qsizetype keptAside(const TestNewsroom &newsroom)
{
    return CrashJournal::keptAside(newsroom.folder(), newsroom.clock.nowUtc()).size();
}

QString shown(const QDialog &dialog, const QString &side)
{
    return dialog.findChild<QTextBrowser *>(side)->toPlainText();
}

} // namespace

/// Text that somebody typed is never lost at a stroke: not by a crash, not by a full disk, not by a click.
class TestTextSafety : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }
    void cleanup()
    {
        StoreFaults::failAfter = -1;
        StoreFaults::pageLimit = 0;
    }

    // ---- recovery -----------------------------------------------------------------------------

    void aFoundTextIsOfferedWithItsDifference()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。鸟来了。"_s, newsroom.reporter);
        leave(newsroom, id, u"湖水绿了。鸟来了。人也来了。"_s, u"白鹤湖边"_s);
        Desk desk(newsroom);
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(desk.said().contains(u"白鹤湖边"_s) && desk.said().contains(u"6 characters added"_s));
        desk.offer(u"recovered"_s, u"View changes"_s)->click();
        auto *dialog = desk.window.findChild<RecoveryDialog *>();
        QVERIFY(dialog && !dialog->isModal());
        QCOMPARE(shown(*dialog, u"before"_s), u"Headline: 白鹤湖\n湖水清了。鸟来了。"_s);
        QCOMPARE(shown(*dialog, u"after"_s), u"Headline: 白鹤湖边\n湖水绿了。鸟来了。人也来了。"_s);
        auto *view = dialog->findChild<DifferenceView *>();
        QCOMPARE(view->differences(), 3);
        view->goTo(1);
        QCOMPARE(dialog->findChild<QTextBrowser *>(u"before"_s)->textCursor().selectedText(), u"清"_s);
        dialog->findChild<QPushButton *>(u"recover"_s)->click();
        QCOMPARE(desk.window.document().id(), id);
        QCOMPARE(desk.body(), u"湖水绿了。鸟来了。人也来了。"_s);
        QVERIFY(desk.window.document().isModified());
        QVERIFY(!desk.window.messages().shows(u"recovered"_s));
        desk.editor().undo(); // the recovering is a step like any other
        QCOMPARE(desk.body(), u"湖水清了。鸟来了。"_s);
        desk.editor().redo();
        desk.window.windowActions().save->trigger();
        QTRY_VERIFY(!desk.window.document().isModified());
        QCOMPARE(newsroom.article(id).content.headline, u"白鹤湖边"_s);
        QTRY_COMPARE(leftBehind(newsroom), 0);
    }

    void discardingIsNotTheEnd()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        leave(newsroom, id, u"湖水清了。没存的话。"_s);
        Desk desk(newsroom);
        desk.offer(u"recovered"_s, u"Discard"_s)->click();
        QVERIFY(!desk.window.messages().shows(u"recovered"_s));
        QCOMPARE(leftBehind(newsroom), 0);
        QCOMPARE(keptAside(newsroom), 1);
        desk.offer(u"aside"_s, u"Bring it back"_s)->click();
        QCOMPARE(desk.body(), u"湖水清了。没存的话。"_s);
        QVERIFY(desk.window.document().isModified());
        desk.window.windowActions().save->trigger();
        QTRY_VERIFY(!desk.window.document().isModified());
        QTRY_COMPARE(keptAside(newsroom), 0);
    }

    void severalTextsAreListed()
    {
        TestNewsroom newsroom;
        const ArticleId first = newsroom.add(u"甲稿"_s, u"一。"_s, newsroom.reporter);
        const ArticleId second = newsroom.add(u"乙稿"_s, u"二。"_s, newsroom.reporter);
        leave(newsroom, first, u"一。没存的。"_s);
        newsroom.clock.goOn(10);
        leave(newsroom, second, u"二。也没存的。"_s);
        newsroom.clock.goOn(10);
        leave(newsroom, {}, u"从没存过的。"_s);
        Desk desk(newsroom);
        QVERIFY(desk.said().contains(u"甲稿"_s) && desk.said().contains(u"乙稿"_s) && desk.said().contains(u"an untitled article"_s));
        desk.offer(u"recovered"_s, u"View changes"_s)->click();
        auto *dialog = desk.window.findChild<RecoveryDialog *>();
        auto *list = dialog->findChild<QListWidget *>(u"texts"_s);
        QCOMPARE(list->count(), 3);
        QCOMPARE(shown(*dialog, u"after"_s), u"Headline: \n从没存过的。"_s);
        list->setCurrentRow(1);
        QCOMPARE(shown(*dialog, u"after"_s), u"Headline: 乙稿\n二。也没存的。"_s);
        dialog->findChild<QPushButton *>(u"discard"_s)->click();
        QCOMPARE(list->count(), 3); // set aside, and listed as that
        QCOMPARE(leftBehind(newsroom), 2);
        list->setCurrentRow(0);
        dialog->findChild<QPushButton *>(u"recover"_s)->click();
        QVERIFY(desk.window.document().isNew());
        QCOMPARE(desk.body(), u"从没存过的。"_s);
        QCOMPARE(list->count(), 2);
        QVERIFY(desk.said().contains(u"甲稿"_s)); // the last one is offered by itself
        QVERIFY(desk.offer(u"recovered"_s, u"Recover"_s));
    }

    void aTextWhoseArticleWentOnBecomesAConflictCopy()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        leave(newsroom, id, u"湖水清了。记者没存的话。"_s);
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body = u"编辑后来存的。"_s; }), QString());
        Desk desk(newsroom);
        QVERIFY(desk.said().contains(u"conflict copy"_s));
        desk.offer(u"recovered"_s, u"Recover"_s)->click();
        QVERIFY(desk.window.document().isNew());
        QCOMPARE(desk.body(), u"湖水清了。记者没存的话。"_s);
        desk.window.windowActions().save->trigger();
        QTRY_VERIFY(!desk.window.document().isModified());
        QCOMPARE(newsroom.article(id).content.body, u"编辑后来存的。"_s);
        const Article copy = newsroom.article(desk.window.document().id());
        QCOMPARE(copy.content.headline, u"白鹤湖 (conflict copy)"_s);
        QCOMPARE(copy.handling.related, QList{id});
    }

    void whatTheCrashedSaveDidCommitIsNotOffered()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        leave(newsroom, id, u"湖水清了。存上了。"_s);
        QCOMPARE(newsroom.save(id, newsroom.reporter, [](Content &content, Handling &) { content.body = u"湖水清了。存上了。"_s; }), QString());
        const Desk desk(newsroom);
        QVERIFY(!const_cast<Desk &>(desk).window.messages().shows(u"recovered"_s));
        QCOMPARE(leftBehind(newsroom), 0);
    }

    // ---- conflicts and failures ---------------------------------------------------------------

    void aConflictShowsBothAndLosesNeither()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        Desk desk(newsroom);
        desk.window.openArticle(id);
        desk.type(u"记者的。"_s);
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body += u"编辑的。"_s; }), QString());
        desk.window.windowActions().save->trigger();
        QTRY_VERIFY(desk.offer(u"save"_s, u"View differences"_s));
        desk.offer(u"save"_s, u"View differences"_s)->click();
        auto *dialog = desk.window.findChild<DifferenceDialog *>();
        QVERIFY(dialog && !dialog->isModal());
        QVERIFY(shown(*dialog, u"before"_s).contains(u"编辑的。"_s));
        QVERIFY(shown(*dialog, u"after"_s).contains(u"记者的。"_s));
        desk.offer(u"save"_s, u"Take theirs"_s)->click();
        QCOMPARE(desk.body(), u"湖水清了。编辑的。"_s);
        QVERIFY(!desk.window.document().isModified());
        QVERIFY(desk.offer(u"aside"_s, u"Show them"_s)); // and by its undo
        desk.editor().undo();
        QCOMPARE(desk.body(), u"湖水清了。记者的。"_s);
        desk.window.windowActions().save->trigger();
        QTRY_VERIFY(!desk.window.document().isModified());
        QCOMPARE(newsroom.article(id).content.body, u"湖水清了。记者的。"_s);
        QCOMPARE(got(newsroom->revisions(id)).size(), 3);
    }

    void aFailedSaveKeepsTheTextAndCanBeTriedAgain()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        Desk desk(newsroom);
        desk.window.openArticle(id);
        desk.type(u"要存的话。"_s);
        StoreFaults::failAfter = 1;
        desk.window.windowActions().save->trigger();
        QTRY_VERIFY(desk.offer(u"save"_s, u"Try again"_s));
        QVERIFY(desk.window.document().isModified());
        QCOMPARE(desk.body(), u"湖水清了。要存的话。"_s);
        StoreFaults::failAfter = -1;
        desk.offer(u"save"_s, u"Try again"_s)->click();
        QTRY_VERIFY(!desk.window.document().isModified());
        QVERIFY(!desk.window.messages().shows(u"save"_s));
        QCOMPARE(newsroom.article(id).content.body, u"湖水清了。要存的话。"_s);
        desk.editor().undo();
        QCOMPARE(desk.body(), u"湖水清了。"_s);
    }

    void anUnprotectedTextIsToldOnceAndNoLongerThanNeeded()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        Desk desk(newsroom);
        desk.window.openArticle(id);
        QDir(newsroom.folder() + u"/journal"_s).removeRecursively();
        QFile blocking(newsroom.folder() + u"/journal"_s); // a file where the folder should be
        QVERIFY(blocking.open(QIODevice::WriteOnly));
        desk.type(u"没人护着的话。"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.messages().shows(u"journal"_s), 5000);
        QVERIFY(desk.said().contains(u"cannot be backed up"_s));
        blocking.close();
        QVERIFY(blocking.remove());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.messages().shows(u"journal"_s), 5000);
        QVERIFY(desk.window.document().isModified());
    }

    /// With a file system that really is full (GALLEY_FULL_DISK names a folder on one with some hundred kilobytes left).
    void aFullDiskIsToldAndTriedAgain()
    {
        const QString disk = qEnvironmentVariable("GALLEY_FULL_DISK");
        if (disk.isEmpty())
            QSKIP("set GALLEY_FULL_DISK to a folder on a small file system (mounting one takes root)");
        QDir(disk + u"/journal"_s).removeRecursively();
        QFile::remove(disk + u"/filler"_s);
        CrashJournal journal(disk, {}, {});
        Content content;
        content.body = u"草"_s;
        GALLEY_VERIFY(journal.record(content, QDateTime::currentDateTimeUtc()));
        QFile filler(disk + u"/filler"_s);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) == 4096) { }
        QString typed = u"草"_s;
        Result<void> written;
        while (written) {
            journal.edit({typed.size(), {}, u"原"_s.repeated(3000)});
            typed += u"原"_s.repeated(3000);
            written = journal.write(QDateTime::currentDateTimeUtc());
        }
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
        filler.close();
        QVERIFY(filler.remove());
        GALLEY_VERIFY(journal.write(QDateTime::currentDateTimeUtc()));
        GALLEY_VERIFY(journal.setAside());
        QCOMPARE(CrashJournal::keptAside(disk, QDateTime::currentDateTimeUtc()).first().content.body, typed);
    }

    // ---- versions -----------------------------------------------------------------------------

    void anyTwoVersionsAreComparedAndAnyIsBroughtBack()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        QCOMPARE(newsroom.save(id, newsroom.reporter, [](Content &content, Handling &) { content.body = u"湖水清了。鸟来了。"_s; }), QString());
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) {
            content.body = u"湖水绿了。鸟来了。"_s;
            content.summary = u"鸟来了"_s;
        }), QString());
        Desk desk(newsroom);
        desk.window.openArticle(id);
        desk.window.windowActions().versions->trigger();
        auto *versions = desk.window.findChild<RevisionsWindow *>();
        QVERIFY(versions && !versions->isModal());
        const QAbstractItemModelTester tester(&versions->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(versions->model().rowCount(), 3);
        QVERIFY(versions->model().index(0).data().toString().contains(u"Body"_s));
        QVERIFY(versions->model().index(0).data().toString().contains(u"Summary"_s));
        QVERIFY(versions->model().index(2).data().toString().contains(u"First version"_s));
        QCOMPARE(versions->view().differences(), 2); // the newest against the one before: summary, 绿 for 清
        versions->compareWith(2); // the newest against the first
        QCOMPARE(versions->view().differences(), 2);
        QCOMPARE(shown(*versions, u"before"_s), u"Headline: 白鹤湖\nSummary: \n湖水清了。"_s);
        QVERIFY(!versions->findChild<QPushButton *>(u"restore"_s)->isEnabled()); // it stands there
        versions->choose(2);
        QTest::keyClick(versions, Qt::Key_F3);
        QCOMPARE(versions->view().difference(), -1); // a version against itself
        versions->compareWith(0);
        QCOMPARE(shown(*versions, u"after"_s), u"Headline: 白鹤湖\nSummary: 鸟来了\n湖水绿了。鸟来了。"_s); // the newer one, whichever was chosen first

        versions->findChild<QPushButton *>(u"restore"_s)->click();
        QCOMPARE(desk.body(), u"湖水清了。"_s);
        QVERIFY(desk.window.document().isModified());
        QCOMPARE(versions->model().rowCount(), 4); // what is unsaved is a version to compare, too
        desk.editor().undo();
        QCOMPARE(desk.body(), u"湖水绿了。鸟来了。"_s);
        desk.editor().redo();
        versions->findChild<QPushButton *>(u"undo"_s)->click();
        QCOMPARE(desk.body(), u"湖水绿了。鸟来了。"_s);
        QCOMPARE(desk.window.document().content().summary, u"鸟来了"_s);
        versions->choose(versions->model().rowCount() - 1);
        versions->restore();
        desk.window.windowActions().save->trigger();
        QTRY_VERIFY(!desk.window.document().isModified());
        QCOMPARE(newsroom.article(id).content.body, u"湖水清了。"_s);
        QCOMPARE(newsroom.article(id).content.summary, QString());
        QCOMPARE(got(newsroom->revisions(id)).size(), 4);
        QCOMPARE(versions->model().rowCount(), 4);
    }

    void aVersionThatMayNotBeEditedIsOnlyLookedAt()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        QCOMPARE(newsroom.save(id, newsroom.reporter, [](Content &content, Handling &) { content.body = u"湖水绿了。"_s; }), QString());
        newsroom.approve(id);
        Desk desk(newsroom);
        desk.window.openArticle(id);
        desk.window.windowActions().versions->trigger();
        auto *versions = desk.window.findChild<RevisionsWindow *>();
        versions->choose(1);
        QVERIFY(!versions->findChild<QPushButton *>(u"restore"_s)->isEnabled());
        QVERIFY(!versions->findChild<QPushButton *>(u"restore"_s)->toolTip().isEmpty());
        versions->restore();
        QCOMPARE(desk.body(), u"湖水绿了。"_s);
    }

    void differencesAreWalkedInBothArrangements()
    {
        DifferenceView view;
        view.resize(900, 500);
        view.show();
        view.compare({{u"标题"_s, u"甲"_s, u"乙"_s}, {{}, u"一段。二段。三段。"_s, u"一段。三段。四段。"_s}});
        QCOMPARE(view.differences(), 3);
        auto *next = view.findChild<QPushButton *>(u"next"_s);
        auto *previous = view.findChild<QPushButton *>(u"previous"_s);
        QVERIFY(!previous->isEnabled());
        next->click();
        next->click();
        QCOMPARE(view.findChild<QTextBrowser *>(u"before"_s)->textCursor().selectedText(), u"二段。"_s);
        QCOMPARE(view.findChild<QTextBrowser *>(u"after"_s)->textCursor().selectedText(), QString());
        view.setArrangement(DifferenceView::Arrangement::Inline);
        auto *both = view.findChild<QTextBrowser *>(u"both"_s);
        QCOMPARE(both->toPlainText(), u"标题: 甲乙\n一段。二段。三段。四段。"_s);
        QCOMPARE(both->textCursor().selectedText(), u"二段。"_s);
        next->click();
        QCOMPARE(both->textCursor().selectedText(), u"四段。"_s);
        QVERIFY(!next->isEnabled());
    }

    void bothSidesScrollByWhatTheyShare()
    {
        QStringList paragraphs;
        for (int i = 0; i < 200; ++i)
            paragraphs.append(u"第%1段，草原上的风从北向南。"_s.arg(i));
        QStringList longer = paragraphs;
        for (int i = 0; i < 100; ++i)
            longer.insert(50, u"插进来的一段，很长很长。"_s);
        DifferenceView view;
        view.resize(900, 500);
        view.show();
        view.compare({{{}, paragraphs.join(u'\n'), longer.join(u'\n')}});
        auto *before = view.findChild<QTextBrowser *>(u"before"_s);
        auto *after = view.findChild<QTextBrowser *>(u"after"_s);
        const auto topOf = [](QTextBrowser *side) { return side->cursorForPosition(QPoint(40, 12)).block().text(); };
        QTextCursor there(before->document()->findBlockByNumber(120));
        before->verticalScrollBar()->setValue(before->verticalScrollBar()->value() + before->cursorRect(there).top());
        QVERIFY(topOf(before).contains(u"第1"_s));
        QCOMPARE(topOf(after), topOf(before));
    }

    void longTextsAreComparedBesideTheWork()
    {
        QString before;
        for (int i = 0; before.size() < 200'000; ++i)
            before += u"第%1句，草原上的风从北向南吹过。"_s.arg(i) + (i % 9 == 0 ? u"\n\n"_s : QString());
        QString after = before;
        for (qsizetype at = 500; at < after.size(); at += 4000)
            after.replace(at, 1, u"改"_s);
        DifferenceView view;
        view.resize(900, 500);
        view.show();
        QElapsedTimer clock;
        clock.start();
        view.compare({{{}, before, after}});
        QVERIFY(!view.isCurrent());
        QTRY_VERIFY_WITH_TIMEOUT(view.isCurrent(), 20'000);
        qInfo("200,000 characters compared and shown in %lld ms", clock.elapsed());
        QVERIFY(view.differences() >= 45);
        clock.restart();
        view.goTo(view.differences() - 1);
        qInfo("the last difference in %lld ms", clock.elapsed());
        QCOMPARE(view.findChild<QTextBrowser *>(u"after"_s)->textCursor().selectedText(), u"改"_s);
    }
};

QTEST_MAIN(TestTextSafety)
#include "tst_textsafety.moc"
