// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/draftmatchesmodel.h"
#include "desk/draftreplacewindow.h"
#include "desk/editorpane.h"
#include "desk/sourceeditor.h"
#include "desk/sourcefindbar.h"
#include "desk/sourcefinder.h"
#include "testnewsroom.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

struct Bar
{
    explicit Bar(const QString &source)
    {
        editor.resize(500, 400);
        editor.setSource(source);
        editor.show();
        bar.show();
    }
    QString selected() const { return editor.textCursor().selectedText(); }
    SourceEditor editor;
    SourceFindBar bar{&editor, nullptr};
};

/// Types as a person with an input method does.
void type(QLineEdit *line, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(line, &event);
}

void select(SourceEditor &editor, int from, int to)
{
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
}

} // namespace

/// Finding and replacing, in the text that is open and in all drafts.
class TestFindReplace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    void matchesAreCountedWhileTheWordIsTyped()
    {
        Bar test(u"风大。风小。无风。"_s);
        auto *wanted = test.bar.findChild<QLineEdit *>(u"wanted"_s);
        type(wanted, u"风"_s);
        QTRY_COMPARE(test.bar.countText(), u"1/3"_s);
        QCOMPARE(test.selected(), u"风"_s);
        test.bar.find(false);
        QCOMPARE(test.bar.countText(), u"2/3"_s);
        test.bar.find(true);
        test.bar.find(true);
        QCOMPARE(test.bar.countText(), u"3/3"_s);
        QVERIFY(test.bar.remark().contains(u"other end"_s));
        test.editor.moveCursor(QTextCursor::Start);
        QCOMPARE(test.bar.countText(), u"3"_s);
        type(wanted, u"暴"_s);
        QTRY_COMPARE(test.bar.countText(), u"Not found"_s);
    }

    void everyMatchInSightIsMarked()
    {
        Bar test(u"风大。风小。"_s);
        QVERIFY(QTest::qWaitForWindowExposed(&test.editor));
        const QImage before = test.editor.viewport()->grab().toImage();
        test.bar.setTexts(u"风"_s, {});
        QTRY_COMPARE(test.bar.finder().matches().all.size(), 2U);
        const QImage after = test.editor.viewport()->grab().toImage();
        QTextCursor cursor(test.editor.document());
        cursor.setPosition(3);
        const QRect second = test.editor.cursorRect(cursor);
        const QPoint inside(second.left() + 3, second.top() + 1);
        QVERIFY(before.pixelColor(inside) != after.pixelColor(inside));
        cursor.setPosition(4);
        const QPoint outside(test.editor.cursorRect(cursor).left() + 6, second.top() + 1);
        QCOMPARE(before.pixelColor(outside), after.pixelColor(outside));
        test.bar.hide(); // and nothing is left
        QCOMPARE(test.editor.viewport()->grab().toImage().pixelColor(inside), before.pixelColor(inside));
    }

    void anExpressionReplacesWithWhatItsBracketsTook()
    {
        Bar test(u"2023年12月和2024年1月"_s);
        test.bar.setOptions({.regularExpression = true});
        test.bar.setTexts(u"(\\d+)年(\\d+)月"_s, u"\\2/\\1"_s);
        test.bar.find(false);
        QCOMPARE(test.bar.remark(), u"“2023年12月” becomes “12/2023”"_s);
        test.bar.replace();
        QCOMPARE(test.editor.source(), u"12/2023和2024年1月"_s);
        QCOMPARE(test.bar.replaceAll(), 1);
        QCOMPARE(test.editor.source(), u"12/2023和1/2024"_s);
    }

    void aWrongExpressionIsExplainedInPlace()
    {
        Bar test(u"风（大）"_s);
        test.bar.setOptions({.regularExpression = true});
        test.bar.setTexts(u"风("_s, {});
        QVERIFY2(test.bar.remark().contains(u"a bracket ( is not closed"_s), qPrintable(test.bar.remark()));
        QVERIFY(test.bar.findChild<QLineEdit *>(u"wanted"_s)->property("wrong").toBool());
        QCOMPARE(test.bar.replaceAll(), 0);
        test.bar.setTexts(u"风（"_s, {});
        QCOMPARE(test.bar.remark(), QString());
        QTRY_COMPARE(test.bar.countText(), u"1"_s);
    }

    void wholeWordsAreChineseWords()
    {
        Bar test(u"发展中国家，中国家庭。"_s);
        test.bar.setTexts(u"中国"_s, {});
        QTRY_COMPARE(test.bar.finder().matches().all.size(), 2U);
        test.bar.setOptions({.wholeWords = true});
        QTRY_COMPARE(test.bar.finder().matches().all, (std::vector<TextMatch>{{6, 2}}));
    }

    void withinTheSelectionTheRestStays()
    {
        Bar test(u"风风风风风"_s);
        select(test.editor, 1, 4);
        test.bar.setWithinSelection(true);
        test.bar.setTexts(u"风"_s, u"雨雨"_s);
        QTRY_COMPARE(test.bar.finder().matches().all.size(), 3U);
        QCOMPARE(test.bar.replaceAll(), 3);
        QCOMPARE(test.editor.source(), u"风雨雨雨雨雨雨风"_s);
        test.editor.undo(); // one step
        QCOMPARE(test.editor.source(), u"风风风风风"_s);
    }

    void withoutASelectionThereIsNothingToSearchWithin()
    {
        Bar test(u"风"_s);
        test.bar.setWithinSelection(true);
        QVERIFY(!test.bar.finder().isWithinSelection());
        QVERIFY(!test.bar.remark().isEmpty());
    }

    void matchesFollowTheTyping()
    {
        Bar test(u"风大。风小。无风。"_s);
        test.bar.setTexts(u"风"_s, {});
        QTRY_COMPARE(test.bar.finder().matches().all.size(), 3U);
        select(test.editor, 1, 1);
        test.editor.insertPlainText(u"很很"_s);
        QCOMPARE(test.bar.finder().matches().all, (std::vector<TextMatch>{{0, 1}, {5, 1}, {9, 1}})); // at once
        select(test.editor, 5, 6);
        test.editor.insertPlainText(u"雨"_s);
        QCOMPARE(test.bar.finder().matches().all.size(), 2U);
        test.editor.moveCursor(QTextCursor::End);
        test.editor.insertPlainText(u"又风"_s);
        QTRY_COMPARE(test.bar.finder().matches().all.size(), 3U); // when the typing rests
    }

    void anotherTextIsSearchedAnew()
    {
        Bar test(u"风"_s);
        test.bar.setTexts(u"风"_s, {});
        QTRY_COMPARE(test.bar.countText(), u"1"_s);
        test.editor.setSource(u"风风"_s);
        QTRY_COMPARE(test.bar.countText(), u"2"_s);
    }

    void manyReplacementsAreOneStep()
    {
        const QString text = u"风大，"_s.repeated(3000);
        Bar test(text);
        test.bar.setTexts(u"风"_s, u"雨"_s);
        QCOMPARE(test.bar.replaceAll(), 3000);
        QCOMPARE(test.editor.source(), u"雨大，"_s.repeated(3000));
        test.editor.undo();
        QCOMPARE(test.editor.source(), text);
    }

    /// With the bar open over a million characters, a key press costs what it costs in a short text, and a bit.
    void typingStaysQuickWhileAMillionCharactersAreSearched()
    {
        QString text;
        for (int i = 0; i < 20'000; ++i)
            text += u"厂区外的风机连成一线，白天发的电就地用掉八成，以前看煤价吃饭，现在看风速排班，大家都说好。\n\n"_s;
        Bar test(text);
        test.bar.setTexts(u"风"_s, {});
        QTRY_COMPARE_WITH_TIMEOUT(test.bar.finder().matches().all.size(), 40'000U, 10'000);
        select(test.editor, 10, 10);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 50; ++i)
            test.editor.insertPlainText(u"大"_s);
        const qint64 with = timer.nsecsElapsed() / 50;
        test.bar.hide();
        timer.start();
        for (int i = 0; i < 50; ++i)
            test.editor.insertPlainText(u"大"_s);
        const qint64 without = timer.nsecsElapsed() / 50;
        qInfo("a key press: %lld ns with 40,000 matches, %lld ns without the bar", with, without);
        QVERIFY(with < without + 2'000'000);
    }

    // ---- in all drafts ------------------------------------------------------------------------

    void theWindowShowsReplacesReportsAndTakesBack()
    {
        TestNewsroom newsroom;
        const ArticleId first = newsroom.add(u"黑河新气象"_s, u"黑河市的风。"_s, newsroom.reporter);
        const ArticleId second = newsroom.add(u"过江"_s, u"从黑河过江，又回黑河。"_s, newsroom.reporter);
        DraftReplaceWindow window(*newsroom);
        const QAbstractItemModelTester tester(&window.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        window.setPerson(newsroom.reporter);
        window.begin({u"黑河"_s, u"爱辉"_s, {}}, DraftReplaceWindow::Where::AllDrafts);
        QTRY_VERIFY(!window.isBusy());
        QCOMPARE(window.note(), u"4 matches in 2 of 2 drafts."_s);
        QCOMPARE(window.model().rowCount(), 2);
        QCOMPARE(window.model().chosenCount(), 4);

        // One tick away: the article's own box is half.
        const bool firstIsOnTop = window.model().articleOf(window.model().index(0, 0)) == first;
        const QModelIndex top = window.model().index(firstIsOnTop ? 1 : 0, 0); // the second article
        QVERIFY(window.model().setData(window.model().index(1, 0, top), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(top.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::PartiallyChecked);
        QCOMPARE(window.findChild<QPushButton *>(u"replace"_s)->text(), u"Replace 3"_s);
        window.replace();
        QTRY_VERIFY(!window.isBusy());
        QCOMPARE(newsroom.article(first).content.body, u"爱辉市的风。"_s);
        QCOMPARE(newsroom.article(second).content.body, u"从爱辉过江，又回黑河。"_s);
        QCOMPARE(top.data(DraftMatchesModel::RemarkRole).toString(), u"1 replaced"_s);
        QVERIFY(window.note().contains(u"3 replaced in 2 drafts"_s));
        QCOMPARE(window.model().chosenCount(), 0); // not twice

        window.takeBack();
        QTRY_VERIFY(!window.isBusy());
        QCOMPARE(newsroom.article(first).content.headline, u"黑河新气象"_s);
        QCOMPARE(newsroom.article(second).content.body, u"从黑河过江，又回黑河。"_s);
    }

    void refusalsAreListed()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"题"_s, u"风"_s, newsroom.reporter);
        DraftReplaceWindow window(*newsroom);
        window.setPerson(newsroom.reporter);
        window.setUnsaved([id] { return QSet<ArticleId>{id}; });
        window.begin({u"风"_s, u"雨"_s, {}}, DraftReplaceWindow::Where::AllDrafts);
        QTRY_VERIFY(!window.isBusy());
        window.replace();
        QTRY_VERIFY(!window.isBusy());
        QVERIFY2(window.note().contains(u"题: It is open here with unsaved edits"_s), qPrintable(window.note()));
        QVERIFY(window.model().index(0, 0).data(DraftMatchesModel::RefusedRole).toBool());
        QCOMPARE(newsroom.article(id).content.body, u"风"_s);
    }

    void anotherWordMakesWhatWasFoundOld()
    {
        TestNewsroom newsroom;
        newsroom.add(u"题"_s, u"风"_s, newsroom.reporter);
        DraftReplaceWindow window(*newsroom);
        window.setPerson(newsroom.reporter);
        window.begin({u"风"_s, u"雨"_s, {}}, DraftReplaceWindow::Where::AllDrafts);
        QTRY_VERIFY(!window.isBusy());
        QCOMPARE(window.model().rowCount(), 1);
        type(window.findChild<QLineEdit *>(u"replacement"_s), u"雪"_s);
        QCOMPARE(window.model().rowCount(), 0); // what was previewed is not what would be done
        window.begin({u"("_s, {}, {.regularExpression = true}}, DraftReplaceWindow::Where::AllDrafts);
        QVERIFY(window.note().contains(u"not closed"_s));
    }

    void theOpenTextIsPreviewedAndChangedAsOneStep()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"题"_s, u"大风，小风。"_s, newsroom.reporter);
        ArticleDocument document(*newsroom, newsroom.reporter);
        EditorPane pane(*newsroom, document);
        document.open(id);
        pane.source().insertPlainText(u"未存的"_s); // an unsaved text, too
        DraftReplaceWindow window(*newsroom);
        window.setPerson(newsroom.reporter);
        window.setOpenArticle([&]() -> std::optional<DraftReplaceWindow::OpenArticle> {
            return DraftReplaceWindow::OpenArticle{id, u"题"_s, pane.source().source(),
                                                   [&pane](const QList<DraftMatch> &matches) { return pane.replaceMatches(matches); }};
        });
        window.begin({u"风"_s, u"雨"_s, {}}, DraftReplaceWindow::Where::OpenArticle);
        QCOMPARE(window.model().chosenCount(), 2);
        const QModelIndex article = window.model().index(0, 0);
        QCOMPARE(window.model().index(0, 0, article).data(DraftMatchesModel::BeforeRole).toString(), u"未存的大"_s);
        window.model().setData(window.model().index(1, 0, article), Qt::Unchecked, Qt::CheckStateRole);
        window.replace();
        QCOMPARE(pane.source().source(), u"未存的大雨，小风。"_s);
        pane.source().undo();
        QCOMPARE(pane.source().source(), u"未存的大风，小风。"_s);

        window.search();
        pane.source().moveCursor(QTextCursor::Start);
        pane.source().insertPlainText(u"又"_s);
        window.replace(); // the places are no longer those
        QCOMPARE(pane.source().source(), u"又未存的大风，小风。"_s);
        QVERIFY(window.note().contains(u"has changed"_s));
    }
};

QTEST_MAIN(TestFindReplace)
#include "tst_findreplace.moc"
