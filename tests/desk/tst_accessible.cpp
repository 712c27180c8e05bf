// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/aboutdialog.h"
#include "desk/articledesk.h"
#include "desk/articletabbar.h"
#include "desk/besidepane.h"
#include "desk/commandpalette.h"
#include "desk/comparedialog.h"
#include "desk/differencedialog.h"
#include "desk/draftreplacewindow.h"
#include "desk/editorpane.h"
#include "desk/figures/statisticswindow.h"
#include "desk/figuredialog.h"
#include "desk/importdialog.h"
#include "desk/inspector.h"
#include "desk/linkdialog.h"
#include "desk/mainwindow.h"
#include "desk/manageedits.h"
#include "desk/managenewentry.h"
#include "desk/managepage.h"
#include "desk/managepassworddialog.h"
#include "desk/manageshiftdialog.h"
#include "desk/managewindow.h"
#include "desk/outlets/outletdialog.h"
#include "desk/outlets/outletsdialog.h"
#include "desk/pastespecialdialog.h"
#include "desk/proofreasondialog.h"
#include "desk/reasondialog.h"
#include "desk/recoverydialog.h"
#include "desk/reprintdialog.h"
#include "desk/revisionswindow.h"
#include "desk/session.h"
#include "desk/shortcutsdialog.h"
#include "desk/signindialog.h"
#include "desk/talk/assigndialog.h"
#include "desk/talk/commentspanel.h"
#include "desk/talk/noticebell.h"
#include "desk/talk/noticepopup.h"
#include "desk/talk/talkdesk.h"
#include "desk/sourcefindbar.h"
#include "desk/tabledialog.h"
#include "desk/videodialog.h"
#include "desk/welcomedialog.h"
#include "desk/windowactions.h"
#include "desk/windowcommands.h"
#include "testnewsroom.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// Roles whose things are worked with: somebody who hears the window must be told what each is.
bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::PageTab:
    case QAccessible::PageTabList:
    case QAccessible::MenuItem:
    case QAccessible::HotkeyField:
    case QAccessible::Dialog:
    case QAccessible::Window: return true;
    default: return false;
    }
}

/// A text field inside of a spin box, a combo box or a key field is that box's own.
bool isPartOfABox(const QAccessibleInterface *seen)
{
    const QAccessibleInterface *parent = seen->parent();
    if (!parent)
        return false;
    const auto *widget = qobject_cast<const QWidget *>(parent->object());
    return parent->role() == QAccessible::ComboBox || parent->role() == QAccessible::SpinBox
        || (widget && widget->inherits("QKeySequenceEdit"));
}

class Walk
{
public:
    void over(QWidget *window, const QString &name)
    {
        m_window = name;
        walk(QAccessible::queryAccessibleInterface(window), {}, 0);
        for (const QWidget *widget : window->findChildren<QWidget *>())
            checkKeys(*widget);
    }
    /// Tab goes from control to control as they are read: never upwards by more than a row, but to begin again.
    void round(const QWidget &window, const QString &name)
    {
        m_window = name;
        const QWidget *before = nullptr;
        int upwards = 0;
        for (const QWidget *at = window.nextInFocusChain(); at != &window; at = at->nextInFocusChain()) {
            if (!(at->focusPolicy() & Qt::TabFocus) || !at->isVisible() || !at->isEnabled() || at->focusProxy() || !window.isAncestorOf(at) || at->window() != &window)
                continue;
            const auto top = [&window](const QWidget *widget) { return widget->mapTo(&window, QPoint(0, 0)); };
            // Beside each other things may stand in any height; what lies above and not to the right was left out.
            if (before && top(at).y() + at->height() <= top(before).y() && top(at).x() <= top(before).x()) {
                ++upwards;
                m_backwards = QString(before->objectName() % u" to "_s % at->objectName());
            }
            before = at;
        }
        if (upwards > 0)
            tell(u"Tab goes back %1 times, lastly from %2"_s.arg(upwards).arg(m_backwards));
    }

    QStringList problems;
    int controls = 0;

private:
    void tell(const QString &what) { problems.append(QString(m_window % u": "_s % what)); }

