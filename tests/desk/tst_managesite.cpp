// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managenavigation.h"
#include "desk/manageview.h"
#include "desk/portalbar.h"
#include "desk/sourceeditor.h"
#include "managedesk.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMimeData>
#include <QSpinBox>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

SiteSettings settings(TestNewsroom &room)
{
    return got(room->site()).settings;
}

QStringList barLabels(TestNewsroom &room)
{
    QStringList labels;
    const auto sections = got(room->sections());
    for (const NavigationEntry &entry : settings(room).navigation) {
        const auto section = std::ranges::find(sections, entry.section, &Section::id);
        labels.append(!entry.label.isEmpty() ? entry.label : section != sections.end() ? section->name : QString());
    }
    return labels;
}

bool drag(QAbstractItemModel *model, int from, int to)
{
    const std::unique_ptr<QMimeData> data(model->mimeData({model->index(from, 0)}));
    return model->canDropMimeData(data.get(), Qt::MoveAction, to, 0, {})
        && model->dropMimeData(data.get(), Qt::MoveAction, to, 0, {});
}

} // namespace

/// 导航, 地方栏目条, 站点, 页脚页面: the site-wide parts of the portal.
class TestManageSite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    // ---- navigation ----
    void theBarIsArrangedByDraggingAndUndone()
    {
        ManageDesk desk(u"navigation"_s);
        auto *model = desk.view("bar")->model();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QStringList before = barLabels(desk.room);
        QVERIFY(drag(model, 3, 1));
        QTRY_COMPARE(barLabels(desk.room)[1], before[3]);
        desk.settle();
        QCOMPARE(desk.view("bar")->currentIndex().row(), 1); // the moved row is the chosen one
        desk.undo();
        QTRY_COMPARE(barLabels(desk.room), before);
    }

    void aLabelFollowsItsSectionUntilItIsGivenItsOwn()
    {
        ManageDesk desk(u"navigation"_s);
        desk.choose(desk.view("bar"), u"财经"_s);
        desk.type("label", u"经济"_s);
        desk.leave("label");
        QTRY_VERIFY(barLabels(desk.room).contains(u"经济"_s));
        desk.settle();
        desk.view("bar")->model()->setData(desk.row(desk.view("bar"), u"经济"_s), u"财经"_s, Qt::EditRole);
        QTRY_VERIFY(std::ranges::all_of(settings(desk.room).navigation, [](const NavigationEntry &e) {
            return e.target != NavigationEntry::Target::Section || e.label.isEmpty();
        }));
    }

    void entriesAreAddedBehindTheChosenOneAndRemoved()
    {
        ManageDesk desk(u"navigation"_s);
        desk.choose(desk.view("bar"), u"科技"_s);
        NavigationEntry link;
        link.target = NavigationEntry::Target::Link;
        link.label = u"电子报"_s;
        link.address = u"https://paper.example.cn/"_s;
        qobject_cast<ManageNavigation *>(desk.page())->addEntry(link);
        QTRY_VERIFY(barLabels(desk.room).contains(u"电子报"_s));
        QCOMPARE(barLabels(desk.room).indexOf(u"电子报"_s), barLabels(desk.room).indexOf(u"科技"_s) + 1);
        desk.settle();
        QVERIFY(desk.field<PortalBar>("preview")->accessibleDescription().contains(u"电子报"_s));
        QTest::keyClick(desk.view("bar"), Qt::Key_Delete);
        QTRY_VERIFY(!barLabels(desk.room).contains(u"电子报"_s));
        desk.settle();
        desk.undo();
        QTRY_VERIFY(barLabels(desk.room).contains(u"电子报"_s));
    }

    void aLinkThatLeadsNowhereIsRefusedBesideItsField()
    {
        ManageDesk desk(u"navigation"_s);
        NavigationEntry link;
        link.target = NavigationEntry::Target::Link;
        link.label = u"电子报"_s;
        link.address = u"https://paper.example.cn/"_s;
        qobject_cast<ManageNavigation *>(desk.page())->addEntry(link);
        QTRY_VERIFY(desk.row(desk.view("bar"), u"电子报"_s).isValid());
        desk.settle();
        desk.choose(desk.view("bar"), u"电子报"_s);
        desk.type("address", u"javascript:alert(1)"_s);
        desk.leave("address");
        desk.settle();
        QVERIFY(desk.field<QLabel>("addressNote")->property("problem").toBool());
        QCOMPARE(desk.field<QLineEdit>("address")->text(), u"javascript:alert(1)"_s);
        QCOMPARE(settings(desk.room).navigation.last().address, u"https://paper.example.cn/"_s);
    }

    void theStripIsAChosenOrderedSet()
    {
        ManageDesk desk(u"navigation"_s);
        const QList<SectionId> before = settings(desk.room).regionStrip;
        desk.choose(desk.view("available"), u"内蒙古"_s);
        desk.view("chosen")->setCurrentIndex(desk.view("chosen")->model()->index(0, 0));
        desk.press("put");
        QTRY_COMPARE(settings(desk.room).regionStrip.value(1), desk.room.section(u"内蒙古"));
        desk.settle();
        QVERIFY(!desk.row(desk.view("available"), u"内蒙古"_s).isValid());
        desk.choose(desk.view("chosen"), u"内蒙古"_s);
        QTest::keyClick(desk.view("chosen"), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(settings(desk.room).regionStrip.value(0), desk.room.section(u"内蒙古"));
        desk.settle();
        desk.press("take");
        QTRY_COMPARE(settings(desk.room).regionStrip, before);
        desk.settle();
        for (int i = 0; i < 3; ++i) {
            desk.undo();
            desk.settle();
        }
        QCOMPARE(settings(desk.room).regionStrip, before);
    }

    void labelAndOwnColumnAreSettings()
    {
        ManageDesk desk(u"navigation"_s);
        desk.type("regionLabel", u"地方"_s);
        desk.leave("regionLabel");
        auto *own = desk.field<QComboBox>("ownRegion");
        own->setCurrentIndex(own->findText(u"北京"_s));
        Q_EMIT own->activated(own->currentIndex());
        QTRY_COMPARE(settings(desk.room).ownRegion, desk.room.section(u"北京"));
        QCOMPARE(settings(desk.room).regionLabel, u"地方"_s); // the second did not put the first back
    }

    // ---- the site ----
    void everySiteFieldReachesTheStoreAndComesBack()
    {
        ManageDesk desk(u"site"_s);
        const SiteSettings before = settings(desk.room);
        const QList<std::tuple<const char *, QString, QString SiteSettings::*>> texts{
            {"name", u"北疆融媒"_s, &SiteSettings::name},          {"latinName", u"BEIJIANG"_s, &SiteSettings::latinName},
            {"address", u"https://www.beijiang.example"_s, &SiteSettings::address}, {"sponsor", u"北疆新闻社"_s, &SiteSettings::sponsor},
            {"copyrightHolder", u"北疆融媒"_s, &SiteSettings::copyrightHolder},
            {"copyrightNotice", u"请勿转载"_s, &SiteSettings::copyrightNotice}, {"licence", u"15120200001"_s, &SiteSettings::licence},
            {"icp", u"蒙ICP备00000001号"_s, &SiteSettings::icp},  {"policeRecord", u"蒙公网安备15000002000001号"_s, &SiteSettings::policeRecord},
            {"reportTelephone", u"0471-1234567"_s, &SiteSettings::reportTelephone}, {"reportMail", u"jubao@beijiang.example"_s, &SiteSettings::reportMail}};
        for (const auto &[field, text, member] : texts) {
            desk.type(field, text);
            desk.leave(field);
            desk.settle();
            QVERIFY2(settings(desk.room).*member == text, field);
        }
        desk.field<QSpinBox>("listPageSize")->setValue(30);
        desk.leave("listPageSize");
        desk.field<QSpinBox>("copyrightFrom")->setValue(2014);
        desk.leave("copyrightFrom");
        desk.settle();
        QCOMPARE(settings(desk.room).listPageSize, 30);
        QCOMPARE(settings(desk.room).copyrightFrom, 2014);
        const QString footer = desk.field<QLabel>("footer")->text();
        for (const QStringView part : {u"北疆新闻社", u"© 2014–", u"15120200001", u"蒙ICP备00000001号", u"0471-1234567", u"关于我们"})
            QVERIFY2(footer.contains(part), qPrintable(part.toString()));
        QVERIFY(desk.field<QLabel>("policeRecordNote")->text().contains(u"code=15000002000001"_s));
        while (desk.window.edits().stack().canUndo()) {
            desk.undo();
            desk.settle();
        }
        QCOMPARE(settings(desk.room), before);
    }

    void whatTheStoreRefusesStandsBesideItsField_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("address") << QByteArray("address") << u"news.example.cn"_s;
        QTest::newRow("mail") << QByteArray("reportMail") << u"jubao(at)example"_s;
        QTest::newRow("telephone") << QByteArray("reportTelephone") << u"打总机"_s;
    }
    void whatTheStoreRefusesStandsBesideItsField()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, typed);
        ManageDesk desk(u"site"_s);
        const SiteSettings before = settings(desk.room);
        desk.type(field.constData(), typed);
        desk.leave(field.constData());
        desk.settle();
        QCOMPARE(settings(desk.room), before);
        QCOMPARE(desk.field<QLineEdit>(field.constData())->text(), typed);
        const auto *note = desk.field<QLabel>(QByteArray(field + "Note").constData());
        QVERIFY(note->property("problem").toBool());
        QVERIFY(!note->text().isEmpty());
        desk.type(field.constData(), u""_s); // typing takes the mark away
        QTest::keyClick(desk.field<QLineEdit>(field.constData()), Qt::Key_A);
        QVERIFY(!note->property("problem").toBool());
    }

    void ctrlZInAFieldThatIsNotBeingTypedInTakesTheCommitBack()
    {
        ManageDesk desk(u"site"_s);
        const QString before = settings(desk.room).name;
        desk.type("name", u"北疆融媒"_s);
        desk.leave("name");
        desk.settle();
        QCOMPARE(settings(desk.room).name, u"北疆融媒"_s);
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.field<QLineEdit>("name")->setFocus();
        QTest::keyClick(desk.field<QLineEdit>("name"), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(settings(desk.room).name, before);
    }

    // ---- footer pages ----
    void footerPagesAreOrderedEditedAndRemoved()
    {
        ManageDesk desk(u"pages"_s);
        const auto titles = [&desk] {
            QStringList found;
            for (const Page &page : got(desk.room->site()).pages)
                found.append(page.title);
            return found;
        };
        const QStringList before = titles();
        QAbstractItemModelTester tester(desk.view("table")->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY(drag(desk.view("table")->model(), 0, 3));
        QTRY_COMPARE(titles().value(2), before[0]);
        desk.settle();
        desk.undo();
        QTRY_COMPARE(titles(), before);
        desk.settle();

        desk.choose(desk.view("table"), u"关于我们"_s);
        auto *body = desk.field<SourceEditor>("body");
        body->setFocus();
        body->selectAll();
        ManageDesk::typeInto(body, u"**本社**"_s);
        QTRY_VERIFY(desk.field<QTextBrowser>("preview")->toHtml().contains(u"本社"_s));
        desk.choose(desk.view("table"), u"联系我们"_s); // going elsewhere commits
        desk.page()->leave();
        QTRY_COMPARE(got(desk.room->site()).pages.first().body, u"**本社**"_s);
        desk.settle();

        desk.press("remove");
        QDialog *dialog = desk.dialog("galley::ManageConfirm");
        QVERIFY(dialog);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QTRY_VERIFY(!titles().contains(u"联系我们"_s));
    }
};

QTEST_MAIN(TestManageSite)
#include "tst_managesite.moc"
