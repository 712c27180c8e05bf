// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articledesk.h"
#include "desk/besidepane.h"
#include "desk/commandpalette.h"
#include "desk/editorpane.h"
#include "desk/keybindings.h"
#include "desk/mainwindow.h"
#include "desk/sourceeditor.h"
#include "managedesk.h"
#include "store/snippets.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

struct SnippetDesk
{
    SnippetDesk()
    {
        const auto add = [this](const QString &name, const QString &body, const char16_t *section, Genre genre) {
            Snippet made;
            made.name = name;
            made.body = body;
            made.genre = genre;
            if (section)
                made.section = room.section(section);
            return got(putSnippet(*room, made, room.chief).result()).id;
        };
        heard = add(u"获悉"_s, u"记者${date}从${cursor}获悉，"_s, nullptr, Genre::None);
        finance = add(u"收盘"_s, u"截至收盘，"_s, u"财经", Genre::None);
        gallery = add(u"图说"_s, u"${author} 摄"_s, nullptr, Genre::Gallery);
        NewArticle made = newArticle(u"白鹤湖"_s, u"。"_s, room.section(u"民生"));
        article = room.add(made, room.reporter);
        session = std::make_unique<Session>(room.folder() + u"/session.ini"_s);
        window = std::make_unique<MainWindow>(*room, *session, got(room->personByLogin(u"reporter"_s)));
        window->editor().setView(EditorPane::View::Source);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window is not active");
    }
    QAction *action(SnippetId id) const { return window->findChild<QAction *>(QString(u"snippet:"_s % id.toString())); }
    TestNewsroom room;
    SnippetId heard, finance, gallery;
    ArticleId article;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
};

} // namespace

/// Snippets at the cursor, and where they are kept.
class TestSnippetWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void aSnippetIsPutInAtTheCursorAndTakenBackInOneStep()
    {
        SnippetDesk desk;
        QVERIFY(!desk.action(desk.heard)->isEnabled()); // nothing is open
        QVERIFY(!desk.action(desk.heard)->toolTip().isEmpty());
        desk.window->openArticle(desk.article);
        desk.action(desk.heard)->trigger();
        SourceEditor &text = desk.window->editor().source();
        const QString day = desk.room.clock.nowUtc().toTimeZone(desk.room->zone()).toString(u"M月d日"_s);
        QCOMPARE(text.source(), QString(u"记者"_s % day % u"从获悉，。"_s));
        QCOMPARE(text.textCursor().position(), 2 + day.size() + 1);
        QVERIFY(text.hasFocus());
        text.undo();
        QCOMPARE(text.source(), u"。"_s);
    }

    void onlyWhatSuitsTheArticleIsOffered()
    {
        SnippetDesk desk;
        desk.window->openArticle(desk.article);
        QVERIFY(desk.action(desk.heard)->isVisible());
        QVERIFY(!desk.action(desk.finance)->isVisible());
        QVERIFY(!desk.action(desk.gallery)->isVisible());
        NewArticle other = newArticle(u"收盘"_s, u"。"_s, desk.room.section(u"财经"));
        other.handling.genre = Genre::Gallery;
        desk.window->openArticle(desk.room.add(other, desk.room.reporter));
        QVERIFY(desk.action(desk.finance)->isVisible());
        QVERIFY(desk.action(desk.gallery)->isVisible());
    }

    void aSnippetHasAKeyOfItsOwn()
    {
        SnippetDesk desk;
        desk.window->openArticle(desk.article);
        desk.window->keys().set(desk.action(desk.heard)->objectName(), {QKeySequence(u"Ctrl+Alt+F11"_s)});
        desk.window->activateWindow();
        desk.window->editor().source().setFocus();
        QTest::keyClick(&desk.window->editor().source(), Qt::Key_F11, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(desk.window->editor().source().source().startsWith(u"记者"_s));
        desk.window->palette().open();
        desk.window->palette().line()->setText(u"huoxi"_s);
        QCOMPARE(desk.window->palette().model().index(0, 0).data().toString(), u"获悉"_s);
    }

    void itGoesIntoTheSideThatIsWrittenIn()
    {
        SnippetDesk desk;
        desk.window->openArticle(desk.article);
        desk.window->activateWindow();
        desk.window->desk().openBeside(desk.room.add(u"冰场"_s, u"。"_s, desk.room.reporter));
        desk.window->desk().beside()->editor().source().setFocus();
        desk.action(desk.heard)->trigger();
        QCOMPARE(desk.window->editor().source().source(), u"。"_s);
        QVERIFY(desk.window->desk().beside()->editor().source().source().startsWith(u"记者"_s));
    }

    void aTextThatIsLockedStaysAsItIs()
    {
        SnippetDesk desk;
        desk.room.approve(desk.article);
        desk.window->openArticle(desk.article);
        QVERIFY(!desk.action(desk.heard)->isEnabled());
        QVERIFY(!desk.action(desk.heard)->toolTip().isEmpty());
    }

    // ---- keeping them ----

    void everybodyKeepsTheirOwn()
    {
        ManageDesk desk(u"snippets"_s, u"reporter"_s);
        desk.press("add");
        QDialog *dialog = desk.dialog("galley::ManageNewEntry");
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"name"_s)->setText(u"署名"_s);
        QCOMPARE(dialog->findChild<QComboBox *>(u"where"_s)->count(), 1); // the newsroom's are not theirs to make
        dialog->accept();
        QTRY_VERIFY(desk.row(desk.view("table"), u"署名"_s).isValid());
        desk.settle();
        auto *body = desk.field<SourceEditor>("body");
        QTRY_VERIFY(!body->isReadOnly());
        body->setFocus();
        body->selectAll();
        ManageDesk::typeInto(body, u"（记者 乌云）"_s);
        desk.page()->leave();
        desk.settle();
        QTRY_COMPARE(got(readSnippets(*desk.room, desk.room.reporter)).value(0).body, u"（记者 乌云）"_s);
        QTest::keyClick(desk.view("table"), Qt::Key_Delete);
        QTRY_VERIFY(got(readSnippets(*desk.room, desk.room.reporter)).isEmpty());
        desk.settle();
        desk.undo();
        QTRY_COMPARE(got(readSnippets(*desk.room, desk.room.reporter)).value(0).body, u"（记者 乌云）"_s);
    }

    void theNewsroomsCanOnlyBeRead()
    {
        ManageDesk desk(u"snippets"_s, u"reporter"_s);
        Snippet made;
        made.name = u"获悉"_s;
        made.body = u"记者获悉，"_s;
        got(putSnippet(*desk.room, made, desk.room.chief).result());
        desk.window.setPerson(got(desk.room->personByLogin(u"reporter"_s)));
        QTRY_VERIFY(desk.row(desk.view("table"), u"获悉"_s).isValid());
        desk.choose(desk.view("table"), u"获悉"_s);
        QVERIFY(desk.field<SourceEditor>("body")->isReadOnly());
        QVERIFY(!desk.field<QPushButton>("remove")->isEnabled());
        QVERIFY(desk.field<QPushButton>("add")->isEnabled());
    }
};

QTEST_MAIN(TestSnippetWindow)
#include "tst_snippetwindow.moc"
