// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/sectionregister.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QRandomGenerator>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

void verifyHealthy(const TestNewsroom &newsroom)
{
    for (const DoctorFinding &finding : got(await(newsroom->doctor(false))))
        QVERIFY2(finding.ok, qPrintable(finding.check + u": "_s + finding.message));
}

Section sectionNamed(const TestNewsroom &newsroom, QStringView name)
{
    const QList<Section> sections = got(newsroom->sections());
    const auto found = std::ranges::find(sections, name, &Section::name);
    return found == sections.end() ? Section() : *found;
}

int countIn(const TestNewsroom &newsroom, SectionId section)
{
    ArticleQuery query;
    query.section = section;
    return got(newsroom->count(query));
}

/// What every list ought to hold, worked out from the articles alone.
QHash<SectionId, int> countedByHand(const TestNewsroom &newsroom)
{
    QHash<SectionId, SectionId> parents;
    for (const Section &section : got(newsroom->sections()))
        parents.insert(section.id, section.parent);
    ArticleQuery all;
    all.limit = 100'000;
    QHash<SectionId, int> counts;
    for (const ArticleRow &row : got(newsroom->list(all))) {
        QSet<SectionId> in;
        for (SectionId section : newsroom.article(row.id).handling.sections()) {
            for (; !section.isNull(); section = parents.value(section))
                in.insert(section);
        }
        for (const SectionId section : std::as_const(in))
            ++counts[section];
    }
    return counts;
}

} // namespace