    void walk(const QAccessibleInterface *seen, const QString &path, int depth)
    {
        if (!seen || !seen->isValid() || depth > 40)
            return;
        const QAccessible::State state = seen->state();
        const auto *widget = qobject_cast<const QWidget *>(seen->object());
        if (widget && !widget->isVisible() && !widget->isWindow())
            return;
        const QString label = widget ? QString(QString::fromLatin1(widget->metaObject()->className()) % u'#' % widget->objectName()) : QString();
        const QString here = label.isEmpty() ? path : QString(path % u'/' % label);
        if (!state.invisible && isControl(seen->role()) && !isPartOfABox(seen)) {
            ++controls;
            if (seen->text(QAccessible::Name).trimmed().isEmpty())
                tell(u"no name: %1 (role %2)"_s.arg(here).arg(int(seen->role())));
        }
        if (widget && widget->focusPolicy() != Qt::NoFocus && widget->isEnabled()
            && (seen->role() == QAccessible::NoRole || seen->role() == QAccessible::Client) && !widget->focusProxy()
            && seen->text(QAccessible::Name).isEmpty())
            tell(u"no role and no name, but takes the keys: %1"_s.arg(here));
        // What stands in a list is told by the list's model.
        if (widget && qobject_cast<const QAbstractItemView *>(widget))
            return;
        for (int child = 0; child < seen->childCount(); ++child)
            walk(seen->child(child), here, depth + 1);
    }

    /// What the mouse can do the keys can: a button takes them, or its action has an entry in the menus.
    void checkKeys(const QWidget &widget)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        if (!button || !button->isVisible() || (button->focusPolicy() & Qt::TabFocus))
            return;
        if (const auto *tool = qobject_cast<const QToolButton *>(button); tool && tool->defaultAction())
            return; // noActionIsOutOfReach() judges these
        const QWidget *parent = button->parentWidget();
        const auto choices = parent->findChildren<QRadioButton *>(Qt::FindDirectChildrenOnly);
        if (qobject_cast<const QRadioButton *>(button)
            && std::ranges::any_of(choices, [](const QRadioButton *each) { return each->focusPolicy() & Qt::TabFocus; }))
            return; // the arrow keys go from choice to choice
        if (qobject_cast<const QTabBar *>(parent) || qobject_cast<const QLineEdit *>(parent) || parent->inherits("QHeaderView")
            || button->objectName() == "qt_toolbar_ext_button"_L1)
            return; // Ctrl+W; clearing a line; Qt's own
        tell(u"the keys do not reach %1#%2 “%3”"_s.arg(QString::fromLatin1(button->metaObject()->className()), button->objectName(), button->accessibleName()));
    }

    QString m_window;
    QString m_backwards;
};

QString told(const QStringList &problems)
{
    return u"\n  "_s + problems.join(u"\n  "_s);
}

struct Seen
{
    Seen() : session(room.folder() + u"/session.ini"_s), window(*room, session, got(room->personByLogin(u"admin"_s)))
    {
        window.editor().setView(EditorPane::View::Source);
        window.resize(1400, 880);
        window.show();
    }
    TestNewsroom room;
    ArticleId lake = room.add(u"白鹤湖"_s, u"## 小标题\n\n湖水清了。"_s, room.reporter);
    ArticleId ice = room.add(u"冰场"_s, u"开门了。"_s, room.reporter);
    Session session;
    MainWindow window;
};

} // namespace

