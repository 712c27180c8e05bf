// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefaults.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

QString faultsOf(const TestNewsroom &newsroom)
{
    QStringList faults;
    for (const DoctorFinding &finding : got(await(newsroom->doctor(false)))) {
        if (!finding.ok)
            faults.append(finding.check + u": "_s + finding.message);
    }
    return faults.join(u'\n');
}

TagId tagNamed(const TestNewsroom &newsroom, const QString &name)
{
    for (const Tag &tag : got(newsroom->tags())) {
        if (tag.name == name)
            return tag.id;
    }
    return {};
}

} // namespace

/// A store that fails at the worst moment: nothing is half done, and the next try succeeds.
class StoreFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void cleanup()
    {
        StoreFaults::failAfter = -1;
        StoreFaults::pageLimit = 0;
    }

    void aFullDiskLosesNothing()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"第一稿"_s, newsroom.reporter);
        const Article before = newsroom.article(id);
        Content longer = before.content;
        longer.body = QString(u"长"_s).repeated(500'000);
        StoreFaults::pageLimit = 1;
        QCOMPARE(await(newsroom->save({id, newsroom.reporter, before.revision, longer, {}})).error().code, ErrorCode::DiskFull);
        QCOMPARE(newsroom.article(id), before);
        QList<NewArticle> many;
        for (int i = 0; i < 2000; ++i)
            many.append(newArticle(u"第%1篇"_s.arg(i), QString(u"文"_s).repeated(1000)));
        QCOMPARE(await(newsroom->importArticles(many, newsroom.chief)).error().code, ErrorCode::DiskFull);
        StoreFaults::pageLimit = 0;
        // What is still in the editor is saved once there is room.
        QVERIFY(await(newsroom->save({id, newsroom.reporter, before.revision, longer, {}})).has_value());
        QCOMPARE(newsroom.article(id).content, longer);
        got(await(newsroom->settle()));
        QCOMPARE(faultsOf(newsroom), QString());
    }

    /// Fails the i-th statement for every i, until the story runs through.
    void everyStatementMayFail()
    {
        TestNewsroom newsroom;
        NewArticle written = newArticle(u"标题"_s, u"正文"_s, newsroom.section(u"资讯"));
        written.handling.tags = {got(await(newsroom->putTag({{}, u"草原"_s, {}}, newsroom.reporter))).id};
        int failed = 0;
        for (int statement = 1;; ++statement) {
            got(await(newsroom->settle()));
            const ArticleId id = newsroom.add(written, newsroom.reporter);
            newsroom.clock.goOn(1);
            got(await(newsroom->settle()));
            const Article before = newsroom.article(id);
            const SidebarCounts countsBefore = newsroom->counts(newsroom.reporter).value();
            const qsizetype auditedBefore = newsroom->audit().value().size();
            Content changed = before.content;
            changed.headline = u"新题%1"_s.arg(statement);

            StoreFaults::failAfter = statement;
            const auto saved = await(newsroom->save({id, newsroom.reporter, before.revision, changed, {}}));
            StoreFaults::failAfter = -1;
            if (saved)
                break;
            ++failed;
            QCOMPARE(saved.error().code, ErrorCode::Io);
            QCOMPARE(newsroom.article(id), before);
            QCOMPARE(newsroom->counts(newsroom.reporter).value(), countsBefore);
            QCOMPARE(newsroom->audit().value().size(), auditedBefore);
            QVERIFY(await(newsroom->save({id, newsroom.reporter, before.revision, changed, {}})).has_value());
            QVERIFY2(statement < 500, "no end of statements");
        }
        QVERIFY2(failed > 10, "the faults did not strike");
        got(await(newsroom->settle()));
        QCOMPARE(faultsOf(newsroom), QString());
    }

    void anActionIsDoneWholeOrNotAtAll()
    {
        TestNewsroom newsroom;
        int failed = 0;
        for (int statement = 1;; ++statement) {
            const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
            newsroom.approve(id);
            got(await(newsroom->settle()));
            const Article before = newsroom.article(id);
            const qint64 version = newsroom->publicVersion().value();
            StoreFaults::failAfter = statement;
            const QString refusal = newsroom.act(id, Action::Publish, newsroom.chief);
            StoreFaults::failAfter = -1;
            if (refusal.isEmpty())
                break;
            ++failed;
            QCOMPARE(newsroom.article(id), before);
            QCOMPARE(newsroom->publicVersion().value(), version);
            QCOMPARE(newsroom.act(id, Action::Publish, newsroom.chief), QString());
            QVERIFY2(statement < 500, "no end of statements");
        }
        QVERIFY2(failed > 10, "the faults did not strike");
        got(await(newsroom->settle()));
        QCOMPARE(faultsOf(newsroom), QString());
    }

    /// Managing under faults: what fails leaves everything as it was, what succeeds leaves it sound.
    void managingIsDoneWholeOrNotAtAll_data()
    {
        using Work = std::function<Result<void>(TestNewsroom &)>;
        QTest::addColumn<Work>("work");
        QTest::newRow("merge a section") << Work([](TestNewsroom &n) { return await(n->mergeSection(n.section(u"时尚"), n.section(u"健康"), n.chief)); });
        QTest::newRow("move a section") << Work([](TestNewsroom &n) { return await(n->moveSection(n.section(u"时尚"), n.section(u"健康"), 0, n.chief)); });
        QTest::newRow("merge a tag") << Work([](TestNewsroom &n) { return await(n->mergeTag(tagNamed(n, u"甲"_s), tagNamed(n, u"乙"_s), n.chief)); });
        QTest::newRow("remove a tag") << Work([](TestNewsroom &n) { return await(n->removeTag(tagNamed(n, u"甲"_s), n.chief)); });
        QTest::newRow("import sources") << Work([](TestNewsroom &n) {
            return await(n->putSources({{{}, u"一"_s, {}, {}, u"名单"_s, {}, {}, {}}, {{}, u"二"_s, {}, {}, u"名单"_s, {}, {}, {}}}, n.chief)).transform([](const auto &) {});
        });
        QTest::newRow("put a proofing list") << Work([](TestNewsroom &n) { return await(n->putProofList(u"words"_s, "[1]", {}, n.chief)); });
        QTest::newRow("put somebody on duty") << Work([](TestNewsroom &n) {
            return await(n->putShift({{}, n.chief, Role::Chief, n.clock.nowUtc(), n.clock.nowUtc().addSecs(60), {}}, n.chief)).transform([](const auto &) {});
        });
    }

    void managingIsDoneWholeOrNotAtAll()
    {
        QFETCH(const std::function<Result<void>(TestNewsroom &)>, work);
        TestNewsroom newsroom;
        NewArticle article = newArticle(u"标题"_s, u"正文"_s, newsroom.section(u"时尚"));
        article.handling.tags = {got(await(newsroom->putTag({{}, u"甲"_s, {}}, newsroom.chief))).id, got(await(newsroom->putTag({{}, u"乙"_s, {}}, newsroom.chief))).id};
        newsroom.add(article, newsroom.reporter);
        got(await(newsroom->settle()));
        const auto everything = [&] {
            const SiteData site = got(newsroom->site());
            return std::tuple(got(newsroom->counts(newsroom.editor)), got(newsroom->audit()).size(), site.sections, site.tags, site.sectionRedirects, site.tagRedirects,
                              got(newsroom->sources()), got(newsroom->proofListVersions(u"words"_s)).size(), got(newsroom->publicVersion()));
        };
        const auto before = everything();
        int failed = 0;
        for (int statement = 1;; ++statement) {
            StoreFaults::failAfter = statement;
            const Result<void> done = work(newsroom);
            StoreFaults::failAfter = -1;
            if (done)
                break;
            ++failed;
            QCOMPARE(done.error().code, ErrorCode::Io);
            QVERIFY(everything() == before);
            QVERIFY2(statement < 500, "no end of statements");
        }
        QVERIFY2(failed > 5, "the faults did not strike");
        QVERIFY(everything() != before);
        QCOMPARE(faultsOf(newsroom), QString());
    }

    void aBrokenImportLeavesWholeArticles()
    {
        TestNewsroom newsroom;
        QList<NewArticle> articles;
        for (int i = 0; i < 20; ++i)
            articles.append(newArticle(u"第%1篇"_s.arg(i), u"正文"_s, newsroom.section(u"文化")));
        int failed = 0;
        for (int statement = 1;; statement += 13) {
            got(await(newsroom->settle()));
            StoreFaults::failAfter = statement;
            const auto imported = await(newsroom->importArticles(articles, newsroom.chief));
            StoreFaults::failAfter = -1;
            if (imported) {
                QCOMPARE(imported->size(), 20);
                break;
            }
            ++failed;
            QCOMPARE(imported.error().code, ErrorCode::Io);
            QVERIFY2(failed < 500, "no end of statements");
        }
        QVERIFY2(failed > 10, "the faults did not strike");
        got(await(newsroom->settle()));
        QCOMPARE(faultsOf(newsroom), QString());
    }
};

QTEST_GUILESS_MAIN(StoreFaultsTest)
#include "tst_storefaults.moc"
