// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QSignalSpy>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// Making and opening newsrooms, writing articles and saving them.
class NewsroomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aNewNewsroomHasThePortalsSections()
    {
        const TestNewsroom newsroom;
        const SiteData site = newsroom->site().value();
        QCOMPARE(site.settings.navigation.size(), 14);
        QCOMPARE(site.settings.navigation.first().target, NavigationEntry::Target::Home);
        QCOMPARE(site.settings.regionStrip.size(), 13);
        QCOMPARE(site.settings.regionLabel, u"旗下栏目"_s);
        QCOMPARE(site.settings.ownRegion, newsroom.section(u"内蒙古"));
        QVERIFY(!site.settings.regionStrip.contains(site.settings.ownRegion));
        QCOMPARE(site.pages.size(), 6);
        QCOMPARE(site.pages.last().title, u"网站地图"_s);
        QStringList channels;
        for (const Section &section : site.sections) {
            if (section.tree == SectionTree::Channel)
                channels.append(section.name);
            if (section.name == "图片"_L1)
                QCOMPARE(section.listStyle, ListStyle::Pictures);
            if (section.name == "通辽"_L1)
                QCOMPARE(section.parent, site.settings.ownRegion);
        }
        QCOMPARE(channels.join(u' '), u"资讯 民生 科技 财经 汽车 房产 娱乐 文化 能源 公益 时尚 健康 图片"_s);
        QVERIFY(newsroom->routes().value().size() > 1);
        QCOMPARE(newsroom->zone(), QTimeZone("Asia/Shanghai"));
    }

    void aFolderHoldsOneNewsroomOnly()
    {
        const TestNewsroom newsroom;
        const NewsroomId before = newsroom->id();
        const auto second = Newsroom::create(newsroom.folder(), {}, newsroom.clock);
        QCOMPARE(second.error().code, ErrorCode::Conflict);
        QCOMPARE(newsroom->id(), before);
    }

    void aNewsroomKeepsItsIdentity()
    {
        TestNewsroom newsroom;
        const NewsroomId id = newsroom->id();
        QVERIFY(!id.isNull());
        newsroom.reopen();
        QCOMPARE(newsroom->id(), id);
    }

    void whatWasWrittenComesBack()
    {
        TestNewsroom newsroom;
        NewArticle article = newArticle(u"草原新貌"_s, u"一段文字，共八个字。\n"_s, newsroom.section(u"内蒙古"));
        article.content.series = {{}, u"新貌"_s, 3, u"③"_s};
        article.content.people = {{u"丁某"_s, u"书记"_s}};
        article.content.date = ArticleDate::day({2023, 12, 30});
        article.handling.furtherSections = {newsroom.section(u"资讯")};
        article.handling.slug = u"new-look"_s;
        article.handling.place = u"包头"_s;
        article.handling.urgency = 2;
        article.handling.subjects = {{u"medtop"_s, u"2019"_s, u"20000570"_s}};
        article.handling.embargo = newsroom.clock.nowUtc().addDays(1);
        const ArticleId id = newsroom.add(article, newsroom.reporter);
        newsroom.reopen();
        const Article read = newsroom.article(id);
        QCOMPARE(read.content, article.content);
        QCOMPARE(read.handling, article.handling);
        QCOMPARE(read.creator, newsroom.reporter);
        QCOMPARE(read.stage, Stage::Draft);
        const ArticleRow row = newsroom->list({}).value().first();
        QCOMPARE(row.headline, u"草原新貌③"_s);
        QCOMPARE(row.words, 8);
        QCOMPARE(row.date, u"2023-12-30"_s);
        QCOMPARE(row.primarySection, newsroom.section(u"内蒙古"));
    }

    void addressPartsAreMadeUnique()
    {
        TestNewsroom newsroom;
        NewArticle article = newArticle(u"标题"_s, u"正文"_s, newsroom.section(u"资讯"));
        article.handling.slug = u"same"_s;
        QCOMPARE(newsroom.article(newsroom.add(article, newsroom.reporter)).handling.slug, u"same"_s);
        const ArticleId second = newsroom.add(article, newsroom.reporter);
        QCOMPARE(newsroom.article(second).handling.slug, u"same-2"_s);
        QCOMPARE(newsroom->resolve(u"same-2").value(), second);
    }

    void anArticleIsNamedByTheBeginningOfItsId()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"甲"_s, u"正文"_s, newsroom.reporter);
        QCOMPARE(newsroom->resolve(id.toString()).value(), id);
        QCOMPARE(newsroom->resolve(id.toString().left(20).toUpper()).value(), id);
        QCOMPARE(newsroom->resolve(id.toString().left(7)).error().code, ErrorCode::NotFound);
        newsroom.add(u"乙"_s, u"正文"_s, newsroom.reporter);
        QCOMPARE(newsroom->resolve(id.toString().left(9)).error().code, ErrorCode::Usage);
        QCOMPARE(newsroom->resolve(u"ffffffff").error().code, ErrorCode::NotFound);
        QCOMPARE(newsroom->resolve(u"' OR 1=1 --").error().code, ErrorCode::NotFound);
    }

    void onlyWhoWritesMayWrite()
    {
        TestNewsroom newsroom;
        Person outsider;
        outsider.login = u"it"_s;
        outsider.realName = u"何工"_s;
        outsider.roles = {{Role::Administrator, {}}};
        const PersonId id = await(newsroom->putPerson(outsider, newsroom.admin)).value().id;
        QCOMPARE(await(newsroom->createArticle(newArticle(u"标题"_s, u"正文"_s), id)).error().code, ErrorCode::Refused);
        QCOMPARE(await(newsroom->createArticle(newArticle(u"标题"_s, u"正文"_s), {})).error().code, ErrorCode::Refused);
        QCOMPARE(newsroom->list({}).value().size(), 0);
    }

    void savingMakesARevisionOnlyWhenSomethingChanged()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"第一稿"_s, newsroom.reporter);
        const Article first = newsroom.article(id);
        newsroom.clock.goOn(60);
        const SaveOutcome same = await(newsroom->save({id, newsroom.reporter, first.revision, first.content, {}})).value();
        QVERIFY(!same.madeRevision);
        QCOMPARE(same.revision, first.revision);
        Content changed = first.content;
        changed.body = u"第二稿"_s;
        const SaveOutcome second = await(newsroom->save({id, newsroom.reporter, first.revision, changed, {}})).value();
        QVERIFY(second.madeRevision);
        const QList<Revision> history = newsroom->revisions(id).value();
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.first().hash, second.revision);
        QCOMPARE(history.first().parents, QList<QByteArray>{first.revision});
        QCOMPARE(revisionHash(history.first()), history.first().hash);
        QCOMPARE(contentFromCanonical(history.last().canonical).value(), first.content);
        QCOMPARE(newsroom->revision(first.revision).value().hash, first.revision);
    }

    void aSaveOverSomebodyElsesIsAConflict()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"第一稿"_s, newsroom.reporter);
        const Article opened = newsroom.article(id);
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body = u"编辑改过"_s; }), QString());
        Content mine = opened.content;
        mine.body = u"记者也改过"_s;
        const auto outcome = await(newsroom->save({id, newsroom.reporter, opened.revision, mine, {}}));
        QCOMPARE(outcome.error().code, ErrorCode::Conflict);
        QCOMPARE(newsroom.article(id).content.body, u"编辑改过"_s);
    }

    void handlingHasItsOwnHistoryAndNoRevision()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const QByteArray hash = newsroom.article(id).contentHash;
        const qsizetype audited = newsroom->audit(id).value().size();
        QCOMPARE(newsroom.save(id, newsroom.reporter, [&](Content &, Handling &handling) {
            handling.furtherSections = {newsroom.section(u"文化"), newsroom.section(u"资讯")};
            handling.notes = u"等照片"_s;
        }), QString());
        const Article after = newsroom.article(id);
        QCOMPARE(after.contentHash, hash);
        QCOMPARE(after.handling.furtherSections, QList<SectionId>{newsroom.section(u"文化")});
        QCOMPARE(newsroom->revisions(id).value().size(), 1);
        QCOMPARE(newsroom->audit(id).value().size(), audited + 1);
    }

    void aSectionThatIsNotThereIsRefused()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        QVERIFY(!newsroom.save(id, newsroom.reporter, [](Content &, Handling &handling) {
            handling.primarySection = SectionId(QUuid::createUuid());
        }).isEmpty());
        QCOMPARE(newsroom.article(id).handling.primarySection, newsroom.section(u"资讯"));
    }

    void changesAreToldAfterTheCommit()
    {
        TestNewsroom newsroom;
        QSignalSpy told(&*newsroom, &Newsroom::articlesChanged);
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        QVERIFY(told.count() == 1 || told.wait());
        QCOMPARE(told.first().first().value<QList<ArticleId>>(), QList<ArticleId>{id});
    }

    void anImportKeepsItsOrder()
    {
        TestNewsroom newsroom;
        QList<NewArticle> articles;
        for (int i = 0; i < 250; ++i)
            articles.append(newArticle(u"第%1篇"_s.arg(i), u"正文%1"_s.arg(i), newsroom.section(u"科技")));
        const QList<ArticleId> ids = await(newsroom->importArticles(articles, newsroom.editor)).value();
        QCOMPARE(ids.size(), 250);
        QCOMPARE(newsroom.article(ids.at(17)).content.headline, u"第17篇"_s);
        got(await(newsroom->settle()));
        QCOMPARE(newsroom.find(u"第249"_s), QList<ArticleId>{ids.last()});
        QCOMPARE(newsroom->counts(newsroom.editor).value().queues.value(Queue::MyDrafts), 250);
    }

    void anArchiveComesInAsPublishedByAChiefOnly()
    {
        TestNewsroom newsroom;
        NewArticle article = newArticle(u"旧闻"_s, u"正文"_s, newsroom.section(u"资讯"));
        article.content.date = ArticleDate::day({2022, 3, 1});
        article.asPublished = true;
        QCOMPARE(await(newsroom->importArticles({article}, newsroom.reporter)).error().code, ErrorCode::Refused);
        QCOMPARE(newsroom->list({}).value().size(), 0);
        const ArticleId id = await(newsroom->importArticles({article}, newsroom.chief)).value().first();
        const LiveArticle live = newsroom->liveArticle(id).value();
        QCOMPARE(live.firstPublished, QDateTime({2022, 3, 1}, {4, 0}, QTimeZone::UTC));
        QVERIFY(live.address.startsWith("/a/2022/03/01/"_L1));
        QCOMPARE(newsroom.article(id).stage, Stage::Settled);
        QVERIFY(newsroom.article(id).approvedHash.isEmpty());
        QCOMPARE(newsroom->audit(id).value().last().statement.action, Action::ImportPublished);
        QCOMPARE(newsroom->liveArticles().value(), QList<ArticleId>{id});
    }

    void assetsAreNamedByTheirBytes()
    {
        TestNewsroom newsroom;
        const QByteArray bytes("a picture\0with a zero", 21);
        const QByteArray name = await(newsroom->putAsset(bytes)).value();
        QCOMPARE(name, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(newsroom->asset(name).value(), bytes);
        QCOMPARE(await(newsroom->putAsset(bytes)).value(), name);
        QCOMPARE(newsroom->asset("../newsroom.sqlite").error().code, ErrorCode::Usage);
        QFile file(newsroom.folder() + u"/assets/"_s + QString::fromLatin1(name.left(2)) + u'/' + QString::fromLatin1(name));
        QVERIFY(file.open(QIODevice::Append));
        file.write("x");
        file.close();
        QCOMPARE(newsroom->asset(name).error().code, ErrorCode::Corrupt);
    }

    void documentsAreKeptAndTakenAway()
    {
        TestNewsroom newsroom;
        QVERIFY(newsroom->document(u"outlets"_s).value().isNull());
        got(await(newsroom->putDocument(u"outlets"_s, "[1]")));
        newsroom.reopen();
        QCOMPARE(newsroom->document(u"outlets"_s).value(), QByteArray("[1]"));
        got(await(newsroom->putDocument(u"outlets"_s, {})));
        QVERIFY(newsroom->document(u"outlets"_s).value().isNull());
    }
};

QTEST_GUILESS_MAIN(NewsroomTest)
#include "tst_newsroom.moc"
