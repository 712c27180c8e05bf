// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articlelistpane.h"
#include "desk/editorpane.h"
#include "desk/inspector.h"
#include "desk/mainwindow.h"
#include "desk/messagearea.h"
#include "desk/peoplefield.h"
#include "desk/reviewpanel.h"
#include "desk/sectionfield.h"
#include "desk/session.h"
#include "desk/sidebar.h"
#include "desk/tagfield.h"
#include "desk/windowactions.h"
#include "testnewsroom.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// As an input method commits it: QTest::keyClicks() knows only ASCII.
void typeInto(QWidget *field, const QString &text)
{
    for (const QChar character : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(field, &press);
    }
}

struct InspectorDesk
{
    explicit InspectorDesk(TestNewsroom &room)
        : names(*room), document(*room, room.reporter), inspector(*room, names, document)
    {
        inspector.setPerson(*names.person(room.reporter));
    }
    template <typename Field>
    Field *field(const char *name) const
    {
        auto *found = inspector.findChild<Field *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no field %s", name);
        return found;
    }
    void type(const char *name, const QString &text) const
    {
        auto *line = field<QLineEdit>(name);
        line->clear();
        typeInto(line, text);
    }
    NewsroomNames names;
    ArticleDocument document;
    Inspector inspector;
};

} // namespace

