// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articledesk.h"
#include "desk/besidepane.h"
#include "desk/commandpalette.h"
#include "desk/editorpane.h"
#include "desk/fuzzymatch.h"
#include "desk/keybindings.h"
#include "desk/labelcatalogue.h"
#include "desk/mainwindow.h"
#include "desk/managewindow.h"
#include "desk/pinyin.h"
#include "desk/session.h"
#include "desk/shortcutsdialog.h"
#include "desk/sidebar.h"
#include "desk/sourceeditor.h"
#include "desk/windowactions.h"
#include "testnewsroom.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

PaletteEntry named(const QString &key, const QString &label, const QString &other = {}, const QString &whyNot = {})
{
    PaletteEntry entry;
    entry.key = key;
    entry.label = label;
    entry.other = other;
    entry.whyNot = whyNot;
    return entry;
}

struct PaletteDesk
{
    PaletteDesk() { open(); }
    void open()
    {
        window.reset();
        session = std::make_unique<Session>(room.folder() + u"/session.ini"_s);
        window = std::make_unique<MainWindow>(*room, *session, got(room->personByLogin(u"editor"_s)));
        window->editor().setView(EditorPane::View::Source);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window is not active");
    }
    PaletteModel &model() const { return window->palette().model(); }
    /// Opens it, types, and answers what stands first.
    const PaletteEntry *first(const QString &typed) const
    {
        if (window->palette().isHidden())
            window->palette().open();
        window->palette().line()->setText(typed);
        static const PaletteEntry nothing;
        const PaletteEntry *entry = model().entry(model().index(0, 0));
        return entry ? entry : &nothing;
    }
    const PaletteEntry *find(const QString &key) const
    {
        for (int row = 0; row < model().rowCount(); ++row)
            if (const PaletteEntry *entry = model().entry(model().index(row, 0)); entry->key == key)
                return entry;
        return nullptr;
    }
    QAction *action(const char *name) const { return window->findChild<QAction *>(QString::fromLatin1(name)); }
    TestNewsroom room;
    ArticleId lake = room.add(u"白鹤湖的冬天"_s, u"湖水清了。"_s, room.editor);
    ArticleId ice = room.add(u"冰场开门"_s, u"开门了。"_s, room.editor);
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
};

} // namespace

