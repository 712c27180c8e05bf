// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/staffing.h"
#include "ctl/password.h"
#include "desk/grantfield.h"
#include "desk/manageroster.h"
#include "desk/manageshiftdialog.h"
#include "desk/manageview.h"
#include "managedesk.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMimeData>
#include <QSpinBox>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

Person person(TestNewsroom &room, const QString &login)
{
    return got(room->personByLogin(login));
}

QList<Shift> shifts(TestNewsroom &room)
{
    return got(room->roster(QDateTime::fromMSecsSinceEpoch(0, QTimeZone::UTC), QDateTime::fromMSecsSinceEpoch(4'000'000'000'000, QTimeZone::UTC)));
}

Shift shiftOf(TestNewsroom &room, PersonId who, int fromHours, int untilHours)
{
    const QDateTime now = room.clock.nowUtc();
    return {{}, who, Role::Chief, now.addSecs(fromHours * 3600), now.addSecs(untilHours * 3600), {}};
}

Route route(TestNewsroom &room, const QString &name)
{
    for (const Route &each : got(room->routes()))
        if (each.name == name)
            return each;
    return {};
}

void accept(QDialog *dialog)
{
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
}

} // namespace

/// 人员, 值班表, 审核路线: who works here, and who does what when.
class TestManagePeople : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    // ---- people ----
    void rolesAreGivenForTheNewsroomOrForSections()
    {
        ManageDesk desk(u"people"_s);
        QVERIFY(desk.view("table")->selectKey(desk.room.reporter.toString()));
        desk.press("role:editor");
        QTRY_VERIFY(person(desk.room, u"reporter"_s).hasRole(Role::Editor));
        desk.settle();
        auto *where = desk.field<QToolButton>("where:editor");
        Q_EMIT where->menu()->aboutToShow();
        const auto entries = where->menu()->actions();
        const auto finance = std::ranges::find(entries, u"财经"_s, &QAction::text);
        QVERIFY(finance != entries.end());
        (*finance)->trigger();
        QTRY_VERIFY(person(desk.room, u"reporter"_s).roles.contains(RoleGrant{Role::Editor, desk.room.section(u"财经")}));
        QCOMPARE(person(desk.room, u"reporter"_s).roles.size(), 2); // no longer everywhere
        desk.settle();
        desk.undo();
        desk.settle();
        desk.undo();
        QTRY_VERIFY(!person(desk.room, u"reporter"_s).hasRole(Role::Editor));
    }

    void theLastAdministratorKeepsTheRole()
    {
        ManageDesk desk(u"people"_s);
        QVERIFY(desk.view("table")->selectKey(desk.room.admin.toString()));
        desk.press("role:administrator");
        desk.settle();
        QVERIFY(person(desk.room, u"admin"_s).hasRole(Role::Administrator));
        QVERIFY(desk.field<QLabel>("rolesNote")->property("problem").toBool());
    }

    void deactivatingNamesWhatHappensAndCanBeReversed()
    {
        ManageDesk desk(u"people"_s);
        got(await(desk.room->putShift(shiftOf(desk.room, desk.room.chief, 24, 48), desk.room.admin)));
        QVERIFY(desk.view("table")->selectKey(desk.room.chief.toString()));
        desk.press("activate");
        QDialog *dialog = desk.dialog("galley::ManageConfirm");
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLabel *>(u"points"_s)->text().contains(u"1 "_s)); // the shift that needs somebody else
        accept(dialog);
        QTRY_VERIFY(!person(desk.room, u"chief"_s).active);
        desk.settle();
        QVERIFY(desk.view("table")->selectKey(desk.room.chief.toString()));
        desk.press("activate");
        QTRY_VERIFY(person(desk.room, u"chief"_s).active);
    }

    void aPasswordIsSetAndTakenAway()
    {
        ManageDesk desk(u"people"_s);
        QVERIFY(desk.view("table")->selectKey(desk.room.editor.toString()));
        desk.press("setPassword");
        QDialog *dialog = desk.dialog("galley::ManagePasswordDialog");
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"first"_s)->setText(u"hunan2024"_s);
        QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
        dialog->findChild<QLineEdit *>(u"second"_s)->setText(u"hunan2024"_s);
        accept(dialog);
        QTRY_VERIFY(!person(desk.room, u"editor"_s).password.isEmpty());
        QVERIFY(passwordFits(u"hunan2024"_s, person(desk.room, u"editor"_s).password));
        desk.settle();
        desk.press("clearPassword");
        QTRY_VERIFY(person(desk.room, u"editor"_s).password.isEmpty());
    }

    void aNewPersonsLoginIsCheckedByTheStore()
    {
        ManageDesk desk(u"people"_s);
        desk.press("add");
        QDialog *dialog = desk.dialog("galley::ManageNewEntry");
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"name"_s)->setText(u"陈岚"_s);
        dialog->findChild<QLineEdit *>(u"slug"_s)->setText(u"陈岚"_s);
        accept(dialog);
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"problem"_s)->isVisible());
        dialog->findChild<QLineEdit *>(u"slug"_s)->setText(u"chenlan"_s);
        accept(dialog);
        QTRY_VERIFY(desk.room->personByLogin(u"chenlan"));
        QTRY_COMPARE(desk.view("table")->currentKey(), person(desk.room, u"chenlan"_s).id.toString());
    }

    void whatTheGrantFieldShowsIsWhatItWasGiven()
    {
        TestNewsroom room;
        NewsroomNames names(*room);
        GrantField field;
        field.setNames(names);
        const QList<RoleGrant> grants{{Role::Editor, room.section(u"财经")}, {Role::Editor, room.section(u"科技")}, {Role::Chief, {}}};
        field.setGrants(grantsText(grants));
        QCOMPARE(grantsFromText(field.grants()), grants);
    }

    // ---- the roster ----
    void aShiftIsAddedChangedAndRemovedWithTheWayBack()
    {
        ManageDesk desk(u"roster"_s);
        QAbstractItemModelTester tester(desk.view("table")->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        desk.press("add");
        QDialog *dialog = desk.dialog("galley::ManageShiftDialog");
        QVERIFY(dialog);
        auto *who = dialog->findChild<QComboBox *>(u"person"_s);
        QVERIFY(who->findData(desk.room.reporter.toString()) < 0); // only those who hold the role
        who->setCurrentIndex(who->findData(desk.room.chief.toString()));
        auto *until = dialog->findChild<QDateTimeEdit *>(u"until"_s);
        const QDateTime proper = until->dateTime();
        until->setDateTime(dialog->findChild<QDateTimeEdit *>(u"from"_s)->dateTime());
        accept(dialog); // ends when it begins
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"problem"_s)->isVisible());
        until->setDateTime(proper);
        accept(dialog);
        QTRY_COMPARE(shifts(desk.room).size(), 1);
        QCOMPARE(shifts(desk.room).first().person, desk.room.chief);
        // 8 o'clock is the newsroom's, not the machine's
        QCOMPARE(shifts(desk.room).first().from.toTimeZone(QTimeZone("Asia/Shanghai")).time(), QTime(8, 0));
        desk.settle();

        QVERIFY(desk.view("table")->selectKey(shifts(desk.room).first().id.toString()));
        QTest::keyClick(desk.view("table"), Qt::Key_Delete);
        QTRY_VERIFY(shifts(desk.room).isEmpty());
        desk.settle();
        desk.undo();
        QTRY_COMPARE(shifts(desk.room).size(), 1);
        desk.settle();
        desk.redo(); // the one that came back under another id
        QTRY_VERIFY(shifts(desk.room).isEmpty());
    }

    void aWeekIsCopiedByTheClockOnTheWallAndOnlyOnce()
    {
        ManageDesk desk(u"roster"_s);
        auto *page = qobject_cast<ManageRoster *>(desk.page());
        const QTimeZone zone = desk.room->zone();
        const QDateTime monday(page->monday(), QTime(8, 0), zone);
        for (int day = 0; day < 3; ++day)
            got(await(desk.room->putShift({{}, desk.room.chief, Role::Chief, monday.addDays(day), monday.addDays(day + 1), {}}, desk.room.admin)));
        page->showWeek(page->monday().addDays(7));
        desk.press("copyWeek");
        QTRY_COMPARE(shifts(desk.room).size(), 6);
        QCOMPARE(shifts(desk.room)[3].from.toTimeZone(zone), monday.addDays(7));
        desk.settle();
        desk.press("copyWeek");
        desk.settle();
        QCOMPARE(shifts(desk.room).size(), 6);
        QVERIFY(!desk.messages().isEmpty());
        desk.undo();
        QTRY_COMPARE(shifts(desk.room).size(), 3);
    }

    void whoIsOnDutyNowIsSaid()
    {
        ManageDesk desk(u"roster"_s);
        QVERIFY(!desk.field<QLabel>("onDuty")->text().contains(person(desk.room, u"chief"_s).realName));
        got(await(desk.room->putShift(shiftOf(desk.room, desk.room.chief, -1, 1), desk.room.admin)));
        QTRY_VERIFY(desk.field<QLabel>("onDuty")->text().contains(person(desk.room, u"chief"_s).realName));
        desk.room.clock.goOn(7200);
        qobject_cast<ManageRoster *>(desk.page())->refresh();
        QVERIFY(!desk.field<QLabel>("onDuty")->text().contains(person(desk.room, u"chief"_s).realName));
    }

    // ---- routes ----
    void stepsAreRenamedOrderedAddedAndRemoved()
    {
        ManageDesk desk(u"routes"_s);
        const Route before = got(desk.room->routes()).first();
        QVERIFY(desk.view("table")->selectKey(before.id.toString()));
        ManageView *steps = desk.view("steps");
        QAbstractItemModelTester tester(steps->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        steps->setCurrentIndex(steps->model()->index(0, 0));
        desk.press("addStep");
        QTRY_COMPARE(route(desk.room, before.name).steps.size(), before.steps.size() + 1);
        desk.settle();
        QCOMPARE(steps->currentIndex().row(), 1);
        QVERIFY(steps->model()->setData(steps->model()->index(1, 0), u"编委审"_s, Qt::EditRole));
        QTRY_COMPARE(route(desk.room, before.name).steps[1].name, u"编委审"_s);
        desk.settle();
        QVERIFY(steps->model()->setData(steps->model()->index(1, 1), u"section-head"_s, Qt::EditRole));
        QTRY_COMPARE(route(desk.room, before.name).steps[1].role, Role::SectionHead);
        desk.settle();
        QTest::keyClick(steps, Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(route(desk.room, before.name).steps[0].name, u"编委审"_s);
        desk.settle();
        desk.press("removeStep");
        QTRY_COMPARE(route(desk.room, before.name).steps.size(), before.steps.size());
        desk.settle();
        for (int i = 0; i < 5; ++i) {
            desk.undo();
            desk.settle();
        }
        QCOMPARE(route(desk.room, before.name), before);
    }

    void aRouteWithoutPeopleIsPointedOut()
    {
        ManageDesk desk(u"routes"_s);
        auto *warning = desk.field<QLabel>("warning");
        const QList<Route> routes = got(desk.room->routes());
        const auto three = std::ranges::find_if(routes, [](const Route &each) { return each.steps.size() == 3; });
        QVERIFY(desk.view("table")->selectKey(three->id.toString()));
        desk.settle();
        QVERIFY(warning->isHidden());
        for (const PersonId gone : {desk.room.sectionHead, desk.room.editor, desk.room.chief}) {
            const QList<Person> people = got(desk.room->people());
            Person leaves = *std::ranges::find(people, gone, &Person::id);
            leaves.active = false;
            got(await(desk.room->putPerson(leaves, desk.room.admin)));
        }
        QTRY_VERIFY(!warning->isHidden()); // the administrator alone holds all three roles
    }

    void aRouteInUseIsNotRemoved()
    {
        ManageDesk desk(u"routes"_s);
        const Route used = got(desk.room->routes()).first();
        const QList<Section> sections = got(desk.room->sections());
        Section section = *std::ranges::find(sections, u"财经"_s, &Section::name);
        section.route = used.id;
        got(await(desk.room->putSection(section, desk.room.admin)));
        QVERIFY(desk.view("table")->selectKey(used.id.toString()));
        desk.settle();
        QVERIFY(desk.field<QLabel>("routeUse")->text().contains(u"财经"_s));
        desk.press("remove");
        QDialog *dialog = desk.dialog("galley::ManageConfirm");
        QVERIFY(dialog);
        accept(dialog);
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"problem"_s)->isVisible());
        QVERIFY(!route(desk.room, used.name).id.isNull());
        dialog->reject();
    }

    void threeReviewsNeedThreePeopleWhateverRolesTheyHold()
    {
        const Route three{{}, u"原创"_s, {}, {{u"初审"_s, Role::Editor}, {u"复审"_s, Role::SectionHead}, {u"终审"_s, Role::Chief}}, 2};
        const auto somebody = [](std::initializer_list<Role> roles, bool active = true) {
            Person made;
            made.id = PersonId(QUuid::createUuid());
            made.active = active;
            for (const Role role : roles)
                made.roles.append({role, {}});
            return made;
        };
        const Person all = somebody({Role::Editor, Role::SectionHead, Role::Chief, Role::Administrator});
        QCOMPARE(staffingOf(three, {all}), (Staffing{{1, 1, 1}, 1, 0}));
        const Person chief = somebody({Role::Chief});
        QCOMPARE(staffingOf(three, {chief, somebody({Role::Editor})}).together, 2);
        QCOMPARE(staffingOf(three, {chief, somebody({Role::Editor}), somebody({Role::SectionHead})}).together, 3);
        QCOMPARE(staffingOf(three, {chief, chief, somebody({Role::Editor}, false)}).able, QList<int>({0, 2, 2})); // a chief stands in for the section head, not for the editor
        QCOMPARE(staffingOf(three, {somebody({Role::Proofreader}), somebody({Role::Proofreader}, false)}).proofreaders, 1);
        QCOMPARE(staffingOf(three, {somebody({Role::Administrator})}).able, QList<int>({0, 0, 0}));
    }
};

QTEST_MAIN(TestManagePeople)
#include "tst_managepeople.moc"