/// The window for people who hear it and for people who work by keys.
class TestAccessible : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        QAccessible::setActive(true);
    }

    void everyControlOfTheWindowHasANameAndARole()
    {
        Seen seen;
        seen.window.openArticle(seen.lake);
        seen.window.openInNewTab(seen.ice);
        seen.window.desk().openBeside(seen.room.add(u"庙会"_s, u"人来人往。"_s, seen.room.reporter));
        seen.window.inspector().setOpenParts({u"historyToggle"_s});
        QCoreApplication::processEvents();
        Walk walk;
        walk.over(&seen.window, u"window"_s);
        seen.window.findChild<SourceFindBar *>()->open();
        seen.window.palette().open();
        walk.over(&seen.window, u"window with its bars"_s);
        QVERIFY2(walk.problems.isEmpty(), qPrintable(told(walk.problems)));
        QVERIFY2(walk.controls > 80, qPrintable(QString::number(walk.controls)));
        TextPlace place;
        seen.window.talk().comments().panel()->write(place); // and while something is said
        seen.window.talk().bell().open();
        walk.over(&seen.window.talk().bell().popup(), u"notices"_s);
        seen.window.statistics().open();
        QVERIFY(QTest::qWaitFor([&seen] { return seen.window.statistics().isCurrent() && seen.window.statistics().card(u"waiting"); }, 20'000));
        walk.over(&seen.window, u"window with a comment"_s);
        walk.over(&seen.window.statistics(), u"statistics"_s);
        QVERIFY2(walk.problems.isEmpty(), qPrintable(told(walk.problems)));
    }

    void everyControlOfTheManagementWindowHasANameAndARole()
    {
        Seen seen;
        ManageWindow &manage = seen.window.manage();
        Walk walk;
        for (const QString &page : manage.pageKeys()) {
            manage.open(page);
            QCoreApplication::processEvents();
            walk.over(&manage, page);
        }
        QVERIFY2(walk.problems.isEmpty(), qPrintable(told(walk.problems)));
        QVERIFY2(walk.controls > 100, qPrintable(QString::number(walk.controls)));
    }

    void everyControlOfTheDialogsHasANameAndARole()
    {
        Seen seen;
        MainWindow *window = &seen.window;
        const Person admin = got(seen.room->personByLogin(u"admin"_s));
        const NewsroomNames names(*seen.room);
        ManageEdits edits(*seen.room, names);
        edits.setPerson(admin.id);
        Walk walk;
        const auto look = [&walk](QDialog *dialog) {
            dialog->show();
            QCoreApplication::processEvents();
            walk.over(dialog, QString::fromLatin1(dialog->metaObject()->className()));
            delete dialog;
        };
        look(new ShortcutsDialog(window->keys(), window));
        look(new SignInDialog(got(seen.room->people()), {}, window));
        look(new WelcomeDialog({}, {}, window));
        look(new AssignDialog(*seen.room, seen.room.article(seen.lake), window));
        look(new ImportDialog({u"a.txt"_s, u"b.docx"_s}, admin, names, {}, window));
        look(new OutletsDialog(*seen.room, {}, window));
        look(new OutletDialog(*seen.room, window));
        ImportedArticle found;
        found.content.headline = u"转载"_s;
        found.content.reprint.emplace();
        look(new ReprintDialog(found, names, {}, window));
        look(new CompareDialog(found.content, window));
        look(new ManagePasswordDialog(u"何静"_s, window));
        look(new ManageShiftDialog(edits, {}, window));
        look(new ReasonDialog(Action::Return, u"白鹤湖"_s, got(seen.room->situation(seen.lake)), seen.room->zone(), seen.room.clock.nowUtc(), window));
        ManageNewEntry::Question question;
        question.title = u"New"_s;
        question.button = u"Create"_s;
        question.slugLabel = u"Address"_s;
        question.whereLabel = u"Where"_s;
        look(ManageNewEntry::ask(edits, question, {}, {}, window));
        AboutDialog::show(window, seen.room.folder());
        for (QDialog *shown : window->findChildren<QDialog *>())
            look(shown);
        QVERIFY2(walk.problems.isEmpty(), qPrintable(told(walk.problems)));
        QVERIFY2(walk.controls > 60, qPrintable(QString::number(walk.controls)));
    }

    void everyControlOfTheWritingDialogsHasANameAndARole()
    {
        Seen seen;
        seen.window.openArticle(seen.lake);
        MainWindow *window = &seen.window;
        const NewsroomNames names(*seen.room);
        Walk walk;
        const auto look = [&walk](QDialog *dialog) {
            dialog->show();
            QCoreApplication::processEvents();
            const QString name = QString::fromLatin1(dialog->metaObject()->className());
            walk.over(dialog, name);
            walk.round(*dialog, name);
            delete dialog;
        };
        PictureIntake intake(*seen.room);
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        OfferedPicture offered;
        offered.pixels = picture;
        const TakenPicture taken = got(intake.take(offered).result());
        FigureValues figure;
        figure.sha256 = taken.sha256;
        look(new FigureDialog(intake, figure, window));
        figure.cover = true;
        look(new FigureDialog(intake, figure, window));
        look(new LinkDialog(*seen.room, u"公告"_s, u"https://example.cn/a"_s, true, window));
        look(new LinkDialog(*seen.room, {}, {}, false, window));
        PasteOffer offer;
        offer.html = u"<h2>三件事</h2><p>第一件是<b>路</b>。</p>"_s;
        offer.text = u"三件事\n第一件是路。"_s;
        look(new PasteSpecialDialog(offer, window));
        look(new TableDialog({.columns = QList<TableText::Align>(2, TableText::Align::None), .rows = QList<QStringList>(2, QStringList(2))}, window));
        look(new VideoDialog(u"https://example.cn/v.mp4"_s, u"风场"_s, window));
        auto *recovery = new RecoveryDialog(seen.room->zone(), window);
        UnsavedText unsaved;
        unsaved.headline = u"白鹤湖"_s;
        unsaved.text.content.body = u"湖水更清了。"_s;
        unsaved.text.written = seen.room.clock.nowUtc();
        recovery->setTexts({unsaved});
        look(recovery);
        auto *drafts = new DraftReplaceWindow(*seen.room, window);
        drafts->begin({u"湖"_s, u"泊"_s, {}}, {});
        QTRY_VERIFY(!drafts->note().isEmpty());
        look(drafts);
        look(new RevisionsWindow(*seen.room, names, window->document(), window));
        look(new ProofReasonDialog({}, true, window));
        look(new DifferenceDialog(u"白鹤湖"_s, u"两份"_s, {}, window));
        QVERIFY2(walk.problems.isEmpty(), qPrintable(told(walk.problems)));
        QVERIFY2(walk.controls > 70, qPrintable(QString::number(walk.controls)));
    }

    /// What a button starts stands in the menus as well, where the keys find it.
    void noActionIsOutOfReach()
    {
        Seen seen;
        seen.window.openArticle(seen.lake);
        QSet<const QAction *> reached;
        for (const WindowCommand &command : windowCommands(seen.window))
            reached.insert(command.action);
        QStringList lost;
        for (const QToolButton *button : seen.window.findChildren<QToolButton *>()) {
            const QAction *action = button->defaultAction();
            if (action && !action->menu() && !button->menu() && !qobject_cast<const QLineEdit *>(button->parentWidget()) && !reached.contains(action) && !(button->focusPolicy() & Qt::TabFocus))
                lost.append(action->text());
        }
        QVERIFY2(lost.isEmpty(), qPrintable(told(lost)));
    }

    /// Tab goes round through every pane and comes back.
    void tabReachesEveryPane()
    {
        Seen seen;
        seen.window.openArticle(seen.lake);
        QSet<const QWidget *> chain;
        const QWidget *at = &seen.window;
        do {
            at = at->nextInFocusChain();
            if ((at->focusPolicy() & Qt::TabFocus) && at->isVisible() && at->isEnabled())
                chain.insert(at);
        } while (at != &seen.window);
        const auto reaches = [&chain](const QWidget *pane) {
            return std::ranges::any_of(chain, [pane](const QWidget *each) { return pane == each || pane->isAncestorOf(each); });
        };
        for (const char *pane : {"sidebarTree", "listPane", "inspector", "commentsPanel", "proofPanel", "searchBox"}) {
            const auto *found = seen.window.findChild<QWidget *>(QString::fromLatin1(pane));
            QVERIFY2(found && reaches(found), pane);
        }
        QVERIFY(reaches(&seen.window.editor()));
    }

    void noTextIsCutOff_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("125 %") << 1.25;
        QTest::newRow("150 %") << 1.5;
    }
    /// Larger type, as people with weak eyes set it, makes room for itself: no button or label is narrower than its text.
    void noTextIsCutOff()
    {
        QFETCH(double, scale);
        const QFont before = QApplication::font();
        QFont larger = before;
        larger.setPointSizeF(before.pointSizeF() * scale);
        QApplication::setFont(larger);
        {
            Seen seen;
            ShortcutsDialog dialog(seen.window.keys(), &seen.window);
            dialog.show();
            QCoreApplication::processEvents();
            seen.window.openArticle(seen.lake);
            seen.window.openInNewTab(seen.ice);
            QCoreApplication::processEvents();
            QStringList cut;
            const auto look = [&cut](const QWidget &window) {
                for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
                    if (button->isVisible() && button->width() < button->fontMetrics().horizontalAdvance(QString(button->text()).remove(u'&')))
                        cut.append(button->text());
            };
            look(dialog);
            look(seen.window);
            for (const QString &page : seen.window.manage().pageKeys()) {
                seen.window.manage().open(page);
                QCoreApplication::processEvents();
                look(*seen.window.manage().currentPage());
            }
            QVERIFY2(cut.isEmpty(), qPrintable(told(cut)));
        }
        QApplication::setFont(before);
    }
};

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