/// The palette and the keys.
class TestPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void aFewLettersNameAText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("named");
        QTest::newRow("nothing typed") << u""_s << u"保存"_s << true;
        QTest::newRow("characters") << u"保存"_s << u"保存稿件"_s << true;
        QTest::newRow("a character further on") << u"存"_s << u"保存"_s << true;
        QTest::newRow("pinyin initials") << u"bc"_s << u"保存"_s << true;
        QTest::newRow("whole pinyin") << u"baocun"_s << u"保存"_s << true;
        QTest::newRow("half pinyin") << u"baoc"_s << u"保存"_s << true;
        QTest::newRow("mixed") << u"保cun"_s << u"保存"_s << true;
        QTest::newRow("with gaps") << u"bgj"_s << u"保存所有稿件"_s << true;
        QTest::newRow("English") << u"sv"_s << u"Save"_s << true;
        QTest::newRow("any case") << u"SAVE"_s << u"save"_s << true;
        QTest::newRow("words in any order") << u"side by"_s << u"By the side"_s << true;
        QTest::newRow("letters in the wrong order") << u"cb"_s << u"保存"_s << false;
        QTest::newRow("no such letter") << u"bx"_s << u"保存"_s << false;
        QTest::newRow("a word that is missing") << u"side off"_s << u"By the side"_s << false;
        QTest::newRow("a rare character outside the BMP") << u"𠮷"_s << u"𠮷野家"_s << true;
    }
    void aFewLettersNameAText()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(bool, named);
        QCOMPARE(fuzzyMatch(typed, text).has_value(), named);
    }

    void whatStandsTogetherIsNamedBetter()
    {
        QVERIFY(fuzzyMatch(u"bc", u"保存") > fuzzyMatch(u"bc", u"备份后归档存盘"));
        QVERIFY(fuzzyMatch(u"tab", u"Next tab") > fuzzyMatch(u"tab", u"The article beside"));
        QVERIFY(fuzzyMatch(u"gao", u"稿件列表") > fuzzyMatch(u"gao", u"Navigation"));
        QVERIFY(fuzzyMatch(u"图集", u"图集") > fuzzyMatch(u"图集", u"图片合集"));
    }

    void aLongTextCostsLittle()
    {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 200; ++i)
            (void)fuzzyMatch(u"一座老工业城市的新能源账本zhangben", u"风从草原来：一座老工业城市的新能源账本，一座老工业城市的新能源账本，一座老工业城市");
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void charactersAreRead()
    {
        QCOMPARE(pinyinOf(U'审'), u"shen"_s);
        QCOMPARE(pinyinOf(U'绿'), u"lu"_s);
        QVERIFY(pinyinOf(U'a').isEmpty());
        QVERIFY(pinyinOf(U'，').isEmpty());
    }

    void aLabelHasAnotherLanguage()
    {
        const LabelCatalogue &labels = LabelCatalogue::instance();
        QCOMPARE(labels.other(u"Save"_s), u"保存"_s);
        QCOMPARE(labels.other(u"保存"_s), u"Save"_s);
        QCOMPARE(labels.english(u"保存"_s), u"Save"_s);
        QCOMPARE(labels.english(u"&File"_s), u"File"_s);
        QVERIFY(labels.other(u"风从草原来"_s).isEmpty());
    }

    void theModelIsSound()
    {
        PaletteModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries({named(u"a"_s, u"Save"_s, u"保存"_s), named(u"b"_s, u"Search"_s), named(u"c"_s, u"Sad"_s, {}, u"closed"_s)}, {u"b"_s});
        QCOMPARE(model.index(0, 0).data().toString(), u"Search"_s); // used last
        model.setQuery(u"bc"_s);
        QCOMPARE(model.rowCount(), 1);
        model.setQuery(u"sa"_s);
        QCOMPARE(model.index(0, 0).data().toString(), u"Save"_s);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1, 0).data(PaletteModel::WhyNotRole).toString(), QString()); // what can be done comes first
        model.setQuery(u"zzz"_s);
        QCOMPARE(model.rowCount(), 0);
    }

    void everythingTheWindowCanDoIsFound()
    {
        PaletteDesk desk;
        desk.window->openArticle(desk.lake);
        QCOMPARE(desk.first(u"Full screen"_s)->key, u"action:fullScreen"_s);
        QCOMPARE(desk.first(u"zhuanzhu"_s)->key, u"action:focusMode"_s);    // by the other language's pinyin
        QCOMPARE(desk.first(u"xjgj"_s)->key, u"action:newArticle"_s);       // 新建稿件
        QCOMPARE(desk.first(u"dark"_s)->where.section(u" › "_s, -1), u"Colours"_s); // in a menu's menu
        QCOMPARE(desk.first(u"Bold"_s)->keys, u"Ctrl+B"_s);
        QCOMPARE(desk.first(u"people and roles"_s)->key, u"action:manage:people"_s);
        QVERIFY(desk.first(u"内蒙古"_s)->key.startsWith(u"list:section:"_s));
        QCOMPARE(desk.first(u"zzzz"_s)->key, QString());
        QCOMPARE(desk.first(u"bingchang"_s)->label, u"冰场开门"_s);          // an article, by its pinyin
    }

    void noActionIsForgotten()
    {
        PaletteDesk desk;
        desk.window->palette().open();
        for (const QAction *action : desk.window->windowActions().findChildren<QAction *>())
            if (!action->text().isEmpty() && !action->menu())
                QVERIFY2(desk.find(u"action:"_s + action->objectName()), qPrintable(action->objectName()));
    }

    void aCommandIsCarriedOutByKeysAlone()
    {
        PaletteDesk desk;
        desk.window->openArticle(desk.lake);
        desk.window->activateWindow();
        desk.window->editor().source().setFocus();
        QTest::keyClick(desk.window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desk.window->palette().isVisible());
        QVERIFY(desk.window->palette().line()->hasFocus());
        QTest::keyClicks(desk.window->palette().line(), u"larger text"_s);
        const int pixels = desk.window->editor().source().font().pixelSize();
        QTest::keyClick(desk.window->palette().line(), Qt::Key_Return);
        QVERIFY(desk.window->editor().source().font().pixelSize() > pixels);
        QVERIFY(desk.window->palette().isHidden());
        QVERIFY(desk.window->editor().source().hasFocus()); // the keys are back
        QCOMPARE(desk.first({})->key, u"action:zoomIn"_s);  // used last, offered first
        QTest::keyClick(desk.window->palette().line(), Qt::Key_Down);
        QCOMPARE(desk.window->palette().view()->currentIndex().row(), 1);
        QTest::keyClick(desk.window->palette().line(), Qt::Key_Escape);
        QVERIFY(desk.window->palette().isHidden());
        desk.open();
        QCOMPARE(desk.first({})->key, u"action:zoomIn"_s);  // the next day, too
    }

    void whatCannotBeDoneSaysWhy()
    {
        PaletteDesk desk;
        const PaletteEntry *entry = desk.first(u"Next tab"_s);
        QCOMPARE(entry->key, u"action:nextTab"_s);
        QCOMPARE(entry->whyNot, desk.action("nextTab")->toolTip());
        desk.window->palette().carryOut(desk.model().index(0, 0));
        QVERIFY(desk.window->palette().isVisible()); // nothing was done, and the row says why
    }

    void anArticleAndAListAreOpenedFromIt()
    {
        PaletteDesk desk;
        (void)desk.first(u"白鹤湖"_s);
        desk.window->palette().carryOut(desk.model().index(0, 0));
        QCOMPARE(desk.window->document().id(), desk.lake);
        const PaletteEntry *list = desk.first(u"内蒙古"_s);
        const QString key = list->key.mid(5);
        desk.window->palette().carryOut(desk.model().index(0, 0));
        QCOMPARE(desk.window->sidebar().selectedKey(), key);
    }

    // ---- keys ----

    void chosenKeysHoldAtTheNextStart()
    {
        PaletteDesk desk;
        desk.window->keys().set(u"newArticle"_s, {QKeySequence(u"Ctrl+Alt+N"_s)});
        QCOMPARE(desk.action("newArticle")->shortcut(), QKeySequence(u"Ctrl+Alt+N"_s));
        QVERIFY(desk.action("newArticle")->toolTip().endsWith(u"(Ctrl+Alt+N)"_s));
        desk.open();
        QCOMPARE(desk.action("newArticle")->shortcut(), QKeySequence(u"Ctrl+Alt+N"_s));
        desk.window->keys().reset(u"newArticle"_s);
        QCOMPARE(desk.action("newArticle")->shortcuts(), QKeySequence::keyBindings(QKeySequence::New).mid(0, 1));
        desk.window->keys().set(u"save"_s, {});
        QVERIFY(desk.action("save")->shortcuts().isEmpty());
        desk.window->keys().resetAll();
        QVERIFY(desk.action("save")->shortcuts().contains(QKeySequence(u"Ctrl+S"_s)));
        desk.open();
        QVERIFY(desk.action("save")->shortcuts().contains(QKeySequence(u"Ctrl+S"_s)));
    }

    void aSecondPaneAndAnotherWindowHaveThemToo()
    {
        PaletteDesk desk;
        desk.window->openArticle(desk.lake);
        desk.window->keys().set(u"Bold"_s, {QKeySequence(u"Ctrl+Alt+B"_s)});
        desk.window->desk().openBeside(desk.ice);
        const auto boldOf = [](const EditorPane &pane) {
            const QList<QAction *> formats = pane.formatActions();
            return (*std::ranges::find(formats, u"Bold"_s, &QAction::text))->shortcut();
        };
        QCOMPARE(boldOf(desk.window->editor()), QKeySequence(u"Ctrl+Alt+B"_s));
        QTRY_COMPARE(boldOf(desk.window->desk().beside()->editor()), QKeySequence(u"Ctrl+Alt+B"_s));
        (void)desk.window->manage();
        const QList<KeyBindings::Binding> all = desk.window->keys().bindings();
        QVERIFY(std::ranges::any_of(all, [](const KeyBindings::Binding &each) { return each.command.id.startsWith(u"manageWindow/"_s); }));
    }

    void keysThatAreTakenAreTold()
    {
        PaletteDesk desk;
        ShortcutsDialog dialog(desk.window->keys(), desk.window.get());
        dialog.show();
        auto *filter = dialog.findChild<QLineEdit *>(u"filter"_s);
        auto *keys = dialog.findChild<QKeySequenceEdit *>(u"keys"_s);
        auto *note = dialog.findChild<QLabel *>(u"note"_s);
        auto *takeOver = dialog.findChild<QPushButton *>(u"takeOver"_s);
        filter->setText(u"Read the lists again"_s);
        keys->setKeySequence(QKeySequence(u"Ctrl+Alt+F12"_s));
        QCOMPARE(desk.action("refresh")->shortcut(), QKeySequence(u"Ctrl+Alt+F12"_s)); // free: taken at once
        keys->setKeySequence(QKeySequence(u"Ctrl+S"_s));
        QCOMPARE(desk.action("refresh")->shortcut(), QKeySequence(u"Ctrl+Alt+F12"_s));
        QVERIFY(note->text().contains(u"Save"_s));
        QVERIFY(takeOver->isVisible());
        takeOver->click();
        QCOMPARE(desk.action("refresh")->shortcut(), QKeySequence(u"Ctrl+S"_s));
        QVERIFY(!desk.action("save")->shortcuts().contains(QKeySequence(u"Ctrl+S"_s)));
        dialog.findChild<QPushButton *>(u"standard"_s)->click();
        QCOMPARE(desk.action("refresh")->shortcut(), QKeySequence(Qt::Key_F5));
        dialog.findChild<QPushButton *>(u"allStandard"_s)->click();
        QVERIFY(desk.action("save")->shortcuts().contains(QKeySequence(u"Ctrl+S"_s)));
        filter->setText(u"baocun"_s); // found by the other language, too
        auto *table = dialog.findChild<ManageView *>(u"table"_s);
        QVERIFY(table->selectKey(u"save"_s));
        filter->setText(u"no such action"_s);
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!keys->isEnabled());
    }

    void keysOfTextFieldsAreLeftAlone()
    {
        PaletteDesk desk;
        ShortcutsDialog dialog(desk.window->keys(), desk.window.get());
        dialog.findChild<QLineEdit *>(u"filter"_s)->setText(u"Cut"_s);
        auto *table = dialog.findChild<ManageView *>(u"table"_s);
        QVERIFY(table->selectKey(u"Cut"_s));
        QVERIFY(!dialog.findChild<QKeySequenceEdit *>(u"keys"_s)->isEnabled());
        QVERIFY(!dialog.findChild<QLabel *>(u"note"_s)->text().isEmpty());
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
