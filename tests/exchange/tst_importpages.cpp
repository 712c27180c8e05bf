// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importer.h"
#include "testkit/testkit.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

/// What a fixture page must give. Left out: must be empty.
struct Expected
{
    QString headline;
    QString kicker = {};
    QString subtitle = {};
    QString mark = {};
    int part = 0;
    QString source = {};
    QString authorLine = {};
    QString date = {};         ///< canonical
    QString summary = {};
    QStringList sections = {};
    QStringList headings = {}; ///< sub-headings in the body, in order
    QString firstWords = {};   ///< of the body
    QString lastWords = {};    ///< of the body
    QString organisation = {};
    QString role = {};
    QStringList reporters = {};
    QString editor = {};       ///< in the reprint record
    QList<PersonInText> people = {};
    int warnings = 0;
};

struct Page
{
    const char *file;
    Expected expected;
};

const QList<Page> &pages()
{
    static const QList<Page> list{
        {"portal.txt",
         {.headline = u"向风而行 老城写下新的一页——全市产业转型现场会在各县区引发反响"_s,
          .mark = u"②"_s,
          .part = 2,
          .source = u"《云川日报》"_s,
          .authorLine = u"北疆网云川"_s,
          .date = u"2024-03-05"_s,
          .summary = u"向风而行 老城写下新的一页——全市产业转型现场会在各县区引发反响②"_s,
          .sections = {u"云川"_s},
          .headings = {u"一张账本算到底"_s, u"一条产业链走到头"_s},
          .firstWords = u"春耕时节,云川的田埂上"_s,
          .lastWords = u"也留出了时间。"_s,
          .organisation = u"北原融媒·云川新闻网"_s,
          .role = u"记者"_s,
          .reporters = {u"林小满"_s, u"阿古达木"_s, u"周一帆"_s},
          .editor = u"北疆网云川"_s,
          .people = {{u"陈望川"_s, u"云川市委副书记、市长"_s},
                     {u"李松年"_s, u"东岭县委书记"_s},
                     {u"何一鸣"_s, u"和平区委书记、高新区党工委书记"_s},
                     {u"额尔·敦巴图"_s, u"云川大学教授"_s}},
          .warnings = 1}},
        {"crumbs.txt",
         {.headline = u"西溪建成首座百兆瓦储能电站"_s,
          .kicker = u"绿色转型进行时"_s,
          .subtitle = u"——白天存下的电，夜里点亮一座城"_s,
          .source = u"北疆晚报"_s,
          .date = u"2024-05-06T01:30Z"_s,
          .sections = {u"能源"_s, u"财经"_s},
          .headings = {u"建设的一年"_s},
          .firstWords = u"西溪讯 5月5日"_s,
          .lastWords = u"将超过九成。"_s,
          .role = u"记者"_s,
          .reporters = {u"程远"_s, u"吴小溪"_s},
          .editor = u"韩梅"_s}},
        {"plain.txt",
         {.headline = u"牧民夜校开课了"_s,
          .firstWords = u"冬天的牧区，夜来得早。"_s,
          .lastWords = u"一直开到开春。"_s}},
        {"og-article.html",
         {.headline = u"东岭花海进入盛花期 游人如织"_s,
          .source = u"北疆晚报"_s,
          .authorLine = u"沈小溪"_s,
          .date = u"2024-04-18T00:05Z"_s,
          .summary = u"万亩花海迎来盛花期，一天接待游客两万人。"_s,
          .sections = {u"旅游"_s, u"文化"_s},
          .firstWords = u"四月的东岭"_s,
          .lastWords = u"就能到花海边上。"_s}},
        {"trs-cms.html",
         {.headline = u"风电叶片厂里的夜班——绿色转型系列"_s,
          .mark = u"（三）"_s,
          .part = 3,
          .source = u"《北疆日报》"_s,
          .authorLine = u"程远"_s,
          .date = u"2024-06-12T13:40:00Z"_s,
          .sections = {u"科技"_s},
          .headings = {u"一条看不见的缝"_s, u"一支新来的队伍"_s},
          .firstWords = u"夜里十点"_s,
          .lastWords = u"什么叫玻璃纤维。"_s,
          .organisation = u"北疆日报社"_s,
          .role = u"记者"_s,
          .reporters = {u"程远"_s},
          .editor = u"韩梅"_s}},
        {"br-table.html",
         {.headline = u"老厂房变成图书馆"_s,
          .source = u"云川在线"_s,
          .authorLine = u"白鹭"_s,
          .date = u"2023-11-02"_s,
          .firstWords = u"停产十二年"_s,
          .lastWords = u"一厘米也没有改。"_s,
          .editor = u"白鹭"_s}},
        {"div-soup.html",
         {.headline = u"首趟草原列车开行"_s,
          .source = u"北疆网"_s,
          .authorLine = u"吴桐"_s,
          .date = u"2024-07-01"_s,
          .summary = u"列车全程六小时，穿过三片草原。"_s,
          .firstWords = u"7月1日清晨"_s,
          .lastWords = u"一节书吧车厢。"_s,
          .editor = u"吴桐"_s}},
        {"headings.html",
         {.headline = u"一座水库的三次重修"_s,
          .mark = u"①"_s,
          .part = 1,
          .source = u"云川水利"_s,
          .date = u"2024-08-09"_s,
          .headings = {u"第一次：加高"_s, u"第二次：加固"_s},
          .firstWords = u"东岭水库建成六十年"_s,
          .lastWords = u"第一次有了生态流量。"_s}},
        {"interview.html",
         {.headline = u"访谈：草原上的医生们"_s,
          .source = u"云川健康"_s,
          .date = u"2024-02-02T23:00:00Z"_s,
          .firstWords = u"新春走基层"_s,
          .lastWords = u"都有一块。"_s,
          .editor = u"陶然"_s,
          .people = {{u"乔木森"_s, u"云川市第一医院院长"_s},
                     {u"苏和平"_s, u"东岭县中医院主任医师"_s},
                     {u"娜仁·其木格"_s, u"牧区巡诊队队长"_s}}}},
        {"no-particulars.html",
         {.headline = u"清晨的市场"_s,
          .firstWords = u"清晨四点半"_s,
          .lastWords = u"早起的力气。"_s}},
        {"traditional.html",
         {.headline = u"山城老街的修復與新生"_s,
          .source = u"雲川時報"_s,
          .authorLine = u"林小滿"_s,
          .date = u"2024-01-15"_s,
          .firstWords = u"這條老街"_s,
          .lastWords = u"最希望看到的樣子。"_s}},
    };
    return list;
}

