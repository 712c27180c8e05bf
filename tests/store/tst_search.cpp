// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

NewArticle richArticle(SectionId section)
{
    NewArticle article = newArticle(u"草原上的〇号公路"_s,
                                    u"记者在锡林郭勒看到，**新修**的公路通到牧户门口。\n\n## 老乡怎么说\n\n于𬱖说：“好走了。”𠮷田一家也来了。"_s, section);
    article.content.kicker = u"乡村振兴"_s;
    article.content.subtitle = u"一条路与一百户人家"_s;
    article.content.shortHeadline = u"路通了"_s;
    article.content.summary = u"摘要说得简短"_s;
    article.content.source.printed = u"《北疆晚报》"_s;
    article.content.authorLine = u"周启 邢丽"_s;
    article.content.signOff.names = {u"何仁"_s};
    article.content.people = {{u"丁某某"_s, u"旗委书记"_s}};
    return article;
}

/// Each two characters that stand side by side in one of the article's words.
QStringList pairsOf(const QStringList &words)
{
    QStringList pairs;
    for (const QString &word : words) {
        const QList<uint> points = word.toUcs4();
        for (qsizetype i = 0; i + 1 < points.size(); ++i) {
            const char32_t two[] = {points.at(i), points.at(i + 1)};
            pairs.append(QString::fromUcs4(two, 2));
        }
    }
    return pairs;
}

DoctorFinding searchFinding(const TestNewsroom &newsroom, bool repair)
{
    for (const DoctorFinding &finding : got(await(newsroom->doctor(repair)))) {
        if (finding.check == "search"_L1)
            return finding;
    }
    return {u"search"_s, false, false, u"not examined"_s};
}

} // namespace

