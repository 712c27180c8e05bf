// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/testkit.h"
#include "testnewsroom.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// People, sections, tags, sources, series, pages and settings.
class RegistersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void sectionsAreTheManagersAffair()
    {
        TestNewsroom newsroom;
        Section section;
        section.name = u"教育"_s;
        section.slug = u"jiaoyu"_s;
        for (const PersonId person : {newsroom.reporter, newsroom.editor, newsroom.sectionHead, PersonId()})
            QCOMPARE(await(newsroom->putSection(section, person)).error().code, ErrorCode::Refused);
        (void)got(await(newsroom->putSection(section, newsroom.chief)));
        QCOMPARE(await(newsroom->putSection(section, newsroom.chief)).error().code, ErrorCode::Usage);
        QCOMPARE(await(newsroom->putSiteSettings({}, newsroom.editor)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->putPage({}, newsroom.editor)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->putRoutes({chiefOnlyRoute()}, newsroom.editor)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->putPerson({}, newsroom.editor)).error().code, ErrorCode::Refused);
    }

    void aMovedSectionTakesItsArticlesAlong()
    {
        TestNewsroom newsroom;
        newsroom.add(newArticle(u"甲"_s, u"正文"_s, newsroom.section(u"北京")), newsroom.reporter);
        QCOMPARE(articlesIn(newsroom, u"内蒙古"), 0);
        got(await(newsroom->moveSection(newsroom.section(u"北京"), newsroom.section(u"内蒙古"), 1, newsroom.chief)));
        QCOMPARE(articlesIn(newsroom, u"内蒙古"), 1);
        QStringList children;
        for (const Section &section : got(newsroom->sections())) {
            if (section.parent == newsroom.section(u"内蒙古"))
                children.append(section.name);
        }
        QCOMPARE(children.join(u' '), u"呼和浩特 北京 包头 通辽 锡林郭勒"_s);
        got(await(newsroom->moveSection(newsroom.section(u"北京"), {}, 0, newsroom.chief)));
        QCOMPARE(articlesIn(newsroom, u"内蒙古"), 0);
        QCOMPARE(await(newsroom->moveSection(newsroom.section(u"内蒙古"), newsroom.section(u"包头"), 0, newsroom.chief)).error().code,
                 ErrorCode::Usage);
        QCOMPARE(await(newsroom->moveSection(newsroom.section(u"资讯"), newsroom.section(u"内蒙古"), 0, newsroom.chief)).error().code,
                 ErrorCode::Usage);
    }

    void aMergedSectionsArticlesGoToTheOther()
    {
        TestNewsroom newsroom;
        const SectionId from = newsroom.section(u"时尚");
        const SectionId to = newsroom.section(u"健康");
        const ArticleId primary = newsroom.add(newArticle(u"甲"_s, u"正文"_s, from), newsroom.reporter);
        NewArticle both = newArticle(u"乙"_s, u"正文"_s, from);
        both.handling.furtherSections = {to, newsroom.section(u"科技")};
        const ArticleId twice = newsroom.add(both, newsroom.reporter);
        const QByteArray revision = newsroom.article(twice).revision;
        got(await(newsroom->mergeSection(from, to, newsroom.chief)));
        QCOMPARE(newsroom.article(primary).handling.primarySection, to);
        QCOMPARE(newsroom.article(twice).handling.primarySection, to);
        QCOMPARE(newsroom.article(twice).handling.furtherSections, QList<SectionId>{newsroom.section(u"科技")});
        QCOMPARE(newsroom.article(twice).revision, revision);
        QCOMPARE(articlesIn(newsroom, u"健康"), 2);
        for (const NavigationEntry &entry : got(newsroom->site()).settings.navigation)
            QVERIFY(entry.section != from);
        QVERIFY(!newsroom->counts(newsroom.chief).value().sections.contains(from));
        verifyHealthy(newsroom);
    }

    void aSectionInUseIsNotRemoved()
    {
        TestNewsroom newsroom;
        newsroom.add(newArticle(u"甲"_s, u"正文"_s, newsroom.section(u"包头")), newsroom.reporter);
        QCOMPARE(await(newsroom->removeSection(newsroom.section(u"包头"), {}, newsroom.chief)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->removeSection(newsroom.section(u"内蒙古"), {}, newsroom.chief)).error().code, ErrorCode::Refused);
        got(await(newsroom->removeSection(newsroom.section(u"海南"), {}, newsroom.chief)));
        QCOMPARE(newsroom->site().value().settings.regionStrip.size(), 12);
        verifyHealthy(newsroom);
    }

    void aTagIsFoundByItsNameAndMerged()
    {
        TestNewsroom newsroom;
        const Tag sheep = await(newsroom->putTag({{}, u"羊绒"_s, {}}, newsroom.reporter)).value();
        QCOMPARE(await(newsroom->putTag({{}, u" 羊绒 "_s, {}}, newsroom.editor)).value(), sheep);
        QVERIFY(!sheep.slug.isEmpty());
        const Tag wool = await(newsroom->putTag({{}, u"Wool"_s, {}}, newsroom.reporter)).value();
        QCOMPARE(wool.slug, u"wool"_s);
        NewArticle article = newArticle(u"甲"_s, u"正文"_s);
        article.handling.tags = {sheep.id, wool.id};
        const ArticleId id = newsroom.add(article, newsroom.reporter);
        got(await(newsroom->mergeTag(wool.id, sheep.id, newsroom.editor)));
        QCOMPARE(newsroom.article(id).handling.tags, QList<TagId>{sheep.id});
        QCOMPARE(newsroom->tags().value(), QList<Tag>{sheep});
        const auto counts = newsroom->counts(newsroom.editor).value();
        QCOMPARE(counts.tags, (QHash<TagId, int>{{sheep.id, 1}}));
        verifyHealthy(newsroom);
    }

    void aSourceIsMatchedWithoutItsBrackets()
    {
        TestNewsroom newsroom;
        const Source source = await(newsroom->putSource({{}, {}, u"《内蒙古日报》"_s, {}}, newsroom.reporter)).value();
        QCOMPARE(source.name, u"内蒙古日报"_s);
        QCOMPARE(await(newsroom->putSource({{}, u"内蒙古日报"_s, {}, {}}, newsroom.reporter)).value(), source);
        QCOMPARE(newsroom->sources().value().size(), 1);
    }

    void registersAreKeptByEditors()
    {
        TestNewsroom newsroom;
        Tag tag = got(await(newsroom->putTag({{}, u"羊绒"_s, {}}, newsroom.reporter)));
        Tag other = got(await(newsroom->putTag({{}, u"草原"_s, {}}, newsroom.reporter)));
        Source source = got(await(newsroom->putSource({{}, {}, u"《内蒙古日报》"_s, {}, {}, {}, {}, {}}, newsroom.reporter)));
        Series series = got(await(newsroom->putSeries({{}, u"反响"_s, {}}, newsroom.reporter)));
        tag.name = u"羊毛"_s;
        source.note = u"备注"_s;
        series.name = u"回响"_s;
        QCOMPARE(await(newsroom->putTag(tag, newsroom.reporter)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->mergeTag(tag.id, other.id, newsroom.reporter)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->removeTag(tag.id, newsroom.reporter)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->putSource(source, newsroom.reporter)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->putSources({source}, newsroom.reporter)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->removeSource(source.id, newsroom.reporter)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->putSeries(series, newsroom.reporter)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->removeSeries(series.id, newsroom.reporter)).error().code, ErrorCode::Refused);
        (void)got(await(newsroom->putTag(tag, newsroom.editor)));
        (void)got(await(newsroom->putSource(source, newsroom.editor)));
        (void)got(await(newsroom->putSeries(series, newsroom.editor)));
        got(await(newsroom->mergeTag(tag.id, other.id, newsroom.editor)));
        QCOMPARE(got(newsroom->site()).tagRedirects, (QHash<QString, TagId>{{tag.slug, other.id}}));
    }

    void aRemovedTagIsOffItsArticlesAndNoTextChanges()
    {
        TestNewsroom newsroom;
        const Tag tag = got(await(newsroom->putTag({{}, u"羊绒"_s, u"yangrong"_s}, newsroom.editor)));
        NewArticle article = newArticle(u"甲"_s, u"正文"_s);
        article.handling.tags = {tag.id};
        const ArticleId id = newsroom.add(article, newsroom.reporter);
        const Article before = newsroom.article(id);
        got(await(newsroom->removeTag(tag.id, newsroom.editor)));
        QCOMPARE(newsroom.article(id).revision, before.revision);
        QVERIFY(newsroom.article(id).handling.tags.isEmpty());
        QVERIFY(newsroom->counts(newsroom.editor).value().tags.isEmpty());
        QVERIFY(got(newsroom->site()).tagRedirects.value(u"yangrong"_s).isNull());
        verifyHealthy(newsroom);
    }

    void mergedSeriesAreOneListAndTheirTextsStay()
    {
        TestNewsroom newsroom;
        const Series from = got(await(newsroom->putSeries({{}, u"反响"_s, u"fanxiang"_s}, newsroom.editor)));
        const Series to = got(await(newsroom->putSeries({{}, u"回响"_s, {}}, newsroom.editor)));
        const auto add = [&](const Series &series, int part) {
            NewArticle article = newArticle(u"第%1篇"_s.arg(part), u"正文"_s);
            article.content.series = {series.id, series.name, part, {}};
            return newsroom.add(article, newsroom.reporter);
        };
        const ArticleId first = add(from, 1);
        (void)add(to, 2);
        const Article before = newsroom.article(first);
        QCOMPARE(await(newsroom->removeSeries(from.id, newsroom.editor)).error().code, ErrorCode::Refused);
        got(await(newsroom->mergeSeries(from.id, to.id, newsroom.editor)));
        QCOMPARE(newsroom.article(first), before);
        QCOMPARE(got(newsroom->seriesUsage()), (QHash<SeriesId, int>{{to.id, 2}}));
        QCOMPARE(got(newsroom->site()).seriesRedirects, (QHash<QString, SeriesId>{{u"fanxiang"_s, to.id}}));
        // What still names the old one, saved again or brought in, is of the new one.
        QCOMPARE(newsroom.save(first, newsroom.reporter, [](Content &content, Handling &) { content.body = u"改"_s; }), QString());
        (void)add(from, 3);
        ArticleQuery query;
        query.series = to.id;
        QCOMPARE(got(newsroom->count(query)), 3);
        verifyHealthy(newsroom);
    }

    void mergedSourcesAreCountedAsOne()
    {
        TestNewsroom newsroom;
        const Source from = got(await(newsroom->putSource({{}, u"内蒙日报"_s, {}, {}, {}, {}, {}, {}}, newsroom.editor)));
        const Source to = got(await(newsroom->putSource({{}, {}, u"《内蒙古日报》"_s, {}, {}, {}, {}, {}}, newsroom.editor)));
        const auto add = [&](const Source &source) {
            NewArticle article = newArticle(u"甲"_s, u"正文"_s);
            article.content.source = {source.id, source.printed};
            return newsroom.add(article, newsroom.reporter);
        };
        const ArticleId id = add(from);
        (void)add(to);
        QCOMPARE(got(newsroom->sourceUsage()), (QHash<SourceId, int>{{from.id, 1}, {to.id, 1}}));
        got(await(newsroom->mergeSource(from.id, to.id, newsroom.editor)));
        QCOMPARE(got(newsroom->sourceUsage()), (QHash<SourceId, int>{{to.id, 2}}));
        QCOMPARE(newsroom.article(id).content.source.printed, u"内蒙日报"_s);
        QCOMPARE(newsroom.article(id).content.source.id, from.id);
        (void)add(from);
        QCOMPARE(got(newsroom->sourceUsage()), (QHash<SourceId, int>{{to.id, 3}}));
        QCOMPARE(got(await(newsroom->putSource({{}, u"内蒙日报"_s, {}, {}, {}, {}, {}, {}}, newsroom.reporter))).id, to.id);
        got(await(newsroom->removeSource(to.id, newsroom.editor)));
        QVERIFY(got(newsroom->sourceUsage()).isEmpty());
        QCOMPARE(newsroom.article(id).content.source.printed, u"内蒙日报"_s);
        verifyHealthy(newsroom);
    }

    void aListOfSourcesIsStoredWholeOrNotAtAll()
    {
        TestNewsroom newsroom;
        Source daily{{}, u"内蒙古日报"_s, u"《内蒙古日报》"_s, {}, u"名单"_s, QDate(2021, 10, 20), {}, {}};
        Source bad = daily;
        bad.name = u"晚报"_s;
        bad.listedUntil = QDate(2020, 1, 1);
        QCOMPARE(await(newsroom->putSources({daily, bad}, newsroom.editor)).error().code, ErrorCode::Usage);
        QVERIFY(got(newsroom->sources()).isEmpty());
        (void)got(await(newsroom->putSource({{}, u"内蒙古日报"_s, {}, {}, {}, {}, {}, {}}, newsroom.reporter)));
        const QList<Source> stored = got(await(newsroom->putSources({daily}, newsroom.editor)));
        QCOMPARE(got(newsroom->sources()), stored);
        QCOMPARE(stored.constFirst().list, u"名单"_s);
        QVERIFY(stored.constFirst().isListedOn(QDate(2024, 1, 1)));
        QVERIFY(!stored.constFirst().isListedOn(QDate(2021, 10, 19)));
    }

    void anArticleIsFoundByWhereItCameFrom()
    {
        TestNewsroom newsroom;
        NewArticle found = newArticle(u"甲"_s, u"正文"_s);
        found.address = u"https://News.Example.cn/a/1.html#top"_s;
        NewArticle reprint = newArticle(u"乙"_s, u"正文"_s);
        reprint.content.reprint = ReprintRecord{};
        reprint.content.reprint->address = u"http://other.example.cn/Path/"_s;
        const QList<ArticleId> ids = got(await(newsroom->importArticles({found, reprint}, newsroom.chief)));
        QCOMPARE(got(newsroom->findByAddress(u"http://news.example.cn/a/1.html"_s)), QList<ArticleId>{ids.at(0)});
        QCOMPARE(got(newsroom->findByAddress(u"https://other.example.cn/Path"_s)), QList<ArticleId>{ids.at(1)});
        QVERIFY(got(newsroom->findByAddress(u"https://other.example.cn/path"_s)).isEmpty());
        QVERIFY(got(newsroom->findByAddress({})).isEmpty());
        newsroom.reopen();
        QCOMPARE(newsroom.save(ids.at(1), newsroom.chief, [](Content &content, Handling &) { content.reprint.reset(); }), QString());
        QVERIFY(got(newsroom->findByAddress(u"https://other.example.cn/Path"_s)).isEmpty());
    }

    void aTemplateIsOneOfItsName()
    {
        TestNewsroom newsroom;
        ArticleTemplate entry;
        const QList<ArticleTemplate> standard = got(newsroom->templates());
        QStringList names;
        for (const ArticleTemplate &each : standard)
            names.append(each.name);
        QCOMPARE(names, QStringList({u"快讯"_s, u"消息"_s, u"通讯"_s, u"图集"_s})); // what every newsroom begins with
        entry.name = u" 短评 "_s;
        entry.position = 4;
        entry.kind = Kind::Flash;
        entry.body = u"正文\n\n第二段"_s;
        QCOMPARE(await(newsroom->putTemplate(entry, newsroom.editor)).error().code, ErrorCode::Refused);
        const ArticleTemplate stored = got(await(newsroom->putTemplate(entry, newsroom.chief)));
        QCOMPARE(stored.name, u"短评"_s);
        QCOMPARE(await(newsroom->putTemplate(entry, newsroom.chief)).error().code, ErrorCode::Usage);
        QCOMPARE(got(newsroom->templates()), standard + QList{stored});
        got(await(newsroom->removeTemplate(stored.id, newsroom.chief)));
        QCOMPARE(await(newsroom->removeTemplate(stored.id, newsroom.chief)).error().code, ErrorCode::NotFound);
    }

    void aSeriesIsFoundByItsName()
    {
        TestNewsroom newsroom;
        const Series series = await(newsroom->putSeries({{}, u"反响"_s, {}}, newsroom.reporter)).value();
        QCOMPARE(await(newsroom->putSeries({{}, u"反响"_s, {}}, newsroom.reporter)).value(), series);
        NewArticle article = newArticle(u"甲"_s, u"正文"_s);
        article.content.series = {series.id, series.name, 3, u"③"_s};
        newsroom.add(article, newsroom.reporter);
        ArticleQuery query;
        query.series = series.id;
        QCOMPARE(newsroom->list(query).value().size(), 1);
    }

    void aNewsroomKeepsAnAdministrator()
    {
        TestNewsroom newsroom;
        Person admin = newsroom->personByLogin(u"admin").value();
        admin.active = false;
        QCOMPARE(await(newsroom->putPerson(admin, newsroom.chief)).error().code, ErrorCode::Refused);
        admin.active = true;
        admin.roles.removeFirst();
        QCOMPARE(await(newsroom->putPerson(admin, newsroom.chief)).error().code, ErrorCode::Refused);
    }

    void whoWasDeactivatedDoesNothing()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        Person reporter = newsroom->personByLogin(u"reporter").value();
        reporter.active = false;
        (void)got(await(newsroom->putPerson(reporter, newsroom.admin)));
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), ruleName(Rule::Inactive));
        QCOMPARE(newsroom.save(id, newsroom.reporter, [](Content &content, Handling &) { content.body = u"改"_s; }), ruleName(Rule::Inactive));
    }

    void everybodySetsTheirOwnPassword()
    {
        TestNewsroom newsroom;
        Person reporter = newsroom->personByLogin(u"reporter").value();
        reporter.password = "pbkdf2-sha512$1$AA==$AA==";
        (void)got(await(newsroom->putPerson(reporter, newsroom.reporter)));
        reporter.roles = {{Role::Chief, {}}};
        QCOMPARE(await(newsroom->putPerson(reporter, newsroom.reporter)).error().code, ErrorCode::Refused);
    }

    void settingsComeBackWhole()
    {
        TestNewsroom newsroom;
        SiteSettings settings = newsroom->site().value().settings;
        settings.zone = u"Asia/Urumqi"_s;
        settings.copyrightFrom = 2014;
        settings.navigation.append({NavigationEntry::Target::Link, u"论坛"_s, {}, u"https://bbs.example.cn"_s});
        got(await(newsroom->putSiteSettings(settings, newsroom.admin)));
        QCOMPARE(newsroom->zone(), QTimeZone("Asia/Urumqi"));
        newsroom.reopen();
        QCOMPARE(newsroom->site().value().settings, settings);
        settings.zone = u"Mars/Olympus"_s;
        QCOMPARE(await(newsroom->putSiteSettings(settings, newsroom.admin)).error().code, ErrorCode::Usage);
    }

private:
    static int articlesIn(const TestNewsroom &newsroom, QStringView section)
    {
        return newsroom->counts(newsroom.editor).value().sections.value(newsroom.section(section));
    }

    static void verifyHealthy(const TestNewsroom &newsroom)
    {
        for (const DoctorFinding &finding : got(await(newsroom->doctor(false))))
            QVERIFY2(finding.ok, qPrintable(finding.check + u": "_s + finding.message));
    }
};

QTEST_GUILESS_MAIN(RegistersTest)
#include "tst_registers.moc"
