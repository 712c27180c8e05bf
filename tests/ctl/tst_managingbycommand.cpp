// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/csvtable.h"
#include "ctl/galleyctlrunner.h"
#include "ctl/sourcetable.h"
#include "testkit/elsewhere.h"
#include "testkit/testkit.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const QString &line)
{
    return line.split(u' ');
}

QJsonObject named(const QJsonArray &array, const QString &key, const QString &value)
{
    for (const QJsonValue &item : array) {
        if (item[key].toString() == value)
            return item.toObject();
    }
    return {};
}

} // namespace

/// Everything that the window manages, by galleyctl.
class ManagingByCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(GalleyctlRunner::isThere(), qPrintable(GalleyctlRunner::program()));
        QTest::failOnWarning();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_ctl = std::make_unique<GalleyctlRunner>(m_folder->filePath(u"newsroom"_s));
        m_ctl->workingFolder = m_folder->path();
        GALLEY_EXIT(m_ctl->run({u"init"_s}), 0);
    }

    void aSectionsMeasuresAreSetAndShown()
    {
        const QJsonObject section = m_ctl->ask(words(u"section set jiankang --limit-headline 30 --limit-body 1500 --promotional yes --bars-open-findings yes --colour #2a6fdb"_s));
        QCOMPARE(section[u"limits"_s][u"headline"_s].toInt(), 30);
        QCOMPARE(section[u"limits"_s][u"summary"_s].toInt(), 0);
        QCOMPARE(section[u"limits"_s][u"body"_s].toInt(), 1500);
        QCOMPARE(section[u"promotional"_s], QJsonValue(true));
        QCOMPARE(section[u"bars_open_findings"_s], QJsonValue(true));
        QCOMPARE(named(m_ctl->ask(words(u"section list"_s))[u"sections"_s].toArray(), u"slug"_s, u"jiankang"_s)[u"colour"_s].toString(), u"#2a6fdb"_s);
    }

    void aSectionIsPutBeforeAnother()
    {
        (void)m_ctl->ask(words(u"section move tupian --before minsheng"_s));
        QStringList slugs;
        for (const QJsonValue &section : m_ctl->ask(words(u"section list"_s))[u"sections"_s].toArray())
            slugs << section[u"slug"_s].toString();
        QCOMPARE(slugs.indexOf(u"tupian"_s) + 1, slugs.indexOf(u"minsheng"_s));
        // Beside a section of a lower level is below the same one.
        (void)m_ctl->ask(words(u"section move hainan --before baotou"_s));
        QCOMPARE(named(m_ctl->ask(words(u"section list"_s))[u"sections"_s].toArray(), u"slug"_s, u"hainan"_s)[u"parent"_s].toString(), u"neimenggu"_s);
    }

    void aSectionIsRemovedWithWhereItsArticlesGo()
    {
        const QString id = newArticle(u"shishang"_s);
        const Ran refused = m_ctl->run(words(u"section remove shishang --json"_s));
        GALLEY_EXIT(refused, 1);
        QCOMPARE(refused.json()[u"error"_s][u"rule"_s].toString(), u"has-articles"_s);
        const QJsonObject removed = m_ctl->ask(words(u"section remove shishang --to jiankang"_s));
        QCOMPARE(removed[u"removed"_s].toString(), u"shishang"_s);
        QCOMPARE(removed[u"to"_s].toString(), u"jiankang"_s);
        QCOMPARE(m_ctl->ask({u"article"_s, u"show"_s, id})[u"primary_section"_s].toString(), u"健康"_s);
    }

    void sourcesComeFromATable()
    {
        const QByteArray table = "\xEF\xBB\xBF名称,刊用名,网址,名单,列入日期,移出日期,备注\r\n"
                                 "内蒙古日报,《内蒙古日报》,www.example.cn,转载名单,2021-10-20,,\r\n"
                                 "\"北疆,晚报\",,,转载名单,2021年10月20日,2024/12/31,\"说明\"\"引号\"\"\"\r\n\r\n";
        GALLEY_EXIT(m_ctl->run(words(u"source import -"_s), table), 0);
        const QJsonArray sources = m_ctl->ask(words(u"source list"_s))[u"sources"_s].toArray();
        QCOMPARE(sources.size(), 2);
        const QJsonObject daily = named(sources, u"name"_s, u"内蒙古日报"_s);
        QCOMPARE(daily[u"printed"_s].toString(), u"《内蒙古日报》"_s);
        QCOMPARE(daily[u"address"_s].toString(), u"https://www.example.cn"_s);
        QCOMPARE(daily[u"listed_from"_s].toString(), u"2021-10-20"_s);
        QVERIFY(daily[u"listed_until"_s].isNull());
        const QJsonObject evening = named(sources, u"name"_s, u"北疆,晚报"_s);
        QCOMPARE(evening[u"listed_until"_s].toString(), u"2024-12-31"_s);
        QCOMPARE(evening[u"note"_s].toString(), u"说明\"引号\""_s);
    }

    void whatSourceListGivesSourceImportTakes()
    {
        (void)m_ctl->ask({u"source"_s, u"add"_s, u"《草原晚报》"_s, u"--address"_s, u"https://wanbao.example.cn"_s, u"--list"_s, u"名单"_s, u"--listed-from"_s, u"2021-10-20"_s});
        const QJsonObject given = m_ctl->ask(words(u"source list"_s));
        (void)m_ctl->ask({u"source"_s, u"remove"_s, u"草原晚报"_s});
        GALLEY_EXIT(m_ctl->run(words(u"source import -"_s), QJsonDocument(given).toJson()), 0);
        QJsonObject again = m_ctl->ask(words(u"source list"_s))[u"sources"_s].toArray().first().toObject();
        QJsonObject before = given[u"sources"_s].toArray().first().toObject();
        again.remove(u"id"_s);
        before.remove(u"id"_s);
        QCOMPARE(again, before);
    }

    void aBadLineOfATableStoresNothing()
    {
        const Ran ran = m_ctl->run(words(u"source import - --json"_s), "name,from\n甲,2021-10-20\n乙,昨天\n");
        GALLEY_EXIT(ran, 3);
        QVERIFY2(ran.json()[u"error"_s][u"message"_s].toString().contains(u'3'), ran.told().constData());
        QCOMPARE(m_ctl->ask(words(u"source list"_s))[u"sources"_s].toArray().size(), 0);
    }

    void theOldFormOfSourcesIsStillRead()
    {
        GALLEY_EXIT(m_ctl->run(words(u"source import -"_s), "《内蒙古日报》\thttps://www.example.cn\n北疆晚报\n"), 0);
        const QJsonArray sources = m_ctl->ask(words(u"source list"_s))[u"sources"_s].toArray();
        QCOMPARE(sources.size(), 2);
        QCOMPARE(named(sources, u"name"_s, u"内蒙古日报"_s)[u"address"_s].toString(), u"https://www.example.cn"_s);
    }

    void aChineseSpreadsheetsTableIsRead()
    {
        QStringEncoder gb(u"GB18030"_s);
        if (!gb.isValid())
            GALLEY_SKIP_ELSEWHERE("this Qt has no GB18030");
        const QByteArray bytes = gb(u"来源名称,所在名单,起始日期\n呼和浩特日报,可供网站转载新闻的新闻单位名单,2021-10-20\n草原新闻,可供网站转载新闻的新闻单位名单,2021-10-20\n"_s);
        const auto sources = sourcesFrom(bytes, {});
        GALLEY_VERIFY(sources);
        QCOMPARE(sources->size(), 2);
        QCOMPARE(sources->at(0).name, u"呼和浩特日报"_s);
        QCOMPARE(sources->at(1).listedFrom, QDate(2021, 10, 20));
    }

    void aQuotationMarkIsClosed()
    {
        QCOMPARE(csvRows(u"a,\"b\nc"_s).error().code, ErrorCode::BadInput);
        QCOMPARE(csvRows(u"a,\"b\nc\"\r\n\n,\rd"_s).value(), (QList<QStringList>{{u"a"_s, u"b\nc"_s}, {QString(), QString()}, {u"d"_s}}));
    }

    void mergedSourcesKeepWhatArticlesPrint()
    {
        const QString id = newArticle(u"zixun"_s, {u"source=内蒙日报"_s});
        (void)m_ctl->ask({u"source"_s, u"add"_s, u"《内蒙古日报》"_s});
        (void)m_ctl->ask({u"source"_s, u"merge"_s, u"内蒙日报"_s, u"内蒙古日报"_s});
        const QJsonArray sources = m_ctl->ask(words(u"source list"_s))[u"sources"_s].toArray();
        QCOMPARE(sources.size(), 1);
        QCOMPARE(sources.first()[u"articles"_s].toInt(), 1);
        const QJsonObject shown = m_ctl->ask({u"article"_s, u"show"_s, id});
        QCOMPARE(shown[u"source"_s].isObject() ? shown[u"source"_s][u"printed"_s].toString() : shown[u"source"_s].toString(), u"内蒙日报"_s);
        // The next one who prints the old name is of the same entry.
        (void)newArticle(u"zixun"_s, {u"source=内蒙日报"_s});
        QCOMPARE(m_ctl->ask(words(u"source list"_s))[u"sources"_s].toArray().size(), 1);
    }

    void seriesAreMergedAndRemoved()
    {
        (void)newArticle(u"zixun"_s, {u"series={\"name\": \"账本\", \"part\": 1}"_s});
        (void)m_ctl->ask({u"series"_s, u"set"_s, u"草原账本"_s, u"--slug"_s, u"caoyuan"_s});
        GALLEY_EXIT(m_ctl->run({u"series"_s, u"remove"_s, u"账本"_s}), 1);
        (void)m_ctl->ask({u"series"_s, u"merge"_s, u"账本"_s, u"草原账本"_s});
        const QJsonArray series = m_ctl->ask(words(u"series list"_s))[u"series"_s].toArray();
        QCOMPARE(series.size(), 1);
        QCOMPARE(series.first()[u"articles"_s].toInt(), 1);
        QCOMPARE(m_ctl->ask({u"article"_s, u"list"_s, u"--series"_s, u"草原账本"_s})[u"articles"_s].toArray().size(), 1);
        (void)m_ctl->ask({u"series"_s, u"set"_s, u"空的"_s});
        (void)m_ctl->ask({u"series"_s, u"remove"_s, u"空的"_s});
    }

    void tagsAreRenamedAndRemoved()
    {
        const QString id = newArticle(u"zixun"_s, {u"tags=羊绒,草原"_s});
        (void)m_ctl->ask({u"tag"_s, u"rename"_s, u"羊绒"_s, u"羊毛"_s, u"--slug"_s, u"yangmao"_s});
        (void)m_ctl->ask({u"tag"_s, u"remove"_s, u"草原"_s});
        QCOMPARE(m_ctl->ask({u"article"_s, u"show"_s, id})[u"tags"_s].toArray(), (QJsonArray{u"羊毛"_s}));
    }

    void snippetsAreKept()
    {
        const QJsonObject made = m_ctl->ask({u"snippet"_s, u"set"_s, u"获悉"_s, u"--body"_s, u"记者${date}获悉，"_s, u"--genre"_s, u"news"_s, u"--section"_s, u"zixun"_s});
        QCOMPARE(made[u"section"_s].toString(), u"zixun"_s);
        (void)m_ctl->ask({u"snippet"_s, u"set"_s, u"获悉"_s, u"--own"_s, u"--body"_s, u"我的"_s});
        (void)m_ctl->ask({u"snippet"_s, u"set"_s, u"获悉"_s, u"--name"_s, u"据悉"_s});
        const QJsonArray all = m_ctl->ask(words(u"snippet list"_s))[u"snippets"_s].toArray();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first()[u"name"_s].toString(), u"据悉"_s);
        QCOMPARE(all.last()[u"own"_s].toBool(), true);
        (void)m_ctl->ask({u"snippet"_s, u"remove"_s, u"获悉"_s, u"--own"_s});
        QCOMPARE(m_ctl->ask(words(u"snippet list"_s))[u"snippets"_s].toArray().size(), 1);
    }

    void templatesAreKept()
    {
        const QJsonObject made = m_ctl->ask({u"template"_s, u"set"_s, u"口播"_s, u"--kind"_s, u"flash"_s, u"--section"_s, u"zixun"_s, u"--headline"_s, u"快讯｜"_s, u"--body"_s, u"记者从某处获悉，"_s});
        QCOMPARE(made[u"section"_s].toString(), u"zixun"_s);
        QCOMPARE(made[u"kind"_s].toString(), u"flash"_s);
        (void)m_ctl->ask({u"template"_s, u"set"_s, u"口播"_s, u"--name"_s, u"短讯"_s, u"--section"_s, QString()});
        const QJsonArray all = m_ctl->ask(words(u"template list"_s))[u"templates"_s].toArray();
        QCOMPARE(all.size(), 5); // four stand in every newsroom
        QCOMPARE(all.last()[u"name"_s].toString(), u"短讯"_s);
        QVERIFY(all.last()[u"section"_s].isNull());
        (void)m_ctl->ask({u"template"_s, u"remove"_s, u"短讯"_s});
        QCOMPARE(m_ctl->ask(words(u"template list"_s))[u"templates"_s].toArray().size(), 4);
    }

    void whoIsNotOnDutyIsToldWhoIs()
    {
        GALLEY_EXIT(m_ctl->run(words(u"person add limin --name 李敏 --role chief"_s)), 0);
        const QJsonObject shift = m_ctl->ask(words(u"roster add limin --from 2020-01-01T08:00 --until 2020-01-01T18:00"_s));
        QCOMPARE(shift[u"from"_s].toString(), u"2020-01-01T08:00:00+08:00"_s);
        QCOMPARE(shift[u"now"_s], QJsonValue(false));
        (void)m_ctl->ask({u"roster"_s, u"remove"_s, shift[u"id"_s].toString()});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        (void)m_ctl->ask({u"roster"_s, u"add"_s, u"limin"_s, u"--from"_s, now.addDays(-1).toString(Qt::ISODate), u"--until"_s, now.addDays(1).toString(Qt::ISODate)});
        QCOMPARE(m_ctl->ask(words(u"roster list"_s))[u"shifts"_s].toArray().first()[u"login"_s].toString(), u"limin"_s);
        const QString id = newArticle(u"zixun"_s);
        const Ran refused = m_ctl->run({u"approve"_s, id, u"--urgent"_s, u"--reason"_s, u"急"_s, u"--json"_s});
        GALLEY_EXIT(refused, 1);
        QCOMPARE(refused.json()[u"error"_s][u"rule"_s].toString(), u"not-on-duty"_s);
        QVERIFY2(refused.json()[u"error"_s][u"message"_s].toString().contains(u"李敏"_s), refused.told().constData());
        GALLEY_EXIT(m_ctl->as(u"limin"_s, {u"approve"_s, id, u"--urgent"_s, u"--reason"_s, u"急"_s}), 0);
    }

    void aRouteIsSetAndUsed()
    {
        const QJsonObject route = m_ctl->ask(words(u"route set 专题审 --steps 初审:editor,终审:chief --kind any --proofreadings 2"_s));
        QCOMPARE(route[u"steps"_s].toArray().size(), 2);
        QCOMPARE(route[u"proofreadings"_s].toInt(), 2);
        QVERIFY(route[u"kind"_s].isNull());
        QCOMPARE(m_ctl->ask(words(u"section set jiankang --route 专题审"_s))[u"route"_s].toString(), u"专题审"_s);
        GALLEY_EXIT(m_ctl->run(words(u"route remove 专题审"_s)), 1);
        (void)m_ctl->ask(words(u"route set 专题审 --name 两审"_s));
        QCOMPARE(named(m_ctl->ask(words(u"section list"_s))[u"sections"_s].toArray(), u"slug"_s, u"jiankang"_s)[u"route"_s].toString(), u"两审"_s);
        (void)m_ctl->ask({u"section"_s, u"set"_s, u"jiankang"_s, u"--route="_s});
        (void)m_ctl->ask(words(u"route remove 两审"_s));
        GALLEY_EXIT(m_ctl->run(words(u"route set 坏 --steps 初审:king"_s)), 2);
    }

    void navigationAndStripAreOrderedLists()
    {
        const QJsonObject site = m_ctl->ask({u"site"_s, u"set"_s, u"--navigation"_s, u"home,zixun,要闻=minsheng,link:论坛=https://bbs.example.cn"_s,
                                             u"--regions"_s, u"beijing,shanghai"_s, u"--region-label"_s, u"地方站"_s});
        const QJsonArray navigation = site[u"navigation"_s].toArray();
        QCOMPARE(navigation.size(), 4);
        QCOMPARE(navigation.at(0)[u"target"_s].toString(), u"home"_s);
        QCOMPARE(navigation.at(1)[u"section"_s].toString(), u"zixun"_s);
        QCOMPARE(navigation.at(2)[u"label"_s].toString(), u"要闻"_s);
        QCOMPARE(navigation.at(2)[u"section"_s].toString(), u"minsheng"_s);
        QCOMPARE(navigation.at(3)[u"label"_s].toString(), u"论坛"_s);
        QCOMPARE(navigation.at(3)[u"address"_s].toString(), u"https://bbs.example.cn"_s);
        QCOMPARE(site[u"region_strip"_s].toArray(), (QJsonArray{u"beijing"_s, u"shanghai"_s}));
        QCOMPARE(site[u"region_label"_s].toString(), u"地方站"_s);
        // What is shown can be given back.
        const QString shown = QString::fromUtf8(QJsonDocument(navigation).toJson(QJsonDocument::Compact));
        QCOMPARE(m_ctl->ask({u"site"_s, u"set"_s, u"--navigation"_s, shown}), site);
    }

    void settingsNobodyCanMeanAreRefused_data()
    {
        QTest::addColumn<QString>("setting");
        for (const QString &setting : {u"address=ftp://news.example.cn"_s, u"address=news.example.cn"_s, u"address=javascript:alert(1)"_s, u"language=中文"_s,
                                       u"language=zh_CN"_s, u"zone=UTC+8"_s, u"report_mail=jubao"_s, u"report_telephone=拨打电话"_s, u"copyright_from=1066"_s,
                                       u"copyright_from=2999"_s, u"navigation=论坛=javascript:alert(1)"_s, u"navigation=论坛=//evil.example.cn"_s, u"region_strip=zixun"_s,
                                       u"region_strip=beijing,mars"_s, u"list_page_size=0"_s, u"name=两\n行"_s})
            QTest::newRow(qPrintable(setting)) << setting;
    }

    void settingsNobodyCanMeanAreRefused()
    {
        QFETCH(const QString, setting);
        const QJsonObject before = m_ctl->ask(words(u"site show"_s));
        const Ran ran = m_ctl->run({u"site"_s, u"set"_s, setting, u"--json"_s});
        GALLEY_EXIT(ran, 2);
        QVERIFY(!ran.json()[u"error"_s][u"message"_s].toString().isEmpty());
        QCOMPARE(m_ctl->ask(words(u"site show"_s)), before);
    }

    void rolesAreAddedAndTakenAway()
    {
        (void)m_ctl->ask(words(u"person add limin --name 李敏 --role editor:zixun"_s));
        const QJsonObject person = m_ctl->ask(words(u"person set limin --add-role section-head:minsheng,proofreader --remove-role editor:zixun"_s));
        QCOMPARE(person[u"roles"_s].toArray(), (QJsonArray{u"section-head:minsheng"_s, u"proofreader"_s}));
        QCOMPARE(m_ctl->ask(words(u"person set limin --active no"_s))[u"active"_s], QJsonValue(false));
        GALLEY_EXIT(m_ctl->run(words(u"--as limin article list"_s)), 1);
    }

    void aPageIsRenamedAndRemoved()
    {
        (void)m_ctl->ask(words(u"page set bangzhu --title 帮助 --body 正文"_s));
        (void)m_ctl->ask(words(u"page set bangzhu --slug help --footer no"_s));
        const QJsonArray pages = m_ctl->ask(words(u"page list"_s))[u"pages"_s].toArray();
        QCOMPARE(named(pages, u"slug"_s, u"help"_s)[u"in_footer"_s], QJsonValue(false));
        (void)m_ctl->ask(words(u"page remove help"_s));
        QVERIFY(named(m_ctl->ask(words(u"page list"_s))[u"pages"_s].toArray(), u"slug"_s, u"help"_s).isEmpty());
        GALLEY_EXIT(m_ctl->run(words(u"page remove help"_s)), 2);
    }

    void whatArticleShowPrintsArticleSetTakes()
    {
        const QString id = newArticle(u"zixun"_s, {u"tags=草原"_s, u"source=《内蒙古日报》"_s, u"summary=摘要"_s, u"series={\"name\": \"账本\", \"part\": 2, \"mark\": \"②\"}"_s});
        const QJsonObject shown = m_ctl->ask({u"article"_s, u"show"_s, id});
        const Ran same = m_ctl->run({u"article"_s, u"set"_s, id, u"--fields"_s, u"-"_s, u"--json"_s}, QJsonDocument(shown).toJson());
        GALLEY_EXIT(same, 0);
        QCOMPARE(same.json()[u"made_revision"_s], QJsonValue(false));
        QCOMPARE(m_ctl->ask({u"article"_s, u"show"_s, id}), shown);
        QJsonObject changed = shown;
        changed[u"headline"_s] = u"新题"_s;
        changed[u"words"_s] = 7;
        changed[u"colour"_s] = u"red"_s;
        const Ran ran = m_ctl->run({u"article"_s, u"set"_s, id, u"--fields"_s, u"-"_s, u"--json"_s}, QJsonDocument(changed).toJson());
        GALLEY_EXIT(ran, 0);
        QCOMPARE(m_ctl->ask({u"article"_s, u"show"_s, id})[u"headline"_s].toString(), u"新题"_s);
        QVERIFY2(ran.err.contains("words") && ran.err.contains("colour"), ran.told().constData());
        // Another newsroom takes the whole of it for a new article.
        const GalleyctlRunner other(m_folder->filePath(u"other"_s));
        GALLEY_EXIT(other.run({u"init"_s}), 0);
        QJsonObject strange = shown;
        for (const QString &name : {u"source"_s, u"series"_s}) {
            QJsonObject entry = strange[name].toObject();
            entry.remove(u"id"_s);
            if (!entry.isEmpty())
                strange[name] = entry;
        }
        const Ran made = other.run({u"article"_s, u"new"_s, u"--fields"_s, u"-"_s, u"--json"_s}, QJsonDocument(strange).toJson());
        GALLEY_EXIT(made, 0);
        QCOMPARE(other.ask({u"article"_s, u"show"_s, made.json()[u"id"_s].toString()})[u"summary"_s].toString(), u"摘要"_s);
    }

    void aHeadlineIsOneLine()
    {
        const QString id = newArticle(u"zixun"_s);
        GALLEY_EXIT(m_ctl->run({u"article"_s, u"set"_s, id, u"headline=两\n行"_s}), 2);
        GALLEY_EXIT(m_ctl->run({u"article"_s, u"new"_s, u"headline=响\u0007铃"_s}), 2);
    }

    void reportersLeaveTheRegistersAlone()
    {
        GALLEY_EXIT(m_ctl->run(words(u"person add xiaowang --name 小王 --role reporter"_s)), 0);
        (void)newArticle(u"zixun"_s, {u"tags=草原,牧区"_s, u"source=内蒙古日报"_s});
        for (const QString &line : {u"tag rename 草原 草地"_s, u"tag merge 草原 牧区"_s, u"tag remove 草原"_s, u"source set 内蒙古日报 --note 甲"_s, u"source remove 内蒙古日报"_s,
                                    u"section add 教育 --slug jiaoyu"_s, u"route remove 转载一审"_s, u"site set name=甲"_s, u"page set bangzhu --title 帮助"_s,
                                    u"template set 甲"_s, u"roster add admin --from 2026-01-01T08:00 --until 2026-01-01T09:00"_s})
            GALLEY_EXIT(m_ctl->as(u"xiaowang"_s, words(line)), 1);
    }

private:
    QString newArticle(const QString &section, const QStringList &fields = {}) const
    {
        return m_ctl->ask(QStringList{u"article"_s, u"new"_s, u"headline=标题"_s, u"body=正文。"_s, u"section="_s + section} + fields)[u"id"_s].toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GalleyctlRunner> m_ctl;
};

QTEST_GUILESS_MAIN(ManagingByCommandTest)
#include "tst_managingbycommand.moc"