/// Sections under articles: moved, merged, removed, renamed, and everything that names them.
class ManagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aMergerMakesNoRevisionAndVoidsNoApproval()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(newArticle(u"甲"_s, u"正文"_s, newsroom.section(u"时尚")), newsroom.reporter);
        newsroom.approve(id);
        const Article before = newsroom.article(id);
        got(await(newsroom->mergeSection(newsroom.section(u"时尚"), newsroom.section(u"健康"), newsroom.chief)));
        Article after = newsroom.article(id);
        QCOMPARE(after.handling.primarySection, newsroom.section(u"健康"));
        after.handling.primarySection = before.handling.primarySection;
        QCOMPARE(after, before);
        QCOMPARE(newsroom->revisions(id).value().size(), 1);
        QCOMPARE(newsroom.act(id, Action::Publish, newsroom.chief), QString());
        verifyHealthy(newsroom);
    }

    void whatNamedTheSectionNamesTheOther()
    {
        TestNewsroom newsroom;
        const SectionId from = newsroom.section(u"海南");
        const SectionId to = newsroom.section(u"江西");
        Person editor = newsroom->personByLogin(u"editor").value();
        editor.roles = {{Role::Editor, from}, {Role::Editor, to}, {Role::Proofreader, from}};
        (void)got(await(newsroom->putPerson(editor, newsroom.chief)));
        ArticleTemplate entry;
        entry.name = u"海岛快讯"_s;
        entry.section = from;
        entry = got(await(newsroom->putTemplate(entry, newsroom.chief)));
        const qsizetype strip = got(newsroom->site()).settings.regionStrip.size();
        got(await(newsroom->removeSection(from, to, newsroom.chief)));
        QCOMPARE(newsroom->personByLogin(u"editor").value().roles, (QList<RoleGrant>{{Role::Editor, to}, {Role::Proofreader, to}}));
        const QList<ArticleTemplate> templates = got(newsroom->templates());
        QCOMPARE(std::ranges::find(templates, entry.id, &ArticleTemplate::id)->section, to);
        const SiteData site = got(newsroom->site());
        QCOMPARE(site.settings.regionStrip.size(), strip - 1);
        QCOMPARE(site.sectionRedirects, (QHash<QString, SectionId>{{u"hainan"_s, to}}));
        // Whoever came from the one goes on where the other goes.
        const SectionId last = newsroom.section(u"上海");
        got(await(newsroom->mergeSection(to, last, newsroom.chief)));
        QCOMPARE(got(newsroom->site()).sectionRedirects, (QHash<QString, SectionId>{{u"hainan"_s, last}, {u"jiangxi"_s, last}}));
        verifyHealthy(newsroom);
    }

    void aRegionMergedIntoAChannelLeavesTheStrip()
    {
        TestNewsroom newsroom;
        const SectionId region = newsroom.section(u"海南");
        got(await(newsroom->mergeSection(region, newsroom.section(u"资讯"), newsroom.chief)));
        const SiteSettings settings = got(newsroom->site()).settings;
        for (const SectionId in : settings.regionStrip)
            QVERIFY(in != newsroom.section(u"资讯"));
        // What is left is as good as what somebody might type.
        got(await(newsroom->putSiteSettings(settings, newsroom.chief)));
    }

    void sectionsBelowComeToStandUnderTheOther()
    {
        TestNewsroom newsroom;
        newsroom.add(newArticle(u"甲"_s, u"正文"_s, newsroom.section(u"包头")), newsroom.reporter);
        newsroom.add(newArticle(u"乙"_s, u"正文"_s, newsroom.section(u"内蒙古")), newsroom.reporter);
        const SectionId to = newsroom.section(u"北京");
        got(await(newsroom->mergeSection(newsroom.section(u"内蒙古"), to, newsroom.chief)));
        QCOMPARE(sectionNamed(newsroom, u"包头").parent, to);
        QCOMPARE(countIn(newsroom, to), 2);
        QCOMPARE(got(newsroom->site()).settings.ownRegion, to);
        QCOMPARE(newsroom->counts(newsroom.editor).value().sections, countedByHand(newsroom));
        verifyHealthy(newsroom);
    }

    void aRenamedSectionKeepsItsOldAddress()
    {
        TestNewsroom newsroom;
        Section section = sectionNamed(newsroom, u"时尚");
        section.name = u"生活"_s;
        section.slug = u"shenghuo"_s;
        (void)got(await(newsroom->putSection(section, newsroom.chief)));
        QCOMPARE(got(newsroom->site()).sectionRedirects.value(u"shishang"_s), section.id);
        section.slug = u"shishang"_s;
        (void)got(await(newsroom->putSection(section, newsroom.chief)));
        QCOMPARE(got(newsroom->site()).sectionRedirects, (QHash<QString, SectionId>{{u"shenghuo"_s, section.id}}));
    }

    void anEmptySectionsAddressLeadsToTheOneAbove()
    {
        TestNewsroom newsroom;
        got(await(newsroom->removeSection(newsroom.section(u"包头"), {}, newsroom.chief)));
        got(await(newsroom->removeSection(newsroom.section(u"海南"), {}, newsroom.chief)));
        const auto redirects = got(newsroom->site()).sectionRedirects;
        QCOMPARE(redirects.value(u"baotou"_s), newsroom.section(u"内蒙古"));
        QVERIFY(redirects.contains(u"hainan"_s));
        QVERIFY(redirects.value(u"hainan"_s).isNull());
    }

    void aSectionsMeasuresComeBack()
    {
        TestNewsroom newsroom;
        Section section = sectionNamed(newsroom, u"健康");
        section.limits = {30, 120, 1500};
        section.promotional = true;
        section.barsOpenFindings = true;
        section.colour = u"#2A6FDB"_s;
        const Section stored = got(await(newsroom->putSection(section, newsroom.chief)));
        QCOMPARE(stored.colour, u"#2a6fdb"_s);
        newsroom.reopen();
        QCOMPARE(sectionNamed(newsroom, u"健康"), stored);
    }

    /// Whatever is done to the tree, the lists say what the articles say.
    void listsFollowTheTreeWhateverIsDone()
    {
        TestNewsroom newsroom;
        QRandomGenerator random(20261123);
        const auto anySection = [&] {
            const QList<Section> sections = got(newsroom->sections());
            return sections.at(random.bounded(sections.size()));
        };
        for (int i = 0; i < 60; ++i) {
            NewArticle article = newArticle(u"第%1篇"_s.arg(i), u"正文"_s, anySection().id);
            article.handling.furtherSections = {anySection().id, anySection().id};
            article.handling.furtherSections.removeAll(article.handling.primarySection);
            const ArticleId id = newsroom.add(article, newsroom.reporter);
            if (i % 7 == 0)
                QCOMPARE(newsroom.act(id, Action::Spike, newsroom.reporter), QString());
        }
        int done = 0;
        for (int i = 0; i < 60; ++i) {
            const Section section = anySection();
            const Section target = anySection();
            const bool went = i % 4 == 0 ? await(newsroom->mergeSection(section.id, target.id, newsroom.chief)).has_value()
                : i % 4 == 1             ? await(newsroom->removeSection(section.id, target.id, newsroom.chief)).has_value()
                                         : await(newsroom->moveSection(section.id, target.id, 0, newsroom.chief)).has_value();
            done += went;
            if (i % 10 == 9)
                QCOMPARE(newsroom->counts(newsroom.editor).value().sections, countedByHand(newsroom));
        }
        QVERIFY2(done > 20, qPrintable(QString::number(done)));
        // Spiked articles come back to sections that are there.
        ArticleQuery spiked;
        spiked.queue = Queue::Spiked;
        for (const ArticleRow &row : got(newsroom->list(spiked)))
            QCOMPARE(newsroom.act(row.id, Action::Unspike, newsroom.reporter), QString());
        QCOMPARE(newsroom->counts(newsroom.editor).value().sections, countedByHand(newsroom));
        verifyHealthy(newsroom);
    }

    /// The work of a merger goes by the articles of the section, not by those of the newsroom.
    void aMergerTouchesTheSectionsArticlesOnly()
    {
        const auto rowsChanged = [](int others) {
            TestNewsroom newsroom;
            QList<NewArticle> articles;
            for (int i = 0; i < 20; ++i)
                articles.append(newArticle(u"并%1"_s.arg(i), u"正文"_s, newsroom.section(u"时尚")));
            for (int i = 0; i < others; ++i)
                articles.append(newArticle(u"留%1"_s.arg(i), u"正文"_s, newsroom.section(i % 2 == 0 ? u"健康" : u"内蒙古")));
            (void)got(await(newsroom->importArticles(articles, newsroom.chief)));
            const SectionId from = newsroom.section(u"时尚");
            const SectionId to = newsroom.section(u"健康");
            const NewsroomId id = newsroom->id();
            newsroom.close();
            const auto database = got(Database::open(newsroom.folder() + u"/newsroom.sqlite"_s, Database::Access::Write));
            IdSource ids;
            WriteContext context{*database, ids, id, QTimeZone("Asia/Shanghai"), newsroom.clock.nowUtc()};
            const qint64 before = got(database->number(u"SELECT total_changes()"_s));
            got(inTransaction(*database, [&] { return mergeSection(context, from, to, newsroom.chief); }));
            return got(database->number(u"SELECT total_changes()"_s)) - before;
        };
        const qint64 few = rowsChanged(60);
        QCOMPARE(rowsChanged(400), few);
        QVERIFY2(few < 20 * 10, qPrintable(QString::number(few)));
    }

    void whatNobodyCanMeanIsRefused_data()
    {
        QTest::addColumn<Section>("section");
        const auto row = [](const char *name, auto change) {
            Section section;
            section.name = u"教育"_s;
            section.slug = u"jiaoyu"_s;
            change(section);
            QTest::newRow(name) << section;
        };
        row("no name", [](Section &s) { s.name = u"  "_s; });
        row("a line break in the name", [](Section &s) { s.name = u"教\n育"_s; });
        row("a control character", [](Section &s) { s.name = u"教\u0007育"_s; });
        row("a paragraph separator", [](Section &s) { s.name = u"教\u2029育"_s; });
        row("no address", [](Section &s) { s.slug.clear(); });
        row("capitals in the address", [](Section &s) { s.slug = u"Jiaoyu"_s; });
        row("a slash in the address", [](Section &s) { s.slug = u"a/b"_s; });
        row("a line break behind the address", [](Section &s) { s.slug = u"jiaoyu\n"_s; });
        row("another's address", [](Section &s) { s.slug = u"jiankang"_s; });
        row("a colour by name", [](Section &s) { s.colour = u"red"_s; });
        row("a colour of three digits", [](Section &s) { s.colour = u"#fff"_s; });
        row("a limit below nothing", [](Section &s) { s.limits.body = -1; });
    }

    void whatNobodyCanMeanIsRefused()
    {
        QFETCH(const Section, section);
        TestNewsroom newsroom;
        const auto refused = await(newsroom->putSection(section, newsroom.chief));
        QCOMPARE(refused.error().code, ErrorCode::Usage);
        QVERIFY(!refused.error().message.isEmpty());
    }

    void everyChangeIsStatedAndTheSameTwiceIsNot()
    {
        TestNewsroom newsroom;
        const auto stated = [&] { return got(newsroom->audit()).size(); };
        Section section = sectionNamed(newsroom, u"健康");
        const qsizetype before = stated();
        (void)got(await(newsroom->putSection(section, newsroom.chief)));
        QCOMPARE(stated(), before);
        section.name = u"养生"_s;
        (void)got(await(newsroom->putSection(section, newsroom.chief)));
        QCOMPARE(stated(), before + 1);
        const Statement last = got(newsroom->audit()).constLast().statement;
        QCOMPARE(last.person, newsroom.chief);
        QCOMPARE(last.reason, u"section"_s);
        QVERIFY(last.article.isNull());
        verifyHealthy(newsroom);
    }
};

QTEST_GUILESS_MAIN(ManagingTest)
#include "tst_managing.moc"
