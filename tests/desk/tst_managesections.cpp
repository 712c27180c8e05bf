// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/liststylechooser.h"
#include "desk/manageview.h"
#include "desk/managepage.h"
#include "desk/sectiontreemodel.h"
#include "managedesk.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

Section stored(TestNewsroom &room, QStringView name)
{
    for (const Section &section : got(room->sections()))
        if (section.name == name)
            return section;
    return {};
}

QStringList namesBelow(TestNewsroom &room, SectionId parent, SectionTree tree)
{
    QStringList names;
    for (const Section &section : got(room->sections()))
        if (section.parent == parent && section.tree == tree)
            names.append(section.name);
    return names;
}

/// What dragging a row does, without a mouse.
bool drag(QAbstractItemModel *model, const QModelIndex &row, int to, const QModelIndex &into)
{
    const std::unique_ptr<QMimeData> data(model->mimeData({row}));
    return model->canDropMimeData(data.get(), Qt::MoveAction, to, 0, into)
        && model->dropMimeData(data.get(), Qt::MoveAction, to, 0, into);
}

} // namespace

/// 栏目: what an administrator does with the two trees.
class TestManageSections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void theTreeIsAProperModelAndStaysOneThroughChanges()
    {
        ManageDesk desk(u"sections"_s);
        auto *model = desk.tree()->model();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY(drag(model, desk.row(u"财经"), 0, desk.row(u"资讯")));
        QTRY_COMPARE(stored(desk.room, u"财经").parent, desk.room.section(u"资讯"));
        desk.settle();
        QCOMPARE(desk.row(u"财经").parent(), desk.row(u"资讯"));
    }

    void draggingARowChangesItsPlaceAndUndoPutsItBack()
    {
        ManageDesk desk(u"sections"_s);
        const QStringList before = namesBelow(desk.room, {}, SectionTree::Channel);
        QVERIFY(drag(desk.tree()->model(), desk.row(u"图片"), 0, desk.row(u"图片").parent()));
        QTRY_COMPARE(namesBelow(desk.room, {}, SectionTree::Channel).first(), u"图片"_s);
        desk.settle();
        desk.undo();
        QTRY_COMPARE(namesBelow(desk.room, {}, SectionTree::Channel), before);
    }

    void aRowDraggedDownItsOwnSiblingsLandsWhereItWasDropped()
    {
        ManageDesk desk(u"sections"_s);
        const QStringList before = namesBelow(desk.room, {}, SectionTree::Channel);
        QVERIFY(drag(desk.tree()->model(), desk.row(before[0]), 3, desk.row(before[0]).parent()));
        QTRY_COMPARE(namesBelow(desk.room, {}, SectionTree::Channel).indexOf(before[0]), 2);
    }

    void aChannelNeverBecomesARegionalColumn()
    {
        ManageDesk desk(u"sections"_s);
        QVERIFY(!drag(desk.tree()->model(), desk.row(u"财经"), 0, desk.row(u"内蒙古")));
        QVERIFY(!drag(desk.tree()->model(), desk.row(u"内蒙古"), 0, desk.row(u"包头"))); // nor does one go below itself
    }

    void altAndArrowsArrangeWithoutAMouse()
    {
        ManageDesk desk(u"sections"_s);
        desk.choose(u"民生");
        QTest::keyClick(desk.tree(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(namesBelow(desk.room, {}, SectionTree::Channel).first(), u"民生"_s);
        desk.settle();
        desk.choose(u"资讯");
        QTest::keyClick(desk.tree(), Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(stored(desk.room, u"资讯").parent, desk.room.section(u"民生"));
        desk.settle();
        QCOMPARE(desk.tree()->currentKey(), desk.room.section(u"资讯").toString()); // it is still the chosen one
        QTest::keyClick(desk.tree(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(stored(desk.room, u"资讯").parent.isNull());
    }

    void aFieldCommitsWhenItIsLeftAndCanBeTakenBack()
    {
        ManageDesk desk(u"sections"_s);
        desk.choose(u"财经");
        desk.type("name", u"经济"_s);
        QVERIFY(stored(desk.room, u"经济").id.isNull()); // not while it is being typed
        desk.leave("name");
        QTRY_VERIFY(!stored(desk.room, u"经济").id.isNull());
        desk.settle();
        QCOMPARE(desk.field<QLineEdit>("name")->text(), u"经济"_s);
        desk.undo();
        QTRY_VERIFY(stored(desk.room, u"经济").id.isNull());
        desk.settle();
        QCOMPARE(desk.field<QLineEdit>("name")->text(), u"财经"_s);
        desk.redo();
        QTRY_VERIFY(!stored(desk.room, u"经济").id.isNull());
    }

    void everyDetailReachesTheStore()
    {
        ManageDesk desk(u"sections"_s);
        desk.choose(u"财经");
        desk.field<QSpinBox>("headlineLimit")->setValue(26);
        desk.leave("headlineLimit");
        desk.settle();
        desk.field<ListStyleChooser>("listStyle")->setListStyle(u"summaries"_s);
        desk.settle();
        desk.field<QCheckBox>("promotional")->click();
        desk.settle();
        auto *route = desk.field<QComboBox>("route");
        route->setCurrentIndex(1);
        Q_EMIT route->activated(1);
        desk.settle();
        const Section section = stored(desk.room, u"财经");
        QCOMPARE(section.limits.headline, 26);
        QCOMPARE(section.listStyle, ListStyle::Summaries);
        QVERIFY(section.promotional);
        QCOMPARE(section.route.toString(), route->currentData().toString());
        for (int i = 0; i < 4; ++i) {
            desk.undo();
            desk.settle();
        }
        QVERIFY(stored(desk.room, u"财经").route.isNull());
        QCOMPARE(stored(desk.room, u"财经").limits, LengthLimits());
    }

    void aRefusedAddressStaysTypedAndMarkedUntilItIsPutRight()
    {
        ManageDesk desk(u"sections"_s);
        desk.choose(u"财经");
        desk.type("slug", u"zixun"_s);
        desk.leave("slug");
        desk.settle();
        QCOMPARE(desk.field<QLineEdit>("slug")->text(), u"zixun"_s);
        QVERIFY(desk.field<QLineEdit>("slug")->property("wrong").toBool());
        QVERIFY(desk.field<QLabel>("slugNote")->text().contains(u"zixun"_s));
        QVERIFY(desk.page()->hasUnsaved());
        desk.choose(u"科技"); // another section's fields are its own …
        QCOMPARE(desk.field<QLineEdit>("slug")->text(), u"keji"_s);
        QVERIFY(desk.page()->hasUnsaved());
        desk.choose(u"财经"); // … and what was refused waits here
        QCOMPARE(desk.field<QLineEdit>("slug")->text(), u"zixun"_s);
        desk.type("slug", u"jingji"_s);
        desk.leave("slug");
        QTRY_COMPARE(stored(desk.room, u"财经").slug, u"jingji"_s);
        desk.settle();
        QVERIFY(!desk.page()->hasUnsaved());
    }

    void somebodyElsesChangeDoesNotTouchWhatIsHalfTyped()
    {
        ManageDesk desk(u"sections"_s);
        desk.choose(u"财经");
        desk.type("name", u"经"_s);
        Section section = stored(desk.room, u"财经");
        section.slug = u"jingji"_s;
        got(await(desk.room->putSection(section, desk.room.admin)));
        QTRY_COMPARE(desk.field<QLineEdit>("slug")->text(), u"jingji"_s);
        QCOMPARE(desk.field<QLineEdit>("name")->text(), u"经"_s);
        desk.leave("name");
        QTRY_COMPARE(stored(desk.room, u"经").slug, u"jingji"_s); // and the commit does not put the slug back
    }

    void renamingInTheTreeKeepsARefusedName()
    {
        ManageDesk desk(u"sections"_s);
        QVERIFY(desk.tree()->model()->setData(desk.row(u"财经"), u"经济"_s, Qt::EditRole));
        QTRY_VERIFY(!stored(desk.room, u"经济").id.isNull());
        desk.settle();
        desk.tree()->model()->setData(desk.row(u"经济"), u"  "_s, Qt::EditRole);
        desk.settle();
        QVERIFY(!desk.messages().isEmpty());
        QVERIFY(desk.tree()->isEditing());
    }

    void removingAsksWhereTheArticlesGo()
    {
        ManageDesk desk(u"sections"_s);
        const ArticleId id = desk.room.add(newArticle(u"白鹤湖"_s, u"湖水清了。"_s, desk.room.section(u"财经")), desk.room.reporter);
        desk.choose(u"财经");
        QTest::keyClick(desk.tree(), Qt::Key_Delete);
        QDialog *dialog = desk.dialog("galley::ManageConfirm");
        QVERIFY(dialog);
        auto *target = dialog->findChild<QComboBox *>(u"target"_s);
        QCOMPARE(target->findText(u"财经"_s), -1); // not into itself
        target->setCurrentIndex(target->findData(desk.room.section(u"资讯").toString()));
        const QString points = dialog->findChild<QLabel *>(u"points"_s)->text();
        QVERIFY2(points.contains(u"1 "_s) && points.contains(u"/caijing/"_s) && points.contains(u"/zixun/"_s), qPrintable(points));
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QTRY_VERIFY(stored(desk.room, u"财经").id.isNull());
        QCOMPARE(desk.room.article(id).handling.primarySection, desk.room.section(u"资讯"));
        QTRY_VERIFY(!desk.row(u"财经").isValid());
    }

    void aRefusedRemovalKeepsItsDialogAndSaysWhy()
    {
        ManageDesk desk(u"sections"_s);
        desk.choose(u"内蒙古"); // columns stand below it
        desk.press("remove");
        QDialog *dialog = desk.dialog("galley::ManageConfirm");
        QVERIFY(dialog);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        auto *problem = dialog->findChild<QLabel *>(u"problem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(u"内蒙古"_s));
        QVERIFY(!stored(desk.room, u"内蒙古").id.isNull());
        dialog->reject();
    }

    void mergingVoidsNoApproval()
    {
        ManageDesk desk(u"sections"_s);
        const ArticleId id = desk.room.add(newArticle(u"白鹤湖"_s, u"湖水清了。"_s, desk.room.section(u"财经")), desk.room.reporter);
        desk.room.approve(id);
        desk.choose(u"财经");
        desk.press("merge");
        QDialog *dialog = desk.dialog("galley::ManageConfirm");
        QVERIFY(dialog);
        auto *target = dialog->findChild<QComboBox *>(u"target"_s);
        target->setCurrentIndex(target->findData(desk.room.section(u"资讯").toString()));
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QTRY_VERIFY(stored(desk.room, u"财经").id.isNull());
        QCOMPARE(got(desk.room->situation(id)).stage, Stage::Approved);
    }

    void aNewSectionComesWhereItWasAskedFor()
    {
        ManageDesk desk(u"sections"_s);
        desk.field<QPushButton>("add")->menu()->actions().first()->trigger();
        QDialog *dialog = desk.dialog("galley::ManageNewEntry");
        QVERIFY(dialog);
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        dialog->findChild<QLineEdit *>(u"name"_s)->setText(u"教育"_s);
        dialog->findChild<QLineEdit *>(u"slug"_s)->setText(u"keji"_s); // another's
        ok->click();
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"problem"_s)->isVisible());
        QCOMPARE(dialog->findChild<QLineEdit *>(u"name"_s)->text(), u"教育"_s);
        dialog->findChild<QLineEdit *>(u"slug"_s)->setText(u"jiaoyu"_s);
        ok->click();
        QTRY_COMPARE(stored(desk.room, u"教育").slug, u"jiaoyu"_s);
        QTRY_COMPARE(desk.tree()->currentKey(), stored(desk.room, u"教育").id.toString());
        desk.settle();
        desk.undo();
        QTRY_VERIFY(stored(desk.room, u"教育").id.isNull());
    }

    void whoMayNotManageReadsAndIsToldWhy()
    {
        ManageDesk desk(u"sections"_s, u"reporter"_s);
        QVERIFY(!desk.messages().isEmpty());
        desk.choose(u"财经");
        QVERIFY(desk.field<QLineEdit>("name")->isReadOnly());
        QVERIFY(!desk.field<QPushButton>("remove")->isEnabled());
        QVERIFY(!drag(desk.tree()->model(), desk.row(u"图片"), 0, desk.row(u"图片").parent()));
        QTest::keyClick(desk.tree(), Qt::Key_Up, Qt::AltModifier);
        desk.settle();
        QVERIFY(!desk.window.edits().stack().canUndo());
    }
};

QTEST_MAIN(TestManageSections)
#include "tst_managesections.moc"
