// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/proofing.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QSignalSpy>
#include <QtConcurrent>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

void putWords(TestNewsroom &newsroom, const QList<WordEntry> &words)
{
    got(await(newsroom->putProofList(QString::fromUtf16(wordListName), wordsToJson(words), u"试"_s, newsroom.chief)));
}

WordEntry banned(const QString &word)
{
    WordEntry entry;
    entry.word = word;
    entry.level = WordLevel::Banned;
    entry.wholeWord = false;
    entry.preferred = {u"未获批准的办学机构"_s};
    return entry;
}

ProofSetting settingOf(TestNewsroom &newsroom, ArticleId id)
{
    const Article article = newsroom.article(id);
    return got(newsroom->proofSetting(id, article.content, article.handling));
}

ProofReport checked(TestNewsroom &newsroom, ArticleId id)
{
    const ProofSetting setting = settingOf(newsroom, id);
    return proofread(newsroom.article(id).content, setting.lists, setting.surroundings, setting.dismissals);
}

ProofReport stored(TestNewsroom &newsroom, ArticleId id)
{
    return got(reportFromJson(got(newsroom->proofReport(newsroom.article(id).contentHash))));
}

void bar(TestNewsroom &newsroom, const QString &name)
{
    const QList<Section> sections = got(newsroom->sections());
    Section section = *std::ranges::find(sections, name, &Section::name);
    section.barsOpenFindings = true;
    got(await(newsroom->putSection(section, newsroom.admin)));
}

} // namespace

