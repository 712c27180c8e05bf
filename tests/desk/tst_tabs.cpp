// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articledesk.h"
#include "desk/articlelistpane.h"
#include "desk/articletabbar.h"
#include "desk/besidepane.h"
#include "desk/changedesk.h"
#include "desk/commandpalette.h"
#include "desk/editorpane.h"
#include "desk/mainwindow.h"
#include "desk/messagearea.h"
#include "desk/readingview.h"
#include "desk/session.h"
#include "desk/sidebar.h"
#include "desk/sourceeditor.h"
#include "desk/sourcelayout.h"
#include "desk/windowactions.h"
#include "testnewsroom.h"

#include <QAction>
#include <QListView>
#include <QScrollBar>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

QString longText()
{
    QString text;
    for (int line = 0; line < 120; ++line)
        text += u"第%1段：湖水清了，白鹤来了。\n\n"_s.arg(line);
    return text;
}

struct TabsDesk
{
    TabsDesk() { open(u"reporter"_s); }
    void open(const QString &login)
    {
        window.reset();
        session = std::make_unique<Session>(room.folder() + u"/session.ini"_s);
        window = std::make_unique<MainWindow>(*room, *session, got(room->personByLogin(login)));
        window->editor().setView(EditorPane::View::Source);
        window->show();
    }
    ArticleTabs &tabs() const { return window->desk().tabs(); }
    ArticleTabBar &bar() const { return *tabs().bar(); }
    BesidePane *beside() const { return window->desk().beside(); }
    SourceEditor &text() const { return window->editor().source(); }
    QAction *action(const char *name) const { return window->findChild<QAction *>(QString::fromLatin1(name)); }
    static void type(SourceEditor &editor, const QString &typed) { editor.textCursor().insertText(typed); }
    static void moveTo(SourceEditor &editor, int position)
    {
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(position);
        editor.setTextCursor(cursor);
    }
    TestNewsroom room;
    ArticleId lake = room.add(u"白鹤湖"_s, longText(), room.reporter);
    ArticleId ice = room.add(u"冰场"_s, u"开门了。"_s, room.reporter);
    ArticleId fair = room.add(u"庙会"_s, u"人来人往。"_s, room.reporter);
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
};

QStringList headlines(const TabsDesk &desk)
{
    QStringList all;
    for (const ArticleTab &tab : desk.tabs().tabs())
        all.append(tab.headline);
    return all;
}

} // namespace

