// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managesources.h"
#include "desk/manageview.h"
#include "desk/mainwindow.h"
#include "desk/sourceeditor.h"
#include "desk/sourceimportplan.h"
#include "desk/windowactions.h"
#include "managedesk.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

ArticleId tagged(TestNewsroom &room, const QString &headline, const QList<TagId> &tags)
{
    NewArticle article = newArticle(headline, u"湖水清了。"_s, room.section(u"资讯"));
    article.handling.tags = tags;
    return room.add(article, room.reporter);
}

TagId tag(TestNewsroom &room, const QString &name)
{
    return got(await(room->putTag({{}, name, {}}, room.admin))).id;
}

QStringList tagNames(TestNewsroom &room)
{
    QStringList names;
    for (const Tag &each : got(room->tags()))
        names.append(each.name);
    return names;
}

QStringList shown(const ManageView *view, int column = 0)
{
    QStringList texts;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        texts.append(view->model()->index(row, column).data().toString());
    return texts;
}

Source source(TestNewsroom &room, const QString &name)
{
    for (const Source &each : got(room->sources()))
        if (each.name == name)
            return each;
    return {};
}

void accept(QDialog *dialog)
{
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
}

void select(ManageView *view, const QStringList &texts)
{
    view->clearSelection();
    for (const QString &text : texts)
        view->selectionModel()->setCurrentIndex(ManageDesk::row(view, text), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

} // namespace

/// 标签, 系列, 来源库, 稿件模板: what articles refer to.
class TestManageRegisters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    // ---- tags ----
    void unusedTagsAreFoundAtOnceAndTheBusiestStandFirst()
    {
        ManageDesk desk(u"tags"_s);
        QAbstractItemModelTester tester(desk.view("table")->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const TagId wetland = tag(desk.room, u"湿地"_s);
        const TagId bird = tag(desk.room, u"水鸟"_s);
        tag(desk.room, u"从未用过"_s);
        tagged(desk.room, u"白鹤湖"_s, {wetland, bird});
        tagged(desk.room, u"白鹤归来"_s, {wetland});
        QTRY_COMPARE(shown(desk.view("table")), QStringList({u"湿地"_s, u"水鸟"_s, u"从未用过"_s}));
        QTRY_COMPARE(shown(desk.view("table"), 2).first(), u"2"_s);
        desk.press("unused");
        QTRY_COMPARE(shown(desk.view("table")), QStringList{u"从未用过"_s});
        desk.press("unused");
        desk.type("filter", u"水"_s);
        QCOMPARE(shown(desk.view("table")), QStringList{u"水鸟"_s});
    }

    void aTagIsRenamedInPlaceAndARefusedNameStaysTyped()
    {
        ManageDesk desk(u"tags"_s);
        tag(desk.room, u"湿地"_s);
        tag(desk.room, u"水鸟"_s);
        QTRY_COMPARE(desk.view("table")->model()->rowCount(), 2);
        desk.view("table")->model()->setData(desk.row(desk.view("table"), u"水鸟"_s), u"候鸟"_s, Qt::EditRole);
        QTRY_VERIFY(tagNames(desk.room).contains(u"候鸟"_s));
        desk.settle();
        desk.undo();
        QTRY_VERIFY(tagNames(desk.room).contains(u"水鸟"_s));
        desk.settle();
        desk.view("table")->model()->setData(desk.row(desk.view("table"), u"水鸟"_s), u"湿地"_s, Qt::EditRole);
        desk.settle();
        QVERIFY(!desk.messages().isEmpty());
        QVERIFY(desk.view("table")->isEditing());
        QCOMPARE(desk.view("table")->viewport()->findChild<QLineEdit *>()->text(), u"湿地"_s);
    }

    void severalTagsAreMergedIntoOneOfThem()
    {
        ManageDesk desk(u"tags"_s);
        const TagId wetland = tag(desk.room, u"湿地"_s);
        const TagId wetlands = tag(desk.room, u"湿地保护"_s);
        const TagId marsh = tag(desk.room, u"沼泽"_s);
        tagged(desk.room, u"白鹤湖"_s, {wetland});
        tagged(desk.room, u"白鹤归来"_s, {wetland});
        const ArticleId other = tagged(desk.room, u"沼泽里的路"_s, {marsh});
        QTRY_COMPARE(shown(desk.view("table"), 2).value(0), u"2"_s);
        select(desk.view("table"), {u"湿地"_s, u"湿地保护"_s, u"沼泽"_s});
        desk.press("merge");
        QDialog *dialog = desk.dialog("galley::ManageConfirm");
        QVERIFY(dialog);
        auto *target = dialog->findChild<QComboBox *>(u"target"_s);
        QCOMPARE(target->currentData().toString(), wetland.toString()); // the busiest is offered first
        QVERIFY(dialog->findChild<QLabel *>(u"points"_s)->text().contains(u"1 "_s));
        accept(dialog);
        QTRY_COMPARE(tagNames(desk.room), QStringList{u"湿地"_s});
        QCOMPARE(desk.room.article(other).handling.tags, QList<TagId>{wetland});
        QVERIFY(!wetlands.isNull());
    }

    void removingATagTakesItOffItsArticles()
    {
        ManageDesk desk(u"tags"_s);
        const TagId wetland = tag(desk.room, u"湿地"_s);
        const ArticleId id = tagged(desk.room, u"白鹤湖"_s, {wetland});
        QTRY_VERIFY(desk.row(desk.view("table"), u"湿地"_s).isValid());
        select(desk.view("table"), {u"湿地"_s});
        QTest::keyClick(desk.view("table"), Qt::Key_Delete);
        QDialog *dialog = desk.dialog("galley::ManageConfirm");
        QVERIFY(dialog);
        accept(dialog);
        QTRY_VERIFY(tagNames(desk.room).isEmpty());
        QVERIFY(desk.room.article(id).handling.tags.isEmpty());
    }

    void registersAreKeptByEditorsButNotByReporters()
    {
        ManageDesk editors(u"tags"_s, u"editor"_s);
        QVERIFY(editors.field<QPushButton>("add")->isEnabled());
        ManageDesk reporters(u"tags"_s, u"reporter"_s);
        QVERIFY(!reporters.field<QPushButton>("add")->isEnabled());
        QVERIFY(!reporters.messages().isEmpty());
    }

    // ---- series ----
    void aSeriesShowsItsPartsAndIsNotRemovedUnderThem()
    {
        ManageDesk desk(u"series"_s);
        const Series series = got(await(desk.room->putSeries({{}, u"风从草原来"_s, u"grass"_s}, desk.room.admin)));
        NewArticle part = newArticle(u"煤城转身"_s, u"湖水清了。"_s, desk.room.section(u"资讯"));
        part.content.series = {series.id, series.name, 1, u"①"_s};
        desk.room.add(part, desk.room.reporter);
        QTRY_COMPARE(shown(desk.view("table"), 2), QStringList{u"1"_s});
        desk.choose(desk.view("table"), u"风从草原来"_s);
        QTRY_COMPARE(desk.view("parts")->model()->rowCount(), 1);
        desk.press("remove");
        QDialog *dialog = desk.dialog("galley::ManageConfirm");
        QVERIFY(dialog);
        accept(dialog);
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"problem"_s)->isVisible());
        dialog->reject();
        desk.type("name", u"草原风来"_s);
        desk.leave("name");
        QTRY_COMPARE(got(desk.room->series()).first().name, u"草原风来"_s);
        desk.settle();
        desk.undo();
        QTRY_COMPARE(got(desk.room->series()).first().name, u"风从草原来"_s);
    }

    // ---- sources ----
    void aDayThatIsNoneStaysMarked()
    {
        ManageDesk desk(u"sources"_s);
        got(await(desk.room->putSource({{}, u"青泉日报"_s, u"《青泉日报》"_s, {}, u"名单"_s, {}, {}, {}}, desk.room.admin)));
        QTRY_VERIFY(desk.row(desk.view("table"), u"青泉日报"_s).isValid());
        desk.choose(desk.view("table"), u"青泉日报"_s);
        desk.type("listedUntil", u"去年"_s);
        desk.leave("listedUntil");
        desk.settle();
        QVERIFY(desk.field<QLabel>("listedUntilNote")->property("problem").toBool());
        QVERIFY(!source(desk.room, u"青泉日报"_s).listedUntil.isValid());
        desk.type("listedUntil", u"2020-05-31"_s);
        desk.leave("listedUntil");
        QTRY_COMPARE(source(desk.room, u"青泉日报"_s).listedUntil, QDate(2020, 5, 31));
        desk.settle();
        QVERIFY(desk.field<QLabel>("count")->text().contains(u"1"_s)); // expired
        QVERIFY(desk.row(desk.view("table"), u"青泉日报"_s).siblingAtColumn(3).data(Qt::ForegroundRole).isValid());
    }

    void aTableIsShownBeforeItIsTakenOver()
    {
        ManageDesk desk(u"sources"_s);
        got(await(desk.room->putSource({{}, u"青泉日报"_s, u"《青泉日报》"_s, {}, u"名单"_s, {}, {}, {}}, desk.room.admin)));
        const QString path = desk.room.folder() + u"/sources.csv"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("名称,刊用名,名单,起,止\n青泉日报,《青泉日报》,名单,2021-10-20,2024-05-31\n白鹤晚报,《白鹤晚报》,名单,2021-10-20,\n"_ba);
        file.close();
        qobject_cast<ManageSources *>(desk.page())->importTable(path);
        QDialog *dialog = desk.dialog("galley::ManageSourceImport");
        QVERIFY(dialog);
        const auto *table = dialog->findChild<ManageView *>(u"table"_s);
        QCOMPARE(shown(table, 1), QStringList({u"青泉日报"_s, u"白鹤晚报"_s})); // the changed one first
        QVERIFY(shown(table, 2).first().contains(u"2024-05-31"_s));
        QVERIFY(source(desk.room, u"白鹤晚报"_s).id.isNull()); // nothing is done yet
        accept(dialog);
        QTRY_VERIFY(!source(desk.room, u"白鹤晚报"_s).id.isNull());
        QCOMPARE(source(desk.room, u"青泉日报"_s).listedUntil, QDate(2024, 5, 31));
    }

    void aTableThatCannotBeReadIsSaidWithItsLine()
    {
        ManageDesk desk(u"sources"_s);
        const QString path = desk.room.folder() + u"/sources.csv"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("名称,止\n青泉日报,不知道\n"_ba);
        file.close();
        qobject_cast<ManageSources *>(desk.page())->importTable(path);
        QVERIFY(!desk.messages().isEmpty());
        QVERIFY(desk.messages().last().contains(u"2"_s));
    }

    void whatAPlanSaysIsWhatTheStoreDoes()
    {
        TestNewsroom room;
        const QList<Source> present{{{}, u"青泉日报"_s, u"《青泉日报》"_s, u"https://qq.example"_s, u"名单"_s, QDate(2021, 1, 1), {}, u"省级"_s},
                                    {{}, u"北湖网"_s, u"北湖网"_s, {}, {}, {}, {}, {}}};
        got(await(room->putSources(present, room.admin)));
        const QList<Source> given{{{}, u"《青泉日报》"_s, {}, {}, u"新名单"_s, QDate(2024, 1, 1), QDate(2026, 1, 1), {}},
                                  {{}, u"北湖网"_s, {}, u"https://bh.example"_s, {}, {}, {}, u"市级"_s},
                                  {{}, u"新源社"_s, u"新源社"_s, {}, u"新名单"_s, {}, {}, {}},
                                  {{}, u"青泉日报"_s, {}, {}, {}, {}, {}, {}}};
        const SourceImportPlan plan = planSourceImport(got(room->sources()), given);
        QCOMPARE(plan.count(SourceImportPlan::Fate::Changed), 2);
        QCOMPARE(plan.count(SourceImportPlan::Fate::Added), 1);
        QCOMPARE(plan.count(SourceImportPlan::Fate::Unchanged), 1); // the name alone says nothing new
        got(await(room->putSources(plan.toStore(), room.admin)));
        for (const SourceImportPlan::Line &line : plan.lines) {
            const auto stored = got(room->sources());
            const auto found = std::ranges::find(stored, sourceMatchKey(line.after.name), [](const Source &s) { return sourceMatchKey(s.name); });
            QVERIFY(found != stored.end());
            Source expected = line.after;
            expected.id = found->id;
            if (line.fate != SourceImportPlan::Fate::Added)
                QCOMPARE(found->list, expected.list);
            else
                QCOMPARE(*found, expected);
        }
    }

    void aSourceIsMergedAndItsArticlesKeepWhatIsPrinted()
    {
        ManageDesk desk(u"sources"_s);
        const Source daily = got(await(desk.room->putSource({{}, u"青泉日报"_s, u"《青泉日报》"_s, {}, {}, {}, {}, {}}, desk.room.admin)));
        const Source old = got(await(desk.room->putSource({{}, u"青泉报"_s, u"《青泉报》"_s, {}, {}, {}, {}, {}}, desk.room.admin)));
        NewArticle article = newArticle(u"白鹤湖"_s, u"湖水清了。"_s, desk.room.section(u"资讯"));
        article.content.source = {old.id, u"《青泉报》"_s};
        const ArticleId id = desk.room.add(article, desk.room.reporter);
        QTRY_VERIFY(desk.row(desk.view("table"), u"青泉报"_s).isValid());
        select(desk.view("table"), {u"青泉报"_s});
        desk.press("merge");
        QDialog *dialog = desk.dialog("galley::ManageConfirm");
        QVERIFY(dialog);
        auto *target = dialog->findChild<QComboBox *>(u"target"_s);
        target->setCurrentIndex(target->findData(daily.id.toString()));
        accept(dialog);
        QTRY_VERIFY(source(desk.room, u"青泉报"_s).id.isNull());
        QCOMPARE(desk.room.article(id).content.source.printed, u"《青泉报》"_s);
        QTRY_COMPARE(got(desk.room->sourceUsage()).value(daily.id), 1);
    }

    // ---- templates ----
    void aTemplateIsOfferedBelowTheNewButtonInItsSection()
    {
        ManageDesk desk(u"templates"_s);
        desk.press("add");
        QDialog *dialog = desk.dialog("galley::ManageNewEntry");
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"name"_s)->setText(u"财经快讯"_s);
        auto *where = dialog->findChild<QComboBox *>(u"where"_s);
        where->setCurrentIndex(where->findText(u"财经"_s));
        accept(dialog);
        QTRY_VERIFY(desk.row(desk.view("table"), u"财经快讯"_s).isValid());
        desk.settle();
        QTRY_COMPARE(desk.view("table")->currentIndex().siblingAtColumn(0).data().toString(), u"财经快讯"_s);
        auto *body = desk.field<SourceEditor>("body");
        body->setFocus();
        ManageDesk::typeInto(body, u"本报讯　"_s);
        desk.page()->leave();
        desk.settle();
        auto *kind = desk.field<QComboBox>("kind");
        kind->setCurrentIndex(kind->findData(kindName(Kind::Flash)));
        Q_EMIT kind->activated(kind->currentIndex());
        desk.settle();
        const ArticleTemplate made = got(desk.room->templates()).last();
        QCOMPARE(made.body, u"本报讯　"_s); // blanks at the end are meant
        QCOMPARE(made.kind, Kind::Flash);

        MainWindow window(*desk.room, desk.session, got(desk.room->personByLogin(u"reporter")));
        QMenu *menu = window.windowActions().templates;
        Q_EMIT menu->aboutToShow();
        auto *entry = menu->findChild<QAction *>(u"template:财经快讯"_s);
        QVERIFY(entry);
        entry->trigger();
        QTRY_VERIFY(window.document().isOpen());
        QCOMPARE(window.document().content().body, u"本报讯　"_s);
        QCOMPARE(window.document().handling().kind, Kind::Flash);
        QCOMPARE(window.document().handling().primarySection, desk.room.section(u"财经"));
    }

    void aRemovedTemplateComesBackWithItsText()
    {
        ManageDesk desk(u"templates"_s);
        ArticleTemplate entry;
        entry.name = u"通稿"_s;
        entry.body = u"据悉，"_s;
        got(await(desk.room->putTemplate(entry, desk.room.admin)));
        QTRY_VERIFY(desk.row(desk.view("table"), u"通稿"_s).isValid());
        desk.choose(desk.view("table"), u"通稿"_s);
        QTest::keyClick(desk.view("table"), Qt::Key_Delete);
        QTRY_COMPARE(got(desk.room->templates()).size(), 4);
        desk.settle();
        desk.undo();
        QTRY_COMPARE(got(desk.room->templates()).size(), 5);
        QVERIFY(std::ranges::contains(got(desk.room->templates()), u"据悉，"_s, &ArticleTemplate::body));
    }
};

QTEST_MAIN(TestManageRegisters)
#include "tst_manageregisters.moc"