QByteArray pageBytes(const char *name)
{
    return testkit::readFile(testkit::fixture(QStringLiteral(GALLEY_TEST_DIR) + u"/pages"_s, QString::fromLatin1(name)));
}

Result<ImportedArticle> importPage(const char *name, const ImportOptions &options = {})
{
    const QByteArray bytes = pageBytes(name);
    return QByteArrayView(name).endsWith(".txt") ? importPageText(bytes, options) : importHtmlPage(bytes, options);
}

QStringList headingsOf(const QString &body)
{
    QStringList found;
    for (const QString &line : body.split(u'\n')) {
        if (line.startsWith(u"## "_s))
            found.append(line.sliced(3));
        else if (line.startsWith(u"### "_s))
            found.append(line.sliced(4));
    }
    return found;
}

/// Words of the fixture sites around the stories; none may come into a body.
constexpr QStringView furniture[] = {
    u"首页",     u"旗下栏目", u"关于我们", u"版权所有", u"All Rights Reserved", u"举报邮箱", u"电脑版", u"责任编辑",
    u"责编",     u"编辑",     u"上一篇",   u"相关新闻", u"分享",                u"热门排行", u"网友",   u"ICP备",
    u"当前位置", u"位置：",   u"字号",     u"发布时间", u"来源",                u"法律声明"};

} // namespace

class ImportPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void everyFieldOfAPageIsFound_data()
    {
        QTest::addColumn<qsizetype>("row");
        for (qsizetype row = 0; row < pages().size(); ++row)
            QTest::newRow(pages().at(row).file) << row;
    }

    void everyFieldOfAPageIsFound()
    {
        QFETCH(qsizetype, row);
        const Page &page = pages().at(row);
        const Expected &expected = page.expected;
        const Result<ImportedArticle> article = importPage(page.file);
        GALLEY_VERIFY(article);
        const Content &content = article->content;
        QCOMPARE(content.headline, expected.headline);
        QCOMPARE(content.kicker, expected.kicker);
        QCOMPARE(content.subtitle, expected.subtitle);
        QCOMPARE(content.series.mark, expected.mark);
        QCOMPARE(content.series.number, expected.part);
        QCOMPARE(content.source.printed, expected.source);
        QCOMPARE(content.authorLine, expected.authorLine);
        QCOMPARE(content.date.toCanonical(), expected.date);
        QCOMPARE(content.summary, expected.summary);
        QCOMPARE(article->sectionNames, expected.sections);
        QCOMPARE(headingsOf(content.body), expected.headings);
        QVERIFY2(content.body.startsWith(expected.firstWords), qPrintable(content.body));
        QVERIFY2(content.body.trimmed().endsWith(expected.lastWords), qPrintable(content.body));
        QCOMPARE(content.signOff.organisation, expected.organisation);
        QCOMPARE(content.signOff.role, expected.role);
        QCOMPARE(content.signOff.names, expected.reporters);
        QCOMPARE(content.reprint ? content.reprint->editor : QString(), expected.editor);
        QCOMPARE(content.people, expected.people);
        QVERIFY2(article->warnings.size() == expected.warnings, qPrintable(article->warnings.join(u'\n')));
    }

    void nothingOfTheSiteComesIntoABody_data() { everyFieldOfAPageIsFound_data(); }

    void nothingOfTheSiteComesIntoABody()
    {
        QFETCH(qsizetype, row);
        const Result<ImportedArticle> article = importPage(pages().at(row).file);
        GALLEY_VERIFY(article);
        for (const QStringView word : furniture)
            QVERIFY2(!article->content.body.contains(word), qPrintable(word.toString() + u" in: "_s + article->content.body));
    }

    void aReprintKeepsItsOriginal_data() { everyFieldOfAPageIsFound_data(); }

    void aReprintKeepsItsOriginal()
    {
        QFETCH(qsizetype, row);
        ImportOptions options;
        options.asReprint = true;
        const Result<ImportedArticle> article = importPage(pages().at(row).file, options);
        GALLEY_VERIFY(article);
        QCOMPARE(article->kind, Kind::Reprint);
        QVERIFY(article->content.reprint);
        const ReprintRecord &record = *article->content.reprint;
        QCOMPARE(record.title, article->content.printedHeadline());
        QCOMPARE(record.author, article->content.authorLine);
        QCOMPARE(record.time.isEmpty(), article->content.date.isNone());
        QVERIFY(record.snapshot.contains(pages().at(row).expected.firstWords));
    }

    void aPageOfOurOwnIsNoReprint()
    {
        const Result<ImportedArticle> article = importPage("plain.txt");
        GALLEY_VERIFY(article);
        QCOMPARE(article->kind, Kind::Original);
        QVERIFY(!article->content.reprint);
    }

    void theAddressOfAReprintIsKept()
    {
        ImportOptions options;
        options.asReprint = true;
        const Result<ImportedArticle> article = importPage("og-article.html", options);
        GALLEY_VERIFY(article);
        QCOMPARE(article->content.reprint->address, u"https://www.beijiang.example/a/2024/0418/1.html"_s);
    }

    void aSignOffIsKeptVerbatim()
    {
        const Result<ImportedArticle> article = importPage("portal.txt");
        GALLEY_VERIFY(article);
        QCOMPARE(article->content.signOff.verbatim, u"(北原融媒·云川新闻网记者 林小满 阿古达木 周一帆)"_s);
    }

    void anEndMarkBelowTheSignOffGoesWithIt()
    {
        const QByteArray page = pageBytes("plain.txt") + "\n（记者 程　远）\n（完）\n";
        const Result<ImportedArticle> article = importPageText(page, {});
        GALLEY_VERIFY(article);
        QCOMPARE(article->content.signOff.names, QStringList{u"程远"_s});
        QCOMPARE(article->content.signOff.verbatim, u"（记者 程　远）（完）"_s);
        QVERIFY(!article->content.body.contains(u"完）"_s));
    }

    void emphasisAndListsOfAPageStay()
    {
        const Result<ImportedArticle> article = importPage("headings.html");
        GALLEY_VERIFY(article);
        QVERIFY(article->content.body.contains(u"**隐患**"_s));
        QVERIFY(article->content.body.contains(u"- 灌浆孔三百二十个"_s));
        QVERIFY(article->content.body.contains(u"> 水不说话"_s));
    }

    void aKnownSectionWinsOverOtherBareLines()
    {
        ImportOptions options;
        options.knownSections = {u"云川"_s};
        const QByteArray page = pageBytes("portal.txt").replace("云川\n\n旗下", "云川\n\n早安北疆\n\n旗下");
        const Result<ImportedArticle> article = importPageText(page, options);
        GALLEY_VERIFY(article);
        QCOMPARE(article->sectionNames, QStringList{u"云川"_s});
    }

    void noParagraphIsLeftOutside_data()
    {
        QTest::addColumn<QString>("story");
        const QString first = u"<p>湖边的观鸟台修好了，孩子们先来排队，老人们随后也到了。</p>"_s;
        const QString second = u"<p>管护员把望远镜架在木栏上，讲起去年冬天的那群白鹤。</p>"_s;
        const QString third = u"<p>下午起风，水面皱成细纹，大家慢慢散去，约好周末再来。</p>"_s;
        QTest::newRow("in one box") << first + second + third;
        QTest::newRow("each in a section") << u"<section>"_s + first + u"</section><section>"_s + second + u"</section><section>"_s + third + u"</section>"_s;
        QTest::newRow("in groups") << u"<div><div>"_s + first + u"</div></div><div>"_s + second + third + u"</div>"_s;
        QTest::newRow("the last one deep") << first + second + u"<div><div>"_s + third + u"</div></div>"_s;
    }
    void noParagraphIsLeftOutside()
    {
        QFETCH(const QString, story);
        const QString page = u"<!doctype html><html><head><meta charset=utf-8><title>观鸟台开放</title></head><body>"_s
            + u"<nav><a href=/>首页</a> <a href=/a>资讯</a></nav><h1>观鸟台开放</h1><div id=js_content>"_s + story
            + u"</div><div class=footer>版权所有，未经书面授权禁止使用。</div></body></html>"_s;
        const auto article = importHtmlPage(page.toUtf8(), {});
        GALLEY_VERIFY(article);
        QCOMPARE(article->content.headline, u"观鸟台开放"_s);
        QCOMPARE(article->content.body,
                 u"湖边的观鸟台修好了，孩子们先来排队，老人们随后也到了。\n\n管护员把望远镜架在木栏上，讲起去年冬天的那群白鹤。\n\n"
                  "下午起风，水面皱成细纹，大家慢慢散去，约好周末再来。\n"_s);
    }

    void theSitesNameIsNoPartOfAHeadline_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("headline");
        QTest::newRow("underscore") << u"东岭花海进入盛花期_北疆网"_s << u"东岭花海进入盛花期"_s;
        QTest::newRow("channel and site") << u"东岭花海进入盛花期_旅游频道_北疆网"_s << u"东岭花海进入盛花期"_s;
        QTest::newRow("dash") << u"东岭花海进入盛花期 - 北疆网"_s << u"东岭花海进入盛花期"_s;
        QTest::newRow("dash without spaces") << u"东岭花海进入盛花期-北疆网"_s << u"东岭花海进入盛花期"_s;
        QTest::newRow("two dashes without spaces") << u"东岭花海进入盛花期-旅游-北疆网"_s << u"东岭花海进入盛花期"_s;
        QTest::newRow("a column's bar of its own") << u"新春走基层|草原上的医生"_s << u"新春走基层|草原上的医生"_s;
        QTest::newRow("bar") << u"东岭花海进入盛花期|北疆网"_s << u"东岭花海进入盛花期"_s;
        QTest::newRow("long dash") << u"东岭花海进入盛花期 — 北疆网"_s << u"东岭花海进入盛花期"_s;
        QTest::newRow("long dash of its own") << u"花海进行时——东岭见闻"_s << u"花海进行时——东岭见闻"_s;
        QTest::newRow("long dash of its own and a site") << u"花海进行时——东岭见闻_北疆网"_s << u"花海进行时——东岭见闻"_s;
        QTest::newRow("a number's dash") << u"2023-2024年供暖季开始"_s << u"2023-2024年供暖季开始"_s;
        QTest::newRow("a letter's dash") << u"歼-20亮相航展"_s << u"歼-20亮相航展"_s;
        QTest::newRow("score") << u"云川队3-1胜西溪队"_s << u"云川队3-1胜西溪队"_s;
        QTest::newRow("question with a space") << u"花海几时开 盛况几时来"_s << u"花海几时开 盛况几时来"_s;
    }

    void theSitesNameIsNoPartOfAHeadline()
    {
        QFETCH(QString, title);
        QFETCH(QString, headline);
        const QString story = u"<p>四月的东岭，万亩花海进入盛花期，观花步道上站满了人，一天接待游客两万人。</p>"_s;
        const QString rest = story + story + u"</body></html>"_s;
        const QString bare = u"<html><head><title>"_s + title + u"</title></head><body>"_s + rest;
        GALLEY_VERIFY(importHtmlPage(bare.toUtf8(), {}));
        QCOMPARE(importHtmlPage(bare.toUtf8(), {})->content.headline, headline);
        const QString og = u"<html><head><meta property=\"og:title\" content=\""_s + title + u"\"><title>"_s + title + u"</title></head><body>"_s + rest;
        QCOMPARE(importHtmlPage(og.toUtf8(), {})->content.headline, headline);
    }

    void anEncodingChangesNoField_data()
    {
        QTest::addColumn<QByteArray>("codec");
        QTest::addColumn<QByteArray>("declared");
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("utf-8 with BOM") << QByteArray("UTF-8") << QByteArray("utf-8") << QByteArray("div-soup.html");
        QTest::newRow("utf-16") << QByteArray("UTF-16LE") << QByteArray("utf-16") << QByteArray("div-soup.html");
        QTest::newRow("utf-16 big endian") << QByteArray("UTF-16BE") << QByteArray("utf-16") << QByteArray("trs-cms.html");
        QTest::newRow("gb18030") << QByteArray("GB18030") << QByteArray("gbk") << QByteArray("div-soup.html");
        QTest::newRow("gb2312, undeclared") << QByteArray("GB18030") << QByteArray() << QByteArray("br-table.html");
        QTest::newRow("gb18030, declared utf-8") << QByteArray("GB18030") << QByteArray("utf-8") << QByteArray("trs-cms.html");
        QTest::newRow("utf-8, declared gb2312") << QByteArray() << QByteArray("gb2312") << QByteArray("trs-cms.html");
        QTest::newRow("gb18030 text") << QByteArray("GB18030") << QByteArray() << QByteArray("portal.txt");
        QTest::newRow("big5") << QByteArray("Big5") << QByteArray("big5") << QByteArray("traditional.html");
        QTest::newRow("gb18030, undeclared, short") << QByteArray("GB18030") << QByteArray() << QByteArray("no-particulars.html");
        QTest::newRow("gb18030, declared big5") << QByteArray("GB18030") << QByteArray("big5") << QByteArray("div-soup.html");
        QTest::newRow("gb18030 of traditional text") << QByteArray("GB18030") << QByteArray("gb18030") << QByteArray("traditional.html");
        QTest::newRow("big5, declared gbk") << QByteArray("Big5") << QByteArray("gbk") << QByteArray("traditional.html");
        QTest::newRow("big5, undeclared") << QByteArray("Big5") << QByteArray() << QByteArray("traditional.html");
    }

    void anEncodingChangesNoField()
    {
        QFETCH(QByteArray, codec);
        QFETCH(QByteArray, declared);
        QFETCH(QByteArray, file);
        QString page = QString::fromUtf8(pageBytes(file.constData()));
        for (const QString &charset : {u"charset=gb2312"_s, u"charset=UTF-8"_s, u"charset=\"utf-8\""_s})
            page.replace(charset, declared.isEmpty() ? u"x=y"_s : QString(u"charset="_s + QString::fromLatin1(declared)));
        QByteArray bytes = page.toUtf8();
        if (!codec.isEmpty()) {
            QStringEncoder encoder(codec.constData(), codec.startsWith("UTF") ? QStringEncoder::Flag::WriteBom : QStringEncoder::Flag::Default);
            QVERIFY2(encoder.isValid(), "Qt is built without ICU");
            bytes = encoder.encode(page);
            QVERIFY(!encoder.hasError());
        }
        const bool text = file.endsWith(".txt");
        const Result<ImportedArticle> plain = importPage(file.constData());
        const Result<ImportedArticle> encoded = text ? importPageText(bytes, {}) : importHtmlPage(bytes, {});
        GALLEY_VERIFY(encoded);
        QCOMPARE(encoded->content.headline, plain->content.headline);
        QCOMPARE(encoded->content.body, plain->content.body);
        QCOMPARE(*encoded, *plain);
    }
};

QTEST_GUILESS_MAIN(ImportPages)
#include "tst_importpages.moc"