/// The inspector's fields and the window as a whole.
class TestShellWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void openingAnArticleChangesNothing()
    {
        TestNewsroom newsroom;
        NewArticle rich = newArticle(u"白鹤湖治理走访"_s, u"湖水清了。"_s, newsroom.section(u"内蒙古"));
        rich.content.series = {{}, u"白鹤湖"_s, 3, u"③"_s};
        rich.content.people = {{u"林向荣"_s, u"副市长"_s}};
        rich.content.date = ArticleDate::day(QDate(2023, 12, 30));
        rich.content.signOff = {u"青泉全媒"_s, {u"闻岚"_s, u"吕航"_s}, u"记者"_s, u"(青泉全媒记者 闻岚 吕航)"_s};
        rich.content.reprint.emplace();
        rich.content.reprint->editor = u"青泉在线"_s;
        const ArticleId id = newsroom.add(rich, newsroom.reporter);
        InspectorDesk desk(newsroom);
        desk.document.open(id);
        QVERIFY(!desk.document.isModified());
        QCOMPARE(desk.document.content(), newsroom.article(id).content);
        QCOMPARE(desk.field<QLineEdit>("date")->text(), u"2023-12-30"_s);
        QCOMPARE(desk.field<QLineEdit>("mark")->text(), u"③"_s);
        QCOMPARE(desk.field<QLineEdit>("reprintEditor")->text(), u"青泉在线"_s);
    }

    void whatIsTypedIntoAFieldReachesTheArticle()
    {
        TestNewsroom newsroom;
        InspectorDesk desk(newsroom);
        desk.document.open(newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter));
        desk.type("authorLine", u"乌云"_s);
        desk.type("shortHeadline", u"白鹤"_s);
        desk.type("slug", u"baihehu"_s);
        desk.type("date", u"2023-12-30 10:15"_s);
        desk.type("reprintTitle", u"原题"_s);
        desk.type("signOffNames", u"闻岚、吕航"_s);
        const Content &content = desk.document.content();
        QCOMPARE(content.authorLine, u"乌云"_s);
        QCOMPARE(content.shortHeadline, u"白鹤"_s);
        QCOMPARE(content.date.toCanonical(), u"2023-12-30T02:15Z"_s); // by the newsroom's clock
        QCOMPARE(content.reprint.value_or(ReprintRecord()).title, u"原题"_s);
        QCOMPARE(content.signOff.names, QStringList({u"闻岚"_s, u"吕航"_s}));
        QCOMPARE(desk.document.handling().slug, u"baihehu"_s);
    }

    void aDateThatCannotBeReadIsMarkedAndNotTaken()
    {
        TestNewsroom newsroom;
        InspectorDesk desk(newsroom);
        desk.document.open(newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter));
        const ArticleDate before = desk.document.content().date;
        desk.type("date", u"昨天"_s);
        QCOMPARE(desk.document.content().date, before);
        QVERIFY(!desk.field<QLineEdit>("date")->toolTip().isEmpty());
    }

    void thePartMarkFollowsTheNumberUntilItIsTyped()
    {
        TestNewsroom newsroom;
        InspectorDesk desk(newsroom);
        desk.document.open(newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter));
        desk.field<QSpinBox>("part")->setValue(2);
        QCOMPARE(desk.document.content().series.mark, u"②"_s);
        desk.type("mark", u"（下）"_s);
        desk.field<QSpinBox>("part")->setValue(3);
        QCOMPARE(desk.document.content().series.mark, u"（下）"_s);
    }

    void aTagIsMadeOnceAndTakenAway()
    {
        TestNewsroom newsroom;
        InspectorDesk desk(newsroom);
        desk.document.open(newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter));
        auto *tags = desk.field<TagField>("tags");
        typeInto(tags->line(), u"湿地,水鸟"_s);
        QTest::keyClick(tags->line(), Qt::Key_Return);
        QTRY_COMPARE(desk.document.handling().tags.size(), 2);
        QTRY_COMPARE(tags->tags(), QStringList({u"湿地"_s, u"水鸟"_s}));
        QTest::keyClick(tags->line(), Qt::Key_Backspace);
        QTRY_COMPARE(desk.document.handling().tags.size(), 1);
        QCOMPARE(desk.names.tagName(desk.document.handling().tags.first()), u"湿地"_s);
    }

    void aRegionMayBeThePrimarySection()
    {
        TestNewsroom newsroom;
        NewsroomNames names(*newsroom);
        SectionField regions(SectionTree::Region, names);
        const SectionId region = newsroom.section(u"内蒙古");
        const SectionId channel = newsroom.section(u"资讯");
        regions.setFiling({channel, {}});
        regions.toggle(region);
        QCOMPARE(regions.filing(), (Filing{channel, {region}}));
        regions.makePrimary(region);
        QCOMPARE(regions.filing(), (Filing{region, {channel}}));
        QCOMPARE(regions.text(), u"内蒙古"_s);
        regions.toggle(region);
        QCOMPARE(regions.filing(), (Filing{channel, {}}));
    }

    void peopleAreEditedInARowEach()
    {
        PeopleField field;
        field.setPeople({{u"林向荣"_s, u"副市长"_s}});
        QCOMPARE(field.rowCount(), 2); // and one to write the next into
        field.item(1, 0)->setText(u"贾文博"_s);
        QCOMPARE(field.people().size(), 2);
        QCOMPARE(field.rowCount(), 3);
    }

    void fieldsOfAnApprovedTextAreLocked()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        newsroom.approve(id);
        InspectorDesk desk(newsroom);
        desk.document.open(id);
        QVERIFY(desk.field<QLineEdit>("authorLine")->isReadOnly());
        QVERIFY(!desk.field<QComboBox>("kind")->isEnabled());
    }

    void anEditorStillTagsAnApprovedText()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        newsroom.approve(id);
        InspectorDesk desk(newsroom);
        desk.document.setPerson(got(newsroom->personByLogin(u"editor")).id);
        desk.document.open(id);
        QVERIFY(desk.field<QLineEdit>("authorLine")->isReadOnly());
        QVERIFY(desk.field<QComboBox>("kind")->isEnabled());
        QVERIFY(!desk.field<QLineEdit>("place")->isReadOnly());
        desk.type("place", u"包头"_s);
        QSignalSpy committed(&desk.document, &ArticleDocument::committed);
        desk.document.save();
        QVERIFY(committed.wait());
        const Article article = got(newsroom->article(id));
        QCOMPARE(article.handling.place, u"包头"_s);
        QCOMPARE(article.stage, Stage::Approved); // handling voids nothing
    }

    void theSessionComesBack()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        const QString file = newsroom.folder() + u"/session.ini"_s;
        const Person reporter = got(newsroom->personByLogin(u"reporter"));
        {
            Session session(file);
            MainWindow window(*newsroom, session, reporter);
            window.resize(780, 560); // within the offscreen platform's screen
            QVERIFY(window.sidebar().select(u"queue:my-drafts"_s));
            window.openArticle(id);
            window.inspector().setOpenParts({u"historyToggle"_s});
            window.keepSession();
        }
        Session session(file);
        MainWindow window(*newsroom, session, reporter);
        QCOMPARE(window.sidebar().selectedKey(), u"queue:my-drafts"_s);
        QCOMPARE(window.document().id(), id);
        QCOMPARE(window.list().current(), id);
        QCOMPARE(window.size(), QSize(780, 560));
        QCOMPARE(window.inspector().openParts(), QStringList{u"historyToggle"_s});
    }

    void noKeyMeansTwoThings()
    {
        TestNewsroom newsroom;
        Session session(newsroom.folder() + u"/session.ini"_s);
        MainWindow window(*newsroom, session, got(newsroom->personByLogin(u"reporter")));
        QHash<QKeySequence, const QAction *> taken;
        for (const QAction *action : window.findChildren<QAction *>()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                const QAction *other = taken.value(keys, action);
                QVERIFY2(other == action, qPrintable(QString(keys.toString() % u": "_s % other->text() % u" / "_s % action->text())));
                taken.insert(keys, action);
            }
        }
        QVERIFY(taken.contains(QKeySequence(Qt::CTRL | Qt::Key_K)));
    }

    void everyControlHasAName()
    {
        TestNewsroom newsroom;
        Session session(newsroom.folder() + u"/session.ini"_s);
        MainWindow window(*newsroom, session, got(newsroom->personByLogin(u"reporter")));
        window.openArticle(newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter));
        for (const QLineEdit *line : window.inspector().findChildren<QLineEdit *>()) {
            const bool inside = qobject_cast<const QComboBox *>(line->parentWidget()) || qobject_cast<const QSpinBox *>(line->parentWidget());
            const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(const_cast<QLineEdit *>(line));
            QVERIFY2(inside || !seen->text(QAccessible::Name).isEmpty(), qPrintable(line->objectName()));
        }
    }

    void openingAnotherArticleSavesTheFirst()
    {
        TestNewsroom newsroom;
        const ArticleId first = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        const ArticleId second = newsroom.add(u"冰场"_s, u"开门了。"_s, newsroom.reporter);
        Session session(newsroom.folder() + u"/session.ini"_s);
        MainWindow window(*newsroom, session, got(newsroom->personByLogin(u"reporter")));
        window.openArticle(first);
        Content content = window.document().content();
        content.summary = u"一湖清水。"_s;
        window.document().setContent(content, nullptr);
        window.openArticle(second);
        QTRY_COMPARE(window.document().id(), second);
        QCOMPARE(newsroom.article(first).content.summary, u"一湖清水。"_s);
    }

    void whatACrashLeftBehindIsOffered()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        {
            CrashJournal journal(newsroom.folder(), id, newsroom.article(id).revision);
            Content typed = newsroom.article(id).content;
            typed.body = u"没来得及保存的话。"_s;
            got(journal.record(typed, newsroom.clock.nowUtc()));
        }
        Session session(newsroom.folder() + u"/session.ini"_s);
        MainWindow window(*newsroom, session, got(newsroom->personByLogin(u"reporter")));
        QVERIFY(window.messages().shows(u"recovered"_s));
        for (QPushButton *button : window.messages().findChildren<QPushButton *>())
            if (button->text() == u"Recover"_s)
                button->click();
        QCOMPARE(window.document().content().body.trimmed(), u"没来得及保存的话。"_s);
        QVERIFY(window.document().isModified());
    }

    void lockingPutsTheWorkOutOfSight()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        Session session(newsroom.folder() + u"/session.ini"_s);
        const Person reporter = got(newsroom->personByLogin(u"reporter"));
        MainWindow window(*newsroom, session, reporter);
        window.openArticle(id);
        window.lock();
        QVERIFY(window.isLocked());
        QVERIFY(!window.document().isOpen());
        QVERIFY(!window.windowActions().newArticle->isEnabled());
        window.unlock(reporter);
        QCOMPARE(window.document().id(), id);
        QVERIFY(window.windowActions().newArticle->isEnabled());
    }

    void aNewsroomForReadingOnlyOffersNoChange()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"白鹤湖"_s, u"湖水清了。"_s, newsroom.reporter);
        newsroom.reopen(Newsroom::Mode::ReadOnly);
        Session session(newsroom.folder() + u"/session.ini"_s);
        MainWindow window(*newsroom, session, got(newsroom->personByLogin(u"reporter")));
        window.openArticle(id);
        QVERIFY(!window.windowActions().newArticle->isEnabled());
        QVERIFY(!window.windowActions().save->isEnabled());
        QVERIFY(window.messages().shows(u"readOnly"_s));
    }
};

QTEST_MAIN(TestShellWindow)
#include "tst_shellwindow.moc"
