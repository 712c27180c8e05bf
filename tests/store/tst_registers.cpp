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