/// Tabs, the second side and the size of the text.
class TestTabs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void anArticleIsFoundAgainWhereItWasLeft()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.lake);
        QVERIFY(desk.bar().isHidden()); // one article needs no tabs
        TabsDesk::moveTo(desk.text(), 700);
        desk.text().verticalScrollBar()->setValue(40);
        const int top = desk.text().topLine().first;
        QVERIFY(top > 0);
        desk.window->openInNewTab(desk.ice);
        QCOMPARE(headlines(desk), QStringList({u"白鹤湖"_s, u"冰场"_s}));
        QVERIFY(!desk.bar().isHidden());
        QCOMPARE(desk.window->document().id(), desk.ice);
        desk.action("previousTab")->trigger();
        QCOMPARE(desk.window->document().id(), desk.lake);
        QCOMPARE(desk.text().textCursor().position(), 700);
        QCOMPARE(desk.text().topLine().first, top);
    }

    void anArticleHasOneTabOnly()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.lake);
        desk.window->openInNewTab(desk.ice);
        desk.window->openInNewTab(desk.lake);
        QCOMPARE(headlines(desk).size(), 2);
        QCOMPARE(desk.tabs().current(), 0);
        desk.window->openArticle(desk.fair); // takes the place of the present one
        QCOMPARE(headlines(desk), QStringList({u"庙会"_s, u"冰场"_s}));
    }

    void goingToAnotherTabSavesFirst()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.ice);
        desk.window->openInNewTab(desk.fair);
        TabsDesk::type(desk.text(), u"锣鼓喧天。"_s);
        QVERIFY(desk.tabs().tabs().at(1).modified);
        desk.bar().setCurrentIndex(0);
        QTRY_COMPARE(desk.window->document().id(), desk.ice);
        QCOMPARE(desk.room.article(desk.fair).content.body, u"锣鼓喧天。人来人往。"_s);
        QVERIFY(!desk.tabs().tabs().at(1).modified);
    }

    void aTabWhoseTextCannotBeSavedIsNotLeft()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.ice);
        desk.window->openInNewTab(desk.fair);
        TabsDesk::type(desk.text(), u"我的。"_s);
        QCOMPARE(desk.room.save(desk.fair, desk.room.reporter, [](Content &content, Handling &) { content.body = u"别人的。"_s; }), QString());
        desk.bar().setCurrentIndex(0);
        QTRY_VERIFY(desk.window->messages().shows(u"save"_s));
        QCOMPARE(desk.bar().currentIndex(), 1);
        QCOMPARE(desk.window->document().id(), desk.fair);
        QVERIFY(desk.window->document().content().body.startsWith(u"我的。"_s));
    }

    void aNewArticleBecomesADraftWhenItsTabIsLeft()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.ice);
        desk.window->windowActions().newArticle->trigger();
        QCOMPARE(desk.tabs().tabs().size(), 2);
        TabsDesk::type(desk.text(), u"刚写的。"_s);
        desk.bar().setCurrentIndex(0);
        QTRY_COMPARE(desk.window->document().id(), desk.ice);
        const ArticleId made = desk.tabs().tabs().at(1).article;
        QVERIFY(!made.isNull());
        QCOMPARE(desk.room.article(made).content.body, u"刚写的。"_s);
    }

    void aNewArticleNobodyWroteInLeavesNoTab()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.ice);
        desk.window->windowActions().newArticle->trigger();
        desk.window->windowActions().newArticle->trigger();
        QCOMPARE(desk.tabs().tabs().size(), 2);
        desk.bar().setCurrentIndex(0);
        QTRY_COMPARE(headlines(desk), QStringList{u"冰场"_s});
    }

    void tabsAreClosedAndOpenedAgain()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.lake);
        desk.window->openInNewTab(desk.ice);
        desk.window->openInNewTab(desk.fair);
        QTest::mouseClick(&desk.bar(), Qt::MiddleButton, {}, desk.bar().tabRect(0).center());
        QCOMPARE(headlines(desk), QStringList({u"冰场"_s, u"庙会"_s}));
        QCOMPARE(desk.window->document().id(), desk.fair);
        desk.window->windowActions().closeArticle->trigger();
        QCOMPARE(desk.window->document().id(), desk.ice);
        desk.action("reopenTab")->trigger();
        QCOMPARE(desk.window->document().id(), desk.fair);
        desk.action("reopenTab")->trigger();
        QCOMPARE(desk.window->document().id(), desk.lake);
        QVERIFY(!desk.action("reopenTab")->isEnabled());
        QVERIFY(!desk.action("reopenTab")->toolTip().isEmpty());
        for (int left = 3; left > 0; --left)
            desk.window->windowActions().closeArticle->trigger();
        QVERIFY(!desk.window->document().isOpen());
        QVERIFY(desk.tabs().tabs().isEmpty());
    }

    void tabsAreMovedAndSayWhatTheyAre()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.lake);
        desk.window->openInNewTab(desk.ice);
        desk.bar().moveTab(1, 0);
        QCOMPARE(headlines(desk), QStringList({u"冰场"_s, u"白鹤湖"_s}));
        QCOMPARE(desk.tabs().current(), 0);
        QVERIFY(desk.bar().tabToolTip(0).contains(u"冰场"_s));
        QVERIFY(desk.bar().tabToolTip(0).contains(stageLabel(Stage::Draft)));
        desk.window->openArticle(desk.lake);
        QCOMPARE(desk.room.act(desk.ice, Action::Spike, desk.room.reporter, u"不发了"_s), QString());
        QTRY_COMPARE(desk.tabs().tabs().at(0).stage, Stage::Spiked); // of a tab that is not shown
    }

    void theMiddleButtonAndShiftEnterOpenATabFromTheList()
    {
        TabsDesk desk;
        QVERIFY(desk.window->sidebar().select(u"queue:my-drafts"_s));
        QListView *list = desk.window->list().view();
        QTRY_COMPARE(list->model()->rowCount(), 3);
        desk.window->openArticle(desk.ice);
        const QModelIndex row = desk.window->list().model().find(desk.fair);
        QTest::mouseClick(list->viewport(), Qt::MiddleButton, {}, list->visualRect(row).center());
        QCOMPARE(headlines(desk), QStringList({u"冰场"_s, u"庙会"_s}));
        list->setFocus();
        desk.bar().setCurrentIndex(0);
        QTest::keyClick(list, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(desk.tabs().tabs().size(), 2); // it has one
    }

    void tabsComeBackWithThePersonWhoHadThem()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.lake);
        TabsDesk::moveTo(desk.text(), 900);
        desk.window->openInNewTab(desk.ice);
        TabsDesk::moveTo(desk.text(), 2);
        desk.window->keepSession();
        desk.open(u"reporter"_s);
        QCOMPARE(headlines(desk), QStringList({u"白鹤湖"_s, u"冰场"_s}));
        QCOMPARE(desk.window->document().id(), desk.ice);
        QCOMPARE(desk.text().textCursor().position(), 2);
        desk.bar().setCurrentIndex(0);
        QCOMPARE(desk.text().textCursor().position(), 900);
        desk.window->setPerson(got(desk.room->personByLogin(u"editor"_s)));
        QVERIFY(desk.tabs().tabs().isEmpty());
        QVERIFY(!desk.window->document().isOpen());
        desk.window->setPerson(got(desk.room->personByLogin(u"reporter"_s)));
        QCOMPARE(desk.window->document().id(), desk.lake);
        QCOMPARE(desk.text().textCursor().position(), 900);
    }

    void whatIsNoLongerThereIsLeftOut()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.lake);
        const QByteArray gone = ArticleId(QUuid::createUuid()).toString().toLatin1();
        const QByteArray ice = desk.ice.toString().toLatin1();
        desk.window->desk().restore("{\"tabs\":[{\"article\":\"" + gone + "\"},{\"article\":\"" + ice + "\"}],\"shown\":\"" + gone
                                    + "\",\"beside\":{\"article\":\"" + gone + "\"}}");
        QCOMPARE(headlines(desk), QStringList{u"冰场"_s});
        QCOMPARE(desk.window->document().id(), desk.ice);
        QVERIFY(!desk.beside());
        desk.window->desk().restore("not JSON");
        QVERIFY(!desk.window->document().isOpen());
    }

    // ---- two articles side by side ----

    void twoArticlesAreWrittenSideBySide()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.ice);
        desk.window->desk().openBeside(desk.fair);
        QVERIFY(desk.beside());
        TabsDesk::type(desk.text(), u"左。"_s);
        TabsDesk::type(desk.beside()->editor().source(), u"右。"_s);
        QVERIFY(desk.window->document().isModified());
        QVERIFY(desk.beside()->document().isModified());
        desk.window->windowActions().save->trigger();
        QTRY_VERIFY(!desk.window->desk().isModified());
        QCOMPARE(desk.room.article(desk.ice).content.body, u"左。开门了。"_s);
        QCOMPARE(desk.room.article(desk.fair).content.body, u"右。人来人往。"_s);
    }

    void anArticleIsNeverOnBothSides()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.lake);
        desk.window->openInNewTab(desk.ice);
        desk.action("besideTab")->trigger();
        QCOMPARE(desk.beside()->document().id(), desk.ice);
        QCOMPARE(desk.window->document().id(), desk.lake);
        QCOMPARE(headlines(desk), QStringList{u"白鹤湖"_s});
        desk.window->openArticle(desk.ice); // stands beside already
        QCOMPARE(desk.window->document().id(), desk.lake);
        desk.window->desk().openBeside(desk.lake); // the only one at the left
        QCOMPARE(desk.window->document().id(), desk.lake);
        QCOMPARE(desk.beside()->document().id(), desk.ice);
        desk.window->desk().openBeside(desk.fair); // what stood there goes back among the tabs
        QCOMPARE(desk.beside()->document().id(), desk.fair);
        QCOMPARE(headlines(desk), QStringList({u"白鹤湖"_s, u"冰场"_s}));
    }

    void theSidesChangePlacesWithWhatWasTyped()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.ice);
        desk.window->desk().openBeside(desk.fair);
        TabsDesk::type(desk.text(), u"左。"_s);
        TabsDesk::type(desk.beside()->editor().source(), u"右。"_s);
        desk.action("swapSides")->trigger();
        QTRY_COMPARE(desk.window->document().id(), desk.fair);
        QCOMPARE(desk.beside()->document().id(), desk.ice);
        QCOMPARE(desk.text().source(), u"右。人来人往。"_s);
        QCOMPARE(desk.beside()->editor().source().source(), u"左。开门了。"_s);
        QCOMPARE(headlines(desk), QStringList{u"庙会"_s});
    }

    void closingTheSecondSideSavesIt()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.ice);
        desk.window->desk().openBeside(desk.fair);
        TabsDesk::type(desk.beside()->editor().source(), u"右。"_s);
        desk.action("closeSide")->trigger();
        QTRY_VERIFY(!desk.beside());
        QCOMPARE(desk.room.article(desk.fair).content.body, u"右。人来人往。"_s);
        QVERIFY(!desk.action("closeSide")->isEnabled());
        desk.action("reopenTab")->trigger();
        QCOMPARE(desk.window->document().id(), desk.fair);
    }

    void theWindowClosesWithBothSidesSavedAndShowsThemAgain()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.ice);
        desk.window->desk().openBeside(desk.lake);
        TabsDesk::moveTo(desk.beside()->editor().source(), 5);
        TabsDesk::type(desk.beside()->editor().source(), u"右。"_s);
        desk.window->close();
        QTRY_VERIFY(desk.window->isHidden());
        QVERIFY(desk.room.article(desk.lake).content.body.contains(u"右。"_s));
        desk.open(u"reporter"_s);
        QVERIFY(desk.beside());
        QCOMPARE(desk.beside()->document().id(), desk.lake);
        QCOMPARE(desk.beside()->place().cursor, 7);
        desk.window->lock();
        QVERIFY(!desk.beside()); // out of sight
        desk.window->unlock(got(desk.room->personByLogin(u"reporter"_s)));
        QCOMPARE(desk.beside()->document().id(), desk.lake);
        QCOMPARE(desk.window->document().id(), desk.ice);
    }

    // ---- the size of the text ----

    void theTextGrowsWithItsLinesAndIsRemembered()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.lake);
        const double pitch = desk.text().sourceLayout()->pitch();
        const int pixels = desk.text().font().pixelSize();
        desk.action("zoomIn")->trigger();
        desk.action("zoomIn")->trigger();
        QVERIFY(desk.text().font().pixelSize() > pixels);
        QVERIFY(desk.text().sourceLayout()->pitch() > pitch);
        const int larger = desk.text().font().pixelSize();
        desk.open(u"reporter"_s);
        QCOMPARE(desk.text().font().pixelSize(), larger);
        QWheelEvent wheel({50, 50}, desk.text().viewport()->mapToGlobal(QPointF(50, 50)), {}, {0, -240}, Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(desk.text().viewport(), &wheel);
        QCOMPARE(desk.text().font().pixelSize(), pixels);
        desk.action("zoomOut")->trigger();
        QVERIFY(desk.text().font().pixelSize() < pixels);
        desk.action("zoomReset")->trigger();
        QCOMPARE(desk.text().font().pixelSize(), pixels);
        QCOMPARE(desk.text().sourceLayout()->pitch(), pitch);
        desk.window->editor().setView(EditorPane::View::Reading);
        const auto read = [&desk] {
            QTextCursor cursor(desk.window->editor().changes().reading()->document());
            cursor.setPosition(1);
            return cursor.charFormat().font().pixelSize();
        };
        const int readPixels = read();
        desk.action("zoomIn")->trigger();
        QVERIFY(read() > readPixels); // the reading view, too
    }

    void neitherFocusNorALockShowsWhatTheyHide()
    {
        TabsDesk desk;
        desk.window->openArticle(desk.ice);
        desk.window->openInNewTab(desk.lake);
        desk.window->windowActions().focusMode->setChecked(true);
        QVERIFY(desk.bar().isHidden());
        desk.action("nextTab")->trigger();
        QVERIFY(desk.bar().isHidden()); // still, in the other tab
        desk.window->windowActions().focusMode->setChecked(false);
        QVERIFY(!desk.bar().isHidden());
        desk.window->palette().open();
        desk.window->lock();
        QVERIFY(desk.window->palette().isHidden()); // it names articles
    }

    void theWindowFillsTheScreenAndComesBack()
    {
        TabsDesk desk;
        desk.action("fullScreen")->trigger();
        QVERIFY(desk.window->isFullScreen());
        desk.action("fullScreen")->trigger();
        QVERIFY(!desk.window->isFullScreen());
    }
};

QTEST_MAIN(TestTabs)
#include "tst_tabs.moc"
