// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newsroomdoor.h"
#include "sync/articlerecord.h"
#include "sync/recordtables.h"
#include "sync/registerrecord.h"
#include "syncdesk.h"
#include "testkit/testkit.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

QStringList columnsOf(Newsroom &newsroom, const QString &table)
{
    return got(NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QStringList> {
        QStringList names;
        GALLEY_TRY(database.each(u"SELECT name FROM pragma_table_info(?)"_s, bind(table), [&](const Row &row) { names.append(row.text(0)); }));
        return names;
    }));
}

QStringList names(const QList<RecordColumn> &columns)
{
    QStringList all;
    for (const RecordColumn &column : columns)
        all.append(column.name);
    return all;
}

qint64 number(Newsroom &newsroom, const QString &sql, const QVariantList &values = {})
{
    return got(NewsroomDoor::read(newsroom, [&](Database &database) { return database.number(sql, values); }));
}

} // namespace

/// The tables of records and the newsroom's schema say the same.
class RecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void registersAreChangedAsOftenAsOneLikesBetweenTwoSyncs()
    {
        SyncedHouse house;
        SyncDesk &desk = *house.first;
        const PersonId admin = house.origin.admin;
        for (int i = 0; i < 3; ++i) {
            const QString name = u"第%1次"_s.arg(i);
            Person person = got(desk->personByLogin(u"editor"));
            person.realName = name;
            GALLEY_VERIFY(await(desk->putPerson(person, admin)));
            Section section = got(desk->sections()).constFirst();
            section.name = name;
            GALLEY_VERIFY(await(desk->putSection(section, admin)));
            SiteData site = got(desk->site());
            site.settings.sponsor = name;
            GALLEY_VERIFY(await(desk->putSiteSettings(site.settings, admin)));
            Tag tag = i == 0 ? Tag{{}, name, {}} : got(desk->tags()).constFirst();
            tag.name = name;
            GALLEY_VERIFY(await(desk->putTag(tag, admin)));
        }
        desk.sync();
        QCOMPARE(desk.waiting(), 0);
        QCOMPARE(difference(desk.records(), storeRecords(desk.own())), QString());
    }

    void everyColumnGoesEverywhereOrIsKnownToStay()
    {
        TestNewsroom newsroom;
        const QHash<QString, QStringList> stays{
            {u"articles"_s, {u"row"_s, u"id"_s, u"sort_key"_s, u"indexed_key"_s}}, {u"reviews"_s, {u"seq"_s, u"article"_s}},
            {u"handling_history"_s, {u"seq"_s, u"article"_s}}, {u"assignments"_s, {u"seq"_s, u"article"_s}}, {u"notices"_s, {u"seq"_s, u"article"_s}},
            {u"receipts"_s, {u"seq"_s, u"article"_s}}, {u"proof_dismissals"_s, {u"seq"_s, u"article"_s}}};
        const auto check = [&](const QString &table, const QStringList &there) -> QString {
            QStringList columns = columnsOf(*newsroom, table);
            if (columns.isEmpty())
                return table + u" is no table"_s;
            for (const QString &name : there) {
                if (!columns.contains(name))
                    return table + u" has no column "_s + name;
                columns.removeAll(name);
            }
            for (const QString &name : stays.value(table, {u"article"_s}))
                columns.removeAll(name);
            return columns.isEmpty() ? QString() : table + u": nobody decided about "_s + columns.join(u", "_s);
        };
        QCOMPARE(check(u"articles"_s, names(articleColumns())), QString());
        for (const PartTable &table : partTables())
            QCOMPARE(check(table.name, names(table.columns)), QString());
        for (const RegisterTable &table : registerTables()) {
            QCOMPARE(check(table.name, names(table.key + table.columns)), QString());
            if (!table.child.isEmpty())
                QCOMPARE(check(table.child, QStringList{table.childKey} + names(table.childColumns)), QString());
        }
    }

    void everyTableIsWatched()
    {
        TestNewsroom newsroom;
        QStringList tables{u"articles"_s, u"revisions"_s};
        for (const PartTable &table : partTables())
            tables.append(table.name);
        for (const RegisterTable &table : registerTables()) {
            tables.append(table.name);
            if (!table.child.isEmpty())
                tables.append(table.child);
        }
        for (const QString &table : std::as_const(tables)) {
            QVERIFY2(number(*newsroom, u"SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND name LIKE 'sync_%'"_s, bind(table)) > 0,
                     qPrintable(table));
        }
    }

    void noTableWasForgotten()
    {
        // What says nothing to others: machinery of this folder, lists and search made from the rest, reports that are made again.
        QSet<QString> known{u"meta"_s, u"audit"_s, u"register_history"_s, u"revisions"_s, u"articles"_s, u"assets"_s, u"lists"_s, u"memberships"_s,
                            u"search_pending"_s, u"proof_reports"_s, u"role_grants"_s, u"sync_state"_s, u"sync_bases"_s, u"sync_changed"_s, u"sync_outbox"_s, u"sync_early_revisions"_s, u"sync_early_entries"_s};
        for (const PartTable &table : partTables())
            known.insert(table.name);
        for (const RegisterTable &table : registerTables())
            known.insert(table.name);
        TestNewsroom newsroom;
        QStringList forgotten;
        got(NewsroomDoor::read(*newsroom, [&](Database &database) -> Result<bool> {
            GALLEY_TRY(database.each(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'"_s, {},
                                     [&](const Row &row) {
                if (!known.contains(row.text(0)))
                    forgotten.append(row.text(0));
            }));
            return true;
        }));
        QCOMPARE(forgotten, QStringList());
    }

    void withoutAStoreNothingIsNoted()
    {
        TestNewsroom newsroom;
        newsroom.publish(newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter));
        QCOMPARE(number(*newsroom, u"SELECT count(*) FROM sync_changed"_s), 0);
    }

    void whatIsWrittenFromARecordReadsAsTheSameRecord()
    {
        SyncedHouse house;
        SyncDesk &desk = *house.first;
        const auto section = got(desk->sections()).constFirst().id;
        const ArticleId id = got(await(desk->createArticle(newArticle(u"标题"_s, u"正文。"_s, section), house.origin.reporter)));
        for (const auto &[action, by] : {std::pair{Action::Submit, house.origin.reporter}, {Action::Pass, house.origin.editor}, {Action::Pass, house.origin.sectionHead},
                                         {Action::Approve, house.origin.chief}, {Action::Publish, house.origin.chief}})
            QCOMPARE(desk.act(id, action, by), QString());
        desk.sync();
        const auto other = house.open();
        QCOMPARE(difference(desk.records(), other->records()), QString());
    }

    void aPushSurvivesItsBytes()
    {
        Push push;
        push.operation = OperationId(QUuid::createUuid());
        push.client = ClientId(QUuid::createUuid());
        push.epoch = EpochId(QUuid::createUuid());
        push.changes = {{syncRecord(u"tags"_s, "key", "{\"a\":1}"), "base"}, {syncRecord(u"tags"_s, "gone", {}), "base"}};
        push.entries = {{7, "previous", "hash", "statement", "signature", "history"}};
        push.revisions = {makeRevision(ArticleId(QUuid::createUuid()), {}, newArticle(u"标题"_s, u"正文"_s).content, PersonId(QUuid::createUuid()),
                                       QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone::UTC))};
        QCOMPARE(got(pushFromBytes(pushToBytes(push))), push);
        QVERIFY(!pushFromBytes(pushToBytes(push).chopped(3)));
        QVERIFY(!pushFromBytes("nonsense"));
    }
};

QTEST_GUILESS_MAIN(RecordsTest)
#include "tst_records.moc"
