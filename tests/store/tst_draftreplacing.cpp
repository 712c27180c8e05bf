// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/draftreplacing.h"

#include "store/spellingwords.h"
#include "testnewsroom.h"

#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

DraftQuery query(const QString &wanted, const QString &with, const PatternOptions &options = {})
{
    DraftQuery made;
    made.pattern = TextPattern::make(wanted, options).value();
    made.replacement = with;
    return made;
}

const DraftMatches *of(const DraftSearch &search, ArticleId id)
{
    const auto found = std::ranges::find(search.articles, id, &DraftMatches::article);
    return found != search.articles.end() ? &*found : nullptr;
}

} // namespace

/// One word in all drafts: what is found, what is replaced, what is left alone and why.
class TestDraftReplacing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void draftsOfMineAreFoundAndReplacedAsRevisions()
    {
        TestNewsroom newsroom;
        const ArticleId first = newsroom.add(u"黑河新气象"_s, u"黑河市的风。\n\n过了黑河。"_s, newsroom.reporter);
        const ArticleId second = newsroom.add(u"别处"_s, u"没有那座城。"_s, newsroom.reporter);
        const ArticleId third = newsroom.add(u"过江"_s, u"从黑河过江。"_s, newsroom.reporter);
        DraftReplacing replacing(*newsroom, newsroom.reporter);

        const DraftSearch search = got(replacing.find(query(u"黑河"_s, u"爱辉"_s)));
        QCOMPARE(search.searched, 3);
        QCOMPARE(search.articles.size(), 2);
        QVERIFY(!of(search, second));
        const DraftMatches *matches = of(search, first);
        QVERIFY(matches);
        QCOMPARE(matches->matches.size(), 3);
        QCOMPARE(matches->matches.first().field, ProofField::Headline);
        const DraftMatch &last = matches->matches.last();
        QCOMPARE(last.before, u"过了"_s);
        QCOMPARE(last.text, u"黑河"_s);
        QCOMPARE(last.replacement, u"爱辉"_s);
        QCOMPARE(last.after, u"。"_s);

        const QByteArray before = newsroom.article(first).revision;
        const QList<ReplacedDraft> report = replacing.replace(search.articles);
        QCOMPARE(report.size(), 2);
        for (const ReplacedDraft &draft : report)
            QVERIFY2(draft.isDone(), qPrintable(draft.refusal));
        QCOMPARE(newsroom.article(first).content.headline, u"爱辉新气象"_s);
        QCOMPARE(newsroom.article(first).content.body, u"爱辉市的风。\n\n过了爱辉。"_s);
        QCOMPARE(newsroom.article(third).content.body, u"从爱辉过江。"_s);
        const QList<Revision> revisions = got(newsroom->revisions(first));
        QCOMPARE(revisions.size(), 2);
        QCOMPARE(revisions.first().parents, QList<QByteArray>{before});
        QCOMPARE(revisions.first().author, newsroom.reporter);
    }

    void onlyTheTickedOnesAreReplaced()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"题"_s, u"一风二风三风"_s, newsroom.reporter);
        DraftReplacing replacing(*newsroom, newsroom.reporter);
        DraftSearch search = got(replacing.find(query(u"(.)风"_s, u"\\1雨"_s, {.regularExpression = true})));
        search.articles.first().matches.removeAt(1);
        QCOMPARE(replacing.replace(search.articles).first().replaced, 2);
        QCOMPARE(newsroom.article(id).content.body, u"一雨二风三雨"_s);
    }

    void othersDraftsAreCountedNotTouched()
    {
        TestNewsroom newsroom;
        const PersonId other = newsroom.addPerson(u"other"_s, u"别人"_s, Role::Reporter);
        const ArticleId theirs = newsroom.add(u"题"_s, u"风"_s, other);
        const DraftSearch search = got(DraftReplacing(*newsroom, newsroom.reporter).find(query(u"风"_s, u"雨"_s)));
        QCOMPARE(search.articles.size(), 0);
        QCOMPARE(search.notMine, 1);
        // And were it asked for all the same, the store says no.
        const DraftSearch own = got(DraftReplacing(*newsroom, other).find(query(u"风"_s, u"雨"_s)));
        const ReplacedDraft refused = DraftReplacing(*newsroom, newsroom.reporter).replace(own.articles).first();
        QVERIFY(!refused.isDone());
        QVERIFY(!refused.refusal.isEmpty());
        QCOMPARE(newsroom.article(theirs).content.body, u"风"_s);
    }

    void textsInReviewAreNoDrafts()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(newArticle(u"题"_s, u"风"_s, newsroom.section(u"财经")), newsroom.reporter);
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
        const DraftSearch search = got(DraftReplacing(*newsroom, newsroom.reporter).find(query(u"风"_s, u"雨"_s)));
        QCOMPARE(search.searched, 0);
        QCOMPARE(search.articles.size(), 0);
    }

    void whatChangedMeanwhileIsLeftAlone()
    {
        TestNewsroom newsroom;
        const ArticleId changed = newsroom.add(u"题一"_s, u"大风"_s, newsroom.reporter);
        const ArticleId same = newsroom.add(u"题二"_s, u"大风"_s, newsroom.reporter);
        DraftReplacing replacing(*newsroom, newsroom.reporter);
        const DraftSearch search = got(replacing.find(query(u"风"_s, u"雨"_s)));
        QCOMPARE(newsroom.save(changed, newsroom.reporter, [](Content &content, Handling &) { content.body = u"新写的大风"_s; }), QString());
        const QList<ReplacedDraft> report = replacing.replace(search.articles);
        for (const ReplacedDraft &draft : report)
            QCOMPARE(draft.isDone(), draft.article == same);
        QCOMPARE(newsroom.article(changed).content.body, u"新写的大风"_s);
        QCOMPARE(newsroom.article(same).content.body, u"大雨"_s);
    }

    void whatIsOpenWithUnsavedEditsIsRefused()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"题"_s, u"风"_s, newsroom.reporter);
        DraftReplacing replacing(*newsroom, newsroom.reporter);
        const ReplacedDraft refused = replacing.replace(got(replacing.find(query(u"风"_s, u"雨"_s))).articles, {id}).first();
        QVERIFY2(refused.refusal.contains(u"unsaved"_s), qPrintable(refused.refusal));
        QCOMPARE(newsroom.article(id).content.body, u"风"_s);
    }

    void takingBackGivesTheTextsFromBefore()
    {
        TestNewsroom newsroom;
        const ArticleId first = newsroom.add(u"风一"_s, u"风"_s, newsroom.reporter);
        const ArticleId second = newsroom.add(u"题二"_s, u"风"_s, newsroom.reporter);
        DraftReplacing replacing(*newsroom, newsroom.reporter);
        const QList<ReplacedDraft> done = replacing.replace(got(replacing.find(query(u"风"_s, u"雨"_s))).articles);
        QCOMPARE(newsroom.save(second, newsroom.reporter, [](Content &content, Handling &) { content.body += u"，又写了。"_s; }), QString());
        const QList<ReplacedDraft> back = replacing.takeBack(done);
        QCOMPARE(back.size(), 2);
        QCOMPARE(newsroom.article(first).content.headline, u"风一"_s);
        QCOMPARE(newsroom.article(first).content.body, u"风"_s);
        QCOMPARE(newsroom.article(second).content.body, u"雨，又写了。"_s); // typed since: stays
        for (const ReplacedDraft &draft : back)
            QCOMPARE(draft.isDone(), draft.article == first);
    }

    void placesInAddressesAreToldApart()
    {
        TestNewsroom newsroom;
        const QString hash = QString(u"ab12"_s).repeated(16);
        newsroom.add(u"题"_s, u"见[ab12号](https://example.org/ab12)。\n\n![图ab12](asset:"_s + hash + u" \"说ab12\"){}"_s, newsroom.reporter);
        const DraftSearch search = got(DraftReplacing(*newsroom, newsroom.reporter).find(query(u"ab12"_s, u"x"_s)));
        const QList<DraftMatch> matches = search.articles.first().matches;
        QCOMPARE(matches.size(), 1 + 1 + 1 + 16 + 1);
        QCOMPARE(std::ranges::count(matches, true, &DraftMatch::inAddress), 17);
        QVERIFY(!matches.first().inAddress);
        QVERIFY(!matches.last().inAddress);
    }

    void aHeadlineStaysOneLine()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"风，雨"_s, u"正文"_s, newsroom.reporter);
        DraftReplacing replacing(*newsroom, newsroom.reporter);
        const DraftSearch search = got(replacing.find(query(u"，"_s, u"\\n"_s, {.regularExpression = true})));
        QVERIFY(!replacing.replace(search.articles).first().isDone());
        QCOMPARE(newsroom.article(id).content.headline, u"风，雨"_s);
    }

    void aNewsroomsSpellingWordsAreKept()
    {
        TestNewsroom newsroom;
        QCOMPARE(got(spellingWords(*newsroom)), QStringList());
        got(await(addSpellingWord(*newsroom, u"Hulunbuir"_s)));
        got(await(addSpellingWord(*newsroom, u"Baotou"_s)));
        got(await(addSpellingWord(*newsroom, u"Baotou"_s)));
        QCOMPARE(got(spellingWords(*newsroom)), (QStringList{u"Baotou"_s, u"Hulunbuir"_s}));
        got(await(newsroom->putDocument(u"spelling-words"_s, "{"_ba)));
        QVERIFY(!spellingWords(*newsroom));
    }
};

QTEST_MAIN(TestDraftReplacing)
#include "tst_draftreplacing.moc"