/// What a person types into the search field, and what it finds.
class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void cleanupTestCase() { m_shared.reset(); }

    void anyTwoCharactersAnywhereAreFound()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(richArticle(newsroom.section(u"资讯")), newsroom.reporter);
        NewArticle other = newArticle(u"别的"_s, u"无关文字"_s, newsroom.section(u"资讯"));
        other.content.source.printed = u"本网"_s;
        other.content.authorLine = u"佚名"_s;
        newsroom.add(other, newsroom.reporter);
        const QStringList words = {u"草原上的〇号公路"_s, u"乡村振兴"_s, u"一条路与一百户人家"_s, u"路通了"_s, u"摘要说得简短"_s,
                                   u"记者在锡林郭勒看到"_s, u"新修的公路通到牧户门口"_s, u"老乡怎么说"_s, u"于𬱖说"_s, u"好走了"_s,
                                   u"𠮷田一家也来了"_s, u"北疆晚报"_s, u"周启"_s, u"邢丽"_s, u"何仁"_s, u"丁某某"_s, u"旗委书记"_s};
        const QStringList pairs = pairsOf(words);
        QVERIFY(pairs.size() > 60);
        for (const QString &pair : pairs)
            QVERIFY2(newsroom.find(pair) == QList<ArticleId>{id}, qPrintable(pair));
        for (const QString &word : words)
            QVERIFY2(newsroom.find(word) == QList<ArticleId>{id}, qPrintable(word));
    }

    void charactersThatDoNotStandTogetherAreNotFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("the other way round") << u"原草"_s;
        QTest::newRow("over a full stop") << u"口老"_s;
        QTest::newRow("one of two words missing") << u"草原 沙漠"_s;
        QTest::newRow("a rare character's neighbour") << u"于𬱗"_s;
        QTest::newRow("a longer word") << u"草原上的公路"_s;
    }
    void charactersThatDoNotStandTogetherAreNotFound()
    {
        QFETCH(QString, text);
        TestNewsroom newsroom;
        newsroom.add(richArticle(newsroom.section(u"资讯")), newsroom.reporter);
        QCOMPARE(newsroom.find(text), QList<ArticleId>());
    }

    void anEditTakesTheOldWordsOutAndTheNewOnesIn()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(richArticle(newsroom.section(u"资讯")), newsroom.reporter);
        newsroom.clock.goOn(60);
        QCOMPARE(newsroom.save(id, newsroom.reporter, [](Content &content, Handling &) {
            content.headline = u"沙漠里的铁路"_s;
            content.body = u"第二稿另起"_s;
            content.people.clear();
            content.source.printed = u"本网"_s;
        }), QString());
        for (const QString &old : {u"草原"_s, u"锡林"_s, u"𠮷田"_s, u"书记"_s, u"北疆"_s})
            QVERIFY2(newsroom.find(old).isEmpty(), qPrintable(old));
        for (const QString &fresh : {u"沙漠"_s, u"另起"_s, u"本网"_s, u"乡村"_s})
            QVERIFY2(newsroom.find(fresh) == QList<ArticleId>{id}, qPrintable(fresh));
        QVERIFY(searchFinding(newsroom, false).ok);
    }

    void nothingThatCanBeTypedIsAnError_data()
    {
        QTest::addColumn<QString>("text");
        int number = 0;
        for (const QString &text : {u"\""_s, u"\"\""_s, u"\"草原"_s, u"草\"原"_s, u"“草原”"_s, u"“"_s, u"*"_s, u"草*"_s, u"**"_s, u"NEAR"_s,
                                    u"NEAR(草原 公路, 3)"_s, u"AND"_s, u"草原 AND"_s, u"OR NOT"_s, u"NOT 草原"_s, u"("_s, u")"_s, u"(草原"_s,
                                    u"headline:草原"_s, u"headline : x"_s, u"{headline body}: x"_s, u"^草原"_s, u"-草原"_s, u"+"_s, u"😀"_s,
                                    u"草原😀公路"_s, u"👨‍👩‍👧"_s, u"草"_s, u"a"_s, u"'"_s, u"';DROP TABLE search;--"_s, u"\\"_s, u"%_"_s, u"？！，。"_s,
                                    u"①"_s, u"㈠"_s, u"ﬁ"_s, u"é"_s, u"e\u0301"_s, u"\u0301"_s, u"ᠮᠣᠩᠭᠣᠯ"_s, u"قازاق"_s, u"\u200B"_s, u"　"_s,
                                    QString(QChar(0xD840)), QString(QChar(0xDC00)), QString(QChar(0)), QString(QChar(0xFFFF)), QString(u"草"_s + QChar(0) + u"原"_s)})
            QTest::addRow("%d %s", ++number, text.toUtf8().toPercentEncoding().constData()) << text;
        QTest::newRow("very long") << u"草原上的公路"_s.repeated(2000);
        QTest::newRow("very many words") << u"草原 "_s.repeated(2000);
        QTest::newRow("very many quotes") << u"\"草"_s.repeated(999);
    }
    void nothingThatCanBeTypedIsAnError()
    {
        QFETCH(QString, text);
        if (!m_shared) {
            m_shared = std::make_unique<TestNewsroom>();
            m_shared->add(richArticle(m_shared->section(u"资讯")), m_shared->reporter);
        }
        const Newsroom &newsroom = **m_shared;
        for (const ListOrder order : {ListOrder::Newest, ListOrder::Best, ListOrder::Waiting}) {
            ArticleQuery query;
            query.text = text;
            query.order = order;
            const Result<QList<ArticleRow>> rows = newsroom.list(query);
            GALLEY_VERIFY(rows);
            QCOMPARE(newsroom.count(query).value(), rows->size());
        }
    }

    void whatPeopleTypeFindsWhatTheyMean_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("one character") << u"蒙"_s << true;
        QTest::newRow("the last character of a run") << u"号"_s << true;
        QTest::newRow("a Latin beginning") << u"gal"_s << true;
        QTest::newRow("in capitals") << u"GALLEY"_s << true;
        QTest::newRow("a quoted beginning is a whole word") << u"\"gal\""_s << false;
        QTest::newRow("a quoted word") << u"\"galley\""_s << true;
        QTest::newRow("full width for half") << u"Ｇａｌｌｅｙ"_s << true;
        QTest::newRow("half width for full") << u"2026"_s << true;
        QTest::newRow("with an accent left out") << u"cafe"_s << true;
        QTest::newRow("Han and digits together") << u"蒙A888"_s << true;
        QTest::newRow("two words in any order") << u"车号 内蒙"_s << true;
        QTest::newRow("a quoted phrase over punctuation") << u"“内蒙 A888”"_s << true;
        QTest::newRow("AND is a word to look for") << u"蒙 AND 车"_s << false;
    }
    void whatPeopleTypeFindsWhatTheyMean()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"Galley 与内蒙A888车号"_s, u"２０２６年在 Café 拍的，内蒙 A888 也在。"_s, newsroom.reporter);
        QCOMPARE(newsroom.find(text), found ? QList<ArticleId>{id} : QList<ArticleId>());
    }

    void newestIsByTimeAndBestByWhereItStands()
    {
        TestNewsroom newsroom;
        const ArticleId inHeadline = newsroom.add(u"草原新貌"_s, u"正文很短。"_s, newsroom.reporter);
        newsroom.clock.goOn(60);
        const ArticleId inBody = newsroom.add(u"其他"_s, QString(u"说到草原一次。"_s + u"别的话很多很多。"_s.repeated(40)), newsroom.reporter);
        newsroom.clock.goOn(60);
        newsroom.add(u"无关"_s, u"无关"_s, newsroom.reporter);
        QCOMPARE(newsroom.find(u"草原"_s, ListOrder::Newest), (QList{inBody, inHeadline}));
        QCOMPARE(newsroom.find(u"草原"_s, ListOrder::Best), (QList{inHeadline, inBody}));
        newsroom.clock.goOn(60);
        newsroom.save(inHeadline, newsroom.reporter, [](Content &content, Handling &) { content.body = u"改过。"_s; });
        QCOMPARE(newsroom.find(u"草原"_s, ListOrder::Newest), (QList{inHeadline, inBody}));
    }

    void theSnippetShowsWhereItStands()
    {
        TestNewsroom newsroom;
        newsroom.add(u"标题"_s, QString(u"前面的话。"_s.repeated(60) + u"这里有草原两个字。"_s + u"后面的话。"_s.repeated(60)), newsroom.reporter);
        ArticleQuery query;
        query.text = u"草原"_s;
        const QString snippet = newsroom->list(query).value().first().snippet;
        QVERIFY(snippet.contains(u"有草原两"_s));
        QVERIFY(snippet.size() < 200);
    }

    void whatWasSpikedOrWithdrawnIsStillFound()
    {
        TestNewsroom newsroom;
        const ArticleId spiked = newsroom.add(u"废掉的草原"_s, u"正文"_s, newsroom.reporter);
        QCOMPARE(newsroom.act(spiked, Action::Spike, newsroom.sectionHead, u"重复"_s), QString());
        const ArticleId withdrawn = newsroom.add(u"撤下的草原"_s, u"正文"_s, newsroom.reporter);
        newsroom.publish(withdrawn);
        QCOMPARE(newsroom.act(withdrawn, Action::Withdraw, newsroom.chief, u"来源要求"_s), QString());
        got(await(newsroom->settle()));
        ArticleQuery query;
        query.text = u"草原"_s;
        query.queue = Queue::Spiked;
        QCOMPARE(newsroom->list(query).value().size(), 1);
        QCOMPARE(newsroom->list(query).value().first().id, spiked);
        query.queue = Queue::Withdrawn;
        QCOMPARE(newsroom->list(query).value().size(), 1);
        QCOMPARE(newsroom->list(query).value().first().id, withdrawn);
    }

    void theDoctorFindsAndMendsADamagedIndex_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("emptied") << u"INSERT INTO search (search) VALUES ('delete-all')"_s;
        QTest::newRow("an article forgotten") << u"UPDATE articles SET indexed_key = NULL WHERE row = 1"_s;
        QTest::newRow("a block overwritten") << u"UPDATE search_data SET block = x'00112233445566778899' WHERE id > 10"_s;
        QTest::newRow("blocks lost") << u"DELETE FROM search_data WHERE id > 10"_s;
        QTest::newRow("its structure lost") << u"DELETE FROM search_data WHERE id = 10"_s;
    }
    void theDoctorFindsAndMendsADamagedIndex()
    {
        QFETCH(QString, damage);
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(richArticle(newsroom.section(u"资讯")), newsroom.reporter);
        newsroom.close();
        {
            const auto database = got(Database::open(newsroom.folder() + u"/newsroom.sqlite"_s, Database::Access::Write));
            QVERIFY(got(database->change(damage)) >= 0);
        }
        newsroom.reopen();
        const DoctorFinding before = searchFinding(newsroom, false);
        QVERIFY(!before.ok);
        QVERIFY(!before.message.isEmpty());
        const DoctorFinding mended = searchFinding(newsroom, true);
        QVERIFY(!mended.ok);
        QVERIFY2(mended.repaired, qPrintable(mended.message));
        const DoctorFinding after = searchFinding(newsroom, false);
        QVERIFY2(after.ok, qPrintable(after.message));
        QCOMPARE(newsroom.find(u"草原"_s), QList<ArticleId>{id});
        QCOMPARE(newsroom.find(u"锡林"_s), QList<ArticleId>{id});
    }

private:
    std::unique_ptr<TestNewsroom> m_shared; // where nothing is written
};

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"