/// Proofing as the newsroom does it: what it knows beside the text, and the report of every text that goes to
/// its reviewers.
class ProofingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aSubmittedTextHasTheReportThatCheckingGives()
    {
        TestNewsroom newsroom;
        putWords(newsroom, {banned(u"野鸡大学"_s)});
        const ArticleId id = newsroom.add(u"招生季提醒"_s, u"教育部门提醒考生，警惕野鸡大学。"_s, newsroom.reporter);
        QCOMPARE(got(newsroom->proofReport(newsroom.article(id).contentHash)), QByteArray());
        const ProofReport before = checked(newsroom, id);
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
        const ProofReport report = stored(newsroom, id);
        QVERIFY(std::ranges::any_of(report.findings, [](const Finding &finding) { return finding.text == u"野鸡大学"_s; }));
        QVERIFY(report == before);
    }

    void everySubmittedRevisionHasItsOwn()
    {
        TestNewsroom newsroom;
        putWords(newsroom, {banned(u"野鸡大学"_s)});
        const ArticleId id = newsroom.add(u"招生季提醒"_s, u"警惕野鸡大学。"_s, newsroom.reporter);
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
        const QByteArray first = newsroom.article(id).contentHash;
        QCOMPARE(newsroom.act(id, Action::Recall, newsroom.reporter), QString());
        QCOMPARE(newsroom.save(id, newsroom.reporter, [](Content &content, Handling &) { content.body = u"择校要看资质。"_s; }), QString());
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
        QVERIFY(newsroom.article(id).contentHash != first);
        QCOMPARE(stored(newsroom, id).count(Severity::MustFix), 0);
        QCOMPARE(got(reportFromJson(got(newsroom->proofReport(first)))).count(Severity::MustFix), 1);
    }

    void aTextApprovedUrgentlyHasItsReportToo()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"突发"_s, u"今晨发生地震。"_s, newsroom.reporter);
        QCOMPARE(newsroom.act(id, Action::ApproveUrgently, newsroom.chief, u"突发"_s), QString());
        QVERIFY(!got(newsroom->proofReport(newsroom.article(id).contentHash)).isEmpty());
    }

    void aSectionMayBarMustFixFindings()
    {
        TestNewsroom newsroom;
        putWords(newsroom, {banned(u"野鸡大学"_s)});
        bar(newsroom, u"民生"_s);
        const ArticleId id = newsroom.add(newArticle(u"招生季提醒"_s, u"警惕野鸡大学。"_s, newsroom.section(u"民生"_s)), newsroom.reporter);
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), u"open-findings"_s);
        QCOMPARE(newsroom.article(id).stage, Stage::Draft);

        const Finding finding = checked(newsroom, id).findings.constFirst();
        QCOMPARE(finding.text, u"野鸡大学"_s);
        got(await(newsroom->dismissFinding({id, finding.rule, finding.text, finding.sentence, u"引述文件原文"_s, newsroom.reporter, {}})));
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
        QCOMPARE(stored(newsroom, id).count(Severity::MustFix), 0);
        QCOMPARE(stored(newsroom, id).dismissed.size(), 1);
    }

    void elsewhereFindingsHoldNothingUp()
    {
        TestNewsroom newsroom;
        putWords(newsroom, {banned(u"野鸡大学"_s)});
        bar(newsroom, u"民生"_s);
        const ArticleId id = newsroom.add(newArticle(u"招生季提醒"_s, u"警惕野鸡大学。"_s, newsroom.section(u"科技"_s)), newsroom.reporter);
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
        QCOMPARE(stored(newsroom, id).count(Severity::MustFix), 1);
    }

    /// A save and a submission may be queued in one breath: the report is of the text that goes to review.
    void theReportIsOfTheTextAsItStandsInTheWritersTurn()
    {
        TestNewsroom newsroom;
        putWords(newsroom, {banned(u"野鸡大学"_s)});
        const ArticleId id = newsroom.add(u"招生季提醒"_s, u"择校要看资质。"_s, newsroom.reporter);
        const Article before = newsroom.article(id);
        SaveRequest save{.article = id, .person = newsroom.reporter, .baseRevision = before.revision, .content = before.content, .handling = {}};
        save.content->body = u"警惕野鸡大学。"_s;
        ActRequest submit;
        submit.article = id;
        submit.person = newsroom.reporter;
        submit.action = Action::Submit;
        auto saved = newsroom->save(save);
        auto submitted = newsroom->act(submit);
        got(await(std::move(saved)));
        got(await(std::move(submitted)));
        QCOMPARE(stored(newsroom, id).count(Severity::MustFix), 1);
    }

    void theListsAreCompiledOnceAVersion()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文。"_s, newsroom.reporter);
        const auto empty = settingOf(newsroom, id).lists;
        QCOMPARE(settingOf(newsroom, id).lists, empty);
        putWords(newsroom, {banned(u"野鸡大学"_s)});
        const auto one = settingOf(newsroom, id).lists;
        QVERIFY(one != empty);
        QCOMPARE(one->lists().words.size(), 1);
        QList<QFuture<std::shared_ptr<const CompiledLists>>> askers;
        for (int i = 0; i < 8; ++i)
            askers.append(QtConcurrent::run([&] { return settingOf(newsroom, id).lists; }));
        for (auto &asker : askers)
            QCOMPARE(asker.result(), one);
    }

    void aDamagedListHoldsNobodyUp()
    {
        TestNewsroom newsroom;
        got(await(newsroom->putProofList(u"words"_s, "{\"no\": \"list\"}", {}, newsroom.chief)));
        const ArticleId id = newsroom.add(u"标题"_s, u"正文。"_s, newsroom.reporter);
        const ProofSetting setting = settingOf(newsroom, id);
        QCOMPARE(setting.problems.size(), 1);
        QVERIFY(setting.problems.constFirst().contains(u"words"));
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
    }

    void theSurroundingsAreWhatTheNewsroomKnows()
    {
        TestNewsroom newsroom;
        const QList<Section> sections = got(newsroom->sections());
        Section section = *std::ranges::find(sections, u"民生"_s, &Section::name);
        section.limits = {20, 60, 2000};
        section.promotional = true;
        got(await(newsroom->putSection(section, newsroom.admin)));
        NewArticle article = newArticle(u"冬季供暖"_s, u"正文。"_s, section.id);
        article.content.authorLine = u"本报记者 李敏 通讯员 王小强"_s;
        article.content.signOff.names = {u"李敏"_s, u"乌云其木格"_s};
        article.content.date = ArticleDate::day(QDate(2023, 11, 1));
        article.handling.place = u"包头"_s;
        const ArticleId id = newsroom.add(article, newsroom.reporter);
        const ProofSurroundings surroundings = settingOf(newsroom, id).surroundings;
        QCOMPARE(surroundings.published, QDate(2023, 11, 1));
        QCOMPARE(surroundings.today, newsroom.clock.nowUtc().toTimeZone(newsroom->zone()).date());
        QVERIFY(surroundings.promotional);
        QCOMPARE(surroundings.limits.headline, 20);
        QCOMPARE(surroundings.primarySection, u"民生"_s);
        QCOMPARE(surroundings.place, u"包头"_s);
        QCOMPARE(surroundings.reporters, (QStringList{u"李敏"_s, u"王小强"_s, u"乌云其木格"_s}));
        QVERIFY(!surroundings.isReprint);
    }

    void aDateKnownToTheMonthIsNoDay()
    {
        TestNewsroom newsroom;
        NewArticle article = newArticle(u"标题"_s, u"正文。"_s);
        article.content.date = ArticleDate::month(2023, 5);
        const ArticleId id = newsroom.add(article, newsroom.reporter);
        const ProofSurroundings surroundings = settingOf(newsroom, id).surroundings;
        QVERIFY(!surroundings.published.isValid());
        QVERIFY(surroundings.today.isValid());
    }

    void otherPartsOfASeriesTakeTheirNumbers()
    {
        TestNewsroom newsroom;
        const Series series = got(await(newsroom->putSeries({.id = {}, .name = u"账本"_s, .slug = {}}, newsroom.admin)));
        QList<ArticleId> parts;
        for (const int number : {1, 3}) {
            NewArticle article = newArticle(u"账本"_s, u"第 %1 篇。"_s.arg(number));
            article.content.series = {series.id, series.name, number, {}};
            parts.append(newsroom.add(article, newsroom.reporter));
        }
        Content next;
        next.series = {{}, series.name, 3, {}}; // typed, not chosen
        const ProofSetting fresh = got(newsroom->proofSetting({}, next, {}));
        QCOMPARE(fresh.surroundings.seriesNumbersTaken, (QList<int>{1, 3}));
        QCOMPARE(fresh.surroundings.seriesNumber, 3);
        QCOMPARE(settingOf(newsroom, parts.at(1)).surroundings.seriesNumbersTaken, QList<int>{1});
        QCOMPARE(newsroom.act(parts.at(0), Action::Spike, newsroom.sectionHead), QString());
        QCOMPARE(settingOf(newsroom, parts.at(1)).surroundings.seriesNumbersTaken, QList<int>());
    }

    void namesAreReadOutOfAuthorLines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("none") << QString() << QStringList();
        QTest::newRow("one") << u"李敏"_s << QStringList{u"李敏"_s};
        QTest::newRow("offices") << u"本报记者 李敏 通讯员 王小强"_s << QStringList{u"李敏"_s, u"王小强"_s};
        QTest::newRow("joined") << u"记者李敏、实习生王小强"_s << QStringList{u"李敏"_s, u"王小强"_s};
        QTest::newRow("a long name") << u"记者乌云其木格"_s << QStringList{u"乌云其木格"_s};
        QTest::newRow("words and pictures") << u"文/李敏 图/周启"_s << QStringList{u"李敏"_s, u"周启"_s};
        QTest::newRow("a family name") << u"文小雨 图雅"_s << QStringList{u"文小雨"_s, u"图雅"_s};
        QTest::newRow("of two parts") << u"巴特尔·苏和"_s << QStringList{u"巴特尔·苏和"_s};
        QTest::newRow("an office") << u"本报编辑部综合整理报道"_s << QStringList();
        QTest::newRow("twice") << u"李敏；李敏"_s << QStringList{u"李敏"_s};
    }

    void namesAreReadOutOfAuthorLines()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, names);
        QCOMPARE(namesInAuthorLine(line), names);
    }
};

QTEST_GUILESS_MAIN(ProofingTest)
#include "tst_proofing.moc"
